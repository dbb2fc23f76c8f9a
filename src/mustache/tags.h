/* SPDX-License-Identifier: MIT */
/* tags: the first half of scanning, text -> tags with their partners. For scan.c only. */
#ifndef MUSTACHE_TAGS_H
#define MUSTACHE_TAGS_H

#include "base/vec.h"
#include "mustache/scan.h"

struct tag {
    uint8_t kind;
    uint8_t flags;
    uint32_t start; /* [start, end) in the text, delimiters included */
    uint32_t end;
    uint32_t cut_from; /* [cut_from, cut_to): the tag with what vanishes around it */
    uint32_t cut_to;
    uint32_t match;
    str name;
    str indent;
};

struct tags {
    struct arena *arena;
    const struct source *source;
    struct diag *diag;
    VEC(struct tag) list;
    bool broken; /* something was reported */
};

/* Finds all tags and matches openings with ends. */
void tags_find(struct tags *tags);

#endif
