/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <pthread.h>
#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "text/unicode.h"

static struct arena *arena;

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(0);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

struct row {
    const char *in;
    const char *out;
};

typedef str form_fn(struct arena *arena, str s);

static void all(form_fn *form, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        str got = form(arena, str_of(rows[i].in));

        if (!str_eq(got, str_of(rows[i].out)))
            fail_msg("“%s”: “%.*s”, not “%s”", rows[i].in, STR_ARG(got), rows[i].out);
    }
}

#define ALL(form, rows) all(form, rows, sizeof(rows) / sizeof *(rows))

static void composes(void **state)
{
    static const struct row rows[] = {
        {"", ""},
        {"abc", "abc"},
        {"Sở Nội vụ", "Sở Nội vụ"},
        {"So\xCC\x9B\xCC\x89 No\xCC\xA3\xCC\x82i vu\xCC\xA3", "Sở Nội vụ"},
        {"e\xCC\x82\xCC\x81", "ế"},
        {"\xE2\x84\xA6", "Ω"},
        {"\xE2\x80\x80x", "\xE2\x80\x82x"},
        {"日本 ₫ … “x” –", "日本 ₫ … “x” –"},
        {"\xE1\x84\x80\xE1\x85\xA1", "가"},
        {"aaaaaaaaaaaaaaaaaae\xCC\x81", "aaaaaaaaaaaaaaaaaaé"},
    };

    (void)state;
    ALL(unicode_nfc, rows);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strcmp(rows[i].in, rows[i].out))
            assert_false(unicode_is_nfc(str_of(rows[i].in)));
    assert_true(unicode_is_nfc(S("Ủy ban nhân dân – “tỉnh” Đồng Nai")));
}

static str trimmed(struct arena *unused, str s)
{
    (void)unused;
    return unicode_trim(s);
}

static void trims(void **state)
{
    static const struct row rows[] = {
        {"", ""},
        {"  \t\r\n", ""},
        {"\xC2\xA0 a b\xE2\x80\x8B\xEF\xBB\xBF ", "a b"},
        {"\xE3\x80\x80ế\xC2\xA0", "ế"},
        {"\xA0", "\xA0"},
        {"ế", "ế"},
    };

    (void)state;
    ALL(trimmed, rows);
}

static void folds_names(void **state)
{
    static const struct row rows[] = {
        {"Sở  Nội\xC2\xA0vụ", "sở nội vụ"},
        {"SỞ NỘI VỤ", "sở nội vụ"},
        {"So\xCC\x9B\xCC\x89 No\xCC\xA3\xCC\x82i vu\xCC\xA3", "sở nội vụ"},
        {" hòa ", "hoà"},
        {"HOÀ", "hoà"},
        {"khỏe", "khoẻ"},
        {"Thủy lợi", "thuỷ lợi"},
        {"quý", "quý"},
        {"của", "của"},
        {"tò a", "tò a"},
        {"Đ\xE2\x80\x8Bơn", "đơn"},
        {"ma", "ma"},
        {"má", "má"},
    };

    (void)state;
    ALL(unicode_fold, rows);
}

static void bare_keys(void **state)
{
    static const struct row rows[] = {
        {"Đơn vị", "donvi"},
        {"đơn_vị", "donvi"},
        {"reported_on", "reportedon"},
        {"", ""},
        {"Tỷ lệ (%)", "tyle"},
        {"\xEF\xBB\xBFunit", "unit"},
        {"Mã số 日", "maso日"},
        {"n\xCC\xA3gu\xCC\x9B", "ngu"},
        {"ﬁ", "ﬁ"},
    };
    static const struct row search[] = {
        {"  Sở Nội vụ, tỉnh", "so noi vu tinh"},
        {"III.1.đ", "iii 1 d"},
    };

    (void)state;
    ALL(unicode_bare, rows);
    ALL(unicode_search, search);
}

static void slugs(void **state)
{
    static const struct row rows[] = {
        {"Đơn vị A", "don-vi-a"},
        {"III.1.đ", "iii-1-dd"},
        {"III.1.d", "iii-1-d"},
        {"Điểm đ)", "diem-dd"},
        {"đ", "dd"},
        {"--- ../x ---", "x"},
        {"日本", ""},
        {"<a href=\"x\">", "a-href-x"},
        {"%2e%2E", "2e-2e"},
    };

    (void)state;
    ALL(unicode_slug, rows);
}

