/* SPDX-License-Identifier: MIT */
/* duties: who owed which report and when it came. Internal to judge/. */
#ifndef JUDGE_DUTIES_H
#define JUDGE_DUTIES_H

#include "judge/judge.h"
#include "judge/schedule.h"

/* Appends the duties of one plan to j->duties, sorted by unit, then the period's id. */
void duties_judge(struct schedule *schedule, struct judgement *j, struct arena *arena);

#endif
