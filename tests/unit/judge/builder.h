/* SPDX-License-Identifier: MIT */
/* builder: small models made by hand for the tests of judge/, without any file. Units, indicators,
 * plans, targets and tasks must be added in the order of their ids; periods in their own order.
 * builder_finish sorts what the model has sorted. */
#ifndef TESTS_JUDGE_BUILDER_H
#define TESTS_JUDGE_BUILDER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/decimal.h"
#include "judge/judge.h"

struct raw_result {
    uint32_t period, unit;
    struct result result;
    struct result_more more;
};

struct builder {
    struct arena *arena;
    struct model model;
    VEC(struct raw_result) rows;
};

/* The texts of a row; NULL = blank. */
struct texts {
    const char *warning, *cause, *responsibility, *solution;
};

static inline str text_of(const char *s)
{
    return s ? str_of(s) : (str){NULL, 0};
}

static inline int32_t day(const char *iso)
{
    int32_t out = DATE_NONE;

    if (iso && !date_parse_iso(str_of(iso), &out))
        fail_msg("no such day: %s", iso);
    return out;
}

/* "79.96" in millionths. */
static inline int64_t millionths(const char *s)
{
    int64_t whole = 0, part = 0, scale = DECIMAL_ONE;
    int sign = *s == '-' ? -1 : 1;

    s += *s == '-';
    for (; *s >= '0' && *s <= '9'; s++)
        whole = whole * 10 + (*s - '0');
    if (*s == '.')
        for (s++; *s >= '0' && *s <= '9'; s++) {
            scale /= 10;
            part += (*s - '0') * scale;
        }
    if (*s && *s != '/' && *s != '[' && *s != ' ')
        fail_msg("no figure: %s", s);
    return sign * (whole * DECIMAL_ONE + part);
}

/* "", "79.96", "87/100", "79.96[p]", "[x]", "[z]", "yes", "no", "'text" */
static inline struct figure figure(const char *s)
{
    struct figure f = {.kind = FIGURE_NUMBER};

    if (!s || !*s)
        return (struct figure){.kind = FIGURE_NONE};
    f.provisional = strstr(s, "[p]") != NULL;
    if (strcmp(s, "[x]") == 0) {
        f.kind = FIGURE_UNAVAILABLE;
    } else if (strcmp(s, "[z]") == 0) {
        f.kind = FIGURE_NOT_APPLICABLE;
    } else if (strcmp(s, "yes") == 0 || strcmp(s, "no") == 0) {
        f.kind = FIGURE_YES_NO;
        f.value = *s == 'y';
    } else if (*s == '\'') {
        f.kind = FIGURE_TEXT;
        f.text = str_of(s + 1);
    } else if (strchr(s, '/')) {
        f.kind = FIGURE_PARTS;
        f.numerator = millionths(s);
        f.denominator = millionths(strchr(s, '/') + 1);
    } else {
        f.value = millionths(s);
    }
    return f;
}

static inline struct builder *builder_new(void)
{
    struct arena *arena = arena_new(0);
    struct builder *b = ARENA_NEW(arena, struct builder);

    b->arena = arena;
    b->model.config.as_of = DATE_NONE;
    return b;
}

static inline void builder_free(struct builder *b)
{
    arena_free(b->arena);
}

static inline struct indexes list_of(struct builder *b, uint32_t count, const uint32_t *at)
{
    uint32_t *copy = ARENA_ARRAY(b->arena, uint32_t, count);

    memcpy(copy, at, count * sizeof *at);
    return (struct indexes){copy, count};
}

