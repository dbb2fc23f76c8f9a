/* SPDX-License-Identifier: MIT */
#include "pages/tasks.h"

#include "base/decimal.h"
#include "pages/people.h"
#include "pages/print.h"
#include "pages/targets.h"
#include "text/vietnamese.h"

/* Verdicts of one task and unit stand beside each other, but in the order of the periods' ids; the
 * latest is the one whose period ends last. */
static bool follows(const struct site *site, uint32_t a, uint32_t b)
{
    uint32_t x = site->judgement->tasks.at[a].period, y = site->judgement->tasks.at[b].period;

    return y != NO_INDEX && (x == NO_INDEX || y > x);
}

bool tasks_is_latest(const struct site *site, uint32_t index)
{
    const struct task_verdict *all = site->judgement->tasks.at;
    uint32_t from = index, to = index + 1;

    while (from > 0 && all[from - 1].task == all[index].task &&
           all[from - 1].unit == all[index].unit)
        from--;
    while (to < site->judgement->tasks.len && all[to].task == all[index].task &&
           all[to].unit == all[index].unit)
        to++;
    for (uint32_t i = from; i < to; i++)
        if (i != index && follows(site, index, i))
            return false;
    return true;
}

/* What the rows support: "done" needs its day, work in progress needs a percent or a row of this
 * period; a unit's word alone is no evidence. */
static struct value evidence(const struct site *site, struct arena *arena,
                             const struct progress *progress)
{
    if (!progress || progress->status == PROGRESS_NONE)
        return fill_status(arena, label(site->labels, LABEL_EVIDENCE_NONE), S("none"));
    if (progress->status == PROGRESS_DONE)
        return progress->done_on != DATE_NONE
                   ? fill_status(arena, label(site->labels, LABEL_EVIDENCE_DONE), S("met"))
                   : fill_status(arena, label(site->labels, LABEL_EVIDENCE_UNDATED), S("metp"));
    if (progress->percent > 0)
        return fill_status(arena, label(site->labels, LABEL_EVIDENCE_PART), S("due"));
    return fill_status(arena, label(site->labels, LABEL_EVIDENCE_WORD), S("wait"));
}

/* "05/04/2026, 60%": the day and the percent, as far as they are given. */
static str evidence_note(struct arena *arena, const struct progress *progress)
{
    struct buf buf = buf_in(arena);

    if (progress->done_on != DATE_NONE)
        vi_date(&buf, progress->done_on);
    if (progress->percent >= 0) {
        if (buf.len)
            buf_put(&buf, S(", "));
        vi_percent(&buf, progress->percent, 0);
    }
    return buf_str(&buf);
}

/* What the unit says, beside the evidence and the deadline's verdict. */
static void fill_progress(const struct site *site, struct arena *arena, struct value *slots,
                          const struct progress *progress)
{
    slots[task_says] = fill_status(arena, label_progress(site->labels, progress->status),
                                   mark_progress(progress->status));
    slots[task_said_on] = fill_date(arena, progress->reported_on);
    slots[task_evidence_note] = value_text(evidence_note(arena, progress));
    slots[task_cause] = value_text(progress->cause);
    slots[task_responsibility] = value_text(progress->responsibility);
    slots[task_solution] = value_text(progress->solution);
    slots[task_note] = value_text(progress->note);
}

static void fill_task(const struct site *site, struct arena *arena, struct value *slots,
                      uint32_t index)
{
    const struct task *task = &site->model->tasks.at[index];

    slots[task_id] = value_text(task->id);
    slots[task_title] = value_text(task->title);
    slots[task_goal] = value_text(task->goal);
    slots[task_product] = value_text(task->product);
    slots[task_condition] = value_text(task->condition);
    slots[task_clause] = value_text(task->clause);
    slots[task_clause_url] =
        targets_clause_link(site, arena, task->plan, site->anchors.tasks[index]);
    slots[task_plan] = value_record(link_plan(site, arena, task->plan));
    slots[task_lead] = link_units(site, arena, task->lead);
    slots[task_coordinating] = link_units(site, arena, task->coordinating);
    slots[task_due] = value_text(print_due(site, arena, &task->due, task->plan));
    slots[task_url] =
        site_link(site, arena,
                  address_anchor(arena, address_tasks(arena, site->model, task->plan), task->id));
}

