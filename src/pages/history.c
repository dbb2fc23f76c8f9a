/* SPDX-License-Identifier: MIT */
#include "pages/history.h"

#include <stdlib.h>

#include "judge/runs.h"
#include "pages/people.h"
#include "pages/print.h"

struct cell history_before(const struct site *site, const struct cell *cell)
{
    struct cell_key key = {cell->target, cell->unit, cell->period};
    const struct verdict *before = runs_before(site->model, site->judgement, &key, cell->verdict);

    return (struct cell){key.target, key.unit, key.period, before};
}

uint32_t history_run(const struct site *site, const struct cell *cell)
{
    struct cell_key key = {cell->target, cell->unit, cell->period};

    return runs_misses(site->model, site->judgement, &key);
}

/* A figure that is missing now is no turn for the worse: what is missing is not missed (rule 2). */
enum history_turn history_turn(const struct cell *before, const struct cell *now)
{
    if (!before->verdict || before->verdict->status == now->verdict->status)
        return HISTORY_SAME;
    if (now->verdict->status == STATUS_NOT_MET || before->verdict->status == STATUS_MET)
        return now->verdict->status == STATUS_NOT_MET || now->verdict->status == STATUS_NOT_DUE ||
                       now->verdict->status == STATUS_AT_RISK
                   ? HISTORY_WORSE
                   : HISTORY_SAME;
    return now->verdict->status == STATUS_MET ? HISTORY_BETTER : HISTORY_SAME;
}

/* A run is told from two misses on (rule 3). */
struct record *history_case(const struct site *site, struct arena *arena, const struct cell *cell,
                            const struct case_list *list)
{
    struct record *record = cells_case(site, arena, cell, list->here);
    struct cell before = history_before(site, cell);
    uint32_t run = history_run(site, cell);

    if (before.verdict) {
        record->slots[case_before] =
            fill_status(arena, cells_word_full(site, before.verdict),
                        mark_status(before.verdict->status, before.verdict->flags));
        record->slots[case_before_word] = value_text(cells_word(site, before.verdict));
        record->slots[case_before_value] = value_text(print_cell_measure(site, arena, &before));
    }
    if (run > 1)
        record->slots[case_run] = fill_count(arena, run);
    return record;
}

static int by_name(const void *a, const void *b, void *context)
{
    const uint32_t *rank = ((const struct site *)context)->look.unit_rank;
    uint32_t x = rank[((const struct cell *)a)->unit], y = rank[((const struct cell *)b)->unit];

    return (x > y) - (x < y);
}

void history_sort(const struct site *site, struct case_list *list)
{
    for (uint32_t from = 0, to; from < list->cells.len; from = to) {
        uint32_t target = list->cells.at[from].target;

        for (to = from; to < list->cells.len && list->cells.at[to].target == target;)
            to++;
        qsort_r(list->cells.at + from, to - from, sizeof(struct cell), by_name, (void *)site);
    }
}

static uint32_t shown(const struct case_list *list)
{
    return list->limit && list->limit < list->cells.len ? list->limit : list->cells.len;
}

struct value history_cases(const struct site *site, struct arena *arena,
                           const struct case_list *list)
{
    struct list out = list_in(arena);

    for (uint32_t i = 0; i < shown(list); i++)
        list_add(&out, history_case(site, arena, &list->cells.at[i], list));
    return list_value(&out);
}

static struct record *group_of(const struct site *site, struct arena *arena, uint32_t target)
{
    struct record *group = record_new(arena, &case_group_shape);
    const struct target *t = &site->model->targets.at[target];

    group->slots[case_group_no] = value_text(t->no);
    group->slots[case_group_indicator] = value_record(link_indicator(site, arena, t->indicator));
    group->slots[case_group_goal] = value_text(print_goal_words(site, arena, target));
    group->slots[case_group_due] = value_text(print_due(site, arena, &t->due, t->plan));
    return group;
}

struct value history_groups(const struct site *site, struct arena *arena, struct case_list *list,
                            history_maker *make)
{
    struct list groups = list_in(arena);

    history_sort(site, list);
    for (uint32_t from = 0, to; from < shown(list); from = to) {
        uint32_t target = list->cells.at[from].target;
        struct record *group = group_of(site, arena, target);
        struct list cases = list_in(arena);

        for (to = from; to < shown(list) && list->cells.at[to].target == target;)
            to++;
        for (uint32_t i = from; i < to; i++)
            list_add(&cases, make(site, arena, &list->cells.at[i], list));
        group->slots[case_group_count] = fill_count(arena, cases.items.len);
        group->slots[case_group_cases] = list_value(&cases);
        list_add(&groups, group);
    }
    return list_value(&groups);
}

struct value history_more(struct arena *arena, const struct case_list *list)
{
    bool cut = list->limit && list->cells.len > list->limit;

    return fill_some(arena, cut ? list->cells.len - list->limit : 0);
}
