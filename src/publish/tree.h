/* SPDX-License-Identifier: MIT */
/* tree: whole folders of a site: removed, carried over, listed. No symbolic link is followed and no
 * other file system is entered. */
#ifndef PUBLISH_TREE_H
#define PUBLISH_TREE_H

#include <stdbool.h>

#include <sys/stat.h>

#include "base/buf.h"

/* Removes the file or folder `name` in the folder `dir` with all that is in it; one that is not
 * there is fine. False with errno: some of it is left. */
bool tree_remove(int dir, const char *name);

/* Gives `name` of the folder `from` a second home in `to`, files as hard links (copies with the
 * same mtime where the file system has no links), so that losing either folder loses nothing. A
 * `name` that is not there is fine; anything that vanishes meanwhile is not. */
bool tree_carry(int from, int to, const char *name);

/* One file, `path` with folders that exist in `to`. */
bool tree_carry_file(int from, int to, const char *path);

enum tree_kind { TREE_FILE, TREE_FOLDER }; /* file: whatever is no folder */
enum tree_step { TREE_ON, TREE_SKIP, TREE_STOP };

/* Called with the path of everything; after TREE_SKIP a folder is not entered. */
typedef enum tree_step tree_visit_fn(void *ctx, str path, enum tree_kind kind);

/* Walks all below the folder `dir`, in no particular order. True if it came to the end; false with
 * errno 0 if `visit` stopped it. */
bool tree_walk(int dir, struct arena *arena, tree_visit_fn *visit, void *ctx);

/* Called with the name and stat of everything; after a folder's come those in it, then "/" with the
 * folder's once more. False stops. */
typedef bool tree_stat_fn(void *ctx, str name, const struct stat *stat);

/* Asks for the stat of all below the folder `dir`, in the order in which the file system lists it.
 * True if it came to the end. */
bool tree_stat(int dir, tree_stat_fn *see, void *ctx);

#endif
