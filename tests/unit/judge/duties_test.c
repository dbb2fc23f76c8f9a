/* SPDX-License-Identifier: MIT */
/* Who owed which report, and when it came. The scene: monthly reports before the 25th. */
#include "builder.h"

/* What a case leaves out is blank. */
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

struct duty_case {
    const char *cites;
    const char *as_of;
    const char *submitted;  /* reports.csv */
    const char *results[2]; /* reported_on of two results; "-" = a row without a day */
    const char *progress;   /* reported_on of a progress row */
    const char *due;        /* of the report; NULL: the 24th; "" none */
    enum duty_status status;
    int days;
    const char *submitted_on; /* as it comes out */
    bool unfilled;            /* the results have no value */
    bool stranger;            /* their indicator is no target of the plan */
};

static const struct duty_case cases[] = {
    {"dn-ubnd-2026 IV: trước ngày 25, the 24th", "2026-10-24", .status = DUTY_NOT_DUE},
    {"dn-ubnd-2026 IV: trước ngày 25, the 25th", "2026-10-25", .status = DUTY_MISSING, .days = 1},
    {"days missing so far", "2026-11-20", .status = DUTY_MISSING, .days = 27},
    {"dn-ubnd-2026 IV: handed in on the 24th", "2026-11-20", "2026-10-24", .status = DUTY_ON_TIME,
     .submitted_on = "2026-10-24"},
    {"dn-ubnd-2026 IV: handed in on the 25th", "2026-11-20", "2026-10-25", .status = DUTY_LATE,
     .days = 1, .submitted_on = "2026-10-25"},
    {"handed in after the as-of day counts", "2026-10-26", "2026-10-30", .status = DUTY_LATE,
     .days = 6, .submitted_on = "2026-10-30"},
    {"the register goes before the rows",
     "2026-11-20",
     "2026-10-20",
     {"2026-10-29"},
     .status = DUTY_ON_TIME,
     .submitted_on = "2026-10-20"},
    {"the latest day of the results",
     "2026-11-20",
     NULL,
     {"2026-10-20", "2026-10-26"},
     .status = DUTY_LATE,
     .days = 2,
     .submitted_on = "2026-10-26"},
    {"one row has no day",
     "2026-11-20",
     NULL,
     {"2026-10-20", "-"},
     .status = DUTY_ON_TIME,
     .submitted_on = "2026-10-20"},
    {"no row has a day", "2026-11-20", NULL, {"-", "-"}, .status = DUTY_MISSING, .days = 27},
    {"an unfilled row is no report",
     "2026-11-20",
     NULL,
     {"2026-10-20"},
     .status = DUTY_MISSING,
     .days = 27,
     .unfilled = true},
    {"a result that the plan does not ask for is none of its",
     "2026-11-20",
     NULL,
     {"2026-10-20"},
     .status = DUTY_MISSING,
     .days = 27,
     .stranger = true},
    {"the day of a progress row", "2026-11-20", .progress = "2026-10-23", .status = DUTY_ON_TIME,
     .submitted_on = "2026-10-23"},
    {"the later of both",
     "2026-11-20",
     NULL,
     {"2026-10-20"},
     "2026-10-27",
     .status = DUTY_LATE,
     .days = 3,
     .submitted_on = "2026-10-27"},
    {"dn-skhcn-2026 § Kết: no date given, nothing came", "2027-11-20", .due = "",
     .status = DUTY_NOT_DUE},
    {"dn-skhcn-2026 § Kết: no date given, it came", "2027-11-20", "2027-06-01", .due = "",
     .status = DUTY_ON_TIME, .submitted_on = "2027-06-01"},
    {"dn-skhcn-2025 IV.2: năm trước ngày 08/11", "2026-11-08", .due = "2026-11-07",
     .status = DUTY_MISSING, .days = 1},
};

static struct judgement *judge_case(struct builder *b, const struct duty_case *c)
{
    uint32_t plan, period;
    uint16_t entry;

