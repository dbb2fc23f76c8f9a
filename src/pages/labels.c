/* SPDX-License-Identifier: MIT */
#include "pages/labels.h"

#include "base/near.h"
#include "read/csv.h"

static const str names[LABEL_COUNT] = {
#define LABEL(name) S_INIT(#name),
#include "pages/labels_list.h"
#undef LABEL
};

enum { KEY, TEXT, COLUMNS };

static const struct csv_column columns[COLUMNS] = {
    [KEY] = {{"key", NULL}, true},
    [TEXT] = {{"text", NULL}, true},
};

struct reading {
    struct labels *labels;
    struct arena *arena;
    struct diag *diag;
    uint32_t lines[LABEL_COUNT]; /* where each key stands, 0: not yet */
    bool good;
};

static uint32_t key_of(str name)
{
    uint32_t key = LABEL_NONE + 1;

    while (key < LABEL_COUNT && !str_eq(names[key], name))
        key++;
    return key;
}

static str near_keys(str name, struct arena *arena)
{
    struct near near = near_start(name);

    for (uint32_t key = LABEL_NONE + 1; key < LABEL_COUNT; key++)
        near_offer(&near, names[key]);
    return near_join(&near, arena);
}

/* Faults do not end the reading: staff get them all at once. */
static bool take(void *ctx, const struct csv_row *row)
{
    struct reading *r = ctx;
    uint32_t key = key_of(row->cells[KEY]);

    if (key < LABEL_COUNT && !r->lines[key]) {
        r->lines[key] = row->line;
        r->labels->text[key] = arena_str(r->arena, row->cells[TEXT]);
        return true;
    }
    r->good = false;
    if (key == LABEL_COUNT)
        DIAG(r->diag, csv_place(row, KEY), DIAG_LABEL_UNKNOWN,
             arena_str(r->arena, row->cells[KEY]), near_keys(row->cells[KEY], r->arena));
    else
        DIAG(r->diag, csv_place(row, KEY), DIAG_LABEL_TWICE, names[key],
             arena_printf(r->arena, "%u", r->lines[key]));
    return true;
}

const struct labels *labels_read(struct source *source, bool english, struct arena *arena,
                                 struct diag *diag)
{
    struct reading r = {ARENA_NEW(arena, struct labels), arena, diag, {0}, true};
    struct csv_options options = {.arena = arena, .diag = diag, .on_row = take, .ctx = &r};

    r.labels->english = english;
    if (!csv_read(source, &(struct csv_schema){columns, COLUMNS}, &options, NULL))
        return NULL;
    for (uint32_t key = LABEL_NONE + 1; key < LABEL_COUNT; key++)
        if (!r.lines[key]) {
            DIAG(diag, place_file(source), DIAG_LABEL_MISSING, names[key]);
            r.good = false;
        }
    return r.good ? r.labels : NULL;
}

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

/* Labels of flags follow the bits. */
str label_flag(const struct labels *labels, enum flag flag)
{
    return label(labels, LABEL_FLAG_LATE_REPORT + (uint32_t)__builtin_ctz(flag));
}

/* Classes of style.css. Duties, tasks and progress borrow the shape of the status that says the
 * like. */
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

/* Met for the time being, by its day or by its figure, has a shape of its own. */
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
