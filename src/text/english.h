/* SPDX-License-Identifier: MIT */
/* english: dates in words and names of periods for a site in English; see vietnamese.h. */
#ifndef TEXT_ENGLISH_H
#define TEXT_ENGLISH_H

#include "base/buf.h"
#include "base/date.h"

/* A partial date, "2026-04-05", "2026-04", "2026" or empty: "5 April 2026", "… April 2026";
 * unknown parts are dots, never invented. */
void en_date_partial(struct buf *buf, str date);
/* The calendar period `id`: "Year 2026", "First half of 2026", "Nine months of 2026", "Quarter 2,
 * 2026", "April 2026", "Week 27, 2026 (29/06/2026–05/07/2026)". The id itself if it is none.
 * `within` a sentence: "first half of 2026". */
void en_period(struct buf *buf, str id, bool within);

#endif
