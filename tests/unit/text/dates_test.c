/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "text/dates.h"
#include "text/vietnamese.h"

/* Days and periods: the first and last day found, and the period's id. */
static const struct {
    const char *text, *first, *last, *id;
} good[] = {
    {"05/04/2026", "2026-04-05", "2026-04-05", ""},
    {"5/4/2026", "2026-04-05", "2026-04-05", ""},
    {"5-4-2026", "2026-04-05", "2026-04-05", ""},
    {"05.04.2026", "2026-04-05", "2026-04-05", ""},
    {"2026-04-05", "2026-04-05", "2026-04-05", ""},
    {"2026/04/05", "2026-04-05", "2026-04-05", ""},
    {" 29/02/2028\xC2\xA0", "2028-02-29", "2028-02-29", ""},
    {"05/04/2026 0:00", "2026-04-05", "2026-04-05", ""},
    {"2026-04-05T14:30:00.000Z", "2026-04-05", "2026-04-05", ""},
    {"Ngày 5 tháng 4 năm 2026", "2026-04-05", "2026-04-05", ""},
    {"NGÀY 05/04/2026", "2026-04-05", "2026-04-05", ""},
    {"2026", "2026-01-01", "2026-12-31", "2026"},
    {"Năm 2026", "2026-01-01", "2026-12-31", "2026"},
    {"2026-06", "2026-06-01", "2026-06-30", "2026-06"},
    {"6/2026", "2026-06-01", "2026-06-30", "2026-06"},
    {"06-2026", "2026-06-01", "2026-06-30", "2026-06"},
    {"Tháng 6/2026", "2026-06-01", "2026-06-30", "2026-06"},
    {"Tha\xCC\x81ng 6/2026", "2026-06-01", "2026-06-30", "2026-06"},
    {"THÁNG\xC2\xA0"
     "12 / 2026",
     "2026-12-01", "2026-12-31", "2026-12"},
    {"thang 6 nam 2026", "2026-06-01", "2026-06-30", "2026-06"},
    {"T6/2026", "2026-06-01", "2026-06-30", "2026-06"},
    {"2026-Q2", "2026-04-01", "2026-06-30", "2026-Q2"},
    {"Quý II/2026", "2026-04-01", "2026-06-30", "2026-Q2"},
    {"quý iv năm 2026", "2026-10-01", "2026-12-31", "2026-Q4"},
    {"Quý 3/2026", "2026-07-01", "2026-09-30", "2026-Q3"},
    {"2026-H2", "2026-07-01", "2026-12-31", "2026-H2"},
    {"6 tháng đầu năm 2026", "2026-01-01", "2026-06-30", "2026-H1"},
    {"6 tháng cuối năm 2026", "2026-07-01", "2026-12-31", "2026-H2"},
    {"2026-9M", "2026-01-01", "2026-09-30", "2026-9M"},
    {"9 tháng năm 2026", "2026-01-01", "2026-09-30", "2026-9M"},
    {"2026-W27", "2026-06-29", "2026-07-05", "2026-W27"},
    {"Tuần 1/2026", "2025-12-29", "2026-01-04", "2026-W01"},
};

