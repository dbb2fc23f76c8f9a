/* SPDX-License-Identifier: MIT */
/* fields: the keys of site.yml and of front matter, read and checked. Internal to model/. */
#ifndef MODEL_FIELDS_H
#define MODEL_FIELDS_H

#include "model/reading.h"
#include "read/yaml.h"

struct text_list {
    VEC(struct place) at;
    VEC(str) texts;
};

/* The scalar under `key`, "" if it is absent or blank (or no scalar: reported). `at`, which may be
 * NULL, gets its place: the map's where it is absent. */
str fields_text(struct reading *r, const struct yaml_node *map, str key, struct place *at);
/* The same, reported when it is blank. */
str fields_need(struct reading *r, const struct yaml_node *map, str key);
/* A list of scalars, or one scalar alone; blank ones are left out. */
struct text_list fields_list(struct reading *r, const struct yaml_node *map, str key);

/* False after a report; true and *out untouched where the key is absent or blank. */
bool fields_word(struct reading *r, const struct yaml_node *map, str key, enum word_table table,
                 uint32_t *out);
/* One of the texts "a", "b" in `choices`, separated by blanks. */
bool fields_choice(struct reading *r, const struct yaml_node *map, str key, str choices, str *out);
bool fields_day(struct reading *r, const struct yaml_node *map, str key, int32_t *out);
bool fields_span(struct reading *r, const struct yaml_node *map, str key, struct span *out);

#endif
