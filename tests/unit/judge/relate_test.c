/* SPDX-License-Identifier: MIT */
/* Rows of one plan that repeat, contradict or amend each other. */
#include "builder.h"

#include "judge/relate.h"

struct row_of_plan {
    const char *id;
    enum comparator comparator;
    const char *value, *baseline;
    const char *due;
    int same_as; /* index of the row, -1: none */
    int indicator;
};

struct pair_case {
    const char *cites;
    struct row_of_plan rows[2];
    const char *expected[2]; /* flags of the two cells */
};

#define DUE "2026-12-31"

static const struct pair_case pairs[] = {
    {"dn-ubnd-2026 phụ lục 13, 14: same_as names the row above",
     {{"t1", CMP_AT_LEAST, "30", NULL, DUE, -1, 0}, {"t2", CMP_AT_LEAST, "35", NULL, DUE, 0, 0}},
     {"not_reported", "not_reported duplicate_target"}},
    {"dn-ubnd-2026 phụ lục 13, 14: same_as joins two indicators",
     {{"t1", CMP_AT_LEAST, "30", NULL, DUE, -1, 0}, {"t2", CMP_AT_LEAST, "30", NULL, DUE, 0, 1}},
     {"not_reported", "not_reported duplicate_target"}},
    {"dn-ubnd-2026 phụ lục: two rows that say the same",
     {{"t1", CMP_AT_LEAST, "30", NULL, DUE, -1, 0}, {"t2", CMP_AT_LEAST, "30", NULL, DUE, -1, 0}},
     {"not_reported", "not_reported duplicate_target"}},
    {"dn-skhcn-2025: `equals` 100% of a rate is `at_least`",
     {{"t1", CMP_EQUALS, "100", NULL, DUE, -1, 0}, {"t2", CMP_AT_LEAST, "100", NULL, DUE, -1, 0}},
     {"not_reported", "not_reported duplicate_target"}},
    {"dn-skhcn-2025: of 90% it is not",
     {{"t1", CMP_EQUALS, "90", NULL, DUE, -1, 0}, {"t2", CMP_AT_LEAST, "90", NULL, DUE, -1, 0}},
     {"not_reported conflicting_target", "not_reported conflicting_target"}},
    {"dn-skhcn-2025 II.2 and phụ lục I: two values",
     {{"t1", CMP_AT_LEAST, "95", NULL, DUE, -1, 0}, {"t2", CMP_AT_LEAST, "98", NULL, DUE, -1, 0}},
     {"not_reported conflicting_target", "not_reported conflicting_target"}},
    {"dn-skhcn-2025: two comparators",
     {{"t1", CMP_AT_LEAST, "95", NULL, DUE, -1, 0}, {"t2", CMP_AT_MOST, "95", NULL, DUE, -1, 0}},
     {"not_reported conflicting_target", "not_reported conflicting_target"}},
    {"another due is a milestone",
     {{"t1", CMP_AT_LEAST, "80", NULL, "2026-09-30", -1, 0},
      {"t2", CMP_AT_LEAST, "95", NULL, DUE, -1, 0}},
     {"not_reported", "not_reported"}},
    {"the same value at another due is a milestone too",
     {{"t1", CMP_AT_LEAST, "80", NULL, "2026-09-30", -1, 0},
      {"t2", CMP_AT_LEAST, "80", NULL, DUE, -1, 0}},
     {"not_reported", "not_reported"}},
    {"two ongoing ones have one due",
     {{"t1", CMP_AT_LEAST, "80", NULL, "ongoing", -1, 0},
      {"t2", CMP_AT_LEAST, "85", NULL, "ongoing", -1, 0}},
     {"not_reported conflicting_target", "not_reported conflicting_target"}},
    {"ongoing and a day are two dues",
     {{"t1", CMP_AT_LEAST, "80", NULL, "ongoing", -1, 0},
      {"t2", CMP_AT_LEAST, "85", NULL, DUE, -1, 0}},
     {"not_reported", "not_reported"}},
    {"qn-skhcn II.3.a: another baseline contradicts",
     {{"t1", CMP_REDUCE_BY_AT_LEAST, "20", "10", DUE, -1, 0},
      {"t2", CMP_REDUCE_BY_AT_LEAST, "20", "12", DUE, -1, 0}},
     {"not_reported conflicting_target", "not_reported conflicting_target"}},
    {"qn-skhcn II.3.a: the same baseline repeats",
     {{"t1", CMP_REDUCE_BY_AT_LEAST, "20", "10", DUE, -1, 0},
      {"t2", CMP_REDUCE_BY_AT_LEAST, "20", "10", DUE, -1, 0}},
     {"not_reported", "not_reported duplicate_target"}},
    {"qn-skhcn II.2: two that refer to another document repeat",
     {{"t1", CMP_BY_REFERENCE, NULL, NULL, DUE, -1, 0},
      {"t2", CMP_BY_REFERENCE, NULL, NULL, DUE, -1, 0}},
     {"target_pending", "target_pending duplicate_target"}},
    {"two indicators have nothing to do with each other",
     {{"t1", CMP_AT_LEAST, "80", NULL, DUE, -1, 0}, {"t2", CMP_AT_LEAST, "90", NULL, DUE, -1, 1}},
     {"not_reported", "not_reported"}},
};

struct world {
    struct builder *b;
    uint32_t months[2];
};

static struct world world_new(void)
{
    struct world w = {.b = builder_new()};
    uint16_t entry;

