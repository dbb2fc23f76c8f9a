/* SPDX-License-Identifier: MIT */
#include "pages/charts_shapes.h"

SHAPE_DEFINE(chart_point, CHART_POINT_FIELDS, "a period of a chart")
SHAPE_DEFINE(chart_box, CHART_BOX_FIELDS, "a part of a bar, or a cell of the heat table")
SHAPE_DEFINE(chart_tick, CHART_TICK_FIELDS, "a round figure along an axis")
SHAPE_DEFINE(chart_stroke, CHART_STROKE_FIELDS, "a stretch of a line")
SHAPE_DEFINE(chart_goal, CHART_GOAL_FIELDS, "a stretch of the target")
SHAPE_DEFINE(chart_line, CHART_LINE_FIELDS, "a line over periods with its target")
SHAPE_DEFINE(chart_finding, CHART_FINDING_FIELDS, "what a line says")
SHAPE_DEFINE(chart_heat_row, CHART_HEAT_ROW_FIELDS, "a unit's row of the heat table")
SHAPE_DEFINE(chart_heat, CHART_HEAT_FIELDS, "units x periods by distance to the target")
SHAPE_DEFINE(chart, CHART_FIELDS, "the charts of an indicator")
SHAPE_DEFINE(spark, SPARK_FIELDS, "a small line in a table's row")
