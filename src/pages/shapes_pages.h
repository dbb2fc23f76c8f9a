/* SPDX-License-Identifier: MIT */
/* shapes_pages: what each page's template is rendered over. All HTML pages begin with PAGE_FIELDS. */
#ifndef PAGES_SHAPES_PAGES_H
#define PAGES_SHAPES_PAGES_H

#include "pages/charts_shapes.h"
#include "pages/shapes_parts.h"

#define STRIP_FIELDS(F, P)                                                                         \
    F(P, plan, RECORD, &link_shape, "the plan")                                                    \
    F(P, targets, LIST, &target_shape, "its targets, with the verdicts of the latest period")
SHAPE_DECLARE(strip, STRIP_FIELDS)

#define HOME_FIELDS(F, P)                                                                          \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, period, RECORD, &link_shape, "the latest period whose reports are due; absent if none")   \
    F(P, sentence, RECORD, &sentence_shape, "its cells, counted")                                  \
    F(P, strips, LIST, &strip_shape, "its targets, plan by plan")                                  \
    F(P, data_until, TEXT, NULL, "latest day on which a report of it came in")                     \
    F(P, reported, TEXT, NULL, "reports that are in")                                              \
    F(P, owed, TEXT, NULL, "reports that are owed")                                                \
    F(P, late, TEXT, NULL, "reports that were late; absent if none")                               \
    F(P, next_due, TEXT, NULL, "the next last day on time; absent if none")                        \
    F(P, next_days, TEXT, NULL, "days until then; absent: today")                                  \
    F(P, next_rule, TEXT, NULL, "its rule's text")                                                 \
    F(P, next_period, TEXT, NULL, "its period")                                                    \
    F(P, next_plan, RECORD, &link_shape, "its plan")                                               \
    F(P, overdue, LIST, &duty_shape, "reports of the latest period that are overdue; the first ones")\
    F(P, overdue_count, TEXT, NULL, "how many there are")                                          \
    F(P, overdue_more, TEXT, NULL, "how many are not listed; absent if none")                      \
    F(P, misses, LIST, &case_shape, "cells not met that were not so before; the first ones")       \
    F(P, misses_count, TEXT, NULL, "how many there are")                                           \
    F(P, misses_more, TEXT, NULL, "how many are not listed; absent if none")                       \
    F(P, unanswered, LIST, &case_shape, "warnings without a solution; the first ones")             \
    F(P, unanswered_count, TEXT, NULL, "how many there are")                                       \
    F(P, unanswered_more, TEXT, NULL, "how many are not listed; absent if none")                   \
    F(P, corrections, LIST, &correction_shape, "corrections since the last publication; the first ones")\
    F(P, corrections_count, TEXT, NULL, "how many there are")                                      \
    F(P, corrections_more, TEXT, NULL, "how many are not listed; absent if none")                  \
    F(P, corrections_since, TEXT, NULL, "day of that publication; absent: all of them count")      \
    F(P, corrections_all, TEXT, NULL, "how many there have ever been; absent if none")             \
    F(P, corrections_latest, TEXT, NULL, "day of the latest one")                                  \
    F(P, plans, LIST, &plan_row_shape, "the plans")                                                \
    F(P, plans_count, TEXT, NULL, "how many there are")
SHAPE_DECLARE(home, HOME_FIELDS)

#define PLAN_LIST_FIELDS(F, P)                                                                     \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, count, TEXT, NULL, "number of plans")                                                     \
    F(P, plans, LIST, &plan_row_shape, "the plans")
SHAPE_DECLARE(plan_list, PLAN_LIST_FIELDS)

