/* SPDX-License-Identifier: MIT */
/* What must hold for any figure: a better one is never judged worse, scaling both parts changes
 * nothing, what is printed says the same verdict, statuses add up. Random, from a fixed seed. */
#include "builder.h"

#include "judge/coverage.h"
#include "judge/explain.h"
#include "judge/figures.h"
#include "judge/measure.h"
#include "judge/runs.h"

enum { TRIALS = 200000 };

static uint64_t seed = 20261120;

static int64_t random_below(int64_t limit)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int64_t)((seed >> 16) % (uint64_t)limit);
}

/* A figure near a bound, so that verdicts differ: within a few millionths, or anywhere. */
static struct figure random_figure(int64_t bound, int scale)
{
    struct figure f = {.kind = FIGURE_NUMBER};
    int64_t d;

    if (random_below(2)) {
        f.value = random_below(3) ? bound + random_below(7) - 3 : random_below(2 * bound + 2);
        f.value = f.value < 0 ? 0 : f.value;
        return f;
    }
    f.kind = FIGURE_PARTS;
    d = 1 + random_below(random_below(2) ? 30 : 100000000);
    f.denominator = d * DECIMAL_ONE;
    f.numerator = random_below(2) ? random_below(d + 1) * DECIMAL_ONE
                                  : (int64_t)((__int128)bound * d / scale) + random_below(3) - 1;
    f.numerator = f.numerator < 0 ? 0 : f.numerator;
    return f;
}

struct setting {
    struct indicator indicator;
    struct target target;
};

static struct setting random_setting(void)
{
    static const int64_t bounds[] = {100000000, 80000000, 66666667, 33333333, 8000000, 1};
    struct setting s = {.indicator = {.kind = KIND_RATE, .measure = S("%")}};

    s.indicator.decimals = (int)random_below(5) - 1;
    s.target.comparator = (enum comparator)random_below(CMP_REDUCE_BY_AT_LEAST + 1);
    s.target.has_value = true;
    s.target.value = bounds[random_below(6)];
    if (s.target.comparator != CMP_REDUCE_BY_AT_LEAST)
        return s;
    s.indicator.kind = KIND_REDUCTION;
    if (random_below(2)) {
        s.indicator.kind = KIND_DURATION;
        s.indicator.measure = S("days");
        s.target.has_baseline = true;
        s.target.baseline = 1 + random_below(20000000);
    }
    return s;
}

static int64_t near_of(const struct setting *s)
{
    if (!s->target.has_baseline)
        return s->target.value;
    return (int64_t)((__int128)s->target.baseline * (100000000 - s->target.value) / 100000000);
}

static void a_better_figure_is_never_worse(void **state)
{
    (void)state;
    for (int i = 0; i < TRIALS; i++) {
        struct setting s = random_setting();
        int scale = measure_scale(&s.indicator);
        struct figure a = random_figure(near_of(&s), scale), b = random_figure(near_of(&s), scale);
        int better = runs_better(&s.target, &s.indicator, &a, &b);

        if (better >= 0 && runs_better_way(&s.target, &s.indicator) &&
            s.target.comparator != CMP_EQUALS)
            assert_true(measure_meets(&s.target, &s.indicator, &a) ||
                        !measure_meets(&s.target, &s.indicator, &b));
        assert_int_equal(better, -runs_better(&s.target, &s.indicator, &b, &a));
    }
}

static void scaling_both_parts_changes_nothing(void **state)
{
    (void)state;
    for (int i = 0; i < TRIALS; i++) {
        struct setting s = random_setting();
        struct figure a = random_figure(near_of(&s), measure_scale(&s.indicator)), b;
        int64_t times = 2 + random_below(9);

        if (a.kind == FIGURE_NUMBER) {
            b = a;
            b.kind = FIGURE_PARTS;
            b.numerator = a.value;
            b.denominator = (int64_t)DECIMAL_ONE * measure_scale(&s.indicator);
        } else {
            b = a;
            b.numerator *= times;
            b.denominator *= times;
        }
        assert_int_equal(measure_order(&s.target, &s.indicator, &a),
                         measure_order(&s.target, &s.indicator, &b));
    }
}

