/* SPDX-License-Identifier: MIT */
/* The entries under a plan's `reporting`: who owes what, and in which periods. */
#include "model/calendar.h"
#include "model/fields.h"
#include "model/periods.h"
#include "model/plans.h"
#include "model/refs.h"
#include "model/units.h"
#include "model/values.h"

enum { MAX_ENTRIES = 1000, MAX_OWED = 65535 }; /* a verdict counts owed periods in 16 bits */

static const str entry_keys[] = {S_INIT("cycle"), S_INIT("due"),     S_INIT("from_units"),
                                 S_INIT("to"),    S_INIT("content"), S_INIT("figures"),
                                 S_INIT("first"), S_INIT("periods")};
static const str period_keys[] = {S_INIT("id"), S_INIT("name"), S_INIT("from"), S_INIT("to"),
                                  S_INIT("due")};

/* One entry while its periods are being found. */
struct entry {
    struct reading *r;
    uint32_t plan;
    uint16_t number;
    enum report_cycle cycle;
    struct calendar_due due;
    struct calendar_bounds bounds;
    struct map *seen; /* ids of its `periods` */
};

/* A bad rule is no rule: the periods are still found, without days that follow from a guess. */
static bool read_due(struct reading *r, const struct yaml_node *map, enum report_cycle cycle,
                     struct calendar_due *out)
{
    struct place at;
    str text = fields_text(r, map, S("due"), &at);

    if (calendar_due_parse(text, cycle, out))
        return true;
    DIAG(r->diag, at, DIAG_BAD_DUE_RULE, text, words_name(WORDS_REPORT_CYCLE, cycle));
    *out = (struct calendar_due){DUE_RULE_NONE, 0, 0, DATE_NONE};
    return false;
}

/* Beyond the limit one report is made, and no more is kept. */
static void ask(struct entry *entry, uint32_t number, struct calendar_due due)
{
    struct reading *r = entry->r;
    struct plan *plan = &r->model->plans.at[entry->plan];
    int32_t day = calendar_due_day(due, periods_at(r->periods, number)->span.last);

    if (plan->owed.len == MAX_OWED)
        DIAG(r->diag, plan->reporting.at[entry->number].at, DIAG_TOO_MANY, S("reporting"),
             S("65535"));
    if (plan->owed.len <= MAX_OWED)
        *vec_push(r->arena, &plan->owed) = (struct plan_period){number, entry->number, day};
}

static void ask_calendar(struct entry *entry)
{
    struct buf buf = buf_in(entry->r->scratch);
    int32_t day = entry->bounds.plan.first;
    struct period period;

    while (calendar_next(&buf, calendar_cycle(entry->cycle), &day, entry->bounds.plan, &period)) {
        int32_t due = calendar_due_day(entry->due, period.span.last);

        if (calendar_owed(entry->bounds, period.span, due))
            ask(entry, periods_add(entry->r->periods, &period), entry->due);
    }
}

/* Contract, section 3: `final` is the plan's whole `period`, under the id tong-ket. */
static void ask_final(struct entry *entry)
{
    struct period period = {.id = S("tong-ket"), .plan = entry->plan, .span = entry->bounds.plan};
    uint32_t number;
    int32_t due;

    if (period.span.first > period.span.last) /* a bad `period`, reported */
        return;
    number = periods_add(entry->r->periods, &period);
    due = calendar_due_day(entry->due, period.span.last);
    if (calendar_owed(entry->bounds, period.span, due))
        ask(entry, number, entry->due);
}

/* `from` and `to` of an own period, or of a calendar one that need not say them. */
static bool read_days(struct entry *entry, const struct yaml_node *map, struct period *period)
{
    struct reading *r = entry->r;
    struct span from = {INT32_MIN, 0}, to = {0, INT32_MAX};
    bool calendar = period->plan == NO_INDEX;
    bool fine = fields_span(r, map, S("from"), &from);

    fine = fields_span(r, map, S("to"), &to) && fine;
    if (fine && !calendar)
        fine = fields_need(r, map, S("from")).len && fields_need(r, map, S("to")).len;
    if (!fine)
        return false;
    if (calendar) {
        if ((from.first == INT32_MIN || from.first == period->span.first) &&
            (to.last == INT32_MAX || to.last == period->span.last))
            return true;
        DIAG(r->diag, map->at, DIAG_PERIOD_CONFLICT, period->id);
        return false;
    }
    period->span = (struct span){from.first, to.last};
    if (from.first <= to.last)
        return true;
    DIAG(r->diag, yaml_get(map, S("to"))->at, DIAG_REVERSED_SPAN, values_day_text(r, from.first),
         values_day_text(r, to.last));
    return false;
}

