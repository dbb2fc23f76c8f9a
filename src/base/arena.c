/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/oom.h"

enum { ALIGN = 16, FIRST_CHUNK = 64 * 1024, LARGEST_STEP = 4 * 1024 * 1024 };

struct block {
    struct block *older;
    size_t size; /* of data[] */
    _Alignas(ALIGN) char data[];
};

struct arena {
    struct block *newest;
    size_t used; /* of newest */
    size_t next; /* size of the next block */
    size_t held;
};

static void add_block(struct arena *arena, size_t least)
{
    size_t size = arena->next > least ? arena->next : least;
    struct block *block = size > SIZE_MAX - sizeof *block ? NULL : malloc(sizeof *block + size);

    if (!block)
        oom_exit();
    block->older = arena->newest;
    block->size = size;
    arena->newest = block;
    arena->used = 0;
    arena->held += size;
    if (arena->next < LARGEST_STEP)
        arena->next *= 2;
}

struct arena *arena_new(size_t chunk)
{
    struct arena *arena = calloc(1, sizeof *arena);

    if (!arena)
        oom_exit();
    arena->next = chunk ? chunk : FIRST_CHUNK;
    return arena;
}

static void free_blocks(struct block *block)
{
    while (block) {
        struct block *older = block->older;

        free(block);
        block = older;
    }
}

void arena_free(struct arena *arena)
{
    if (!arena)
        return;
    free_blocks(arena->newest);
    free(arena);
}

void arena_reset(struct arena *arena)
{
    struct block *keep = arena->newest;

    if (!keep)
        return;
    for (struct block *b = keep->older; b; b = b->older)
        if (b->size > keep->size)
            keep = b;
    while (arena->newest) {
        struct block *block = arena->newest;

        arena->newest = block->older;
        if (block != keep)
            free(block);
    }
    keep->older = NULL;
    arena->newest = keep;
    arena->used = 0;
    arena->held = keep->size;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    size_t rounded = (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
    void *ptr;

    if (rounded < size)
        oom_exit();
    if (!arena->newest || rounded > arena->newest->size - arena->used)
        add_block(arena, rounded);
    ptr = arena->newest->data + arena->used;
    arena->used += rounded;
    return ptr;
}

void *arena_zalloc(struct arena *arena, size_t count, size_t size)
{
    size_t total;
    void *ptr;

    if (__builtin_mul_overflow(count, size, &total))
        oom_exit();
    ptr = arena_alloc(arena, total);
    memset(ptr, 0, total);
    return ptr;
}

void *arena_grow(struct arena *arena, void *ptr, size_t old, size_t size)
{
    size_t rounded = (old + ALIGN - 1) & ~(size_t)(ALIGN - 1);
    struct block *block = arena->newest;
    void *fresh;

    if (ptr && block && (char *)ptr + rounded == block->data + arena->used &&
        size <= block->size - (arena->used - rounded) - ALIGN) {
        arena->used += ((size + ALIGN - 1) & ~(size_t)(ALIGN - 1)) - rounded;
        return ptr;
    }
    fresh = arena_alloc(arena, size);
    if (ptr && old)
        memcpy(fresh, ptr, old < size ? old : size);
    return fresh;
}

char *arena_cstr(struct arena *arena, str s)
{
    char *copy = arena_alloc(arena, s.len + 1);

    if (s.len)
        memcpy(copy, s.ptr, s.len);
    copy[s.len] = '\0';
    return copy;
}

str arena_str(struct arena *arena, str s)
{
    return (str){arena_cstr(arena, s), s.len};
}

str arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args;
    char *text;
    int len;

    va_start(args, format);
    len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (len < 0)
        return (str){"", 0};
    text = arena_alloc(arena, (size_t)len + 1);
    va_start(args, format);
    vsnprintf(text, (size_t)len + 1, format, args);
    va_end(args);
    return (str){text, (size_t)len};
}

size_t arena_held(const struct arena *arena)
{
    return arena->held;
}
