/* SPDX-License-Identifier: MIT */
/* Cutting a table into rows and fields. Rows without a quote, nearly all, are cut here in one pass
 * over their bytes; rows with one go through libcsv, one physical line at a time, as libcsv knows
 * no positions: where its fields begin is found beside it. */
#include "base/oom.h"
#include "read/csv_parts.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool ends_line(char c)
{
    return c == '\n' || c == '\r';
}

/* Behind the line end that stands at `at`. */
static uint32_t behind_end(str text, uint32_t at)
{
    if (at < text.len && text.ptr[at] == '\r' && at + 1 < text.len && text.ptr[at + 1] == '\n')
        return at + 2;
    return at < text.len ? at + 1 : at;
}

/* The end of the physical line in which `at` stands. */
static uint32_t line_end(str text, uint32_t at)
{
    while (at < text.len && !ends_line(text.ptr[at]))
        at++;
    return at;
}

/* Some character U+1000..U+1FFF that is no Vietnamese letter (those are 0xE1 0xB8..0xBB) stands in
 * the text. Looked for once, as that lead byte is in every other word. */
static bool has_foreign_e1(str text)
{
    const unsigned char *p = (const unsigned char *)text.ptr;
    unsigned found = 0;

    for (size_t i = 0; i + 1 < text.len; i++)
        found |= (unsigned)(p[i] == 0xE1) & (unsigned)((unsigned char)(p[i + 1] - 0xB8) > 3);
    return found;
}

void csv_cutter_delimiter(struct csv_cutter *cutter, char delimiter)
{
    cutter->delimiter = delimiter;
    memset(cutter->kinds, CSV_TEXT, 256);
    for (int c = 0; c < 0x20; c++)
        cutter->kinds[c] = CSV_TEXT | CSV_ODD;
    for (int c = 0xC2; c < 0x100; c++)
        cutter->kinds[c] = CSV_TEXT | CSV_ODD;
    /* Lead bytes of Vietnamese letters. */
    cutter->kinds[0xC3] = CSV_TEXT | CSV_LATIN;
    cutter->kinds[0xC4] = cutter->kinds[0xC5] = cutter->kinds[0xC6] = CSV_TEXT;
    cutter->kinds[0xE1] = cutter->foreign_e1 ? CSV_TEXT | CSV_ODD : CSV_TEXT;
    cutter->kinds['?'] = cutter->kinds[0x7F] = CSV_TEXT | CSV_ODD;
    cutter->kinds[' '] = cutter->kinds['\t'] = 0;
    cutter->kinds['"'] = CSV_QUOTED | CSV_TEXT;
    cutter->kinds['\n'] = cutter->kinds['\r'] = CSV_LINE_END;
    cutter->kinds[(unsigned char)delimiter] = CSV_DELIMITER;
    csv_set_delim(cutter->parser, (unsigned char)delimiter);
}

static void start_parser(struct csv_cutter *cutter)
{
    if (csv_init(cutter->parser, CSV_STRICT | CSV_STRICT_FINI))
        oom_exit();
    csv_set_blk_size(cutter->parser, 4096);
    csv_set_delim(cutter->parser, (unsigned char)cutter->delimiter);
}

void csv_cutter_start(struct csv_cutter *cutter, str text, const struct csv_options *options)
{
    *cutter = (struct csv_cutter){.text = text, .foreign_e1 = has_foreign_e1(text)};
    cutter->max_columns = options->max_columns ? options->max_columns : CSV_MAX_COLUMNS;
    cutter->max_cell = options->max_cell ? options->max_cell : CSV_MAX_CELL;
    size_t fields = (size_t)cutter->max_columns + 2;
    cutter->arena = arena_new(0);
    cutter->starts = arena_alloc(cutter->arena, fields * sizeof *cutter->starts);
    cutter->texts = arena_alloc(cutter->arena, fields * sizeof *cutter->texts);
    cutter->ends = arena_alloc(cutter->arena, fields * sizeof *cutter->ends);
    cutter->parser = ARENA_NEW(cutter->arena, struct csv_parser);
    cutter->scratch = arena_new(0);
    start_parser(cutter);
    csv_cutter_delimiter(cutter, ',');
}

void csv_cutter_end(struct csv_cutter *cutter)
{
    csv_free(cutter->parser);
    arena_free(cutter->scratch);
    arena_free(cutter->arena);
}

/* ---- rows with quotes ---- */

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

    for (uint32_t at = line_end(text, from); at < to; at = line_end(text, behind_end(text, at)))
        count++;
    return count;
}

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
    line->resume = behind_end(cutter->text, line->end);
    line->fault_line = line_ends(cutter->text, line->start, line->fault_at);
    line->lines = line->fault_line + 1;
}

