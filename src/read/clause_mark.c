/* SPDX-License-Identifier: MIT */
/* The numbering that a line begins with. */
#include "read/clause.h"
#include "text/unicode.h"

enum { NUMBER_DIGITS = 2 /* "2026." begins a sentence */ };

static const struct clause_mark no_mark = {CLAUSE_NONE, {"", 0}, 0};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static size_t count_digits(str text, size_t at)
{
    size_t n = 0;

    while (at + n < text.len && is_digit(text.ptr[at + n]))
        n++;
    return n;
}

/* A label ends at a blank (NBSP too), or the text ends with it. */
static bool ends_label(str text, size_t at)
{
    return at >= text.len || text.ptr[at] == ' ' || text.ptr[at] == '\t' ||
           str_starts(str_slice(text, at, text.len), S("\xC2\xA0"));
}

/* Canonical Roman numbers up to 39 are what documents use; "C." and "D." are letters. */
static size_t roman_len(str text)
{
    static const str ones[] = {S_INIT("VIII"), S_INIT("III"), S_INIT("VII"),
                               S_INIT("IV"),   S_INIT("IX"),  S_INIT("II"),
                               S_INIT("VI"),   S_INIT("V"),   S_INIT("I")};
    size_t tens = 0;

    while (tens < 3 && tens < text.len && text.ptr[tens] == 'X')
        tens++;
    for (size_t i = 0; i < sizeof ones / sizeof *ones; i++)
        if (str_starts(str_slice(text, tens, text.len), ones[i]))
            return tens + ones[i].len;
    return tens;
}

static struct clause_mark make_mark(enum clause_kind kind, str text, size_t mark, size_t len)
{
    if (mark == 0 || !ends_label(text, len))
        return no_mark;
    return (struct clause_mark){kind, str_slice(text, 0, mark), len};
}

/* "III." */
static struct clause_mark read_roman(str text)
{
    size_t n = roman_len(text);

    return n < text.len && text.ptr[n] == '.' ? make_mark(CLAUSE_ROMAN, text, n, n + 1) : no_mark;
}

/* "A." */
static struct clause_mark read_part(str text)
{
    bool letter = text.len > 1 && text.ptr[0] >= 'A' && text.ptr[0] <= 'Z' && text.ptr[1] == '.';

    return letter ? make_mark(CLAUSE_PART, text, 1, 2) : no_mark;
}

/* "1.", "1)", "1.2.", and without the last dot "1.2" where `bare` allows it. */
static struct clause_mark read_number(str text, bool bare)
{
    size_t at = 0;
    size_t n;
    uint32_t parts = 0;

    for (;;) {
        n = count_digits(text, at);
        if (n == 0)
            break;
        at += n;
        parts++;
        if (n > NUMBER_DIGITS || at >= text.len || (text.ptr[at] != '.' && text.ptr[at] != ')'))
            break;
        if (text.ptr[at++] == ')' || ends_label(text, at))
            return make_mark(CLAUSE_NUMBER, text, at - 1, at);
    }
    return bare && n && parts > 1 ? make_mark(CLAUSE_NUMBER, text, at, at) : no_mark;
}

/* "b)", "đ)"; in headings "b." too. */
static struct clause_mark read_letter(str text, str closers)
{
    size_t n = str_starts(text, S("đ")) ? sizeof "đ" - 1 : 1;

    if (text.len <= n || (n == 1 && (text.ptr[0] < 'a' || text.ptr[0] > 'z')))
        return no_mark;
    if (!memchr(closers.ptr, text.ptr[n], closers.len))
        return no_mark;
    return make_mark(CLAUSE_LETTER, text, n, n + 1);
}

/* Offset behind the first `words` words; a word ends at a blank. */
static size_t skip_words(str text, int words)
{
    size_t at = 0;

    while (words-- > 0) {
        while (at < text.len && text.ptr[at] != ' ')
            at++;
        while (at < text.len && text.ptr[at] == ' ')
            at++;
    }
    return at;
}

static bool ends_word(str text, size_t at)
{
    return at >= text.len || text.ptr[at] == ' ' || text.ptr[at] == '.' || text.ptr[at] == ':' ||
           text.ptr[at] == ')' || text.ptr[at] == ',';
}

/* The number that an appendix has in "Phụ lục II: …", "PHỤ LỤC 1". */
static str appendix_mark(str rest)
{
    size_t n = roman_len(rest);

    if (n == 0)
        n = count_digits(rest, 0);
    return ends_word(rest, n) ? str_slice(rest, 0, n) : S("");
}

static struct clause_mark read_appendix(struct arena *arena, str text)
{
    str words = unicode_search(arena, text);
    str name = S("phu luc");

    if (!str_starts(words, name) || !ends_word(words, name.len))
        return no_mark;
    return (struct clause_mark){CLAUSE_APPENDIX,
                                appendix_mark(str_slice(text, skip_words(text, 2), text.len)), 0};
}

/* "Điều 5.", "Điều 5:" */
static struct clause_mark read_article(struct arena *arena, str text)
{
    size_t at = skip_words(text, 1);
    size_t n = count_digits(text, at);
    str word = unicode_search(arena, str_slice(text, 0, at));

    if (n == 0 || !str_eq(word, S("dieu")) || at + n >= text.len ||
        (text.ptr[at + n] != '.' && text.ptr[at + n] != ':'))
        return no_mark;
    return (struct clause_mark){CLAUSE_ARTICLE, str_slice(text, at, at + n), at + n + 1};
}

/* Most certain first: "I." is a Roman number before it is a part, "1.2" a number before a letter.
 */
struct clause_mark clause_mark_heading(struct arena *arena, str text)
{
    struct clause_mark mark = read_roman(text);

    if (!mark.kind)
        mark = read_part(text);
    if (!mark.kind)
        mark = read_number(text, true);
    if (!mark.kind)
        mark = read_letter(text, S(")."));
    if (!mark.kind)
        mark = read_appendix(arena, text);
    if (!mark.kind)
        mark = read_article(arena, text);
    return mark;
}

/* No parts, no bare numbers, no "b.": in running text they are too often something else. */
struct clause_mark clause_mark_paragraph(str text)
{
    struct clause_mark mark = read_roman(text);

    if (!mark.kind)
        mark = read_number(text, false);
    if (!mark.kind)
        mark = read_letter(text, S(")"));
    if (!mark.kind && str_starts(text, S("– ")))
        mark = (struct clause_mark){CLAUSE_DASH, S(""), sizeof "–" - 1};
    return mark;
}
