/* SPDX-License-Identifier: MIT */
#include "pages/duties.h"
#include "pages/explain.h"
#include "pages/history.h"
#include "pages/kinds.h"
#include "pages/matrix.h"
#include "pages/people.h"
#include "pages/plan_rows.h"
#include "pages/print.h"

enum { PERIOD_ITEMS = 200, PERIOD_CHANGES = 80 };

/* The part of a period that a page is about. */
struct scope {
    struct frame frame;
    struct matrix_ask ask; /* plan is set table by table */
    struct tally tally;
};

static bool in_scope(const struct scope *scope, uint32_t unit)
{
    uint32_t parent = scope->frame.site->model->units.at[unit].parent;

    return scope->ask.rows == MATRIX_ALL ||
           (scope->ask.rows == MATRIX_ORPHANS ? parent == NO_INDEX : parent == scope->ask.parent);
}

/* Each proof stands in one place: of a whole period on its page, to which the parts link; of a cut
 * one on the parts. */
static struct scope scope_of(const struct site *site, const struct page_ref *page,
                             struct arena *arena)
{
    bool whole = cells_period_whole(site, page->a);
    struct scope scope = {.frame = frame_new(site, page, arena, SECTION_PERIODS)};

    scope.ask.period = page->a;
    scope.ask.parent = page->b;
    scope.ask.rows = page->b != NO_INDEX ? MATRIX_CHILDREN : whole ? MATRIX_ALL : MATRIX_ORPHANS;
    scope.ask.proofs = whole ? page->b == NO_INDEX : true;
    return scope;
}

static void fill_matrices(struct scope *scope)
{
    const struct site *site = scope->frame.site;
    struct indexes targets = lookup_rows(site->look.period_targets, scope->ask.period);
    struct list list = list_in(scope->frame.arena);
    uint32_t last = NO_INDEX;

    for (uint32_t t = 0; t < targets.len; t++) { /* plan by plan */
        struct record *matrix;

        scope->ask.plan = site->model->targets.at[targets.at[t]].plan;
        if (scope->ask.plan == last)
            continue;
        last = scope->ask.plan;
        matrix = matrix_record(site, scope->frame.arena, &scope->ask, &scope->tally);
        if (matrix)
            list_add(&list, matrix);
    }
    frame_set(&scope->frame, period_page_matrices, list_value(&list));
}

/* The children of one unit, counted; a link to their page. */
static struct record *part(const struct scope *scope, uint32_t unit, struct tally *all)
{
    const struct site *site = scope->frame.site;
    struct arena *arena = scope->frame.arena;
    struct indexes targets = lookup_rows(site->look.period_targets, scope->ask.period);
    struct indexes children = site->model->units.at[unit].children;
    struct tally tally = {.total = 0};
    struct record *record;

    for (uint32_t t = 0; t < targets.len; t++) {
        struct cell_column column = cells_column(site, targets.at[t], scope->ask.period);

        for (uint32_t c = 0; c < children.len; c++) {
            const struct verdict *verdict = cells_of_unit(&column, children.at[c]);

            if (verdict) {
                tally_add(&tally, verdict);
                tally_add(all, verdict);
            }
        }
    }
    if (!tally.total)
        return NULL;
    record = record_new(arena, &part_shape);
    record->slots[part_unit] =
        value_record(link_new(site, arena, site->model->units.at[unit].name,
                              address_period_unit(arena, site->model, scope->ask.period, unit)));
    record->slots[part_sentence] = value_record(tally_record(site, arena, &tally));
    return record;
}

/* Cells of the parts are counted only where the tables of the page do not count them. */
static void fill_parts(struct scope *scope)
{
    const struct site *site = scope->frame.site;
    struct list list = list_in(scope->frame.arena);
    struct tally ignored = {.total = 0};
    bool split = scope->ask.rows == MATRIX_ORPHANS;

    if (scope->ask.rows == MATRIX_CHILDREN ||
        site->model->periods.at[scope->ask.period].plan != NO_INDEX)
        return;
    for (uint32_t i = 0; i < site->model->units.len; i++) {
        uint32_t unit = site->look.unit_order[i];
        struct record *record;

        if (!site->model->units.at[unit].children.len)
            continue;
        record = part(scope, unit, split ? &scope->tally : &ignored);
        if (record)
            list_add(&list, record);
    }
    frame_set(&scope->frame, period_page_parts, list_value(&list));
}

