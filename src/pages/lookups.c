/* SPDX-License-Identifier: MIT */
#include "pages/lookups.h"

#include <stdlib.h>

#include "text/unicode.h"

struct pair {
    uint32_t key;
    uint32_t row;
};

/* In an arena of their own, until lookup_of. */
struct pairs {
    VEC(struct pair) all;
    struct arena *arena;
};

static struct pairs pairs_new(void)
{
    return (struct pairs){.arena = arena_new(0)};
}

static void pair_add(struct pairs *pairs, uint32_t key, uint32_t row)
{
    if (key != NO_INDEX)
        *vec_push(pairs->arena, &pairs->all) = (struct pair){key, row};
}

/* Sorts by counting. Rows of one key keep the order in which they were added. The counts stand two
 * places behind their key: summed up, start[key + 1] is where the key's next row goes, and when all
 * are laid down it is where the key ends. Ends the pairs. */
static struct lookup lookup_of(struct pairs *pairs, uint32_t keys, struct arena *arena)
{
    uint32_t *start = ARENA_ARRAY(arena, uint32_t, keys + 2);
    uint32_t *at = ARENA_ARRAY(arena, uint32_t, pairs->all.len + 1);

    for (uint32_t i = 0; i < pairs->all.len; i++)
        start[pairs->all.at[i].key + 2]++;
    for (uint32_t k = 2; k < keys + 2; k++)
        start[k] += start[k - 1];
    for (uint32_t i = 0; i < pairs->all.len; i++)
        at[start[pairs->all.at[i].key + 1]++] = pairs->all.at[i].row;
    arena_free(pairs->arena);
    return (struct lookup){start, at};
}

/* The judgement sorts by ids; people read a task's units by name. Verdicts of no unit come first. */
static void tasks_prepare(struct site *site, struct arena *arena)
{
    const struct judgement *j = site->judgement;
    struct pairs units = pairs_new(), tasks = pairs_new();

    for (uint32_t i = 0; i < j->tasks.len; i++) {
        pair_add(&units, j->tasks.at[i].unit, i);
        if (j->tasks.at[i].unit == NO_INDEX)
            pair_add(&tasks, j->tasks.at[i].task, i);
    }
    site->look.unit_tasks = lookup_of(&units, site->model->units.len, arena);
    for (uint32_t u = 0; u < site->model->units.len; u++) {
        struct indexes rows = lookup_rows(site->look.unit_tasks, site->look.unit_order[u]);

        for (uint32_t i = 0; i < rows.len; i++)
            pair_add(&tasks, j->tasks.at[rows.at[i]].task, rows.at[i]);
    }
    site->look.task_verdicts = lookup_of(&tasks, site->model->tasks.len, arena);
}

/* A period's duties plan by plan, each plan's by the names of the units. */
static void duties_prepare(struct site *site, struct arena *arena)
{
    const struct duty *duties = site->judgement->duties.at;
    const struct model *model = site->model;
    struct pairs units = pairs_new(), plans = pairs_new(), periods = pairs_new();
    struct lookup by_plan;

    for (uint32_t i = 0; i < site->judgement->duties.len; i++)
        pair_add(&units, duties[i].unit, i);
    site->look.unit_duties = lookup_of(&units, model->units.len, arena);
    for (uint32_t u = 0; u < model->units.len; u++) {
        struct indexes rows = lookup_rows(site->look.unit_duties, site->look.unit_order[u]);

        for (uint32_t i = 0; i < rows.len; i++)
            pair_add(&plans, duties[rows.at[i]].plan, rows.at[i]);
    }
    by_plan = lookup_of(&plans, model->plans.len, periods.arena);
    for (uint32_t p = 0; p < model->plans.len; p++) {
        struct indexes rows = lookup_rows(by_plan, p);

        for (uint32_t i = 0; i < rows.len; i++)
            pair_add(&periods, model->plans.at[p].owed.at[duties[rows.at[i]].owed].period,
                     rows.at[i]);
    }
    site->look.period_duties = lookup_of(&periods, model->periods.len, arena);
}

