/* SPDX-License-Identifier: MIT */
#include "judge/explain.h"

#include "judge/decide.h"
#include "judge/measure.h"
#include "judge/schedule.h"

/* The status says what was decided; where there is no result, the report's due day says why. */
static enum reason reason_of(enum status status, int32_t report_due)
{
    switch (status) {
    case STATUS_TARGET_PENDING:
        return REASON_BY_REFERENCE;
    case STATUS_REPORT_NOT_DUE:
        return report_due == DATE_NONE ? REASON_REPORT_UNDATED : REASON_REPORT_AHEAD;
    case STATUS_NOT_REPORTED:
        return REASON_REPORT_OVERDUE;
    case STATUS_NOT_AVAILABLE:
        return REASON_UNAVAILABLE;
    case STATUS_NOT_APPLICABLE:
        return REASON_NOT_APPLICABLE;
    case STATUS_NO_CASES:
        return REASON_NO_CASES;
    case STATUS_QUALITATIVE:
        return REASON_QUALITATIVE;
    default:
        return REASON_COMPARISON;
    }
}

/* From reports.csv only: the day that a duty takes from other rows says nothing of this one. */
static int32_t submitted_on(const struct model *model, const struct cell_key *cell)
{
    uint32_t plan = model->targets.at[cell->target].plan, low = 0, high = model->submissions.len;

    while (low < high) {
        uint32_t middle = (low + high) / 2;
        const struct submission *s = &model->submissions.at[middle];
        bool before = s->plan != plan         ? s->plan < plan
                      : s->unit != cell->unit ? s->unit < cell->unit
                                              : s->period < cell->period;

        if (before)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < model->submissions.len && model->submissions.at[low].plan == plan &&
        model->submissions.at[low].unit == cell->unit &&
        model->submissions.at[low].period == cell->period)
        return model->submissions.at[low].submitted_on;
    return DATE_NONE;
}

/* An unfilled row is no result and has no day, whatever stands in its reported_on. */
static void fill_reported(const struct model *model, const struct cell_key *cell,
                          const struct result *result, struct explain_days *days)
{
    days->reported_on = DATE_NONE;
    if (!result || result->kind == FIGURE_NONE)
        return;
    days->reported_on = result->reported_on;
    if (days->reported_on == DATE_NONE)
        days->reported_on = submitted_on(model, cell);
    if (days->reported_on != DATE_NONE)
        days->reported_by = result->reported_on != DATE_NONE ? DAY_OF_ROW : DAY_OF_REPORT;
}

/* Due days are shown with the entry's own words beside them (rule 1). */
static void fill_days(const struct model *model, const struct judgement *j,
                      const struct trial *trial, struct explanation *out)
{
    const struct plan *plan = &model->plans.at[trial->target->plan];
    const struct result *result = judge_result(model, out->verdict, out->cell.period);
    struct explain_days *days = &out->days;
    bool waits = out->verdict->status == STATUS_NOT_REPORTED;

    *days = (struct explain_days){.as_of = j->as_of,
                                  .period_last = trial->period_last,
                                  .due = trial->target->due,
                                  .due_ahead = decide_due_ahead(trial),
                                  .report_due = trial->report_due};
    days->entry = &plan->reporting.at[plan->owed.at[out->verdict->owed].entry];
    fill_reported(model, &out->cell, result, days);
    days->days_late = out->verdict->days_late;
    days->days_overdue = waits ? (uint32_t)(j->as_of - trial->report_due) : 0;
}

/* An unfilled row is a source too: its warning and solution count. */
static void fill_sources(const struct model *model, struct explanation *out)
{
    static const struct result_more nothing;
    const struct results *results = &model->periods.at[out->cell.period].results;
    const struct result *result = judge_result(model, out->verdict, out->cell.period);
    const struct target *target = &model->targets.at[out->cell.target];

    out->sources = (struct explain_sources){
        .target_line = target->line, .clause = target->clause, .more = &nothing};
    if (!result)
        return;
    out->sources.results = results->source;
    out->sources.result_line = result->line;
    out->sources.more = model_more(results, result);
    if (result->kind != FIGURE_NONE)
        out->sum.figure = model_figure(results, result);
}

