/* SPDX-License-Identifier: MIT */
/* The list of plans, and a plan as the official document it is: head, text with anchors, targets
 * and tasks beside their clauses, calendar of reports. */
#include "pages/blocks.h"
#include "pages/duties.h"
#include "pages/kinds.h"
#include "pages/people.h"
#include "pages/plan_rows.h"
#include "pages/print.h"
#include "pages/tasks.h"

const struct record *plan_list_values(const struct site *site, const struct page_ref *page,
                                      struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_PLANS);

    frame_set(&frame, plan_list_count, fill_count(arena, site->model->plans.len));
    frame_set(&frame, plan_list_plans, plan_rows_all(site, arena));
    frame_title(&frame, label(site->labels, LABEL_NAV_PLANS),
                label(site->labels, LABEL_ABOUT_PLANS));
    FRAME_CRUMBS(&frame);
    return frame.record;
}

static struct record *words(struct arena *arena, str text)
{
    struct record *record = record_new(arena, &link_shape);

    record->slots[link_text] = value_text(text);
    return record;
}

/* A list of texts; one that is a plan's id becomes a link to it. */
static struct value texts(const struct site *site, struct arena *arena, const str *at,
                          uint32_t count)
{
    struct list list = list_in(arena);

    for (uint32_t i = 0; i < count; i++) {
        uint32_t plan = model_plan(site->model, at[i]);

        list_add(&list, plan == NO_INDEX ? words(arena, at[i]) : link_plan(site, arena, plan));
    }
    return list_value(&list);
}

/* The agency above the issuer, at the head of the document: units or plain text. */
static struct value parties(const struct site *site, struct arena *arena,
                            const struct plan_head *head)
{
    struct list list = list_in(arena);

    for (uint32_t i = 0; i < head->superior.len; i++)
        list_add(&list, words(arena, plan_rows_party(site, &head->superior.at[i])));
    return list_value(&list);
}

static void fill_head(struct frame *frame, const struct plan *plan)
{
    const struct site *site = frame->site;
    struct arena *arena = frame->arena;
    const struct plan_head *head = &plan->head;

    frame_set(frame, plan_doc_summary, value_text(head->summary));
    frame_set(frame, plan_doc_superior, parties(site, arena, head));
    frame_set(frame, plan_doc_issuer, value_text(plan_rows_party(site, &head->issuer)));
    frame_set(frame, plan_doc_place, value_text(head->place));
    frame_set(frame, plan_doc_date, value_text(plan_rows_date(frame->site, arena, &head->date)));
    frame_set(frame, plan_doc_authority, value_text(head->signing_authority));
    frame_set(frame, plan_doc_signatory_title, value_text(head->signatory_title));
    frame_set(frame, plan_doc_signatory, value_text(head->signatory));
    frame_set(frame, plan_doc_recipients,
              texts(site, arena, head->recipients.at, head->recipients.len));
    frame_set(frame, plan_doc_implements,
              texts(site, arena, head->implements.at, head->implements.len));
    frame_set(frame, plan_doc_cites, texts(site, arena, head->cites.at, head->cites.len));
    frame_has(frame, plan_doc_has_implements, plan_doc_implements);
    frame_has(frame, plan_doc_has_cites, plan_doc_cites);
    if (head->document.len)
        frame_set(frame, plan_doc_document,
                  site_link(site, arena, address_attachment(arena, head->document)));
    if (plan->replaces != NO_INDEX)
        frame_set(frame, plan_doc_replaces, value_record(link_plan(site, arena, plan->replaces)));
    frame_set(frame, plan_doc_draft, value_bool(plan->status == PLAN_DRAFT));
}

static void fill_rows(struct frame *frame, const struct plan *plan)
{
    struct list targets = list_in(frame->arena), tasks = list_in(frame->arena);

    for (uint32_t t = 0; t < plan->targets.len; t++)
        list_add(&targets,
                 targets_record(frame->site, frame->arena, plan->targets.at[t], NO_INDEX));
    for (uint32_t t = 0; t < plan->tasks.len; t++)
        list_add(&tasks, tasks_summary(frame->site, frame->arena, plan->tasks.at[t]));
    frame_set(frame, plan_doc_targets, list_value(&targets));
    frame_set(frame, plan_doc_tasks, list_value(&tasks));
}

struct line {
    uint32_t count[DUTY_STATUS_COUNT];
    uint32_t owed;
};

/* Duties of the plan for owed[index], counted. */
static struct line count_duties(const struct site *site, uint32_t plan, uint32_t index)
{
    uint32_t period = site->model->plans.at[plan].owed.at[index].period;
    struct indexes duties = lookup_rows(site->look.period_duties, period);
    struct line line = {.owed = 0};

