/* SPDX-License-Identifier: MIT */
/* The fixed words of the formats: kinds, comparators, statuses of plans and progress. words.c holds
 * one table with each word's contract name and its Vietnamese names. */
#ifndef MODEL_WORDS_H
#define MODEL_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

enum provenance { PROVENANCE_OFFICIAL, PROVENANCE_PROVISIONAL, PROVENANCE_ILLUSTRATIVE };
enum unit_kind { UNIT_UNIT, UNIT_GROUP, UNIT_ROLE, UNIT_EXTERNAL };
enum indicator_kind {
    KIND_RATE,
    KIND_DURATION,
    KIND_REDUCTION,
    KIND_COUNT,
    KIND_YES_NO,
    KIND_QUALITATIVE
};
enum comparator {
    CMP_AT_LEAST,
    CMP_MORE_THAN,
    CMP_AT_MOST,
    CMP_BELOW,
    CMP_EQUALS,
    CMP_REDUCE_BY_AT_LEAST,
    CMP_YES_NO,
    CMP_QUALITATIVE,
    CMP_BY_REFERENCE
};
enum figure_kind {
    FIGURE_NONE, /* no value, no parts */
    FIGURE_NUMBER,
    FIGURE_PARTS,
    FIGURE_YES_NO,
    FIGURE_TEXT,
    FIGURE_UNAVAILABLE,   /* [x] */
    FIGURE_NOT_APPLICABLE /* [z] */
};
enum plan_status { PLAN_IN_FORCE, PLAN_DRAFT, PLAN_ENDED, PLAN_REPLACED };
enum report_cycle {
    REPORT_MONTHLY,
    REPORT_QUARTERLY,
    REPORT_HALF_YEAR,
    REPORT_NINE_MONTH,
    REPORT_YEARLY,
    REPORT_WEEKLY,
    REPORT_CUSTOM,
    REPORT_FINAL,
    REPORT_AD_HOC
};
enum due_kind { DUE_NONE, DUE_ONGOING, DUE_DAY };
enum task_role { ROLE_NONE, ROLE_LEAD, ROLE_SUPPORT };
enum progress_status {
    PROGRESS_NONE,
    PROGRESS_DONE,
    PROGRESS_IN_PROGRESS,
    PROGRESS_NOT_STARTED,
    PROGRESS_WAITING
};

enum word_table {
    WORDS_PROVENANCE,
    WORDS_UNIT_KIND,
    WORDS_INDICATOR_KIND,
    WORDS_COMPARATOR,
    WORDS_PLAN_STATUS,
    WORDS_REPORT_CYCLE,
    WORDS_TASK_ROLE,
    WORDS_PROGRESS_STATUS,
    WORDS_YES_NO, /* 0 no, 1 yes */
    WORDS_ONGOING /* 0: the one word */
};

/* The value of a word in either language (compared without case, accents, spaces, as headers
 * are); false if it is none of the table's. */
bool words_find(enum word_table table, str word, uint32_t *value);
/* The contract's name of a value ("at_least"); "" for the NONE values. */
str words_name(enum word_table table, uint32_t value);
/* The word that a Vietnamese table writes for a value ("tối thiểu"); "" for the NONE values. */
str words_vietnamese(enum word_table table, uint32_t value);
/* All names, "done (hoàn thành), waiting (đang chờ)", for messages. */
str words_list(struct arena *arena, enum word_table table);
/* The names nearest to `word`, as near_join gives them; empty if none is near. */
str words_near(struct arena *arena, enum word_table table, str word);

#endif
