/* SPDX-License-Identifier: MIT */
/* shapes_parts: larger parts of pages: plans, texts, tables over periods. */
#ifndef PAGES_SHAPES_PARTS_H
#define PAGES_SHAPES_PARTS_H

#include "pages/charts_shapes.h"

#define PLAN_ROW_FIELDS(F, P)                                                                      \
    F(P, url, URL, NULL, "the plan's page")                                                        \
    F(P, id, TEXT, NULL, "id of the plan")                                                         \
    F(P, title, TEXT, NULL, "its title")                                                           \
    F(P, number, TEXT, NULL, "number and symbol")                                                  \
    F(P, date, TEXT, NULL, "its date, as far as it is written")                                    \
    F(P, type, TEXT, NULL, "kind of document")                                                     \
    F(P, issuer, TEXT, NULL, "who issued it")                                                      \
    F(P, status, TEXT, NULL, "in force, draft, ended, replaced")                                   \
    F(P, span, TEXT, NULL, "from when until when")                                                 \
    F(P, targets, TEXT, NULL, "number of targets")                                                 \
    F(P, tasks, TEXT, NULL, "number of tasks")                                                     \
    F(P, tasks_url, URL, NULL, "its tasks")                                                        \
    F(P, period, RECORD, &link_shape, "its latest period with results")                            \
    F(P, sentence, RECORD, &sentence_shape, "that period's cells, counted; absent without cells")
SHAPE_DECLARE(plan_row, PLAN_ROW_FIELDS)

#define TEXT_CELL_FIELDS(F, P)                                                                     \
    F(P, html, HTML, NULL, "the cell's text")                                                      \
    F(P, align, TEXT, NULL, "class of its alignment: left, center, right; empty if none")
SHAPE_DECLARE(text_cell, TEXT_CELL_FIELDS)

#define TEXT_ROW_FIELDS(F, P) F(P, cells, LIST, &text_cell_shape, "the row's cells")
SHAPE_DECLARE(text_row, TEXT_ROW_FIELDS)

/* A block of a plan's text or of a free page. */
#define BLOCK_FIELDS(F, P)                                                                         \
    F(P, h2, BOOL, NULL, "a heading of the first rank")                                            \
    F(P, h3, BOOL, NULL, "a heading of the second rank")                                           \
    F(P, h4, BOOL, NULL, "a heading of a lower rank")                                              \
    F(P, clause, BOOL, NULL, "a numbered clause")                                                  \
    F(P, paragraph, BOOL, NULL, "a paragraph")                                                     \
    F(P, table, BOOL, NULL, "a table")                                                             \
    F(P, place_targets, BOOL, NULL, "the place of the table of targets")                           \
    F(P, place_tasks, BOOL, NULL, "the place of the table of tasks")                               \
    F(P, other, BOOL, NULL, "a list, a quotation, code …")                                         \
    F(P, depth, TEXT, NULL, "depth of a clause: 1, 2 …")                                           \
    F(P, anchor, TEXT, NULL, "its id")                                                             \
    F(P, label, TEXT, NULL, "its number: III., b)")                                                \
    F(P, address, TEXT, NULL, "its address in words: III.1.b")                                     \
    F(P, html, HTML, NULL, "its text")                                                             \
    F(P, head, LIST, &text_cell_shape, "heads of a table's columns")                               \
    F(P, rows, LIST, &text_row_shape, "rows of a table")                                           \
    F(P, said, LIST, &target_shape, "targets that stand in this clause")                           \
    F(P, tasks_here, LIST, &task_shape, "tasks that stand in this clause")
SHAPE_DECLARE(block, BLOCK_FIELDS)

#define TOC_FIELDS(F, P)                                                                           \
    F(P, anchor, TEXT, NULL, "id of the heading")                                                  \
    F(P, text, TEXT, NULL, "its words")                                                            \
    F(P, second, BOOL, NULL, "of the second rank")
SHAPE_DECLARE(toc, TOC_FIELDS)

/* A line of the reporting calendar. */
#define CALENDAR_FIELDS(F, P)                                                                      \
    F(P, period, RECORD, &link_shape, "the period; without address if it has not begun")           \
    F(P, due, TEXT, NULL, "last day on time")                                                      \
    F(P, owed, TEXT, NULL, "number of units that owe it")                                          \
    F(P, on_time, TEXT, NULL, "number on time")                                                    \
    F(P, late, TEXT, NULL, "number late; absent if none")                                          \
    F(P, missing, TEXT, NULL, "number missing; absent if none")                                    \
    F(P, next, BOOL, NULL, "the next one due")
