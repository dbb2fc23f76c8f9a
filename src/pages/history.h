/* SPDX-License-Identifier: MIT */
/* history: a cell and the periods before it. */
#ifndef PAGES_HISTORY_H
#define PAGES_HISTORY_H

#include "pages/cells.h"

/* The cell of the same target and unit in the period before, of the same reporting entry; verdict
 * NULL if there is none. */
struct cell history_before(const struct site *site, const struct cell *cell);
/* Number of periods, this one included, that were not met without a break. */
uint32_t history_run(const struct site *site, const struct cell *cell);

enum history_turn { HISTORY_SAME, HISTORY_WORSE, HISTORY_BETTER };

/* Whether the verdict turned since the period before: met against not met. */
enum history_turn history_turn(const struct cell *before, const struct cell *now);

/* Cells that somebody has to read about, in the order of a list. */
struct case_list {
    VEC(struct cell) cells;
    uint32_t limit; /* how many are turned into records; 0: all */
    bool here;      /* the proofs stand on the same page */
};

/* Puts the cells of each target in the order of the units' names; cells of one target must stand
 * together. */
void history_sort(const struct site *site, struct case_list *list);

/* A list of case_shape with `before` and `run`, at most `limit`. */
struct value history_cases(const struct site *site, struct arena *arena,
                           const struct case_list *list);
/* How a cell becomes a record of case_shape. */
typedef struct record *history_maker(const struct site *site, struct arena *arena,
                                     const struct cell *cell, const struct case_list *list);
/* The same as a list of case_group_shape, target by target, after history_sort. */
struct value history_groups(const struct site *site, struct arena *arena, struct case_list *list,
                            history_maker *make);
/* A record of case_shape with `before` and `run`. */
struct record *history_case(const struct site *site, struct arena *arena, const struct cell *cell,
                            const struct case_list *list);
/* How many the limit cuts off; absent if none. */
struct value history_more(struct arena *arena, const struct case_list *list);

#endif
