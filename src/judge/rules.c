/* SPDX-License-Identifier: MIT */
#include "judge/rules.h"

static const struct rule_text rules[RULE_COUNT] = {
#define RULE(name, id_, number_, vi, en, vi_text, en_text, plan_, clause_)                         \
    [RULE_##name] = {S_INIT(id_),                                                                  \
                     number_,                                                                      \
                     {S_INIT(vi), S_INIT(en)},                                                     \
                     {S_INIT(vi_text), S_INIT(en_text)},                                           \
                     S_INIT(plan_),                                                                \
                     S_INIT(clause_)},
#include "judge/rules_list.h"
#undef RULE
};

#define BIT(rule) (1u << RULE_##rule)

static const uint32_t status_rules[STATUS_COUNT] = {
    [STATUS_MET] = BIT(EXACT),
    [STATUS_NOT_MET] = BIT(EXACT) | BIT(EXPLANATION),
    [STATUS_AT_RISK] = BIT(EXACT) | BIT(WARNING),
    [STATUS_NOT_DUE] = BIT(EXACT) | BIT(ONGOING),
    [STATUS_REPORT_NOT_DUE] = BIT(DUE),
    [STATUS_NOT_REPORTED] = BIT(DUE) | BIT(LATE),
    [STATUS_NO_CASES] = BIT(ORDER),
    [STATUS_NOT_AVAILABLE] = BIT(ORDER),
    [STATUS_NOT_APPLICABLE] = BIT(ORDER),
    [STATUS_QUALITATIVE] = BIT(ORDER),
    [STATUS_TARGET_PENDING] = BIT(ORDER),
};

const struct rule_text *rules_text(enum rule rule)
{
    return &rules[rule];
}

/* Every cell rests on the rule that makes cells. */
uint32_t rules_of_status(enum status status)
{
    return BIT(CELL) | status_rules[status];
}

/* Exactly one bit; several flags are asked one by one. */
uint32_t rules_of_flag(enum flag flag)
{
    switch (flag) {
    case FLAG_LATE_REPORT:
        return BIT(DUE) | BIT(LATE);
    case FLAG_SOLUTION_MISSING:
        return BIT(WARNING);
    case FLAG_EXPLANATION_MISSING:
        return BIT(EXPLANATION);
    case FLAG_INTERIM:
        return BIT(ONGOING);
    case FLAG_REVISED:
        return BIT(CORRECTION);
    case FLAG_CONFLICTING_TARGET:
        return BIT(CONFLICT);
    case FLAG_DUPLICATE_TARGET:
        return BIT(DUPLICATE);
    default: /* provisional: said of the figure, not judged */
        return BIT(ORDER);
    }
}

uint32_t rules_of_comparator(enum comparator comparator)
{
    switch (comparator) {
    case CMP_AT_MOST:
    case CMP_BELOW:
    case CMP_REDUCE_BY_AT_LEAST:
        return BIT(EXACT) | BIT(LOWER);
    default:
        return BIT(EXACT);
    }
}
