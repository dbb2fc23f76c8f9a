/* SPDX-License-Identifier: MIT */
/* shapes_other: pages about the site itself, feeds, open data, the report. */
#ifndef PAGES_SHAPES_OTHER_H
#define PAGES_SHAPES_OTHER_H

#include "pages/shapes_parts.h"

#define RULE_FIELDS(F, P)                                                                          \
    F(P, anchor, TEXT, NULL, "id of the rule")                                                     \
    F(P, number, TEXT, NULL, "its number; empty for those on which the numbered ones rest")        \
    F(P, title, TEXT, NULL, "the rule in a few words")                                             \
    F(P, text, TEXT, NULL, "the rule")                                                             \
    F(P, source, RECORD, &link_shape, "plan and clause on which it rests; absent: the method's")
SHAPE_DECLARE(rule, RULE_FIELDS)

#define METHOD_PAGE_FIELDS(F, P)                                                                   \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, statuses, LIST, &rule_status_shape, "the statuses of a cell, in the order of deciding")   \
    F(P, flags, LIST, &rule_status_shape, "the flags")                                             \
    F(P, duties, LIST, &rule_status_shape, "the statuses of a report that is owed")                \
    F(P, tasks, LIST, &rule_status_shape, "the statuses of a task")                                \
    F(P, rules, LIST, &rule_shape, "the rules of judging")

#define RULE_STATUS_FIELDS(F, P)                                                                   \
    F(P, key, TEXT, NULL, "its name in the open data")                                             \
    F(P, word, TEXT, NULL, "its word")                                                             \
    F(P, mark, TEXT, NULL, "its class")                                                            \
    F(P, when, TEXT, NULL, "when it is given")                                                     \
    F(P, rules, LIST, &link_shape, "the rules on which it rests")                                  \
    F(P, count, TEXT, NULL, "how many there are on this site")
SHAPE_DECLARE(rule_status, RULE_STATUS_FIELDS)
SHAPE_DECLARE(method_page, METHOD_PAGE_FIELDS)

#define TERM_FIELDS(F, P)                                                                          \
    F(P, abbr, TEXT, NULL, "the abbreviation")                                                     \
    F(P, expansion, TEXT, NULL, "what it stands for")                                              \
    F(P, note, TEXT, NULL, "note")
SHAPE_DECLARE(term, TERM_FIELDS)

#define GLOSSARY_PAGE_FIELDS(F, P)                                                                 \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, count, TEXT, NULL, "number of terms")                                                     \
    F(P, terms, LIST, &term_shape, "the terms")
SHAPE_DECLARE(glossary_page, GLOSSARY_PAGE_FIELDS)

#define SEARCH_SHELF_FIELDS(F, P)                                                                  \
    F(P, id, TEXT, NULL, "id of the heading")                                                      \
    F(P, title, TEXT, NULL, "the kind")                                                            \
    F(P, count, TEXT, NULL, "number of links")                                                     \
    F(P, grouped, BOOL, NULL, "there are groups with headings")                                    \
    F(P, groups, LIST, &shelf_shape, "the links by first letter, or by plan; else one group without a title")
SHAPE_DECLARE(search_shelf, SEARCH_SHELF_FIELDS)

#define SEARCH_PAGE_FIELDS(F, P)                                                                   \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, count, TEXT, NULL, "number of links")                                                     \
    F(P, index, URL, NULL, "where the files of the index are")                                     \
    F(P, shelves, LIST, &search_shelf_shape, "everything, by kind")
SHAPE_DECLARE(search_page, SEARCH_PAGE_FIELDS)

#define SEARCH_WORD_FIELDS(F, P)                                                                   \
    F(P, bare, TEXT, NULL, "the word without accents")                                             \
    F(P, exact, TEXT, NULL, "the word with accents; empty if it has none")                         \
    F(P, entries, TEXT, NULL, "the entries that have it, packed")                                  \
    F(P, last, BOOL, NULL, "the last one")
SHAPE_DECLARE(search_word, SEARCH_WORD_FIELDS)

#define SEARCH_ENTRY_FIELDS(F, P)                                                                  \
    F(P, kind, INT, NULL, "0 plan, 1 indicator, 2 unit, 3 period, 4 page, 5 term, 6 task, 7 clause")\
    F(P, text, TEXT, NULL, "its words")                                                            \
    F(P, note, TEXT, NULL, "a few words beside it")                                                \
    F(P, address, TEXT, NULL, "its address, seen from the home page")                              \
    F(P, last, BOOL, NULL, "the last one")
SHAPE_DECLARE(search_entry, SEARCH_ENTRY_FIELDS)

#define SEARCH_FILE_FIELDS(F, P)                                                                   \
    F(P, words, LIST, &search_word_shape, "words; in the directory the first one of each file")    \
    F(P, entries, LIST, &search_entry_shape, "entries")                                            \
    F(P, size, INT, NULL, "entries in a file")
