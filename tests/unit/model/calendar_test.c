/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "model/calendar.h"

static int32_t day(const char *iso)
{
    int32_t out = DATE_NONE;

    date_parse_iso(str_of(iso), &out);
    return out;
}

struct due_case {
    const char *text;
    enum report_cycle cycle;
    const char *period;
    const char *due; /* "" none, NULL: the rule is refused */
};

static const struct due_case dues[] = {
    {"before 25", REPORT_MONTHLY, "2026-06", "2026-06-24"},
    {"  before   25 ", REPORT_MONTHLY, "2026-06", "2026-06-24"},
    {"before 1", REPORT_MONTHLY, "2026-03", "2026-02-28"},
    {"before 31", REPORT_MONTHLY, "2026-02", "2026-02-28"},
    {"before 31", REPORT_MONTHLY, "2026-04", "2026-04-30"},
    {"before 31", REPORT_MONTHLY, "2024-02", "2024-02-29"},
    {"before 25", REPORT_QUARTERLY, "2026-Q2", "2026-06-24"},
    {"before 10 of next month", REPORT_MONTHLY, "2026-12", "2027-01-09"},
    {"before 1 of next month", REPORT_MONTHLY, "2026-12", "2026-12-31"},
    {"before 31 of next month", REPORT_MONTHLY, "2026-01", "2026-02-28"},
    {"within", REPORT_WEEKLY, "2026-W27", "2026-07-05"},
    {"within", REPORT_HALF_YEAR, "2026-H1", "2026-06-30"},
    {"before 13/9", REPORT_NINE_MONTH, "2026-9M", "2026-09-12"},
    {"before 1/1", REPORT_YEARLY, "2026", "2025-12-31"},
    {"before 29/2", REPORT_YEARLY, "2026", "2026-02-28"},
    {"before 1/3", REPORT_YEARLY, "2024", "2024-02-29"},
    {"before 13/6", REPORT_CUSTOM, "2025-H1", "2025-06-12"},
    {"on 2025-08-30", REPORT_FINAL, "2025", "2025-08-30"},
    {"on 30/8/2025", REPORT_CUSTOM, "2025", "2025-08-30"},
    {"", REPORT_MONTHLY, "2026-06", ""},
    {"before 25", REPORT_WEEKLY, "2026-W27", NULL},
    {"before 13/3", REPORT_MONTHLY, "2026-06", NULL},
    {"on 2025-08-30", REPORT_YEARLY, "2025", NULL},
    {"within", REPORT_AD_HOC, "2025", NULL},
    {"before 0", REPORT_MONTHLY, "2026-06", NULL},
    {"before 32", REPORT_MONTHLY, "2026-06", NULL},
    {"before 30/2", REPORT_YEARLY, "2026", NULL},
    {"before 1/13", REPORT_YEARLY, "2026", NULL},
    {"before", REPORT_MONTHLY, "2026-06", NULL},
    {"before 25 of this month", REPORT_MONTHLY, "2026-06", NULL},
    {"before 10 of next month please", REPORT_MONTHLY, "2026-06", NULL},
    {"within 5 days", REPORT_MONTHLY, "2026-06", NULL},
    {"25", REPORT_MONTHLY, "2026-06", NULL},
};

static void last_days_on_time(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof dues / sizeof *dues; i++) {
        struct calendar_due rule;
        struct span span = {0, 0};
        bool fine = calendar_due_parse(str_of(dues[i].text), dues[i].cycle, &rule);

        if (fine != (dues[i].due != NULL))
            fail_msg("%s: %d", dues[i].text, fine);
        date_period(str_of(dues[i].period), &span);
        if (fine && calendar_due_day(rule, span.last) != day(dues[i].due))
            fail_msg("%s in %s: %d", dues[i].text, dues[i].period,
                     calendar_due_day(rule, span.last));
    }
}

struct walk_case {
    enum cycle cycle;
    const char *first, *last;
    const char *ids;
};

static const struct walk_case walks[] = {
    {CYCLE_MONTHLY, "2026-01-31", "2026-03-01", "2026-01 2026-02 2026-03 "},
    {CYCLE_QUARTERLY, "2025-12-31", "2026-04-01", "2025-Q4 2026-Q1 2026-Q2 "},
    {CYCLE_HALF_YEAR, "2026-01-01", "2026-12-31", "2026-H1 2026-H2 "},
    {CYCLE_NINE_MONTH, "2025-10-01", "2027-01-01", "2026-9M 2027-9M "},
    {CYCLE_NINE_MONTH, "2025-10-01", "2025-12-31", ""},
    {CYCLE_YEARLY, "2025-06-01", "2026-06-01", "2025 2026 "},
    {CYCLE_WEEKLY, "2025-12-28", "2026-01-05", "2025-W52 2026-W01 2026-W02 "},
    {CYCLE_YEARLY, "2198-01-01", "2199-12-31", "2198 "},
};

static void periods_of_a_cycle(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof walks / sizeof *walks; i++) {
        struct arena *arena = arena_new(0);
        struct buf id = buf_in(arena), all = buf_in(arena);
        struct span within = {day(walks[i].first), day(walks[i].last)};
        int32_t at = within.first;
        struct period period;

        while (calendar_next(&id, walks[i].cycle, &at, within, &period)) {
            buf_put(&all, period.id);
            buf_byte(&all, ' ');
        }
        assert_string_equal(buf_cstr(&all), walks[i].ids);
        arena_free(arena);
    }
}

struct owed_case {
    const char *date, *first; /* of the plan; "" none */
    const char *period, *due;
    bool owed;
};

static const struct owed_case owed[] = {
    {"", "", "2026-06", "2026-06-24", true},
    {"", "", "2025-12", "2025-12-24", false}, /* shares no day with 2026 */
    {"", "", "2025-W01", "", false},
    {"", "", "2026-W01", "", true}, /* from 2025-12-29 to 2026-01-04 */
    {"2026-07-10", "", "2026-03", "2026-03-24", false},
    {"2026-06-24", "", "2026-06", "2026-06-24", true},
    {"2026-06-25", "", "2026-06", "2026-06-24", false},
    {"2026-06-25", "", "2026-06", "", true}, /* without a due day its last day counts */
    {"2026-07-01", "", "2026-06", "", false},
    {"", "2026-07-01", "2026-06", "2026-06-24", false},
    {"", "2026-07-01", "2026-07", "2026-07-24", true},
    {"", "2026-07-01", "2026", "", false}, /* it begins earlier */
};

static void what_is_owed(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof owed / sizeof *owed; i++) {
        struct calendar_bounds bounds = {
            {day("2026-01-01"), day("2026-12-31")}, day(owed[i].date), day(owed[i].first)};
        struct span span = {0, 0};

        date_period(str_of(owed[i].period), &span);
        if (calendar_owed(bounds, span, day(owed[i].due)) != owed[i].owed)
            fail_msg("row %zu: %s", i, owed[i].period);
    }
}

static void partial_dates(void **state)
{
    (void)state;
    assert_int_equal(calendar_partial_first((struct partial_date){0, 0, 0}), DATE_NONE);
    assert_int_equal(calendar_partial_first((struct partial_date){2026, 0, 0}), day("2026-01-01"));
    assert_int_equal(calendar_partial_first((struct partial_date){2026, 4, 0}), day("2026-04-01"));
    assert_int_equal(calendar_partial_first((struct partial_date){2026, 4, 9}), day("2026-04-09"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(last_days_on_time),
        cmocka_unit_test(periods_of_a_cycle),
        cmocka_unit_test(what_is_owed),
        cmocka_unit_test(partial_dates),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
