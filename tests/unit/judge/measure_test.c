/* SPDX-License-Identifier: MIT */
/* Comparisons, exact to the last digit. Each case cites where the plans say so. */
#include "builder.h"

#include "judge/measure.h"

struct comparison {
    const char *cites;
    enum indicator_kind kind;
    const char *measure;
    enum comparator comparator;
    const char *value, *baseline;
    const char *figure;
    bool met;
};

static const struct comparison comparisons[] = {
    /* a bare figure and “đạt” are inclusive */
    {"dn-ubnd-2026 phụ lục 1: 80%", KIND_RATE, "%", CMP_AT_LEAST, "80", NULL, "80", true},
    {"dn-ubnd-2026 phụ lục 1: 80%", KIND_RATE, "%", CMP_AT_LEAST, "80", NULL, "79.96", false},
    {"dn-ubnd-2026 phụ lục 1: 80%", KIND_RATE, "%", CMP_AT_LEAST, "80", NULL, "79.999999", false},
    {"dn-ubnd-2026 phụ lục 1: 80%", KIND_RATE, "%", CMP_AT_LEAST, "80", NULL, "80.000001", true},
    {"dn-ubnd-2026 phụ lục 2: 90%", KIND_RATE, "%", CMP_AT_LEAST, "90", NULL, "872/1000", false},
    {"dn-ubnd-2026 phụ lục 2: 90%", KIND_RATE, "%", CMP_AT_LEAST, "90", NULL, "9/10", true},
    {"dn-ubnd-2026 phụ lục 4: 95%", KIND_RATE, "%", CMP_AT_LEAST, "95", NULL, "19/20", true},
    {"dn-ubnd-2026 phụ lục 4: 95%", KIND_RATE, "%", CMP_AT_LEAST, "95", NULL,
     "949999999/1000000000", false},
    /* “tối thiểu” is inclusive */
    {"dn-ubnd-18-2025 I gạch 2: tối thiểu 90%", KIND_RATE, "%", CMP_AT_LEAST, "90", NULL, "90",
     true},
    {"dn-skhcn-2025 II.2 gạch 3: tối thiểu 10%", KIND_RATE, "%", CMP_AT_LEAST, "10", NULL, "1/10",
     true},
    {"dn-skhcn-2025 II.2 gạch 3: tối thiểu 10%", KIND_RATE, "%", CMP_AT_LEAST, "10", NULL,
     "99999/1000000", false},
    {"dn-skhcn-2025 phụ lục I.4: từ 30% trở lên", KIND_RATE, "%", CMP_AT_LEAST, "30", NULL, "30",
     true},
    {"qn-skhcn I.2.a: tối thiểu 04 nhóm tiêu chí", KIND_COUNT, "count", CMP_AT_LEAST, "4", NULL,
     "4", true},
    {"qn-skhcn I.2.a: tối thiểu 04 nhóm tiêu chí", KIND_COUNT, "count", CMP_AT_LEAST, "4", NULL,
     "3", false},
    /* a third never reaches 33.333334 and passes 33.333333: no rounding decides */
    {"dn-skhcn-2025 II.2: tỷ lệ", KIND_RATE, "%", CMP_AT_LEAST, "33.333333", NULL, "1/3", true},
    {"dn-skhcn-2025 II.2: tỷ lệ", KIND_RATE, "%", CMP_AT_LEAST, "33.333334", NULL, "1/3", false},
    {"dn-skhcn-2025 II.2: tỷ lệ", KIND_RATE, "%", CMP_AT_LEAST, "66.666667", NULL, "2/3", false},
    /* 100 % needs numerator = denominator */
    {"dn-ubnd-2026 phụ lục 5: 100%", KIND_RATE, "%", CMP_AT_LEAST, "100", NULL, "350/350", true},
    {"dn-ubnd-2026 phụ lục 5: 100%", KIND_RATE, "%", CMP_AT_LEAST, "100", NULL,
     "999999999999/1000000000000", false},
    {"dn-skhcn-2025 II.1 gạch 2: 100%", KIND_RATE, "%", CMP_EQUALS, "100", NULL, "12/12", true},
    {"dn-skhcn-2025 II.1 gạch 2: 100%", KIND_RATE, "%", CMP_EQUALS, "100", NULL, "11/12", false},
    {"dn-skhcn-2025 II.1 gạch 2: 100%", KIND_RATE, "%", CMP_EQUALS, "100", NULL, "99.999999",
     false},
    /* a ratio that is no percentage is not multiplied by 100 */
    {"dn-skhcn-2026 III.3: 08 giờ làm việc", KIND_DURATION, "hours", CMP_AT_MOST, "8", NULL,
     "80/10", true},
    {"dn-skhcn-2026 III.3: 08 giờ làm việc", KIND_DURATION, "hours", CMP_AT_MOST, "8", NULL,
     "81/10", false},
    /* “không muộn hơn” is inclusive, “dưới” is strict */
    {"dn-skhcn-2026 III.3: không muộn hơn 08 giờ", KIND_DURATION, "hours", CMP_AT_MOST, "8", NULL,
     "8", true},
    {"dn-skhcn-2026 III.3: không muộn hơn 08 giờ", KIND_DURATION, "hours", CMP_AT_MOST, "8", NULL,
     "8.000001", false},
    {"dn-skhcn-2026 III.3: không muộn hơn 08 giờ", KIND_DURATION, "hours", CMP_AT_MOST, "8", NULL,
     "0", true},
    {"qn-skhcn I.2.a + 2: dưới 08 phút", KIND_DURATION, "minutes", CMP_BELOW, "8", NULL, "8",
     false},
    {"qn-skhcn I.2.a + 2: dưới 08 phút", KIND_DURATION, "minutes", CMP_BELOW, "8", NULL, "7.999999",
     true},
    {"qn-skhcn I.2.a + 2: dưới 08 phút", KIND_DURATION, "minutes", CMP_BELOW, "8", NULL,
     "8000/1000", false},
    {"qn-skhcn I.2.b + 2: dưới 05 phút", KIND_DURATION, "minutes", CMP_BELOW, "5", NULL,
     "4999999999/1000000000", true},
    {"more than, strict", KIND_COUNT, "count", CMP_MORE_THAN, "3", NULL, "3", false},
    {"more than, strict", KIND_COUNT, "count", CMP_MORE_THAN, "3", NULL, "3.000001", true},
    {"equals a count", KIND_COUNT, "count", CMP_EQUALS, "4", NULL, "5", false},
    {"equals a count", KIND_COUNT, "count", CMP_EQUALS, "4", NULL, "8/2", true},
    /* reductions: reported as such, or computed from the baseline */
    {"dn-ubnd-2026 III.1.d: rút ngắn tối thiểu 30%", KIND_REDUCTION, "%", CMP_REDUCE_BY_AT_LEAST,
     "30", NULL, "30", true},
    {"dn-ubnd-2026 III.1.d: rút ngắn tối thiểu 30%", KIND_REDUCTION, "%", CMP_REDUCE_BY_AT_LEAST,
     "30", NULL, "29.99", false},
    {"dn-ubnd-2026 III.1.d: rút ngắn tối thiểu 30%", KIND_REDUCTION, "%", CMP_REDUCE_BY_AT_LEAST,
     "30", NULL, "-5", false},
    {"dn-ubnd-2026 III.1.d, from parts", KIND_REDUCTION, "%", CMP_REDUCE_BY_AT_LEAST, "30", NULL,
     "3/10", true},
    {"qn-skhcn II.3.a: rút ngắn tối thiểu 20%", KIND_DURATION, "days", CMP_REDUCE_BY_AT_LEAST, "20",
     "10", "8", true},
    {"qn-skhcn II.3.a: rút ngắn tối thiểu 20%", KIND_DURATION, "days", CMP_REDUCE_BY_AT_LEAST, "20",
     "10", "8.000001", false},
    {"qn-skhcn II.3.a: rút ngắn tối thiểu 20%", KIND_DURATION, "days", CMP_REDUCE_BY_AT_LEAST, "20",
     "10", "12", false},
    {"qn-skhcn II.3.a, from parts", KIND_DURATION, "days", CMP_REDUCE_BY_AT_LEAST, "20", "15",
     "36/3", true},
    {"qn-skhcn II.3.a, from parts", KIND_DURATION, "days", CMP_REDUCE_BY_AT_LEAST, "20", "15",
     "36.000001/3", false},
    {"a reduction of 100% leaves nothing", KIND_DURATION, "days", CMP_REDUCE_BY_AT_LEAST, "100",
     "15", "0", true},
    {"the largest figures that are allowed", KIND_DURATION, "days", CMP_REDUCE_BY_AT_LEAST, "20",
     "999999999999.999999", "799999999999.999999/1", true},
    {"the largest figures that are allowed", KIND_DURATION, "days", CMP_REDUCE_BY_AT_LEAST, "20",
     "999999999999.999999", "800000000000/1", false},
    /* yes/no */
    {"qn-skhcn I.2.a + 1: có", KIND_YES_NO, NULL, CMP_YES_NO, NULL, NULL, "yes", true},
    {"qn-skhcn I.2.a + 1: có", KIND_YES_NO, NULL, CMP_YES_NO, NULL, NULL, "no", false},
    {"a target of no", KIND_YES_NO, NULL, CMP_YES_NO, "no", NULL, "no", true},
    {"a target of no", KIND_YES_NO, NULL, CMP_YES_NO, "no", NULL, "yes", false},
};

