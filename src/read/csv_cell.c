/* SPDX-License-Identifier: MIT */
/* The text of a cell made clean, or found to be damaged. Only rows with other characters than
 * ASCII and Vietnamese letters come here. */
#include "base/utf8.h"
#include "read/csv_parts.h"
#include "text/unicode.h"

/* The two joiners stay: within a word they have a meaning. */
static bool is_dropped(uint32_t c)
{
    return unicode_is_zero_width(c) && c != 0x200C && c != 0x200D;
}

/* Spaces that are put for a plain one; others, such as U+3000, stay. */
static bool is_hard_space(uint32_t c)
{
    return c == 0xA0 || c == 0x202F || c == 0x2007;
}

static struct csv_cell_fault damage(str cell)
{
    static const enum diag_code codes[] = {
        [TEXT_SOUND] = DIAG_CODE_COUNT,  [TEXT_LOST_LETTERS] = DIAG_LOST_LETTERS,
        [TEXT_TCVN3] = DIAG_TCVN3_TEXT,  [TEXT_VNI] = DIAG_VNI_TEXT,
        [TEXT_MOJIBAKE] = DIAG_MOJIBAKE,
    };
    size_t offset = 0;
    enum diag_code code = codes[text_damaged(cell, &offset)];

    return (struct csv_cell_fault){code, cell.ptr + offset, 0};
}

/* The first control character, and whether the text must be written anew. */
static struct csv_cell_fault look(str cell, bool *rewrite)
{
    size_t pos = 0;

    *rewrite = false;
    while (pos < cell.len) {
        size_t at = pos;
        uint32_t c = utf8_next(cell, &pos);

        if (unicode_is_control(c))
            return (struct csv_cell_fault){DIAG_CONTROL_CHARACTER, cell.ptr + at, c};
        if (unicode_is_bidi_control(c))
            return (struct csv_cell_fault){DIAG_BIDI_CONTROL, cell.ptr + at, c};
        *rewrite = *rewrite || c == '\r' || is_dropped(c) || is_hard_space(c);
    }
    return (struct csv_cell_fault){.code = DIAG_CODE_COUNT};
}

static str rewritten(struct arena *scratch, str cell)
{
    struct buf out = buf_in(scratch);
    size_t pos = 0;

    buf_reserve(&out, cell.len);
    while (pos < cell.len) {
        size_t at = pos;
        uint32_t c = utf8_next(cell, &pos);

        if (c == '\r')
            buf_put(&out, pos < cell.len && cell.ptr[pos] == '\n' ? S("") : S("\n"));
        else if (is_hard_space(c))
            buf_byte(&out, ' ');
        else if (!is_dropped(c))
            buf_put(&out, str_slice(cell, at, pos));
    }
    return buf_str(&out);
}

struct csv_cell_fault csv_clean(struct arena *scratch, str *cell)
{
    bool rewrite;
    struct csv_cell_fault fault = look(*cell, &rewrite);

    if (fault.code != DIAG_CODE_COUNT)
        return fault;
    *cell = unicode_trim(*cell);
    const char *start = cell->ptr;
    if (rewrite)
        *cell = unicode_trim(rewritten(scratch, *cell));
    *cell = unicode_nfc(scratch, *cell);
    if (!cell->ptr)
        *cell = S("");
    /* As it will be published; in new text, the place is the cell's start. */
    bool same = cell->ptr == start;
    fault = damage(*cell);
    if (!same)
        fault.at = start;
    return fault;
}