/* By day, newest first, those of one day in the order of the file; there are few. */
static const uint32_t *newest(const struct model *model, struct arena *arena)
{
    uint32_t *order = ARENA_ARRAY(arena, uint32_t, model->corrections.len + 1);

    for (uint32_t i = 0; i < model->corrections.len; i++) {
        uint32_t k = i;

        for (; k > 0 && model->corrections.at[order[k - 1]].corrected_on <
                            model->corrections.at[i].corrected_on;
             k--)
            order[k] = order[k - 1];
        order[k] = i;
    }
    return order;
}

static void corrections_prepare(struct site *site, struct arena *arena)
{
    const struct model *model = site->model;
    struct pairs units = pairs_new();

    for (uint32_t i = 0; i < model->corrections.len; i++)
        pair_add(&units, model->corrections.at[i].unit, i);
    site->look.unit_corrections = lookup_of(&units, model->units.len, arena);
    site->news.corrections = newest(model, arena);
}

/* Units that a target names: it applies to them, they lead or they coordinate. */
static void add_named(struct pairs *named, const struct model *model, uint32_t target)
{
    const struct target *t = &model->targets.at[target];
    const struct indexes lists[] = {t->applies_to, t->lead, t->coordinating};
    uint32_t before = named->all.len;

    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (uint32_t u = 0; u < lists[i].len; u++) {
            uint32_t k = before;

            while (k < named->all.len && named->all.at[k].key != lists[i].at[u])
                k++;
            if (k == named->all.len)
                pair_add(named, lists[i].at[u], target);
        }
}

/* Plan by plan, a plan's targets in the order of their rows. */
static void targets_prepare(struct site *site, struct arena *arena)
{
    const struct model *model = site->model;
    struct pairs indicators = pairs_new(), periods = pairs_new();
    struct pairs named = pairs_new();

    for (uint32_t p = 0; p < model->plans.len; p++) {
        struct indexes targets = model->plans.at[p].targets;

        for (uint32_t t = 0; t < targets.len; t++) {
            const struct block *block = &site->judgement->blocks[targets.at[t]];

            pair_add(&indicators, model->targets.at[targets.at[t]].indicator, targets.at[t]);
            for (uint32_t i = 0; i < block->periods.len; i++)
                pair_add(&periods, block->periods.at[i], targets.at[t]);
            add_named(&named, model, targets.at[t]);
        }
    }
    site->look.indicator_targets = lookup_of(&indicators, model->indicators.len, arena);
    site->look.period_targets = lookup_of(&periods, model->periods.len, arena);
    site->look.unit_named = lookup_of(&named, model->units.len, arena);
}

/* As lookup_of; by itself, as an entry has two numbers. */
static void unit_targets_prepare(struct site *site, struct arena *arena)
{
    const struct model *model = site->model;
    uint32_t *start = ARENA_ARRAY(arena, uint32_t, model->units.len + 2);
    struct unit_target *at;
    uint64_t total = 0;

    for (uint32_t t = 0; t < model->targets.len; t++)
        for (uint32_t u = 0; u < site->judgement->blocks[t].units.len; u++, total++)
            start[site->judgement->blocks[t].units.at[u] + 2]++;
    for (uint32_t k = 2; k < model->units.len + 2; k++)
        start[k] += start[k - 1];
    at = ARENA_ARRAY(arena, struct unit_target, total + 1);
    for (uint32_t p = 0; p < model->plans.len; p++)
        for (uint32_t i = 0; i < model->plans.at[p].targets.len; i++) {
            uint32_t t = model->plans.at[p].targets.at[i];
            struct indexes units = site->judgement->blocks[t].units;

            for (uint32_t u = 0; u < units.len; u++)
                at[start[units.at[u] + 1]++] = (struct unit_target){t, u};
        }
    site->look.unit_target_start = start;
    site->look.unit_targets = at;
}

