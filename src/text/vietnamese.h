/* SPDX-License-Identifier: MIT */
/* vietnamese: numbers, dates and periods as they are printed for people. No ICU, no locale. */
#ifndef TEXT_VIETNAMESE_H
#define TEXT_VIETNAMESE_H

#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"

/* "1.234,5": at least `places` decimals, more if the value has more (millionths). */
void vi_number(struct buf *buf, int64_t value, int places);
/* "95,5 %" with a NBSP before the sign, so that no line breaks there. */
void vi_percent(struct buf *buf, int64_t value, int places);
/* "1.234" */
void vi_count(struct buf *buf, int64_t count);
/* "05/04/2026"; nothing for DATE_NONE. */
void vi_date(struct buf *buf, int32_t date);
/* "ngày 05 tháng 4 năm 2026" */
void vi_date_long(struct buf *buf, int32_t date);
/* A partial date, "2026-04-05", "2026-04", "2026" or empty, as documents write it:
 * "ngày … tháng 4 năm 2026"; unknown parts are dots, never invented. */
void vi_date_partial(struct buf *buf, str date);
/* The calendar period `id`: "Năm 2026", "6 tháng đầu năm 2026", "9 tháng năm 2026", "Quý II/2026",
 * "Tháng 4/2026", "Tuần 27/2026 (29/06–05/07/2026)". The id itself if it is no calendar period. */
void vi_period(struct buf *buf, str id);
/* The same without capital, as within a sentence: "tháng 4/2026". */
void vi_period_lower(struct buf *buf, str id);

#endif
