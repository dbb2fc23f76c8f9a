/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "read/markdown_parts.h"

/* The raw lines of a block. cmark places blocks rightly but not what stands in them, so that is
 * searched for here, onwards from the last find. */
struct region {
    struct md_reader *r;
    size_t begin;
    size_t cursor;
    size_t end;
    struct place start;
    uint32_t stars_line; /* where leftover stars were reported last */
    uint32_t misses;     /* searches in vain; each costs, so they are few */
};

enum { MISSES = 50 };

static struct region region_of(struct md_reader *r, cmark_node *block)
{
    uint32_t first = r->base + (uint32_t)cmark_node_get_start_line(block);
    uint32_t last = r->base + (uint32_t)cmark_node_get_end_line(block);
    const struct lines *lines = &r->lines;
    struct region region = {.r = r, .start = md_place(r, block)};

    first = first < 1 ? 1 : first > lines->count ? lines->count : first;
    region.begin = region.cursor = lines->starts[first - 1];
    region.end = last >= first && last < lines->count ? lines->starts[last] : lines->text.len;
    return region;
}

/* Offset of `needle`, SIZE_MAX if it does not stand there so (cmark decoded something). */
static size_t search(struct region *region, str needle)
{
    str text = str_slice(region->r->lines.text, 0, region->end);
    size_t at = SIZE_MAX;

    if (region->misses < MISSES)
        at = str_find(text, needle, region->cursor);
    if (at != SIZE_MAX)
        region->cursor = at + (needle.len > 1 ? 2 : 1); /* needles may overlap */
    else
        region->misses++;
    return at;
}

/* What stands in a link's text comes behind the link here, but before its address in the lines. */
static struct place place_of(struct region *region, str needle)
{
    size_t at = needle.len ? search(region, needle) : SIZE_MAX;

    if (at == SIZE_MAX && needle.len) {
        region->cursor = region->begin;
        at = search(region, needle);
    }
    return at == SIZE_MAX ? region->start : lines_place_at(&region->r->lines, at);
}

static str cut(str s, size_t most)
{
    str line = str_slice(s, 0, utf8_floor(s, most));

    return str_trim(str_cut(&line, '\n'));
}

/* What entities such as &#x202E; become. */
static void check_decoded(struct region *region, str text)
{
    str raw = str_slice(region->r->lines.text, region->begin, region->end);

    lines_check_decoded(region->r->diag, region->start, raw, text);
}

/* ---- raw HTML ---- */

static bool is_comment(str html)
{
    str s = str_trim(html);

    return str_starts(s, S("<!--")) && str_ends(s, S("-->")) &&
           str_find(s, S("-->"), 2) + 3 == s.len;
}

str md_raw_block(struct md_reader *r, cmark_node *block)
{
    str html = str_of(cmark_node_get_literal(block));

    if (is_comment(html))
        return S("");
    DIAG(r->diag, md_place(r, block), DIAG_RAW_HTML, cut(html, 40));
    return str_trim(html);
}

static void clean_html_block(struct region *region, cmark_node *node)
{
    str text = md_raw_block(region->r, node);
    cmark_node *paragraph = md_node(CMARK_NODE_PARAGRAPH);

    cmark_node_append_child(paragraph, md_text_node(region->r->arena, text));
    cmark_node_replace(node, paragraph);
    cmark_node_free(node);
}

static void clean_html_inline(struct region *region, cmark_node *node)
{
    str html = str_of(cmark_node_get_literal(node));
    struct place at = place_of(region, html);

    if (!is_comment(html)) {
        DIAG(region->r->diag, at, DIAG_RAW_HTML, cut(html, 40));
        cmark_node_insert_before(node, md_text_node(region->r->arena, html));
    }
    cmark_node_free(node);
}

/* ---- links and images ---- */

static bool is_allowed_scheme(str scheme)
{
    static const char *const allowed[] = {"http", "https", "mailto"};

    for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++)
        if (scheme.len == strlen(allowed[i]) &&
            strncasecmp(scheme.ptr, allowed[i], scheme.len) == 0)
            return true;
    return false;
}

/* Browsers read "\" as "/" and skip control characters: neither may stand in an address. Anything
 * before a ":" that comes before "/", "?" and "#" is a scheme, known or not. */
