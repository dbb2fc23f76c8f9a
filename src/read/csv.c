/* SPDX-License-Identifier: MIT */
#include "read/csv.h"

#include "read/csv_parts.h"
#include "read/source.h"
#include "text/unicode.h"

struct place csv_row_place(const struct csv_row *row)
{
    return (struct place){row->source, row->line, 0, row->row, row->offset};
}

struct place csv_place(const struct csv_row *row, uint32_t column)
{
    if (!row->fields[column])
        return csv_row_place(row);
    return (struct place){row->source, row->line, row->fields[column], row->row,
                          row->offsets[column]};
}

struct place csv_here(const struct csv_file *file, uint32_t field, uint32_t offset)
{
    return (struct place){file->source, file->line, field, file->row, offset};
}

void csv_report(struct csv_file *file, struct place place, enum diag_code code, const str *args)
{
    static const str none[8];

    diag_add(file->options->diag, place, code, args ? args : none);
    if (diag_text(code)->severity == DIAG_ERROR)
        file->failed = true;
}

void csv_report_quote(struct csv_file *file, const struct csv_line *line)
{
    static const enum diag_code codes[] = {
        [CSV_FAULT_BARE] = DIAG_CSV_BARE_QUOTE,
        [CSV_FAULT_OPEN] = DIAG_CSV_OPEN_QUOTE,
        [CSV_FAULT_TOO_LONG] = DIAG_CSV_CELL_TOO_LONG,
    };
    struct place place = csv_here(file, line->fault_field, line->fault_at);
    str megabytes = arena_printf(file->cutter.arena, "%u", file->cutter.max_cell >> 20);

    place.line += line->fault_line;
    csv_report(file, place, codes[line->fault], CSV_ARGS(megabytes));
}

/* The piece of text around `at`, for a message. */
static str piece(str cell, const char *at)
{
    enum { BEFORE = 12, BEHIND = 24 };
    size_t offset = (size_t)(at - cell.ptr);

    if (at < cell.ptr || offset > cell.len)
        return cell;
    size_t from = offset > BEFORE ? offset - BEFORE : 0;
    size_t to = offset + BEHIND < cell.len ? offset + BEHIND : cell.len;
    while (from > 0 && (cell.ptr[from] & 0xC0) == 0x80)
        from--;
    while (to < cell.len && (cell.ptr[to] & 0xC0) == 0x80)
        to++;
    return str_slice(cell, from, to);
}

void csv_report_cell(struct csv_file *file, const struct csv_line *line, uint32_t field, str cell,
                     struct csv_cell_fault fault)
{
    struct place place = csv_here(file, field + 1, file->cutter.starts[field]);
    str arg = piece(cell, fault.at);

    /* In a copy the caret stands at the cell's start. */
    if (!(line->flags & CSV_COPIED))
        place.offset = (uint32_t)(fault.at - file->cutter.text.ptr);
    if (fault.character || fault.code == DIAG_CONTROL_CHARACTER)
        arg = arena_printf(file->cutter.arena, "U+%04X", fault.character);
    csv_report(file, place, fault.code, CSV_ARGS(arg));
}

void csv_step(struct csv_file *file, const struct csv_line *line)
{
    file->at = line->fault ? line->resume : line->next;
    file->line += line->lines;
    file->row++;
}

/* ---- rows ---- */

/* The row handed on, and what is known of the rows so far. */
struct run {
    struct csv_row row;
    str cells[CSV_MAX_SCHEMA];
    uint32_t offsets[CSV_MAX_SCHEMA];
    uint32_t present[CSV_MAX_SCHEMA]; /* schema columns that the file has */
    uint32_t present_count;
    uint32_t blank; /* rows since the last one with data */
    bool lost;      /* after a broken quote: until a row fits again */
    struct csv_counts counts;
};

static bool is_edge(char c)
{
    return c == ' ' || c == '\t';
}

static str trim_blanks(str s)
{
    while (s.len && is_edge(s.ptr[0])) {
        s.ptr++;
        s.len--;
    }
    while (s.len && is_edge(s.ptr[s.len - 1]))
        s.len--;
    return s;
}

/* Beyond the limit of columns all the rest is one field, with delimiters in it. */
static bool rest_has_text(const struct csv_cutter *cutter, const struct csv_line *line)
{
    for (uint32_t at = cutter->starts[cutter->max_columns]; at < line->end; at++)
        if (cutter->kinds[(unsigned char)cutter->text.ptr[at]] & CSV_TEXT)
            return true;
    return false;
}

/* The number of fields up to the last one with text. */
static uint32_t filled(const struct csv_file *file, const struct csv_line *line)
{
    uint32_t count = line->fields;

    if (count > file->cutter.max_columns) {
        if (rest_has_text(&file->cutter, line))
            return count;
        count--;
    }
    while (count > 0 && !unicode_trim(csv_field(&file->cutter, line, count - 1)).len)
        count--;
    return count;
}

static bool is_blank(const struct csv_file *file, const struct csv_line *line)
{
    if (!(line->flags & CSV_TEXT))
        return true;
    return (line->flags & (CSV_ODD | CSV_COPIED)) && !filled(file, line);
}

/* Excel leaves trailing empty columns behind, in single rows too: these do not count. */
static bool fits(const struct csv_file *file, const struct csv_line *line)
{
    return line->fields == file->width ||
           (line->fields > file->width && filled(file, line) <= file->width);
}

static void report_ragged(struct csv_file *file, const struct csv_line *line)
{
    uint32_t seen = line->fields > file->width ? filled(file, line) : line->fields;
    uint32_t field = line->fields > file->width ? file->width : line->fields;
    uint32_t offset = line->fields > file->width ? file->cutter.starts[field] : line->end;
    struct arena *arena = file->cutter.arena;

    csv_report(file, csv_here(file, field + 1, offset), DIAG_CSV_RAGGED_ROW,
               CSV_ARGS(arena_printf(arena, "%u", seen), arena_printf(arena, "%u", file->width)));
}

