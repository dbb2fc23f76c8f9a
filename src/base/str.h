/* SPDX-License-Identifier: MIT */
/* str: a borrowed slice of bytes, passed by value. Nobody owns it; whoever made the bytes (an
 * arena, a literal, a mapped file) outlives it. Text is UTF-8 everywhere past read/. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct str {
    const char *ptr;
    size_t len;
};
typedef struct str str;

/* A str of a string literal; usable in initialisers of static data. */
#define S(literal) ((str){"" literal, sizeof(literal) - 1})
#define S_INIT(literal)                                                                            \
    {                                                                                              \
        "" literal, sizeof(literal) - 1                                                            \
    }
/* For printf's "%.*s"; of a str below 2 GiB, as all texts of the input are (read/source.h). */
#define STR_ARG(s) (int)(s).len, (s).ptr

/* The str of a NUL-terminated string; NULL gives the empty str. */
str str_of(const char *c_string);

static inline bool str_eq(str a, str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* Order of the bytes, a shorter prefix first: <0, 0, >0. */
int str_cmp(str a, str b);

bool str_starts(str s, str prefix);
bool str_ends(str s, str suffix);

/* The bytes [from, to); both are clamped to the length. */
str str_slice(str s, size_t from, size_t to);

/* Offset of the first `needle` at or after `from`; SIZE_MAX if there is none. */
size_t str_find(str s, str needle, size_t from);

/* Without ASCII blanks (space, tab, CR, LF) at both ends. */
str str_trim(str s);

/* Cuts *rest at the first `sep`: returns what stands before it and leaves what follows in *rest.
 * Without a `sep` it returns all and *rest becomes a str with ptr NULL: loop while rest.ptr. */
str str_cut(str *rest, char sep);

/* Exactly the digits of a whole number 0..max; false if anything else stands there. */
bool str_to_uint(str s, uint32_t max, uint32_t *out);

/* Number of UTF-8 characters (bytes that are no continuation bytes). */
size_t str_chars(str s);

#endif
