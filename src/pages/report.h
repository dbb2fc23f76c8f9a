/* SPDX-License-Identifier: MIT */
/* report: the report of a period as an official paper, of a whole plan or of one unit. */
#ifndef PAGES_REPORT_H
#define PAGES_REPORT_H

#include "pages/frame.h"
#include "pages/shapes_other.h"

/* What a report speaks of. */
struct report {
    struct frame frame;
    uint32_t period, plan, unit; /* unit NO_INDEX: the whole plan */
    const struct duty *duty;     /* see find_duty; NULL if none */
};

/* Whether each unit has a report of its own: for plans with few reports in all their life always,
 * for others in the two latest periods that have begun, and never for hundreds of units. The answer
 * for a period long gone does not depend on what is added later. */
bool report_has_units(const struct site *site, uint32_t period, uint32_t plan);

/* Works the answers out for all plans and periods, in `arena`. */
void reports_prepare(struct site *site, struct arena *arena);

/* True if the report speaks of this unit. */
static inline bool report_covers(const struct report *report, uint32_t unit)
{
    return report->unit == NO_INDEX || report->unit == unit;
}

/* Fill parts of the record. */
void report_fill_targets(struct report *report);
void report_fill_cases(struct report *report);
void report_fill_tasks(struct report *report);
void report_fill_duties(struct report *report);

#endif
