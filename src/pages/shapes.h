/* SPDX-License-Identifier: MIT */
/* shapes: the names that templates may use and that more than one page shares. The shapes of single
 * pages stand in pages/shapes_*.h. templates/README.md is made from these tables. */
#ifndef PAGES_SHAPES_H
#define PAGES_SHAPES_H

#include "mustache/value.h"

#define LINK_FIELDS(F, P)                                                                          \
    F(P, url, URL, NULL, "address; absent where there is no page")                                 \
    F(P, text, TEXT, NULL, "its words")                                                            \
    F(P, note, TEXT, NULL, "a few words beside it")                                                \
    F(P, current, BOOL, NULL, "this is the page, or its section")
SHAPE_DECLARE(link, LINK_FIELDS)

#define CRUMB_FIELDS(F, P)                                                                         \
    F(P, url, URL, NULL, "address")                                                                \
    F(P, absolute, URL, NULL, "the same with scheme and host")                                     \
    F(P, text, TEXT, NULL, "name of the page")                                                     \
    F(P, position, INT, NULL, "1 for the home page")                                               \
    F(P, last, BOOL, NULL, "this page")
SHAPE_DECLARE(crumb, CRUMB_FIELDS)

#define SITE_FIELDS(F, P)                                                                          \
    F(P, title, TEXT, NULL, "title of the site (site.yml)")                                        \
    F(P, agency, TEXT, NULL, "the agency that publishes it")                                       \
    F(P, lang, TEXT, NULL, "vi or en")                                                             \
    F(P, home, URL, NULL, "address of the home page")                                              \
    F(P, root, URL, NULL, "the same, absolute: https://host/")                                     \
    F(P, stylesheet, URL, NULL, "address of the stylesheet")                                       \
    F(P, colours, URL, NULL, "address of your own assets/colours.css; absent if there is none")    \
    F(P, script, URL, NULL, "address of the script, absent if there is none")                      \
    F(P, icon, URL, NULL, "address of the icon")                                                   \
    F(P, nav, LIST, &link_shape, "the main navigation")                                            \
    F(P, warning, TEXT, NULL, "provisional or illustrative data, in words; empty if official")     \
    F(P, notice, TEXT, NULL, "the notice of site.yml")                                             \
    F(P, contact, TEXT, NULL, "whom to ask")                                                       \
    F(P, as_of, TEXT, NULL, "the day on which everything is judged")                               \
    F(P, as_of_iso, TEXT, NULL, "the same, 2026-11-20")                                            \
    F(P, published, TEXT, NULL, "the day of publication")                                          \
    F(P, version, TEXT, NULL, "version of minhbach")                                               \
    F(P, rows_read, TEXT, NULL, "rows read")                                                       \
    F(P, rows_published, TEXT, NULL, "rows published")                                             \
    F(P, rows_reported, TEXT, NULL, "rows reported: blank, or of a period not begun")              \
    F(P, method, URL, NULL, "address of the method page")                                          \
    F(P, corrections, URL, NULL, "address of the corrections")                                     \
    F(P, glossary, URL, NULL, "address of the glossary")                                           \
    F(P, data, URL, NULL, "address of the open data")                                              \
    F(P, search, URL, NULL, "address of the search page")                                          \
    F(P, periods, URL, NULL, "address of the list of periods")                                     \
    F(P, plans, URL, NULL, "address of the list of plans")                                         \
    F(P, indicators, URL, NULL, "address of the list of indicators")                               \
    F(P, units, URL, NULL, "address of the list of units")                                         \
    F(P, tasks, URL, NULL, "address of the list of tasks")                                         \
    F(P, atom, URL, NULL, "address of the feed")                                                   \
    F(P, pages, LIST, &link_shape, "the free pages")
SHAPE_DECLARE(site, SITE_FIELDS)

/* What every HTML page begins with: put first in the page's fields. */
#define PAGE_FIELDS(F, P)                                                                          \
    F(P, site, RECORD, &site_shape, "what all pages share")                                        \
    F(P, crumbs, LIST, &crumb_shape, "the way from the home page to this page; none on it")        \
    F(P, has_crumbs, BOOL, NULL, "there are crumbs: on all pages but the home page")               \
    F(P, title, TEXT, NULL, "title of the page")                                                   \
    F(P, description, TEXT, NULL, "one sentence for search engines and link previews")             \
    F(P, canonical, URL, NULL, "absolute address of the page")
SHAPE_DECLARE(page, PAGE_FIELDS)

