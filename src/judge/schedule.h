/* SPDX-License-Identifier: MIT */
/* schedule: which periods of one plan each unit owes figures in, and by which entry. Made once a
 * plan; internal to judge/. A unit's figures are owed in the periods of the entries with
 * `figures: yes` that name it or nobody; where none does, someone reports for it, in all of them.
 * A period that two entries ask for counts for the first. */
#ifndef JUDGE_SCHEDULE_H
#define JUDGE_SCHEDULE_H

#include "model/model.h"

enum { OWED_NONE = 0xFFFFFF, POSITION_NONE = 0xFFFFFFFF };

/* What one unit owes; arrays over the positions of schedule.periods. */
struct owing {
    uint32_t *owed; /* index into plan.owed, OWED_NONE where nothing is owed */
    /* Position of the period that follows in the same entry; POSITION_NONE if none, or not begun.
     */
    uint32_t *next;
    uint32_t submission_first, submission_end; /* its rows for the plan in model.submissions */
};

struct schedule {
    const struct model *model;
    const struct plan *plan;
    uint32_t plan_index;
    int32_t as_of;
    struct indexes periods; /* begun, of the entries with figures; in the order of periods */
    const uint32_t *first;  /* position -> its first row in plan.owed */
    const uint32_t *follow; /* row of plan.owed -> position of its entry's next period */
    bool shared;            /* no entry names anybody: all owe the same */
    struct owing common;    /* the periods that all owe, if shared */
    struct owing **of_unit; /* by unit, filled as they are asked for */
    struct arena *arena;    /* for the life of the schedule, but for periods */
};

/* `keep` outlives the schedule and holds its `periods`; all else lives in `scratch`. */
void schedule_make(struct schedule *schedule, struct arena *keep, struct arena *scratch);

/* What the unit owes; the same pointer each time. */
const struct owing *schedule_of(struct schedule *schedule, uint32_t unit);

/* The day on which the unit handed in its report of a period, as reports.csv has it; DATE_NONE. */
int32_t schedule_submitted(const struct schedule *schedule, const struct owing *owing,
                           uint32_t period);

/* True if the unit owes anything on that day: it exists and is no external one. */
static inline bool schedule_unit_counts(const struct unit *unit, int32_t day)
{
    return unit->kind != UNIT_EXTERNAL && unit->exists.first <= day && day <= unit->exists.last;
}

/* Does the entry ask this unit for figures, by name or because it names nobody? */
bool schedule_entry_asks(const struct reporting *entry, uint32_t unit);

/* The row of plan.owed by which a unit owes figures in a period; NO_INDEX. Slow: for one cell. */
uint32_t schedule_row(const struct plan *plan, uint32_t unit, uint32_t period);

#endif
