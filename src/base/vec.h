/* SPDX-License-Identifier: MIT */
/* vec: a typed array that grows in an arena. Declare a field as VEC(struct unit) units; read it
 * as units.at[i] for i < units.len. Pointers into it move when it grows: keep indexes. */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include <stdint.h>

#include "base/arena.h"

#define VEC(type)                                                                                  \
    struct {                                                                                       \
        type *at;                                                                                  \
        uint32_t len;                                                                              \
        uint32_t cap;                                                                              \
    }

/* Makes room for one more and returns a pointer to it, zeroed: *vec_push(arena, &v) = x; Never
 * NULL; at 2^31 items it ends as running out of memory does. */
#define vec_push(arena, vec)                                                                       \
    ((__typeof__((vec)->at))vec_push_((arena), (void **)&(vec)->at, &(vec)->len, &(vec)->cap,      \
                                      sizeof *(vec)->at))

void *vec_push_(struct arena *arena, void **at, uint32_t *len, uint32_t *cap, size_t size);

#endif
