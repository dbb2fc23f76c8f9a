/* SPDX-License-Identifier: MIT */
#include "model/read.h"

#include <stdlib.h>
#include <unistd.h>

#include "model/indicators.h"
#include "model/periods.h"
#include "model/plans.h"
#include "model/progress.h"
#include "model/reading.h"
#include "model/records.h"
#include "model/results.h"
#include "model/site.h"
#include "model/targets.h"
#include "model/tasks.h"
#include "model/texts.h"
#include "model/units.h"

/* The day in the contract's order: the option, site.yml, today. */
static int32_t judging_day(const struct model_input *input, const struct config *config)
{
    if (input->as_of != DATE_NONE)
        return input->as_of;
    return config->as_of != DATE_NONE ? config->as_of : input->today;
}

/* Each step rests on those before it. */
static void read_all(struct reading *r, const struct model_input *input)
{
    const struct yaml_node *site = site_read(r);
    struct data_files results, progress;

    r->model->as_of = judging_day(input, &r->model->config);
    texts_unknown(r);
    texts_attachments(r);
    records_glossary(r);
    units_read(r);
    indicators_read(r);
    plans_read(r, input->jobs);
    targets_read(r);
    tasks_read(r);
    tasks_list_by_plan(r);
    results = datafiles_find(r, TABLE_RESULTS);
    progress = datafiles_find(r, TABLE_PROGRESS);
    periods_build(r);
    datafiles_settle(r, &results);
    datafiles_settle(r, &progress);
    results_read(r, &results, input->jobs);
    progress_read(r, &progress);
    records_reports(r);
    records_corrections(r);
    texts_pages(r);
    links_check_clauses(r);
    links_check(r);
    site_finish(r, site);
}

static int by_name(const void *a, const void *b)
{
    return str_cmp(((const struct input *)a)->source->name,
                   ((const struct input *)b)->source->name);
}

/* A report copies what it quotes when it is made; nothing looks into the texts any more. */
static void drop_texts(struct reading *r)
{
    for (uint32_t i = 0; i < r->model->inputs.len; i++)
        r->model->inputs.at[i].source->text = (str){NULL, 0};
    arena_free(r->files.texts);
}

struct model *model_read(const struct model_input *input, struct arena *arena, struct diag *diag)
{
    struct table_state tables[TABLE_COUNT] = {0};
    struct reading r = {.model = ARENA_NEW(arena, struct model),
                        .arena = arena,
                        .diag = diag,
                        .tables = tables,
                        .newest = DATE_NONE,
                        .near_left = READING_NEAR};
    int root = source_open(input->dir);

    if (root < 0)
        return NULL;
    r.files = (struct source_reader){
        .root = root, .arena = arena, .texts = arena_new(0), .diag = diag};
    r.scratch = arena_new(0);
    r.periods = periods_new(arena);
    read_all(&r, input);
    drop_texts(&r);
    if (r.model->inputs.len)
        qsort(r.model->inputs.at, r.model->inputs.len, sizeof *r.model->inputs.at, by_name);
    model_account(r.model, r.model->as_of);
    if (diag_count(diag, DIAG_ERROR) > 0)
        model_account_faults(r.model, diag, r.scratch);
    arena_free(r.scratch);
    close(root);
    return r.model;
}
