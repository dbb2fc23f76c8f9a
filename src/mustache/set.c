/* SPDX-License-Identifier: MIT */
#include "base/bug.h"
#include "mustache/code.h"

struct template_set *templates_new(struct arena *arena, struct template_loader loader)
{
    struct template_set *set = ARENA_NEW(arena, struct template_set);

    set->arena = arena;
    set->loader = loader;
    set->limits = (struct template_limits){1000000, 100000000, UINT64_C(1) << 30};
    set->reports.known = map_new(arena);
    set->trees.index = map_new(arena);
    set->units.index = map_new(arena);
    scopes_init(&set->scopes, arena);
    blocks_init(&set->blocks, arena);
    return set;
}

void templates_limit(struct template_set *set, struct template_limits limits)
{
    set->limits = limits;
}

bool set_name_inside(str name)
{
    str rest = name;

    if (!name.len || memchr(name.ptr, '\\', name.len) || memchr(name.ptr, '\0', name.len))
        return false;
    while (rest.ptr) {
        str part = str_cut(&rest, '/');

        if (!part.len || str_eq(part, S(".")) || str_eq(part, S("..")))
            return false;
    }
    return true;
}

const struct tree *set_tree(struct template_set *set, str name)
{
    uint32_t found = map_get(set->trees.index, name);
    const struct source *source;
    struct tree *tree = NULL;

    if (found != MAP_NONE)
        return set->trees.all.at[found];
    if (!set_name_inside(name))
        return NULL;
    source = set->loader.load(set->loader.data, name);
    if (source)
        tree = scan(set->arena, source, name, set->diag);
    map_add(set->trees.index, arena_str(set->arena, name), set->trees.all.len);
    *vec_push(set->arena, &set->trees.all) = tree;
    return tree;
}

/* The key in the index is the one inside the unit, which never moves. */
struct unit *set_unit(struct template_set *set, const struct unit_key *key)
{
    str bytes = {(const char *)key, sizeof *key};
    uint32_t found = map_get(set->units.index, bytes);
    struct unit *unit;

    if (found != MAP_NONE)
        return set->units.all.at[found];
    unit = ARENA_NEW(set->arena, struct unit);
    unit->key = *key;
    bytes.ptr = (const char *)&unit->key;
    map_add(set->units.index, bytes, set->units.all.len);
    *vec_push(set->arena, &set->units.all) = unit;
    return unit;
}

struct unit_key set_whole(const struct tree *tree, const struct blocks *blocks)
{
    return (struct unit_key){.tree = tree, .blocks = blocks, .last = tree->count};
}

uint16_t set_register(struct template_set *set, const struct shape *shape)
{
    uint32_t i = 0;

    while (i < set->registers.len && set->registers.at[i] != shape)
        i++;
    if (i == set->registers.len)
        *vec_push(set->arena, &set->registers) = shape;
    INVARIANT(i + REGISTER_FIRST <= UINT16_MAX && shape->count <= UINT16_MAX);
    return (uint16_t)(i + REGISTER_FIRST);
}

static struct place place_of(struct template_set *set, const struct source *source, uint32_t offset)
{
    struct place *last = &set->reports.last;
    str between;

    if (last->source != source || last->offset > offset)
        *last = (struct place){source, 1, 1, 0, 0};
    between = str_slice(source->text, last->offset, offset);
    for (size_t i = 0; i < between.len; i++) {
        char next =
            between.ptr + i + 1 < source->text.ptr + source->text.len ? between.ptr[i + 1] : 0;

        if (between.ptr[i] == '\n' || (between.ptr[i] == '\r' && next != '\n')) {
            last->line++;
            last->column = 1;
        } else if ((between.ptr[i] & 0xC0) != 0x80) {
            last->column++;
        }
    }
    last->offset = offset;
    return *last;
}

/* A template that is used in many places is compiled many times, and must not complain as often. */
void set_report(struct template_set *set, const struct tree *tree, uint32_t offset,
                enum diag_code code, const str *args)
{
    str key = arena_printf(set->arena, "%p %u %d %.*s", (const void *)tree, offset, (int)code,
                           STR_ARG(args[0]));

    if (map_get(set->reports.known, key) != MAP_NONE)
        return;
    map_add(set->reports.known, key, 0);
    diag_add(set->diag, place_of(set, tree->source, offset), code, args);
}

/* A template that does not exist, asked for by the program itself. */
static const struct template *missing(struct template_set *set, str name)
{
    struct source *source = ARENA_NEW(set->arena, struct source);

    source->name = arena_printf(set->arena, "%.*s.mustache", STR_ARG(name));
    DIAG(set->diag, place_file(source), DIAG_TEMPLATE_MISSING, name, S(""));
    return NULL;
}

const struct template *template_compile(struct template_set *set, str name,
                                        const struct shape *root, struct diag *diag)
{
    const struct tree *tree;
    struct template *template;
    struct unit_key key;

    set->diag = diag;
    tree = set_tree(set, name);
    if (!tree)
        return missing(set, name);
    if (!tree->nodes)
        return NULL;
    key = set_whole(tree, blocks_none(&set->blocks));
    if (root) {
        key.scope = scope_root(&set->scopes, root);
        key.context = context_start(name);
        set_register(set, root);
    }
    template = ARENA_NEW(set->arena, struct template);
    *template = (struct template){set, set_unit(set, &key), root, 0};
    compile_unit(set, template->unit);
    template->registers = set->registers.len + REGISTER_FIRST;
    return template->unit->broken ? NULL : template;
}
