/* SPDX-License-Identifier: MIT */
#include "pages/urls.h"

/* Joins strs; an address is built far too often for printf. */
static str join(struct arena *arena, const str *parts, size_t count)
{
    size_t len = 0;
    char *out, *p;

    for (size_t i = 0; i < count; i++)
        len += parts[i].len;
    out = p = arena_alloc(arena, len + 1);
    for (size_t i = 0; i < count; i++) {
        if (parts[i].len)
            memcpy(p, parts[i].ptr, parts[i].len);
        p += parts[i].len;
    }
    *p = '\0';
    return (str){out, len};
}

#define JOIN(arena, ...)                                                                           \
    join((arena), (const str[]){__VA_ARGS__}, sizeof((const str[]){__VA_ARGS__}) / sizeof(str))

/* Without a scheme all of it is the path: serve builds for "/". */
struct urls urls_of(struct arena *arena, str base_url)
{
    size_t scheme = str_find(base_url, S("://"), 0);
    size_t path = scheme == SIZE_MAX ? 0 : str_find(base_url, S("/"), scheme + 3);
    struct urls urls = {{NULL, 0}, S("/")};

    if (scheme != SIZE_MAX)
        urls.origin = str_slice(base_url, 0, path);
    if (path == SIZE_MAX || path >= base_url.len)
        return urls;
    urls.base = str_slice(base_url, path, base_url.len);
    if (!str_ends(urls.base, S("/")))
        urls.base = JOIN(arena, urls.base, S("/"));
    return urls;
}

str url_link(const struct urls *urls, struct arena *arena, str address)
{
    return JOIN(arena, urls->base, address);
}

str url_absolute(const struct urls *urls, struct arena *arena, str address)
{
    return JOIN(arena, urls->origin, urls->base, address);
}

str url_file(struct arena *arena, str address)
{
    if (address.len && !str_ends(address, S("/")))
        return address;
    return JOIN(arena, address, S("index.html"));
}

str address_plan(struct arena *arena, const struct model *model, uint32_t plan)
{
    return JOIN(arena, URL_PLANS, model->plans.at[plan].id, S("/"));
}

str address_indicator(struct arena *arena, const struct model *model, uint32_t indicator)
{
    return JOIN(arena, URL_INDICATORS, model->indicators.at[indicator].id, S("/"));
}

str address_indicator_unit(struct arena *arena, const struct model *model, uint32_t indicator,
                           uint32_t unit)
{
    return JOIN(arena, URL_INDICATORS, model->indicators.at[indicator].id, S("/"),
                model->units.at[unit].id, S("/"));
}

str address_unit(struct arena *arena, const struct model *model, uint32_t unit)
{
    return JOIN(arena, URL_UNITS, model->units.at[unit].id, S("/"));
}

str address_period(struct arena *arena, const struct model *model, uint32_t period)
{
    const struct period *p = &model->periods.at[period];

    if (p->plan == NO_INDEX)
        return JOIN(arena, URL_PERIODS, p->id, S("/"));
    return JOIN(arena, URL_PERIODS, model->plans.at[p->plan].id, S("/"), p->id, S("/"));
}

str address_period_unit(struct arena *arena, const struct model *model, uint32_t period,
                        uint32_t unit)
{
    return JOIN(arena, URL_PERIODS, model->periods.at[period].id, S("/"), model->units.at[unit].id,
                S("/"));
}

str address_report(struct arena *arena, const struct model *model, uint32_t period, uint32_t plan,
                   uint32_t unit)
{
    str whole = JOIN(arena, address_period(arena, model, period), S("bao-cao/"));

    if (model->periods.at[period].plan == NO_INDEX)
        whole = JOIN(arena, whole, model->plans.at[plan].id, S("/"));
    return unit == NO_INDEX ? whole : JOIN(arena, whole, model->units.at[unit].id, S("/"));
}

str address_tasks(struct arena *arena, const struct model *model, uint32_t plan)
{
    return JOIN(arena, URL_TASKS, model->plans.at[plan].id, S("/"));
}

str address_page(struct arena *arena, const struct model *model, uint32_t page)
{
    return JOIN(arena, model->pages.at[page].slug, S("/"));
}

str address_attachment(struct arena *arena, str file)
{
    return JOIN(arena, S(ADDRESS_FILES "/"), file);
}

str address_anchor(struct arena *arena, str address, str anchor)
{
    return JOIN(arena, address, S("#"), anchor);
}

str anchor_cell(struct arena *arena, const struct model *model, uint32_t unit, uint32_t target)
{
    return JOIN(arena, model->units.at[unit].id, S("."), model->targets.at[target].id);
}
