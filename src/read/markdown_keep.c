/* SPDX-License-Identifier: MIT */
#include "read/markdown_parts.h"

enum { RUN = 4096 };

/* A document's texts are many and short: they are laid side by side, in runs of some length. */
struct keeper {
    struct arena *arena;
    char *free;
    size_t room;
};

static str keep(struct keeper *keeper, str s)
{
    str kept = {keeper->free, s.len};

    if (!s.len)
        return S("");
    if (s.len > RUN / 4)
        return arena_str(keeper->arena, s);
    if (s.len > keeper->room) {
        kept.ptr = keeper->free = arena_alloc(keeper->arena, RUN);
        keeper->room = RUN;
    }
    memcpy(keeper->free, s.ptr, s.len);
    keeper->free += s.len;
    keeper->room -= s.len;
    return kept;
}

/* What is the same is kept once: a paragraph without markup reads like its text. */
static str keep_unless(struct keeper *keeper, str s, str like, str kept)
{
    return s.len && str_eq(s, like) ? kept : keep(keeper, s);
}

static struct md_cell *keep_cells(struct keeper *keeper, const struct md_cell *cells, size_t count)
{
    struct md_cell *kept = ARENA_ARRAY(keeper->arena, struct md_cell, count);

    for (size_t i = 0; i < count; i++) {
        kept[i].html = keep(keeper, cells[i].html);
        kept[i].text = keep_unless(keeper, cells[i].text, cells[i].html, kept[i].html);
    }
    return kept;
}

static const struct md_table *keep_table(struct keeper *keeper, const struct md_table *table)
{
    struct md_table *kept = ARENA_NEW(keeper->arena, struct md_table);
    enum md_align *align = ARENA_ARRAY(keeper->arena, enum md_align, table->columns);

    for (uint32_t i = 0; i < table->columns; i++)
        align[i] = table->align[i];
    *kept = *table;
    kept->align = align;
    kept->head = keep_cells(keeper, table->head, table->columns);
    kept->cells = keep_cells(keeper, table->cells, (size_t)table->columns * table->rows);
    return kept;
}

static void keep_clause(struct keeper *keeper, struct clause *clause)
{
    struct clause_part *parts =
        ARENA_ARRAY(keeper->arena, struct clause_part, clause->part_count);

    clause->label = keep(keeper, clause->label);
    clause->anchor = keep(keeper, clause->anchor);
    clause->address = keep(keeper, clause->address);
    for (uint32_t i = 0; i < clause->part_count; i++)
        parts[i] = (struct clause_part){clause->parts[i].kind, keep(keeper, clause->parts[i].mark)};
    clause->parts = parts;
}

static struct md_block keep_block(struct keeper *keeper, struct md_block block)
{
    str html = keep(keeper, block.html);

    block.text = keep_unless(keeper, block.text, block.html, html);
    block.html = html;
    keep_clause(keeper, &block.clause);
    if (block.table)
        block.table = keep_table(keeper, block.table);
    return block;
}

struct md_doc *md_keep(struct arena *arena, const struct md_reader *r)
{
    struct md_doc *doc = ARENA_NEW(arena, struct md_doc);
    struct keeper keeper = {.arena = arena};

    doc->blocks = ARENA_ARRAY(arena, struct md_block, r->blocks.len);
    doc->count = r->blocks.len;
    doc->links = ARENA_ARRAY(arena, struct md_link, r->links.len);
    doc->link_count = r->links.len;
    doc->anchors = map_new(arena);
    for (uint32_t i = 0; i < doc->count; i++) {
        doc->blocks[i] = keep_block(&keeper, r->blocks.at[i]);
        if (doc->blocks[i].clause.anchor.len)
            map_add(doc->anchors, doc->blocks[i].clause.anchor, i);
    }
    for (uint32_t i = 0; i < doc->link_count; i++) {
        doc->links[i] = r->links.at[i];
        doc->links[i].href = keep(&keeper, r->links.at[i].href);
    }
    return doc;
}
