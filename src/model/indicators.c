/* SPDX-License-Identifier: MIT */
#include "model/indicators.h"

#include "base/decimal.h"
#include "model/cells.h"
#include "model/files.h"
#include "model/rows.h"

enum { MAX_INDICATORS = 65535 }; /* a result keeps its indicator in 16 bits */

struct look {
    struct reading *r;
    struct row_ids ids;
};

bool indicators_percent(const struct indicator *indicator)
{
    return str_eq(indicator->measure, S("%"));
}

/* Blank after a report, too: then the figure is shown as it is written. */
static int read_decimals(const struct row *row)
{
    str text = cell_text(row, INDICATORS_DECIMALS);
    uint32_t decimals;

    if (text.len == 0)
        return -1;
    if (str_to_uint(text, DECIMAL_PLACES, &decimals))
        return (int)decimals;
    DIAG(row->r->diag, cell_at(row, INDICATORS_DECIMALS), DIAG_OUT_OF_RANGE, text, S("0–6"));
    return -1;
}

/* Beyond the limit the table is read no further: one report, and the names that are missing for it
 * are excused. */
static bool read_indicator(void *ctx, const struct csv_row *csv)
{
    struct look *look = ctx;
    struct row row = {look->r, csv, TABLE_INDICATORS};
    struct indicator item = {.line = csv->line};
    str rest = cell_text(&row, INDICATORS_ALIASES);
    uint32_t kind;
    bool named =
        cell_id(&row, INDICATORS_ID, &item.id) && rows_new_id(&look->ids, &row, INDICATORS_ID);

    cell_need(&row, INDICATORS_NAME);
    item.name = cell_keep(&row, INDICATORS_NAME);
    item.short_name = cell_keep(&row, INDICATORS_SHORT_NAME);
    if (item.short_name.len == 0)
        item.short_name = item.name;
    item.measure = cell_keep(&row, INDICATORS_MEASURE);
    item.definition = cell_keep(&row, INDICATORS_DEFINITION);
    item.source = cell_keep(&row, INDICATORS_SOURCE);
    item.decimals = read_decimals(&row);
    for (str part = cell_part(&rest); part.len; part = cell_part(&rest))
        *vec_push(look->r->arena, &item.aliases) = arena_str(look->r->arena, part);
    kind = indicators_percent(&item) ? KIND_RATE : KIND_COUNT;
    cell_word(&row, INDICATORS_KIND, WORDS_INDICATOR_KIND, &kind);
    item.kind = kind;
    if (!named)
        return cell_reject(&row);
    if (look->r->model->indicators.len == MAX_INDICATORS)
        DIAG(look->r->diag, cell_at(&row, INDICATORS_ID), DIAG_TOO_MANY, S("indicators.csv"),
             S("65535"));
    if (look->r->model->indicators.len >= MAX_INDICATORS)
        return false;
    *vec_push(look->r->arena, &look->r->model->indicators) = item;
    return true;
}

/* All ids before any name: an id is never taken for somebody else's name. */
static void index_names(struct reading *r)
{
    const struct model *model = r->model;

    for (uint32_t i = 0; i < model->indicators.len; i++)
        names_add_id(r->indicators, model->indicators.at[i].id, i);
    for (uint32_t i = 0; i < model->indicators.len; i++) {
        const struct indicator *item = &model->indicators.at[i];

        names_add(r->indicators, item->name, i);
        names_add(r->indicators, item->short_name, i);
        for (uint32_t j = 0; j < item->aliases.len; j++)
            names_add(r->indicators, item->aliases.at[j], i);
    }
}

void indicators_read(struct reading *r)
{
    struct look look = {r, rows_ids(r->scratch)};

    r->indicators = names_new(r->arena);
    if (!files_table(r, TABLE_INDICATORS, read_indicator, &look)) {
        r->tables[TABLE_INDICATORS].incomplete = true;
        if (source_kind(&r->files, files_path(TABLE_TARGETS)) != SOURCE_ABSENT)
            rows_missing_file(r, TABLE_INDICATORS);
    }
    rows_sort(r->model->indicators.at, r->model->indicators.len, sizeof *r->model->indicators.at);
    index_names(r);
    arena_reset(r->scratch);
}
