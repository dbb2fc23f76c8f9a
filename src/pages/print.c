/* SPDX-License-Identifier: MIT */
#include "pages/print.h"

#include "judge/figures.h"
#include "pages/summaries.h"
#include "text/vietnamese.h"

enum { SUM_BYTES = 64 }; /* nearly all sums fit */

#define NBSP S("\xC2\xA0")

/* Measures with a word of their own in each language; any other stands as staff wrote it. */
static const struct {
    str name;
    enum label label;
} measures[] = {
    {S_INIT("%"), LABEL_MEASURE_PERCENT},   {S_INIT("minutes"), LABEL_MEASURE_MINUTES},
    {S_INIT("hours"), LABEL_MEASURE_HOURS}, {S_INIT("days"), LABEL_MEASURE_DAYS},
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

str print_value(const struct site *site, struct arena *arena, uint32_t indicator, int64_t value)
{
    return number(arena, value, 0, print_measure(site, indicator));
}

/* Figures that are no number. */
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

/* Whether there is a comparison to write out, and how it went. */
struct bound {
    bool compares;
    bool met;
};

static struct bound bound_of(const struct site *site, const struct cell *cell)
{
    const struct target *target = &site->model->targets.at[cell->target];
    uint8_t status = cell->verdict ? cell->verdict->status : STATUS_NO_CELL;

    return (struct bound){target->has_value && status >= STATUS_MET && status <= STATUS_NOT_DUE,
                          status == STATUS_MET};
}

static struct figure figure_of(const struct site *site, const struct cell *cell)
{
    const struct result *result = cells_result(site, cell);

    if (!result)
        return (struct figure){.kind = FIGURE_NONE};
    return model_figure(&site->model->periods.at[cell->period].results, result);
}

/* A computed reduction is a percentage whatever the indicator's measure. */
void print_target(const struct site *site, struct arena *arena, uint32_t target, str *measure,
                  str *bound)
{
    const struct target *t = &site->model->targets.at[target];

    *measure = t->comparator == CMP_REDUCE_BY_AT_LEAST ? label(site->labels, LABEL_MEASURE_PERCENT)
                                                       : print_measure(site, t->indicator);
    if (t->has_value)
        *bound = number(arena, t->value, 0, *measure);
}

static str measure_of(const struct site *site, uint32_t target)
{
    return site->sizes.targets[target].measure;
}

/* The numbers of a cell's figure beside its target. */
static struct figures numbers_of(const struct site *site, const struct cell *cell,
                                 const struct figure *figure)
{
    const struct target *target = &site->model->targets.at[cell->target];

    return figures_of(target, &site->model->indicators.at[target->indicator], figure);
}

static str figure_text(const struct site *site, struct arena *arena, const struct figure *figure,
                       const struct figures *numbers, str measure)
{
    const struct number *shown = numbers->computed ? &numbers->shown_reduction : &numbers->shown;

    if (numbers->has_value)
        return number(arena, shown->value, shown->places, measure);
    return figure->kind == FIGURE_YES_NO || figure->kind == FIGURE_TEXT ? print_text(site, figure)
                                                                        : (str){NULL, 0};
}

static str cell_text(const struct site *site, struct arena *arena, const struct cell *cell,
                     str measure)
{
    struct figure figure = figure_of(site, cell);
    struct figures numbers = numbers_of(site, cell, &figure);

    return figure_text(site, arena, &figure, &numbers, measure);
}

bool print_number(const struct site *site, const struct cell *cell, int64_t *value)
{
    struct figure figure = figure_of(site, cell);
    struct figures numbers = numbers_of(site, cell, &figure);

    *value = numbers.computed ? numbers.reduction : numbers.value;
    return numbers.has_value;
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
    struct figures numbers = figures_of(NULL, &site->model->indicators.at[indicator], figure);

    if (!numbers.has_value)
        return print_text(site, figure);
    return number(arena, numbers.shown.value, numbers.shown.places, print_measure(site, indicator));
}

str print_pooled(const struct site *site, struct arena *arena, uint32_t target,
                 const struct figure *figure)
{
    const struct target *t = &site->model->targets.at[target];
    struct figures numbers = figures_of(t, &site->model->indicators.at[t->indicator], figure);
    struct number shown = numbers.computed ? numbers.shown_reduction : numbers.shown;

    return number(arena, shown.value, shown.places, measure_of(site, target));
}

/* A miss is written with the sign that is true of it, "87,2 % < 90 %". */
static const str opposite_signs[] = {
    [CMP_AT_LEAST] = S_INIT("<"), [CMP_MORE_THAN] = S_INIT("≤"),
    [CMP_AT_MOST] = S_INIT(">"),  [CMP_BELOW] = S_INIT("≥"),
    [CMP_EQUALS] = S_INIT("≠"),   [CMP_REDUCE_BY_AT_LEAST] = S_INIT("<"),
};
static const str signs[] = {
    [CMP_AT_LEAST] = S_INIT("≥"), [CMP_MORE_THAN] = S_INIT(">"),
    [CMP_AT_MOST] = S_INIT("≤"),  [CMP_BELOW] = S_INIT("<"),
    [CMP_EQUALS] = S_INIT("="),   [CMP_REDUCE_BY_AT_LEAST] = S_INIT("≥"),
};

static void put_parts(struct buf *buf, const struct figure *figure)
{
    buf_put(buf, buf->len ? S(" (") : S("("));
    vi_number(buf, figure->numerator, 0);
    buf_byte(buf, '/');
    vi_number(buf, figure->denominator, 0);
    buf_byte(buf, ')');
}

/* " (từ 120 phút còn 80 phút)": what a computed reduction starts from. */
static void put_baseline(const struct site *site, struct buf *buf, const struct target *target,
                         const struct number *now)
{
    str measure = print_measure(site, target->indicator);

    buf_put(buf, S(" ("));
    buf_put(buf, label(site->labels, LABEL_FROM));
    buf_byte(buf, ' ');
    buf_put(buf, number(buf->arena, target->baseline, 0, measure));
    buf_byte(buf, ' ');
    buf_put(buf, label(site->labels, LABEL_TO));
    buf_byte(buf, ' ');
    buf_put(buf, number(buf->arena, now->value, now->places, measure));
    buf_byte(buf, ')');
}

/* Figure, comparison, what a reduction starts from, parts: "87,2 % < 90 % (179/203)". */
struct print_proof print_proof(const struct site *site, struct arena *arena,
                               const struct cell *cell)
{
    const struct target *target = &site->model->targets.at[cell->target];
    struct figure figure = figure_of(site, cell);
    struct figures numbers = numbers_of(site, cell, &figure);
    struct bound bound = bound_of(site, cell);
    str value = figure_text(site, arena, &figure, &numbers, (str){NULL, 0});
    str measure = numbers.has_value ? measure_of(site, cell->target) : (str){NULL, 0};
    struct buf buf = buf_in(arena);

    buf_reserve(&buf, SUM_BYTES);
    buf_put(&buf, value);
    if (measure.len) {
        buf_put(&buf, NBSP);
        buf_put(&buf, measure);
    }
    if (bound.compares && target->comparator <= CMP_REDUCE_BY_AT_LEAST) {
        buf_byte(&buf, ' ');
        buf_put(&buf, (bound.met ? signs : opposite_signs)[target->comparator]);
        buf_byte(&buf, ' ');
        buf_put(&buf, site->sizes.targets[cell->target].bound);
    }
    if (numbers.computed)
        put_baseline(site, &buf, target, &numbers.shown);
    if (figure.kind == FIGURE_PARTS)
        put_parts(&buf, &figure);
    return (struct print_proof){value, buf_str(&buf)};
}

str print_sum(const struct site *site, struct arena *arena, const struct cell *cell)
{
    return print_proof(site, arena, cell).sum;
}

/* `first` begins a run of labels in the order of the comparators. "Equals" has no sign: the bare
 * figure says it. A yes/no target without a value asks for yes (contract, section 3). */
static str goal(const struct site *site, struct arena *arena, uint32_t target, enum label first)
{
    const struct target *t = &site->model->targets.at[target];
    str word = label(site->labels, first + t->comparator);
    str value;

    if (t->comparator == CMP_YES_NO)
        return label(site->labels, !t->has_value || t->value ? LABEL_YES : LABEL_NO);
    if (!t->has_value || t->comparator > CMP_REDUCE_BY_AT_LEAST)
        return word;
    value = site->sizes.targets[target].bound;
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
