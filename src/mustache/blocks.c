/* SPDX-License-Identifier: MIT */
#include "mustache/blocks.h"

/* The one set like `draft`, whose id is yet 0. */
static const struct blocks *intern(struct blocks_index *index, struct blocks *draft)
{
    str key = {(const char *)draft, sizeof *draft + draft->count * sizeof draft->list[0]};
    uint32_t found = map_get(index->index, key);

    if (found != MAP_NONE)
        return index->all.at[found];
    map_add(index->index, arena_str(index->arena, key), index->all.len);
    draft->id = index->all.len;
    *vec_push(index->arena, &index->all) = draft;
    return draft;
}

void blocks_init(struct blocks_index *index, struct arena *arena)
{
    *index = (struct blocks_index){.arena = arena, .index = map_new(arena)};
    intern(index, arena_zalloc(arena, 1, sizeof(struct blocks)));
}

const struct blocks *blocks_none(const struct blocks_index *index)
{
    return index->all.at[0];
}

static uint32_t count_own(const struct tree *tree, uint32_t parent)
{
    uint32_t count = 0;

    for (uint32_t i = parent + 1; i < tree->nodes[parent].match; i++) {
        const struct node *node = &tree->nodes[i];

        count += node->kind == NODE_BLOCK && (node->flags & NODE_OVERRIDE);
    }
    return count;
}

const struct blocks *blocks_extend(struct blocks_index *index, const struct blocks *outer,
                                   const struct tree *tree, uint32_t parent)
{
    uint32_t own = count_own(tree, parent);
    struct blocks *draft;

    if (!own)
        return outer;
    draft =
        arena_zalloc(index->arena, 1, sizeof *draft + (outer->count + own) * sizeof draft->list[0]);
    memcpy(draft->list, outer->list, outer->count * sizeof draft->list[0]);
    draft->count = outer->count;
    for (uint32_t i = parent + 1; i < tree->nodes[parent].match; i++) {
        const struct node *node = &tree->nodes[i];

        if (node->kind == NODE_BLOCK && (node->flags & NODE_OVERRIDE) &&
            !blocks_find(draft, node->text))
            draft->list[draft->count++] = (struct replacement){node->text, tree, outer, i, 0};
        if (node->match > i)
            i = node->match;
    }
    return draft->count == outer->count ? outer : intern(index, draft);
}

const struct replacement *blocks_find(const struct blocks *blocks, str name)
{
    for (uint32_t i = 0; i < blocks->count; i++)
        if (str_eq(blocks->list[i].name, name))
            return &blocks->list[i];
    return NULL;
}
