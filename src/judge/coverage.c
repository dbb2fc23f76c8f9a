/* SPDX-License-Identifier: MIT */
#include "judge/coverage.h"

#include "base/bug.h"

/* A duplicate is seen but not counted: the same duty would otherwise count twice. */
void coverage_add(struct coverage *coverage, const struct verdict *verdict)
{
    if (verdict->status == STATUS_NO_CELL) {
        coverage->holes++;
    } else if (verdict->flags & FLAG_DUPLICATE_TARGET) {
        coverage->duplicates++;
    } else {
        coverage->by_status[verdict->status]++;
        coverage->interim += (verdict->flags & FLAG_INTERIM) != 0;
        coverage->expected++;
    }
}

/* Summed anew from the statuses, never from the running total: this is what is being checked. */
bool coverage_adds_up(const struct coverage *coverage)
{
    uint64_t sum = 0;

    for (int status = STATUS_MET; status < STATUS_COUNT; status++)
        sum += coverage->by_status[status];
    return sum == coverage->expected && coverage->by_status[STATUS_NO_CELL] == 0;
}

struct coverage coverage_of_block(const struct block *block)
{
    struct coverage coverage = {0};
    size_t len = (size_t)block->units.len * block->periods.len;

    for (size_t i = 0; i < len; i++)
        coverage_add(&coverage, &block->cells[i]);
    return coverage;
}

/* NO_INDEX asks for all. */
static bool wanted(uint32_t asked, uint32_t index)
{
    return asked == NO_INDEX || asked == index;
}

/* Walks only the rows and columns asked for: a page counts one period of one target often. */
static void count_block(struct coverage *coverage, const struct block *block,
                        const struct coverage_scope *scope)
{
    for (uint32_t u = 0; u < block->units.len; u++) {
        if (!wanted(scope->unit, block->units.at[u]))
            continue;
        for (uint32_t p = 0; p < block->periods.len; p++)
            if (wanted(scope->period, block->periods.at[p]))
                coverage_add(coverage, block_cell(block, u, p));
    }
}

/* Every table that shows counts takes them from here, so that the sum is asserted in each. */
struct coverage coverage_count(const struct model *model, const struct judgement *j,
                               const struct coverage_scope *scope)
{
    struct coverage coverage = {0};

    for (uint32_t t = 0; t < model->targets.len; t++) {
        const struct target *target = &model->targets.at[t];

        if (wanted(scope->target, t) && wanted(scope->plan, target->plan) &&
            wanted(scope->indicator, target->indicator) &&
            (scope->unit == NO_INDEX || indexes_have(j->blocks[t].units, scope->unit)))
            count_block(&coverage, &j->blocks[t], scope);
    }
    INVARIANT(coverage_adds_up(&coverage));
    return coverage;
}