#define STATUS_FIELDS(F, P)                                                                        \
    F(P, word, TEXT, NULL, "the status in words")                                                  \
    F(P, mark, TEXT, NULL, "the class that gives shape and colour: met, not, risk …")
SHAPE_DECLARE(status, STATUS_FIELDS)

#define TALLY_FIELDS(F, P)                                                                         \
    F(P, word, TEXT, NULL, "the status in words")                                                  \
    F(P, mark, TEXT, NULL, "the status's class")                                                   \
    F(P, count, TEXT, NULL, "how many")                                                            \
    F(P, share, TEXT, NULL, "percent of all, as a CSS or SVG length: 12.5%")                       \
    F(P, offset, TEXT, NULL, "percent before it, likewise")
SHAPE_DECLARE(tally, TALLY_FIELDS)

/* A count of cells: "178/234 đạt, 14 không đạt …". */
#define SENTENCE_FIELDS(F, P)                                                                      \
    F(P, met, TEXT, NULL, "number of cells met")                                                   \
    F(P, total, TEXT, NULL, "number of cells that count")                                          \
    F(P, not_met, TEXT, NULL, "number not met; absent if none")                                    \
    F(P, at_risk, TEXT, NULL, "number at risk; absent if none")                                    \
    F(P, not_reported, TEXT, NULL, "number not reported; absent if none")                          \
    F(P, after_met, BOOL, NULL, "something follows the number met")                                \
    F(P, after_not_met, BOOL, NULL, "something follows the number not met")                        \
    F(P, tallies, LIST, &tally_shape, "every status that occurs, with its count")
SHAPE_DECLARE(sentence, SENTENCE_FIELDS)

/* A stretch of a plain text. */
#define PIECE_FIELDS(F, P)                                                                         \
    F(P, text, TEXT, NULL, "its words")                                                            \
    F(P, expansion, TEXT, NULL, "what they stand for: an abbreviation at its first use; else empty")
SHAPE_DECLARE(piece, PIECE_FIELDS)

/* A target as a table's row, a column's head, or beside its clause. */
#define TARGET_FIELDS(F, P)                                                                        \
    F(P, id, TEXT, NULL, "id of the target")                                                       \
    F(P, no, TEXT, NULL, "its number as printed")                                                  \
    F(P, name, TEXT, NULL, "the indicator's name")                                                 \
    F(P, name_pieces, LIST, &piece_shape, "the same, abbreviations explained; on reports")         \
    F(P, short_name, TEXT, NULL, "the indicator's short name")                                     \
    F(P, short_pieces, LIST, &piece_shape, "the same, likewise")                                   \
    F(P, url, URL, NULL, "the indicator's page")                                                   \
    F(P, goal, TEXT, NULL, "what is asked, with sign and measure: ≥ 80 %")                         \
    F(P, goal_words, TEXT, NULL, "the same in words: tối thiểu 80 %")                              \
    F(P, baseline, TEXT, NULL, "what a reduction starts from")                                     \
    F(P, due, TEXT, NULL, "until when, in words")                                                  \
    F(P, clause, TEXT, NULL, "where it stands in the plan")                                        \
    F(P, clause_url, URL, NULL, "address of that clause")                                          \
    F(P, plan, TEXT, NULL, "short title of the plan")                                              \
    F(P, plan_short, TEXT, NULL, "number and symbol, or symbol and year: 18/KH-UBND")              \
    F(P, plan_url, URL, NULL, "address of the plan")                                               \
    F(P, lead, LIST, &link_shape, "who leads")                                                     \
    F(P, coordinating, LIST, &link_shape, "who coordinates")                                       \
    F(P, has_lead, BOOL, NULL, "somebody leads")                                                   \
    F(P, has_coordinating, BOOL, NULL, "somebody coordinates")                                     \
    F(P, note, TEXT, NULL, "note of the row")                                                      \
    F(P, holds, TEXT, NULL, "from when until when the row holds, if limited")                      \
    F(P, status, RECORD, &status_shape, "latest verdict; of several units the gravest")            \
    F(P, result, TEXT, NULL, "latest figure: of the only unit, or pooled where all gave parts")    \
    F(P, met, TEXT, NULL, "number of units met, where there are several")                          \
    F(P, units, TEXT, NULL, "number of units, where there are several")                            \
    F(P, short_word, TEXT, NULL, "its verdict in a word or two")                                   \
    F(P, gravest, TEXT, NULL, "how many of several units have that verdict; absent if it is met")  \
    F(P, not_reported, TEXT, NULL, "number of units that have not reported; absent if none")       \
    F(P, share, TEXT, NULL, "units met in percent, as an SVG length")                              \
    F(P, period, TEXT, NULL, "period of the latest verdict")                                       \
    F(P, period_url, URL, NULL, "its page")                                                        \
    F(P, flags, LIST, &status_shape, "conflicting or duplicate target")
