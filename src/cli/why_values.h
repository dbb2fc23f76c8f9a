/* SPDX-License-Identifier: MIT */
/* why_values: one explanation as values for the template of `minhbach why`. Words come from where
 * the pages have them, so that page and command say the same. */
#ifndef CLI_WHY_VALUES_H
#define CLI_WHY_VALUES_H

#include "judge/explain.h"
#include "pages/pages.h"

#define WHY_RULE_FIELDS(F, P)                                                                      \
    F(P, number, TEXT, NULL, "of the rule; empty for those that have none")                        \
    F(P, name, TEXT, NULL, "in the language of the messages")                                      \
    F(P, text, TEXT, NULL, "what it says")
SHAPE_DECLARE(why_rule, WHY_RULE_FIELDS)

#define WHY_LINE_FIELDS(F, P)                                                                      \
    F(P, was, TEXT, NULL, "figure and verdict before")                                             \
    F(P, now, TEXT, NULL, "figure and verdict after")                                              \
    F(P, day, TEXT, NULL, "of the correction")                                                     \
    F(P, reason, TEXT, NULL, "given for it; empty if none")                                        \
    F(P, line, TEXT, NULL, "in corrections.csv")
SHAPE_DECLARE(why_line, WHY_LINE_FIELDS)

#define WHY_PARTNER_FIELDS(F, P)                                                                   \
    F(P, target, TEXT, NULL, "id of the other target")                                             \
    F(P, goal, TEXT, NULL, "what it asks")                                                         \
    F(P, duplicate, BOOL, NULL, "it says the same; else it contradicts")
SHAPE_DECLARE(why_partner, WHY_PARTNER_FIELDS)

/* What was asked, and where it is written. */
#define WHY_ASKED_FIELDS(F, P)                                                                     \
    F(P, plan, TEXT, NULL, "the plan's number and symbol")                                         \
    F(P, title, TEXT, NULL, "the plan's title")                                                    \
    F(P, target, TEXT, NULL, "id of the target")                                                   \
    F(P, clause, TEXT, NULL, "of the plan; empty if none is given")                                \
    F(P, goal, TEXT, NULL, "what is asked, in words")                                              \
    F(P, due, TEXT, NULL, "until when")                                                            \
    F(P, line, TEXT, NULL, "of the target in targets.csv")                                         \
    F(P, earlier, TEXT, NULL, "what the target that this one amends asked; empty if none")
SHAPE_DECLARE(why_asked, WHY_ASKED_FIELDS)

/* What was reported, when, and where it is written. */
#define WHY_REPORT_FIELDS(F, P)                                                                    \
    F(P, file, TEXT, NULL, "of the result; empty without a row")                                   \
    F(P, line, TEXT, NULL, "in it")                                                                \
    F(P, reported_on, TEXT, NULL, "day of the result; empty if unknown")                           \
    F(P, due, TEXT, NULL, "last day on time; empty if there is none")                              \
    F(P, due_rule, TEXT, NULL, "as the plan's entry says it")                                      \
    F(P, days_late, TEXT, NULL, "empty if on time")                                                \
    F(P, days_overdue, TEXT, NULL, "days past that day without a result")                          \
    F(P, cause, TEXT, NULL, "")                                                                    \
    F(P, responsibility, TEXT, NULL, "")                                                           \
    F(P, solution, TEXT, NULL, "")                                                                 \
    F(P, warning, TEXT, NULL, "")
SHAPE_DECLARE(why_report, WHY_REPORT_FIELDS)

#define WHY_FIELDS(F, P)                                                                           \
    F(P, unit, TEXT, NULL, "name")                                                                 \
    F(P, indicator, TEXT, NULL, "name")                                                            \
    F(P, period, TEXT, NULL, "name")                                                               \
    F(P, status, TEXT, NULL, "the verdict in words")                                               \
    F(P, flags, TEXT, NULL, "in words, joined by commas; empty if none")                           \
    F(P, sum, TEXT, NULL, "the comparison written out")                                            \
    F(P, as_of, TEXT, NULL, "day on which it is judged")                                           \
    F(P, ahead, BOOL, NULL, "the target's due date is ahead")                                      \
    F(P, misses, TEXT, NULL, "misses in a row, from two on")                                       \
    F(P, warned_in, TEXT, NULL, "period whose row warned; empty if none did")                      \
    F(P, warned, TEXT, NULL, "that warning")                                                       \
    F(P, asked, RECORD, &why_asked_shape, "the target")                                            \
    F(P, report, RECORD, &why_report_shape, "the result")                                          \
    F(P, partners, LIST, &why_partner_shape, "targets that say the same or contradict")            \
    F(P, corrections, LIST, &why_line_shape, "oldest first")                                       \
    F(P, rules, LIST, &why_rule_shape, "those that the verdict rests on")
SHAPE_DECLARE(why, WHY_FIELDS)

/* A record of why_shape; names and texts of rules in `lang`, everything else in the words of
 * site->labels. */
const struct record *why_values(const struct site *site, const struct explanation *why,
                                enum rule_lang lang, struct arena *arena);

#endif
