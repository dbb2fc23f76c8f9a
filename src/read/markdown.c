/* SPDX-License-Identifier: MIT */
#include "read/markdown.h"

#include "base/buf.h"
#include "read/markdown_parts.h"

enum { WORK = 256 * 1024 }; /* bytes of the first block that reading works in */

static void read_children(struct md_reader *r, cmark_node *parent);

/* A block that cmark renders as a whole. */
static void read_other(struct md_reader *r, cmark_node *node)
{
    struct md_block block = {.kind = MD_OTHER, .at = md_place(r, node)};

    md_clean(r, node);
    md_abbr_mark(r, node);
    block.html = md_html(r->arena, node);
    block.text = md_plain(r->arena, node);
    md_emit(r, block);
}

/* Shown as the text that it is, in a paragraph. */
static void read_html(struct md_reader *r, cmark_node *node)
{
    struct md_block block = {.kind = MD_PARAGRAPH, .at = md_place(r, node)};
    cmark_node *text = md_text_node(r->arena, md_raw_block(r, node));

    block.html = md_html(r->arena, text);
    block.text = md_plain(r->arena, text);
    cmark_node_free(text);
    if (block.html.len)
        md_emit(r, block);
}

/* The label is cut off before the rest is rendered: it is printed from the clause. */
static void read_heading(struct md_reader *r, cmark_node *node)
{
    struct md_block block = {.kind = MD_HEADING, .at = md_place(r, node)};
    struct clause_entry entry = {.level = cmark_node_get_heading_level(node), .label = S("")};
    cmark_node *carrier;
    struct md_cell cell;
    str leading;

    md_clean(r, node);
    carrier = md_gather(cmark_node_first_child(node), NULL);
    leading = arena_str(r->arena, md_leading(carrier));
    if (r->options->clauses)
        entry.mark = clause_mark_heading(r->arena, leading);
    if (entry.mark.len) {
        entry.label = str_slice(leading, 0, entry.mark.len);
        md_strip_leading(r->arena, carrier, entry.mark.len);
    }
    cell = md_take(r, carrier);
    entry.words = cell.text;
    block.html = cell.html;
    block.text = cell.text;
    block.level = entry.level;
    md_emit_clause(r, block, &entry);
}

static void read_paragraph(struct md_reader *r, cmark_node *node)
{
    md_paragraph(r, node, NULL);
}

/* ---- lists ---- */

/* The printed mark of a list item: cmark counts on by itself, the text may not. */
static struct clause_mark item_mark(const struct md_reader *r, cmark_node *item, str *label)
{
    str line = lines_get(&r->lines, r->base + (uint32_t)cmark_node_get_start_line(item));
    int column = cmark_node_get_start_column(item);
    str s = str_slice(line, column > 0 ? (size_t)column - 1 : 0, line.len);
    size_t digits = 0;
    size_t zeros = 0;

    *label = str_slice(s, 0, 1);
    if (str_starts(s, S("-")) || str_starts(s, S("+")))
        return (struct clause_mark){s.ptr[0] == '-' ? CLAUSE_DASH : CLAUSE_PLUS, S(""), 1};
    while (digits < s.len && s.ptr[digits] >= '0' && s.ptr[digits] <= '9')
        digits++;
    while (zeros + 1 < digits && s.ptr[zeros] == '0')
        zeros++;
    *label = str_slice(s, 0, digits + 1);
    return (struct clause_mark){digits ? CLAUSE_NUMBER : CLAUSE_NONE, str_slice(s, zeros, digits),
                                digits + 1};
}

/* The item's first words are its clause; what else stands in it lies below. */
static void read_item(struct md_reader *r, cmark_node *item, const struct clause_entry *entry)
{
    cmark_node *first = cmark_node_first_child(item);
    bool words = first && cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH;
    cmark_node *rest = words ? cmark_node_next(first) : first;
    struct md_block empty = {
        .kind = MD_CLAUSE, .html = S(""), .text = S(""), .at = md_place(r, item)};

    if (words) {
        md_paragraph(r, first, entry);
    } else {
        md_emit_clause(r, empty, entry);
        r->floor = r->path.depth;
    }
    if (rest) {
        cmark_node *holder = md_node(CMARK_NODE_DOCUMENT);

        while (rest) {
            cmark_node *next = cmark_node_next(rest);

            cmark_node_append_child(holder, rest);
            rest = next;
        }
        read_children(r, holder);
        cmark_node_free(holder);
    }
}

/* Items after the first are its siblings, whatever stands in it. */
static void read_list(struct md_reader *r, cmark_node *list)
{
    uint32_t outer = r->floor;
    uint32_t floor = outer;
    cmark_node *item = cmark_node_first_child(list);
    str label;

    if (!r->options->clauses || !item || !item_mark(r, item, &label).kind) {
        read_other(r, list);
        return;
    }
    for (; item; item = cmark_node_next(item)) {
        struct clause_entry entry = {.mark = item_mark(r, item, &label), .floor = floor};

        entry.label = label;
        if (item != cmark_node_first_child(list) && r->path.depth > floor)
            r->path.depth = floor;
        if (!entry.mark.kind)
            entry.mark.kind = CLAUSE_DASH;
        read_item(r, item, &entry);
        floor = r->floor ? r->floor - 1 : 0;
        r->floor = outer;
    }
}

/* ---- the document ---- */

/* Quotes, code, rules and lists with "*" have no numbering: cmark renders them whole. */
static void read_block(struct md_reader *r, cmark_node *node)
{
    cmark_node_type type = cmark_node_get_type(node);

    if (type == CMARK_NODE_PARAGRAPH)
        read_paragraph(r, node);
    else if (type == CMARK_NODE_HEADING)
        read_heading(r, node);
    else if (type == CMARK_NODE_LIST)
        read_list(r, node);
    else if (type == CMARK_NODE_HTML_BLOCK)
        read_html(r, node);
    else
        read_other(r, node);
}

static void read_children(struct md_reader *r, cmark_node *parent)
{
    for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
        read_block(r, node);
}

static void read_piece(struct md_reader *r, str text, uint32_t base)
{
    uint32_t outer = r->base;
    cmark_node *root = md_parse(text);

    r->base = base;
    read_children(r, root);
    r->base = outer;
    cmark_node_free(root);
}

void md_piece(struct md_reader *r, struct md_lines lines)
{
    struct buf buf = buf_in(r->arena);

    for (uint32_t i = lines.range.first; i <= lines.range.last; i++) {
        buf_put(&buf, md_line(r, lines, i));
        buf_byte(&buf, '\n');
    }
    read_piece(r, buf_str(&buf), lines.range.first - 1);
}

struct md_doc *markdown_read(struct arena *arena, struct diag *diag, const struct source *source,
                             str body, const struct md_options *options)
{
    struct arena *work = arena_new(WORK);
    struct md_doc *doc;
    struct md_reader r = {.arena = work,
                          .diag = diag,
                          .options = options,
                          .lines = lines_of(work, source, body),
                          .anchors = map_new(work),
                          .suffixes = map_new(work)};

    r.path.frames[0].owner = MD_NO_PARENT;
    md_abbr_start(&r);
    if (md_guard(&r))
        read_piece(&r, body, 0);
    doc = md_keep(arena, &r);
    arena_free(work);
    return doc;
}
