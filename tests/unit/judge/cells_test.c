/* SPDX-License-Identifier: MIT */
/* One cell: its status and flags. Each case cites where the plans say so. The scene: a plan with
 * monthly reports before the 25th, one unit, one target; the cell is that of 2026-10. */
#include "builder.h"

/* What a case leaves out is blank. */
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

struct cell_case {
    const char *cites;
    const char *as_of;
    const char *due; /* of the target */
    enum comparator comparator;
    const char *value; /* of the target */
    const char *figure;
    const char *reported_on;
    const char *expected;
    struct texts texts;    /* of the row */
    const char *warned;    /* the row of 2026-09 warned */
    const char *submitted; /* in reports.csv */
    bool unreported;       /* no row at all */
};

#define EXPLAINED                                                                                  \
    {                                                                                              \
        .cause = "c", .responsibility = "r", .solution = "s"                                       \
    }
#define YEAR "2026-12-31"

static const struct cell_case cases[] = {
    /* ---- statuses, in their order ---- */
    {"qn-skhcn II.2: thực hiện theo Kế hoạch 644", "2026-11-20", YEAR, CMP_BY_REFERENCE, NULL, "90",
     NULL, "target_pending"},
    {"qn-skhcn II.2, nothing reported", "2026-11-20", YEAR, CMP_BY_REFERENCE, NULL, NULL, NULL,
     "target_pending", .unreported = true},
    {"qn-skhcn II.2, [x]", "2026-11-20", YEAR, CMP_BY_REFERENCE, NULL, "[x]", NULL,
     "target_pending"},
    {"dn-ubnd-2026 IV: trước ngày 25, on the 24th", "2026-10-24", YEAR, CMP_AT_LEAST, "80", NULL,
     NULL, "report_not_due", .unreported = true},
    {"dn-ubnd-2026 IV: trước ngày 25, on the 25th", "2026-10-25", YEAR, CMP_AT_LEAST, "80", NULL,
     NULL, "not_reported", .unreported = true},
    {"dn-ubnd-2026 IV, an unfilled row", "2026-10-24", YEAR, CMP_AT_LEAST, "80", "", NULL,
     "report_not_due"},
    {"dn-ubnd-2026 IV, an unfilled row", "2026-11-20", YEAR, CMP_AT_LEAST, "80", "", NULL,
     "not_reported"},
    {"missing is never a miss", "2027-06-01", YEAR, CMP_AT_LEAST, "80", NULL, NULL, "not_reported",
     .unreported = true},
    {"dn-skhcn-2025 phụ lục II.3: [x]", "2026-11-20", YEAR, CMP_AT_LEAST, "80", "[x]", NULL,
     "not_available"},
    {"dn-skhcn-2025 phụ lục II.3: [z]", "2026-11-20", YEAR, CMP_AT_LEAST, "80", "[z]", NULL,
     "not_applicable"},
    {"dn-ubnd-18-2025 III.2.b: có phát sinh hồ sơ", "2026-11-20", YEAR, CMP_AT_LEAST, "80", "0/0",
     NULL, "no_cases"},
    {"no cases of an ongoing target", "2026-11-20", "ongoing", CMP_AT_LEAST, "100", "0/0", NULL,
     "no_cases"},
    {"dn-ubnd-2026 phụ lục 1: 80%", "2027-01-15", YEAR, CMP_AT_LEAST, "80", "80", NULL,
     "met interim"},
    /* ---- due dates: “Tháng 12/2026” runs to 31/12/2026 ---- */
    {"dn-ubnd-2026 phụ lục: Tháng 12/2026, short of it", "2026-11-20", YEAR, CMP_AT_LEAST, "80",
     "79.96", NULL, "not_due"},
    {"dn-ubnd-2026 phụ lục: Tháng 12/2026, reached", "2026-11-20", YEAR, CMP_AT_LEAST, "80", "80",
     NULL, "met interim"},
    {"due within the period, as-of on its last day", "2026-10-15", "2026-10-15", CMP_AT_LEAST, "80",
     "70", NULL, "not_due"},
    {"due within the period, as-of the day after", "2026-10-16", "2026-10-15", CMP_AT_LEAST, "80",
     "70", NULL, "not_met explanation_missing"},
    {"due on the period's last day, as-of later", "2026-11-20", "2026-10-31", CMP_AT_LEAST, "80",
     "70", NULL, "not_met explanation_missing"},
    {"due on the period's last day, as-of that day", "2026-10-31", "2026-10-31", CMP_AT_LEAST, "80",
     "70", NULL, "not_due"},
    {"due the day after the period", "2026-12-20", "2026-11-01", CMP_AT_LEAST, "80", "70", NULL,
     "not_due"},
    {"met when due is past is no longer interim", "2026-11-20", "2026-10-31", CMP_AT_LEAST, "80",
     "81", NULL, "met"},
    {"dn-ubnd-2026 phụ lục 10: Thường xuyên, short", "2026-10-05", "ongoing", CMP_AT_LEAST, "100",
     "99/100", NULL, "not_met explanation_missing"},
    {"dn-ubnd-2026 phụ lục 10: Thường xuyên, reached", "2026-10-05", "ongoing", CMP_AT_LEAST, "100",
     "100/100", NULL, "met"},
    {"dn-ubnd-2026 phụ lục 15: Thường xuyên, a warning changes nothing",
     "2026-10-05",
     "ongoing",
     CMP_AT_LEAST,
     "98",
     "97",
     NULL,
     "not_met explanation_missing",
     {.warning = "w"}},
    /* ---- warnings: “cảnh báo nguy cơ” ---- */
    {"dn-ubnd-2026 IV: cảnh báo nguy cơ",
     "2026-11-20",
     YEAR,
     CMP_AT_LEAST,
     "80",
     "70",
     NULL,
     "at_risk",
     {.warning = "w"}},
    {"a warning beside a figure that is met",
     "2026-11-20",
     YEAR,
     CMP_AT_LEAST,
     "80",
     "90",
     NULL,
     "met interim",
     {.warning = "w"}},
    {"a warning beside no figure",
     "2026-11-20",
     YEAR,
     CMP_AT_LEAST,
     "80",
     "",
     NULL,
     "not_reported",
     {.warning = "w"}},
    {"a warning when due is past",
     "2026-11-20",
     "2026-10-31",
     CMP_AT_LEAST,
     "80",
     "70",
     NULL,
     "not_met",
     {.warning = "w", .cause = "c", .responsibility = "r", .solution = "s"}},
    /* ---- rule 6: a solution in the next report ---- */
    {"dn-ubnd-2026 IV: giải pháp ngay trong kỳ báo cáo liền kề", "2026-11-20", YEAR, CMP_AT_LEAST,
     "80", "70", NULL, "not_due solution_missing", .warned = "w"},
    {"the solution came",
     "2026-11-20",
     YEAR,
     CMP_AT_LEAST,
     "80",
     "70",
     NULL,
     "not_due",
     {.solution = "s"},
     .warned = "w"},
    {"met, but the solution is owed all the same", "2026-11-20", YEAR, CMP_AT_LEAST, "80", "85",
     NULL, "met solution_missing interim", .warned = "w"},
    {"no result yet, not overdue", "2026-10-24", YEAR, CMP_AT_LEAST, "80", NULL, NULL,
     "report_not_due", .warned = "w", .unreported = true},
    {"no result, overdue", "2026-10-25", YEAR, CMP_AT_LEAST, "80", NULL, NULL,
     "not_reported solution_missing", .warned = "w", .unreported = true},
    {"no result, overdue, but an unfilled row with a solution",
     "2026-10-25",
     YEAR,
     CMP_AT_LEAST,
     "80",
     "",
     NULL,
     "not_reported",
     {.solution = "s"},
     .warned = "w"},
    {"[x] is a result", "2026-10-20", YEAR, CMP_AT_LEAST, "80", "[x]", NULL,
     "not_available solution_missing", .warned = "w"},
    {"a target that is pending", "2026-10-25", YEAR, CMP_BY_REFERENCE, NULL, NULL, NULL,
     "target_pending solution_missing", .warned = "w", .unreported = true},
    {"a target that is pending, not overdue", "2026-10-24", YEAR, CMP_BY_REFERENCE, NULL, NULL,
     NULL, "target_pending", .warned = "w", .unreported = true},
    /* ---- rule 7: cause, responsibility, solution ---- */
    {"dn-ubnd-2026 IV: làm rõ trách nhiệm, nguyên nhân, giải pháp", "2026-11-20", "ongoing",
     CMP_AT_LEAST, "98", "97", NULL, "not_met", EXPLAINED},
    {"no cause",
     "2026-11-20",
     "ongoing",
     CMP_AT_LEAST,
     "98",
     "97",
     NULL,
     "not_met explanation_missing",
     {.responsibility = "r", .solution = "s"}},
    {"no responsibility",
     "2026-11-20",
     "ongoing",
     CMP_AT_LEAST,
     "98",
     "97",
     NULL,
     "not_met explanation_missing",
     {.cause = "c", .solution = "s"}},
    {"no solution",
     "2026-11-20",
     "ongoing",
     CMP_AT_LEAST,
     "98",
     "97",
     NULL,
     "not_met explanation_missing",
     {.cause = "c", .responsibility = "r"}},
    {"not yet due needs none", "2026-11-20", YEAR, CMP_AT_LEAST, "98", "97", NULL, "not_due"},
    {"both missing", "2026-11-20", "ongoing", CMP_AT_LEAST, "98", "97", NULL,
     "not_met solution_missing explanation_missing", .warned = "w"},
    /* ---- rule 2: late reports ---- */
    {"dn-ubnd-2026 IV: trước ngày 25, reported on the 24th", "2026-11-20", "ongoing", CMP_AT_LEAST,
     "98", "99", "2026-10-24", "met"},
    {"dn-ubnd-2026 IV: trước ngày 25, reported on the 25th", "2026-11-20", "ongoing", CMP_AT_LEAST,
     "98", "99", "2026-10-25", "met late_report:1"},
    {"late counts for its value", "2026-11-20", "ongoing", CMP_AT_LEAST, "98", "97", "2026-11-02",
     "not_met late_report:9 explanation_missing"},
    {"the day of the report stands in", "2026-11-20", "ongoing", CMP_AT_LEAST, "98", "99", NULL,
     "met late_report:3", .submitted = "2026-10-27"},
    {"the row's own day goes first", "2026-11-20", "ongoing", CMP_AT_LEAST, "98", "99",
     "2026-10-20", "met", .submitted = "2026-10-27"},
    {"an unknown day is never late", "2026-11-20", "ongoing", CMP_AT_LEAST, "98", "99", NULL,
     "met"},
    {"an unfilled row is no late result", "2026-11-20", "ongoing", CMP_AT_LEAST, "98", "",
     "2026-11-02", "not_reported"},
    {"[z], late", "2026-11-20", "ongoing", CMP_AT_LEAST, "98", "[z]", "2026-10-26",
     "not_applicable late_report:2"},
    {"a row dated after the as-of day counts", "2026-10-26", "ongoing", CMP_AT_LEAST, "98", "99",
     "2026-11-03", "met late_report:10"},
    {"pending and late", "2026-11-20", YEAR, CMP_BY_REFERENCE, NULL, "50", "2026-10-25",
     "target_pending late_report:1"},
    {"a century late", "2126-11-20", "ongoing", CMP_AT_LEAST, "98", "99", "2126-10-24",
     "met late_report:36524"},
    /* ---- provisional ---- */
    {"[p]", "2026-11-20", "ongoing", CMP_AT_LEAST, "98", "99[p]", NULL, "met provisional"},
    {"[p] beside parts", "2026-11-20", "ongoing", CMP_AT_LEAST, "98", "97/100[p]", NULL,
     "not_met explanation_missing provisional"},
    {"[p], interim", "2026-11-20", YEAR, CMP_AT_LEAST, "98", "99[p]", NULL,
     "met provisional interim"},
    {"[p] of no cases", "2026-11-20", YEAR, CMP_AT_LEAST, "98", "0/0[p]", NULL,
     "no_cases provisional"},
    /* ---- other comparators reach the verdict ---- */
    {"qn-skhcn I.2.a + 2: dưới 08 phút", "2026-11-20", "2026-10-31", CMP_BELOW, "8", "8", NULL,
     "not_met", EXPLAINED},
    {"qn-skhcn I.2.a + 2: dưới 08 phút", "2026-11-20", "2026-10-31", CMP_BELOW, "8", "7.9", NULL,
     "met"},
};