SHAPE_DECLARE(search_file, SEARCH_FILE_FIELDS)

#define DATA_COLUMN_FIELDS(F, P)                                                                   \
    F(P, name, TEXT, NULL, "name of the column")                                                   \
    F(P, type, TEXT, NULL, "its type")                                                             \
    F(P, title, TEXT, NULL, "what it holds")                                                       \
    F(P, last, BOOL, NULL, "the last one")
SHAPE_DECLARE(data_column, DATA_COLUMN_FIELDS)

#define DATA_FILE_FIELDS(F, P)                                                                     \
    F(P, url, URL, NULL, "address of the file")                                                    \
    F(P, absolute, URL, NULL, "the same with scheme and host")                                     \
    F(P, path, TEXT, NULL, "the same, seen from datapackage.json")                                 \
    F(P, name, TEXT, NULL, "name of the file")                                                     \
    F(P, key, TEXT, NULL, "a name that is unique among the files, of a-z 0-9 - _")                 \
    F(P, title, TEXT, NULL, "what its table holds")                                                \
    F(P, format, TEXT, NULL, "csv or json")                                                        \
    F(P, csv, BOOL, NULL, "a CSV file for machines")                                               \
    F(P, json, BOOL, NULL, "a JSON file")                                                          \
    F(P, excel, BOOL, NULL, "a CSV file for a Vietnamese Excel")                                   \
    F(P, bytes, INT, NULL, "size in bytes")                                                        \
    F(P, size, TEXT, NULL, "size for people")                                                      \
    F(P, hash, TEXT, NULL, "SHA-256")                                                              \
    F(P, columns, LIST, &data_column_shape, "its columns")                                         \
    F(P, row_key, LIST, &data_column_shape, "the columns that no two rows have alike")             \
    F(P, last, BOOL, NULL, "the last one")
SHAPE_DECLARE(data_file, DATA_FILE_FIELDS)

#define DATA_TABLE_FIELDS(F, P)                                                                    \
    F(P, name, TEXT, NULL, "name of the table")                                                    \
    F(P, title, TEXT, NULL, "what it holds")                                                       \
    F(P, rows, TEXT, NULL, "number of rows")                                                       \
    F(P, files, LIST, &data_file_shape, "the files that hold it")                                  \
    F(P, columns, LIST, &data_column_shape, "its columns")
SHAPE_DECLARE(data_table, DATA_TABLE_FIELDS)

#define INPUT_FIELDS(F, P)                                                                         \
    F(P, name, TEXT, NULL, "the input file")                                                       \
    F(P, read, TEXT, NULL, "rows read")                                                            \
    F(P, published, TEXT, NULL, "rows published")                                                  \
    F(P, reported, TEXT, NULL, "rows reported")
SHAPE_DECLARE(input, INPUT_FIELDS)

#define DATA_PAGE_FIELDS(F, P)                                                                     \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, count, TEXT, NULL, "number of tables")                                                    \
    F(P, tables, LIST, &data_table_shape, "the tables")                                            \
    F(P, files, LIST, &data_file_shape, "all CSV files for machines")                              \
    F(P, inputs, LIST, &input_shape, "rows read = published + reported, per input file")           \
    F(P, datapackage, URL, NULL, "address of datapackage.json")                                    \
    F(P, manifest, URL, NULL, "address of manifest.json")
SHAPE_DECLARE(data_page, DATA_PAGE_FIELDS)

#define FREE_PAGE_FIELDS(F, P)                                                                     \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, summary, TEXT, NULL, "its summary")                                                       \
    F(P, blocks, LIST, &block_shape, "its text")
SHAPE_DECLARE(free_page, FREE_PAGE_FIELDS)

#define PLAIN_PAGE_FIELDS(F, P) PAGE_FIELDS(F, P)
SHAPE_DECLARE(plain_page, PLAIN_PAGE_FIELDS)

#define ENTRY_FIELDS(F, P)                                                                         \
    F(P, title, TEXT, NULL, "title of the entry")                                                  \
    F(P, url, URL, NULL, "its absolute address")                                                   \
    F(P, date, TEXT, NULL, "its day: 2026-11-20")                                                  \
    F(P, summary, TEXT, NULL, "a sentence")                                                        \
    F(P, met, TEXT, NULL, "cells met, of a period")                                                \
    F(P, total, TEXT, NULL, "cells in all, of a period")                                           \
    F(P, correction, RECORD, &correction_shape, "the correction that it tells")
SHAPE_DECLARE(entry, ENTRY_FIELDS)

#define FEED_FIELDS(F, P)                                                                          \
    F(P, site, RECORD, &site_shape, "what all pages share")                                        \
    F(P, self, URL, NULL, "absolute address of the file")                                          \
    F(P, updated, TEXT, NULL, "day of the latest entry")                                           \
    F(P, entries, LIST, &entry_shape, "entries, newest first; in the sitemap all pages")
SHAPE_DECLARE(feed, FEED_FIELDS)

