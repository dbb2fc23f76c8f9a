/* SPDX-License-Identifier: MIT */
/* The body of a report: what is done and not done, causes and solutions, warnings and what came of
 * them, tasks, punctuality. */
#include "pages/duties.h"
#include "pages/history.h"
#include "pages/print.h"
#include "pages/report.h"
#include "pages/targets.h"
#include "pages/tasks.h"

/* A paper that is to be read lists no more rows than this of each kind. */
enum { REPORT_ROWS = 300 };

static struct cell cell_of(const struct report *r, const struct cell_column *column)
{
    return (struct cell){column->target, r->unit, r->period, cells_of_unit(column, r->unit)};
}

/* The target's record with one unit's verdict in place of all units'. */
static struct record *own_target(const struct report *r, const struct cell *cell)
{
    const struct site *site = r->frame.site;
    struct arena *arena = r->frame.arena;
    struct record *record = targets_record(site, arena, cell->target, r->period);
    static const uint8_t of_many[] = {target_met, target_units, target_not_reported, target_share};

    for (size_t i = 0; i < sizeof of_many; i++)
        record->slots[of_many[i]] = (struct value){.len = 0};
    record->slots[target_result] = value_text(print_cell_measure(site, arena, cell));
    record->slots[target_status] =
        fill_status(arena, cells_word_full(site, cell->verdict),
                    mark_status(cell->verdict->status, cell->verdict->flags));
    return record;
}

/* The targets while they are sorted into done and not done. */
struct sorted {
    struct list all, done, undone;
    struct tally tally;
};

/* Cells that are to be met and are not. */
static uint32_t open_cells(const struct tally *tally)
{
    const uint32_t *by = tally->by_status;

    return tally->total - by[STATUS_MET] - by[STATUS_NO_CASES] - by[STATUS_NOT_APPLICABLE] -
           by[STATUS_QUALITATIVE] - by[STATUS_TARGET_PENDING];
}

/* Done is a target that no counted cell holds open and at least one meets; of one that another
 * document is to give its figure, or that has no cases, neither can be said. */
static void sort_target(const struct report *r, uint32_t target, struct sorted *out)
{
    struct cell_column column = cells_column(r->frame.site, target, r->period);
    struct cell own = cell_of(r, &column);
    struct tally tally = {.total = 0};
    struct record *record;

    if (r->unit == NO_INDEX) {
        if (!cells_first(&column))
            return;
        tally = targets_counted(r->frame.site, target, r->period);
        record = targets_record(r->frame.site, r->frame.arena, target, r->period);
    } else {
        if (!own.verdict)
            return;
        tally_add(&tally, own.verdict);
        record = own_target(r, &own);
    }
    list_add(&out->all, record);
    if (!tally.total)
        return; /* the same as another row: shown, not counted */
    for (uint32_t s = 0; s < STATUS_COUNT; s++)
        out->tally.by_status[s] += tally.by_status[s];
    out->tally.interim += tally.interim;
    out->tally.total += tally.total;
    if (open_cells(&tally))
        list_add(&out->undone, record);
    else if (tally.by_status[STATUS_MET])
        list_add(&out->done, record);
}

void report_fill_targets(struct report *r)
{
    struct arena *arena = r->frame.arena;
    struct indexes targets = lookup_rows(r->frame.site->look.period_targets, r->period);
    struct sorted out = {list_in(arena), list_in(arena), list_in(arena), {.total = 0}};

    for (uint32_t t = 0; t < targets.len; t++)
        if (r->frame.site->model->targets.at[targets.at[t]].plan == r->plan)
            sort_target(r, targets.at[t], &out);
    frame_set(&r->frame, report_page_targets, list_value(&out.all));
    frame_set(&r->frame, report_page_done, list_value(&out.done));
    frame_set(&r->frame, report_page_undone, list_value(&out.undone));
    frame_set(&r->frame, report_page_target_count, fill_count(arena, out.all.items.len));
    frame_set(&r->frame, report_page_interim_count, fill_some(arena, out.tally.interim));
    frame_set(&r->frame, report_page_not_due_count,
              fill_some(arena, out.tally.by_status[STATUS_NOT_DUE]));
    frame_set(&r->frame, report_page_done_count, fill_count(arena, out.done.items.len));
    frame_set(&r->frame, report_page_undone_count, fill_count(arena, out.undone.items.len));
    frame_set(&r->frame, report_page_sentence,
              value_record(tally_record(r->frame.site, arena, &out.tally)));
}

/* What has to be accounted for: of the whole plan what is missed or in danger, of a unit all that
 * is not done. */
static bool is_miss(const struct report *r, const struct verdict *verdict)
{
    bool grave = verdict->status == STATUS_NOT_MET || verdict->status == STATUS_AT_RISK;

    if (verdict->flags & FLAG_DUPLICATE_TARGET)
        return false;
    return grave || (r->unit != NO_INDEX &&
                     (verdict->status == STATUS_NOT_DUE || verdict->status == STATUS_NOT_REPORTED));
}

/* What was warned of in the period before, and whether a solution stands in this one (rule 6). */
static struct record *warning(const struct report *r, const struct cell *now)
{
    const struct site *site = r->frame.site;
    struct record *record = cells_case(site, r->frame.arena, now, false);
    struct cell before = history_before(site, now);

    record->slots[case_warning] = value_text(cells_more(site, &before)->warning);
    record->slots[case_before] =
        fill_status(r->frame.arena, cells_word_full(site, before.verdict),
                    mark_status(before.verdict->status, before.verdict->flags));
    record->slots[case_before_value] =
        value_text(print_cell_measure(site, r->frame.arena, &before));
    record->slots[case_answered] = value_bool(cells_more(site, now)->solution.len > 0);
    return record;
}

