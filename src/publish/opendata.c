/* SPDX-License-Identifier: MIT */
#include "publish/opendata.h"

#include "base/bug.h"
#include "base/json.h"
#include "publish/openrow.h"

#define FOLDER "du-lieu/"
#define PROVENANCE_COLUMN "provenance"
/* The file of rows that belong to no period, when a table is cut. */
#define NO_PERIOD "khong-ky"

enum { ROW_BYTES = 160, MOST_COLUMNS = 32, NO_TWIN = 0xFFFFFFFF };

enum { TABLES = 13 };

static const struct table_def *const tables[TABLES] = {
    &opendata_verdicts, &opendata_duties,     &opendata_task_verdicts, &opendata_plans,
    &opendata_units,    &opendata_indicators, &opendata_targets,       &opendata_tasks,
    &opendata_results,  &opendata_progress,   &opendata_reports,       &opendata_corrections,
    &opendata_glossary,
};
/* How one file is to be made. */
struct job {
    const struct table_def *table;
    enum opencell_form form;
    uint32_t period; /* PERIOD_ALL, or the one that the file holds */
    uint32_t twin;   /* of OPENCELL_CSV: the file of the same rows for Excel */
};

struct opendata {
    struct openrow_all of;
    struct arena *arena;
    str provenance; /* last cell of every row; empty if official */
    struct data_column *columns[TABLES];
    uint32_t column_counts[TABLES];
    VEC(struct job) jobs;
    VEC(struct data_file) files; /* same index */
};

/* ---- planning ---- */

static void look_up_words(struct openrow_all *of)
{
    static const uint8_t counts[WORD_TABLES] = {
        [WORDS_PROVENANCE] = PROVENANCE_ILLUSTRATIVE + 1,
        [WORDS_UNIT_KIND] = UNIT_EXTERNAL + 1,
        [WORDS_INDICATOR_KIND] = KIND_QUALITATIVE + 1,
        [WORDS_COMPARATOR] = CMP_BY_REFERENCE + 1,
        [WORDS_PLAN_STATUS] = PLAN_REPLACED + 1,
        [WORDS_REPORT_CYCLE] = REPORT_AD_HOC + 1,
        [WORDS_TASK_ROLE] = ROLE_SUPPORT + 1,
        [WORDS_YES_NO] = 2,
        [WORDS_PROGRESS_STATUS] = PROGRESS_WAITING + 1,
        [WORDS_ONGOING] = 1,
    };

    for (uint32_t table = 0; table < WORD_TABLES; table++)
        for (uint32_t value = 0; value < counts[table]; value++)
            of->words[table][value] = words_name((enum word_table)table, value);
}

/* The first Vietnamese name that the reader knows the column by. */
static str input_title(enum table table, const char *name)
{
    const struct csv_schema *schema = table < TABLE_COUNT ? columns_of(table) : NULL;

    for (uint32_t i = 0; schema && i < schema->count; i++)
        if (!strcmp(schema->columns[i].names[0], name) && schema->columns[i].names[1])
            return str_of(schema->columns[i].names[1]);
    return str_of(name);
}

/* The header of the column in the files for spreadsheets: a name by which minhbach reads it back. */
static str title_of(const struct opendata *data, enum table table, const struct column_def *column)
{
    if (str_eq(data->of.model->config.lang, S("en")))
        return str_of(column->name);
    return column->title ? str_of(column->title) : input_title(table, column->name);
}

static void describe_columns(struct opendata *data, uint32_t table)
{
    static const struct column_def provenance = {PROVENANCE_COLUMN, "string", NULL, NULL};
    const struct table_def *def = tables[table];
    struct data_column *columns = ARENA_ARRAY(data->arena, struct data_column, def->count + 1);
    uint32_t count = 0;

    INVARIANT(def->count <= MOST_COLUMNS);
    for (; count < def->count; count++) {
        const struct column_def *column = &def->columns[count];

        columns[count] = (struct data_column){str_of(column->name), str_of(column->type),
                                              title_of(data, def->input, column)};
    }
    if (data->provenance.len)
        columns[count++] =
            (struct data_column){str_of(provenance.name), str_of(provenance.type),
                                 title_of(data, TABLE_UNITS, &provenance)};
    data->columns[table] = columns;
    data->column_counts[table] = count;
}

