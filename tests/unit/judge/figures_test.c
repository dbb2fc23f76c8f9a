/* SPDX-License-Identifier: MIT */
/* What is printed cannot contradict what was judged (rule 4). */
#include "builder.h"

#include "judge/figures.h"

struct print_case {
    const char *figure;
    enum comparator comparator;
    const char *value, *baseline; /* of the target */
    int decimals;
    const char *published, *delta; /* verdicts.csv */
    const char *shown;             /* the figure, or the computed reduction */
};

static const struct print_case cases[] = {
    {"79.96", CMP_AT_LEAST, "80", NULL, 1, "79.96", "-0.04", "79.96"},
    {"79.94", CMP_AT_LEAST, "80", NULL, 1, "79.94", "-0.06", "79.9"},
    {"79.996", CMP_AT_LEAST, "80", NULL, 1, "79.996", "-0.004", "79.996"},
    {"80.04", CMP_AT_LEAST, "80", NULL, 1, "80.04", "0.04", "80.0"},
    {"80", CMP_AT_LEAST, "80", NULL, 1, "80", "0", "80.0"},
    {"80.04", CMP_MORE_THAN, "80", NULL, 1, "80.04", "0.04", "80.04"},
    {"7.96", CMP_BELOW, "8", NULL, 1, "7.96", "-0.04", "7.96"},
    {"8", CMP_BELOW, "8", NULL, 1, "8", "0", "8.0"},
    {"8.04", CMP_AT_MOST, "8", NULL, 1, "8.04", "0.04", "8.04"},
    {"8.04", CMP_AT_MOST, "8.1", NULL, 1, "8.04", "-0.06", "8.0"},
    {"2/3", CMP_AT_LEAST, "66.666667", NULL, 1, "66.666666", "-0.000001", "66.666666"},
    {"2/3", CMP_AT_LEAST, "66.7", NULL, 1, "66.666667", "-0.033333", "66.67"},
    {"2/3", CMP_AT_LEAST, "60", NULL, 1, "66.666667", "6.666667", "66.7"},
    {"2/3", CMP_AT_LEAST, "60", NULL, -1, "66.666667", "6.666667", "66.7"},
    {"1/3", CMP_AT_MOST, "33.333333", NULL, 2, "33.333334", "0.000001", "33.333334"},
    {"1/3", CMP_EQUALS, "33.333333", NULL, 2, "33.333334", "0.000001", "33.33"},
    {"1/3", CMP_AT_LEAST, "33.333333", NULL, 0, "33.333333", "0", "33.333333"},
    {"9/10", CMP_AT_LEAST, "90", NULL, -1, "90", "0", "90"},
    {"999/1000", CMP_AT_LEAST, "100", NULL, 0, "99.9", "-0.1", "99.9"},
    {"9999/10000", CMP_AT_LEAST, "95", NULL, 1, "99.99", "4.99", "99.99"}, /* 100 % is all */
    {"10000/10000", CMP_AT_LEAST, "95", NULL, 1, "100", "5", "100.0"},
    {"87.25", CMP_AT_LEAST, "90", NULL, -1, "87.25", "-2.75", "87.25"},
    {"8", CMP_REDUCE_BY_AT_LEAST, "20", "10", -1, "8", "0", "20"},
    {"8", CMP_REDUCE_BY_AT_LEAST, "20", "12", -1, "8", "13.333333", "33.3"},
    {"8.004", CMP_REDUCE_BY_AT_LEAST, "20", "10", -1, "8.004", "-0.04", "19.96"},
    {"2", CMP_REDUCE_BY_AT_LEAST, "33.333334", "3", -1, "2", "-0.000001", "33.3"},
    {"1", CMP_REDUCE_BY_AT_LEAST, "66.666667", "3", -1, "1", "-0.000001", "66.666666"},
    {"12", CMP_REDUCE_BY_AT_LEAST, "20", "10", -1, "12", "-40", "-20"},
};

static const char *printed(struct builder *b, int64_t value, int places)
{
    struct buf buf = buf_in(b->arena);

    decimal_put(&buf, value, places, '.', 0);
    return buf_cstr(&buf);
}

static void check(struct builder *b, const struct print_case *c)
{
    bool reduces = c->comparator == CMP_REDUCE_BY_AT_LEAST;
    struct indicator indicator = {.kind = reduces ? KIND_DURATION : KIND_RATE,
                                  .measure = reduces ? S("days") : S("%"),
                                  .decimals = c->decimals};
    struct target target = {0};
    struct figure f = figure(c->figure);
    struct figures out;
    struct number shown;

    set_value(&target, c->comparator, c->value);
    set_baseline(&target, c->baseline);
    out = figures_of(&target, &indicator, &f);
    shown = reduces ? out.shown_reduction : out.shown;
    assert_true(out.has_value && out.has_delta && out.computed == reduces);
    if (strcmp(printed(b, out.value, 0), c->published) != 0 ||
        strcmp(printed(b, out.delta, 0), c->delta) != 0 ||
        strcmp(printed(b, shown.value, shown.places), c->shown) != 0)
        fail_msg("%s against %s: %s, %s, %s", c->figure, c->value, printed(b, out.value, 0),
                 printed(b, out.delta, 0), printed(b, shown.value, shown.places));
    assert_true(out.shown_delta.value == shown.value - target.value);
}

static void each_case(void **state)
{
    struct builder *b = builder_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check(b, &cases[i]);
    builder_free(b);
}

static void what_is_no_number_prints_none(void **state)
{
    static const char *const figures[] = {"", "[x]", "[z]", "0/0", "yes", "'chữ"};
    struct indicator indicator = {.kind = KIND_RATE, .measure = S("%"), .decimals = -1};

    (void)state;
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++) {
        struct figure f = figure(figures[i]);

        assert_false(figures_of(NULL, &indicator, &f).has_value);
    }
}

static void without_a_bound_there_is_no_delta(void **state)
{
    struct indicator indicator = {.kind = KIND_RATE, .measure = S("%"), .decimals = 1};
    struct target pending = {.comparator = CMP_BY_REFERENCE};
    struct figure f = figure("2/3");

    (void)state;
    assert_false(figures_of(&pending, &indicator, &f).has_delta);
    assert_true(figures_of(&pending, &indicator, &f).value == millionths("66.666667"));
    assert_true(figures_of(NULL, &indicator, &f).shown.value == millionths("66.7"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_case),
        cmocka_unit_test(what_is_no_number_prints_none),
        cmocka_unit_test(without_a_bound_there_is_no_delta),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
