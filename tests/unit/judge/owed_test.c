/* SPDX-License-Identifier: MIT */
/* Which cells exist: plans, entries, units, periods, targets in force. */
#include "builder.h"

struct world {
    struct builder *b;
    uint32_t plan;
    uint16_t entry;
    uint32_t months[3];
};

/* Three units a, b, c; an indicator; a plan with one monthly entry, 2026-07 … 2026-09. */
static struct world world_new(void)
{
    struct world w = {.b = builder_new()};

    add_unit(w.b, "a", "tinh");
    add_unit(w.b, "b", "tinh");
    add_unit(w.b, "c", "xa");
    add_indicator(w.b, "i", KIND_RATE, "%");
    w.plan = add_plan(w.b, "p", "2026-01-01", "2026-12-31");
    w.entry = add_entry(w.b, w.plan);
    return w;
}

static void add_months(struct world *w)
{
    w->months[0] = add_month(w->b, w->plan, w->entry, "2026-07");
    w->months[1] = add_month(w->b, w->plan, w->entry, "2026-08");
    w->months[2] = add_month(w->b, w->plan, w->entry, "2026-09");
}

static struct target *add_common_target(struct world *w, struct indexes units)
{
    struct target *target = add_target(w->b, "t", w->plan, 0, units);

    set_value(target, CMP_AT_LEAST, "80");
    return target;
}

/* dn-ubnd-2026 phụ lục 2: one row for several levels is one cell per unit (rule 9). */
static void one_row_is_one_cell_per_unit_and_period(void **state)
{
    struct world w = world_new();
    struct judgement *j;

    (void)state;
    add_months(&w);
    add_common_target(&w, LIST(w.b, 0, 1, 2));
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-10-01");
    assert_int_equal(j->cells, 9);
    assert_int_equal(j->blocks[0].periods.len, 3);
    builder_free(w.b);
}

/* A period must have begun by the as-of day: on its first day it has. */
static void periods_begin(void **state)
{
    static const struct {
        const char *as_of;
        unsigned cells;
    } days[] = {{"2026-06-30", 0}, {"2026-07-01", 3}, {"2026-07-31", 3},
                {"2026-08-01", 6}, {"2026-09-01", 9}, {"2027-09-01", 9}};

    (void)state;
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        struct world w = world_new();

        add_months(&w);
        add_common_target(&w, LIST(w.b, 0, 1, 2));
        builder_finish(w.b);
        assert_int_equal(builder_judge(w.b, days[i].as_of)->cells, days[i].cells);
        builder_free(w.b);
    }
}

static void drafts_are_not_judged(void **state)
{
    struct world w = world_new();
    struct judgement *j;

    (void)state;
    add_months(&w);
    add_common_target(&w, LIST(w.b, 0, 1, 2));
    add_task(w.b, "k", w.plan, NULL)->units = LIST(w.b, 0);
    w.b->model.plans.at[0].status = PLAN_DRAFT;
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-10-01");
    assert_int_equal(j->cells, 0);
    assert_int_equal(j->duties.len, 0);
    assert_int_equal(j->tasks.len, 0);
    assert_null(judge_cell(j, 0, 0, w.months[0]));
    builder_free(w.b);
}

/* dn-skhcn-2025: cấp huyện ended on 01/7/2025; a unit owes only while it exists. */
static void units_exist_on_the_last_day(void **state)
{
    struct world w = world_new();
    struct judgement *j;

    (void)state;
    add_months(&w);
    add_common_target(&w, LIST(w.b, 0, 1, 2));
    w.b->model.units.at[0].exists.last = day("2026-08-30"); /* the day before 08 ends */
    w.b->model.units.at[1].exists = (struct span){day("2026-08-31"), day("2026-08-31")};
    w.b->model.units.at[2].kind = UNIT_EXTERNAL;
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-10-01");
    assert_non_null(judge_cell(j, 0, 0, w.months[0]));
    assert_null(judge_cell(j, 0, 0, w.months[1]));
    assert_null(judge_cell(j, 0, 1, w.months[0]));
    assert_non_null(judge_cell(j, 0, 1, w.months[1]));
    assert_null(judge_cell(j, 0, 2, w.months[1])); /* an external unit owes nothing */
    assert_int_equal(j->cells, 2);
    builder_free(w.b);
}

