/* SPDX-License-Identifier: MIT */
/* Nodes to operations. With shapes (d->scope is set) types and places are known and checked here;
 * without, a name becomes a lookup and a section asks its value what it is. */
#include "mustache/draft.h"

static struct unit *emit_text(struct draft *d, const struct node *node)
{
    draft_text(d, node->text);
    return NULL;
}

static struct unit *emit_line(struct draft *d, const struct node *node)
{
    (void)node;
    if (d->unit->key.indented)
        draft_op(d, OP_LINE);
    return NULL;
}

static str type_word(enum value_type type)
{
    static const str words[] = {
        [VALUE_NONE] = S_INIT("trống (nothing)"),
        [VALUE_TEXT] = S_INIT("văn bản (text)"),
        [VALUE_URL] = S_INIT("URL"),
        [VALUE_HTML] = S_INIT("HTML"),
        [VALUE_INT] = S_INIT("số (number)"),
        [VALUE_BOOL] = S_INIT("điều kiện (condition)"),
        [VALUE_RECORD] = S_INIT("bản ghi (record)"),
        [VALUE_LIST] = S_INIT("danh sách (list)"),
        [VALUE_ANY] = S_INIT("bất kỳ (any)"),
    };

    return words[type];
}

static bool has_text(enum value_type type)
{
    return type == VALUE_TEXT || type == VALUE_URL || type == VALUE_HTML || type == VALUE_INT;
}

/* With shapes the type and the place decide; without, only the braces do. */
static struct unit *emit_value(struct draft *d, const struct node *node)
{
    bool raw = node->kind == NODE_RAW;
    enum escape escape = raw ? ESCAPE_NONE : ESCAPE_HTML;
    enum diag_code code;
    struct found found;
    struct op *op;

    if (!draft_name(d, node, &found))
        return NULL;
    if (d->scope && !has_text(found.type)) {
        DRAFT_REPORT(d, node, DIAG_TEMPLATE_NOT_TEXT, node->text, type_word(found.type));
        return NULL;
    }
    if (d->scope && !context_value(&d->context, found.type, raw, &escape, &code)) {
        DRAFT_REPORT(d, node, code, node->text, type_word(found.type));
        return NULL;
    }
    op = draft_op(d, OP_VALUE);
    op->escape = (uint8_t)escape;
    op->from = found.from;
    op->slot = found.slot;
    return NULL;
}

/* Whether {{.}} may occur between an opening and its end. */
static bool may_use_dot(const struct draft *d, const struct node *node)
{
    const struct node *nodes = d->unit->key.tree->nodes;

    for (const struct node *n = node + 1; n < &nodes[node->match]; n++)
        if (n->kind == NODE_PARTIAL || n->kind == NODE_PARENT || n->kind == NODE_BLOCK ||
            str_eq(n->text, S(".")))
            return true;
    return false;
}

static struct section *open_section(struct draft *d, enum op_code code, enum op_code end,
                                    const struct found *found)
{
    struct op *op = draft_op(d, code);
    struct section *section = vec_push(d->set->arena, &d->sections);

    op->from = found->from;
    op->slot = found->slot;
    *section = (struct section){
        .op = d->ops.len - 1, .end = (uint8_t)end, .scope = d->scope, .context = d->context};
    return section;
}

/* A section over records: their shape's register is theirs until its end. */
static void open_records(struct draft *d, enum op_code code, enum op_code end,
                         const struct found *found)
{
    struct section *section = open_section(d, code, end, found);

    d->ops.at[section->op].into = set_register(d->set, found->shape);
    d->scope = scope_enter(&d->set->scopes, d->scope, found->shape);
    section->descends = found->owner && (found->shape == found->owner ||
                                         shape_reaches(d->set->arena, found->shape, found->owner));
}

static void open_dot(struct draft *d, enum op_code code, enum op_code end,
                     const struct found *found)
{
    struct section *section = open_section(d, code, end, found);

    d->ops.at[section->op].into = REGISTER_DOT;
    d->scope =
        scope_dot(&d->set->scopes, d->scope, found->type == VALUE_LIST ? VALUE_TEXT : found->type);
}

/* {{#.}} over a record is always true: it needs no operation. */
static void open_always(struct draft *d)
{
    struct section *section = vec_push(d->set->arena, &d->sections);

    *section =
        (struct section){.op = OP_NONE, .end = OP_RETURN, .scope = d->scope, .context = d->context};
}

static struct unit *emit_section(struct draft *d, const struct node *node)
{
    struct found found;

    if (!draft_name(d, node, &found))
        d->at = node->match; /* names in it may mean the missing one's: nothing is known of them */
    else if (!d->scope)
        open_section(d, OP_PUSH, OP_NEXT_PUSH, &found);
    else if (found.type == VALUE_LIST && found.shape)
        open_records(d, OP_EACH, OP_NEXT, &found);
    else if (found.type == VALUE_LIST)
        open_dot(d, OP_ITEMS, OP_NEXT_ITEM, &found);
    else if (found.type == VALUE_RECORD && found.from == REGISTER_DOT)
        open_always(d);
    else if (found.type == VALUE_RECORD && found.shape)
        open_records(d, OP_WITH, OP_RESTORE, &found);
    else if (found.type != VALUE_RECORD && may_use_dot(d, node))
        open_dot(d, OP_DOT, OP_RESTORE, &found);
    else
        open_section(d, OP_IF, OP_RETURN, &found);
    return NULL;
}

/* Nothing is pushed: what is absent has no names. */
static struct unit *emit_unless(struct draft *d, const struct node *node)
{
    struct found found;

    if (!draft_name(d, node, &found) || (found.from == REGISTER_DOT && found.type == VALUE_RECORD))
        d->at = node->match;
    else
        open_section(d, OP_UNLESS, OP_RETURN, &found);
    return NULL;
}

/* The end jumps back to the first operation inside, the opening jumps behind the end. */
static void close_section(struct draft *d, const struct section *section)
{
    if (section->end != OP_RETURN) {
        struct op *end = draft_op(d, section->end);

        end->into = d->ops.at[section->op].into;
        end->jump = (int64_t)section->op + 1 - (d->ops.len - 1);
    } else if (section->op != OP_NONE) {
        draft_flush(d);
    }
    if (section->op != OP_NONE)
        d->ops.at[section->op].jump = (int64_t)d->ops.len - section->op;
}

/* What a section changed of scope and place holds only inside: it may not have run. */
static struct unit *emit_end(struct draft *d, const struct node *node)
{
    uint8_t opening = d->unit->key.tree->nodes[node->match].kind;
    struct section section;

    if (opening == NODE_BLOCK)
        return NULL;
    section = d->sections.at[--d->sections.len];
    close_section(d, &section);
    if (d->scope && !context_join(&section.context, &d->context))
        DRAFT_REPORT(d, node, DIAG_TEMPLATE_CONTEXT, node->text, context_word(&section.context),
                     context_word(&d->context));
    d->context = section.context;
    d->scope = section.scope;
    return NULL;
}

struct unit *draft_node(struct draft *d, const struct node *node)
{
    static struct unit *(*const emit[NODE_KINDS])(struct draft * d, const struct node *node) = {
        [NODE_TEXT] = emit_text,        [NODE_LINE] = emit_line,       [NODE_VALUE] = emit_value,
        [NODE_RAW] = emit_value,        [NODE_SECTION] = emit_section, [NODE_UNLESS] = emit_unless,
        [NODE_PARTIAL] = draft_partial, [NODE_PARENT] = draft_partial, [NODE_BLOCK] = draft_block,
        [NODE_END] = emit_end,
    };

    return emit[node->kind](d, node);
}
