/* SPDX-License-Identifier: MIT */
/* What the judgement says of each cell: target, unit, period. */
#include "publish/openrow.h"

#include <stdlib.h>

#include "judge/figures.h"
#include "judge/names.h"

/* ---- verdicts: item = struct verdict, more = its struct result or NULL ---- */

static const struct verdict *verdict_of(const struct openrow *row)
{
    return row->item;
}

static const struct target *verdict_target_of(const struct openrow *row)
{
    return &row->of->model->targets.at[row->target];
}

OPENROW_GETTER(verdict_plan)
{
    openrow_plan(cells, row, verdict_target_of(row)->plan);
}

OPENROW_GETTER(verdict_target)
{
    opencell_plain(cells, verdict_target_of(row)->id);
}

OPENROW_GETTER(verdict_indicator)
{
    opencell_plain(cells, row->of->model->indicators.at[verdict_target_of(row)->indicator].id);
}

OPENROW_GETTER(verdict_status)
{
    opencell_plain(cells, judge_status_name(verdict_of(row)->status));
}

OPENROW_GETTER(verdict_flags)
{
    openrow_flags(cells, verdict_of(row)->flags, verdict_of(row)->days_late);
}

OPENROW_GETTER(verdict_target_value)
{
    openrow_target_value(cells, row, verdict_target_of(row));
}

OPENROW_GETTER(verdict_comparator)
{
    opencell_plain(cells, openrow_word(row, WORDS_COMPARATOR, verdict_target_of(row)->comparator));
}

OPENROW_GETTER(verdict_due)
{
    openrow_due(cells, row, &verdict_target_of(row)->due);
}

OPENROW_GETTER(verdict_source)
{
    const struct result *result = row->more;

    if (result)
        openrow_line(cells->out, row->of->model->periods.at[row->period].results.source,
                     result->line);
}

/* ---- figures of verdicts ---- */

/* The figure that the verdict rests on, and what is printed for it; row->memo. */
struct printed {
    const void *item; /* whose they are */
    struct figure figure;
    struct figures figures;
};

static const struct printed *printed_of(const struct openrow *row)
{
    const struct results *results = &row->of->model->periods.at[row->period].results;
    const struct target *target = verdict_target_of(row);
    struct printed *printed = row->memo;

    if (printed->item == row->item)
        return printed;
    printed->item = row->item;
    printed->figure =
        row->more ? model_figure(results, row->more) : (struct figure){.kind = FIGURE_NONE};
    printed->figures =
        figures_of(target, &row->of->model->indicators.at[target->indicator], &printed->figure);
    return printed;
}

OPENROW_GETTER(verdict_value)
{
    const struct printed *printed = printed_of(row);
    struct figure figure = printed->figure;

    figure.provisional = false; /* a flag says so */
    if (printed->figures.has_value)
        opencell_number(cells, printed->figures.value);
    else if (figure.kind == FIGURE_YES_NO || figure.kind == FIGURE_TEXT)
        openrow_figure(cells, row, &figure);
}

OPENROW_GETTER(verdict_delta)
{
    const struct figures *figures = &printed_of(row)->figures;

    if (figures->has_value && figures->has_delta)
        opencell_number(cells, figures->delta);
}

static int by_submission(const void *key, const void *item)
{
    const struct submission *a = key;
    const struct submission *b = item;

    if (a->plan != b->plan)
        return a->plan < b->plan ? -1 : 1;
    if (a->unit != b->unit)
        return a->unit < b->unit ? -1 : 1;
    return a->period < b->period ? -1 : a->period > b->period;
}

/* The day of the result: its own, else that of the report it came with. */
OPENROW_GETTER(verdict_reported_on)
{
    const struct model *model = row->of->model;
    const struct result *result = row->more;
    struct submission key = {verdict_target_of(row)->plan, row->unit, row->period, 0, {0}, 0};
    const struct submission *submission;

    if (!result || result->kind == FIGURE_NONE)
        return;
    if (result->reported_on != DATE_NONE || !model->submissions.len) {
        opencell_day(cells, result->reported_on);
        return;
    }
    submission =
        bsearch(&key, model->submissions.at, model->submissions.len, sizeof key, by_submission);
    if (submission)
        opencell_day(cells, submission->submitted_on);
}

static const struct column_def verdict_columns[] = {
    {"plan", "string", "kế hoạch", verdict_plan},
    {"target", "string", "mục tiêu", verdict_target},
    {"indicator", "string", "chỉ tiêu", verdict_indicator},
    {"unit", "string", "đơn vị", openrow_own_unit},
    {"period", "string", "kỳ", openrow_period},
    {"status", "string", "kết luận", verdict_status},
    {"flags", "string", "lưu ý", verdict_flags},
    {"value", "string", "giá trị", verdict_value},
    {"target_value", "string", "mức giao", verdict_target_value},
    {"comparator", "string", "so sánh", verdict_comparator},
    {"delta", "number", "chênh lệch", verdict_delta},
    {"due", "string", "thời hạn", verdict_due},
    {"reported_on", "date", "ngày báo cáo", verdict_reported_on},
    {"source", "string", "nguồn", verdict_source},
};

