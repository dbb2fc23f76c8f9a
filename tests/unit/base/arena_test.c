/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/vec.h"

enum { CHUNK = 64 };

/* What is handed out after a block was grown does not touch it. */
static void grow_and_look(struct arena *arena, char *ptr, size_t old, size_t size)
{
    char *grown = arena_grow(arena, ptr, old, size);
    char *other;

    memset(grown, 'a', size);
    other = arena_alloc(arena, 32);
    memset(other, 'b', 32);
    for (size_t i = 0; i < size; i++)
        assert_int_equal(grown[i], 'a');
    assert_true(other >= grown + size || other + 32 <= grown);
}

static void grows_in_place(void **state)
{
    struct arena *arena = arena_new(1024);
    char *ptr = arena_alloc(arena, 10);

    (void)state;
    assert_ptr_equal(arena_grow(arena, ptr, 10, 1024), ptr); /* to the block's last byte */
    assert_ptr_not_equal(arena_grow(arena, ptr, 1024, 1040), ptr);
    arena_free(arena);
}

static void grows_elsewhere(void **state)
{
    struct arena *arena = arena_new(CHUNK);
    char *ptr = arena_alloc(arena, 5);

    (void)state;
    memcpy(ptr, "12345", 5);
    arena_alloc(arena, 1);
    ptr = arena_grow(arena, ptr, 5, 4000);
    assert_memory_equal(ptr, "12345", 5);
    arena_free(arena);
}

/* A block of no bytes at the very end of the memory: it has no room to grow into. */
static void grows_from_nothing(void **state)
{
    struct arena *arena = arena_new(CHUNK);
    char *ptr;

    (void)state;
    memset(arena_alloc(arena, CHUNK), 'c', CHUNK);
    ptr = arena_alloc(arena, 0);
    grow_and_look(arena, ptr, 0, 40);
    grow_and_look(arena, NULL, 0, 40);
    arena_free(arena);
}

static void aligned(void **state)
{
    struct arena *arena = arena_new(100); /* no multiple of the alignment */

    (void)state;
    for (size_t size = 0; size < 200; size++)
        assert_int_equal((uintptr_t)arena_alloc(arena, size) % _Alignof(max_align_t), 0);
    arena_free(arena);
    arena_free(NULL);
}

static void keeps_the_largest(void **state)
{
    struct arena *arena = arena_new(CHUNK);

    (void)state;
    arena_reset(arena);
    arena_alloc(arena, 100000);
    arena_alloc(arena, 1000000);
    arena_alloc(arena, 3000000);
    arena_reset(arena);
    assert_true(arena_held(arena) >= 3000000 && arena_held(arena) < 4100000);
    assert_non_null(arena_alloc(arena, 3000000));
    assert_true(arena_held(arena) < 4100000);
    arena_free(arena);
}

/* What is large grows by itself, wherever else something was handed out since. */
static void large_blocks(void **state)
{
    enum { LARGE = 300 * 1024 };
    struct arena *arena = arena_new(0);
    char *small = arena_alloc(arena, 16);
    char *one, *two, *fresh;

    (void)state;
    memset(small, 's', 16);
    one = arena_alloc(arena, LARGE);
    two = arena_alloc(arena, LARGE);
    memset(one, '1', LARGE);
    memset(two, '2', LARGE);
    assert_ptr_equal(arena_alloc(arena, 16), small + 16); /* no hole was left */
    one = arena_grow(arena, one, LARGE, 10 * LARGE);
    grow_and_look(arena, one, 10 * LARGE, 20 * LARGE);
    for (size_t i = 0; i < LARGE; i++)
        assert_true(two[i] == '2' && (i >= 16 || small[i] == 's'));
    assert_true(arena_held(arena) < 22 * LARGE);
    arena_reset(arena); /* keeps the largest, which serves small things now */
    fresh = arena_alloc(arena, LARGE);
    memset(fresh, 'f', LARGE);
    grow_and_look(arena, fresh, LARGE, 2 * LARGE);
    assert_true(arena_held(arena) < 21 * LARGE);
    arena_free(arena);
}

static void texts(void **state)
{
    struct arena *arena = arena_new(0);
    struct buf buf = buf_in(arena);
    VEC(uint32_t) list = {0};

    (void)state;
    assert_string_equal(arena_cstr(arena, (str){NULL, 0}), "");
    assert_int_equal(arena_printf(arena, "%s", "").len, 0);
    buf_int(&buf, INT64_MIN);
    assert_string_equal(buf_cstr(&buf), "-9223372036854775808");
    for (uint32_t i = 0; i < 1000; i++)
        *vec_push(arena, &list) = i;
    for (uint32_t i = 0; i < 1000; i++)
        assert_int_equal(list.at[i], i);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(grows_in_place),     cmocka_unit_test(grows_elsewhere),
        cmocka_unit_test(grows_from_nothing), cmocka_unit_test(aligned),
        cmocka_unit_test(keeps_the_largest),  cmocka_unit_test(texts),
        cmocka_unit_test(large_blocks),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
