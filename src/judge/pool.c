/* SPDX-License-Identifier: MIT */
#include "judge/pool.h"

#include <stdlib.h>

#include "judge/runs.h"

/* FIGURE_NONE without a row. */
static struct figure cell_figure(const struct model *model, const struct verdict *verdict,
                                 uint32_t period)
{
    const struct result *result = judge_result(model, verdict, period);

    return result ? model_figure(&model->periods.at[period].results, result)
                  : (struct figure){.kind = FIGURE_NONE};
}

/* One member without its parts, or a sum that no longer fits, and there is no pooled figure: a sum
 * of those who reported would pass for the sum of all. 0 of 0 cases is a part that was given. */
static void pool_cell(struct pooled *pooled, const struct model *model,
                      const struct verdict *verdict, uint32_t period)
{
    struct figure figure;

    coverage_add(&pooled->counts, verdict);
    if (verdict->flags & FLAG_DUPLICATE_TARGET)
        return;
    figure = cell_figure(model, verdict, period);
    if (figure.kind != FIGURE_PARTS ||
        __builtin_add_overflow(pooled->figure.numerator, figure.numerator,
                               &pooled->figure.numerator) ||
        __builtin_add_overflow(pooled->figure.denominator, figure.denominator,
                               &pooled->figure.denominator))
        pooled->has_figure = false;
    pooled->figure.provisional |= figure.provisional;
}

/* Units without a cell here are no members: the target does not ask them. */
struct pooled pool_units(const struct model *model, const struct judgement *j,
                         const struct cell_key *where, struct indexes units)
{
    struct pooled pooled = {.has_figure = true, .figure = {.kind = FIGURE_PARTS}};

    if (!units.at)
        units = j->blocks[where->target].units;
    for (uint32_t u = 0; u < units.len; u++) {
        const struct verdict *verdict = judge_cell(j, where->target, units.at[u], where->period);

        if (verdict)
            pool_cell(&pooled, model, verdict, where->period);
    }
    pooled.has_figure = pooled.has_figure && pooled.figure.denominator > 0;
    return pooled;
}

/* A unit that can be ranked. */
struct runner {
    const struct target *target;
    const struct indicator *indicator;
    const struct unit *unit;
    struct figure figure;
    uint32_t at; /* in the block's units */
};

/* Best first within a level; ties by place in the block, so that any qsort gives one order. */
static int by_level(const void *a, const void *b)
{
    const struct runner *x = a, *y = b;
    int order = str_cmp(x->unit->level, y->unit->level);

    if (order)
        return order;
    order = -runs_better(x->target, x->indicator, &x->figure, &y->figure);
    return order ? order : (x->at > y->at) - (x->at < y->at);
}

static bool is_number(const struct figure *figure)
{
    return figure->kind == FIGURE_NUMBER ||
           (figure->kind == FIGURE_PARTS && figure->denominator > 0);
}

/* Only what was compared is ranked: a missing figure is not a last place. */
static bool can_run(const struct verdict *verdict)
{
    return verdict && verdict->status >= STATUS_MET && verdict->status <= STATUS_NOT_DUE &&
           !(verdict->flags & FLAG_DUPLICATE_TARGET);
}

/* Fills the runners from the front; returns how many there are. */
static uint32_t line_up(const struct model *model, const struct judgement *j,
                        const struct cell_key *where, struct runner *runners)
{
    const struct target *target = &model->targets.at[where->target];
    struct indexes units = j->blocks[where->target].units;
    uint32_t len = 0;

    for (uint32_t u = 0; u < units.len; u++) {
        const struct verdict *verdict = judge_cell(j, where->target, units.at[u], where->period);
        struct runner *runner = &runners[len];

        if (!can_run(verdict))
            continue;
        runner->figure = cell_figure(model, verdict, where->period);
        if (!is_number(&runner->figure))
            continue;
        runner->target = target;
        runner->indicator = &model->indicators.at[target->indicator];
        runner->unit = &model->units.at[units.at[u]];
        runner->at = u;
        len++;
    }
    return len;
}

/* The runners of one level, the best first. */
static void place(const struct runner *runners, uint32_t len, struct rank *ranks)
{
    for (uint32_t i = 0; i < len;) {
        uint32_t end = i + 1;

        while (end < len && runs_better(runners[i].target, runners[i].indicator, &runners[i].figure,
                                        &runners[end].figure) == 0)
            end++;
        for (uint32_t k = i; k < end; k++)
            ranks[runners[k].at] = (struct rank){i + 1, end - i, len};
        i = end;
    }
}

/* Of `equals` other than 100 % both sides are wrong: nobody is ranked. */
const struct rank *pool_ranks(const struct model *model, const struct judgement *j, uint32_t target,
                              uint32_t period, struct arena *arena)
{
    const struct target *t = &model->targets.at[target];
    struct cell_key where = {target, NO_INDEX, period};
    uint32_t units = j->blocks[target].units.len, len, start = 0;
    struct rank *ranks = ARENA_ARRAY(arena, struct rank, units);
    struct arena *work;
    struct runner *runners;

    if (runs_better_way(t, &model->indicators.at[t->indicator]) == 0)
        return ranks;
    work = arena_new(0);
    runners = ARENA_ARRAY(work, struct runner, units);
    len = line_up(model, j, &where, runners);
    qsort(runners, len, sizeof *runners, by_level);
    for (uint32_t i = 1; i <= len; i++)
        if (i == len || !str_eq(runners[i].unit->level, runners[start].unit->level)) {
            place(runners + start, i - start, ranks);
            start = i;
        }
    arena_free(work);
    return ranks;
}
