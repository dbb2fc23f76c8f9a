/* SPDX-License-Identifier: MIT */
/* Which reports have pages, and the head of one: agency, place, date, receiver. The body is filled
 * by report_parts.c. */
#include "pages/report.h"

#include "pages/duties.h"
#include "pages/explain.h"
#include "pages/kinds.h"
#include "pages/people.h"
#include "pages/plan_rows.h"
#include "pages/print.h"

/* A plan with at most REPORTS_KEPT unit reports in all its life keeps every one; of others those of
 * the REPORTS_LATEST newest periods have pages. */
enum { REPORTS_KEPT = 1000, REPORTS_LATEST = 2 };

/* Reports that entries with figures ask of units over the plan's whole life. */
static uint64_t reports_of_life(const struct plan *plan, uint32_t units)
{
    uint64_t count = 0;

    for (uint32_t i = 0; i < plan->owed.len; i++) {
        uint32_t named = plan->reporting.at[plan->owed.at[i].entry].reporters.len;

        count += named ? named : units;
    }
    return count;
}

/* How many periods of the plan that have begun come after this one. */
static uint32_t periods_after(const struct site *site, const struct plan *plan, uint32_t period)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < plan->owed.len; i++) {
        uint32_t other = plan->owed.at[i].period;

        count += other > period && (i == 0 || plan->owed.at[i - 1].period != other) &&
                 site->model->periods.at[other].cycle == site->model->periods.at[period].cycle &&
                 site->model->periods.at[other].span.first <= site->judgement->as_of;
    }
    return count;
}

/* The first entry that asks for the period which entry `owed` asks for. */
static uint32_t first_of_period(const struct plan *plan, uint32_t owed)
{
    while (owed > 0 && plan->owed.at[owed - 1].period == plan->owed.at[owed].period)
        owed--;
    return owed;
}

/* Whether each of `units` reports of the period has a page. */
static bool has_papers(const struct site *site, const struct plan *plan, uint32_t period,
                       uint32_t units)
{
    if (units == 0 || units > PAGES_SPLIT)
        return false;
    return reports_of_life(plan, units) <= REPORTS_KEPT ||
           periods_after(site, plan, period) < REPORTS_LATEST;
}

/* Duties are counted at the first entry of their period, where report_has_units looks. */
void reports_prepare(struct site *site, struct arena *arena)
{
    const struct model *model = site->model;
    const bool **papers = ARENA_ARRAY(arena, const bool *, model->plans.len + 1);
    const struct duty *duty = site->judgement->duties.at;
    const struct duty *end = duty + site->judgement->duties.len;
    struct arena *scratch = arena_new(0);

    for (uint32_t p = 0; p < model->plans.len; p++) { /* duties are sorted by plan */
        const struct plan *plan = &model->plans.at[p];
        uint32_t *units = ARENA_ARRAY(scratch, uint32_t, plan->owed.len + 1);
        bool *has = ARENA_ARRAY(arena, bool, plan->owed.len + 1);

        for (; duty < end && duty->plan == p; duty++)
            units[first_of_period(plan, duty->owed)]++;
        for (uint32_t i = 0; i < plan->owed.len; i++)
            has[i] = has_papers(site, plan, plan->owed.at[i].period, units[i]);
        papers[p] = has;
    }
    arena_free(scratch);
    site->sizes.papers = papers;
}

/* `owed` is sorted by period: the answer stands at the first entry of it. */
bool report_has_units(const struct site *site, uint32_t period, uint32_t plan)
{
    const struct plan *p = &site->model->plans.at[plan];
    uint32_t low = 0, high = p->owed.len;

    while (low < high) { /* the first entry of the period */
        uint32_t middle = (low + high) / 2;

        if (p->owed.at[middle].period < period)
            low = middle + 1;
        else
            high = middle;
    }
    return low < p->owed.len && p->owed.at[low].period == period && site->sizes.papers[plan][low];
}

/* The unit's own, or of the whole plan the first one that brings figures. */
static const struct duty *find_duty(const struct site *site, const struct page_ref *page)
{
    const struct plan *plan = &site->model->plans.at[page->b];
    struct indexes duties = lookup_rows(site->look.period_duties, page->a);
    const struct duty *found = NULL;

    for (uint32_t i = 0; i < duties.len; i++) {
        const struct duty *duty = &site->judgement->duties.at[duties.at[i]];

        if (duty->plan != page->b || (page->c != NO_INDEX && duty->unit != page->c))
            continue;
        if (plan->reporting.at[plan->owed.at[duty->owed].entry].figures)
            return duty;
        found = found ? found : duty;
    }
    return found;
}

