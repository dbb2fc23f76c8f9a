/* SPDX-License-Identifier: MIT */
/* The slow half of escaping: reached for text that has something to escape, and for whatever is not
 * the common case. Runs without special bytes are copied whole. */
#include "mustache/escape.h"

/* Which escapes treat a byte: a bit for each. */
enum { HTML = 1, XML = 2, JSON = 4, PERCENT = 8, MARKS = HTML | XML | JSON | PERCENT };

static const uint8_t special[256] = {
    [0x00 ... 0x08] = XML | JSON | PERCENT,
    ['\t' ... '\n'] = JSON | PERCENT,
    [0x0B ... 0x0C] = XML | JSON | PERCENT,
    ['\r'] = JSON | PERCENT,
    [0x0E ... 0x1F] = XML | JSON | PERCENT,
    [' ' ... '!'] = PERCENT,
    ['"'] = MARKS,
    ['#' ... '%'] = PERCENT,
    ['&' ... '\''] = MARKS,
    ['(' ... ','] = PERCENT,
    ['/'] = PERCENT,
    [':' ... ';'] = PERCENT,
    ['<'] = MARKS,
    ['='] = PERCENT,
    ['>'] = MARKS,
    ['?' ... '@'] = PERCENT,
    ['['] = PERCENT,
    ['\\'] = JSON | PERCENT,
    [']' ... '^'] = PERCENT,
    ['`'] = PERCENT,
    ['{' ... '}'] = PERCENT,
    [0x7F ... 0xE1] = PERCENT,
    [0xE2] = JSON | PERCENT,
    [0xE3 ... 0xEE] = PERCENT,
    [0xEF] = XML | PERCENT,
    [0xF0 ... 0xFF] = PERCENT,
};

static str entity(char c)
{
    switch (c) {
    case '&':
        return S("&amp;");
    case '<':
        return S("&lt;");
    case '>':
        return S("&gt;");
    case '"':
        return S("&quot;");
    default:
        return S("&#39;");
    }
}

/* Each writes what begins `rest` and returns how many of its bytes that were. */
static size_t put_html(struct buf *out, str rest)
{
    buf_put(out, entity(rest.ptr[0]));
    return 1;
}

static size_t put_xml(struct buf *out, str rest)
{
    unsigned char c = (unsigned char)rest.ptr[0];

    if (c == 0xEF) { /* U+FFFE and U+FFFF are no characters of XML; others pass */
        bool forbidden = rest.len >= 3 && rest.ptr[1] == '\xBF' && (rest.ptr[2] & 0xFE) == 0xBE;

        buf_put(out, forbidden ? S("\xEF\xBF\xBD") : str_slice(rest, 0, 1));
        return forbidden ? 3 : 1;
    }
    if (c >= ' ')
        return put_html(out, rest);
    buf_put(out, S("\xEF\xBF\xBD"));
    return 1;
}

static void put_hex(struct buf *out, str before, unsigned code, int digits)
{
    buf_put(out, before);
    while (digits-- > 0)
        buf_byte(out, "0123456789ABCDEF"[code >> 4 * digits & 15]);
}

static size_t put_json(struct buf *out, str rest)
{
    unsigned char c = (unsigned char)rest.ptr[0];

    if (c == 0xE2) { /* U+2028 and U+2029 end a line in old JavaScript; others pass */
        bool ends_line = rest.len >= 3 && rest.ptr[1] == '\x80' && (rest.ptr[2] & 0xFE) == 0xA8;

        if (ends_line)
            put_hex(out, S("\\u"), 0x2028 + (rest.ptr[2] & 1), 4);
        else
            buf_byte(out, rest.ptr[0]);
        return ends_line ? 3 : 1;
    }
    if (c == '\\')
        buf_put(out, S("\\\\"));
    else
        put_hex(out, S("\\u"), c, 4);
    return 1;
}

static size_t put_percent(struct buf *out, str rest)
{
    put_hex(out, S("%"), (unsigned char)rest.ptr[0], 2);
    return 1;
}

static void put_text(struct buf *out, str text, uint8_t mark,
                     size_t (*put)(struct buf *out, str rest))
{
    size_t done = 0;

    for (size_t i = 0; i < text.len;) {
        if (!(special[(unsigned char)text.ptr[i]] & mark)) {
            i++;
            continue;
        }
        buf_put(out, str_slice(text, done, i));
        i += put(out, str_slice(text, i, text.len));
        done = i;
    }
    buf_put(out, str_slice(text, done, text.len));
}

static void put_escaped(struct buf *out, const struct value *value, enum escape escape)
{
    str text = {value->text, value->len};

    if (escape == ESCAPE_NONE || (escape == ESCAPE_MARKUP && value->type == VALUE_HTML))
        buf_put(out, text);
    else if (escape == ESCAPE_XML)
        put_text(out, text, XML, put_xml);
    else if (escape == ESCAPE_JSON)
        put_text(out, text, JSON, put_json);
    else if (escape == ESCAPE_PERCENT || (escape == ESCAPE_URL && value->type != VALUE_URL))
        put_text(out, text, PERCENT, put_percent);
    else
        put_text(out, text, HTML, put_html);
}

void escape_put(struct buf *out, const struct value *value, enum escape escape)
{
    switch (value->type) {
    case VALUE_TEXT:
    case VALUE_URL:
    case VALUE_HTML:
        put_escaped(out, value, escape);
        return;
    case VALUE_INT:
        buf_int(out, value->number);
        return;
    case VALUE_BOOL:
        buf_put(out, value->number ? S("true") : S("false"));
        return;
    default:
        return;
    }
}
