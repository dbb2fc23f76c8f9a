/* SPDX-License-Identifier: MIT */
/* The labels that come with minhbach, read from templates/ of the source tree. */
#ifndef TESTS_PAGES_WORDS_H
#define TESTS_PAGES_WORDS_H

#include <stdlib.h>
#include <unistd.h>

#include "pages/labels.h"
#include "read/source.h"

/* Of "vi" or "en"; lives as long as `arena`. */
static inline const struct labels *words_of(struct arena *arena, const char *lang)
{
    struct diag *diag = diag_new(arena);
    struct source_reader reader = {.root = source_open("templates"), .arena = arena, .diag = diag};
    struct source *source = source_bytes(&reader, arena_printf(arena, "labels.%s.csv", lang));
    const struct labels *labels =
        source ? labels_read(source, lang[0] == 'e', arena, diag) : NULL;

    close(reader.root);
    if (!labels)
        abort(); /* what is wrong with the file, the lint and the command say */
    return labels;
}

#endif
