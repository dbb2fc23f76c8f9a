/* SPDX-License-Identifier: MIT */
/* diag_list: what diag.c collects and diag_print.c prints; for those two only. */
#ifndef BASE_DIAG_LIST_H
#define BASE_DIAG_LIST_H

#include "base/diag.h"
#include "base/map.h"
#include "base/vec.h"

enum {
    DIAG_ALIKE = 20,     /* of one code in one file are printed */
    DIAG_ARGS = 8,       /* {0} … {7} */
    DIAG_ARG_BYTES = 400 /* longer ones are cut */
};

/* The piece of the line around what is at fault, as it stands in the file. */
struct diag_excerpt {
    str text; /* ptr NULL = none */
    uint32_t caret;
    bool cut_left;
    bool cut_right;
};

struct diag_item {
    struct place place;
    str file;
    enum diag_code code;
    uint32_t order; /* of reporting */
    str *args;
    struct diag_excerpt excerpt;
};

struct diag {
    struct arena *arena;
    VEC(struct diag_item) items;
    struct map *alike; /* source and code -> how many: only those that are printed get an excerpt */
    uint32_t counts[DIAG_ERROR + 1];
};

/* Arguments that the texts of `code` name. */
uint32_t diag_arg_count(enum diag_code code);

struct diag_excerpt diag_excerpt_at(struct arena *arena, struct place place);

#endif
