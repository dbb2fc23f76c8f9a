/* SPDX-License-Identifier: MIT */
#include "pages/people.h"

#include <stdlib.h>

#include "pages/pages.h"
#include "pages/print.h"

struct record *link_new(const struct site *site, struct arena *arena, str text, str address)
{
    struct record *link = record_new(arena, &link_shape);

    link->slots[link_text] = value_text(text);
    link->slots[link_url] = site_link(site, arena, address);
    return link;
}

struct record *link_unit(const struct site *site, struct arena *arena, uint32_t unit)
{
    return link_new(site, arena, site->model->units.at[unit].name,
                    address_unit(arena, site->model, unit));
}

struct record *link_indicator(const struct site *site, struct arena *arena, uint32_t indicator)
{
    return link_new(site, arena, site->model->indicators.at[indicator].short_name,
                    address_indicator(arena, site->model, indicator));
}

struct record *link_plan(const struct site *site, struct arena *arena, uint32_t plan)
{
    struct record *link =
        link_new(site, arena, print_plan_title(site, plan), address_plan(arena, site->model, plan));

    link->slots[link_note] = value_text(print_plan_short(site, arena, plan));
    return link;
}

struct record *link_period(const struct site *site, struct arena *arena, uint32_t period)
{
    struct record *link = record_new(arena, &link_shape);

    link->slots[link_text] = value_text(print_period(site, arena, period));
    if (pages_has_period(site, period))
        link->slots[link_url] = site_link(site, arena, address_period(arena, site->model, period));
    return link;
}

static const struct record *const *
links_to(const struct site *site, struct arena *arena, uint32_t count,
         struct record *link(const struct site *site, struct arena *arena, uint32_t index))
{
    const struct record **links = ARENA_ARRAY(arena, const struct record *, count + 1);

    for (uint32_t i = 0; i < count; i++)
        links[i] = link(site, arena, i);
    return links;
}

void links_prepare(struct site *site, struct arena *arena)
{
    const struct model *model = site->model;

    site->anchors.links[LINK_UNITS] = links_to(site, arena, model->units.len, link_unit);
    site->anchors.links[LINK_INDICATORS] =
        links_to(site, arena, model->indicators.len, link_indicator);
    site->anchors.links[LINK_PERIODS] = links_to(site, arena, model->periods.len, link_period);
    site->anchors.links[LINK_PLANS] = links_to(site, arena, model->plans.len, link_plan);
}

struct value link_units(const struct site *site, struct arena *arena, struct indexes units)
{
    struct list list = list_in(arena);

    for (uint32_t i = 0; i < units.len; i++)
        list_add(&list, site->anchors.links[LINK_UNITS][units.at[i]]);
    return list_value(&list);
}

static int by_name(const void *a, const void *b, void *context)
{
    const uint32_t *rank = ((const struct site *)context)->look.unit_rank;
    uint32_t x = rank[*(const uint32_t *)a], y = rank[*(const uint32_t *)b];

    return (x > y) - (x < y);
}

struct value link_units_by_name(const struct site *site, struct arena *arena, struct indexes units)
{
    uint32_t *sorted = ARENA_ARRAY(arena, uint32_t, units.len + 1);

    for (uint32_t i = 0; i < units.len; i++)
        sorted[i] = units.at[i];
    qsort_r(sorted, units.len, sizeof *sorted, by_name, (void *)site);
    return link_units(site, arena, (struct indexes){sorted, units.len});
}
