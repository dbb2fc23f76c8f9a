/* SPDX-License-Identifier: MIT */
/* previous: what the last published site said, read from its own open data. */
#ifndef CLI_PREVIOUS_H
#define CLI_PREVIOUS_H

#include "judge/compare.h"

struct previous {
    bool found; /* there is such a site, or file */
    VEC(struct published_figure) figures;
    VEC(struct published_verdict) verdicts; /* none unless wished for, or from a results.csv */
};

struct previous_wish {
    const char *path; /* a site's folder, an empty one (nothing is published yet), a results.csv */
    bool must;        /* nothing there is worth a warning */
    bool verdicts;    /* read them too; a nation has millions */
    /* Given: each file's figures are handed over, and gone afterwards, so that no more than a period
     * of them is held. */
    void (*each)(void *ctx, const struct previous *part);
    bool (*skip)(void *ctx, str file); /* "du-lieu/results/2026-06.csv": not worth reading; NULL */
    void *ctx;
};

/* Reads the site or file that is wished for into *out, which lives in `arena`. What cannot be read
 * goes to `diag`; `found` tells whether there was anything. */
void previous_read(const struct previous_wish *wish, const struct model *model,
                   struct arena *arena, struct diag *diag, struct previous *out);

#endif
