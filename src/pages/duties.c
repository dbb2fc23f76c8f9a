/* SPDX-License-Identifier: MIT */
#include "pages/duties.h"

#include <stdlib.h>

#include "judge/revisions.h"
#include "pages/cells.h"
#include "pages/people.h"
#include "pages/print.h"
#include "pages/report.h"

uint32_t duties_period(const struct site *site, const struct duty *duty)
{
    return site->model->plans.at[duty->plan].owed.at[duty->owed].period;
}

/* As look.period_duties has them. */
static int by_plan_and_name(const void *a, const void *b, void *context)
{
    const struct site *site = context;
    const struct duty *x = &site->judgement->duties.at[*(const uint32_t *)a];
    const struct duty *y = &site->judgement->duties.at[*(const uint32_t *)b];
    uint32_t left = site->look.unit_rank[x->unit], right = site->look.unit_rank[y->unit];

    if (x->plan != y->plan)
        return x->plan < y->plan ? -1 : 1;
    return left != right ? (left > right) - (left < right) : (x > y) - (x < y);
}

/* Child by child, as a nation's period has thirty times as many. */
struct indexes duties_below(const struct site *site, struct arena *arena, uint32_t period,
                            uint32_t parent)
{
    struct indexes children = site->model->units.at[parent].children;
    VEC(uint32_t) found = {NULL, 0, 0};

    for (uint32_t c = 0; c < children.len; c++) {
        struct indexes rows = lookup_rows(site->look.unit_duties, children.at[c]);

        for (uint32_t i = 0; i < rows.len; i++)
            if (duties_period(site, &site->judgement->duties.at[rows.at[i]]) == period)
                *vec_push(arena, &found) = rows.at[i];
    }
    if (found.len)
        qsort_r(found.at, found.len, sizeof *found.at, by_plan_and_name, (void *)site);
    return (struct indexes){found.at, found.len};
}

/* due_text is what staff wrote, with the English words of the front matter. They are cut off at
 * both ends, and what is left, a day, goes between the words of the site's language. */
str duties_rule(const struct site *site, struct arena *arena, uint32_t plan, uint32_t entry)
{
    const struct reporting *reporting = &site->model->plans.at[plan].reporting.at[entry];
    const struct {
        str before, after;
        enum label first, second;
    } rules[] = {
        [DUE_RULE_NONE] = {{NULL, 0}, {NULL, 0}, LABEL_RULE_NONE, LABEL_NONE},
        [DUE_RULE_BEFORE_DAY] = {S("before "), {NULL, 0}, LABEL_RULE_BEFORE, LABEL_RULE_OF_MONTH},
        [DUE_RULE_BEFORE_DAY_NEXT] = {S("before "), S(" of next month"), LABEL_RULE_BEFORE,
                                      LABEL_RULE_OF_NEXT},
        [DUE_RULE_WITHIN] = {{NULL, 0}, {NULL, 0}, LABEL_RULE_WITHIN, LABEL_NONE},
        [DUE_RULE_BEFORE_DATE] = {S("before "), {NULL, 0}, LABEL_RULE_BEFORE, LABEL_NONE},
        [DUE_RULE_ON] = {S("on "), {NULL, 0}, LABEL_RULE_ON, LABEL_NONE},
    };
    str text = reporting->due_text;
    int32_t day;

    if (reporting->cycle == REPORT_CUSTOM && reporting->rule == DUE_RULE_NONE)
        return label(site->labels, LABEL_RULE_CUSTOM);
    if (rules[reporting->rule].first == LABEL_RULE_NONE ||
        rules[reporting->rule].first == LABEL_RULE_WITHIN)
        return label(site->labels, rules[reporting->rule].first);
    if (str_starts(text, rules[reporting->rule].before))
        text = str_slice(text, rules[reporting->rule].before.len, text.len);
    if (rules[reporting->rule].after.len && str_ends(text, rules[reporting->rule].after))
        text = str_slice(text, 0, text.len - rules[reporting->rule].after.len);
    if (date_parse_iso(text, &day))
        text = text_date(arena, day);
    return TEXT_JOIN(arena, label(site->labels, rules[reporting->rule].first), S(" "), text,
                     rules[reporting->rule].second ? S(" ") : S(""),
                     label(site->labels, rules[reporting->rule].second));
}

