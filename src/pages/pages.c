/* SPDX-License-Identifier: MIT */
#include "pages/pages.h"

#include "pages/cells.h"
#include "pages/kinds.h"
#include "pages/report.h"
#include "pages/search.h"
#include "pages/shapes_other.h"
#include "pages/shapes_pages.h"

/* One row a kind: the template, the shape against which it is compiled, the function that fills a
 * record of that shape. */
static const struct {
    const char *template;
    const struct shape *shape;
    const struct record *(*fill)(const struct site *, const struct page_ref *, struct arena *);
} kinds[PAGE_KIND_COUNT] = {
    [PAGE_HOME] = {"home", &home_shape, home_values},
    [PAGE_PERIODS] = {"periods", &period_list_shape, period_list_values},
    [PAGE_PERIOD] = {"period", &period_page_shape, period_page_values},
    [PAGE_PERIOD_PART] = {"period", &period_page_shape, period_page_values},
    [PAGE_REPORT] = {"report", &report_page_shape, report_page_values},
    [PAGE_PLANS] = {"plans", &plan_list_shape, plan_list_values},
    [PAGE_PLAN] = {"plan", &plan_doc_shape, plan_doc_values},
    [PAGE_INDICATORS] = {"indicators", &indicator_list_shape, indicator_list_values},
    [PAGE_INDICATOR] = {"indicator", &indicator_page_shape, indicator_page_values},
    [PAGE_INDICATOR_PART] = {"indicator", &indicator_page_shape, indicator_page_values},
    [PAGE_UNITS] = {"units", &unit_list_shape, unit_list_values},
    [PAGE_UNIT] = {"unit", &unit_page_shape, unit_page_values},
    [PAGE_TASKS] = {"tasks", &task_list_shape, task_list_values},
    [PAGE_PLAN_TASKS] = {"tasks", &task_list_shape, task_list_values},
    [PAGE_CORRECTIONS] = {"corrections", &correction_list_shape, correction_list_values},
    [PAGE_METHOD] = {"method", &method_page_shape, method_page_values},
    [PAGE_GLOSSARY] = {"glossary", &glossary_page_shape, glossary_page_values},
    [PAGE_SEARCH] = {"search", &search_page_shape, search_page_values},
    [PAGE_DATA] = {"data", &data_page_shape, data_page_values},
    [PAGE_FREE] = {"page", &free_page_shape, free_page_values},
    [PAGE_NOT_FOUND] = {"404", &plain_page_shape, not_found_values},
    [PAGE_ATOM] = {"atom.xml", &feed_shape, atom_values},
    [PAGE_SITEMAP] = {"sitemap.xml", &feed_shape, sitemap_values},
    [PAGE_ROBOTS] = {"robots.txt", &feed_shape, robots_values},
    [PAGE_DATAPACKAGE] = {"datapackage.json", &datapackage_shape, datapackage_values},
    [PAGE_SEARCH_DIRECTORY] = {"search/directory.json", &search_file_shape,
                               search_directory_values},
    [PAGE_SEARCH_WORDS] = {"search/words.json", &search_file_shape, search_words_values},
    [PAGE_SEARCH_ENTRIES] = {"search/entries.json", &search_file_shape, search_entries_values},
};

const char *page_template(enum page_kind kind)
{
    return kinds[kind].template;
}

const struct shape *page_shape_of(enum page_kind kind)
{
    return kinds[kind].shape;
}

const struct record *page_values(const struct site *site, const struct page_ref *page,
                                 struct arena *arena)
{
    return kinds[page->kind].fill(site, page, arena);
}

struct planner {
    const struct site *site;
    struct arena *arena;
    struct page_list *list;
};

static void add(struct planner *p, enum page_kind kind, uint32_t a, str address)
{
    *vec_push(p->arena, &p->list->at) =
        (struct page_ref){.kind = kind, .a = a, .b = NO_INDEX, .c = NO_INDEX, .address = address};
}

static void add_part(struct planner *p, enum page_kind kind, uint32_t a, uint32_t b, str address)
{
    add(p, kind, a, address);
    p->list->at.at[p->list->at.len - 1].b = b;
}

static void add_fixed(struct planner *p)
{
    add(p, PAGE_HOME, NO_INDEX, S(""));
    add(p, PAGE_PERIODS, NO_INDEX, URL_PERIODS);
    add(p, PAGE_PLANS, NO_INDEX, URL_PLANS);
    add(p, PAGE_INDICATORS, NO_INDEX, URL_INDICATORS);
    add(p, PAGE_UNITS, NO_INDEX, URL_UNITS);
    add(p, PAGE_TASKS, NO_INDEX, URL_TASKS);
    add(p, PAGE_CORRECTIONS, NO_INDEX, URL_CORRECTIONS);
    add(p, PAGE_METHOD, NO_INDEX, URL_METHOD);
    add(p, PAGE_GLOSSARY, NO_INDEX, URL_GLOSSARY);
    add(p, PAGE_SEARCH, NO_INDEX, URL_SEARCH);
    add(p, PAGE_DATA, NO_INDEX, URL_DATA);
    add(p, PAGE_NOT_FOUND, NO_INDEX, URL_NOT_FOUND);
    add(p, PAGE_ATOM, NO_INDEX, URL_ATOM);
    add(p, PAGE_SITEMAP, NO_INDEX, URL_SITEMAP);
    add(p, PAGE_ROBOTS, NO_INDEX, URL_ROBOTS);
    add(p, PAGE_DATAPACKAGE, NO_INDEX, URL_DATAPACKAGE);
    for (uint32_t i = 0; i < p->site->model->pages.len; i++)
        add(p, PAGE_FREE, i, address_page(p->arena, p->site->model, i));
}

