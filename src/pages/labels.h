/* SPDX-License-Identifier: MIT */
/* labels: the words that people read and that C chooses; all others stand in the templates. The keys
 * are here, the words in templates/labels.<lang>.csv (columns key and text), so that another file
 * is another language. Runs of keys follow the order of the enums they speak of, so that
 * LABEL_STATUS_MET + (status - STATUS_MET) is a status's word.
 *
 * What words cannot say: figures and days keep one form in every language, 1.234,5 and 05/04/2026,
 * for they are those of the documents; the names of periods follow the language. */
#ifndef PAGES_LABELS_H
#define PAGES_LABELS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "judge/judge.h"
#include "model/words.h"

enum label {
#define LABEL(name) LABEL_##name,
#include "pages/labels_list.h"
#undef LABEL
    LABEL_COUNT
};

struct labels {
    str text[LABEL_COUNT];
    bool english; /* which of its two languages a table in C gives, and the names of periods */
};

/* Reads a file of labels: every key once, none that there is not. A text may be empty. NULL after
 * reporting each fault. Decodes `source`; the words lie in `arena`. */
const struct labels *labels_read(struct source *source, bool english, struct arena *arena,
                                 struct diag *diag);

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
