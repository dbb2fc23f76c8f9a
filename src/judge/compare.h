/* SPDX-License-Identifier: MIT */
/* compare: what the last published site said against what this judgement says. Published figures
 * that changed without a line in corrections.csv are silent revisions (rule 11); `minhbach diff`
 * lists every change of a figure or a verdict. The caller reads the old site. */
#ifndef JUDGE_COMPARE_H
#define JUDGE_COMPARE_H

#include "judge/judge.h"

/* A row of the previous results.csv. */
struct published_figure {
    str indicator, unit;
    str period; /* 2026-06, or <plan>/<period> */
    struct figure figure;
};

/* A row of the previous verdicts.csv. */
struct published_verdict {
    str plan, target, unit;
    str period; /* the bare id */
    enum status status;
};

struct published_verdicts {
    const struct published_verdict *at;
    size_t len;
};

enum change_kind { CHANGE_CHANGED, CHANGE_GONE, CHANGE_NEW };

struct figure_change {
    enum change_kind kind;
    const struct published_figure *was; /* NULL if new */
    uint32_t indicator, unit, period;   /* NO_INDEX where the model has no such thing any more */
    struct figure now;                  /* FIGURE_NONE if gone */
    uint32_t correction; /* the line that tells of it; NO_INDEX: a silent revision, unless new */
};

struct verdict_change {
    enum change_kind kind;
    const struct published_verdict *was; /* NULL if new */
    struct cell_key cell;                /* NO_INDEX where the model has no such thing any more */
    enum status now;                     /* STATUS_NO_CELL if gone */
};

struct figure_changes {
    VEC(struct figure_change) list;
};

struct verdict_changes {
    VEC(struct verdict_change) list;
};

/* Every figure that was published and now differs, or is gone, in the order given; then those that
 * are new, by period, unit, indicator. A figure is as it was if its number or parts are: that it is
 * provisional no more is no change. Rows of periods not begun count as not published. */
void compare_figures(const struct model *model, const struct published_figure *was, size_t len,
                     struct arena *arena, struct figure_changes *out);

/* The same without those that are new, so that a part of what was published may be given. */
void compare_published(const struct model *model, const struct published_figure *was, size_t len,
                       struct arena *arena, struct figure_changes *out);

/* Every verdict that differs, is gone, or is new, likewise. */
void compare_verdicts(const struct model *model, const struct judgement *j,
                      const struct published_verdicts *was, struct arena *arena,
                      struct verdict_changes *out);

static inline bool compare_is_silent(const struct figure_change *change)
{
    return change->kind != CHANGE_NEW && change->correction == NO_INDEX;
}

/* The same number, parts, word or text; a number equals a ratio that rounds to it. */
bool compare_same_figure(const struct indicator *indicator, const struct figure *a,
                         const struct figure *b);

#endif
