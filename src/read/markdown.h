/* SPDX-License-Identifier: MIT */
/* markdown: the text of a plan or a page -> a flat list of blocks in reading order, each with its
 * anchor and place. Markup is what cmark renders of the parts; nothing of the input comes through
 * as HTML. All functions are safe in several threads, each with its own arena and diag. */
#ifndef READ_MARKDOWN_H
#define READ_MARKDOWN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/str.h"
#include "read/clause.h"

/* Beyond these a document is refused, so that no input takes long. */
enum {
    MD_MAX_BYTES = 1024 * 1024,
    MD_MAX_LINE = 16 * 1024,
    MD_MAX_MARKERS = 16,            /* list and quote marks at the start of one line */
    MD_MAX_INDENT = 100,            /* columns */
    MD_MAX_BRACKETS = 500,          /* "[" in one run of lines without a blank one; likewise "<" */
    MD_MAX_CELLS = MD_MAX_BYTES / 2 /* of a table: rows x columns; more can only be blank */
};

enum md_kind {
    MD_HEADING,   /* html: inline markup without the label, level 1..6 */
    MD_CLAUSE,    /* likewise; level = depth of the clause in the numbering, from 1 */
    MD_PARAGRAPH, /* html: inline markup */
    MD_TABLE,     /* ->table */
    MD_TARGETS,   /* {{> targets}} on a line of its own */
    MD_TASKS,     /* {{> tasks}} */
    MD_OTHER      /* html: block markup of a list with "*", a quote, code, a rule, an image */
};

struct md_block {
    enum md_kind kind;
    int level;
    uint32_t parent; /* index of the heading or clause that contains it (of a paragraph: that stands
                        open before it), MD_NO_PARENT if none */
    struct clause clause; /* of HEADING and CLAUSE */
    str html;
    str text; /* plain, without the label: for search and the table of contents */
    const struct md_table *table;
    struct place at;
};

enum { MD_NO_PARENT = 0xFFFFFFFF };

enum md_align { MD_ALIGN_NONE, MD_ALIGN_LEFT, MD_ALIGN_CENTER, MD_ALIGN_RIGHT };

struct md_cell {
    str html; /* inline markup */
    str text;
};

struct md_table {
    const enum md_align *align;  /* [columns] */
    const struct md_cell *head;  /* [columns] */
    const struct md_cell *cells; /* [rows * columns], row by row; short rows are filled up */
    uint32_t columns;
    uint32_t rows;
};

/* A link or an image that was let through; ->href as written, not percent-encoded. Whether what a
 * relative one or a "#…" names exists is for the model to say. */
struct md_link {
    str href;
    struct place at;
    bool image;
};

struct md_doc {
    struct md_block *blocks;
    uint32_t count;
    struct md_link *links;
    uint32_t link_count;
    struct map *anchors; /* anchor -> index of its block */
};

struct md_abbr {
    str abbr;
    str expansion;
};

struct md_options {
    bool clauses; /* numbering makes clauses (plans); else lists stay lists and headings get anchors
                     of their words (pages) */
    const struct md_abbr *abbrs; /* the first use of each in the text is marked up */
    uint32_t abbr_count;
};

/* Reads `body`, a slice of source->text. All lives in `arena`. Never NULL: a document that was
 * refused has no blocks, and the reason is reported. */
struct md_doc *markdown_read(struct arena *arena, struct diag *diag, const struct source *source,
                             str body, const struct md_options *options);

/* The next word of a plain text at or after *at, which moves behind it; empty at the end. What
 * joins letters into one symbol belongs to it ("66/NQ-CP", "KH&CN", "TT."), typographic quotes do
 * not. */
str markdown_word(str text, size_t *at);

enum md_match {
    MD_MATCH_NONE,
    MD_MATCH_OUTER,      /* its number is not there, an outer clause is (I of "I.9.a") */
    MD_MATCH_CONTAINING, /* its words are not there, the clause around them is ("Phụ lục TT 4") */
    MD_MATCH_EXACT
};

/* The anchor that a table's column `clause` means: "III.1.b", "III.1 gạch 2", "III.2.a Giải pháp"
 * (a clause below III.2.a that begins with these words), "Phụ lục I.3", "điểm b khoản 1 mục III".
 * Empty if there is none. `match` may be NULL. `scratch` is for work only; the result is the
 * document's. */
str markdown_clause_anchor(struct arena *scratch, const struct md_doc *doc, str clause,
                           enum md_match *match);

#endif
