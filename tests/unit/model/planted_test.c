/* SPDX-License-Identifier: MIT */
/* A thousand faults planted at random, ten at a time, in tables of some size: each is reported at
 * its line and column, none is missed, none is invented. */
#include "tree.h"

enum { ROUNDS = 100, PER_ROUND = 10, UNITS = 30, CELLS = 13 };

/* A table that is written row by row, and the cells of a sound row. */
struct table_plan {
    const char *path;
    const char *header;
    const char *cells[CELLS]; /* "#" = the row's unit; NULL ends */
    const char *lines;        /* rows of the sound tree that others need, before the generated */
    int lead;                 /* how many lines these are, with the header */
};

enum { RESULTS, TARGETS, TASKS, PROGRESS, REPORTS, TABLES };

static const struct table_plan tables[TABLES] = {
    [RESULTS] = {"data/results/2026-06.csv",
                 "indicator,unit,value,numerator,denominator,warning,cause,responsibility,solution,"
                 "reported_on,source,note\n",
                 {"so-hoa", "#", "80", "", "", "", "", "", "", "2026-06-20", "", ""},
                 "so-hoa,so-1,\"85,5\",171,200,,,,,2026-06-20,,\n",
                 2},
    [TARGETS] = {"data/targets.csv",
                 "id,plan,indicator,applies_to,comparator,value,from,until,due,lead,clause,note\n",
                 {"t-#", "kh-a", "so-hoa", "#", "at_least", "70", "", "", "2026-12", "", "I", ""},
                 "t1,kh-a,so-hoa,tat-ca,at_least,80,,,,,,\n",
                 2},
    [TASKS] = {"data/tasks.csv",
               "id,plan,clause,group,goal,title,role,product,lead,coordinating,due\n",
               {"v-#", "kh-a", "I", "", "", "Việc", "lead", "", "#", "so-1", "2026-12"},
               "v1,kh-a,,,,Một,,,,,\nv2,kh-a,,,,Hai,,,,,\n",
               3},
    [PROGRESS] = {"data/progress/2026-06.csv",
                  "task,unit,status,done_on,percent,reported_on\n",
                  {"v1", "#", "done", "2026-06-01", "100", "2026-06-20"},
                  "",
                  1},
    [REPORTS] = {"data/reports.csv",
                 "plan,unit,period,submitted_on,document\n",
                 {"kh-a", "#", "2026-07", "2026-07-20", "BC"},
                 "",
                 1},
};

struct mutation {
    int table;
    int column; /* from 1 */
    const char *cell;
    const char *code;
};

static const struct mutation mutations[] = {
    {RESULTS, 1, "so-hao", "unknown-indicator"},
    {RESULTS, 1, "", "missing-value"},
    {RESULTS, 2, "so-99x", "unknown-unit"},
    {RESULTS, 2, "so-1", "duplicate-row"},
    {RESULTS, 3, "tám", "bad-number"},
    {RESULTS, 3, "80.5", "wrong-decimal-mark"},
    {RESULTS, 3, "101", "out-of-range"},
    {RESULTS, 3, "\"0,8\"", "percent-fraction"},
    {RESULTS, 3, "#REF!", "excel-error"},
    {RESULTS, 3, "\"8,0E+1\"", "scientific-number"},
    {RESULTS, 3, "80 hồ sơ", "number-with-unit"},
    {RESULTS, 5, "100", "parts-incomplete"},
    {RESULTS, 10, "31/02/2026", "no-such-day"},
    {RESULTS, 10, "05/04/26", "two-digit-year"},
    {TARGETS, 1, "T 9", "bad-id"},
    {TARGETS, 1, "t1", "duplicate-row"},
    {TARGETS, 2, "kh-c", "unknown-plan"},
    {TARGETS, 4, "bo", "external-owes"},
    {TARGETS, 5, "at_lest", "unknown-word"},
    {TARGETS, 5, "yes_no", "comparator-kind"},
    {TARGETS, 6, "", "missing-target-value"},
    {TARGETS, 7, "sớm", "bad-date"},
    {TARGETS, 9, "sớm", "bad-due"},
    {TARGETS, 11, "IX.4", "clause-not-found"},
    {TASKS, 2, "", "missing-value"},
    {TASKS, 6, "", "missing-value"},
    {TASKS, 7, "chính", "unknown-word"},
    {TASKS, 9, "so-77x", "unknown-unit"},
    {TASKS, 11, "Dec-26", "excel-month"},
    {PROGRESS, 1, "v99", "unknown-task"},
    {PROGRESS, 3, "waiting", "done-on-not-done"},
    {PROGRESS, 5, "120", "out-of-range"},
    {PROGRESS, 6, "2027-01-01", "dated-after"},
    {REPORTS, 1, "kh-c", "unknown-plan"},
    {REPORTS, 3, "dot-9", "unknown-period"},
    {REPORTS, 4, "46387", "excel-serial"},
};

enum { MUTATIONS = sizeof mutations / sizeof *mutations };

/* Where a mutation is reported, if it is not in its own cell. */
static int reported_column(const struct mutation *m)
{
    if (m->table == RESULTS && m->column == 5)
        return 4; /* the numerator is what is missing */
    if (m->table == PROGRESS && m->column == 3)
        return 4; /* the day that only `done` may have */
    return m->column;
}