    add_unit(w.b, "a", "tinh");
    add_unit(w.b, "b", "xa");
    add_indicator(w.b, "i", KIND_RATE, "%");
    add_indicator(w.b, "k", KIND_RATE, "%");
    entry = add_entry(w.b, add_plan(w.b, "p", "2026-01-01", "2026-12-31"));
    w.months[0] = add_month(w.b, 0, entry, "2026-07");
    w.months[1] = add_month(w.b, 0, entry, "2026-08");
    return w;
}

static struct target *add_row(struct world *w, const struct row_of_plan *row)
{
    struct target *target =
        add_target(w->b, row->id, 0, (uint32_t)row->indicator, LIST(w->b, 0, 1));

    set_value(target, row->comparator, row->value);
    set_baseline(target, row->baseline);
    target->due = due_of(row->due);
    if (row->same_as >= 0)
        target->same_as = (uint32_t)row->same_as;
    return target;
}

static void each_pair(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct world w = world_new();
        struct judgement *j;

        add_row(&w, &pairs[i].rows[0]);
        add_row(&w, &pairs[i].rows[1]);
        builder_finish(w.b);
        j = builder_judge(w.b, "2026-08-25");
        for (uint32_t t = 0; t < 2; t++)
            if (strcmp(told(judge_cell(j, t, 1, w.months[1])), pairs[i].expected[t]) != 0)
                fail_msg("%s: %s is %s", pairs[i].cites, pairs[i].rows[t].id,
                         told(judge_cell(j, t, 1, w.months[1])));
        builder_free(w.b);
    }
}

/* The later row is the one further down in targets.csv, whatever the ids. */
static void the_later_row_is_the_duplicate(void **state)
{
    struct world w = world_new();
    struct judgement *j;

    (void)state;
    add_row(&w, &pairs[2].rows[0])->line = 9;
    add_row(&w, &pairs[2].rows[1])->line = 5;
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-08-25");
    assert_string_equal(told(judge_cell(j, 0, 0, w.months[0])), "not_reported duplicate_target");
    assert_string_equal(told(judge_cell(j, 1, 0, w.months[0])), "not_reported");
    builder_free(w.b);
}

/* Only where both have a cell: another unit, another time is another matter. */
static void only_shared_cells_are_flagged(void **state)
{
    struct world w = world_new();
    struct target *target;
    struct judgement *j;

    (void)state;
    add_row(&w, &pairs[5].rows[0])->units = LIST(w.b, 0);
    target = add_row(&w, &pairs[5].rows[1]);
    target->holds.first = day("2026-08-01");
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-08-25");
    assert_string_equal(told(judge_cell(j, 0, 0, w.months[0])), "not_reported");
    assert_string_equal(told(judge_cell(j, 0, 0, w.months[1])), "not_reported conflicting_target");
    assert_string_equal(told(judge_cell(j, 1, 0, w.months[1])), "not_reported conflicting_target");
    assert_string_equal(told(judge_cell(j, 1, 1, w.months[1])), "not_reported");
    builder_free(w.b);
}

static void another_plan_neither_repeats_nor_contradicts(void **state)
{
    struct world w = world_new();
    struct judgement *j;
    uint16_t entry;

    (void)state;
    entry = add_entry(w.b, add_plan(w.b, "q", "2026-01-01", "2026-12-31"));
    add_owed(w.b, 1, entry, w.months[0], NULL);
    add_row(&w, &pairs[2].rows[0]);
    add_row(&w, &pairs[2].rows[1])->plan = 1;
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-08-25");
    assert_string_equal(told(judge_cell(j, 1, 0, w.months[0])), "report_not_due");
    builder_free(w.b);
}

static void partners_are_listed(void **state)
{
    struct world w = world_new();
    struct row_of_plan third = {"t3", CMP_AT_LEAST, "99", NULL, DUE, -1, 0};
    struct judgement *j;
    struct partners partners;

    (void)state;
    add_row(&w, &pairs[2].rows[0]);
    add_row(&w, &pairs[2].rows[1]);
    add_row(&w, &third);
    builder_finish(w.b);
    j = builder_judge(w.b, "2026-08-25");
    assert_string_equal(told(judge_cell(j, 1, 0, w.months[0])),
                        "not_reported conflicting_target duplicate_target");
    partners = relate_partners(&w.b->model, j, &(struct cell_key){1, 0, w.months[0]}, w.b->arena);
    assert_int_equal(partners.len, 2);
    assert_int_equal(partners.at[0].target, 0);
    assert_int_equal(partners.at[0].relation, RELATION_DUPLICATE);
    assert_int_equal(partners.at[1].target, 2);
    assert_int_equal(partners.at[1].relation, RELATION_CONFLICT);
    builder_free(w.b);
}

static void amendments_are_found(void **state)
{
    struct world w = world_new();
    struct target *target;

    (void)state;
    add_row(&w, &pairs[5].rows[0])->holds.last = day("2026-07-31");
    target = add_row(&w, &pairs[5].rows[1]);
    target->holds.first = day("2026-08-01");
    target->units = LIST(w.b, 0);
    builder_finish(w.b);
    assert_int_equal(relate_earlier(&w.b->model, 1, 0), 0);
    assert_int_equal(relate_earlier(&w.b->model, 1, 1), NO_INDEX);
    assert_int_equal(relate_earlier(&w.b->model, 0, 0), NO_INDEX);
    assert_int_equal(relate_later(&w.b->model, 0, 0), 1);
    builder_free(w.b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_pair),
        cmocka_unit_test(the_later_row_is_the_duplicate),
        cmocka_unit_test(only_shared_cells_are_flagged),
        cmocka_unit_test(another_plan_neither_repeats_nor_contradicts),
        cmocka_unit_test(partners_are_listed),
        cmocka_unit_test(amendments_are_found),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
