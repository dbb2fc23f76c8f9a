/* SPDX-License-Identifier: MIT */
/* decide: the status of one figure before one target. Everything that judges, tries an old figure
 * again (corrections) or explains a verdict asks here, so that they cannot differ. */
#ifndef JUDGE_DECIDE_H
#define JUDGE_DECIDE_H

#include "judge/judge.h"

struct trial {
    const struct target *target;
    const struct indicator *indicator;
    int32_t period_last;
    int32_t report_due; /* last day on time of the report; DATE_NONE */
    int32_t as_of;
    bool warning; /* the row carries an official warning */
};

/* The statuses in their decided order; `figure` of FIGURE_NONE = no result. */
enum status decide_status(const struct trial *trial, const struct figure *figure);

/* The target's due date lies after the period's last day, or the as-of day is not after it; an
 * ongoing target's never is ahead. */
bool decide_due_ahead(const struct trial *trial);

/* The report should have come by now. */
static inline bool decide_overdue(const struct trial *trial)
{
    return trial->report_due != DATE_NONE && trial->as_of > trial->report_due;
}

#endif