struct record *duties_record(const struct site *site, struct arena *arena, const struct duty *duty)
{
    struct record *record = record_new(arena, &duty_shape);
    struct value *slots = record->slots;
    const struct plan_period *owed = &site->model->plans.at[duty->plan].owed.at[duty->owed];

    slots[duty_unit] = value_record(site->anchors.links[LINK_UNITS][duty->unit]);
    slots[duty_plan] = value_record(site->anchors.links[LINK_PLANS][duty->plan]);
    slots[duty_period] = value_record(site->anchors.links[LINK_PERIODS][owed->period]);
    if (report_has_units(site, owed->period, duty->plan))
        slots[duty_paper] = site_link(
            site, arena, address_report(arena, site->model, owed->period, duty->plan, duty->unit));
    slots[duty_due] = fill_date(arena, duty->due);
    slots[duty_rule] = value_text(duties_rule(site, arena, duty->plan, owed->entry));
    slots[duty_submitted] = fill_date(arena, duty->submitted_on);
    slots[duty_status] =
        fill_status(arena, label_duty(site->labels, duty->status), mark_duty(duty->status));
    if (duty->status == DUTY_LATE || duty->status == DUTY_MISSING)
        slots[duty_days] = fill_count(arena, (uint64_t)duty->days_late);
    return record;
}

/* The first cell that the corrected figure decides; verdict NULL if there is none. */
static struct cell corrected_cell(const struct site *site, const struct correction *correction)
{
    struct indexes targets = lookup_rows(site->look.indicator_targets, correction->indicator);

    for (uint32_t i = 0; i < targets.len; i++) {
        struct cell_column column = cells_column(site, targets.at[i], correction->period);
        const struct verdict *verdict = cells_of_unit(&column, correction->unit);

        if (verdict)
            return (struct cell){targets.at[i], correction->unit, correction->period, verdict};
    }
    return (struct cell){.verdict = NULL};
}

/* The verdicts on the old and the new figure. */
static void fill_verdicts(const struct site *site, struct arena *arena, uint32_t index,
                          const struct cell *cell, struct value *slots)
{
    struct cell_key key = {cell->target, cell->unit, cell->period};
    struct revisions revisions = revisions_of(site->model, site->judgement, &key, arena);

    for (uint32_t i = 0; i < revisions.len; i++) {
        const struct revision *revision = &revisions.at[i];

        if (revision->correction != index)
            continue;
        slots[correction_was_status] = fill_status(arena, label_status(site->labels, revision->was),
                                                   mark_status(revision->was, 0));
        slots[correction_now_status] = fill_status(arena, label_status(site->labels, revision->now),
                                                   mark_status(revision->now, 0));
    }
}

/* The anchor counts lines of corrections.csv from 1, whatever the order of a list: atom.xml links
 * to it. */
struct record *corrections_record(const struct site *site, struct arena *arena, uint32_t index)
{
    const struct correction *correction = &site->model->corrections.at[index];
    struct record *record = record_new(arena, &correction_shape);
    struct value *slots = record->slots;
    struct cell cell = corrected_cell(site, correction);

    slots[correction_anchor] = value_text(arena_printf(arena, "dc%u", (unsigned)index + 1));
    slots[correction_unit] = value_record(link_unit(site, arena, correction->unit));
    slots[correction_indicator] = value_record(link_indicator(site, arena, correction->indicator));
    slots[correction_period] = value_record(link_period(site, arena, correction->period));
    slots[correction_was] =
        value_text(print_figure(site, arena, correction->indicator, &correction->was));
    slots[correction_now] =
        value_text(print_figure(site, arena, correction->indicator, &correction->now));
    slots[correction_date] = fill_date(arena, correction->corrected_on);
    slots[correction_reason] = value_text(correction->reason);
    if (cell.verdict) {
        slots[correction_url] = cells_link(site, arena, &cell);
        fill_verdicts(site, arena, index, &cell, slots);
    }
    return record;
}