/* Rule 12: the day from which a target holds, and the last one on which it does. */
static void targets_hold_on_the_last_day(void **state)
{
    struct world w = world_new();
    struct target *earlier, *later;
    struct judgement *j;

    (void)state;
    add_months(&w);
    add_common_target(&w, LIST(w.b, 0));
    later = add_target(w.b, "u", w.plan, 0, LIST(w.b, 0));
    set_value(later, CMP_AT_LEAST, "90");
    later->holds.first = day("2026-08-15");
    earlier = &w.b->model.targets.at[0];
    earlier->holds.last = day("2026-08-14");
    for (int m = 0; m < 3; m++)
        add_result(w.b, w.months[m], 0, 0, "85");
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-10-01");
    assert_string_equal(told(judge_cell(j, 0, 0, w.months[0])), "met interim");
    assert_null(judge_cell(j, 0, 0, w.months[1]));
    assert_null(judge_cell(j, 1, 0, w.months[0]));
    assert_string_equal(told(judge_cell(j, 1, 0, w.months[1])), "not_due");
    assert_string_equal(told(judge_cell(j, 1, 0, w.months[2])), "not_due");
    builder_free(w.b);
}

/* qn-skhcn-2025-2026 III.2: the office reports for the rooms, so theirs are owed all the same. */
static void someone_reports_for_units_that_no_entry_names(void **state)
{
    struct world w = world_new();
    struct judgement *j;

    (void)state;
    add_months(&w);
    name_reporters(w.b, w.plan, w.entry, LIST(w.b, 2));
    add_common_target(&w, LIST(w.b, 0, 1));
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-10-01");
    assert_int_equal(j->cells, 6);
    assert_int_equal(j->duties.len, 3); /* only c hands in */
    builder_free(w.b);
}

/* Two entries: monthly for a, quarterly for b; c is named by none and owes both. */
static void each_unit_owes_the_entries_that_name_it(void **state)
{
    struct world w = world_new();
    uint32_t quarter;
    uint16_t second;
    struct judgement *j;

    (void)state;
    second = add_entry(w.b, w.plan);
    w.months[0] = add_month(w.b, w.plan, w.entry, "2026-07");
    w.months[1] = add_month(w.b, w.plan, w.entry, "2026-08");
    quarter = add_period(w.b, "2026-Q3");
    add_owed(w.b, w.plan, second, quarter, "2026-10-09");
    w.months[2] = add_month(w.b, w.plan, w.entry, "2026-09");
    name_reporters(w.b, w.plan, w.entry, LIST(w.b, 0));
    name_reporters(w.b, w.plan, second, LIST(w.b, 1));
    add_common_target(&w, LIST(w.b, 0, 1, 2));
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-10-09");
    assert_string_equal(told(judge_cell(j, 0, 0, w.months[2])), "not_reported");
    assert_null(judge_cell(j, 0, 0, quarter));
    assert_null(judge_cell(j, 0, 1, w.months[2]));
    assert_string_equal(told(judge_cell(j, 0, 1, quarter)), "report_not_due");
    assert_non_null(judge_cell(j, 0, 2, quarter));
    assert_non_null(judge_cell(j, 0, 2, w.months[0]));
    assert_int_equal(j->cells, 3 + 1 + 4);
    builder_free(w.b);
}

/* An entry that names nobody asks everybody, beside one that names some. */
static void an_entry_that_names_nobody_asks_all(void **state)
{
    struct world w = world_new();
    uint32_t quarter;
    uint16_t second;

    (void)state;
    second = add_entry(w.b, w.plan);
    w.months[0] = add_month(w.b, w.plan, w.entry, "2026-08");
    quarter = add_period(w.b, "2026-Q3");
    add_owed(w.b, w.plan, second, quarter, NULL);
    name_reporters(w.b, w.plan, w.entry, LIST(w.b, 0));
    add_common_target(&w, LIST(w.b, 0, 1));
    builder_finish(w.b);
    assert_int_equal(builder_judge(w.b, "2026-10-09")->cells, 2 + 1); /* b owes no month */
    builder_free(w.b);
}