static const struct {
    const char *text;
    enum dates_error error;
} bad[] = {
    {"", DATES_EMPTY},
    {" \xC2\xA0", DATES_EMPTY},
    {"31/02/2026", DATES_NO_SUCH_DAY},
    {"29/02/2026", DATES_NO_SUCH_DAY},
    {"2026-13", DATES_NO_SUCH_DAY},
    {"13/2026", DATES_NO_SUCH_DAY},
    {"2026-W54", DATES_NO_SUCH_DAY},
    {"0/4/2026", DATES_NO_SUCH_DAY},
    {"05/04/26", DATES_TWO_DIGIT_YEAR},
    {"5-4-26", DATES_TWO_DIGIT_YEAR},
    {"6/26", DATES_TWO_DIGIT_YEAR},
    {"Tháng 6/26", DATES_TWO_DIGIT_YEAR},
    {"04/25/2026", DATES_MONTH_FIRST},
    {"Dec-26", DATES_EXCEL_MONTH},
    {"dec-2026", DATES_EXCEL_MONTH},
    {"26-Dec", DATES_EXCEL_MONTH},
    {"1-Dec-26", DATES_EXCEL_MONTH},
    {"Thg12-26", DATES_EXCEL_MONTH},
    {"Thg 12-26", DATES_EXCEL_MONTH},
    {"46387", DATES_EXCEL_SERIAL},
    {"########", DATES_HASHES},
    {"05/04/3026", DATES_YEAR_RANGE},
    {"1812", DATES_YEAR_RANGE},
    {"1 2/2026", DATES_NOT_DATE},
    {"05/04/2026 25:00", DATES_NOT_DATE},
    {"05/04/2026x", DATES_NOT_DATE},
    {"hôm qua", DATES_NOT_DATE},
    {"5/4", DATES_NOT_DATE},
    {"123456", DATES_NOT_DATE},
    {"2026-Q5", DATES_NOT_DATE},
    {"5/4/2026 5/4/2026 5/4/2026 5/4/2026 5/4/2026 5/4/2026", DATES_NOT_DATE},
    {"\xFF/4/2026", DATES_NOT_DATE},
};

static void equals(const char *what, str got, const char *expected)
{
    if (!str_eq(got, str_of(expected)))
        fail_msg("%s: “%.*s”, not “%s”", what, STR_ARG(got), expected);
}

static void reads_days_and_periods(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct arena *arena = arena_new(0);
        struct dates found = dates_any(str_of(good[i].text));
        struct buf first = buf_in(arena), last = buf_in(arena), id = buf_in(arena);

        if (found.error)
            fail_msg("%s: error %d", good[i].text, found.error);
        date_put(&first, found.span.first);
        date_put(&last, found.span.last);
        equals(good[i].text, buf_str(&first), good[i].first);
        equals(good[i].text, buf_str(&last), good[i].last);
        equals(good[i].text, dates_period_id(&id, str_of(good[i].text)), good[i].id);
        assert_int_equal(found.cycle == CYCLE_NONE, !*good[i].id);
        assert_int_equal(dates_day(str_of(good[i].text)).error,
                         *good[i].id ? DATES_NOT_DATE : DATES_OK);
        arena_free(arena);
    }
}

static void refuses_with_the_reason(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct dates found = dates_any(str_of(bad[i].text));

        if (found.error != bad[i].error)
            fail_msg("%s: error %d, not %d", bad[i].text, found.error, bad[i].error);
        assert_int_equal(dates_day(str_of(bad[i].text)).error, bad[i].error);
    }
}

/* What is printed reads back as the same day or period. */
static void prints_what_it_reads(void **state)
{
    struct arena *arena = arena_new(0);
    static const enum cycle cycles[] = {CYCLE_YEARLY, CYCLE_HALF_YEAR, CYCLE_NINE_MONTH,
                                        CYCLE_QUARTERLY, CYCLE_MONTHLY};

    (void)state;
    for (int32_t day = 20000; day < 21500; day += 13) {
        struct buf out = buf_in(arena);

        vi_date(&out, day);
        assert_int_equal(dates_day(buf_str(&out)).span.first, day);
        out.len = 0;
        vi_date_long(&out, day);
        assert_int_equal(dates_day(buf_str(&out)).span.first, day);
        for (size_t i = 0; i < sizeof cycles / sizeof *cycles; i++) {
            struct span span;
            struct buf again = buf_in(arena), printed = buf_in(arena);
            struct buf id_buf = buf_in(arena);
            str id = date_period_at(&id_buf, cycles[i], day, &span);

            if (!id.len)
                continue;
            vi_period(&printed, id);
            if (!str_eq(dates_period_id(&again, buf_str(&printed)), id))
                fail_msg("%.*s", STR_ARG(id));
        }
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_days_and_periods),
        cmocka_unit_test(refuses_with_the_reason),
        cmocka_unit_test(prints_what_it_reads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
