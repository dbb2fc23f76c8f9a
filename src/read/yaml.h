/* SPDX-License-Identifier: MIT */
/* yaml: the little YAML that site.yml and front matter need -> a tree in which every node and key
 * knows its place. Every scalar stays the string that stands there (no, 1e3, 012, ~). Refused:
 * duplicate keys, anchors, aliases, tags, merge keys, tabs as indent, several documents, more than
 * YAML_MAX_DEPTH levels, YAML_MAX_NODES nodes or YAML_MAX_BYTES bytes. */
#ifndef READ_YAML_H
#define READ_YAML_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"

enum { YAML_MAX_DEPTH = 16, YAML_MAX_NODES = 20000, YAML_MAX_BYTES = 1024 * 1024 };

enum yaml_kind { YAML_SCALAR, YAML_MAP, YAML_SEQ };

struct yaml_item;

/* A value; the tree is never changed once yaml_read has returned it. */
struct yaml_node {
    enum yaml_kind kind;
    bool refused; /* an alias, which was reported: what is missing here is no news */
    bool quoted;  /* SCALAR: written in quotes or as a block: "" is meant, blank is not */
    str text;     /* SCALAR; empty where nothing stands after "key:" */
    struct yaml_item *items; /* MAP and SEQ, in the order of the file */
    uint32_t count;
    struct place at;
};

/* An entry of a MAP, or of a SEQ (then without key, and `at` is the value's). */
struct yaml_item {
    str key;
    struct place at; /* of the key */
    const struct yaml_node *value;
};

/* Reads `text`, a slice of source->text (all of it, or the front matter): lines are the file's.
 * All lives in `arena`. What is wrong is reported and reading goes on where it can; NULL when no
 * tree can be made (syntax, a limit). Text without any content gives an empty MAP. Duplicate keys
 * keep the first value. */
const struct yaml_node *yaml_read(struct arena *arena, struct diag *diag,
                                  const struct source *source, str text);

/* The value of `key` in a MAP; NULL if it is absent, or `node` is NULL or no MAP. */
const struct yaml_node *yaml_get(const struct yaml_node *node, str key);
/* The same with the key's place. */
const struct yaml_item *yaml_item(const struct yaml_node *node, str key);

/* The names that a MAP may have as keys. */
struct yaml_keys {
    const str *names;
    uint32_t count;
};

/* Reports each key of `map` that is not among `known`, with the near names. True if all are known.
 * `arena` is for the suggestions. */
bool yaml_check_keys(struct arena *arena, struct diag *diag, const struct yaml_node *map,
                     struct yaml_keys known);

/* True if `node` is of that kind; else reports what was seen and expected. NULL gives false and no
 * report: a missing key is another matter. */
bool yaml_expect(struct diag *diag, const struct yaml_node *node, enum yaml_kind kind);

#endif
