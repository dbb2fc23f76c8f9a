/* SPDX-License-Identifier: MIT */
/* charts_shapes: what the chart partials are rendered over. Lengths along x are in percent
 * ("12.5%"), along y in pixels ("104.5"), so that text never scales with a chart. */
#ifndef PAGES_CHARTS_SHAPES_H
#define PAGES_CHARTS_SHAPES_H

#include "pages/shapes.h"

/* One period: a mark on the strip, a point of the line, a row of the numbers, a bar. */
#define CHART_POINT_FIELDS(F, P)                                                                   \
    F(P, period, TEXT, NULL, "the period, short: 10/2026")                                         \
    F(P, url, URL, NULL, "its page")                                                               \
    F(P, tick, TEXT, NULL, "its name on the axis: 10")                                             \
    F(P, year, TEXT, NULL, "its year, where one begins; empty elsewhere")                          \
    F(P, x, TEXT, NULL, "its middle")                                                              \
    F(P, y, TEXT, NULL, "the height of its figure; empty outside a line")                          \
    F(P, word, TEXT, NULL, "the verdict; of several units the gravest")                            \
    F(P, mark, TEXT, NULL, "the verdict's class")                                                  \
    F(P, value, TEXT, NULL, "the figure; empty if there is none")                                  \
    F(P, goal, TEXT, NULL, "what is asked in this period")                                         \
    F(P, delta, TEXT, NULL, "figure less target, with its sign; empty if there is none")           \
    F(P, gap_mark, TEXT, NULL, "of several: class of why there is no figure")                      \
    F(P, met, TEXT, NULL, "number of units met, of several")                                       \
    F(P, units, TEXT, NULL, "number of units, of several")                                         \
    F(P, bar_y, TEXT, NULL, "top of its bar, of several units")                                    \
    F(P, bar_text_y, TEXT, NULL, "height of the text beside it")                                   \
    F(P, parts, LIST, &chart_box_shape, "units by verdict, of several: the parts of a bar")        \
    F(P, last, BOOL, NULL, "the latest one")
SHAPE_DECLARE(chart_point, CHART_POINT_FIELDS)

/* A part of a bar, a cell of the heat table. */
#define CHART_BOX_FIELDS(F, P)                                                                     \
    F(P, x, TEXT, NULL, "left edge")                                                               \
    F(P, width, TEXT, NULL, "width")                                                               \
    F(P, middle, TEXT, NULL, "its middle, for text")                                               \
    F(P, mark, TEXT, NULL, "class of the verdict, or of the distance: h0 … h4, hx")                \
    F(P, ink, TEXT, NULL, "class of the text on it: d on light, l on dark")                        \
    F(P, met, BOOL, NULL, "met")                                                                   \
    F(P, value, TEXT, NULL, "its figure")
SHAPE_DECLARE(chart_box, CHART_BOX_FIELDS)

#define CHART_TICK_FIELDS(F, P)                                                                    \
    F(P, y, TEXT, NULL, "height of the line")                                                      \
    F(P, text_y, TEXT, NULL, "height of its label")                                                \
    F(P, label, TEXT, NULL, "its figure")                                                          \
    F(P, axis, BOOL, NULL, "the lowest: the axis itself")
SHAPE_DECLARE(chart_tick, CHART_TICK_FIELDS)

#define CHART_STROKE_FIELDS(F, P)                                                                  \
    F(P, x1, TEXT, NULL, "from")                                                                   \
    F(P, y1, TEXT, NULL, "from")                                                                   \
    F(P, x2, TEXT, NULL, "to")                                                                     \
    F(P, y2, TEXT, NULL, "to")                                                                     \
    F(P, gap, BOOL, NULL, "bridges periods without a figure")
SHAPE_DECLARE(chart_stroke, CHART_STROKE_FIELDS)

#define CHART_GOAL_FIELDS(F, P)                                                                    \
    F(P, x1, TEXT, NULL, "where it begins")                                                        \
    F(P, x2, TEXT, NULL, "where it ends")                                                          \
    F(P, y, TEXT, NULL, "its height")                                                              \
    F(P, from_y, TEXT, NULL, "the height before it; empty where it does not step")                 \
    F(P, text_y, TEXT, NULL, "height of its label")                                                \
    F(P, label, TEXT, NULL, "≥ 90 %")                                                              \
    F(P, width, TEXT, NULL, "its length")                                                          \
    F(P, band_y, TEXT, NULL, "top of the side on which the target is met; empty for =")            \
    F(P, band_height, TEXT, NULL, "height of that side")
SHAPE_DECLARE(chart_goal, CHART_GOAL_FIELDS)

