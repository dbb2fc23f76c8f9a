/* SPDX-License-Identifier: MIT */
#include "chart/heat.h"

#include "base/decimal.h"
#include "pages/charts_parts.h"
#include "pages/peers.h"
#include "pages/print.h"

/* Tenths of a pixel. */
enum { BAR = 260, BAR_TEXT = 150, ROW = 250, ROW_TEXT = 150, GROUP = 120, FOOT = 480 };
/* More rows than this are left to the table; longer names are cut. */
enum { HEAT_ROWS = 40, HEAT_NAME = 17, HEAT_DIGITS = 6 };

/* A chart of units is of use for a few only. */
static bool has_heat(const struct chart_series *s)
{
    uint32_t units = s->site->judgement->blocks[s->cells[s->count - 1].target].units.len;

    return s->several && units <= HEAT_ROWS;
}

/* The statuses in the order in which a bar shows them. */
static const uint8_t order[] = {
    STATUS_MET,         STATUS_NOT_MET,        STATUS_AT_RISK,
    STATUS_NOT_DUE,     STATUS_NOT_REPORTED,   STATUS_REPORT_NOT_DUE,
    STATUS_NO_CASES,    STATUS_NOT_AVAILABLE,  STATUS_NOT_APPLICABLE,
    STATUS_QUALITATIVE, STATUS_TARGET_PENDING,
};
enum { PARTS = sizeof order + 1 };

/* Counts in that order, those met for the time being behind those met. */
static void count_parts(const struct tally *tally, uint32_t *parts)
{
    parts[0] = tally->by_status[STATUS_MET] - tally->interim;
    parts[1] = tally->interim;
    for (size_t i = 1; i < sizeof order; i++)
        parts[i + 1] = tally->by_status[order[i]];
}

/* Parts 0 and 1 are both met, for good and for the time being; part i stands for order[i - 1]. */
static str part_mark(uint32_t i)
{
    return i < 2 ? mark_status(STATUS_MET, i ? FLAG_INTERIM : 0) : mark_status(order[i - 1], 0);
}

static str part_word(const struct chart_series *s, uint32_t i)
{
    if (i == 1)
        return label(s->site->labels, LABEL_STATUS_INTERIM);
    return label_status(s->site->labels, i ? order[i - 1] : STATUS_MET);
}

/* The parts are not all 0: a period without a counted cell is no part of the series. */
static struct value bar_parts(const struct chart_series *s, const uint32_t *parts)
{
    struct heat_box boxes[PARTS];
    struct list list = list_in(s->arena);

    bar_lay(parts, PARTS, boxes);
    for (uint32_t i = 0; i < PARTS; i++) {
        struct record *box;

        if (!parts[i])
            continue;
        box = record_new(s->arena, &chart_box_shape);
        box->slots[chart_box_x] = chart_x(s->arena, boxes[i].x);
        box->slots[chart_box_width] = chart_x(s->arena, boxes[i].width);
        box->slots[chart_box_mark] = value_text(part_mark(i));
        list_add(&list, box);
    }
    return list_value(&list);
}

/* Below each other, the newest first; the same points as on the strip, which get the heights of
 * their bars here. The list of the newest first is made for one unit, too: the table of numbers
 * reads it. */
void chart_fill_bars(const struct chart_series *s, struct value *chart)
{
    struct list newest = list_in(s->arena), keys = list_in(s->arena);
    uint32_t sums[PARTS] = {0};

    for (uint32_t i = s->count; i-- > 0;) {
        struct record *point = (struct record *)chart[chart_points].items[i].record;
        uint32_t parts[PARTS];
        int32_t y = (int32_t)(s->count - 1 - i) * BAR;

        list_add(&newest, point);
        if (!s->several)
            continue;
        count_parts(&s->cells[i].tally, parts);
        for (uint32_t k = 0; k < PARTS; k++)
            sums[k] += parts[k];
        point->slots[chart_point_parts] = bar_parts(s, parts);
        point->slots[chart_point_bar_y] = chart_y(s->arena, y);
        point->slots[chart_point_bar_text_y] = chart_y(s->arena, y + BAR_TEXT);
    }
    for (uint32_t k = 0; k < PARTS; k++)
        if (sums[k])
            list_add(&keys, fill_status(s->arena, part_word(s, k), part_mark(k)).record);
    chart[chart_newest] = list_value(&newest);
    chart[chart_bar_keys] = list_value(&keys);
    chart[chart_bars_height] = chart_y(s->arena, (int32_t)s->count * BAR);
}

/* How much is missing, and of what; false if there is no comparison. */
static bool gap_of(const struct chart_series *s, const struct cell *cell, int64_t *gap,
                   int64_t *whole)
{
    const struct target *target = &s->site->model->targets.at[cell->target];
    bool points = target->comparator == CMP_REDUCE_BY_AT_LEAST ||
                  str_eq(s->site->model->indicators.at[s->indicator].measure, S("%"));
    int64_t value;

    if (!target->has_value || !print_number(s->site, cell, &value))
        return false;
    *gap = chart_lower(s, cell->target) ? value - target->value : target->value - value;
    if (target->comparator == CMP_EQUALS && *gap < 0)
        *gap = -*gap;
    if (*gap == 0 && cell->verdict->status != STATUS_MET)
        *gap = 1; /* a strict target that is just missed */
    *whole = points ? 100 * (int64_t)DECIMAL_ONE : target->value;
    return true;
}

/* NULL where nothing is to be coloured: no cell, or no comparison. Only a report that is overdue
 * has a box without a figure, so that a gap in reporting is seen (rule 2). */
