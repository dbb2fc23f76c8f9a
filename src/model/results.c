/* SPDX-License-Identifier: MIT */
#include "model/results.h"

#include <pthread.h>
#include <stdlib.h>

#include "model/cells.h"
#include "model/figures.h"
#include "model/files.h"
#include "model/remarks.h"
#include "model/values.h"

/* A row as it is read; the unit becomes its place in unit_start. */
struct raw {
    uint32_t unit;
    struct result result;
};

/* A file while it is read. All of it lives in scratch. */
struct look {
    struct reading *r;
    struct data_file *file;
    const struct period *period;
    VEC(struct raw) rows;
    struct remarks remarks;
    uint32_t *lines;  /* [unit * indicators + indicator]: of its row; NULL before any is double */
    uint8_t *seen;    /* likewise, as bits: there is such a row */
    uint8_t *targets; /* a target holds for them */
    uint32_t blank;   /* unfilled rows */
};

static size_t cell_of(const struct look *look, uint32_t unit, uint32_t indicator)
{
    return (size_t)unit * look->r->model->indicators.len + indicator;
}

static bool bit(const uint8_t *bits, size_t at)
{
    return bits[at / 8] & 1 << at % 8;
}

static void set_bit(uint8_t *bits, size_t at)
{
    bits[at / 8] |= (uint8_t)(1 << at % 8);
}

/* The units and indicators for which a target holds on the period's last day. */
static void mark_targets(struct look *look)
{
    const struct model *model = look->r->model;

    for (uint32_t i = 0; i < model->targets.len; i++) {
        const struct target *target = &model->targets.at[i];

        if ((look->period->plan != NO_INDEX && look->period->plan != target->plan) ||
            target->holds.first > look->period->span.last ||
            target->holds.last < look->period->span.last)
            continue;
        for (uint32_t j = 0; j < target->units.len; j++)
            set_bit(look->targets, cell_of(look, target->units.at[j], target->indicator));
    }
}

/* The row at which each unit and indicator stood first. Faults are rare: most files never need it. */
static void note_lines(struct look *look)
{
    const struct model *model = look->r->model;

    look->lines = ARENA_ARRAY(look->r->scratch, uint32_t,
                              (size_t)model->units.len * model->indicators.len);
    for (uint32_t i = 0; i < look->rows.len; i++) {
        const struct raw *raw = &look->rows.at[i];

        look->lines[cell_of(look, raw->unit, raw->result.indicator)] = raw->result.line;
    }
}

static bool is_new(struct look *look, const struct row *row, uint32_t unit, uint32_t indicator)
{
    const struct model *model = look->r->model;
    size_t at = cell_of(look, unit, indicator);

    if (!bit(look->seen, at)) {
        set_bit(look->seen, at);
        if (look->lines)
            look->lines[at] = row->csv->line;
        return true;
    }
    if (!look->lines)
        note_lines(look);
    DIAG(look->r->diag, cell_at(row, RESULTS_UNIT), DIAG_DUPLICATE_ROW,
         arena_printf(look->r->scratch, "%.*s, %.*s", STR_ARG(model->indicators.at[indicator].id),
                      STR_ARG(model->units.at[unit].id)),
         arena_printf(look->r->scratch, "%u", look->lines[at]));
    return false;
}

static void warn_without_target(const struct look *look, const struct row *row, uint32_t unit,
                                uint32_t indicator)
{
    const struct model *model = look->r->model;

    if (!bit(look->targets, cell_of(look, unit, indicator)) && !look->r->targets_doubtful)
        DIAG(look->r->diag, cell_at(row, RESULTS_INDICATOR), DIAG_RESULT_WITHOUT_TARGET,
             model->indicators.at[indicator].id, model->units.at[unit].id);
}

static uint32_t keep_more(struct look *look, const struct row *row, const struct row_figure *figure)
{
    bool any = figure->figure.kind == FIGURE_PARTS || figure->figure.kind == FIGURE_TEXT;
    struct remarks *remarks = &look->remarks;
    struct result_more more;

    for (uint32_t i = RESULTS_WARNING; i < RESULTS_CONTRACT; i++)
        any |= i != RESULTS_REPORTED_ON && cell_text(row, i).len;
    if (!any)
        return NO_INDEX;
    memset(&more, 0, sizeof more); /* the padding, too */
    more.denominator = figure->figure.denominator;
    more.given = figure->given;
    more.has_given = figure->has_given;
    more.text = remarks_text(
        remarks, figure->figure.kind == FIGURE_TEXT ? cell_text(row, RESULTS_VALUE) : S(""));
    more.warning = remarks_text(remarks, cell_text(row, RESULTS_WARNING));
    more.cause = remarks_text(remarks, cell_text(row, RESULTS_CAUSE));
    more.responsibility = remarks_text(remarks, cell_text(row, RESULTS_RESPONSIBILITY));
    more.solution = remarks_text(remarks, cell_text(row, RESULTS_SOLUTION));
    more.source = remarks_text(remarks, cell_text(row, RESULTS_SOURCE));
    more.note = remarks_text(remarks, cell_text(row, RESULTS_NOTE));
    return remarks_add(remarks, &more);
}

