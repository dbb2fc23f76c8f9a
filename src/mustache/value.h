/* SPDX-License-Identifier: MIT */
/* value: what templates are rendered over. A value is 16 bytes; a record is an array of values in
 * the order of its shape's fields. Shapes are static tables, so a name in a template becomes a
 * slot number when the template is compiled, and a wrong name is found then. Make values with the
 * functions below only: they keep `len` true. */
#ifndef MUSTACHE_VALUE_H
#define MUSTACHE_VALUE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

enum value_type {
    VALUE_NONE, /* absent: false as a section, empty as text */
    VALUE_TEXT, /* escaped where it stands; "" is false as a section */
    VALUE_URL,  /* made by us or checked: the only type allowed in href, src … */
    VALUE_HTML, /* safe markup made by read/markdown: the only type for {{{x}}} */
    VALUE_INT,  /* 0 is false as a section, "0" as text */
    VALUE_BOOL, /* a section's condition; no text */
    VALUE_RECORD,
    VALUE_LIST, /* of records of one shape or, where the field has no shape, of texts */
    VALUE_ANY   /* only in shapes made from data (render command); never in a page's shape */
};

struct shape;

struct record {
    const struct shape *shape;
    struct value *slots; /* shape->count of them */
};

struct value {
    union {
        const char *text; /* TEXT, URL, HTML; not NUL-terminated */
        int64_t number;   /* INT, BOOL */
        const struct record *record;
        const struct value *items; /* LIST */
    };
    uint32_t len; /* bytes of a text, items of a list; else 1 or 0: len != 0 is a section's truth */
    uint8_t type; /* enum value_type */
};

struct field {
    const char *name;
    enum value_type type;
    const struct shape *shape; /* of a record, or of a list's records; NULL otherwise */
    const char *doc;           /* one line in English, for templates/README.md */
};

struct shape {
    const char *name;
    const char *doc;
    const struct field *fields;
    uint32_t count;
};

/* Declares a shape from an X-macro of its fields:
 *   #define CELL_FIELDS(F, P) F(P, word, TEXT, NULL, "status in words")                          \
 *                             F(P, proof, RECORD, &proof_shape, "how it was judged")
 *   SHAPE_DECLARE(cell, CELL_FIELDS)         in a header: enum { cell_word, cell_proof, … }
 *   SHAPE_DEFINE(cell, CELL_FIELDS, "doc")   in one .c file: const struct shape cell_shape
 * and fills it with  r->slots[cell_word] = value_text(word); */
#define SHAPE_ENUM_(prefix, name, type, shape, doc) prefix##_##name,
#define SHAPE_ROW_(prefix, name, type, shape, doc) {#name, VALUE_##type, shape, doc},
#define SHAPE_DECLARE(prefix, FIELDS)                                                              \
    enum { FIELDS(SHAPE_ENUM_, prefix) prefix##_field_count };                                     \
    extern const struct shape prefix##_shape;
#define SHAPE_DEFINE(prefix, FIELDS, doc)                                                          \
    static const struct field prefix##_fields[] = {FIELDS(SHAPE_ROW_, prefix)};                    \
    const struct shape prefix##_shape = {#prefix, doc, prefix##_fields, prefix##_field_count};

struct value value_text(str s); /* empty str: an empty text, not NONE */
struct value value_url(str s);
struct value value_html(str s);
struct value value_int(int64_t number);
struct value value_bool(bool truth);
struct value value_record(const struct record *record); /* NULL: NONE */
struct value value_list(const struct value *items, uint32_t count);

/* A record of `shape` with all slots NONE. */
struct record *record_new(struct arena *arena, const struct shape *shape);

enum { SHAPE_NO_SLOT = 0xFFFFFFFF };

/* The slot of the field called `name`, SHAPE_NO_SLOT if the shape has none. */
uint32_t shape_slot(const struct shape *shape, str name);

#endif
