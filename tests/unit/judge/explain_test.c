/* SPDX-License-Identifier: MIT */
/* The proof of a verdict, its corrections, and what changed since the last site. */
#include "builder.h"

#include "judge/compare.h"
#include "judge/explain.h"

struct world {
    struct builder *b;
    uint32_t months[3];
};

/* Units a and b, months 2026-08 … 2026-10, a target of 90 % due at the end of the year. */
static struct world world_new(void)
{
    struct world w = {.b = builder_new()};
    struct target *target;
    uint16_t entry;

    add_unit(w.b, "a", "xa");
    add_unit(w.b, "b", "xa");
    add_indicator(w.b, "i", KIND_RATE, "%");
    entry = add_entry(w.b, add_plan(w.b, "p", "2026-01-01", "2026-12-31"));
    w.months[0] = add_month(w.b, 0, entry, "2026-08");
    w.months[1] = add_month(w.b, 0, entry, "2026-09");
    w.months[2] = add_month(w.b, 0, entry, "2026-10");
    target = add_target(w.b, "t", 0, 0, LIST(w.b, 0, 1));
    target->clause = S("III.1.b");
    set_value(target, CMP_AT_LEAST, "90");
    return w;
}

static struct explanation explain(struct world *w, const struct judgement *j, uint32_t unit,
                                  uint32_t month)
{
    struct explanation out;
    struct cell_key cell = {0, unit, w->months[month]};

    assert_true(explain_cell(&w->b->model, j, &cell, w->b->arena, &out));
    return out;
}

static void the_sum_is_written_out(void **state)
{
    struct world w = world_new();
    struct raw_result *row;
    struct explanation e;

    (void)state;
    row = add_result(w.b, w.months[2], 0, 0, "872/1000");
    row->result.line = 41;
    row->result.reported_on = day("2026-10-27");
    builder_finish(w.b);
    e = explain(&w, builder_judge(w.b, "2026-11-20"), 0, 2);
    assert_int_equal(e.reason, REASON_COMPARISON);
    assert_int_equal(e.sum.order, -1);
    assert_false(e.sum.met);
    assert_true(e.sum.numbers.value == millionths("87.2"));
    assert_true(e.sum.numbers.delta == millionths("-2.8"));
    assert_int_equal(e.sources.result_line, 41);
    assert_true(str_eq(e.sources.clause, S("III.1.b")));
    assert_true(e.days.due_ahead);
    assert_int_equal(e.days.report_due, day("2026-10-24"));
    assert_int_equal(e.days.reported_by, DAY_OF_ROW);
    assert_int_equal(e.days.days_late, 3);
    assert_true(e.rules & (1u << RULE_EXACT));
    assert_true(e.rules & (1u << RULE_LATE));
    builder_free(w.b);
}

static void a_missing_one_says_how_long(void **state)
{
    struct world w = world_new();
    struct judgement *j;
    struct explanation e;
    struct cell_key none = {0, 0, 99};

    (void)state;
    add_submission(w.b, 0, 1, w.months[2], "2026-10-30");
    add_result(w.b, w.months[2], 1, 0, "95");
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-11-20");
    e = explain(&w, j, 0, 2);
    assert_int_equal(e.reason, REASON_REPORT_OVERDUE);
    assert_int_equal(e.days.days_overdue, 27);
    assert_null(e.sources.results);
    assert_int_equal(e.sources.more->cause.len, 0);
    e = explain(&w, j, 1, 2);
    assert_int_equal(e.days.reported_by, DAY_OF_REPORT);
    assert_int_equal(e.days.reported_on, day("2026-10-30"));
    assert_false(explain_cell(&w.b->model, j, &none, w.b->arena, &e));
    builder_free(w.b);
}

static void each_reason(void **state)
{
    static const struct {
        const char *figure;
        enum reason reason;
    } cases[] = {{"[x]", REASON_UNAVAILABLE},
                 {"[z]", REASON_NOT_APPLICABLE},
                 {"0/0", REASON_NO_CASES},
                 {"95", REASON_COMPARISON},
                 {"", REASON_REPORT_OVERDUE}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct world w = world_new();

        add_result(w.b, w.months[2], 0, 0, cases[i].figure);
        builder_finish(w.b);
        assert_int_equal(explain(&w, builder_judge(w.b, "2026-11-20"), 0, 2).reason,
                         cases[i].reason);
        builder_free(w.b);
    }
}

/* dn-ubnd-2026 IV: the warning, and whether its solution came. */
static void the_warning_before_is_told(void **state)
{
    struct world w = world_new();
    struct judgement *j;
    struct explanation e;

    (void)state;
    set_texts(add_result(w.b, w.months[1], 0, 0, "70"), &(struct texts){.warning = "nguy cơ"});
    set_texts(add_result(w.b, w.months[1], 1, 0, "70"), &(struct texts){.warning = "nguy cơ"});
    add_result(w.b, w.months[2], 0, 0, "70");
    set_texts(add_result(w.b, w.months[2], 1, 0, "70"), &(struct texts){.solution = "s"});
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-11-20");
    e = explain(&w, j, 0, 2);
    assert_int_equal(e.warning.period, w.months[1]);
    assert_true(str_eq(e.warning.text, S("nguy cơ")));
    assert_false(e.warning.solved);
    assert_true(explain(&w, j, 1, 2).warning.solved);
    assert_int_equal(explain(&w, j, 0, 1).warning.period, NO_INDEX);
    builder_free(w.b);
}

