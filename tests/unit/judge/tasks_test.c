/* SPDX-License-Identifier: MIT */
/* One status for each task, unit and period. The scene: months 2026-07 … 2026-09, one lead. */
#include "builder.h"

#include "judge/tasks.h"

/* What a case leaves out is blank. */
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

struct step {
    enum progress_status status;
    const char *done_on, *reported_on;
    int percent; /* 0 = blank, -1 = "0" */
    struct texts texts;
    bool row; /* there is one */
};

struct task_case {
    const char *cites;
    const char *as_of, *due, *condition;
    struct step steps[3];    /* rows of the three months */
    const char *expected[3]; /* "overdue!" with explanation_missing */
};

#define ROW(...)                                                                                   \
    {                                                                                              \
        __VA_ARGS__, .row = true                                                                   \
    }
#define EXPLAINED                                                                                  \
    {                                                                                              \
        .cause = "c", .responsibility = "r", .solution = "s"                                       \
    }

static const struct task_case cases[] = {
    {"dn-ubnd-2026 III.5: no row, due ahead",
     "2026-09-10",
     "2026-12-31",
     NULL,
     {{0}},
     {"not_started", "not_started", "not_started"}},
    {"due past on the as-of day only",
     "2026-09-10",
     "2026-09-05",
     NULL,
     {{0}},
     {"not_started", "not_started", "overdue!"}},
    {"each period on its last day",
     "2026-10-20",
     "2026-08-30",
     NULL,
     {{0}},
     {"not_started", "overdue!", "overdue!"}},
    {"due on the last day is not past",
     "2026-10-20",
     "2026-08-31",
     NULL,
     {{0}},
     {"not_started", "not_started", "overdue!"}},
    {"the last period is judged on the as-of day",
     "2026-10-20",
     "2026-10-10",
     NULL,
     {{0}},
     {"not_started", "not_started", "overdue!"}},
    {"in progress stays so",
     "2026-09-10",
     "2026-12-31",
     NULL,
     {ROW(PROGRESS_IN_PROGRESS)},
     {"in_progress", "in_progress", "in_progress"}},
    {"overdue though in progress",
     "2026-10-20",
     "2026-08-15",
     NULL,
     {ROW(PROGRESS_IN_PROGRESS), ROW(PROGRESS_IN_PROGRESS, .texts = EXPLAINED)},
     {"in_progress", "overdue", "overdue"}},
    {"an old row explains until a new one does not",
     "2026-10-20",
     "2026-06-15",
     NULL,
     {ROW(PROGRESS_IN_PROGRESS, .texts = EXPLAINED), {0}, ROW(PROGRESS_IN_PROGRESS)},
     {"overdue", "overdue", "overdue!"}},
    {"an unfilled row carries the status on and explains",
     "2026-10-20",
     "2026-07-15",
     NULL,
     {ROW(PROGRESS_IN_PROGRESS), ROW(PROGRESS_NONE, .texts = EXPLAINED)},
     {"overdue!", "overdue", "overdue!"}},
    {"done on the due day",
     "2026-10-20",
     "2026-08-15",
     NULL,
     {{0}, ROW(PROGRESS_DONE, "2026-08-15", "2026-08-24")},
     {"not_started", "done_on_time", "done_on_time"}},
    {"dn-ubnd-2026 V: chậm tiến độ, done a day late",
     "2026-10-20",
     "2026-08-15",
     NULL,
     {{0}, ROW(PROGRESS_DONE, "2026-08-16", "2026-08-24")},
     {"not_started", "done_late!", "done_late!"}},
    {"dn-ubnd-2026 V: báo cáo giải trình",
     "2026-10-20",
     "2026-08-15",
     NULL,
     {{0}, ROW(PROGRESS_DONE, "2026-08-16", NULL, .texts = EXPLAINED)},
     {"not_started", "done_late", "done_late"}},
    {"done, by the day of the report",
     "2026-10-20",
     "2026-08-20",
     NULL,
     {{0}, ROW(PROGRESS_DONE, NULL, "2026-08-24")},
     {"not_started", "done_late!", "done_late!"}},
    {"done without a deadline",
     "2026-10-20",
     NULL,
     NULL,
     {{0}, {0}, ROW(PROGRESS_DONE, "2026-09-24")},
     {"no_deadline", "no_deadline", "done_on_time"}},
    {"done of an ongoing one",
     "2026-10-20",
     "ongoing",
     NULL,
     {{0}, {0}, ROW(PROGRESS_DONE, "2026-09-24")},
     {"ongoing", "ongoing", "done_on_time"}},
    {"dn-skhcn-2025 II.7: thường xuyên",
     "2026-10-20",
     "ongoing",
     NULL,
     {ROW(PROGRESS_IN_PROGRESS)},
     {"ongoing", "ongoing", "ongoing"}},
    {"dn-ubnd-2026 III: no date given is never overdue",
     "2029-10-20",
     NULL,
     NULL,
     {ROW(PROGRESS_NOT_STARTED)},
     {"no_deadline", "no_deadline", "no_deadline"}},
    {"khi có quy định: waits",
     "2026-10-20",
     "2026-08-15",
     "Khi có quy định",
     {{0}},
     {"waiting", "waiting", "waiting"}},
    {"khi có quy định: until it is in progress",
     "2026-10-20",
     "2026-08-15",
     "Khi có quy định",
     {ROW(PROGRESS_WAITING), ROW(PROGRESS_IN_PROGRESS)},
     {"waiting", "overdue!", "overdue!"}},
    {"khi có quy định: done",
     "2026-10-20",
     "2026-08-15",
     "Khi có quy định",
     {ROW(PROGRESS_DONE, "2026-07-20")},
     {"done_on_time", "done_on_time", "done_on_time"}},
    {"khi có quy định, thường xuyên",
     "2026-10-20",
     "ongoing",
     "Khi có quy định",
     {{0}},
     {"waiting", "waiting", "waiting"}},
    {"waiting without a condition is not started",
     "2026-07-20",
     "2026-12-31",
     NULL,
     {ROW(PROGRESS_WAITING)},
     {"not_started", "-", "-"}},
    {"a percentage alone is progress",
     "2026-10-20",
     "2026-12-31",
     NULL,
     {ROW(PROGRESS_NONE, .percent = 40)},
     {"in_progress", "in_progress", "in_progress"}},
    {"nothing of it yet",
     "2026-10-20",
     "2026-12-31",
     NULL,
     {ROW(PROGRESS_IN_PROGRESS), ROW(PROGRESS_NONE, .percent = -1)},
     {"in_progress", "not_started", "not_started"}},
    {"periods that have not begun are not there",
     "2026-08-15",
     "2026-12-31",
     NULL,
     {ROW(PROGRESS_IN_PROGRESS), {0}, ROW(PROGRESS_DONE, "2026-08-14")},
     {"in_progress", "in_progress", "-"}},
};