SHAPE_DECLARE(calendar, CALENDAR_FIELDS)

/* One entry of a plan's reporting: who owes what, to whom, by when. */
#define DUTY_ENTRY_FIELDS(F, P)                                                                    \
    F(P, cycle, TEXT, NULL, "monthly, quarterly …")                                                \
    F(P, rule, TEXT, NULL, "the rule's text")                                                      \
    F(P, from, LIST, &link_shape, "who owes it; none: the units of the targets")                   \
    F(P, to, RECORD, &link_shape, "who receives it; absent if nobody is named")                    \
    F(P, content, TEXT, NULL, "what it must say")                                                  \
    F(P, rows, LIST, &calendar_shape, "its periods; none of an ad hoc report")
SHAPE_DECLARE(duty_entry, DUTY_ENTRY_FIELDS)

/* A row of a table over periods: a target of a unit, or a unit of a target. */
#define SERIES_ROW_FIELDS(F, P)                                                                    \
    F(P, no, TEXT, NULL, "number of the target, if rows are targets")                              \
    F(P, name, TEXT, NULL, "name of the row")                                                      \
    F(P, name_pieces, LIST, &piece_shape, "the same, abbreviations explained, if rows are targets")\
    F(P, url, URL, NULL, "its page")                                                               \
    F(P, goal, TEXT, NULL, "what is asked, if rows are targets")                                   \
    F(P, due, TEXT, NULL, "until when, likewise")                                                  \
    F(P, run, TEXT, NULL, "number of periods missed in a row, if more than one")                   \
    F(P, spark, RECORD, &spark_shape, "its figures as a small line, if rows are targets")          \
    F(P, rank, TEXT, NULL, "its rank among peers, if rows are targets; absent if not ranked")      \
    F(P, rank_of, TEXT, NULL, "how many are ranked")                                               \
    F(P, tied, BOOL, NULL, "others share the rank")                                                \
    F(P, cells, LIST, &cell_shape, "one a period")
SHAPE_DECLARE(series_row, SERIES_ROW_FIELDS)

#define SERIES_GROUP_FIELDS(F, P)                                                                  \
    F(P, name, TEXT, NULL, "the level that these units share")                                     \
    F(P, count, TEXT, NULL, "number of rows")                                                      \
    F(P, rows, LIST, &series_row_shape, "the rows")
SHAPE_DECLARE(series_group, SERIES_GROUP_FIELDS)

#define SERIES_FIELDS(F, P)                                                                        \
    F(P, id, TEXT, NULL, "id of the table")                                                        \
    F(P, plan, RECORD, &link_shape, "the plan")                                                    \
    F(P, target, RECORD, &target_shape, "the target, if rows are units")                           \
    F(P, measure, TEXT, NULL, "the measure of all figures")                                        \
    F(P, sentence, RECORD, &sentence_shape, "cells of the latest period, counted")                 \
    F(P, latest, TEXT, NULL, "the latest period")                                                  \
    F(P, columns, LIST, &link_shape, "the periods")                                                \
    F(P, span, INT, NULL, "columns with the first one")                                            \
    F(P, grouped, BOOL, NULL, "there is more than one group")                                      \
    F(P, groups, LIST, &series_group_shape, "rows, grouped by peers")                              \
    F(P, older, TEXT, NULL, "number of older periods that are left to the open data")
SHAPE_DECLARE(series, SERIES_FIELDS)

/* A line of a table split by parents. */
#define PART_FIELDS(F, P)                                                                          \
    F(P, unit, RECORD, &link_shape, "the parent; links to the part of the table")                  \
    F(P, sentence, RECORD, &sentence_shape, "the cells of its children, counted")
SHAPE_DECLARE(part, PART_FIELDS)

/* A task with the latest verdict of each of its units. */
#define TASK_GROUP_FIELDS(F, P)                                                                    \
    F(P, pieces, LIST, &piece_shape, "the task's title, abbreviations explained")                  \
    F(P, task, RECORD, &task_shape, "the task as a whole")                                         \
    F(P, rows, LIST, &task_shape, "its verdicts, unit by unit")
SHAPE_DECLARE(task_group, TASK_GROUP_FIELDS)

/* Links under a heading. */
#define SHELF_FIELDS(F, P)                                                                         \
    F(P, id, TEXT, NULL, "id of the heading")                                                      \
    F(P, title, TEXT, NULL, "the heading")                                                         \
    F(P, count, TEXT, NULL, "number of links")                                                     \
    F(P, links, LIST, &link_shape, "the links")
SHAPE_DECLARE(shelf, SHELF_FIELDS)

#endif
