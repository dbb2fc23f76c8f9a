/* SPDX-License-Identifier: MIT */
/* Partials, parents and blocks. */
#include "base/near.h"
#include "mustache/draft.h"

/* How another unit is used at one place. */
struct use_plan {
    struct unit *unit;
    str indent;       /* given to its lines, beside that of this unit */
    bool starts_line; /* its first line does not begin with a node of its own */
};

static void add_indent(struct draft *d, str indent)
{
    struct op *op = draft_op(d, d->unit->key.indented ? OP_INDENT : OP_FRESH);

    op->text = indent.ptr;
    op->length = (uint32_t)indent.len;
}

/* Inside a section that goes from a record to others of the same kind, data ends the recursion. */
static bool in_descent(const struct draft *d)
{
    for (uint32_t i = 0; i < d->sections.len; i++)
        if (d->sections.at[i].descends)
            return true;
    return false;
}

/* Adds the call. With shapes a unit that is new must be compiled first: it is returned and nothing
 * is added; the node comes again. */
static struct unit *add_call(struct draft *d, const struct node *node, const struct use_plan *plan)
{
    struct use *use;

    if (d->scope && plan->unit->state == UNIT_NEW)
        return plan->unit;
    if (plan->indent.len)
        add_indent(d, plan->indent);
    if (plan->starts_line && (plan->indent.len || d->unit->key.indented))
        draft_op(d, OP_LINE);
    draft_op(d, OP_CALL)->unit = plan->unit;
    if (plan->indent.len)
        draft_op(d, OP_OUTDENT);
    use = vec_push(d->set->arena, &d->unit->uses);
    *use = (struct use){plan->unit, node->offset, in_descent(d)};
    d->context = plan->unit->end;
    d->unit->broken |= plan->unit->broken;
    return NULL;
}

static void see_name(void *to, str name)
{
    near_offer(to, name);
}

static void report_missing(struct draft *d, const struct node *node)
{
    struct near near = near_start(node->text);

    if (d->set->loader.each)
        d->set->loader.each(d->set->loader.data, see_name, &near);
    DRAFT_REPORT(d, node, DIAG_TEMPLATE_MISSING, node->text, near_join(&near, d->set->arena));
}

/* The template that `node` names; NULL: none, which with shapes is reported. */
static const struct tree *named_tree(struct draft *d, const struct node *node)
{
    const struct tree *tree;

    if (!set_name_inside(node->text)) {
        DRAFT_REPORT(d, node, DIAG_TEMPLATE_OUTSIDE, node->text);
        return NULL;
    }
    tree = set_tree(d->set, node->text);
    if (tree && tree->nodes)
        return tree;
    if (tree)
        d->unit->broken = true; /* reported where it is */
    else if (d->scope)
        report_missing(d, node);
    return NULL;
}

/* A partial is a parent that replaces nothing. */
static const struct blocks *blocks_inside(struct draft *d, const struct node *node)
{
    const struct tree *tree = d->unit->key.tree;

    if (node->kind == NODE_PARTIAL)
        return d->unit->key.blocks;
    return blocks_extend(&d->set->blocks, d->unit->key.blocks, tree,
                         (uint32_t)(node - tree->nodes));
}

/* A partial in the middle of a line is put there as it is. */
static bool indents(const struct draft *d, const struct node *node)
{
    return (node->flags & NODE_ALONE) && (d->unit->key.indented || node->indent.len);
}

static void call_by_value(struct draft *d, const struct node *node)
{
    struct call *call;
    struct found found;

    if (d->scope) {
        DRAFT_REPORT(d, node, DIAG_TEMPLATE_DYNAMIC_NAME, node->text);
        return;
    }
    call = ARENA_NEW(d->set->arena, struct call);
    *call = (struct call){blocks_inside(d, node), indents(d, node)};
    draft_name(d, node, &found);
    if (node->indent.len)
        add_indent(d, node->indent);
    draft_op(d, OP_CALL_NAME)->call = call;
    if (node->indent.len)
        draft_op(d, OP_OUTDENT);
}

static struct unit *call_tree(struct draft *d, const struct node *node, const struct tree *tree)
{
    struct unit_key key = set_whole(tree, blocks_inside(d, node));
    struct use_plan plan = {.indent = node->indent};

    key.scope = d->scope;
    key.context = d->context;
    key.indented = indents(d, node);
    plan.unit = set_unit(d->set, &key);
    return add_call(d, node, &plan);
}

struct unit *draft_partial(struct draft *d, const struct node *node)
{
    struct unit *needed = NULL;
    const struct tree *tree;

    if (node->flags & NODE_DYNAMIC) {
        call_by_value(d, node);
    } else {
        tree = named_tree(d, node);
        if (tree && d->scope && node->kind == NODE_PARENT)
            d->unit->broken |= !check_blocks(d->set, d->unit->key.tree, node, tree);
        if (tree)
            needed = call_tree(d, node, tree);
    }
    if (!needed && node->kind == NODE_PARENT)
        d->at = node->match;
    return needed;
}

/* What stands before a block that is not alone on its line. */
static void put_prefix(struct draft *d, const struct node *node)
{
    if (d->unit->key.indented)
        draft_op(d, OP_LINE);
    draft_text(d, node->indent);
}

static struct unit_key replacement_key(const struct draft *d, const struct replacement *by)
{
    const struct node *opening = &by->tree->nodes[by->node];

    return (struct unit_key){.tree = by->tree,
                             .blocks = by->home,
                             .scope = d->scope,
                             .first = by->node + 1,
                             .last = opening->match,
                             .context = d->context,
                             .indented = d->unit->key.indented};
}

/* Four cases: block and replacement each alone on their lines or within one. */
static struct unit *replace_block(struct draft *d, const struct node *node,
                                  const struct replacement *by)
{
    bool own_lines = by->tree->nodes[by->node].flags & NODE_ALONE;
    bool prefix = (node->flags & NODE_PREFIXED) && !own_lines;
    struct unit_key key = replacement_key(d, by);
    struct use_plan plan = {.starts_line = (node->flags & NODE_ALONE) && !own_lines};
    struct unit *needed;

    if (node->flags & (NODE_ALONE | NODE_PREFIXED)) {
        plan.indent = node->indent;
        key.indented = key.indented || node->indent.len;
    } else if (own_lines && by->tree->nodes[key.first].kind == NODE_LINE) {
        key.first++; /* that line has begun */
    }
    if (prefix && d->scope)
        context_feed(&key.context, node->indent);
    plan.unit = set_unit(d->set, &key);
    if (d->scope && plan.unit->state == UNIT_NEW)
        return plan.unit;
    if (prefix)
        put_prefix(d, node);
    needed = add_call(d, node, &plan);
    d->at = node->match;
    return needed;
}

struct unit *draft_block(struct draft *d, const struct node *node)
{
    const struct replacement *by = blocks_find(d->unit->key.blocks, node->text);

    if (by)
        return replace_block(d, node, by);
    if (node->flags & NODE_PREFIXED)
        put_prefix(d, node);
    return NULL;
}
