/* SPDX-License-Identifier: MIT */
#include "base/vec.h"

#include "base/oom.h"

void *vec_push_(struct arena *arena, void **at, uint32_t *len, uint32_t *cap, size_t size)
{
    void *item;

    if (*len == *cap) {
        if (*cap > UINT32_MAX / 2)
            oom_exit();
        *cap = *cap ? *cap * 2 : 8;
        *at = arena_grow(arena, *at, *len * size, *cap * size);
    }
    item = (char *)*at + *len * size;
    memset(item, 0, size);
    ++*len;
    return item;
}
