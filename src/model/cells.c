/* SPDX-License-Identifier: MIT */
#include "model/cells.h"

#include "model/refs.h"
#include "model/values.h"
#include "text/unicode.h"

str cell_text(const struct row *row, uint32_t column)
{
    return row->csv->cells[column];
}

str cell_keep(const struct row *row, uint32_t column)
{
    str text = cell_text(row, column);

    return text.len ? arena_str(row->r->arena, text) : S("");
}

struct place cell_at(const struct row *row, uint32_t column)
{
    return csv_place(row->csv, column);
}

str cell_column(const struct row *row, uint32_t column)
{
    const char *const *names = columns_of(row->table)->columns[column].names;

    return arena_printf(row->r->scratch, "%s (%s)", names[0], names[1]);
}

bool cell_need(const struct row *row, uint32_t column)
{
    if (cell_text(row, column).len)
        return true;
    DIAG(row->r->diag, cell_at(row, column), DIAG_MISSING_VALUE, cell_column(row, column));
    return false;
}

bool cell_id(const struct row *row, uint32_t column, str *out)
{
    if (!cell_need(row, column) ||
        !refs_id_ok(row->r, cell_at(row, column), cell_text(row, column)))
        return false;
    *out = cell_keep(row, column);
    return true;
}

bool cell_word(const struct row *row, uint32_t column, enum word_table table, uint32_t *out)
{
    str text = cell_text(row, column);

    return text.len == 0 || values_word(row->r, cell_at(row, column), text,
                                        (struct word_wanted){table, cell_column(row, column)}, out);
}

bool cell_day(const struct row *row, uint32_t column, int32_t *out)
{
    str text = cell_text(row, column);

    return text.len == 0 || values_day(row->r, cell_at(row, column), text, out);
}

bool cell_url(const struct row *row, uint32_t column, str *out)
{
    *out = cell_keep(row, column);
    return out->len == 0 || values_url(row->r, cell_at(row, column), *out);
}

bool cell_holds(const struct row *row, uint32_t from, uint32_t until, struct span *out)
{
    struct span first = {INT32_MIN, INT32_MIN}, last = {INT32_MAX, INT32_MAX};
    bool fine = true;

    if (cell_text(row, from).len)
        fine = values_span(row->r, cell_at(row, from), cell_text(row, from), &first);
    if (cell_text(row, until).len)
        fine = values_span(row->r, cell_at(row, until), cell_text(row, until), &last) && fine;
    *out = (struct span){first.first, last.last};
    if (!fine || out->first <= out->last)
        return fine;
    DIAG(row->r->diag, cell_at(row, until), DIAG_REVERSED_SPAN, values_day_text(row->r, out->first),
         values_day_text(row->r, out->last));
    return false;
}

bool cell_due(const struct row *row, uint32_t column, struct due *out)
{
    return values_due(row->r, cell_at(row, column), cell_text(row, column), out);
}

/* A blank cell is reported here, so that a handler need only look at what it got. */
uint32_t cell_unit(const struct row *row, uint32_t column)
{
    if (!cell_need(row, column))
        return NO_INDEX;
    return refs_unit(row->r, cell_at(row, column), cell_text(row, column));
}

uint32_t cell_indicator(const struct row *row, uint32_t column)
{
    if (!cell_need(row, column))
        return NO_INDEX;
    return refs_indicator(row->r, cell_at(row, column), cell_text(row, column));
}

uint32_t cell_plan(const struct row *row, uint32_t column)
{
    if (!cell_need(row, column))
        return NO_INDEX;
    return refs_plan(row->r, cell_at(row, column), cell_text(row, column));
}

str cell_part(str *rest)
{
    while (rest->ptr) {
        str part = unicode_trim(str_cut(rest, '|'));

        if (part.len)
            return part;
    }
    return S("");
}

/* An unknown name leaves the others in the list: who they are is still worth checking. */
bool cell_units(const struct row *row, uint32_t column, struct indexes *out)
{
    str rest = cell_text(row, column);
    VEC(uint32_t) list = {0};
    bool fine = true;

    for (str part = cell_part(&rest); part.len; part = cell_part(&rest)) {
        uint32_t unit = refs_unit(row->r, cell_at(row, column), part);

        if (unit == NO_INDEX)
            fine = false;
        else
            *vec_push(row->r->arena, &list) = unit;
    }
    *out = (struct indexes){list.at, list.len};
    return fine;
}

bool cell_reject(const struct row *row)
{
    row->r->tables[row->table].incomplete = true;
    return true;
}
