/* SPDX-License-Identifier: MIT */
#include "model/records.h"

#include <stdlib.h>

#include "model/cells.h"
#include "model/figures.h"
#include "model/files.h"
#include "model/periods.h"
#include "model/refs.h"
#include "model/results.h"
#include "model/rows.h"
#include "model/values.h"
#include "text/dates.h"

struct look {
    struct reading *r;
    struct row_ids ids;
    uint32_t dropped; /* rows that do not count, for a reported reason */
};

/* ---- glossary ---- */

static bool read_term(void *ctx, const struct csv_row *csv)
{
    struct look *look = ctx;
    struct row row = {look->r, csv, TABLE_GLOSSARY};

    if (!cell_need(&row, GLOSSARY_ABBR) || !cell_need(&row, GLOSSARY_EXPANSION) ||
        !rows_new_id(&look->ids, &row, GLOSSARY_ABBR))
        return cell_reject(&row);
    *vec_push(look->r->arena, &look->r->model->terms) =
        (struct term){cell_keep(&row, GLOSSARY_ABBR), cell_keep(&row, GLOSSARY_EXPANSION),
                      cell_keep(&row, GLOSSARY_NOTE), csv->line};
    return true;
}

void records_glossary(struct reading *r)
{
    struct look look = {r, rows_ids(r->scratch), 0};

    files_table(r, TABLE_GLOSSARY, read_term, &look);
    arena_reset(r->scratch);
}

/* ---- reports ---- */

/* By any entry, also one without figures: a report may be owed for its words alone. */
static bool plan_asks(const struct plan *plan, uint32_t period)
{
    for (uint32_t i = 0; i < plan->owed.len; i++) {
        if (plan->owed.at[i].period == period)
            return true;
    }
    return false;
}

/* The period of a report; one of the calendar that the plan does not ask for is only warned of. */
static uint32_t report_period(struct look *look, const struct row *row, uint32_t plan_index)
{
    const struct plan *plan = &look->r->model->plans.at[plan_index];
    str text = cell_text(row, REPORTS_PERIOD);
    struct buf buf = buf_in(look->r->scratch);
    str calendar = dates_period_id(&buf, text);
    uint32_t period;

    if (!cell_need(row, REPORTS_PERIOD))
        return NO_INDEX;
    period = calendar.len ? model_period(look->r->model, NO_INDEX, calendar)
                          : refs_period(look->r, cell_at(row, REPORTS_PERIOD), text, plan_index);
    if (period == NO_INDEX && !calendar.len)
        return NO_INDEX;
    if (period != NO_INDEX && plan_asks(plan, period))
        return period;
    if (periods_spoiled(look->r->periods, plan_index))
        return NO_INDEX;
    look->dropped++;
    DIAG(look->r->diag, cell_at(row, REPORTS_PERIOD), DIAG_PERIOD_NOT_OWED, plan->id, text);
    return NO_INDEX;
}

/* One row for each report: which of two days counts would be a guess. */
static bool report_is_new(struct look *look, const struct row *row, const struct submission *item)
{
    const struct model *model = look->r->model;
    str shown = arena_printf(
        look->r->scratch, "%.*s, %.*s, %.*s", STR_ARG(model->plans.at[item->plan].id),
        STR_ARG(model->units.at[item->unit].id), STR_ARG(model->periods.at[item->period].id));

    return rows_new_key(&look->ids, row, REPORTS_PERIOD, shown, shown);
}

static bool read_report(void *ctx, const struct csv_row *csv)
{
    struct look *look = ctx;
    struct row row = {look->r, csv, TABLE_REPORTS};
    struct submission item = {.submitted_on = DATE_NONE, .line = csv->line};

    bool dated = cell_day(&row, REPORTS_SUBMITTED_ON, &item.submitted_on);

    item.plan = cell_plan(&row, REPORTS_PLAN);
    item.unit = cell_unit(&row, REPORTS_UNIT);
    item.period = item.plan == NO_INDEX ? NO_INDEX : report_period(look, &row, item.plan);
    if (dated)
        values_note_day(look->r, cell_at(&row, REPORTS_SUBMITTED_ON), item.submitted_on);
    if (item.period == NO_INDEX || item.unit == NO_INDEX || !report_is_new(look, &row, &item))
        return cell_reject(&row);
    item.document = cell_keep(&row, REPORTS_DOCUMENT);
    *vec_push(look->r->arena, &look->r->model->submissions) = item;
    return true;
}

/* The order in which judge/ looks for them. */
static int by_plan(const void *a, const void *b)
{
    const struct submission *x = a, *y = b;

    if (x->plan != y->plan)
        return x->plan < y->plan ? -1 : 1;
    if (x->unit != y->unit)
        return x->unit < y->unit ? -1 : 1;
    return (x->period > y->period) - (x->period < y->period);
}

void records_reports(struct reading *r)
{
    struct look look = {r, rows_ids(r->scratch), 0};

    if (files_table(r, TABLE_REPORTS, read_report, &look) && r->tables[TABLE_REPORTS].source)
        r->model->inputs.at[r->model->inputs.len - 1].blank += look.dropped;
    if (r->model->submissions.len)
        qsort(r->model->submissions.at, r->model->submissions.len, sizeof *r->model->submissions.at,
              by_plan);
    arena_reset(r->scratch);
}

/* ---- corrections ---- */

