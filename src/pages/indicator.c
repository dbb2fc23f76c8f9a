/* SPDX-License-Identifier: MIT */
/* The list of indicators, and the page of one: how it stands now, its chart, units x periods,
 * causes and solutions, corrections. One with more units than PAGES_SPLIT has parts by parent units
 * in place of the table. */
#include "pages/charts.h"
#include "pages/duties.h"
#include "pages/explain.h"
#include "pages/history.h"
#include "pages/kinds.h"
#include "pages/people.h"
#include "pages/print.h"
#include "pages/series.h"
#include "pages/shapes_pages.h"
#include "pages/targets.h"
#include "text/unicode.h"

#include <stdlib.h>

enum { INDICATOR_CASES = 30 };

struct named {
    str key;
    uint32_t index;
};

static int named_cmp(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    int order = str_cmp(x->key, y->key);

    return order ? order : (x->index > y->index) - (x->index < y->index);
}

/* An indicator of the list with its targets, each with its latest verdict. */
static struct record *row(const struct site *site, struct arena *arena, uint32_t indicator)
{
    struct record *record = record_new(arena, &indicator_row_shape);
    struct indexes targets = lookup_rows(site->look.indicator_targets, indicator);
    struct list list = list_in(arena);

    for (uint32_t t = 0; t < targets.len; t++)
        list_add(&list, targets_record(site, arena, targets.at[t], NO_INDEX));
    record->slots[indicator_row_url] =
        site_link(site, arena, address_indicator(arena, site->model, indicator));
    record->slots[indicator_row_name] = value_text(site->model->indicators.at[indicator].name);
    record->slots[indicator_row_measure] = value_text(print_measure(site, indicator));
    record->slots[indicator_row_targets] = list_value(&list);
    return record;
}

const struct record *indicator_list_values(const struct site *site, const struct page_ref *page,
                                           struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_INDICATORS);
    uint32_t count = site->model->indicators.len;
    struct named *named = ARENA_ARRAY(arena, struct named, count + 1);
    struct list list = list_in(arena);

    for (uint32_t i = 0; i < count; i++)
        named[i] = (struct named){unicode_sort_key(arena, site->model->indicators.at[i].name), i};
    qsort(named, count, sizeof *named, named_cmp);
    for (uint32_t i = 0; i < count; i++)
        list_add(&list, row(site, arena, named[i].index));
    frame_set(&frame, indicator_list_count, fill_count(arena, count));
    frame_set(&frame, indicator_list_indicators, list_value(&list));
    frame_title(&frame, label(site->labels, LABEL_NAV_INDICATORS),
                label(site->labels, LABEL_ABOUT_INDICATORS));
    FRAME_CRUMBS(&frame);
    return frame.record;
}

/* A target, and the latest period of which something can be said. */
struct dated {
    uint32_t target, latest;
};

static int newest_target(const void *a, const void *b)
{
    const struct dated *x = a, *y = b;
    int64_t latest_x = x->latest == NO_INDEX ? -1 : (int64_t)x->latest;
    int64_t latest_y = y->latest == NO_INDEX ? -1 : (int64_t)y->latest;

    if (latest_x != latest_y)
        return latest_x < latest_y ? 1 : -1;
    return (x->target > y->target) - (x->target < y->target);
}

/* The indicator's targets, those with the newest figures first. */
static struct indexes targets_by_age(const struct site *site, struct arena *arena,
                                     uint32_t indicator)
{
    struct indexes rows = lookup_rows(site->look.indicator_targets, indicator);
    struct dated *dated = ARENA_ARRAY(arena, struct dated, rows.len + 1);
    uint32_t *sorted = ARENA_ARRAY(arena, uint32_t, rows.len + 1);

    for (uint32_t t = 0; t < rows.len; t++)
        dated[t] = (struct dated){rows.at[t], targets_latest(site, rows.at[t])};
    qsort(dated, rows.len, sizeof *dated, newest_target);
    for (uint32_t t = 0; t < rows.len; t++)
        sorted[t] = dated[t].target;
    return (struct indexes){sorted, rows.len};
}

