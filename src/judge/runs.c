/* SPDX-License-Identifier: MIT */
#include "judge/runs.h"

#include "judge/measure.h"
#include "judge/relate.h"

/* The period before in the entry by which the cell is owed; NO_INDEX. */
static uint32_t period_before(const struct plan *plan, uint32_t owed)
{
    for (uint32_t i = owed; i-- > 0;)
        if (plan->owed.at[i].entry == plan->owed.at[owed].entry)
            return plan->owed.at[i].period;
    return NO_INDEX;
}

/* The cell of the same target and unit in another period; NULL. It stands at the same place of that
 * period: no search for the unit. */
static const struct verdict *beside(const struct block *block, const struct verdict *verdict,
                                    uint32_t period)
{
    size_t at = (size_t)(verdict - block->cells);
    uint32_t position = indexes_find(block->periods, period);
    const struct verdict *cell;

    if (position == NO_INDEX)
        return NULL;
    cell = block_cell(block, (uint32_t)(at % block->units.len), position);
    return cell->status == STATUS_NO_CELL ? NULL : cell;
}

/* Where the period before belonged to an amended row, its cell is the one before. */
const struct verdict *runs_before(const struct model *model, const struct judgement *j,
                                  struct cell_key *cell, const struct verdict *verdict)
{
    const struct plan *plan = &model->plans.at[model->targets.at[cell->target].plan];
    const struct verdict *before;

    cell->period = period_before(plan, verdict->owed);
    if (cell->period == NO_INDEX)
        return NULL;
    before = beside(&j->blocks[cell->target], verdict, cell->period);
    if (before)
        return before;
    cell->target = relate_earlier(model, cell->target, cell->unit);
    return cell->target == NO_INDEX ? NULL : judge_cell(j, cell->target, cell->unit, cell->period);
}

uint32_t runs_misses(const struct model *model, const struct judgement *j,
                     const struct cell_key *cell)
{
    const struct verdict *verdict = judge_cell(j, cell->target, cell->unit, cell->period);
    struct cell_key at = *cell;
    uint32_t misses = 0;

    for (; verdict && verdict->status == STATUS_NOT_MET; misses++)
        verdict = runs_before(model, j, &at, verdict);
    return misses;
}

/* The cell must exist. */
static struct figure figure_of(const struct model *model, const struct judgement *j,
                               const struct cell_key *cell, enum status *status)
{
    const struct verdict *verdict = judge_cell(j, cell->target, cell->unit, cell->period);
    const struct result *result = judge_result(model, verdict, cell->period);

    *status = verdict->status;
    return result ? model_figure(&model->periods.at[cell->period].results, result)
                  : (struct figure){.kind = FIGURE_NONE};
}

int runs_better_way(const struct target *target, const struct indicator *indicator)
{
    switch (target->comparator) {
    case CMP_AT_MOST:
    case CMP_BELOW:
        return -1;
    case CMP_REDUCE_BY_AT_LEAST:
        return measure_computes_reduction(target, indicator) ? -1 : 1;
    case CMP_AT_LEAST:
    case CMP_MORE_THAN:
        return 1;
    case CMP_EQUALS: /* of 100 %, which no rate can pass; else both sides are wrong */
        return indicator->kind == KIND_RATE && target->value == INT64_C(100) * DECIMAL_ONE;
    default:
        return 0;
    }
}

/* Only numbers and parts reach this; a computed reduction has one baseline, so the figure itself
 * tells which is better. */
int runs_better(const struct target *target, const struct indicator *indicator,
                const struct figure *a, const struct figure *b)
{
    struct quantity left = quantity_of(indicator, a), right = quantity_of(indicator, b);

    return runs_better_way(target, indicator) * quantity_cmp_both(&left, &right);
}

static bool previous_of(const struct model *model, const struct judgement *j,
                        const struct cell_key *cell, struct cell_key *previous)
{
    const struct verdict *verdict = judge_cell(j, cell->target, cell->unit, cell->period);

    *previous = *cell;
    return verdict && runs_before(model, j, previous, verdict);
}

/* What is shown is the difference of what is shown: a reader can check it with a pencil. */
struct change runs_change(const struct model *model, const struct judgement *j,
                          const struct cell_key *cell)
{
    const struct target *target = &model->targets.at[cell->target];
    const struct indicator *indicator = &model->indicators.at[target->indicator];
    struct change change = {0};
    struct figure now, was;
    struct figures shown_now, shown_was;

    if (!previous_of(model, j, cell, &change.previous))
        return change;
    change.has_previous = true;
    now = figure_of(model, j, cell, &change.now);
    was = figure_of(model, j, &change.previous, &change.was);
    shown_now = figures_of(target, indicator, &now);
    shown_was = figures_of(&model->targets.at[change.previous.target], indicator, &was);
    change.has_change = shown_now.has_value && shown_was.has_value;
    if (!change.has_change)
        return change;
    change.exact = shown_now.value - shown_was.value;
    change.shown.value = shown_now.shown.value - shown_was.shown.value;
    change.shown.places = shown_now.shown.places > shown_was.shown.places ? shown_now.shown.places
                                                                          : shown_was.shown.places;
    change.better = runs_better(target, indicator, &now, &was);
    return change;
}