#define PLAN_DOC_FIELDS(F, P)                                                                      \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, row, RECORD, &plan_row_shape, "the plan in short")                                        \
    F(P, summary, TEXT, NULL, "its summary")                                                       \
    F(P, superior, LIST, &link_shape, "agencies above the issuer")                                 \
    F(P, issuer, TEXT, NULL, "the issuer")                                                         \
    F(P, place, TEXT, NULL, "place")                                                               \
    F(P, date, TEXT, NULL, "date in words, as far as it is written")                               \
    F(P, authority, TEXT, NULL, "on whose authority it is signed: KT. CHỦ TỊCH")                   \
    F(P, signatory_title, TEXT, NULL, "office of the signatory")                                   \
    F(P, signatory, TEXT, NULL, "who signed")                                                      \
    F(P, recipients, LIST, &link_shape, "nơi nhận")                                                \
    F(P, implements, LIST, &link_shape, "what it implements")                                      \
    F(P, has_implements, BOOL, NULL, "it implements something")                                    \
    F(P, cites, LIST, &link_shape, "what it cites")                                                \
    F(P, has_cites, BOOL, NULL, "it cites something")                                              \
    F(P, document, URL, NULL, "the signed original; absent if there is none")                      \
    F(P, replaces, RECORD, &link_shape, "the plan that it replaces")                               \
    F(P, draft, BOOL, NULL, "a draft: shown, not judged")                                          \
    F(P, toc, LIST, &toc_shape, "table of contents")                                               \
    F(P, blocks, LIST, &block_shape, "the text")                                                   \
    F(P, loose_targets, BOOL, NULL, "the text has no place for the table of targets")              \
    F(P, loose_tasks, BOOL, NULL, "the text has no place for the table of tasks")                  \
    F(P, targets, LIST, &target_shape, "the targets")                                              \
    F(P, tasks, LIST, &task_shape, "the tasks")                                                    \
    F(P, calendar, LIST, &duty_entry_shape, "the reporting calendar, entry by entry")
SHAPE_DECLARE(plan_doc, PLAN_DOC_FIELDS)

#define PERIOD_ROW_FIELDS(F, P)                                                                    \
    F(P, period, RECORD, &link_shape, "the period")                                                \
    F(P, plans, LIST, &link_shape, "plans that ask for it")                                        \
    F(P, span, TEXT, NULL, "first and last day")                                                   \
    F(P, due, TEXT, NULL, "last day on time")                                                      \
    F(P, sentence, RECORD, &sentence_shape, "its cells, counted; absent without cells")
SHAPE_DECLARE(period_row, PERIOD_ROW_FIELDS)

#define PERIOD_LIST_FIELDS(F, P)                                                                   \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, count, TEXT, NULL, "number of periods")                                                   \
    F(P, has_own, BOOL, NULL, "there are own periods")                                             \
    F(P, calendar, LIST, &period_row_shape, "calendar periods, newest first")                      \
    F(P, own, LIST, &period_row_shape, "plans' own periods, newest first")
SHAPE_DECLARE(period_list, PERIOD_LIST_FIELDS)

#define PERIOD_PAGE_FIELDS(F, P)                                                                   \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, name, TEXT, NULL, "the period")                                                           \
    F(P, span, TEXT, NULL, "first and last day")                                                   \
    F(P, parent, RECORD, &link_shape, "the unit whose children the page is about; absent: all")    \
    F(P, whole, RECORD, &link_shape, "the page of the whole period, on a part's page")             \
    F(P, before, RECORD, &link_shape, "the period before")                                         \
    F(P, after, RECORD, &link_shape, "the period after")                                           \
    F(P, source, TEXT, NULL, "file of the results; line numbers refer to it")                      \
    F(P, sentence, RECORD, &sentence_shape, "all cells, counted")                                  \
    F(P, matrices, LIST, &matrix_shape, "compliance tables, plan by plan")                         \
    F(P, has_parts, BOOL, NULL, "there are parts")                                                 \
    F(P, parts, LIST, &part_shape, "the parts of the table, by parent")                            \
    F(P, missing, LIST, &duty_shape, "who has not reported")                                       \
    F(P, missing_count, TEXT, NULL, "how many")                                                    \
    F(P, missing_more, TEXT, NULL, "how many are not listed; absent if none")                      \
    F(P, late, LIST, &duty_shape, "who reported late")                                             \
    F(P, late_count, TEXT, NULL, "how many")                                                       \
    F(P, has_duties, BOOL, NULL, "a report is missing or was late")                                \
    F(P, on_time_count, TEXT, NULL, "how many reported on time")                                   \
    F(P, owed_count, TEXT, NULL, "how many owe a report")                                          \
    F(P, misses, LIST, &case_group_shape, "what is not met or at risk, told in full")              \
    F(P, has_misses, BOOL, NULL, "there are such")                                                 \
    F(P, misses_count, TEXT, NULL, "how many")                                                     \
    F(P, warnings, LIST, &case_group_shape, "last period's warnings, and whether a solution came") \
    F(P, has_warnings, BOOL, NULL, "there were warnings")                                          \
    F(P, warnings_count, TEXT, NULL, "how many")                                                   \
    F(P, unanswered_count, TEXT, NULL, "how many without a solution; absent if none")              \
    F(P, worse, LIST, &case_group_shape, "verdicts that became worse since the period before")     \
    F(P, has_changes, BOOL, NULL, "verdicts changed")                                              \
    F(P, worse_count, TEXT, NULL, "how many")                                                      \
    F(P, worse_more, TEXT, NULL, "how many are not listed; absent if none")                        \
    F(P, better, LIST, &case_group_shape, "verdicts that became better")                           \
    F(P, better_count, TEXT, NULL, "how many")                                                     \
    F(P, better_more, TEXT, NULL, "how many are not listed; absent if none")                       \
    F(P, silent, LIST, &link_shape, "units that owe explanations; note: how many")                 \
    F(P, silent_count, TEXT, NULL, "how many explanations are owed; absent if none")               \
    F(P, has_corrections, BOOL, NULL, "there are corrections")                                     \
    F(P, corrections, LIST, &correction_shape, "corrections of this period")
