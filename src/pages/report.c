/* SPDX-License-Identifier: MIT */
/* The report of a period: what the plan demands of it, as an official paper. */
#include "pages/duties.h"
#include "pages/history.h"
#include "pages/kinds.h"
#include "pages/people.h"
#include "pages/plan_rows.h"
#include "pages/print.h"
#include "pages/shapes_other.h"
#include "pages/tasks.h"
#include "text/vietnamese.h"

/* A report in the making. */
struct report {
    struct frame frame;
    uint32_t period, plan;
    struct tally tally;
};

static str lower_period(const struct report *r)
{
    const struct period *period = &r->frame.site->model->periods.at[r->period];
    struct buf buf = buf_in(r->frame.arena);

    if (period->plan != NO_INDEX)
        return print_period(r->frame.site, r->frame.arena, r->period);
    vi_period_lower(&buf, period->id);
    return buf_str(&buf);
}

/* The entry of the plan's calendar that asks for this report. */
static const struct plan_period *owed_of(const struct report *r)
{
    const struct plan *plan = &r->frame.site->model->plans.at[r->plan];

    for (uint32_t i = 0; i < plan->owed.len; i++)
        if (plan->owed.at[i].period == r->period)
            return &plan->owed.at[i];
    return NULL;
}

static void fill_head(struct report *r)
{
    const struct site *site = r->frame.site;
    struct arena *arena = r->frame.arena;
    const struct plan *plan = &site->model->plans.at[r->plan];
    const struct plan_period *owed = owed_of(r);
    struct ymd last = date_ymd(site->model->periods.at[r->period].span.last);
    struct list recipients = list_in(arena);

    frame_set(&r->frame, report_page_period, value_record(link_period(site, arena, r->period)));
    frame_set(&r->frame, report_page_period_lower, value_text(lower_period(r)));
    frame_set(&r->frame, report_page_plan, value_record(link_plan(site, arena, r->plan)));
    frame_set(&r->frame, report_page_number, value_text(print_plan_number(site, arena, r->plan)));
    frame_set(&r->frame, report_page_plan_title, value_text(plan->head.title));
    frame_set(&r->frame, report_page_issuer,
              value_text(plan_rows_party(site, &plan->head.issuer)));
    frame_set(&r->frame, report_page_agency, value_text(site->model->config.agency));
    frame_set(&r->frame, report_page_place, value_text(plan->head.place));
    frame_set(&r->frame, report_page_month, value_text(arena_printf(arena, "%d", last.month)));
    frame_set(&r->frame, report_page_year, value_text(arena_printf(arena, "%d", last.year)));
    if (owed) {
        const struct reporting *entry = &plan->reporting.at[owed->entry];
        struct record *to = record_new(arena, &link_shape);

        frame_set(&r->frame, report_page_to, value_text(entry->to));
        frame_set(&r->frame, report_page_content, value_text(entry->content));
        frame_set(&r->frame, report_page_due, fill_date(arena, owed->due));
        to->slots[link_text] = value_text(entry->to);
        if (entry->to.len)
            list_add(&recipients, to);
    }
    frame_set(&r->frame, report_page_recipients, list_value(&recipients));
}

static void fill_targets(struct report *r)
{
    const struct site *site = r->frame.site;
    struct arena *arena = r->frame.arena;
    struct indexes targets = site->model->plans.at[r->plan].targets;
    struct list all = list_in(arena), done = list_in(arena), undone = list_in(arena);

    for (uint32_t t = 0; t < targets.len; t++) {
        struct cell_column column = cells_column(site, targets.at[t], r->period);
        struct record *record;
        struct tally tally;

        if (!cells_first(&column))
            continue;
        tally = targets_tally(site, targets.at[t], r->period);
        record = targets_record(site, arena, targets.at[t], r->period);
        list_add(&all, record);
        if (tally.total)
            list_add(tally.by_status[STATUS_MET] == tally.total ? &done : &undone, record);
    }
    frame_set(&r->frame, report_page_targets, list_value(&all));
    frame_set(&r->frame, report_page_done, list_value(&done));
    frame_set(&r->frame, report_page_undone, list_value(&undone));
}

static void look_at(struct report *r, const struct cell *cell, struct case_list *misses,
                    struct list *warnings)
{
    const struct site *site = r->frame.site;
    struct cell before = history_before(site, cell);
    uint8_t status = cell->verdict->status;