struct scene {
    struct builder *b;
    uint32_t plan, months[3];
    struct target *target;
};

static struct scene scene_new(enum indicator_kind kind, const char *measure)
{
    struct scene s = {.b = builder_new()};
    uint16_t entry;

    add_unit(s.b, "a", "tinh");
    add_indicator(s.b, "i", kind, measure);
    s.plan = add_plan(s.b, "dn-ubnd-2026", "2026-01-01", "2026-12-31");
    entry = add_entry(s.b, s.plan);
    s.months[0] = add_month(s.b, s.plan, entry, "2026-09");
    s.months[1] = add_month(s.b, s.plan, entry, "2026-10");
    s.months[2] = add_month(s.b, s.plan, entry, "2026-11");
    s.target = add_target(s.b, "t", s.plan, 0, LIST(s.b, 0));
    return s;
}

static const char *judge_case(const struct cell_case *c)
{
    struct scene s = scene_new(KIND_RATE, c->comparator == CMP_BELOW ? "minutes" : "%");
    static char text[256];

    set_value(s.target, c->comparator, c->value);
    s.target->due = due_of(c->due);
    if (!c->unreported) {
        struct raw_result *row = add_result(s.b, s.months[1], 0, 0, c->figure);

        row->result.reported_on = day(c->reported_on);
        set_texts(row, &c->texts);
    }
    if (c->warned)
        set_texts(add_result(s.b, s.months[0], 0, 0, "10"), &(struct texts){.warning = c->warned});
    if (c->submitted)
        add_submission(s.b, s.plan, 0, s.months[1], c->submitted);
    builder_finish(s.b);
    snprintf(text, sizeof text, "%s",
             told(judge_cell(builder_judge(s.b, c->as_of), 0, 0, s.months[1])));
    builder_free(s.b);
    return text;
}

