/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/buf.h"
#include "base/oom.h"
#include "read/markdown_parts.h"

static void *edge_calloc(size_t count, size_t size)
{
    void *ptr = calloc(count, size);

    if (!ptr && count && size)
        oom_exit();
    return ptr;
}

static void *edge_realloc(void *ptr, size_t size)
{
    void *fresh = realloc(ptr, size);

    if (!fresh && size)
        oom_exit();
    return fresh;
}

/* Not const only because cmark's functions take a plain pointer; nothing writes to it. */
static cmark_mem *memory(void)
{
    static const cmark_mem edge = {edge_calloc, edge_realloc, free};

    return (cmark_mem *)&edge;
}

enum { OPTIONS = CMARK_OPT_VALIDATE_UTF8 };

cmark_node *md_parse(str text)
{
    cmark_parser *parser = cmark_parser_new_with_mem(OPTIONS, memory());
    cmark_node *root;

    cmark_parser_feed(parser, text.ptr, text.len);
    root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    cmark_consolidate_text_nodes(root);
    return root;
}

cmark_node *md_node(cmark_node_type type)
{
    return cmark_node_new_with_mem(type, memory());
}

cmark_node *md_text_node(struct arena *arena, str text)
{
    cmark_node *node = md_node(CMARK_NODE_TEXT);

    cmark_node_set_literal(node, arena_cstr(arena, text));
    return node;
}

str md_html(struct arena *arena, cmark_node *node)
{
    char *html = cmark_render_html(node, OPTIONS);
    str copy = arena_str(arena, str_of(html));

    free(html);
    return copy;
}

str md_plain(struct arena *arena, cmark_node *node)
{
    cmark_iter *iter = cmark_iter_new(node);
    struct buf buf = buf_in(arena);
    cmark_event_type event;

    while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
        cmark_node *at = cmark_iter_get_node(iter);
        cmark_node_type type = cmark_node_get_type(at);

        if (event == CMARK_EVENT_ENTER &&
            (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK))
            buf_put(&buf, str_of(cmark_node_get_literal(at)));
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK ||
                 (event == CMARK_EVENT_EXIT && type <= CMARK_NODE_LAST_BLOCK))
            buf_byte(&buf, ' ');
    }
    cmark_iter_free(iter);
    return str_trim(buf_str(&buf));
}

cmark_node *md_gather(cmark_node *first, cmark_node *end)
{
    cmark_node *carrier = md_node(CMARK_NODE_CUSTOM_INLINE);

    while (first && first != end) {
        cmark_node *next = cmark_node_next(first);

        cmark_node_append_child(carrier, first);
        first = next;
    }
    return carrier;
}
