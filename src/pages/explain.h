/* SPDX-License-Identifier: MIT */
/* explain: the abbreviations in what a page tells of targets, tasks and cells. To be called list by
 * list in the order in which the page shows them, as the first use is the one that is explained. */
#ifndef PAGES_EXPLAIN_H
#define PAGES_EXPLAIN_H

#include "pages/abbrs.h"

/* Of which kind the records of a list are, and which of their words the page shows. */
enum explain {
    EXPLAIN_CASE,         /* case_shape: all its words */
    EXPLAIN_CASE_REASONS, /* cause, responsibility, solution */
    EXPLAIN_CASE_WARNED,  /* warning, solution */
    EXPLAIN_TASK,         /* task_shape: all its words */
    EXPLAIN_TASK_PAPER,   /* what a report says of it */
    EXPLAIN_TASK_REASONS, /* all but what the task itself says */
    EXPLAIN_TARGET,       /* target_shape: the name */
    EXPLAIN_TARGET_SHORT, /* the short name */
    EXPLAIN_COLUMN,
    EXPLAIN_SERIES_ROW,
    EXPLAIN_CORRECTION,
};

/* Puts the pieces beside each text of the list's records; a text that is empty gets none. */
void explain_list(struct abbrs *abbrs, struct value list, enum explain what);
/* The lists in `slot` of each record of a list. */
void explain_within(struct abbrs *abbrs, struct value list, uint32_t slot, enum explain what);

#endif
