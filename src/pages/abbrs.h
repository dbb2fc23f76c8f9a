/* SPDX-License-Identifier: MIT */
/* abbrs: plain texts of a page with the abbreviations of the glossary explained where each is used
 * for the first time. Texts of plans and free pages have theirs from read/markdown. */
#ifndef PAGES_ABBRS_H
#define PAGES_ABBRS_H

#include "pages/fill.h"
#include "pages/site.h"

/* What a page has still to explain. */
struct abbrs {
    const struct site *site;
    struct arena *arena;
    struct map *left; /* abbreviation -> term; MAP_NONE once used */
};

/* One for each page. A term without an expansion explains nothing and is not among them. */
struct abbrs abbrs_new(const struct site *site, struct arena *arena);

/* A list of piece_shape that together say `text`, which must outlive the page. What it explains it
 * will not explain again: ask for the texts in the order in which the page shows them. */
struct value abbrs_pieces(struct abbrs *abbrs, str text);

#endif
