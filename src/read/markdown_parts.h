/* SPDX-License-Identifier: MIT */
/* markdown_parts: what the files markdown*.c share, for them only. cmark's tree is cut up here and
 * never leaves them. */
#ifndef READ_MARKDOWN_PARTS_H
#define READ_MARKDOWN_PARTS_H

#include <cmark.h>

#include "base/vec.h"
#include "read/lines.h"
#include "read/markdown.h"

/* One document being read. Lines that cmark counts are those of the piece being parsed; `base`
 * lines of the body stand before it. */
struct md_reader {
    struct arena *arena;
    struct diag *diag;
    const struct md_options *options;
    struct lines lines;
    uint32_t base;
    VEC(struct md_block) blocks;
    VEC(struct md_link) links;
    struct clause_path path;
    uint32_t floor; /* depth of the list item that is being read: its clause stays open */
    struct map *anchors;
    struct map *suffixes; /* anchor -> how often it was wanted */
    struct map *abbrs;    /* abbreviations not used yet -> index in options; MAP_NONE once used */
};

/* ---- markdown_cmark.c: the edge of cmark; its memory comes from malloc, and none is left ---- */

/* cmark's tree of `text`; free it with cmark_node_free. */
cmark_node *md_parse(str text);
/* Nodes of the same memory. */
cmark_node *md_node(cmark_node_type type);
cmark_node *md_text_node(struct arena *arena, str text);
/* Markup of a node, in the arena. */
str md_html(struct arena *arena, cmark_node *node);
/* Its text without markup, breaks as blanks. */
str md_plain(struct arena *arena, cmark_node *node);
/* Moves the siblings from `first` up to but without `end` into a new inline node, which belongs to
 * the caller. */
cmark_node *md_gather(cmark_node *first, cmark_node *end);

/* ---- markdown_guard.c ---- */

/* Reports bidi controls and the like, and what would make cmark take long: then false, and the text
 * must not be parsed. */
bool md_guard(const struct md_reader *r);

/* ---- markdown_clean.c ---- */

/* Makes all below a block harmless: raw HTML becomes text, links that are not allowed lose their
 * address; reports them and leftover stars; collects the links. */
void md_clean(struct md_reader *r, cmark_node *block);
/* What a block of raw HTML shows as: its text, or empty for a comment. */
str md_raw_block(struct md_reader *r, cmark_node *block);

/* ---- markdown_abbr.c ---- */

void md_abbr_start(struct md_reader *r);
/* Marks up the first use of each abbreviation below `node`. */
void md_abbr_mark(struct md_reader *r, cmark_node *node);

/* ---- markdown_table.c ---- */

/* Lines of the body, from 1, both included. */
struct md_range {
    uint32_t first;
    uint32_t last;
};

/* The lines of a paragraph, as it stands in its list item. */
struct md_lines {
    struct md_range range;
    uint32_t column; /* byte at which the first line begins */
};

/* The first table in these lines, head and rule included; false if there is none. */
bool md_table_find(const struct md_reader *r, struct md_lines within, struct md_range *table);
/* Warns of rules that do not fit their heads, in lines without a table. */
void md_table_warn(struct md_reader *r, struct md_lines within);
/* Reads the table that stands in these lines. */
const struct md_table *md_table_read(struct md_reader *r, struct md_lines table);
/* A line of them, without blanks around it. */
str md_line(const struct md_reader *r, struct md_lines within, uint32_t line);

/* ---- markdown_block.c ---- */

/* Where a block of cmark's begins. */
struct place md_place(const struct md_reader *r, cmark_node *block);
/* The text that a node begins with, markup aside; and takes `len` bytes and blanks off it. */
str md_leading(cmark_node *node);
void md_strip_leading(struct arena *arena, cmark_node *node, size_t len);
/* Inline markup and text of a carrier made by md_gather, which is freed. */
struct md_cell md_take(struct md_reader *r, cmark_node *carrier);
/* Appends a block to the document, inside of what is open. */
void md_emit(struct md_reader *r, struct md_block block);
/* Enters a heading or a clause in the numbering, gives it a unique anchor and appends it. */
void md_emit_clause(struct md_reader *r, struct md_block block, const struct clause_entry *entry);

/* ---- markdown_paragraph.c ---- */

/* A paragraph: tables, markers, clauses and plain text, as its lines are. `opening` is the list
 * item that begins with it and takes its first words, NULL if there is none. */
void md_paragraph(struct md_reader *r, cmark_node *paragraph, const struct clause_entry *opening);

/* ---- markdown_keep.c ---- */

/* The document that was read, copied to its size: reading leaves three times as much behind. */
struct md_doc *md_keep(struct arena *arena, const struct md_reader *r);

/* ---- markdown.c ---- */

/* Parses lines of the body, without their indent, as a piece of its own and appends its blocks. */
void md_piece(struct md_reader *r, struct md_lines lines);

#endif
