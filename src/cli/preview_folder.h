/* SPDX-License-Identifier: MIT */
/* preview_folder: where `serve` keeps the site that it shows. The folder is locked while somebody
 * shows it: one without a lock was left by a preview that was killed. */
#ifndef CLI_PREVIEW_FOLDER_H
#define CLI_PREVIEW_FOLDER_H

#include <stdbool.h>

#include "base/arena.h"

struct preview_folder {
    const char *path, *name; /* `name` in `parent` */
    int parent;
    int lock; /* the folder itself, open */
};

/* Makes a folder for the preview of the site in `dir`: in TMPDIR where it is set; else in memory,
 * where a site of this size surely has room; else in /tmp. Removes there what killed previews of
 * this user left. False with errno. */
bool preview_folder_make(struct preview_folder *folder, const char *dir, struct arena *arena);
/* Removes and unlocks it. */
void preview_folder_remove(struct preview_folder *folder);

#endif
