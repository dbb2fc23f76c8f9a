/* SPDX-License-Identifier: MIT */
/* arena: all memory of the program. One lives as long as a build, one per worker is reset after
 * each page. Nothing is freed alone. Not shared between threads. Running out of memory ends the
 * process with status 3 in one place (oom.c): by design the published site is not touched then. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>
#include <string.h>

#include "base/str.h"

/* For arena.c and the inline functions below only: the invariant is that no byte is handed out
 * twice. */
struct arena {
    char *free, *end; /* what is left of the newest block; both multiples of 16 */
    struct arena_block *newest;
    size_t next; /* size of the next block */
    size_t held;
};

/* A new arena; `chunk` is the size in bytes of its first block (0 = 64 KiB). The caller owns it. */
struct arena *arena_new(size_t chunk);
void arena_free(struct arena *arena);

/* Forgets all allocations, keeps the largest block. Pointers into it are dead. */
void arena_reset(struct arena *arena);

/* What arena_alloc does where the newest block has no room. */
void *arena_alloc_block(struct arena *arena, size_t size);

/* `size` bytes, not zeroed, aligned for any type. Never NULL; size 0 is allowed. Inline, as a page
 * is made of a hundred thousand small pieces. */
static inline void *arena_alloc(struct arena *arena, size_t size)
{
    size_t room = (size_t)(arena->end - arena->free);
    char *ptr = arena->free;

    if (size > room || !ptr)
        return arena_alloc_block(arena, size);
    arena->free += (size + 15) & ~(size_t)15;
    return ptr;
}

/* The same, zeroed, for `count` items of `size`; an overflowing product counts as out of memory. */
static inline void *arena_zalloc(struct arena *arena, size_t count, size_t size)
{
    size_t total;

    if (__builtin_mul_overflow(count, size, &total))
        return arena_alloc_block(arena, SIZE_MAX);
    return memset(arena_alloc(arena, total), 0, total);
}

/* Grows the block at `ptr` (NULL: there is none yet) of `old` bytes to `size`: in place if it was the
 * last one handed out, else by a copy, and the old pointer is dead. `old` must be the size that was
 * asked for; new bytes are not zeroed. */
void *arena_grow(struct arena *arena, void *ptr, size_t old, size_t size);

/* Copies; both are NUL-terminated, which str.len does not count. */
str arena_str(struct arena *arena, str s);
char *arena_cstr(struct arena *arena, str s);
/* printf into the arena. Texts beyond 2 GiB, which printf cannot count, come out empty. */
str arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Takes over all that `from` has handed out, and ends it: what lives there now lives in `into`. */
void arena_absorb(struct arena *into, struct arena *from);

/* Bytes held from the system, for measuring. */
size_t arena_held(const struct arena *arena);

#define ARENA_NEW(arena, type) ((type *)arena_zalloc((arena), 1, sizeof(type)))
#define ARENA_ARRAY(arena, type, n) ((type *)arena_zalloc((arena), (n), sizeof(type)))

#endif
