/* SPDX-License-Identifier: MIT */
#include "judge/cells.h"

#include "base/bug.h"
#include "judge/decide.h"

/* One target and one of its units, over all periods. */
struct line {
    const struct schedule *schedule;
    const struct target *target;
    const struct indicator *indicator;
    const struct owing *owing;
    struct verdict *cells;  /* of the block's first position */
    uint32_t from, to;      /* positions that the block has */
    uint32_t unit;
    uint8_t *warned;        /* by position: the period before it in its entry had a warning */
};

/* The cell being judged. */
struct subject {
    struct trial trial;
    const struct line *line;
    const struct period *period;
    const struct result *result;    /* NULL: no row */
    const struct result_more *more; /* all empty if there is no row */
    bool reported;                  /* the row has a result */
};

static const struct result *find_result(const struct results *results, uint32_t unit,
                                        uint32_t indicator)
{
    uint32_t low, high, end;

    if (results->len == 0)
        return NULL;
    low = results->unit_start[unit];
    end = high = results->unit_start[unit + 1];
    while (low < high) {
        uint32_t middle = (low + high) / 2;

        if (results->at[middle].indicator < indicator)
            low = middle + 1;
        else
            high = middle;
    }
    return low < end && results->at[low].indicator == indicator ? &results->at[low] : NULL;
}

/* Rule 2: the day of a result is its own, else that of its report, else unknown and never late. */
static uint32_t days_late(const struct subject *s)
{
    const struct schedule *schedule = s->line->schedule;
    int32_t day = s->result->reported_on;

    if (day == DATE_NONE)
        day = schedule_submitted(schedule, s->line->owing,
                                 (uint32_t)(s->period - schedule->model->periods.at));
    if (s->trial.report_due == DATE_NONE || day == DATE_NONE || day <= s->trial.report_due)
        return 0;
    return (uint32_t)(day - s->trial.report_due);
}

/* Rule 6, for a cell whose entry's period before had a warning. */
static bool lacks_solution(const struct subject *s)
{
    return !s->more->solution.len && (s->reported || decide_overdue(&s->trial));
}

/* Rule 7. */
static bool lacks_explanation(const struct subject *s)
{
    return !s->more->cause.len || !s->more->responsibility.len || !s->more->solution.len;
}

static uint32_t flags_of(const struct subject *s, enum status status, bool warned)
{
    uint32_t flags = 0;

    if (warned && lacks_solution(s))
        flags |= FLAG_SOLUTION_MISSING;
    if (!s->reported)
        return flags;
    if (status == STATUS_NOT_MET && lacks_explanation(s))
        flags |= FLAG_EXPLANATION_MISSING;
    if (s->result->provisional)
        flags |= FLAG_PROVISIONAL;
    if (status == STATUS_MET && decide_due_ahead(&s->trial))
        flags |= FLAG_INTERIM;
    return flags;
}

static struct figure figure_of(const struct subject *s)
{
    return s->reported ? model_figure(&s->period->results, s->result)
                       : (struct figure){.kind = FIGURE_NONE};
}

static void judge_subject(const struct subject *s, struct verdict *verdict, bool warned)
{
    struct figure figure = figure_of(s);

    verdict->status = (uint8_t)decide_status(&s->trial, &figure);
    verdict->flags = flags_of(s, verdict->status, warned);
    verdict->days_late = s->reported ? days_late(s) : 0;
    if (verdict->days_late)
        verdict->flags |= FLAG_LATE_REPORT;
    verdict->result =
        s->result ? (uint32_t)(s->result - s->period->results.at) : NO_INDEX;
}

static struct subject find_subject(const struct line *line, uint32_t position)
{
    static const struct result_more nothing;
    const struct schedule *schedule = line->schedule;
    struct subject s = {.line = line, .more = &nothing};

    s.period = &schedule->model->periods.at[schedule->periods.at[position]];
    s.result = find_result(&s.period->results, line->unit, line->target->indicator);
    s.reported = s.result && s.result->kind != FIGURE_NONE;
    if (s.result)
        s.more = model_more(&s.period->results, s.result);
    s.trial = (struct trial){line->target, line->indicator, s.period->span.last,
                             schedule->plan->owed.at[line->owing->owed[position]].due,
                             schedule->as_of, s.more->warning.len != 0};
    return s;
}

/* One position: its row may also warn of the next one, even where the target does not hold yet. */
static void judge_position(const struct line *line, uint32_t position)
{
    const struct unit *unit = &line->schedule->model->units.at[line->unit];
    uint32_t next = line->owing->next[position];
    struct verdict *verdict;
    struct subject s;

    if (line->owing->owed[position] == OWED_NONE)
        return;
    s = find_subject(line, position);
    if (s.trial.warning && next != POSITION_NONE)
        line->warned[next] = 1;
    if (position < line->from || !schedule_unit_counts(unit, s.period->span.last))
        return;
    verdict = &line->cells[position - line->from];
    judge_subject(&s, verdict, line->warned[position]);
    verdict->owed = line->owing->owed[position];
}

/* The positions on whose last day the target holds: periods are sorted by it. */
static void hold_positions(struct line *line)
{
    const struct schedule *schedule = line->schedule;
    struct span holds = line->target->holds;
    uint32_t len = schedule->periods.len;

    line->from = 0;
    while (line->from < len &&
           schedule->model->periods.at[schedule->periods.at[line->from]].span.last < holds.first)
        line->from++;
    line->to = line->from;
    while (line->to < len &&
           schedule->model->periods.at[schedule->periods.at[line->to]].span.last <= holds.last)
        line->to++;
}

static void judge_line(struct schedule *schedule, struct line *line)
{
    line->owing = schedule_of(schedule, line->unit);
    memset(line->warned, 0, schedule->periods.len);
    for (uint32_t i = 0; i < line->to; i++)
        judge_position(line, i);
}

static void judge_block(struct schedule *schedule, struct block *block, struct arena *arena)
{
    const struct target *target = &schedule->model->targets.at[block->target];
    struct line line = {.schedule = schedule,
                        .target = target,
                        .indicator = &schedule->model->indicators.at[target->indicator]};

    hold_positions(&line);
    line.warned = ARENA_ARRAY(schedule->arena, uint8_t, schedule->periods.len);
    block->units = target->units;
    block->periods = (struct indexes){schedule->periods.at + line.from, line.to - line.from};
    if (block->periods.len == 0)
        return;
    block->cells =
        arena_zalloc(arena, (size_t)block->units.len * block->periods.len, sizeof *block->cells);
    for (uint32_t u = 0; u < block->units.len; u++) {
        line.unit = block->units.at[u];
        line.cells = block->cells + (size_t)u * block->periods.len;
        judge_line(schedule, &line);
    }
}

void cells_judge(struct schedule *schedule, struct block *blocks, struct arena *arena)
{
    INVARIANT(schedule->plan->owed.len < OWED_NONE);
    for (uint32_t t = 0; t < schedule->plan->targets.len; t++)
        judge_block(schedule, &blocks[schedule->plan->targets.at[t]], arena);
}