static bool is_safe_address(str url, bool image)
{
    size_t end = 0;

    for (size_t i = 0; i < url.len; i++)
        if ((unsigned char)url.ptr[i] < 0x20 || url.ptr[i] == 0x7F || url.ptr[i] == '\\')
            return false;
    if (url.len == 0 || url.ptr[0] == ' ' || str_starts(url, S("//")))
        return false;
    while (end < url.len && !strchr(":/?#", url.ptr[end]))
        end++;
    if (end < url.len && url.ptr[end] == ':')
        return !image && is_allowed_scheme(str_slice(url, 0, end));
    return true;
}

static void unwrap(cmark_node *node)
{
    cmark_node *child;

    while ((child = cmark_node_first_child(node)))
        cmark_node_insert_before(node, child);
    cmark_node_free(node);
}

/* Only the address goes; the words of the link stay readable. */
static void clean_link(struct region *region, cmark_node *node)
{
    struct md_reader *r = region->r;
    bool image = cmark_node_get_type(node) == CMARK_NODE_IMAGE;
    str url = arena_str(r->arena, str_of(cmark_node_get_url(node)));
    struct place at = place_of(region, url);

    check_decoded(region, str_of(cmark_node_get_title(node)));
    if (is_safe_address(url, image)) {
        check_decoded(region, url);
        *vec_push(r->arena, &r->links) = (struct md_link){url, at, image};
        return;
    }
    DIAG(r->diag, at, image ? DIAG_IMAGE_ADDRESS : DIAG_LINK_SCHEME, url);
    unwrap(node);
}

/* ---- leftover stars ---- */

/* "**" with a few bytes beside it, to find it again: an escaped \*\* is not found, and is meant. */
static str stars_needle(str text, size_t at)
{
    size_t end = utf8_floor(text, at + 8 < text.len ? at + 8 : text.len);

    if (end > at + 2)
        return str_slice(text, at, end);
    return str_slice(text, utf8_floor(text, at > 6 ? at - 6 : 0), at + 2);
}

static void check_stars(struct region *region, str text)
{
    struct md_reader *r = region->r;

    for (size_t at = 0; (at = str_find(text, S("**"), at)) != SIZE_MAX; at += 2) {
        str needle = stars_needle(text, at);
        size_t found = search(region, needle);
        struct place place;

        if (found == SIZE_MAX || (found && r->lines.text.ptr[found - 1] == '\\'))
            continue;
        found += str_find(needle, S("**"), 0);
        place = lines_place_at(&r->lines, found);
        if (place.line != region->stars_line)
            DIAG(r->diag, place, DIAG_LEFTOVER_STARS,
                 cut(str_slice(text, utf8_floor(text, at > 24 ? at - 24 : 0), text.len), 56));
        region->stars_line = place.line;
    }
}

static void clean_text(struct region *region, cmark_node *node)
{
    str text = str_of(cmark_node_get_literal(node));

    check_stars(region, text);
    check_decoded(region, text);
}

/* ---- all of them ---- */

struct cleaner {
    cmark_node_type type;
    void (*clean)(struct region *region, cmark_node *node);
};

static const struct cleaner *cleaner_of(cmark_node_type type)
{
    static const struct cleaner cleaners[] = {{CMARK_NODE_TEXT, clean_text},
                                              {CMARK_NODE_HTML_INLINE, clean_html_inline},
                                              {CMARK_NODE_HTML_BLOCK, clean_html_block},
                                              {CMARK_NODE_LINK, clean_link},
                                              {CMARK_NODE_IMAGE, clean_link}};

    for (size_t i = 0; i < sizeof cleaners / sizeof *cleaners; i++)
        if (cleaners[i].type == type)
            return &cleaners[i];
    return NULL;
}

/* A node of the tree, which must stay as it is while it is walked. */
struct found {
    cmark_node *node;
    const struct cleaner *cleaner;
};

/* First collected, then changed: cmark's iterator does not outlive changes around it. */
void md_clean(struct md_reader *r, cmark_node *block)
{
    struct region region = region_of(r, block);
    VEC(struct found) nodes = {NULL, 0, 0};
    cmark_iter *iter = cmark_iter_new(block);
    cmark_event_type event;

    while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iter);
        const struct cleaner *cleaner = cleaner_of(cmark_node_get_type(node));

        if (event == CMARK_EVENT_ENTER && node != block && cleaner)
            *vec_push(r->arena, &nodes) = (struct found){node, cleaner};
    }
    cmark_iter_free(iter);
    for (uint32_t i = 0; i < nodes.len; i++)
        nodes.at[i].cleaner->clean(&region, nodes.at[i].node);
    cmark_consolidate_text_nodes(block);
}
