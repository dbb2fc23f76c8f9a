/* SPDX-License-Identifier: MIT */
/* Dates in words and names of periods in English. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "text/english.h"

static void assert_buf(struct buf *buf, const char *want)
{
    str got = buf_str(buf);

    if (!str_eq(got, str_of(want)))
        fail_msg("“%.*s”, not “%s”", STR_ARG(got), want);
    buf->len = 0;
}

static void partial_dates(void **state)
{
    struct arena *arena = arena_new(0);
    struct buf out = buf_in(arena);

    (void)state;
    en_date_partial(&out, S("2026-04-05"));
    assert_buf(&out, "5 April 2026");
    en_date_partial(&out, S("2026-12"));
    assert_buf(&out, "… December 2026");
    en_date_partial(&out, S("2026"));
    assert_buf(&out, "… … 2026");
    en_date_partial(&out, S(""));
    assert_buf(&out, "… … …");
    arena_free(arena);
}

static void periods(void **state)
{
    static const char *const rows[][3] = {
        {"2026", "Year 2026", "year 2026"},
        {"2026-H1", "First half of 2026", "first half of 2026"},
        {"2026-H2", "Second half of 2026", "second half of 2026"},
        {"2026-9M", "Nine months of 2026", "nine months of 2026"},
        {"2026-Q1", "Quarter 1, 2026", "quarter 1, 2026"},
        {"2026-Q4", "Quarter 4, 2026", "quarter 4, 2026"},
        {"2026-01", "January 2026", "January 2026"},
        {"2026-12", "December 2026", "December 2026"},
        {"2026-W07", "Week 7, 2026 (09/02/2026–15/02/2026)", "week 7, 2026 (09/02/2026–15/02/2026)"},
        {"tuan-1", "tuan-1", "tuan-1"},
    };
    struct arena *arena = arena_new(0);
    struct buf out = buf_in(arena);

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        en_period(&out, str_of(rows[i][0]), false);
        assert_buf(&out, rows[i][1]);
        en_period(&out, str_of(rows[i][0]), true);
        assert_buf(&out, rows[i][2]);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(partial_dates),
        cmocka_unit_test(periods),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
