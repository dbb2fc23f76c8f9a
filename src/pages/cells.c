/* SPDX-License-Identifier: MIT */
#include "pages/cells.h"

#include "pages/print.h"

struct cell_column cells_column(const struct site *site, uint32_t target, uint32_t period)
{
    const struct block *block = &site->judgement->blocks[target];
    struct cell_column column = {block, NULL, target, period, 0};
    uint32_t position = indexes_find(block->periods, period);

    if (position != NO_INDEX) {
        column.cells = block_cell(block, 0, position);
        column.position = position;
    }
    return column;
}

const struct verdict *cells_first(const struct cell_column *column)
{
    for (uint32_t u = 0; column->cells && u < column->block->units.len; u++)
        if (cells_at(column, u))
            return cells_at(column, u);
    return NULL;
}

const struct verdict *cells_of_unit(const struct cell_column *column, uint32_t unit)
{
    uint32_t position = indexes_find(column->block->units, unit);

    return position == NO_INDEX ? NULL : cells_at(column, position);
}

struct indexes cells_units(const struct site *site, const struct cell_column *column,
                           uint32_t parent)
{
    return parent == NO_INDEX ? column->block->units : site->model->units.at[parent].children;
}

int32_t cells_due(const struct site *site, uint32_t target, const struct verdict *cell)
{
    const struct model *model = site->model;

    return model->plans.at[model->targets.at[target].plan].owed.at[cell->owed].due;
}

const struct result *cells_result(const struct site *site, const struct cell *cell)
{
    return cell->verdict ? judge_result(site->model, cell->verdict, cell->period) : NULL;
}

const struct result_more *cells_more(const struct site *site, const struct cell *cell)
{
    return model_more(&site->model->periods.at[cell->period].results, cells_result(site, cell));
}

/* Only calendar periods have parts (contract, section 4): a plan's own is shown whole, however many
 * units it has. */
bool cells_period_whole(const struct site *site, uint32_t period)
{
    return site->model->periods.at[period].plan != NO_INDEX ||
           site->sizes.period_units[period] <= PAGES_SPLIT;
}

/* In one piece: tables over periods have a dozen in each row. Of a period that is cut, the units
 * without a parent have their proofs on its own page, as those of a whole one. */
struct value cells_link(const struct site *site, struct arena *arena, const struct cell *cell)
{
    const struct model *model = site->model;
    const struct period *period = &model->periods.at[cell->period];
    str unit = model->units.at[cell->unit].id, target = model->targets.at[cell->target].id;
    uint32_t parent = model->units.at[cell->unit].parent;

    if (period->plan != NO_INDEX || parent == NO_INDEX || cells_period_whole(site, cell->period))
        return value_url(TEXT_JOIN(
            arena, url_link(&site->urls, arena, address_period(arena, model, cell->period)), S("#"),
            unit, S("."), target));
    return value_url(TEXT_JOIN(arena, site->urls.base, URL_PERIODS, period->id, S("/"),
                               model->units.at[parent].id, S("/#"), unit, S("."), target));
}

/* From the lowest bit on, which is the order of the flags in the open data. */
str cells_flags_but(const struct site *site, struct arena *arena, const struct verdict *verdict,
                    uint32_t skip)
{
    uint32_t told = verdict->flags & ~(skip | FLAG_INTERIM);
    struct buf buf = buf_in(arena);

    if (!(told & (told - 1)) && told != FLAG_LATE_REPORT) /* one word, or none: as nearly always */
        return told ? label_flag(site->labels, told) : buf_str(&buf);
    for (; told; told &= told - 1) {
        uint32_t flag = told & -told;

        if (buf.len)
            buf_put(&buf, S(", "));
        buf_put(&buf, label_flag(site->labels, flag));
        if (flag == FLAG_LATE_REPORT) {
            buf_byte(&buf, ' ');
            buf_uint(&buf, (uint64_t)verdict->days_late);
            buf_byte(&buf, ' ');
            buf_put(&buf, label(site->labels, LABEL_MEASURE_DAYS));
        }
    }
    return buf_str(&buf);
}

str cells_flags(const struct site *site, struct arena *arena, const struct verdict *verdict)
{
    return cells_flags_but(site, arena, verdict, 0);
}

str cells_word(const struct site *site, const struct verdict *verdict)
{
    if (verdict->status == STATUS_MET && (verdict->flags & FLAG_INTERIM))
        return label(site->labels, LABEL_SHORT_INTERIM);
    return label_status_short(site->labels, verdict->status);
}

const struct record *cells_record(const struct site *site, struct arena *arena,
                                  const struct cell *cell)
{
    struct record *record = record_new(arena, &cell_shape);
    const struct verdict *verdict = cell->verdict;

    if (!verdict)
        return record;
    record->slots[cell_mark] = value_text(mark_status(verdict->status, verdict->flags));
    record->slots[cell_value] = value_text(print_cell(site, arena, cell));
    record->slots[cell_word] = value_text(cells_word(site, verdict));
    record->slots[cell_flags] = value_text(cells_flags(site, arena, verdict));
    record->slots[cell_url] = cells_link(site, arena, cell);
    return record;
}

str cells_word_full(const struct site *site, const struct verdict *verdict)
{
    if (verdict->status == STATUS_MET && (verdict->flags & FLAG_INTERIM))
        return label(site->labels, LABEL_STATUS_INTERIM);
    return label_status(site->labels, verdict->status);
}

bool cells_has_case(const struct cell *cell)
{
    return cell->verdict->has_words;
}

/* What only the place of the proof tells. The row's file is not named: the page names it once. */
static void proof_fill(const struct site *site, struct arena *arena, const struct cell *cell,
                       struct value *slots)
{
    const struct result *result = cells_result(site, cell);
    str anchor = anchor_cell(arena, site->model, cell->unit, cell->target);
    struct print_proof told = print_proof(site, arena, cell);

    slots[proof_anchor] = value_text(anchor);
    slots[proof_value] = value_text(told.value);
    slots[proof_sum] = value_text(told.sum);
    slots[proof_note] = value_text(cells_more(site, cell)->note);
    if (result)
        slots[proof_line] = value_text(text_uint(arena, result->line));
    if (cells_has_case(cell))
        slots[proof_more] = value_url(TEXT_JOIN(arena, S("#g."), anchor));
}

/* Each proof is written once on the site; elsewhere stand the figure and a link to it, so that
 * pages stay light. */
const struct record *cells_proof(const struct site *site, struct arena *arena,
                                 const struct cell *cell, bool here, uint32_t skip)
{
    struct record *record = record_new(arena, &proof_shape);
    const struct verdict *verdict = cell->verdict;

    if (!verdict)
        return record;
    record->slots[proof_mark] = value_text(mark_status(verdict->status, verdict->flags));
    record->slots[proof_word] = value_text(cells_word(site, verdict));
    record->slots[proof_flags] = value_text(cells_flags_but(site, arena, verdict, skip));
    if (here)
        proof_fill(site, arena, cell, record->slots);
    if (here)
        return record;
    record->slots[proof_value] = value_text(print_cell(site, arena, cell));
    record->slots[proof_url] = cells_link(site, arena, cell);
    return record;
}
