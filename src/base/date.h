/* SPDX-License-Identifier: MIT */
/* date: a day as the number of days since 1970-01-01 (UTC+7 by convention: no clock here), and the
 * calendar periods of the contract: 2026, 2026-H1, 2026-9M, 2026-Q2, 2026-06, 2026-W27. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/str.h"

/* DATE_NONE is below every day, so the later of two days is the larger number; nothing may be added
 * to or taken from it. The years are those in which somebody may mean what he writes: a typing
 * error such as 20226 or 206 falls outside. */
enum { DATE_NONE = INT32_MIN, DATE_MIN_YEAR = 1900, DATE_MAX_YEAR = 2199 };

struct ymd {
    int year;
    int month; /* 1..12 */
    int day;   /* 1..31 */
};

/* False when there is no such day (31/02) or the year is outside 1900..2199. */
bool date_make(int year, int month, int day, int32_t *out);
/* `date` must be a day, not DATE_NONE. */
struct ymd date_ymd(int32_t date);
/* 28 to 31; `month` is 1 to 12. */
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

/* Days, both included. */
struct span {
    int32_t first;
    int32_t last;
};

/* The calendar period that `id` names, in the contract's exact form; CYCLE_NONE if it is none, and
 * *span stays as it was. Periods end with 2198: a week of the last year would reach beyond it. */
enum cycle date_period(str id, struct span *span);
/* The id of the `cycle`'s period in which `day` lies, its span in *span; id.len = 0 where there is
 * none: in the fourth quarter of a nine_month cycle, and beyond the last period. Written into
 * `buf`; the str is good until the next write. `cycle` is not CYCLE_NONE. */
str date_period_at(struct buf *buf, enum cycle cycle, int32_t day, struct span *span);

#endif
