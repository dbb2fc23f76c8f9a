/* SPDX-License-Identifier: MIT */
#include "pages/plan_rows.h"

#include <stdlib.h>

#include "pages/people.h"
#include "pages/print.h"
#include "text/english.h"
#include "text/vietnamese.h"

uint32_t plan_rows_latest(const struct site *site, uint32_t plan)
{
    struct indexes targets = site->model->plans.at[plan].targets;
    uint32_t latest = NO_INDEX;

    for (uint32_t t = 0; t < targets.len; t++) {
        uint32_t period = targets_latest(site, targets.at[t]);

        if (period != NO_INDEX && (latest == NO_INDEX || period > latest))
            latest = period;
    }
    return latest;
}

struct tally plan_rows_tally(const struct site *site, uint32_t plan, uint32_t period)
{
    struct indexes targets = site->model->plans.at[plan].targets;
    struct tally all = {.total = 0};

    for (uint32_t t = 0; t < targets.len; t++) {
        struct cell_column column = cells_column(site, targets.at[t], period);

        for (uint32_t u = 0; u < column.block->units.len; u++)
            if (cells_at(&column, u))
                tally_add(&all, cells_at(&column, u));
    }
    return all;
}

str plan_rows_party(const struct site *site, const struct party *party)
{
    return party->unit == NO_INDEX ? party->text : site->model->units.at[party->unit].name;
}

/* Written again as in the front matter, for the formatters take text; what is blank stays blank. */
str plan_rows_date(const struct site *site, struct arena *arena, const struct partial_date *date)
{
    struct buf written = buf_in(arena), buf = buf_in(arena);

    if (date->year)
        buf_printf(&written, "%04d", date->year);
    if (date->month)
        buf_printf(&written, "-%02d", date->month);
    if (date->day)
        buf_printf(&written, "-%02d", date->day);
    if (site->labels->english)
        en_date_partial(&buf, buf_str(&written));
    else
        vi_date_partial(&buf, buf_str(&written));
    return buf_str(&buf);
}

/* Empty where an end is not known. */
str plan_rows_span(struct arena *arena, const struct span *span)
{
    if (span->first == DATE_NONE || span->last == DATE_NONE)
        return (str){NULL, 0};
    return TEXT_JOIN(arena, text_date(arena, span->first), S("–"), text_date(arena, span->last));
}

static void fill_latest(const struct site *site, struct arena *arena, uint32_t plan,
                        struct value *slots)
{
    uint32_t latest = plan_rows_latest(site, plan);
    struct tally tally;

    if (latest == NO_INDEX)
        return;
    tally = plan_rows_tally(site, plan, latest);
    if (!tally.total)
        return;
    slots[plan_row_period] = value_record(link_period(site, arena, latest));
    slots[plan_row_sentence] = value_record(tally_record(site, arena, &tally));
}

struct record *plan_rows_record(const struct site *site, struct arena *arena, uint32_t plan)
{
    const struct plan *p = &site->model->plans.at[plan];
    struct record *record = record_new(arena, &plan_row_shape);
    struct value *slots = record->slots;

    slots[plan_row_url] = site_link(site, arena, address_plan(arena, site->model, plan));
    slots[plan_row_id] = value_text(p->id);
    slots[plan_row_title] = value_text(p->head.title);
    slots[plan_row_number] = value_text(print_plan_number(site, arena, plan));
    slots[plan_row_date] = value_text(plan_rows_date(site, arena, &p->head.date));
    slots[plan_row_type] = value_text(p->head.type);
    slots[plan_row_issuer] = value_text(plan_rows_party(site, &p->head.issuer));
    slots[plan_row_status] = value_text(label(site->labels, LABEL_PLAN_IN_FORCE + p->status));
    slots[plan_row_span] = value_text(plan_rows_span(arena, &p->span));
    slots[plan_row_targets] = fill_some(arena, p->targets.len);
    slots[plan_row_tasks] = fill_some(arena, p->tasks.len);
    slots[plan_row_tasks_url] = site_link(site, arena, address_tasks(arena, site->model, plan));
    fill_latest(site, arena, plan, slots);
    return record;
}

struct dated {
    int32_t first;
    uint32_t plan;
};

/* Newest first, by the first day of the plan's period, for its own date may be blank. */
static int dated_cmp(const void *a, const void *b)
{
    const struct dated *x = a, *y = b;

    if (x->first != y->first)
        return x->first > y->first ? -1 : 1;
    return (x->plan > y->plan) - (x->plan < y->plan);
}

struct value plan_rows_all(const struct site *site, struct arena *arena)
{
    uint32_t count = site->model->plans.len;
    struct dated *dated = ARENA_ARRAY(arena, struct dated, count + 1);
    struct list list = list_in(arena);

    for (uint32_t i = 0; i < count; i++)
        dated[i] = (struct dated){site->model->plans.at[i].span.first, i};
    qsort(dated, count, sizeof *dated, dated_cmp);
    for (uint32_t i = 0; i < count; i++)
        list_add(&list, plan_rows_record(site, arena, dated[i].plan));
    return list_value(&list);
}
