/* SPDX-License-Identifier: MIT */
/* The home page: where things stand in the latest period whose reports are due, then what needs
 * attention: overdue reports, new misses, warnings without a solution, corrections. */
#include "pages/duties.h"
#include "pages/history.h"
#include "pages/kinds.h"
#include "pages/people.h"
#include "pages/plan_rows.h"
#include "pages/print.h"

/* Of each kind; the pages of period and corrections have the others. */
enum { HOME_ITEMS = 6 };

/* A strip for each plan, whose targets follow each other. Adds all cells to *tally; a plan of which
 * nothing counts has no strip. */
static struct list strips_of(struct frame *frame, struct tally *tally)
{
    const struct site *site = frame->site;
    struct indexes targets = lookup_rows(site->look.period_targets, site->news.period);
    struct list strips = list_in(frame->arena), row = list_in(frame->arena);
    uint32_t plan = NO_INDEX;
    struct record *strip = NULL;

    for (uint32_t t = 0; t <= targets.len; t++) {
        uint32_t next = t < targets.len ? site->model->targets.at[targets.at[t]].plan : NO_INDEX;

        if (next != plan && strip) {
            strip->slots[strip_targets] = list_value(&row);
            list_add(&strips, strip);
            strip = NULL;
        }
        if (t == targets.len)
            break;
        if (!strip) {
            struct tally part = plan_rows_tally(site, next, site->news.period);

            plan = next;
            if (!part.total)
                continue;
            strip = record_new(frame->arena, &strip_shape);
            strip->slots[strip_plan] = value_record(link_plan(site, frame->arena, plan));
            row = list_in(frame->arena);
            for (uint32_t s = 0; s < STATUS_COUNT; s++)
                tally->by_status[s] += part.by_status[s];
            tally->interim += part.interim;
            tally->total += part.total;
        }
        list_add(&row, targets_record(site, frame->arena, targets.at[t], site->news.period));
    }
    return strips;
}

/* Reports of the period, and the day until which there are figures: the last one that came in. */
static void fill_reports(struct frame *frame)
{
    const struct site *site = frame->site;
    struct indexes duties = lookup_rows(site->look.period_duties, site->news.period);
    struct list overdue = list_in(frame->arena);
    uint32_t missing = 0, late = 0, in = 0;
    int32_t until = DATE_NONE;

    for (uint32_t i = 0; i < duties.len; i++) {
        const struct duty *duty = &site->judgement->duties.at[duties.at[i]];

        in += duty->submitted_on != DATE_NONE;
        late += duty->status == DUTY_LATE;
        if (duty->submitted_on > until)
            until = duty->submitted_on;
        if (duty->status == DUTY_MISSING && missing++ < HOME_ITEMS)
            list_add(&overdue, duties_record(site, frame->arena, duty));
    }
    frame_set(frame, home_data_until, fill_date(frame->arena, until));
    frame_set(frame, home_reported, fill_count(frame->arena, in));
    frame_set(frame, home_owed, fill_count(frame->arena, duties.len));
    frame_set(frame, home_late, fill_some(frame->arena, late));
    frame_set(frame, home_overdue, list_value(&overdue));
    frame_set(frame, home_overdue_count, fill_count(frame->arena, missing));
    frame_set(frame, home_overdue_more,
              fill_some(frame->arena, missing > HOME_ITEMS ? missing - HOME_ITEMS : 0));
}

/* New misses only: those of a run were told when it began, and the period's page has them. */
static void fill_cases(struct frame *frame)
{
    const struct site *site = frame->site;
    struct indexes targets = lookup_rows(site->look.period_targets, site->news.period);
    struct case_list misses = {.limit = HOME_ITEMS}, silent = {.limit = HOME_ITEMS};

    for (uint32_t t = 0; t < targets.len; t++) {
        struct cell_column column = cells_column(site, targets.at[t], site->news.period);

        for (uint32_t u = 0; u < column.block->units.len; u++) {
            struct cell cell = {targets.at[t], column.block->units.at[u], site->news.period,
                                cells_at(&column, u)};

            if (!cell.verdict || (cell.verdict->flags & FLAG_DUPLICATE_TARGET))
                continue;
            if (cell.verdict->status == STATUS_NOT_MET && history_run(site, &cell) == 1)
                *vec_push(frame->arena, &misses.cells) = cell;
            if (cell.verdict->flags & FLAG_SOLUTION_MISSING)
                *vec_push(frame->arena, &silent.cells) = cell;
        }
    }
    history_sort(site, &misses);
    history_sort(site, &silent);
    frame_set(frame, home_misses, history_cases(site, frame->arena, &misses));
    frame_set(frame, home_misses_count, fill_count(frame->arena, misses.cells.len));
    frame_set(frame, home_misses_more, history_more(frame->arena, &misses));
    frame_set(frame, home_unanswered, history_cases(site, frame->arena, &silent));
    frame_set(frame, home_unanswered_count, fill_count(frame->arena, silent.cells.len));
    frame_set(frame, home_unanswered_more, history_more(frame->arena, &silent));
}