static void sorts_as_vietnamese_does(void **state)
{
    static const char *const in_order[] = {"",   "a 2", "a 10", "an", "ăn",   "ân",   "ba", "bà",
                                           "bá", "c",   "d",    "da", "đa",   "e",    "ê",  "o",
                                           "ô",  "ơ",   "u",    "ư",  "Xã 2", "Xã 10"};
    enum { COUNT = sizeof in_order / sizeof *in_order };
    str texts[COUNT], keys[COUNT];

    (void)state;
    for (int i = 0; i < COUNT; i++)
        texts[i] = str_of(in_order[i]);
    unicode_sort_keys(arena, texts, COUNT, keys);
    for (int i = 0; i + 1 < COUNT; i++)
        if (str_cmp(keys[i], keys[i + 1]) >= 0)
            fail_msg("“%s” does not come before “%s”", in_order[i], in_order[i + 1]);
    assert_true(str_eq(unicode_sort_key(arena, texts[5]), keys[5]));
}

static void *fold_much(void *ctx)
{
    struct arena *own = arena_new(0);
    bool *good = ctx;

    for (int i = 0; i < 200; i++) {
        *good = *good && str_eq(unicode_fold(own, S("Ho\xCC\x80"
                                                    "a")),
                                S("hoà"));
        *good = *good && str_eq(unicode_slug(own, S("Đ")), S("dd"));
        *good = *good && unicode_sort_key(own, S("ế")).len > 0;
    }
    arena_free(own);
    return NULL;
}

static void from_several_threads(void **state)
{
    pthread_t threads[4];
    bool good[4] = {true, true, true, true};

    (void)state;
    for (int i = 0; i < 4; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, fold_much, &good[i]), 0);
    for (int i = 0; i < 4; i++) {
        pthread_join(threads[i], NULL);
        assert_true(good[i]);
    }
}

/* No bytes, however broken, lead past their end (ASan sees it). */
static void takes_any_bytes(void **state)
{
    uint32_t seed = 1;

    (void)state;
    for (int round = 0; round < 2000; round++) {
        size_t len = (size_t)(round % 23);
        char *bytes = malloc(len + 1);

        for (size_t i = 0; i < len; i++) {
            seed = seed * 1664525u + 1013904223u;
            bytes[i] = (char)(seed >> 24);
        }
        char *exact = malloc(len ? len : 1);
        memcpy(exact, bytes, len);
        str s = {exact, len};
        unicode_nfc(arena, s);
        unicode_fold(arena, s);
        unicode_bare(arena, s);
        unicode_slug(arena, s);
        assert_true(unicode_trim(s).len <= len);
        free(exact);
        free(bytes);
    }
}

/* The letters that are looked up without ICU come out as ICU has them. */
static void knows_letters_as_icu_does(void **state)
{
    (void)state;
    for (uint32_t c = 0x80; c < 0x2000; c++) {
        UErrorCode error = U_ZERO_ERROR;
        UChar parts[8];
        int32_t len =
            unorm2_getDecomposition(unorm2_getNFDInstance(&error), (UChar32)c, parts, 8, &error);
        struct buf buf = buf_in(arena);
        struct buf small = buf_in(arena);

        buf_utf8(&buf, c);
        buf_utf8(&small, (uint32_t)u_foldCase((UChar32)c, U_FOLD_CASE_DEFAULT));
        if (u_isalpha((UChar32)c) && unicode_is_nfc(buf_str(&buf)))
            assert_true(str_eq(unicode_fold(arena, buf_str(&buf)), buf_str(&small)));
        if (len > 0 && parts[0] >= 'A' && parts[0] <= 'z')
            assert_int_equal(unicode_base(c), u_foldCase(parts[0], U_FOLD_CASE_DEFAULT));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(composes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(trims, set_up, tear_down),
        cmocka_unit_test_setup_teardown(folds_names, set_up, tear_down),
        cmocka_unit_test_setup_teardown(knows_letters_as_icu_does, set_up, tear_down),
        cmocka_unit_test_setup_teardown(bare_keys, set_up, tear_down),
        cmocka_unit_test_setup_teardown(slugs, set_up, tear_down),
        cmocka_unit_test_setup_teardown(sorts_as_vietnamese_does, set_up, tear_down),
        cmocka_unit_test_setup_teardown(from_several_threads, set_up, tear_down),
        cmocka_unit_test_setup_teardown(takes_any_bytes, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
