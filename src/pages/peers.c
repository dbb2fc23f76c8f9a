/* SPDX-License-Identifier: MIT */
#include "pages/peers.h"

#include <stdlib.h>

/* Groups follow each other as their levels were met; there are few of them. */
static uint32_t level_of(struct peers *peers, struct arena *arena, str level)
{
    uint32_t i = 0;

    while (i < peers->levels.len && !str_eq(peers->levels.at[i], level))
        i++;
    if (i == peers->levels.len)
        *vec_push(arena, &peers->levels) = level;
    return i;
}

void peers_add(struct peers *peers, const struct site *site, struct arena *arena, uint32_t unit)
{
    *vec_push(arena, &peers->rows) =
        (struct peer){level_of(peers, arena, site->model->units.at[unit].level),
                      site->look.unit_rank[unit], unit};
}

static int peer_cmp(const void *a, const void *b)
{
    const struct peer *x = a, *y = b;

    if (x->level != y->level)
        return x->level < y->level ? -1 : 1;
    return (x->rank > y->rank) - (x->rank < y->rank);
}

void peers_sort(struct peers *peers)
{
    uint32_t kept = 0;

    if (peers->rows.len)
        qsort(peers->rows.at, peers->rows.len, sizeof *peers->rows.at, peer_cmp);
    for (uint32_t i = 0; i < peers->rows.len; i++)
        if (!i || peers->rows.at[i].unit != peers->rows.at[kept - 1].unit)
            peers->rows.at[kept++] = peers->rows.at[i];
    peers->rows.len = kept;
}

uint32_t peers_end(const struct peers *peers, uint32_t from)
{
    uint32_t to = from;

    while (to < peers->rows.len && peers->rows.at[to].level == peers->rows.at[from].level)
        to++;
    return to;
}

str peers_name(const struct peers *peers, const struct site *site, uint32_t from)
{
    str name = peers->levels.at[peers->rows.at[from].level];

    return name.len ? name : label(site->labels, LABEL_OTHER_LEVEL);
}