#define DATAPACKAGE_FIELDS(F, P)                                                                   \
    F(P, site, RECORD, &site_shape, "what all pages share")                                        \
    F(P, self, URL, NULL, "absolute address of the file")                                          \
    F(P, files, LIST, &data_file_shape, "all CSV files for machines")
SHAPE_DECLARE(datapackage, DATAPACKAGE_FIELDS)

/* The monthly report that a plan demands, as an official paper. */
#define REPORT_PAGE_FIELDS(F, P)                                                                   \
    PAGE_FIELDS(F, P)                                                                              \
    F(P, period, RECORD, &link_shape, "the period")                                                \
    F(P, period_lower, TEXT, NULL, "the period within a sentence: tháng 10/2026")                  \
    F(P, plan, RECORD, &link_shape, "the plan")                                                    \
    F(P, number, TEXT, NULL, "number of the plan")                                                 \
    F(P, plan_title, TEXT, NULL, "title of the plan")                                              \
    F(P, issuer, TEXT, NULL, "who issued the plan")                                                \
    F(P, unit, RECORD, &link_shape, "who reports; absent: the whole plan")                         \
    F(P, superior, TEXT, NULL, "agency above the one that reports")                                \
    F(P, agency, TEXT, NULL, "agency that reports")                                                \
    F(P, place, TEXT, NULL, "place")                                                               \
    F(P, month, TEXT, NULL, "month of the report")                                                 \
    F(P, year, TEXT, NULL, "its year")                                                             \
    F(P, to, TEXT, NULL, "who receives it")                                                        \
    F(P, content, TEXT, NULL, "what the plan wants it to say")                                     \
    F(P, due, TEXT, NULL, "last day on time")                                                      \
    F(P, sentence, RECORD, &sentence_shape, "cells counted")                                       \
    F(P, targets, LIST, &target_shape, "targets with the verdicts of the period")                  \
    F(P, done, LIST, &target_shape, "targets that every unit met")                                 \
    F(P, undone, LIST, &target_shape, "targets that are not met everywhere")                       \
    F(P, misses, LIST, &case_shape, "cells not met or at risk, with cause and solution")           \
    F(P, missing, LIST, &duty_shape, "who has not reported")                                       \
    F(P, late, LIST, &duty_shape, "who reported late")                                             \
    F(P, warnings, LIST, &case_shape, "warnings of the period before, and what followed")          \
    F(P, task_tallies, LIST, &tally_shape, "tasks counted by status")                              \
    F(P, task_total, TEXT, NULL, "number of task verdicts")                                        \
    F(P, tasks, LIST, &task_shape, "tasks that are overdue or done late")                          \
    F(P, recipients, LIST, &link_shape, "nơi nhận")                                                \
    F(P, plan_date, TEXT, NULL, "date of the plan in words; empty if it has none")                 \
    F(P, plan_type, TEXT, NULL, "kind of document of the plan")                                    \
    F(P, interim_count, TEXT, NULL, "results met for the time being; absent if none")              \
    F(P, not_due_count, TEXT, NULL, "results not met yet and not due yet; absent if none")         \
    F(P, target_count, TEXT, NULL, "number of targets in the table")                               \
    F(P, done_count, TEXT, NULL, "number of targets done")                                         \
    F(P, undone_count, TEXT, NULL, "number of targets that are not")                               \
    F(P, misses_more, TEXT, NULL, "how many misses are not listed; absent if none")                \
    F(P, warning_count, TEXT, NULL, "number of warnings of the period before")                     \
    F(P, unanswered_count, TEXT, NULL, "how many without a solution; absent if none")              \
    F(P, tasks_more, TEXT, NULL, "how many tasks are not listed; absent if none")                  \
    F(P, owed_count, TEXT, NULL, "reports owed")                                                   \
    F(P, on_time_count, TEXT, NULL, "reports on time")                                             \
    F(P, own_duty, RECORD, &duty_shape, "the unit's own report; absent for the whole plan")        \
    F(P, has_targets, BOOL, NULL, "there are targets")                                             \
    F(P, has_done, BOOL, NULL, "there are targets done")                                           \
    F(P, has_undone, BOOL, NULL, "there are targets not done")                                     \
    F(P, has_misses, BOOL, NULL, "there are misses")                                               \
    F(P, has_warnings, BOOL, NULL, "there are warnings of the period before")                      \
    F(P, has_tasks, BOOL, NULL, "there are tasks to tell")                                         \
    F(P, has_missing, BOOL, NULL, "there are reports missing")                                     \
    F(P, has_late, BOOL, NULL, "there are late reports")                                           \
    F(P, has_unit_reports, BOOL, NULL, "each unit has a report of its own")                        \
    F(P, whole_url, URL, NULL, "the report of the whole plan, on a unit's report")                 \
    F(P, unit_reports, LIST, &link_shape, "the units' reports, on that of the whole plan")
SHAPE_DECLARE(report_page, REPORT_PAGE_FIELDS)

#endif
