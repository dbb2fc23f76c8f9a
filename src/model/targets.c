/* SPDX-License-Identifier: MIT */
#include "model/targets.h"

#include <stdlib.h>

#include "base/decimal.h"
#include "model/cells.h"
#include "model/figures.h"
#include "model/files.h"
#include "model/indicators.h"
#include "model/refs.h"
#include "model/rows.h"
#include "model/units.h"
#include "model/values.h"

struct look {
    struct reading *r;
    struct row_ids ids;
    struct map *numbers; /* id -> place in the file's order */
    struct map *lost;    /* ids of rows that were reported */
};

/* The comparators that a kind takes, as bits. */
static uint32_t comparators_of(enum indicator_kind kind)
{
    static const uint32_t figures = 1 << CMP_AT_LEAST | 1 << CMP_MORE_THAN | 1 << CMP_AT_MOST |
                                    1 << CMP_BELOW | 1 << CMP_EQUALS | 1 << CMP_REDUCE_BY_AT_LEAST |
                                    1 << CMP_BY_REFERENCE;

    if (kind == KIND_YES_NO)
        return 1 << CMP_YES_NO | 1 << CMP_BY_REFERENCE;
    if (kind == KIND_QUALITATIVE)
        return 1 << CMP_QUALITATIVE | 1 << CMP_BY_REFERENCE;
    return figures;
}

static str comparator_list(struct arena *arena, uint32_t set)
{
    struct buf buf = buf_in(arena);

    for (uint32_t i = 0; i <= CMP_BY_REFERENCE; i++) {
        if (!(set & 1u << i))
            continue;
        if (buf.len)
            buf_put(&buf, S(", "));
        buf_put(&buf, words_name(WORDS_COMPARATOR, i));
    }
    return buf_str(&buf);
}

/* Blank is the kind's own: at_least of figures. One that the kind cannot have leaves the kind's own
 * in its place, so that the row can be read on. */
static void read_comparator(const struct row *row, const struct indicator *indicator,
                            struct target *target)
{
    uint32_t allowed = comparators_of(indicator->kind);
    uint32_t comparator = indicator->kind == KIND_YES_NO        ? CMP_YES_NO
                          : indicator->kind == KIND_QUALITATIVE ? CMP_QUALITATIVE
                                                                : CMP_AT_LEAST;

    target->comparator = comparator;
    if (!cell_word(row, TARGETS_COMPARATOR, WORDS_COMPARATOR, &comparator))
        return;
    if (allowed & 1u << comparator)
        target->comparator = comparator;
    else
        DIAG(row->r->diag, cell_at(row, TARGETS_COMPARATOR), DIAG_COMPARATOR_KIND,
             words_name(WORDS_COMPARATOR, comparator),
             words_name(WORDS_INDICATOR_KIND, indicator->kind),
             comparator_list(row->r->scratch, allowed));
}

static void warn_unused(const struct row *row, uint32_t column, const struct target *target)
{
    if (cell_text(row, column).len)
        DIAG(row->r->diag, cell_at(row, column), DIAG_UNUSED_VALUE, cell_column(row, column),
             words_name(WORDS_COMPARATOR, target->comparator));
}

/* A computed reduction is a share of its baseline: 0 to 100 %, whatever is measured. */
static bool in_range(const struct row *row, const struct indicator *indicator,
                     const struct target *target)
{
    struct figure_range range = figures_range(indicator);

    if (target->comparator == CMP_REDUCE_BY_AT_LEAST && indicator->kind != KIND_REDUCTION)
        range = (struct figure_range){0, 100 * (int64_t)DECIMAL_ONE, S("0–100")};
    if (target->value >= range.low && target->value <= range.high)
        return true;
    DIAG(row->r->diag, cell_at(row, TARGETS_VALUE), DIAG_OUT_OF_RANGE,
         cell_text(row, TARGETS_VALUE), range.text);
    return false;
}