static const struct figure_columns figure_columns = {RESULTS_VALUE, RESULTS_NUMERATOR,
                                                     RESULTS_DENOMINATOR};

static struct result make_result(struct look *look, const struct row *row, uint32_t indicator)
{
    struct result result = {
        .line = row->csv->line, .reported_on = DATE_NONE, .indicator = (uint16_t)indicator};
    struct row_figure figure;
    bool fine =
        figures_read(row, &look->r->model->indicators.at[indicator], figure_columns, &figure);

    result.kind = fine ? figure.figure.kind : FIGURE_BROKEN;
    result.provisional = figure.figure.provisional;
    result.value =
        figure.figure.kind == FIGURE_PARTS ? figure.figure.numerator : figure.figure.value;
    if (cell_day(row, RESULTS_REPORTED_ON, &result.reported_on))
        values_note_day(look->r, cell_at(row, RESULTS_REPORTED_ON), result.reported_on);
    result.more = keep_more(look, row, &figure);
    return result;
}

/* A row that cannot be placed is read no further, but its other faults are told too. */
static bool reject(const struct look *look, const struct row *row, uint32_t indicator)
{
    struct row_figure figure;
    int32_t day = DATE_NONE;

    if (indicator != NO_INDEX)
        figures_read(row, &look->r->model->indicators.at[indicator], figure_columns, &figure);
    if (cell_day(row, RESULTS_REPORTED_ON, &day))
        values_note_day(look->r, cell_at(row, RESULTS_REPORTED_ON), day);
    return cell_reject(row);
}

static bool read_row(void *ctx, const struct csv_row *csv)
{
    struct look *look = ctx;
    struct row row = {look->r, csv, TABLE_RESULTS};
    uint32_t indicator = cell_indicator(&row, RESULTS_INDICATOR);
    uint32_t unit = cell_unit(&row, RESULTS_UNIT);
    struct raw raw;

    if (!datafiles_same_period(&row, RESULTS_PERIOD, look->file->period) || indicator == NO_INDEX ||
        unit == NO_INDEX)
        return reject(look, &row, indicator);
    if (!is_new(look, &row, unit, indicator))
        return cell_reject(&row);
    warn_without_target(look, &row, unit, indicator);
    raw = (struct raw){unit, make_result(look, &row, indicator)};
    look->blank += raw.result.kind == FIGURE_NONE;
    *vec_push(look->r->scratch, &look->rows) = raw;
    return true;
}

/* Where each unit's results begin; one more entry ends the last unit's. */
static uint32_t *offsets(const struct look *look, struct arena *arena)
{
    uint32_t units = look->r->model->units.len;
    uint32_t *starts = ARENA_ARRAY(arena, uint32_t, units + 1);

    for (uint32_t i = 0; i < look->rows.len; i++)
        starts[look->rows.at[i].unit + 1]++;
    for (uint32_t unit = 0; unit < units; unit++)
        starts[unit + 1] += starts[unit];
    return starts;
}

/* Puts the rows in the order of units, then indicators: a unit has few, mostly in order. */
static void put_in_order(const struct look *look, const uint32_t *starts, struct result *results)
{
    uint32_t units = look->r->model->units.len;
    uint32_t *ends = ARENA_ARRAY(look->r->scratch, uint32_t, units);

    memcpy(ends, starts, units * sizeof *ends);
    for (uint32_t i = 0; i < look->rows.len; i++) {
        const struct raw *raw = &look->rows.at[i];
        uint32_t at = ends[raw->unit]++;

        for (; at > starts[raw->unit] && results[at - 1].indicator > raw->result.indicator; at--)
            results[at] = results[at - 1];
        results[at] = raw->result;
    }
}

/* What the look has found, in its final form, in the arena that stays. */
static struct results settle(struct look *look, struct arena *arena)
{
    uint32_t count = look->rows.len;
    struct result *results = ARENA_ARRAY(arena, struct result, count);
    uint32_t *starts = count ? offsets(look, arena) : NULL;

    if (count)
        put_in_order(look, starts, results);
    return (struct results){look->file->source, results, count, starts,
                            remarks_keep(&look->remarks, arena)};
}

/* The threads that read the files. */
struct crew {
    struct reading *main;
    struct data_files *files;
    pthread_mutex_t lock; /* of `next`, and of the main reading's arena and diag */
    uint32_t next;
};

