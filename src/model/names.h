/* SPDX-License-Identifier: MIT */
/* names: units and indicators by what people call them: the id, else the name, short name or an
 * alias, in a folded key (unicode_fold). Filled once, then read by several threads. */
#ifndef MODEL_NAMES_H
#define MODEL_NAMES_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

struct names; /* opaque: its keys must agree with its chains */

enum names_found { NAMES_NONE, NAMES_ONE, NAMES_SEVERAL };

struct names *names_new(struct arena *arena);

/* Adds the thing at `index` under its id (exact; once each, in the order 0, 1, 2 …), or under
 * another name (all ids come first; things in the order of their indexes). Empty names do nothing;
 * one name may be given to several things. Strs are borrowed. */
void names_add_id(struct names *names, str id, uint32_t index);
void names_add(struct names *names, str name, uint32_t index);

/* The thing that `text` names: by its id, else by its id in another case, else by a name. With
 * SEVERAL *index is the first of them; with NONE it is MAP_NONE. `scratch` is for the folded key.
 */
enum names_found names_find(const struct names *names, struct arena *scratch, str text,
                            uint32_t *index);

/* The ids of all that `text` names: "so-a, so-b", in `arena`. */
str names_candidates(const struct names *names, struct arena *arena, str text);

/* The nearest ids for a message, in `arena`; looks at every name. */
str names_near(const struct names *names, struct arena *arena, str text);

#endif