/* The figure of a comparison with a number. A reduction that is computed is in %, whatever is
 * measured. */
static void read_figure(const struct row *row, const struct indicator *indicator,
                        struct target *target)
{
    bool computed =
        target->comparator == CMP_REDUCE_BY_AT_LEAST && indicator->kind != KIND_REDUCTION;
    bool percent = indicators_percent(indicator) || computed;
    str text = cell_text(row, TARGETS_VALUE);

    if (text.len == 0) {
        DIAG(row->r->diag, cell_at(row, TARGETS_VALUE), DIAG_MISSING_TARGET_VALUE,
             words_name(WORDS_COMPARATOR, target->comparator));
        return;
    }
    target->has_value = values_number(row->r, cell_at(row, TARGETS_VALUE), text,
                                      percent ? NUMBER_PERCENT : NUMBER_PLAIN, &target->value) &&
                        in_range(row, indicator, target);
}

/* Needed, and above 0, only where the reduction is computed from it; elsewhere it is shown. */
static void read_baseline(const struct row *row, const struct indicator *indicator,
                          struct target *target)
{
    bool needed = target->comparator == CMP_REDUCE_BY_AT_LEAST && indicator->kind != KIND_REDUCTION;
    enum number_use use = indicators_percent(indicator) && indicator->kind != KIND_REDUCTION
                              ? NUMBER_PERCENT
                              : NUMBER_PLAIN;
    str text = cell_text(row, TARGETS_BASELINE);

    if (text.len)
        target->has_baseline =
            values_number(row->r, cell_at(row, TARGETS_BASELINE), text, use, &target->baseline);
    if (needed && (text.len == 0 || (target->has_baseline && target->baseline <= 0)))
        DIAG(row->r->diag, cell_at(row, TARGETS_BASELINE), DIAG_MISSING_BASELINE,
             words_name(WORDS_COMPARATOR, target->comparator));
}

static void read_value(const struct row *row, const struct indicator *indicator,
                       struct target *target)
{
    uint32_t yes = 1;

    switch (target->comparator) {
    case CMP_YES_NO:
        cell_word(row, TARGETS_VALUE, WORDS_YES_NO, &yes);
        target->value = yes;
        target->has_value = true;
        warn_unused(row, TARGETS_BASELINE, target);
        break;
    case CMP_QUALITATIVE:
    case CMP_BY_REFERENCE:
        warn_unused(row, TARGETS_VALUE, target);
        warn_unused(row, TARGETS_BASELINE, target);
        break;
    default:
        read_figure(row, indicator, target);
        read_baseline(row, indicator, target);
    }
}

/* A blank due is the plan's last day. */
static void read_due(const struct row *row, struct target *target)
{
    struct span span;

    if (!cell_due(row, TARGETS_DUE, &target->due) || target->due.kind != DUE_NONE ||
        target->plan == NO_INDEX)
        return;
    span = row->r->model->plans.at[target->plan].span;
    target->due = (struct due){DUE_DAY, span.last, S("")};
    if (span.last == INT32_MAX)
        DIAG(row->r->diag, cell_at(row, TARGETS_DUE), DIAG_MISSING_VALUE,
             cell_column(row, TARGETS_DUE));
}

/* Contract, section 3: applies_to, and if that is blank the lead. */
static void read_units(const struct row *row, struct target *target)
{
    struct reading *r = row->r;
    bool named = cell_text(row, TARGETS_APPLIES_TO).len > 0;
    uint32_t column = named ? TARGETS_APPLIES_TO : TARGETS_LEAD;
    struct indexes who;

    cell_units(row, TARGETS_APPLIES_TO, &target->applies_to);
    cell_units(row, TARGETS_LEAD, &target->lead);
    cell_units(row, TARGETS_COORDINATING, &target->coordinating);
    who = named ? target->applies_to : target->lead;
    units_can_owe(r, cell_at(row, column), who);
    target->units = units_expand(r, who);
    if (!named && cell_text(row, TARGETS_LEAD).len == 0)
        DIAG(r->diag, cell_at(row, TARGETS_APPLIES_TO), DIAG_NO_UNITS);
}

