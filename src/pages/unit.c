/* SPDX-License-Identifier: MIT */
/* A unit: what it leads and coordinates, its targets over periods, tasks, punctuality, causes and
 * solutions, corrections. */
#include "pages/duties.h"
#include "pages/explain.h"
#include "pages/history.h"
#include "pages/kinds.h"
#include "pages/people.h"
#include "pages/print.h"
#include "pages/series.h"
#include "pages/shapes_pages.h"
#include "pages/targets.h"
#include "pages/tasks.h"

/* The newest; the page says of causes and solutions how many more there are. */
enum { UNIT_CASES = 30, UNIT_DUTIES = 12 };

static str aliases(struct arena *arena, const struct unit *unit)
{
    struct buf buf = buf_in(arena);

    for (uint32_t i = 0; i < unit->aliases.len; i++) {
        if (i)
            buf_put(&buf, S("; "));
        buf_put(&buf, unit->aliases.at[i]);
    }
    return buf_str(&buf);
}

static void fill_facts(struct frame *frame, uint32_t index)
{
    const struct site *site = frame->site;
    struct arena *arena = frame->arena;
    const struct unit *unit = &site->model->units.at[index];

    frame_set(frame, unit_page_name, value_text(unit->name));
    frame_set(frame, unit_page_kind, value_text(label(site->labels, LABEL_UNIT_UNIT + unit->kind)));
    frame_set(frame, unit_page_level, value_text(unit->level));
    if (unit->parent != NO_INDEX)
        frame_set(frame, unit_page_parent, value_record(link_unit(site, arena, unit->parent)));
    frame_set(frame, unit_page_children, link_units_by_name(site, arena, unit->children));
    frame_set(frame, unit_page_members, link_units_by_name(site, arena, unit->members));
    frame_set(frame, unit_page_aliases, value_text(aliases(arena, unit)));
    frame_set(frame, unit_page_website, value_text(unit->url));
    frame_set(frame, unit_page_note, value_text(unit->note));
}

static bool named(struct indexes list, uint32_t unit)
{
    for (uint32_t i = 0; i < list.len; i++)
        if (list.at[i] == unit)
            return true;
    return false;
}

/* Targets that name the unit itself; those of its groups are in the table over periods. */
static void fill_targets(struct frame *frame, uint32_t unit)
{
    const struct site *site = frame->site;
    struct indexes rows = lookup_rows(site->look.unit_named, unit);
    struct list leads = list_in(frame->arena), coordinates = list_in(frame->arena);

    for (uint32_t i = 0; i < rows.len; i++) {
        const struct target *target = &site->model->targets.at[rows.at[i]];
        bool leading = named(target->lead, unit) || named(target->applies_to, unit);

        list_add(leading ? &leads : &coordinates,
                 targets_record(site, frame->arena, rows.at[i], NO_INDEX));
    }
    frame_set(frame, unit_page_has_named, value_bool(rows.len));
    frame_set(frame, unit_page_leads, list_value(&leads));
    frame_set(frame, unit_page_coordinates, list_value(&coordinates));
}

/* Calls for every cell of the unit, newest period last within a target. */
struct gathered {
    struct case_list cases;
    uint32_t latest; /* period in which something is known */
    struct tally tally;
};

static void gather_target(struct frame *frame, const struct unit_target *at, struct gathered *g)
{
    const struct block *block = &frame->site->judgement->blocks[at->target];

    for (uint32_t p = 0; p < block->periods.len; p++) {
        struct cell cell = {at->target, block->units.at[at->position], block->periods.at[p],
                            block_cell(block, at->position, p)};

        if (cell.verdict->status != STATUS_NO_CELL && cells_has_case(&cell))
            *vec_push(frame->arena, &g->cases.cells) = cell;
    }
}

/* Newest period first; within one, in the order of the targets. Insertion: the cells come nearly
 * sorted by target and there are few. */
static void newest_first(struct case_list *list)
{
    for (uint32_t i = 1; i < list->cells.len; i++) {
        struct cell cell = list->cells.at[i];
        uint32_t k = i;

        for (; k > 0 && list->cells.at[k - 1].period < cell.period; k--)
            list->cells.at[k] = list->cells.at[k - 1];
        list->cells.at[k] = cell;
    }
}

/* Causes and solutions of all periods, and the sentence on the latest one. */
static void fill_cells(struct frame *frame, uint32_t unit)
{
    const struct site *site = frame->site;
    uint32_t from = site->look.unit_target_start[unit], to = site->look.unit_target_start[unit + 1];
    struct gathered g = {.cases.limit = UNIT_CASES, .latest = NO_INDEX};

    for (uint32_t i = from; i < to; i++)
        gather_target(frame, &site->look.unit_targets[i], &g);
    g.latest = series_latest_of(site, unit, NO_INDEX);
    newest_first(&g.cases);
    frame_set(frame, unit_page_cases, history_cases(site, frame->arena, &g.cases));
    frame_set(frame, unit_page_cases_more, history_more(frame->arena, &g.cases));
    if (g.latest == NO_INDEX)
        return;
    for (uint32_t i = from; i < to; i++) {
        struct cell_column column = cells_column(site, site->look.unit_targets[i].target, g.latest);

        if (cells_at(&column, site->look.unit_targets[i].position))
            tally_add(&g.tally, cells_at(&column, site->look.unit_targets[i].position));
    }
    if (!g.tally.total)
        return;
    frame_set(frame, unit_page_period, value_record(link_period(site, frame->arena, g.latest)));
    frame_set(frame, unit_page_sentence, value_record(tally_record(site, frame->arena, &g.tally)));
}

struct table {
    uint32_t latest;
    struct record *record;
};

