/* SPDX-License-Identifier: MIT */
#include "model/tasks.h"

#include <stdlib.h>

#include "model/cells.h"
#include "model/files.h"
#include "model/rows.h"
#include "model/units.h"

struct look {
    struct reading *r;
    struct row_ids ids;
};

static void read_units(const struct row *row, struct task *task)
{
    cell_units(row, TASKS_LEAD, &task->lead);
    cell_units(row, TASKS_COORDINATING, &task->coordinating);
    units_can_owe(row->r, cell_at(row, TASKS_LEAD), task->lead);
    task->units = units_expand(row->r, task->lead);
}

/* No lead is allowed: then whoever reports on the task is judged (judging.md, tasks). */
static bool read_task(void *ctx, const struct csv_row *csv)
{
    struct look *look = ctx;
    struct row row = {look->r, csv, TABLE_TASKS};
    struct task task = {.line = csv->line};
    uint32_t role = ROLE_NONE;
    bool named = cell_id(&row, TASKS_ID, &task.id) && rows_new_id(&look->ids, &row, TASKS_ID);

    task.plan = cell_plan(&row, TASKS_PLAN);
    cell_need(&row, TASKS_TITLE);
    cell_word(&row, TASKS_ROLE, WORDS_TASK_ROLE, &role);
    task.role = role;
    cell_due(&row, TASKS_DUE, &task.due);
    read_units(&row, &task);
    if (!named || task.plan == NO_INDEX)
        return cell_reject(&row);
    task.clause = cell_keep(&row, TASKS_CLAUSE);
    task.group = cell_keep(&row, TASKS_GROUP);
    task.goal = cell_keep(&row, TASKS_GOAL);
    task.title = cell_keep(&row, TASKS_TITLE);
    task.product = cell_keep(&row, TASKS_PRODUCT);
    task.condition = cell_keep(&row, TASKS_CONDITION);
    task.note = cell_keep(&row, TASKS_NOTE);
    *vec_push(look->r->arena, &look->r->model->tasks) = task;
    return true;
}

void tasks_read(struct reading *r)
{
    struct look look = {r, rows_ids(r->scratch)};

    files_table(r, TABLE_TASKS, read_task, &look);
    rows_sort(r->model->tasks.at, r->model->tasks.len, sizeof *r->model->tasks.at);
    arena_reset(r->scratch);
}

/* A row of either table: which plan it belongs to, and where it stands. */
struct belongs {
    uint32_t plan, line, index;
};

static int by_plan_and_line(const void *a, const void *b)
{
    const struct belongs *x = a, *y = b;

    if (x->plan != y->plan)
        return x->plan < y->plan ? -1 : 1;
    return (x->line > y->line) - (x->line < y->line);
}

/* Sorts the rows and cuts them into one list for each plan; lists[plan] are empty before. */
static void cut_lists(struct reading *r, struct belongs *rows, uint32_t count,
                      struct indexes *lists)
{
    uint32_t *order = ARENA_ARRAY(r->arena, uint32_t, count);

    if (count)
        qsort(rows, count, sizeof *rows, by_plan_and_line);
    for (uint32_t i = 0; i < count; i++) {
        struct indexes *list = &lists[rows[i].plan];

        order[i] = rows[i].index;
        if (list->len++ == 0)
            list->at = &order[i];
    }
}

void tasks_list_by_plan(struct reading *r)
{
    struct model *model = r->model;
    struct belongs *targets = ARENA_ARRAY(r->scratch, struct belongs, model->targets.len);
    struct belongs *tasks = ARENA_ARRAY(r->scratch, struct belongs, model->tasks.len);
    struct indexes *of_targets = ARENA_ARRAY(r->scratch, struct indexes, model->plans.len);
    struct indexes *of_tasks = ARENA_ARRAY(r->scratch, struct indexes, model->plans.len);

    for (uint32_t i = 0; i < model->targets.len; i++)
        targets[i] = (struct belongs){model->targets.at[i].plan, model->targets.at[i].line, i};
    for (uint32_t i = 0; i < model->tasks.len; i++)
        tasks[i] = (struct belongs){model->tasks.at[i].plan, model->tasks.at[i].line, i};
    cut_lists(r, targets, model->targets.len, of_targets);
    cut_lists(r, tasks, model->tasks.len, of_tasks);
    for (uint32_t i = 0; i < model->plans.len; i++) {
        model->plans.at[i].targets = of_targets[i];
        model->plans.at[i].tasks = of_tasks[i];
    }
    arena_reset(r->scratch);
}