SHAPE_DECLARE(target, TARGET_FIELDS)

/* One cell in a table that links to the proof elsewhere. */
#define CELL_FIELDS(F, P)                                                                          \
    F(P, mark, TEXT, NULL, "class of the status; empty: no cell here")                             \
    F(P, value, TEXT, NULL, "the figure; empty if there is none")                                  \
    F(P, word, TEXT, NULL, "the status, short")                                                    \
    F(P, flags, TEXT, NULL, "flags in words, joined by commas; empty if none")                     \
    F(P, url, URL, NULL, "address of the proof")
SHAPE_DECLARE(cell, CELL_FIELDS)

/* One cell in the table that holds the proofs. */
#define PROOF_FIELDS(F, P)                                                                         \
    F(P, mark, TEXT, NULL, "class of the status; empty: no cell here")                             \
    F(P, value, TEXT, NULL, "the figure; empty if there is none")                                  \
    F(P, word, TEXT, NULL, "the status, short")                                                    \
    F(P, flags, TEXT, NULL, "flags in words, joined by commas; empty if none")                     \
    F(P, url, URL, NULL, "address of the proof, where it stands on another page")                  \
    F(P, anchor, TEXT, NULL, "id of the proof, where it stands here")                              \
    F(P, sum, TEXT, NULL, "the comparison written out")                                            \
    F(P, line, TEXT, NULL, "line of the result in the period's file; empty if no row")             \
    F(P, note, TEXT, NULL, "note of the row")                                                      \
    F(P, more, URL, NULL, "address of cause and solution further down, if any")
SHAPE_DECLARE(proof, PROOF_FIELDS)

#define COLUMN_FIELDS(F, P)                                                                        \
    F(P, no, TEXT, NULL, "number of the target as printed")                                        \
    F(P, name, TEXT, NULL, "the indicator's short name")                                           \
    F(P, name_pieces, LIST, &piece_shape, "the same, abbreviations explained")                     \
    F(P, url, URL, NULL, "the indicator's page")                                                   \
    F(P, goal, TEXT, NULL, "what is asked")                                                        \
    F(P, due, TEXT, NULL, "until when")                                                            \
    F(P, clause, TEXT, NULL, "where it stands in the plan")                                        \
    F(P, clause_url, URL, NULL, "address of that clause")                                          \
    F(P, flags, TEXT, NULL, "flags of the target itself: duplicate, conflicting")                  \
    F(P, summary, TEXT, NULL, "x/y units met")
SHAPE_DECLARE(column, COLUMN_FIELDS)

#define MATRIX_ROW_FIELDS(F, P)                                                                    \
    F(P, name, TEXT, NULL, "the unit")                                                             \
    F(P, url, URL, NULL, "its page")                                                               \
    F(P, met, TEXT, NULL, "number of targets met; absent but in its first block")                  \
    F(P, total, TEXT, NULL, "number of targets")                                                   \
    F(P, late, TEXT, NULL, "days late of its report, if late")                                     \
    F(P, cells, LIST, &proof_shape, "one a column")
SHAPE_DECLARE(matrix_row, MATRIX_ROW_FIELDS)

#define MATRIX_GROUP_FIELDS(F, P)                                                                  \
    F(P, name, TEXT, NULL, "the level that these units share")                                     \
    F(P, count, TEXT, NULL, "number of units")                                                     \
    F(P, rows, LIST, &matrix_row_shape, "the units")
SHAPE_DECLARE(matrix_group, MATRIX_GROUP_FIELDS)

/* As many targets as fit beside each other on a sheet, with all units. */
#define MATRIX_BLOCK_FIELDS(F, P)                                                                  \
    F(P, id, TEXT, NULL, "id of the table")                                                        \
    F(P, from, TEXT, NULL, "place of its first target; absent where one block holds all")          \
    F(P, to, TEXT, NULL, "place of its last target")                                               \
    F(P, span, INT, NULL, "columns with the first one")                                            \
    F(P, columns, LIST, &column_shape, "the targets")                                              \
    F(P, groups, LIST, &matrix_group_shape, "the units, grouped by peers")