/* A month that counts for another entry, which asks for nothing after it, warns of nothing. */
static void a_warning_belongs_to_the_entry_that_counts(void **state)
{
    struct builder *b = builder_new();
    struct explanation e;
    struct judgement *j;
    uint16_t once, monthly;
    uint32_t months[2];

    (void)state;
    add_unit(b, "a", "xa");
    add_indicator(b, "i", KIND_RATE, "%");
    add_plan(b, "p", "2026-01-01", "2026-12-31");
    once = add_entry(b, 0);
    monthly = add_entry(b, 0);
    months[0] = add_period(b, "2026-07");
    add_owed(b, 0, once, months[0], "2026-07-20");
    add_owed(b, 0, monthly, months[0], "2026-07-24");
    months[1] = add_month(b, 0, monthly, "2026-08");
    set_value(add_target(b, "t", 0, 0, LIST(b, 0)), CMP_AT_LEAST, "90");
    set_texts(add_result(b, months[0], 0, 0, "10"), &(struct texts){.warning = "w"});
    add_result(b, months[1], 0, 0, "10");
    builder_finish(b);
    j = builder_judge(b, "2026-09-01");
    assert_string_equal(told(judge_cell(j, 0, 0, months[1])), "not_due");
    assert_true(explain_cell(&b->model, j, &(struct cell_key){0, 0, months[1]}, b->arena, &e));
    assert_int_equal(e.warning.period, NO_INDEX);
    builder_free(b);
}

/* Rule 11: old and new value, old and new verdict, oldest line first. */
static void corrections_keep_the_old_verdict(void **state)
{
    struct world w = world_new();
    struct judgement *j;
    struct revisions revisions;

    (void)state;
    add_result(w.b, w.months[2], 0, 0, "95");
    add_correction(w.b, 0, 0, w.months[2], "88", "95");
    add_correction(w.b, 0, 0, w.months[2], "", "88");
    w.b->model.corrections.at[1].corrected_on = day("2026-08-01");
    w.b->model.corrections.at[1].reason = (str){NULL, 0};
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-11-20");
    revisions = explain(&w, j, 0, 2).revisions;
    assert_int_equal(revisions.len, 2);
    assert_int_equal(revisions.at[0].correction, 1);
    assert_int_equal(revisions.at[0].was, STATUS_NOT_REPORTED);
    assert_int_equal(revisions.at[0].now, STATUS_NOT_DUE);
    assert_true(revisions.at[0].unexplained);
    assert_int_equal(revisions.at[1].was, STATUS_NOT_DUE);
    assert_int_equal(revisions.at[1].now, STATUS_MET);
    assert_int_equal(explain(&w, j, 1, 2).revisions.len, 0);
    builder_free(w.b);
}

static struct published_figure published(const char *unit, const char *period, const char *value)
{
    return (struct published_figure){S("i"), str_of(unit), str_of(period), figure(value)};
}

static void changed_figures_need_a_line(void **state)
{
    struct world w = world_new();
    struct published_figure was[] = {
        published("a", "2026-08", "70"),  /* as it was */
        published("a", "2026-09", "71"),  /* changed, with a line */
        published("a", "2026-10", "72"),  /* changed silently */
        published("b", "2026-08", "73"),  /* gone silently */
        published("b", "2026-09", "74"),  /* gone, with a line */
        published("b", "2026-10", ""),    /* was no figure */
        published("z", "2026-10", "75"),  /* the unit is gone */
        published("b", "p/tuan-1", "76"), /* the period is gone */
    };
    struct figure_changes changes;

    (void)state;
    add_result(w.b, w.months[0], 0, 0, "70[p]");
    add_result(w.b, w.months[1], 0, 0, "81");
    add_result(w.b, w.months[2], 0, 0, "82");
    add_result(w.b, w.months[1], 1, 0, "");
    add_result(w.b, w.months[2], 1, 0, "83");
    add_correction(w.b, 0, 0, w.months[1], "71", "81");
    add_correction(w.b, 0, 0, w.months[2], "60", "82"); /* of another figure */
    add_correction(w.b, 0, 1, w.months[1], "74", "");
    builder_finish(w.b);
    builder_judge(w.b, "2026-11-20");
    compare_figures(&w.b->model, was, sizeof was / sizeof *was, w.b->arena, &changes);
    assert_int_equal(changes.list.len, 7);
    assert_false(compare_is_silent(&changes.list.at[0]));
    assert_int_equal(changes.list.at[0].correction, 0);
    assert_true(compare_is_silent(&changes.list.at[1]));
    assert_int_equal(changes.list.at[1].kind, CHANGE_CHANGED);
    assert_true(compare_is_silent(&changes.list.at[2]));
    assert_int_equal(changes.list.at[2].kind, CHANGE_GONE);
    assert_false(compare_is_silent(&changes.list.at[3]));
    assert_true(compare_is_silent(&changes.list.at[4]));
    assert_true(compare_is_silent(&changes.list.at[5]));
    assert_int_equal(changes.list.at[6].kind, CHANGE_NEW);
    assert_false(compare_is_silent(&changes.list.at[6]));
    builder_free(w.b);
}

