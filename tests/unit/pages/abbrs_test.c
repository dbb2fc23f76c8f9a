/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "pages/abbrs.h"
#include "pages/shapes_parts.h"

static struct term terms[] = {
    {.abbr = {"TTHC", 4}, .expansion = {"thu tuc", 7}},
    {.abbr = {"TT.", 3}, .expansion = {"trung tam", 9}},
    {.abbr = {"CQ", 2}}, /* without words it explains nothing */
};

struct fixture {
    struct arena *arena;
    struct model model;
    struct site site;
    struct abbrs abbrs;
};

static struct fixture *fixture_new(void)
{
    struct arena *arena = arena_new(4096);
    struct fixture *f = ARENA_NEW(arena, struct fixture);

    f->arena = arena;
    f->model.terms.at = terms;
    f->model.terms.len = sizeof terms / sizeof *terms;
    f->site.model = &f->model;
    f->abbrs = abbrs_new(&f->site, arena);
    return f;
}

/* "a[b=c]d" */
static const char *told(struct fixture *f, str text)
{
    struct value pieces = abbrs_pieces(&f->abbrs, text);
    str all = S("");

    for (size_t i = 0; i < pieces.len; i++) {
        const struct value *slots = pieces.items[i].record->slots;
        str words = {slots[piece_text].text, slots[piece_text].len};
        str expansion = {slots[piece_expansion].text, slots[piece_expansion].len};

        all = expansion.len ? TEXT_JOIN(f->arena, all, S("["), words, S("="), expansion, S("]"))
                            : TEXT_JOIN(f->arena, all, words);
    }
    return arena_cstr(f->arena, all);
}

static void first_use_only(void **state)
{
    struct fixture *f = fixture_new();

    (void)state;
    assert_string_equal(told(f, S("so TTHC, TTHC moi")), "so [TTHC=thu tuc], TTHC moi");
    assert_string_equal(told(f, S("TTHC")), "TTHC");
    arena_free(f->arena);
}

static void whole_words_only(void **state)
{
    struct fixture *f = fixture_new();

    (void)state;
    assert_string_equal(told(f, S("66/TTHC-CP, xTTHC, CQ")), "66/TTHC-CP, xTTHC, CQ");
    assert_string_equal(told(f, S("het TTHC.")), "het [TTHC=thu tuc].");
    assert_string_equal(told(f, S("o TT. KHCN")), "o [TT.=trung tam] KHCN");
    assert_string_equal(told(f, S("")), "");
    arena_free(f->arena);
    f = fixture_new();
    assert_string_equal(told(f, S("“mot”; hai… (TTHC)")), "“mot”; hai… ([TTHC=thu tuc])");
    arena_free(f->arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(first_use_only),
        cmocka_unit_test(whole_words_only),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
