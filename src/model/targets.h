/* SPDX-License-Identifier: MIT */
/* targets: data/targets.csv -> targets. Internal to model/. */
#ifndef MODEL_TARGETS_H
#define MODEL_TARGETS_H

#include "model/reading.h"

/* Plans, units and indicators must be known. Fills the plans' lists of targets. */
void targets_read(struct reading *r);

#endif
