/* SPDX-License-Identifier: MIT */
/* Cutting a table into rows and fields, in one pass over their bytes. Rows whose quotes stand not
 * only around whole cells go to csv_quoted.c. */
#include "read/csv_parts.h"

uint32_t csv_behind_end(str text, uint32_t at)
{
    if (at < text.len && text.ptr[at] == '\r' && at + 1 < text.len && text.ptr[at + 1] == '\n')
        return at + 2;
    return at < text.len ? at + 1 : at;
}

enum { BLOCK = 64 };

/* Whether 0xE1 stands before another byte than 0xB8..0xBB. Of a fixed length and without branches,
 * so that the compiler turns it into a few vector instructions. */
static unsigned char foreign_in_block(const unsigned char *p)
{
    unsigned char found = 0;

    for (int i = 0; i < BLOCK; i++)
        found |= (p[i] == 0xE1) & ((unsigned char)(p[i + 1] - 0xB8) > 3);
    return found;
}

/* Some character U+1000..U+1FFF that is no Vietnamese letter stands in the text. Looked for once,
 * as that lead byte is in every other word. */
static bool has_foreign_e1(str text)
{
    const unsigned char *p = (const unsigned char *)text.ptr;
    unsigned char found = 0;
    size_t i = 0;

    for (; i + BLOCK < text.len; i += BLOCK)
        found |= foreign_in_block(p + i);
    for (; i + 1 < text.len; i++)
        found |= p[i] == 0xE1 && (unsigned char)(p[i + 1] - 0xB8) > 3;
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
    csv_parser_start(cutter);
    csv_cutter_delimiter(cutter, ',');
}

void csv_cutter_end(struct csv_cutter *cutter)
{
    csv_free(cutter->parser);
    arena_free(cutter->scratch);
    arena_free(cutter->arena);
}

/* 0xC3 and a byte that make no Vietnamese letter: perhaps the trace of an old encoding. */
bool csv_foreign_latin(str row)
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
        cutter->texts[line->fields++] = (str){text + at + quoted, end - at - quoted};
        at = end + quoted;
        if (at == len || csv_ends_line(text[at]))
            break;
        if (text[at] != cutter->delimiter)
            return false;
    }
    line->end = at;
    line->next = csv_behind_end(cutter->text, at);
    if ((line->flags & CSV_LATIN) && csv_foreign_latin(str_slice(cutter->text, line->start, at)))
        line->flags |= CSV_ODD;
    return true;
}

/* Nearly all rows: no quotes, so every delimiter ends a field. Nothing is copied. */
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
        return cut_plain_quotes(cutter, &line) ? line : csv_cut_quoted(cutter, start);
    line.end = at;
    line.next = csv_behind_end(cutter->text, at);
    line.fields = fields + 1;
    line.flags = flags;
    if ((flags & CSV_LATIN) && csv_foreign_latin(str_slice(cutter->text, start, at)))
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