static void plan_file(struct opendata *data, uint32_t table, struct job job, uint64_t rows)
{
    static const char *const folders[OPENCELL_FORM_COUNT] = {FOLDER, FOLDER "excel/", FOLDER};
    const char *suffix = job.form == OPENCELL_JSON ? ".json" : ".csv";
    struct data_file *file = vec_push(data->arena, &data->files);
    str part = S("");

    if (job.period == NO_INDEX)
        part = S("/" NO_PERIOD);
    else if (job.period != PERIOD_ALL)
        part = arena_printf(data->arena, "/%.*s",
                            STR_ARG(openrow_path_of(data->of.model, job.period, data->arena)));
    *file = (struct data_file){
        .address = arena_printf(data->arena, "%s%s%.*s%s", folders[job.form], job.table->name,
                                STR_ARG(part), suffix),
        .table = str_of(job.table->name),
        .title = job.table->title,
        .key = str_of(job.table->key),
        .columns = data->columns[table],
        .column_count = data->column_counts[table],
        .rows = rows,
    };
    *vec_push(data->arena, &data->jobs) = job;
}

/* Rows by period; the last one counts those without a period. */
struct census {
    uint64_t *by_period;
    uint32_t periods;
    uint64_t all;
};

static void count_row(void *ctx, const struct openrow *row)
{
    struct census *census = ctx;

    census->by_period[row->period < census->periods ? row->period : census->periods]++;
    census->all++;
}

/* The files of a table begin at `first`: those in CSV, as many for Excel, in the same order. */
static void pair_files(struct opendata *data, uint32_t first)
{
    uint32_t count = 0;

    while (data->jobs.at[first + count].form == OPENCELL_CSV)
        count++;
    for (uint32_t i = 0; i < count; i++)
        data->jobs.at[first + i].twin = first + count + i;
}

static void plan_table(struct opendata *data, uint32_t table, uint32_t most_rows)
{
    const struct table_def *def = tables[table];
    uint32_t periods = data->of.model->periods.len;
    struct census census = {ARENA_ARRAY(data->arena, uint64_t, periods + 1), periods, 0};
    uint32_t first = data->jobs.len;

    describe_columns(data, table);
    def->rows(&data->of, PERIOD_ALL, (struct openrow_sink){count_row, &census});
    for (enum opencell_form form = OPENCELL_CSV; form < OPENCELL_FORM_COUNT; form++) {
        if (census.all <= most_rows || (!def->has_period && form != OPENCELL_JSON)) {
            plan_file(data, table, (struct job){def, form, PERIOD_ALL, NO_TWIN}, census.all);
            continue;
        }
        for (uint32_t i = 0; form != OPENCELL_JSON && i <= periods; i++)
            if (census.by_period[i])
                plan_file(data, table, (struct job){def, form, i < periods ? i : NO_INDEX, NO_TWIN},
                          census.by_period[i]);
    }
    pair_files(data, first);
}

struct opendata *opendata_open(struct arena *arena, const struct model *model,
                               const struct judgement *judgement, uint32_t most_rows)
{
    struct opendata *data = ARENA_NEW(arena, struct opendata);
    enum provenance provenance = model->config.provenance;

    data->arena = arena;
    data->of.model = model;
    data->of.judgement = judgement;
    look_up_words(&data->of);
    openrow_prepare(&data->of, arena);
    if (provenance != PROVENANCE_OFFICIAL)
        data->provenance = data->of.words[WORDS_PROVENANCE][provenance];
    for (uint32_t table = 0; table < TABLES; table++)
        plan_table(data, table, most_rows);
    return data;
}

const struct data_file *opendata_files(const struct opendata *data, uint32_t *count)
{
    *count = data->files.len;
    return data->files.at;
}

/* ---- writing ---- */

struct writing {
    struct opencells cells;
    const struct table_def *table;
    str provenance;
    str *keys; /* of JSON: {"plan":" and ","unit":" … ready to copy */
    bool begun;
    struct opencells *twin;          /* of CSV: where the same rows go for Excel; NULL */
    size_t separators[MOST_COLUMNS]; /* of the row: where they stand in `out` */
};

static void put_csv_row(void *ctx, const struct openrow *row);

/* The row for Excel: where nothing is quoted in either form, a copy with other separators and
 * marks, for a third of the price of another row. */
static void put_twin_row(struct writing *w, const struct openrow *row, size_t start)
{
    const struct buf *from = w->cells.out;
    struct buf *to = w->twin->out;
    size_t shift = to->len - start; /* modulo 2^64 */
    uint32_t count = w->table->count - !w->provenance.len;

    if (w->cells.quotes || w->cells.mark_count > OPENCELL_MARKS) {
        struct writing excel = {.cells = *w->twin, .table = w->table, .provenance = w->provenance};

        put_csv_row(&excel, row);
        return;
    }
    buf_put(to, (str){from->ptr + start, from->len - start});
    for (uint32_t i = 0; i < count; i++)
        to->ptr[w->separators[i] + shift] = ';';
    for (uint32_t i = 0; i < w->cells.mark_count; i++)
        to->ptr[w->cells.marks[i] + shift] = ',';
}

static void put_separator(struct writing *w, uint32_t before)
{
    w->separators[before] = w->cells.out->len;
    buf_byte(w->cells.out, w->cells.form == OPENCELL_EXCEL ? ';' : ',');
}

