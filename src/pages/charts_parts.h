/* SPDX-License-Identifier: MIT */
/* charts_parts: what the files of charts share. */
#ifndef PAGES_CHARTS_PARTS_H
#define PAGES_CHARTS_PARTS_H

#include "chart/line.h"
#include "pages/charts.h"

/* One period of the series. */
struct chart_cell {
    uint32_t period, target;
    struct tally tally;
    struct line_point point; /* the only unit's figure, or the pooled one */
    struct cell only;        /* verdict NULL: several units */
    str value;               /* as printed, without the measure; empty if there is none */
};

struct chart_series {
    const struct site *site;
    struct arena *arena;
    uint32_t indicator;
    struct chart_cell cells[CHART_PERIODS]; /* oldest first */
    uint32_t count;
    bool several;
};

/* Length along x: hundredths of a percent as "12.50%"; not below 0. */
struct value chart_x(struct arena *arena, int32_t hundredths);
/* Length along y: tenths of a pixel as "104.5"; not below 0. */
struct value chart_y(struct arena *arena, int32_t tenths);

/* Fill the parts of a chart record, whose points must be there; a part that the series cannot have
 * stays empty. */
void chart_fill_line(const struct chart_series *series, struct value *chart);
void chart_fill_bars(const struct chart_series *series, struct value *chart);
void chart_fill_heat(const struct chart_series *series, struct value *chart);

/* The latest period that awaits no report any more; without one the latest. */
uint32_t chart_full_period(const struct chart_series *series);
/* A record of chart_point_shape without heights. */
struct record *chart_point_new(const struct chart_series *series, uint32_t index);
/* "+1,5", "−0,8", "0": millionths, rounded already to `places` decimals. */
str chart_signed(struct arena *arena, int64_t value, int places);

/* True if a smaller figure is better. */
bool chart_lower(const struct chart_series *series, uint32_t target);

#endif
