/* SPDX-License-Identifier: MIT */
/* refs: names in cells and in front matter -> indexes. Each gives NO_INDEX after a report, or
 * silently where the thing named may stand in a row that was reported. Internal to model/. */
#ifndef MODEL_REFS_H
#define MODEL_REFS_H

#include "model/reading.h"

/* Units and indicators by id, name, short name or alias; plans and tasks by id alone. */
uint32_t refs_unit(struct reading *r, struct place at, str text);
uint32_t refs_indicator(struct reading *r, struct place at, str text);
uint32_t refs_plan(struct reading *r, struct place at, str text);
uint32_t refs_task(struct reading *r, struct place at, str text);
/* The unit that a text happens to name alone, without any report. */
uint32_t refs_unit_quiet(struct reading *r, str text);

/* The form of an id (not whether it is new): false after a report. */
bool refs_id_ok(struct reading *r, struct place at, str id);

/* A period of the model: "2026-06" in any of its ways, a plan's own by its id, or "plan/id".
 * `plan` = the plan that stands beside it, NO_INDEX if none does. */
uint32_t refs_period(struct reading *r, struct place at, str text, uint32_t plan);

/* Near names among ids that begin records of `size` bytes; in scratch. Empty when enough was
 * searched for already. */
str refs_near(struct reading *r, const void *records, uint32_t count, size_t size, str text);
#define REFS_NEAR(r, vec, text) refs_near((r), (vec)->at, (vec)->len, sizeof *(vec)->at, (text))

/* True if the text at a place may name a row of the table that was reported. */
bool refs_excused(const struct reading *r, enum table table, struct place at, str text);

#endif
