/* SPDX-License-Identifier: MIT */
/* cmark is quick on all that people write. What is quadratic in it (brackets that do not close,
 * deep nesting) is counted here first and refused beyond limits that no document comes near. */
#include "read/markdown_parts.h"

static str number(const struct md_reader *r, int n)
{
    return arena_printf(r->arena, "%d", n);
}

static bool is_one_of(char c, const char *set)
{
    return c && strchr(set, c);
}

/* Bytes of a list or quote mark at the start of `s`; 0 if there is none. */
static size_t marker_len(str s)
{
    size_t n = 0;

    if (s.len && s.ptr[0] == '>')
        return 1;
    if (s.len && is_one_of(s.ptr[0], "-+*")) {
        n = 1;
    } else {
        while (n < s.len && n < 9 && s.ptr[n] >= '0' && s.ptr[n] <= '9')
            n++;
        if (n == 0 || n == s.len || !is_one_of(s.ptr[n++], ".)"))
            return 0;
    }
    return n == s.len || is_one_of(s.ptr[n], " \t") ? n : 0;
}

/* A rule such as "* * * *" is no nest of lists. */
static bool is_rule(str line)
{
    char first = '\0';

    for (size_t i = 0; i < line.len; i++) {
        if (line.ptr[i] == ' ' || line.ptr[i] == '\t')
            continue;
        if (!is_one_of(line.ptr[i], "-*") || (first && line.ptr[i] != first))
            return false;
        first = line.ptr[i];
    }
    return true;
}

/* cmark walks through all open blocks for each line, so their number is what costs. */
static bool is_deep(str line)
{
    int markers = 0;
    int indent = 0;

    for (size_t at = 0; at < line.len;) {
        size_t n = marker_len(str_slice(line, at, line.len));

        if (line.ptr[at] == ' ' || line.ptr[at] == '\t')
            indent += line.ptr[at++] == '\t' ? 4 : 1;
        else if (n == 0)
            break;
        else
            markers++;
        at += n;
        if (indent > MD_MAX_INDENT || markers > MD_MAX_MARKERS)
            return str_trim(line).len > 0 && !is_rule(line);
    }
    return false;
}

static bool check_line(const struct md_reader *r, uint32_t number_of_line, str line)
{
    struct place at = lines_place(&r->lines, number_of_line, 0);
    bool deep = is_deep(line);

    if (line.len > MD_MAX_LINE)
        DIAG(r->diag, at, DIAG_MARKDOWN_LINE, number(r, MD_MAX_LINE));
    if (deep)
        DIAG(r->diag, at, DIAG_MARKDOWN_NESTING, number(r, MD_MAX_MARKERS));
    return !deep && line.len <= MD_MAX_LINE;
}

/* How many of each a run of lines without a blank one has had. */
struct run {
    uint32_t first;
    uint32_t square;
    uint32_t angle;
};

static bool check_run(const struct md_reader *r, struct run *run, str line)
{
    bool square = run->square > MD_MAX_BRACKETS;
    bool angle = run->angle > MD_MAX_BRACKETS;

    for (size_t i = 0; i < line.len; i++) {
        run->square += line.ptr[i] == '[';
        run->angle += line.ptr[i] == '<';
    }
    if (!square && run->square > MD_MAX_BRACKETS)
        DIAG(r->diag, lines_place(&r->lines, run->first, 0), DIAG_MARKDOWN_BRACKETS, S("["),
             number(r, MD_MAX_BRACKETS));
    if (!angle && run->angle > MD_MAX_BRACKETS)
        DIAG(r->diag, lines_place(&r->lines, run->first, 0), DIAG_MARKDOWN_BRACKETS, S("<"),
             number(r, MD_MAX_BRACKETS));
    return run->square <= MD_MAX_BRACKETS && run->angle <= MD_MAX_BRACKETS;
}

/* All faults are told in one run; what would take long keeps the document from being parsed. */
bool md_guard(const struct md_reader *r)
{
    bool sound = true;
    struct run run = {0, 0, 0};

    if (r->lines.text.len > MD_MAX_BYTES) {
        DIAG(r->diag, lines_place(&r->lines, 1, 0), DIAG_MARKDOWN_BYTES, number(r, MD_MAX_BYTES));
        return false;
    }
    lines_check_characters(&r->lines, r->diag);
    for (uint32_t i = 1; i <= r->lines.count; i++) {
        str line = lines_get(&r->lines, i);

        if (str_trim(line).len == 0 || run.first == 0)
            run = (struct run){.first = i + (str_trim(line).len == 0)};
        sound = check_line(r, i, line) && sound;
        sound = check_run(r, &run, line) && sound;
    }
    return sound;
}
