/* SPDX-License-Identifier: MIT */
#include "judge/tasks.h"

/* The last period of the unit is judged on the as-of day; verdicts of one unit stand together. */
static bool is_last(const struct judgement *j, const struct task_verdict *verdict)
{
    const struct task_verdict *end = j->tasks.at + j->tasks.len;

    for (const struct task_verdict *v = verdict; v > j->tasks.at;) {
        v--;
        if (v->task != verdict->task || v->unit != verdict->unit)
            break;
        if (v->period > verdict->period)
            return false;
    }
    for (const struct task_verdict *v = verdict + 1; v < end; v++) {
        if (v->task != verdict->task || v->unit != verdict->unit)
            break;
        if (v->period > verdict->period)
            return false;
    }
    return true;
}

/* The day of tasks.c, found again from the verdict. */
static int32_t judged_on(const struct model *model, const struct judgement *j,
                         const struct task_verdict *verdict)
{
    int32_t last;

    if (verdict->period == NO_INDEX || is_last(j, verdict))
        return j->as_of;
    last = model->periods.at[verdict->period].span.last;
    return last < j->as_of ? last : j->as_of;
}

/* A bare word is no evidence: done needs its day, progress a percentage. */
static enum progress_status evidence_of(const struct progress *row)
{
    if (tasks_done_on(row) != DATE_NONE)
        return PROGRESS_DONE;
    if (row->percent > 0)
        return PROGRESS_IN_PROGRESS;
    return row->percent == 0 ? PROGRESS_NOT_STARTED : PROGRESS_NONE;
}

/* A task that is done met or passed its deadline on that day, not on the day it is judged. */
struct task_views tasks_views(const struct model *model, const struct judgement *j,
                              const struct task_verdict *verdict)
{
    const struct task *task = &model->tasks.at[verdict->task];
    struct task_views views = {.judged_on = judged_on(model, j, verdict),
                               .has_product = task->product.len != 0};
    int32_t end = views.judged_on;

    if (verdict->progress != NO_INDEX) {
        const struct progress *row = &model->progress.at[verdict->progress];

        views.said = tasks_said(row);
        views.evidence = evidence_of(row);
        if (tasks_done_on(row) != DATE_NONE)
            end = tasks_done_on(row);
    }
    if (task->due.kind == DUE_ONGOING)
        views.deadline = DEADLINE_ONGOING;
    else if (task->due.kind == DUE_DAY)
        views.deadline = end > task->due.day ? DEADLINE_PASSED : DEADLINE_AHEAD;
    if (views.deadline == DEADLINE_PASSED)
        views.days_over = end - task->due.day;
    return views;
}
