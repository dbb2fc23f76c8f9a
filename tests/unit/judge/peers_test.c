/* SPDX-License-Identifier: MIT */
/* Cells among others: runs of misses, changes, pooled figures, ranks, counts. */
#include "builder.h"

#include "judge/coverage.h"
#include "judge/pool.h"
#include "judge/runs.h"

struct world {
    struct builder *b;
    uint32_t months[4];
    struct target *target;
};

/* Four units (a, b, c of one level, d of another), four months, one ongoing target of 80 %. */
static struct world world_new(void)
{
    static const char *const months[] = {"2026-07", "2026-08", "2026-09", "2026-10"};
    struct world w = {.b = builder_new()};
    uint16_t entry;

    add_unit(w.b, "a", "xa");
    add_unit(w.b, "b", "xa");
    add_unit(w.b, "c", "xa");
    add_unit(w.b, "d", "so");
    add_indicator(w.b, "i", KIND_RATE, "%");
    entry = add_entry(w.b, add_plan(w.b, "p", "2026-01-01", "2026-12-31"));
    for (int m = 0; m < 4; m++)
        w.months[m] = add_month(w.b, 0, entry, months[m]);
    w.target = add_target(w.b, "t", 0, 0, LIST(w.b, 0, 1, 2, 3));
    set_value(w.target, CMP_AT_LEAST, "80");
    w.target->due = due_of("ongoing");
    return w;
}

static struct judgement *judge_world(struct world *w)
{
    builder_finish(w->b);
    return builder_judge(w->b, "2026-11-20");
}

/* dn-ubnd-2026 phụ lục 10: “Thường xuyên”: 3 kỳ liền không đạt. */
static void misses_in_a_row(void **state)
{
    struct world w = world_new();
    struct judgement *j;
    static const char *const figures[][4] = {
        {"70", "71", "72", "73"}, {"70", "90", "72", "73"}, {"70", NULL, "72", "0/0"}};
    static const uint32_t runs[][4] = {{1, 2, 3, 4}, {1, 0, 1, 2}, {1, 0, 1, 0}};

    (void)state;
    for (uint32_t u = 0; u < 3; u++)
        for (int m = 0; m < 4; m++)
            if (figures[u][m])
                add_result(w.b, w.months[m], u, 0, figures[u][m]);
    j = judge_world(&w);
    for (uint32_t u = 0; u < 3; u++)
        for (int m = 0; m < 4; m++)
            assert_int_equal(runs_misses(&w.b->model, j, &(struct cell_key){0, u, w.months[m]}),
                             runs[u][m]);
    builder_free(w.b);
}

/* Rule 12: the run goes on in the row that was amended. */
static void a_run_crosses_an_amendment(void **state)
{
    struct world w = world_new();
    struct judgement *j;
    struct target *later;

    (void)state;
    w.target->holds.last = day("2026-08-31");
    later = add_target(w.b, "u", 0, 0, LIST(w.b, 0));
    set_value(later, CMP_AT_LEAST, "75");
    later->due = due_of("ongoing");
    later->holds.first = day("2026-09-01");
    for (int m = 0; m < 4; m++)
        add_result(w.b, w.months[m], 0, 0, "70");
    j = judge_world(&w);
    assert_int_equal(runs_misses(&w.b->model, j, &(struct cell_key){1, 0, w.months[3]}), 4);
    builder_free(w.b);
}

/* dn-ubnd-18-2025 III.1: tuần 3 so với tuần 1 và tuần 2. */
static void changes_since_the_period_before(void **state)
{
    struct world w = world_new();
    struct judgement *j;
    struct change change;

    (void)state;
    w.b->model.indicators.at[0].decimals = 1;
    add_result(w.b, w.months[0], 0, 0, "2/3");
    add_result(w.b, w.months[1], 0, 0, "81.25");
    add_result(w.b, w.months[2], 0, 0, "[x]");
    j = judge_world(&w);
    change = runs_change(&w.b->model, j, &(struct cell_key){0, 0, w.months[0]});
    assert_false(change.has_previous);
    change = runs_change(&w.b->model, j, &(struct cell_key){0, 0, w.months[1]});
    assert_true(change.has_change);
    assert_true(change.exact == millionths("14.583333"));
    assert_true(change.shown.value == millionths("14.6")); /* 81,3 - 66,7 */
    assert_int_equal(change.better, 1);
    assert_int_equal(change.was, STATUS_NOT_MET);
    assert_int_equal(change.now, STATUS_MET);
    change = runs_change(&w.b->model, j, &(struct cell_key){0, 0, w.months[2]});
    assert_true(change.has_previous && !change.has_change);
    builder_free(w.b);
}

static void lower_is_better_where_the_target_says_so(void **state)
{
    struct indicator days = {.kind = KIND_DURATION, .measure = S("days")};
    struct indicator rate = {.kind = KIND_RATE, .measure = S("%")};
    struct target target = {0};
    struct figure low = figure("3"), high = figure("13/4");

    (void)state;
    set_value(&target, CMP_BELOW, "8");
    assert_int_equal(runs_better(&target, &days, &low, &high), 1);
    set_value(&target, CMP_REDUCE_BY_AT_LEAST, "20");
    assert_int_equal(runs_better(&target, &days, &low, &high), 1);
    set_value(&target, CMP_EQUALS, "4");
    assert_int_equal(runs_better(&target, &days, &low, &high), 0);
    set_value(&target, CMP_EQUALS, "100");
    assert_int_equal(runs_better(&target, &rate, &low, &high), -1);
}

