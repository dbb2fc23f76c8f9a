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
    const struct block *block;
    uint32_t at;       /* the unit's position in the block */
    uint32_t from, to; /* positions that the block has */
    uint32_t unit;
    uint8_t *warned; /* by position: the period before it in its entry had a warning */
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

/* late_report is added by the caller, who keeps the days. */
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

/* An unfilled row is no figure. */
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
    verdict->has_words = s->more->warning.len || s->more->cause.len ||
                         s->more->responsibility.len || s->more->solution.len;
    verdict->result = s->result ? (uint32_t)(s->result - s->period->results.at) : NO_INDEX;
}

/* The cell at a position that is owed. */
static struct subject find_subject(const struct line *line, uint32_t position)
{
    static const struct result_more nothing;
    const struct schedule *schedule = line->schedule;
    struct subject s = {.line = line, .more = &nothing};

    s.period = &schedule->model->periods.at[schedule->periods.at[position]];
    s.result = model_result(schedule->model, schedule->periods.at[position], line->unit,
                            line->target->indicator);
    s.reported = s.result && s.result->kind != FIGURE_NONE;
    if (s.result)
        s.more = model_more(&s.period->results, s.result);
    s.trial = (struct trial){
        line->target,        line->indicator,
        s.period->span.last, schedule->plan->owed.at[line->owing->owed[position]].due,
        schedule->as_of,     s.more->warning.len != 0};
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
    verdict = block_cell(line->block, line->at, position - line->from);
    judge_subject(&s, verdict, line->warned[position]);
    verdict->owed = line->owing->owed[position];
}

/* The periods on whose last day the target holds: they are sorted by it. */
static struct indexes holding(const struct schedule *schedule, struct span holds)
{
    const struct period *periods = schedule->model->periods.at;
    struct indexes all = schedule->periods;
    uint32_t from = 0, to;

    while (from < all.len && periods[all.at[from]].span.last < holds.first)
        from++;
    for (to = from; to < all.len && periods[all.at[to]].span.last <= holds.last; to++)
        ;
    return (struct indexes){all.at + from, to - from};
}

/* All holes at first (zeroed): STATUS_NO_CELL. */
static void make_block(const struct schedule *schedule, struct block *block, struct arena *arena)
{
    const struct target *target = &schedule->model->targets.at[block->target];

    block->units = target->units;
    block->periods = holding(schedule, target->holds);
    if (block->periods.len)
        block->cells = arena_zalloc(arena, (size_t)block->units.len * block->periods.len,
                                    sizeof *block->cells);
}

/* The unit at `at` in a block, over all its periods. */
static void judge_line(struct schedule *schedule, const struct block *block, uint32_t at,
                       uint8_t *warned)
{
    const struct target *target = &schedule->model->targets.at[block->target];
    struct line line = {.schedule = schedule,
                        .target = target,
                        .indicator = &schedule->model->indicators.at[target->indicator],
                        .block = block,
                        .at = at,
                        .unit = block->units.at[at],
                        .warned = warned};

    if (!block->periods.len)
        return;
    line.owing = schedule_of(schedule, line.unit);
    line.from = (uint32_t)(block->periods.at - schedule->periods.at);
    line.to = line.from + block->periods.len;
    memset(warned, 0, schedule->periods.len);
    for (uint32_t i = 0; i < line.to; i++)
        judge_position(&line, i);
}

/* Where a unit stands in a block. */
struct seat {
    uint32_t target;
    uint32_t at;
};

/* seats[start[u]] … seats[start[u + 1] - 1] are those of unit u. */
static struct seat *seat_units(const struct schedule *s, uint32_t *start)
{
    uint32_t units = s->model->units.len;
    uint32_t *next = ARENA_ARRAY(s->arena, uint32_t, units);
    struct seat *seats;

    for (uint32_t t = 0; t < s->plan->targets.len; t++) {
        struct indexes list = s->model->targets.at[s->plan->targets.at[t]].units;

        for (uint32_t i = 0; i < list.len; i++)
            start[list.at[i] + 1]++;
    }
    for (uint32_t u = 0; u < units; u++) {
        start[u + 1] += start[u];
        next[u] = start[u];
    }
    seats = ARENA_ARRAY(s->arena, struct seat, start[units]);
    for (uint32_t t = 0; t < s->plan->targets.len; t++) {
        uint32_t target = s->plan->targets.at[t];
        struct indexes list = s->model->targets.at[target].units;

        for (uint32_t i = 0; i < list.len; i++)
            seats[next[list.at[i]]++] = (struct seat){target, i};
    }
    return seats;
}

/* Unit by unit, not target by target: a unit's results lie together in memory, which is twice as
 * fast on a nation's. */
void cells_judge(struct schedule *s, struct block *blocks, struct arena *arena)
{
    uint32_t *start = ARENA_ARRAY(s->arena, uint32_t, s->model->units.len + 1);
    uint8_t *warned = ARENA_ARRAY(s->arena, uint8_t, s->periods.len);
    struct seat *seats = seat_units(s, start);

    INVARIANT(s->plan->owed.len < OWED_NONE);
    for (uint32_t t = 0; t < s->plan->targets.len; t++)
        make_block(s, &blocks[s->plan->targets.at[t]], arena);
    for (uint32_t i = 0; i < start[s->model->units.len]; i++)
        judge_line(s, &blocks[seats[i].target], seats[i].at, warned);
}
