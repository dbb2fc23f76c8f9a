/* SPDX-License-Identifier: MIT */
#include "pages/charts.h"

#include "base/decimal.h"
#include "pages/charts_parts.h"
#include "pages/people.h"
#include "pages/print.h"
#include "pages/targets.h"
#include "text/vietnamese.h"

struct value chart_x(struct arena *arena, int32_t hundredths)
{
    return fill_percent(arena, (uint64_t)hundredths);
}

struct value chart_y(struct arena *arena, int32_t tenths)
{
    struct buf buf = buf_in(arena);

    buf_int(&buf, tenths / 10);
    buf_byte(&buf, '.');
    buf_int(&buf, tenths % 10);
    return value_text(buf_str(&buf));
}

bool chart_lower(const struct chart_series *series, uint32_t target)
{
    enum comparator comparator = series->site->model->targets.at[target].comparator;

    return comparator == CMP_AT_MOST || comparator == CMP_BELOW;
}

/* Of several with as many units the first one in the order of their rows. */
uint32_t charts_main_target(const struct site *site, struct indexes targets)
{
    uint32_t best = NO_INDEX, best_period = 0, best_units = 0;

    for (uint32_t t = 0; t < targets.len; t++) {
        uint32_t period = targets_latest(site, targets.at[t]);
        uint32_t units = site->judgement->blocks[targets.at[t]].units.len;

        if (period == NO_INDEX || (best != NO_INDEX && period < best_period) ||
            (best != NO_INDEX && period == best_period && units <= best_units))
            continue;
        best = targets.at[t];
        best_period = period;
        best_units = units;
    }
    return best;
}

/* Whether one target can go on where the other ends: an amended target applies to the same units,
 * and the earlier figure stays visible (rule 12). */
static bool same_units(const struct site *site, uint32_t a, uint32_t b)
{
    struct indexes x = site->judgement->blocks[a].units, y = site->judgement->blocks[b].units;

    return x.len == y.len && (x.len == 0 || memcmp(x.at, y.at, x.len * sizeof *x.at) == 0);
}

/* The cells of one target and period; false if none of them counts. */
static bool read_cell(struct chart_series *s, uint32_t target, uint32_t period,
                      struct chart_cell *out)
{
    const struct target *t = &s->site->model->targets.at[target];
    struct cell_column column = cells_column(s->site, target, period);

    *out = (struct chart_cell){.period = period, .target = target};
    out->tally = targets_tally(s->site, target, period);
    if (!out->tally.total)
        return false;
    for (uint32_t u = 0; u < column.block->units.len && !s->several; u++)
        if (cells_at(&column, u))
            out->only =
                (struct cell){target, column.block->units.at[u], period, cells_at(&column, u)};
    /* comparators up to this one compare numbers */
    out->point.has_goal = t->has_value && t->comparator <= CMP_REDUCE_BY_AT_LEAST;
    out->point.goal = t->value;
    if (s->several) {
        out->point.has_value = targets_pooled_value(s->site, target, period, &out->point.value);
        out->value = targets_pooled(s->site, s->arena, target, period);
    } else {
        out->point.has_value = print_number(s->site, &out->only, &out->point.value);
        out->value = print_cell_measure(s->site, s->arena, &out->only);
    }
    return true;
}

/* Walks back from the latest period; the main target goes before the others of the same units. */
static void collect(struct chart_series *s, struct indexes targets, uint32_t first)
{
    const struct period *periods = s->site->model->periods.at;
    uint32_t latest = targets_latest(s->site, first);
    uint32_t at = CHART_PERIODS;

    for (uint32_t p = latest + 1; p-- > 0 && at > 0;) {
        bool found;

        if (periods[p].cycle != periods[latest].cycle || periods[p].plan != periods[latest].plan)
            continue;
        found = read_cell(s, first, p, &s->cells[at - 1]);
        for (uint32_t t = 0; t < targets.len && !found; t++)
            found = same_units(s->site, first, targets.at[t]) &&
                    read_cell(s, targets.at[t], p, &s->cells[at - 1]);
        at -= found;
    }
    s->count = CHART_PERIODS - at;
    memmove(s->cells, s->cells + at, s->count * sizeof *s->cells);
}

