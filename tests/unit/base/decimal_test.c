/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/decimal.h"

static const struct {
    int64_t value;
    int places;
    char group;
    const char *text;
} written[] = {
    {0, 0, '.', "0"},
    {0, 2, '.', "0,00"},
    {-1, 0, '.', "-0,000001"},
    {1234567890123, 0, '.', "1.234.567,890123"},
    {999999000000, 0, '.', "999.999"},
    {1000000000000, 0, '.', "1.000.000"},
    {1000000000000, 0, 0, "1000000"},
    {95500000, 0, '.', "95,5"},
    {95500000, 3, '.', "95,500"},
    {DECIMAL_LARGEST, 6, '.', "999.999.999.999,999999"},
    {-DECIMAL_LARGEST, 0, 0, "-999999999999,999999"},
    {INT64_MIN, 6, 0, "-9223372036854,775808"},
};

static void writes(void **state)
{
    struct arena *arena = arena_new(0);

    (void)state;
    for (size_t i = 0; i < sizeof written / sizeof *written; i++) {
        struct buf buf = buf_in(arena);

        decimal_put(&buf, written[i].value, written[i].places, ',', written[i].group);
        assert_string_equal(buf_cstr(&buf), written[i].text);
    }
    arena_free(arena);
}

static void rounds(void **state)
{
    bool exact;

    (void)state;
    assert_int_equal(decimal_round_to(79960000, 1, DECIMAL_HALF_AWAY), 80000000);
    assert_int_equal(decimal_round_to(79960000, 1, DECIMAL_DOWN), 79900000);
    assert_int_equal(decimal_round_to(-79950000, 1, DECIMAL_HALF_AWAY), -80000000);
    assert_int_equal(decimal_round_to(-79910000, 1, DECIMAL_DOWN), -80000000);
    assert_int_equal(decimal_round_to(-79990000, 1, DECIMAL_UP), -79900000);
    assert_int_equal(decimal_round_to(123456, 6, DECIMAL_UP), 123456);
    assert_int_equal(decimal_ratio(2000000, 3000000, 100, DECIMAL_HALF_AWAY, &exact), 66666667);
    assert_false(exact);
    assert_int_equal(decimal_ratio(-2000000, 3000000, 100, DECIMAL_DOWN, &exact), -66666667);
    assert_int_equal(decimal_ratio(1000000, 4000000, 100, DECIMAL_DOWN, &exact), 25000000);
    assert_true(exact);
}

/* The largest figures there are, over the smallest. */
static void compares(void **state)
{
    (void)state;
    assert_int_equal(decimal_ratio_cmp(DECIMAL_LARGEST, 1, 100, DECIMAL_LARGEST), 1);
    assert_int_equal(decimal_ratio_cmp(-DECIMAL_LARGEST, 1, 100, -DECIMAL_LARGEST), -1);
    assert_int_equal(decimal_ratio_cmp(DECIMAL_LARGEST, DECIMAL_LARGEST, 100, 100000000), 0);
    assert_int_equal(decimal_ratio_cmp(799999, 1000000, 100, 80000000), -1);
}

static void counts_places(void **state)
{
    (void)state;
    assert_int_equal(decimal_places(0), 0);
    assert_int_equal(decimal_places(1), 6);
    assert_int_equal(decimal_places(-95500000), 1);
    assert_int_equal(decimal_places(100000000), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(writes), cmocka_unit_test(rounds),
                                       cmocka_unit_test(compares), cmocka_unit_test(counts_places)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