/* Within a row that is as long as a cell may be, no cell is longer. */
static bool report_long_cell(struct csv_file *file, const struct csv_line *line)
{
    if (line->end - line->start <= file->cutter.max_cell)
        return false;
    for (uint32_t f = 0; f < line->fields && f < file->width; f++)
        if (csv_field(&file->cutter, line, f).len > file->cutter.max_cell) {
            struct csv_line fault = *line;
            fault.fault = CSV_FAULT_TOO_LONG;
            fault.fault_field = f + 1;
            fault.fault_at = file->cutter.starts[f];
            csv_report_quote(file, &fault);
            return true;
        }
    return false;
}

/* Columns without a name are warned about at their first text, once. */
static void report_unnamed(struct csv_file *file, const struct csv_line *line)
{
    for (uint32_t i = 0; i < file->unnamed.len; i++) {
        uint32_t field = file->unnamed.at[i];

        if (!unicode_trim(csv_field(&file->cutter, line, field)).len)
            continue;
        csv_report(file, csv_here(file, field + 1, file->cutter.starts[field]),
                   DIAG_CSV_BLANK_COLUMN, NULL);
        file->unnamed.at[i--] = file->unnamed.at[--file->unnamed.len];
    }
}

/* Fills the cells; false if one is damaged, which was reported. */
static bool take_cells(struct csv_file *file, const struct csv_line *line, struct run *run)
{
    bool good = true;

    for (uint32_t i = 0; i < run->present_count; i++) {
        uint32_t column = run->present[i];
        uint32_t field = file->fields[column] - 1u;
        str raw = csv_field(&file->cutter, line, field);
        str cell = trim_blanks(raw);

        run->offsets[column] = line->flags & CSV_QUOTED
                                   ? file->cutter.starts[field]
                                   : (uint32_t)(cell.ptr - file->cutter.text.ptr);
        if (line->flags & CSV_ODD) {
            struct csv_cell_fault fault = csv_clean(file->cutter.scratch, &cell);
            if (fault.code != DIAG_CODE_COUNT) {
                csv_report_cell(file, line, field, raw, fault);
                good = false;
            }
        }
        run->cells[column] = cell;
    }
    return good;
}

/* A sound row: false only if on_row says stop. */
static bool deliver(struct csv_file *file, const struct csv_line *line, struct run *run)
{
    if ((line->flags & CSV_ODD) && !(line->flags & CSV_COPIED))
        arena_reset(file->cutter.scratch);
    if (file->unnamed.len)
        report_unnamed(file, line);
    if (report_long_cell(file, line) || !take_cells(file, line, run)) {
        run->counts.broken_rows++;
        return true;
    }
    run->row.line = file->line;
    run->row.row = file->row;
    run->row.offset = line->start;
    run->counts.rows++;
    return file->options->on_row(file->options->ctx, &run->row);
}

/* After a quote that is not closed nobody knows where rows begin: what follows is passed over until
 * one fits again, and not reported. */
static void take_broken(struct csv_file *file, const struct csv_line *line, struct run *run)
{
    if (!run->lost) {
        csv_report_quote(file, line);
        run->counts.broken_rows++;
    }
    run->lost = run->lost || line->fault != CSV_FAULT_BARE || csv_leaves_open(&file->cutter, line);
}

/* Blank rows are counted only once data follows: those at the end are Excel's waste. */
static bool take_row(struct csv_file *file, const struct csv_line *line, struct run *run)
{
    if (line->fault) {
        take_broken(file, line, run);
        return true;
    }
    if (is_blank(file, line)) {
        run->blank += !run->lost;
        return true;
    }
    bool fitting = fits(file, line);
    if (run->lost && !fitting)
        return true;
    run->lost = false;
    run->counts.blank_rows += run->blank;
    run->blank = 0;
    if (fitting)
        return deliver(file, line, run);
    report_ragged(file, line);
    run->counts.broken_rows++;
    return true;
}

static void start_run(struct csv_file *file, struct run *run)
{
    run->row = (struct csv_row){.source = file->source,
                                .cells = run->cells,
                                .fields = file->fields,
                                .offsets = run->offsets};
    for (uint32_t i = 0; i < file->schema->count; i++)
        if (file->fields[i])
            run->present[run->present_count++] = i;
}

static bool read_rows(struct csv_file *file, struct run *run)
{
    start_run(file, run);
    while (file->at < file->cutter.text.len) {
        struct csv_line line = csv_cut(&file->cutter, file->at);

        if (!take_row(file, &line, run))
            return false;
        csv_step(file, &line);
    }
    run->counts.trailing_rows = run->blank;
    return true;
}

/* The header first: without it nothing is known of the columns, and no row is read. */
bool csv_read(struct source *source, const struct csv_schema *schema,
              const struct csv_options *options, struct csv_counts *counts)
{
    struct csv_file file = {.source = source, .schema = schema, .options = options, .line = 1};
    struct run run = {.blank = 0};
    bool finished = true;

    if (counts)
        *counts = run.counts;
    if (!source_decode(source, options->encoding, options->arena, options->diag))
        return false;
    file.row = 1;
    csv_cutter_start(&file.cutter, source->text, options);
    file.fields = ARENA_ARRAY(file.cutter.arena, uint16_t, schema->count);
    if (csv_find_header(&file))
        finished = read_rows(&file, &run);
    csv_cutter_end(&file.cutter);
    if (counts)
        *counts = run.counts;
    return finished && !file.failed;
}
