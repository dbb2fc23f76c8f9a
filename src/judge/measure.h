/* SPDX-License-Identifier: MIT */
/* measure: exact comparison of a figure with a target. No figure is ever rounded to be judged:
 * a ratio is compared by cross-multiplication, a reduction against its baseline likewise. */
#ifndef JUDGE_MEASURE_H
#define JUDGE_MEASURE_H

#include "base/decimal.h"
#include "model/model.h"

/* An exact number in millionths: top / bottom, or 100 (percent) less that. bottom > 0; top may be
 * as large as 10^34, bottom as 10^36, so that no product of a reduction is lost. */
struct quantity {
    __int128 top;
    __int128 bottom;
    bool complement;
};

/* The figure itself, FIGURE_NUMBER or FIGURE_PARTS with a denominator above 0. */
struct quantity quantity_of(const struct indicator *indicator, const struct figure *figure);
/* What the target's value is compared with: the figure, or the reduction that it makes of the
 * target's baseline, in %. */
struct quantity quantity_judged(const struct target *target, const struct indicator *indicator,
                                const struct figure *figure);

/* -1, 0, 1 as the quantity compares with `bound` (millionths). */
int quantity_cmp(const struct quantity *quantity, int64_t bound);
/* The same for two figures (quantity_of): no reductions. */
int quantity_cmp_both(const struct quantity *a, const struct quantity *b);
/* Rounded half away from zero to `places` (0..6) decimals, from the exact number; in millionths.
 * What no figure can hold (over 12 digits before the mark) becomes the largest that one can. */
int64_t quantity_round(const struct quantity *quantity, int places);
/* True if six decimals hold all of it. */
bool quantity_exact(const struct quantity *quantity);

/* True if the reduction is computed from the baseline; a `reduction` indicator reports it itself.
 */
static inline bool measure_computes_reduction(const struct target *target,
                                              const struct indicator *indicator)
{
    return target->comparator == CMP_REDUCE_BY_AT_LEAST && indicator->kind != KIND_REDUCTION;
}

/* By how much numerator / denominator counts: 100 for %, else 1. */
static inline int measure_scale(const struct indicator *indicator)
{
    return str_eq(indicator->measure, S("%")) ? 100 : 1;
}

/* True if the target has no figure of its own to compare with. */
static inline bool measure_is_qualitative(const struct target *target,
                                          const struct indicator *indicator)
{
    return target->comparator == CMP_QUALITATIVE || indicator->kind == KIND_QUALITATIVE;
}

/* Whether a comparison that came out as `order` (of the figure and the target) satisfies. */
bool measure_satisfies(enum comparator comparator, int order);
/* -1, 0, 1: the figure against the target's value; yes is above no. */
int measure_order(const struct target *target, const struct indicator *indicator,
                  const struct figure *figure);
/* Does the figure meet the target? For number, parts (denominator above 0) and yes/no. */
bool measure_meets(const struct target *target, const struct indicator *indicator,
                   const struct figure *figure);

#endif
