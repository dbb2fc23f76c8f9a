/* SPDX-License-Identifier: MIT */
#include "pages/series.h"

#include "judge/pool.h"
#include "pages/charts.h"
#include "pages/history.h"
#include "pages/peers.h"
#include "pages/people.h"
#include "pages/plan_rows.h"
#include "pages/print.h"
#include "pages/targets.h"

struct series {
    const struct site *site;
    struct arena *arena;
    VEC(uint32_t) periods; /* in the order of time */
    uint32_t older;
    uint32_t latest;    /* the latest period whose report should be in */
    struct tally tally; /* its cells */
};

static bool block_has_cell(const struct block *block, uint32_t position)
{
    for (uint32_t u = 0; u < block->units.len; u++)
        if (block_cell(block, u, position)->status != STATUS_NO_CELL)
            return true;
    return false;
}

/* Periods come in order, perhaps more than once: each is kept once. */
static void add_period(struct series *s, uint32_t period)
{
    uint32_t i = s->periods.len;

    while (i > 0 && s->periods.at[i - 1] > period)
        i--;
    if (i > 0 && s->periods.at[i - 1] == period)
        return;
    vec_push(s->arena, &s->periods);
    for (uint32_t k = s->periods.len - 1; k > i; k--)
        s->periods.at[k] = s->periods.at[k - 1];
    s->periods.at[i] = period;
}

/* Keeps the newest and remembers how many go: the table says so. */
static void cut_periods(struct series *s)
{
    if (s->periods.len <= SERIES_PERIODS)
        return;
    s->older = s->periods.len - SERIES_PERIODS;
    s->periods.at += s->older;
    s->periods.len = SERIES_PERIODS;
}

/* The cells of one target and unit. A nation's results lie far apart: they are called from memory
 * all at once, before the first is looked at. */
static void find_cells(const struct series *s, uint32_t target, uint32_t unit, struct cell *cells)
{
    for (uint32_t p = 0; p < s->periods.len; p++) {
        struct cell_column column = cells_column(s->site, target, s->periods.at[p]);

        cells[p] =
            (struct cell){target, unit, s->periods.at[p], cells_of_unit(&column, unit)};
        __builtin_prefetch(cells_result(s->site, &cells[p]));
    }
}

/* The row of one target and unit; false if it has no cell. */
static bool fill_cells(struct series *s, uint32_t target, uint32_t unit, struct value *slots)
{
    struct list list = list_in(s->arena);
    struct cell cells[SERIES_PERIODS], last = {.verdict = NULL};
    bool any = false;
    uint32_t run;

    find_cells(s, target, unit, cells);
    for (uint32_t p = 0; p < s->periods.len; p++) {
        list_add(&list, cells_record(s->site, s->arena, &cells[p]));
        if (!cells[p].verdict)
            continue;
        any = true;
        last = cells[p];
        if (s->periods.at[p] == s->latest)
            tally_add(&s->tally, cells[p].verdict);
    }
    slots[series_row_cells] = list_value(&list);
    run = last.verdict ? history_run(s->site, &last) : 0;
    if (run > 1)
        slots[series_row_run] = fill_count(s->arena, run);
    return any;
}

/* Short names: a column is as wide as a figure. */
static struct value columns(const struct series *s)
{
    struct list list = list_in(s->arena);

    for (uint32_t p = 0; p < s->periods.len; p++) {
        struct record *link = link_period(s->site, s->arena, s->periods.at[p]);

        link->slots[link_text] =
            value_text(print_period_short(s->site, s->arena, s->periods.at[p]));
        list_add(&list, link);
    }
    return list_value(&list);
}

/* One column more than periods: the rows' names. Only peers of more than one level need
 * headings. */
static struct record *finish(struct series *s, const struct list *groups)
{
    struct record *record = record_new(s->arena, &series_shape);
    struct value *slots = record->slots;

    slots[series_columns] = columns(s);
    slots[series_span] = value_int((int64_t)s->periods.len + 1);
    slots[series_grouped] = value_bool(groups->items.len > 1);
    slots[series_groups] = list_value(groups);
    slots[series_older] = fill_some(s->arena, s->older);
    slots[series_latest] = value_text(print_period(s->site, s->arena, s->latest));
    if (s->tally.total)
        slots[series_sentence] = value_record(tally_record(s->site, s->arena, &s->tally));
    return record;
}

static struct value unit_rows(struct series *s, uint32_t target, const struct peers *peers,
                              uint32_t from, uint32_t to)
{
    struct list rows = list_in(s->arena);

    for (uint32_t i = from; i < to; i++) {
        struct record *row = record_new(s->arena, &series_row_shape);
        uint32_t unit = peers->rows.at[i].unit;

        if (!fill_cells(s, target, unit, row->slots))
            continue;
        row->slots[series_row_name] = value_text(s->site->model->units.at[unit].short_name);
        row->slots[series_row_url] =
            site_link(s->site, s->arena, address_unit(s->arena, s->site->model, unit));
        list_add(&rows, row);
    }
    return list_value(&rows);
}

static struct list unit_groups(struct series *s, uint32_t target, const struct peers *peers)
{
    struct list groups = list_in(s->arena);

    for (uint32_t from = 0, to; from < peers->rows.len; from = to) {
        struct record *group = record_new(s->arena, &series_group_shape);
        struct value rows;

        to = peers_end(peers, from);
        rows = unit_rows(s, target, peers, from, to);
        if (!rows.len)
            continue;
        group->slots[series_group_name] = value_text(peers_name(peers, s->site, from));
        group->slots[series_group_count] = fill_count(s->arena, rows.len);
        group->slots[series_group_rows] = rows;
        list_add(&groups, group);
    }
    return groups;
}

