/* SPDX-License-Identifier: MIT */
#include "pages/targets.h"

#include "judge/figures.h"
#include "pages/people.h"
#include "pages/print.h"
#include "pages/summaries.h"

/* All but a report that is still awaited tells something. */
static bool known(enum status status)
{
    return status != STATUS_NO_CELL && status != STATUS_REPORT_NOT_DUE;
}

/* How much can be said of a period: 2 when its report should be in, 1 when something is known, 0
 * when it has begun, -1 without cells. */
static int maturity(const struct site *site, uint32_t target, uint32_t position)
{
    const struct block *block = &site->judgement->blocks[target];
    int best = -1;

    for (uint32_t u = 0; u < block->units.len; u++) {
        const struct verdict *cell = block_cell(block, u, position);
        int32_t due;

        if (cell->status == STATUS_NO_CELL)
            continue;
        due = cells_due(site, target, cell);
        if (due == DATE_NONE)
            due = site->model->periods.at[block->periods.at[position]].span.last;
        if (due < site->judgement->as_of)
            return 2;
        if (best < known(cell->status))
            best = known(cell->status);
    }
    return best;
}

/* From the newest back: the first that is due wins, for a period just begun says little. */
uint32_t targets_latest(const struct site *site, uint32_t target)
{
    const struct block *block = &site->judgement->blocks[target];
    uint32_t period = NO_INDEX;
    int best = -1;

    for (uint32_t p = block->periods.len; p-- > 0 && best < 2;) {
        int here = maturity(site, target, p);

        if (here > best) {
            best = here;
            period = block->periods.at[p];
        }
    }
    return period;
}

struct tally targets_counted(const struct site *site, uint32_t target, uint32_t period)
{
    const struct period_summary *summary = summaries_of(site, target, period);

    return summary ? summary->tally : (struct tally){.total = 0};
}

struct tally targets_tally(const struct site *site, uint32_t target, uint32_t period)
{
    const struct period_summary *summary = summaries_of(site, target, period);

    if (!summary)
        return (struct tally){.total = 0};
    return summary->tally.total ? summary->tally : summary->doubles;
}

str targets_pooled(const struct site *site, struct arena *arena, uint32_t target, uint32_t period)
{
    const struct period_summary *summary = summaries_of(site, target, period);

    if (!summary || !summary->pooled)
        return (str){NULL, 0};
    return print_pooled(site, arena, target, &summary->sum);
}

bool targets_pooled_value(const struct site *site, uint32_t target, uint32_t period, int64_t *value)
{
    const struct target *t = &site->model->targets.at[target];
    const struct period_summary *summary = summaries_of(site, target, period);
    struct figures numbers;

    if (!summary || !summary->pooled)
        return false;
    numbers = figures_of(t, &site->model->indicators.at[t->indicator], &summary->sum);
    *value = numbers.computed ? numbers.reduction : numbers.value;
    return true;
}

struct value targets_clause_link(const struct site *site, struct arena *arena, uint32_t plan,
                                 str anchor)
{
    str address = address_plan(arena, site->model, plan);

    if (anchor.len)
        address = address_anchor(arena, address, anchor);
    return site_link(site, arena, address);
}

/* The first cell of a column, the only one where the target has one unit; verdict NULL: none. */
static struct cell only_cell(const struct cell_column *column)
{
    for (uint32_t u = 0; column->cells && u < column->block->units.len; u++)
        if (cells_at(column, u))
            return (struct cell){column->target, column->block->units.at[u], column->period,
                                 cells_at(column, u)};
    return (struct cell){.verdict = NULL};
}

static void fill_one(const struct site *site, struct arena *arena, struct value *slots,
                     const struct cell *cell)
{
    slots[target_result] = value_text(print_cell_measure(site, arena, cell));
    slots[target_short_word] = value_text(cells_word(site, cell->verdict));
    slots[target_status] = fill_status(arena, cells_word_full(site, cell->verdict),
                                       mark_status(cell->verdict->status, cell->verdict->flags));
}

/* The gravest status stands for all units, and x/y says how many met (rule 8). */
static void fill_many(const struct site *site, struct arena *arena, struct value *slots,
                      const struct tally *tally)
{
    enum status gravest = tally_gravest(tally);
    uint32_t met = tally->by_status[STATUS_MET];

    slots[target_status] = fill_status(arena, label_status(site->labels, gravest),
                                       mark_status(gravest, tally->interim ? FLAG_INTERIM : 0));
    slots[target_met] = fill_count(arena, met);
    slots[target_units] = fill_count(arena, tally->total);
    slots[target_short_word] = value_text(label_status_short(site->labels, gravest));
    if (gravest != STATUS_MET)
        slots[target_gravest] = fill_count(arena, tally->by_status[gravest]);
    slots[target_not_reported] = fill_some(arena, tally->by_status[STATUS_NOT_REPORTED]);
    slots[target_share] = fill_share(arena, met, tally->total);
}

