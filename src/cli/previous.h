/* SPDX-License-Identifier: MIT */
/* previous: what the last published site said, read from its own open data. */
#ifndef CLI_PREVIOUS_H
#define CLI_PREVIOUS_H

#include "judge/compare.h"

struct previous {
    bool found; /* there is such a site, or file */
    VEC(struct published_figure) figures;
    VEC(struct published_verdict) verdicts; /* none when only a results.csv was given */
};

/* Reads `path`: a site's folder, or a results.csv. What cannot be read there goes to `diag`; nothing
 * at `path` is fine unless `must`. */
void previous_read(const char *path, bool must, const struct model *model, struct arena *arena,
                   struct diag *diag, struct previous *out);

#endif