SHAPE_DECLARE(matrix_block, MATRIX_BLOCK_FIELDS)

/* Units x targets of one plan in one period. */
#define MATRIX_FIELDS(F, P)                                                                        \
    F(P, id, TEXT, NULL, "id of the table")                                                        \
    F(P, plan, TEXT, NULL, "title of the plan")                                                    \
    F(P, plan_url, URL, NULL, "its page")                                                          \
    F(P, report_url, URL, NULL, "the plan's report of this period")                                \
    F(P, due, TEXT, NULL, "last day on time")                                                      \
    F(P, due_rule, TEXT, NULL, "the rule's text")                                                  \
    F(P, sentence, RECORD, &sentence_shape, "its cells, counted")                                  \
    F(P, units, TEXT, NULL, "number of units")                                                     \
    F(P, targets, TEXT, NULL, "number of targets")                                                 \
    F(P, proofs, BOOL, NULL, "the proofs stand here")                                              \
    F(P, blocks, LIST, &matrix_block_shape, "the targets side by side, a sheet's width at a time")
SHAPE_DECLARE(matrix, MATRIX_FIELDS)

/* A cell that is told in full: what, who, when, why, what now. */
#define CASE_FIELDS(F, P)                                                                          \
    F(P, anchor, TEXT, NULL, "id here; empty where it stands for itself elsewhere")                \
    F(P, unit, RECORD, &link_shape, "the unit")                                                    \
    F(P, indicator, RECORD, &link_shape, "the indicator")                                          \
    F(P, period, RECORD, &link_shape, "the period")                                                \
    F(P, status, RECORD, &status_shape, "the verdict")                                             \
    F(P, short_word, TEXT, NULL, "the verdict in a word or two")                                   \
    F(P, value, TEXT, NULL, "the figure; empty if there is none")                                  \
    F(P, sum, TEXT, NULL, "the comparison written out")                                            \
    F(P, url, URL, NULL, "address of the proof")                                                   \
    F(P, warning, TEXT, NULL, "the official warning")                                              \
    F(P, warning_pieces, LIST, &piece_shape, "the same, abbreviations explained")                  \
    F(P, cause, TEXT, NULL, "cause, as reported")                                                  \
    F(P, cause_pieces, LIST, &piece_shape, "the same, likewise")                                   \
    F(P, responsibility, TEXT, NULL, "responsibility, as reported")                                \
    F(P, responsibility_pieces, LIST, &piece_shape, "the same, likewise")                          \
    F(P, solution, TEXT, NULL, "solution, as reported")                                            \
    F(P, solution_pieces, LIST, &piece_shape, "the same, likewise")                                \
    F(P, note, TEXT, NULL, "note of the row")                                                      \
    F(P, note_pieces, LIST, &piece_shape, "the same, likewise")                                    \
    F(P, missing, BOOL, NULL, "cause, responsibility or solution is owed and missing")             \
    F(P, answered, BOOL, NULL, "a warning that got its solution in the next period")               \
    F(P, before, RECORD, &status_shape, "verdict of the period before")                            \
    F(P, before_word, TEXT, NULL, "the same in a word or two")                                     \
    F(P, before_value, TEXT, NULL, "its figure")                                                   \
    F(P, run, TEXT, NULL, "number of periods missed in a row, if more than one")                   \
    F(P, days, TEXT, NULL, "days late or overdue")                                                 \
    F(P, flags, TEXT, NULL, "flags in words")
SHAPE_DECLARE(case, CASE_FIELDS)

/* Cells of one target, told one below the other. */
#define CASE_GROUP_FIELDS(F, P)                                                                    \
    F(P, no, TEXT, NULL, "number of the target as printed")                                        \
    F(P, indicator, RECORD, &link_shape, "the indicator")                                          \
    F(P, goal, TEXT, NULL, "what is asked, in words")                                              \
    F(P, due, TEXT, NULL, "until when, in words")                                                  \
    F(P, count, TEXT, NULL, "how many stand here")                                                 \
    F(P, cases, LIST, &case_shape, "the cells")
SHAPE_DECLARE(case_group, CASE_GROUP_FIELDS)

