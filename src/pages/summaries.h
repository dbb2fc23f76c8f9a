/* SPDX-License-Identifier: MIT */
/* summaries: what many pages say of all units of a target together, worked out once: a nation's
 * block has a hundred thousand cells, and a thousand pages name its target. */
#ifndef PAGES_SUMMARIES_H
#define PAGES_SUMMARIES_H

#include "pages/cells.h"

/* One period of a block. */
struct period_summary {
    struct tally tally;   /* duplicates are left out */
    struct tally doubles; /* duplicates are counted as the others */
    struct figure sum;    /* all parts; only where `pooled` */
    bool pooled;
};

struct target_summary {
    uint32_t flags;                       /* that any cell has */
    str measure;                          /* of its figures as they are compared: print_measure */
    str bound;                            /* its value with that measure; empty: none */
    const struct period_summary *periods; /* in the order of the block's */
};

/* Fills site->sizes.targets, one a target. Everything lives in `arena`. */
void summaries_prepare(struct site *site, struct arena *arena);

/* NULL where the target has no such period. */
const struct period_summary *summaries_of(const struct site *site, uint32_t target,
                                          uint32_t period);

#endif
