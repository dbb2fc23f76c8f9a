/* SPDX-License-Identifier: MIT */
#include "base/bug.h"
#include "base/near.h"
#include "mustache/draft.h"

enum {
    SHORT = 16, /* bytes that OP_SHORT copies */
    UNITS_MAX =
        10000,      /* a few lines can ask for more than there is memory; no site needs as many */
    OPEN_MAX = 1000 /* partials in partials */
};

void draft_report(struct draft *d, const struct node *node, enum diag_code code, const str *args)
{
    d->unit->broken = true;
    set_report(d->set, d->unit->key.tree, node->offset, code, args);
}

static struct op *push_op(struct draft *d, enum op_code code)
{
    struct op *op = vec_push(d->set->arena, &d->ops);

    op->code = (uint8_t)code;
    return op;
}

/* Short texts are padded so that 16 bytes can be copied whatever their length. */
void draft_flush(struct draft *d)
{
    size_t len = d->text.len;
    char *copy;
    struct op *op;

    if (!len)
        return;
    INVARIANT(len <= UINT32_MAX - SHORT);
    copy = arena_zalloc(d->set->arena, 1, len + SHORT);
    memcpy(copy, d->text.ptr, len);
    op = push_op(d, len <= SHORT ? OP_SHORT : OP_TEXT);
    op->text = copy;
    op->length = (uint32_t)len;
    d->text.len = 0;
}

void draft_text(struct draft *d, str text)
{
    buf_put(&d->text, text);
    if (d->scope)
        context_feed(&d->context, text);
}

struct op *draft_op(struct draft *d, enum op_code code)
{
    draft_flush(d);
    return push_op(d, code);
}

/* `only`: the record whose part was asked for; NULL: anything in scope. */
static bool report_unknown(struct draft *d, const struct node *node, str part,
                           const struct shape *only)
{
    struct near near = near_start(part);

    for (uint32_t i = 0; i < (only ? 1 : d->scope->count); i++) {
        const struct shape *shape = only ? only : d->scope->shapes[i];

        for (uint32_t f = 0; f < shape->count; f++)
            near_offer(&near, str_of(shape->fields[f].name));
    }
    DRAFT_REPORT(d, node, DIAG_TEMPLATE_UNKNOWN_NAME, part, near_join(&near, d->set->arena),
                 str_of((only ? only : d->scope->shapes[0])->name));
    return false;
}

static void add_path(struct draft *d, uint16_t from, const uint32_t *slots, uint32_t count)
{
    struct path *path = ARENA_NEW(d->set->arena, struct path);

    path->from = from;
    path->count = count;
    path->slots = slots;
    draft_op(d, OP_PATH)->path = path;
}

/* {{.}} */
static void find_dot(const struct draft *d, struct found *found)
{
    *found = (struct found){.type = d->scope->dot, .from = REGISTER_DOT};
    if (found->type == VALUE_RECORD)
        found->shape = found->owner = d->scope->shapes[0];
}

/* The parts of a dotted name behind the first, each a field of the record before. */
static bool find_rest(struct draft *d, const struct node *node, str rest, struct found *found)
{
    VEC(uint32_t) slots = {0};

    *vec_push(d->set->arena, &slots) = found->slot;
    while (rest.ptr) {
        str part = str_cut(&rest, '.');
        uint32_t slot;

        if (found->type != VALUE_RECORD || !found->shape) {
            DRAFT_REPORT(d, node, DIAG_TEMPLATE_NO_PARTS, node->text, part);
            return false;
        }
        slot = shape_slot(found->shape, part);
        if (slot == SHAPE_NO_SLOT)
            return report_unknown(d, node, part, found->shape);
        *vec_push(d->set->arena, &slots) = slot;
        found->type = found->shape->fields[slot].type;
        found->shape = found->shape->fields[slot].shape;
    }
    add_path(d, found->from, slots.at, slots.len);
    found->from = REGISTER_FOUND;
    found->slot = 0;
    return true;
}

