/* SPDX-License-Identifier: MIT */
/* compress: the .gz and .br that servers send instead of a text file. The same bytes always give
 * the same bytes: no time, no name in them. */
#ifndef PUBLISH_COMPRESS_H
#define PUBLISH_COMPRESS_H

#include "base/arena.h"
#include "base/str.h"

struct compress_format {
    const char *suffix; /* ".gz" */
    /* The packed bytes in `arena`. False if the library failed. */
    bool (*pack)(str bytes, struct arena *arena, str *out);
};

enum { COMPRESS_FORMATS = 2 };
extern const struct compress_format compress_formats[COMPRESS_FORMATS];

/* Whether a file of this name is text that gains from it. */
bool compress_wanted(str address);

#endif