/* A report owed by a unit for a plan and period. */
#define DUTY_FIELDS(F, P)                                                                          \
    F(P, unit, RECORD, &link_shape, "who owes it")                                                 \
    F(P, plan, RECORD, &link_shape, "for which plan")                                              \
    F(P, period, RECORD, &link_shape, "for which period")                                          \
    F(P, due, TEXT, NULL, "last day on time; empty if it has none")                                \
    F(P, rule, TEXT, NULL, "the rule's text")                                                      \
    F(P, submitted, TEXT, NULL, "day of submission")                                               \
    F(P, status, RECORD, &status_shape, "on time, late, missing, not due")                         \
    F(P, days, TEXT, NULL, "days late or missing so far")                                          \
    F(P, paper, URL, NULL, "its report laid out for A4; absent if it has no page")
SHAPE_DECLARE(duty, DUTY_FIELDS)

/* A task, with what the unit says, what the evidence shows and what the deadline says. */
#define TASK_FIELDS(F, P)                                                                          \
    F(P, id, TEXT, NULL, "id of the task")                                                         \
    F(P, title, TEXT, NULL, "what is to be done")                                                  \
    F(P, title_pieces, LIST, &piece_shape, "the same, abbreviations explained; for units")         \
    F(P, goal, TEXT, NULL, "the goal it serves")                                                   \
    F(P, product, TEXT, NULL, "the product asked for")                                             \
    F(P, product_pieces, LIST, &piece_shape, "the same, likewise")                                 \
    F(P, condition, TEXT, NULL, "on which it waits")                                               \
    F(P, condition_pieces, LIST, &piece_shape, "the same, likewise")                               \
    F(P, clause, TEXT, NULL, "where it stands in the plan")                                        \
    F(P, clause_url, URL, NULL, "address of that clause")                                          \
    F(P, plan, RECORD, &link_shape, "its plan")                                                    \
    F(P, unit, RECORD, &link_shape, "whose verdict this is")                                       \
    F(P, lead, LIST, &link_shape, "who leads")                                                     \
    F(P, coordinating, LIST, &link_shape, "who coordinates")                                       \
    F(P, due, TEXT, NULL, "deadline in words")                                                     \
    F(P, says, RECORD, &status_shape, "what the unit says")                                        \
    F(P, said_on, TEXT, NULL, "when it said so")                                                   \
    F(P, evidence, RECORD, &status_shape, "what the rows support")                                 \
    F(P, evidence_note, TEXT, NULL, "day done, percent, source")                                   \
    F(P, status, RECORD, &status_shape, "what the deadline says: the verdict")                     \
    F(P, period, TEXT, NULL, "period of the verdict")                                              \
    F(P, clash, BOOL, NULL, "the three do not agree")                                              \
    F(P, cause, TEXT, NULL, "cause, as reported")                                                  \
    F(P, cause_pieces, LIST, &piece_shape, "the same, likewise")                                   \
    F(P, responsibility, TEXT, NULL, "responsibility")                                             \
    F(P, responsibility_pieces, LIST, &piece_shape, "the same, likewise")                          \
    F(P, solution, TEXT, NULL, "solution")                                                         \
    F(P, solution_pieces, LIST, &piece_shape, "the same, likewise")                                \
    F(P, missing, BOOL, NULL, "explanation owed and missing")                                      \
    F(P, key, TEXT, NULL, "status as a word for filters: overdue …")                               \
    F(P, url, URL, NULL, "its place on the plan's page of tasks")                                  \
    F(P, tallies, LIST, &tally_shape, "verdicts of its units, where there are several")            \
    F(P, note, TEXT, NULL, "note of the row")                                                      \
    F(P, note_pieces, LIST, &piece_shape, "the same, likewise")
SHAPE_DECLARE(task, TASK_FIELDS)

#define CORRECTION_FIELDS(F, P)                                                                    \
    F(P, anchor, TEXT, NULL, "id on the page of corrections")                                      \
    F(P, unit, RECORD, &link_shape, "whose figure")                                                \
    F(P, indicator, RECORD, &link_shape, "of which indicator")                                     \
    F(P, period, RECORD, &link_shape, "of which period")                                           \
    F(P, was, TEXT, NULL, "the old figure")                                                        \
    F(P, now, TEXT, NULL, "the new figure")                                                        \
    F(P, was_status, RECORD, &status_shape, "verdict on the old figure")                           \
    F(P, now_status, RECORD, &status_shape, "verdict on the new figure")                           \
    F(P, date, TEXT, NULL, "day of the correction")                                                \
    F(P, reason, TEXT, NULL, "reason; empty: unexplained")                                         \
    F(P, reason_pieces, LIST, &piece_shape, "the same, abbreviations explained")                   \
    F(P, url, URL, NULL, "address of the cell's proof")
SHAPE_DECLARE(correction, CORRECTION_FIELDS)

#endif
