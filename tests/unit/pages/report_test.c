/* SPDX-License-Identifier: MIT */
#include "small.h"

#include "pages/report.h"

/* October: one unit met, the other missed after a warning in September. */
static struct small october(void)
{
    struct small s = small_new(false);

    add_result(s.b, s.months[1], SO, s.indicator, "90");
    set_texts(add_result(s.b, s.months[1], XA, s.indicator, "60"),
              &(struct texts){"nguy cơ", "thiếu máy", "Phòng A", "mua máy"});
    add_result(s.b, s.months[2], SO, s.indicator, "91");
    set_texts(add_result(s.b, s.months[2], XA, s.indicator, "65"),
              &(struct texts){NULL, "vẫn thiếu", NULL, "thuê máy"});
    add_submission(s.b, s.plan, SO, s.months[2], "2026-10-20");
    add_submission(s.b, s.plan, XA, s.months[2], "2026-10-27");
    small_finish(&s);
    return s;
}

/* What the plan wants to read: done, not done with its reasons, the warning's answer, lateness. */
static void whole_plan(void **state)
{
    struct small s = october();
    const struct record *page = small_page(&s, "ky/2026-10/bao-cao/kh/");
    const struct value *slots, *miss, *warning;

    (void)state;
    assert_non_null(page);
    slots = page->slots;
    assert_text(slots[report_page_done_count], "0");
    assert_text(slots[report_page_undone_count], "1");
    assert_int_equal(slots[report_page_misses].len, 1);
    miss = slots[report_page_misses].items[0].record->slots;
    assert_text(miss[case_cause], "vẫn thiếu");
    assert_text(miss[case_run], "2");
    assert_text(slots[report_page_warning_count], "1");
    assert_int_equal(slots[report_page_unanswered_count].len, 0);
    warning = slots[report_page_warnings].items[0].record->slots;
    assert_text(warning[case_warning], "nguy cơ");
    assert_text(warning[case_solution], "thuê máy");
    assert_true(warning[case_answered].len);
    assert_text(slots[report_page_on_time_count], "1");
    assert_int_equal(slots[report_page_late].len, 1);
    assert_int_equal(slots[report_page_unit_reports].len, 2);
    builder_free(s.b);
}

/* A unit's own paper speaks of nobody else. */
static void one_unit(void **state)
{
    struct small s = october();
    const struct record *met = small_page(&s, "ky/2026-10/bao-cao/kh/so-mot/");
    const struct record *missed = small_page(&s, "ky/2026-10/bao-cao/kh/xa-hai/");

    (void)state;
    assert_non_null(met);
    assert_non_null(missed);
    assert_text(met->slots[report_page_agency], "Sở Một");
    assert_text(met->slots[report_page_done_count], "1");
    assert_int_equal(met->slots[report_page_misses].len, 0);
    assert_int_equal(met->slots[report_page_warnings].len, 0);
    assert_text(met->slots[report_page_targets].items[0].record->slots[target_result],
                "91\xC2\xA0%");
    assert_text(missed->slots[report_page_undone_count], "1");
    assert_text(missed->slots[report_page_own_duty].record->slots[duty_days], "3");
    assert_text(missed->slots[report_page_month], "10");
    builder_free(s.b);
}

/* A period without one row still has its paper. */
static void nothing_reported(void **state)
{
    struct small s = small_new(false);
    const struct record *page;

    (void)state;
    small_finish(&s);
    page = small_page(&s, "ky/2026-08/bao-cao/kh/xa-hai/");
    assert_non_null(page);
    assert_text(page->slots[report_page_done_count], "0");
    assert_int_equal(page->slots[report_page_misses].len, 1);
    assert_int_equal(page->slots[report_page_warnings].len, 0);
    builder_free(s.b);
}

/* The name of the unit in the first row of a list of cases or duties. */
static void assert_first(struct value list, uint32_t slot, const char *want)
{
    assert_int_equal(list.len, 2);
    assert_text(list.items[0].record->slots[slot].record->slots[link_text], want);
}

/* People look for a name: 9 before 10, whatever the ids. */
static void units_by_name(void **state)
{
    struct small s = small_new(false);
    const struct record *report, *home;

    (void)state;
    s.b->model.units.at[SO].name = S("Xã 10");
    s.b->model.units.at[XA].name = S("Xã 9");
    for (uint32_t unit = SO; unit <= XA; unit++)
        set_texts(add_result(s.b, s.months[1], unit, s.indicator, "90"),
                  &(struct texts){.warning = "nguy cơ"});
    for (uint32_t unit = SO; unit <= XA; unit++)
        add_result(s.b, s.months[2], unit, s.indicator, "60");
    small_finish(&s);
    report = small_page(&s, "ky/2026-10/bao-cao/kh/");
    assert_first(report->slots[report_page_misses], case_unit, "Xã 9");
    assert_first(report->slots[report_page_warnings], case_unit, "Xã 9");
    assert_first(report->slots[report_page_missing], duty_unit, "Xã 9");
    home = small_page(&s, "");
    assert_first(home->slots[home_misses], case_unit, "Xã 9");
    assert_first(home->slots[home_unanswered], case_unit, "Xã 9");
    assert_first(home->slots[home_overdue], duty_unit, "Xã 9");
    assert_first(small_page(&s, "ky/2026-10/")->slots[period_page_missing], duty_unit, "Xã 9");
    builder_free(s.b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_plan),
        cmocka_unit_test(one_unit),
        cmocka_unit_test(nothing_reported),
        cmocka_unit_test(units_by_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
