/* SPDX-License-Identifier: MIT */
/* tasks: one status for each task, unit and period. */
#ifndef JUDGE_TASKS_H
#define JUDGE_TASKS_H

#include "judge/judge.h"
#include "judge/schedule.h"

/* Appends the verdicts of one plan's tasks to j->tasks, sorted by task, unit, the period's id. */
void tasks_judge(struct schedule *schedule, struct judgement *j, struct arena *arena);

/* True if the row says how the task stands; without status, done_on and percent it is unfilled:
 * no report yet, though its cause, responsibility and solution count. */
static inline bool tasks_progress_filled(const struct progress *row)
{
    return row->status != PROGRESS_NONE || row->done_on != DATE_NONE || row->percent >= 0;
}

/* What a row says; a blank status is read from what stands beside it. */
enum progress_status tasks_said(const struct progress *row);

/* The day on which the row says that the task was done; DATE_NONE if it does not. */
int32_t tasks_done_on(const struct progress *row);

/* The first row in model.progress of a task; its rows end where another task's begin. */
uint32_t tasks_first_progress(const struct model *model, uint32_t task);

/* What the deadline alone says on the day on which a verdict was judged. */
enum deadline_says { DEADLINE_NONE, DEADLINE_ONGOING, DEADLINE_AHEAD, DEADLINE_PASSED };

/* The three statuses side by side: what the unit says, what the evidence supports, what the
 * deadline says. */
struct task_views {
    enum progress_status said;     /* PROGRESS_NONE: nothing */
    enum progress_status evidence; /* done only with a day; a percentage alone is in progress */
    enum deadline_says deadline;
    int32_t judged_on;
    int32_t days_over; /* past the deadline when done, else on judged_on; 0 if not past */
    bool has_product;  /* the plan names a product that could be shown */
};

/* Of one verdict of `j`: walks only through the verdicts of the same task and unit. */
struct task_views tasks_views(const struct model *model, const struct judgement *j,
                              const struct task_verdict *verdict);

#endif