static void each_comparison(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof comparisons / sizeof *comparisons; i++) {
        const struct comparison *c = &comparisons[i];
        struct indicator indicator = {.kind = c->kind, .measure = text_of(c->measure)};
        struct target target = {0};
        struct figure f = figure(c->figure);

        set_value(&target, c->comparator, c->value);
        set_baseline(&target, c->baseline);
        if (measure_meets(&target, &indicator, &f) != c->met)
            fail_msg("%s: %s should %sbe met", c->cites, c->figure, c->met ? "" : "not ");
    }
}

struct rounding {
    const char *figure;
    const char *baseline; /* NULL: the figure itself */
    int places;
    const char *rounded;
};

static const struct rounding roundings[] = {
    {"2/3", NULL, 6, "66.666667"},
    {"1/3", NULL, 6, "33.333333"},
    {"2/3", NULL, 0, "67"},
    {"1/200000000", NULL, 6, "0.000001"}, /* 0.0000005 */
    {"-1/200000000", NULL, 6, "-0.000001"},
    {"1/200000001", NULL, 6, "0"},
    {"1/8", NULL, 6, "12.5"},
    {"1/8", NULL, 0, "13"}, /* half away from zero */
    {"-1/8", NULL, 0, "-13"},
    {"-1/3", NULL, 6, "-33.333333"},
    {"-2/3", NULL, 6, "-66.666667"},
    {"499999/10000000", NULL, 0, "5"},
    {"4499999999/100000000000", NULL, 0, "4"}, /* no rounding twice: 4.499999999 */
    {"4499999999/100000000000", NULL, 1, "4.5"},
    {"8", "10", 6, "20"},
    {"8", "12", 6, "33.333333"},
    {"12", "9", 6, "-33.333333"}, /* it grew */
    {"15", "9", 6, "-66.666667"},
    {"10/3", "7", 6, "52.380952"},
    {"11", "8", 0, "-38"}, /* -37.5 */
    {"5", "8", 0, "38"},   /* 37.5 */
};

