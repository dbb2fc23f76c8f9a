/* SPDX-License-Identifier: MIT */
/* explain: the proof of one verdict as data: which rule decided, the numbers that were compared,
 * the days, and the file and line of every input. Pages and `minhbach why` put it into words; they
 * share this, so they cannot say different things. */
#ifndef JUDGE_EXPLAIN_H
#define JUDGE_EXPLAIN_H

#include "judge/figures.h"
#include "judge/judge.h"
#include "judge/relate.h"
#include "judge/revisions.h"
#include "judge/rules.h"
#include "judge/runs.h"

/* What the status rests on. */
enum reason {
    REASON_BY_REFERENCE,   /* another document gives the figure */
    REASON_REPORT_AHEAD,   /* no result; its last day on time is not past */
    REASON_REPORT_UNDATED, /* no result, and no such day */
    REASON_REPORT_OVERDUE, /* no result, and that day is past */
    REASON_UNAVAILABLE,    /* [x] */
    REASON_NOT_APPLICABLE, /* [z] */
    REASON_NO_CASES,       /* the denominator is 0 */
    REASON_QUALITATIVE,    /* nothing to compare */
    REASON_COMPARISON,
    REASON_COUNT
};

/* The comparison: `figure` [, reduced from `baseline`] against target.value. */
struct explain_sum {
    struct figure figure; /* FIGURE_NONE without a result */
    struct figures numbers;
    enum comparator comparator;
    int order; /* -1, 0, 1 as what was compared stands to the target; with REASON_COMPARISON */
    bool met;
    int64_t scale; /* numerator / denominator x scale */
};

/* Where the day of a result is known from. */
enum day_source { DAY_UNKNOWN, DAY_OF_ROW, DAY_OF_REPORT };

struct explain_days {
    int32_t as_of;
    int32_t period_last;
    struct due due; /* of the target */
    bool due_ahead;
    int32_t report_due;            /* last day on time; DATE_NONE */
    const struct reporting *entry; /* with the rule's text (rule 1) */
    int32_t reported_on;
    enum day_source reported_by;
    uint32_t days_late;
    uint32_t days_overdue; /* without a result: days past report_due */
};

struct explain_sources {
    const struct source *results; /* NULL without a row */
    uint32_t result_line;
    uint32_t target_line;           /* in targets.csv */
    str clause;                     /* of the plan */
    const struct result_more *more; /* what stands beside the figure; all empty without a row */
};

/* Rule 6: the warning of the period before, and what became of it. */
struct explain_warning {
    uint32_t period; /* whose row warned; NO_INDEX: none did */
    uint32_t line;
    str text;
    bool solved;
};

struct explanation {
    struct cell_key cell;
    const struct verdict *verdict;
    enum reason reason;
    uint32_t rules; /* bits: 1 << enum rule, of all that bear on status and flags */
    struct explain_sum sum;
    struct explain_days days;
    struct explain_sources sources;
    struct explain_warning warning;
    uint32_t misses; /* in a row */
    struct partners partners;
    struct revisions revisions;
    uint32_t earlier_target; /* amended by this one; NO_INDEX */
};

/* The proof of a cell; false if there is no such cell. */
bool explain_cell(const struct model *model, const struct judgement *j, const struct cell_key *cell,
                  struct arena *arena, struct explanation *out);

/* The same for cells that are many: only what needs no searching or memory (no partners, revisions,
 * warning, misses, earlier target). */
void explain_verdict(const struct model *model, const struct judgement *j,
                     const struct cell_key *cell, const struct verdict *verdict,
                     struct explanation *out);

#endif
