/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/date.h"

static int32_t day(const char *text)
{
    int32_t date;

    if (!date_parse_iso(str_of(text), &date))
        fail_msg("%s is no day", text);
    return date;
}

/* Every day of three centuries comes back, and follows the one before it. */
static void days(void **state)
{
    int32_t date = day("1900-01-01"), last = day("2199-12-31");
    int weekday = 1; /* a Monday */

    (void)state;
    for (int32_t before = date - 1; date <= last; before = date++) {
        struct ymd d = date_ymd(date);
        int32_t again;

        assert_int_equal(date, before + 1);
        assert_true(date_make(d.year, d.month, d.day, &again));
        assert_int_equal(again, date);
        assert_int_equal(date_weekday(date), weekday);
        weekday = weekday % 7 + 1;
    }
    assert_int_equal(day("1970-01-01"), 0);
    assert_int_equal(day("1969-12-31"), -1);
}

static void no_days(void **state)
{
    static const char *const texts[] = {"1899-12-31", "2200-01-01",  "2026-02-29", "1900-02-29",
                                        "2026-04-31", "2026-00-10",  "2026-13-01", "2026-01-00",
                                        "2026-1-01",  "2026-01-011", "",           "2026/01/01",
                                        "-026-01-01", "2026-01-0x"};
    int32_t date;

    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (date_parse_iso(str_of(texts[i]), &date))
            fail_msg("%s is a day", texts[i]);
    assert_int_equal(day("2000-02-29") - day("2000-02-28"), 1);
}

static const struct {
    const char *id, *first, *last;
    enum cycle cycle;
} periods[] = {
    {"2026", "2026-01-01", "2026-12-31", CYCLE_YEARLY},
    {"1900", "1900-01-01", "1900-12-31", CYCLE_YEARLY},
    {"2026-H1", "2026-01-01", "2026-06-30", CYCLE_HALF_YEAR},
    {"2026-H2", "2026-07-01", "2026-12-31", CYCLE_HALF_YEAR},
    {"2026-9M", "2026-01-01", "2026-09-30", CYCLE_NINE_MONTH},
    {"2026-Q4", "2026-10-01", "2026-12-31", CYCLE_QUARTERLY},
    {"2024-02", "2024-02-01", "2024-02-29", CYCLE_MONTHLY},
    {"2026-02", "2026-02-01", "2026-02-28", CYCLE_MONTHLY},
    {"2026-W01", "2025-12-29", "2026-01-04", CYCLE_WEEKLY},
    {"2026-W53", "2026-12-28", "2027-01-03", CYCLE_WEEKLY},
    {"2020-W53", "2020-12-28", "2021-01-03", CYCLE_WEEKLY},
    {"2024-W52", "2024-12-23", "2024-12-29", CYCLE_WEEKLY},
};

/* A period is found by its id, and by each of its days. */
static void finds_periods(void **state)
{
    struct arena *arena = arena_new(0);

    (void)state;
    for (size_t i = 0; i < sizeof periods / sizeof *periods; i++) {
        struct span span;

        assert_int_equal(date_period(str_of(periods[i].id), &span), periods[i].cycle);
        assert_int_equal(span.first, day(periods[i].first));
        assert_int_equal(span.last, day(periods[i].last));
        for (int32_t d = span.first; d <= span.last; d++) {
            struct buf buf = buf_in(arena);
            struct span again;
            str id = date_period_at(&buf, periods[i].cycle, d, &again);

            if (!str_eq(id, str_of(periods[i].id)) || again.first != span.first)
                fail_msg("%.*s for a day of %s", STR_ARG(id), periods[i].id);
        }
    }
    arena_free(arena);
}

static void no_periods(void **state)
{
    static const char *const ids[] = {"",         "202",      "20260",   "2026-",    "2026-13",
                                      "2026-00",  "2026-H3",  "2026-Q0", "2026-Q5",  "2026-W00",
                                      "2025-W53", "2026-w01", "2026-9m", "2026-W1",  "1899",
                                      "2199",     "2026-1",   "2026-H",  "2026-W531"};
    struct span span;

    (void)state;
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        if (date_period(str_of(ids[i]), &span) != CYCLE_NONE)
            fail_msg("%s is a period", ids[i]);
}

/* Where no period lies around a day there is no id, whatever stands in the span. */
static void ends_of_the_calendar(void **state)
{
    static const enum cycle cycles[] = {CYCLE_YEARLY,    CYCLE_HALF_YEAR, CYCLE_NINE_MONTH,
                                        CYCLE_QUARTERLY, CYCLE_MONTHLY,   CYCLE_WEEKLY};
    struct arena *arena = arena_new(0);
    struct buf buf = buf_in(arena);
    struct span span = {1, 2};

    (void)state;
    for (size_t i = 0; i < sizeof cycles / sizeof *cycles; i++) {
        assert_int_equal(date_period_at(&buf, cycles[i], day("2199-03-01"), &span).len, 0);
        assert_int_equal(date_period_at(&buf, cycles[i], day("1900-03-01"), &span).len != 0, 1);
    }
    assert_int_equal(date_period_at(&buf, CYCLE_WEEKLY, day("2198-12-31"), &span).len, 0);
    assert_int_equal(date_period_at(&buf, CYCLE_WEEKLY, day("1900-01-01"), &span).len != 0, 1);
    assert_int_equal(date_period_at(&buf, CYCLE_NINE_MONTH, day("2026-10-01"), &span).len, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days),
        cmocka_unit_test(no_days),
        cmocka_unit_test(no_periods),
        cmocka_unit_test(finds_periods),
        cmocka_unit_test(ends_of_the_calendar),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
