/* SPDX-License-Identifier: MIT */
#include "base/near.h"
#include "mustache/code.h"

enum { UNSEEN, ON_PATH, SEEN };

struct step {
    struct unit *unit;
    uint32_t next; /* of its uses */
};

struct path_search {
    struct template_set *set;
    VEC(struct step) path;
    bool found;
};

static void enter_unit(struct path_search *search, struct unit *unit)
{
    struct step *step = vec_push(search->set->arena, &search->path);

    step->unit = unit;
    unit->mark = ON_PATH;
}

/* Follows one use that does not lead deeper into the data. */
static void follow(struct path_search *search, const struct unit *from, const struct use *use)
{
    if (use->unit->mark == UNSEEN) {
        enter_unit(search, use->unit);
    } else if (use->unit->mark == ON_PATH) {
        search->found = true;
        use->unit->broken = true;
        REPORT(search->set, from->key.tree, use->offset, DIAG_TEMPLATE_RECURSION,
               use->unit->key.tree->name);
    }
}

/* Depth first, with its own stack: a chain of templates may be long. */
static void search_from(struct path_search *search, struct unit *unit)
{
    enter_unit(search, unit);
    while (search->path.len) {
        struct step *step = &search->path.at[search->path.len - 1];

        if (step->next == step->unit->uses.len) {
            step->unit->mark = SEEN;
            search->path.len--;
        } else {
            const struct use *use = &step->unit->uses.at[step->next++];

            if (!use->descends)
                follow(search, step->unit, use);
        }
    }
}

void check_recursion(struct template_set *set, struct unit *unit)
{
    struct path_search search = {.set = set};

    for (uint32_t i = 0; i < set->units.all.len; i++)
        if (set->units.all.at[i]->mark == UNSEEN && set->units.all.at[i]->state == UNIT_DONE)
            search_from(&search, set->units.all.at[i]);
    unit->broken |= search.found;
}

static void add_tree(struct template_set *set, struct trees *seen, const struct tree *tree)
{
    if (!tree || map_get(seen->index, tree->name) != MAP_NONE)
        return;
    map_add(seen->index, tree->name, 0);
    *vec_push(set->arena, &seen->all) = (struct tree *)tree;
}

/* All templates that `tree` uses by name, itself first. */
static struct trees trees_under(struct template_set *set, const struct tree *tree)
{
    struct trees seen = {.index = map_new(set->arena)};

    add_tree(set, &seen, tree);
    for (uint32_t t = 0; t < seen.all.len; t++) {
        const struct tree *user = seen.all.at[t];

        for (uint32_t i = 0; user->nodes && i < user->count; i++) {
            const struct node *node = &user->nodes[i];

            if ((node->kind == NODE_PARTIAL || node->kind == NODE_PARENT) &&
                !(node->flags & NODE_DYNAMIC))
                add_tree(set, &seen, set_tree(set, node->text));
        }
    }
    return seen;
}

enum { SUGGESTED_MAX = 20 }; /* names looked near for in one parent tag: more are not printed */

/* The blocks of the trees, by name. */
static struct map *blocks_of(struct template_set *set, const struct trees *trees)
{
    struct map *names = map_new(set->arena);

    for (uint32_t t = 0; t < trees->all.len; t++) {
        const struct tree *tree = trees->all.at[t];

        for (uint32_t i = 0; tree->nodes && i < tree->count; i++)
            if (tree->nodes[i].kind == NODE_BLOCK && !(tree->nodes[i].flags & NODE_OVERRIDE))
                map_add(names, tree->nodes[i].text, 0);
    }
    return names;
}

static str near_blocks(struct template_set *set, const struct trees *trees, str name)
{
    struct near near = near_start(name);

    for (uint32_t t = 0; t < trees->all.len; t++) {
        const struct tree *tree = trees->all.at[t];

        for (uint32_t i = 0; tree->nodes && i < tree->count; i++)
            if (tree->nodes[i].kind == NODE_BLOCK && !(tree->nodes[i].flags & NODE_OVERRIDE))
                near_offer(&near, tree->nodes[i].text);
    }
    return near_join(&near, set->arena);
}

bool check_blocks(struct template_set *set, const struct tree *tree, const struct node *node,
                  const struct tree *parent)
{
    struct trees under = trees_under(set, parent);
    struct map *names = blocks_of(set, &under);
    uint32_t unknown = 0;

    for (const struct node *n = node + 1; n < &tree->nodes[node->match]; n++) {
        if (n->kind != NODE_BLOCK || !(n->flags & NODE_OVERRIDE))
            continue;
        if (map_get(names, n->text) == MAP_NONE)
            REPORT(set, tree, n->offset, DIAG_TEMPLATE_UNKNOWN_BLOCK, n->text, parent->name,
                   unknown++ < SUGGESTED_MAX ? near_blocks(set, &under, n->text) : S(""));
        n = &tree->nodes[n->match];
    }
    return unknown == 0;
}
