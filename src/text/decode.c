/* SPDX-License-Identifier: MIT */
#include "text/decode.h"

#include <strings.h>
#include <unicode/ucnv.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/unicode.h"

static struct decoded failed(str bytes, enum decode_error error, size_t offset)
{
    struct decoded out = {.error = error, .offset = offset, .line = 1};

    for (size_t i = 0; i < offset && i < bytes.len; i++)
        out.line += bytes.ptr[i] == '\n' ||
                    (bytes.ptr[i] == '\r' && !(i + 1 < bytes.len && bytes.ptr[i + 1] == '\n'));
    return out;
}

/* ---- UTF-16 ---- */

struct units {
    const unsigned char *ptr;
    size_t count;
    bool little;
};

static uint32_t unit_at(const struct units *units, size_t i)
{
    const unsigned char *p = units->ptr + 2 * i;

    return units->little ? p[0] | (uint32_t)p[1] << 8 : p[1] | (uint32_t)p[0] << 8;
}

/* Surrogates: the two halves of a character beyond U+FFFF. */
static bool is_lead(uint32_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

static bool is_trail(uint32_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

static struct decoded from_utf16(str bytes, struct arena *arena)
{
    struct units units = {(const unsigned char *)bytes.ptr + 2, bytes.len / 2 - 1,
                          bytes.ptr[0] == '\xFF'};
    struct buf out = buf_in(arena);
    size_t line = 1;

    buf_reserve(&out, units.count * 2);
    for (size_t i = 0; i < units.count; i++) {
        uint32_t c = unit_at(&units, i);

        line += c == '\n' ||
                (c == '\r' && !(i + 1 < units.count && unit_at(&units, i + 1) == '\n'));
        if (is_lead(c) && i + 1 < units.count && is_trail(unit_at(&units, i + 1)))
            c = 0x10000 + ((c - 0xD800) << 10) + (unit_at(&units, ++i) - 0xDC00);
        else if (is_lead(c) || is_trail(c))
            return (struct decoded){{NULL, 0}, DECODE_UTF16_BROKEN, 2 + 2 * i, line};
        buf_utf8(&out, c);
    }
    if (bytes.len % 2)
        return (struct decoded){{NULL, 0}, DECODE_UTF16_BROKEN, bytes.len - 1, line};
    return (struct decoded){buf_str(&out), DECODE_OK, 0, 0};
}

/* ---- windows-1258 ---- */

static struct decoded from_1258(str bytes, struct arena *arena)
{
    UErrorCode error = U_ZERO_ERROR;
    UConverter *converter = ucnv_open("windows-1258", &error);
    UChar *wide = ARENA_ARRAY(arena, UChar, bytes.len + 1);
    struct buf out = buf_in(arena);
    int32_t len = U_FAILURE(error) ? 0
                                   : ucnv_toUChars(converter, wide, (int32_t)bytes.len + 1,
                                                   bytes.ptr, (int32_t)bytes.len, &error);

    ucnv_close(converter);
    if (U_FAILURE(error))
        return failed(bytes, DECODE_NOT_DECLARED, 0);
    buf_reserve(&out, bytes.len * 2);
    for (int32_t i = 0; i < len; i++) {
        /* One byte is one unit here; what the code page lacks comes out as a control character. */
        if (wide[i] == 0xFFFD || (wide[i] >= 0x80 && wide[i] < 0xA0))
            return failed(bytes, DECODE_NOT_DECLARED, (size_t)i);
        buf_utf8(&out, wide[i]);
    }
    return (struct decoded){unicode_nfc(arena, buf_str(&out)), DECODE_OK, 0, 0};
}

/* ---- choosing ---- */

/* Every other byte of the beginning is NUL. */
static bool looks_like_utf16(str bytes)
{
    size_t end = bytes.len < 64 ? bytes.len & ~(size_t)1 : 64;
    size_t nul[2] = {0, 0};

    for (size_t i = 0; i < end; i++)
        nul[i % 2] += !bytes.ptr[i];
    return end >= 4 && (nul[0] * 4 > end || nul[1] * 4 > end);
}

/* A byte order mark decides; then UTF-8 wherever it is sound, whatever was declared: staff save
 * with and without it, and declare once for all files. */
struct decoded text_decode(str bytes, enum text_encoding declared, struct arena *arena)
{
    if (str_starts(bytes, S("\xFF\xFE")) || str_starts(bytes, S("\xFE\xFF")))
        return from_utf16(bytes, arena);
    bool marked = str_starts(bytes, S("\xEF\xBB\xBF"));
    str text = str_slice(bytes, marked ? 3 : 0, bytes.len);
    if (looks_like_utf16(text))
        return failed(bytes, DECODE_UTF16_NO_BOM, 0);
    size_t bad = utf8_invalid(text);
    if (bad == text.len)
        return (struct decoded){text, DECODE_OK, 0, 0};
    if (declared == TEXT_WINDOWS_1258 && !marked)
        return from_1258(bytes, arena);
    return failed(bytes, DECODE_NOT_UTF8, bad + (marked ? 3 : 0));
}

bool text_encoding_named(str name, enum text_encoding *out)
{
    static const struct {
        const char *name;
        enum text_encoding encoding;
    } names[] = {
        {"utf-8", TEXT_UTF8},
        {"utf8", TEXT_UTF8},
        {"windows-1258", TEXT_WINDOWS_1258},
        {"cp1258", TEXT_WINDOWS_1258},
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i].name) == name.len && !strncasecmp(names[i].name, name.ptr, name.len)) {
            *out = names[i].encoding;
            return true;
        }
    return false;
}
