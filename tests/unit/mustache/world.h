/* SPDX-License-Identifier: MIT */
/* Templates in memory and a small world of shapes: a site with plans, their targets and a tree. */
#ifndef TESTS_MUSTACHE_WORLD_H
#define TESTS_MUSTACHE_WORLD_H

#include "mustache/template.h"

#define TARGET_FIELDS(F, P)                                                                        \
    F(P, name, TEXT, NULL, "name")                                                                 \
    F(P, met, BOOL, NULL, "whether it is met")                                                     \
    F(P, value, INT, NULL, "the figure")                                                           \
    F(P, note, TEXT, NULL, "a note")
SHAPE_DECLARE(target, TARGET_FIELDS)
SHAPE_DEFINE(target, TARGET_FIELDS, "a target")

#define NODE_FIELDS(F, P)                                                                          \
    F(P, label, TEXT, NULL, "what it says")                                                        \
    F(P, children, LIST, &node_shape, "what is under it")
SHAPE_DECLARE(node, NODE_FIELDS)
SHAPE_DEFINE(node, NODE_FIELDS, "a tree")

#define PAGE_FIELDS(F, P)                                                                          \
    F(P, title, TEXT, NULL, "title")                                                               \
    F(P, link, URL, NULL, "address")                                                               \
    F(P, body, HTML, NULL, "markup")                                                               \
    F(P, count, INT, NULL, "how many")                                                             \
    F(P, final, BOOL, NULL, "no more to come")                                                     \
    F(P, months, LIST, NULL, "names of months")                                                    \
    F(P, best, RECORD, &target_shape, "the best target")                                           \
    F(P, targets, LIST, &target_shape, "all targets")                                              \
    F(P, tree, RECORD, &node_shape, "a tree")                                                      \
    F(P, name, TEXT, NULL, "hidden by a target's name")
SHAPE_DECLARE(page, PAGE_FIELDS)
SHAPE_DEFINE(page, PAGE_FIELDS, "a page")

struct file {
    const char *name; /* NULL ends a list of them */
    const char *text;
};

struct world {
    struct arena *arena;
    struct diag *diag;
    const struct file *files;
    struct template_set *set;
    struct record *page;
};

static inline const struct source *world_load(void *data, str name)
{
    struct world *w = data;

    for (const struct file *f = w->files; f->name; f++) {
        struct source *source;

        if (!str_eq(str_of(f->name), name))
            continue;
        source = ARENA_NEW(w->arena, struct source);
        source->name = arena_printf(w->arena, "%s.mustache", f->name);
        source->text = str_of(f->text);
        return source;
    }
    return NULL;
}

static inline void world_each(void *data, void (*see)(void *to, str name), void *to)
{
    for (const struct file *f = ((struct world *)data)->files; f->name; f++)
        see(to, str_of(f->name));
}

static inline struct record *target_of(struct arena *arena, const char *name, bool met, int value)
{
    struct record *r = record_new(arena, &target_shape);

    r->slots[target_name] = value_text(str_of(name));
    r->slots[target_met] = value_bool(met);
    r->slots[target_value] = value_int(value);
    return r;
}

static inline struct record *node_of(struct arena *arena, const char *label, struct value children)
{
    struct record *r = record_new(arena, &node_shape);

    r->slots[node_label] = value_text(str_of(label));
    r->slots[node_children] = children;
    return r;
}

static inline struct value pair_of(struct arena *arena, struct value a, struct value b)
{
    struct value *items = ARENA_ARRAY(arena, struct value, 2);

    items[0] = a;
    items[1] = b;
    return value_list(items, 2);
}

/* x(y(), z()) */
static inline struct value tree_of(struct arena *arena)
{
    struct value none = value_list(NULL, 0);

    return value_record(node_of(arena, "x",
                                pair_of(arena, value_record(node_of(arena, "y", none)),
                                        value_record(node_of(arena, "z", none)))));
}

#define HOSTILE "<script>alert('1')</script>\" onload=\"x&"

static inline void world_open(struct world *w, const struct file *files)
{
    struct arena *a = arena_new(0);
    struct value *s;

    *w = (struct world){a, diag_new(a), files, NULL, record_new(a, &page_shape)};
    w->set = templates_new(a, (struct template_loader){world_load, world_each, w});
    s = w->page->slots;
    s[page_title] = value_text(S(HOSTILE));
    s[page_link] = value_url(S("/x/?a=1&b=2"));
    s[page_body] = value_html(S("<p>an <b>đ</b></p>"));
    s[page_count] = value_int(-3);
    s[page_final] = value_bool(true);
    s[page_months] = pair_of(a, value_text(S("06")), value_text(S("<07>")));
    s[page_best] = value_record(target_of(a, "A & B", true, 95));
    s[page_targets] = pair_of(a, value_record(target_of(a, "một", true, 1)),
                              value_record(target_of(a, "hai", false, 0)));
    s[page_tree] = tree_of(a);
    s[page_name] = value_text(S("trang"));
}

static inline void world_close(struct world *w)
{
    arena_free(w->arena);
}

#endif
