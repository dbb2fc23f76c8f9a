/* SPDX-License-Identifier: MIT */
#include "base/map.h"

#include "base/oom.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

/* uthash asks for memory through these names; in every function below `map` is in scope. */
#define uthash_malloc(size) arena_alloc(map->arena, (size))
#define uthash_free(ptr, size) ((void)0)
#define uthash_fatal(message) oom_exit()
#define HASH_FUNCTION(key, len, hash) ((hash) = (unsigned)XXH3_64bits((key), (len)))
#include <uthash.h>

struct node {
    UT_hash_handle hh;
    uint32_t value;
};

struct map {
    struct arena *arena;
    struct node *nodes;
};

struct map *map_new(struct arena *arena)
{
    struct map *map = ARENA_NEW(arena, struct map);

    map->arena = arena;
    return map;
}

static struct node *find(const struct map *map, str key)
{
    struct node *node = NULL;

    HASH_FIND(hh, map->nodes, key.ptr, key.len, node);
    return node;
}

uint32_t map_get(const struct map *map, str key)
{
    struct node *node = find(map, key);

    return node ? node->value : MAP_NONE;
}

static void add(struct map *map, str key, uint32_t value)
{
    struct node *node = ARENA_NEW(map->arena, struct node);

    node->value = value;
    HASH_ADD_KEYPTR(hh, map->nodes, key.ptr, key.len, node);
}

uint32_t map_add(struct map *map, str key, uint32_t value)
{
    struct node *node = find(map, key);

    if (node)
        return node->value;
    add(map, key, value);
    return value;
}

void map_set(struct map *map, str key, uint32_t value)
{
    struct node *node = find(map, key);

    if (node)
        node->value = value;
    else
        add(map, key, value);
}

uint32_t map_count(const struct map *map)
{
    return HASH_COUNT(map->nodes);
}
