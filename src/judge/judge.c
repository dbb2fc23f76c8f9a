/* SPDX-License-Identifier: MIT */
#include "judge/judge.h"

#include "base/bug.h"
#include "judge/cells.h"
#include "judge/coverage.h"
#include "judge/duties.h"
#include "judge/relate.h"
#include "judge/tasks.h"

/* arenas: one for what stays, one for the plan's own scratch. Plans share nothing but the lists of
 * duties and tasks, which must come in the order of plans. */
static void judge_plan(struct judgement *j, const struct model *model, uint32_t plan,
                       struct arena *arenas[2])
{
    struct schedule schedule = {
        .model = model, .plan = &model->plans.at[plan], .plan_index = plan, .as_of = j->as_of};

    if (schedule.plan->status == PLAN_DRAFT)
        return;
    schedule_make(&schedule, arenas[0], arenas[1]);
    cells_judge(&schedule, j->blocks, arenas[0]);
    relate_flag(&schedule, j->blocks);
    duties_judge(&schedule, j, arenas[0]);
    tasks_judge(&schedule, j, arenas[0]);
}

/* NULL for a hole, too: callers cannot mistake one for a verdict. */
static struct verdict *cell_at(const struct judgement *j, uint32_t target, uint32_t unit,
                               uint32_t period)
{
    const struct block *block = &j->blocks[target];
    uint32_t u = indexes_find(block->units, unit), p = indexes_find(block->periods, period);
    struct verdict *cell;

    if (!block->cells || u == NO_INDEX || p == NO_INDEX)
        return NULL;
    cell = block_cell(block, u, p);
    return cell->status == STATUS_NO_CELL ? NULL : cell;
}

/* The targets of each indicator, linked: head[indicator] and chain[target] are targets + 1. */
static uint32_t *chain_targets(const struct model *model, uint32_t *head, struct arena *scratch)
{
    uint32_t *chain = ARENA_ARRAY(scratch, uint32_t, model->targets.len);

    for (uint32_t t = 0; t < model->targets.len; t++) {
        chain[t] = head[model->targets.at[t].indicator];
        head[model->targets.at[t].indicator] = t + 1;
    }
    return chain;
}

/* Rule 11: whatever rests on a corrected figure is `revised`. */
static void flag_revised(struct judgement *j, const struct model *model, struct arena *scratch)
{
    uint32_t *head = ARENA_ARRAY(scratch, uint32_t, model->indicators.len);
    uint32_t *chain = chain_targets(model, head, scratch);

    for (uint32_t c = 0; c < model->corrections.len; c++) {
        const struct correction *line = &model->corrections.at[c];

        for (uint32_t t = head[line->indicator]; t; t = chain[t - 1]) {
            struct verdict *cell = cell_at(j, t - 1, line->unit, line->period);

            if (cell)
                cell->flags |= FLAG_REVISED;
        }
    }
}

/* Every cell has one status, and the statuses of every block add up to what is expected of it. */
static void count_cells(struct judgement *j, const struct model *model)
{
    for (uint32_t t = 0; t < model->targets.len; t++) {
        const struct block *block = &j->blocks[t];
        struct coverage coverage = coverage_of_block(block);

        INVARIANT(coverage_adds_up(&coverage));
        INVARIANT(coverage.expected + coverage.duplicates + coverage.holes ==
                  (uint64_t)block->units.len * block->periods.len);
        j->cells += coverage.expected + coverage.duplicates;
    }
}

/* Corrections come last: they flag cells of any plan. */
struct judgement *judge(const struct model *model, int32_t as_of, struct arena *arena)
{
    struct judgement *j = ARENA_NEW(arena, struct judgement);
    struct arena *scratch = arena_new(0);

    j->as_of = as_of;
    j->blocks = ARENA_ARRAY(arena, struct block, model->targets.len);
    for (uint32_t t = 0; t < model->targets.len; t++)
        j->blocks[t].target = t;
    for (uint32_t p = 0; p < model->plans.len; p++) {
        judge_plan(j, model, p, (struct arena *[2]){arena, scratch});
        arena_reset(scratch);
    }
    flag_revised(j, model, scratch);
    arena_free(scratch);
    count_cells(j, model);
    return j;
}

const struct verdict *judge_cell(const struct judgement *j, uint32_t target, uint32_t unit,
                                 uint32_t period)
{
    return cell_at(j, target, unit, period);
}

const struct result *judge_result(const struct model *model, const struct verdict *verdict,
                                  uint32_t period)
{
    return verdict->result == NO_INDEX ? NULL
                                       : &model->periods.at[period].results.at[verdict->result];
}
