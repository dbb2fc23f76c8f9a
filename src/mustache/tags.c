/* SPDX-License-Identifier: MIT */
#include "mustache/tags.h"

enum { REPORTED_MAX = 20 }; /* unclosed sections of one file: more would tell nothing new */

struct delimiters {
    str open;
    str close;
    str close_raw;   /* "}" and close */
    str close_equal; /* "=" and close */
};

static struct delimiters delimiters_of(struct arena *arena, str open, str close)
{
    return (struct delimiters){open, close, arena_printf(arena, "}%.*s", STR_ARG(close)),
                               arena_printf(arena, "=%.*s", STR_ARG(close))};
}

static const uint8_t kind_of[256] = {
    ['#'] = NODE_SECTION,    ['^'] = NODE_UNLESS,  ['/'] = NODE_END, ['>'] = NODE_PARTIAL,
    ['<'] = NODE_PARENT,     ['$'] = NODE_BLOCK,   ['&'] = NODE_RAW, ['{'] = NODE_RAW,
    ['='] = NODE_DELIMITERS, ['!'] = NODE_COMMENT,
};

static void report(struct tags *tags, size_t offset, enum diag_code code, str arg)
{
    tags->broken = true;
    DIAG(tags->diag, place_at(tags->source, offset), code, arg);
}

/* `=<% %>=`: two words without "=" between the signs. */
static bool set_delimiters(struct tags *tags, struct delimiters *d, str content)
{
    size_t gap = 0;
    str open, close;

    while (gap < content.len && !strchr(" \t\r\n", content.ptr[gap]))
        gap++;
    open = str_slice(content, 0, gap);
    close = str_trim(str_slice(content, gap, content.len));
    if (!open.len || !close.len || memchr(content.ptr, '=', content.len))
        return false;
    for (size_t i = 0; i < close.len; i++)
        if (strchr(" \t\r\n", close.ptr[i]))
            return false;
    *d = delimiters_of(tags->arena, open, close);
    return true;
}

/* Cuts the `*` off a dynamic name. */
static void read_name(struct tag *tag, str content)
{
    tag->name = str_trim(content);
    if ((tag->kind == NODE_PARTIAL || tag->kind == NODE_PARENT) && tag->name.len &&
        tag->name.ptr[0] == '*') {
        tag->name = str_trim(str_slice(tag->name, 1, tag->name.len));
        tag->flags |= NODE_DYNAMIC;
    }
}

/* {{{ is closed by }}}, {{= by =}}. */
static str closing_of(const struct delimiters *d, char sigil)
{
    return sigil == '{' ? d->close_raw : sigil == '=' ? d->close_equal : d->close;
}

static void check_tag(struct tags *tags, struct delimiters *d, const struct tag *tag, str content)
{
    if (tag->kind == NODE_DELIMITERS) {
        if (!set_delimiters(tags, d, str_trim(content)))
            report(tags, tag->start, DIAG_TEMPLATE_DELIMITERS, str_trim(content));
    } else if (tag->kind != NODE_COMMENT && !tag->name.len) {
        report(tags, tag->start, DIAG_TEMPLATE_EMPTY_TAG, S(""));
    }
}

/* Reads the tag that opens at `start`; the offset behind it, SIZE_MAX if it never closes. */
static size_t read_tag(struct tags *tags, struct delimiters *d, size_t start)
{
    str text = tags->source->text;
    size_t inner = start + d->open.len;
    char sigil = inner < text.len ? text.ptr[inner] : '\0';
    uint8_t kind = kind_of[(unsigned char)sigil];
    size_t from = kind ? inner + 1 : inner;
    str closing = closing_of(d, sigil);
    size_t stop = str_find(text, closing, from);
    struct tag *tag;

    if (stop == SIZE_MAX) {
        report(tags, start, DIAG_TEMPLATE_UNCLOSED_TAG, closing);
        return SIZE_MAX;
    }
    tag = vec_push(tags->arena, &tags->list);
    tag->kind = kind ? kind : NODE_VALUE;
    tag->start = tag->cut_from = (uint32_t)start;
    tag->end = tag->cut_to = (uint32_t)(stop + closing.len);
    read_name(tag, str_slice(text, from, stop));
    check_tag(tags, d, tag, str_slice(text, from, stop));
    return tag->end;
}

static bool opens(const struct tag *tag)
{
    return tag->kind == NODE_SECTION || tag->kind == NODE_UNLESS || tag->kind == NODE_PARENT ||
           tag->kind == NODE_BLOCK;
}

/* The star of a dynamic name stands in the end too, however the blanks stand. */
static bool ends(const struct tag *end, const struct tag *open)
{
    str name = end->name;

    if ((open->flags & NODE_DYNAMIC) && name.len && name.ptr[0] == '*')
        name = str_trim(str_slice(name, 1, name.len));
    else if (open->flags & NODE_DYNAMIC)
        return false;
    return str_eq(name, open->name);
}

/* Pairs an end with `open`, NULL if nothing is open. */
static void match_end(struct tags *tags, uint32_t end, struct tag *open)
{
    struct tag *tag = &tags->list.at[end];

    if (!open) {
        report(tags, tag->start, DIAG_TEMPLATE_UNOPENED, tag->name);
    } else if (!ends(tag, open)) {
        tags->broken = true;
        DIAG(tags->diag, place_at(tags->source, tag->start), DIAG_TEMPLATE_MISMATCHED, tag->name,
             open->name);
    } else {
        tag->match = (uint32_t)(open - tags->list.at);
        open->match = end;
    }
}

/* Only while nothing is wrong: after a mismatch every further end would be one too. */
static void match_tags(struct tags *tags)
{
    VEC(uint32_t) open = {0};

    for (uint32_t i = 0; i < tags->list.len && !tags->broken; i++) {
        struct tag *tag = &tags->list.at[i];
        struct tag *around = open.len ? &tags->list.at[open.at[open.len - 1]] : NULL;

        if (tag->kind == NODE_BLOCK && around && around->kind == NODE_PARENT)
            tag->flags |= NODE_OVERRIDE;
        if (opens(tag))
            *vec_push(tags->arena, &open) = i;
        if (tag->kind == NODE_END) {
            match_end(tags, i, around);
            open.len -= open.len > 0;
        }
    }
    for (uint32_t i = 0; i < open.len && i < REPORTED_MAX && !tags->broken; i++)
        DIAG(tags->diag, place_at(tags->source, tags->list.at[open.at[i]].start),
             DIAG_TEMPLATE_UNCLOSED, tags->list.at[open.at[i]].name);
    tags->broken |= open.len > 0;
}

void tags_find(struct tags *tags)
{
    struct delimiters d = delimiters_of(tags->arena, S("{{"), S("}}"));
    size_t at = 0;

    while (at != SIZE_MAX) {
        at = str_find(tags->source->text, d.open, at);
        if (at != SIZE_MAX)
            at = read_tag(tags, &d, at);
        if (tags->broken)
            return;
    }
    match_tags(tags);
}
