/* SPDX-License-Identifier: MIT */
#include "small.h"

#include "pages/charts.h"

static const struct value *chart_of(const struct small *s)
{
    const struct record *chart = charts_indicator(s->site, s->b->arena, s->indicator);

    assert_non_null(chart);
    return chart->slots;
}

static const struct value *item(struct value list, uint32_t index)
{
    assert_true(index < list.len);
    return list.items[index].record->slots;
}

/* The strip, the numbers and the line of one unit say the same. */
static void one_unit(void **state)
{
    struct small s = small_new(true);
    const struct value *chart, *point, *line;

    (void)state;
    add_result(s.b, s.months[0], SO, s.indicator, "70");
    add_result(s.b, s.months[1], SO, s.indicator, "75.5");
    add_result(s.b, s.months[2], SO, s.indicator, "85");
    small_finish(&s);
    chart = chart_of(&s);
    assert_int_equal(chart[chart_points].len, 3);
    assert_text(chart[chart_met], "1");
    assert_false(chart[chart_several].len);
    point = item(chart[chart_points], 1);
    assert_text(point[chart_point_period], "9/2026");
    assert_text(point[chart_point_mark], "not");
    assert_text(point[chart_point_delta], "−4,5");
    assert_text(point[chart_point_x], "50.00%");
    assert_text(item(chart[chart_points], 0)[chart_point_year], "2026");
    assert_text(point[chart_point_year], "");
    assert_text(item(chart[chart_newest], 0)[chart_point_period], "10/2026");
    line = chart[chart_line].record->slots;
    assert_int_equal(line[chart_line_strokes].len, 2);
    assert_int_equal(line[chart_line_goals].len, 1);
    assert_text(chart[chart_finding].record->slots[chart_finding_rose], "15");
    assert_true(chart[chart_finding].record->slots[chart_finding_reached].len);
    builder_free(s.b);
}

/* A month without a report is a gap of the line and drawn as absent. */
static void missing_month(void **state)
{
    struct small s = small_new(true);
    const struct value *chart, *line;

    (void)state;
    add_result(s.b, s.months[0], SO, s.indicator, "70");
    add_result(s.b, s.months[2], SO, s.indicator, "75");
    small_finish(&s);
    chart = chart_of(&s);
    assert_text(item(chart[chart_points], 1)[chart_point_mark], "none");
    assert_text(item(chart[chart_points], 1)[chart_point_value], "");
    line = chart[chart_line].record->slots;
    assert_int_equal(line[chart_line_strokes].len, 1);
    assert_true(item(line[chart_line_strokes], 0)[chart_stroke_gap].len);
    assert_text(chart[chart_finding].record->slots[chart_finding_short_by], "5");
    builder_free(s.b);
}

/* Percentages of several units are pooled from their parts, never averaged. */
static void pooled(void **state)
{
    struct small s = small_new(false);
    const struct value *chart, *point;

    (void)state;
    add_result(s.b, s.months[0], SO, s.indicator, "10/100");
    add_result(s.b, s.months[0], XA, s.indicator, "9/10");
    add_result(s.b, s.months[1], SO, s.indicator, "90");
    add_result(s.b, s.months[1], XA, s.indicator, "10");
    small_finish(&s);
    chart = chart_of(&s);
    point = item(chart[chart_points], 0);
    assert_text(point[chart_point_value], "17,3\xC2\xA0%");
    assert_text(point[chart_point_met], "1");
    assert_text(point[chart_point_units], "2");
    assert_int_equal(point[chart_point_parts].len, 2);
    assert_text(item(point[chart_point_parts], 1)[chart_box_x], "50.00%");
    assert_text(item(chart[chart_points], 1)[chart_point_value], "");
    assert_int_equal(chart[chart_heat].record->slots[chart_heat_rows].len, 2);
    builder_free(s.b);
}

/* Nothing reported at all: a strip, no line. */
static void no_figure(void **state)
{
    struct small s = small_new(true);
    const struct value *chart;

    (void)state;
    small_finish(&s);
    chart = chart_of(&s);
    assert_int_equal(chart[chart_line].len, 0);
    assert_true(chart[chart_none_met].len);
    assert_null(charts_spark(s.site, s.b->arena, 0, SO));
    builder_free(s.b);
}

static void sparkline(void **state)
{
    struct small s = small_new(true);
    struct record *spark;

    (void)state;
    add_result(s.b, s.months[0], SO, s.indicator, "70");
    add_result(s.b, s.months[1], SO, s.indicator, "90");
    small_finish(&s);
    spark = charts_spark(s.site, s.b->arena, 0, SO);
    assert_non_null(spark);
    assert_int_equal(spark->slots[spark_strokes].len, 1);
    assert_text(spark->slots[spark_mark], "met");
    builder_free(s.b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_unit),  cmocka_unit_test(missing_month), cmocka_unit_test(pooled),
        cmocka_unit_test(no_figure), cmocka_unit_test(sparkline),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
