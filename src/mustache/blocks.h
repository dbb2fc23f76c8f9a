/* SPDX-License-Identifier: MIT */
/* blocks: what replaces the blocks of a template, by name. A replacement remembers the replacements
 * of the place where it was written, and its own blocks look there. Each set is made once, so that
 * what was compiled for it is found again. */
#ifndef MUSTACHE_BLOCKS_H
#define MUSTACHE_BLOCKS_H

#include "base/map.h"
#include "base/vec.h"
#include "mustache/scan.h"

struct blocks;

struct replacement {
    str name;
    const struct tree *tree;
    const struct blocks *home; /* in force where it was written */
    uint32_t node;             /* its opening in the tree */
    uint32_t reserved;         /* 0: no padding, it is compared by its bytes */
};

struct blocks {
    uint32_t id;
    uint32_t count;
    struct replacement list[];
};

struct blocks_index {
    struct arena *arena;
    struct map *index;
    VEC(const struct blocks *) all;
};

void blocks_init(struct blocks_index *index, struct arena *arena);

/* No replacements. */
const struct blocks *blocks_none(const struct blocks_index *index);

/* Those in force inside the template that the parent tag `parent` of `tree` names: the outer ones,
 * which win, and the tag's own. */
const struct blocks *blocks_extend(struct blocks_index *index, const struct blocks *outer,
                                   const struct tree *tree, uint32_t parent);

/* NULL if the block is not replaced. */
const struct replacement *blocks_find(const struct blocks *blocks, str name);

#endif