SHAPE_DECLARE(period_page, PERIOD_PAGE_FIELDS)

#define INDICATOR_ROW_FIELDS(F, P)                                                                 \
    F(P, url, URL, NULL, "the indicator's page")                                                   \
    F(P, name, TEXT, NULL, "its name")                                                             \
    F(P, measure, TEXT, NULL, "its measure")                                                       \
    F(P, targets, LIST, &target_shape, "its targets, with their latest verdicts")
SHAPE_DECLARE(indicator_row, INDICATOR_ROW_FIELDS)

#define INDICATOR_LIST_FIELDS(F, P)                                                                \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, count, TEXT, NULL, "number of indicators")                                                \
    F(P, indicators, LIST, &indicator_row_shape, "the indicators")
SHAPE_DECLARE(indicator_list, INDICATOR_LIST_FIELDS)

#define INDICATOR_PAGE_FIELDS(F, P)                                                                \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, name, TEXT, NULL, "its name")                                                             \
    F(P, short_name, TEXT, NULL, "its short name")                                                 \
    F(P, id, TEXT, NULL, "its id in the open data")                                                \
    F(P, parent, RECORD, &link_shape, "the unit whose children the page is about; absent: all")    \
    F(P, whole, RECORD, &link_shape, "the indicator's page, on a part's page")                     \
    F(P, definition_pieces, LIST, &piece_shape, "the definition, abbreviations explained")         \
    F(P, source_pieces, LIST, &piece_shape, "the source, likewise")                                \
    F(P, definition, TEXT, NULL, "what is measured")                                               \
    F(P, measure, TEXT, NULL, "the measure")                                                       \
    F(P, kind, TEXT, NULL, "rate, duration …")                                                     \
    F(P, source, TEXT, NULL, "where the figures come from")                                        \
    F(P, targets, LIST, &target_shape, "its targets, with their latest verdicts")                  \
    F(P, now, RECORD, &target_shape, "the target with the latest result; absent: no result yet")   \
    F(P, before, RECORD, &target_shape, "the same target in the period before; absent if none")    \
    F(P, chart, RECORD, &chart_shape, "its charts; absent without cells, and on a part's page")    \
    F(P, tables, LIST, &series_shape, "units x periods, target by target")                         \
    F(P, has_parts, BOOL, NULL, "there are parts")                                                 \
    F(P, parts, LIST, &part_shape, "the parts of the tables, by parent")                           \
    F(P, cases, LIST, &case_shape, "causes and solutions, newest first")                           \
    F(P, has_cases, BOOL, NULL, "there are such")                                                  \
    F(P, cases_more, TEXT, NULL, "how many are not listed; absent if none")                        \
    F(P, has_corrections, BOOL, NULL, "there are corrections")                                     \
    F(P, corrections, LIST, &correction_shape, "its corrections")