/* All units have one status that is neither met nor missed: its word says more than "0/18". */
static bool nothing_to_count(const struct tally *tally)
{
    enum status status = tally_gravest(tally);

    return tally->by_status[status] == tally->total &&
           (status == STATUS_REPORT_NOT_DUE || status >= STATUS_NO_CASES);
}

/* Latest verdict; duplicates are shown, though no count has them. */
static void fill_verdict(const struct site *site, struct arena *arena, struct value *slots,
                         const struct cell_column *column)
{
    struct tally tally = targets_tally(site, column->target, column->period);
    struct cell only = only_cell(column);

    if (!only.verdict)
        return;
    if (tally.total > 1 && !nothing_to_count(&tally)) {
        fill_many(site, arena, slots, &tally);
        slots[target_result] =
            value_text(targets_pooled(site, arena, column->target, column->period));
    } else {
        fill_one(site, arena, slots, &only);
    }
    slots[target_period] = value_text(print_period(site, arena, column->period));
    slots[target_period_url] =
        site_link(site, arena, address_period(arena, site->model, column->period));
}

/* Flags of the row itself: they hold wherever its cells have them. */
static struct value row_flags(const struct site *site, struct arena *arena, uint32_t target)
{
    uint32_t flags = site->sizes.targets[target].flags;
    struct list list = list_in(arena);

    for (uint32_t flag = FLAG_CONFLICTING_TARGET; flag <= FLAG_DUPLICATE_TARGET; flag <<= 1)
        if (flags & flag)
            list_add(&list, fill_status(arena, label_flag(site->labels, flag), S("flag")).record);
    return list_value(&list);
}

/* Empty where the target holds for the plan's whole period; an open end is "…". */
static str holds(struct arena *arena, const struct span *span)
{
    if (span->first == INT32_MIN && span->last == INT32_MAX)
        return (str){NULL, 0};
    return TEXT_JOIN(arena, span->first == INT32_MIN ? S("…") : text_date(arena, span->first),
                     S("–"), span->last == INT32_MAX ? S("…") : text_date(arena, span->last));
}

static void fill_row(const struct site *site, struct arena *arena, uint32_t index,
                     struct value *slots)
{
    const struct target *target = &site->model->targets.at[index];
    const struct indicator *indicator = &site->model->indicators.at[target->indicator];

    slots[target_id] = value_text(target->id);
    slots[target_no] = value_text(target->no);
    slots[target_name] = value_text(indicator->name);
    slots[target_short_name] = value_text(indicator->short_name);
    slots[target_url] =
        site_link(site, arena, address_indicator(arena, site->model, target->indicator));
    slots[target_goal] = value_text(print_goal(site, arena, index));
    slots[target_goal_words] = value_text(print_goal_words(site, arena, index));
    if (target->has_baseline)
        slots[target_baseline] =
            value_text(print_value(site, arena, target->indicator, target->baseline));
    slots[target_due] = value_text(print_due(site, arena, &target->due, target->plan));
    slots[target_clause] = value_text(target->clause);
    slots[target_clause_url] =
        targets_clause_link(site, arena, target->plan, site->anchors.targets[index]);
    slots[target_note] = value_text(target->note);
    slots[target_holds] = value_text(holds(arena, &target->holds));
}

struct record *targets_record(const struct site *site, struct arena *arena, uint32_t target,
                              uint32_t period)
{
    struct record *record = record_new(arena, &target_shape);
    const struct target *t = &site->model->targets.at[target];
    struct value *slots = record->slots;

    fill_row(site, arena, target, slots);
    slots[target_plan] = value_text(print_plan_title(site, t->plan));
    slots[target_plan_short] = value_text(print_plan_short(site, arena, t->plan));
    slots[target_plan_url] = site_link(site, arena, address_plan(arena, site->model, t->plan));
    slots[target_lead] = link_units(site, arena, t->lead);
    slots[target_coordinating] = link_units(site, arena, t->coordinating);
    slots[target_has_lead] = value_bool(t->lead.len);
    slots[target_has_coordinating] = value_bool(t->coordinating.len);
    slots[target_flags] = row_flags(site, arena, target);
    if (period == NO_INDEX)
        period = targets_latest(site, target);
    if (period != NO_INDEX) {
        struct cell_column column = cells_column(site, target, period);

        fill_verdict(site, arena, slots, &column);
    }
    return record;
}

struct record *targets_column(const struct site *site, struct arena *arena, uint32_t target)
{
    struct record *record = record_new(arena, &column_shape);
    const struct target *t = &site->model->targets.at[target];

    record->slots[column_no] = value_text(t->no);
    record->slots[column_name] = value_text(site->model->indicators.at[t->indicator].short_name);
    record->slots[column_url] =
        site_link(site, arena, address_indicator(arena, site->model, t->indicator));
    record->slots[column_goal] = value_text(print_goal(site, arena, target));
    record->slots[column_clause] = value_text(t->clause);
    record->slots[column_clause_url] =
        targets_clause_link(site, arena, t->plan, site->anchors.targets[target]);
    record->slots[column_due] = value_text(print_due(site, arena, &t->due, t->plan));
    return record;
}
