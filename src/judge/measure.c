/* SPDX-License-Identifier: MIT */
#include "judge/measure.h"

enum { PERCENT = 100 * DECIMAL_ONE };

static const int64_t largest = DECIMAL_LARGEST;

struct quantity quantity_of(const struct indicator *indicator, const struct figure *figure)
{
    if (figure->kind == FIGURE_PARTS)
        return (struct quantity){(__int128)figure->numerator * measure_scale(indicator) *
                                     DECIMAL_ONE,
                                 figure->denominator, false};
    return (struct quantity){figure->value, 1, false};
}

/* (baseline - value) / baseline in % = 100 % - 100 % x value / baseline. */
struct quantity quantity_judged(const struct target *target, const struct indicator *indicator,
                                const struct figure *figure)
{
    struct quantity quantity = quantity_of(indicator, figure);

    if (measure_computes_reduction(target, indicator)) {
        quantity.top *= PERCENT;
        quantity.bottom *= target->baseline;
        quantity.complement = true;
    }
    return quantity;
}

/* top / bottom towards minus infinity; *rest >= 0. */
static __int128 floor_of(const struct quantity *quantity, __int128 *rest)
{
    __int128 floor;

    if (quantity->bottom == 1) { /* plain figures: nearly all of a nation's cells */
        *rest = 0;
        return quantity->top;
    }
    if (quantity->top == (int64_t)quantity->top && quantity->bottom == (int64_t)quantity->bottom) {
        int64_t top = (int64_t)quantity->top, bottom = (int64_t)quantity->bottom;

        *rest = top % bottom + (top % bottom < 0 ? bottom : 0);
        return top / bottom - (top % bottom < 0);
    }
    floor = quantity->top / quantity->bottom;
    *rest = quantity->top % quantity->bottom;
    if (*rest < 0) {
        *rest += quantity->bottom;
        floor--;
    }
    return floor;
}

int quantity_cmp(const struct quantity *quantity, int64_t bound)
{
    __int128 against = quantity->complement ? (__int128)PERCENT - bound : bound;
    __int128 rest, floor = floor_of(quantity, &rest);
    int order = floor < against ? -1 : floor > against || rest > 0;

    return quantity->complement ? -order : order;
}

/* Whole millionths first, then what is left of each, whose cross products fit. */
int quantity_cmp_both(const struct quantity *a, const struct quantity *b)
{
    __int128 rest_a, rest_b, whole_a = floor_of(a, &rest_a), whole_b = floor_of(b, &rest_b);

    if (whole_a != whole_b)
        return whole_a < whole_b ? -1 : 1;
    rest_a *= b->bottom;
    rest_b *= a->bottom;
    return (rest_a > rest_b) - (rest_a < rest_b);
}

/* Absurd quotients (a baseline of a millionth) must not wrap around. */
static int64_t clamp(__int128 value)
{
    return value > largest ? largest : value < -largest ? -largest : (int64_t)value;
}

/* The number cut towards zero, and twice what was cut off against `bottom`: -1, 0, 1 as it is less
 * than, just, or more than half a millionth. */
static __int128 cut(const struct quantity *quantity, int *half)
{
    __int128 rest, floor = floor_of(quantity, &rest);
    __int128 value = quantity->complement ? PERCENT - floor : floor;
    __int128 lost = rest;

    /* Now the number is `value` plus rest / bottom, or less it for a complement. */
    if (rest > 0 && (quantity->complement ? value > 0 : value < 0)) {
        value += quantity->complement ? -1 : 1;
        lost = quantity->bottom - rest;
    }
    *half = (2 * lost > quantity->bottom) - (2 * lost < quantity->bottom);
    return value;
}

/* From the exact number each time: rounding a rounded one again would lift 4,4999… to 5. */
int64_t quantity_round(const struct quantity *quantity, int places)
{
    int half;
    __int128 value = cut(quantity, &half);
    bool negative = value < 0 || (value == 0 && quantity_cmp(quantity, 0) < 0);

    if (places < DECIMAL_PLACES) /* half a step is whole millionths: what was cut cannot matter */
        return decimal_round_to(clamp(value), places, DECIMAL_HALF_AWAY);
    if (half >= 0)
        value += negative ? -1 : 1;
    return clamp(value);
}

bool quantity_exact(const struct quantity *quantity)
{
    return quantity->top % quantity->bottom == 0;
}

/* One place for all comparators, for judged and for printed figures. */
bool measure_satisfies(enum comparator comparator, int order)
{
    switch (comparator) {
    case CMP_MORE_THAN:
        return order > 0;
    case CMP_AT_MOST:
        return order <= 0;
    case CMP_BELOW:
        return order < 0;
    case CMP_EQUALS:
    case CMP_YES_NO:
        return order == 0;
    default: /* at_least, and a reduction by at least */
        return order >= 0;
    }
}

/* Plain numbers and ratios take the short way: they are nearly all of a nation's cells. */
int measure_order(const struct target *target, const struct indicator *indicator,
                  const struct figure *figure)
{
    struct quantity quantity;

    if (figure->kind == FIGURE_YES_NO)
        return (figure->value != 0) - (!target->has_value || target->value != 0);
    if (!measure_computes_reduction(target, indicator)) {
        if (figure->kind == FIGURE_PARTS)
            return decimal_ratio_cmp(figure->numerator, figure->denominator,
                                     measure_scale(indicator), target->value);
        return (figure->value > target->value) - (figure->value < target->value);
    }
    quantity = quantity_judged(target, indicator, figure);
    return quantity_cmp(&quantity, target->value);
}

bool measure_meets(const struct target *target, const struct indicator *indicator,
                   const struct figure *figure)
{
    return measure_satisfies(target->comparator, measure_order(target, indicator, figure));
}
