/* SPDX-License-Identifier: MIT */
/* preview_folder: where `serve` keeps the site that it shows. */
#ifndef CLI_PREVIEW_FOLDER_H
#define CLI_PREVIEW_FOLDER_H

#include "base/arena.h"

/* Makes a folder for the preview of the site in `dir`: in TMPDIR where it is set; else in memory,
 * where a site of this size surely has room; else in /tmp. NULL with errno. */
const char *preview_folder_make(const char *dir, struct arena *arena);
void preview_folder_remove(const char *folder);

#endif