static void fill_duties(struct scope *scope)
{
    const struct site *site = scope->frame.site;
    struct indexes duties =
        scope->ask.rows == MATRIX_CHILDREN
            ? duties_below(site, scope->frame.arena, scope->ask.period, scope->ask.parent)
            : lookup_rows(site->look.period_duties, scope->ask.period);
    struct list missing = list_in(scope->frame.arena), late = list_in(scope->frame.arena);
    uint32_t count[DUTY_STATUS_COUNT] = {0}, owed = 0;

    for (uint32_t i = 0; i < duties.len; i++) {
        const struct duty *duty = &site->judgement->duties.at[duties.at[i]];

        owed++;
        count[duty->status]++;
        if (duty->status == DUTY_MISSING && missing.items.len < PERIOD_ITEMS)
            list_add(&missing, duties_record(site, scope->frame.arena, duty));
        if (duty->status == DUTY_LATE && late.items.len < PERIOD_ITEMS)
            list_add(&late, duties_record(site, scope->frame.arena, duty));
    }
    frame_set(&scope->frame, period_page_missing, list_value(&missing));
    frame_set(&scope->frame, period_page_missing_count,
              fill_count(scope->frame.arena, count[DUTY_MISSING]));
    frame_set(&scope->frame, period_page_missing_more,
              fill_some(scope->frame.arena, count[DUTY_MISSING] - missing.items.len));
    frame_set(&scope->frame, period_page_late, list_value(&late));
    frame_set(&scope->frame, period_page_has_duties,
              value_bool(count[DUTY_MISSING] + count[DUTY_LATE] > 0));
    frame_set(&scope->frame, period_page_late_count,
              fill_count(scope->frame.arena, count[DUTY_LATE]));
    frame_set(&scope->frame, period_page_on_time_count,
              fill_count(scope->frame.arena, count[DUTY_ON_TIME]));
    frame_set(&scope->frame, period_page_owed_count, fill_count(scope->frame.arena, owed));
}

/* What the cells of the page call for, found in one pass. */
struct found {
    struct case_list misses, worse, better, warned;
    uint32_t unanswered;
    uint32_t *silent; /* how many cells each unit owes an explanation for */
};

/* A cell that was warned of in the period before: that warning, and this period's answer. */
static struct record *warned_case(const struct site *site, struct arena *arena,
                                  const struct cell *cell, const struct case_list *list)
{
    struct record *record = history_case(site, arena, cell, list);
    struct cell before = history_before(site, cell);

    record->slots[case_warning] = value_text(cells_more(site, &before)->warning);
    record->slots[case_answered] = value_bool(cells_more(site, cell)->solution.len > 0);
    return record;
}

/* A page of the whole period tells every miss; of a nation's part only those with words: the table
 * shows the others. */
static bool is_told(const struct scope *scope, const struct cell *cell)
{
    uint8_t status = cell->verdict->status;

    return cells_has_case(cell) || (scope->ask.rows == MATRIX_ALL &&
                                    (status == STATUS_NOT_MET || status == STATUS_AT_RISK));
}

static void look_at(struct scope *scope, struct found *found, const struct cell *cell)
{
    const struct site *site = scope->frame.site;
    struct cell before = history_before(site, cell);
    enum history_turn turn = history_turn(&before, cell);

    if (is_told(scope, cell))
        *vec_push(scope->frame.arena, &found->misses.cells) = *cell;
    if (cell->verdict->flags & FLAG_DUPLICATE_TARGET)
        return;
    found->silent[cell->unit] +=
        (cell->verdict->flags & (FLAG_EXPLANATION_MISSING | FLAG_SOLUTION_MISSING)) != 0;
    if (before.verdict && before.verdict->has_words && cells_more(site, &before)->warning.len) {
        *vec_push(scope->frame.arena, &found->warned.cells) = *cell;
        found->unanswered += (cell->verdict->flags & FLAG_SOLUTION_MISSING) != 0;
    }
    if (turn == HISTORY_WORSE)
        *vec_push(scope->frame.arena, &found->worse.cells) = *cell;
    if (turn == HISTORY_BETTER)
        *vec_push(scope->frame.arena, &found->better.cells) = *cell;
}

