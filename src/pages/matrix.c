/* SPDX-License-Identifier: MIT */
#include "pages/matrix.h"

#include "pages/duties.h"
#include "pages/peers.h"
#include "pages/print.h"
#include "pages/targets.h"

/* As many columns as a landscape A4 sheet and a common screen hold beside the names; more are
 * split evenly. */
enum { MATRIX_COLUMNS = 15 };

/* Columns [from, to) of the table. */
struct columns {
    uint32_t from, to;
};

struct matrix {
    const struct site *site;
    struct arena *arena;
    const struct matrix_ask *ask;
    VEC(struct cell_column) columns;
    struct peers peers;
    bool *seen; /* units that are among the peers */
    struct tally tally;
    struct tally *by_column;
    uint32_t *column_flags; /* those of the row in targets.csv: its head tells them */
};

static bool wanted(const struct matrix *m, uint32_t unit)
{
    uint32_t parent = m->site->model->units.at[unit].parent;

    return m->ask->rows == MATRIX_ALL ||
           (m->ask->rows == MATRIX_ORPHANS ? parent == NO_INDEX : parent == m->ask->parent);
}

static void add_row(struct matrix *m, uint32_t unit)
{
    if (!m->seen[unit])
        peers_add(&m->peers, m->site, m->arena, unit);
    m->seen[unit] = true;
}

/* Adds the wanted units of a column; true if it has any. Children are looked up one by one: of a
 * nation's units they are a few. */
static bool column_rows(struct matrix *m, const struct cell_column *column)
{
    struct indexes units = column->block->units;
    bool any = false;

    if (m->ask->rows == MATRIX_CHILDREN) {
        struct indexes children = m->site->model->units.at[m->ask->parent].children;

        for (uint32_t i = 0; i < children.len; i++)
            if (cells_of_unit(column, children.at[i])) {
                add_row(m, children.at[i]);
                any = true;
            }
        return any;
    }
    for (uint32_t u = 0; u < units.len; u++)
        if (cells_at(column, u) && wanted(m, units.at[u])) {
            add_row(m, units.at[u]);
            any = true;
        }
    return any;
}

/* Columns are the plan's targets in which a wanted unit has a cell; rows the units of any of
 * them. */
static void find(struct matrix *m)
{
    struct indexes targets = lookup_rows(m->site->look.period_targets, m->ask->period);

    for (uint32_t t = 0; t < targets.len; t++) {
        struct cell_column column = cells_column(m->site, targets.at[t], m->ask->period);

        if (m->site->model->targets.at[targets.at[t]].plan == m->ask->plan &&
            column_rows(m, &column))
            *vec_push(m->arena, &m->columns) = column;
    }
    peers_sort(&m->peers);
}

static const struct duty *duty_of(const struct matrix *m, uint32_t unit)
{
    struct indexes duties = lookup_rows(m->site->look.unit_duties, unit);

    for (uint32_t i = 0; i < duties.len; i++) {
        const struct duty *duty = &m->site->judgement->duties.at[duties.at[i]];

        if (duty->plan == m->ask->plan && duties_period(m->site, duty) == m->ask->period)
            return duty;
    }
    return NULL;
}

/* Flags that all cells of a column have because the target has them. */
static uint32_t common_flags(const struct cell_column *column)
{
    uint32_t flags = FLAG_CONFLICTING_TARGET | FLAG_DUPLICATE_TARGET;

    for (uint32_t u = 0; flags && u < column->block->units.len; u++)
        if (cells_at(column, u))
            flags &= cells_at(column, u)->flags;
    return flags;
}

/* The first column in which the unit has a cell; past the last one if in none. */
static uint32_t first_cell(const struct matrix *m, uint32_t unit, uint32_t from)
{
    while (from < m->columns.len && !cells_of_unit(&m->columns.at[from], unit))
        from++;
    return from;
}

