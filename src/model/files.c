/* SPDX-License-Identifier: MIT */
#include "model/files.h"

#include "base/sha256.h"
#include "text/unicode.h"

static const str paths[TABLE_COUNT] = {
    [TABLE_UNITS] = S_INIT("data/units.csv"),
    [TABLE_INDICATORS] = S_INIT("data/indicators.csv"),
    [TABLE_TARGETS] = S_INIT("data/targets.csv"),
    [TABLE_TASKS] = S_INIT("data/tasks.csv"),
    [TABLE_RESULTS] = S_INIT("data/results"),
    [TABLE_PROGRESS] = S_INIT("data/progress"),
    [TABLE_REPORTS] = S_INIT("data/reports.csv"),
    [TABLE_CORRECTIONS] = S_INIT("data/corrections.csv"),
    [TABLE_GLOSSARY] = S_INIT("data/glossary.csv"),
};

str files_path(enum table table)
{
    return paths[table];
}

str files_join(struct arena *arena, str folder, str name)
{
    return arena_printf(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(name));
}

static struct input *add_input(struct reading *r, struct source *source)
{
    struct input *input = vec_push(r->arena, &r->model->inputs);

    input->source = source;
    input->period = NO_INDEX;
    sha256_hex(sha256_of(source->text), input->sha256);
    return input;
}

/* In a thread of its own: reports go to a diag that nobody reads, and the same file is opened again
 * where one is wanted. */
bool files_fill(struct reading *r, struct source *source, struct input *input)
{
    struct source_reader quiet = r->files;
    struct source *read;

    quiet.arena = quiet.texts = r->scratch;
    quiet.diag = diag_new(r->scratch);
    read = source_bytes(&quiet, source->name);
    if (!read)
        return false;
    source->text = read->text;
    *input = (struct input){.source = source, .period = NO_INDEX};
    sha256_hex(sha256_of(read->text), input->sha256);
    return true;
}

void files_report_bad(struct reading *r, str path)
{
    const struct source *source = source_bytes(&r->files, path);

    /* Now it can be read; but it was left out, and that must not pass in silence. */
    if (source)
        DIAG(r->diag, place_file(source), DIAG_FILE_CHANGED, S(""));
}

const struct source *files_text(struct reading *r, str path)
{
    struct source *source = source_bytes(&r->files, path);

    if (!source)
        return NULL;
    add_input(r, source);
    return source_decode(source, r->files.encoding, r->files.texts, r->diag) ? source : NULL;
}

void files_count(struct input *input, const struct csv_counts *counts)
{
    input->rows = counts->rows + counts->blank_rows + counts->broken_rows;
    input->blank = counts->blank_rows + counts->broken_rows;
}

static bool ends_word(char c)
{
    return strchr(",;\t|&=\"\r\n", c) != NULL;
}

/* What stands between the separators of any dialect. */
static struct map *words_in(struct arena *arena, str text)
{
    struct map *words = map_new(arena);
    size_t start = 0;

    for (size_t i = 0; i <= text.len; i++) {
        str word;
        uint32_t count;

        if (i < text.len && !ends_word(text.ptr[i]))
            continue;
        word = unicode_fold(arena, str_slice(text, start, i));
        count = map_get(words, word);
        map_set(words, word, count == MAP_NONE ? 1 : count + 1);
        start = i + 1;
    }
    return words;
}

/* A file that is there but cannot be understood is `incomplete`: names that are missing from it are
 * not reported one by one as well. */
bool files_table(struct reading *r, enum table table, csv_row_fn *on_row, void *ctx)
{
    struct csv_options options = {.arena = r->arena,
                                  .diag = r->diag,
                                  .on_row = on_row,
                                  .ctx = ctx,
                                  .encoding = r->files.encoding};
    struct table_state *state = &r->tables[table];
    struct csv_counts counts = {0};
    struct input *input;
    struct source *source;

    if (source_kind(&r->files, paths[table]) == SOURCE_ABSENT)
        return false;
    state->incomplete = true;
    source = source_bytes(&r->files, paths[table]);
    if (!source)
        return true;
    input = add_input(r, source);
    state->source = source;
    state->incomplete = false;
    if (!csv_read(source, columns_of(table), &options, &counts))
        state->incomplete = true;
    files_count(input, &counts);
    if (state->incomplete && counts.rows)
        state->words = words_in(r->arena, source->text);
    return true;
}

/* The text was decoded at the first reading, and its faults of form told; the second goes over what
 * is kept. */
void files_table_again(struct reading *r, enum table table, csv_row_fn *on_row, void *ctx)
{
    struct csv_options options = {
        .arena = r->scratch, .diag = diag_new(r->scratch), .on_row = on_row, .ctx = ctx};

    if (r->tables[table].source)
        csv_read(r->tables[table].source, columns_of(table), &options, NULL);
}

void files_walk(struct reading *r, str folder, files_visit_fn *visit)
{
    struct source_list list;

    if (!source_list(&r->files, folder, &list))
        return;
    for (uint32_t i = 0; i < list.count; i++) {
        str path = files_join(r->arena, folder, list.names[i]);

        if (list.kinds[i] == SOURCE_FOLDER)
            files_walk(r, path, visit);
        else
            visit(r, path);
    }
}

void files_unknown(struct reading *r, str path)
{
    struct source *source;

    if (str_ends(path, S("/README.md")))
        return;
    source = ARENA_NEW(r->arena, struct source);
    source->name = path;
    DIAG(r->diag, place_file(source), DIAG_UNKNOWN_FILE, path);
}
