/* SPDX-License-Identifier: MIT */
/* runs: a cell among the periods of its entry: the one before it, the misses in a row that end with
 * it (rule 3), and what changed since. An amended target's run goes on in the row before it. */
#ifndef JUDGE_RUNS_H
#define JUDGE_RUNS_H

#include "judge/figures.h"
#include "judge/judge.h"

/* The cell of the same unit and indicator in the period before, of the same entry; NULL if there is
 * none. `verdict` is that of *cell in its block; *cell becomes the key of the one before, and is
 * void where there is none. */
const struct verdict *runs_before(const struct model *model, const struct judgement *j,
                                  struct cell_key *cell, const struct verdict *verdict);

/* How many periods in a row are `not_met`, this one included; 0 if this one is not. A period
 * without a result ends the run: what is missing is no miss. */
uint32_t runs_misses(const struct model *model, const struct judgement *j,
                     const struct cell_key *cell);

/* The figure now against the period before. */
struct change {
    bool has_previous; /* there is a cell before */
    bool has_change;   /* and both have a number */
    struct cell_key previous;
    enum status was, now;
    int64_t exact;       /* the difference of the two figures as published */
    struct number shown; /* of the two as shown */
    int better;          /* 1, 0, -1: towards the target's side, by exact comparison */
};

struct change runs_change(const struct model *model, const struct judgement *j,
                          const struct cell_key *cell);

/* Which way is better for a target's figures: 1 up, -1 down, 0 neither. */
int runs_better_way(const struct target *target, const struct indicator *indicator);

/* 1, 0, -1 as figure `a` is better than `b` under the target; numbers or parts. Exact; 0 where no
 * side is better. */
int runs_better(const struct target *target, const struct indicator *indicator,
                const struct figure *a, const struct figure *b);

#endif
