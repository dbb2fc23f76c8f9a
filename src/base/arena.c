/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/oom.h"

/* What is LARGE gets a block of its own: it can grow without a copy, and leaves no hole when it
 * does not fit into what is left of another. */
enum { ALIGN = 16, FIRST_CHUNK = 64 * 1024, LARGEST_STEP = 1024 * 1024, LARGE = 256 * 1024 };

struct arena_block {
    struct arena_block *older;
    size_t size; /* of data[], a multiple of ALIGN */
    _Alignas(ALIGN) char data[];
};

static size_t round_up(size_t size)
{
    return (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
}

static void use_block(struct arena *arena, struct arena_block *block)
{
    arena->newest = block;
    arena->free = block->data;
    arena->end = block->data + block->size;
}

/* `block` is NULL, or what was there and becomes larger. */
static struct arena_block *get_block(struct arena_block *block, size_t size)
{
    block = size > SIZE_MAX - sizeof *block ? NULL : realloc(block, sizeof *block + size);
    if (!block)
        oom_exit();
    block->size = size;
    return block;
}

static void add_block(struct arena *arena, size_t least)
{
    size_t size = round_up(arena->next > least ? arena->next : least);
    struct arena_block *block = get_block(NULL, size);

    block->older = arena->newest;
    use_block(arena, block);
    arena->held += size;
    if (arena->next < LARGEST_STEP)
        arena->next *= 2;
}

/* Behind the newest, which goes on being filled. */
static char *add_large(struct arena *arena, size_t size)
{
    struct arena_block *block = get_block(NULL, size);

    block->older = arena->newest->older;
    arena->newest->older = block;
    arena->held += size;
    return block->data;
}

/* NULL if `ptr` has no block of its own. */
static char *grow_large(struct arena *arena, const char *ptr, size_t old, size_t size)
{
    struct arena_block **link = &arena->newest->older;
    struct arena_block *block;

    while (*link && ((*link)->data != ptr || (*link)->size != old))
        link = &(*link)->older;
    if (!*link || size < old)
        return NULL;
    arena->held += size - old;
    block = get_block(*link, size);
    *link = block;
    return block->data;
}

struct arena *arena_new(size_t chunk)
{
    struct arena *arena = calloc(1, sizeof *arena);

    if (!arena)
        oom_exit();
    arena->next = chunk ? chunk : FIRST_CHUNK;
    return arena;
}

static void free_blocks(struct arena_block *block)
{
    while (block) {
        struct arena_block *older = block->older;

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
    struct arena_block *keep = arena->newest;

    if (!keep)
        return;
    for (struct arena_block *b = keep->older; b; b = b->older)
        if (b->size > keep->size)
            keep = b;
    while (arena->newest) {
        struct arena_block *block = arena->newest;

        arena->newest = block->older;
        if (block != keep)
            free(block);
    }
    keep->older = NULL;
    use_block(arena, keep);
    arena->held = keep->size;
}

/* Behind the newest block, which goes on being filled. */
void arena_absorb(struct arena *into, struct arena *from)
{
    struct arena_block *oldest = from->newest;

    if (oldest && !into->newest) {
        use_block(into, oldest);
        into->free = into->end;
    } else if (oldest) {
        while (oldest->older)
            oldest = oldest->older;
        oldest->older = into->newest->older;
        into->newest->older = from->newest;
    }
    into->held += from->held;
    free(from);
}

void *arena_alloc_block(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        oom_exit();
    if (size >= LARGE && arena->newest)
        return add_large(arena, round_up(size));
    add_block(arena, round_up(size));
    arena->free += round_up(size);
    return arena->newest->data;
}

void *arena_grow(struct arena *arena, void *ptr, size_t old, size_t size)
{
    char *begin = ptr;
    void *fresh;

    if (ptr && begin + round_up(old) == arena->free && size <= (size_t)(arena->end - begin)) {
        arena->free = begin + round_up(size);
        return ptr;
    }
    fresh = ptr && old >= LARGE && size <= SIZE_MAX / 2
                ? grow_large(arena, ptr, round_up(old), round_up(size))
                : NULL;
    if (fresh)
        return fresh;
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

/* Into what is left of the newest block; only where that is too little is it formatted again. */
str arena_printf(struct arena *arena, const char *format, ...)
{
    size_t room = (size_t)(arena->end - arena->free);
    char *text = arena->free;
    va_list args;
    int len;

    va_start(args, format);
    len = vsnprintf(text, text ? room : 0, format, args);
    va_end(args);
    if (len < 0)
        return (str){"", 0};
    text = arena_alloc(arena, (size_t)len + 1);
    if ((size_t)len < room)
        return (str){text, (size_t)len};
    va_start(args, format);
    vsnprintf(text, (size_t)len + 1, format, args);
    va_end(args);
    return (str){text, (size_t)len};
}

size_t arena_held(const struct arena *arena)
{
    return arena->held;
}