/* Every position of a block's periods, in the order of their ids' bytes. */
static int by_period_id(const void *a, const void *b, void *ctx)
{
    const struct openrow_order *order = ctx;
    const struct period *periods = order->model->periods.at;

    return str_cmp(periods[order->periods[*(const uint32_t *)a]].id,
                   periods[order->periods[*(const uint32_t *)b]].id);
}

/* Target indexes are in the order of ids: what is left is to group them by plan. */
static int by_plan(const void *a, const void *b, void *ctx)
{
    const struct openrow_order *order = ctx;
    uint32_t left = *(const uint32_t *)a;
    uint32_t right = *(const uint32_t *)b;
    uint32_t left_plan = order->model->targets.at[left].plan;
    uint32_t right_plan = order->model->targets.at[right].plan;

    if (left_plan != right_plan)
        return left_plan < right_plan ? -1 : 1;
    return left < right ? -1 : left > right;
}

static uint32_t *numbers(struct arena *arena, uint32_t count)
{
    uint32_t *at = ARENA_ARRAY(arena, uint32_t, count);

    for (uint32_t i = 0; i < count; i++)
        at[i] = i;
    return at;
}

void openrow_prepare(struct openrow_all *all, struct arena *arena)
{
    uint32_t count = all->model->targets.len;
    const uint32_t **positions = ARENA_ARRAY(arena, const uint32_t *, count);
    uint32_t *targets = numbers(arena, count);
    struct openrow_order order = {all->model, NULL};

    qsort_r(targets, count, sizeof *targets, by_plan, &order);
    for (uint32_t i = 0; i < count; i++) {
        struct indexes periods = all->judgement->blocks[i].periods;
        uint32_t *sorted = numbers(arena, periods.len);

        order.periods = periods.at;
        qsort_r(sorted, periods.len, sizeof *sorted, by_period_id, &order);
        positions[i] = sorted;
    }
    all->targets = targets;
    all->positions = positions;
}

/* The positions of a block's periods that are wanted, in the order of the rows. */
static struct indexes wanted_of(const struct openrow_all *all, const struct block *block,
                                uint32_t wanted)
{
    const uint32_t *order = all->positions[block->target];

    if (wanted == PERIOD_ALL)
        return (struct indexes){order, block->periods.len};
    for (uint32_t i = 0; i < block->periods.len; i++)
        if (block->periods.at[order[i]] == wanted)
            return (struct indexes){order + i, 1};
    return (struct indexes){NULL, 0};
}

static void rows_of_unit(const struct openrow_all *all, struct openrow *row, uint32_t position,
                         struct indexes wanted, struct openrow_sink sink)
{
    const struct block *block = &all->judgement->blocks[row->target];

    for (uint32_t i = 0; i < wanted.len; i++) {
        const struct verdict *verdict = block_cell(block, position, wanted.at[i]);

        row->period = block->periods.at[wanted.at[i]];
        if (verdict->status == STATUS_NO_CELL || !openrow_wanted(all, row->period, PERIOD_ALL))
            continue;
        row->item = verdict;
        row->more = judge_result(all->model, verdict, row->period);
        sink.fn(sink.ctx, row);
    }
}

/* One period's rows lie a unit's results apart in memory: those of a few units on are called for. */
static void call_ahead(const struct openrow_all *all, const struct block *block, uint32_t unit,
                       uint32_t position)
{
    enum { AHEAD = 8 };

    if (unit + AHEAD < block->units.len)
        __builtin_prefetch(judge_result(all->model, block_cell(block, unit + AHEAD, position),
                                        block->periods.at[position]));
}

static void rows_of_verdicts(const struct openrow_all *all, uint32_t wanted,
                             struct openrow_sink sink)
{
    for (uint32_t i = 0; i < all->model->targets.len; i++) {
        struct printed memo = {.item = NULL};
        struct openrow row = {.of = all, .memo = &memo, .target = all->targets[i]};
        const struct block *block = &all->judgement->blocks[row.target];
        struct indexes positions = wanted_of(all, block, wanted);

        for (uint32_t u = 0; positions.len && u < block->units.len; u++) {
            row.unit = block->units.at[u];
            if (positions.len == 1)
                call_ahead(all, block, u, positions.at[0]);
            rows_of_unit(all, &row, u, positions, sink);
        }
    }
}

const struct table_def opendata_verdicts = {"verdicts",
                                            LABEL_TABLE_VERDICTS,
                                            TABLE_COUNT,
                                            true,
                                            COLUMNS(verdict_columns),
                                            rows_of_verdicts, "plan target indicator unit period"};
