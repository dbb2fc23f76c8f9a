/* SPDX-License-Identifier: MIT */
#include "model/groups.h"

#include "model/refs.h"
#include "model/units.h"
#include "text/unicode.h"

/* What a selector asks for; empty and NO_INDEX = anything. */
struct selector {
    str level; /* folded */
    uint32_t parent;
};

/* Of the two things that a selector may ask for: level=… and parent=…. */
static bool read_condition(const struct row *row, str condition, struct selector *out)
{
    str value = condition;
    str key = unicode_trim(str_cut(&value, '='));

    value = unicode_trim(value);
    if (value.len && str_eq(key, S("level"))) {
        out->level = unicode_fold(row->r->scratch, value);
        return true;
    }
    if (value.len && str_eq(key, S("parent"))) {
        out->parent = refs_unit(row->r, cell_at(row, UNITS_MEMBERS), value);
        return out->parent != NO_INDEX;
    }
    DIAG(row->r->diag, cell_at(row, UNITS_MEMBERS), DIAG_BAD_SELECTOR, condition);
    return false;
}

static bool read_selector(const struct row *row, str text, struct selector *out)
{
    *out = (struct selector){S(""), NO_INDEX};
    while (text.ptr) {
        if (!read_condition(row, str_cut(&text, '&'), out))
            return false;
    }
    return true;
}

/* Contract, section 3: all such units of kind unit; groups, roles and external ones are not chosen.
 */
static bool selects(struct reading *r, const struct selector *selector, const struct unit *unit)
{
    if (unit->kind != UNIT_UNIT)
        return false;
    if (selector->parent != NO_INDEX && unit->parent != selector->parent)
        return false;
    return selector->level.len == 0 ||
           str_eq(unicode_fold(r->scratch, unit->level), selector->level);
}

struct member_list {
    VEC(uint32_t) units;
};

static void select_units(const struct row *row, str text, struct member_list *list)
{
    const struct model *model = row->r->model;
    struct selector selector;
    uint32_t before = list->units.len;

    if (!read_selector(row, text, &selector))
        return;
    for (uint32_t i = 0; i < model->units.len; i++) {
        if (selects(row->r, &selector, &model->units.at[i]))
            *vec_push(row->r->arena, &list->units) = i;
    }
    if (list->units.len == before && !row->r->tables[TABLE_UNITS].incomplete)
        DIAG(row->r->diag, cell_at(row, UNITS_MEMBERS), DIAG_EMPTY_SELECTOR, text);
}

void groups_read_members(const struct row *row, struct unit *group)
{
    str rest = cell_text(row, UNITS_MEMBERS);
    struct member_list list = {0};

    for (str part = cell_part(&rest); part.len; part = cell_part(&rest)) {
        uint32_t unit;

        if (str_find(part, S("="), 0) != SIZE_MAX) {
            select_units(row, part, &list);
            continue;
        }
        unit = refs_unit(row->r, cell_at(row, UNITS_MEMBERS), part);
        if (unit != NO_INDEX)
            *vec_push(row->r->arena, &list.units) = unit;
    }
    group->members = (struct indexes){list.units.at, list.units.len};
}

/* ---- circles ---- */

enum { SHOWN = 10 }; /* units of a circle that a message names */

/* "a → b → a"; of a long one the beginning. */
static str chain_text(struct reading *r, const uint32_t *chain, uint32_t len)
{
    struct buf buf = buf_in(r->scratch);

    for (uint32_t i = 0; i < len && i < SHOWN; i++) {
        buf_put(&buf, r->model->units.at[chain[i]].id);
        buf_put(&buf, S(" → "));
    }
    if (len > SHOWN)
        buf_put(&buf, S("… → "));
    buf_put(&buf, r->model->units.at[chain[0]].id);
    return buf_str(&buf);
}

/* Tells of the circle in which `at` stands from its smallest id on, and cuts it there. */
static void cut_parents(struct reading *r, uint32_t at, str *found)
{
    struct unit *units = r->model->units.at;
    uint32_t chain[SHOWN], least = at, len = 1;

    for (uint32_t unit = units[at].parent; unit != at; unit = units[unit].parent, len++)
        least = unit < least ? unit : least;
    at = least;
    for (uint32_t i = 0; i < len && i < SHOWN; i++, at = units[at].parent)
        chain[i] = at;
    found[least] = chain_text(r, chain, len);
    units[least].parent = NO_INDEX;
}

/* Upwards from each unit until somebody who was passed before: each is passed once. */
static void find_parent_circles(struct reading *r, str *found)
{
    const struct model *model = r->model;
    uint32_t *walked = ARENA_ARRAY(r->scratch, uint32_t, model->units.len); /* start + 1 */

    for (uint32_t start = 0; start < model->units.len; start++) {
        uint32_t at = start;

        for (; at != NO_INDEX && !walked[at]; at = model->units.at[at].parent)
            walked[at] = start + 1;
        if (at != NO_INDEX && walked[at] == start + 1)
            cut_parents(r, at, found);
    }
}