/* Parts of a split table have the columns of the whole: periods in which any unit has a cell. */
struct record *series_of_target(const struct site *site, struct arena *arena, uint32_t target,
                                uint32_t parent)
{
    const struct block *block = &site->judgement->blocks[target];
    struct series s = {.site = site, .arena = arena};
    struct peers peers = {{NULL, 0, 0}, {NULL, 0, 0}};
    struct indexes units =
        parent == NO_INDEX ? block->units : site->model->units.at[parent].children;
    struct record *record;
    struct list groups;

    for (uint32_t p = 0; p < block->periods.len; p++)
        if (block_has_cell(block, p))
            add_period(&s, block->periods.at[p]);
    if (!s.periods.len)
        return NULL;
    cut_periods(&s);
    for (uint32_t u = 0; u < units.len; u++)
        if (indexes_have(block->units, units.at[u]))
            peers_add(&peers, site, arena, units.at[u]);
    peers_sort(&peers);
    s.latest = targets_latest(site, target);
    groups = unit_groups(&s, target, &peers);
    if (!groups.items.len)
        return NULL;
    record = finish(&s, &groups);
    record->slots[series_id] =
        value_text(TEXT_JOIN(arena, S("t."), site->model->targets.at[target].id));
    record->slots[series_target] = value_record(targets_record(site, arena, target, NO_INDEX));
    record->slots[series_measure] =
        value_text(print_measure(site, site->model->targets.at[target].indicator));
    return record;
}

static void target_head(const struct series *s, uint32_t target, struct value *slots)
{
    const struct target *t = &s->site->model->targets.at[target];

    slots[series_row_no] = value_text(t->no);
    slots[series_row_name] = value_text(s->site->model->indicators.at[t->indicator].short_name);
    slots[series_row_url] =
        site_link(s->site, s->arena, address_indicator(s->arena, s->site->model, t->indicator));
    slots[series_row_goal] = value_text(print_goal(s->site, s->arena, target));
    slots[series_row_due] = value_text(print_due(s->site, s->arena, &t->due, t->plan));
}

/* Among units of the same level, in the target's latest period. */
static void fill_rank(const struct series *s, const struct unit_target *at, struct value *slots)
{
    const struct rank *ranks = s->site->news.ranks[at->target];
    const struct rank *rank = ranks ? &ranks[at->position] : NULL;

    if (!rank || !rank->place || rank->of < 2)
        return;
    slots[series_row_rank] = fill_count(s->arena, rank->place);
    slots[series_row_rank_of] = fill_count(s->arena, rank->of);
    slots[series_row_tied] = value_bool(rank->tied > 1);
}

static void add_unit_periods(struct series *s, const struct unit_target *at)
{
    const struct block *block = &s->site->judgement->blocks[at->target];

    for (uint32_t p = 0; p < block->periods.len; p++)
        if (block_cell(block, at->position, p)->status != STATUS_NO_CELL)
            add_period(s, block->periods.at[p]);
}

uint32_t series_latest_of(const struct site *site, uint32_t unit, uint32_t plan)
{
    uint32_t latest = NO_INDEX;

    for (uint32_t i = site->look.unit_target_start[unit];
         i < site->look.unit_target_start[unit + 1]; i++) {
        uint32_t target = site->look.unit_targets[i].target;
        uint32_t period;

        if (plan != NO_INDEX && site->model->targets.at[target].plan != plan)
            continue;
        period = targets_latest(site, target);
        if (period != NO_INDEX && (latest == NO_INDEX || period > latest))
            latest = period;
    }
    return latest;
}

/* Columns are the periods in which the unit has a cell under any of these targets. */
struct record *series_of_unit(const struct site *site, struct arena *arena, uint32_t unit,
                              uint32_t plan)
{
    uint32_t from = site->look.unit_target_start[unit];
    uint32_t to = site->look.unit_target_start[unit + 1];
    struct series s = {.site = site, .arena = arena};
    struct list rows = list_in(arena), groups = list_in(arena);
    struct record *group = record_new(arena, &series_group_shape), *record;

    for (uint32_t i = from; i < to; i++)
        if (site->model->targets.at[site->look.unit_targets[i].target].plan == plan)
            add_unit_periods(&s, &site->look.unit_targets[i]);
    if (!s.periods.len)
        return NULL;
    cut_periods(&s);
    s.latest = series_latest_of(site, unit, plan);
    for (uint32_t i = from; i < to; i++) {
        uint32_t target = site->look.unit_targets[i].target;
        struct record *row = record_new(arena, &series_row_shape);

        if (site->model->targets.at[target].plan != plan ||
            !fill_cells(&s, target, unit, row->slots))
            continue;
        target_head(&s, target, row->slots);
        fill_rank(&s, &site->look.unit_targets[i], row->slots);
        if (site->judgement->blocks[target].units.len <= PAGES_SPLIT)
            row->slots[series_row_spark] = value_record(charts_spark(site, arena, target, unit));
        list_add(&rows, row);
    }
    group->slots[series_group_rows] = list_value(&rows);
    list_add(&groups, group);
    record = finish(&s, &groups);
    record->slots[series_id] =
        value_text(TEXT_JOIN(arena, S("k."), site->model->plans.at[plan].id));
    record->slots[series_plan] = value_record(link_plan(site, arena, plan));
    return record;
}
