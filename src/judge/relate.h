/* SPDX-License-Identifier: MIT */
/* relate: rows of one plan that say the same (rule 9), that contradict each other (rule 10), or
 * that amend each other over time (rule 12). Nothing is chosen: cells are flagged, partners listed.
 */
#ifndef JUDGE_RELATE_H
#define JUDGE_RELATE_H

#include "judge/judge.h"
#include "judge/schedule.h"

enum relation { RELATION_NONE, RELATION_DUPLICATE, RELATION_CONFLICT };

/* How two targets stand to each other where both have a cell. */
enum relation relate_targets(const struct model *model, uint32_t a, uint32_t b);

/* True if the two have one comparator, value and baseline; `equals` 100 % of a rate is `at_least`.
 */
bool relate_same_measure(const struct model *model, const struct target *a, const struct target *b);

/* Flags the cells of one plan. */
void relate_flag(const struct schedule *schedule, struct block *blocks);

struct partner {
    uint32_t target;
    enum relation relation;
};

struct partners {
    const struct partner *at;
    uint32_t len;
};

/* The other rows that the flags of this cell come from, in the order of the rows: for a duplicate
 * those before it that it repeats, for a row that is repeated those after it, and all that
 * contradict it. */
struct partners relate_partners(const struct model *model, const struct judgement *j,
                                const struct cell_key *cell, struct arena *arena);

/* Rule 12: the target of the same plan and indicator for the same unit that held last before this
 * one began (for an amended target); NO_INDEX. And the one that follows it. */
uint32_t relate_earlier(const struct model *model, uint32_t target, uint32_t unit);
uint32_t relate_later(const struct model *model, uint32_t target, uint32_t unit);

#endif
