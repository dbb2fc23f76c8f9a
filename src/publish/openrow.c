/* SPDX-License-Identifier: MIT */
#include "publish/openrow.h"

bool openrow_wanted(const struct openrow_all *of, uint32_t period, uint32_t wanted)
{
    if (wanted != PERIOD_ALL && wanted != period)
        return false;
    return period == NO_INDEX || of->model->periods.at[period].span.first <= of->judgement->as_of;
}

void openrow_unit(struct opencells *cells, const struct openrow *row, uint32_t unit)
{
    if (unit != NO_INDEX)
        opencell_plain(cells, row->of->model->units.at[unit].id);
}

void openrow_plan(struct opencells *cells, const struct openrow *row, uint32_t plan)
{
    if (plan != NO_INDEX)
        opencell_plain(cells, row->of->model->plans.at[plan].id);
}

void openrow_period(struct opencells *cells, const struct openrow *row)
{
    if (row->period != NO_INDEX)
        opencell_plain(cells, row->of->model->periods.at[row->period].id);
}

void openrow_period_path(struct opencells *cells, const struct openrow *row)
{
    const struct period *period;

    if (row->period == NO_INDEX)
        return;
    period = &row->of->model->periods.at[row->period];
    if (period->plan != NO_INDEX) {
        openrow_plan(cells, row, period->plan);
        opencell_plain(cells, S("/"));
    }
    opencell_plain(cells, period->id);
}

str openrow_path_of(const struct model *model, uint32_t period, struct arena *arena)
{
    const struct period *at = &model->periods.at[period];

    if (at->plan == NO_INDEX)
        return at->id;
    return arena_printf(arena, "%.*s/%.*s", STR_ARG(model->plans.at[at->plan].id), STR_ARG(at->id));
}

void openrow_line(struct buf *out, const struct source *source, uint32_t line)
{
    if (!source)
        return;
    buf_put(out, source->name);
    buf_byte(out, ':');
    buf_uint(out, line);
}

void openrow_uint(struct opencells *cells, uint64_t number)
{
    buf_uint(cells->out, number);
}

void openrow_number(struct opencells *cells, bool number, int64_t value, bool provisional)
{
    if (number)
        opencell_number(cells, value);
    if (provisional)
        opencell_plain(cells, number ? S(" [p]") : S("[p]"));
}

void openrow_figure(struct opencells *cells, const struct openrow *row, const struct figure *figure)
{
    switch (figure->kind) {
    case FIGURE_NUMBER:
        openrow_number(cells, true, figure->value, figure->provisional);
        break;
    case FIGURE_PARTS:
        openrow_number(cells, false, 0, figure->provisional);
        break;
    case FIGURE_YES_NO:
        opencell_plain(cells, openrow_word(row, WORDS_YES_NO, (uint32_t)figure->value));
        if (figure->provisional)
            opencell_plain(cells, S(" [p]"));
        break;
    case FIGURE_TEXT:
        opencell_text(cells, figure->text);
        break;
    case FIGURE_UNAVAILABLE:
        opencell_plain(cells, S("[x]"));
        break;
    case FIGURE_NOT_APPLICABLE:
        opencell_plain(cells, S("[z]"));
        break;
    case FIGURE_NONE:
        break;
    }
}

void openrow_texts(struct opencells *cells, const str *texts, uint32_t count)
{
    struct buf *text = opencell_compose(cells);

    for (uint32_t i = 0; i < count; i++) {
        if (i)
            buf_byte(text, '|');
        buf_put(text, texts[i]);
    }
    opencell_text(cells, buf_str(text));
}

void openrow_bound(struct opencells *cells, int32_t day)
{
    if (day != INT32_MIN && day != INT32_MAX)
        opencell_day(cells, day);
}

void openrow_target_value(struct opencells *cells, const struct openrow *row,
                          const struct target *target)
{
    if (target->comparator == CMP_YES_NO)
        opencell_plain(cells, openrow_word(row, WORDS_YES_NO, (uint32_t)target->value));
    else if (target->has_value)
        opencell_number(cells, target->value);
}

/* In the order of the bits, which is the order in which flags are listed. */
static const str flag_codes[] = {
    S_INIT("late_report"),        S_INIT("solution_missing"), S_INIT("explanation_missing"),
    S_INIT("provisional"),        S_INIT("interim"),          S_INIT("revised"),
    S_INIT("conflicting_target"), S_INIT("duplicate_target"),
};

enum { FLAG_CODES = sizeof flag_codes / sizeof *flag_codes };

void openrow_flags(struct opencells *cells, uint32_t flags, uint32_t days_late)
{
    bool more = false;

    for (uint32_t bit = 0; bit < FLAG_CODES && flags; bit++) {
        if (!(flags & 1U << bit))
            continue;
        if (more)
            opencell_plain(cells, S("|"));
        more = true;
        opencell_plain(cells, flag_codes[bit]);
        if (1U << bit == FLAG_LATE_REPORT) {
            opencell_plain(cells, S(":"));
            openrow_uint(cells, days_late);
        }
    }
}

void openrow_due(struct opencells *cells, const struct openrow *row, const struct due *due)
{
    if (due->kind == DUE_ONGOING)
        opencell_plain(cells, openrow_word(row, WORDS_ONGOING, 0));
    else if (due->kind == DUE_DAY)
        opencell_day(cells, due->day);
}

void openrow_own_unit(struct opencells *cells, const struct openrow *row)
{
    openrow_unit(cells, row, row->unit);
}
