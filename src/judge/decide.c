/* SPDX-License-Identifier: MIT */
#include "judge/decide.h"

#include "judge/measure.h"

/* Two reasons to wait: the period ends before the due day, or today is not past it. */
bool decide_due_ahead(const struct trial *trial)
{
    const struct due *due = &trial->target->due;

    return due->kind == DUE_DAY && (due->day > trial->period_last || trial->as_of <= due->day);
}

/* A warning turns a miss that may yet be mended into a risk; it never softens a real one. */
static enum status compare(const struct trial *trial, const struct figure *figure)
{
    if (measure_meets(trial->target, trial->indicator, figure))
        return STATUS_MET;
    if (!decide_due_ahead(trial))
        return STATUS_NOT_MET;
    return trial->warning ? STATUS_AT_RISK : STATUS_NOT_DUE;
}

/* The order is the rule: a pending target stays pending whatever is reported, and no cases are told
 * before a text is. */
enum status decide_status(const struct trial *trial, const struct figure *figure)
{
    if (trial->target->comparator == CMP_BY_REFERENCE)
        return STATUS_TARGET_PENDING;
    if (figure->kind == FIGURE_NONE)
        return decide_overdue(trial) ? STATUS_NOT_REPORTED : STATUS_REPORT_NOT_DUE;
    if (figure->kind == FIGURE_UNAVAILABLE)
        return STATUS_NOT_AVAILABLE;
    if (figure->kind == FIGURE_NOT_APPLICABLE)
        return STATUS_NOT_APPLICABLE;
    if (figure->kind == FIGURE_PARTS && figure->denominator == 0)
        return STATUS_NO_CASES;
    if (measure_is_qualitative(trial->target, trial->indicator))
        return STATUS_QUALITATIVE;
    return compare(trial, figure);
}
