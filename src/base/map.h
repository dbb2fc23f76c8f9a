/* SPDX-License-Identifier: MIT */
/* map: str -> uint32_t (an index into somebody's vec). The only hash map of the program; uthash
 * stands behind it. Keys are borrowed. Reading from several threads is fine, writing is not. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

struct map; /* opaque: its table must agree with its nodes */

enum { MAP_NONE = 0xFFFFFFFF }; /* no value may be this */

/* Lives in `arena`. */
struct map *map_new(struct arena *arena);

/* The value of `key`, MAP_NONE if absent. */
uint32_t map_get(const struct map *map, str key);

/* Adds key -> value if the key is new and returns `value`; else changes nothing and returns the
 * value that stands there: `map_add(m, k, i) != i` tells a duplicate. */
uint32_t map_add(struct map *map, str key, uint32_t value);

/* Adds or replaces. */
void map_set(struct map *map, str key, uint32_t value);

/* Keys in it; there is no way to take one out. */
uint32_t map_count(const struct map *map);

#endif