struct named {
    str key;
    uint32_t unit;
};

static int named_cmp(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    int order = str_cmp(x->key, y->key);

    return order ? order : (x->unit > y->unit) - (x->unit < y->unit);
}

/* In Vietnamese order, numbers by their value: Xã Mẫu 2 before Xã Mẫu 10; one name by id. */
static void names_prepare(struct site *site, struct arena *arena)
{
    uint32_t count = site->model->units.len;
    struct arena *scratch = arena_new(0);
    struct named *named = ARENA_ARRAY(scratch, struct named, count + 1);
    uint32_t *order = ARENA_ARRAY(arena, uint32_t, count + 1);
    uint32_t *rank = ARENA_ARRAY(arena, uint32_t, count + 1);

    for (uint32_t u = 0; u < count; u++)
        named[u] = (struct named){unicode_sort_key(scratch, site->model->units.at[u].name), u};
    qsort(named, count, sizeof *named, named_cmp);
    for (uint32_t i = 0; i < count; i++) {
        order[i] = named[i].unit;
        rank[named[i].unit] = i;
    }
    arena_free(scratch);
    site->look.unit_order = order;
    site->look.unit_rank = rank;
}

/* Marks the units of a block that have a cell in the period at `position`; returns how many were
 * not marked yet. A mark of its own for each count saves clearing `seen`. */
static uint32_t mark_units(const struct block *block, uint32_t position, uint32_t *seen,
                           uint32_t mark)
{
    uint32_t added = 0;

    for (uint32_t u = 0; u < block->units.len; u++)
        if (seen[block->units.at[u]] != mark &&
            block_cell(block, u, position)->status != STATUS_NO_CELL) {
            seen[block->units.at[u]] = mark;
            added++;
        }
    return added;
}

/* The block must have the period. */
static uint32_t position_of(const struct block *block, uint32_t period)
{
    uint32_t i = 0;

    while (block->periods.at[i] != period)
        i++;
    return i;
}

/* A unit that several targets name is counted once. */
static void sizes_prepare(struct site *site, struct arena *arena)
{
    const struct model *model = site->model;
    struct arena *scratch = arena_new(0);
    uint32_t *seen = ARENA_ARRAY(scratch, uint32_t, model->units.len + 1);
    uint32_t *periods = ARENA_ARRAY(arena, uint32_t, model->periods.len + 1);
    uint32_t *indicators = ARENA_ARRAY(arena, uint32_t, model->indicators.len + 1);
    uint32_t mark = 0;

    for (uint32_t p = 0; p < model->periods.len; p++) {
        struct indexes targets = lookup_rows(site->look.period_targets, p);

        for (uint32_t i = ++mark, t = 0; t < targets.len; t++) {
            const struct block *block = &site->judgement->blocks[targets.at[t]];

            periods[p] += mark_units(block, position_of(block, p), seen, i);
        }
    }
    for (uint32_t n = 0; n < model->indicators.len; n++) {
        struct indexes targets = lookup_rows(site->look.indicator_targets, n);

        for (uint32_t i = ++mark, t = 0; t < targets.len; t++) {
            const struct block *block = &site->judgement->blocks[targets.at[t]];

            for (uint32_t p = 0; p < block->periods.len; p++)
                indicators[n] += mark_units(block, p, seen, i);
        }
    }
    arena_free(scratch);
    /* the other members are filled after this: pages/site.c */
    site->sizes = (struct site_sizes){.period_units = periods, .indicator_units = indicators};
}

void lookups_prepare(struct site *site, struct arena *arena)
{
    names_prepare(site, arena); /* first: others sort by them */
    tasks_prepare(site, arena);
    duties_prepare(site, arena);
    corrections_prepare(site, arena);
    targets_prepare(site, arena);
    unit_targets_prepare(site, arena);
    sizes_prepare(site, arena);
}
