/* SPDX-License-Identifier: MIT */
/* revisions: a correction keeps the old value (rule 11): each line of corrections.csv that touches
 * a cell, oldest first, with the verdict that the old and the new figure get by the same
 * comparison. */
#ifndef JUDGE_REVISIONS_H
#define JUDGE_REVISIONS_H

#include "judge/decide.h"
#include "judge/judge.h"

struct revision {
    uint32_t correction; /* index into model.corrections */
    enum status was, now;
    bool unexplained; /* without a reason */
};

struct revisions {
    const struct revision *at;
    uint32_t len;
};

/* The cell must exist. By day of correction, then by line. */
struct revisions revisions_of(const struct model *model, const struct judgement *j,
                              const struct cell_key *cell, struct arena *arena);

/* The trial in which an existing cell's figure stood: for trying another figure in its place. */
struct trial revisions_trial(const struct model *model, const struct judgement *j,
                             const struct cell_key *cell, const struct verdict *verdict);

#endif
