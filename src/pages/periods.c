/* SPDX-License-Identifier: MIT */
/* The list of periods, newest first: calendar periods, and apart from them those that a plan
 * defines for itself. */
#include "pages/duties.h"
#include "pages/kinds.h"
#include "pages/people.h"
#include "pages/plan_rows.h"
#include "pages/print.h"

static struct tally whole_tally(const struct site *site, uint32_t period)
{
    struct indexes targets = lookup_rows(site->look.period_targets, period);
    struct tally all = {.total = 0};

    for (uint32_t t = 0; t < targets.len; t++) {
        struct cell_column column = cells_column(site, targets.at[t], period);

        for (uint32_t u = 0; u < column.block->units.len; u++)
            if (cells_at(&column, u))
                tally_add(&all, cells_at(&column, u));
    }
    return all;
}

/* Plans that ask for the period, and the first of their last days on time. */
static void fill_plans(const struct site *site, struct arena *arena, uint32_t period,
                       struct value *slots)
{
    struct indexes duties = lookup_rows(site->look.period_duties, period);
    struct list plans = list_in(arena);
    int32_t due = DATE_NONE;
    uint32_t last = NO_INDEX;

    for (uint32_t i = 0; i < duties.len; i++) {
        const struct duty *duty = &site->judgement->duties.at[duties.at[i]];

        if (duty->due != DATE_NONE && (due == DATE_NONE || duty->due < due))
            due = duty->due;
        if (duty->plan != last)
            list_add(&plans, link_plan(site, arena, duty->plan));
        last = duty->plan;
    }
    slots[period_row_plans] = list_value(&plans);
    slots[period_row_due] = fill_date(arena, due);
}

static struct record *row(const struct site *site, struct arena *arena, uint32_t period)
{
    struct record *record = record_new(arena, &period_row_shape);
    struct tally tally = whole_tally(site, period);

    record->slots[period_row_period] = value_record(link_period(site, arena, period));
    record->slots[period_row_span] =
        value_text(plan_rows_span(arena, &site->model->periods.at[period].span));
    fill_plans(site, arena, period, record->slots);
    if (tally.total)
        record->slots[period_row_sentence] = value_record(tally_record(site, arena, &tally));
    return record;
}

const struct record *period_list_values(const struct site *site, const struct page_ref *page,
                                        struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_PERIODS);
    struct list calendar = list_in(arena), own = list_in(arena);
    uint32_t count = 0;

    for (uint32_t p = site->model->periods.len; p-- > 0;) {
        if (!pages_has_period(site, p))
            continue;
        list_add(site->model->periods.at[p].plan == NO_INDEX ? &calendar : &own,
                 row(site, arena, p));
        count++;
    }
    frame_set(&frame, period_list_count, fill_count(arena, count));
    frame_set(&frame, period_list_calendar, list_value(&calendar));
    frame_set(&frame, period_list_own, list_value(&own));
    frame_has(&frame, period_list_has_own, period_list_own);
    frame_title(&frame, label(site->labels, LABEL_NAV_PERIODS),
                label(site->labels, LABEL_ABOUT_PERIODS));
    FRAME_CRUMBS(&frame);
    return frame.record;
}