static struct figure read_figure(const struct row *row, uint32_t indicator, uint32_t column)
{
    struct row_figure figure;
    bool fine = figures_read(row, &row->r->model->indicators.at[indicator],
                             (struct figure_columns){column, NO_INDEX, NO_INDEX}, &figure);

    if (!fine)
        figure.figure.kind = FIGURE_BROKEN;
    if (figure.figure.text.len)
        figure.figure.text = arena_str(row->r->arena, figure.figure.text);
    return figure.figure;
}

/* One line for each figure and day: two of one day would leave open which came last. */
static bool correction_is_new(struct look *look, const struct row *row,
                              const struct correction *item)
{
    str shown = arena_printf(look->r->scratch, "%.*s, %.*s, %.*s, %.*s",
                             STR_ARG(look->r->model->indicators.at[item->indicator].id),
                             STR_ARG(look->r->model->units.at[item->unit].id),
                             STR_ARG(cell_text(row, CORRECTIONS_PERIOD)),
                             STR_ARG(values_day_text(look->r, item->corrected_on)));

    str key = arena_printf(look->r->scratch, "%u %u %u %d", item->indicator, item->unit,
                           item->period, item->corrected_on);

    return rows_new_key(&look->ids, row, CORRECTIONS_CORRECTED_ON, key, shown);
}

/* Figures are read even where the row cannot be placed, so that all its faults are told at once. */
static bool read_correction(void *ctx, const struct csv_row *csv)
{
    struct look *look = ctx;
    struct row row = {look->r, csv, TABLE_CORRECTIONS};
    struct correction item = {.corrected_on = DATE_NONE, .line = csv->line};
    bool dated = cell_need(&row, CORRECTIONS_CORRECTED_ON) &&
                 cell_day(&row, CORRECTIONS_CORRECTED_ON, &item.corrected_on);

    item.indicator = cell_indicator(&row, CORRECTIONS_INDICATOR);
    item.unit = cell_unit(&row, CORRECTIONS_UNIT);
    item.period = NO_INDEX;
    if (cell_need(&row, CORRECTIONS_PERIOD))
        item.period = refs_period(look->r, cell_at(&row, CORRECTIONS_PERIOD),
                                  cell_text(&row, CORRECTIONS_PERIOD), NO_INDEX);
    if (item.indicator != NO_INDEX) {
        item.was = read_figure(&row, item.indicator, CORRECTIONS_WAS);
        item.now = read_figure(&row, item.indicator, CORRECTIONS_NOW);
    }
    if (!dated || item.indicator == NO_INDEX || item.unit == NO_INDEX || item.period == NO_INDEX ||
        !correction_is_new(look, &row, &item))
        return cell_reject(&row);
    values_note_day(look->r, cell_at(&row, CORRECTIONS_CORRECTED_ON), item.corrected_on);
    item.reason = cell_keep(&row, CORRECTIONS_REASON);
    *vec_push(look->r->arena, &look->r->model->corrections) = item;
    return true;
}

static bool same_cell(const struct correction *a, const struct correction *b)
{
    return a->indicator == b->indicator && a->unit == b->unit && a->period == b->period;
}

/* The last word on its figure: the latest day, of one day the lower row. */
static bool is_latest(const struct model *model, const struct correction *item)
{
    for (uint32_t i = 0; i < model->corrections.len; i++) {
        const struct correction *other = &model->corrections.at[i];

        if (same_cell(item, other) &&
            (other->corrected_on > item->corrected_on ||
             (other->corrected_on == item->corrected_on && other->line > item->line)))
            return false;
    }
    return true;
}

static const struct correction *correction_at(const struct model *model, uint32_t line)
{
    for (uint32_t i = 0; i < model->corrections.len; i++) {
        if (model->corrections.at[i].line == line)
            return &model->corrections.at[i];
    }
    return NULL;
}

/* Looks at the rows once more, now against the results, with the cells in hand. */
static bool check_correction(void *ctx, const struct csv_row *csv)
{
    struct reading *r = ctx;
    struct row row = {r, csv, TABLE_CORRECTIONS};
    const struct correction *item = correction_at(r->model, csv->line);
    const struct indicator *indicator;
    const struct result *result;
    struct figure figure = {.kind = FIGURE_NONE};

    if (!item || item->now.kind == FIGURE_BROKEN || !is_latest(r->model, item))
        return true;
    result = model_result(r->model, item->period, item->unit, item->indicator);
    if (!result && r->tables[TABLE_RESULTS].incomplete)
        return true;
    if (result)
        figure = model_figure(&r->model->periods.at[item->period].results, result);
    indicator = &r->model->indicators.at[item->indicator];
    if (figure.kind == FIGURE_BROKEN || figures_agree(indicator, item->now, figure))
        return true;
    DIAG(r->diag, cell_at(&row, CORRECTIONS_NOW), DIAG_CORRECTION_DISAGREES,
         cell_text(&row, CORRECTIONS_NOW), figures_text(r, indicator, figure));
    return true;
}

void records_corrections(struct reading *r)
{
    struct look look = {r, rows_ids(r->scratch), 0};

    files_table(r, TABLE_CORRECTIONS, read_correction, &look);
    if (r->model->corrections.len)
        files_table_again(r, TABLE_CORRECTIONS, check_correction, r);
    arena_reset(r->scratch);
}
