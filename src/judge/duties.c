/* SPDX-License-Identifier: MIT */
#include "judge/duties.h"

#include <stdlib.h>

#include "judge/tasks.h"

/* A day that a progress row of the plan bears. */
struct progress_day {
    uint32_t unit, period;
    int32_t day;
};

struct roll {
    struct schedule *schedule;
    struct judgement *j;
    struct arena *arena;
    uint32_t *called;       /* by unit: the last period + 1 for which it was called */
    uint32_t *head, *chain; /* indicator -> first row of plan.targets + 1; row -> the next + 1 */
    VEC(struct progress_day) days; /* sorted by unit, period, day */
    uint32_t row;                  /* of plan.owed */
};

static const struct plan_period *owed_of(const struct roll *roll)
{
    return &roll->schedule->plan->owed.at[roll->row];
}

/* True if a target of the plan asks this unit for the indicator in the period that ends that day.
 */
static bool asked(const struct roll *roll, uint32_t unit, uint32_t indicator, int32_t day)
{
    const struct schedule *s = roll->schedule;

    for (uint32_t i = roll->head[indicator]; i; i = roll->chain[i - 1]) {
        const struct target *t = &s->model->targets.at[s->plan->targets.at[i - 1]];

        if (t->holds.first <= day && day <= t->holds.last && indexes_have(t->units, unit))
            return true;
    }
    return false;
}

static int32_t later_of(int32_t a, int32_t b)
{
    return a > b ? a : b; /* DATE_NONE is below every day */
}

/* The latest day that the unit's results for the plan bear. */
static int32_t day_of_results(const struct roll *roll, uint32_t unit)
{
    const struct period *period = &roll->schedule->model->periods.at[owed_of(roll)->period];
    const struct results *results = &period->results;
    int32_t day = DATE_NONE;

    if (results->len == 0)
        return day;
    for (uint32_t i = results->unit_start[unit]; i < results->unit_start[unit + 1]; i++) {
        const struct result *result = &results->at[i];

        if (result->kind != FIGURE_NONE && result->reported_on > day &&
            asked(roll, unit, result->indicator, period->span.last))
            day = result->reported_on;
    }
    return day;
}

/* Is the row of a unit and period not after these? */
static bool not_after(const struct progress_day *row, uint32_t unit, uint32_t period)
{
    return row->unit != unit ? row->unit < unit : row->period <= period;
}

static int32_t day_of_progress(const struct roll *roll, uint32_t unit)
{
    uint32_t low = 0, high = roll->days.len, period = owed_of(roll)->period;

    while (low < high) {
        uint32_t middle = (low + high) / 2;

        if (not_after(&roll->days.at[middle], unit, period))
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0 || roll->days.at[low - 1].unit != unit || roll->days.at[low - 1].period != period)
        return DATE_NONE;
    return roll->days.at[low - 1].day;
}

/* The register of reports first; else the rows tell. An unfilled row tells nothing. */
static int32_t submitted_on(const struct roll *roll, uint32_t unit)
{
    struct schedule *s = roll->schedule;
    int32_t day = schedule_submitted(s, schedule_of(s, unit), owed_of(roll)->period);

    if (day != DATE_NONE)
        return day;
    return later_of(day_of_results(roll, unit), day_of_progress(roll, unit));
}

/* Without a due day: never late, never missing. */
static void settle(struct duty *duty, int32_t as_of)
{
    int32_t end = duty->submitted_on == DATE_NONE ? as_of : duty->submitted_on;
    bool past = duty->due != DATE_NONE && end > duty->due;

    if (duty->submitted_on != DATE_NONE)
        duty->status = past ? DUTY_LATE : DUTY_ON_TIME;
    else
        duty->status = past ? DUTY_MISSING : DUTY_NOT_DUE;
    duty->days_late = past ? end - duty->due : 0;
}

/* If two entries ask a unit for one period, the first counts: rows come in that order. */
static void call(struct roll *roll, uint32_t unit)
{
    const struct plan_period *owed = owed_of(roll);
    const struct model *model = roll->schedule->model;
    struct duty *duty;

    if (roll->called[unit] == owed->period + 1 ||
        !schedule_unit_counts(&model->units.at[unit], model->periods.at[owed->period].span.last))
        return;
    roll->called[unit] = owed->period + 1;
    duty = vec_push(roll->arena, &roll->j->duties);
    *duty = (struct duty){.plan = roll->schedule->plan_index,
                          .unit = unit,
                          .owed = roll->row,
                          .due = owed->due,
                          .submitted_on = submitted_on(roll, unit)};
    settle(duty, roll->schedule->as_of);
}