#define LIST(b, ...)                                                                               \
    list_of((b), sizeof((uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t), (uint32_t[]){__VA_ARGS__})

static inline uint32_t add_unit(struct builder *b, const char *id, const char *level)
{
    struct unit *unit = vec_push(b->arena, &b->model.units);

    *unit = (struct unit){.id = str_of(id),
                          .name = str_of(id),
                          .level = text_of(level),
                          .parent = NO_INDEX,
                          .exists = {INT32_MIN, INT32_MAX},
                          .line = b->model.units.len + 1};
    return b->model.units.len - 1;
}

static inline uint32_t add_indicator(struct builder *b, const char *id, enum indicator_kind kind,
                                     const char *measure)
{
    struct indicator *indicator = vec_push(b->arena, &b->model.indicators);

    *indicator = (struct indicator){.id = str_of(id),
                                    .name = str_of(id),
                                    .kind = kind,
                                    .measure = text_of(measure),
                                    .decimals = -1,
                                    .line = b->model.indicators.len + 1};
    return b->model.indicators.len - 1;
}

static inline uint32_t add_period(struct builder *b, const char *id)
{
    struct period *period = vec_push(b->arena, &b->model.periods);

    period->id = str_of(arena_cstr(b->arena, str_of(id)));
    period->plan = NO_INDEX;
    period->cycle = date_period(period->id, &period->span);
    if (period->cycle == CYCLE_NONE)
        fail_msg("no period: %s", id);
    return b->model.periods.len - 1;
}

static inline uint32_t add_own_period(struct builder *b, uint32_t plan, const char *id,
                                      const char *first, const char *last)
{
    struct period *period = vec_push(b->arena, &b->model.periods);

    *period = (struct period){.id = str_of(id), .plan = plan, .span = {day(first), day(last)}};
    return b->model.periods.len - 1;
}

static inline uint32_t add_plan(struct builder *b, const char *id, const char *first,
                                const char *last)
{
    struct plan *plan = vec_push(b->arena, &b->model.plans);

    *plan = (struct plan){.id = str_of(id), .span = {day(first), day(last)}, .replaces = NO_INDEX};
    return b->model.plans.len - 1;
}

/* An entry with figures that names nobody. */
static inline uint16_t add_entry(struct builder *b, uint32_t plan)
{
    struct reporting *entry = vec_push(b->arena, &b->model.plans.at[plan].reporting);

    entry->figures = true;
    entry->to_unit = NO_INDEX;
    return (uint16_t)(b->model.plans.at[plan].reporting.len - 1);
}

static inline void name_reporters(struct builder *b, uint32_t plan, uint16_t entry,
                                  struct indexes units)
{
    b->model.plans.at[plan].reporting.at[entry].from_units = units;
    b->model.plans.at[plan].reporting.at[entry].reporters = units;
}

/* Must be called in the order of periods, of one period in the order of entries. */
static inline void add_owed(struct builder *b, uint32_t plan, uint16_t entry, uint32_t period,
                            const char *due)
{
    *vec_push(b->arena, &b->model.plans.at[plan].owed) =
        (struct plan_period){period, entry, day(due)};
}

/* A month's report, due on the 24th ("before 25"). */
static inline uint32_t add_month(struct builder *b, uint32_t plan, uint16_t entry, const char *id)
{
    uint32_t period = add_period(b, id);
    char due[16];

    snprintf(due, sizeof due, "%s-24", id);
    add_owed(b, plan, entry, period, due);
    return period;
}

static inline struct due due_of(const char *s)
{
    if (!s)
        return (struct due){DUE_NONE, 0, {NULL, 0}};
    if (strcmp(s, "ongoing") == 0)
        return (struct due){DUE_ONGOING, 0, S("ongoing")};
    return (struct due){DUE_DAY, day(s), str_of(s)};
}

static inline struct target *add_target(struct builder *b, const char *id, uint32_t plan,
                                        uint32_t indicator, struct indexes units)
{
    struct target *target = vec_push(b->arena, &b->model.targets);

    *target = (struct target){.id = str_of(id),
                              .plan = plan,
                              .indicator = indicator,
                              .holds = {INT32_MIN, INT32_MAX},
                              .due = due_of("2026-12-31"),
                              .applies_to = units,
                              .units = units,
                              .same_as = NO_INDEX,
                              .line = b->model.targets.len + 1};
    return target;
}

static inline void set_value(struct target *target, enum comparator comparator, const char *value)
{
    target->comparator = comparator;
    target->has_value = value != NULL;
    if (comparator == CMP_YES_NO)
        target->value = !value || *value == 'y';
    else
        target->value = value ? millionths(value) : 0;
}

static inline void set_baseline(struct target *target, const char *baseline)
{
    target->has_baseline = baseline != NULL;
    target->baseline = baseline ? millionths(baseline) : 0;
}

static inline struct task *add_task(struct builder *b, const char *id, uint32_t plan,
                                    const char *due)
{
    struct task *task = vec_push(b->arena, &b->model.tasks);

    *task = (struct task){
        .id = str_of(id), .plan = plan, .due = due_of(due), .line = b->model.tasks.len + 1};
    return task;
}

static inline struct raw_result *add_result(struct builder *b, uint32_t period, uint32_t unit,
                                            uint32_t indicator, const char *value)
{
    struct raw_result *row = vec_push(b->arena, &b->rows);
    struct figure f = figure(value);

    row->period = period;
    row->unit = unit;
    row->result = (struct result){.value = f.kind == FIGURE_PARTS ? f.numerator : f.value,
                                  .line = b->rows.len + 1,
                                  .reported_on = DATE_NONE,
                                  .more = NO_INDEX,
                                  .indicator = (uint16_t)indicator,
                                  .kind = (uint8_t)f.kind,
                                  .provisional = f.provisional};
    row->more.denominator = f.denominator;
    row->more.text = f.text;
    return row;
}

static inline void set_texts(struct raw_result *row, const struct texts *texts)
{
    row->more.warning = text_of(texts->warning);
    row->more.cause = text_of(texts->cause);
    row->more.responsibility = text_of(texts->responsibility);
    row->more.solution = text_of(texts->solution);
}

static inline struct progress *add_progress(struct builder *b, uint32_t task, uint32_t unit,
                                            uint32_t period, enum progress_status status)
{
    struct progress *row = vec_push(b->arena, &b->model.progress);

    *row = (struct progress){.task = task,
                             .unit = unit,
                             .period = period,
                             .status = status,
                             .done_on = DATE_NONE,
                             .reported_on = DATE_NONE,
                             .percent = -1,
                             .line = b->model.progress.len + 1};
    return row;
}

static inline void add_submission(struct builder *b, uint32_t plan, uint32_t unit, uint32_t period,
                                  const char *on)
{
    *vec_push(b->arena, &b->model.submissions) =
        (struct submission){plan, unit, period, day(on), {NULL, 0}, b->model.submissions.len + 1};
}

static inline void add_correction(struct builder *b, uint32_t indicator, uint32_t unit,
                                  uint32_t period, const char *was, const char *now)
{
    *vec_push(b->arena, &b->model.corrections) =
        (struct correction){indicator,      unit,
                            period,         figure(was),
                            figure(now),    day("2026-09-01"),
                            S("nhập nhầm"), b->model.corrections.len + 2};
}

#include "pack.h"

static inline struct judgement *builder_judge(struct builder *b, const char *as_of)
{
    b->model.as_of = day(as_of);
    return judge(&b->model, day(as_of), b->arena);
}

/* "not_met late_report:3 explanation_missing"; "-" where there is no cell. */
static inline const char *told(const struct verdict *v)
{
    static const char *const statuses[] = {"-",
                                           "met",
                                           "not_met",
                                           "at_risk",
                                           "not_due",
                                           "report_not_due",
                                           "not_reported",
                                           "no_cases",
                                           "not_available",
                                           "not_applicable",
                                           "qualitative",
                                           "target_pending"};
    static const char *const flags[] = {
        "late_report", "solution_missing", "explanation_missing", "provisional",
        "interim",     "revised",          "conflicting_target",  "duplicate_target"};
    static char text[256];
    size_t len;

    if (!v)
        return "-";
    len = (size_t)snprintf(text, sizeof text, "%s", statuses[v->status]);
    for (int i = 0; i < 8; i++)
        if (v->flags & (1u << i))
            len += (size_t)snprintf(text + len, sizeof text - len, i == 0 ? " %s:%u" : " %s",
                                    flags[i], (unsigned)v->days_late);
    return text;
}

#endif
