/* SPDX-License-Identifier: MIT */
#include "judge/cells.h"

#include "base/bug.h"
#include "judge/measure.h"

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
    const struct line *line;
    const struct period *period;
    const struct result *result; /* NULL: no row */
    int32_t due;                 /* last day on time of the report; DATE_NONE */
    bool reported;               /* the row has a result */
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

static bool overdue(const struct subject *s)
{
    return s->due != DATE_NONE && s->line->schedule->as_of > s->due;
}

/* Rule 2: an ongoing target's due date is never ahead. */
static bool due_ahead(const struct subject *s)
{
    const struct due *due = &s->line->target->due;

    return due->kind == DUE_DAY &&
           (due->day > s->period->span.last || s->line->schedule->as_of <= due->day);
}

static const struct result_more *more_of(const struct subject *s)
{
    return model_more(&s->period->results, s->result);
}

static enum status compare(const struct subject *s)
{
    struct figure figure = {.kind = s->result->kind, .value = s->result->value};

    if (figure.kind == FIGURE_PARTS) {
        figure.numerator = s->result->value;
        figure.denominator = more_of(s)->denominator;
        if (figure.denominator == 0)
            return STATUS_NO_CASES;
    }
    if (measure_is_qualitative(s->line->target, s->line->indicator))
        return STATUS_QUALITATIVE;
    if (measure_meets(s->line->target, s->line->indicator, &figure))
        return STATUS_MET;
    if (!due_ahead(s))
        return STATUS_NOT_MET;
    return more_of(s)->warning.len ? STATUS_AT_RISK : STATUS_NOT_DUE;
}

/* The decided order of the statuses. */
static enum status decide(const struct subject *s)
{
    if (s->line->target->comparator == CMP_BY_REFERENCE)
        return STATUS_TARGET_PENDING;
    if (!s->reported)
        return overdue(s) ? STATUS_NOT_REPORTED : STATUS_REPORT_NOT_DUE;
    if (s->result->kind == FIGURE_UNAVAILABLE)
        return STATUS_NOT_AVAILABLE;
    if (s->result->kind == FIGURE_NOT_APPLICABLE)
        return STATUS_NOT_APPLICABLE;
    return compare(s);
}

/* Rule 2: the day of a result is its own, else that of its report, else unknown and never late. */
static uint32_t days_late(const struct subject *s)
{
    const struct schedule *schedule = s->line->schedule;
    int32_t day = s->result->reported_on;

    if (day == DATE_NONE)
        day = schedule_submitted(schedule, s->line->owing,
                                 (uint32_t)(s->period - schedule->model->periods.at));
    if (s->due == DATE_NONE || day == DATE_NONE || day <= s->due)
        return 0;
    return (uint32_t)(day - s->due);
}

/* Rule 6, for a cell whose entry's period before had a warning. */
static bool lacks_solution(const struct subject *s)
{
    if (s->result && more_of(s)->solution.len)
        return false;
    return s->reported || overdue(s);
}

/* Rule 7. */
static bool lacks_explanation(const struct subject *s)
{
    const struct result_more *more = more_of(s);

    return !more->cause.len || !more->responsibility.len || !more->solution.len;
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
    if (status == STATUS_MET && due_ahead(s))
        flags |= FLAG_INTERIM;
    return flags;
}

static void judge_subject(const struct subject *s, struct verdict *verdict, bool warned)
{
    verdict->status = (uint8_t)decide(s);
    verdict->flags = flags_of(s, verdict->status, warned);
    verdict->days_late = s->reported ? days_late(s) : 0;
    if (verdict->days_late)
        verdict->flags |= FLAG_LATE_REPORT;
    verdict->result =
        s->result ? (uint32_t)(s->result - s->period->results.at) : NO_INDEX;
}

/* One position: its row may also warn of the next one, even where the target does not hold yet. */
static void judge_position(const struct line *line, uint32_t position)
{
    const struct schedule *schedule = line->schedule;
    const struct model *model = schedule->model;
    uint16_t owed = line->owing->owed[position];
    uint32_t next = line->owing->next[position];
    struct subject s = {.line = line};
    struct verdict *verdict;

    if (owed == OWED_NONE)
        return;
    s.period = &model->periods.at[schedule->periods.at[position]];
    s.result = find_result(&s.period->results, line->unit, line->target->indicator);
    s.reported = s.result && s.result->kind != FIGURE_NONE;
    if (s.result && next != POSITION_NONE && more_of(&s)->warning.len)
        line->warned[next] = 1;
    if (position < line->from ||
        !schedule_unit_counts(&model->units.at[line->unit], s.period->span.last))
        return;
    s.due = schedule->plan->owed.at[owed].due;
    verdict = &line->cells[position - line->from];
    judge_subject(&s, verdict, line->warned[position]);
    verdict->owed = owed;
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