struct found {
    struct case_list misses, warned;
    uint32_t unanswered;
};

static void look_at(const struct report *r, const struct cell *cell, struct found *found)
{
    struct cell before = history_before(r->frame.site, cell);

    if (is_miss(r, cell->verdict))
        *vec_push(r->frame.arena, &found->misses.cells) = *cell;
    if ((cell->verdict->flags & FLAG_DUPLICATE_TARGET) || !before.verdict ||
        !cells_more(r->frame.site, &before)->warning.len)
        return;
    *vec_push(r->frame.arena, &found->warned.cells) = *cell;
    found->unanswered += cells_more(r->frame.site, cell)->solution.len == 0;
}

/* One unit's cell, or those of all. */
static void look_at_target(const struct report *r, uint32_t target, struct found *found)
{
    struct cell_column column = cells_column(r->frame.site, target, r->period);
    struct cell own = cell_of(r, &column);

    for (uint32_t u = 0; r->unit == NO_INDEX && u < column.block->units.len; u++) {
        struct cell cell = {target, column.block->units.at[u], r->period, cells_at(&column, u)};

        if (cell.verdict)
            look_at(r, &cell, found);
    }
    if (own.verdict)
        look_at(r, &own, found);
}

void report_fill_cases(struct report *r)
{
    const struct site *site = r->frame.site;
    struct arena *arena = r->frame.arena;
    struct indexes targets = lookup_rows(site->look.period_targets, r->period);
    struct found found = {.misses = {.limit = REPORT_ROWS}};
    struct list warnings = list_in(arena);

    for (uint32_t t = 0; t < targets.len; t++)
        if (site->model->targets.at[targets.at[t]].plan == r->plan)
            look_at_target(r, targets.at[t], &found);
    history_sort(site, &found.misses);
    history_sort(site, &found.warned);
    for (uint32_t i = 0; i < found.warned.cells.len && i < REPORT_ROWS; i++)
        list_add(&warnings, warning(r, &found.warned.cells.at[i]));
    frame_set(&r->frame, report_page_misses, history_cases(site, arena, &found.misses));
    frame_set(&r->frame, report_page_misses_more, history_more(arena, &found.misses));
    frame_set(&r->frame, report_page_warnings, list_value(&warnings));
    frame_set(&r->frame, report_page_warning_count, fill_count(arena, found.warned.cells.len));
    frame_set(&r->frame, report_page_unanswered_count, fill_some(arena, found.unanswered));
}

/* Of the whole plan only what calls for a word, of a unit everything. */
static bool is_told(const struct report *r, const struct task_verdict *verdict)
{
    return r->unit != NO_INDEX || verdict->status == TASK_OVERDUE ||
           verdict->status == TASK_DONE_LATE;
}

/* All verdicts of the period are counted; REPORT_ROWS of those told are listed. */
void report_fill_tasks(struct report *r)
{
    const struct site *site = r->frame.site;
    struct arena *arena = r->frame.arena;
    struct indexes tasks = site->model->plans.at[r->plan].tasks;
    struct task_tally tally = {.total = 0};
    struct list list = list_in(arena);
    uint32_t told = 0;

    for (uint32_t t = 0; t < tasks.len; t++) {
        struct indexes rows = lookup_rows(site->look.task_verdicts, tasks.at[t]);

        for (uint32_t i = 0; i < rows.len; i++) {
            const struct task_verdict *verdict = &site->judgement->tasks.at[rows.at[i]];

            if (verdict->period != r->period || !report_covers(r, verdict->unit))
                continue;
            tally.by_status[verdict->status]++;
            tally.total++;
            if (is_told(r, verdict) && told++ < REPORT_ROWS)
                list_add(&list, tasks_record(site, arena, verdict));
        }
    }
    frame_set(&r->frame, report_page_task_tallies, tasks_tally_value(site, arena, &tally));
    frame_set(&r->frame, report_page_task_total, fill_some(arena, tally.total));
    frame_set(&r->frame, report_page_tasks, list_value(&list));
    frame_set(&r->frame, report_page_tasks_more, fill_some(arena, told - list.items.len));
}

void report_fill_duties(struct report *r)
{
    const struct site *site = r->frame.site;
    struct arena *arena = r->frame.arena;
    struct indexes duties = lookup_rows(site->look.period_duties, r->period);
    struct list missing = list_in(arena), late = list_in(arena);
    uint32_t owed = 0, on_time = 0;

    for (uint32_t i = 0; i < duties.len; i++) {
        const struct duty *duty = &site->judgement->duties.at[duties.at[i]];

        if (duty->plan != r->plan)
            continue;
        owed++;
        on_time += duty->status == DUTY_ON_TIME;
        if (duty->status == DUTY_MISSING && missing.items.len < REPORT_ROWS)
            list_add(&missing, duties_record(site, arena, duty));
        if (duty->status == DUTY_LATE && late.items.len < REPORT_ROWS)
            list_add(&late, duties_record(site, arena, duty));
    }
    frame_set(&r->frame, report_page_missing, list_value(&missing));
    frame_set(&r->frame, report_page_late, list_value(&late));
    frame_set(&r->frame, report_page_owed_count, fill_count(arena, owed));
    frame_set(&r->frame, report_page_on_time_count, fill_count(arena, on_time));
    if (r->unit != NO_INDEX && r->duty)
        frame_set(&r->frame, report_page_own_duty,
                  value_record(duties_record(site, arena, r->duty)));
}
