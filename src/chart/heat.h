/* SPDX-License-Identifier: MIT */
/* heat: units x periods, darker where farther from the target; and shares of a whole. */
#ifndef CHART_HEAT_H
#define CHART_HEAT_H

#include "chart/scale.h"

enum heat_level { HEAT_MET, HEAT_NEAR, HEAT_SOME, HEAT_FAR, HEAT_MOST, HEAT_LEVELS };

/* How far a figure is from its target: `gap` (how much is missing, > 0) of `whole`: up to 2.5 %,
 * 5 %, 10 %, more. A whole of 0 counts as farthest. */
enum heat_level heat_level(int64_t gap, int64_t whole);

/* A column's left edge and width, with a hair of room at its right. */
struct heat_box {
    int32_t x, width; /* hundredths of a percent */
};
struct heat_box heat_column(uint32_t index, uint32_t count);

/* The parts of a whole as stretches of a bar: offsets and widths in hundredths of a percent that
 * add up to exactly 100 % and follow each other without a gap. `parts` must not all be 0. */
void bar_lay(const uint32_t *parts, uint32_t count, struct heat_box *boxes);

#endif