/* Whether a part of the period's table for the children of `unit` would have anything in it. */
static bool has_cells_below(const struct planner *p, uint32_t period, uint32_t unit)
{
    struct indexes targets = lookup_rows(p->site->look.period_targets, period);
    struct indexes children = p->site->model->units.at[unit].children;

    for (uint32_t t = 0; t < targets.len; t++) {
        struct cell_column column = cells_column(p->site, targets.at[t], period);

        for (uint32_t c = 0; c < children.len; c++)
            if (cells_of_unit(&column, children.at[c]))
                return true;
    }
    return false;
}

static void add_report(struct planner *p, uint32_t period, uint32_t plan, uint32_t unit)
{
    add_part(p, PAGE_REPORT, period, plan,
             address_report(p->arena, p->site->model, period, plan, unit));
    p->list->at.at[p->list->at.len - 1].c = unit;
}

/* The report of each plan, and where they have pages those of its units, behind it. */
static void add_reports(struct planner *p, uint32_t period)
{
    struct indexes duties = lookup_rows(p->site->look.period_duties, period);
    uint32_t last = NO_INDEX;
    bool units = false;

    for (uint32_t i = 0; i < duties.len; i++) { /* duties are sorted by plan */
        const struct duty *duty = &p->site->judgement->duties.at[duties.at[i]];

        if (duty->plan != last) {
            add_report(p, period, duty->plan, NO_INDEX);
            units = report_has_units(p->site, period, duty->plan);
        }
        if (units)
            add_report(p, period, duty->plan, duty->unit);
        last = duty->plan;
    }
}

static void add_search(struct planner *p)
{
    add(p, PAGE_SEARCH_DIRECTORY, NO_INDEX, URL_SEARCH_DIRECTORY);
    for (uint32_t f = 0; f < p->site->search->starts.len; f++)
        add(p, PAGE_SEARCH_WORDS, f, search_words_address(p->arena, f));
    for (uint32_t f = 0; f < p->site->search->entry_files; f++)
        add(p, PAGE_SEARCH_ENTRIES, f, search_entries_address(p->arena, f));
}

/* Periods that have begun: those of which somebody owes something. Of calendar periods every parent
 * of units with cells has a part, also where the whole is one table (contract, section 4). */
static void add_periods(struct planner *p)
{
    const struct model *model = p->site->model;

    for (uint32_t i = 0; i < model->periods.len; i++) {
        if (!pages_has_period(p->site, i))
            continue;
        add(p, PAGE_PERIOD, i, address_period(p->arena, model, i));
        for (uint32_t u = 0; u < model->units.len && model->periods.at[i].plan == NO_INDEX; u++)
            if (model->units.at[u].children.len && has_cells_below(p, i, u))
                add_part(p, PAGE_PERIOD_PART, i, u, address_period_unit(p->arena, model, i, u));
        add_reports(p, i);
    }
}

/* Parts only where the table is too large for one page. */
static void add_indicators(struct planner *p)
{
    const struct model *model = p->site->model;

    for (uint32_t i = 0; i < model->indicators.len; i++) {
        add(p, PAGE_INDICATOR, i, address_indicator(p->arena, model, i));
        if (p->site->sizes.indicator_units[i] <= PAGES_SPLIT)
            continue;
        for (uint32_t u = 0; u < model->units.len; u++)
            if (model->units.at[u].children.len && pages_indicator_below(p->site, i, u))
                add_part(p, PAGE_INDICATOR_PART, i, u,
                         address_indicator_unit(p->arena, model, i, u));
    }
}

bool pages_has_period(const struct site *site, uint32_t period)
{
    return site->sizes.period_units[period] ||
           (site->model->periods.at[period].span.first <= site->judgement->as_of &&
            lookup_rows(site->look.period_duties, period).len);
}

bool pages_indicator_below(const struct site *site, uint32_t indicator, uint32_t unit)
{
    struct indexes targets = lookup_rows(site->look.indicator_targets, indicator);
    struct indexes children = site->model->units.at[unit].children;

    for (uint32_t t = 0; t < targets.len; t++)
        for (uint32_t c = 0; c < children.len; c++)
            if (indexes_have(site->judgement->blocks[targets.at[t]].units, children.at[c]))
                return true;
    return false;
}

/* The order is that of sitemap.xml, and that in which workers take the pages. */
struct page_list *page_plan(const struct site *site, struct arena *arena)
{
    struct planner p = {site, arena, ARENA_NEW(arena, struct page_list)};
    const struct model *model = site->model;

    add_fixed(&p);
    add_periods(&p);
    for (uint32_t i = 0; i < model->plans.len; i++) {
        add(&p, PAGE_PLAN, i, address_plan(arena, model, i));
        add(&p, PAGE_PLAN_TASKS, i, address_tasks(arena, model, i));
    }
    add_indicators(&p);
    for (uint32_t i = 0; i < model->units.len; i++)
        add(&p, PAGE_UNIT, i, address_unit(arena, model, i));
    add_search(&p);
    return p.list;
}
