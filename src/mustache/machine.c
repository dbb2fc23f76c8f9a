/* SPDX-License-Identifier: MIT */
/* The loop keeps the end of the output in a local `at`: what is written through a char pointer
 * could change any field, so a field would be read again after each write. Whatever may move the
 * output takes `at` and returns it. No function here calls itself; levels are the only stack. */
#include "mustache/machine.h"
#include "base/bug.h"

enum { FIRST_LEVELS = 64, FIRST_ROOM = 512, SHORT = 16 };

static const struct op stop = {.code = OP_STOP};

/* Makes room for `more` bytes at `at`, the end of the output so far. Past the limit the output
 * starts over: it is of no use any more, and the next section or call stops. */
static char *grow(struct machine *m, char *at, size_t more)
{
    m->out->len = (size_t)(at - m->out->ptr);
    if (m->out->len > m->set->limits.output) {
        m->stopped = true;
        m->out->len = m->start;
    }
    buf_reserve(m->out, more);
    m->room = m->out->ptr + m->out->cap;
    return m->out->ptr + m->out->len;
}

static inline char *reserve(struct machine *m, char *at, size_t more)
{
    return (size_t)(m->room - at) < more ? grow(m, at, more) : at;
}

static inline char *put_text(struct machine *m, char *at, const char *text, size_t len)
{
    at = reserve(m, at, len);
    memcpy(at, text, len);
    return at + len;
}

/* Anything but plain text that needs no escaping. */
static char *put_slowly(struct machine *m, char *at, const struct value *value, enum escape escape)
{
    m->out->len = (size_t)(at - m->out->ptr);
    escape_put(m->out, value, escape);
    m->room = m->out->ptr + m->out->cap;
    return reserve(m, m->out->ptr + m->out->len, 1);
}

/* Most values are text that needs no escaping; whether one does is seen while copying it. */
static inline char *put_value(struct machine *m, char *at, const struct value *value,
                              enum escape escape)
{
    bool text = value->type >= VALUE_TEXT && value->type <= VALUE_HTML;

    if (text && (escape == ESCAPE_HTML || (escape == ESCAPE_URL && value->type == VALUE_URL))) {
        at = reserve(m, at, value->len);
        if (escape_copy_plain(at, value->text, value->len))
            return at + value->len;
    }
    return value->type == VALUE_NONE ? at : put_slowly(m, at, value, escape);
}

static char *put_indent(struct machine *m, char *at)
{
    size_t len = m->indent.text.len - m->indent.base;

    return len ? put_text(m, at, m->indent.text.ptr + m->indent.base, len) : at;
}

/* Doubles the levels; false when there are as many as are allowed. */
static bool more_levels(struct machine *m)
{
    size_t count = (size_t)(m->limit - m->levels);
    size_t size = count * sizeof *m->levels;

    m->stopped |= count > m->set->limits.depth;
    if (m->stopped)
        return false;
    m->levels = arena_grow(m->out->arena, m->levels, size, size * 2);
    m->top = m->levels + count;
    m->limit = m->levels + count * 2;
    return true;
}

static inline bool level_free(struct machine *m)
{
    return m->top < m->limit || more_levels(m);
}

/* A record of another shape would be read at wrong slots: wrong figures, so it ends the program. */
static inline const struct value *slots_of(const struct machine *m, const struct value *item,
                                           uint16_t into)
{
    INVARIANT(item->type == VALUE_RECORD &&
              item->record->shape == m->set->registers.at[into - REGISTER_FIRST]);
    return item->record->slots;
}

/* The four openings: to the first operation inside, or behind the end. */
static inline const struct op *open_with(struct machine *m, const struct op *op,
                                         const struct value *value)
{
    if (!value->len)
        return op + op->jump;
    if (!level_free(m))
        return &stop;
    m->top++->saved = m->registers[op->into];
    m->registers[op->into] = op->into == REGISTER_DOT ? value : slots_of(m, value, op->into);
    return op + 1;
}

static inline const struct op *open_each(struct machine *m, const struct op *op,
                                         const struct value *list)
{
    if (!list->len)
        return op + op->jump;
    if (!level_free(m))
        return &stop;
    INVARIANT(list->type == VALUE_LIST);
    *m->top++ = (struct level){{list->items}, {list->items + list->len}, m->registers[op->into]};
    m->registers[op->into] =
        op->into == REGISTER_DOT ? list->items : slots_of(m, list->items, op->into);
    return op + 1;
}

static const struct op *open_push(struct machine *m, const struct op *op, const struct value *value)
{
    bool list = value->type == VALUE_LIST;
    const struct value *first = list ? value->items : value;

    if (!value->len)
        return op + op->jump;
    if (!level_free(m))
        return &stop;
    *m->top++ = (struct level){{first}, {first + (list ? value->len : 1)}, NULL};
    machine_push_context(m, first);
    return op + 1;
}

/* The ends: back to the first operation inside while there are items. */
static inline const struct op *next_item(struct machine *m, const struct op *op, bool records)
{
    struct level *level = m->top - 1;

    if (m->stopped)
        return &stop;
    if (++level->item < level->end) {
        m->registers[op->into] = records ? slots_of(m, level->item, op->into) : level->item;
        return op + op->jump;
    }
    m->registers[op->into] = level->saved;
    m->top--;
    return op + 1;
}

static const struct op *next_push(struct machine *m, const struct op *op)
{
    struct level *level = m->top - 1;

    m->stopped |= m->calls == 0;
    if (m->stopped)
        return &stop;
    m->calls--; /* lists within the same list again and again */
    if (++level->item < level->end) {
        machine_set_context(m, level->item);
        return op + op->jump;
    }
    m->contexts.len--;
    m->top--;
    return op + 1;
}