/* dn-skhcn-2025 IV: an ad hoc report names the office, but no period: its figures are owed as those
 * of any unit that no entry names. */
static void an_ad_hoc_entry_names_nobody(void **state)
{
    struct world w = world_new();
    uint16_t ad_hoc;

    (void)state;
    ad_hoc = add_entry(w.b, w.plan);
    add_months(&w);
    name_reporters(w.b, w.plan, w.entry, LIST(w.b, 0));
    name_reporters(w.b, w.plan, ad_hoc, LIST(w.b, 1));
    w.b->model.plans.at[0].reporting.at[ad_hoc].cycle = REPORT_AD_HOC;
    add_common_target(&w, LIST(w.b, 0, 1));
    builder_finish(w.b);
    assert_int_equal(builder_judge(w.b, "2026-10-09")->cells, 6);
    builder_free(w.b);
}

/* A period of two entries counts for the first, with its due day. */
static void a_period_of_two_entries_counts_for_the_first(void **state)
{
    struct world w = world_new();
    uint16_t second;
    struct judgement *j;

    (void)state;
    second = add_entry(w.b, w.plan);
    w.months[0] = add_month(w.b, w.plan, w.entry, "2026-07"); /* due on the 24th */
    add_owed(w.b, w.plan, second, w.months[0], "2026-08-31");
    name_reporters(w.b, w.plan, w.entry, LIST(w.b, 0));
    add_common_target(&w, LIST(w.b, 0, 1));
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-08-01");
    assert_string_equal(told(judge_cell(j, 0, 0, w.months[0])), "not_reported");
    assert_string_equal(told(judge_cell(j, 0, 1, w.months[0])), "report_not_due");
    assert_int_equal(judge_cell(j, 0, 1, w.months[0])->owed, 1);
    builder_free(w.b);
}

/* dn-ubnd-2026 IV: the final report before 20/12 owes no figures, unless it says so. */
static void entries_without_figures_make_no_cells(void **state)
{
    struct world w = world_new();
    uint16_t final;
    uint32_t closing;
    struct judgement *j;

    (void)state;
    final = add_entry(w.b, w.plan);
    w.b->model.plans.at[0].reporting.at[final].figures = false;
    w.months[0] = add_month(w.b, w.plan, w.entry, "2026-11");
    closing = add_own_period(w.b, w.plan, "tong-ket", "2026-01-01", "2026-12-31");
    add_owed(w.b, w.plan, final, closing, "2026-12-19");
    add_common_target(&w, LIST(w.b, 0, 1));
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-12-20");
    assert_int_equal(j->cells, 2);
    assert_null(judge_cell(j, 0, 0, closing));
    assert_int_equal(j->duties.len, 4);
    builder_free(w.b);
}

/* dn-skhcn-2026 gives no date: never late, never missing. */
static void a_report_without_a_due_day_is_never_missing(void **state)
{
    struct world w = world_new();
    struct judgement *j;

    (void)state;
    w.months[0] = add_period(w.b, "2026");
    add_owed(w.b, w.plan, w.entry, w.months[0], NULL);
    add_common_target(&w, LIST(w.b, 0, 1));
    add_result(w.b, w.months[0], 1, 0, "90")->result.reported_on = day("2028-01-01");
    builder_finish(w.b);
    j = builder_judge(w.b, "2028-06-01");
    assert_string_equal(told(judge_cell(j, 0, 0, w.months[0])), "report_not_due");
    assert_string_equal(told(judge_cell(j, 0, 1, w.months[0])), "met");
    builder_free(w.b);
}

static void a_plan_that_asks_for_nothing_has_no_cells(void **state)
{
    struct world w = world_new();

    (void)state;
    add_common_target(&w, LIST(w.b, 0, 1));
    builder_finish(w.b);
    assert_int_equal(builder_judge(w.b, "2026-08-01")->cells, 0);
    builder_free(w.b);
}