/* The entry of the plan's reporting that asks for this paper; NULL where nobody owes it. */
static const struct reporting *entry_of(const struct report *r)
{
    const struct plan *plan = &r->frame.site->model->plans.at[r->plan];

    return r->duty ? &plan->reporting.at[plan->owed.at[r->duty->owed].entry] : NULL;
}

static str receiver(const struct report *r, const struct reporting *entry)
{
    if (!entry)
        return (str){NULL, 0};
    return entry->to_unit == NO_INDEX ? entry->to
                                      : r->frame.site->model->units.at[entry->to_unit].name;
}

/* Who puts the reports of all units together: the agency that receives them, unless that is a
 * person or stands outside. */
static uint32_t compiler(const struct report *r)
{
    const struct reporting *entry = entry_of(r);

    if (r->unit != NO_INDEX)
        return r->unit;
    if (!entry || entry->to_unit == NO_INDEX ||
        r->frame.site->model->units.at[entry->to_unit].kind != UNIT_UNIT)
        return NO_INDEX;
    return entry->to_unit;
}

/* To whom the compiler in its turn reports; empty if the plan does not say. */
static str next_receiver(const struct report *r, uint32_t unit)
{
    const struct plan *plan = &r->frame.site->model->plans.at[r->plan];

    for (uint32_t i = 0; i < plan->reporting.len; i++)
        if (unit != NO_INDEX && indexes_have(plan->reporting.at[i].reporters, unit))
            return receiver(r, &plan->reporting.at[i]);
    return plan_rows_party(r->frame.site, &plan->head.issuer);
}

/* At the head stand the agency that reports and the one above it; nơi nhận has the receiver. */
static void fill_agency(struct report *r)
{
    const struct model *model = r->frame.site->model;
    const struct plan *plan = &model->plans.at[r->plan];
    uint32_t unit = compiler(r);
    str to = r->unit == NO_INDEX ? next_receiver(r, unit) : receiver(r, entry_of(r));
    struct list recipients = list_in(r->frame.arena);

    if (unit == NO_INDEX) {
        frame_set(&r->frame, report_page_agency,
                  value_text(plan_rows_party(r->frame.site, &plan->head.issuer)));
    } else {
        uint32_t parent = model->units.at[unit].parent;

        frame_set(&r->frame, report_page_agency, value_text(model->units.at[unit].name));
        if (parent != NO_INDEX)
            frame_set(&r->frame, report_page_superior, value_text(model->units.at[parent].name));
    }
    frame_set(&r->frame, report_page_to, value_text(to));
    if (to.len) {
        struct record *link = record_new(r->frame.arena, &link_shape);

        link->slots[link_text] = value_text(to);
        list_add(&recipients, link);
    }
    frame_set(&r->frame, report_page_recipients, list_value(&recipients));
}

/* The paper is dated in the month in which it is due; the day stays blank. */
static void fill_dates(struct report *r)
{
    const struct period *period = &r->frame.site->model->periods.at[r->period];
    int32_t due = r->duty ? r->duty->due : DATE_NONE;
    struct ymd day = date_ymd(due == DATE_NONE ? period->span.last : due);
    str name = print_period(r->frame.site, r->frame.arena, r->period);

    /* official papers put a 0 before the first two months, and before no other */
    frame_set(&r->frame, report_page_month,
              value_text(arena_printf(r->frame.arena, day.month < 3 ? "%02d" : "%d", day.month)));
    frame_set(&r->frame, report_page_year,
              value_text(arena_printf(r->frame.arena, "%d", day.year)));
    frame_set(&r->frame, report_page_due, fill_date(r->frame.arena, due));
    if (period->plan == NO_INDEX) {
        struct buf lower = buf_in(r->frame.arena);

        print_calendar(r->frame.site, &lower, period->id, true);
        name = buf_str(&lower);
    }
    frame_set(&r->frame, report_page_period_lower, value_text(name));
}

static void fill_plan(struct report *r)
{
    const struct site *site = r->frame.site;
    const struct plan_head *head = &site->model->plans.at[r->plan].head;
    const struct reporting *entry = entry_of(r);

    frame_set(&r->frame, report_page_plan, value_record(link_plan(site, r->frame.arena, r->plan)));
    frame_set(&r->frame, report_page_number,
              value_text(print_plan_number(site, r->frame.arena, r->plan)));
    frame_set(&r->frame, report_page_plan_title, value_text(head->title));
    frame_set(&r->frame, report_page_plan_type, value_text(head->type));
    frame_set(&r->frame, report_page_issuer, value_text(plan_rows_party(site, &head->issuer)));
    frame_set(&r->frame, report_page_place, value_text(head->place));
    if (head->date.day)
        frame_set(&r->frame, report_page_plan_date,
                  value_text(plan_rows_date(r->frame.site, r->frame.arena, &head->date)));
    if (entry)
        frame_set(&r->frame, report_page_content, value_text(entry->content));
    frame_set(&r->frame, report_page_period,
              value_record(link_period(site, r->frame.arena, r->period)));
}

