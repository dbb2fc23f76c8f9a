/* SPDX-License-Identifier: MIT */
/* frontmatter: a file of content/ -> the YAML between its two lines "---" and the Markdown body. */
#ifndef READ_FRONTMATTER_H
#define READ_FRONTMATTER_H

#include <stdbool.h>

#include "base/diag.h"
#include "base/str.h"

/* Both are slices of source->text, so that places found in them are the file's. */
struct frontmatter {
    str yaml; /* without the lines "---"; ptr NULL if the file has none */
    str body;
};

enum frontmatter_need { FRONTMATTER_OPTIONAL, FRONTMATTER_REQUIRED };

/* The first line must be "---" (blanks behind it do not count); a line "---" or "..." closes it.
 * False after reporting that it is not closed, or missing though required. */
bool frontmatter_split(struct diag *diag, const struct source *source, enum frontmatter_need need,
                       struct frontmatter *out);

#endif
