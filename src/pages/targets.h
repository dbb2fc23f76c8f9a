/* SPDX-License-Identifier: MIT */
/* targets: a target with its latest verdict, as a row, a head or beside its clause. */
#ifndef PAGES_TARGETS_H
#define PAGES_TARGETS_H

#include "pages/cells.h"

/* The latest period of a target whose report should be in; else the latest of which something is
 * known, else the latest that has begun; NO_INDEX if it has no cell. */
uint32_t targets_latest(const struct site *site, uint32_t target);

/* The statuses of a target's cells in a period; none where it only repeats another row: it is left
 * out of every count. */
struct tally targets_counted(const struct site *site, uint32_t target, uint32_t period);
/* The cells of a target in a period, counted; those of a row that only repeats others by
 * themselves, as it is shown though no other count has them. */
struct tally targets_tally(const struct site *site, uint32_t target, uint32_t period);

/* The pooled figure "93,4 %" where each of several units gave its parts; empty otherwise. */
str targets_pooled(const struct site *site, struct arena *arena, uint32_t target, uint32_t period);

/* The same in millionths; false where it must not be shown. */
bool targets_pooled_value(const struct site *site, uint32_t target, uint32_t period,
                          int64_t *value);

/* A record of target_shape with the verdict of `period` (NO_INDEX: the latest one). */
struct record *targets_record(const struct site *site, struct arena *arena, uint32_t target,
                              uint32_t period);

/* A record of column_shape. */
struct record *targets_column(const struct site *site, struct arena *arena, uint32_t target);

/* Where a clause of a plan stands: its link, or the plan's if it has no anchor. */
struct value targets_clause_link(const struct site *site, struct arena *arena, uint32_t plan,
                                 str anchor);

#endif
