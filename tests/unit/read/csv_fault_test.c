/* SPDX-License-Identifier: MIT */
/* One fault planted in each of thousands of valid tables: it is reported at its line and field,
 * and nothing else is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdlib.h>

#include "base/buf.h"
#include "read/csv.h"

enum { COLUMNS = 5, MOST_ROWS = 12, ROUNDS = 4000 };

static const struct csv_column columns[COLUMNS] = {{{"indicator"}, true},
                                                   {{"unit"}, true},
                                                   {{"value"}, false},
                                                   {{"cause"}, false},
                                                   {{"note"}, false}};
static const struct csv_schema schema = {columns, COLUMNS};

static uint32_t seed;

static uint32_t below(uint32_t limit)
{
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 8) % limit;
}

static const char *const plain_cells[] = {"ho-so",    "Sở Nội vụ", "95,5", "",
                                          "Thế nào?", "x y",       "1.234"};
/* As they stand in a file with ';', quotes around them. */
static const char *const quoted_cells[] = {"\"một; hai\"", "\"có \"\"trích\"\" dẫn\"",
                                           "\"dòng 1\r\ndòng 2\"", "\"đơn\"", "\"\""};

enum fault { BARE, OPEN, EXTRA, LACKING, CONTROL, LOST, FAULTS };
static const char *const codes[FAULTS] = {"csv-bare-quote", "csv-open-quote",    "csv-ragged-row",
                                          "csv-ragged-row", "control-character", "lost-letters"};

struct plan {
    enum fault fault;
    uint32_t row, field; /* where, from 0 */
};

static const char *faulty_cell(enum fault fault)
{
    static const char *const cells[FAULTS] = {
        [BARE] = "5\" ống", [OPEN] = "\"mở mà quên", [CONTROL] = "a\x03z", [LOST] = "Ph?ng"};

    return cells[fault];
}

static const char *sound_cell(bool quotes)
{
    if (quotes && below(4) == 0)
        return quoted_cells[below(sizeof quoted_cells / sizeof *quoted_cells)];
    return plain_cells[below(sizeof plain_cells / sizeof *plain_cells)];
}

/* One row; the first two cells have text, so that no row is blank. */
static void put_row(struct buf *out, const struct plan *plan, bool faulty)
{
    uint32_t count = COLUMNS;

    if (faulty && plan->fault == EXTRA)
        count = COLUMNS + 1;
    if (faulty && plan->fault == LACKING)
        count = 1 + plan->field % (COLUMNS - 1);
    for (uint32_t f = 0; f < count; f++) {
        const char *cell = f < 2 || f == COLUMNS ? "id" : sound_cell(true);

        if (faulty && f == plan->field && faulty_cell(plan->fault))
            cell = faulty_cell(plan->fault);
        if (f)
            buf_byte(out, ';');
        buf_put(out, str_of(cell));
    }
    buf_put(out, S("\r\n"));
}

static uint32_t lines_in(str text)
{
    uint32_t count = 0;

    for (size_t i = 0; i < text.len; i++)
        count += text.ptr[i] == '\n';
    return count;
}

static bool count_row(void *ctx, const struct csv_row *row)
{
    (void)row;
    ++*(uint32_t *)ctx;
    return true;
}

static uint32_t expected_field(const struct plan *plan)
{
    if (plan->fault == EXTRA)
        return COLUMNS + 1;
    if (plan->fault == LACKING)
        return 2 + plan->field % (COLUMNS - 1);
    return plan->field + 1;
}

static void plant(struct arena *arena)
{
    struct plan plan = {(enum fault)below(FAULTS), 0, below(COLUMNS)};
    uint32_t rows = 1 + below(MOST_ROWS);
    struct buf text = buf_in(arena);
    size_t fault_row = 0;
    uint32_t given = 0;

    plan.row = below(rows);
    buf_put(&text, S("indicator;unit;value;cause;note\r\n"));
    for (uint32_t i = 0; i < rows; i++) {
        fault_row = i == plan.row ? text.len : fault_row;
        put_row(&text, &plan, i == plan.row);
    }
    uint32_t line = 1 + lines_in(str_slice(buf_str(&text), 0, fault_row));
    /* A broken quote is reported where it stands, below line breaks in the row's earlier cells. */
    str row = str_slice(buf_str(&text), fault_row, text.len);
    if (plan.fault == BARE || plan.fault == OPEN)
        line += lines_in(str_slice(row, 0, str_find(row, str_of(faulty_cell(plan.fault)), 0)));

    struct source source = {S("t.csv"), buf_str(&text)};
    struct csv_options options = {
        .arena = arena, .diag = diag_new(arena), .on_row = count_row, .ctx = &given};
    struct csv_counts counts;
    char *printed = NULL;
    size_t size = 0;
    assert_false(csv_read(&source, &schema, &options, &counts));
    FILE *out = open_memstream(&printed, &size);
    diag_print(options.diag, out, (struct diag_style){DIAG_TEXT, DIAG_EN, false, false});
    fclose(out);
    str head = arena_printf(arena, "t.csv:%u:%u: error[%s]", line, expected_field(&plan),
                            codes[plan.fault]);
    if (!str_starts(str_of(printed), head) || diag_count(options.diag, DIAG_ERROR) != 1)
        fail_msg("expected %.*s in\n%.*s\ngot %s", STR_ARG(head), STR_ARG(source.text), printed);
    free(printed);
    assert_int_equal(counts.broken_rows, 1);
    assert_int_equal(counts.rows, given);
    assert_true(plan.fault == OPEN || given == rows - 1);
}

static void each_fault_at_its_place(void **state)
{
    (void)state;
    for (uint32_t round = 0; round < ROUNDS; round++) {
        struct arena *arena = arena_new(0);

        seed = round;
        plant(arena);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_fault_at_its_place)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
