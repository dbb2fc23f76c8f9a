/* SPDX-License-Identifier: MIT */
/* blocks: the text of a plan or a page as a list of blocks, and its table of contents. */
#ifndef PAGES_BLOCKS_H
#define PAGES_BLOCKS_H

#include "pages/fill.h"
#include "pages/shapes_parts.h"
#include "pages/site.h"
#include "read/markdown.h"

/* A list of block_shape; `plan` NO_INDEX for a free page: nothing stands beside its clauses. */
struct value blocks_value(const struct site *site, struct arena *arena, const struct md_doc *doc,
                          uint32_t plan);
/* A list of toc_shape: headings of the first two ranks. */
struct value blocks_toc(struct arena *arena, const struct md_doc *doc);
/* Whether the text has a block of this kind. */
bool blocks_have(const struct md_doc *doc, enum md_kind kind);

#endif
