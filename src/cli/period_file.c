/* SPDX-License-Identifier: MIT */
#include "cli/period_file.h"

#include <stdlib.h>

#include "cli/csv_put.h"
#include "judge/judge.h"

struct owed {
    uint32_t indicator, unit;
};

/* Names of indicator and unit stand beside the ids for who fills the table in; reading does without
 * them. */
static const str header[] = {S_INIT("indicator"),      S_INIT("unit"),     S_INIT("indicator_name"),
                             S_INIT("unit_name"),      S_INIT("value"),    S_INIT("numerator"),
                             S_INIT("denominator"),    S_INIT("warning"),  S_INIT("cause"),
                             S_INIT("responsibility"), S_INIT("solution"), S_INIT("reported_on"),
                             S_INIT("source"),         S_INIT("note")};

enum { COLUMNS = sizeof header / sizeof *header };

/* "2026-07", or "plan/period" for a plan's own. */
static uint32_t find_period(const struct model *model, str name)
{
    str rest = name;
    str plan = str_cut(&rest, '/');

    if (!rest.ptr)
        return model_period(model, NO_INDEX, name);
    if (model_plan(model, plan) == NO_INDEX)
        return NO_INDEX;
    return model_period(model, model_plan(model, plan), rest);
}

static int by_indicator(const void *a, const void *b)
{
    const struct owed *x = a, *y = b;

    if (x->indicator != y->indicator)
        return x->indicator < y->indicator ? -1 : 1;
    return (x->unit > y->unit) - (x->unit < y->unit);
}

/* A figure that several targets ask for is asked once. The mark at the start lets Excel see that it
 * is UTF-8. */
static void put_table(struct buf *out, const struct model *model, const struct owed *rows,
                      uint32_t count)
{
    char delimiter = csv_put_delimiter(model->config.decimal_mark);

    buf_put(out, S("\xEF\xBB\xBF"));
    csv_put_row(out, header, COLUMNS, delimiter);
    for (uint32_t i = 0; i < count; i++) {
        const struct indicator *indicator = &model->indicators.at[rows[i].indicator];
        const struct unit *unit = &model->units.at[rows[i].unit];
        const str cells[COLUMNS] = {indicator->id, unit->id, indicator->short_name,
                                    unit->short_name};

        if (i == 0 || by_indicator(&rows[i - 1], &rows[i]) != 0)
            csv_put_row(out, cells, COLUMNS, delimiter);
    }
}

struct owed_list {
    VEC(struct owed) of;
};

/* Every figure that somebody owes in the period, once for each target that asks for it. */
static struct owed_list collect(const struct model *model, const struct judgement *judgement,
                                uint32_t period, struct arena *arena)
{
    struct owed_list all = {0};

    for (uint32_t t = 0; t < model->targets.len; t++) {
        const struct block *block = &judgement->blocks[t];

        for (uint32_t u = 0; u < block->units.len; u++)
            if (judge_cell(judgement, t, block->units.at[u], period))
                *vec_push(arena, &all.of) =
                    (struct owed){model->targets.at[t].indicator, block->units.at[u]};
    }
    if (all.of.len)
        qsort(all.of.at, all.of.len, sizeof *all.of.at, by_indicator);
    return all;
}

bool period_file_make(const struct model *model, str name, struct arena *arena,
                      struct period_file *out)
{
    uint32_t period = find_period(model, name);
    struct buf text = buf_in(arena);
    struct owed_list owed;

    if (period == NO_INDEX)
        return false;
    /* judged as of its last day, every period has begun that the file may be for */
    owed = collect(model, judge(model, model->periods.at[period].span.last, arena), period, arena);
    if (owed.of.len == 0)
        return false;
    put_table(&text, model, owed.of.at, owed.of.len);
    out->text = buf_str(&text);
    out->path = arena_printf(arena, "data/results/%.*s.csv", STR_ARG(name));
    return true;
}
