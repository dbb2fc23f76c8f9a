/* SPDX-License-Identifier: MIT */
/* cells: judges the blocks of one plan's targets. Internal to judge/. */
#ifndef JUDGE_CELLS_H
#define JUDGE_CELLS_H

#include "judge/judge.h"
#include "judge/schedule.h"

/* Makes and judges the block of every target of the plan; cells are allocated in `arena`. Plans
 * write to nothing in common: they may be judged in parallel, each with its own schedule. */
void cells_judge(struct schedule *schedule, struct block *blocks, struct arena *arena);

#endif
