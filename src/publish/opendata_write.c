/* SPDX-License-Identifier: MIT */
/* Rows of the open data as bytes: a file and, of the same rows, its twin for Excel. */
#include "publish/opendata_parts.h"

/* What is written at once: little enough to stay near the processor, where it is hashed too. */
enum { PIECE = 64 * 1024, PIECE_ROOM = 8 * 1024 };

struct writing {
    struct opencells cells;
    const struct table_def *table;
    str provenance;
    struct stage_file *file; /* where `cells.out` is emptied to now and then; NULL: nowhere */
    str *keys;               /* of JSON: {"plan":" and ","unit":" … ready to copy */
    bool begun;
    struct writing *twin;                /* of CSV: where the same rows go for Excel; NULL */
    size_t separators[OPENDATA_COLUMNS]; /* of the row: where they stand in `out` */
};

static void put_csv_cells(struct writing *w, const struct openrow *row);

/* A failure is the stage's: it is met again when the file ends. */
static void empty(struct writing *w)
{
    if (!w->file)
        return;
    stage_more(w->file, buf_str(w->cells.out));
    w->cells.out->len = 0;
}

static void row_ends(struct writing *w)
{
    if (w->cells.out->len >= PIECE)
        empty(w);
}

/* The row for Excel: where nothing is quoted in either form, a copy with other separators and
 * marks, for a third of the price of another row. */
static void put_twin_row(struct writing *w, const struct openrow *row, size_t start)
{
    const struct buf *from = w->cells.out;
    struct buf *to = w->twin->cells.out;
    size_t shift = to->len - start; /* modulo 2^64 */
    uint32_t count = w->table->count - !w->provenance.len;

    if (w->cells.quotes || w->cells.mark_count > OPENCELL_MARKS) {
        put_csv_cells(w->twin, row);
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

static void put_csv_cells(struct writing *w, const struct openrow *row)
{
    struct buf *out = w->cells.out;

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
}

static void put_csv_row(void *ctx, const struct openrow *row)
{
    struct writing *w = ctx;
    size_t start = w->cells.out->len;

    put_csv_cells(w, row);
    if (w->twin) {
        put_twin_row(w, row, start);
        row_ends(w->twin);
    }
    row_ends(w);
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
    row_ends(w);
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

static void make_keys(struct writing *w, const struct data_file *file)
{
    struct arena *arena = w->cells.out->arena;

    w->keys = ARENA_ARRAY(arena, str, file->column_count);
    for (uint32_t i = 0; i < file->column_count; i++)
        w->keys[i] =
            arena_printf(arena, "%s\"%.*s\":\"", i ? "\"," : "\n{", STR_ARG(file->columns[i].name));
}

static struct writing writing_to(const struct opendata *data, uint32_t file, struct buf *out,
                                 struct stage_file *staged)
{
    const struct opendata_job *job = &data->jobs.at[file];
    struct writing w = {.cells = opencell_to(out, job->form),
                        .table = job->table,
                        .provenance = data->provenance,
                        .file = staged};

    buf_reserve(out, PIECE + PIECE_ROOM);
    if (job->form == OPENCELL_JSON)
        make_keys(&w, &data->files.at[file]);
    else
        put_header(&w, &data->files.at[file]);
    return w;
}

/* All rows of a file; those of its twin with them. */
static void put_rows(const struct opendata *data, uint32_t file, struct writing *w)
{
    const struct opendata_job *job = &data->jobs.at[file];
    bool json = job->form == OPENCELL_JSON;

    if (json)
        buf_byte(w->cells.out, '[');
    job->table->rows(&data->of, job->period,
                     (struct openrow_sink){json ? put_json_row : put_csv_row, w});
    if (json)
        buf_put(w->cells.out, S("\n]\n"));
    empty(w);
    if (w->twin)
        empty(w->twin);
}

void opendata_put(const struct opendata *data, uint32_t file, struct buf *out)
{
    struct writing w = writing_to(data, file, out, NULL);

    put_rows(data, file, &w);
}

/* What the pages will tell of the file. */
static bool end_file(struct data_file *info, struct stage_file *file)
{
    struct manifest_output staged;

    if (!stage_end(file, &staged))
        return false;
    info->bytes = staged.bytes;
    sha256_hex(staged.sha256, info->sha256);
    return true;
}

bool opendata_write(struct opendata *data, uint32_t file, struct stage *stage,
                    struct arena *scratch)
{
    uint32_t twin = data->jobs.at[file].twin;
    struct buf out = buf_in(scratch), excel_out = buf_in(scratch);
    struct writing w, excel = {.file = NULL};
    bool ended;

    if (data->jobs.at[file].form == OPENCELL_EXCEL)
        return true;
    w = writing_to(data, file, &out, stage_begin(stage, data->files.at[file].address, scratch));
    if (twin != OPENDATA_NO_TWIN) {
        excel = writing_to(data, twin, &excel_out,
                           stage_begin(stage, data->files.at[twin].address, scratch));
        w.twin = &excel;
    }
    put_rows(data, file, &w);
    ended = end_file(&data->files.at[file], w.file);
    return (!excel.file || end_file(&data->files.at[twin], excel.file)) && ended;
}
