/* SPDX-License-Identifier: MIT */
/* plan_rows: plans in short, for lists. */
#ifndef PAGES_PLAN_ROWS_H
#define PAGES_PLAN_ROWS_H

#include "pages/shapes_pages.h"
#include "pages/targets.h"

/* A record of plan_row_shape. */
struct record *plan_rows_record(const struct site *site, struct arena *arena, uint32_t plan);
/* All plans, newest first. */
struct value plan_rows_all(const struct site *site, struct arena *arena);
/* The plan's latest period in which something is known; NO_INDEX. */
uint32_t plan_rows_latest(const struct site *site, uint32_t plan);
/* A plan's cells of a period, counted; duplicates are left out. */
struct tally plan_rows_tally(const struct site *site, uint32_t plan, uint32_t period);
/* "UBND tỉnh": a unit's name or what is written. */
str plan_rows_party(const struct site *site, const struct party *party);
/* "ngày … tháng 4 năm 2026" */
str plan_rows_date(const struct site *site, struct arena *arena, const struct partial_date *date);
/* "01/01/2026–31/12/2026" */
str plan_rows_span(struct arena *arena, const struct span *span);

#endif
