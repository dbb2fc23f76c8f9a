/* SPDX-License-Identifier: MIT */
#include "chart/line.h"

#include <string.h>

static void widen(struct scale_range *range, int64_t value, bool *any)
{
    if (!*any || value < range->low)
        range->low = value;
    if (!*any || value > range->high)
        range->high = value;
    *any = true;
}

/* The range of all figures and targets; false if there is no figure. */
static bool find_range(const struct line_ask *ask, struct scale_range *range)
{
    bool any = false, known = false;

    for (uint32_t i = 0; i < ask->count; i++) {
        if (ask->points[i].has_value)
            widen(range, ask->points[i].value, &any);
        if (ask->points[i].has_goal)
            widen(range, ask->points[i].goal, &any);
        known |= ask->points[i].has_value;
    }
    return known;
}

/* The nearest known point from `i` in direction `step`; -1. */
static int32_t known_from(const struct line_ask *ask, int32_t i, int32_t step)
{
    for (; i >= 0 && i < (int32_t)ask->count; i += step)
        if (ask->points[i].has_value)
            return i;
    return -1;
}

static int32_t y_of(const struct line_ask *ask, const struct line *line, int64_t value)
{
    return scale_y(&line->scale, value, ask->top, ask->bottom);
}

/* The height of a missing point: on the straight way between its neighbours, or that of the only
 * one. */
static int32_t y_between(const struct line_ask *ask, const struct line *line, int32_t i)
{
    int32_t before = known_from(ask, i, -1), after = known_from(ask, i, 1);
    int64_t y1, y2;

    if (before < 0)
        before = after;
    if (after < 0)
        after = before;
    y1 = y_of(ask, line, ask->points[before].value);
    y2 = y_of(ask, line, ask->points[after].value);
    return (int32_t)(before == after ? y1 : y1 + (y2 - y1) * (i - before) / (after - before));
}

static void lay_spots(const struct line_ask *ask, struct line *line)
{
    line->spot_count = ask->count;
    for (uint32_t i = 0; i < ask->count; i++) {
        const struct line_point *point = &ask->points[i];

        line->known += point->has_value;
        line->spots[i] = (struct line_spot){
            slot_middle(i, ask->count),
            point->has_value ? y_of(ask, line, point->value) : y_between(ask, line, (int32_t)i),
            !point->has_value};
    }
}

/* From known point to known point: what lies between is bridged, and marked as a gap. */
static void lay_strokes(const struct line_ask *ask, struct line *line)
{
    int32_t from = known_from(ask, 0, 1);

    while (from >= 0) {
        int32_t to = known_from(ask, from + 1, 1);

        if (to >= 0)
            line->strokes[line->stroke_count++] =
                (struct line_stroke){line->spots[from].x, line->spots[from].y, line->spots[to].x,
                                     line->spots[to].y, to - from > 1};
        from = to;
    }
}

static void lay_goals(const struct line_ask *ask, struct line *line)
{
    for (uint32_t i = 0; i < ask->count; i++) {
        const struct line_point *point = &ask->points[i];
        bool touches = line->goal_count && ask->points[i - 1].has_goal;
        struct line_goal *last = touches ? &line->goals[line->goal_count - 1] : NULL;
        int32_t y;

        if (!point->has_goal)
            continue;
        if (last && last->value == point->goal) {
            last->x2 = slot_edge(i + 1, ask->count);
            continue;
        }
        y = y_of(ask, line, point->goal);
        line->goals[line->goal_count++] =
            (struct line_goal){slot_edge(i, ask->count), slot_edge(i + 1, ask->count), y,
                               last ? last->y : y, point->goal};
    }
}

bool line_lay(const struct line_ask *ask, struct line *line)
{
    struct scale_range range = ask->range;

    memset(line, 0, sizeof *line);
    if (ask->count > LINE_POINTS || !find_range(ask, &range))
        return false;
    line->scale = scale_of(&range);
    lay_spots(ask, line);
    lay_strokes(ask, line);
    lay_goals(ask, line);
    return true;
}

/* A share of the width in tenths of a pixel. */
static int32_t along(int32_t x, int32_t width)
{
    return (int32_t)((int64_t)x * width * 10 / CHART_WHOLE);
}

bool spark_lay(const struct line_point *points, uint32_t count, int32_t width, int32_t height,
               struct line *line)
{
    enum { EDGE = 30 /* room for the stroke and the last point */ };
    struct line_ask ask = {points, count, EDGE, height * 10 - EDGE,
                           {.floor = INT64_MIN / 4, .ceil = INT64_MAX / 4, .unit = 1}};

    if (!line_lay(&ask, line))
        return false;
    for (uint32_t i = 0; i < line->spot_count; i++)
        line->spots[i].x = along(line->spots[i].x, width);
    for (uint32_t i = 0; i < line->stroke_count; i++) {
        line->strokes[i].x1 = along(line->strokes[i].x1, width);
        line->strokes[i].x2 = along(line->strokes[i].x2, width);
    }
    return true;
}
