/* SPDX-License-Identifier: MIT */
/* tasks: data/tasks.csv -> tasks. Internal to model/. */
#ifndef MODEL_TASKS_H
#define MODEL_TASKS_H

#include "model/reading.h"

/* Plans and units must be known. */
void tasks_read(struct reading *r);

/* The lists of targets and tasks of each plan, in the order of the files' rows. */
void tasks_list_by_plan(struct reading *r);

#endif