static struct record *heat_box_new(const struct chart_series *s, uint32_t i, uint32_t unit)
{
    struct cell_column column = cells_column(s->site, s->cells[i].target, s->cells[i].period);
    struct cell cell = {column.target, unit, column.period, cells_of_unit(&column, unit)};
    struct heat_box place = heat_column(i, s->count);
    static const str marks[] = {S_INIT("h0"), S_INIT("h1"), S_INIT("h2"), S_INIT("h3"),
                                S_INIT("h4")};
    struct record *box = record_new(s->arena, &chart_box_shape);
    enum heat_level level = HEAT_MET;
    int64_t gap, whole;
    str value;

    if (!cell.verdict)
        return NULL;
    box->slots[chart_box_x] = chart_x(s->arena, place.x);
    box->slots[chart_box_width] = chart_x(s->arena, place.width);
    box->slots[chart_box_middle] = chart_x(s->arena, place.x + place.width / 2);
    if (gap_of(s, &cell, &gap, &whole)) {
        level = cell.verdict->status == STATUS_MET ? HEAT_MET : heat_level(gap, whole);
        value = print_cell(s->site, s->arena, &cell);
        box->slots[chart_box_value] = value_text(value.len <= HEAT_DIGITS ? value : S(""));
    } else if (cell.verdict->status != STATUS_NOT_REPORTED) {
        return NULL;
    }
    box->slots[chart_box_met] = value_bool(cell.verdict->status == STATUS_MET);
    box->slots[chart_box_mark] =
        value_text(cell.verdict->status == STATUS_NOT_REPORTED ? S("hx") : marks[level]);
    box->slots[chart_box_ink] = value_text(level >= HEAT_FAR ? S("l") : S("d"));
    return box;
}

/* At most HEAT_NAME characters, cut between words where one ends in time. */
static str cut_name(struct arena *arena, str name)
{
    size_t chars = 0, i = 0, space = 0;

    if (str_chars(name) <= HEAT_NAME)
        return name;
    for (; i < name.len && chars < HEAT_NAME; i++) {
        chars += ((unsigned char)name.ptr[i + 1 < name.len ? i + 1 : i] & 0xC0) != 0x80;
        if (name.ptr[i] == ' ')
            space = i;
    }
    return TEXT_JOIN(arena, str_slice(name, 0, space > HEAT_NAME / 2 ? space : i), S("…"));
}

/* `y` is the top of the row, in tenths of a pixel. */
static struct record *heat_row(const struct chart_series *s, uint32_t unit, int32_t y)
{
    struct record *row = record_new(s->arena, &chart_heat_row_shape);
    struct list boxes = list_in(s->arena);

    for (uint32_t i = 0; i < s->count; i++) {
        struct record *box = heat_box_new(s, i, unit);

        if (box)
            list_add(&boxes, box);
    }
    row->slots[chart_heat_row_name] =
        value_text(cut_name(s->arena, s->site->model->units.at[unit].short_name));
    row->slots[chart_heat_row_y] = chart_y(s->arena, y);
    row->slots[chart_heat_row_text_y] = chart_y(s->arena, y + ROW_TEXT);
    row->slots[chart_heat_row_boxes] = list_value(&boxes);
    return row;
}

/* The unit that is farthest from the target in the latest full period, if any misses it. */
static void fill_farthest(const struct chart_series *s, struct value *slots)
{
    const struct chart_cell *last = &s->cells[chart_full_period(s)];
    struct cell_column column = cells_column(s->site, last->target, last->period);
    struct cell worst = {.verdict = NULL};
    int64_t most = 0;

    for (uint32_t u = 0; u < column.block->units.len; u++) {
        struct cell cell = {column.target, column.block->units.at[u], column.period,
                            cells_at(&column, u)};
        int64_t gap, whole;

        if (!cell.verdict || !gap_of(s, &cell, &gap, &whole) || gap <= most ||
            cell.verdict->status == STATUS_MET)
            continue;
        most = gap;
        worst = cell;
    }
    if (!worst.verdict)
        return;
    slots[chart_heat_farthest] = value_text(s->site->model->units.at[worst.unit].short_name);
    slots[chart_heat_farthest_value] = value_text(print_cell_measure(s->site, s->arena, &worst));
}

/* Peers by peers, with some room between the groups. Returns the height that they take. */
static int32_t heat_rows(const struct chart_series *s, struct list *rows)
{
    struct indexes units = s->site->judgement->blocks[s->cells[s->count - 1].target].units;
    struct peers peers = {{NULL, 0, 0}, {NULL, 0, 0}};
    int32_t y = 0;

    for (uint32_t u = 0; u < units.len; u++)
        peers_add(&peers, s->site, s->arena, units.at[u]);
    peers_sort(&peers);
    for (uint32_t i = 0, end = 0; i < peers.rows.len; i++) {
        if (i == end) {
            y += i ? GROUP : 0;
            end = peers_end(&peers, i);
        }
        list_add(rows, heat_row(s, peers.rows.at[i].unit, y));
        y += ROW;
    }
    return y;
}

/* Distances need a target: without one there is no heat table. */
void chart_fill_heat(const struct chart_series *s, struct value *chart)
{
    struct record *heat;
    struct list rows = list_in(s->arena);
    int32_t y;

    if (!has_heat(s) || !s->cells[s->count - 1].point.has_goal)
        return;
    heat = record_new(s->arena, &chart_heat_shape);
    y = heat_rows(s, &rows);
    heat->slots[chart_heat_rows] = list_value(&rows);
    heat->slots[chart_heat_height] = chart_y(s->arena, y + FOOT);
    heat->slots[chart_heat_tick_y] = chart_y(s->arena, y + 200);
    heat->slots[chart_heat_year_y] = chart_y(s->arena, y + 380);
    heat->slots[chart_heat_in_points] = value_bool(chart[chart_percent].len);
    fill_farthest(s, heat->slots);
    chart[chart_heat] = value_record(heat);
}
