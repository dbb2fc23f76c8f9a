/* SPDX-License-Identifier: MIT */
#include "mustache/scope.h"

void scopes_init(struct scopes *scopes, struct arena *arena)
{
    *scopes = (struct scopes){.arena = arena, .index = map_new(arena)};
}

/* The one scope like `draft`, whose id is yet 0. */
static const struct scope *intern(struct scopes *scopes, struct scope *draft)
{
    str key = {(const char *)draft, sizeof *draft + draft->count * sizeof draft->shapes[0]};
    uint32_t found = map_get(scopes->index, key);

    if (found != MAP_NONE)
        return scopes->all.at[found];
    map_add(scopes->index, arena_str(scopes->arena, key), scopes->all.len);
    draft->id = scopes->all.len;
    *vec_push(scopes->arena, &scopes->all) = draft;
    return draft;
}

/* Zeroed to the last byte: drafts are compared whole. One that was known stays in the arena unused;
 * that is little, and compiling ends. */
static struct scope *draft_of(struct scopes *scopes, uint32_t count, enum value_type dot)
{
    size_t size = sizeof(struct scope) + count * sizeof(const struct shape *);
    struct scope *draft = arena_zalloc(scopes->arena, 1, size);

    draft->dot = dot;
    return draft;
}

const struct scope *scope_root(struct scopes *scopes, const struct shape *root)
{
    struct scope *draft = draft_of(scopes, 1, VALUE_RECORD);

    draft->shapes[draft->count++] = root;
    return intern(scopes, draft);
}

const struct scope *scope_enter(struct scopes *scopes, const struct scope *scope,
                                const struct shape *shape)
{
    struct scope *draft = draft_of(scopes, scope->count + 1, VALUE_RECORD);

    draft->shapes[draft->count++] = shape;
    for (uint32_t i = 0; i < scope->count; i++)
        if (scope->shapes[i] != shape)
            draft->shapes[draft->count++] = scope->shapes[i];
    return intern(scopes, draft);
}

const struct scope *scope_dot(struct scopes *scopes, const struct scope *scope,
                              enum value_type type)
{
    struct scope *draft = draft_of(scopes, scope->count, type);

    for (uint32_t i = 0; i < scope->count; i++)
        draft->shapes[draft->count++] = scope->shapes[i];
    return intern(scopes, draft);
}

const struct shape *scope_find(const struct scope *scope, str name, uint32_t *slot)
{
    for (uint32_t i = 0; i < scope->count; i++) {
        *slot = shape_slot(scope->shapes[i], name);
        if (*slot != SHAPE_NO_SLOT)
            return scope->shapes[i];
    }
    return NULL;
}

/* Breadth first; shapes may lead back to themselves. */
bool shape_reaches(struct arena *arena, const struct shape *from, const struct shape *to)
{
    VEC(const struct shape *) seen = {0};

    *vec_push(arena, &seen) = from;
    for (uint32_t i = 0; i < seen.len; i++) {
        for (uint32_t f = 0; f < seen.at[i]->count; f++) {
            const struct shape *next = seen.at[i]->fields[f].shape;
            uint32_t known = 0;

            if (next == to)
                return true;
            while (known < seen.len && seen.at[known] != next)
                known++;
            if (next && known == seen.len)
                *vec_push(arena, &seen) = next;
        }
    }
    return false;
}
