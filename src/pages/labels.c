/* SPDX-License-Identifier: MIT */
#include "pages/labels.h"

const struct labels labels_vi = {{
#define LABEL(name, vi, en) S_INIT(vi),
#include "pages/labels_list.h"
#undef LABEL
}};

const struct labels labels_en = {{
#define LABEL(name, vi, en) S_INIT(en),
#include "pages/labels_list.h"
#undef LABEL
}};

str label_status(const struct labels *labels, enum status status)
{
    return label(labels,
                 status == STATUS_NO_CELL ? LABEL_NONE : LABEL_STATUS_MET + status - STATUS_MET);
}

str label_status_short(const struct labels *labels, enum status status)
{
    return label(labels,
                 status == STATUS_NO_CELL ? LABEL_NONE : LABEL_SHORT_MET + status - STATUS_MET);
}

str label_duty(const struct labels *labels, enum duty_status status)
{
    return label(labels, LABEL_DUTY_ON_TIME + status);
}

str label_task(const struct labels *labels, enum task_status status)
{
    return label(labels, LABEL_TASK_DONE_ON_TIME + status);
}

str label_progress(const struct labels *labels, enum progress_status status)
{
    return label(labels, LABEL_PROGRESS_NONE + status);
}

str label_flag(const struct labels *labels, enum flag flag)
{
    return label(labels, LABEL_FLAG_LATE_REPORT + (uint32_t)__builtin_ctz(flag));
}

static const str status_marks[STATUS_COUNT] = {
    [STATUS_NO_CELL] = S_INIT(""),          [STATUS_MET] = S_INIT("met"),
    [STATUS_NOT_MET] = S_INIT("not"),       [STATUS_AT_RISK] = S_INIT("risk"),
    [STATUS_NOT_DUE] = S_INIT("due"),       [STATUS_REPORT_NOT_DUE] = S_INIT("wait"),
    [STATUS_NOT_REPORTED] = S_INIT("none"), [STATUS_NO_CASES] = S_INIT("zero"),
    [STATUS_NOT_AVAILABLE] = S_INIT("na"),  [STATUS_NOT_APPLICABLE] = S_INIT("dash"),
    [STATUS_QUALITATIVE] = S_INIT("text"),  [STATUS_TARGET_PENDING] = S_INIT("pend"),
};

static const str duty_marks[DUTY_STATUS_COUNT] = {
    [DUTY_ON_TIME] = S_INIT("met"),
    [DUTY_LATE] = S_INIT("risk"),
    [DUTY_MISSING] = S_INIT("none"),
    [DUTY_NOT_DUE] = S_INIT("wait"),
};

static const str task_marks[TASK_STATUS_COUNT] = {
    [TASK_DONE_ON_TIME] = S_INIT("met"), [TASK_DONE_LATE] = S_INIT("risk"),
    [TASK_WAITING] = S_INIT("pend"),     [TASK_ONGOING] = S_INIT("loop"),
    [TASK_NO_DEADLINE] = S_INIT("dash"), [TASK_OVERDUE] = S_INIT("not"),
    [TASK_IN_PROGRESS] = S_INIT("due"),  [TASK_NOT_STARTED] = S_INIT("wait"),
};

static const str progress_marks[] = {
    [PROGRESS_NONE] = S_INIT("none"),       [PROGRESS_DONE] = S_INIT("met"),
    [PROGRESS_IN_PROGRESS] = S_INIT("due"), [PROGRESS_NOT_STARTED] = S_INIT("wait"),
    [PROGRESS_WAITING] = S_INIT("pend"),
};

str mark_status(enum status status, uint32_t flags)
{
    if (status == STATUS_MET && (flags & (FLAG_INTERIM | FLAG_PROVISIONAL)))
        return S("metp");
    return status_marks[status];
}

str mark_duty(enum duty_status status)
{
    return duty_marks[status];
}

str mark_task(enum task_status status)
{
    return task_marks[status];
}

str mark_progress(enum progress_status status)
{
    return progress_marks[status];
}
