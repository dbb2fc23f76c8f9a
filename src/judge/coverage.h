/* SPDX-License-Identifier: MIT */
/* coverage: how many cells have which status, of a plan, a period, a unit, a target. Duplicates
 * (rule 9) are left out of every count; all others add up to the cells expected (rule 2). */
#ifndef JUDGE_COVERAGE_H
#define JUDGE_COVERAGE_H

#include "judge/judge.h"

struct coverage {
    uint32_t by_status[STATUS_COUNT];
    uint32_t interim; /* of the met ones */
    uint64_t expected;
    uint64_t duplicates, holes; /* seen, and left out */
};

/* Counts one more cell, or hole. */
void coverage_add(struct coverage *coverage, const struct verdict *verdict);

/* Which cells to count; NO_INDEX: all of that kind. */
struct coverage_scope {
    uint32_t plan, target, indicator, unit, period;
};

#define COVERAGE_ALL ((struct coverage_scope){NO_INDEX, NO_INDEX, NO_INDEX, NO_INDEX, NO_INDEX})

/* Counts, and asserts that the statuses add up to the cells expected. */
struct coverage coverage_count(const struct model *model, const struct judgement *j,
                               const struct coverage_scope *scope);
/* One block, all of it; asserts nothing. */
struct coverage coverage_of_block(const struct block *block);

/* met + not_met + … + target_pending = expected */
bool coverage_adds_up(const struct coverage *coverage);

#endif
