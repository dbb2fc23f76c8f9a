/* SPDX-License-Identifier: MIT */
/* line: figures over periods with the target beside them. A period without a figure is a gap, never
 * a drop; the target is drawn in steps where it changes. Numbers only: templates draw. */
#ifndef CHART_LINE_H
#define CHART_LINE_H

#include "chart/scale.h"

enum { LINE_POINTS = 12 };

/* One period. */
struct line_point {
    int64_t value, goal;
    bool has_value, has_goal;
};

struct line_ask {
    const struct line_point *points;
    uint32_t count;           /* at most LINE_POINTS */
    int32_t top, bottom;      /* of the plot, tenths of a pixel */
    struct scale_range range; /* floor, ceil, unit, from_floor; low and high are found */
};

struct line_spot {
    int32_t x, y;
    bool missing; /* no figure: y lies between the neighbours */
};

struct line_stroke {
    int32_t x1, y1, x2, y2;
    bool gap; /* bridges periods without a figure */
};

/* A stretch of the same target. */
struct line_goal {
    int32_t x1, x2, y;
    int32_t from_y; /* of the stretch before, if it touches; else y */
    int64_t value;
};

struct line {
    struct scale scale;
    struct line_spot spots[LINE_POINTS];
    struct line_stroke strokes[LINE_POINTS];
    struct line_goal goals[LINE_POINTS];
    uint32_t spot_count, stroke_count, goal_count;
    uint32_t known; /* periods that have a figure */
};

/* False, and nothing to draw, if no period has a figure. */
bool line_lay(const struct line_ask *ask, struct line *line);

/* A small line without axes in a box of `width` x `height` pixels (tenths in the result). */
bool spark_lay(const struct line_point *points, uint32_t count, int32_t width, int32_t height,
               struct line *line);

#endif
