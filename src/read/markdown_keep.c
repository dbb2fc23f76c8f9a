/* SPDX-License-Identifier: MIT */
#include "read/markdown_parts.h"

/* What is the same is kept once: a paragraph without markup reads like its text. */
static str keep_unless(struct arena *arena, str s, str like, str kept)
{
    return s.len && str_eq(s, like) ? kept : arena_str(arena, s);
}

static struct md_cell *keep_cells(struct arena *arena, const struct md_cell *cells, size_t count)
{
    struct md_cell *kept = ARENA_ARRAY(arena, struct md_cell, count);

    for (size_t i = 0; i < count; i++) {
        kept[i].html = arena_str(arena, cells[i].html);
        kept[i].text = keep_unless(arena, cells[i].text, cells[i].html, kept[i].html);
    }
    return kept;
}

static const struct md_table *keep_table(struct arena *arena, const struct md_table *table)
{
    struct md_table *kept = ARENA_NEW(arena, struct md_table);
    enum md_align *align = ARENA_ARRAY(arena, enum md_align, table->columns);

    for (uint32_t i = 0; i < table->columns; i++)
        align[i] = table->align[i];
    *kept = *table;
    kept->align = align;
    kept->head = keep_cells(arena, table->head, table->columns);
    kept->cells = keep_cells(arena, table->cells, (size_t)table->columns * table->rows);
    return kept;
}

static void keep_clause(struct arena *arena, struct clause *clause)
{
    struct clause_part *parts = ARENA_ARRAY(arena, struct clause_part, clause->part_count);

    clause->label = arena_str(arena, clause->label);
    clause->anchor = arena_str(arena, clause->anchor);
    clause->address = arena_str(arena, clause->address);
    for (uint32_t i = 0; i < clause->part_count; i++)
        parts[i] =
            (struct clause_part){clause->parts[i].kind, arena_str(arena, clause->parts[i].mark)};
    clause->parts = parts;
}

static struct md_block keep_block(struct arena *arena, struct md_block block)
{
    str html = arena_str(arena, block.html);

    block.text = keep_unless(arena, block.text, block.html, html);
    block.html = html;
    keep_clause(arena, &block.clause);
    if (block.table)
        block.table = keep_table(arena, block.table);
    return block;
}

struct md_doc *md_keep(struct arena *arena, const struct md_reader *r)
{
    struct md_doc *doc = ARENA_NEW(arena, struct md_doc);

    doc->blocks = ARENA_ARRAY(arena, struct md_block, r->blocks.len);
    doc->count = r->blocks.len;
    doc->links = ARENA_ARRAY(arena, struct md_link, r->links.len);
    doc->link_count = r->links.len;
    doc->anchors = map_new(arena);
    for (uint32_t i = 0; i < doc->count; i++) {
        doc->blocks[i] = keep_block(arena, r->blocks.at[i]);
        if (doc->blocks[i].clause.anchor.len)
            map_add(doc->anchors, doc->blocks[i].clause.anchor, i);
    }
    for (uint32_t i = 0; i < doc->link_count; i++) {
        doc->links[i] = r->links.at[i];
        doc->links[i].href = arena_str(arena, r->links.at[i].href);
    }
    return doc;
}