/* Rule 6 follows the entry: the week after, not the month between. */
static void warnings_follow_their_entry(void **state)
{
    struct world w = world_new();
    uint32_t weeks[2], month;
    uint16_t weekly;
    struct judgement *j;

    (void)state;
    weekly = add_entry(w.b, w.plan);
    weeks[0] = add_own_period(w.b, w.plan, "tuan-1", "2026-07-20", "2026-07-26");
    add_owed(w.b, w.plan, weekly, weeks[0], "2026-07-26");
    month = add_month(w.b, w.plan, w.entry, "2026-07");
    weeks[1] = add_own_period(w.b, w.plan, "tuan-2", "2026-07-27", "2026-08-02");
    add_owed(w.b, w.plan, weekly, weeks[1], "2026-08-02");
    add_common_target(&w, LIST(w.b, 0));
    set_texts(add_result(w.b, weeks[0], 0, 0, "10"), &(struct texts){.warning = "w"});
    add_result(w.b, month, 0, 0, "10");
    add_result(w.b, weeks[1], 0, 0, "10");
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-08-01");
    assert_string_equal(told(judge_cell(j, 0, 0, month)), "not_due");
    assert_string_equal(told(judge_cell(j, 0, 0, weeks[1])), "not_due solution_missing");
    builder_free(w.b);
}

/* A warning under the earlier target needs its solution under the amended one (rules 6 and 12). */
static void a_warning_outlives_an_amended_target(void **state)
{
    struct world w = world_new();
    struct target *later;
    struct judgement *j;

    (void)state;
    add_months(&w);
    add_common_target(&w, LIST(w.b, 0))->holds.last = day("2026-07-31");
    later = add_target(w.b, "u", w.plan, 0, LIST(w.b, 0));
    set_value(later, CMP_AT_LEAST, "90");
    later->holds.first = day("2026-08-01");
    set_texts(add_result(w.b, w.months[0], 0, 0, "10"), &(struct texts){.warning = "w"});
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-08-25");
    assert_string_equal(told(judge_cell(j, 1, 0, w.months[1])), "not_reported solution_missing");
    builder_free(w.b);
}

/* Two plans ask for one indicator in one month: each judges by its own target and due day. */
static void plans_share_results_of_calendar_periods(void **state)
{
    struct world w = world_new();
    uint32_t other;
    uint16_t entry;
    struct target *target;
    struct judgement *j;

    (void)state;
    add_months(&w);
    add_common_target(&w, LIST(w.b, 0));
    other = add_plan(w.b, "q", "2026-01-01", "2026-12-31");
    entry = add_entry(w.b, other);
    add_owed(w.b, other, entry, w.months[1], "2026-08-09");
    target = add_target(w.b, "u", other, 0, LIST(w.b, 0));
    set_value(target, CMP_AT_LEAST, "95");
    target->due = due_of("ongoing");
    set_texts(add_result(w.b, w.months[1], 0, 0, "90"), &(struct texts){NULL, "c", "r", "s"});
    w.b->rows.at[0].result.reported_on = day("2026-08-12");
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-10-01");
    assert_string_equal(told(judge_cell(j, 0, 0, w.months[1])), "met interim");
    assert_string_equal(told(judge_cell(j, 1, 0, w.months[1])), "not_met late_report:3");
    builder_free(w.b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_row_is_one_cell_per_unit_and_period),
        cmocka_unit_test(periods_begin),
        cmocka_unit_test(drafts_are_not_judged),
        cmocka_unit_test(units_exist_on_the_last_day),
        cmocka_unit_test(targets_hold_on_the_last_day),
        cmocka_unit_test(someone_reports_for_units_that_no_entry_names),
        cmocka_unit_test(each_unit_owes_the_entries_that_name_it),
        cmocka_unit_test(an_entry_that_names_nobody_asks_all),
        cmocka_unit_test(an_ad_hoc_entry_names_nobody),
        cmocka_unit_test(a_period_of_two_entries_counts_for_the_first),
        cmocka_unit_test(entries_without_figures_make_no_cells),
        cmocka_unit_test(a_report_without_a_due_day_is_never_missing),
        cmocka_unit_test(a_plan_that_asks_for_nothing_has_no_cells),
        cmocka_unit_test(warnings_follow_their_entry),
        cmocka_unit_test(a_warning_outlives_an_amended_target),
        cmocka_unit_test(plans_share_results_of_calendar_periods),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
