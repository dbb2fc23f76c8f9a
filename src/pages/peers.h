/* SPDX-License-Identifier: MIT */
/* peers: units as the rows of a table, grouped by level, by name within a group. */
#ifndef PAGES_PEERS_H
#define PAGES_PEERS_H

#include "base/vec.h"
#include "pages/site.h"

struct peer {
    uint32_t level; /* place of its level among the levels */
    uint32_t rank;  /* place of its name */
    uint32_t unit;
};

struct peers {
    VEC(struct peer) rows;
    VEC(str) levels; /* in the order in which they were met */
};

/* Adds a unit; more than once does no harm. */
void peers_add(struct peers *peers, const struct site *site, struct arena *arena, uint32_t unit);
/* Sorts the rows and drops what stands there twice. */
void peers_sort(struct peers *peers);
/* The end of the group that begins at `from`. */
uint32_t peers_end(const struct peers *peers, uint32_t from);
/* The name of the group that begins at `from`. */
str peers_name(const struct peers *peers, const struct site *site, uint32_t from);

#endif
