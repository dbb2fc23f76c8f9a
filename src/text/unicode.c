/* SPDX-License-Identifier: MIT */
#include "text/unicode.h"

#include <unicode/uchar.h>
#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "base/utf8.h"

/* Without ICU: these are asked of each character. */
bool unicode_is_blank(uint32_t c)
{
    if (c < 0x80)
        return c == ' ' || (c >= '\t' && c <= '\r');
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool unicode_is_zero_width(uint32_t c)
{
    return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

bool unicode_is_control(uint32_t c)
{
    return (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0) ||
           (c >= 0xFDD0 && c <= 0xFDEF) || ((c & 0xFFFE) == 0xFFFE && c != UTF8_BAD);
}

bool unicode_is_bidi_control(uint32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* What follows a lead byte of two or three bytes is in NFC for sure: Latin with Vietnamese, the
 * general punctuation but its two singletons. Everything else is for ICU to say. */
static bool sure(const unsigned char *p, size_t left)
{
    if (p[0] <= 0xCB)
        return true;
    if (p[0] == 0xE1)
        return left > 1 && p[1] >= 0xB8 && p[1] <= 0xBB;
    return p[0] == 0xE2 && left > 2 && p[1] == 0x80 && p[2] != 0x80 && p[2] != 0x81;
}

bool unicode_is_nfc(str s)
{
    const unsigned char *p = (const unsigned char *)s.ptr;
    size_t i = 0;

    while (i < s.len) {
        uint64_t word;

        if (s.len - i >= sizeof word) {
            memcpy(&word, p + i, sizeof word);
            if (!(word & 0x8080808080808080u)) {
                i += sizeof word;
                continue;
            }
        }
        if (p[i] >= 0xC0 && !sure(p + i, s.len - i))
            return false;
        i++;
    }
    return true;
}

/* A text as ICU wants it. */
struct utf16 {
    UChar *ptr;
    int32_t len;
};

/* As many units as bytes are always enough. */
static struct utf16 to_utf16(struct arena *arena, str s)
{
    struct utf16 out = {ARENA_ARRAY(arena, UChar, s.len + 1), 0};
    UErrorCode error = U_ZERO_ERROR;

    u_strFromUTF8WithSub(out.ptr, (int32_t)s.len + 1, &out.len, s.ptr, (int32_t)s.len, 0xFFFD, NULL,
                         &error);
    return out;
}

/* At most three bytes come of a unit. */
static str to_utf8(struct arena *arena, struct utf16 s)
{
    int32_t room = s.len * 3 + 1;
    int32_t len = 0;
    char *out = arena_alloc(arena, (size_t)room);
    UErrorCode error = U_ZERO_ERROR;

    u_strToUTF8WithSub(out, room, &len, s.ptr, s.len, 0xFFFD, NULL, &error);
    return (str){out, (size_t)len};
}

str unicode_nfc(struct arena *arena, str s)
{
    if (unicode_is_nfc(s))
        return s;
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
    struct utf16 wide = to_utf16(arena, s);
    if (U_FAILURE(error) ||
        (unorm2_isNormalized(nfc, wide.ptr, wide.len, &error) && U_SUCCESS(error)))
        return s;
    /* NFC is at most three times as long in UTF-16. */
    int32_t room = wide.len * 3 + 1;
    struct utf16 out = {ARENA_ARRAY(arena, UChar, (size_t)room), 0};
    error = U_ZERO_ERROR;
    out.len = unorm2_normalize(nfc, wide.ptr, wide.len, out.ptr, room, &error);
    return U_FAILURE(error) ? s : to_utf8(arena, out);
}

static bool takes_no_place(uint32_t c)
{
    return unicode_is_blank(c) || unicode_is_zero_width(c);
}

str unicode_trim(str s)
{
    size_t from = 0;
    size_t to = s.len;

    while (from < to) {
        size_t pos = from;
        if (!takes_no_place(utf8_next(s, &pos)))
            break;
        from = pos;
    }
    while (to > from) {
        size_t at = utf8_floor(s, to - 1);
        size_t pos = at;
        if (!takes_no_place(utf8_next(s, &pos)) || pos != to)
            break;
        to = at;
    }
    return str_slice(s, from, to);
}

/* Base letters of U+1EA0 … U+1EF9, which are most of what Vietnamese adds to ASCII. */
static const char vietnamese[] = "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiii"
                                 "oooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

/* đ is a letter of its own to Unicode: it decomposes into nothing. */
uint32_t unicode_base(uint32_t c)
{
    UChar parts[8];
    UErrorCode error = U_ZERO_ERROR;

    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (c == 0x110 || c == 0x111)
        return 'd';
    if (c >= 0x1EA0 && c < 0x1EA0 + sizeof vietnamese - 1)
        return (uint32_t)vietnamese[c - 0x1EA0];
    if (c > 0x10FFFF)
        return 0xFFFD;
    if (u_getCombiningClass((UChar32)c))
        return 0;
    const UNormalizer2 *nfd = unorm2_getNFDInstance(&error);
    int32_t len =
        U_SUCCESS(error) ? unorm2_getDecomposition(nfd, (UChar32)c, parts, 8, &error) : -1;
    if (len > 0 && U_SUCCESS(error)) {
        UChar32 first;
        U16_GET(parts, 0, 0, len, first);
        c = (uint32_t)first;
    }
    return (uint32_t)u_foldCase((UChar32)c, U_FOLD_CASE_DEFAULT);
}

/* The key's own NUL at the end is left out. */
static str sort_key(struct arena *arena, const UCollator *order, str s)
{
    struct utf16 wide = to_utf16(arena, s);
    int32_t room = wide.len * 4 + 16;
    uint8_t *key = arena_alloc(arena, (size_t)room);
    int32_t len = ucol_getSortKey(order, wide.ptr, wide.len, key, room);

    if (len > room) {
        key = arena_alloc(arena, (size_t)len);
        len = ucol_getSortKey(order, wide.ptr, wide.len, key, len);
    }
    return (str){(const char *)key, len > 0 ? (size_t)len - 1 : 0};
}

void unicode_sort_keys(struct arena *arena, const str *texts, uint32_t count, str *keys)
{
    UErrorCode error = U_ZERO_ERROR;
    UCollator *order = ucol_open("vi", &error);

    if (U_SUCCESS(error))
        ucol_setAttribute(order, UCOL_NUMERIC_COLLATION, UCOL_ON, &error);
    for (uint32_t i = 0; i < count; i++)
        keys[i] = U_SUCCESS(error) ? sort_key(arena, order, texts[i]) : texts[i];
    ucol_close(order);
}

str unicode_sort_key(struct arena *arena, str s)
{
    str key;

    unicode_sort_keys(arena, &s, 1, &key);
    return key;
}