/* The way to the units' reports, and back. */
static void fill_links(struct report *r)
{
    const struct site *site = r->frame.site;
    struct arena *arena = r->frame.arena;
    struct indexes duties = lookup_rows(site->look.period_duties, r->period);
    struct list links = list_in(arena);
    str whole = address_report(arena, site->model, r->period, r->plan, NO_INDEX);

    if (r->unit != NO_INDEX) {
        frame_set(&r->frame, report_page_unit, value_record(link_unit(site, arena, r->unit)));
        frame_set(&r->frame, report_page_whole_url, site_link(site, arena, whole));
        return;
    }
    if (!report_has_units(site, r->period, r->plan))
        return;
    for (uint32_t i = 0; i < duties.len; i++) {
        const struct duty *duty = &site->judgement->duties.at[duties.at[i]];

        if (duty->plan == r->plan)
            list_add(&links,
                     link_new(site, arena, site->model->units.at[duty->unit].short_name,
                              address_report(arena, site->model, r->period, r->plan, duty->unit)));
    }
    frame_set(&r->frame, report_page_unit_reports, list_value(&links));
}

/* A list cannot say that it has items without being walked; these can. */
static void fill_flags(struct report *r)
{
    static const struct {
        uint32_t flag, list;
    } pairs[] = {
        {report_page_has_targets, report_page_targets},
        {report_page_has_done, report_page_done},
        {report_page_has_undone, report_page_undone},
        {report_page_has_misses, report_page_misses},
        {report_page_has_warnings, report_page_warnings},
        {report_page_has_tasks, report_page_tasks},
        {report_page_has_missing, report_page_missing},
        {report_page_has_late, report_page_late},
        {report_page_has_unit_reports, report_page_unit_reports},
    };
    struct value *slots = r->frame.record->slots;

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        slots[pairs[i].flag] = value_bool(slots[pairs[i].list].len > 0);
}

static void fill_title(struct report *r)
{
    const struct site *site = r->frame.site;
    struct arena *arena = r->frame.arena;
    str report = label(site->labels, LABEL_TITLE_REPORT);
    str period = print_period(site, arena, r->period);
    str plan = print_plan_short(site, arena, r->plan);
    str title = TEXT_JOIN(arena, report, S(" "), period, S(", "), plan);

    if (r->unit != NO_INDEX)
        title = TEXT_JOIN(arena, title, S(", "), site->model->units.at[r->unit].name);

    frame_title(&r->frame, title,
                TEXT_JOIN(arena, title, S(": "), print_plan_title(site, r->plan)));
    if (r->unit == NO_INDEX)
        FRAME_CRUMBS(&r->frame, URL_PERIODS, label(site->labels, LABEL_NAV_PERIODS),
                     address_period(arena, site->model, r->period), period);
    else
        FRAME_CRUMBS(&r->frame, URL_PERIODS, label(site->labels, LABEL_NAV_PERIODS),
                     address_period(arena, site->model, r->period), period,
                     address_report(arena, site->model, r->period, r->plan, NO_INDEX), report);
}

static void explain(struct report *r)
{
    const struct value *slots = r->frame.record->slots;
    struct abbrs abbrs = abbrs_new(r->frame.site, r->frame.arena);

    explain_list(&abbrs, slots[report_page_done], EXPLAIN_TARGET_SHORT);
    explain_list(&abbrs, slots[report_page_targets], EXPLAIN_TARGET);
    explain_list(&abbrs, slots[report_page_misses], EXPLAIN_CASE_REASONS);
    explain_list(&abbrs, slots[report_page_warnings], EXPLAIN_CASE_WARNED);
    explain_list(&abbrs, slots[report_page_tasks], EXPLAIN_TASK_PAPER);
}

const struct record *report_page_values(const struct site *site, const struct page_ref *page,
                                        struct arena *arena)
{
    struct report report = {frame_new(site, page, arena, SECTION_PERIODS), page->a, page->b,
                            page->c, find_duty(site, page)};

    fill_plan(&report);
    fill_agency(&report);
    fill_dates(&report);
    fill_links(&report);
    report_fill_targets(&report);
    report_fill_cases(&report);
    report_fill_tasks(&report);
    report_fill_duties(&report);
    explain(&report);
    fill_flags(&report);
    fill_title(&report);
    return report.frame.record;
}
