/* SPDX-License-Identifier: MIT */
#include "pages/summaries.h"

#include "judge/pool.h"
#include "pages/print.h"

/* As the cells lie in memory. `doubles` takes every cell as if it were none: a row that only
 * repeats others has no count but is shown. */
static void count_cells(const struct block *block, struct target_summary *target,
                        struct period_summary *periods)
{
    const struct verdict *cell = block->cells;

    for (uint32_t p = 0; p < block->periods.len; p++) {
        for (uint32_t u = 0; u < block->units.len; u++, cell++) {
            struct verdict plain = *cell;

            if (cell->status == STATUS_NO_CELL)
                continue;
            target->flags |= cell->flags;
            tally_add(&periods[p].tally, cell);
            plain.flags &= (uint16_t)~FLAG_DUPLICATE_TARGET;
            tally_add(&periods[p].doubles, &plain);
        }
    }
}

/* The first unit without parts settles it for nearly all targets: no other cell is looked at. */
static bool may_pool(const struct site *site, const struct block *block, uint32_t position)
{
    for (uint32_t u = 0; u < block->units.len; u++) {
        const struct verdict *cell = block_cell(block, u, position);
        const struct result *result;

        if (cell->status == STATUS_NO_CELL || (cell->flags & FLAG_DUPLICATE_TARGET))
            continue;
        result = judge_result(site->model, cell, block->periods.at[position]);
        return result && result->kind == FIGURE_PARTS;
    }
    return false;
}

/* Rule 8: only where each of several units gave its parts; one unit's figure is no pool. */
static void pool(const struct site *site, uint32_t target, uint32_t position,
                 struct period_summary *period)
{
    const struct block *block = &site->judgement->blocks[target];
    struct cell_key where = {target, NO_INDEX, block->periods.at[position]};
    struct pooled pooled;

    if (!may_pool(site, block, position))
        return;
    pooled = pool_units(site->model, site->judgement, &where, (struct indexes){NULL, 0});
    period->sum = pooled.figure;
    period->pooled = pooled.has_figure && pooled.counts.expected > 1;
}

void summaries_prepare(struct site *site, struct arena *arena)
{
    uint32_t count = site->model->targets.len;
    struct target_summary *all = ARENA_ARRAY(arena, struct target_summary, count + 1);

    for (uint32_t t = 0; t < count; t++) {
        const struct block *block = &site->judgement->blocks[t];
        struct period_summary *periods =
            ARENA_ARRAY(arena, struct period_summary, block->periods.len + 1);

        print_target(site, arena, t, &all[t].measure, &all[t].bound);
        if (block->cells)
            count_cells(block, &all[t], periods);
        for (uint32_t p = 0; block->cells && p < block->periods.len; p++)
            pool(site, t, p, &periods[p]);
        all[t].periods = periods;
    }
    site->sizes.targets = all;
}

const struct period_summary *summaries_of(const struct site *site, uint32_t target, uint32_t period)
{
    struct cell_column column = cells_column(site, target, period);

    return column.cells ? &site->sizes.targets[target].periods[column.position] : NULL;
}
