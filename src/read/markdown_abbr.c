/* SPDX-License-Identifier: MIT */
#include "base/buf.h"
#include "read/markdown_parts.h"

void md_abbr_start(struct md_reader *r)
{
    r->abbrs = map_new(r->arena);
    for (uint32_t i = 0; i < r->options->abbr_count; i++)
        if (r->options->abbrs[i].abbr.len && r->options->abbrs[i].expansion.len)
            map_add(r->abbrs, r->options->abbrs[i].abbr, i);
}

/* Letters, digits, and what joins them into one symbol: within "66/NQ-CP" nothing is marked. */
static bool is_word(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (unsigned char)c >= 0x80 || c == '-' || c == '/' || c == '&' || c == '.';
}

/* Dashes, quotation marks, dots: E2 80 xx. */
static bool is_mark(str text, size_t at)
{
    return text.ptr[at] == '\xE2' && at + 1 < text.len && text.ptr[at + 1] == '\x80';
}

str markdown_word(str text, size_t *at)
{
    size_t start = *at;

    while (start < text.len && (!is_word(text.ptr[start]) || is_mark(text, start)))
        start += is_mark(text, start) && start + 3 <= text.len ? 3 : 1;
    *at = start;
    while (*at < text.len && is_word(text.ptr[*at]) && !is_mark(text, *at))
        ++*at;
    return str_slice(text, start, *at);
}

/* The abbreviation that a word is: as it stands ("TT."), else without the stop behind it. */
static uint32_t lookup(const struct md_reader *r, str *word)
{
    uint32_t index = map_get(r->abbrs, *word);

    while (index == MAP_NONE && word->len && strchr(".-/&", word->ptr[word->len - 1])) {
        word->len--;
        index = map_get(r->abbrs, *word);
    }
    return index;
}

/* cmark has no node for <abbr>, and its tree is the only place where the words are known to be
 * text. This is the one line of markup in C outside the templates; cmark escapes the title. */
static cmark_node *abbr_node(struct md_reader *r, const struct md_abbr *abbr)
{
    cmark_node *node = md_node(CMARK_NODE_CUSTOM_INLINE);
    cmark_node *title = md_text_node(r->arena, abbr->expansion);
    str open = arena_printf(r->arena, "<abbr title=\"%s\">", md_html(r->arena, title).ptr);

    cmark_node_free(title);
    cmark_node_set_on_enter(node, open.ptr);
    cmark_node_set_on_exit(node, "</abbr>");
    cmark_node_append_child(node, md_text_node(r->arena, abbr->abbr));
    return node;
}

/* Cuts `node` (text) around the abbreviations that are used in it for the first time. */
static void mark_text(struct md_reader *r, cmark_node *node)
{
    str text = arena_str(r->arena, str_of(cmark_node_get_literal(node)));
    size_t done = 0;
    str word;

    for (size_t at = 0; (word = markdown_word(text, &at)).len;) {
        uint32_t index = lookup(r, &word);
        size_t start = (size_t)(word.ptr - text.ptr);

        if (index == MAP_NONE)
            continue;
        map_set(r->abbrs, r->options->abbrs[index].abbr, MAP_NONE);
        cmark_node_insert_before(node, md_text_node(r->arena, str_slice(text, done, start)));
        cmark_node_insert_before(node, abbr_node(r, &r->options->abbrs[index]));
        done = start + word.len;
    }
    if (done)
        cmark_node_set_literal(node, arena_cstr(r->arena, str_slice(text, done, text.len)));
}

/* A text node of the tree, which must stay as it is while it is walked. */
struct text {
    cmark_node *node;
};

void md_abbr_mark(struct md_reader *r, cmark_node *node)
{
    VEC(struct text) texts = {NULL, 0, 0};
    cmark_iter *iter;

    if (map_count(r->abbrs) == 0)
        return;
    iter = cmark_iter_new(node);
    while (cmark_iter_next(iter) != CMARK_EVENT_DONE) {
        cmark_node *at = cmark_iter_get_node(iter);
        cmark_node *parent = cmark_node_parent(at);

        if (cmark_node_get_type(at) == CMARK_NODE_TEXT &&
            !(parent && cmark_node_get_type(parent) == CMARK_NODE_IMAGE))
            vec_push(r->arena, &texts)->node = at;
    }
    cmark_iter_free(iter);
    for (uint32_t i = 0; i < texts.len; i++)
        mark_text(r, texts.at[i].node);
}
