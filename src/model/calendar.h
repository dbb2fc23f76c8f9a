/* SPDX-License-Identifier: MIT */
/* calendar: which periods a plan's reporting entries ask for, and by which day. Pure. Internal to
 * model/. */
#ifndef MODEL_CALENDAR_H
#define MODEL_CALENDAR_H

#include "model/model.h"

/* A due rule taken apart. */
struct calendar_due {
    enum due_rule rule;
    int day;    /* BEFORE_DAY, BEFORE_DAY_NEXT, BEFORE_DATE */
    int month;  /* BEFORE_DATE */
    int32_t on; /* ON */
};

/* Reads "before 25", "before 10 of next month", "within", "before 13/3", "on 2025-08-30"; an empty
 * text is no rule. False if it is none of them, or none for this cycle. */
bool calendar_due_parse(str text, enum report_cycle cycle, struct calendar_due *out);

/* The last day on time of a period that ends on `last`; DATE_NONE without a rule. */
int32_t calendar_due_day(struct calendar_due due, int32_t last);

/* The calendar cycle behind a reporting cycle; CYCLE_NONE for custom, final, ad_hoc. */
enum cycle calendar_cycle(enum report_cycle cycle);

/* What bounds the periods that are owed. */
struct calendar_bounds {
    struct span plan; /* `period`: a period owed shares a day with it */
    int32_t date;     /* of the plan (a partial one = its first day); DATE_NONE: no bound */
    int32_t first;    /* no period that begins earlier; DATE_NONE: no bound */
};

/* Whether the plan owes a period: it shares a day with `plan`, does not begin before `first`, and
 * its last day on time (DATE_NONE: its last day) is not before `date` (contract, section 3). */
bool calendar_owed(struct calendar_bounds bounds, struct span period, int32_t due);

/* Steps through the calendar periods of a cycle that share a day with `span`. Start with *day =
 * span.first; each call gives the next one's id (in `buf`, good until the next call) and span, and
 * moves *day on. False at the end. */
bool calendar_next(struct buf *buf, enum cycle cycle, int32_t *day, struct span within,
                   struct period *out);

/* The first day that a partial date may mean; DATE_NONE if nothing is known of it. */
int32_t calendar_partial_first(struct partial_date date);

#endif
