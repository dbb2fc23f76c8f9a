/* SPDX-License-Identifier: MIT */
/* join: parts of a site, each built apart (`--shard i/n`), checked and put together into the site that
 * one build would have made, byte for byte. A part is a folder like a site, whose manifest says which
 * part it is and lists only its own files. */
#ifndef PUBLISH_JOIN_H
#define PUBLISH_JOIN_H

#include "publish/stage.h"

/* Part `at` (from 0) of `count`. */
struct shard {
    uint32_t at, count;
};

enum { SHARD_MOST = 4096 };

/* "2/7" -> {1, 7}; false unless 1 <= i <= n <= SHARD_MOST. */
bool shard_parse(str text, struct shard *shard);

struct join; /* opaque: the list of files must agree with the parts */

/* Opens all parts and checks that they belong together: the same program, day, settings and inputs,
 * every part there once, no file in two of them, none in a folder that its manifest does not name.
 * Never NULL: ask *fault, and end with join_close. Strings live in `arena`, as the paths must. */
struct join *join_open(const char *const *paths, uint32_t count, struct arena *arena,
                       struct fault *fault);

/* What the manifest of the whole site says besides its outputs; the names it keeps. */
const struct manifest *join_head(const struct join *join);

/* How many files there are. */
uint32_t join_count(const struct join *join);

/* Reads one file, checks its hash and puts it on the stage, whose own compression must be off. From
 * any thread. False: the stage has a fault, or else the file is not as its manifest says. */
bool join_put(const struct join *join, uint32_t file, struct stage *stage, struct arena *scratch);

/* Says so of a file for which join_put was false. */
void join_name_fault(const struct join *join, uint32_t file, struct arena *arena,
                     struct fault *fault);

void join_close(struct join *join);

#endif
