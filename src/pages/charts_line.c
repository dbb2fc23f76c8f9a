/* SPDX-License-Identifier: MIT */
#include "base/decimal.h"
#include "pages/charts_parts.h"
#include "pages/print.h"
#include "text/vietnamese.h"

/* The plot, in tenths of a pixel; below it stand the periods and their years. */
enum { TOP = 180, BOTTOM = 2900, TICK_Y = 3080, YEAR_Y = 3250, HEIGHT = 3300, TEXT_DOWN = 45 };

/* Percentages are judged near the target and may begin above 0, which the caption then says;
 * amounts begin at 0. Only reductions may be negative. */
static struct scale_range range_of(const struct chart_series *s)
{
    const struct indicator *indicator = &s->site->model->indicators.at[s->indicator];
    uint32_t target = s->cells[s->count - 1].target;
    bool percent = str_eq(indicator->measure, S("%"));
    struct scale_range range = {.floor = 0, .ceil = INT64_MAX / 4, .unit = DECIMAL_ONE / 10};

    if (s->site->model->targets.at[target].comparator == CMP_REDUCE_BY_AT_LEAST ||
        indicator->kind == KIND_REDUCTION)
        range.floor = INT64_MIN / 4;
    else if (!percent)
        range.from_floor = true;
    if (percent)
        range.ceil = 100 * (int64_t)DECIMAL_ONE;
    if (indicator->kind == KIND_COUNT)
        range.unit = DECIMAL_ONE;
    return range;
}

/* A label of the axis: whole figures, with the sign for minus that text has. */
static struct value number(const struct chart_series *s, int64_t value)
{
    struct buf buf = buf_in(s->arena);

    if (value < 0)
        buf_put(&buf, S("−"));
    vi_number(&buf, value < 0 ? -value : value, 0);
    return value_text(buf_str(&buf));
}

static struct value ticks(const struct chart_series *s, const struct line *line)
{
    struct list list = list_in(s->arena);

    for (uint32_t i = 0; i < scale_ticks(&line->scale); i++) {
        struct record *tick = record_new(s->arena, &chart_tick_shape);
        int64_t value = line->scale.low + (int64_t)i * line->scale.step;
        int32_t y = scale_y(&line->scale, value, TOP, BOTTOM);

        tick->slots[chart_tick_y] = chart_y(s->arena, y);
        tick->slots[chart_tick_text_y] = chart_y(s->arena, y + TEXT_DOWN);
        tick->slots[chart_tick_label] = number(s, value);
        tick->slots[chart_tick_axis] = value_bool(i == 0);
        list_add(&list, tick);
    }
    return list_value(&list);
}

static struct value strokes(const struct chart_series *s, const struct line *line)
{
    struct list list = list_in(s->arena);

    for (uint32_t i = 0; i < line->stroke_count; i++) {
        struct record *stroke = record_new(s->arena, &chart_stroke_shape);
        const struct line_stroke *at = &line->strokes[i];

        stroke->slots[chart_stroke_x1] = chart_x(s->arena, at->x1);
        stroke->slots[chart_stroke_y1] = chart_y(s->arena, at->y1);
        stroke->slots[chart_stroke_x2] = chart_x(s->arena, at->x2);
        stroke->slots[chart_stroke_y2] = chart_y(s->arena, at->y2);
        stroke->slots[chart_stroke_gap] = value_bool(at->gap);
        list_add(&list, stroke);
    }
    return list_value(&list);
}

/* The target that holds where the stretch begins. */
static uint32_t goal_target(const struct chart_series *s, const struct line_goal *goal)
{
    for (uint32_t i = 0; i < s->count; i++)
        if (slot_edge(i, s->count) == goal->x1)
            return s->cells[i].target;
    return s->cells[0].target;
}

static struct record *goal_record(const struct chart_series *s, const struct line_goal *goal)
{
    struct record *record = record_new(s->arena, &chart_goal_shape);
    uint32_t target = goal_target(s, goal);
    struct value *slots = record->slots;
    bool lower = chart_lower(s, target);

    slots[chart_goal_x1] = chart_x(s->arena, goal->x1);
    slots[chart_goal_x2] = chart_x(s->arena, goal->x2);
    slots[chart_goal_width] = chart_x(s->arena, goal->x2 - goal->x1);
    slots[chart_goal_y] = chart_y(s->arena, goal->y);
    if (goal->from_y != goal->y)
        slots[chart_goal_from_y] = chart_y(s->arena, goal->from_y);
    /* above the line, unless it runs too close to the top */
    slots[chart_goal_text_y] = chart_y(s->arena, goal->y > 160 ? goal->y - 70 : goal->y + 160);
    slots[chart_goal_label] = value_text(print_goal(s->site, s->arena, target));
    if (s->site->model->targets.at[target].comparator != CMP_EQUALS) {
        slots[chart_goal_band_y] = chart_y(s->arena, lower ? goal->y : TOP);
        slots[chart_goal_band_height] = chart_y(s->arena, lower ? BOTTOM - goal->y : goal->y - TOP);
    }
    return record;
}