/* The axis name of a period: "10" of a month, "Quý II" of a quarter, with the year apart. */
static void fill_tick(const struct chart_series *s, uint32_t i, struct value *slots)
{
    const struct period *period = &s->site->model->periods.at[s->cells[i].period];
    struct ymd last = date_ymd(period->span.last);
    str name = print_period(s->site, s->arena, s->cells[i].period);
    size_t slash = str_find(name, S("/"), 0);
    bool begins =
        i == 0 ||
        date_ymd(s->site->model->periods.at[s->cells[i - 1].period].span.last).year != last.year;

    if (period->plan != NO_INDEX || period->cycle == CYCLE_NONE || slash == SIZE_MAX) {
        slots[chart_point_tick] = value_text(str_slice(name, 0, str_find(name, S(" ("), 0)));
        return;
    }
    if (period->cycle == CYCLE_MONTHLY)
        slots[chart_point_tick] = value_text(arena_printf(s->arena, "%d", last.month));
    else
        slots[chart_point_tick] = value_text(str_slice(name, 0, slash));
    if (begins)
        slots[chart_point_year] = value_text(arena_printf(s->arena, "%d", last.year));
}

/* Decimals of a printed figure, "88,25 %": 2. */
static int places_of(str printed)
{
    size_t mark = str_find(printed, S(","), 0);
    int places = 0;

    if (mark == SIZE_MAX)
        return 0;
    while (mark + 1 + (size_t)places < printed.len && printed.ptr[mark + 1 + places] >= '0' &&
           printed.ptr[mark + 1 + places] <= '9')
        places++;
    return places;
}

str chart_signed(struct arena *arena, int64_t value, int places)
{
    struct buf buf = buf_in(arena);

    buf_put(&buf, value > 0 ? S("+") : value < 0 ? S("−") : S(""));
    vi_number(&buf, value < 0 ? -value : value, places);
    return buf_str(&buf);
}

/* Printed figure less target, as the column `delta` of the open data has it (contract, section 4).
 * Empty where either is missing. */
static str delta_of(const struct chart_series *s, const struct chart_cell *cell)
{
    int places = places_of(cell->value);

    if (!cell->point.has_value || !cell->point.has_goal || places > DECIMAL_PLACES)
        return (str){NULL, 0};
    return chart_signed(
        s->arena, decimal_round_to(cell->point.value, places, DECIMAL_HALF_AWAY) - cell->point.goal,
        places);
}

uint32_t chart_full_period(const struct chart_series *s)
{
    for (uint32_t i = s->count; i-- > 0;)
        if (!s->cells[i].tally.by_status[STATUS_REPORT_NOT_DUE])
            return i;
    return s->count - 1;
}

/* The status that stands for all units: while reports are awaited, none is met as a whole. */
static enum status status_of(const struct tally *tally)
{
    enum status gravest = tally_gravest(tally);

    return gravest == STATUS_MET && tally->by_status[STATUS_REPORT_NOT_DUE] ? STATUS_REPORT_NOT_DUE
                                                                            : gravest;
}

/* Why several units have no figure together. */
static enum status gap_of(const struct tally *tally)
{
    if (tally->by_status[STATUS_NOT_REPORTED])
        return STATUS_NOT_REPORTED;
    return tally->by_status[STATUS_REPORT_NOT_DUE] ? STATUS_REPORT_NOT_DUE : STATUS_NOT_AVAILABLE;
}

/* One unit has its own verdict. Several have the gravest, a count, and the reason why they have no
 * figure together, which marks the gap in the line. */
static void fill_verdict(const struct chart_series *s, const struct chart_cell *cell,
                         struct value *slots)
{
    enum status gravest = status_of(&cell->tally);
    uint32_t flags = cell->tally.interim ? FLAG_INTERIM : 0;

    if (cell->only.verdict) {
        slots[chart_point_word] = value_text(cells_word(s->site, cell->only.verdict));
        flags = cell->only.verdict->flags;
    } else {
        slots[chart_point_word] = value_text(label_status_short(s->site->labels, gravest));
        slots[chart_point_gap_mark] = value_text(mark_status(gap_of(&cell->tally), 0));
        slots[chart_point_met] = fill_count(s->arena, cell->tally.by_status[STATUS_MET]);
        slots[chart_point_units] = fill_count(s->arena, cell->tally.total);
    }
    slots[chart_point_mark] = value_text(mark_status(gravest, flags));
}

struct record *chart_point_new(const struct chart_series *s, uint32_t i)
{
    struct record *record = record_new(s->arena, &chart_point_shape);
    const struct chart_cell *cell = &s->cells[i];
    struct value *slots = record->slots;

