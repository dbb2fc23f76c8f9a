/* SPDX-License-Identifier: MIT */
/* code: what a template is compiled to. A unit is an array of operations that end in OP_RETURN; a
 * template, a partial in one kind of surroundings, or what replaces a block is a unit.
 *
 * Values are found through registers: register r holds the slots of the innermost record of one
 * shape, so a name is (register, slot). Register 0 is what the operation before has looked up,
 * register 1 is {{.}}; both hold a pointer to one value, slot 0. */
#ifndef MUSTACHE_CODE_H
#define MUSTACHE_CODE_H

#include "base/vec.h"
#include "mustache/blocks.h"
#include "mustache/context.h"
#include "mustache/scope.h"
#include "mustache/template.h"

enum { REGISTER_FOUND, REGISTER_DOT, REGISTER_FIRST };
enum { TEMPLATE_CACHE = 4 }; /* slots that a path without shapes remembers */

enum op_code {
    OP_RETURN,
    OP_STOP,    /* a limit was reached */
    OP_SHORT,   /* `text` of at most 16 bytes; 16 may be read */
    OP_TEXT,    /* `text` of `length` */
    OP_VALUE,   /* (from, slot) written by `escape` */
    OP_IF,      /* jump unless (from, slot) is true */
    OP_UNLESS,  /* jump if it is */
    OP_WITH,    /* jump unless; else its record goes to register `into` */
    OP_EACH,    /* jump if empty; else its first item's record goes to `into` */
    OP_DOT,     /* jump unless; else register 1 is this value */
    OP_ITEMS,   /* jump if empty; else register 1 is its first item */
    OP_PUSH,    /* without shapes: jump unless; else the value or its first item is a context */
    OP_RESTORE, /* ends WITH and DOT */
    OP_NEXT,    /* ends EACH: jump back while there are items */
    OP_NEXT_ITEM,
    OP_NEXT_PUSH,
    OP_PATH,      /* register 0 = what `path` leads to */
    OP_LOOKUP,    /* without shapes: the same through the contexts */
    OP_CALL,      /* `unit` */
    OP_CALL_NAME, /* the template that register 0 names, as `call` says */
    OP_INDENT,    /* `text` of `length` is put before each line, from now on */
    OP_FRESH,     /* the same, and nothing else */
    OP_OUTDENT,
    OP_LINE, /* writes the indentation */
    OP_CODES
};

/* A name of one or more parts. With shapes: slots from register `from` on. Else: words. */
struct path {
    uint32_t count;
    uint32_t from;
    uint32_t cache; /* without shapes: number of its first cached slot */
    const uint32_t *slots;
    const str *words;
};

struct unit;

struct call {
    const struct blocks *blocks;
    bool indented;
};

struct op {
    uint8_t code;
    uint8_t escape;
    uint16_t from;
    union {
        struct {
            uint16_t slot;
            uint16_t into;
        };
        uint32_t length;
    };
    union {
        const char *text;
        int64_t jump; /* operations from here; of what it needs beside, OP_PATH went before */
        const struct path *path;
        struct unit *unit;
        const struct call *call;
    };
};

/* What a unit depends on, compared by its bytes. */
struct unit_key {
    const struct tree *tree;
    const struct blocks *blocks;
    const struct scope *scope; /* NULL without shapes */
    uint32_t first;            /* nodes [first, last) */
    uint32_t last;
    struct context context;
    uint64_t indented;
};

/* A use of another unit, to find endless recursion. */
struct use {
    struct unit *unit;
    uint32_t offset;
    bool descends; /* inside a section that leads deeper into the data each time */
};

enum unit_state { UNIT_NEW, UNIT_OPEN, UNIT_DONE };

struct unit {
    struct unit_key key;
    enum unit_state state;
    bool broken;
    uint8_t mark;         /* of the search for recursion */
    const struct op *ops; /* NULL until UNIT_DONE */
    struct context end;
    VEC(struct use) uses;
    struct draft *draft; /* while open */
};

struct template
{
    struct template_set *set;
    struct unit *unit;
    const struct shape *root;
    uint32_t registers;
};

struct trees {
    struct map *index;      /* by name */
    VEC(struct tree *) all; /* NULL: no such template */
};

struct units {
    struct map *index; /* by key */
    VEC(struct unit *) all;
};

/* Problems come mostly in the order of the text: counting lines goes on from the last one. */
struct reports {
    struct map *known; /* what was reported, where */
    struct place last;
};

struct template_set {
    struct arena *arena;
    struct template_loader loader;
    struct template_limits limits;
    struct diag *diag; /* of the compile under way, or of the last */
    struct reports reports;
    struct trees trees;
    struct units units;
    struct scopes scopes;
    struct blocks_index blocks;
    VEC(const struct shape *) registers; /* shape of register i + REGISTER_FIRST */
    uint32_t cached;                     /* places given to paths for slots they found */
};

/* set.c */

/* The template called `name`; NULL if there is none or the name leads out of the folder. */
const struct tree *set_tree(struct template_set *set, str name);
bool set_name_inside(str name);
struct unit *set_unit(struct template_set *set, const struct unit_key *key);
/* The key of a whole template. */
struct unit_key set_whole(const struct tree *tree, const struct blocks *blocks);
uint16_t set_register(struct template_set *set, const struct shape *shape);
/* Reports a problem unless the same was reported at this place. */
void set_report(struct template_set *set, const struct tree *tree, uint32_t offset,
                enum diag_code code, const str *args);
#define REPORT(set, tree, offset, code, ...)                                                       \
    set_report((set), (tree), (offset), (code), (const str[]){__VA_ARGS__ __VA_OPT__(, ){NULL, 0}})

/* compile.c: makes a unit's code, with shapes also that of all units it uses. */
void compile_unit(struct template_set *set, struct unit *unit);

/* check.c: reports units that use themselves without end. */
void check_recursion(struct template_set *set, struct unit *unit);
/* Reports the blocks inside the parent tag `node` of `tree` that `parent` nowhere has; false if
 * there are such. */
bool check_blocks(struct template_set *set, const struct tree *tree, const struct node *node,
                  const struct tree *parent);

#endif
