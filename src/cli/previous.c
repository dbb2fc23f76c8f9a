/* SPDX-License-Identifier: MIT */
#include "cli/previous.h"

#include <sys/stat.h>
#include <unistd.h>

#include "judge/names.h"
#include "model/addresses.h"
#include "read/csv.h"
#include "read/source.h"
#include "text/number.h"

struct reader {
    const struct previous_wish *wish;
    const struct model *model;
    struct arena *arena; /* of what is found */
    struct source_reader files;
    struct previous *out;
};

/* Columns by their names in the open data, which are fixed (contract, section 4). */
enum { R_INDICATOR, R_UNIT, R_VALUE, R_NUMERATOR, R_DENOMINATOR, R_PERIOD, R_COUNT };
static const struct csv_column result_columns[R_COUNT] = {
    {{"indicator"}, true},  {{"unit"}, true},        {{"value"}, true},
    {{"numerator"}, false}, {{"denominator"}, false}, {{"period"}, true}};

enum { V_PLAN, V_TARGET, V_UNIT, V_PERIOD, V_STATUS, V_COUNT };
static const struct csv_column verdict_columns[V_COUNT] = {
    {{"plan"}, true}, {{"target"}, true}, {{"unit"}, true}, {{"period"}, true}, {{"status"}, true}};

/* Of such an indicator "80" is a text, too. */
static bool is_qualitative(const struct reader *reader, str indicator)
{
    uint32_t index = model_indicator(reader->model, indicator);

    return index != NO_INDEX && reader->model->indicators.at[index].kind == KIND_QUALITATIVE;
}

/* A value as the open data writes it, which is not what people write: '.' is the mark. */
static struct figure read_value(const struct reader *reader, str indicator, str value)
{
    struct number number = number_parse(value, '.', NUMBER_PERCENT_PARTS);
    uint32_t yes;

    if (value.len == 0)
        return (struct figure){.kind = FIGURE_NONE};
    if (number.error == NUMBER_OK && number.kind == NUMBER_NO_DATA)
        return (struct figure){.kind = FIGURE_UNAVAILABLE};
    if (number.error == NUMBER_OK && number.kind == NUMBER_NOT_APPLICABLE)
        return (struct figure){.kind = FIGURE_NOT_APPLICABLE};
    if (is_qualitative(reader, indicator))
        return (struct figure){.kind = FIGURE_TEXT, .text = arena_str(reader->arena, value)};
    if (number.error == NUMBER_OK && number.present)
        return (struct figure){.kind = FIGURE_NUMBER, .value = number.value};
    if (words_find(WORDS_YES_NO, value, &yes))
        return (struct figure){.kind = FIGURE_YES_NO, .value = yes};
    return (struct figure){.kind = FIGURE_TEXT, .text = arena_str(reader->arena, value)};
}

/* Numerator and denominator decide where they are given, as in the input (contract, section 3). */
static bool add_figure(void *ctx, const struct csv_row *row)
{
    struct reader *reader = ctx;
    struct published_figure *figure = vec_push(reader->arena, &reader->out->figures);
    struct number top = number_parse_plain(row->cells[R_NUMERATOR], '.');
    struct number bottom = number_parse_plain(row->cells[R_DENOMINATOR], '.');

    figure->indicator = arena_str(reader->arena, row->cells[R_INDICATOR]);
    figure->unit = arena_str(reader->arena, row->cells[R_UNIT]);
    figure->period = arena_str(reader->arena, row->cells[R_PERIOD]);
    if (row->cells[R_NUMERATOR].len && top.error == NUMBER_OK && bottom.error == NUMBER_OK)
        figure->figure = (struct figure){
            .kind = FIGURE_PARTS, .numerator = top.value, .denominator = bottom.value};
    else
        figure->figure = read_value(reader, figure->indicator, row->cells[R_VALUE]);
    return true;
}

static bool add_verdict(void *ctx, const struct csv_row *row)
{
    struct reader *reader = ctx;
    struct published_verdict *verdict = vec_push(reader->arena, &reader->out->verdicts);

    verdict->plan = arena_str(reader->arena, row->cells[V_PLAN]);
    verdict->target = arena_str(reader->arena, row->cells[V_TARGET]);
    verdict->unit = arena_str(reader->arena, row->cells[V_UNIT]);
    verdict->period = arena_str(reader->arena, row->cells[V_PERIOD]);
    verdict->status = judge_status_named(row->cells[V_STATUS]);
    return true;
}

struct table {
    str name;
    struct csv_schema schema;
    csv_row_fn *add;
};

/* Results come first: read_single and previous_read take them alone. */
static const struct table tables[] = {
    {S_INIT(ADDRESS_DATA "/results"), {result_columns, R_COUNT}, add_figure},
    {S_INIT(ADDRESS_DATA "/verdicts"), {verdict_columns, V_COUNT}, add_verdict}};

