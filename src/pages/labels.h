/* SPDX-License-Identifier: MIT */
/* labels: the words that people read and that C chooses, in one table; all others stand in the
 * templates. A second language is another table of the same keys. Runs of keys follow the order of
 * the enums they speak of, so that LABEL_STATUS_MET + (status - STATUS_MET) is a status's word. */
#ifndef PAGES_LABELS_H
#define PAGES_LABELS_H

#include "base/str.h"
#include "judge/judge.h"
#include "model/words.h"

enum label {
#define LABEL(name, vi, en) LABEL_##name,
#include "pages/labels_list.h"
#undef LABEL
    LABEL_COUNT
};

struct labels {
    str text[LABEL_COUNT];
};

extern const struct labels labels_vi;
extern const struct labels labels_en;

/* The word; never fails. */
static inline str label(const struct labels *labels, uint32_t key)
{
    return labels->text[key < LABEL_COUNT ? key : 0];
}

/* The full word of a status, its short form for dense tables, and a duty's and a task's. */
str label_status(const struct labels *labels, enum status status);
str label_status_short(const struct labels *labels, enum status status);
str label_duty(const struct labels *labels, enum duty_status status);
str label_task(const struct labels *labels, enum task_status status);
str label_progress(const struct labels *labels, enum progress_status status);
/* `flag` is one bit. */
str label_flag(const struct labels *labels, enum flag flag);

/* The class that gives a status its shape and colour in style.css: "met", "metp" (met for the time
 * being), "not", "risk", "due", "wait", "none", "zero", "na", "dash", "text", "pend". */
str mark_status(enum status status, uint32_t flags);
str mark_duty(enum duty_status status);
str mark_task(enum task_status status);
str mark_progress(enum progress_status status);

#endif
