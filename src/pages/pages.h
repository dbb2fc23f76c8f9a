/* SPDX-License-Identifier: MIT */
/* pages: all pages of the site and what each one shows. page_plan lists them, page_values makes the
 * values for one; both are pure, and page_values may run in several threads, each with its own
 * arena. Rendering and writing are the caller's. */
#ifndef PAGES_PAGES_H
#define PAGES_PAGES_H

#include "pages/site.h"

enum page_kind {
    PAGE_HOME,
    PAGE_PERIODS,
    PAGE_PERIOD,      /* a: period */
    PAGE_PERIOD_PART, /* a: period, b: parent unit */
    PAGE_REPORT,      /* a: period, b: plan, c: unit or NO_INDEX */
    PAGE_PLANS,
    PAGE_PLAN, /* a: plan */
    PAGE_INDICATORS,
    PAGE_INDICATOR,      /* a: indicator */
    PAGE_INDICATOR_PART, /* a: indicator, b: parent unit */
    PAGE_UNITS,
    PAGE_UNIT, /* a: unit */
    PAGE_TASKS,
    PAGE_PLAN_TASKS, /* a: plan */
    PAGE_CORRECTIONS,
    PAGE_METHOD,
    PAGE_GLOSSARY,
    PAGE_SEARCH,
    PAGE_DATA,
    PAGE_FREE, /* a: index into model.pages */
    PAGE_NOT_FOUND,
    PAGE_ATOM,
    PAGE_SITEMAP,
    PAGE_ROBOTS,
    PAGE_DATAPACKAGE,
    PAGE_SEARCH_DIRECTORY,
    PAGE_SEARCH_WORDS,   /* a: file */
    PAGE_SEARCH_ENTRIES, /* a: file */
    PAGE_KIND_COUNT
};

struct page_ref {
    enum page_kind kind;
    uint32_t a, b, c;
    str address; /* "ky/2026-10/", "atom.xml"; the file is url_file(address) */
};

struct page_list {
    VEC(struct page_ref) at;
};

/* All pages, in a fixed order. The search index must be there: it says how many files it needs. */
struct page_list *page_plan(const struct site *site, struct arena *arena);

/* The template that shows a kind ("period", "atom.xml") and the shape of its values. Both are never
 * NULL. */
const char *page_template(enum page_kind kind);
const struct shape *page_shape_of(enum page_kind kind);

/* The values of one page, in `arena`. */
const struct record *page_values(const struct site *site, const struct page_ref *page,
                                 struct arena *arena);

/* Whether a period has a page: it has cells, or it has begun and somebody owes a report. */
bool pages_has_period(const struct site *site, uint32_t period);
/* Whether the table of a large indicator has a part for the children of `unit`. */
bool pages_indicator_below(const struct site *site, uint32_t indicator, uint32_t unit);

/* A table with more units than this is split by parent units, each part on a page of its own. Of a
 * period the units without a parent stay on the first page; of an indicator that page has the links
 * to the parts only. */
enum { PAGES_SPLIT = 400 };

#endif
