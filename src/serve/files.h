/* SPDX-License-Identifier: MIT */
/* files: from the path of a request to an open file of the site, and to nothing else. */
#ifndef SERVE_FILES_H
#define SERVE_FILES_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/arena.h"
#include "base/str.h"

struct served_file {
    int fd; /* -1: there is none; the caller closes it */
    off_t size;
    str type; /* MIME type */
    bool html;
    bool folder; /* a folder was asked for without its slash: answer with a redirect */
};

/* Decodes %XX of a request path. False on a bad escape, a NUL, a backslash or a control character. */
bool files_decode(str raw, struct arena *arena, str *path);

/* Opens what `path` ("/ky/2026-06/") names below `root`; a folder gives its index.html. The kernel
 * keeps it beneath root: no "..", no link leads out, no device or FIFO is opened. */
struct served_file files_open(const char *root, str path, struct arena *arena);

#endif
