/* SPDX-License-Identifier: MIT */
#include "model/periods.h"

#include <stdlib.h>

struct periods {
    struct arena *arena;
    struct map *keys; /* "id" or "plan/id" -> number */
    VEC(struct period) list;
    VEC(uint32_t) spoiled; /* plans */
    uint32_t *index;       /* number -> index in the model */
};

struct periods *periods_new(struct arena *arena)
{
    struct periods *periods = ARENA_NEW(arena, struct periods);

    periods->arena = arena;
    periods->keys = map_new(arena);
    return periods;
}

/* Calendar periods are shared by all plans; own ones bear their plan's number, as two plans may use
 * one id. */
static str key_of(struct periods *periods, uint32_t plan, str id)
{
    if (plan == NO_INDEX)
        return arena_str(periods->arena, id);
    return arena_printf(periods->arena, "%u/%.*s", plan, STR_ARG(id));
}

/* Asked for again, a period stays what it was: the caller compares the days. */
uint32_t periods_add(struct periods *periods, const struct period *period)
{
    uint32_t number = periods->list.len;
    str key = key_of(periods, period->plan, period->id);
    uint32_t there = map_add(periods->keys, key, number);

    if (there == number) {
        struct period *added = vec_push(periods->arena, &periods->list);

        *added = *period;
        added->id = arena_str(periods->arena, period->id);
    }
    return there;
}

uint32_t periods_find(struct periods *periods, uint32_t plan, str id)
{
    return map_get(periods->keys, key_of(periods, plan, id));
}

uint32_t periods_index(const struct periods *periods, uint32_t number)
{
    return periods->index[number];
}

uint32_t periods_count(const struct periods *periods)
{
    return periods->list.len;
}

const struct period *periods_at(const struct periods *periods, uint32_t number)
{
    return &periods->list.at[number];
}

void periods_spoil(struct periods *periods, uint32_t plan)
{
    *vec_push(periods->arena, &periods->spoiled) = plan;
}

bool periods_spoiled(const struct periods *periods, uint32_t plan)
{
    for (uint32_t i = 0; i < periods->spoiled.len; i++) {
        if (periods->spoiled.at[i] == plan)
            return true;
    }
    return false;
}

struct ordered {
    const struct period *period;
    uint32_t number;
};

static int compare(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

/* judging.md: periods follow each other by last day, then first day, then id. The plan only makes
 * the order the same everywhere. */
static int by_days(const void *a, const void *b)
{
    const struct period *x = ((const struct ordered *)a)->period;
    const struct period *y = ((const struct ordered *)b)->period;
    int order = compare(x->span.last, y->span.last);

    if (order == 0)
        order = compare(x->span.first, y->span.first);
    if (order == 0)
        order = str_cmp(x->id, y->id);
    return order ? order : compare(x->plan, y->plan);
}

/* The model's periods in their order; returns number -> index. */
static uint32_t *sort_periods(struct reading *r)
{
    struct periods *periods = r->periods;
    uint32_t count = periods->list.len;
    struct ordered *order = ARENA_ARRAY(r->scratch, struct ordered, count);
    uint32_t *index = ARENA_ARRAY(r->arena, uint32_t, count);

    for (uint32_t i = 0; i < count; i++)
        order[i] = (struct ordered){&periods->list.at[i], i};
    if (count)
        qsort(order, count, sizeof *order, by_days);
    for (uint32_t i = 0; i < count; i++) {
        *vec_push(r->arena, &r->model->periods) = *order[i].period;
        index[order[i].number] = i;
    }
    return index;
}

static int by_period(const void *a, const void *b)
{
    const struct plan_period *x = a, *y = b;
    int order = compare(x->period, y->period);

    return order ? order : compare(x->entry, y->entry);
}

void periods_build(struct reading *r)
{
    struct model *model = r->model;
    uint32_t *index = sort_periods(r);

    r->periods->index = index;
    for (uint32_t i = 0; i < model->plans.len; i++) {
        struct plan *plan = &model->plans.at[i];

        for (uint32_t j = 0; j < plan->owed.len; j++)
            plan->owed.at[j].period = index[plan->owed.at[j].period];
        if (plan->owed.len)
            qsort(plan->owed.at, plan->owed.len, sizeof *plan->owed.at, by_period);
    }
}