static const char *const names[] = {"done_on_time", "done_late", "waiting",     "ongoing",
                                    "no_deadline",  "overdue",   "in_progress", "not_started"};

static void add_step(struct builder *b, uint32_t period, const struct step *step)
{
    struct progress *row;

    if (!step->row)
        return;
    row = add_progress(b, 0, 0, period, step->status);
    row->done_on = day(step->done_on);
    row->reported_on = day(step->reported_on);
    if (step->percent)
        row->percent = step->percent < 0 ? 0 : (int64_t)step->percent * DECIMAL_ONE;
    row->cause = text_of(step->texts.cause);
    row->responsibility = text_of(step->texts.responsibility);
    row->solution = text_of(step->texts.solution);
}

static struct builder *scene(const char *due)
{
    struct builder *b = builder_new();
    uint16_t entry;

    add_unit(b, "a", "tinh");
    add_unit(b, "b", "tinh");
    add_plan(b, "p", "2026-01-01", "2026-12-31");
    entry = add_entry(b, 0);
    add_month(b, 0, entry, "2026-07");
    add_month(b, 0, entry, "2026-08");
    add_month(b, 0, entry, "2026-09");
    add_task(b, "k", 0, due)->units = LIST(b, 0);
    return b;
}

static const char *status_in(const struct judgement *j, uint32_t period)
{
    static char text[32];

    for (uint32_t i = 0; i < j->tasks.len; i++)
        if (j->tasks.at[i].period == period) {
            snprintf(text, sizeof text, "%s%s", names[j->tasks.at[i].status],
                     j->tasks.at[i].flags ? "!" : "");
            return text;
        }
    return "-";
}