static struct value goals(const struct chart_series *s, const struct line *line)
{
    struct list list = list_in(s->arena);

    for (uint32_t i = 0; i < line->goal_count; i++)
        list_add(&list, goal_record(s, &line->goals[i]));
    return list_value(&list);
}

/* Without the measure behind the no-break space. */
static str bare(str printed)
{
    return str_slice(printed, 0, str_find(printed, S("\xC2\xA0"), 0));
}

/* The first or last period that has a figure; there is one. */
static uint32_t known(const struct chart_series *s, bool last)
{
    uint32_t i = last ? s->count - 1 : 0;

    while (!s->cells[i].point.has_value)
        i += last ? -1u : 1;
    return i;
}

/* Distance as words without a sign, with as many decimals as the printed figure `like`; empty for 0
 * and below. */
static struct value distance(const struct chart_series *s, int64_t value, str like)
{
    struct buf buf = buf_in(s->arena);
    size_t mark = str_find(bare(like), S(","), 0);
    int places = mark == SIZE_MAX ? 0 : (int)(bare(like).len - mark - 1);

    if (value <= 0)
        return (struct value){.len = 0};
    vi_number(&buf, decimal_round_to(value, places, DECIMAL_HALF_AWAY), places);
    return value_text(buf_str(&buf));
}

/* What the caption says. Of one unit the verdict decides whether the target is reached: a strict
 * one is missed where the difference is 0 (rule 4). A pooled figure has no verdict of its own. */
static const struct record *finding(const struct chart_series *s, uint32_t first, uint32_t last)
{
    struct record *record = record_new(s->arena, &chart_finding_shape);
    const struct chart_cell *a = &s->cells[first], *b = &s->cells[last];
    int64_t change = b->point.value - a->point.value;
    int64_t ahead = b->point.value - b->point.goal;
    bool lower = chart_lower(s, b->target);
    struct value *slots = record->slots;

    slots[chart_finding_rose] = distance(s, change, b->value);
    slots[chart_finding_fell] = distance(s, -change, b->value);
    slots[chart_finding_same] = value_bool(change == 0 && first != last);
    if (!b->point.has_goal)
        return record;
    if (b->only.verdict)
        slots[chart_finding_reached] = value_bool(b->only.verdict->status == STATUS_MET);
    else
        slots[chart_finding_reached] = value_bool(lower ? ahead <= 0 : ahead >= 0);
    slots[lower ? chart_finding_over_by : chart_finding_short_by] =
        distance(s, lower ? ahead : -ahead, b->value);
    return record;
}

static void fill_ends(const struct chart_series *s, const struct line *line, struct value *slots)
{
    uint32_t first = known(s, false), last = known(s, true);

    slots[chart_line_last_x] = chart_x(s->arena, line->spots[last].x);
    slots[chart_line_last_y] = chart_y(s->arena, line->spots[last].y + TEXT_DOWN);
    slots[chart_line_last_value] = value_text(s->cells[last].value);
    slots[chart_line_last_label] = value_text(bare(s->cells[last].value));
    slots[chart_line_last_period] =
        value_text(print_period_short(s->site, s->arena, s->cells[last].period));
    if (first == last)
        return;
    slots[chart_line_first_value] = value_text(s->cells[first].value);
    slots[chart_line_first_period] =
        value_text(print_period_short(s->site, s->arena, s->cells[first].period));
}

static const struct record *line_record(const struct chart_series *s, const struct line *line)
{
    struct record *record = record_new(s->arena, &chart_line_shape);
    struct value *slots = record->slots;

    slots[chart_line_height] = chart_y(s->arena, HEIGHT);
    slots[chart_line_axis_y] = chart_y(s->arena, BOTTOM);
    slots[chart_line_tick_y] = chart_y(s->arena, TICK_Y);
    slots[chart_line_year_y] = chart_y(s->arena, YEAR_Y);
    slots[chart_line_ticks] = ticks(s, line);
    slots[chart_line_strokes] = strokes(s, line);
    slots[chart_line_goals] = goals(s, line);
    slots[chart_line_lower] = value_bool(chart_lower(s, s->cells[s->count - 1].target));
    if (line->scale.low != 0)
        slots[chart_line_axis_from] = number(s, line->scale.low);
    fill_ends(s, line, slots);
    return record;
}

void chart_fill_line(const struct chart_series *s, struct value *chart)
{
    struct line_point points[CHART_PERIODS];
    struct line_ask ask = {points, s->count, TOP, BOTTOM, range_of(s)};
    struct line line;

    for (uint32_t i = 0; i < s->count; i++)
        points[i] = s->cells[i].point;
    if (!line_lay(&ask, &line))
        return;
    for (uint32_t i = 0; i < s->count; i++) {
        struct value *point = chart[chart_points].items[i].record->slots;

        point[chart_point_y] = chart_y(s->arena, line.spots[i].y);
    }
    chart[chart_line] = value_record(line_record(s, &line));
    chart[chart_finding] = value_record(finding(s, known(s, false), known(s, true)));
}