/* same_as is kept as the other row's place in the file until the rows are sorted. */
static void read_same_as(const struct look *look, const struct row *row, struct target *target)
{
    struct reading *r = look->r;
    str text = cell_text(row, TARGETS_SAME_AS);
    uint32_t number;

    target->same_as = NO_INDEX;
    if (text.len == 0)
        return;
    number = map_get(look->numbers, text);
    if (number == MAP_NONE) {
        if (map_get(look->lost, text) == MAP_NONE)
            DIAG(r->diag, cell_at(row, TARGETS_SAME_AS), DIAG_UNKNOWN_TARGET, text,
                 REFS_NEAR(r, &r->model->targets, text));
    } else if (r->model->targets.at[number].plan != target->plan) {
        DIAG(r->diag, cell_at(row, TARGETS_SAME_AS), DIAG_SAME_AS_OTHER_PLAN, text);
    } else {
        target->same_as = number;
    }
}

/* A row that cannot be kept is remembered by its id: a same_as that names it is not reported too.
 */
static bool read_target(void *ctx, const struct csv_row *csv)
{
    struct look *look = ctx;
    struct row row = {look->r, csv, TABLE_TARGETS};
    struct target target = {.line = csv->line};
    bool named = cell_id(&row, TARGETS_ID, &target.id) && rows_new_id(&look->ids, &row, TARGETS_ID);

    target.plan = cell_plan(&row, TARGETS_PLAN);
    target.indicator = cell_indicator(&row, TARGETS_INDICATOR);
    cell_holds(&row, TARGETS_FROM, TARGETS_UNTIL, &target.holds);
    read_units(&row, &target);
    if (target.indicator != NO_INDEX) {
        read_comparator(&row, &look->r->model->indicators.at[target.indicator], &target);
        read_value(&row, &look->r->model->indicators.at[target.indicator], &target);
    }
    read_due(&row, &target);
    if (target.plan != NO_INDEX)
        read_same_as(look, &row, &target);
    if (!named || target.plan == NO_INDEX || target.indicator == NO_INDEX) {
        map_add(look->lost, arena_str(look->r->scratch, cell_text(&row, TARGETS_ID)), 1);
        return cell_reject(&row);
    }
    target.no = cell_keep(&row, TARGETS_NO);
    target.clause = cell_keep(&row, TARGETS_CLAUSE);
    target.note = cell_keep(&row, TARGETS_NOTE);
    map_add(look->numbers, target.id, look->r->model->targets.len);
    *vec_push(look->r->arena, &look->r->model->targets) = target;
    return true;
}

/* Rows were referred to by their place in the file; now by index. */
static void follow_order(struct reading *r)
{
    uint32_t count = r->model->targets.len;
    struct target *targets = r->model->targets.at;
    str *ids = ARENA_ARRAY(r->scratch, str, count);

    for (uint32_t i = 0; i < count; i++)
        ids[i] = targets[i].id;
    rows_sort(targets, count, sizeof *targets);
    for (uint32_t i = 0; i < count; i++) {
        if (targets[i].same_as != NO_INDEX)
            targets[i].same_as = model_target(r->model, ids[targets[i].same_as]);
    }
}

void targets_read(struct reading *r)
{
    struct look look = {r, rows_ids(r->scratch), map_new(r->scratch), map_new(r->scratch)};
    uint32_t errors = diag_count(r->diag, DIAG_ERROR);

    files_table(r, TABLE_TARGETS, read_target, &look);
    r->targets_doubtful |= diag_count(r->diag, DIAG_ERROR) != errors;
    follow_order(r);
    arena_reset(r->scratch);
}
