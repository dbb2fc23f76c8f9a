/* SPDX-License-Identifier: MIT */
/* outlet: the place where a site is published: the output folder, the lock and the staging folder
 * beside it, and the swap of the two. Nothing else of the program touches these names. */
#ifndef PUBLISH_OUTLET_H
#define PUBLISH_OUTLET_H

#include <time.h>

#include "publish/fault.h"
#include "publish/manifest.h"

/* The folder `name` in `parent`. Beside it stand, hidden: the lock, the staging folder (`fresh`),
 * what the last build saw (`seen`), and in the two-rename fallback for a moment the old site (`aside`). */
struct outlet {
    str given; /* as people wrote it, for messages */
    int parent;
    int old; /* the output as it stands; -1 if missing */
    int lock;
    const char *name;
    const char *fresh;
    const char *aside;
    const char *lock_name;
    const char *seen; /* what the last build saw (publish/seen.h) */
};

/* Finds the place, refuses what must not be replaced (contract of stage_open), locks it and clears
 * what a killed build left. `source` = the source folder, "" if there is none. False with *fault;
 * outlet_close is due in any case. */
bool outlet_open(struct outlet *outlet, str given, str source, struct arena *arena,
                 struct fault *fault);

/* Finds the place without refusing, locking or clearing anything, for a look at it. False if it is
 * not as a build leaves it: no site, a lock, something left by a killed build. outlet_close is due. */
bool outlet_peek(struct outlet *outlet, str given, struct arena *arena);

/* What the site that stands there says of itself. */
struct outlet_site {
    struct manifest manifest;
    str text;                /* of the manifest */
    struct timespec written; /* its mtime: no file of the site is newer, as it is written last */
};

/* Whether the output is ours to replace: missing, empty but for names that `fresh` keeps, or with a
 * manifest of ours, which is then read into *site. */
bool outlet_claim(const struct outlet *outlet, const struct manifest *fresh,
                  struct outlet_site *site, struct arena *arena, struct fault *fault);

/* A new, empty staging folder, with the mode of the output. Its descriptor, -1 with errno. */
int outlet_make_fresh(const struct outlet *outlet);

/* Puts the staging folder in the output's place; the old site is at `fresh` afterwards, or nothing
 * if there was none. One call, done wholly or not at all; where the file system has no exchange,
 * two renames, and outlet_open repairs what a kill between them leaves. False with errno: nothing
 * has changed. */
bool outlet_swap(const struct outlet *outlet);
/* Undoes a swap, before outlet_clear. */
bool outlet_unswap(const struct outlet *outlet);

/* Removes the staging folder, or the old site in it. */
bool outlet_clear(const struct outlet *outlet);

/* Unlocks and closes. */
void outlet_close(struct outlet *outlet);

#endif