#define CHART_LINE_FIELDS(F, P)                                                                    \
    F(P, height, TEXT, NULL, "height of the drawing")                                              \
    F(P, axis_y, TEXT, NULL, "height of the axis")                                                 \
    F(P, tick_y, TEXT, NULL, "height of the periods' names")                                       \
    F(P, year_y, TEXT, NULL, "height of the years")                                                \
    F(P, ticks, LIST, &chart_tick_shape, "round figures along the axis")                           \
    F(P, strokes, LIST, &chart_stroke_shape, "the line")                                           \
    F(P, goals, LIST, &chart_goal_shape, "the target, stretch by stretch")                         \
    F(P, axis_from, TEXT, NULL, "where the axis begins, if not at 0")                              \
    F(P, lower, BOOL, NULL, "lower is better")                                                     \
    F(P, last_y, TEXT, NULL, "height of the latest figure's label")                                \
    F(P, last_x, TEXT, NULL, "its place")                                                          \
    F(P, last_value, TEXT, NULL, "the latest figure, with its measure")                            \
    F(P, last_label, TEXT, NULL, "the same without the measure")                                   \
    F(P, last_period, TEXT, NULL, "its period")                                                    \
    F(P, first_value, TEXT, NULL, "the first figure; empty if there is only one")                  \
    F(P, first_period, TEXT, NULL, "its period")
SHAPE_DECLARE(chart_line, CHART_LINE_FIELDS)

/* What the line says: the change, and the distance to the target. */
#define CHART_FINDING_FIELDS(F, P)                                                                 \
    F(P, rose, TEXT, NULL, "by how much it rose; empty if it did not")                             \
    F(P, fell, TEXT, NULL, "by how much it fell; empty if it did not")                             \
    F(P, same, BOOL, NULL, "it neither rose nor fell")                                             \
    F(P, short_by, TEXT, NULL, "how much is missing; empty if nothing is")                         \
    F(P, over_by, TEXT, NULL, "how much too much, where lower is better")                          \
    F(P, reached, BOOL, NULL, "the latest figure reaches the target")
SHAPE_DECLARE(chart_finding, CHART_FINDING_FIELDS)

#define CHART_HEAT_ROW_FIELDS(F, P)                                                                \
    F(P, name, TEXT, NULL, "the unit")                                                             \
    F(P, y, TEXT, NULL, "top of the row")                                                          \
    F(P, text_y, TEXT, NULL, "height of its name")                                                 \
    F(P, boxes, LIST, &chart_box_shape, "one a period; none where there is no cell")
SHAPE_DECLARE(chart_heat_row, CHART_HEAT_ROW_FIELDS)

#define CHART_HEAT_FIELDS(F, P)                                                                    \
    F(P, height, TEXT, NULL, "height of the drawing")                                              \
    F(P, tick_y, TEXT, NULL, "height of the periods' names")                                       \
    F(P, year_y, TEXT, NULL, "height of the years")                                                \
    F(P, rows, LIST, &chart_heat_row_shape, "the units, grouped by peers")                         \
    F(P, farthest, TEXT, NULL, "the unit farthest from the target in the latest period")           \
    F(P, farthest_value, TEXT, NULL, "its figure")                                                 \
    F(P, in_points, BOOL, NULL, "distances are points of a percentage; else percent of the target")
SHAPE_DECLARE(chart_heat, CHART_HEAT_FIELDS)

#define CHART_FIELDS(F, P)                                                                         \
    F(P, id, TEXT, NULL, "unique on the page")                                                     \
    F(P, name, TEXT, NULL, "the indicator's short name")                                           \
    F(P, measure, TEXT, NULL, "the measure")                                                       \
    F(P, percent, BOOL, NULL, "figures are percentages")                                           \
    F(P, first, TEXT, NULL, "the first period")                                                    \
    F(P, latest, TEXT, NULL, "the latest period")                                                  \
    F(P, several, BOOL, NULL, "of several units; else of one")                                     \
    F(P, unit, TEXT, NULL, "the only unit")                                                        \
    F(P, points, LIST, &chart_point_shape, "the last 12 periods, oldest first")                    \
    F(P, newest, LIST, &chart_point_shape, "the same, newest first")                               \
    F(P, count, TEXT, NULL, "number of periods")                                                   \
    F(P, met, TEXT, NULL, "periods in which all units met")                                        \
    F(P, all_met, BOOL, NULL, "all of them")                                                       \
    F(P, none_met, BOOL, NULL, "none of them")                                                     \
    F(P, full, TEXT, NULL, "the latest period that awaits no report any more")                     \
    F(P, full_met, TEXT, NULL, "units met in it, of several")                                      \
    F(P, full_units, TEXT, NULL, "units in it")                                                    \
    F(P, keys, LIST, &status_shape, "the verdicts that occur on the strip")                        \
    F(P, bars_height, TEXT, NULL, "height of the bars, of several units")                          \
    F(P, bar_keys, LIST, &status_shape, "the verdicts that occur in the bars")                     \
    F(P, line, RECORD, &chart_line_shape, "the line; absent without a figure")                     \
    F(P, finding, RECORD, &chart_finding_shape, "what it says")                                    \
    F(P, heat, RECORD, &chart_heat_shape, "units x periods; absent for one unit, or very many")
SHAPE_DECLARE(chart, CHART_FIELDS)

/* A line in a table's row. */
#define SPARK_FIELDS(F, P)                                                                         \
    F(P, strokes, LIST, &chart_stroke_shape, "the line, in pixels of a box of 96 x 24")            \
    F(P, goal_y, TEXT, NULL, "height of the latest target; empty if there is none")                \
    F(P, x, TEXT, NULL, "the latest figure")                                                       \
    F(P, y, TEXT, NULL, "the latest figure")                                                       \
    F(P, mark, TEXT, NULL, "class of its verdict")
SHAPE_DECLARE(spark, SPARK_FIELDS)

#endif
