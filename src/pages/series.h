/* SPDX-License-Identifier: MIT */
/* series: tables over periods: a target's units, or a unit's targets. */
#ifndef PAGES_SERIES_H
#define PAGES_SERIES_H

#include "pages/cells.h"
#include "pages/shapes_parts.h"

/* How many periods a table shows: the newest ones. */
enum { SERIES_PERIODS = 12 };

/* A record of series_shape: units x periods of one target. `parent` NO_INDEX: all units. NULL
 * without cells. */
struct record *series_of_target(const struct site *site, struct arena *arena, uint32_t target,
                                uint32_t parent);
/* The same for the targets of one plan that a unit has; NULL without cells. */
struct record *series_of_unit(const struct site *site, struct arena *arena, uint32_t unit,
                              uint32_t plan);
/* The latest period of a unit's targets whose report should be in; `plan` NO_INDEX: of all plans. */
uint32_t series_latest_of(const struct site *site, uint32_t unit, uint32_t plan);

#endif
