/* SPDX-License-Identifier: MIT */
/* periods: all periods that somebody asks for or gives figures for, collected, then put in order.
 * Internal to model/. */
#ifndef MODEL_PERIODS_H
#define MODEL_PERIODS_H

#include "model/reading.h"

struct periods; /* opaque: its keys must agree with its list */

struct periods *periods_new(struct arena *arena);

/* Adds a period (its plan NO_INDEX for one of the calendar), unless it is there; the id is copied.
 * Returns its number until periods_build. */
uint32_t periods_add(struct periods *periods, const struct period *period);
/* The number of a period that was added; NO_INDEX. */
uint32_t periods_find(struct periods *periods, uint32_t plan, str id);
/* How many were added, and what was added under a number. */
uint32_t periods_count(const struct periods *periods);
const struct period *periods_at(const struct periods *periods, uint32_t number);

/* A plan with faults: what it asks for is not known in full, so nothing is said of periods that it
 * seems not to have. */
void periods_spoil(struct periods *periods, uint32_t plan);
bool periods_spoiled(const struct periods *periods, uint32_t plan);

/* Puts the periods in their order into the model; the numbers in the plans' `owed` become indexes,
 * and these lists get their order. */
void periods_build(struct reading *r);
/* The model's index of a number, after periods_build. */
uint32_t periods_index(const struct periods *periods, uint32_t number);

#endif