static void read_whole(struct reader *reader, const struct table *table, str path)
{
    /* other columns of the file are no business of ours: they are not reported */
    struct arena *scratch = arena_new(0);
    struct csv_options options = {.arena = scratch,
                                  .diag = diag_new(scratch),
                                  .on_row = table->add,
                                  .ctx = reader};
    struct csv_counts counts;
    struct source_reader quiet = reader->files;
    struct source *source, *named;

    /* a nation's tables are half a gigabyte: they live in scratch, one by one; a failure is met
     * once more where the report of it can stay */
    quiet.arena = scratch;
    quiet.diag = options.diag;
    source = source_bytes(&quiet, path);
    if (!source)
        source = source_bytes(&reader->files, path);
    if (source && !csv_read(source, &table->schema, &options, &counts)) {
        named = ARENA_NEW(reader->files.arena, struct source);
        named->name = arena_str(reader->files.arena, path);
        DIAG(reader->files.diag, place_file(named), DIAG_PREVIOUS_UNREADABLE, named->name);
    }
    arena_free(scratch);
}

/* Cut by period, a nation's figures are handed over file by file and never held together. */
static void read_file(struct reader *reader, const struct table *table, str path)
{
    const struct previous_wish *wish = reader->wish;
    struct previous part = {.found = true};
    struct reader one = *reader;

    if (wish->skip && wish->skip(wish->ctx, path))
        return;
    if (!wish->each) {
        read_whole(reader, table, path);
        return;
    }
    one.out = &part;
    one.arena = arena_new(0);
    read_whole(&one, table, path);
    wish->each(wish->ctx, &part);
    arena_free(one.arena);
}

/* A table that is cut by period lies in a folder of its name. */
static void read_folder(struct reader *reader, const struct table *table, str folder)
{
    struct source_list list;

    if (!source_list(&reader->files, folder, &list))
        return;
    for (uint32_t i = 0; i < list.count; i++) {
        str path = arena_printf(reader->arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(list.names[i]));

        if (list.kinds[i] == SOURCE_FOLDER)
            read_folder(reader, table, path);
        else if (str_ends(path, S(".csv")))
            read_file(reader, table, path);
    }
}

/* The table in one file or cut by period, as publishing chose by its size; neither: none is
 * there. */
static void read_table(struct reader *reader, const struct table *table)
{
    str file = arena_printf(reader->arena, "%.*s.csv", STR_ARG(table->name));

    if (source_kind(&reader->files, file) == SOURCE_FILE) {
        reader->out->found = true;
        read_file(reader, table, file);
    } else if (source_kind(&reader->files, table->name) == SOURCE_FOLDER) {
        reader->out->found = true;
        read_folder(reader, table, table->name);
    }
}

static bool is_file(const char *path)
{
    struct stat st;

    return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

/* results.csv by itself: its folder is opened, its name read. */
static void read_single(struct reader *reader, str path)
{
    size_t slash = path.len;
    str folder;

    while (slash > 0 && path.ptr[slash - 1] != '/')
        slash--;
    folder = slash ? arena_str(reader->arena, str_slice(path, 0, slash)) : S(".");
    reader->files.root = source_open(folder.ptr);
    if (reader->files.root < 0)
        return;
    reader->out->found = true;
    read_file(reader, &tables[0], str_slice(path, slash, path.len));
}

/* An empty folder is how CI says that nothing has been published yet. */
static bool is_empty(const struct reader *reader)
{
    struct source_list list;

    return reader->files.root >= 0 && source_list(&reader->files, S(""), &list) && list.count == 0;
}

void previous_read(const struct previous_wish *wish, const struct model *model,
                   struct arena *arena, struct diag *diag, struct previous *out)
{
    struct reader reader = {.wish = wish, .model = model, .arena = arena, .out = out};
    size_t count = wish->verdicts ? sizeof tables / sizeof *tables : 1; /* results come first */

    *out = (struct previous){0};
    reader.files = (struct source_reader){.root = -1, .arena = arena, .diag = diag};
    if (is_file(wish->path)) {
        read_single(&reader, str_of(wish->path));
    } else {
        reader.files.root = source_open(wish->path);
        for (size_t i = 0; reader.files.root >= 0 && i < count; i++)
            read_table(&reader, &tables[i]);
    }
    if (wish->must && !out->found && !is_empty(&reader)) {
        struct source *named = ARENA_NEW(arena, struct source);

        named->name = str_of(wish->path);
        DIAG(diag, place_file(named), DIAG_PREVIOUS_MISSING, named->name);
    }
    if (reader.files.root >= 0)
        close(reader.files.root);
}
