/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "chart/heat.h"
#include "chart/line.h"

enum { M = 1000000 };

static const struct scale_range percent = {.floor = 0, .ceil = 100 * (int64_t)M, .unit = M};

static struct line lay(const struct line_point *points, uint32_t count,
                       const struct scale_range *range)
{
    struct line_ask ask = {points, count, 180, 2900, *range};
    struct line line;

    assert_true(line_lay(&ask, &line));
    return line;
}

static void percent_axis_is_round_and_stays_within_100(void **state)
{
    struct scale_range range = percent;
    struct scale scale;

    (void)state;
    range.low = 83800000;
    range.high = 95 * M;
    scale = scale_of(&range);
    assert_int_equal(scale.step, 5 * M);
    assert_int_equal(scale.low, 80 * M);
    assert_int_equal(scale.high, 95 * M);
    range.low = 98 * M;
    range.high = 100 * M;
    scale = scale_of(&range);
    assert_int_equal(scale.high, 100 * M);
    assert_true(scale.low < 98 * M);
}

static void minutes_begin_at_zero(void **state)
{
    struct scale_range range = {.low = 6 * M, .high = 13 * M, .ceil = INT64_MAX / 4, .unit = M,
                                .from_floor = true};
    struct scale scale = scale_of(&range);

    (void)state;
    assert_int_equal(scale.low, 0);
    assert_true(scale.high >= 13 * M);
}

static void every_axis_has_room_and_few_ticks(void **state)
{
    static const int64_t ends[] = {0, 1, 7, 999999, 1000000, 99999999, 100000000, 123456789012345,
                                   999999999999999999};

    (void)state;
    for (size_t a = 0; a < sizeof ends / sizeof *ends; a++)
        for (size_t b = a; b < sizeof ends / sizeof *ends; b++) {
            struct scale_range range = {.low = ends[a], .high = ends[b], .ceil = INT64_MAX / 4,
                                        .unit = 1};
            struct scale scale = scale_of(&range);

            assert_true(scale.low < scale.high);
            assert_true(scale.low <= range.low && scale.high >= range.high);
            assert_int_equal(scale.low % scale.step, 0);
            assert_in_range(scale_ticks(&scale), 2, CHART_TICKS);
        }
}

static void higher_values_stand_higher(void **state)
{
    const struct line_point points[] = {{80 * M, 90 * M, true, true}, {85 * M, 90 * M, true, true},
                                        {95 * M, 90 * M, true, true}};
    struct line line = lay(points, 3, &percent);

    (void)state;
    assert_true(line.spots[0].y > line.spots[1].y && line.spots[1].y > line.spots[2].y);
    assert_true(line.spots[2].y >= 180 && line.spots[0].y <= 2900);
    assert_int_equal(line.spots[0].x, 1667);
    assert_int_equal(line.spots[1].x, 5000);
    assert_int_equal(line.stroke_count, 2);
}

static void missing_period_is_a_gap_not_a_drop(void **state)
{
    const struct line_point points[] = {{80 * M, 0, true, false}, {0, 0, false, false},
                                        {90 * M, 0, true, false}, {0, 0, false, false}};
    struct line line = lay(points, 4, &percent);

    (void)state;
    assert_int_equal(line.known, 2);
    assert_int_equal(line.stroke_count, 1);
    assert_true(line.strokes[0].gap);
    assert_true(line.spots[1].missing);
    assert_true(line.spots[1].y < line.spots[0].y && line.spots[1].y > line.spots[2].y);
    assert_int_equal(line.spots[3].y, line.spots[2].y);
}

static void target_is_stepped_where_it_changes(void **state)
{
    const struct line_point points[] = {{80 * M, 90 * M, true, true}, {85 * M, 90 * M, true, true},
                                        {92 * M, 95 * M, true, true}, {92 * M, 0, true, false},
                                        {92 * M, 95 * M, true, true}};
    struct line line = lay(points, 5, &percent);

    (void)state;
    assert_int_equal(line.goal_count, 3);
    assert_int_equal(line.goals[0].x1, 0);
    assert_int_equal(line.goals[0].x2, 4000);
    assert_int_equal(line.goals[1].x1, 4000);
    assert_int_equal(line.goals[1].from_y, line.goals[0].y);
    assert_true(line.goals[1].y < line.goals[0].y);
    assert_int_equal(line.goals[2].x1, 8000);
    assert_int_equal(line.goals[2].from_y, line.goals[2].y);
}

