/* SPDX-License-Identifier: MIT */
/* Finding names while rendering. With shapes only dotted names come here. Without, the contexts are
 * searched from the innermost outwards; those of one shape in a row are searched as one, so that a
 * deep recursion over records of a kind does not make each name cost its depth. */
#include "mustache/machine.h"

static const struct value none;

/* The field in `slot` of a record; NONE of anything else. */
static const struct value *field_of(const struct value *value, uint32_t slot)
{
    if (value->type != VALUE_RECORD || slot >= value->record->shape->count)
        return &none;
    return &value->record->slots[slot];
}

const struct value *machine_path(const struct machine *machine, const struct path *path)
{
    const struct value *value = &machine->registers[path->from][path->slots[0]];

    for (uint32_t i = 1; i < path->count; i++)
        value = field_of(value, path->slots[i]);
    return value;
}

static const struct shape *shape_of(const struct value *value)
{
    return value->type == VALUE_RECORD ? value->record->shape : NULL;
}

void machine_set_context(struct machine *machine, const struct value *value)
{
    struct contexts *c = &machine->contexts;
    uint32_t around = c->len - 1;

    if (around && shape_of(c->at[around - 1].value) == shape_of(value))
        around = c->at[around - 1].outer;
    c->at[c->len - 1] = (struct surrounding){value, around};
}

void machine_push_context(struct machine *machine, const struct value *value)
{
    struct contexts *c = &machine->contexts;

    if (c->len == c->cap) {
        uint32_t cap = c->cap ? c->cap * 2 : 64;

        c->at = arena_grow(machine->out->arena, c->at, c->cap * sizeof *c->at, cap * sizeof *c->at);
        c->cap = cap;
    }
    c->len++;
    machine_set_context(machine, value);
}

/* Slots found earlier by a path; templates that are compiled while rendering add paths. */
static struct cached *cache_of(struct machine *machine, const struct path *path)
{
    struct contexts *c = &machine->contexts;

    if (path->cache >= c->cached) {
        uint32_t count = machine->set->cached;
        size_t old = c->cached * sizeof *c->cache;

        c->cache = arena_grow(machine->out->arena, c->cache, old, count * sizeof *c->cache);
        memset(c->cache + c->cached, 0, count * sizeof *c->cache - old);
        c->cached = count;
    }
    return &c->cache[path->cache];
}

enum { FREE_STEPS = 16 }; /* no sensible template looks through more contexts */

static void spend(struct machine *machine, uint32_t steps)
{
    if (steps > FREE_STEPS)
        machine->calls -= steps < machine->calls ? steps : machine->calls;
}

/* The first part's value in the innermost record that has it. */
static const struct value *find_first(struct machine *machine, const struct path *path)
{
    const struct contexts *c = &machine->contexts;
    struct cached *cache = cache_of(machine, path);
    const struct value *found = &none;
    uint32_t steps = 0;

    for (uint32_t i = c->len; i > 0; i = c->at[i - 1].outer) {
        const struct value *context = c->at[i - 1].value;
        struct cached *cached = &cache[steps++ % TEMPLATE_CACHE];

        if (context->type != VALUE_RECORD)
            continue;
        if (cached->shape != context->record->shape) {
            cached->shape = context->record->shape;
            cached->slot = shape_slot(cached->shape, path->words[0]);
        }
        if (cached->slot != SHAPE_NO_SLOT) {
            found = &context->record->slots[cached->slot];
            break;
        }
    }
    spend(machine, steps);
    return found;
}

const struct value *machine_lookup(struct machine *machine, const struct path *path)
{
    const struct value *value;

    if (!path->count)
        return machine->contexts.at[machine->contexts.len - 1].value;
    value = find_first(machine, path);
    for (uint32_t i = 1; i < path->count; i++) {
        if (value->type != VALUE_RECORD)
            return &none;
        value = field_of(value, shape_slot(value->record->shape, path->words[i]));
    }
    return value;
}
