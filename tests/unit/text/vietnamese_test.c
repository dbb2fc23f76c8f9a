/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "text/vietnamese.h"

static struct arena *arena;

static void equals(struct buf *out, const char *expected)
{
    str got = buf_str(out);

    if (!str_eq(got, str_of(expected)))
        fail_msg("“%.*s”, not “%s”", STR_ARG(got), expected);
    out->len = 0;
}

static void numbers(void **state)
{
    struct buf out = buf_in(arena);

    (void)state;
    vi_number(&out, 1234500000, 0);
    equals(&out, "1.234,5");
    vi_number(&out, 1234000000, 2);
    equals(&out, "1.234,00");
    vi_number(&out, -500000, 1);
    equals(&out, "-0,5");
    vi_percent(&out, 95500000, 1);
    equals(&out, "95,5\xC2\xA0%");
    vi_count(&out, 0);
    equals(&out, "0");
    vi_count(&out, 1234567);
    equals(&out, "1.234.567");
    vi_count(&out, -100);
    equals(&out, "-100");
    vi_count(&out, INT64_MIN);
    equals(&out, "-9.223.372.036.854.775.808");
}

static int32_t day(int year, int month, int number)
{
    int32_t out = DATE_NONE;

    assert_true(date_make(year, month, number, &out));
    return out;
}

static void dates(void **state)
{
    struct buf out = buf_in(arena);

    (void)state;
    vi_date(&out, day(2026, 4, 5));
    equals(&out, "05/04/2026");
    vi_date(&out, DATE_NONE);
    vi_date_long(&out, DATE_NONE);
    equals(&out, "");
    vi_date_long(&out, day(2026, 4, 5));
    equals(&out, "ngày 05 tháng 4 năm 2026");
    vi_date_long(&out, day(2026, 2, 15));
    equals(&out, "ngày 15 tháng 02 năm 2026");
}

static void partial_dates(void **state)
{
    struct buf out = buf_in(arena);

    (void)state;
    vi_date_partial(&out, S("2026-04-05"));
    equals(&out, "ngày 05 tháng 4 năm 2026");
    vi_date_partial(&out, S("2026-04"));
    equals(&out, "ngày … tháng 4 năm 2026");
    vi_date_partial(&out, S("2026"));
    equals(&out, "ngày … tháng … năm 2026");
    vi_date_partial(&out, S(""));
    equals(&out, "ngày … tháng … năm …");
}

static void periods(void **state)
{
    static const char *const rows[][2] = {
        {"2026", "Năm 2026"},
        {"2026-H1", "6 tháng đầu năm 2026"},
        {"2026-H2", "6 tháng cuối năm 2026"},
        {"2026-9M", "9 tháng năm 2026"},
        {"2026-Q2", "Quý II/2026"},
        {"2026-04", "Tháng 4/2026"},
        {"2026-W27", "Tuần 27/2026 (29/06–05/07/2026)"},
        {"2026-W01", "Tuần 1/2026 (29/12/2025–04/01/2026)"},
        {"tuan-1", "tuan-1"},
    };
    struct buf out = buf_in(arena);

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        vi_period(&out, str_of(rows[i][0]));
        equals(&out, rows[i][1]);
    }
    vi_period_lower(&out, S("2026-Q4"));
    equals(&out, "quý IV/2026");
    vi_period_lower(&out, S("2026-W27"));
    equals(&out, "tuần 27/2026 (29/06–05/07/2026)");
}

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers),
        cmocka_unit_test(dates),
        cmocka_unit_test(partial_dates),
        cmocka_unit_test(periods),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