/* Rule 8: percentages are never averaged. */
static void pooled_figures_are_sums(void **state)
{
    struct world w = world_new();
    struct judgement *j;
    struct pooled pooled;

    (void)state;
    add_result(w.b, w.months[0], 0, 0, "1/10");
    add_result(w.b, w.months[0], 1, 0, "900/1000[p]");
    add_result(w.b, w.months[0], 2, 0, "0/0");
    add_result(w.b, w.months[0], 3, 0, "50/100");
    add_result(w.b, w.months[1], 0, 0, "1/10");
    add_result(w.b, w.months[1], 1, 0, "90");
    j = judge_world(&w);
    pooled = pool_units(&w.b->model, j, &(struct cell_key){0, 0, w.months[0]},
                        (struct indexes){NULL, 0});
    assert_true(pooled.has_figure);
    assert_true(pooled.figure.provisional);
    assert_true(pooled.figure.numerator == millionths("951"));
    assert_true(pooled.figure.denominator == millionths("1110"));
    pooled = pool_units(&w.b->model, j, &(struct cell_key){0, 0, w.months[0]}, LIST(w.b, 0, 2));
    assert_true(pooled.figure.denominator == millionths("10"));
    pooled = pool_units(&w.b->model, j, &(struct cell_key){0, 0, w.months[0]}, LIST(w.b, 2));
    assert_false(pooled.has_figure); /* no cases at all */
    pooled = pool_units(&w.b->model, j, &(struct cell_key){0, 0, w.months[1]},
                        (struct indexes){NULL, 0});
    assert_false(pooled.has_figure); /* one gave a bare figure, two gave nothing */
    assert_int_equal(pooled.counts.by_status[STATUS_MET], 1);
    assert_int_equal(pooled.counts.by_status[STATUS_NOT_REPORTED], 2);
    assert_int_equal(pooled.counts.expected, 4);
    builder_free(w.b);
}

/* Rule 13: peers only, ties share a rank, n is shown. */
static void ranks_among_peers(void **state)
{
    struct world w = world_new();
    struct judgement *j;
    const struct rank *ranks;

    (void)state;
    add_result(w.b, w.months[0], 0, 0, "2/3");
    add_result(w.b, w.months[0], 1, 0, "90");
    add_result(w.b, w.months[0], 2, 0, "4/6");
    add_result(w.b, w.months[0], 3, 0, "10");
    add_result(w.b, w.months[1], 0, 0, "[x]");
    add_result(w.b, w.months[1], 1, 0, "33.333333");
    add_result(w.b, w.months[1], 2, 0, "1/3");
    j = judge_world(&w);
    ranks = pool_ranks(&w.b->model, j, 0, w.months[0], w.b->arena);
    assert_int_equal(ranks[0].place, 2);
    assert_int_equal(ranks[0].tied, 2);
    assert_int_equal(ranks[0].of, 3);
    assert_int_equal(ranks[1].place, 1);
    assert_int_equal(ranks[2].place, 2);
    assert_int_equal(ranks[3].place, 1); /* alone of its level */
    assert_int_equal(ranks[3].of, 1);
    ranks = pool_ranks(&w.b->model, j, 0, w.months[1], w.b->arena);
    assert_int_equal(ranks[0].place, 0);
    assert_int_equal(ranks[2].place, 1);
    assert_int_equal(ranks[1].place, 2);
    assert_int_equal(ranks[1].of, 2);
    builder_free(w.b);
}

/* Rule 2: the statuses add up to the cells expected; rule 9: duplicates are in no count. */
static void counts_add_up(void **state)
{
    struct world w = world_new();
    struct coverage_scope scope = COVERAGE_ALL;
    struct coverage coverage;
    struct judgement *j;

    (void)state;
    set_value(add_target(w.b, "u", 0, 0, LIST(w.b, 0)), CMP_AT_LEAST, "80");
    w.b->model.targets.at[1].due = due_of("ongoing");
    add_result(w.b, w.months[0], 0, 0, "90");
    j = judge_world(&w);
    assert_int_equal(j->cells, 20);
    coverage = coverage_count(&w.b->model, j, &scope);
    assert_int_equal(coverage.expected, 16);
    assert_int_equal(coverage.duplicates, 4);
    assert_int_equal(coverage.by_status[STATUS_MET], 1);
    assert_int_equal(coverage.by_status[STATUS_NOT_REPORTED], 15);
    scope.unit = 0;
    scope.period = w.months[0];
    coverage = coverage_count(&w.b->model, j, &scope);
    assert_int_equal(coverage.expected, 1);
    builder_free(w.b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(misses_in_a_row),
        cmocka_unit_test(a_run_crosses_an_amendment),
        cmocka_unit_test(changes_since_the_period_before),
        cmocka_unit_test(lower_is_better_where_the_target_says_so),
        cmocka_unit_test(pooled_figures_are_sums),
        cmocka_unit_test(ranks_among_peers),
        cmocka_unit_test(counts_add_up),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