static const struct op *call(struct machine *m, const struct op *op, struct unit *unit)
{
    m->stopped |= m->calls == 0;
    if (m->stopped || !level_free(m))
        return &stop;
    if (!unit->ops)
        compile_unit(m->set, unit);
    m->calls--;
    m->top++->back = op + 1;
    return unit->ops;
}

/* The template that the value in register 0 names; nothing if there is none. */
static const struct op *call_name(struct machine *m, const struct op *op)
{
    const struct value *name = m->registers[REGISTER_FOUND];
    const struct tree *tree = NULL;
    struct unit_key key;

    if (name->type == VALUE_TEXT)
        tree = set_tree(m->set, (str){name->text, name->len});
    if (!tree || !tree->nodes)
        return op + 1;
    key = set_whole(tree, op->call->blocks);
    key.indented = op->call->indented;
    return call(m, op, set_unit(m->set, &key));
}

/* OP_FRESH: the caller has no indentation, whatever is open further out. */
static const struct op *push_indent(struct machine *m, const struct op *op)
{
    if (!level_free(m))
        return &stop;
    *m->top = (struct level){.base = m->indent.base};
    m->top++->length = m->indent.text.len;
    if (op->code == OP_FRESH)
        m->indent.base = m->indent.text.len;
    buf_put(&m->indent.text, (str){op->text, op->length});
    return op + 1;
}

static const struct op *pop_indent(struct machine *m, const struct op *op)
{
    m->top--;
    m->indent.base = m->top->base;
    m->indent.text.len = m->top->length;
    return op + 1;
}

static const struct op *find_path(struct machine *m, const struct op *op)
{
    m->registers[REGISTER_FOUND] = machine_path(m, op->path);
    return op + 1;
}

static const struct op *find_name(struct machine *m, const struct op *op)
{
    m->registers[REGISTER_FOUND] = machine_lookup(m, op->path);
    return op + 1;
}

static const struct op *push_found(struct machine *m, const struct op *op)
{
    return open_push(m, op, m->registers[REGISTER_FOUND]);
}

/* What writes nothing and is rare enough. */
static const struct op *(*const others[OP_CODES])(struct machine *m, const struct op *op) = {
    [OP_PATH] = find_path,      [OP_LOOKUP] = find_name,    [OP_PUSH] = push_found,
    [OP_NEXT_PUSH] = next_push, [OP_CALL_NAME] = call_name, [OP_INDENT] = push_indent,
    [OP_FRESH] = push_indent,   [OP_OUTDENT] = pop_indent,
};

#define VALUE_OF(op) (&registers[(op)->from][(op)->slot])

static void run(struct machine *m, const struct op *op)
{
    const struct value **registers = m->registers;
    char *at = grow(m, m->out->ptr + m->start, FIRST_ROOM);

    for (;;) {
        switch (op->code) {
        case OP_SHORT:
            at = reserve(m, at, SHORT);
            memcpy(at, op->text, SHORT);
            at += op++->length;
            break;
        case OP_TEXT:
            at = put_text(m, at, op->text, op->length);
            op++;
            break;
        case OP_VALUE:
            at = put_value(m, at, VALUE_OF(op), op->escape);
            op++;
            break;
        case OP_LINE:
            at = put_indent(m, at);
            op++;
            break;
        case OP_IF:
            op += VALUE_OF(op)->len ? 1 : op->jump;
            break;
        case OP_UNLESS:
            op += VALUE_OF(op)->len ? op->jump : 1;
            break;
        case OP_WITH:
        case OP_DOT:
            op = open_with(m, op, VALUE_OF(op));
            break;
        case OP_EACH:
        case OP_ITEMS:
            op = open_each(m, op, VALUE_OF(op));
            break;
        case OP_NEXT:
        case OP_NEXT_ITEM:
            op = next_item(m, op, op->code == OP_NEXT);
            break;
        case OP_RESTORE:
            registers[op->into] = (--m->top)->saved;
            op++;
            break;
        case OP_CALL:
            op = call(m, op, op->unit);
            break;
        case OP_RETURN:
            op = (--m->top)->back;
            break;
        case OP_STOP:
            m->out->len = (size_t)(at - m->out->ptr);
            return;
        default:
            op = others[op->code](m, op);
        }
    }
}

/* All memory of a rendering comes from the output's arena. */
static struct machine machine_on(const struct template *template, struct buf *out)
{
    struct machine m = {.set = template->set,
                        .out = out,
                        .indent = {buf_in(out->arena), 0},
                        .start = out->len,
                        .calls = template->set->limits.calls};

    m.registers = ARENA_ARRAY(out->arena, const struct value *, template->registers);
    m.levels = ARENA_ARRAY(out->arena, struct level, FIRST_LEVELS);
    m.top = m.levels;
    m.limit = m.levels + FIRST_LEVELS;
    m.top++->back = &stop;
    buf_reserve(out, 1);
    return m;
}

bool template_render(const struct template *template, const struct record *root, struct buf *out)
{
    struct machine m;

    if (!template->root)
        return template_render_any(template, value_record(root), out);
    INVARIANT(root->shape == template->root);
    m = machine_on(template, out);
    m.registers[set_register(template->set, root->shape)] = root->slots;
    run(&m, template->unit->ops);
    return !m.stopped;
}

bool template_render_any(const struct template *template, struct value root, struct buf *out)
{
    struct machine m;

    INVARIANT(!template->root);
    m = machine_on(template, out);
    machine_push_context(&m, &root);
    run(&m, template->unit->ops);
    return !m.stopped;
}
