/* SPDX-License-Identifier: MIT */
/* opencell: one cell of an open data file after the other, in the three forms that a table is
 * published in. A cell is written by exactly one call of text, number, day, or by any number of
 * calls of plain; a cell without a call is blank. Nothing is allocated for a cell. */
#ifndef PUBLISH_OPENCELL_H
#define PUBLISH_OPENCELL_H

#include "base/buf.h"

enum opencell_form {
    OPENCELL_CSV,   /* RFC 4180 */
    OPENCELL_EXCEL, /* for a Vietnamese Excel: semicolons, decimal commas */
    OPENCELL_JSON,  /* inside the quotes of a JSON string */
    OPENCELL_FORM_COUNT
};

enum { OPENCELL_DAYS = 16, OPENCELL_MARKS = 8 };

struct opencells {
    struct buf *out;
    struct buf scratch; /* for texts composed of parts */
    enum opencell_form form;
    char mark; /* before decimals */
    /* Of the row being written, so that one form can be made from another: where the decimal marks
     * stand in `out`, and whether a text has what some form quotes. The caller sets both back. */
    size_t marks[OPENCELL_MARKS];
    uint32_t mark_count;
    bool quotes;
    /* The texts of days written before: the same few stand in most rows. */
    int32_t days[OPENCELL_DAYS];
    char day_texts[OPENCELL_DAYS][10];
};

struct opencells opencell_to(struct buf *out, enum opencell_form form);

/* Text known to hold nothing that any of the forms must quote: ids, words of the contract, names of
 * files made of these. */
static inline void opencell_plain(struct opencells *cells, str s)
{
    buf_put(cells->out, s);
}

/* Any text: line breaks become LF, what must be quoted is, what a spreadsheet would take for a
 * formula gets a leading '. */
void opencell_text(struct opencells *cells, str s);

/* Millionths, without spare zeros. Negative numbers are no formulas. */
void opencell_number(struct opencells *cells, int64_t millionths);
/* 2026-06-05; blank for DATE_NONE. */
void opencell_day(struct opencells *cells, int32_t day);

/* An empty buffer to compose a text in; then opencell_text of it. */
struct buf *opencell_compose(struct opencells *cells);

/* Whether a spreadsheet would take the text for a formula. A negative number is none. */
bool opencell_is_formula(str s);

#endif
