/* SPDX-License-Identifier: MIT */
#include "base/bug.h"
#include "model/addresses.h"
#include "publish/opendata_parts.h"

#define FOLDER ADDRESS_DATA "/"
#define PROVENANCE_COLUMN "provenance"
/* The file of rows that belong to no period, when a table is cut. */
#define NO_PERIOD "khong-ky"

static const struct table_def *const tables[OPENDATA_TABLES] = {
    &opendata_verdicts, &opendata_duties,     &opendata_task_verdicts, &opendata_plans,
    &opendata_units,    &opendata_indicators, &opendata_targets,       &opendata_tasks,
    &opendata_results,  &opendata_progress,   &opendata_reports,       &opendata_corrections,
    &opendata_glossary,
};

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

    INVARIANT(def->count <= OPENDATA_COLUMNS);
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

static void plan_file(struct opendata *data, uint32_t table, struct opendata_job job, uint64_t rows)
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
            plan_file(data, table, (struct opendata_job){def, form, PERIOD_ALL, OPENDATA_NO_TWIN}, census.all);
            continue;
        }
        for (uint32_t i = 0; form != OPENCELL_JSON && i <= periods; i++)
            if (census.by_period[i])
                plan_file(data, table, (struct opendata_job){def, form, i < periods ? i : NO_INDEX, OPENDATA_NO_TWIN},
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
    for (uint32_t table = 0; table < OPENDATA_TABLES; table++)
        plan_table(data, table, most_rows);
    return data;
}

const struct data_file *opendata_files(const struct opendata *data, uint32_t *count)
{
    *count = data->files.len;
    return data->files.at;
}
