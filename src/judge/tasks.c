/* SPDX-License-Identifier: MIT */
#include "judge/tasks.h"

#include <stdlib.h>

struct desk {
    struct schedule *schedule;
    struct judgement *j;
    struct arena *arena;
    const struct task *task;
    uint32_t task_index;
    uint32_t first, end; /* the task's rows in model.progress: by unit, then period */
    uint32_t *periods;   /* of the unit at hand: room for all that it may have */
};

/* One unit's rows. */
struct hand {
    const struct desk *desk;
    uint32_t unit;
    uint32_t first, end;
};

/* What a verdict rests on. */
struct ground {
    const struct progress *row; /* says how the task stands; NULL */
    const struct progress
        *note;   /* the period's own row if unfilled: its explanation counts; NULL */
    int32_t day; /* on which it is judged */
};

enum progress_status tasks_said(const struct progress *row)
{
    if (row->status != PROGRESS_NONE)
        return row->status;
    if (row->done_on != DATE_NONE)
        return PROGRESS_DONE;
    if (row->percent < 0)
        return PROGRESS_NONE;
    return row->percent > 0 ? PROGRESS_IN_PROGRESS : PROGRESS_NOT_STARTED;
}

int32_t tasks_done_on(const struct progress *row)
{
    if (tasks_said(row) != PROGRESS_DONE)
        return DATE_NONE;
    return row->done_on != DATE_NONE ? row->done_on : row->reported_on;
}

