/* SPDX-License-Identifier: MIT */
#include "judge/relate.h"

/* A cell is a partner only if it exists in the same period for the same unit. */
static bool shares(const struct judgement *j, const struct cell_key *cell, uint32_t target)
{
    return judge_cell(j, target, cell->unit, cell->period) != NULL;
}

struct partners relate_partners(const struct model *model, const struct judgement *j,
                                const struct cell_key *cell, struct arena *arena)
{
    struct indexes rows = model->plans.at[model->targets.at[cell->target].plan].targets;
    struct partner *at = ARENA_ARRAY(arena, struct partner, rows.len);
    struct partners partners = {at, 0};

    for (uint32_t i = 0; i < rows.len; i++) {
        enum relation relation = relate_targets(model, cell->target, rows.at[i]);

        if (relation != RELATION_NONE && shares(j, cell, rows.at[i]))
            at[partners.len++] = (struct partner){rows.at[i], relation};
    }
    return partners;
}

/* Of the same plan, indicator and unit, but another time: true if `a` ended before `b` begins. */
static bool follows(const struct model *model, uint32_t a, uint32_t b, uint32_t unit)
{
    const struct target *ta = &model->targets.at[a], *tb = &model->targets.at[b];

    return ta->plan == tb->plan && ta->indicator == tb->indicator &&
           ta->holds.last < tb->holds.first && indexes_have(ta->units, unit) &&
           indexes_have(tb->units, unit);
}

uint32_t relate_earlier(const struct model *model, uint32_t target, uint32_t unit)
{
    struct indexes rows = model->plans.at[model->targets.at[target].plan].targets;
    uint32_t found = NO_INDEX;

    for (uint32_t i = 0; i < rows.len; i++)
        if (follows(model, rows.at[i], target, unit) &&
            (found == NO_INDEX ||
             model->targets.at[rows.at[i]].holds.last > model->targets.at[found].holds.last))
            found = rows.at[i];
    return found;
}

/* For the page of the earlier target: what it became. */
uint32_t relate_later(const struct model *model, uint32_t target, uint32_t unit)
{
    struct indexes rows = model->plans.at[model->targets.at[target].plan].targets;
    uint32_t found = NO_INDEX;

    for (uint32_t i = 0; i < rows.len; i++)
        if (follows(model, target, rows.at[i], unit) &&
            (found == NO_INDEX ||
             model->targets.at[rows.at[i]].holds.first < model->targets.at[found].holds.first))
            found = rows.at[i];
    return found;
}
