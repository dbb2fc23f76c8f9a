/* SPDX-License-Identifier: MIT */
#include "base/buf.h"
#include "read/markdown_parts.h"

struct place md_place(const struct md_reader *r, cmark_node *block)
{
    int line = cmark_node_get_start_line(block);
    int column = cmark_node_get_start_column(block);

    return lines_place(&r->lines, r->base + (uint32_t)(line > 0 ? line : 1),
                       column > 0 ? (size_t)column - 1 : 0);
}

/* ---- the first words ---- */

static bool may_begin_with_text(cmark_node_type type)
{
    return type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG ||
           type == CMARK_NODE_CUSTOM_INLINE || type == CMARK_NODE_PARAGRAPH;
}

static cmark_node *leading_leaf(cmark_node *node)
{
    while (node && may_begin_with_text(cmark_node_get_type(node)))
        node = cmark_node_first_child(node);
    return node && cmark_node_get_type(node) == CMARK_NODE_TEXT ? node : NULL;
}

str md_leading(cmark_node *node)
{
    cmark_node *leaf = leading_leaf(node);

    return leaf ? str_of(cmark_node_get_literal(leaf)) : S("");
}

static size_t blank_len(str s)
{
    if (s.len && (s.ptr[0] == ' ' || s.ptr[0] == '\t'))
        return 1;
    return str_starts(s, S("\xC2\xA0")) ? 2 : 0;
}

static str skip_blanks(str s)
{
    for (size_t n; (n = blank_len(s));)
        s = str_slice(s, n, s.len);
    return s;
}

/* Takes an emptied leaf away, and what it leaves empty up to the carrier. */
static void drop_leaf(cmark_node *carrier, cmark_node *leaf)
{
    while (leaf != carrier) {
        cmark_node *parent = cmark_node_parent(leaf);

        cmark_node_free(leaf);
        if (cmark_node_first_child(parent))
            break;
        leaf = parent;
    }
}

/* Emphasis may end within the label ("**1.** Tên"): what it leaves empty goes, too. */
void md_strip_leading(struct arena *arena, cmark_node *carrier, size_t len)
{
    cmark_node *leaf = leading_leaf(carrier);

    while (leaf) {
        str text = str_of(cmark_node_get_literal(leaf));
        str rest = skip_blanks(str_slice(text, len, text.len));

        if (rest.len) {
            cmark_node_set_literal(leaf, arena_cstr(arena, rest));
            return;
        }
        drop_leaf(carrier, leaf);
        len = 0;
        leaf = leading_leaf(carrier);
    }
}

struct md_cell md_take(struct md_reader *r, cmark_node *carrier)
{
    struct md_cell cell = {md_html(r->arena, carrier), md_plain(r->arena, carrier)};

    cmark_node_free(carrier);
    return cell;
}

/* ---- the list of blocks ---- */

void md_emit(struct md_reader *r, struct md_block block)
{
    block.parent = r->path.frames[r->path.depth].owner;
    *vec_push(r->arena, &r->blocks) = block;
}

/* The anchor itself if nobody has it, else with the first number behind it that is free. */
static str unique_anchor(struct md_reader *r, str anchor)
{
    uint32_t wanted = map_get(r->suffixes, anchor);
    str unique = anchor;

    wanted = wanted == MAP_NONE ? 1 : wanted;
    while (map_get(r->anchors, unique) != MAP_NONE)
        unique = arena_printf(r->arena, "%.*s-%u", STR_ARG(anchor), ++wanted);
    map_set(r->suffixes, anchor, wanted);
    return unique;
}

/* Headings may well have the same words; the same number twice is a slip. */
static void report_duplicate(struct md_reader *r, const struct md_block *block, str anchor)
{
    uint32_t first = map_get(r->anchors, anchor);

    if (first != MAP_NONE && block->clause.address.len)
        DIAG(r->diag, block->at, DIAG_DUPLICATE_CLAUSE, block->clause.address,
             arena_printf(r->arena, "%u", r->blocks.at[first].at.line));
}

/* The anchor of the frame is the unique one: what lies below builds on it. */
void md_emit_clause(struct md_reader *r, struct md_block block, const struct clause_entry *entry)
{
    struct clause_path *path = &r->path;
    uint32_t index = r->blocks.len;

    block.clause = clause_enter(r->arena, path, entry);
    report_duplicate(r, &block, block.clause.anchor);
    block.clause.anchor = unique_anchor(r, block.clause.anchor);
    map_add(r->anchors, block.clause.anchor, index);
    block.parent = path->depth ? path->frames[path->depth - 1].owner : MD_NO_PARENT;
    if (block.kind == MD_CLAUSE)
        block.level = (int)path->depth;
    path->frames[path->depth].owner = index;
    if (path->depth)
        path->frames[path->depth].anchor = block.clause.anchor;
    *vec_push(r->arena, &r->blocks) = block;
}