static void each_rounding(void **state)
{
    struct indicator indicator = {.kind = KIND_RATE, .measure = S("%")};
    struct indicator days = {.kind = KIND_DURATION, .measure = S("days")};

    (void)state;
    for (size_t i = 0; i < sizeof roundings / sizeof *roundings; i++) {
        const struct rounding *r = &roundings[i];
        struct target target = {.comparator = CMP_REDUCE_BY_AT_LEAST};
        struct figure f = figure(r->figure);
        struct quantity q = quantity_of(&indicator, &f);

        set_baseline(&target, r->baseline);
        if (r->baseline)
            q = quantity_judged(&target, &days, &f);
        if (quantity_round(&q, r->places) != millionths(r->rounded))
            fail_msg("%s to %d places: %lld", r->figure, r->places,
                     (long long)quantity_round(&q, r->places));
    }
}

static void what_no_figure_holds_is_the_largest(void **state)
{
    struct target target = {.comparator = CMP_REDUCE_BY_AT_LEAST};
    struct indicator days = {.kind = KIND_DURATION, .measure = S("days")};
    struct figure f = figure("999999999999");
    struct quantity q;

    (void)state;
    set_baseline(&target, "0.000001");
    q = quantity_judged(&target, &days, &f);
    assert_true(quantity_round(&q, 6) == -INT64_C(999999999999999999));
    assert_int_equal(quantity_cmp(&q, 0), -1);
}

static void two_figures_compare_exactly(void **state)
{
    struct indicator rate = {.kind = KIND_RATE, .measure = S("%")};
    struct figure a = figure("1/3"), b = figure("33.333333"), c = figure("2/6");
    struct quantity qa = quantity_of(&rate, &a), qb = quantity_of(&rate, &b),
                    qc = quantity_of(&rate, &c);

    (void)state;
    assert_int_equal(quantity_cmp_both(&qa, &qb), 1);
    assert_int_equal(quantity_cmp_both(&qb, &qa), -1);
    assert_int_equal(quantity_cmp_both(&qa, &qc), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_comparison),
        cmocka_unit_test(each_rounding),
        cmocka_unit_test(what_no_figure_holds_is_the_largest),
        cmocka_unit_test(two_figures_compare_exactly),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
