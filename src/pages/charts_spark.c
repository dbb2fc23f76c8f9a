/* SPDX-License-Identifier: MIT */
#include "pages/charts_parts.h"
#include "pages/print.h"

/* Pixels of the box in the template. */
enum { WIDTH = 96, HEIGHT = 24 };

/* The last periods of a block in which the unit has a cell, oldest first; those of which only a
 * report is awaited are no point of the line. `cells` has room for CHART_PERIODS. */
static uint32_t collect(const struct site *site, uint32_t target, uint32_t unit, struct cell *cells)
{
    struct indexes periods = site->judgement->blocks[target].periods;
    uint32_t at = CHART_PERIODS;

    for (uint32_t p = periods.len; p-- > 0 && at > 0;) {
        struct cell_column column = cells_column(site, target, periods.at[p]);
        struct cell cell = {target, unit, periods.at[p], cells_of_unit(&column, unit)};

        if (cell.verdict && cell.verdict->status != STATUS_REPORT_NOT_DUE)
            cells[--at] = cell;
    }
    memmove(cells, cells + at, (CHART_PERIODS - at) * sizeof *cells);
    return CHART_PERIODS - at;
}

static struct value strokes(struct arena *arena, const struct line *line)
{
    struct list list = list_in(arena);

    for (uint32_t i = 0; i < line->stroke_count; i++) {
        struct record *stroke = record_new(arena, &chart_stroke_shape);
        const struct line_stroke *at = &line->strokes[i];

        stroke->slots[chart_stroke_x1] = chart_y(arena, at->x1);
        stroke->slots[chart_stroke_y1] = chart_y(arena, at->y1);
        stroke->slots[chart_stroke_x2] = chart_y(arena, at->x2);
        stroke->slots[chart_stroke_y2] = chart_y(arena, at->y2);
        stroke->slots[chart_stroke_gap] = value_bool(at->gap);
        list_add(&list, stroke);
    }
    return list_value(&list);
}

struct record *charts_spark(const struct site *site, struct arena *arena, uint32_t target,
                            uint32_t unit)
{
    const struct target *t = &site->model->targets.at[target];
    struct cell cells[CHART_PERIODS];
    struct line_point points[CHART_PERIODS];
    uint32_t count = collect(site, target, unit, cells), last = 0;
    struct record *spark;
    struct line line;

    for (uint32_t i = 0; i < count; i++) {
        points[i] = (struct line_point){.goal = t->value, .has_goal = t->has_value};
        points[i].has_value = print_number(site, &cells[i], &points[i].value);
        last = points[i].has_value ? i : last;
    }
    if (!count || !spark_lay(points, count, WIDTH, HEIGHT, &line) || line.known < 2)
        return NULL;
    spark = record_new(arena, &spark_shape);
    spark->slots[spark_strokes] = strokes(arena, &line);
    if (line.goal_count)
        spark->slots[spark_goal_y] = chart_y(arena, line.goals[line.goal_count - 1].y);
    spark->slots[spark_x] = chart_y(arena, line.spots[last].x);
    spark->slots[spark_y] = chart_y(arena, line.spots[last].y);
    spark->slots[spark_mark] =
        value_text(mark_status(cells[last].verdict->status, cells[last].verdict->flags));
    return spark;
}
