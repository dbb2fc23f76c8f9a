/* SPDX-License-Identifier: MIT */
#include "pages/print.h"

#include "base/decimal.h"
#include "text/vietnamese.h"

#define NBSP S("\xC2\xA0")

static const struct {
    str name;
    enum label label;
} measures[] = {
    {S_INIT("%"), LABEL_MEASURE_PERCENT},       {S_INIT("minutes"), LABEL_MEASURE_MINUTES},
    {S_INIT("hours"), LABEL_MEASURE_HOURS},     {S_INIT("days"), LABEL_MEASURE_DAYS},
    {S_INIT("count"), LABEL_NONE},
};

str print_measure(const struct site *site, uint32_t indicator)
{
    str measure = site->model->indicators.at[indicator].measure;

    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        if (str_eq(measure, measures[i].name))
            return label(site->labels, measures[i].label);
    return measure;
}

/* A number of `measure`; measure empty: none. */
static str number(struct arena *arena, int64_t value, int places, str measure)
{
    struct buf buf = buf_in(arena);

    vi_number(&buf, value, places);
    if (measure.len) {
        buf_put(&buf, NBSP);
        buf_put(&buf, measure);
    }
    return buf_str(&buf);
}

static bool is_percent(const struct site *site, uint32_t indicator)
{
    return str_eq(site->model->indicators.at[indicator].measure, S("%"));
}

str print_value(const struct site *site, struct arena *arena, uint32_t indicator, int64_t value)
{
    return number(arena, value, 0, print_measure(site, indicator));
}

static str print_text(const struct site *site, const struct figure *figure)
{
    switch (figure->kind) {
    case FIGURE_YES_NO:
        return label(site->labels, figure->value ? LABEL_YES : LABEL_NO);
    case FIGURE_TEXT:
        return figure->text;
    case FIGURE_UNAVAILABLE:
        return label(site->labels, LABEL_STATUS_NOT_AVAILABLE);
    case FIGURE_NOT_APPLICABLE:
        return label(site->labels, LABEL_STATUS_NOT_APPLICABLE);
    default:
        return (str){NULL, 0};
    }
}

/* How exactly a figure must be printed lest it contradict the verdict. */
struct bound {
    enum comparator comparator;
    int64_t value;
    bool compares; /* there is a comparison */
    bool met;
};

static bool satisfies(const struct bound *bound, int64_t value)
{
    switch (bound->comparator) {
    case CMP_MORE_THAN:
        return value > bound->value;
    case CMP_AT_MOST:
        return value <= bound->value;
    case CMP_BELOW:
        return value < bound->value;
    case CMP_EQUALS:
        return value == bound->value;
    default:
        return value >= bound->value;
    }
}

/* `value` in millionths, itself perhaps a rounded ratio, rounded to as few places as tell the truth,
 * at least `places`. */
static int64_t honest(int64_t value, int places, const struct bound *bound)
{
    for (int p = places; p < DECIMAL_PLACES; p++) {
        int64_t rounded = decimal_round_to(value, p, DECIMAL_HALF_AWAY);

        if (!bound->compares || satisfies(bound, rounded) == bound->met)
            return rounded;
    }
    return value;
}

static struct bound bound_of(const struct site *site, const struct cell *cell)
{
    const struct target *target = &site->model->targets.at[cell->target];
    uint8_t status = cell->verdict ? cell->verdict->status : STATUS_NO_CELL;

    return (struct bound){target->comparator, target->value,
                          target->has_value && status >= STATUS_MET && status <= STATUS_NOT_DUE,
                          status == STATUS_MET};
}

/* The value that the comparison is about: the figure, the ratio, or the computed reduction.
 * *places: decimals to print at least. */
static int64_t compared(const struct site *site, const struct cell *cell,
                        const struct figure *figure, int *places)
{
    const struct target *target = &site->model->targets.at[cell->target];
    const struct indicator *indicator = &site->model->indicators.at[target->indicator];
    int64_t value = figure->value;
    bool exact = true;

    *places = indicator->decimals < 0 ? 0 : indicator->decimals;
    if (figure->kind == FIGURE_PARTS)
        value = decimal_ratio(figure->numerator, figure->denominator,
                              is_percent(site, target->indicator) ? 100 : 1, DECIMAL_HALF_AWAY,
                              &exact);
    if (target->comparator == CMP_REDUCE_BY_AT_LEAST && indicator->kind != KIND_REDUCTION &&
        target->baseline > 0)
        value = decimal_ratio(target->baseline - value, target->baseline, 100, DECIMAL_HALF_AWAY,
                              &exact);
    if (!exact && indicator->decimals < 0)
        *places = 1;
    return value;
}

static bool has_number(const struct figure *figure)
{
    return figure->kind == FIGURE_NUMBER ||
           (figure->kind == FIGURE_PARTS && figure->denominator != 0);
}

static struct figure figure_of(const struct site *site, const struct cell *cell)
{
    const struct result *result = cells_result(site, cell);

    if (!result)
        return (struct figure){.kind = FIGURE_NONE};
    return model_figure(&site->model->periods.at[cell->period].results, result);
}

