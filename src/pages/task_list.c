/* SPDX-License-Identifier: MIT */
/* The tasks of all plans or of one, task by task, with the latest verdict of each unit. */
#include "pages/explain.h"
#include "pages/kinds.h"
#include "pages/people.h"
#include "pages/plan_rows.h"
#include "pages/print.h"
#include "pages/tasks.h"

/* The page of all tasks lists each verdict as long as they are few; the plans' pages list theirs
 * always. */
enum { TASK_ROWS = 600 };

/* What the page gathers, plan by plan. */
struct gathered {
    struct list groups;
    struct task_tally tally;
    struct abbrs abbrs;
};

static void add_plan(struct frame *frame, struct gathered *g, uint32_t plan)
{
    const struct site *site = frame->site;
    struct indexes tasks = site->model->plans.at[plan].tasks;

    for (uint32_t t = 0; t < tasks.len; t++) {
        struct indexes verdicts = lookup_rows(site->look.task_verdicts, tasks.at[t]);
        struct record *group = record_new(frame->arena, &task_group_shape);
        struct list rows = list_in(frame->arena);

        for (uint32_t i = 0; i < verdicts.len; i++) {
            const struct task_verdict *verdict = &site->judgement->tasks.at[verdicts.at[i]];

            if (!tasks_is_latest(site, verdicts.at[i]))
                continue;
            g->tally.by_status[verdict->status]++;
            g->tally.total++;
            list_add(&rows, tasks_record(site, frame->arena, verdict));
        }
        group->slots[task_group_task] =
            value_record(tasks_summary(site, frame->arena, tasks.at[t]));
        group->slots[task_group_pieces] =
            abbrs_pieces(&g->abbrs, site->model->tasks.at[tasks.at[t]].title);
        explain_list(&g->abbrs, list_value(&rows), EXPLAIN_TASK_REASONS);
        group->slots[task_group_rows] = list_value(&rows);
        list_add(&g->groups, group);
    }
}

static void fill_all(struct frame *frame, struct gathered *g)
{
    const struct site *site = frame->site;
    struct list plans = list_in(frame->arena);

    for (uint32_t p = 0; p < site->model->plans.len; p++) {
        if (!site->model->plans.at[p].tasks.len)
            continue;
        list_add(&plans, plan_rows_record(site, frame->arena, p));
        add_plan(frame, g, p);
    }
    frame_set(frame, task_list_plans, list_value(&plans));
    frame_set(frame, task_list_count, fill_count(frame->arena, site->model->tasks.len));
    frame_title(frame, label(site->labels, LABEL_NAV_TASKS),
                label(site->labels, LABEL_ABOUT_TASKS));
    FRAME_CRUMBS(frame);
}

const struct record *task_list_values(const struct site *site, const struct page_ref *page,
                                      struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_TASKS);
    struct gathered g = {list_in(arena), {.total = 0}, abbrs_new(site, arena)};

    if (page->a == NO_INDEX) {
        fill_all(&frame, &g);
    } else {
        str title = TEXT_JOIN(arena, label(site->labels, LABEL_TASKS_OF), S(" "),
                              print_plan_short(site, arena, page->a));

        add_plan(&frame, &g, page->a);
        frame_set(&frame, task_list_plan, value_record(link_plan(site, arena, page->a)));
        frame_set(&frame, task_list_count,
                  fill_count(arena, site->model->plans.at[page->a].tasks.len));
        frame_title(&frame, title, label(site->labels, LABEL_ABOUT_TASKS));
        FRAME_CRUMBS(&frame, URL_TASKS, label(site->labels, LABEL_NAV_TASKS));
    }
    if (page->a != NO_INDEX || g.tally.total <= TASK_ROWS)
        frame_set(&frame, task_list_groups, list_value(&g.groups));
    frame_has(&frame, task_list_has_plans, task_list_plans);
    frame_has(&frame, task_list_has_tasks, task_list_groups);
    frame_set(&frame, task_list_tallies, tasks_tally_value(site, arena, &g.tally));
    frame_set(&frame, task_list_total, fill_count(arena, g.tally.total));
    return frame.record;
}