    slots[chart_point_period] = value_text(print_period_short(s->site, s->arena, cell->period));
    slots[chart_point_url] =
        site_link(s->site, s->arena, address_period(s->arena, s->site->model, cell->period));
    fill_tick(s, i, slots);
    fill_verdict(s, cell, slots);
    slots[chart_point_x] = chart_x(s->arena, slot_middle(i, s->count));
    slots[chart_point_value] = value_text(cell->value);
    slots[chart_point_goal] = value_text(print_goal(s->site, s->arena, cell->target));
    slots[chart_point_delta] = value_text(delta_of(s, cell));
    slots[chart_point_last] = value_bool(i + 1 == s->count);
    return record;
}

/* The verdicts of the strip, each once, for its key: shapes are told in words beside it. */
static struct value strip_keys(const struct list *points)
{
    struct list keys = list_in(points->arena);

    for (uint32_t i = 0; i < points->items.len; i++) {
        const struct value *slots = points->items.at[i].record->slots;
        struct value word = slots[chart_point_word], mark = slots[chart_point_mark];
        bool known = false;

        for (uint32_t k = 0; k < keys.items.len; k++) {
            struct value other = keys.items.at[k].record->slots[status_mark];

            known |= str_eq((str){other.text, other.len}, (str){mark.text, mark.len});
        }
        if (!known)
            list_add(&keys, fill_status(points->arena, (str){word.text, word.len},
                                        (str){mark.text, mark.len})
                                .record);
    }
    return list_value(&keys);
}

/* Two counts for the caption: periods in which all units met and, of several units, how many met in
 * the latest period that awaits no report any more. */
static void fill_points(const struct chart_series *s, struct value *slots)
{
    struct list points = list_in(s->arena);
    const struct chart_cell *full = &s->cells[chart_full_period(s)];
    uint32_t met = 0;

    for (uint32_t i = 0; i < s->count; i++) {
        list_add(&points, chart_point_new(s, i));
        met += s->cells[i].tally.by_status[STATUS_MET] == s->cells[i].tally.total;
    }
    slots[chart_points] = list_value(&points);
    slots[chart_keys] = strip_keys(&points);
    slots[chart_met] = fill_count(s->arena, met);
    slots[chart_all_met] = value_bool(met == s->count);
    slots[chart_none_met] = value_bool(met == 0);
    slots[chart_full] = value_text(print_period_short(s->site, s->arena, full->period));
    slots[chart_full_met] = fill_count(s->arena, full->tally.by_status[STATUS_MET]);
    slots[chart_full_units] = fill_count(s->arena, full->tally.total);
}

static void fill_head(const struct chart_series *s, struct value *slots)
{
    const struct chart_cell *last = &s->cells[s->count - 1];
    const struct target *target = &s->site->model->targets.at[last->target];
    bool reduced = target->comparator == CMP_REDUCE_BY_AT_LEAST;
    str measure = reduced ? label(s->site->labels, LABEL_MEASURE_PERCENT)
                          : print_measure(s->site, s->indicator);

    slots[chart_id] = value_text(target->id);
    slots[chart_name] = value_text(s->site->model->indicators.at[s->indicator].short_name);
    slots[chart_measure] = value_text(measure);
    slots[chart_percent] = value_bool(str_eq(measure, S("%")));
    slots[chart_first] = value_text(print_period_short(s->site, s->arena, s->cells[0].period));
    slots[chart_latest] = value_text(print_period_short(s->site, s->arena, last->period));
    slots[chart_several] = value_bool(s->several);
    if (last->only.verdict)
        slots[chart_unit] = value_text(s->site->model->units.at[last->only.unit].short_name);
    slots[chart_count] = fill_count(s->arena, s->count);
}

struct record *charts_indicator(const struct site *site, struct arena *arena, uint32_t indicator)
{
    struct indexes targets = lookup_rows(site->look.indicator_targets, indicator);
    uint32_t first = charts_main_target(site, targets);
    struct chart_series *s = ARENA_NEW(arena, struct chart_series);
    struct record *record;

    if (first == NO_INDEX)
        return NULL;
    *s = (struct chart_series){.site = site, .arena = arena, .indicator = indicator};
    s->several = site->judgement->blocks[first].units.len > 1;
    collect(s, targets, first);
    if (!s->count)
        return NULL;
    record = record_new(arena, &chart_shape);
    fill_head(s, record->slots);
    fill_points(s, record->slots);
    chart_fill_line(s, record->slots);
    chart_fill_bars(s, record->slots);
    chart_fill_heat(s, record->slots);
    return record;
}