/* A computed reduction is a percentage whatever the indicator's measure. */
static str measure_of(const struct site *site, uint32_t target)
{
    const struct target *t = &site->model->targets.at[target];

    if (t->comparator == CMP_REDUCE_BY_AT_LEAST)
        return label(site->labels, LABEL_MEASURE_PERCENT);
    return print_measure(site, t->indicator);
}

static str cell_text(const struct site *site, struct arena *arena, const struct cell *cell,
                     str measure)
{
    struct figure figure = figure_of(site, cell);
    struct bound bound = bound_of(site, cell);
    int64_t value;
    int places = 0;

    if (!has_number(&figure))
        return figure.kind == FIGURE_YES_NO || figure.kind == FIGURE_TEXT
                   ? print_text(site, &figure)
                   : (str){NULL, 0};
    value = honest(compared(site, cell, &figure, &places), places, &bound);
    return number(arena, value, places, measure);
}

bool print_number(const struct site *site, const struct cell *cell, int64_t *value)
{
    struct figure figure = figure_of(site, cell);
    int places;

    if (!has_number(&figure))
        return false;
    *value = compared(site, cell, &figure, &places);
    return true;
}

str print_cell(const struct site *site, struct arena *arena, const struct cell *cell)
{
    return cell_text(site, arena, cell, (str){NULL, 0});
}

str print_cell_measure(const struct site *site, struct arena *arena, const struct cell *cell)
{
    return cell_text(site, arena, cell, measure_of(site, cell->target));
}

str print_figure(const struct site *site, struct arena *arena, uint32_t indicator,
                 const struct figure *figure)
{
    bool exact;
    int64_t value = figure->value;

    if (!has_number(figure))
        return print_text(site, figure);
    if (figure->kind == FIGURE_PARTS) {
        value = decimal_ratio(figure->numerator, figure->denominator,
                              is_percent(site, indicator) ? 100 : 1, DECIMAL_HALF_AWAY, &exact);
        if (!exact)
            value = decimal_round_to(value, 2, DECIMAL_HALF_AWAY);
    }
    return print_value(site, arena, indicator, value);
}

static const str opposite_signs[] = {
    [CMP_AT_LEAST] = S_INIT("<"), [CMP_MORE_THAN] = S_INIT("≤"), [CMP_AT_MOST] = S_INIT(">"),
    [CMP_BELOW] = S_INIT("≥"),    [CMP_EQUALS] = S_INIT("≠"),    [CMP_REDUCE_BY_AT_LEAST] = S_INIT("<"),
};
static const str signs[] = {
    [CMP_AT_LEAST] = S_INIT("≥"), [CMP_MORE_THAN] = S_INIT(">"), [CMP_AT_MOST] = S_INIT("≤"),
    [CMP_BELOW] = S_INIT("<"),    [CMP_EQUALS] = S_INIT("="),    [CMP_REDUCE_BY_AT_LEAST] = S_INIT("≥"),
};

static void put_parts(struct buf *buf, const struct figure *figure)
{
    buf_put(buf, S(" ("));
    vi_number(buf, figure->numerator, 0);
    buf_byte(buf, '/');
    vi_number(buf, figure->denominator, 0);
    buf_byte(buf, ')');
}

str print_sum(const struct site *site, struct arena *arena, const struct cell *cell)
{
    const struct target *target = &site->model->targets.at[cell->target];
    struct figure figure = figure_of(site, cell);
    struct bound bound = bound_of(site, cell);
    struct buf buf = buf_in(arena);

    buf_put(&buf, print_cell_measure(site, arena, cell));
    if (bound.compares && target->comparator <= CMP_REDUCE_BY_AT_LEAST) {
        buf_byte(&buf, ' ');
        buf_put(&buf, (bound.met ? signs : opposite_signs)[target->comparator]);
        buf_byte(&buf, ' ');
        buf_put(&buf, number(arena, target->value, 0, measure_of(site, cell->target)));
    }
    if (figure.kind == FIGURE_PARTS)
        put_parts(&buf, &figure);
    return buf_str(&buf);
}

static str goal(const struct site *site, struct arena *arena, uint32_t target, enum label first)
{
    const struct target *t = &site->model->targets.at[target];
    str word = label(site->labels, first + t->comparator);
    str value;

    if (t->comparator == CMP_YES_NO)
        return label(site->labels, !t->has_value || t->value ? LABEL_YES : LABEL_NO);
    if (!t->has_value || t->comparator > CMP_REDUCE_BY_AT_LEAST)
        return word;
    value = number(arena, t->value, 0, measure_of(site, target));
    if (t->comparator == CMP_EQUALS && first == LABEL_SIGN_AT_LEAST)
        return value;
    return TEXT_JOIN(arena, word, NBSP, value);
}

str print_goal(const struct site *site, struct arena *arena, uint32_t target)
{
    return goal(site, arena, target, LABEL_SIGN_AT_LEAST);
}

str print_goal_words(const struct site *site, struct arena *arena, uint32_t target)
{
    return goal(site, arena, target, LABEL_WORDS_AT_LEAST);
}
