/* SPDX-License-Identifier: MIT */
/* date: a day as the number of days since 1970-01-01 (UTC+7 by convention: no clock here), and the
 * calendar periods of the contract: 2026, 2026-H1, 2026-9M, 2026-Q2, 2026-06, 2026-W27. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/str.h"

enum { DATE_NONE = INT32_MIN, DATE_MIN_YEAR = 1900, DATE_MAX_YEAR = 2199 };

struct ymd {
    int year;
    int month; /* 1..12 */
    int day;   /* 1..31 */
};

/* False when there is no such day (31/02) or the year is outside 1900..2199. */
bool date_make(int year, int month, int day, int32_t *out);
struct ymd date_ymd(int32_t date);
int date_month_days(int year, int month);
/* 1 = Monday … 7 = Sunday. */
int date_weekday(int32_t date);
/* Writes 2026-06-05; nothing for DATE_NONE. */
void date_put(struct buf *buf, int32_t date);
/* Exactly YYYY-MM-DD. */
bool date_parse_iso(str s, int32_t *out);

enum cycle {
    CYCLE_NONE, /* no calendar period: a plan's own */
    CYCLE_YEARLY,
    CYCLE_HALF_YEAR,
    CYCLE_NINE_MONTH,
    CYCLE_QUARTERLY,
    CYCLE_MONTHLY,
    CYCLE_WEEKLY
};

struct span {
    int32_t first;
    int32_t last;
};

/* The calendar period that `id` names, in the contract's exact form; CYCLE_NONE if it is none. */
enum cycle date_period(str id, struct span *span);
/* The id of the `cycle`'s period in which `day` lies (9M: only days up to 30/9, else id.len = 0),
 * its span in *span. Written into `buf`; the str is good until the next write. */
str date_period_at(struct buf *buf, enum cycle cycle, int32_t day, struct span *span);

#endif
