/* SPDX-License-Identifier: MIT */
/* scope: which shapes are around a place in a template, innermost first, and so what its names
 * mean. A shape occurs once: the outer record of a shape is hidden by an inner one of the same
 * shape in every name it has. So scopes are finite, even under recursion, and each is made once. */
#ifndef MUSTACHE_SCOPE_H
#define MUSTACHE_SCOPE_H

#include "base/map.h"
#include "base/vec.h"
#include "mustache/value.h"

struct scope {
    uint32_t id;
    uint32_t count;
    enum value_type dot; /* what {{.}} is: RECORD = the innermost record; TEXT … of a section */
    const struct shape *shapes[];
};

struct scopes {
    struct arena *arena;
    struct map *index;
    VEC(const struct scope *) all;
};

void scopes_init(struct scopes *scopes, struct arena *arena);

/* The scope of a root record. */
const struct scope *scope_root(struct scopes *scopes, const struct shape *root);
/* Inside a section over a record of `shape`. */
const struct scope *scope_enter(struct scopes *scopes, const struct scope *scope,
                                const struct shape *shape);
/* Inside a section over a value that is no record. */
const struct scope *scope_dot(struct scopes *scopes, const struct scope *scope,
                              enum value_type type);

/* The innermost shape that has `name` and its slot; NULL if none has. */
const struct shape *scope_find(const struct scope *scope, str name, uint32_t *slot);

/* Whether a record of shape `from` leads to one of shape `to` through its fields. */
bool shape_reaches(struct arena *arena, const struct shape *from, const struct shape *to);

#endif
