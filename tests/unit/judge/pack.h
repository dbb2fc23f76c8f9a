/* SPDX-License-Identifier: MIT */
/* pack: brings a built model into the model's order: results by period, unit, indicator; progress,
 * reports and the rows of plans as model.h has them. Included by builder.h. */
#ifndef TESTS_JUDGE_PACK_H
#define TESTS_JUDGE_PACK_H

static inline int row_cmp(const void *a, const void *b)
{
    const struct raw_result *x = a, *y = b;

    if (x->period != y->period)
        return x->period < y->period ? -1 : 1;
    if (x->unit != y->unit)
        return x->unit < y->unit ? -1 : 1;
    return (x->result.indicator > y->result.indicator) -
           (x->result.indicator < y->result.indicator);
}

static inline void pack_period(struct builder *b, uint32_t period, const struct raw_result *rows,
                               uint32_t len)
{
    struct results *results = &b->model.periods.at[period].results;
    struct result *at = ARENA_ARRAY(b->arena, struct result, len);
    struct result_more *more = ARENA_ARRAY(b->arena, struct result_more, len);
    uint32_t *start = ARENA_ARRAY(b->arena, uint32_t, b->model.units.len + 1);

    for (uint32_t i = 0; i < len; i++) {
        at[i] = rows[i].result;
        at[i].more = i;
        more[i] = rows[i].more;
        start[rows[i].unit + 1]++;
    }
    for (uint32_t u = 0; u < b->model.units.len; u++)
        start[u + 1] += start[u];
    *results = (struct results){NULL, at, len, start, more};
}

static inline int progress_cmp(const void *a, const void *b)
{
    const struct progress *x = a, *y = b;

    if (x->task != y->task)
        return x->task < y->task ? -1 : 1;
    if (x->unit != y->unit)
        return x->unit < y->unit ? -1 : 1;
    return (x->period > y->period) - (x->period < y->period);
}

static inline int submission_order(const void *a, const void *b)
{
    const struct submission *x = a, *y = b;

    if (x->plan != y->plan)
        return x->plan < y->plan ? -1 : 1;
    if (x->unit != y->unit)
        return x->unit < y->unit ? -1 : 1;
    return (x->period > y->period) - (x->period < y->period);
}

static inline int by_line(const void *a, const void *b, void *ctx)
{
    const struct target *targets = ctx;
    uint32_t x = targets[*(const uint32_t *)a].line, y = targets[*(const uint32_t *)b].line;

    return (x > y) - (x < y);
}

static inline void list_rows(struct builder *b, uint32_t p)
{
    struct plan *plan = &b->model.plans.at[p];
    uint32_t *targets = ARENA_ARRAY(b->arena, uint32_t, b->model.targets.len);
    uint32_t *tasks = ARENA_ARRAY(b->arena, uint32_t, b->model.tasks.len);
    uint32_t len = 0;

    for (uint32_t t = 0; t < b->model.targets.len; t++)
        if (b->model.targets.at[t].plan == p)
            targets[len++] = t;
    qsort_r(targets, len, sizeof *targets, by_line, b->model.targets.at);
    plan->targets = (struct indexes){targets, len};
    len = 0;
    for (uint32_t t = 0; t < b->model.tasks.len; t++)
        if (b->model.tasks.at[t].plan == p)
            tasks[len++] = t;
    plan->tasks = (struct indexes){tasks, len};
}

/* Puts everything in the model's order. Once, before judging. */
static inline void builder_finish(struct builder *b)
{
    uint32_t start = 0;

    if (b->rows.len)
        qsort(b->rows.at, b->rows.len, sizeof *b->rows.at, row_cmp);
    for (uint32_t i = 1; i <= b->rows.len; i++)
        if (i == b->rows.len || b->rows.at[i].period != b->rows.at[start].period) {
            pack_period(b, b->rows.at[start].period, b->rows.at + start, i - start);
            start = i;
        }
    if (b->model.progress.len)
        qsort(b->model.progress.at, b->model.progress.len, sizeof *b->model.progress.at,
              progress_cmp);
    if (b->model.submissions.len)
        qsort(b->model.submissions.at, b->model.submissions.len, sizeof *b->model.submissions.at,
              submission_order);
    for (uint32_t p = 0; p < b->model.plans.len; p++)
        list_rows(b, p);
}

#endif