/* Counts the unit's cells of all columns: the first block that shows it tells it for all. */
static void count_row(struct matrix *m, uint32_t unit, struct value *slots)
{
    struct tally tally = {.total = 0};

    for (uint32_t c = 0; c < m->columns.len; c++) {
        const struct verdict *verdict = cells_of_unit(&m->columns.at[c], unit);

        if (!verdict)
            continue;
        tally_add(&tally, verdict);
        tally_add(&m->tally, verdict);
        tally_add(&m->by_column[c], verdict);
    }
    slots[matrix_row_met] = fill_count(m->arena, tally.by_status[STATUS_MET]);
    slots[matrix_row_total] = fill_count(m->arena, tally.total);
}

/* A unit's row of one block; NULL if it has no cell there. */
static struct record *make_row(struct matrix *m, uint32_t unit, const struct columns *part)
{
    uint32_t first = first_cell(m, unit, part->from);
    struct record *record;
    const struct duty *duty = duty_of(m, unit);
    struct list cells = list_in(m->arena);
    uint32_t late = duty && duty->status == DUTY_LATE ? FLAG_LATE_REPORT : 0;

    if (first >= part->to)
        return NULL;
    record = record_new(m->arena, &matrix_row_shape);
    for (uint32_t c = part->from; c < part->to; c++) {
        struct cell cell = {m->columns.at[c].target, unit, m->ask->period,
                            cells_of_unit(&m->columns.at[c], unit)};

        list_add(&cells,
                 cells_proof(m->site, m->arena, &cell, m->ask->proofs, late | m->column_flags[c]));
    }
    record->slots[matrix_row_name] = value_text(m->site->model->units.at[unit].short_name);
    record->slots[matrix_row_url] =
        site_link(m->site, m->arena, address_unit(m->arena, m->site->model, unit));
    if (first_cell(m, unit, 0) == first) {
        count_row(m, unit, record->slots);
        if (late)
            record->slots[matrix_row_late] = fill_count(m->arena, (uint64_t)duty->days_late);
    }
    record->slots[matrix_row_cells] = list_value(&cells);
    return record;
}

/* Peers by peers; rows and groups without a cell in this block are left out. */
static struct value make_groups(struct matrix *m, const struct columns *part)
{
    struct list groups = list_in(m->arena);

    for (uint32_t from = 0, to; from < m->peers.rows.len; from = to) {
        struct record *group;
        struct list rows = list_in(m->arena);

        to = peers_end(&m->peers, from);
        for (uint32_t i = from; i < to; i++) {
            struct record *row = make_row(m, m->peers.rows.at[i].unit, part);

            if (row)
                list_add(&rows, row);
        }
        if (!rows.items.len)
            continue;
        group = record_new(m->arena, &matrix_group_shape);
        group->slots[matrix_group_name] = value_text(peers_name(&m->peers, m->site, from));
        group->slots[matrix_group_count] = fill_count(m->arena, rows.items.len);
        group->slots[matrix_group_rows] = list_value(&rows);
        list_add(&groups, group);
    }
    return list_value(&groups);
}

/* Flags are told of verdicts: this one has nothing else. */
static str flag_words(const struct matrix *m, uint32_t flags)
{
    struct verdict verdict = {.flags = (uint16_t)flags};

    return cells_flags(m->site, m->arena, &verdict);
}

static struct value make_columns(struct matrix *m, const struct columns *part)
{
    struct list columns = list_in(m->arena);

    for (uint32_t c = part->from; c < part->to; c++) {
        struct record *column = targets_column(m->site, m->arena, m->columns.at[c].target);

        column->slots[column_flags] = value_text(flag_words(m, m->column_flags[c]));
        if (m->by_column[c].total) /* a row that only repeats others is in no count */
            column->slots[column_summary] = value_text(
                arena_printf(m->arena, "%u/%u", (unsigned)m->by_column[c].by_status[STATUS_MET],
                             (unsigned)m->by_column[c].total));
        list_add(&columns, column);
    }
    return list_value(&columns);
}