/* The very functions that judged compare again: nothing is worked out a second way. */
static void fill_sum(const struct trial *trial, struct explanation *out)
{
    struct explain_sum *sum = &out->sum;

    sum->numbers = figures_of(trial->target, trial->indicator, &sum->figure);
    sum->comparator = trial->target->comparator;
    sum->scale = measure_scale(trial->indicator);
    sum->met = out->verdict->status == STATUS_MET;
    if (out->reason == REASON_COMPARISON)
        sum->order = measure_order(trial->target, trial->indicator, &sum->figure);
}

/* The rules that bear on the verdict. */
static uint32_t rules_for(const struct explanation *out)
{
    uint32_t rules = rules_of_status(out->verdict->status);

    if (out->reason == REASON_COMPARISON)
        rules |= rules_of_comparator(out->sum.comparator);
    if (out->days.due.kind == DUE_ONGOING)
        rules |= 1u << RULE_ONGOING;
    for (uint32_t told = out->verdict->flags; told; told &= told - 1)
        rules |= rules_of_flag(told & -told);
    return rules;
}

/* Everything here is of constant cost but for the report's day, a binary search. */
void explain_verdict(const struct model *model, const struct judgement *j,
                     const struct cell_key *cell, const struct verdict *verdict,
                     struct explanation *out)
{
    struct trial trial;

    *out = (struct explanation){
        .cell = *cell, .verdict = verdict, .warning.period = NO_INDEX, .earlier_target = NO_INDEX};
    trial = revisions_trial(model, j, cell, verdict);
    out->reason = reason_of(verdict->status, trial.report_due);
    fill_sources(model, out);
    fill_sum(&trial, out);
    fill_days(model, j, &trial, out);
    out->rules = rules_for(out);
}

/* The row of `period` for the cell's unit and indicator, if it warned. */
static const struct result *warning_row(const struct model *model, const struct cell_key *cell,
                                        uint32_t period)
{
    uint32_t indicator = model->targets.at[cell->target].indicator;
    const struct result *row = model_result(model, period, cell->unit, indicator);

    return row && model_more(&model->periods.at[period].results, row)->warning.len ? row : NULL;
}

/* The row of plan.owed before `row` in its entry; NO_INDEX. */
static uint32_t row_before(const struct plan *plan, uint32_t row)
{
    for (uint32_t i = row; i-- > 0;)
        if (plan->owed.at[i].entry == plan->owed.at[row].entry)
            return i;
    return NO_INDEX;
}

/* The last period that warned of the cell's: it counts for an entry whose next period this is. */
static void fill_warning(const struct model *model, const struct judgement *j,
                         struct explanation *out)
{
    const struct plan *plan = &model->plans.at[model->targets.at[out->cell.target].plan];

    for (uint32_t i = 0; i < plan->owed.len; i++) {
        uint32_t before =
            plan->owed.at[i].period == out->cell.period ? row_before(plan, i) : NO_INDEX;
        uint32_t period = before == NO_INDEX ? NO_INDEX : plan->owed.at[before].period;
        const struct result *row;

        if (period == NO_INDEX || model->periods.at[period].span.first > j->as_of ||
            schedule_row(plan, out->cell.unit, period) != before)
            continue;
        row = warning_row(model, &out->cell, period);
        if (!row || (out->warning.period != NO_INDEX && out->warning.period > period))
            continue;
        out->warning = (struct explain_warning){
            period, row->line, model_more(&model->periods.at[period].results, row)->warning,
            out->sources.more->solution.len != 0};
    }
}

bool explain_cell(const struct model *model, const struct judgement *j, const struct cell_key *cell,
                  struct arena *arena, struct explanation *out)
{
    const struct verdict *verdict = judge_cell(j, cell->target, cell->unit, cell->period);

    if (!verdict)
        return false;
    explain_verdict(model, j, cell, verdict, out);
    fill_warning(model, j, out);
    out->misses = runs_misses(model, j, cell);
    out->partners = relate_partners(model, j, cell, arena);
    out->revisions = revisions_of(model, j, cell, arena);
    out->earlier_target = relate_earlier(model, cell->target, cell->unit);
    return true;
}