/* The id of a `periods` item: one of the calendar, or the plan's own. */
static bool read_period_id(struct entry *entry, const struct yaml_node *map, struct period *period)
{
    struct reading *r = entry->r;
    struct buf buf = buf_in(r->arena);
    struct place at;
    str text = fields_need(r, map, S("id"));

    fields_text(r, map, S("id"), &at);
    *period = (struct period){.id = dates_period_id(&buf, text), .plan = NO_INDEX};
    if (text.len == 0)
        return false;
    if (period->id.len == 0) {
        period->id = text;
        period->plan = entry->plan;
        period->name = fields_text(r, map, S("name"), NULL);
        if (!refs_id_ok(r, at, text))
            return false;
        if (str_eq(text, S("tong-ket"))) {
            DIAG(r->diag, at, DIAG_RESERVED_ID, text);
            return false;
        }
    } else {
        period->cycle = date_period(period->id, &period->span);
    }
    if (map_get(entry->seen, period->id) == MAP_NONE) { /* not by line: two may stand on one */
        map_add(entry->seen, period->id, at.line);
        return true;
    }
    DIAG(r->diag, at, DIAG_DUPLICATE_ROW, text,
         arena_printf(r->scratch, "%u", map_get(entry->seen, period->id)));
    return false;
}

/* An own period is known even where it is not owed: results for it have their place. One id cannot
 * have other days in another entry or plan. */
static void ask_custom(struct entry *entry, const struct yaml_node *map)
{
    struct reading *r = entry->r;
    struct yaml_keys known = {period_keys, sizeof period_keys / sizeof *period_keys};
    struct calendar_due due = entry->due;
    struct period period;
    const struct period *there;
    uint32_t number;

    if (!yaml_expect(r->diag, map, YAML_MAP))
        return;
    yaml_check_keys(r->arena, r->diag, map, known);
    if (yaml_get(map, S("due")))
        read_due(r, map, entry->cycle, &due);
    if (!read_period_id(entry, map, &period) || !read_days(entry, map, &period))
        return;
    if (period.plan != NO_INDEX ||
        calendar_owed(entry->bounds, period.span, calendar_due_day(due, period.span.last))) {
        number = periods_add(r->periods, &period);
        there = periods_at(r->periods, number);
        if (there->span.first != period.span.first || there->span.last != period.span.last)
            DIAG(r->diag, map->at, DIAG_PERIOD_CONFLICT, period.id);
        else if (calendar_owed(entry->bounds, period.span, calendar_due_day(due, period.span.last)))
            ask(entry, number, due);
    }
}

static void ask_list(struct entry *entry, const struct yaml_node *map)
{
    const struct yaml_node *list = yaml_get(map, S("periods"));

    if (!list)
        fields_need(entry->r, map, S("periods"));
    if (!list || !yaml_expect(entry->r->diag, list, YAML_SEQ))
        return;
    entry->seen = map_new(entry->r->scratch);
    for (uint32_t i = 0; i < list->count; i++)
        ask_custom(entry, list->items[i].value);
}

/* Every cycle but custom and ad_hoc counts through the plan's `period`, so that must have both
 * ends. */
