/* SPDX-License-Identifier: MIT */
/* duties: reports owed, as rows. */
#ifndef PAGES_DUTIES_H
#define PAGES_DUTIES_H

#include "pages/fill.h"
#include "pages/shapes.h"
#include "pages/site.h"

/* A record of duty_shape. */
struct record *duties_record(const struct site *site, struct arena *arena,
                             const struct duty *duty);
/* The period that a duty is about. */
uint32_t duties_period(const struct site *site, const struct duty *duty);
/* The duties of a unit's children in a period, in their order: indexes into judgement.duties. */
struct indexes duties_below(const struct site *site, struct arena *arena, uint32_t period,
                            uint32_t parent);
/* The rule as the plan has it, "before 25" in words: it stands beside every due date (rule 1).
 * `entry` is an index into the plan's reporting. */
str duties_rule(const struct site *site, struct arena *arena, uint32_t plan, uint32_t entry);

/* A record of correction_shape, `index` into model.corrections; old and new verdict only where the
 * figure decides a cell (rule 11). */
struct record *corrections_record(const struct site *site, struct arena *arena, uint32_t index);

#endif