static int newest_cell(const void *a, const void *b, void *context)
{
    const uint32_t *rank = ((const struct site *)context)->look.unit_rank;
    const struct cell *x = a, *y = b;

    if (x->period != y->period)
        return x->period < y->period ? 1 : -1;
    if (x->target != y->target)
        return x->target < y->target ? -1 : 1;
    return (rank[x->unit] > rank[y->unit]) - (rank[x->unit] < rank[y->unit]);
}

/* Cells with an explanation, newest period first, by name within one. */
static struct case_list explained(struct frame *frame, struct indexes targets, uint32_t parent)
{
    const struct site *site = frame->site;
    struct case_list list = {.limit = INDICATOR_CASES};

    for (uint32_t t = 0; t < targets.len; t++) {
        const struct block *block = &site->judgement->blocks[targets.at[t]];

        for (uint32_t p = block->periods.len; p-- > 0;) {
            struct cell_column column = cells_column(site, targets.at[t], block->periods.at[p]);
            struct indexes units = cells_units(site, &column, parent);

            for (uint32_t u = 0; u < units.len; u++) {
                struct cell cell = {targets.at[t], units.at[u], column.period,
                                    cells_of_unit(&column, units.at[u])};
                const struct result_more *more;

                if (!cell.verdict || !cell.verdict->has_words)
                    continue;
                more = cells_more(site, &cell);
                if (more->cause.len || more->solution.len || more->warning.len)
                    *vec_push(frame->arena, &list.cells) = cell;
            }
        }
    }
    if (list.cells.len)
        qsort_r(list.cells.at, list.cells.len, sizeof(struct cell), newest_cell, (void *)site);
    return list;
}

static void fill_corrections(struct frame *frame, uint32_t indicator)
{
    const struct site *site = frame->site;
    struct list list = list_in(frame->arena);

    for (uint32_t i = 0; i < site->model->corrections.len; i++)
        if (site->model->corrections.at[site->news.corrections[i]].indicator == indicator)
            list_add(&list, corrections_record(site, frame->arena, site->news.corrections[i]));
    frame_set(frame, indicator_page_corrections, list_value(&list));
}

/* Parents below which the indicator has units. */
static void fill_parts(struct frame *frame, uint32_t indicator)
{
    const struct site *site = frame->site;
    struct list list = list_in(frame->arena);

    for (uint32_t i = 0; i < site->model->units.len; i++) {
        uint32_t unit = site->look.unit_order[i];
        struct record *record;

        if (!site->model->units.at[unit].children.len ||
            !pages_indicator_below(site, indicator, unit))
            continue;
        record = record_new(frame->arena, &part_shape);
        record->slots[part_unit] = value_record(
            link_new(site, frame->arena, site->model->units.at[unit].name,
                     address_indicator_unit(frame->arena, site->model, indicator, unit)));
        list_add(&list, record);
    }
    frame_set(frame, indicator_page_parts, list_value(&list));
}

static void fill_facts(struct frame *frame, const struct page_ref *page)
{
    const struct site *site = frame->site;
    const struct indicator *indicator = &site->model->indicators.at[page->a];

    frame_set(frame, indicator_page_name, value_text(indicator->name));
    frame_set(frame, indicator_page_short_name, value_text(indicator->short_name));
    frame_set(frame, indicator_page_id, value_text(indicator->id));
    frame_set(frame, indicator_page_definition, value_text(indicator->definition));
    frame_set(frame, indicator_page_measure, value_text(print_measure(site, page->a)));
    frame_set(frame, indicator_page_kind,
              value_text(label(site->labels, LABEL_KIND_RATE + indicator->kind)));
    frame_set(frame, indicator_page_source, value_text(indicator->source));
    if (page->b != NO_INDEX) {
        frame_set(frame, indicator_page_parent,
                  value_record(link_unit(site, frame->arena, page->b)));
        frame_set(frame, indicator_page_whole,
                  value_record(link_indicator(site, frame->arena, page->a)));
    }
}

