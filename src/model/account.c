/* SPDX-License-Identifier: MIT */
/* Every row of the input is published or reported: the rows published are counted in the model
 * itself, not taken from what reading said of the file. */
#include "model/files.h"
#include "model/read.h"

/* An unfilled row is no result: it is among the rows reported (contract, section 3). */
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

/* Rows of a period that has not begun are read and checked, and stand in no output. */
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

/* ---- rows that are in the model, but faulty: with errors nothing is published at all, and the
 * counts say which rows stand in the way ---- */

static uint32_t has_line(const struct diag_lines *lines, uint32_t line)
{
    uint32_t low = 0, high = lines->len;

    while (low < high) {
        uint32_t middle = (low + high) / 2;

        if (lines->at[middle] < line)
            low = middle + 1;
        else
            high = middle;
    }
    return low < lines->len && lines->at[low] == line;
}

#define COUNT_LINES(list, lines, count)                                                            \
    for (uint32_t i_ = 0; i_ < (list).len; i_++)                                                   \
    (count) += has_line((lines), (list).at[i_].line)

/* A file of results or of progress: both may belong to one period, and tell by their source. */
static uint32_t faulty_in_period(const struct model *model, const struct input *input,
                                 const struct diag_lines *lines)
{
    const struct results *results = &model->periods.at[input->period].results;
    uint32_t count = 0;

    if (results->source == input->source) {
        for (uint32_t i = 0; i < results->len; i++)
            count += results->at[i].kind != FIGURE_NONE && has_line(lines, results->at[i].line);
        return count;
    }
    for (uint32_t i = 0; i < model->progress.len; i++) {
        const struct progress *row = &model->progress.at[i];

        count += row->source == input->source && row->status != PROGRESS_NONE &&
                 has_line(lines, row->line);
    }
    return count;
}

static uint32_t faulty_in_table(const struct model *model, str path, const struct diag_lines *lines)
{
    uint32_t counts[TABLE_COUNT] = {0};

    COUNT_LINES(model->units, lines, counts[TABLE_UNITS]);
    COUNT_LINES(model->indicators, lines, counts[TABLE_INDICATORS]);
    COUNT_LINES(model->targets, lines, counts[TABLE_TARGETS]);
    COUNT_LINES(model->tasks, lines, counts[TABLE_TASKS]);
    COUNT_LINES(model->submissions, lines, counts[TABLE_REPORTS]);
    COUNT_LINES(model->corrections, lines, counts[TABLE_CORRECTIONS]);
    COUNT_LINES(model->terms, lines, counts[TABLE_GLOSSARY]);
    for (int table = 0; table < TABLE_COUNT; table++) {
        if (str_eq(files_path(table), path))
            return counts[table];
    }
    return 0;
}

void model_account_faults(struct model *model, const struct diag *diag, struct arena *scratch)
{
    for (uint32_t i = 0; i < model->inputs.len; i++) {
        struct input *input = &model->inputs.at[i];
        struct diag_lines lines = diag_error_lines(diag, input->source->name, scratch);
        uint32_t faulty = 0;

        if (lines.len && input->published)
            faulty = input->period == NO_INDEX ? faulty_in_table(model, input->source->name, &lines)
                                               : faulty_in_period(model, input, &lines);
        input->published -= faulty;
        input->reported += faulty;
        arena_reset(scratch);
    }
}
