/* SPDX-License-Identifier: MIT */
/* Rows with quotes within cells, with line breaks, or with faults: through libcsv, one physical
 * line at a time, as libcsv knows no positions. Where its fields begin is found beside it. */
#include "base/oom.h"
#include "read/csv_parts.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* The end of the physical line in which `at` stands. */
static uint32_t line_end(str text, uint32_t at)
{
    while (at < text.len && !csv_ends_line(text.ptr[at]))
        at++;
    return at;
}

void csv_parser_start(struct csv_cutter *cutter)
{
    if (csv_init(cutter->parser, CSV_STRICT | CSV_STRICT_FINI))
        oom_exit();
    csv_set_blk_size(cutter->parser, 4096);
    csv_set_delim(cutter->parser, (unsigned char)cutter->delimiter);
}

/* What libcsv hands over of one row. */
struct cells {
    struct buf bytes;
    size_t *ends; /* in bytes; [most] */
    uint32_t count;
    uint32_t most;
    bool complete;
};

static void take_cell(void *bytes, size_t len, void *ctx)
{
    struct cells *cells = ctx;

    if (cells->count < cells->most) {
        buf_put(&cells->bytes, (str){bytes, len});
        cells->ends[cells->count] = cells->bytes.len;
    }
    cells->count++;
}

static void take_row(int end, void *ctx)
{
    (void)end;
    ((struct cells *)ctx)->complete = true;
}

/* Where fields begin in [from, to), up to the one in which `to` lies; returns how many. The caller
 * knows that libcsv got that far without a fault. */
static uint32_t find_starts(struct csv_cutter *cutter, uint32_t from, uint32_t to)
{
    const char *text = cutter->text.ptr;
    uint32_t count = 0;
    uint32_t at = from;

    for (;;) {
        while (at < to && is_blank(text[at]) && text[at] != cutter->delimiter)
            at++;
        if (count <= cutter->max_columns)
            cutter->starts[count] = at;
        count++;
        bool quoted = at < to && text[at] == '"';
        for (at += quoted; quoted && at < to; at++)
            if (text[at] == '"' && !(at + 1 < to && text[at + 1] == '"' && ++at))
                quoted = false;
        while (at < to && text[at] != cutter->delimiter)
            at++;
        if (at >= to)
            return count;
        at++;
    }
}

static uint32_t line_ends(str text, uint32_t from, uint32_t to)
{
    uint32_t count = 0;

    for (uint32_t at = line_end(text, from); at < to; at = line_end(text, csv_behind_end(text, at)))
        count++;
    return count;
}

/* An open quote shows far behind where it was opened, and is told there: where it swallowed lines,
 * or a delimiter, or the end of the file. Otherwise a quote stands within a cell. */
static void fault_at(struct csv_cutter *cutter, struct csv_line *line, uint32_t stop)
{
    const char *text = cutter->text.ptr;
    uint32_t count = find_starts(cutter, line->start, stop);
    uint32_t opened =
        cutter->starts[count <= cutter->max_columns ? count - 1 : cutter->max_columns];
    uint32_t quote = stop;

    while (quote > opened && (quote >= cutter->text.len || text[quote] != '"'))
        quote--;
    uint32_t before = quote;
    while (before > opened && is_blank(text[before - 1]))
        before--;
    bool in_quotes = text[opened] == '"';
    bool spans_lines = line_end(cutter->text, opened) < stop;
    bool next_opens = before > opened + 1 && text[before - 1] == cutter->delimiter;
    line->fault_field = count;
    line->fault = CSV_FAULT_BARE;
    line->fault_at = quote;
    if (in_quotes && (spans_lines || next_opens || stop >= cutter->text.len)) {
        line->fault = CSV_FAULT_OPEN;
        line->fault_at = opened;
    }
    line->end = line_end(cutter->text, line->fault_at);
    line->resume = csv_behind_end(cutter->text, line->end);
    line->fault_line = line_ends(cutter->text, line->start, line->fault_at);
    line->lines = line->fault_line + 1;
}

static void restart_parser(struct csv_cutter *cutter)
{
    csv_free(cutter->parser);
    csv_parser_start(cutter);
}

static void name_texts(struct csv_cutter *cutter, const struct cells *cells)
{
    size_t start = 0;

    for (uint32_t i = 0; i < cells->count && i < cells->most; i++) {
        cutter->texts[i] = (str){cells->bytes.ptr + start, cells->ends[i] - start};
        start = cells->ends[i];
    }
}

/* Feeds one physical line; false at a fault, *at = where. */
static bool feed(struct csv_cutter *cutter, struct cells *cells, uint32_t *at, uint32_t end)
{
    size_t len = end - *at;
    size_t taken =
        csv_parse(cutter->parser, cutter->text.ptr + *at, len, take_cell, take_row, cells);

    if (taken < len && csv_error(cutter->parser) != CSV_EPARSE)
        oom_exit();
    *at += (uint32_t)taken;
    return taken == len;
}

static uint8_t flags_of(const struct csv_cutter *cutter, uint32_t from, uint32_t to)
{
    uint8_t flags = 0;

    for (uint32_t at = from; at < to; at++)
        flags |= cutter->kinds[(unsigned char)cutter->text.ptr[at]];
    if ((flags & CSV_LATIN) && csv_foreign_latin(str_slice(cutter->text, from, to)))
        flags |= CSV_ODD;
    return flags & CSV_LINE_END ? flags | CSV_ODD : flags;
}

/* A quote that goes on beyond max_cell was surely not meant to: the rest of the file is not
 * searched for its end. */
struct csv_line csv_cut_quoted(struct csv_cutter *cutter, uint32_t start)
{
    struct csv_line line = {.start = start, .next = start};
    struct cells cells = {.most = cutter->max_columns + 1};
    bool sound = true;

    arena_reset(cutter->scratch);
    cells.bytes = buf_in(cutter->scratch);
    buf_reserve(&cells.bytes, 1); /* an empty cell is no absent one: it has a ptr */
    cells.ends = cutter->ends;
    while (sound && !cells.complete && line.next < cutter->text.len) {
        line.end = line_end(cutter->text, line.next);
        uint32_t next = csv_behind_end(cutter->text, line.end);
        sound = feed(cutter, &cells, &line.next, next);
        line.lines++;
        if (!cells.complete && sound && line.next - start > cutter->max_cell)
            break;
    }
    /* The last line of a file may have no end. */
    if (sound && !cells.complete && line.next == cutter->text.len)
        sound = csv_fini(cutter->parser, take_cell, take_row, &cells) == 0;
    if (!sound || !cells.complete) {
        bool too_long = sound;
        restart_parser(cutter);
        fault_at(cutter, &line, line.next);
        if (too_long)
            line.fault = CSV_FAULT_TOO_LONG;
        return line;
    }
    line.fields = cells.count < cells.most ? cells.count : cells.most;
    line.flags = CSV_QUOTED | CSV_COPIED | flags_of(cutter, start, line.end);
    find_starts(cutter, start, line.end);
    name_texts(cutter, &cells);
    return line;
}

bool csv_leaves_open(const struct csv_cutter *cutter, const struct csv_line *line)
{
    const char *text = cutter->text.ptr;
    uint32_t end = line_end(cutter->text, line->fault_at);
    uint32_t at = line->fault_at;

    for (;;) {
        while (at < end && text[at] != cutter->delimiter)
            at++;
        if (at++ >= end)
            return false;
        while (at < end && is_blank(text[at]))
            at++;
        bool open = at < end && text[at] == '"';
        for (at += open; open && at < end; at++)
            open = text[at] != '"';
        if (open)
            return true;
    }
}
