/* SPDX-License-Identifier: MIT */
/* number: figures as people and Excel write them -> exact millionths. Whatever can be read in two
 * ways under the declared decimal mark is refused with its reason. */
#ifndef TEXT_NUMBER_H
#define TEXT_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum number_error {
    NUMBER_OK,
    NUMBER_EMPTY,
    NUMBER_NOT_NUMBER,  /* text: "chưa có" */
    NUMBER_WRONG_MARK,  /* the other mark, and it does not group thousands: "95.5" */
    NUMBER_BAD_GROUPS,  /* groups that are not of three digits: "1.23.456", "12.34,5" */
    NUMBER_SCIENTIFIC,  /* "1,2E+11": Excel rounded it, digits are lost */
    NUMBER_EXCEL_ERROR, /* "#REF!", "#N/A" … */
    NUMBER_HASHES,      /* "####": the column was too narrow */
    NUMBER_TOO_LONG,    /* more than 12 digits before the mark */
    NUMBER_TOO_FINE,    /* more than 6 digits after it */
    NUMBER_FRACTION,    /* "0,95" where % is meant: Excel's inner value */
    NUMBER_NOT_PERCENT, /* "95%" where the measure is not % */
    NUMBER_UNIT,        /* a figure followed by words: "95 phút", "87 %o" */
    NUMBER_DATE,        /* Excel made a date of it: "12/05/2026", "Dec-26" */
    NUMBER_FORMULA,     /* "=A1*2" */
    NUMBER_MARKER       /* a mark other than [x], [z], [p], or one in a wrong place */
};

/* What a value cell may hold besides a figure (contract, section 3). */
enum number_kind { NUMBER_FIGURE, NUMBER_NO_DATA /* [x] */, NUMBER_NOT_APPLICABLE /* [z] */ };

struct number {
    int64_t value; /* millionths; in % the points: 95,5% is 95500000 */
    enum number_error error;
    enum number_kind kind;
    bool provisional; /* [p] stood behind it */
    bool percent;     /* a % sign stood there */
    bool present;     /* a figure stood there (false for [x], [z], and [p] alone) */
    uint8_t places;   /* decimals as written */
};

/* What the cell is for. */
enum number_use {
    NUMBER_PLAIN,        /* no % */
    NUMBER_PERCENT,      /* in %: "95", "95%"; a fraction such as 0,95 is refused */
    NUMBER_PERCENT_PARTS /* in %, numerator and denominator beside it: 0,95 is taken as it stands */
};

/* `mark` is the declared decimal mark, ',' or '.'; blanks, NBSP and zero-width characters around
 * the figure do not count. Marks [x], [z], [p] are allowed only in cells of `value`: elsewhere use
 * number_parse_plain. Never allocates. */
struct number number_parse(str cell, char mark, enum number_use use);

/* A cell that takes a bare figure only (numerator, denominator, baseline): marks are refused. */
struct number number_parse_plain(str cell, char mark);

#endif