    for (uint32_t i = 0; i < duties.len; i++) {
        const struct duty *duty = &site->judgement->duties.at[duties.at[i]];

        if (duty->plan != plan || duty->owed != index)
            continue;
        line.count[duty->status]++;
        line.owed++;
    }
    return line;
}

static struct record *calendar_line(struct frame *frame, uint32_t index, uint32_t plan)
{
    const struct site *site = frame->site;
    struct arena *arena = frame->arena;
    const struct plan_period *owed = &site->model->plans.at[plan].owed.at[index];
    struct line line = count_duties(site, plan, index);
    struct record *record = record_new(arena, &calendar_shape);
    struct value *slots = record->slots;

    slots[calendar_period] = value_record(link_period(site, arena, owed->period));
    slots[calendar_due] = fill_date(arena, owed->due);
    slots[calendar_owed] = fill_some(arena, line.owed);
    slots[calendar_on_time] = fill_count(arena, line.count[DUTY_ON_TIME]);
    slots[calendar_late] = fill_some(arena, line.count[DUTY_LATE]);
    slots[calendar_missing] = fill_some(arena, line.count[DUTY_MISSING]);
    return record;
}

/* Who owes what, to whom and by which rule; the periods are its rows. */
static struct record *calendar_entry(struct frame *frame, uint32_t index, uint32_t plan)
{
    const struct site *site = frame->site;
    struct arena *arena = frame->arena;
    const struct reporting *entry = &site->model->plans.at[plan].reporting.at[index];
    struct record *record = record_new(arena, &duty_entry_shape);
    struct value *slots = record->slots;

    slots[duty_entry_cycle] = value_text(label(site->labels, LABEL_CYCLE_MONTHLY + entry->cycle));
    slots[duty_entry_rule] = value_text(duties_rule(site, arena, plan, index));
    slots[duty_entry_from] = link_units(site, arena, entry->from_units);
    if (entry->to_unit != NO_INDEX)
        slots[duty_entry_to] = value_record(link_unit(site, arena, entry->to_unit));
    else if (entry->to.len)
        slots[duty_entry_to] = value_record(words(arena, entry->to));
    slots[duty_entry_content] = value_text(entry->content);
    return record;
}

/* The plan's next due period; NO_INDEX. */
static uint32_t next_due(const struct site *site, const struct plan *plan)
{
    for (uint32_t i = 0; i < plan->owed.len; i++)
        if (plan->owed.at[i].due != DATE_NONE && plan->owed.at[i].due >= site->judgement->as_of)
            return i;
    return NO_INDEX;
}

static void fill_calendar(struct frame *frame, uint32_t plan)
{
    const struct plan *p = &frame->site->model->plans.at[plan];
    struct list entries = list_in(frame->arena);
    uint32_t next = next_due(frame->site, p);

    for (uint32_t e = 0; e < p->reporting.len; e++) {
        struct record *entry = calendar_entry(frame, e, plan);
        struct list rows = list_in(frame->arena);

        for (uint32_t i = 0; i < p->owed.len; i++) {
            struct record *line;

            if (p->owed.at[i].entry != e)
                continue;
            line = calendar_line(frame, i, plan);
            line->slots[calendar_next] = value_bool(i == next);
            list_add(&rows, line);
        }
        entry->slots[duty_entry_rows] = list_value(&rows);
        list_add(&entries, entry);
    }
    frame_set(frame, plan_doc_calendar, list_value(&entries));
}

/* Tables for which the text has no place of its own ({{> targets}}, {{> tasks}}) come after it. */
static void fill_text(struct frame *frame, uint32_t plan)
{
    const struct md_doc *doc = frame->site->model->plans.at[plan].body;

    frame_set(frame, plan_doc_loose_targets, value_bool(!doc || !blocks_have(doc, MD_TARGETS)));
    frame_set(frame, plan_doc_loose_tasks, value_bool(!doc || !blocks_have(doc, MD_TASKS)));
    if (!doc)
        return;
    frame_set(frame, plan_doc_toc, blocks_toc(frame->arena, doc));
    frame_set(frame, plan_doc_blocks, blocks_value(frame->site, frame->arena, doc, plan));
}

const struct record *plan_doc_values(const struct site *site, const struct page_ref *page,
                                     struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_PLANS);
    const struct plan *plan = &site->model->plans.at[page->a];

    frame_set(&frame, plan_doc_row, value_record(plan_rows_record(site, arena, page->a)));
    fill_head(&frame, plan);
    fill_rows(&frame, plan);
    fill_calendar(&frame, page->a);
    fill_text(&frame, page->a);
    frame_title(&frame, print_plan_short(site, arena, page->a), (str){NULL, 0}); /* for crumbs */
    FRAME_CRUMBS(&frame, URL_PLANS, label(site->labels, LABEL_NAV_PLANS));
    frame_title(&frame, plan->head.title,
                plan->head.summary.len ? plan->head.summary : plan->head.title);
    return frame.record;
}
