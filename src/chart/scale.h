/* SPDX-License-Identifier: MIT */
/* scale: an axis with round steps, and places along it. Figures are whole numbers of any unit
 * (millionths, mostly), up to 10^18; places are tenths of a pixel and hundredths of a percent. */
#ifndef CHART_SCALE_H
#define CHART_SCALE_H

#include <stdbool.h>
#include <stdint.h>

enum { CHART_WHOLE = 10000 /* 100 % in hundredths of a percent */, CHART_TICKS = 8 };

struct scale {
    int64_t low, high; /* low < high, both multiples of step */
    int64_t step;
};

/* What an axis must show, and what it need not pass. */
struct scale_range {
    int64_t low, high;   /* the figures; low <= high */
    int64_t floor, ceil; /* the axis stays inside where the figures do */
    int64_t unit;        /* the least step that makes sense; > 0 */
    bool from_floor;     /* the axis begins at floor */
};

/* Two to CHART_TICKS ticks around the figures, never an empty axis. */
struct scale scale_of(const struct scale_range *range);

/* Number of ticks: low, low + step … high. */
uint32_t scale_ticks(const struct scale *scale);

/* Where `value` lies between `bottom` (of low) and `top` (of high), in tenths of a pixel; values
 * outside the axis are drawn at its ends. */
int32_t scale_y(const struct scale *scale, int64_t value, int32_t top, int32_t bottom);

/* The middle of slot `index` of `count`, and its left edge (index = count: the right end). */
int32_t slot_middle(uint32_t index, uint32_t count);
int32_t slot_edge(uint32_t index, uint32_t count);

#endif
