/* SPDX-License-Identifier: MIT */
/* values: texts of cells and of front matter -> days, figures, words. Each is false after a report.
 * Internal to model/. */
#ifndef MODEL_VALUES_H
#define MODEL_VALUES_H

#include "model/reading.h"
#include "text/dates.h"
#include "text/number.h"

/* *out is DATE_NONE after a report. */
bool values_day(struct reading *r, struct place at, str text, int32_t *out);
/* A day or a calendar period; after a report *out is without bounds. */
bool values_span(struct reading *r, struct place at, str text, struct span *out);
/* A day, or a partial one (2026-04, 2026); an empty text is one of which nothing is known. */
bool values_partial_date(struct reading *r, struct place at, str text, struct partial_date *out);
/* A due date: a day, a period (its last day), `ongoing`; an empty text is DUE_NONE. */
bool values_due(struct reading *r, struct place at, str text, struct due *out);
/* A bare figure, for a column of targets: in points where `use` says %. */
bool values_number(struct reading *r, struct place at, str text, enum number_use use, int64_t *out);
/* One of the table's words. */
struct word_wanted {
    enum word_table table;
    str key; /* names the column or key for the message */
};
bool values_word(struct reading *r, struct place at, str text, struct word_wanted wanted,
                 uint32_t *out);
/* An absolute address, http or https. */
bool values_url(struct reading *r, struct place at, str text);

/* The report that belongs to what text/ says of a cell. */
void values_report_number(struct reading *r, struct place at, str text, enum number_error error);
void values_report_date(struct reading *r, struct place at, str text, enum dates_error error);

/* For messages, in scratch: a day, a figure as the input writes it. */
str values_day_text(struct reading *r, int32_t day);
str values_figure_text(struct reading *r, int64_t value);

/* Notes the day of a row: a warning if it lies after the as-of day. */
void values_note_day(struct reading *r, struct place at, int32_t day);

#endif
