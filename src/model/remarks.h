/* SPDX-License-Identifier: MIT */
/* remarks: what stands beside the results of one file. The same few words stand beside many of
 * them, so each text and each record is kept once. Internal to model/. */
#ifndef MODEL_REMARKS_H
#define MODEL_REMARKS_H

#include "base/map.h"
#include "base/vec.h"
#include "model/model.h"

/* Zero but for the arena to begin with. One thread. */
struct remarks {
    struct arena *arena; /* of all this, until remarks_keep */
    struct map *places;  /* text -> its index in `texts` */
    struct map *records; /* bytes of a record -> its index in `all` */
    VEC(str) texts;
    VEC(struct result_more) all;
};

/* The text as it is kept; empty if it is. */
str remarks_text(struct remarks *remarks, str text);

/* The place of a record whose texts all come from remarks_text, and whose padding is zero. */
uint32_t remarks_add(struct remarks *remarks, const struct result_more *more);

/* The records by their places, with their texts, in an arena that stays. */
const struct result_more *remarks_keep(const struct remarks *remarks, struct arena *arena);

#endif
