/* SPDX-License-Identifier: MIT */
/* pool: several units together (rule 8), and each among its peers (rule 13). */
#ifndef JUDGE_POOL_H
#define JUDGE_POOL_H

#include "judge/coverage.h"
#include "judge/judge.h"

/* Percentages are never averaged: a pooled figure is sum of numerators / sum of denominators, and
 * only where every member gave both; else the counts speak: "x/y đơn vị đạt, z chưa báo cáo". */
struct pooled {
    struct coverage counts;
    bool has_figure;
    struct figure figure; /* FIGURE_PARTS, above 0 below; provisional if one of them is */
};

/* The cells of a target in a period: of `units` (any order), or of all when units.at is NULL. */
struct pooled pool_units(const struct model *model, const struct judgement *j,
                         const struct cell_key *where, struct indexes units);

/* A unit's place among its peers: same level, same target, same period. */
struct rank {
    uint32_t place; /* 1 = best; those that tie share it. 0: not ranked */
    uint32_t tied;  /* how many have this place, itself included */
    uint32_t of;    /* how many are ranked */
};

/* One rank for each unit of the target's block, in its order; all 0 where no side is better or
 * nothing is to compare. Duplicates are not ranked. */
const struct rank *pool_ranks(const struct model *model, const struct judgement *j, uint32_t target,
                              uint32_t period, struct arena *arena);

#endif
