/* SPDX-License-Identifier: MIT */
#include "judge/figures.h"

#include "judge/measure.h"

/* Decimals of a ratio where the indicator names none, and of a computed reduction. */
enum { USUAL_PLACES = 1 };

/* What a printed number must agree with. */
struct verdict_line {
    bool has_bound;
    enum comparator comparator;
    int64_t bound;
    bool whole_is_all; /* 100 % is printed only where it is all (rule 4) */
};

/* yes/no, texts and pending targets have none: nothing that could be subtracted. */
bool figures_has_bound(const struct target *target, const struct indicator *indicator)
{
    return target && target->has_value && !measure_is_qualitative(target, indicator) &&
           target->comparator != CMP_YES_NO && target->comparator != CMP_BY_REFERENCE;
}

static int order_of(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

/* A whole number of millionths, as a row gives it: nearly all of a nation's cells. */
static bool is_plain(const struct quantity *quantity)
{
    return quantity->bottom == 1 && !quantity->complement;
}

/* For the open data: a ratio goes to the next millionth only where six decimals would print the
 * very target that it misses (contract, section 4). */
static int64_t published(const struct quantity *quantity, const struct verdict_line *line)
{
    int64_t value;
    int order;

    if (is_plain(quantity))
        return (int64_t)quantity->top;
    value = quantity_round(quantity, DECIMAL_PLACES);
    order = quantity_cmp(quantity, line->bound);
    if (!line->has_bound || value != line->bound || measure_satisfies(line->comparator, order))
        return value;
    return value + order; /* 0 if it is exact */
}

/* Does the printed number say what the exact one says? */
static bool agrees(const struct quantity *quantity, const struct verdict_line *line,
                   int64_t printed)
{
    int64_t all = INT64_C(100) * DECIMAL_ONE;

    if (line->whole_is_all && printed == all && quantity_cmp(quantity, all) != 0)
        return false;
    return !line->has_bound ||
           measure_satisfies(line->comparator, order_of(printed, line->bound)) ==
               measure_satisfies(line->comparator, quantity_cmp(quantity, line->bound));
}

/* The number with `places` decimals, or as many more as it takes to say the same verdict; where six
 * do not, the millionth next to it on the true side. */
static struct number rounded(const struct quantity *quantity, const struct verdict_line *line,
                             int places)
{
    struct number number = {(int64_t)quantity->top, places};

    if (is_plain(quantity) &&
        decimal_round_to(number.value, places, DECIMAL_HALF_AWAY) == number.value)
        return number; /* nothing is lost, so nothing can contradict */
    for (; number.places <= DECIMAL_PLACES; number.places++) {
        number.value = quantity_round(quantity, number.places);
        if (agrees(quantity, line, number.value))
            return number;
    }
    number.places = DECIMAL_PLACES;
    number.value += quantity_cmp(quantity, number.value);
    return number;
}

/* Without spare zeros. */
static struct number trimmed(struct number number)
{
    number.places = decimal_places(number.value);
    return number;
}

static struct number shown(const struct quantity *quantity, const struct verdict_line *line,
                           const struct indicator *indicator)
{
    bool ratio = quantity->bottom != 1;

    if (indicator->decimals >= 0)
        return rounded(quantity, line, indicator->decimals);
    return trimmed(rounded(quantity, line, ratio ? USUAL_PLACES : DECIMAL_PLACES));
}

/* The delta is of what is printed, so that value - target = delta holds for whoever reads both. */
static void fill_delta(struct figures *figures, const struct target *target)
{
    const struct number *shown_one =
        figures->computed ? &figures->shown_reduction : &figures->shown;

    figures->has_delta = true;
    figures->delta = (figures->computed ? figures->reduction : figures->value) - target->value;
    figures->shown_delta = (struct number){shown_one->value - target->value, shown_one->places};
}

struct figures figures_of(const struct target *target, const struct indicator *indicator,
                          const struct figure *figure)
{
    struct figures figures = {0};
    struct verdict_line line = {0};
    struct quantity quantity;
    bool has_bound;

    if (figure->kind != FIGURE_NUMBER && (figure->kind != FIGURE_PARTS || !figure->denominator))
        return figures;
    has_bound = figures_has_bound(target, indicator);
    figures.has_value = true;
    figures.computed = has_bound && measure_computes_reduction(target, indicator);
    if (has_bound)
        line = (struct verdict_line){true, target->comparator, target->value, false};
    quantity = quantity_of(indicator, figure);
    if (figures.computed) {
        struct quantity reduction = quantity_judged(target, indicator, figure);

        figures.reduction = published(&reduction, &line);
        figures.shown_reduction = trimmed(rounded(&reduction, &line, USUAL_PLACES));
        line.has_bound = false; /* the figure itself is not what is compared */
    }
    figures.value = published(&quantity, &line);
    line.whole_is_all = indicator->kind == KIND_RATE && measure_scale(indicator) == 100;
    figures.shown = shown(&quantity, &line, indicator);
    if (has_bound)
        fill_delta(&figures, target);
    return figures;
}