/* One group on the way down, and which of its members comes next. */
struct step {
    uint32_t unit, next;
};

struct descent {
    struct reading *r;
    VEC(struct step) path;
    uint32_t *place; /* by unit: where it stands on the path, from 1; PASSED, or 0 */
    str *found;
};

enum { PASSED = 0xFFFFFFFF };

static void descend(struct descent *d, uint32_t unit)
{
    *vec_push(d->r->scratch, &d->path) = (struct step){unit, 0};
    d->place[unit] = d->path.len;
}

/* The path leads back to `unit`, which stands on it: its members are forgotten, which ends the
 * circle and all others through it. */
static void cut_members(struct descent *d, uint32_t unit)
{
    struct indexes *members = &d->r->model->units.at[unit].members;
    uint32_t chain[SHOWN] = {unit}, from = d->place[unit] - 1, len = d->path.len - from;

    if (members->len == 0)
        return;
    for (uint32_t i = 0; i < len && i < SHOWN; i++)
        chain[i] = d->path.at[from + i].unit;
    d->found[unit] = chain_text(d->r, chain, len);
    members->len = 0;
}

/* Down through the members of each group, with a stack of its own: input may nest them as deep as
 * it likes. Each group is passed once. */
static void find_member_circles(struct reading *r, str *found)
{
    struct descent d = {.r = r, .found = found};
    const struct model *model = r->model;

    d.place = ARENA_ARRAY(r->scratch, uint32_t, model->units.len);
    for (uint32_t start = 0; start < model->units.len; start++) {
        if (d.place[start] == 0)
            descend(&d, start);
        while (d.path.len) {
            struct step *step = &d.path.at[d.path.len - 1];
            struct indexes members = model->units.at[step->unit].members;

            if (step->next >= members.len) {
                d.place[step->unit] = PASSED;
                d.path.len--;
            } else if (d.place[members.at[step->next]] == 0) {
                descend(&d, members.at[step->next++]);
            } else if (d.place[members.at[step->next++]] != PASSED) {
                cut_members(&d, members.at[step->next - 1]);
            }
        }
    }
}

struct circles groups_cut_circles(struct reading *r)
{
    struct circles circles = {ARENA_ARRAY(r->scratch, str, r->model->units.len),
                              ARENA_ARRAY(r->scratch, str, r->model->units.len)};

    find_parent_circles(r, circles.of_parents);
    find_member_circles(r, circles.of_members);
    return circles;
}

/* ---- who stands behind a name ---- */

struct expansion {
    const struct model *model;
    uint8_t *seen;
    uint8_t *owing;
    VEC(uint32_t) open; /* yet to be looked at */
};

static void expand(struct reading *r, struct expansion *e, uint32_t named)
{
    *vec_push(r->scratch, &e->open) = named;
    while (e->open.len) {
        uint32_t at = e->open.at[--e->open.len];
        const struct unit *unit = &e->model->units.at[at];

        if (e->seen[at])
            continue;
        e->seen[at] = 1;
        e->owing[at] = unit->members.len == 0 && unit->kind != UNIT_EXTERNAL;
        for (uint32_t i = 0; i < unit->members.len; i++)
            if (!e->seen[unit->members.at[i]])
                *vec_push(r->scratch, &e->open) = unit->members.at[i];
    }
}

/* Sorted because it is collected in the order of indexes, not in that of the names. */
struct indexes units_expand(struct reading *r, struct indexes named)
{
    uint32_t count = r->model->units.len, len = 0;
    struct expansion e = {.model = r->model,
                          .seen = ARENA_ARRAY(r->scratch, uint8_t, count),
                          .owing = ARENA_ARRAY(r->scratch, uint8_t, count)};
    uint32_t *list;

    for (uint32_t i = 0; i < named.len; i++)
        expand(r, &e, named.at[i]);
    for (uint32_t i = 0; i < count; i++)
        len += e.owing[i];
    list = ARENA_ARRAY(r->arena, uint32_t, len);
    len = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (e.owing[i])
            list[len++] = i;
    }
    return (struct indexes){list, len};
}

/* judging.md: an external unit owes nothing, and naming it where something is owed is an error. */
bool units_can_owe(struct reading *r, struct place at, struct indexes named)
{
    bool fine = true;

    for (uint32_t i = 0; i < named.len; i++) {
        const struct unit *unit = &r->model->units.at[named.at[i]];

        if (unit->kind == UNIT_EXTERNAL) {
            DIAG(r->diag, at, DIAG_EXTERNAL_OWES, unit->id);
            fine = false;
        }
    }
    return fine;
}