static void each_case(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct builder *b = scene(cases[i].due);
        struct judgement *j;

        b->model.tasks.at[0].condition = text_of(cases[i].condition);
        for (uint32_t p = 0; p < 3; p++)
            add_step(b, p, &cases[i].steps[p]);
        builder_finish(b);
        j = builder_judge(b, cases[i].as_of);
        for (uint32_t p = 0; p < 3; p++)
            if (strcmp(status_in(j, p), cases[i].expected[p]) != 0)
                fail_msg("%s, month %u: %s, expected %s", cases[i].cites, p + 7, status_in(j, p),
                         cases[i].expected[p]);
        builder_free(b);
    }
}

static void without_periods_one_blank(void **state)
{
    struct builder *b = scene("2026-03-31");
    struct judgement *j;

    (void)state;
    builder_finish(b);
    j = builder_judge(b, "2026-06-30");
    assert_int_equal(j->tasks.len, 1);
    assert_int_equal(j->tasks.at[0].unit, 0);
    assert_int_equal(j->tasks.at[0].period, NO_INDEX);
    assert_int_equal(j->tasks.at[0].status, TASK_OVERDUE);
    builder_free(b);
}

/* No lead: each unit that reports on it, else nobody. */
static void without_a_lead_those_who_report(void **state)
{
    struct builder *b = scene("2026-12-31");
    struct judgement *j;

    (void)state;
    b->model.tasks.at[0].units.len = 0;
    builder_finish(b);
    j = builder_judge(b, "2026-08-15");
    assert_int_equal(j->tasks.len, 1);
    assert_int_equal(j->tasks.at[0].unit, NO_INDEX);
    add_progress(b, 0, 1, 1, PROGRESS_IN_PROGRESS);
    builder_finish(b);
    j = builder_judge(b, "2026-08-15");
    assert_int_equal(j->tasks.len, 2);
    assert_int_equal(j->tasks.at[0].unit, 1);
    assert_string_equal(status_in(j, 0), "not_started");
    assert_string_equal(status_in(j, 1), "in_progress");
    builder_free(b);
}

/* A row of a period in which no figures are owed makes a status of its own: qn-skhcn's tasks. */
static void a_row_makes_a_period(void **state)
{
    struct builder *b = scene("2026-12-31");
    struct judgement *j;
    uint32_t year = add_period(b, "2026");

    (void)state;
    add_progress(b, 0, 0, year, PROGRESS_DONE)->done_on = day("2026-09-30");
    builder_finish(b);
    j = builder_judge(b, "2026-10-15");
    assert_int_equal(j->tasks.len, 4);
    assert_int_equal(j->tasks.at[0].period, year); /* "2026" before "2026-07" in bytes */
    assert_string_equal(status_in(j, year), "done_on_time");
    assert_string_equal(status_in(j, 2), "not_started");
    builder_free(b);
}

static void three_views_side_by_side(void **state)
{
    struct builder *b = scene("2026-08-15");
    struct judgement *j;
    struct task_views views;

    (void)state;
    add_progress(b, 0, 0, 0, PROGRESS_IN_PROGRESS);
    add_progress(b, 0, 0, 1, PROGRESS_DONE)->done_on = day("2026-08-20");
    builder_finish(b);
    j = builder_judge(b, "2026-10-15");
    views = tasks_views(&b->model, j, &j->tasks.at[0]);
    assert_int_equal(views.said, PROGRESS_IN_PROGRESS);
    assert_int_equal(views.evidence, PROGRESS_NONE); /* says so, shows nothing */
    assert_int_equal(views.deadline, DEADLINE_AHEAD);
    assert_int_equal(views.judged_on, day("2026-07-31"));
    views = tasks_views(&b->model, j, &j->tasks.at[2]);
    assert_int_equal(views.evidence, PROGRESS_DONE);
    assert_int_equal(views.deadline, DEADLINE_PASSED);
    assert_int_equal(views.days_over, 5);
    assert_int_equal(views.judged_on, day("2026-10-15"));
    builder_free(b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_case),
        cmocka_unit_test(without_periods_one_blank),
        cmocka_unit_test(without_a_lead_those_who_report),
        cmocka_unit_test(a_row_makes_a_period),
        cmocka_unit_test(three_views_side_by_side),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
