/* SPDX-License-Identifier: MIT */
/* columns: the one table of the columns of the CSV files: the contract's names, the Vietnamese
 * names and other ways to write them. names[1] is the header that a Vietnamese table gets. */
#ifndef MODEL_COLUMNS_H
#define MODEL_COLUMNS_H

#include "read/csv.h"

enum table {
    TABLE_UNITS,
    TABLE_INDICATORS,
    TABLE_TARGETS,
    TABLE_TASKS,
    TABLE_RESULTS,
    TABLE_PROGRESS,
    TABLE_REPORTS,
    TABLE_CORRECTIONS,
    TABLE_GLOSSARY,
    TABLE_COUNT
};

/* The columns of each table are numbered in the contract's order. After them come columns that are
 * known and not used (names beside ids, the provenance of a downloaded table). */
enum units_column {
    UNITS_ID,
    UNITS_NAME,
    UNITS_SHORT_NAME,
    UNITS_LEVEL,
    UNITS_KIND,
    UNITS_PARENT,
    UNITS_MEMBERS,
    UNITS_ALIASES,
    UNITS_URL,
    UNITS_NOTE,
    UNITS_FROM,
    UNITS_UNTIL,
    UNITS_CONTRACT
};
enum indicators_column {
    INDICATORS_ID,
    INDICATORS_NAME,
    INDICATORS_SHORT_NAME,
    INDICATORS_MEASURE,
    INDICATORS_DECIMALS,
    INDICATORS_KIND,
    INDICATORS_DEFINITION,
    INDICATORS_SOURCE,
    INDICATORS_ALIASES,
    INDICATORS_CONTRACT
};
enum targets_column {
    TARGETS_ID,
    TARGETS_PLAN,
    TARGETS_NO,
    TARGETS_CLAUSE,
    TARGETS_INDICATOR,
    TARGETS_APPLIES_TO,
    TARGETS_COMPARATOR,
    TARGETS_VALUE,
    TARGETS_BASELINE,
    TARGETS_FROM,
    TARGETS_UNTIL,
    TARGETS_DUE,
    TARGETS_LEAD,
    TARGETS_COORDINATING,
    TARGETS_SAME_AS,
    TARGETS_NOTE,
    TARGETS_CONTRACT
};
enum tasks_column {
    TASKS_ID,
    TASKS_PLAN,
    TASKS_CLAUSE,
    TASKS_GROUP,
    TASKS_GOAL,
    TASKS_TITLE,
    TASKS_ROLE,
    TASKS_PRODUCT,
    TASKS_LEAD,
    TASKS_COORDINATING,
    TASKS_DUE,
    TASKS_CONDITION,
    TASKS_NOTE,
    TASKS_CONTRACT
};
enum results_column {
    RESULTS_INDICATOR,
    RESULTS_UNIT,
    RESULTS_VALUE,
    RESULTS_NUMERATOR,
    RESULTS_DENOMINATOR,
    RESULTS_WARNING,
    RESULTS_CAUSE,
    RESULTS_RESPONSIBILITY,
    RESULTS_SOLUTION,
    RESULTS_REPORTED_ON,
    RESULTS_SOURCE,
    RESULTS_NOTE,
    RESULTS_CONTRACT,
    RESULTS_PERIOD = RESULTS_CONTRACT /* if there, it must be the file's */
};
enum progress_column {
    PROGRESS_TASK,
    PROGRESS_UNIT,
    PROGRESS_STATUS,
    PROGRESS_DONE_ON,
    PROGRESS_PERCENT,
    PROGRESS_CAUSE,
    PROGRESS_RESPONSIBILITY,
    PROGRESS_SOLUTION,
    PROGRESS_REPORTED_ON,
    PROGRESS_NOTE,
    PROGRESS_CONTRACT,
    PROGRESS_PERIOD = PROGRESS_CONTRACT
};
enum reports_column {
    REPORTS_PLAN,
    REPORTS_UNIT,
    REPORTS_PERIOD,
    REPORTS_SUBMITTED_ON,
    REPORTS_DOCUMENT,
    REPORTS_CONTRACT
};
enum corrections_column {
    CORRECTIONS_INDICATOR,
    CORRECTIONS_UNIT,
    CORRECTIONS_PERIOD,
    CORRECTIONS_WAS,
    CORRECTIONS_NOW,
    CORRECTIONS_CORRECTED_ON,
    CORRECTIONS_REASON,
    CORRECTIONS_CONTRACT
};
enum glossary_column { GLOSSARY_ABBR, GLOSSARY_EXPANSION, GLOSSARY_NOTE, GLOSSARY_CONTRACT };

/* The schema of a table. */
const struct csv_schema *columns_of(enum table table);
/* How many of its columns are the contract's (they come first). */
uint32_t columns_contract(enum table table);

#endif