/* A line of another month explains nothing; parts that add up to the number change nothing. */
static void the_same_figure_in_parts_is_no_change(void **state)
{
    struct world w = world_new();
    struct published_figure was[] = {published("a", "2026-08", "87.2"),
                                     published("a", "2026-09", "87.2"),
                                     published("a", "2026-10", "872/1000")};
    struct figure_changes changes;

    (void)state;
    add_result(w.b, w.months[0], 0, 0, "872/1000");
    add_result(w.b, w.months[1], 0, 0, "8721/10000");
    add_result(w.b, w.months[2], 0, 0, "87.2");
    add_correction(w.b, 0, 0, w.months[0], "87.2", "87.21");
    builder_finish(w.b);
    builder_judge(w.b, "2026-11-20");
    compare_figures(&w.b->model, was, 3, w.b->arena, &changes);
    assert_int_equal(changes.list.len, 2);
    assert_ptr_equal(changes.list.at[0].was, &was[1]);
    assert_true(compare_is_silent(&changes.list.at[0]));
    assert_ptr_equal(changes.list.at[1].was, &was[2]);
    builder_free(w.b);
}

static void changed_verdicts_are_listed(void **state)
{
    struct world w = world_new();
    struct published_verdict was[] = {
        {S("p"), S("t"), S("a"), S("2026-08"), STATUS_NOT_REPORTED},
        {S("p"), S("t"), S("a"), S("2026-09"), STATUS_NOT_DUE},
        {S("p"), S("x"), S("a"), S("2026-09"), STATUS_MET},
        {S("p"), S("t"), S("b"), S("2026-08"), STATUS_NOT_REPORTED},
        {S("p"), S("t"), S("b"), S("2026-09"), STATUS_NOT_REPORTED},
        {S("p"), S("t"), S("b"), S("2026-10"), STATUS_NOT_REPORTED},
    };
    struct verdict_changes changes;
    struct judgement *j;

    (void)state;
    add_result(w.b, w.months[1], 0, 0, "95");
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-11-20");
    compare_verdicts(&w.b->model, j, &(struct published_verdicts){was, sizeof was / sizeof *was},
                     w.b->arena, &changes);
    assert_int_equal(changes.list.len, 3);
    assert_int_equal(changes.list.at[0].kind, CHANGE_CHANGED);
    assert_int_equal(changes.list.at[0].now, STATUS_MET);
    assert_int_equal(changes.list.at[1].kind, CHANGE_GONE);
    assert_int_equal(changes.list.at[2].kind, CHANGE_NEW);
    assert_int_equal(changes.list.at[2].cell.period, w.months[2]);
    builder_free(w.b);
}

/* Every rule has its words in both languages, every status and flag its rules. */
static void the_table_of_rules_is_whole(void **state)
{
    int number = 0;

    (void)state;
    for (int r = 0; r < RULE_COUNT; r++) {
        const struct rule_text *rule = rules_text((enum rule)r);

        assert_true(rule->id.len && rule->name[RULE_VI].len && rule->name[RULE_EN].len &&
                    rule->text[RULE_VI].len && rule->text[RULE_EN].len);
        if (rule->number)
            assert_int_equal(rule->number, ++number);
        for (int q = 0; q < r; q++)
            assert_false(str_eq(rule->id, rules_text((enum rule)q)->id));
    }
    assert_int_equal(number, 13);
    for (int status = STATUS_MET; status < STATUS_COUNT; status++)
        assert_true(rules_of_status((enum status)status) & ~(1u << RULE_CELL));
    for (int flag = 0; flag < 8; flag++)
        assert_true(rules_of_flag((enum flag)(1 << flag)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_sum_is_written_out),
        cmocka_unit_test(a_missing_one_says_how_long),
        cmocka_unit_test(each_reason),
        cmocka_unit_test(the_warning_before_is_told),
        cmocka_unit_test(a_warning_belongs_to_the_entry_that_counts),
        cmocka_unit_test(corrections_keep_the_old_verdict),
        cmocka_unit_test(changed_figures_need_a_line),
        cmocka_unit_test(the_same_figure_in_parts_is_no_change),
        cmocka_unit_test(changed_verdicts_are_listed),
        cmocka_unit_test(the_table_of_rules_is_whole),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
