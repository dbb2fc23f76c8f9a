/* SPDX-License-Identifier: MIT */
#include "model/refs.h"

#include "base/near.h"
#include "model/periods.h"
#include "text/dates.h"
#include "text/unicode.h"

enum { MAX_ID = 100 };

static bool id_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

bool refs_id_ok(struct reading *r, struct place at, str id)
{
    size_t good = 0;
    str slug;

    while (good < id.len && id_byte(id.ptr[good]))
        good++;
    if (good == id.len && id.len >= 1 && id.len <= MAX_ID)
        return true;
    slug = unicode_slug(r->scratch, id);
    DIAG(r->diag, at, DIAG_BAD_ID, id, str_slice(slug, 0, MAX_ID));
    return false;
}

bool refs_excused(const struct reading *r, enum table table, struct place at, str text)
{
    const struct table_state *state = &r->tables[table];
    uint32_t count;

    if (!state->incomplete)
        return false;
    if (!state->words)
        return true;
    count = map_get(state->words, unicode_fold(r->scratch, text));
    /* In the table itself the cell that names it is one of the places. */
    return count != MAP_NONE && count > (at.source == state->source);
}

/* Two candidates are an error, never a choice (contract, section 3). */
static uint32_t by_name(struct reading *r, const struct names *names, struct place at, str text,
                        enum table table)
{
    enum diag_code unknown = table == TABLE_UNITS ? DIAG_UNKNOWN_UNIT : DIAG_UNKNOWN_INDICATOR;
    uint32_t index;

    switch (names_find(names, r->scratch, text, &index)) {
    case NAMES_ONE:
        return index;
    case NAMES_SEVERAL:
        DIAG(r->diag, at, DIAG_AMBIGUOUS_NAME, text, names_candidates(names, r->scratch, text));
        return NO_INDEX;
    case NAMES_NONE:
        break;
    }
    if (!refs_excused(r, table, at, text))
        DIAG(r->diag, at, unknown, text,
             r->near_left ? (r->near_left--, names_near(names, r->scratch, text)) : S(""));
    return NO_INDEX;
}

uint32_t refs_unit(struct reading *r, struct place at, str text)
{
    return by_name(r, r->units, at, text, TABLE_UNITS);
}

uint32_t refs_indicator(struct reading *r, struct place at, str text)
{
    return by_name(r, r->indicators, at, text, TABLE_INDICATORS);
}

uint32_t refs_unit_quiet(struct reading *r, str text)
{
    uint32_t unit;

    return names_find(r->units, r->scratch, text, &unit) == NAMES_ONE ? unit : NO_INDEX;
}

str refs_near(struct reading *r, const void *records, uint32_t count, size_t size, str text)
{
    struct near near = near_start(text);

    if (r->near_left == 0)
        return S("");
    r->near_left--;
    for (uint32_t i = 0; i < count; i++)
        near_offer(&near, *(const str *)(const void *)((const char *)records + i * size));
    return near_join(&near, r->scratch);
}

/* A plan's file that is there, and whose name was reported. */
static bool plan_file(struct reading *r, str id)
{
    str path = arena_printf(r->scratch, "content/plans/%.*s.md", STR_ARG(id));

    return id.len < 256 && str_find(id, S("/"), 0) == SIZE_MAX &&
           source_kind(&r->files, path) == SOURCE_FILE;
}

uint32_t refs_plan(struct reading *r, struct place at, str text)
{
    uint32_t plan = model_plan(r->model, text);

    if (plan == NO_INDEX && !plan_file(r, text))
        DIAG(r->diag, at, DIAG_UNKNOWN_PLAN, text, REFS_NEAR(r, &r->model->plans, text));
    return plan;
}

uint32_t refs_task(struct reading *r, struct place at, str text)
{
    uint32_t task = model_task(r->model, text);

    if (task == NO_INDEX && !refs_excused(r, TABLE_TASKS, at, text))
        DIAG(r->diag, at, DIAG_UNKNOWN_TASK, text, REFS_NEAR(r, &r->model->tasks, text));
    return task;
}

static void report_period(struct reading *r, struct place at, str text, uint32_t plan)
{
    struct near near = near_start(text);

    for (uint32_t i = 0; r->near_left && i < r->model->periods.len; i++) {
        const struct period *period = &r->model->periods.at[i];

        if (period->plan == NO_INDEX || period->plan == plan)
            near_offer(&near, period->id);
    }
    r->near_left -= r->near_left > 0;
    DIAG(r->diag, at, DIAG_UNKNOWN_PERIOD, text, near_join(&near, r->scratch));
}

/* The plan whose own period the text may name: the one beside it, or that of "plan/period". */
static uint32_t own_period(struct reading *r, str text, uint32_t *plan)
{
    str rest = text, before = str_cut(&rest, '/');

    if (rest.ptr) {
        uint32_t named = model_plan(r->model, before);

        if (named == NO_INDEX || (*plan != NO_INDEX && *plan != named))
            return NO_INDEX;
        *plan = named;
        return model_period(r->model, named, rest);
    }
    return *plan == NO_INDEX ? NO_INDEX : model_period(r->model, *plan, text);
}

/* A calendar period is named in any of its ways, a plan's own only by its exact id. */
uint32_t refs_period(struct reading *r, struct place at, str text, uint32_t plan)
{
    struct buf buf = buf_in(r->scratch);
    str calendar = dates_period_id(&buf, text);
    uint32_t period =
        calendar.len ? model_period(r->model, NO_INDEX, calendar) : own_period(r, text, &plan);

    if (period == NO_INDEX && (plan == NO_INDEX || !periods_spoiled(r->periods, plan)))
        report_period(r, at, text, plan);
    return period;
}
