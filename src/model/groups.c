/* SPDX-License-Identifier: MIT */
#include "model/groups.h"

#include <stdlib.h>

#include "model/refs.h"
#include "model/units.h"
#include "text/unicode.h"

/* What a selector asks for; empty and NO_INDEX = anything. */
struct selector {
    str level; /* folded */
    uint32_t parent;
};

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

/* "a → b → a" */
static str chain_text(struct reading *r, const uint32_t *chain, uint32_t len)
{
    struct buf buf = buf_in(r->scratch);

    for (uint32_t i = 0; i < len; i++) {
        buf_put(&buf, r->model->units.at[chain[i]].id);
        buf_put(&buf, S(" → "));
    }
    buf_put(&buf, r->model->units.at[chain[0]].id);
    return buf_str(&buf);
}

/* Length of the circle of parents in which `start` has the smallest id; 0 if there is none. */
static uint32_t parent_circle(const struct model *model, uint32_t start)
{
    uint32_t at = model->units.at[start].parent, len = 1;

    while (at != NO_INDEX && at > start && len <= model->units.len) {
        at = model->units.at[at].parent;
        len++;
    }
    return at == start ? len : 0;
}

void groups_check_parent(const struct row *row, struct unit *unit)
{
    struct model *model = row->r->model;
    uint32_t at = (uint32_t)(unit - model->units.at), len = parent_circle(model, at);
    uint32_t *chain;

    if (len == 0)
        return;
    chain = ARENA_ARRAY(row->r->scratch, uint32_t, len);
    for (uint32_t i = 0; i < len; i++, at = model->units.at[at].parent)
        chain[i] = at;
    DIAG(row->r->diag, cell_at(row, UNITS_PARENT), DIAG_PARENT_CYCLE,
         chain_text(row->r, chain, len));
    unit->parent = NO_INDEX; /* so that everything after this ends */
}

/* A walk from a group through its members, looking for the group itself. */
struct walk {
    struct model *model;
    uint32_t start;
    uint8_t *seen;
    uint32_t *chain;
    uint32_t len;
};

static bool leads_back(struct walk *walk, uint32_t at)
{
    struct indexes members = walk->model->units.at[at].members;

    if (walk->seen[at])
        return false;
    walk->seen[at] = 1;
    walk->chain[walk->len++] = at;
    for (uint32_t i = 0; i < members.len; i++) {
        if (members.at[i] == walk->start || leads_back(walk, members.at[i]))
            return true;
    }
    walk->len--;
    return false;
}

void groups_check_members(const struct row *row, struct unit *unit)
{
    struct model *model = row->r->model;
    struct walk walk = {model, (uint32_t)(unit - model->units.at), NULL, NULL, 0};

    if (unit->members.len == 0)
        return;
    walk.seen = ARENA_ARRAY(row->r->scratch, uint8_t, model->units.len);
    walk.chain = ARENA_ARRAY(row->r->scratch, uint32_t, model->units.len);
    if (!leads_back(&walk, walk.start))
        return;
    DIAG(row->r->diag, cell_at(row, UNITS_MEMBERS), DIAG_GROUP_CYCLE,
         chain_text(row->r, walk.chain, walk.len));
    unit->members.len = 0; /* so that everything after this ends */
}

struct expansion {
    const struct model *model;
    uint8_t *seen;
    uint8_t *owing;
};

static void expand(struct expansion *e, uint32_t unit)
{
    struct indexes members = e->model->units.at[unit].members;

    if (e->seen[unit])
        return;
    e->seen[unit] = 1;
    if (members.len == 0 && e->model->units.at[unit].kind != UNIT_EXTERNAL)
        e->owing[unit] = 1;
    for (uint32_t i = 0; i < members.len; i++)
        expand(e, members.at[i]);
}

struct indexes units_expand(struct reading *r, struct indexes named)
{
    uint32_t count = r->model->units.len, len = 0;
    struct expansion e = {r->model, ARENA_ARRAY(r->scratch, uint8_t, count),
                          ARENA_ARRAY(r->scratch, uint8_t, count)};
    uint32_t *list;

    for (uint32_t i = 0; i < named.len; i++)
        expand(&e, named.at[i]);
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
