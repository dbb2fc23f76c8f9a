/* SPDX-License-Identifier: MIT */
#include "model/names.h"

#include "base/buf.h"
#include "base/map.h"
#include "base/near.h"
#include "base/vec.h"
#include "text/unicode.h"

struct name {
    str key; /* folded */
    uint32_t index;
    uint32_t next; /* another thing of the same key; MAP_NONE ends */
    uint32_t last; /* of the first of a key: the end of its chain */
};

struct names {
    struct arena *arena;
    struct map *ids;  /* id -> index of the thing */
    struct map *keys; /* folded name -> its first struct name */
    VEC(struct name) list;
    VEC(str) id_list; /* by index */
};

struct names *names_new(struct arena *arena)
{
    struct names *names = ARENA_NEW(arena, struct names);

    names->arena = arena;
    names->ids = map_new(arena);
    names->keys = map_new(arena);
    return names;
}

void names_add_id(struct names *names, str id, uint32_t index)
{
    map_add(names->ids, id, index);
    *vec_push(names->arena, &names->id_list) = id;
}

/* Things come in the order of their indexes: one that has the key already is the chain's last. */
void names_add(struct names *names, str name, uint32_t index)
{
    str key = unicode_fold(names->arena, name);
    uint32_t first = map_get(names->keys, key);
    uint32_t place = names->list.len;
    uint32_t last = first == MAP_NONE ? MAP_NONE : names->list.at[first].last;

    if (key.len == 0 || (last != MAP_NONE && names->list.at[last].index == index))
        return;
    *vec_push(names->arena, &names->list) = (struct name){key, index, MAP_NONE, place};
    if (first == MAP_NONE) {
        map_add(names->keys, key, place);
        return;
    }
    names->list.at[last].next = place;
    names->list.at[first].last = place;
}

enum names_found names_find(const struct names *names, struct arena *scratch, str text,
                            uint32_t *index)
{
    str key;
    uint32_t at;

    *index = map_get(names->ids, text);
    if (*index != MAP_NONE)
        return NAMES_ONE;
    key = unicode_fold(scratch, text);
    *index = map_get(names->ids, key);
    if (*index != MAP_NONE)
        return NAMES_ONE;
    at = map_get(names->keys, key);
    if (at == MAP_NONE)
        return NAMES_NONE;
    *index = names->list.at[at].index;
    return names->list.at[at].next == MAP_NONE ? NAMES_ONE : NAMES_SEVERAL;
}

static str id_of(const struct names *names, uint32_t index)
{
    return names->id_list.at[index];
}

str names_candidates(const struct names *names, struct arena *arena, str text)
{
    struct buf buf = buf_in(arena);
    uint32_t at = map_get(names->keys, unicode_fold(arena, text));

    for (; at != MAP_NONE; at = names->list.at[at].next) {
        if (buf.len)
            buf_put(&buf, S(", "));
        buf_put(&buf, id_of(names, names->list.at[at].index));
    }
    return buf_str(&buf);
}

str names_near(const struct names *names, struct arena *arena, str text)
{
    str key = unicode_fold(arena, text);
    struct near near = near_start(key);

    for (uint32_t i = 0; i < names->id_list.len; i++)
        near_offer(&near, names->id_list.at[i]);
    for (uint32_t i = 0; i < names->list.len; i++) {
        const struct name *name = &names->list.at[i];

        near_offer_as(&near, name->key, id_of(names, name->index));
    }
    return near_join(&near, arena);
}
