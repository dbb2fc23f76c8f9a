/* SPDX-License-Identifier: MIT */
#include "judge/relate.h"

#include <stdlib.h>

#include "judge/measure.h"

/* Rule 9: `equals` 100 % of a rate is `at_least`: no rate can pass it. */
static enum comparator plain_comparator(const struct model *model, const struct target *target)
{
    const struct indicator *indicator = &model->indicators.at[target->indicator];

    if (target->comparator == CMP_EQUALS && indicator->kind == KIND_RATE &&
        measure_scale(indicator) == 100 && target->value == INT64_C(100) * DECIMAL_ONE)
        return CMP_AT_LEAST;
    return target->comparator;
}

/* Two blanks are the same. */
static bool same_figure(bool has_a, int64_t a, bool has_b, int64_t b)
{
    return has_a == has_b && (!has_a || a == b);
}

/* The value of yes_no may be left out: yes. */
static bool same_value(const struct target *a, const struct target *b)
{
    if (a->comparator == CMP_YES_NO)
        return (!a->has_value || a->value != 0) == (!b->has_value || b->value != 0);
    return same_figure(a->has_value, a->value, b->has_value, b->value);
}

bool relate_same_measure(const struct model *model, const struct target *a, const struct target *b)
{
    return plain_comparator(model, a) == plain_comparator(model, b) && same_value(a, b) &&
           same_figure(a->has_baseline, a->baseline, b->has_baseline, b->baseline);
}

/* By the day, not the word: 2026-12 and 2026-12-31 are one due date. */
static bool same_due(const struct due *a, const struct due *b)
{
    return a->kind == b->kind && (a->kind != DUE_DAY || a->day == b->day);
}

/* `same_as` speaks louder than the rows' contents, both ways. */
enum relation relate_targets(const struct model *model, uint32_t a, uint32_t b)
{
    const struct target *ta = &model->targets.at[a], *tb = &model->targets.at[b];

    if (ta->plan != tb->plan || a == b)
        return RELATION_NONE;
    if (ta->same_as == b || tb->same_as == a)
        return RELATION_DUPLICATE;
    if (ta->indicator != tb->indicator || !same_due(&ta->due, &tb->due))
        return RELATION_NONE;
    return relate_same_measure(model, ta, tb) ? RELATION_DUPLICATE : RELATION_CONFLICT;
}

/* One unit of one target. */
struct place_of_unit {
    uint32_t unit;
    uint32_t order; /* of the target's row within the plan */
    uint32_t at;    /* the unit's position in the block */
};

/* Within a unit in the order of the rows: the first is the earlier one. */
static int by_unit(const void *a, const void *b)
{
    const struct place_of_unit *x = a, *y = b;

    if (x->unit != y->unit)
        return x->unit < y->unit ? -1 : 1;
    return (x->order > y->order) - (x->order < y->order);
}

/* Flags of several partners add up on one cell. */
static void flag_cells(struct verdict *earlier, struct verdict *later, enum relation relation)
{
    if (earlier->status == STATUS_NO_CELL || later->status == STATUS_NO_CELL)
        return;
    if (relation == RELATION_DUPLICATE) {
        later->flags |= FLAG_DUPLICATE_TARGET;
    } else {
        earlier->flags |= FLAG_CONFLICTING_TARGET;
        later->flags |= FLAG_CONFLICTING_TARGET;
    }
}

/* Both blocks' periods are slices of the schedule's: where they overlap, they agree. */
static void flag_pair(const struct block *a, uint32_t at_a, const struct block *b, uint32_t at_b,
                      enum relation relation)
{
    const uint32_t *from = a->periods.at > b->periods.at ? a->periods.at : b->periods.at;
    const uint32_t *end_a = a->periods.at + a->periods.len;
    const uint32_t *end_b = b->periods.at + b->periods.len;

    for (const uint32_t *p = from; p < end_a && p < end_b; p++)
        flag_cells(block_cell(a, at_a, (uint32_t)(p - a->periods.at)),
                   block_cell(b, at_b, (uint32_t)(p - b->periods.at)), relation);
}