/* The first part is looked for from the innermost shape outwards; the others belong to it. */
static bool find_name(struct draft *d, const struct node *node, struct found *found)
{
    str rest = node->text;
    str part = str_cut(&rest, '.');
    uint32_t slot;
    const struct shape *owner = scope_find(d->scope, part, &slot);

    if (!owner)
        return report_unknown(d, node, part, NULL);
    *found = (struct found){.type = owner->fields[slot].type,
                            .from = set_register(d->set, owner),
                            .slot = (uint16_t)slot,
                            .shape = owner->fields[slot].shape,
                            .owner = owner};
    return rest.ptr ? find_rest(d, node, rest, found) : true;
}

/* Without shapes the words are kept. */
static void add_lookup(struct draft *d, str name)
{
    struct path *path = ARENA_NEW(d->set->arena, struct path);
    VEC(str) words = {0};
    str rest = name;

    while (rest.ptr && !str_eq(name, S(".")))
        *vec_push(d->set->arena, &words) = str_cut(&rest, '.');
    path->words = words.at;
    path->count = words.len;
    path->cache = d->set->cached;
    d->set->cached += TEMPLATE_CACHE;
    draft_op(d, OP_LOOKUP)->path = path;
}

bool draft_name(struct draft *d, const struct node *node, struct found *found)
{
    if (!d->scope) {
        add_lookup(d, node->text);
        *found = (struct found){.type = VALUE_ANY, .from = REGISTER_FOUND};
        return true;
    }
    if (str_eq(node->text, S("."))) {
        find_dot(d, found);
        return true;
    }
    return find_name(d, node, found);
}

static void open_unit(struct template_set *set, struct unit *unit)
{
    struct draft *d = ARENA_NEW(set->arena, struct draft);

    *d = (struct draft){.set = set,
                        .unit = unit,
                        .scope = unit->key.scope,
                        .at = unit->key.first,
                        .context = unit->key.context,
                        .text = buf_in(set->arena)};
    unit->state = UNIT_OPEN;
    unit->draft = d;
    unit->end = unit->key.context; /* what a use of itself may assume */
}

/* The operations get their final place: calls to this unit read them from here. */
static void close_unit(struct draft *d)
{
    struct unit *unit = d->unit;

    draft_op(d, OP_RETURN);
    unit->ops = d->ops.at;
    unit->end = d->context;
    unit->state = UNIT_DONE;
    unit->draft = NULL;
}

/* Goes on with a unit until it is done (NULL) or needs another one first. */
static struct unit *advance(struct unit *unit)
{
    struct draft *d = unit->draft;
    const struct node *nodes = unit->key.tree->nodes;

    while (d->at < unit->key.last) {
        struct unit *needed = draft_node(d, &nodes[d->at]);

        if (needed)
            return needed;
        d->at++;
    }
    close_unit(d);
    return NULL;
}

/* The stack of units under way is a list, so templates may use each other as deep as they like. */
static void compile_all(struct template_set *set, struct unit *first)
{
    VEC(struct unit *) open = {0};

    open_unit(set, first);
    *vec_push(set->arena, &open) = first;
    while (open.len) {
        struct unit *unit = open.at[open.len - 1];
        struct unit *needed = advance(unit);

        if (!needed) {
            open.len--;
        } else if (open.len < OPEN_MAX && set->units.all.len < UNITS_MAX) {
            open_unit(set, needed);
            *vec_push(set->arena, &open) = needed;
        } else {
            DRAFT_REPORT(unit->draft, &unit->key.tree->nodes[unit->draft->at],
                         DIAG_TEMPLATE_TOO_MUCH, unit->key.tree->name);
            needed->broken = true;
            needed->state = UNIT_DONE;
        }
    }
}

void compile_unit(struct template_set *set, struct unit *unit)
{
    if (unit->state == UNIT_DONE)
        return;
    compile_all(set, unit);
    if (unit->key.scope && !context_may_end(&unit->end) && !unit->broken) {
        unit->broken = true;
        REPORT(set, unit->key.tree, (uint32_t)unit->key.tree->source->text.len,
               DIAG_TEMPLATE_OPEN_END, context_word(&unit->end));
    }
    if (unit->key.scope)
        check_recursion(set, unit);
}