/* Units that owe explanations, by name, with how many. */
static void fill_silent(struct scope *scope, const uint32_t *silent)
{
    const struct site *site = scope->frame.site;
    struct list list = list_in(scope->frame.arena);
    uint32_t count = 0;

    for (uint32_t i = 0; i < site->model->units.len; i++) {
        uint32_t unit = site->look.unit_order[i];
        struct record *link;

        if (!silent[unit])
            continue;
        count += silent[unit];
        link = link_unit(site, scope->frame.arena, unit);
        link->slots[link_note] = fill_count(scope->frame.arena, silent[unit]);
        list_add(&list, link);
    }
    frame_set(&scope->frame, period_page_silent, list_value(&list));
    frame_set(&scope->frame, period_page_silent_count, fill_some(scope->frame.arena, count));
}

static void fill_lists(struct scope *scope, struct found *found)
{
    const struct site *site = scope->frame.site;
    struct arena *arena = scope->frame.arena;

    frame_set(&scope->frame, period_page_misses,
              history_groups(site, arena, &found->misses, history_case));
    frame_set(&scope->frame, period_page_misses_count, fill_some(arena, found->misses.cells.len));
    frame_set(&scope->frame, period_page_has_changes,
              value_bool(found->worse.cells.len + found->better.cells.len));
    frame_set(&scope->frame, period_page_worse,
              history_groups(site, arena, &found->worse, history_case));
    frame_set(&scope->frame, period_page_worse_count, fill_count(arena, found->worse.cells.len));
    frame_set(&scope->frame, period_page_worse_more, history_more(arena, &found->worse));
    frame_set(&scope->frame, period_page_better,
              history_groups(site, arena, &found->better, history_case));
    frame_set(&scope->frame, period_page_better_count, fill_count(arena, found->better.cells.len));
    frame_set(&scope->frame, period_page_better_more, history_more(arena, &found->better));
    frame_set(&scope->frame, period_page_warnings,
              history_groups(site, arena, &found->warned, warned_case));
    frame_set(&scope->frame, period_page_warnings_count, fill_some(arena, found->warned.cells.len));
    frame_set(&scope->frame, period_page_unanswered_count, fill_some(arena, found->unanswered));
}

static void fill_found(struct scope *scope)
{
    const struct site *site = scope->frame.site;
    struct arena *arena = scope->frame.arena;
    struct indexes targets = lookup_rows(site->look.period_targets, scope->ask.period);
    struct found found = {.misses.here = true,
                          .worse = {.limit = PERIOD_CHANGES, .here = true},
                          .better = {.limit = PERIOD_CHANGES, .here = true},
                          .warned.here = true,
                          .silent = ARENA_ARRAY(arena, uint32_t, site->model->units.len + 1)};

    for (uint32_t t = 0; t < targets.len; t++) {
        struct cell_column column = cells_column(site, targets.at[t], scope->ask.period);
        struct indexes units = cells_units(
            site, &column, scope->ask.rows == MATRIX_CHILDREN ? scope->ask.parent : NO_INDEX);

        for (uint32_t u = 0; u < units.len; u++) {
            struct cell cell = {targets.at[t], units.at[u], scope->ask.period,
                                cells_of_unit(&column, units.at[u])};

            if (cell.verdict && in_scope(scope, cell.unit))
                look_at(scope, &found, &cell);
        }
    }
    fill_lists(scope, &found);
    fill_silent(scope, found.silent);
}

static void fill_corrections(struct scope *scope)
{
    const struct site *site = scope->frame.site;
    struct list list = list_in(scope->frame.arena);

    for (uint32_t i = 0; i < site->model->corrections.len; i++) {
        const struct correction *correction =
            &site->model->corrections.at[site->news.corrections[i]];

        if (correction->period == scope->ask.period && in_scope(scope, correction->unit))
            list_add(&list,
                     corrections_record(site, scope->frame.arena, site->news.corrections[i]));
    }
    frame_set(&scope->frame, period_page_corrections, list_value(&list));
}

static void explain(struct scope *scope)
{
    const struct value *slots = scope->frame.record->slots;
    struct value matrices = slots[period_page_matrices];
    struct abbrs abbrs = abbrs_new(scope->frame.site, scope->frame.arena);

    for (uint32_t i = 0; i < matrices.len; i++)
        explain_within(&abbrs, matrices.items[i].record->slots[matrix_blocks],
                       matrix_block_columns, EXPLAIN_COLUMN);
    explain_within(&abbrs, slots[period_page_misses], case_group_cases, EXPLAIN_CASE);
    explain_within(&abbrs, slots[period_page_warnings], case_group_cases, EXPLAIN_CASE_WARNED);
    explain_list(&abbrs, slots[period_page_corrections], EXPLAIN_CORRECTION);
}

