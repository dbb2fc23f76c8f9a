/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

/* Length of the character that starts with `lead`, its payload in *bits; 0 if none does. */
static size_t sequence(unsigned char lead, uint32_t *bits)
{
    if (lead >= 0xC2 && lead < 0xE0)
        return *bits = lead & 0x1Fu, 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return *bits = lead & 0x0Fu, 3;
    if (lead >= 0xF0 && lead < 0xF5)
        return *bits = lead & 0x07u, 4;
    return 0;
}

uint32_t utf8_next(str s, size_t *pos)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *p = (const unsigned char *)s.ptr + *pos;
    uint32_t c = *p;
    if (c < 0x80) {
        ++*pos;
        return c;
    }
    size_t length = sequence(*p, &c);
    size_t i = 1;
    if (length && length <= s.len - *pos)
        for (; i < length && (p[i] & 0xC0) == 0x80; i++)
            c = c << 6 | (p[i] & 0x3Fu);
    if (!length || i < length || c < least[length] || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) {
        ++*pos;
        return UTF8_BAD;
    }
    *pos += length;
    return c;
}

static bool follows(unsigned char c)
{
    return (c & 0xC0) == 0x80;
}

/* Length of the character at `p` if it is one of the many that are plain to see: ASCII, two bytes,
 * three but for the lead bytes with exceptions. 0 if not: utf8_next must look at it. */
static size_t plain_length(const unsigned char *p, size_t left)
{
    if (p[0] < 0x80)
        return 1;
    if (p[0] < 0xE0)
        return p[0] >= 0xC2 && left > 1 && follows(p[1]) ? 2 : 0;
    return p[0] > 0xE0 && p[0] < 0xED && left > 2 && follows(p[1]) && follows(p[2]) ? 3 : 0;
}

size_t utf8_invalid(str s)
{
    const unsigned char *p = (const unsigned char *)s.ptr;
    size_t pos = 0;
    while (pos < s.len) {
        uint64_t word;
        if (s.len - pos >= sizeof word) {
            memcpy(&word, s.ptr + pos, sizeof word);
            if (!(word & 0x8080808080808080u)) {
                pos += sizeof word;
                continue;
            }
        }
        do {
            size_t at = pos;
            pos += plain_length(p + pos, s.len - pos);
            if (pos == at && utf8_next(s, &pos) == UTF8_BAD)
                return at;
        } while (pos < s.len && p[pos] >= 0x80);
    }
    return s.len;
}

size_t utf8_floor(str s, size_t offset)
{
    if (offset >= s.len)
        return s.len;
    for (int back = 0; back < 3 && offset && (s.ptr[offset] & 0xC0) == 0x80; back++)
        offset--;
    return offset;
}

struct range {
    uint32_t first;
    uint32_t last;
};

static bool within(const struct range *ranges, size_t count, uint32_t character)
{
    for (size_t i = 0; i < count; i++)
        if (character >= ranges[i].first && character <= ranges[i].last)
            return true;
    return false;
}

#define WITHIN(ranges, character) within(ranges, sizeof(ranges) / sizeof *(ranges), character)

int utf8_width(uint32_t character)
{
    static const struct range combining[] = {{0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},
                                             {0x610, 0x61A},   {0x64B, 0x65F},   {0x93C, 0x93C},
                                             {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF},
                                             {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};
    static const struct range wide[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},
                                        {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
                                        {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
                                        {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
    if (character < 0x300)
        return 1;
    if (WITHIN(combining, character))
        return 0;
    return WITHIN(wide, character) ? 2 : 1;
}

/* Characters that are not seen, or that turn the text around them about. */
static bool is_hidden(uint32_t character)
{
    static const struct range hidden[] = {{0x80, 0x9F},     {0xAD, 0xAD},     {0x61C, 0x61C},
                                          {0x180E, 0x180E}, {0x200B, 0x200F}, {0x2028, 0x202E},
                                          {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF0, 0xFFFC},
                                          {0xFFFE, 0xFFFF}, {0xE000, 0xF8FF}, {0xE0000, 0xE0FFF}};
    return character >= 0x80 && WITHIN(hidden, character);
}

int utf8_put_visible(struct buf *buf, uint32_t character)
{
    if (character < 0x20 || character == 0x7F) {
        buf_utf8(buf, character == 0x7F ? 0x2421 : 0x2400 + character);
        return 1;
    }
    if (is_hidden(character)) {
        size_t before = buf->len;
        buf_printf(buf, "<U+%04X>", (unsigned)character);
        return (int)(buf->len - before);
    }
    buf_utf8(buf, character);
    return utf8_width(character);
}

void utf8_put_text(struct buf *buf, str s)
{
    size_t pos = 0;
    while (pos < s.len) {
        size_t at = pos;
        uint32_t c = utf8_next(s, &pos);
        if (c == UTF8_BAD)
            buf_printf(buf, "<%02X>", (unsigned char)s.ptr[at]);
        else if (c == '\n')
            buf_put(buf, S("⏎"));
        else
            utf8_put_visible(buf, c);
    }
}