static void each_case(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (strcmp(judge_case(&cases[i]), cases[i].expected) != 0)
            fail_msg("%s, %s on %s: %s, expected %s", cases[i].cites,
                     cases[i].figure ? cases[i].figure : "no row", cases[i].as_of,
                     judge_case(&cases[i]), cases[i].expected);
}

static void a_qualitative_target_is_not_compared(void **state)
{
    struct scene s = scene_new(KIND_QUALITATIVE, NULL);

    (void)state;
    s.target->comparator = CMP_QUALITATIVE;
    add_result(s.b, s.months[0], 0, 0, "'đã ban hành quy chế");
    add_result(s.b, s.months[1], 0, 0, "[x]");
    builder_finish(s.b);
    assert_string_equal(told(judge_cell(builder_judge(s.b, "2026-11-20"), 0, 0, s.months[0])),
                        "qualitative");
    assert_string_equal(told(judge_cell(builder_judge(s.b, "2026-11-20"), 0, 0, s.months[1])),
                        "not_available");
    assert_string_equal(told(judge_cell(builder_judge(s.b, "2026-11-25"), 0, 0, s.months[2])),
                        "not_reported");
    builder_free(s.b);
}

static void a_correction_flags_its_cell_only(void **state)
{
    struct scene s = scene_new(KIND_RATE, "%");
    struct judgement *j;

    (void)state;
    set_value(s.target, CMP_AT_LEAST, "80");
    add_result(s.b, s.months[0], 0, 0, "81");
    add_result(s.b, s.months[1], 0, 0, "82");
    add_correction(s.b, 0, 0, s.months[1], "72", "82");
    add_correction(s.b, 0, 0, s.months[2], "50", "");
    builder_finish(s.b);
    j = builder_judge(s.b, "2026-11-20");
    assert_string_equal(told(judge_cell(j, 0, 0, s.months[0])), "met interim");
    assert_string_equal(told(judge_cell(j, 0, 0, s.months[1])), "met interim revised");
    assert_string_equal(told(judge_cell(j, 0, 0, s.months[2])), "report_not_due revised");
    builder_free(s.b);
}

static void a_warning_reaches_the_next_period_only(void **state)
{
    struct scene s = scene_new(KIND_RATE, "%");
    struct judgement *j;

    (void)state;
    set_value(s.target, CMP_AT_LEAST, "80");
    set_texts(add_result(s.b, s.months[0], 0, 0, "10"), &(struct texts){.warning = "w"});
    set_texts(add_result(s.b, s.months[1], 0, 0, "20"), &(struct texts){.solution = "s"});
    add_result(s.b, s.months[2], 0, 0, "30");
    builder_finish(s.b);
    j = builder_judge(s.b, "2026-11-20");
    assert_string_equal(told(judge_cell(j, 0, 0, s.months[0])), "at_risk");
    assert_string_equal(told(judge_cell(j, 0, 0, s.months[1])), "not_due");
    assert_string_equal(told(judge_cell(j, 0, 0, s.months[2])), "not_due");
    builder_free(s.b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_case),
        cmocka_unit_test(a_qualitative_target_is_not_compared),
        cmocka_unit_test(a_correction_flags_its_cell_only),
        cmocka_unit_test(a_warning_reaches_the_next_period_only),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
