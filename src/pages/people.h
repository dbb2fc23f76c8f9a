/* SPDX-License-Identifier: MIT */
/* people: links to units, plans, periods, indicators, and lists of them. */
#ifndef PAGES_PEOPLE_H
#define PAGES_PEOPLE_H

#include "pages/fill.h"
#include "pages/shapes.h"
#include "pages/site.h"

/* Records of link_shape, new ones that the caller may change. A plan has its number as note; a
 * period that has no page has no address. */
struct record *link_new(const struct site *site, struct arena *arena, str text, str address);
struct record *link_unit(const struct site *site, struct arena *arena, uint32_t unit);
struct record *link_indicator(const struct site *site, struct arena *arena, uint32_t indicator);
struct record *link_plan(const struct site *site, struct arena *arena, uint32_t plan);
struct record *link_period(const struct site *site, struct arena *arena, uint32_t period);
/* Fills site->anchors.links with such records, which all pages share: to be shown as they are. */
void links_prepare(struct site *site, struct arena *arena);
/* A list of links to units, as named in a plan. */
struct value link_units(const struct site *site, struct arena *arena, struct indexes units);
/* The same by the units' names. */
struct value link_units_by_name(const struct site *site, struct arena *arena, struct indexes units);

#endif