uint32_t tasks_first_progress(const struct model *model, uint32_t task)
{
    uint32_t low = 0, high = model->progress.len;

    while (low < high) {
        uint32_t middle = (low + high) / 2;

        if (model->progress.at[middle].task < task)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const struct period *period_at(const struct desk *desk, uint32_t period)
{
    return &desk->schedule->model->periods.at[period];
}

static const struct progress *row_at(const struct desk *desk, uint32_t row)
{
    return &desk->schedule->model->progress.at[row];
}

/* Rows of periods that have not begun are reported as such, not judged. */
static bool begun(const struct desk *desk, uint32_t period)
{
    return period_at(desk, period)->span.first <= desk->schedule->as_of;
}

/* The decided order of the statuses. */
static enum task_status decide(const struct task *task, const struct ground *ground)
{
    enum progress_status said = ground->row ? tasks_said(ground->row) : PROGRESS_NONE;

    if (said == PROGRESS_DONE)
        return task->due.kind == DUE_DAY && tasks_done_on(ground->row) > task->due.day
                   ? TASK_DONE_LATE
                   : TASK_DONE_ON_TIME;
    if (task->condition.len && said != PROGRESS_IN_PROGRESS)
        return TASK_WAITING;
    if (task->due.kind == DUE_ONGOING)
        return TASK_ONGOING;
    if (task->due.kind == DUE_NONE)
        return TASK_NO_DEADLINE;
    if (ground->day > task->due.day)
        return TASK_OVERDUE;
    return said == PROGRESS_IN_PROGRESS ? TASK_IN_PROGRESS : TASK_NOT_STARTED;
}

/* Rule 7; an unfilled row of the period adds what it says to the row that the status rests on. */
static bool explained(const struct ground *ground)
{
    static const struct progress nothing;
    const struct progress *row = ground->row ? ground->row : &nothing;
    const struct progress *note = ground->note ? ground->note : &nothing;

    return (row->cause.len || note->cause.len) &&
           (row->responsibility.len || note->responsibility.len) &&
           (row->solution.len || note->solution.len);
}

/* The row shown is the one that the status rests on; a mere note only where there is no other. */
static void settle(const struct hand *hand, uint32_t period, const struct ground *ground)
{
    const struct desk *desk = hand->desk;
    const struct progress *shown = ground->row ? ground->row : ground->note;
    struct task_verdict *verdict = vec_push(desk->arena, &desk->j->tasks);

    verdict->task = desk->task_index;
    verdict->unit = hand->unit;
    verdict->period = period;
    verdict->progress = shown ? (uint32_t)(shown - desk->schedule->model->progress.at) : NO_INDEX;
    verdict->status = (uint8_t)decide(desk->task, ground);
    if ((verdict->status == TASK_OVERDUE || verdict->status == TASK_DONE_LATE) &&
        !explained(ground))
        verdict->flags = FLAG_EXPLANATION_MISSING;
}

/* The row of the period, else of the last one ended by then: rows are in the order of periods, in
 * which one that ends the same day may stand later. */
static struct ground find_ground(const struct hand *hand, uint32_t period)
{
    const struct desk *desk = hand->desk;
    int32_t last = period_at(desk, period)->span.last;
    struct ground ground = {NULL, NULL, 0};

    for (uint32_t i = hand->first; i < hand->end; i++) {
        const struct progress *row = row_at(desk, i);

        if (period_at(desk, row->period)->span.last > last)
            break;
        if (!begun(desk, row->period))
            continue;
        if (tasks_progress_filled(row)) {
            ground.row = row;
            if (row->period == period)
                return ground;
        } else if (row->period == period) {
            ground.note = row;
        }
    }
    return ground;
}

/* The last period always looks at today: a plan that has ended can still become overdue. */
static void judge_periods(const struct hand *hand, uint32_t count)
{
    const struct desk *desk = hand->desk;
    int32_t as_of = desk->schedule->as_of;

    for (uint32_t i = 0; i < count; i++) {
        struct ground ground = find_ground(hand, desk->periods[i]);
        int32_t last = period_at(desk, desk->periods[i])->span.last;

        ground.day = i + 1 == count || as_of < last ? as_of : last;
        settle(hand, desk->periods[i], &ground);
    }
}

/* The begun periods in which the unit owes figures or has a row, merged in order. */
static uint32_t list_periods(const struct hand *hand)
{
    const struct desk *desk = hand->desk;
    struct schedule *s = desk->schedule;
    const struct owing *owing = schedule_of(s, hand->unit);
    const struct unit *unit = &s->model->units.at[hand->unit];
    uint32_t i = 0, row = hand->first, count = 0;

    while (i < s->periods.len || row < hand->end) {
        uint32_t owed = i < s->periods.len ? s->periods.at[i] : NO_INDEX;
        uint32_t has = row < hand->end ? row_at(desk, row)->period : NO_INDEX;
        uint32_t period = owed < has ? owed : has;
        bool counts = has == period && begun(desk, period);

        if (owed == period && owing->owed[i] != OWED_NONE &&
            schedule_unit_counts(unit, period_at(desk, period)->span.last))
            counts = true;
        if (counts)
            desk->periods[count++] = period;
        i += owed == period;
        row += has == period;
    }
    return count;
}

/* A blank period first. */
static int period_id_cmp(const struct desk *desk, uint32_t a, uint32_t b)
{
    if (a == NO_INDEX || b == NO_INDEX)
        return (a != NO_INDEX) - (b != NO_INDEX);
    return str_cmp(period_at(desk, a)->id, period_at(desk, b)->id);
}

/* By the bytes of the period's id; a unit has few periods, and they come nearly so. */
static void sort_from(const struct desk *desk, uint32_t first)
{
    struct task_verdict *at = desk->j->tasks.at;

    for (uint32_t i = first + 1; i < desk->j->tasks.len; i++) {
        struct task_verdict moved = at[i];
        uint32_t k = i;

        for (; k > first && period_id_cmp(desk, at[k - 1].period, moved.period) > 0; k--)
            at[k] = at[k - 1];
        at[k] = moved;
    }
}

/* The first of the task's rows whose unit is not before this one. */
static uint32_t first_row(const struct desk *desk, uint32_t unit)
{
    uint32_t low = desk->first, high = desk->end;

    while (low < high) {
        uint32_t middle = (low + high) / 2;

        if (row_at(desk, middle)->unit < unit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Without a period there is one verdict with a blank one, judged on the as-of day. */
static void judge_unit(const struct desk *desk, uint32_t unit)
{
    struct hand hand = {desk, unit, 0, 0};
    uint32_t before = desk->j->tasks.len, count;

    hand.first = first_row(desk, unit);
    hand.end = first_row(desk, unit + 1);
    count = list_periods(&hand);
    if (count == 0) {
        struct ground ground = {NULL, NULL, desk->schedule->as_of};

        settle(&hand, NO_INDEX, &ground);
        return;
    }
    judge_periods(&hand, count);
    sort_from(desk, before);
}

/* An external unit in a group that leads; named itself it is an error of the input. */
static bool owes_nothing(const struct desk *desk, uint32_t unit)
{
    return desk->schedule->model->units.at[unit].kind == UNIT_EXTERNAL;
}

/* Nobody leads it: each unit that reports on it. False if none does. */
static bool judge_reporters(const struct desk *desk)
{
    bool any = false;
    uint32_t last = NO_INDEX;

    for (uint32_t i = desk->first; i < desk->end; i++) {
        if (row_at(desk, i)->unit == last || !begun(desk, row_at(desk, i)->period))
            continue;
        last = row_at(desk, i)->unit;
        judge_unit(desk, last);
        any = true;
    }
    return any;
}

/* False if all of them are external. */
static bool judge_leads(const struct desk *desk)
{
    bool any = false;

    for (uint32_t u = 0; u < desk->task->units.len; u++) {
        if (owes_nothing(desk, desk->task->units.at[u]))
            continue;
        judge_unit(desk, desk->task->units.at[u]);
        any = true;
    }
    return any;
}

/* A task that nobody leads or reports on still has its status: silence is shown, not hidden. */
static void judge_task(struct desk *desk)
{
    struct hand nobody = {desk, NO_INDEX, 0, 0};
    struct ground ground = {NULL, NULL, desk->schedule->as_of};
    const struct model *model = desk->schedule->model;

    desk->first = tasks_first_progress(model, desk->task_index);
    for (desk->end = desk->first;
         desk->end < model->progress.len && model->progress.at[desk->end].task == desk->task_index;)
        desk->end++;
    if (!(desk->task->units.len ? judge_leads(desk) : judge_reporters(desk)))
        settle(&nobody, NO_INDEX, &ground);
}

static int index_cmp(const void *a, const void *b)
{
    const uint32_t *x = a, *y = b;

    return (*x > *y) - (*x < *y);
}

void tasks_judge(struct schedule *s, struct judgement *j, struct arena *arena)
{
    struct desk desk = {.schedule = s, .j = j, .arena = arena};
    uint32_t len = s->plan->tasks.len;
    uint32_t *by_id = ARENA_ARRAY(s->arena, uint32_t, len);

    for (uint32_t i = 0; i < len; i++) /* index order is id order */
        by_id[i] = s->plan->tasks.at[i];
    qsort(by_id, len, sizeof *by_id, index_cmp);
    desk.periods = ARENA_ARRAY(s->arena, uint32_t, s->model->periods.len);
    for (uint32_t i = 0; i < len; i++) {
        desk.task_index = by_id[i];
        desk.task = &s->model->tasks.at[by_id[i]];
        judge_task(&desk);
    }
}