/* The first block stands under the table's own id, the others under "id.2", "id.3" … */
static struct record *make_block(struct matrix *m, const struct columns *part, uint32_t nth)
{
    struct record *record = record_new(m->arena, &matrix_block_shape);
    struct value *slots = record->slots;
    str id = TEXT_JOIN(m->arena, S("bang."), m->site->model->plans.at[m->ask->plan].id);

    if (nth)
        id = TEXT_JOIN(m->arena, id, S("."), text_uint(m->arena, nth + 1));
    slots[matrix_block_id] = value_text(id);
    slots[matrix_block_groups] = make_groups(m, part);
    slots[matrix_block_columns] = make_columns(m, part);
    slots[matrix_block_span] = value_int((int64_t)(part->to - part->from) + 1);
    if (m->columns.len > MATRIX_COLUMNS) {
        slots[matrix_block_from] = fill_count(m->arena, part->from + 1);
        slots[matrix_block_to] = fill_count(m->arena, part->to);
    }
    return record;
}

static struct value make_blocks(struct matrix *m)
{
    struct list blocks = list_in(m->arena);
    uint32_t count = (m->columns.len + MATRIX_COLUMNS - 1) / MATRIX_COLUMNS;

    for (uint32_t b = 0; b < count; b++) {
        struct columns part = {m->columns.len * b / count, m->columns.len * (b + 1) / count};

        list_add(&blocks, make_block(m, &part, b));
    }
    return list_value(&blocks);
}

/* The due day and its rule are those of the first cell that there is. */
static void fill_head(struct matrix *m, struct value *slots)
{
    const struct site *site = m->site;
    const struct verdict *first = cells_first(&m->columns.at[0]);
    const struct plan_period *owed = &site->model->plans.at[m->ask->plan].owed.at[first->owed];

    slots[matrix_id] =
        value_text(TEXT_JOIN(m->arena, S("bang."), site->model->plans.at[m->ask->plan].id));
    slots[matrix_plan] = value_text(print_plan_title(site, m->ask->plan));
    slots[matrix_plan_url] =
        site_link(site, m->arena, address_plan(m->arena, site->model, m->ask->plan));
    slots[matrix_report_url] =
        site_link(site, m->arena,
                  address_report(m->arena, site->model, m->ask->period, m->ask->plan, NO_INDEX));
    slots[matrix_due] = fill_date(m->arena, owed->due);
    slots[matrix_due_rule] = value_text(duties_rule(site, m->arena, m->ask->plan, owed->entry));
    slots[matrix_units] = fill_count(m->arena, m->peers.rows.len);
    slots[matrix_targets] = fill_count(m->arena, m->columns.len);
    slots[matrix_proofs] = value_bool(m->ask->proofs);
}

static void tally_sum(struct tally *to, const struct tally *from)
{
    for (uint32_t s = 0; s < STATUS_COUNT; s++)
        to->by_status[s] += from->by_status[s];
    to->interim += from->interim;
    to->total += from->total;
}

struct record *matrix_record(const struct site *site, struct arena *arena,
                             const struct matrix_ask *ask, struct tally *tally)
{
    struct matrix m = {.site = site, .arena = arena, .ask = ask};
    struct record *record;

    m.seen = ARENA_ARRAY(arena, bool, site->model->units.len + 1);
    find(&m);
    if (!m.columns.len)
        return NULL;
    m.by_column = ARENA_ARRAY(arena, struct tally, m.columns.len);
    m.column_flags = ARENA_ARRAY(arena, uint32_t, m.columns.len);
    for (uint32_t c = 0; c < m.columns.len; c++)
        m.column_flags[c] = common_flags(&m.columns.at[c]);
    record = record_new(arena, &matrix_shape);
    record->slots[matrix_blocks] = make_blocks(&m);
    record->slots[matrix_sentence] = value_record(tally_record(site, arena, &m.tally));
    fill_head(&m, record->slots);
    if (tally)
        tally_sum(tally, &m.tally);
    return record;
}
