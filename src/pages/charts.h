/* SPDX-License-Identifier: MIT */
/* charts: the values of the SVG partials in templates/chart/. Charts of an indicator show its main
 * series: the targets of the same units as the newest one, over the last 12 periods of one cycle,
 * each period with the target that held in it. */
#ifndef PAGES_CHARTS_H
#define PAGES_CHARTS_H

#include "pages/cells.h"
#include "pages/charts_shapes.h"

enum { CHART_PERIODS = 12 };

/* Of an indicator's targets the one with the newest result, of several the one with most units;
 * NO_INDEX if none has a cell. */
uint32_t charts_main_target(const struct site *site, struct indexes targets);

/* A record of chart_shape for an indicator; NULL if none of its targets has a cell. */
struct record *charts_indicator(const struct site *site, struct arena *arena, uint32_t indicator);

/* A record of spark_shape: one unit's figures under one target; NULL with fewer than two. */
struct record *charts_spark(const struct site *site, struct arena *arena, uint32_t target,
                            uint32_t unit);

#endif