/* The neighbours of the same kind that have pages: months, or a plan's own weeks. */
static uint32_t neighbour(const struct site *site, uint32_t period, int step)
{
    const struct period *here = &site->model->periods.at[period];

    for (int64_t p = (int64_t)period + step; p >= 0 && p < site->model->periods.len; p += step) {
        const struct period *other = &site->model->periods.at[p];

        if (other->cycle == here->cycle && other->plan == here->plan &&
            pages_has_period(site, (uint32_t)p))
            return (uint32_t)p;
    }
    return NO_INDEX;
}

static void fill_head(struct scope *scope)
{
    const struct site *site = scope->frame.site;
    struct arena *arena = scope->frame.arena;
    const struct period *period = &site->model->periods.at[scope->ask.period];
    uint32_t before = neighbour(site, scope->ask.period, -1);
    uint32_t after = neighbour(site, scope->ask.period, 1);

    frame_set(&scope->frame, period_page_name,
              value_text(print_period(site, arena, scope->ask.period)));
    frame_set(&scope->frame, period_page_span, value_text(plan_rows_span(arena, &period->span)));
    if (period->results.source)
        frame_set(&scope->frame, period_page_source, value_text(period->results.source->name));
    if (before != NO_INDEX)
        frame_set(&scope->frame, period_page_before,
                  value_record(link_period(site, arena, before)));
    if (after != NO_INDEX)
        frame_set(&scope->frame, period_page_after, value_record(link_period(site, arena, after)));
    if (scope->ask.rows == MATRIX_CHILDREN) {
        frame_set(&scope->frame, period_page_parent,
                  value_record(link_unit(site, arena, scope->ask.parent)));
        frame_set(&scope->frame, period_page_whole,
                  value_record(link_period(site, arena, scope->ask.period)));
    }
}

static void fill_title(struct scope *scope)
{
    const struct site *site = scope->frame.site;
    struct arena *arena = scope->frame.arena;
    str periods = label(site->labels, LABEL_NAV_PERIODS);
    str name = print_period(site, arena, scope->ask.period);
    uint32_t plan = site->model->periods.at[scope->ask.period].plan;
    str title = name;

    if (plan != NO_INDEX)
        title = TEXT_JOIN(arena, name, S(", "), print_plan_short(site, arena, plan));
    if (scope->ask.rows == MATRIX_CHILDREN)
        title = TEXT_JOIN(arena, site->model->units.at[scope->ask.parent].name, S(", "), title);
    frame_title(&scope->frame, title,
                TEXT_JOIN(arena, title, S(": "),
                          text_count(arena, scope->tally.by_status[STATUS_MET]), S("/"),
                          text_count(arena, scope->tally.total), S(" "),
                          label(site->labels, LABEL_RESULTS_MET)));
    if (scope->ask.rows == MATRIX_CHILDREN)
        FRAME_CRUMBS(&scope->frame, URL_PERIODS, periods,
                     address_period(arena, site->model, scope->ask.period), name);
    else if (plan != NO_INDEX)
        FRAME_CRUMBS(&scope->frame, URL_PERIODS, periods, address_plan(arena, site->model, plan),
                     print_plan_short(site, arena, plan));
    else
        FRAME_CRUMBS(&scope->frame, URL_PERIODS, periods);
}

const struct record *period_page_values(const struct site *site, const struct page_ref *page,
                                        struct arena *arena)
{
    struct scope scope = scope_of(site, page, arena);

    fill_matrices(&scope);
    fill_parts(&scope);
    fill_duties(&scope);
    if (scope.ask.proofs)
        fill_found(&scope);
    fill_corrections(&scope);
    explain(&scope);
    fill_head(&scope);
    frame_has(&scope.frame, period_page_has_parts, period_page_parts);
    frame_has(&scope.frame, period_page_has_misses, period_page_misses);
    frame_has(&scope.frame, period_page_has_warnings, period_page_warnings);
    frame_has(&scope.frame, period_page_has_corrections, period_page_corrections);
    frame_set(&scope.frame, period_page_sentence,
              value_record(tally_record(site, arena, &scope.tally)));
    fill_title(&scope);
    return scope.frame.record;
}
