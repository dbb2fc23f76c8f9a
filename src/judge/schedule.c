/* SPDX-License-Identifier: MIT */
#include "judge/schedule.h"

bool schedule_entry_asks(const struct reporting *entry, uint32_t unit)
{
    return entry->from_units.len == 0 || indexes_have(entry->reporters, unit);
}

/* An ad hoc entry owes no period: naming a unit there does not say who reports its figures. */
static bool has_figures(const struct reporting *entry)
{
    return entry->figures && entry->cycle != REPORT_AD_HOC;
}

static bool wants_figures(const struct plan *plan, uint32_t row)
{
    return has_figures(&plan->reporting.at[plan->owed.at[row].entry]);
}

/* On its first day a period has begun. */
static bool begun(const struct schedule *s, uint32_t period)
{
    return s->model->periods.at[period].span.first <= s->as_of;
}

/* The distinct begun periods of entries with figures. */
static void list_periods(struct schedule *s, struct arena *keep)
{
    const struct plan *plan = s->plan;
    uint32_t *periods = ARENA_ARRAY(keep, uint32_t, plan->owed.len);
    uint32_t *first = ARENA_ARRAY(s->arena, uint32_t, plan->owed.len);
    uint32_t len = 0;

    for (uint32_t i = 0; i < plan->owed.len; i++) {
        uint32_t period = plan->owed.at[i].period;

        if (!wants_figures(plan, i) || !begun(s, period) || (len && periods[len - 1] == period))
            continue;
        periods[len] = period;
        first[len++] = i;
    }
    s->periods = (struct indexes){periods, len};
    s->first = first;
}

/* POSITION_NONE for a period that has not begun or has no figures. */
static uint32_t position_of(const struct schedule *s, uint32_t period)
{
    uint32_t low = 0, high = s->periods.len;

    while (low < high) {
        uint32_t middle = (low + high) / 2;

        if (s->periods.at[middle] < period)
            low = middle + 1;
        else
            high = middle;
    }
    return low < s->periods.len && s->periods.at[low] == period ? low : POSITION_NONE;
}

/* From the last row to the first, remembering the next period of each entry. A period that has not
 * begun is still the next one: a warning does not skip it. */
static void link_entries(struct schedule *s)
{
    const struct plan *plan = s->plan;
    uint32_t *follow = ARENA_ARRAY(s->arena, uint32_t, plan->owed.len);
    uint32_t *later = ARENA_ARRAY(s->arena, uint32_t, plan->reporting.len);

    for (uint32_t e = 0; e < plan->reporting.len; e++)
        later[e] = POSITION_NONE;
    for (uint32_t i = plan->owed.len; i-- > 0;) {
        follow[i] = later[plan->owed.at[i].entry];
        later[plan->owed.at[i].entry] = position_of(s, plan->owed.at[i].period);
    }
    s->follow = follow;
}

/* Whether somebody named the unit; if not, someone reports for it. */
static bool any_entry_asks(const struct plan *plan, uint32_t unit)
{
    for (uint32_t e = 0; e < plan->reporting.len; e++)
        if (has_figures(&plan->reporting.at[e]) &&
            schedule_entry_asks(&plan->reporting.at[e], unit))
            return true;
    return false;
}

/* The first row of plan.owed by which the unit owes the period at `position`. */
static uint32_t row_for(const struct schedule *s, uint32_t position, uint32_t unit, bool named)
{
    const struct plan *plan = s->plan;
    uint32_t period = s->periods.at[position];

    for (uint32_t i = s->first[position]; i < plan->owed.len && plan->owed.at[i].period == period;
         i++)
        if (wants_figures(plan, i) &&
            (!named || schedule_entry_asks(&plan->reporting.at[plan->owed.at[i].entry], unit)))
            return i;
    return OWED_NONE;
}

uint32_t schedule_row(const struct plan *plan, uint32_t unit, uint32_t period)
{
    bool named = any_entry_asks(plan, unit);

    for (uint32_t i = 0; i < plan->owed.len; i++)
        if (plan->owed.at[i].period == period && wants_figures(plan, i) &&
            (!named || schedule_entry_asks(&plan->reporting.at[plan->owed.at[i].entry], unit)))
            return i;
    return NO_INDEX;
}

/* `next` follows the entry for which the period counts, whoever else asks for that period. */
static void fill_periods(const struct schedule *s, uint32_t unit, struct owing *owing)
{
    bool named = !s->shared && any_entry_asks(s->plan, unit);

    owing->owed = ARENA_ARRAY(s->arena, uint32_t, s->periods.len);
    owing->next = ARENA_ARRAY(s->arena, uint32_t, s->periods.len);
    for (uint32_t i = 0; i < s->periods.len; i++) {
        owing->owed[i] = row_for(s, i, unit, named);
        owing->next[i] = owing->owed[i] == OWED_NONE ? POSITION_NONE : s->follow[owing->owed[i]];
    }
}

void schedule_make(struct schedule *s, struct arena *keep, struct arena *scratch)
{
    s->arena = scratch;
    s->shared = true;
    for (uint32_t e = 0; e < s->plan->reporting.len; e++)
        if (has_figures(&s->plan->reporting.at[e]) && s->plan->reporting.at[e].from_units.len)
            s->shared = false;
    list_periods(s, keep);
    link_entries(s);
    if (s->shared)
        fill_periods(s, 0, &s->common);
    s->of_unit = ARENA_ARRAY(scratch, struct owing *, s->model->units.len);
}

/* <0, 0, >0 as a submission's plan and unit compare with these. */
static int submission_cmp(const struct submission *submission, uint32_t plan, uint32_t unit)
{
    if (submission->plan != plan)
        return submission->plan < plan ? -1 : 1;
    return (submission->unit > unit) - (submission->unit < unit);
}

/* The first submission that is not before (order 0) or is after (order 1) plan and unit. */
static uint32_t submission_bound(const struct schedule *s, uint32_t unit, int order)
{
    uint32_t low = 0, high = s->model->submissions.len;

    while (low < high) {
        uint32_t middle = (low + high) / 2;

        if (submission_cmp(&s->model->submissions.at[middle], s->plan_index, unit) < order)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Filled at the first call: a plan asks few of all units. */
const struct owing *schedule_of(struct schedule *s, uint32_t unit)
{
    struct owing *owing = s->of_unit[unit];

    if (owing)
        return owing;
    owing = ARENA_NEW(s->arena, struct owing);
    *owing = s->common;
    if (!s->shared)
        fill_periods(s, unit, owing);
    owing->submission_first = submission_bound(s, unit, 0);
    owing->submission_end = submission_bound(s, unit, 1);
    s->of_unit[unit] = owing;
    return owing;
}

int32_t schedule_submitted(const struct schedule *s, const struct owing *owing, uint32_t period)
{
    for (uint32_t i = owing->submission_first; i < owing->submission_end; i++)
        if (s->model->submissions.at[i].period == period)
            return s->model->submissions.at[i].submitted_on;
    return DATE_NONE;
}
