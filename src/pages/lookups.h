/* SPDX-License-Identifier: MIT */
/* lookups: the tables of site.h that tell which rows belong to a unit, a period, an indicator. */
#ifndef PAGES_LOOKUPS_H
#define PAGES_LOOKUPS_H

#include "pages/site.h"

/* Fills site->look, site->news.corrections and the counts of units in site->sizes, which must be
 * empty before. */
void lookups_prepare(struct site *site, struct arena *arena);

#endif
