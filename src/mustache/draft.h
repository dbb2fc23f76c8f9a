/* SPDX-License-Identifier: MIT */
/* draft: a unit while it is being compiled, and how operations are added to it. For compile.c and
 * emit.c only. */
#ifndef MUSTACHE_DRAFT_H
#define MUSTACHE_DRAFT_H

#include "mustache/code.h"

/* A section whose end has not been reached. */
struct section {
    uint32_t op; /* its opening; OP_NONE if it needs none */
    uint8_t end; /* code of the operation that ends it, OP_RETURN if none does */
    bool descends;
    const struct scope *scope; /* around it */
    struct context context;
};

enum { OP_NONE = 0xFFFFFFFF };

struct draft {
    struct template_set *set;
    struct unit *unit;
    const struct scope *scope; /* NULL without shapes */
    uint32_t at;               /* the next node */
    struct context context;
    struct buf text; /* literal, not yet an operation */
    VEC(struct op) ops;
    VEC(struct section) sections;
};

/* Where a name's value will be. */
struct found {
    enum value_type type; /* ANY without shapes */
    uint16_t from;
    uint16_t slot;
    const struct shape *shape; /* of a record, or of a list's records; may be NULL */
    const struct shape *owner; /* the shape in which the search began; may be NULL */
};

/* Adds literal text; it also moves the context. */
void draft_text(struct draft *d, str text);
/* Makes an operation of the text so far. */
void draft_flush(struct draft *d);
/* Adds an operation behind all text so far. The pointer is good until the next one. */
struct op *draft_op(struct draft *d, enum op_code code);
/* Adds what is needed to have the value of `node`'s name. False: reported. */
bool draft_name(struct draft *d, const struct node *node, struct found *found);
/* Reports at `node` and marks the unit. */
void draft_report(struct draft *d, const struct node *node, enum diag_code code, const str *args);
#define DRAFT_REPORT(draft, node, code, ...)                                                       \
    draft_report((draft), (node), (code), (const str[]){__VA_ARGS__ __VA_OPT__(, ){NULL, 0}})

/* Compiles one node (emit.c); a unit that must be compiled before, or NULL. */
struct unit *draft_node(struct draft *d, const struct node *node);
/* Partials, parents and blocks (call.c), likewise. */
struct unit *draft_partial(struct draft *d, const struct node *node);
struct unit *draft_block(struct draft *d, const struct node *node);

#endif
