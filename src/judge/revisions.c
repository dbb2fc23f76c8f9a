/* SPDX-License-Identifier: MIT */
#include "judge/revisions.h"

#include <stdlib.h>

/* The same trial that cells.c made: the warning and the days stay, whatever the figure was. */
struct trial revisions_trial(const struct model *model, const struct judgement *j,
                             const struct cell_key *cell, const struct verdict *verdict)
{
    const struct target *target = &model->targets.at[cell->target];
    const struct period *period = &model->periods.at[cell->period];
    const struct result *result = judge_result(model, verdict, cell->period);
    struct trial trial = {.target = target,
                          .indicator = &model->indicators.at[target->indicator],
                          .period_last = period->span.last,
                          .as_of = j->as_of};

    trial.report_due = model->plans.at[target->plan].owed.at[verdict->owed].due;
    trial.warning = result && model_more(&period->results, result)->warning.len;
    return trial;
}

/* A revision with what it is sorted by; qsort's callback reaches nothing else. */
struct dated {
    struct revision revision;
    int32_t day;
};

/* Lines of one day keep the order of the file. */
static int by_day(const void *a, const void *b)
{
    const struct dated *x = a, *y = b;

    if (x->day != y->day)
        return x->day < y->day ? -1 : 1;
    return x->revision.correction < y->revision.correction ? -1 : 1;
}

/* A figure may stand before several targets: each of their cells shows the line. */
static bool touches(const struct correction *line, const struct model *model,
                    const struct cell_key *cell)
{
    return line->unit == cell->unit && line->period == cell->period &&
           line->indicator == model->targets.at[cell->target].indicator;
}

/* Corrections are few: they are looked through, not indexed. */
struct revisions revisions_of(const struct model *model, const struct judgement *j,
                              const struct cell_key *cell, struct arena *arena)
{
    struct trial trial =
        revisions_trial(model, j, cell, judge_cell(j, cell->target, cell->unit, cell->period));
    VEC(struct dated) found = {0};
    struct revision *at;

    for (uint32_t c = 0; c < model->corrections.len; c++) {
        const struct correction *line = &model->corrections.at[c];

        if (touches(line, model, cell))
            *vec_push(arena, &found) =
                (struct dated){{c, decide_status(&trial, &line->was),
                                decide_status(&trial, &line->now), line->reason.len == 0},
                               line->corrected_on};
    }
    if (found.len > 1)
        qsort(found.at, found.len, sizeof *found.at, by_day);
    at = ARENA_ARRAY(arena, struct revision, found.len);
    for (uint32_t i = 0; i < found.len; i++)
        at[i] = found.at[i].revision;
    return (struct revisions){at, found.len};
}
