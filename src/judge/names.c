/* SPDX-License-Identifier: MIT */
#include "judge/names.h"

static const str names[STATUS_COUNT] = {
    [STATUS_NO_CELL] = S_INIT(""),
    [STATUS_MET] = S_INIT("met"),
    [STATUS_NOT_MET] = S_INIT("not_met"),
    [STATUS_AT_RISK] = S_INIT("at_risk"),
    [STATUS_NOT_DUE] = S_INIT("not_due"),
    [STATUS_REPORT_NOT_DUE] = S_INIT("report_not_due"),
    [STATUS_NOT_REPORTED] = S_INIT("not_reported"),
    [STATUS_NO_CASES] = S_INIT("no_cases"),
    [STATUS_NOT_AVAILABLE] = S_INIT("not_available"),
    [STATUS_NOT_APPLICABLE] = S_INIT("not_applicable"),
    [STATUS_QUALITATIVE] = S_INIT("qualitative"),
    [STATUS_TARGET_PENDING] = S_INIT("target_pending"),
};

str judge_status_name(enum status status)
{
    return names[status];
}

enum status judge_status_named(str name)
{
    for (int status = STATUS_NO_CELL + 1; status < STATUS_COUNT; status++)
        if (str_eq(names[status], name))
            return (enum status)status;
    return STATUS_NO_CELL;
}