/* Each unit of the list, in its order. */
static void call_units(struct roll *roll, struct indexes units)
{
    for (uint32_t u = 0; u < units.len; u++)
        call(roll, units.at[u]);
}

/* An entry that names nobody asks the units of the targets that hold on the period's last day. */
static void call_row(struct roll *roll)
{
    const struct schedule *s = roll->schedule;
    const struct reporting *entry = &s->plan->reporting.at[owed_of(roll)->entry];
    int32_t last = s->model->periods.at[owed_of(roll)->period].span.last;

    if (entry->from_units.len) {
        call_units(roll, entry->reporters);
        return;
    }
    for (uint32_t i = 0; i < s->plan->targets.len; i++) {
        const struct target *t = &s->model->targets.at[s->plan->targets.at[i]];

        if (t->holds.first <= last && last <= t->holds.last)
            call_units(roll, t->units);
    }
}

/* Sorting needs the ids of periods, which qsort's callback cannot reach: a key stands beside. */
struct sortable {
    str period;
    struct duty duty;
};

static int duty_cmp(const void *a, const void *b)
{
    const struct sortable *x = a, *y = b;

    if (x->duty.unit != y->duty.unit)
        return x->duty.unit < y->duty.unit ? -1 : 1;
    return str_cmp(x->period, y->period);
}

static void sort_from(const struct roll *roll, uint32_t first)
{
    const struct schedule *s = roll->schedule;
    struct duty *duties = roll->j->duties.at + first;
    uint32_t len = roll->j->duties.len - first;
    struct sortable *sorted = ARENA_ARRAY(s->arena, struct sortable, len);

    for (uint32_t i = 0; i < len; i++) {
        sorted[i].duty = duties[i];
        sorted[i].period = s->model->periods.at[s->plan->owed.at[duties[i].owed].period].id;
    }
    qsort(sorted, len, sizeof *sorted, duty_cmp);
    for (uint32_t i = 0; i < len; i++)
        duties[i] = sorted[i].duty;
}

static int day_cmp(const void *a, const void *b)
{
    const struct progress_day *x = a, *y = b;

    if (x->unit != y->unit)
        return x->unit < y->unit ? -1 : 1;
    if (x->period != y->period)
        return x->period < y->period ? -1 : 1;
    return (x->day > y->day) - (x->day < y->day);
}

/* Sorted once a plan: a search per duty through all progress rows would grow with their product. */
static void list_days(struct roll *roll)
{
    const struct schedule *s = roll->schedule;

    for (uint32_t t = 0; t < s->plan->tasks.len; t++) {
        uint32_t task = s->plan->tasks.at[t];

        for (uint32_t i = tasks_first_progress(s->model, task);
             i < s->model->progress.len && s->model->progress.at[i].task == task; i++) {
            const struct progress *row = &s->model->progress.at[i];

            if (tasks_progress_filled(row) && row->reported_on != DATE_NONE)
                *vec_push(s->arena, &roll->days) =
                    (struct progress_day){row->unit, row->period, row->reported_on};
        }
    }
    if (roll->days.len)
        qsort(roll->days.at, roll->days.len, sizeof *roll->days.at, day_cmp);
}

/* A result is of the plan if one of the targets of its indicator asks for it. */
static void chain_targets(struct roll *roll)
{
    const struct schedule *s = roll->schedule;

    roll->head = ARENA_ARRAY(s->arena, uint32_t, s->model->indicators.len);
    roll->chain = ARENA_ARRAY(s->arena, uint32_t, s->plan->targets.len);
    for (uint32_t i = 0; i < s->plan->targets.len; i++) {
        uint32_t indicator = s->model->targets.at[s->plan->targets.at[i]].indicator;

        roll->chain[i] = roll->head[indicator];
        roll->head[indicator] = i + 1;
    }
}

void duties_judge(struct schedule *s, struct judgement *j, struct arena *arena)
{
    struct roll roll = {.schedule = s, .j = j, .arena = arena};
    uint32_t first = j->duties.len;

    chain_targets(&roll);
    list_days(&roll);
    roll.called = ARENA_ARRAY(s->arena, uint32_t, s->model->units.len);
    for (uint32_t i = 0; i < s->plan->owed.len; i++) {
        uint32_t period = s->plan->owed.at[i].period;

        if (s->model->periods.at[period].span.first > s->as_of)
            continue;
        roll.row = i;
        call_row(&roll);
    }
    sort_from(&roll, first);
}
