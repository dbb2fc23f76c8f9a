/* SPDX-License-Identifier: MIT */
#include "model/progress.h"

#include <stdlib.h>

#include "base/decimal.h"
#include "model/cells.h"
#include "model/files.h"
#include "model/refs.h"
#include "model/rows.h"
#include "model/values.h"

struct look {
    struct reading *r;
    struct data_file *file;
    struct row_ids ids;
    uint32_t blank;
};

/* In a plan's own period only tasks of that plan can have got on. */
static uint32_t read_task(const struct look *look, const struct row *row)
{
    const struct model *model = look->r->model;
    uint32_t plan = model->periods.at[look->file->period].plan, task;

    if (!cell_need(row, PROGRESS_TASK))
        return NO_INDEX;
    task = refs_task(look->r, cell_at(row, PROGRESS_TASK), cell_text(row, PROGRESS_TASK));
    if (task == NO_INDEX || plan == NO_INDEX || model->tasks.at[task].plan == plan)
        return task;
    DIAG(look->r->diag, cell_at(row, PROGRESS_TASK), DIAG_TASK_OF_OTHER_PLAN,
         model->tasks.at[task].id, model->plans.at[plan].id);
    return NO_INDEX;
}

/* One row for each task and unit: which of two counts would be a guess. */
static bool is_new(struct look *look, const struct row *row, const struct progress *item)
{
    const struct model *model = look->r->model;
    str shown =
        arena_printf(look->r->scratch, "%.*s, %.*s", STR_ARG(model->tasks.at[item->task].id),
                     STR_ARG(model->units.at[item->unit].id));

    return rows_new_key(&look->ids, row, PROGRESS_UNIT, shown, shown);
}

static void read_percent(const struct row *row, struct progress *item)
{
    str text = cell_text(row, PROGRESS_PERCENT);

    item->percent = -1;
    if (text.len == 0 || !values_number(row->r, cell_at(row, PROGRESS_PERCENT), text,
                                        NUMBER_PERCENT, &item->percent))
        return;
    if (item->percent < 0 || item->percent > 100 * (int64_t)DECIMAL_ONE)
        DIAG(row->r->diag, cell_at(row, PROGRESS_PERCENT), DIAG_OUT_OF_RANGE, text, S("0–100"));
    /* A share of the work is said, a word is not: the share says which. */
    if (cell_text(row, PROGRESS_STATUS).len == 0)
        item->status = item->percent > 0 ? PROGRESS_IN_PROGRESS : PROGRESS_NOT_STARTED;
}

static void read_day(const struct row *row, uint32_t column, int32_t *day)
{
    *day = DATE_NONE;
    if (cell_day(row, column, day))
        values_note_day(row->r, cell_at(row, column), *day);
}

/* Only `done` has done_on, and needs it or reported_on. */
static void check_done(const struct row *row, const struct progress *item)
{
    bool done_on = cell_text(row, PROGRESS_DONE_ON).len > 0;

    if (done_on && item->status != PROGRESS_DONE)
        DIAG(row->r->diag, cell_at(row, PROGRESS_DONE_ON), DIAG_DONE_ON_NOT_DONE,
             words_name(WORDS_PROGRESS_STATUS, item->status));
    if (item->status == PROGRESS_DONE && !done_on && cell_text(row, PROGRESS_REPORTED_ON).len == 0)
        DIAG(row->r->diag, cell_at(row, PROGRESS_DONE_ON), DIAG_DONE_WITHOUT_DAY);
}

static void read_status(const struct row *row, struct progress *item)
{
    uint32_t status = PROGRESS_NONE;
    bool fine = cell_word(row, PROGRESS_STATUS, WORDS_PROGRESS_STATUS, &status);

    item->status = status;
    read_percent(row, item);
    read_day(row, PROGRESS_DONE_ON, &item->done_on);
    read_day(row, PROGRESS_REPORTED_ON, &item->reported_on);
    if (fine)
        check_done(row, item);
}

static bool read_row(void *ctx, const struct csv_row *csv)
{
    struct look *look = ctx;
    struct row row = {look->r, csv, TABLE_PROGRESS};
    struct progress item = {.period = look->file->period, .line = csv->line};

    item.task = read_task(look, &row);
    item.unit = cell_unit(&row, PROGRESS_UNIT);
    read_status(&row, &item);
    if (!datafiles_same_period(&row, PROGRESS_PERIOD, look->file->period) ||
        item.task == NO_INDEX || item.unit == NO_INDEX || !is_new(look, &row, &item))
        return cell_reject(&row);
    item.cause = cell_keep(&row, PROGRESS_CAUSE);
    item.responsibility = cell_keep(&row, PROGRESS_RESPONSIBILITY);
    item.solution = cell_keep(&row, PROGRESS_SOLUTION);
    item.note = cell_keep(&row, PROGRESS_NOTE);
    item.source = look->file->source;
    look->blank += item.status == PROGRESS_NONE;
    *vec_push(look->r->arena, &look->r->model->progress) = item;
    return true;
}

static void read_file(struct reading *r, struct data_file *file)
{
    struct look look = {r, file, rows_ids(r->scratch), 0};
    struct csv_options options = {.arena = r->scratch,
                                  .diag = r->diag,
                                  .on_row = read_row,
                                  .ctx = &look,
                                  .encoding = r->files.encoding};
    struct csv_counts counts = {0};

    if (!files_fill(r, file->source, &file->input)) {
        files_report_bad(r, file->source->name);
        return;
    }
    datafiles_note_unbegun(r, file);
    csv_read(file->source, columns_of(TABLE_PROGRESS), &options, &counts);
    files_count(&file->input, &counts);
    file->input.blank += look.blank;
    file->input.period = file->period;
    file->source->text = (str){NULL, 0};
    *vec_push(r->arena, &r->model->inputs) = file->input;
}

static int by_task(const void *a, const void *b)
{
    const struct progress *x = a, *y = b;

    if (x->task != y->task)
        return x->task < y->task ? -1 : 1;
    if (x->unit != y->unit)
        return x->unit < y->unit ? -1 : 1;
    return (x->period > y->period) - (x->period < y->period);
}

void progress_read(struct reading *r, struct data_files *files)
{
    for (uint32_t i = 0; i < files->list.len; i++) {
        r->near_left = READING_NEAR;
        read_file(r, &files->list.at[i]);
        arena_reset(r->scratch);
    }
    if (r->model->progress.len)
        qsort(r->model->progress.at, r->model->progress.len, sizeof *r->model->progress.at,
              by_task);
}
