/* SPDX-License-Identifier: MIT */
#include "read/lines.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "text/unicode.h"

/* Offset behind the line end at or after `at`; text.len + 1 when the text ends without one. */
static size_t next_line(str text, size_t at)
{
    while (at < text.len && text.ptr[at] != '\n' && text.ptr[at] != '\r')
        at++;
    if (at + 1 < text.len && text.ptr[at] == '\r' && text.ptr[at + 1] == '\n')
        at++;
    return at + 1;
}

static uint32_t count_lines(str text)
{
    uint32_t count = 0;

    for (size_t at = 0; (at = next_line(text, at)) <= text.len;)
        count++;
    return count;
}

/* Two passes, one to count: the list is as large as it must be. */
struct lines lines_of(struct arena *arena, const struct source *source, str text)
{
    size_t offset = text.len ? (size_t)(text.ptr - source->text.ptr) : 0;
    struct lines lines = {.source = source, .text = text, .offset = (uint32_t)offset};
    uint32_t i = 1;

    lines.before = count_lines(str_slice(source->text, 0, offset));
    lines.count = count_lines(text) + 1;
    lines.starts = ARENA_ARRAY(arena, uint32_t, lines.count);
    for (size_t at = 0; (at = next_line(text, at)) <= text.len; i++)
        lines.starts[i] = (uint32_t)at;
    return lines;
}

str lines_get(const struct lines *lines, uint32_t line)
{
    str s;

    if (line == 0 || line > lines->count)
        return (str){NULL, 0};
    s = str_slice(lines->text, lines->starts[line - 1],
                  line < lines->count ? lines->starts[line] : lines->text.len);
    while (s.len && (s.ptr[s.len - 1] == '\n' || s.ptr[s.len - 1] == '\r'))
        s.len--;
    return s;
}

struct place lines_place(const struct lines *lines, uint32_t line, size_t byte)
{
    str s;

    line = line == 0 ? 1 : line > lines->count ? lines->count : line;
    s = lines_get(lines, line);
    byte = byte < s.len ? byte : s.len;
    return (struct place){.source = lines->source,
                          .line = lines->before + line,
                          .column = (uint32_t)str_chars(str_slice(s, 0, byte)) + 1,
                          .offset = (uint32_t)(lines->offset + lines->starts[line - 1] + byte)};
}

/* The last line that starts at or before the offset. */
struct place lines_place_at(const struct lines *lines, size_t offset)
{
    uint32_t low = 0;
    uint32_t high = lines->count;

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;

        if (lines->starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return lines_place(lines, low + 1, offset - lines->starts[low]);
}

static bool is_no_text(uint32_t c)
{
    return c == UTF8_BAD || unicode_is_control(c) || unicode_is_bidi_control(c);
}

/* False after reporting the character. */
static bool check_character(struct diag *diag, struct place at, uint32_t c, unsigned char byte)
{
    char name[16];

    if (!is_no_text(c))
        return true;
    snprintf(name, sizeof name, c == UTF8_BAD ? "0x%02X" : "U+%04X", c == UTF8_BAD ? byte : c);
    DIAG(diag, at, unicode_is_bidi_control(c) ? DIAG_BIDI_CONTROL : DIAG_CONTROL_CHARACTER,
         str_of(name));
    return false;
}

bool lines_check_characters(const struct lines *lines, struct diag *diag)
{
    bool sound = true;

    for (size_t at = 0; at < lines->text.len;) {
        size_t start = at;
        uint32_t c = utf8_next(lines->text, &at);

        if (is_no_text(c))
            sound = check_character(diag, lines_place_at(lines, start), c,
                                    (unsigned char)lines->text.ptr[start]);
    }
    return sound;
}

bool lines_check_decoded(struct diag *diag, struct place at, str raw, str text)
{
    bool sound = true;

    for (size_t i = 0; sound && i < text.len;) {
        size_t start = i;
        uint32_t c = utf8_next(text, &i);

        if (is_no_text(c))
            sound = str_find(raw, str_slice(text, start, i), 0) != SIZE_MAX ||
                    check_character(diag, at, c, (unsigned char)text.ptr[start]);
    }
    return sound;
}
