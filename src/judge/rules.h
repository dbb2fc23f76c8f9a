/* SPDX-License-Identifier: MIT */
/* rules: the rules by which results are judged, as a table. The site's method page is made from it;
 * each status and flag refers to the rules that it rests on. */
#ifndef JUDGE_RULES_H
#define JUDGE_RULES_H

#include "judge/judge.h"

enum rule {
    RULE_CELL,
    RULE_ORDER,
    RULE_DUE,         /* 1 */
    RULE_LATE,        /* 2 */
    RULE_ONGOING,     /* 3 */
    RULE_EXACT,       /* 4 */
    RULE_LOWER,       /* 5 */
    RULE_WARNING,     /* 6 */
    RULE_EXPLANATION, /* 7 */
    RULE_POOLED,      /* 8 */
    RULE_DUPLICATE,   /* 9 */
    RULE_CONFLICT,    /* 10 */
    RULE_CORRECTION,  /* 11 */
    RULE_AMENDMENT,   /* 12 */
    RULE_PEERS,       /* 13 */
    RULE_DUTY,
    RULE_TASK,
    RULE_COUNT
};

enum rule_lang { RULE_VI, RULE_EN };

struct rule_text {
    str id;      /* anchor on the method page */
    int number;  /* 1..13; 0 for those that the thirteen rest on */
    str name[2]; /* [RULE_VI], [RULE_EN] */
    str text[2];
    str plan; /* the plan that it comes from, and its clause; empty: of the method itself */
    str clause;
};

/* Static; for every rule below RULE_COUNT. */
const struct rule_text *rules_text(enum rule rule);

/* The rules that a status, a flag (one bit) and a comparison rest on; bits 1 << rule. */
uint32_t rules_of_status(enum status status);
uint32_t rules_of_flag(enum flag flag);
uint32_t rules_of_comparator(enum comparator comparator);

#endif
