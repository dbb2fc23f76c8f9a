/* SPDX-License-Identifier: MIT */
#include "cli/why_values.h"

#include "pages/fill.h"
#include "pages/print.h"

SHAPE_DEFINE(why_rule, WHY_RULE_FIELDS, "a rule of judging")
SHAPE_DEFINE(why_line, WHY_LINE_FIELDS, "a correction")
SHAPE_DEFINE(why_partner, WHY_PARTNER_FIELDS, "another target for the same figure")
SHAPE_DEFINE(why_asked, WHY_ASKED_FIELDS, "what was asked")
SHAPE_DEFINE(why_report, WHY_REPORT_FIELDS, "what was reported")
SHAPE_DEFINE(why, WHY_FIELDS, "one verdict explained")

static struct value line_number(struct arena *arena, uint32_t line)
{
    return value_text(line ? arena_printf(arena, "%u", line) : (str){"", 0});
}

static const struct record *asked(const struct site *site, const struct explanation *why,
                                  struct arena *arena)
{
    const struct target *target = &site->model->targets.at[why->cell.target];
    struct record *record = record_new(arena, &why_asked_shape);
    struct value *slots = record->slots;

    slots[why_asked_plan] = value_text(print_plan_number(site, arena, target->plan));
    slots[why_asked_title] = value_text(print_plan_title(site, target->plan));
    slots[why_asked_target] = value_text(target->id);
    slots[why_asked_clause] = value_text(target->clause);
    slots[why_asked_goal] = value_text(print_goal_words(site, arena, why->cell.target));
    slots[why_asked_due] = value_text(print_due(site, arena, &target->due, target->plan));
    slots[why_asked_line] = line_number(arena, why->sources.target_line);
    if (why->earlier_target != NO_INDEX)
        slots[why_asked_earlier] =
            value_text(print_goal_words(site, arena, why->earlier_target));
    return record;
}

static const struct record *report(const struct explanation *why, struct arena *arena)
{
    struct record *record = record_new(arena, &why_report_shape);
    const struct result_more *more = why->sources.more;
    struct value *slots = record->slots;

    if (why->sources.results)
        slots[why_report_file] = value_text(why->sources.results->name);
    slots[why_report_line] = line_number(arena, why->sources.result_line);
    slots[why_report_reported_on] = fill_date(arena, why->days.reported_on);
    slots[why_report_due] = fill_date(arena, why->days.report_due);
    slots[why_report_due_rule] = value_text(why->days.entry->due_text);
    slots[why_report_days_late] = fill_some(arena, why->days.days_late);
    slots[why_report_days_overdue] = fill_some(arena, why->days.days_overdue);
    slots[why_report_cause] = value_text(more->cause);
    slots[why_report_responsibility] = value_text(more->responsibility);
    slots[why_report_solution] = value_text(more->solution);
    slots[why_report_warning] = value_text(more->warning);
    return record;
}

static struct value partners(const struct site *site, const struct explanation *why,
                             struct arena *arena)
{
    struct list list = list_in(arena);

    for (uint32_t i = 0; i < why->partners.len; i++) {
        const struct partner *partner = &why->partners.at[i];
        struct record *record = record_new(arena, &why_partner_shape);

        record->slots[why_partner_target] =
            value_text(site->model->targets.at[partner->target].id);
        record->slots[why_partner_goal] =
            value_text(print_goal(site, arena, partner->target));
        record->slots[why_partner_duplicate] =
            value_bool(partner->relation == RELATION_DUPLICATE);
        list_add(&list, record);
    }
    return list_value(&list);
}

/* "87,2 %, Không đạt" */
static str figure_and_status(const struct site *site, struct arena *arena, uint32_t indicator,
                             const struct figure *figure, enum status status)
{
    return TEXT_JOIN(arena, print_figure(site, arena, indicator, figure), S(", "),
                     label_status(site->labels, status));
}

static struct value corrections(const struct site *site, const struct explanation *why,
                                struct arena *arena)
{
    struct list list = list_in(arena);

    for (uint32_t i = 0; i < why->revisions.len; i++) {
        const struct revision *revision = &why->revisions.at[i];
        const struct correction *line = &site->model->corrections.at[revision->correction];
        struct record *record = record_new(arena, &why_line_shape);

        record->slots[why_line_was] = value_text(
            figure_and_status(site, arena, line->indicator, &line->was, revision->was));
        record->slots[why_line_now] = value_text(
            figure_and_status(site, arena, line->indicator, &line->now, revision->now));
        record->slots[why_line_day] = fill_date(arena, line->corrected_on);
        record->slots[why_line_reason] = value_text(line->reason);
        record->slots[why_line_line] = line_number(arena, line->line);
        list_add(&list, record);
    }
    return list_value(&list);
}

static struct value rules(const struct explanation *why, enum rule_lang lang, struct arena *arena)
{
    struct list list = list_in(arena);

    for (int rule = 0; rule < RULE_COUNT; rule++) {
        const struct rule_text *text = rules_text((enum rule)rule);
        struct record *record;

        if (!(why->rules >> rule & 1))
            continue;
        record = record_new(arena, &why_rule_shape);
        record->slots[why_rule_number] = fill_some(arena, (uint64_t)text->number);
        record->slots[why_rule_name] = value_text(text->name[lang]);
        record->slots[why_rule_text] = value_text(text->text[lang]);
        list_add(&list, record);
    }
    return list_value(&list);
}

static void verdict(const struct site *site, const struct explanation *why, struct arena *arena,
                    struct value *slots)
{
    const struct target *target = &site->model->targets.at[why->cell.target];
    const struct cell cell = {why->cell.target, why->cell.unit, why->cell.period, why->verdict};

    slots[why_unit] = value_text(site->model->units.at[cell.unit].name);
    slots[why_indicator] = value_text(site->model->indicators.at[target->indicator].name);
    slots[why_period] = value_text(print_period(site, arena, cell.period));
    slots[why_status] = value_text(cells_word_full(site, why->verdict));
    slots[why_flags] = value_text(cells_flags(site, arena, why->verdict));
    slots[why_sum] = value_text(print_sum(site, arena, &cell));
    slots[why_as_of] = fill_date(arena, why->days.as_of);
    slots[why_ahead] = value_bool(why->days.due_ahead);
    slots[why_misses] = fill_some(arena, why->misses > 1 ? why->misses : 0);
    if (why->warning.period != NO_INDEX) {
        slots[why_warned_in] = value_text(print_period(site, arena, why->warning.period));
        slots[why_warned] = value_text(why->warning.text);
    }
}

const struct record *why_values(const struct site *site, const struct explanation *why,
                                enum rule_lang lang, struct arena *arena)
{
    struct record *record = record_new(arena, &why_shape);

    verdict(site, why, arena, record->slots);
    record->slots[why_asked] = value_record(asked(site, why, arena));
    record->slots[why_report] = value_record(report(why, arena));
    record->slots[why_partners] = partners(site, why, arena);
    record->slots[why_corrections] = corrections(site, why, arena);
    record->slots[why_rules] = rules(why, lang, arena);
    return record;
}
