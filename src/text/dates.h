/* SPDX-License-Identifier: MIT */
/* dates: days and periods as people and Excel write them. Never guesses a century or an order:
 * day before month, always. */
#ifndef TEXT_DATES_H
#define TEXT_DATES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/str.h"

enum dates_error {
    DATES_OK,
    DATES_EMPTY,
    DATES_NOT_DATE,
    DATES_NO_SUCH_DAY,    /* 31/02/2026, 2026-13 */
    DATES_TWO_DIGIT_YEAR, /* 05/04/26 */
    DATES_MONTH_FIRST,    /* 04/25/2026: month before day */
    DATES_EXCEL_MONTH,    /* "Dec-26", "Thg12-26": Excel made a date of 12/2026 */
    DATES_EXCEL_SERIAL,   /* "46387": Excel's inner number of a day */
    DATES_HASHES,         /* "####": the column was too narrow */
    DATES_YEAR_RANGE      /* outside 1900..2199 */
};

/* How exactly a date is given. */
enum dates_precision { DATES_DAY, DATES_MONTH, DATES_YEAR, DATES_PERIOD /* quarter, week … */ };

struct dates {
    struct span span; /* a day: first = last */
    enum dates_error error;
    enum dates_precision precision;
    enum cycle cycle; /* of a calendar period; CYCLE_NONE for a day */
};

/* A day only: dd/mm/yyyy, d-m-yyyy, d.m.yyyy, yyyy-mm-dd (also with a time 00:00[:00] behind),
 * "ngày 5 tháng 4 năm 2026". */
struct dates dates_day(str s);

/* A day or a calendar period: also 2026, 2026-06, 6/2026, "Tháng 6/2026", 2026-Q2, "Quý II/2026",
 * 2026-H1, "6 tháng đầu năm 2026", 2026-9M, "9 tháng năm 2026", 2026-W27, "Tuần 27/2026",
 * "Năm 2026". */
struct dates dates_any(str s);

/* The contract's id of a calendar period written in any of these ways ("Tháng 6/2026" -> 2026-06);
 * len 0 if it is none. Written into `buf`. */
str dates_period_id(struct buf *buf, str s);

#endif
