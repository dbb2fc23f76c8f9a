/* SPDX-License-Identifier: MIT */
/* A table from any bytes: no crash, every place within the file, cells clean; and what was read,
 * written out plainly, reads back the same. */
#include "base/vec.h"
#include "read/csv.h"
#include "text/unicode.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { COLUMNS = 4 };

static const struct csv_column columns[COLUMNS] = {
    {{"indicator", "Chỉ tiêu"}, true},
    {{"unit", "Đơn vị"}, true},
    {{"value", "Giá trị"}, false},
    {{"note", "Ghi chú"}, false},
};
static const struct csv_schema schema = {columns, COLUMNS};

static void demand(bool holds)
{
    if (!holds)
        __builtin_trap();
}

struct reading {
    struct arena *arena;
    VEC(str) cells;
    uint32_t last_line;
};

static void check_row(const struct reading *reading, const struct csv_row *row)
{
    demand(row->line > reading->last_line);
    demand(row->row <= row->line && row->offset <= row->source->text.len);
    for (uint32_t i = 0; i < COLUMNS; i++) {
        str cell = row->cells[i];

        demand(!row->fields[i] == !cell.ptr);
        demand(!row->fields[i] || row->offsets[i] <= row->source->text.len);
        demand(unicode_trim(cell).len == cell.len);
        demand(str_eq(unicode_nfc(reading->arena, cell), cell));
    }
}

static bool keep_row(void *ctx, const struct csv_row *row)
{
    struct reading *reading = ctx;
    bool blank = true;

    check_row(reading, row);
    reading->last_line = row->line;
    for (uint32_t i = 0; i < COLUMNS; i++)
        blank = blank && !row->cells[i].len;
    for (uint32_t i = 0; !blank && i < COLUMNS; i++)
        *vec_push(reading->arena, &reading->cells) = arena_str(reading->arena, row->cells[i]);
    return true;
}

static bool read_table(struct reading *reading, str bytes, struct diag **diag)
{
    struct source *source = ARENA_NEW(reading->arena, struct source);
    struct csv_counts counts;
    struct csv_options options = {.arena = reading->arena,
                                  .on_row = keep_row,
                                  .ctx = reading,
                                  .max_columns = 100,
                                  .max_cell = 4096};

    *source = (struct source){S("fuzz.csv"), bytes};
    options.diag = *diag = diag_new(reading->arena);
    bool good = csv_read(source, &schema, &options, &counts);
    demand(good == (diag_count(*diag, DIAG_ERROR) == 0));
    demand(!good || !counts.broken_rows);
    return good;
}

static void put_quoted(struct buf *out, str cell)
{
    buf_byte(out, '"');
    for (size_t i = 0; i < cell.len; i++) {
        if (cell.ptr[i] == '"')
            buf_byte(out, '"');
        buf_byte(out, cell.ptr[i]);
    }
    buf_byte(out, '"');
}

static void reads_back(struct reading *first)
{
    struct reading again = {.arena = first->arena};
    struct buf out = buf_in(first->arena);
    struct diag *diag;

    buf_put(&out, S("indicator,unit,value,note\r\n"));
    for (uint32_t i = 0; i < first->cells.len; i++) {
        put_quoted(&out, first->cells.at[i]);
        buf_put(&out, i % COLUMNS == COLUMNS - 1 ? S("\r\n") : S(","));
    }
    demand(read_table(&again, buf_str(&out), &diag));
    demand(again.cells.len == first->cells.len);
    for (uint32_t i = 0; i < first->cells.len; i++)
        demand(str_eq(again.cells.at[i], first->cells.at[i]));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct reading reading = {.arena = arena_new(0)};
    struct diag *diag;
    FILE *nowhere = fopen("/dev/null", "w");

    read_table(&reading, (str){(const char *)data, size}, &diag);
    diag_print(diag, nowhere, (struct diag_style){DIAG_TEXT, DIAG_VI, true, true});
    diag_print(diag, nowhere, (struct diag_style){DIAG_JSON, DIAG_EN, false, false});
    fclose(nowhere);
    reads_back(&reading);
    arena_free(reading.arena);
    return 0;
}
