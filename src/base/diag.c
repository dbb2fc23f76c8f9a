/* SPDX-License-Identifier: MIT */
#include "base/diag.h"

#include <stdlib.h>

#include "base/diag_list.h"
#include "base/utf8.h"

static const struct diag_text texts[DIAG_CODE_COUNT] = {
#define DIAG_CODE(name, slug, severity, vi, en, vi_hint, en_hint)                                  \
    [DIAG_##name] = {                                                                              \
        S_INIT(slug), severity, {S_INIT(vi), S_INIT(en)}, {S_INIT(vi_hint), S_INIT(en_hint)}},
#include "base/diag_codes.h"
#undef DIAG_CODE
};

const struct diag_text *diag_text(enum diag_code code)
{
    return &texts[code];
}

static uint32_t named_in(str text)
{
    uint32_t count = 0;
    for (size_t i = 0; i + 2 < text.len; i++) {
        uint32_t digit = (uint32_t)(text.ptr[i + 1] - '0');
        if (text.ptr[i] == '{' && text.ptr[i + 2] == '}' && digit < DIAG_ARGS && digit >= count)
            count = digit + 1;
    }
    return count;
}

uint32_t diag_arg_count(enum diag_code code)
{
    uint32_t count = 0;
    for (int lang = DIAG_VI; lang <= DIAG_EN; lang++) {
        uint32_t text = named_in(texts[code].text[lang]);
        uint32_t hint = named_in(texts[code].hint[lang]);
        uint32_t more = text > hint ? text : hint;
        count = more > count ? more : count;
    }
    return count;
}

struct diag *diag_new(struct arena *arena)
{
    struct diag *diag = ARENA_NEW(arena, struct diag);
    diag->arena = arena;
    diag->alike = map_new(arena);
    return diag;
}

static str copy_arg(struct arena *arena, str arg)
{
    if (arg.len <= DIAG_ARG_BYTES)
        return arena_str(arena, arg);
    str head = str_slice(arg, 0, utf8_floor(arg, DIAG_ARG_BYTES));
    return arena_printf(arena, "%.*s…", STR_ARG(head));
}

static str *copy_args(struct arena *arena, enum diag_code code, const str *args)
{
    uint32_t count = diag_arg_count(code);
    str *copy = ARENA_ARRAY(arena, str, DIAG_ARGS);
    for (uint32_t i = 0; i < count && args && args[i].len != SIZE_MAX; i++)
        copy[i] = copy_arg(arena, args[i]);
    return copy;
}

/* How many of this code in this source there are, this one counted. */
static uint32_t count_alike(struct diag *diag, const struct source *source, enum diag_code code)
{
    uintptr_t parts[2] = {(uintptr_t)source, code};
    char bytes[sizeof parts];

    memcpy(bytes, parts, sizeof parts);
    str key = {bytes, sizeof bytes};
    uint32_t before = map_get(diag->alike, key);
    if (before == MAP_NONE)
        map_add(diag->alike, arena_str(diag->arena, key), 1);
    else
        map_set(diag->alike, key, before + 1);
    return before == MAP_NONE ? 1 : before + 1;
}

void diag_add(struct diag *diag, struct place place, enum diag_code code, const str *args)
{
    struct diag_item *item = vec_push(diag->arena, &diag->items);
    item->place = place;
    item->file = place.source ? place.source->name : S("");
    item->code = code;
    item->order = diag->items.len;
    item->args = copy_args(diag->arena, code, args);
    if (count_alike(diag, place.source, code) <= DIAG_ALIKE)
        item->excerpt = diag_excerpt_at(diag->arena, place);
    diag->counts[texts[code].severity]++;
}

void diag_merge(struct diag *into, struct diag *from)
{
    for (uint32_t i = 0; i < from->items.len; i++) {
        const struct diag_item *item = &from->items.at[i];
        struct diag_item *moved = vec_push(into->arena, &into->items);
        *moved = *item;
        moved->order = into->items.len;
        moved->args = copy_args(into->arena, item->code, item->args);
        moved->excerpt.text =
            item->excerpt.text.ptr ? arena_str(into->arena, item->excerpt.text) : (str){NULL, 0};
    }
    for (int severity = DIAG_INFO; severity <= DIAG_ERROR; severity++) {
        into->counts[severity] += from->counts[severity];
        from->counts[severity] = 0;
    }
    from->items.len = 0;
}

uint32_t diag_count(const struct diag *diag, enum diag_severity severity)
{
    return diag->counts[severity];
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return (x > y) - (x < y);
}

struct diag_lines diag_error_lines(const struct diag *diag, str file, struct arena *arena)
{
    struct diag_lines lines = {ARENA_ARRAY(arena, uint32_t, diag->items.len + 1), 0};
    uint32_t kept = 0;

    for (uint32_t i = 0; i < diag->items.len; i++) {
        const struct diag_item *item = &diag->items.at[i];

        if (texts[item->code].severity == DIAG_ERROR && str_eq(item->file, file))
            lines.at[lines.len++] = item->place.line;
    }
    if (lines.len)
        qsort(lines.at, lines.len, sizeof *lines.at, by_number);
    for (uint32_t i = 0; i < lines.len; i++) {
        if (kept == 0 || lines.at[kept - 1] != lines.at[i])
            lines.at[kept++] = lines.at[i];
    }
    lines.len = kept;
    return lines;
}

struct place place_file(const struct source *source)
{
    return (struct place){source, 0, 0, 0, PLACE_NO_OFFSET};
}

/* Bytes shown before and behind the caret: a line of a terminal, more or less. */
enum { BEFORE = 60, BEHIND = 80 };

static bool ends_line(char c)
{
    return c == '\n' || c == '\r';
}

/* A CR LF counts at its LF. */
static bool line_ends_at(str text, size_t i)
{
    return text.ptr[i] == '\n' ||
           (text.ptr[i] == '\r' && !(i + 1 < text.len && text.ptr[i + 1] == '\n'));
}

struct place place_at(const struct source *source, size_t offset)
{
    size_t end = offset < source->text.len ? offset : source->text.len;
    struct place place = {source, 1, 1, 0, (uint32_t)end};
    size_t start = 0;
    for (size_t i = 0; i < end; i++)
        if (line_ends_at(source->text, i)) {
            place.line++;
            start = i + 1;
        }
    place.column = 1 + (uint32_t)str_chars(str_slice(source->text, start, end));
    return place;
}

struct diag_excerpt diag_excerpt_at(struct arena *arena, struct place place)
{
    struct diag_excerpt excerpt = {0};
    if (!place.source || !place.source->text.ptr || place.offset == PLACE_NO_OFFSET ||
        place.offset > place.source->text.len)
        return excerpt;
    str text = place.source->text;
    size_t at = place.offset;
    size_t from = at;
    size_t to = at;
    while (from > 0 && at - from < BEFORE && !ends_line(text.ptr[from - 1]))
        from--;
    while (to < text.len && to - at < BEHIND && !ends_line(text.ptr[to]))
        to++;
    from = utf8_floor(text, from);
    to = utf8_floor(text, to);
    excerpt.cut_left = from > 0 && !ends_line(text.ptr[from - 1]);
    excerpt.cut_right = to < text.len && !ends_line(text.ptr[to]);
    excerpt.caret = (uint32_t)(at - from);
    excerpt.text = arena_str(arena, str_slice(text, from, to));
    if (!excerpt.text.ptr)
        excerpt.text = S("");
    return excerpt;
}
