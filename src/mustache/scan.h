/* SPDX-License-Identifier: MIT */
/* scan: template text -> a flat array of nodes, openings and ends knowing each other. Delimiters,
 * comments, standalone lines and the indentation of replaced blocks are settled here, so that
 * nothing behind it looks at blanks again. */
#ifndef MUSTACHE_SCAN_H
#define MUSTACHE_SCAN_H

#include "base/arena.h"
#include "base/diag.h"

enum node_kind {
    NODE_TEXT,
    NODE_LINE, /* a line of the template starts: indentation goes here */
    NODE_VALUE,
    NODE_RAW,
    NODE_SECTION,
    NODE_UNLESS,
    NODE_PARTIAL,
    NODE_PARENT,
    NODE_BLOCK,
    NODE_END,
    NODE_KINDS,
    NODE_COMMENT, /* these two never leave the scanner */
    NODE_DELIMITERS
};

enum node_flag {
    NODE_DYNAMIC = 1,  /* the name is that of a value which holds the name */
    NODE_ALONE = 2,    /* stood alone on its line */
    NODE_OVERRIDE = 4, /* a block directly inside a parent tag: replaces, is not a place */
    NODE_PREFIXED = 8  /* a block, not alone, before which only `indent` stands on its line */
};

struct node {
    uint8_t kind;
    uint8_t flags;
    uint32_t offset; /* of the tag or text in the source */
    uint32_t match;  /* of openings and ends: the other one */
    str text;        /* the text, or the name without `*` */
    str indent;      /* PARTIAL, PARENT alone; BLOCK: given to each line that comes in its place */
};

struct tree {
    str name;
    const struct source *source;
    const struct node *nodes; /* NULL: there were errors */
    uint32_t count;
};

/* Lives in `arena`; names and text are slices of the source. */
struct tree *scan(struct arena *arena, const struct source *source, str name, struct diag *diag);

#endif
