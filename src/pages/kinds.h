/* SPDX-License-Identifier: MIT */
/* kinds: the functions that fill the pages, one a kind; the table of them is in pages.c. */
#ifndef PAGES_KINDS_H
#define PAGES_KINDS_H

#include "pages/frame.h"

/* Makes the values of `page` in `arena`: a record of the shape in the kind's row. What a, b and c
 * of the page are, enum page_kind says. */
#define PAGE_FILL(name)                                                                            \
    const struct record *name##_values(const struct site *site, const struct page_ref *page,       \
                                       struct arena *arena)
PAGE_FILL(home);
PAGE_FILL(period_list);
PAGE_FILL(period_page);
PAGE_FILL(report_page);
PAGE_FILL(plan_list);
PAGE_FILL(plan_doc);
PAGE_FILL(indicator_list);
PAGE_FILL(indicator_page);
PAGE_FILL(unit_list);
PAGE_FILL(unit_page);
PAGE_FILL(task_list);
PAGE_FILL(correction_list);
PAGE_FILL(method_page);
PAGE_FILL(glossary_page);
PAGE_FILL(search_page);
PAGE_FILL(search_directory);
PAGE_FILL(search_words);
PAGE_FILL(search_entries);
PAGE_FILL(data_page);
PAGE_FILL(free_page);
PAGE_FILL(not_found);
PAGE_FILL(atom);
PAGE_FILL(sitemap);
PAGE_FILL(robots);
PAGE_FILL(datapackage);

#endif