/* All targets that one unit has for one indicator: `len` places in the order of the rows. */
static void flag_unit(const struct schedule *s, struct block *blocks,
                      const struct place_of_unit *places, uint32_t len)
{
    for (uint32_t j = 1; j < len; j++)
        for (uint32_t i = 0; i < j; i++) {
            uint32_t a = s->plan->targets.at[places[i].order];
            uint32_t b = s->plan->targets.at[places[j].order];
            enum relation relation = relate_targets(s->model, a, b);

            if (relation != RELATION_NONE)
                flag_pair(&blocks[a], places[i].at, &blocks[b], places[j].at, relation);
        }
}

/* Returns how many were written. */
static uint32_t add_places(const struct schedule *s, uint32_t order, struct place_of_unit *places)
{
    struct indexes units = s->model->targets.at[s->plan->targets.at[order]].units;

    for (uint32_t u = 0; u < units.len; u++)
        places[u] = (struct place_of_unit){units.at[u], order, u};
    return units.len;
}

/* The targets of one indicator: `orders` are their rows within the plan. */
static void flag_indicator(const struct schedule *s, struct block *blocks, const uint32_t *orders,
                           uint32_t count)
{
    struct place_of_unit *places;
    uint32_t len = 0, start = 0;

    for (uint32_t i = 0; i < count; i++)
        len += s->model->targets.at[s->plan->targets.at[orders[i]]].units.len;
    places = ARENA_ARRAY(s->arena, struct place_of_unit, len);
    len = 0;
    for (uint32_t i = 0; i < count; i++)
        len += add_places(s, orders[i], places + len);
    qsort(places, len, sizeof *places, by_unit);
    for (uint32_t i = 1; i <= len; i++)
        if (i == len || places[i].unit != places[start].unit) {
            flag_unit(s, blocks, places + start, i - start);
            start = i;
        }
}

struct by_indicator {
    uint32_t indicator, order;
};

/* Stable by row, so that each indicator's rows stay in their order. */
static int indicator_cmp(const void *a, const void *b)
{
    const struct by_indicator *x = a, *y = b;

    if (x->indicator != y->indicator)
        return x->indicator < y->indicator ? -1 : 1;
    return (x->order > y->order) - (x->order < y->order);
}

/* `same_as` may also join two indicators: rows 13 and 14 of a plan may name theirs differently. */
static void flag_same_as(const struct schedule *s, struct block *blocks)
{
    for (uint32_t i = 0; i < s->plan->targets.len; i++) {
        uint32_t later = s->plan->targets.at[i];
        uint32_t earlier = s->model->targets.at[later].same_as;
        const struct block *a, *b = &blocks[later];

        if (earlier == NO_INDEX || s->model->targets.at[earlier].plan != s->plan_index ||
            s->model->targets.at[earlier].indicator == s->model->targets.at[later].indicator)
            continue;
        a = &blocks[earlier];
        for (uint32_t ua = 0, ub = 0; ua < a->units.len && ub < b->units.len;) {
            if (a->units.at[ua] == b->units.at[ub])
                flag_pair(a, ua, b, ub, RELATION_DUPLICATE);
            if (a->units.at[ua] <= b->units.at[ub])
                ua++;
            else
                ub++;
        }
    }
}

void relate_flag(const struct schedule *s, struct block *blocks)
{
    uint32_t len = s->plan->targets.len, start = 0;
    struct by_indicator *rows = ARENA_ARRAY(s->arena, struct by_indicator, len);
    uint32_t *orders = ARENA_ARRAY(s->arena, uint32_t, len);

    for (uint32_t i = 0; i < len; i++)
        rows[i] = (struct by_indicator){s->model->targets.at[s->plan->targets.at[i]].indicator, i};
    qsort(rows, len, sizeof *rows, indicator_cmp);
    for (uint32_t i = 0; i < len; i++)
        orders[i] = rows[i].order;
    for (uint32_t i = 1; i <= len; i++)
        if (i == len || rows[i].indicator != rows[start].indicator) {
            if (i - start > 1)
                flag_indicator(s, blocks, orders + start, i - start);
            start = i;
        }
    flag_same_as(s, blocks);
}