    tally_add(&r->tally, cell->verdict);
    if (cell->verdict->flags & FLAG_DUPLICATE_TARGET)
        return;
    if (status == STATUS_NOT_MET || status == STATUS_AT_RISK)
        *vec_push(r->frame.arena, &misses->cells) = *cell;
    if (before.verdict && cells_more(site, &before)->warning.len) {
        struct record *record = cells_case(site, r->frame.arena, cell);

        record->slots[case_warning] = value_text(cells_more(site, &before)->warning);
        record->slots[case_before_value] =
            value_text(print_cell_measure(site, r->frame.arena, &before));
        list_add(warnings, record);
    }
}

static void fill_cells(struct report *r)
{
    const struct site *site = r->frame.site;
    struct indexes targets = site->model->plans.at[r->plan].targets;
    struct case_list misses = {.limit = 0};
    struct list warnings = list_in(r->frame.arena);

    for (uint32_t t = 0; t < targets.len; t++) {
        struct cell_column column = cells_column(site, targets.at[t], r->period);

        for (uint32_t u = 0; u < column.block->units.len; u++) {
            struct cell cell = {targets.at[t], column.block->units.at[u], r->period,
                                cells_at(&column, u)};

            if (cell.verdict)
                look_at(r, &cell, &misses, &warnings);
        }
    }
    frame_set(&r->frame, report_page_sentence,
              value_record(tally_record(site, r->frame.arena, &r->tally)));
    frame_set(&r->frame, report_page_misses, history_cases(site, r->frame.arena, &misses));
    frame_set(&r->frame, report_page_warnings, list_value(&warnings));
}

static void fill_duties(struct report *r)
{
    const struct site *site = r->frame.site;
    struct indexes duties = lookup_rows(site->look.period_duties, r->period);
    struct list missing = list_in(r->frame.arena), late = list_in(r->frame.arena);

    for (uint32_t i = 0; i < duties.len; i++) {
        const struct duty *duty = &site->judgement->duties.at[duties.at[i]];

        if (duty->plan != r->plan)
            continue;
        if (duty->status == DUTY_MISSING)
            list_add(&missing, duties_record(site, r->frame.arena, duty));
        if (duty->status == DUTY_LATE)
            list_add(&late, duties_record(site, r->frame.arena, duty));
    }
    frame_set(&r->frame, report_page_missing, list_value(&missing));
    frame_set(&r->frame, report_page_late, list_value(&late));
}

/* Task verdicts of this very period. */
static void fill_tasks(struct report *r)
{
    const struct site *site = r->frame.site;
    struct indexes tasks = site->model->plans.at[r->plan].tasks;
    struct task_tally tally = {.total = 0};
    struct list open = list_in(r->frame.arena);

    for (uint32_t t = 0; t < tasks.len; t++) {
        struct indexes rows = lookup_rows(site->look.task_verdicts, tasks.at[t]);

        for (uint32_t i = 0; i < rows.len; i++) {
            const struct task_verdict *verdict = &site->judgement->tasks.at[rows.at[i]];

            if (verdict->period != r->period)
                continue;
            tally.by_status[verdict->status]++;
            tally.total++;
            if (verdict->status == TASK_OVERDUE || verdict->status == TASK_DONE_LATE)
                list_add(&open, tasks_record(site, r->frame.arena, verdict));
        }
    }
    frame_set(&r->frame, report_page_task_tallies,
              tasks_tally_value(site, r->frame.arena, &tally));
    frame_set(&r->frame, report_page_task_total, fill_count(r->frame.arena, tally.total));
    frame_set(&r->frame, report_page_tasks, list_value(&open));
}

const struct record *report_page_values(const struct site *site, const struct page_ref *page,
                                        struct arena *arena)
{
    struct report r = {frame_new(site, page, arena, SECTION_PERIODS), page->a, page->b,
                       {.total = 0}};
    str period = print_period(site, arena, page->a);
    str title = TEXT_JOIN(arena, label(site->labels, LABEL_TITLE_REPORT), S(" "), lower_period(&r));

    fill_head(&r);
    fill_targets(&r);
    fill_cells(&r);
    fill_duties(&r);
    fill_tasks(&r);
    frame_title(&r.frame, title,
                TEXT_JOIN(arena, title, S(": "), site->model->plans.at[page->b].head.title));
    FRAME_CRUMBS(&r.frame, URL_PERIODS, label(site->labels, LABEL_NAV_PERIODS),
                 address_period(arena, site->model, page->a), period);
    return r.frame.record;
}
