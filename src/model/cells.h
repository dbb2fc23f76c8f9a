/* SPDX-License-Identifier: MIT */
/* cells: the cells of a row of a table, read and checked. What is blank leaves *out as it was.
 * Internal to model/. */
#ifndef MODEL_CELLS_H
#define MODEL_CELLS_H

#include "model/reading.h"

/* One row in the hands of a row handler; it dies with the callback. Columns are numbered by the
 * enums of columns.h. */
struct row {
    struct reading *r;
    const struct csv_row *csv;
    enum table table;
};

/* As it stands; dies with the row. */
str cell_text(const struct row *row, uint32_t column);
/* A copy that stays; blank ones take no memory. */
str cell_keep(const struct row *row, uint32_t column);
/* Where it stands, for a report; the row as a whole if the file has no such column. */
struct place cell_at(const struct row *row, uint32_t column);
/* The names of a column, "value (giá trị)", in scratch memory. */
str cell_column(const struct row *row, uint32_t column);

/* False after reporting that it is blank. */
bool cell_need(const struct row *row, uint32_t column);
/* The row's id: there, of the right form, kept in *out; false after a report. */
bool cell_id(const struct row *row, uint32_t column, str *out);

/* False after a report; true and *out untouched where it is blank. */
bool cell_word(const struct row *row, uint32_t column, enum word_table table, uint32_t *out);
bool cell_day(const struct row *row, uint32_t column, int32_t *out);
bool cell_url(const struct row *row, uint32_t column, str *out);
/* from … until: a blank one is without bound. */
bool cell_holds(const struct row *row, uint32_t from, uint32_t until, struct span *out);
bool cell_due(const struct row *row, uint32_t column, struct due *out);

/* NO_INDEX after a report; a blank cell is one, too. */
uint32_t cell_unit(const struct row *row, uint32_t column);
uint32_t cell_indicator(const struct row *row, uint32_t column);
uint32_t cell_plan(const struct row *row, uint32_t column);

/* The units of a list "a|b", in the order of the cell, groups not expanded, in the build's arena;
 * names that are unknown are reported and left out: then false. A blank cell is an empty list. */
bool cell_units(const struct row *row, uint32_t column, struct indexes *out);
/* The parts of a list, without blanks; calls in order. */
str cell_part(str *rest);

/* The row is not in the model: names that it would have given are excused. Returns true, so that
 * a row handler can end with it (reading goes on). */
bool cell_reject(const struct row *row);

#endif
