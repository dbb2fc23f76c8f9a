/* SPDX-License-Identifier: MIT */
/* print: figures, goals, dates and names as people read them. Every figure on the site goes through
 * here, so that table, proof and report say the same. */
#ifndef PAGES_PRINT_H
#define PAGES_PRINT_H

#include "pages/cells.h"

/* "%", "phút", …; empty for a count. */
str print_measure(const struct site *site, uint32_t indicator);
/* "88,2 %": a value with its measure, at least the indicator's decimals. */
str print_value(const struct site *site, struct arena *arena, uint32_t indicator, int64_t value);
/* A figure as a row or a correction gives it. */
str print_figure(const struct site *site, struct arena *arena, uint32_t indicator,
                 const struct figure *figure);

/* The measure in which a target's cells are compared, and its own value with it, for
 * pages/summaries.h: all other functions take them from there. */
void print_target(const struct site *site, struct arena *arena, uint32_t target, str *measure,
                  str *bound);

/* A pooled figure under a target. */
str print_pooled(const struct site *site, struct arena *arena, uint32_t target,
                 const struct figure *figure);

/* The figure of a cell, rounded so that it cannot contradict the verdict: "88,2", with measure
 * "88,2 %". Empty if there is none. */
str print_cell(const struct site *site, struct arena *arena, const struct cell *cell);
str print_cell_measure(const struct site *site, struct arena *arena, const struct cell *cell);
/* The number that the comparison is about, in millionths; false if the cell has none. */
bool print_number(const struct site *site, const struct cell *cell, int64_t *value);
/* The comparison: "88,2 % ≥ 80 % (179/203)"; else what stands in its place. */
str print_sum(const struct site *site, struct arena *arena, const struct cell *cell);
/* print_cell and print_sum at once, for the price of one. */
struct print_proof {
    str value, sum;
};
struct print_proof print_proof(const struct site *site, struct arena *arena,
                               const struct cell *cell);

/* "≥ 80 %"; in words "tối thiểu 80 %". */
str print_goal(const struct site *site, struct arena *arena, uint32_t target);
str print_goal_words(const struct site *site, struct arena *arena, uint32_t target);
/* "tháng 12/2026", "thường xuyên", "31/12/2026": within a sentence. */
str print_due(const struct site *site, struct arena *arena, const struct due *due, uint32_t plan);

/* The calendar period `id` in the language of the site; `within` a sentence: "tháng 10/2026". */
void print_calendar(const struct site *site, struct buf *buf, str id, bool within);
/* "Tháng 10/2026"; of a plan's own period its name. */
str print_period(const struct site *site, struct arena *arena, uint32_t period);
/* "10/2026" where the heads of a table's columns need it short. */
str print_period_short(const struct site *site, struct arena *arena, uint32_t period);
/* "Kế hoạch số 18/KH-UBND", "Kế hoạch (chưa ghi số)/KH-UBND". */
str print_plan_number(const struct site *site, struct arena *arena, uint32_t plan);
/* The same where it must tell plans apart: "18/KH-UBND", without number "KH-UBND năm 2026". */
str print_plan_short(const struct site *site, struct arena *arena, uint32_t plan);
/* What tells a plan from others in a few words: summary or title. */
str print_plan_title(const struct site *site, uint32_t plan);

#endif
