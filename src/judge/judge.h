/* SPDX-License-Identifier: MIT */
/* judge: model -> verdicts, duties, task verdicts. Pure: tables in, verdicts out; no clock, no I/O,
 * exact arithmetic. The rules are those of judging.md; rules.h holds them as a table from which the
 * site's method page is made. */
#ifndef JUDGE_JUDGE_H
#define JUDGE_JUDGE_H

#include "model/model.h"

enum status {
    STATUS_NO_CELL, /* a hole in a block: no verdict, in no output */
    STATUS_MET,
    STATUS_NOT_MET,
    STATUS_AT_RISK,
    STATUS_NOT_DUE,
    STATUS_REPORT_NOT_DUE,
    STATUS_NOT_REPORTED,
    STATUS_NO_CASES,
    STATUS_NOT_AVAILABLE,
    STATUS_NOT_APPLICABLE,
    STATUS_QUALITATIVE,
    STATUS_TARGET_PENDING,
    STATUS_COUNT
};

/* Bits, in the order in which they are listed. */
enum flag {
    FLAG_LATE_REPORT = 1 << 0,
    FLAG_SOLUTION_MISSING = 1 << 1,
    FLAG_EXPLANATION_MISSING = 1 << 2,
    FLAG_PROVISIONAL = 1 << 3,
    FLAG_INTERIM = 1 << 4,
    FLAG_REVISED = 1 << 5,
    FLAG_CONFLICTING_TARGET = 1 << 6,
    FLAG_DUPLICATE_TARGET = 1 << 7
};

/* One cell: target x unit x period. 12 bytes. */
struct verdict {
    uint32_t result;         /* index into the period's results.at; NO_INDEX = no row */
    uint32_t days_late : 20; /* with FLAG_LATE_REPORT; three centuries fit */
    uint32_t flags : 12;
    uint32_t owed : 24; /* index into the plan's owed[]: the period, the entry, the due day */
    uint32_t status : 7;
    uint32_t has_words : 1; /* a warning, cause, responsibility or solution stands beside its row */
};

/* What names a cell. */
struct cell_key {
    uint32_t target, unit, period;
};

/* The cells of one target: periods x units, dense. Holes have STATUS_NO_CELL. Period by period, as
 * most pages and files are about one: its units follow each other in memory. */
struct block {
    uint32_t target;
    struct indexes units;   /* sorted = target.units */
    struct indexes periods; /* period indexes, in the order of periods */
    struct verdict *cells;  /* NULL: no periods; see block_cell */
};

/* The cell at a unit's and a period's position. */
static inline struct verdict *block_cell(const struct block *block, uint32_t unit, uint32_t period)
{
    return &block->cells[(size_t)period * block->units.len + unit];
}

enum duty_status { DUTY_ON_TIME, DUTY_LATE, DUTY_MISSING, DUTY_NOT_DUE, DUTY_STATUS_COUNT };

struct duty {
    uint32_t plan, unit;
    uint32_t owed; /* index into plan.owed */
    uint8_t status;
    int32_t due, submitted_on; /* DATE_NONE where there is none */
    int32_t days_late;         /* late or missing */
};

enum task_status {
    TASK_DONE_ON_TIME,
    TASK_DONE_LATE,
    TASK_WAITING,
    TASK_ONGOING,
    TASK_NO_DEADLINE,
    TASK_OVERDUE,
    TASK_IN_PROGRESS,
    TASK_NOT_STARTED,
    TASK_STATUS_COUNT
};

struct task_verdict {
    uint32_t task;
    uint32_t unit;     /* NO_INDEX: nobody is named and nobody reported */
    uint32_t period;   /* NO_INDEX: a blank period */
    uint32_t progress; /* the row it rests on; NO_INDEX */
    uint16_t flags;    /* FLAG_EXPLANATION_MISSING */
    uint8_t status;
};

struct judgement {
    int32_t as_of;
    struct block *blocks;           /* one a target, same index; no cells for a draft's targets */
    VEC(struct duty) duties;        /* sorted by plan, unit, period id */
    VEC(struct task_verdict) tasks; /* sorted by plan, task, unit, period id (bytes) */
    uint64_t cells;                 /* all that are no holes */
};

/* Judges everything; asserts that the statuses of every block add up to its cells. */
struct judgement *judge(const struct model *model, int32_t as_of, struct arena *arena);

/* The cell; NULL when it is a hole or outside. */
const struct verdict *judge_cell(const struct judgement *j, uint32_t target, uint32_t unit,
                                 uint32_t period);
/* The result a verdict rests on; NULL. `period` = the cell's period. */
const struct result *judge_result(const struct model *model, const struct verdict *verdict,
                                  uint32_t period);

#endif
