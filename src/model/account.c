/* SPDX-License-Identifier: MIT */
/* Every row of the input is published or reported: the rows published are counted in the model
 * itself, not taken from what reading said of the file. */
#include "model/files.h"
#include "model/read.h"

static uint32_t filled_results(const struct results *results)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < results->len; i++)
        count += results->at[i].kind != FIGURE_NONE;
    return count;
}

static uint32_t filled_progress(const struct model *model, const struct source *source)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < model->progress.len; i++)
        count +=
            model->progress.at[i].source == source && model->progress.at[i].status != PROGRESS_NONE;
    return count;
}

/* Rows of one of the tables in the model. */
static uint32_t table_rows(const struct model *model, str path)
{
    const uint32_t counts[TABLE_COUNT] = {
        [TABLE_UNITS] = model->units.len,         [TABLE_INDICATORS] = model->indicators.len,
        [TABLE_TARGETS] = model->targets.len,     [TABLE_TASKS] = model->tasks.len,
        [TABLE_REPORTS] = model->submissions.len, [TABLE_CORRECTIONS] = model->corrections.len,
        [TABLE_GLOSSARY] = model->terms.len,
    };

    for (int table = 0; table < TABLE_COUNT; table++) {
        if (str_eq(files_path(table), path))
            return counts[table];
    }
    return 0; /* no table: a text, an attachment */
}

static uint32_t published(const struct model *model, const struct input *input, int32_t as_of)
{
    const struct period *period;

    if (input->period == NO_INDEX)
        return table_rows(model, input->source->name);
    period = &model->periods.at[input->period];
    if (period->span.first > as_of)
        return 0;
    return period->results.source == input->source ? filled_results(&period->results)
                                                   : filled_progress(model, input->source);
}

void model_account(struct model *model, int32_t as_of)
{
    for (uint32_t i = 0; i < model->inputs.len; i++) {
        struct input *input = &model->inputs.at[i];

        input->published = published(model, input, as_of);
        input->reported = input->rows - input->published;
    }
}