static void put_csv_row(void *ctx, const struct openrow *row)
{
    struct writing *w = ctx;
    struct buf *out = w->cells.out;
    size_t start = out->len;

    w->cells.quotes = false;
    w->cells.mark_count = 0;
    for (uint32_t i = 0; i < w->table->count; i++) {
        if (i)
            put_separator(w, i - 1);
        w->table->columns[i].put(&w->cells, row);
    }
    if (w->provenance.len) {
        put_separator(w, w->table->count - 1);
        buf_put(out, w->provenance);
    }
    buf_put(out, S("\r\n"));
    if (w->twin)
        put_twin_row(w, row, start);
}

static void put_json_row(void *ctx, const struct openrow *row)
{
    struct writing *w = ctx;
    struct buf *out = w->cells.out;

    if (w->begun)
        buf_byte(out, ',');
    w->begun = true;
    for (uint32_t i = 0; i < w->table->count; i++) {
        buf_put(out, w->keys[i]);
        w->table->columns[i].put(&w->cells, row);
    }
    if (w->provenance.len) {
        buf_put(out, w->keys[w->table->count]);
        buf_put(out, w->provenance);
    }
    buf_put(out, S("\"}"));
}

static void put_header(struct writing *w, const struct data_file *file)
{
    struct opencells *cells = &w->cells;

    buf_put(cells->out, S("\xEF\xBB\xBF"));
    for (uint32_t i = 0; i < file->column_count; i++) {
        if (i)
            buf_byte(cells->out, cells->form == OPENCELL_EXCEL ? ';' : ',');
        opencell_text(cells, cells->form == OPENCELL_EXCEL ? file->columns[i].title
                                                           : file->columns[i].name);
    }
    buf_put(cells->out, S("\r\n"));
}

/* Returns the bytes that the keys take in each row. */
static size_t make_keys(struct writing *w, const struct data_file *file)
{
    struct arena *arena = w->cells.out->arena;
    size_t bytes = 4;

    w->keys = ARENA_ARRAY(arena, str, file->column_count);
    for (uint32_t i = 0; i < file->column_count; i++) {
        w->keys[i] =
            arena_printf(arena, "%s\"%.*s\":\"", i ? "\"," : "\n{", STR_ARG(file->columns[i].name));
        bytes += w->keys[i].len;
    }
    return bytes;
}

/* The bytes of a file, and of its twin too unless `twin` is NULL. */
static void put_file(const struct opendata *data, uint32_t file, struct buf *out, struct buf *twin)
{
    const struct data_file *info = &data->files.at[file];
    const struct job *job = &data->jobs.at[file];
    struct writing w = {
        .cells = opencell_to(out, job->form), .table = job->table, .provenance = data->provenance};
    struct writing excel = w;
    bool json = job->form == OPENCELL_JSON;
    size_t row_bytes = ROW_BYTES;

    if (json)
        row_bytes += make_keys(&w, info);
    /* Room for all at once: a file that grew by steps would be copied, and held twice. */
    buf_reserve(out, (info->rows + 1) * row_bytes);
    if (twin) {
        buf_reserve(twin, (info->rows + 1) * row_bytes);
        excel.cells = opencell_to(twin, OPENCELL_EXCEL);
        put_header(&excel, &data->files.at[job->twin]);
        w.twin = &excel.cells;
    }
    if (json)
        buf_byte(out, '[');
    else
        put_header(&w, info);
    job->table->rows(&data->of, job->period,
                     (struct openrow_sink){json ? put_json_row : put_csv_row, &w});
    if (json)
        buf_put(out, S("\n]\n"));
}

void opendata_put(const struct opendata *data, uint32_t file, struct buf *out)
{
    put_file(data, file, out, NULL);
}

static bool write_file(struct opendata *data, uint32_t file, struct stage *stage, str bytes)
{
    struct data_file *info = &data->files.at[file];
    struct manifest_output staged;

    if (!stage_write(stage, info->address, bytes) || !stage_find(stage, info->address, &staged))
        return false;
    info->bytes = staged.bytes;
    sha256_hex(staged.sha256, info->sha256);
    return true;
}

bool opendata_write(struct opendata *data, uint32_t file, struct stage *stage,
                    struct arena *scratch)
{
    uint32_t twin = data->jobs.at[file].twin;
    struct buf out = buf_in(scratch), excel = buf_in(scratch);

    if (data->jobs.at[file].form == OPENCELL_EXCEL)
        return true;
    put_file(data, file, &out, twin == NO_TWIN ? NULL : &excel);
    return write_file(data, file, stage, buf_str(&out)) &&
           (twin == NO_TWIN || write_file(data, twin, stage, buf_str(&excel)));
}