static int order_of(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static void what_is_printed_says_the_verdict(void **state)
{
    (void)state;
    for (int i = 0; i < TRIALS; i++) {
        struct setting s = random_setting();
        struct figure f = random_figure(near_of(&s), measure_scale(&s.indicator));
        struct figures out = figures_of(&s.target, &s.indicator, &f);
        int64_t shown = out.computed ? out.shown_reduction.value : out.shown.value;
        int64_t published = out.computed ? out.reduction : out.value;
        bool met = measure_meets(&s.target, &s.indicator, &f);

        assert_true(measure_satisfies(s.target.comparator, order_of(shown, s.target.value)) == met);
        if (!met) /* the open data never print the target that was missed, unless it is the figure
                   */
            assert_true(published != s.target.value ||
                        measure_order(&s.target, &s.indicator, &f) == 0);
        assert_true(out.delta == published - s.target.value);
    }
}

static void fill_randomly(struct builder *b, uint32_t periods)
{
    static const char *const figures[] = {"", "[x]", "[z]", "0/0", "79", "80", "8/10", "81[p]"};

    for (uint32_t p = 0; p < periods; p++)
        for (uint32_t u = 0; u < 3; u++)
            for (uint32_t i = 0; i < 2; i++)
                if (random_below(4)) {
                    struct raw_result *row = add_result(b, p, u, i, figures[random_below(8)]);

                    set_texts(row, &(struct texts){random_below(3) ? NULL : "w", NULL, NULL,
                                                   random_below(2) ? NULL : "s"});
                }
}

/* What explains a cell agrees with what flagged it. */
static void check_proof(const struct builder *b, const struct judgement *j,
                        const struct cell_key *cell)
{
    const struct verdict *v = judge_cell(j, cell->target, cell->unit, cell->period);
    struct explanation e;
    bool related = false, unsolved;

    assert_true(explain_cell(&b->model, j, cell, b->arena, &e));
    unsolved = e.warning.period != NO_INDEX && !e.warning.solved &&
               (e.sum.figure.kind != FIGURE_NONE || j->as_of > e.days.report_due);
    assert_int_equal(unsolved, (v->flags & FLAG_SOLUTION_MISSING) != 0);
    for (uint32_t i = 0; i < e.partners.len; i++)
        related |= e.partners.at[i].relation == RELATION_CONFLICT;
    assert_int_equal(related, (v->flags & FLAG_CONFLICTING_TARGET) != 0);
    if (v->flags & FLAG_DUPLICATE_TARGET)
        assert_true(e.partners.len > 0);
    assert_int_equal(e.sum.met, v->status == STATUS_MET);
}

static void check_proofs(const struct builder *b, const struct judgement *j)
{
    for (uint32_t t = 0; t < b->model.targets.len; t++)
        for (uint32_t u = 0; u < 3; u++)
            for (uint32_t p = 0; p < 2; p++)
                check_proof(b, j, &(struct cell_key){t, u, p});
}

/* Every cell has one status; each duplicate has a partner that counts. */
static void statuses_add_up(void **state)
{
    (void)state;
    for (int i = 0; i < 300; i++) {
        struct builder *b = builder_new();
        struct coverage_scope scope = COVERAGE_ALL;
        struct coverage coverage;
        struct judgement *j;
        uint16_t entry;

        for (int u = 0; u < 3; u++)
            add_unit(b, (const char *const[]){"a", "b", "c"}[u], "xa");
        add_indicator(b, "i", KIND_RATE, "%");
        add_indicator(b, "k", KIND_RATE, "%");
        entry = add_entry(b, add_plan(b, "p", "2026-01-01", "2026-12-31"));
        add_month(b, 0, entry, "2026-07");
        add_month(b, 0, entry, "2026-08");
        for (int t = 0; t < 4; t++)
            set_value(add_target(b, (const char *const[]){"t", "u", "v", "w"}[t], 0,
                                 (uint32_t)random_below(2), LIST(b, 0, 1, 2)),
                      CMP_AT_LEAST, random_below(2) ? "80" : "81");
        fill_randomly(b, 2);
        builder_finish(b);
        j = builder_judge(b, random_below(2) ? "2026-08-20" : "2026-08-25");
        coverage = coverage_count(&b->model, j, &scope);
        assert_true(coverage_adds_up(&coverage));
        assert_int_equal(coverage.expected + coverage.duplicates, 24);
        assert_true(coverage.duplicates <= coverage.expected * 3);
        check_proofs(b, j);
        builder_free(b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_better_figure_is_never_worse),
        cmocka_unit_test(scaling_both_parts_changes_nothing),
        cmocka_unit_test(what_is_printed_says_the_verdict),
        cmocka_unit_test(statuses_add_up),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
