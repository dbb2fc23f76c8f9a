/* SPDX-License-Identifier: MIT */
/* near: the names nearest to what somebody wrote, for "có phải “…”?". */
#ifndef BASE_NEAR_H
#define BASE_NEAR_H

#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"

enum { NEAR_MAX = 3 };

struct near {
    str names[NEAR_MAX]; /* nearest first; of equals, the one offered first */
    uint32_t distances[NEAR_MAX];
    uint32_t count;
    str wanted;
};

/* Searching for `wanted` (borrowed). */
struct near near_start(str wanted);
/* Offers a name (borrowed); kept if it is among the three nearest and near enough: at most a third
 * of the longer one's characters differ, rounded up; under three characters nothing is near. */
void near_offer(struct near *near, str name);
/* Offers `key` for comparing, keeps `name` for printing: for names compared in a folded key. */
void near_offer_as(struct near *near, str key, str name);
/* "a”, “b”, “c" for a message that puts “…” around it, in `arena`; empty if there is none. */
str near_join(const struct near *near, struct arena *arena);

#endif
