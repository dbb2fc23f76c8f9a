/* SPDX-License-Identifier: MIT */
#include "base/str.h"

str str_of(const char *c_string)
{
    return (str){c_string, c_string ? strlen(c_string) : 0};
}

int str_cmp(str a, str b)
{
    size_t n = a.len < b.len ? a.len : b.len;
    int order = n ? memcmp(a.ptr, b.ptr, n) : 0;

    return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool str_starts(str s, str prefix)
{
    return s.len >= prefix.len && str_eq(str_slice(s, 0, prefix.len), prefix);
}

bool str_ends(str s, str suffix)
{
    return s.len >= suffix.len && str_eq(str_slice(s, s.len - suffix.len, s.len), suffix);
}

str str_slice(str s, size_t from, size_t to)
{
    to = to < s.len ? to : s.len;
    from = from < to ? from : to;
    return s.ptr ? (str){s.ptr + from, to - from} : (str){NULL, 0};
}

size_t str_find(str s, str needle, size_t from)
{
    const char *hit;

    if (from > s.len || needle.len > s.len - from)
        return SIZE_MAX;
    if (needle.len == 0)
        return from;
    hit = memmem(s.ptr + from, s.len - from, needle.ptr, needle.len);
    return hit ? (size_t)(hit - s.ptr) : SIZE_MAX;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

str str_trim(str s)
{
    while (s.len && is_blank(s.ptr[0]))
        s = str_slice(s, 1, s.len);
    while (s.len && is_blank(s.ptr[s.len - 1]))
        s.len--;
    return s;
}

str str_cut(str *rest, char sep)
{
    str s = *rest;
    const char *hit = s.len ? memchr(s.ptr, sep, s.len) : NULL;
    size_t at;

    if (!hit) {
        *rest = (str){NULL, 0};
        return s;
    }
    at = (size_t)(hit - s.ptr);
    *rest = str_slice(s, at + 1, s.len);
    return str_slice(s, 0, at);
}

bool str_to_uint(str s, uint32_t max, uint32_t *out)
{
    uint64_t value = 0;

    if (s.len == 0 || s.len > 10)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return false;
        value = value * 10 + (uint64_t)(s.ptr[i] - '0');
    }
    if (value > max)
        return false;
    *out = (uint32_t)value;
    return true;
}

size_t str_chars(str s)
{
    size_t n = 0;

    for (size_t i = 0; i < s.len; i++)
        n += ((unsigned char)s.ptr[i] & 0xC0) != 0x80;
    return n;
}
