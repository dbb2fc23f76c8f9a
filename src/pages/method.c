/* SPDX-License-Identifier: MIT */
/* The method: statuses, flags and rules, from the very table by which results are judged. */
#include "judge/coverage.h"
#include "judge/rules.h"
#include "pages/kinds.h"
#include "pages/print.h"
#include "pages/shapes_other.h"
#include "pages/targets.h"
#include "read/markdown.h"

static enum rule_lang lang_of(const struct site *site)
{
    return site->labels->english ? RULE_EN : RULE_VI;
}

/* Links to the rules whose bits are set. */
static struct value rule_links(const struct site *site, struct arena *arena, uint32_t bits)
{
    struct list list = list_in(arena);

    for (uint32_t rule = 0; rule < RULE_COUNT; rule++) {
        const struct rule_text *text = rules_text(rule);
        struct record *link;

        if (!(bits & (1u << rule)))
            continue;
        link = record_new(arena, &link_shape);
        link->slots[link_text] = value_text(text->name[lang_of(site)]);
        link->slots[link_url] = value_url(TEXT_JOIN(arena, S("#"), text->id));
        list_add(&list, link);
    }
    return list_value(&list);
}

struct explained {
    str word, mark, when;
    uint64_t count;
    uint32_t rules;
};

static void add(struct list *list, const struct site *site, const struct explained *what)
{
    struct record *record = record_new(list->arena, &rule_status_shape);

    record->slots[rule_status_word] = value_text(what->word);
    record->slots[rule_status_mark] = value_text(what->mark);
    record->slots[rule_status_when] = value_text(what->when);
    record->slots[rule_status_count] = fill_count(list->arena, what->count);
    record->slots[rule_status_rules] = rule_links(site, list->arena, what->rules);
    list_add(list, record);
}

/* How often each status and flag occurs on this site; duplicates included in the flags. */
struct counts {
    struct coverage cells;
    uint64_t flags[8];
    uint64_t duties[DUTY_STATUS_COUNT];
    uint64_t tasks[TASK_STATUS_COUNT];
};

static void count_block(struct counts *counts, const struct block *block)
{
    size_t cells = (size_t)block->units.len * block->periods.len;

    for (size_t i = 0; i < cells; i++) {
        if (block->cells[i].status == STATUS_NO_CELL)
            continue;
        coverage_add(&counts->cells, &block->cells[i]);
        for (uint32_t bit = 0; bit < 8; bit++)
            counts->flags[bit] += block->cells[i].flags >> bit & 1;
    }
}

static struct counts count_all(const struct site *site)
{
    const struct judgement *j = site->judgement;
    struct counts counts = {.flags = {0}};

    for (uint32_t t = 0; t < site->model->targets.len; t++)
        count_block(&counts, &j->blocks[t]);
    for (uint32_t i = 0; i < j->duties.len; i++)
        counts.duties[j->duties.at[i].status]++;
    for (uint32_t i = 0; i < j->tasks.len; i++)
        counts.tasks[j->tasks.at[i].status]++;
    return counts;
}

static struct value statuses(const struct site *site, struct arena *arena,
                             const struct counts *counts)
{
    struct list list = list_in(arena);

    for (uint32_t s = STATUS_MET; s < STATUS_COUNT; s++)
        add(&list, site,
            &(struct explained){label_status(site->labels, s), mark_status(s, 0),
                                label(site->labels, LABEL_WHEN_MET + s - STATUS_MET),
                                counts->cells.by_status[s], rules_of_status(s)});
    return list_value(&list);
}

static struct value flags(const struct site *site, struct arena *arena, const struct counts *counts)
{
    struct list list = list_in(arena);

    for (uint32_t bit = 0; bit < 8; bit++)
        add(&list, site,
            &(struct explained){label_flag(site->labels, 1u << bit), S("flag"),
                                label(site->labels, LABEL_WHEN_LATE_REPORT + bit),
                                counts->flags[bit], rules_of_flag(1u << bit)});
    return list_value(&list);
}

static struct value duties(const struct site *site, struct arena *arena,
                           const struct counts *counts)
{
    struct list list = list_in(arena);

    for (uint32_t s = 0; s < DUTY_STATUS_COUNT; s++)
        add(&list, site,
            &(struct explained){label_duty(site->labels, s), mark_duty(s),
                                label(site->labels, LABEL_WHEN_DUTY_ON_TIME + s), counts->duties[s],
                                1u << RULE_DUTY | 1u << RULE_DUE});
    return list_value(&list);
}

static struct value tasks(const struct site *site, struct arena *arena, const struct counts *counts)
{
    struct list list = list_in(arena);

    for (uint32_t s = 0; s < TASK_STATUS_COUNT; s++)
        add(&list, site,
            &(struct explained){label_task(site->labels, s), mark_task(s),
                                label(site->labels, LABEL_WHEN_TASK_DONE_ON_TIME + s),
                                counts->tasks[s], 1u << RULE_TASK});
    return list_value(&list);
}

/* The plan's clause that a rule comes from; NULL where this site does not have the plan. */
static struct record *source(const struct site *site, struct arena *arena,
                             const struct rule_text *text)
{
    uint32_t plan = text->plan.len ? model_plan(site->model, text->plan) : NO_INDEX;
    struct record *link;
    str anchor = {NULL, 0};

    if (plan == NO_INDEX)
        return NULL;
    if (site->model->plans.at[plan].body)
        anchor =
            markdown_clause_anchor(arena, site->model->plans.at[plan].body, text->clause, NULL);
    link = record_new(arena, &link_shape);
    link->slots[link_text] = value_text(text->clause);
    link->slots[link_note] = value_text(print_plan_title(site, plan));
    link->slots[link_url] = targets_clause_link(site, arena, plan, anchor);
    return link;
}

static struct value rules(const struct site *site, struct arena *arena)
{
    struct list list = list_in(arena);

    for (uint32_t rule = 0; rule < RULE_COUNT; rule++) {
        const struct rule_text *text = rules_text(rule);
        struct record *record = record_new(arena, &rule_shape);

        record->slots[rule_anchor] = value_text(text->id);
        if (text->number)
            record->slots[rule_number] = value_text(arena_printf(arena, "%d", text->number));
        record->slots[rule_title] = value_text(text->name[lang_of(site)]);
        record->slots[rule_text] = value_text(text->text[lang_of(site)]);
        record->slots[rule_source] = value_record(source(site, arena, text));
        list_add(&list, record);
    }
    return list_value(&list);
}

const struct record *method_page_values(const struct site *site, const struct page_ref *page,
                                        struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_METHOD);
    struct counts counts = count_all(site);

    frame_set(&frame, method_page_statuses, statuses(site, arena, &counts));
    frame_set(&frame, method_page_flags, flags(site, arena, &counts));
    frame_set(&frame, method_page_duties, duties(site, arena, &counts));
    frame_set(&frame, method_page_tasks, tasks(site, arena, &counts));
    frame_set(&frame, method_page_rules, rules(site, arena));
    frame_title(&frame, label(site->labels, LABEL_NAV_METHOD),
                label(site->labels, LABEL_ABOUT_METHOD));
    FRAME_CRUMBS(&frame);
    return frame.record;
}
