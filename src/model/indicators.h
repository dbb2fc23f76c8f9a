/* SPDX-License-Identifier: MIT */
/* indicators: data/indicators.csv -> indicators and their names. Internal to model/. */
#ifndef MODEL_INDICATORS_H
#define MODEL_INDICATORS_H

#include "model/reading.h"

/* Fills r->indicators. */
void indicators_read(struct reading *r);

/* True for a measure of per cent. */
bool indicators_percent(const struct indicator *indicator);

#endif