static void one_point_none_and_huge_values(void **state)
{
    const struct line_point one[] = {{100 * (int64_t)M, 100 * (int64_t)M, true, true}};
    const struct line_point none[] = {{0, 90 * M, false, true}};
    const struct line_point huge[] = {{999999999999999999, 1, true, true},
                                      {-999999999999999999, 1, true, true}};
    const struct scale_range open = {.floor = INT64_MIN / 4, .ceil = INT64_MAX / 4, .unit = 1};
    struct line_ask ask = {none, 1, 180, 2900, percent};
    struct line line = lay(one, 1, &percent);

    (void)state;
    assert_int_equal(line.spots[0].x, 5000);
    assert_int_equal(line.stroke_count, 0);
    assert_false(line_lay(&ask, &line));
    line = lay(huge, 2, &open);
    assert_in_range(line.spots[0].y, 180, 2900);
    assert_in_range(line.spots[1].y, 180, 2900);
}

static void sparkline_stays_in_its_box(void **state)
{
    struct line_point points[LINE_POINTS];
    struct line line;

    (void)state;
    for (int i = 0; i < LINE_POINTS; i++)
        points[i] = (struct line_point){(int64_t)(i % 5) * M, 3 * M, i != 4, true};
    assert_true(spark_lay(points, LINE_POINTS, 96, 24, &line));
    for (uint32_t i = 0; i < line.spot_count; i++) {
        assert_in_range(line.spots[i].x, 0, 960);
        assert_in_range(line.spots[i].y, 30, 210);
    }
    for (uint32_t i = 0; i < line.stroke_count; i++) {
        assert_in_range(line.strokes[i].x1, 0, 960);
        assert_in_range(line.strokes[i].x2, line.strokes[i].x1 + 1, 960);
    }
    assert_int_equal(line.known, LINE_POINTS - 1);
}

static void heat_grows_with_the_distance(void **state)
{
    (void)state;
    assert_int_equal(heat_level(0, 100), HEAT_MET);
    assert_int_equal(heat_level(-5, 100), HEAT_MET);
    assert_int_equal(heat_level(25, 1000), HEAT_NEAR);
    assert_int_equal(heat_level(26, 1000), HEAT_SOME);
    assert_int_equal(heat_level(100, 1000), HEAT_FAR);
    assert_int_equal(heat_level(101, 1000), HEAT_MOST);
    assert_int_equal(heat_level(1, 0), HEAT_MOST);
    assert_int_equal(heat_level(999999999999999999, 999999999999999999), HEAT_MOST);
}

static void bar_fills_the_whole_without_gaps(void **state)
{
    const uint32_t parts[] = {7, 0, 3, 1, 2};
    struct heat_box boxes[5];
    int32_t x = 0;

    (void)state;
    bar_lay(parts, 5, boxes);
    for (int i = 0; i < 5; i++) {
        assert_int_equal(boxes[i].x, x);
        x += boxes[i].width;
    }
    assert_int_equal(x, CHART_WHOLE);
    assert_int_equal(boxes[1].width, 0);
}

static void columns_do_not_touch(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < 11; i++) {
        struct heat_box box = heat_column(i, 12);

        assert_true(box.x + box.width < heat_column(i + 1, 12).x);
    }
}

static void what_lies_outside_is_drawn_at_the_ends(void **state)
{
    struct scale_range range = {.low = 60 * M, .high = 96 * M, .ceil = 97 * M, .unit = M};
    struct scale scale = scale_of(&range);

    (void)state;
    assert_int_equal(scale.high, 97 * M); /* not beyond what the figures keep to */
    assert_int_equal(scale_y(&scale, scale.low - M, 0, 500), 500);
    assert_int_equal(scale_y(&scale, scale.low, 0, 500), 500);
    assert_int_equal(scale_y(&scale, scale.high, 0, 500), 0);
    assert_int_equal(scale_y(&scale, scale.high + M, 0, 500), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_lies_outside_is_drawn_at_the_ends),
        cmocka_unit_test(percent_axis_is_round_and_stays_within_100),
        cmocka_unit_test(minutes_begin_at_zero),
        cmocka_unit_test(every_axis_has_room_and_few_ticks),
        cmocka_unit_test(higher_values_stand_higher),
        cmocka_unit_test(missing_period_is_a_gap_not_a_drop),
        cmocka_unit_test(target_is_stepped_where_it_changes),
        cmocka_unit_test(one_point_none_and_huge_values),
        cmocka_unit_test(sparkline_stays_in_its_box),
        cmocka_unit_test(heat_grows_with_the_distance),
        cmocka_unit_test(bar_fills_the_whole_without_gaps),
        cmocka_unit_test(columns_do_not_touch),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
