/* SPDX-License-Identifier: MIT */
#include "judge/compare.h"

#include "judge/measure.h"

/* What a comparison looks up and has seen. */
struct ledger {
    const struct model *model;
    struct arena *arena;
    struct map *periods; /* path -> index */
    uint8_t **seen;      /* by period (figures) or target (verdicts): which were published before */
};

/* Keyed as results.csv writes them: own periods behind their plan. */
static struct map *map_periods(const struct model *model, struct arena *arena)
{
    struct map *map = map_new(arena);

    for (uint32_t i = 0; i < model->periods.len; i++) {
        const struct period *period = &model->periods.at[i];
        str path = period->id;

        if (period->plan != NO_INDEX)
            path = arena_printf(arena, "%.*s/%.*s", STR_ARG(model->plans.at[period->plan].id),
                                STR_ARG(period->id));
        map_add(map, path, i);
    }
    return map;
}

/* A bare id beside its plan: the plan's own period, else the calendar's. */
static uint32_t find_period(const struct ledger *ledger, str plan, str id)
{
    str path = arena_printf(ledger->arena, "%.*s/%.*s", STR_ARG(plan), STR_ARG(id));
    uint32_t own = map_get(ledger->periods, path);

    return own != NO_INDEX ? own : map_get(ledger->periods, id);
}

/* A correction may name a ratio by its rounded value: 87,2 for 872/1000. */
static bool ratio_rounds_to(const struct indicator *indicator, const struct figure *parts,
                            int64_t number)
{
    struct quantity quantity;

    if (parts->denominator == 0)
        return false;
    quantity = quantity_of(indicator, parts);
    return quantity_round(&quantity, decimal_places(number)) == number;
}

bool compare_same_figure(const struct indicator *indicator, const struct figure *a,
                         const struct figure *b)
{
    if (a->kind == FIGURE_PARTS && b->kind == FIGURE_NUMBER)
        return ratio_rounds_to(indicator, a, b->value);
    if (a->kind == FIGURE_NUMBER && b->kind == FIGURE_PARTS)
        return ratio_rounds_to(indicator, b, a->value);
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case FIGURE_NUMBER:
    case FIGURE_YES_NO:
        return a->value == b->value;
    case FIGURE_PARTS:
        return a->numerator == b->numerator && a->denominator == b->denominator;
    case FIGURE_TEXT:
        return str_eq(a->text, b->text);
    default:
        return true;
    }
}

/* The figure still says what it said. Parts that were added to a number must be just that number;
 * to take parts away, or to change them, is a change. */
static bool unchanged(const struct indicator *indicator, const struct figure *was,
                      const struct figure *now)
{
    struct quantity before, after;

    if (was->kind != FIGURE_NUMBER || now->kind != FIGURE_PARTS)
        return was->kind == now->kind && compare_same_figure(indicator, was, now);
    if (now->denominator == 0)
        return false;
    before = quantity_of(indicator, was);
    after = quantity_of(indicator, now);
    return quantity_cmp_both(&before, &after) == 0;
}

/* The line that starts from what was published; the model has made sure that the last line of a
 * figure ends in what stands now. */
static uint32_t find_correction(const struct model *model, const struct figure_change *change)
{
    for (uint32_t c = model->corrections.len; c-- > 0;) {
        const struct correction *line = &model->corrections.at[c];

        if (line->indicator == change->indicator && line->unit == change->unit &&
            line->period == change->period &&
            compare_same_figure(&model->indicators.at[change->indicator], &line->was,
                                &change->was->figure))
            return c;
    }
    return NO_INDEX;
}

/* Rows of a period that has not begun are in the model, but in no output. */
static bool published_now(const struct model *model, uint32_t period)
{
    return model->periods.at[period].span.first <= model->as_of;
}

/* NULL too where the id is gone: renaming a unit takes its figures away. */
static const struct result *find_now(const struct ledger *ledger, const struct figure_change *c)
{
    if (c->indicator == NO_INDEX || c->unit == NO_INDEX || c->period == NO_INDEX ||
        !published_now(ledger->model, c->period))
        return NULL;
    return model_result(ledger->model, c->period, c->unit, c->indicator);
}

/* One byte an item, made for lists that are met at all. */
static void mark(struct ledger *ledger, uint32_t list, uint32_t len, uint32_t item)
{
    if (!ledger->seen[list])
        ledger->seen[list] = ARENA_ARRAY(ledger->arena, uint8_t, len);
    ledger->seen[list][item] = 1;
}

static bool seen(const struct ledger *ledger, uint32_t list, uint32_t item)
{
    return ledger->seen[list] && ledger->seen[list][item];
}

static void compare_figure(struct ledger *ledger, const struct published_figure *was,
                           struct figure_changes *out)
{
    const struct model *model = ledger->model;
    struct figure_change change = {.kind = CHANGE_GONE,
                                   .was = was,
                                   .indicator = model_indicator(model, was->indicator),
                                   .unit = model_unit(model, was->unit),
                                   .period = map_get(ledger->periods, was->period),
                                   .correction = NO_INDEX};
    const struct result *result = find_now(ledger, &change);

