/* SPDX-License-Identifier: MIT */
#include "pages/print.h"
#include "text/english.h"
#include "text/vietnamese.h"

void print_calendar(const struct site *site, struct buf *buf, str id, bool within)
{
    if (site->labels->english)
        en_period(buf, id, within);
    else if (within)
        vi_period_lower(buf, id);
    else
        vi_period(buf, id);
}

/* As precise as the plan: "2026-12" stays a month, though it is judged by its last day (rule 3). */
str print_due(const struct site *site, struct arena *arena, const struct due *due, uint32_t plan)
{
    struct buf buf = buf_in(arena);
    struct span span;

    (void)plan;
    if (due->kind == DUE_ONGOING)
        return label(site->labels, LABEL_ONGOING_LOWER);
    if (due->kind == DUE_NONE)
        return (str){NULL, 0};
    if (date_period(due->text, &span) != CYCLE_NONE) {
        print_calendar(site, &buf, due->text, true);
        return buf_str(&buf);
    }
    return text_date(arena, due->day);
}

str print_period(const struct site *site, struct arena *arena, uint32_t period)
{
    const struct period *p = &site->model->periods.at[period];
    struct buf buf = buf_in(arena);

    if (p->name.len)
        return p->name;
    if (p->plan != NO_INDEX && str_eq(p->id, S("tong-ket")))
        return label(site->labels, LABEL_FINAL_PERIOD);
    print_calendar(site, &buf, p->id, false);
    return buf_str(&buf);
}

/* A month as 10/2026, a week as 27/2026; others in full. */
str print_period_short(const struct site *site, struct arena *arena, uint32_t period)
{
    const struct period *p = &site->model->periods.at[period];
    struct ymd last = date_ymd(p->span.last);

    if (p->plan == NO_INDEX && p->cycle == CYCLE_MONTHLY)
        return arena_printf(arena, "%d/%d", last.month, last.year);
    return print_period(site, arena, period);
}

str print_plan_number(const struct site *site, struct arena *arena, uint32_t plan)
{
    const struct plan_head *head = &site->model->plans.at[plan].head;
    str number = head->number.len ? head->number : label(site->labels, LABEL_NO_NUMBER);

    if (!head->symbol.len)
        return number;
    return TEXT_JOIN(arena, number, S("/"), head->symbol);
}

/* Two plans without a number may have one symbol: the years tell them apart. */
str print_plan_short(const struct site *site, struct arena *arena, uint32_t plan)
{
    const struct plan *p = &site->model->plans.at[plan];
    struct buf buf = buf_in(arena);
    int first, last;

    if (p->head.number.len || p->span.first == DATE_NONE || p->span.last == DATE_NONE)
        return print_plan_number(site, arena, plan);
    first = date_ymd(p->span.first).year;
    last = date_ymd(p->span.last).year;
    buf_put(&buf, p->head.symbol.len ? p->head.symbol : p->id);
    buf_printf(&buf, " %.*s %d", STR_ARG(label(site->labels, LABEL_YEAR)), first);
    if (last != first)
        buf_printf(&buf, "–%d", last);
    return buf_str(&buf);
}

str print_plan_title(const struct site *site, uint32_t plan)
{
    return site->model->plans.at[plan].head.title;
}