struct planted {
    int table, row, mutation;
};

static uint32_t draw(uint32_t *seed, uint32_t below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

static bool taken(const struct planted *list, int count, int table, int row)
{
    for (int i = 0; i < count; i++) {
        if (list[i].table == table && list[i].row == row)
            return true;
    }
    return false;
}

static void put_cell(struct buf *out, const char *cell, int row)
{
    for (const char *c = cell; *c; c++) {
        if (*c == '#' && c[1] != 'R')
            buf_printf(out, "u-%02d", row);
        else
            buf_byte(out, *c);
    }
}

static const struct mutation *mutation_of(const struct planted *list, int table, int row)
{
    for (int i = 0; i < PER_ROUND; i++) {
        if (list[i].table == table && list[i].row == row)
            return &mutations[list[i].mutation];
    }
    return NULL;
}

static void write_table(const struct tree *tree, int table, const struct planted *list)
{
    const struct table_plan *plan = &tables[table];
    struct buf out = buf_in(tree->arena);

    buf_put(&out, str_of(plan->header));
    buf_put(&out, str_of(plan->lines));
    for (int row = 0; row < UNITS; row++) {
        const struct mutation *change = mutation_of(list, table, row);

        for (int i = 0; i < CELLS && plan->cells[i]; i++) {
            if (i)
                buf_byte(&out, ',');
            put_cell(&out, change && change->column == i + 1 ? change->cell : plan->cells[i], row);
        }
        buf_byte(&out, '\n');
    }
    tree_write_bytes(tree, plan->path, buf_str(&out));
}

static void write_units(const struct tree *tree)
{
    struct buf out = buf_in(tree->arena);

    buf_put(&out, str_of(tree_text("data/units.csv")));
    for (int row = 0; row < UNITS; row++)
        buf_printf(&out, "u-%02d,Đơn vị %d,,phòng,unit,ubnd,,,,,,\n", row, row);
    tree_write_bytes(tree, "data/units.csv", buf_str(&out));
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The lines of a report, sorted, so that two can be compared. */
static const char *sorted(struct arena *arena, str report)
{
    const char *lines[256];
    struct buf out = buf_in(arena);
    size_t count = 0;

    while (report.len && count < 256)
        lines[count++] = arena_cstr(arena, str_cut(&report, '\n'));
    qsort(lines, count, sizeof *lines, by_text);
    for (size_t i = 0; i < count; i++)
        buf_printf(&out, "%s\n", lines[i]);
    return buf_cstr(&out);
}

static str expected(struct arena *arena, const struct planted *list)
{
    struct buf out = buf_in(arena);
    bool dated = false;

    for (int i = 0; i < PER_ROUND; i++) {
        const struct mutation *m = &mutations[list[i].mutation];

        buf_printf(&out, "%s:%d:%d %s\n", tables[m->table].path,
                   tables[m->table].lead + 1 + list[i].row, reported_column(m), m->code);
        dated |= !strcmp(m->code, "dated-after");
    }
    if (dated)
        buf_put(&out, S("content/site.yml:5:8 stale-as-of\n"));
    return buf_str(&out);
}

static void plant(struct planted *list, uint32_t *seed)
{
    for (int i = 0; i < PER_ROUND; i++) {
        int mutation, row;

        do {
            mutation = (int)draw(seed, MUTATIONS);
            row = (int)draw(seed, UNITS);
        } while (taken(list, i, mutations[mutation].table, row));
        list[i] = (struct planted){mutations[mutation].table, row, mutation};
    }
}

static void each_fault_at_its_place(void **state)
{
    uint32_t seed = 20261123;

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        struct planted list[PER_ROUND];
        struct tree tree = tree_new();

        plant(list, &seed);
        write_units(&tree);
        tree_write(&tree, "data/corrections.csv", "indicator,unit,period,corrected_on\n");
        tree_write(&tree, "data/results/2026-09.csv", "indicator,unit,value\n");
        tree_write(&tree, "data/results/kh-a/dot-1.csv", "indicator,unit,value\n");
        for (int table = 0; table < TABLES; table++)
            write_table(&tree, table, list);
        tree_read(&tree);
        if (strcmp(sorted(tree.arena, str_of(tree_report(&tree))),
                   sorted(tree.arena, expected(tree.arena, list))))
            fail_msg("round %d\n-- planted:\n%s-- reported:\n%s", round,
                     sorted(tree.arena, expected(tree.arena, list)),
                     sorted(tree.arena, str_of(tree_report(&tree))));
        tree_free(&tree);
    }
}

/* The same tables without a fault: nothing is reported. */
static void nothing_is_invented(void **state)
{
    struct planted none[PER_ROUND];
    struct tree tree = tree_new();

    (void)state;
    for (int i = 0; i < PER_ROUND; i++)
        none[i] = (struct planted){-1, -1, 0};
    write_units(&tree);
    tree_write(&tree, "data/corrections.csv", "indicator,unit,period,corrected_on\n");
    for (int table = 0; table < TABLES; table++)
        write_table(&tree, table, none);
    tree_read(&tree);
    assert_string_equal(tree_report(&tree), "");
    tree_free(&tree);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(nothing_is_invented),
                                       cmocka_unit_test(each_fault_at_its_place)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
