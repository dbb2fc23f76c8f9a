/* SPDX-License-Identifier: MIT */
#include "base/json.h"

#include "base/utf8.h"

/* Can stand as it is. Of the others, high bytes may be no UTF-8, or begin U+2028 and U+2029. */
static bool plain(unsigned char c)
{
    return c >= 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '<';
}

static void put_escape(struct buf *out, uint32_t character)
{
    static const char digits[] = "0123456789abcdef";
    static const char names[][2] = {{'"', '"'},  {'\\', '\\'}, {'\n', 'n'},
                                    {'\r', 'r'}, {'\t', 't'},  {'\b', 'b'}};

    buf_byte(out, '\\');
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if ((uint32_t)(unsigned char)names[i][0] == character) {
            buf_byte(out, names[i][1]);
            return;
        }
    buf_byte(out, 'u');
    for (int shift = 12; shift >= 0; shift -= 4)
        buf_byte(out, digits[character >> shift & 15]);
}

static void put_character(struct buf *out, str s, size_t *pos)
{
    size_t from = *pos;
    uint32_t character = utf8_next(s, pos);

    if (character == UTF8_BAD)
        buf_utf8(out, 0xFFFD);
    else if (character >= 0x80 && character != 0x2028 && character != 0x2029)
        buf_put(out, str_slice(s, from, *pos));
    else
        put_escape(out, character);
}

void json_put_inner(struct buf *out, str s)
{
    size_t pos = 0;

    while (pos < s.len) {
        size_t from = pos;

        while (pos < s.len && plain((unsigned char)s.ptr[pos]))
            pos++;
        buf_put(out, str_slice(s, from, pos));
        if (pos < s.len)
            put_character(out, s, &pos);
    }
}

void json_put_str(struct buf *out, str s)
{
    buf_byte(out, '"');
    json_put_inner(out, s);
    buf_byte(out, '"');
}

void json_put_key(struct buf *out, str key)
{
    json_put_str(out, key);
    buf_put(out, S(": "));
}
