/* SPDX-License-Identifier: MIT */
/* What the judgement says of reports and tasks. */
#include "publish/openrow.h"

static const str duty_codes[DUTY_STATUS_COUNT] = {
    [DUTY_ON_TIME] = S_INIT("on_time"),
    [DUTY_LATE] = S_INIT("late"),
    [DUTY_MISSING] = S_INIT("missing"),
    [DUTY_NOT_DUE] = S_INIT("not_due"),
};

static const str task_codes[TASK_STATUS_COUNT] = {
    [TASK_DONE_ON_TIME] = S_INIT("done_on_time"), [TASK_DONE_LATE] = S_INIT("done_late"),
    [TASK_WAITING] = S_INIT("waiting"),           [TASK_ONGOING] = S_INIT("ongoing"),
    [TASK_NO_DEADLINE] = S_INIT("no_deadline"),   [TASK_OVERDUE] = S_INIT("overdue"),
    [TASK_IN_PROGRESS] = S_INIT("in_progress"),   [TASK_NOT_STARTED] = S_INIT("not_started"),
};

/* ---- duties: item = struct duty ---- */

static const struct duty *duty_of(const struct openrow *row)
{
    return row->item;
}

OPENROW_GETTER(duty_plan)
{
    openrow_plan(cells, row, duty_of(row)->plan);
}

OPENROW_GETTER(duty_due)
{
    opencell_day(cells, duty_of(row)->due);
}

OPENROW_GETTER(duty_submitted_on)
{
    opencell_day(cells, duty_of(row)->submitted_on);
}

OPENROW_GETTER(duty_status)
{
    opencell_plain(cells, duty_codes[duty_of(row)->status]);
}

OPENROW_GETTER(duty_days_late)
{
    if (duty_of(row)->status == DUTY_LATE || duty_of(row)->status == DUTY_MISSING)
        openrow_uint(cells, (uint64_t)duty_of(row)->days_late);
}

static const struct column_def duty_columns[] = {
    {"plan", "string", "kế hoạch", duty_plan},
    {"unit", "string", "đơn vị", openrow_own_unit},
    {"period", "string", "kỳ", openrow_period},
    {"due", "date", "hạn nộp", duty_due},
    {"submitted_on", "date", "ngày nộp", duty_submitted_on},
    {"status", "string", "tình trạng", duty_status},
    {"days_late", "integer", "số ngày muộn", duty_days_late},
};

static void rows_of_duties(const struct openrow_all *all, uint32_t wanted, struct openrow_sink sink)
{
    for (uint32_t i = 0; i < all->judgement->duties.len; i++) {
        const struct duty *duty = &all->judgement->duties.at[i];
        const struct plan *plan = &all->model->plans.at[duty->plan];
        struct openrow row = {
            all, duty, NULL, NULL, NO_INDEX, duty->unit, plan->owed.at[duty->owed].period};

        if (openrow_wanted(all, row.period, wanted))
            sink.fn(sink.ctx, &row);
    }
}

const struct table_def opendata_duties = {"duties", LABEL_TABLE_DUTIES,    TABLE_COUNT,
                                          true,     COLUMNS(duty_columns), rows_of_duties, "plan unit period"};

/* ---- task verdicts: item = struct task_verdict, more = its struct progress or NULL ---- */

static const struct task_verdict *task_verdict_of(const struct openrow *row)
{
    return row->item;
}

static const struct task *task_of(const struct openrow *row)
{
    return &row->of->model->tasks.at[task_verdict_of(row)->task];
}

OPENROW_GETTER(task_plan)
{
    openrow_plan(cells, row, task_of(row)->plan);
}

OPENROW_GETTER(task_id)
{
    opencell_plain(cells, task_of(row)->id);
}

OPENROW_GETTER(task_status)
{
    opencell_plain(cells, task_codes[task_verdict_of(row)->status]);
}

OPENROW_GETTER(task_flags)
{
    openrow_flags(cells, task_verdict_of(row)->flags, 0);
}

OPENROW_GETTER(task_due)
{
    openrow_due(cells, row, &task_of(row)->due);
}

/* The day that it was judged by: done_on, else the day of the report that says it is done. */
OPENROW_GETTER(task_done_on)
{
    const struct progress *progress = row->more;

    if (progress && progress->status == PROGRESS_DONE)
        opencell_day(cells,
                     progress->done_on != DATE_NONE ? progress->done_on : progress->reported_on);
}

OPENROW_GETTER(task_source)
{
    const struct progress *progress = row->more;

    if (progress)
        openrow_line(cells->out, progress->source, progress->line);
}

static const struct column_def task_columns[] = {
    {"plan", "string", "kế hoạch", task_plan},
    {"task", "string", "nhiệm vụ", task_id},
    {"unit", "string", "đơn vị", openrow_own_unit},
    {"period", "string", "kỳ", openrow_period},
    {"status", "string", "tình trạng", task_status},
    {"flags", "string", "lưu ý", task_flags},
    {"due", "string", "thời hạn", task_due},
    {"done_on", "date", "ngày hoàn thành", task_done_on},
    {"source", "string", "nguồn", task_source},
};

static void rows_of_task_verdicts(const struct openrow_all *all, uint32_t wanted,
                                  struct openrow_sink sink)
{
    for (uint32_t i = 0; i < all->judgement->tasks.len; i++) {
        const struct task_verdict *verdict = &all->judgement->tasks.at[i];
        const struct progress *progress =
            verdict->progress == NO_INDEX ? NULL : &all->model->progress.at[verdict->progress];
        struct openrow row = {all,      verdict,       progress,       NULL,
                              NO_INDEX, verdict->unit, verdict->period};

        if (openrow_wanted(all, verdict->period, wanted))
            sink.fn(sink.ctx, &row);
    }
}

const struct table_def opendata_task_verdicts = {"task_verdicts",       LABEL_TABLE_TASK_VERDICTS,
                                                 TABLE_COUNT,           true,
                                                 COLUMNS(task_columns), rows_of_task_verdicts, "plan task unit period"};