/* What changed for those who know the last publication, its own day included: newest first, lines
 * of the same day in the order of the file. Without such a day, every correction. */
static void fill_corrections(struct frame *frame)
{
    const struct site *site = frame->site;
    const struct correction *all = site->model->corrections.at;
    struct list list = list_in(frame->arena);
    uint32_t count = 0, total = site->model->corrections.len;
    int32_t since;
    bool dated = date_parse_iso(site->model->config.publish_date, &since);

    while (count < total && (!dated || all[site->news.corrections[count]].corrected_on >= since))
        count++;
    for (uint32_t i = 0; i < count && i < HOME_ITEMS; i++)
        list_add(&list, corrections_record(site, frame->arena, site->news.corrections[i]));
    frame_set(frame, home_corrections, list_value(&list));
    frame_set(frame, home_corrections_count, fill_count(frame->arena, count));
    frame_set(frame, home_corrections_more,
              fill_some(frame->arena, count > HOME_ITEMS ? count - HOME_ITEMS : 0));
    frame_set(frame, home_corrections_all, fill_some(frame->arena, total));
    if (dated)
        frame_set(frame, home_corrections_since, fill_date(frame->arena, since));
    if (total)
        frame_set(frame, home_corrections_latest,
                  fill_date(frame->arena, all[site->news.corrections[0]].corrected_on));
}

/* The first report that is due on the as-of day or after it, of a plan in force. */
static void fill_next_due(struct frame *frame)
{
    const struct site *site = frame->site;
    const struct plan_period *best = NULL;
    uint32_t best_plan = 0;

    for (uint32_t p = 0; p < site->model->plans.len; p++) {
        const struct plan *plan = &site->model->plans.at[p];

        for (uint32_t i = 0; i < plan->owed.len && plan->status == PLAN_IN_FORCE; i++) {
            const struct plan_period *owed = &plan->owed.at[i];

            if (owed->due == DATE_NONE || owed->due < site->judgement->as_of ||
                (best && best->due <= owed->due))
                continue;
            best = owed;
            best_plan = p;
        }
    }
    if (!best)
        return;
    frame_set(frame, home_next_due, fill_date(frame->arena, best->due));
    frame_set(frame, home_next_days,
              fill_some(frame->arena, (uint64_t)(best->due - site->judgement->as_of)));
    frame_set(frame, home_next_rule,
              value_text(duties_rule(site, frame->arena, best_plan, best->entry)));
    frame_set(frame, home_next_period, value_text(print_period(site, frame->arena, best->period)));
    frame_set(frame, home_next_plan, value_record(link_plan(site, frame->arena, best_plan)));
}

/* What search engines and shared links show: the count once more, in plain text. */
static str describe(struct frame *frame, const struct tally *tally)
{
    const struct site *site = frame->site;

    if (site->news.period == NO_INDEX)
        return site->model->config.agency;
    return TEXT_JOIN(frame->arena, print_period(site, frame->arena, site->news.period), S(": "),
                     text_count(frame->arena, tally->by_status[STATUS_MET]), S("/"),
                     text_count(frame->arena, tally->total), S(" "),
                     label(site->labels, LABEL_RESULTS_MET));
}

const struct record *home_values(const struct site *site, const struct page_ref *page,
                                 struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_HOME);
    struct tally tally = {.total = 0};

    if (site->news.period != NO_INDEX) {
        struct list strips = strips_of(&frame, &tally);

        frame_set(&frame, home_strips, list_value(&strips));
        frame_set(&frame, home_period, value_record(link_period(site, arena, site->news.period)));
        frame_set(&frame, home_sentence, value_record(tally_record(site, arena, &tally)));
        fill_reports(&frame);
        fill_cases(&frame);
    }
    fill_corrections(&frame);
    fill_next_due(&frame);
    frame_set(&frame, home_plans, plan_rows_all(site, arena));
    frame_set(&frame, home_plans_count, fill_count(arena, site->model->plans.len));
    frame_title(&frame, site->model->config.title, describe(&frame, &tally));
    return frame.record;
}