SHAPE_DECLARE(indicator_page, INDICATOR_PAGE_FIELDS)

#define UNIT_LIST_FIELDS(F, P)                                                                     \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, count, TEXT, NULL, "number of units")                                                     \
    F(P, shelves, LIST, &shelf_shape, "units by kind and level")
SHAPE_DECLARE(unit_list, UNIT_LIST_FIELDS)

#define UNIT_PAGE_FIELDS(F, P)                                                                     \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, name, TEXT, NULL, "its name")                                                             \
    F(P, kind, TEXT, NULL, "unit, group, office holder, external")                                 \
    F(P, level, TEXT, NULL, "its level")                                                           \
    F(P, parent, RECORD, &link_shape, "the unit above it")                                         \
    F(P, children, LIST, &link_shape, "the units below it")                                        \
    F(P, has_below, BOOL, NULL, "there are units below it or members")                             \
    F(P, members, LIST, &link_shape, "members of a group")                                         \
    F(P, aliases, TEXT, NULL, "other names")                                                       \
    F(P, website, TEXT, NULL, "its own website")                                                   \
    F(P, note, TEXT, NULL, "note of the row")                                                      \
    F(P, period, RECORD, &link_shape, "the latest period in which it owes figures")                \
    F(P, sentence, RECORD, &sentence_shape, "its cells of that period, counted")                   \
    F(P, leads, LIST, &target_shape, "targets that it leads by name")                              \
    F(P, has_named, BOOL, NULL, "plans name it")                                                   \
    F(P, coordinates, LIST, &target_shape, "targets that it coordinates")                          \
    F(P, tables, LIST, &series_shape, "targets x periods, plan by plan")                           \
    F(P, tasks, LIST, &task_shape, "its tasks, latest verdicts")                                   \
    F(P, has_tasks, BOOL, NULL, "there are tasks")                                                 \
    F(P, tasks_count, TEXT, NULL, "how many")                                                      \
    F(P, task_tallies, LIST, &tally_shape, "the tasks counted by status")                          \
    F(P, duties, LIST, &duty_shape, "its reports, newest first")                                   \
    F(P, has_duties, BOOL, NULL, "there are reports")                                              \
    F(P, duties_due, TEXT, NULL, "how many were due")                                              \
    F(P, duties_on_time, TEXT, NULL, "how many came on time")                                      \
    F(P, cases, LIST, &case_shape, "causes and solutions, newest first")                           \
    F(P, has_cases, BOOL, NULL, "there are such")                                                  \
    F(P, cases_more, TEXT, NULL, "how many are not listed; absent if none")                        \
    F(P, has_corrections, BOOL, NULL, "there are corrections")                                     \
    F(P, corrections, LIST, &correction_shape, "its corrections")
SHAPE_DECLARE(unit_page, UNIT_PAGE_FIELDS)

#define TASK_LIST_FIELDS(F, P)                                                                     \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, count, TEXT, NULL, "number of tasks")                                                     \
    F(P, plan, RECORD, &link_shape, "the plan, on a plan's page")                                  \
    F(P, plans, LIST, &plan_row_shape, "plans with tasks, on the page of all")                     \
    F(P, has_plans, BOOL, NULL, "this is the page of all")                                         \
    F(P, tallies, LIST, &tally_shape, "latest verdicts counted by status")                         \
    F(P, total, TEXT, NULL, "number of those verdicts")                                            \
    F(P, has_tasks, BOOL, NULL, "the verdicts are listed here")                                    \
    F(P, groups, LIST, &task_group_shape, "the tasks, each with its latest verdicts")
SHAPE_DECLARE(task_list, TASK_LIST_FIELDS)

#define CORRECTION_LIST_FIELDS(F, P)                                                               \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, has_corrections, BOOL, NULL, "there are any")                                             \
    F(P, count, TEXT, NULL, "number of corrections")                                               \
    F(P, unexplained, TEXT, NULL, "number without a reason; absent if none")                       \
    F(P, corrections, LIST, &correction_shape, "newest first")
SHAPE_DECLARE(correction_list, CORRECTION_LIST_FIELDS)

#endif