static void restart_parser(struct csv_cutter *cutter)
{
    csv_free(cutter->parser);
    start_parser(cutter);
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

/* 0xC3 and a byte that make no Vietnamese letter: perhaps the trace of an old encoding. */
static bool has_foreign_latin(str row)
{
    static const char known[] = "\x80\x81\x82\x83\x88\x89\x8A\x8C\x8D\x92\x93\x94\x95\x99\x9A\x9D"
                                "\xA0\xA1\xA2\xA3\xA8\xA9\xAA\xAC\xAD\xB2\xB3\xB4\xB5\xB9\xBA\xBD";
    const char *p = row.ptr;
    const char *end = row.ptr + row.len;

    while ((p = memchr(p, '\xC3', (size_t)(end - p))) && p + 1 < end) {
        if (!memchr(known, p[1], sizeof known - 1))
            return true;
        p += 2;
    }
    return false;
}

static uint8_t flags_of(const struct csv_cutter *cutter, uint32_t from, uint32_t to)
{
    uint8_t flags = 0;

    for (uint32_t at = from; at < to; at++)
        flags |= cutter->kinds[(unsigned char)cutter->text.ptr[at]];
    if ((flags & CSV_LATIN) && has_foreign_latin(str_slice(cutter->text, from, to)))
        flags |= CSV_ODD;
    return flags & CSV_LINE_END ? flags | CSV_ODD : flags;
}

static struct csv_line cut_quoted(struct csv_cutter *cutter, uint32_t start)
{
    struct csv_line line = {.start = start, .next = start};
    struct cells cells = {.most = cutter->max_columns + 1};
    bool sound = true;

    arena_reset(cutter->scratch);
    cells.bytes = buf_in(cutter->scratch);
    cells.ends = cutter->ends;
    while (sound && !cells.complete && line.next < cutter->text.len) {
        line.end = line_end(cutter->text, line.next);
        uint32_t next = behind_end(cutter->text, line.end);
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

/* ---- rows without ---- */

/* The field at `at`; *end = behind it. In quotes without a quote or line break within, or without
 * any; false for all else. */
static bool plain_field(const struct csv_cutter *cutter, uint32_t at, uint32_t *end, uint8_t *flags)
{
    const unsigned char *text = (const unsigned char *)cutter->text.ptr;
    uint32_t len = (uint32_t)cutter->text.len;
    bool quoted = at < len && text[at] == '"';
    uint8_t stop = quoted ? CSV_QUOTED | CSV_LINE_END : CSV_QUOTED | CSV_LINE_END | CSV_DELIMITER;
    uint8_t seen = 0;

    for (at += quoted; at < len && !(cutter->kinds[text[at]] & stop); at++)
        seen |= cutter->kinds[text[at]];
    *end = at;
    *flags |= seen & ~CSV_DELIMITER;
    if (!quoted)
        return at == len || text[at] != '"';
    *flags |= seen & CSV_DELIMITER ? CSV_TEXT : 0;
    return at < len && text[at] == '"';
}

/* A row of one line whose quotes stand only around whole cells. False: libcsv must look at it. */
static bool cut_plain_quotes(struct csv_cutter *cutter, struct csv_line *line)
{
    const char *text = cutter->text.ptr;
    uint32_t len = (uint32_t)cutter->text.len;
    uint32_t at = line->start;
    uint32_t end;

    for (line->flags = CSV_QUOTED;; at++) {
        bool quoted = at < len && text[at] == '"';

        if (line->fields > cutter->max_columns || !plain_field(cutter, at, &end, &line->flags))
            return false;
        cutter->starts[line->fields] = at;
        cutter->texts[line->fields++] = str_slice(cutter->text, at + quoted, end);
        at = end + quoted;
        if (at == len || ends_line(text[at]))
            break;
        if (text[at] != cutter->delimiter)
            return false;
    }
    line->end = at;
    line->next = behind_end(cutter->text, at);
    if ((line->flags & CSV_LATIN) && has_foreign_latin(str_slice(cutter->text, line->start, at)))
        line->flags |= CSV_ODD;
    return true;
}

struct csv_line csv_cut(struct csv_cutter *cutter, uint32_t start)
{
    const unsigned char *text = (const unsigned char *)cutter->text.ptr;
    const uint8_t *kinds = cutter->kinds;
    struct csv_line line = {.start = start, .lines = 1};
    uint32_t len = (uint32_t)cutter->text.len;
    uint32_t last = cutter->max_columns;
    uint32_t fields = 0;
    uint32_t at = start;
    uint8_t flags = 0;

    cutter->starts[0] = start;
    for (; at < len; at++) {
        uint8_t kind = kinds[text[at]];
        flags |= kind;
        if (!(kind & (CSV_DELIMITER | CSV_LINE_END | CSV_QUOTED)))
            continue;
        if (!(kind & CSV_DELIMITER))
            break;
        if (fields < last)
            cutter->starts[++fields] = at + 1;
    }
    if (flags & CSV_QUOTED)
        return cut_plain_quotes(cutter, &line) ? line : cut_quoted(cutter, start);
    line.end = at;
    line.next = behind_end(cutter->text, at);
    line.fields = fields + 1;
    line.flags = flags;
    if ((flags & CSV_LATIN) && has_foreign_latin(str_slice(cutter->text, start, at)))
        line.flags |= CSV_ODD;
    return line;
}

str csv_field(const struct csv_cutter *cutter, const struct csv_line *line, uint32_t field)
{
    if (line->flags & CSV_QUOTED)
        return cutter->texts[field];
    uint32_t start = cutter->starts[field];
    uint32_t end = field + 1 < line->fields ? cutter->starts[field + 1] - 1 : line->end;
    return (str){cutter->text.ptr + start, end - start};
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
