/* SPDX-License-Identifier: MIT */
#include "model/units.h"

#include "model/cells.h"
#include "model/files.h"
#include "model/groups.h"
#include "model/refs.h"
#include "model/rows.h"

/* The first look: everything but what refers to other units. */
struct first_look {
    struct reading *r;
    struct row_ids ids;
};

static void keep_names(const struct row *row, struct unit *unit)
{
    str rest = cell_text(row, UNITS_ALIASES);

    unit->name = cell_keep(row, UNITS_NAME);
    unit->short_name = cell_keep(row, UNITS_SHORT_NAME);
    if (unit->short_name.len == 0)
        unit->short_name = unit->name;
    for (str part = cell_part(&rest); part.len; part = cell_part(&rest))
        *vec_push(row->r->arena, &unit->aliases) = arena_str(row->r->arena, part);
}

/* `bao-cao` as an id would stand where a period's reports do (/ky/<period>/bao-cao/). */
static bool read_unit(void *ctx, const struct csv_row *csv)
{
    struct first_look *look = ctx;
    struct row row = {look->r, csv, TABLE_UNITS};
    struct unit unit = {.parent = NO_INDEX, .line = csv->line};
    uint32_t kind = UNIT_UNIT;
    bool named = cell_id(&row, UNITS_ID, &unit.id);

    if (named && str_eq(unit.id, S("bao-cao")))
        DIAG(look->r->diag, cell_at(&row, UNITS_ID), DIAG_RESERVED_ID, unit.id);
    named = named && rows_new_id(&look->ids, &row, UNITS_ID);
    cell_need(&row, UNITS_NAME);
    keep_names(&row, &unit);
    unit.level = cell_keep(&row, UNITS_LEVEL);
    unit.note = cell_keep(&row, UNITS_NOTE);
    cell_word(&row, UNITS_KIND, WORDS_UNIT_KIND, &kind);
    unit.kind = kind;
    cell_url(&row, UNITS_URL, &unit.url);
    cell_holds(&row, UNITS_FROM, UNITS_UNTIL, &unit.exists);
    if (!named)
        return cell_reject(&row);
    *vec_push(look->r->arena, &look->r->model->units) = unit;
    return true;
}

/* All ids before any name: an id is never taken for somebody else's name. */
static void index_names(struct reading *r)
{
    const struct model *model = r->model;

    for (uint32_t i = 0; i < model->units.len; i++)
        names_add_id(r->units, model->units.at[i].id, i);
    for (uint32_t i = 0; i < model->units.len; i++) {
        const struct unit *unit = &model->units.at[i];

        names_add(r->units, unit->name, i);
        names_add(r->units, unit->short_name, i);
        for (uint32_t j = 0; j < unit->aliases.len; j++)
            names_add(r->units, unit->aliases.at[j], i);
    }
}

/* The second look: parents and members, now that every unit is known. */
static struct unit *unit_of_row(const struct row *row)
{
    uint32_t index = model_unit(row->r->model, cell_text(row, UNITS_ID));
    struct unit *unit;

    if (index == NO_INDEX)
        return NULL;
    unit = &row->r->model->units.at[index];
    return unit->line == row->csv->line ? unit : NULL;
}

static bool read_parent(void *ctx, const struct csv_row *csv)
{
    struct row row = {ctx, csv, TABLE_UNITS};
    struct unit *unit = unit_of_row(&row);
    uint32_t parent = cell_text(&row, UNITS_PARENT).len ? cell_unit(&row, UNITS_PARENT) : NO_INDEX;

    if (unit)
        unit->parent = parent;
    return true;
}

/* Selectors ask for parents, so these are all known by now. */
static bool read_members(void *ctx, const struct csv_row *csv)
{
    struct row row = {ctx, csv, TABLE_UNITS};
    struct unit *unit = unit_of_row(&row);

    if (!unit || cell_text(&row, UNITS_MEMBERS).len == 0)
        return true;
    if (unit->kind == UNIT_GROUP)
        groups_read_members(&row, unit);
    else
        DIAG(row.r->diag, cell_at(&row, UNITS_MEMBERS), DIAG_MEMBERS_OF_UNIT,
             words_name(WORDS_UNIT_KIND, unit->kind));
    return true;
}

/* The third look: circles, with the rows in hand, so that the report has its cell. */
struct third_look {
    struct reading *r;
    struct circles circles;
};

static void report_circle(const struct row *row, uint32_t column, enum diag_code code, str circle)
{
    if (circle.len)
        DIAG(row->r->diag, cell_at(row, column), code, circle);
}

static bool report_circles(void *ctx, const struct csv_row *csv)
{
    const struct third_look *look = ctx;
    struct row row = {look->r, csv, TABLE_UNITS};
    const struct unit *unit = unit_of_row(&row);
    uint32_t at = unit ? (uint32_t)(unit - look->r->model->units.at) : 0;

    if (!unit)
        return true;
    report_circle(&row, UNITS_PARENT, DIAG_PARENT_CYCLE, look->circles.of_parents[at]);
    report_circle(&row, UNITS_MEMBERS, DIAG_GROUP_CYCLE, look->circles.of_members[at]);
    return true;
}

/* One array for all of them: each unit's children are a slice of it, in the order of ids. */
static void list_children(struct reading *r)
{
    struct model *model = r->model;
    uint32_t *counts = ARENA_ARRAY(r->scratch, uint32_t, model->units.len + 1);
    uint32_t *children;

    for (uint32_t i = 0; i < model->units.len; i++) {
        if (model->units.at[i].parent != NO_INDEX)
            counts[model->units.at[i].parent]++;
    }
    children = ARENA_ARRAY(r->arena, uint32_t, model->units.len);
    for (uint32_t i = 0; i < model->units.len; i++) {
        model->units.at[i].children = (struct indexes){children, 0};
        children += counts[i];
    }
    for (uint32_t i = 0; i < model->units.len; i++) {
        if (model->units.at[i].parent != NO_INDEX) {
            struct indexes *list = &model->units.at[model->units.at[i].parent].children;

            ((uint32_t *)list->at)[list->len++] = i;
        }
    }
}

void units_read(struct reading *r)
{
    struct first_look look = {r, rows_ids(r->scratch)};
    struct third_look third;
    uint32_t errors = diag_count(r->diag, DIAG_ERROR);

    r->units = names_new(r->arena);
    if (!files_table(r, TABLE_UNITS, read_unit, &look)) {
        r->tables[TABLE_UNITS].incomplete = true;
        r->targets_doubtful = true;
        rows_missing_file(r, TABLE_UNITS);
        return;
    }
    rows_sort(r->model->units.at, r->model->units.len, sizeof *r->model->units.at);
    index_names(r);
    files_table_again(r, TABLE_UNITS, read_parent, r);
    files_table_again(r, TABLE_UNITS, read_members, r);
    third = (struct third_look){r, groups_cut_circles(r)};
    files_table_again(r, TABLE_UNITS, report_circles, &third);
    list_children(r);
    r->targets_doubtful = diag_count(r->diag, DIAG_ERROR) != errors;
    arena_reset(r->scratch);
}
