/* SPDX-License-Identifier: MIT */
#include "pages/history.h"

#include "judge/runs.h"
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

static struct record *told(const struct site *site, struct arena *arena, const struct cell *cell,
                           bool here)
{
    struct record *record = cells_case(site, arena, cell, here);
    struct cell before = history_before(site, cell);
    uint32_t run = history_run(site, cell);

    if (before.verdict) {
        record->slots[case_before] =
            fill_status(arena, cells_word_full(site, before.verdict),
                        mark_status(before.verdict->status, before.verdict->flags));
        record->slots[case_before_value] = value_text(print_cell_measure(site, arena, &before));
    }
    if (run > 1)
        record->slots[case_run] = fill_count(arena, run);
    return record;
}

struct value history_cases(const struct site *site, struct arena *arena,
                           const struct case_list *list)
{
    struct list out = list_in(arena);

    for (uint32_t i = 0; i < list->cells.len && (!list->limit || i < list->limit); i++)
        list_add(&out, told(site, arena, &list->cells.at[i], list->here));
    return list_value(&out);
}

struct value history_more(struct arena *arena, const struct case_list *list)
{
    bool cut = list->limit && list->cells.len > list->limit;

    return fill_some(arena, cut ? list->cells.len - list->limit : 0);
}