/* The build's arena has one writer at a time; only what is kept is copied under the lock. */
static void commit(struct crew *crew, const struct data_file *file, struct look *look)
{
    struct model *model = crew->main->model;

    pthread_mutex_lock(&crew->lock);
    model->periods.at[file->period].results = settle(look, crew->main->arena);
    pthread_mutex_unlock(&crew->lock);
}

/* Two bits for each unit and indicator tell duplicates and results that nothing is asked of,
 * without a search for each row. */
static void read_file(struct crew *crew, struct reading *r, struct data_file *file)
{
    const struct model *model = r->model;
    size_t bytes = (size_t)model->units.len * model->indicators.len / 8 + 1;
    struct look look = {.r = r,
                        .file = file,
                        .period = &model->periods.at[file->period],
                        .remarks = {.arena = r->scratch}};
    struct csv_options options = {.arena = r->scratch,
                                  .diag = r->diag,
                                  .on_row = read_row,
                                  .ctx = &look,
                                  .encoding = r->files.encoding};
    struct csv_counts counts = {0};

    file->bad = !files_fill(r, file->source, &file->input);
    if (file->bad)
        return;
    look.seen = ARENA_ARRAY(r->scratch, uint8_t, bytes);
    look.targets = ARENA_ARRAY(r->scratch, uint8_t, bytes);
    mark_targets(&look);
    datafiles_note_unbegun(r, file);
    if (!csv_read(file->source, columns_of(TABLE_RESULTS), &options, &counts))
        r->tables[TABLE_RESULTS].incomplete = true;
    files_count(&file->input, &counts);
    file->input.blank += look.blank;
    file->input.period = file->period;
    file->source->text = (str){NULL, 0};
    commit(crew, file, &look);
}

static struct data_file *next_file(struct crew *crew)
{
    struct data_file *file = NULL;

    pthread_mutex_lock(&crew->lock);
    if (crew->next < crew->files->list.len)
        file = &crew->files->list.at[crew->next++];
    pthread_mutex_unlock(&crew->lock);
    return file;
}

static void read_files(struct crew *crew, struct reading *r)
{
    for (struct data_file *file = next_file(crew); file; file = next_file(crew)) {
        r->near_left = READING_NEAR;
        read_file(crew, r, file);
        arena_reset(r->scratch);
    }
}

/* What a thread has learnt beside the results. */
static void merge(struct crew *crew, const struct reading *r)
{
    pthread_mutex_lock(&crew->lock);
    diag_merge(crew->main->diag, r->diag);
    if (r->newest > crew->main->newest)
        crew->main->newest = r->newest;
    if (r->tables[TABLE_RESULTS].incomplete)
        crew->main->tables[TABLE_RESULTS].incomplete = true;
    pthread_mutex_unlock(&crew->lock);
}

/* A thread's reading: everything known is shared, what it writes is its own. */
static void *work(void *ctx)
{
    struct crew *crew = ctx;
    struct table_state tables[TABLE_COUNT];
    struct reading own;

    pthread_mutex_lock(&crew->lock);
    own = *crew->main;
    memcpy(tables, crew->main->tables, sizeof tables);
    pthread_mutex_unlock(&crew->lock);
    own.tables = tables;
    own.arena = arena_new(0);
    own.scratch = arena_new(0);
    own.diag = diag_new(own.arena);
    read_files(crew, &own);
    merge(crew, &own);
    arena_free(own.scratch);
    arena_free(own.arena);
    return NULL;
}

/* Fewer threads than asked for will do, and none at all: then the caller reads. */
static void start_crew(struct crew *crew, int jobs)
{
    pthread_t *threads = ARENA_ARRAY(crew->main->scratch, pthread_t, (size_t)jobs);
    int started = 0;

    while (started < jobs && pthread_create(&threads[started], NULL, work, crew) == 0)
        started++;
    if (started == 0)
        read_files(crew, crew->main);
    for (int i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
}

/* What could not be opened is told after the threads, in the order of the files: the same whatever
 * the number of jobs. */
void results_read(struct reading *r, struct data_files *files, int jobs)
{
    struct crew crew = {r, files, PTHREAD_MUTEX_INITIALIZER, 0};

    if (jobs > (int)files->list.len)
        jobs = (int)files->list.len;
    if (jobs > 1)
        start_crew(&crew, jobs);
    else
        read_files(&crew, r);
    for (uint32_t i = 0; i < files->list.len; i++) {
        const struct data_file *file = &files->list.at[i];

        if (file->bad)
            files_report_bad(r, file->source->name);
        else
            *vec_push(r->arena, &r->model->inputs) = file->input;
    }
}