    if (was->figure.kind == FIGURE_NONE)
        return;
    if (result && result->kind != FIGURE_NONE) {
        const struct results *results = &model->periods.at[change.period].results;

        mark(ledger, change.period, results->len, (uint32_t)(result - results->at));
        change.kind = CHANGE_CHANGED;
        change.now = model_figure(results, result);
        if (unchanged(&model->indicators.at[change.indicator], &was->figure, &change.now))
            return;
    }
    if (change.indicator != NO_INDEX)
        change.correction = find_correction(model, &change);
    *vec_push(ledger->arena, &out->list) = change;
}

/* New figures are no revisions; `diff` shows them all the same. */
static void list_new_figures(const struct ledger *ledger, uint32_t period,
                             struct figure_changes *out)
{
    const struct results *results = &ledger->model->periods.at[period].results;

    if (results->len == 0 || !published_now(ledger->model, period))
        return;
    for (uint32_t unit = 0; unit < ledger->model->units.len; unit++)
        for (uint32_t i = results->unit_start[unit]; i < results->unit_start[unit + 1]; i++)
            if (results->at[i].kind != FIGURE_NONE && !seen(ledger, period, i))
                *vec_push(ledger->arena, &out->list) = (struct figure_change){
                    CHANGE_NEW, NULL,   results->at[i].indicator,
                    unit,       period, model_figure(results, &results->at[i]),
                    NO_INDEX};
}

static struct ledger compare_old(const struct model *model, const struct published_figure *was,
                                 size_t len, struct arena *arena, struct figure_changes *out)
{
    struct ledger ledger = {model, arena, map_periods(model, arena), NULL};

    *out = (struct figure_changes){0};
    ledger.seen = ARENA_ARRAY(arena, uint8_t *, model->periods.len);
    for (size_t i = 0; i < len; i++)
        compare_figure(&ledger, &was[i], out);
    return ledger;
}

void compare_published(const struct model *model, const struct published_figure *was, size_t len,
                       struct arena *arena, struct figure_changes *out)
{
    compare_old(model, was, len, arena, out);
}

void compare_figures(const struct model *model, const struct published_figure *was, size_t len,
                     struct arena *arena, struct figure_changes *out)
{
    struct ledger ledger = compare_old(model, was, len, arena, out);

    for (uint32_t p = 0; p < model->periods.len; p++)
        list_new_figures(&ledger, p, out);
}

/* Only the status counts: a new flag or due day is no change of the verdict. */
static void compare_verdict(struct ledger *ledger, const struct judgement *j,
                            const struct published_verdict *was, struct verdict_changes *out)
{
    const struct model *model = ledger->model;
    struct verdict_change change = {CHANGE_GONE,
                                    was,
                                    {model_target(model, was->target), model_unit(model, was->unit),
                                     find_period(ledger, was->plan, was->period)},
                                    STATUS_NO_CELL};
    struct cell_key *cell = &change.cell;
    const struct verdict *now = NULL;

    if (cell->target != NO_INDEX && cell->unit != NO_INDEX && cell->period != NO_INDEX)
        now = judge_cell(j, cell->target, cell->unit, cell->period);
    if (now) {
        const struct block *block = &j->blocks[cell->target];

        mark(ledger, cell->target, block->units.len * block->periods.len,
             (uint32_t)(now - block->cells));
        change.kind = CHANGE_CHANGED;
        change.now = now->status;
        if (change.now == was->status)
            return;
    }
    *vec_push(ledger->arena, &out->list) = change;
}

/* Unit by unit, the periods of each in their order. */
static void list_new_verdicts(const struct ledger *ledger, const struct block *block,
                              struct verdict_changes *out)
{
    for (uint32_t u = 0; u < block->units.len; u++)
        for (uint32_t p = 0; p < block->periods.len; p++) {
            const struct verdict *now = block_cell(block, u, p);
            struct cell_key cell = {block->target, block->units.at[u], block->periods.at[p]};

            if (now->status != STATUS_NO_CELL &&
                !seen(ledger, block->target, (uint32_t)(now - block->cells)))
                *vec_push(ledger->arena, &out->list) =
                    (struct verdict_change){CHANGE_NEW, NULL, cell, now->status};
        }
}

void compare_verdicts(const struct model *model, const struct judgement *j,
                      const struct published_verdicts *was, struct arena *arena,
                      struct verdict_changes *out)
{
    struct ledger ledger = {model, arena, map_periods(model, arena), NULL};

    *out = (struct verdict_changes){0};
    ledger.seen = ARENA_ARRAY(arena, uint8_t *, model->targets.len);
    for (size_t i = 0; i < was->len; i++)
        compare_verdict(&ledger, j, &was->at[i], out);
    for (uint32_t t = 0; t < model->targets.len; t++)
        list_new_verdicts(&ledger, &j->blocks[t], out);
}
