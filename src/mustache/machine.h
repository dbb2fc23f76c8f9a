/* SPDX-License-Identifier: MIT */
/* machine: one rendering under way. For machine.c and lookup.c only. */
#ifndef MUSTACHE_MACHINE_H
#define MUSTACHE_MACHINE_H

#include "mustache/code.h"

/* What is open: a section, a call or an indentation. */
struct level {
    union {
        const struct value *item; /* of a list, the one being shown */
        const struct op *back;    /* of a call, where to go on */
        size_t base;              /* of an indentation, what it was before */
    };
    union {
        const struct value *end; /* of a list */
        size_t length;
    };
    const struct value *saved; /* what the section's register held */
};

struct cached {
    const struct shape *shape;
    uint32_t slot;
};

/* A value that names are looked up in. */
struct surrounding {
    const struct value *value;
    uint32_t outer; /* contexts around the nearest one that has another shape */
};

/* Only without shapes. */
struct contexts {
    struct surrounding *at; /* outermost first */
    uint32_t len;
    uint32_t cap;
    struct cached *cache;
    uint32_t cached;
};

/* What the open indentations put before lines; from `base` on it is in force. */
struct indentation {
    struct buf text;
    size_t base;
};

struct machine {
    const struct value **registers;
    struct level *top; /* the next free one */
    struct level *limit;
    struct level *levels;
    char *room; /* end of out's memory */
    struct buf *out;
    struct indentation indent;
    size_t start;   /* of our output in out */
    uint64_t calls; /* still allowed; looking through many contexts counts too */
    struct template_set *set;
    struct contexts contexts;
    bool stopped;
};

/* What a path leads to from its register; NONE where a part is absent. */
const struct value *machine_path(const struct machine *machine, const struct path *path);
/* The same through the contexts, innermost first. */
const struct value *machine_lookup(struct machine *machine, const struct path *path);
void machine_push_context(struct machine *machine, const struct value *value);
/* Puts another value in the place of the innermost. */
void machine_set_context(struct machine *machine, const struct value *value);

#endif