/* In the order of the template: the first use on the page is the one that is explained. */
static void explain(struct frame *frame, uint32_t index)
{
    const struct indicator *indicator = &frame->site->model->indicators.at[index];
    const struct value *slots = frame->record->slots;
    struct abbrs abbrs = abbrs_new(frame->site, frame->arena);

    frame_set(frame, indicator_page_definition_pieces, abbrs_pieces(&abbrs, indicator->definition));
    frame_set(frame, indicator_page_source_pieces, abbrs_pieces(&abbrs, indicator->source));
    explain_list(&abbrs, slots[indicator_page_cases], EXPLAIN_CASE);
    explain_list(&abbrs, slots[indicator_page_corrections], EXPLAIN_CORRECTION);
}

/* The target's latest period, and the one before it that has figures. */
static void fill_now(struct frame *frame, uint32_t target)
{
    const struct site *site = frame->site;
    struct indexes periods = site->judgement->blocks[target].periods;
    uint32_t latest = targets_latest(site, target), p = 0;

    frame_set(frame, indicator_page_now,
              value_record(targets_record(site, frame->arena, target, latest)));
    while (p < periods.len && periods.at[p] != latest)
        p++;
    while (p-- > 0)
        if (targets_tally(site, target, periods.at[p]).total) {
            frame_set(frame, indicator_page_before,
                      value_record(targets_record(site, frame->arena, target, periods.at[p])));
            return;
        }
}

static void fill_targets(struct frame *frame, struct indexes targets)
{
    const struct site *site = frame->site;
    struct list list = list_in(frame->arena);
    uint32_t newest = charts_main_target(site, targets);

    for (uint32_t t = 0; t < targets.len; t++)
        list_add(&list, targets_record(site, frame->arena, targets.at[t], NO_INDEX));
    frame_set(frame, indicator_page_targets, list_value(&list));
    if (newest != NO_INDEX)
        fill_now(frame, newest);
}

static void fill_tables(struct frame *frame, struct indexes targets, uint32_t parent)
{
    struct list list = list_in(frame->arena);

    for (uint32_t t = 0; t < targets.len; t++) {
        struct record *series = series_of_target(frame->site, frame->arena, targets.at[t], parent);

        if (series)
            list_add(&list, series);
    }
    frame_set(frame, indicator_page_tables, list_value(&list));
}

static void fill_title(struct frame *frame, const struct page_ref *page)
{
    const struct site *site = frame->site;
    const struct indicator *indicator = &site->model->indicators.at[page->a];
    str all = label(site->labels, LABEL_NAV_INDICATORS);
    str about = indicator->definition.len ? indicator->definition : indicator->name;

    if (page->b == NO_INDEX) {
        frame_title(frame, indicator->name, about);
        FRAME_CRUMBS(frame, URL_INDICATORS, all);
        return;
    }
    frame_title(frame,
                TEXT_JOIN(frame->arena, indicator->short_name, S(", "),
                          site->model->units.at[page->b].name),
                about);
    FRAME_CRUMBS(frame, URL_INDICATORS, all, address_indicator(frame->arena, site->model, page->a),
                 indicator->short_name);
}

const struct record *indicator_page_values(const struct site *site, const struct page_ref *page,
                                           struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_INDICATORS);
    struct indexes targets = targets_by_age(site, arena, page->a);
    bool split = site->sizes.indicator_units[page->a] > PAGES_SPLIT;
    struct case_list cases = explained(&frame, targets, page->b);

    fill_facts(&frame, page);
    fill_targets(&frame, targets);
    if (page->b == NO_INDEX)
        frame_set(&frame, indicator_page_chart,
                  value_record(charts_indicator(site, arena, page->a)));
    if (split && page->b == NO_INDEX)
        fill_parts(&frame, page->a);
    else
        fill_tables(&frame, targets, page->b);
    frame_set(&frame, indicator_page_cases, history_cases(site, arena, &cases));
    frame_set(&frame, indicator_page_cases_more, history_more(arena, &cases));
    fill_corrections(&frame, page->a);
    explain(&frame, page->a);
    frame_has(&frame, indicator_page_has_parts, indicator_page_parts);
    frame_has(&frame, indicator_page_has_cases, indicator_page_cases);
    frame_has(&frame, indicator_page_has_corrections, indicator_page_corrections);
    fill_title(&frame, page);
    return frame.record;
}
