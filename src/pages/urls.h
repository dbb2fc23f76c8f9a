/* SPDX-License-Identifier: MIT */
/* urls: every address of the site, here and nowhere else. An address is relative to the site's root
 * and ends in '/' for a page ("ke-hoach/dn-ubnd-2026/"; "" is the home page); a link is the base
 * path and the address ("/sub/ke-hoach/…"), so that a site can live in a subfolder. */
#ifndef PAGES_URLS_H
#define PAGES_URLS_H

#include "base/arena.h"
#include "model/addresses.h"
#include "model/model.h"

struct urls {
    str origin; /* "https://host", no slash at the end; empty if base_url is none */
    str base;   /* "/" or "/sub/" */
};

/* From base_url: "https://host/sub/" -> origin and base. */
struct urls urls_of(struct arena *arena, str base_url);

/* base + address. */
str url_link(const struct urls *urls, struct arena *arena, str address);
/* origin + base + address. */
str url_absolute(const struct urls *urls, struct arena *arena, str address);
/* "a/b/" -> "a/b/index.html"; "" -> "index.html"; others as they are. */
str url_file(struct arena *arena, str address);

#define URL_PLANS S(ADDRESS_PLANS "/")
#define URL_INDICATORS S(ADDRESS_INDICATORS "/")
#define URL_UNITS S(ADDRESS_UNITS "/")
#define URL_PERIODS S(ADDRESS_PERIODS "/")
#define URL_TASKS S(ADDRESS_TASKS "/")
#define URL_CORRECTIONS S(ADDRESS_CORRECTIONS "/")
#define URL_METHOD S(ADDRESS_METHOD "/")
#define URL_GLOSSARY S(ADDRESS_GLOSSARY "/")
#define URL_SEARCH S(ADDRESS_SEARCH "/")
#define URL_SEARCH_DIRECTORY S(ADDRESS_SEARCH "/muc-luc.json")
#define URL_DATA S(ADDRESS_DATA "/")
#define URL_ATOM S(ADDRESS_ATOM)
#define URL_SITEMAP S(ADDRESS_SITEMAP)
#define URL_ROBOTS S("robots.txt")
#define URL_NOT_FOUND S("404.html")
#define URL_DATAPACKAGE S(ADDRESS_DATA "/datapackage.json")

str address_plan(struct arena *arena, const struct model *model, uint32_t plan);
str address_indicator(struct arena *arena, const struct model *model, uint32_t indicator);
/* The part of an indicator's table for the children of `unit`. */
str address_indicator_unit(struct arena *arena, const struct model *model, uint32_t indicator,
                           uint32_t unit);
str address_unit(struct arena *arena, const struct model *model, uint32_t unit);
/* "ky/2026-10/", of a plan's own period "ky/<plan>/<period>/". */
str address_period(struct arena *arena, const struct model *model, uint32_t period);
/* The part of a calendar period's table for the children of `unit`. */
str address_period_unit(struct arena *arena, const struct model *model, uint32_t period,
                        uint32_t unit);
/* The report of `plan` in `period`; unit NO_INDEX = the whole plan's. */
str address_report(struct arena *arena, const struct model *model, uint32_t period, uint32_t plan,
                   uint32_t unit);
str address_tasks(struct arena *arena, const struct model *model, uint32_t plan);
/* A free page. */
str address_page(struct arena *arena, const struct model *model, uint32_t page);
/* A file under content/files. */
str address_attachment(struct arena *arena, str file);

/* "a/b/" + "#" + anchor. */
str address_anchor(struct arena *arena, str address, str anchor);
/* The anchor of a cell in the table that holds its proof: "<unit>.<target>". */
str anchor_cell(struct arena *arena, const struct model *model, uint32_t unit, uint32_t target);

#endif