    add_unit(b, "a", "tinh");
    add_indicator(b, "i", KIND_RATE, "%");
    add_indicator(b, "k", KIND_RATE, "%");
    add_indicator(b, "x", KIND_RATE, "%");
    plan = add_plan(b, "p", "2026-01-01", "2026-12-31");
    entry = add_entry(b, plan);
    period = add_period(b, "2026-10");
    add_owed(b, plan, entry, period, c->due ? (*c->due ? c->due : NULL) : "2026-10-24");
    set_value(add_target(b, "t", plan, 0, LIST(b, 0)), CMP_AT_LEAST, "80");
    set_value(add_target(b, "u", plan, 1, LIST(b, 0)), CMP_AT_LEAST, "80");
    add_task(b, "w", plan, NULL)->units = LIST(b, 0);
    for (uint32_t i = 0; i < 2 && c->results[i]; i++)
        add_result(b, period, 0, c->stranger ? 2 : i, c->unfilled ? "" : "50")->result.reported_on =
            *c->results[i] == '-' ? DATE_NONE : day(c->results[i]);
    if (c->progress)
        add_progress(b, 0, 0, period, PROGRESS_IN_PROGRESS)->reported_on = day(c->progress);
    if (c->submitted)
        add_submission(b, plan, 0, period, c->submitted);
    builder_finish(b);
    return builder_judge(b, c->as_of);
}

static void each_case(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct builder *b = builder_new();
        struct judgement *j = judge_case(b, &cases[i]);
        const struct duty *duty = j->duties.at;

        if (j->duties.len != 1 || duty->status != cases[i].status ||
            duty->days_late != cases[i].days || duty->submitted_on != day(cases[i].submitted_on))
            fail_msg("%s: %u duties, status %d, %d days", cases[i].cites, j->duties.len,
                     duty->status, (int)duty->days_late);
        builder_free(b);
    }
}

/* dn-ubnd-18-2025 IV: the same period asked for twice is one duty, by the first entry; sorted by
 * unit, then the id's bytes. */
static void duties_are_sorted_and_asked_once(void **state)
{
    struct builder *b = builder_new();
    uint32_t plan, periods[2];
    uint16_t first, second;
    struct judgement *j;

    (void)state;
    add_unit(b, "a", "tinh");
    add_unit(b, "b", "tinh");
    plan = add_plan(b, "p", "2026-01-01", "2026-12-31");
    first = add_entry(b, plan);
    second = add_entry(b, plan);
    periods[0] = add_period(b, "2026-Q1");
    add_owed(b, plan, second, periods[0], "2026-04-09");
    periods[1] = add_period(b, "2026");
    add_owed(b, plan, first, periods[1], "2026-12-19");
    add_owed(b, plan, second, periods[1], "2027-01-09");
    name_reporters(b, plan, first, LIST(b, 1));
    name_reporters(b, plan, second, LIST(b, 0, 1));
    builder_finish(b);
    j = builder_judge(b, "2026-12-20");
    assert_int_equal(j->duties.len, 4);
    assert_int_equal(b->model.plans.at[0].owed.at[j->duties.at[0].owed].period, periods[1]);
    assert_int_equal(j->duties.at[0].status, DUTY_NOT_DUE); /* a, 2026 by the second */
    assert_int_equal(j->duties.at[1].status, DUTY_MISSING); /* a, 2026-Q1 */
    assert_int_equal(j->duties.at[2].unit, 1);
    assert_int_equal(j->duties.at[2].days_late, 1); /* b, 2026 by the first */
    builder_free(b);
}

/* Without from_units: the units of the targets that hold on the period's last day. */
static void units_of_holding_targets_are_asked(void **state)
{
    struct builder *b = builder_new();
    uint32_t plan;
    uint16_t entry;
    struct judgement *j;

    (void)state;
    add_unit(b, "a", "tinh");
    add_unit(b, "b", "tinh");
    add_unit(b, "c", "tinh");
    add_indicator(b, "i", KIND_RATE, "%");
    b->model.units.at[2].kind = UNIT_EXTERNAL;
    plan = add_plan(b, "p", "2026-01-01", "2026-12-31");
    entry = add_entry(b, plan);
    add_month(b, plan, entry, "2026-07");
    add_month(b, plan, entry, "2026-08");
    add_target(b, "t", plan, 0, LIST(b, 0, 2))->holds.last = day("2026-07-31");
    add_target(b, "u", plan, 0, LIST(b, 1))->holds.first = day("2026-08-31");
    builder_finish(b);
    j = builder_judge(b, "2026-08-01");
    assert_int_equal(j->duties.len, 2);
    assert_int_equal(j->duties.at[0].unit, 0);
    assert_int_equal(j->duties.at[1].unit, 1);
    builder_free(b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_case),
        cmocka_unit_test(duties_are_sorted_and_asked_once),
        cmocka_unit_test(units_of_holding_targets_are_asked),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