/* Plan by plan, the one with the newest figures first. */
static void fill_tables(struct frame *frame, uint32_t unit)
{
    const struct site *site = frame->site;
    uint32_t from = site->look.unit_target_start[unit], to = site->look.unit_target_start[unit + 1];
    struct table *tables = ARENA_ARRAY(frame->arena, struct table, to - from + 1);
    struct list list = list_in(frame->arena);
    uint32_t count = 0, last = NO_INDEX;

    for (uint32_t i = from; i < to; i++) {
        uint32_t plan = site->model->targets.at[site->look.unit_targets[i].target].plan;
        struct table table;
        uint32_t k;

        if (plan == last)
            continue;
        last = plan;
        table.record = series_of_unit(site, frame->arena, unit, plan);
        if (!table.record)
            continue;
        table.latest = series_latest_of(site, unit, plan);
        for (k = count++; k > 0 && tables[k - 1].latest < table.latest; k--)
            tables[k] = tables[k - 1];
        tables[k] = table;
    }
    for (uint32_t i = 0; i < count; i++)
        list_add(&list, tables[i].record);
    frame_set(frame, unit_page_tables, list_value(&list));
}

/* The latest verdict of each task only. */
static void fill_tasks(struct frame *frame, uint32_t unit)
{
    const struct site *site = frame->site;
    struct indexes rows = lookup_rows(site->look.unit_tasks, unit);
    struct list list = list_in(frame->arena);
    struct task_tally tally = {.total = 0};

    for (uint32_t i = 0; i < rows.len; i++) {
        const struct task_verdict *verdict = &site->judgement->tasks.at[rows.at[i]];

        if (!tasks_is_latest(site, rows.at[i]))
            continue;
        list_add(&list, tasks_record(site, frame->arena, verdict));
        tally.by_status[verdict->status]++;
        tally.total++;
    }
    frame_set(frame, unit_page_tasks, list_value(&list));
    frame_set(frame, unit_page_tasks_count, fill_count(frame->arena, tally.total));
    frame_set(frame, unit_page_task_tallies, tasks_tally_value(site, frame->arena, &tally));
}

/* Punctuality counts all reports that were due; the list shows the newest. */
static void fill_duties(struct frame *frame, uint32_t unit)
{
    const struct site *site = frame->site;
    struct indexes rows = lookup_rows(site->look.unit_duties, unit);
    struct list list = list_in(frame->arena);
    uint32_t due = 0, on_time = 0;
    uint32_t *order = ARENA_ARRAY(frame->arena, uint32_t, rows.len + 1);

    for (uint32_t i = 0; i < rows.len; i++) { /* by period, newest first */
        uint32_t period = duties_period(site, &site->judgement->duties.at[rows.at[i]]);
        uint32_t k = i;

        for (; k > 0 && duties_period(site, &site->judgement->duties.at[order[k - 1]]) < period;
             k--)
            order[k] = order[k - 1];
        order[k] = rows.at[i];
    }
    for (uint32_t i = 0; i < rows.len; i++) {
        const struct duty *duty = &site->judgement->duties.at[order[i]];

        due += duty->status != DUTY_NOT_DUE;
        on_time += duty->status == DUTY_ON_TIME;
        if (i < UNIT_DUTIES)
            list_add(&list, duties_record(site, frame->arena, duty));
    }
    frame_set(frame, unit_page_duties, list_value(&list));
    frame_set(frame, unit_page_duties_due, fill_some(frame->arena, due));
    frame_set(frame, unit_page_duties_on_time, fill_count(frame->arena, on_time));
}

/* The last line of the table first. */
static void fill_corrections(struct frame *frame, uint32_t unit)
{
    struct indexes rows = lookup_rows(frame->site->look.unit_corrections, unit);
    struct list list = list_in(frame->arena);

    for (uint32_t i = rows.len; i-- > 0;)
        list_add(&list, corrections_record(frame->site, frame->arena, rows.at[i]));
    frame_set(frame, unit_page_corrections, list_value(&list));
}

static void explain(struct frame *frame)
{
    const struct value *slots = frame->record->slots;
    struct value tables = slots[unit_page_tables];
    struct abbrs abbrs = abbrs_new(frame->site, frame->arena);

    for (uint32_t i = 0; i < tables.len; i++)
        explain_within(&abbrs, tables.items[i].record->slots[series_groups], series_group_rows,
                       EXPLAIN_SERIES_ROW);
    explain_list(&abbrs, slots[unit_page_tasks], EXPLAIN_TASK);
    explain_list(&abbrs, slots[unit_page_cases], EXPLAIN_CASE);
    explain_list(&abbrs, slots[unit_page_corrections], EXPLAIN_CORRECTION);
}

const struct record *unit_page_values(const struct site *site, const struct page_ref *page,
                                      struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_UNITS);
    const struct unit *unit = &site->model->units.at[page->a];

    fill_facts(&frame, page->a);
    fill_targets(&frame, page->a);
    fill_cells(&frame, page->a);
    fill_tables(&frame, page->a);
    fill_tasks(&frame, page->a);
    fill_duties(&frame, page->a);
    fill_corrections(&frame, page->a);
    explain(&frame);
    frame_has(&frame, unit_page_has_tasks, unit_page_tasks);
    frame_has(&frame, unit_page_has_duties, unit_page_duties);
    frame_has(&frame, unit_page_has_cases, unit_page_cases);
    frame_has(&frame, unit_page_has_corrections, unit_page_corrections);
    frame_set(&frame, unit_page_has_below, value_bool(unit->children.len + unit->members.len));
    frame_title(&frame, unit->name,
                TEXT_JOIN(arena, unit->name, S(": "), label(site->labels, LABEL_ABOUT_UNIT)));
    FRAME_CRUMBS(&frame, URL_UNITS, label(site->labels, LABEL_NAV_UNITS));
    return frame.record;
}
