/* SPDX-License-Identifier: MIT */
/* What the tests of templates assert. */
#ifndef TESTS_MUSTACHE_FIXTURE_H
#define TESTS_MUSTACHE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/diag_list.h"
#include "mustache/escape.h"
#include "world.h"

/* What `name` renders to over the page; the test fails if it does not compile. */
static inline const char *world_render(struct world *w, const char *name)
{
    const struct template *t = template_compile(w->set, str_of(name), &page_shape, w->diag);
    struct buf out = buf_in(w->arena);

    if (!t)
        diag_print(w->diag, stdout, (struct diag_style){.lang = DIAG_EN});
    assert_non_null(t);
    assert_true(template_render(t, w->page, &out));
    return buf_cstr(&out);
}

/* `text` alone, as the template "t". */
#define assert_renders(text, expected) assert_renders_as("t", text, expected)
static inline void assert_renders_as(const char *name, const char *text, const char *expected)
{
    struct file files[] = {{name, text}, {NULL, NULL}};
    struct world w;

    world_open(&w, files);
    assert_string_equal(world_render(&w, name), expected);
    world_close(&w);
}

/* Compiling "t" reports exactly `code` at line and column, once, whose first argument is `arg`. */
static inline void assert_fault_in(const struct file *files, enum diag_code code, uint32_t line,
                                   uint32_t column, const char *arg)
{
    struct world w;
    const struct diag_item *item;

    world_open(&w, files);
    assert_null(template_compile(w.set, S("t"), &page_shape, w.diag));
    if (w.diag->items.len != 1 || w.diag->items.at[0].code != code)
        diag_print(w.diag, stdout, (struct diag_style){.lang = DIAG_EN});
    assert_int_equal(w.diag->items.len, 1);
    item = &w.diag->items.at[0];
    assert_int_equal(item->code, code);
    assert_int_equal(item->place.line, line);
    assert_int_equal(item->place.column, column);
    assert_string_equal(arena_cstr(w.arena, item->args[0]), arg);
    world_close(&w);
}

static inline void assert_fault(const char *text, enum diag_code code, uint32_t line,
                                uint32_t column, const char *arg)
{
    struct file files[] = {{"t", text}, {NULL, NULL}};

    assert_fault_in(files, code, line, column, arg);
}

#endif
