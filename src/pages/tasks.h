/* SPDX-License-Identifier: MIT */
/* tasks: a task verdict as a row: what the unit says, what the evidence supports, what the deadline
 * says. */
#ifndef PAGES_TASKS_H
#define PAGES_TASKS_H

#include "pages/fill.h"
#include "pages/shapes.h"
#include "pages/site.h"

/* A record of task_shape for a verdict. */
struct record *tasks_record(const struct site *site, struct arena *arena,
                            const struct task_verdict *verdict);

/* The same for a task as a whole: its units' latest verdicts, counted; the only one in full. */
struct record *tasks_summary(const struct site *site, struct arena *arena, uint32_t task);

/* Whether a verdict is the latest of its task and unit: the only one lists show. */
bool tasks_is_latest(const struct site *site, uint32_t index);

/* The latest verdicts counted by status. */
struct task_tally {
    uint32_t by_status[TASK_STATUS_COUNT];
    uint32_t total;
};
/* A list of tally_shape. */
struct value tasks_tally_value(const struct site *site, struct arena *arena,
                               const struct task_tally *tally);

#endif