static void find_periods(struct entry *entry, const struct yaml_node *map)
{
    struct span plan = entry->bounds.plan;
    struct place at;

    if (entry->cycle != REPORT_CUSTOM && yaml_item(map, S("periods")))
        DIAG(entry->r->diag, yaml_item(map, S("periods"))->at, DIAG_UNUSED_VALUE, S("periods"),
             words_name(WORDS_REPORT_CYCLE, entry->cycle));
    if (entry->cycle == REPORT_CUSTOM) {
        ask_list(entry, map);
        return;
    }
    if (entry->cycle == REPORT_AD_HOC)
        return;
    if (plan.first == INT32_MIN || plan.last == INT32_MAX) {
        fields_text(entry->r, map, S("cycle"), &at);
        DIAG(entry->r->diag, at, DIAG_MISSING_KEY, S("period"));
        return;
    }
    if (entry->cycle == REPORT_FINAL)
        ask_final(entry);
    else
        ask_calendar(entry);
}

/* Who reports: names -> units, and those who stand behind them. */
static void read_reporters(struct reading *r, const struct yaml_node *map,
                           struct reporting *reporting)
{
    struct text_list list = fields_list(r, map, S("from_units"));
    VEC(uint32_t) units = {0};

    for (uint32_t i = 0; i < list.texts.len; i++) {
        uint32_t unit = refs_unit(r, list.at.at[i], list.texts.at[i]);

        if (unit == NO_INDEX)
            continue;
        units_can_owe(r, list.at.at[i], (struct indexes){&unit, 1});
        *vec_push(r->arena, &units) = unit;
    }
    reporting->from_units = (struct indexes){units.at, units.len};
    reporting->reporters = units_expand(r, reporting->from_units);
}

static bool read_cycle(struct reading *r, const struct yaml_node *map, uint32_t *cycle)
{
    struct place at;
    str text = fields_need(r, map, S("cycle"));

    fields_text(r, map, S("cycle"), &at);
    return text.len &&
           values_word(r, at, text, (struct word_wanted){WORDS_REPORT_CYCLE, S("cycle")}, cycle);
}

/* What does not depend on the cycle comes first: its faults are told even where there is none. */
static void read_entry(struct reading *r, uint32_t plan_index, const struct yaml_node *map)
{
    struct plan *plan = &r->model->plans.at[plan_index];
    struct yaml_keys known = {entry_keys, sizeof entry_keys / sizeof *entry_keys};
    struct reporting reporting = {.to_unit = NO_INDEX, .at = map->at};
    struct span first = {DATE_NONE, 0};
    struct entry entry = {.r = r, .plan = plan_index, .number = (uint16_t)plan->reporting.len};
    uint32_t cycle, figures;

    if (!yaml_expect(r->diag, map, YAML_MAP))
        return;
    yaml_check_keys(r->arena, r->diag, map, known);
    read_reporters(r, map, &reporting);
    reporting.to = fields_text(r, map, S("to"), NULL);
    reporting.to_unit = reporting.to.len ? refs_unit_quiet(r, reporting.to) : NO_INDEX;
    reporting.content = fields_text(r, map, S("content"), NULL);
    reporting.due_text = fields_text(r, map, S("due"), NULL);
    fields_span(r, map, S("first"), &first);
    if (!read_cycle(r, map, &cycle))
        return;
    figures = cycle != REPORT_FINAL;
    fields_word(r, map, S("figures"), WORDS_YES_NO, &figures);
    read_due(r, map, cycle, &entry.due);
    reporting.cycle = entry.cycle = cycle;
    reporting.rule = entry.due.rule;
    reporting.figures = figures;
    *vec_push(r->arena, &plan->reporting) = reporting;
    entry.bounds =
        (struct calendar_bounds){plan->span, calendar_partial_first(plan->head.date), first.first};
    find_periods(&entry, map);
}

void reporting_read(struct reading *r, uint32_t plan, const struct yaml_node *tree)
{
    const struct yaml_node *list = yaml_get(tree, S("reporting"));

    if (!list || (list->kind == YAML_SCALAR && list->text.len == 0) ||
        !yaml_expect(r->diag, list, YAML_SEQ))
        return;
    for (uint32_t i = 0; i < list->count && i < MAX_ENTRIES; i++)
        read_entry(r, plan, list->items[i].value);
    if (list->count > MAX_ENTRIES)
        DIAG(r->diag, list->at, DIAG_TOO_MANY, S("reporting"), S("1000"));
}