/* Done in words but overdue by the deadline's measure, and the like. */
static bool clashes(const struct task_verdict *verdict, const struct progress *progress)
{
    if (!progress)
        return verdict->status == TASK_OVERDUE;
    return verdict->status == TASK_OVERDUE ||
           (progress->status == PROGRESS_DONE && progress->done_on == DATE_NONE);
}

/* What the radio buttons of templates/pick.mustache and style.css filter the rows by. */
static const str keys[TASK_STATUS_COUNT] = {
    [TASK_DONE_ON_TIME] = S_INIT("xong"), [TASK_DONE_LATE] = S_INIT("muon"),
    [TASK_WAITING] = S_INIT("cho"),       [TASK_ONGOING] = S_INIT("thuong"),
    [TASK_NO_DEADLINE] = S_INIT("khong"), [TASK_OVERDUE] = S_INIT("qua"),
    [TASK_IN_PROGRESS] = S_INIT("dang"),  [TASK_NOT_STARTED] = S_INIT("chua"),
};

struct record *tasks_record(const struct site *site, struct arena *arena,
                            const struct task_verdict *verdict)
{
    struct record *record = record_new(arena, &task_shape);
    struct value *slots = record->slots;
    const struct progress *progress =
        verdict->progress == NO_INDEX ? NULL : &site->model->progress.at[verdict->progress];

    fill_task(site, arena, slots, verdict->task);
    if (verdict->unit != NO_INDEX)
        slots[task_unit] = value_record(link_unit(site, arena, verdict->unit));
    slots[task_says] = fill_status(arena, label_progress(site->labels, PROGRESS_NONE), S("none"));
    if (progress)
        fill_progress(site, arena, slots, progress);
    slots[task_evidence] = evidence(site, arena, progress);
    slots[task_status] =
        fill_status(arena, label_task(site->labels, verdict->status), mark_task(verdict->status));
    slots[task_key] = value_text(keys[verdict->status]);
    slots[task_clash] = value_bool(clashes(verdict, progress));
    slots[task_missing] = value_bool(verdict->flags & FLAG_EXPLANATION_MISSING);
    if (verdict->period != NO_INDEX)
        slots[task_period] = value_text(print_period(site, arena, verdict->period));
    return record;
}

struct value tasks_tally_value(const struct site *site, struct arena *arena,
                               const struct task_tally *tally)
{
    struct list list = list_in(arena);
    uint32_t before = 0;

    for (uint32_t s = 0; s < TASK_STATUS_COUNT; s++) {
        struct record *record;

        if (!tally->by_status[s])
            continue;
        record = record_new(arena, &tally_shape);
        record->slots[tally_word] = value_text(label_task(site->labels, s));
        record->slots[tally_mark] = value_text(mark_task(s));
        record->slots[tally_count] = fill_count(arena, tally->by_status[s]);
        record->slots[tally_share] = fill_share(arena, tally->by_status[s], tally->total);
        record->slots[tally_offset] = fill_share(arena, before, tally->total);
        before += tally->by_status[s];
        list_add(&list, record);
    }
    return list_value(&list);
}

/* A task of one unit is shown as that unit's verdict; of several they are counted. */
struct record *tasks_summary(const struct site *site, struct arena *arena, uint32_t task)
{
    struct indexes rows = lookup_rows(site->look.task_verdicts, task);
    struct task_tally tally = {.total = 0};
    const struct task_verdict *only = NULL;
    struct record *record;

    for (uint32_t i = 0; i < rows.len; i++)
        if (tasks_is_latest(site, rows.at[i])) {
            only = &site->judgement->tasks.at[rows.at[i]];
            tally.by_status[only->status]++;
            tally.total++;
        }
    if (tally.total == 1)
        return tasks_record(site, arena, only);
    record = record_new(arena, &task_shape);
    fill_task(site, arena, record->slots, task);
    record->slots[task_tallies] = tasks_tally_value(site, arena, &tally);
    return record;
}
