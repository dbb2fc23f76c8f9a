/* SPDX-License-Identifier: MIT */
/* Corrections, glossary, search, free pages, 404: pages that list what the model holds. */
#include "pages/blocks.h"
#include "pages/duties.h"
#include "pages/kinds.h"
#include "pages/people.h"
#include "pages/print.h"
#include "pages/shapes_other.h"
#include "pages/shapes_pages.h"

const struct record *correction_list_values(const struct site *site, const struct page_ref *page,
                                            struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_HOME);
    struct list list = list_in(arena);
    uint32_t unexplained = 0;

    for (uint32_t i = 0; i < site->model->corrections.len; i++) {
        unexplained += site->model->corrections.at[i].reason.len == 0;
        list_add(&list, corrections_record(site, arena, site->newest_corrections[i]));
    }
    frame_set(&frame, correction_list_count, fill_count(arena, site->model->corrections.len));
    frame_set(&frame, correction_list_unexplained, fill_some(arena, unexplained));
    frame_set(&frame, correction_list_corrections, list_value(&list));
    frame_title(&frame, label(site->labels, LABEL_TITLE_CORRECTIONS),
                label(site->labels, LABEL_ABOUT_CORRECTIONS));
    FRAME_CRUMBS(&frame);
    return frame.record;
}

const struct record *glossary_page_values(const struct site *site, const struct page_ref *page,
                                          struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_HOME);
    struct list list = list_in(arena);

    for (uint32_t i = 0; i < site->model->terms.len; i++) {
        const struct term *term = &site->model->terms.at[i];
        struct record *record = record_new(arena, &term_shape);

        record->slots[term_abbr] = value_text(term->abbr);
        record->slots[term_expansion] = value_text(term->expansion);
        record->slots[term_note] = value_text(term->note);
        list_add(&list, record);
    }
    frame_set(&frame, glossary_page_count, fill_count(arena, site->model->terms.len));
    frame_set(&frame, glossary_page_terms, list_value(&list));
    frame_title(&frame, label(site->labels, LABEL_TITLE_GLOSSARY),
                label(site->labels, LABEL_ABOUT_GLOSSARY));
    FRAME_CRUMBS(&frame);
    return frame.record;
}

static void add_shelf(struct list *shelves, str id, str title, const struct list *links)
{
    struct record *record = record_new(shelves->arena, &shelf_shape);

    if (!links->items.len)
        return;
    record->slots[shelf_id] = value_text(id);
    record->slots[shelf_title] = value_text(title);
    record->slots[shelf_count] = fill_count(shelves->arena, links->items.len);
    record->slots[shelf_links] = list_value(links);
    list_add(shelves, record);
}

/* Indicators under their full names: people look for the words of the plan. */
static struct list indicator_links(const struct site *site, struct arena *arena)
{
    struct list links = list_in(arena);

    for (uint32_t i = 0; i < site->model->indicators.len; i++) {
        struct record *link = link_indicator(site, arena, i);

        link->slots[link_text] = value_text(site->model->indicators.at[i].name);
        list_add(&links, link);
    }
    return links;
}

static struct list unit_links(const struct site *site, struct arena *arena)
{
    struct list links = list_in(arena);

    for (uint32_t i = 0; i < site->model->units.len; i++)
        list_add(&links, link_unit(site, arena, site->look.unit_order[i]));
    return links;
}

static struct list task_links(const struct site *site, struct arena *arena)
{
    struct list links = list_in(arena);

    for (uint32_t i = 0; i < site->model->tasks.len; i++) {
        const struct task *task = &site->model->tasks.at[i];
        str address = address_tasks(arena, site->model, task->plan);

        list_add(&links, link_new(site, arena, task->title,
                                  address_anchor(arena, address, task->id)));
    }
    return links;
}

const struct record *search_page_values(const struct site *site, const struct page_ref *page,
                                        struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_SEARCH);
    struct list shelves = list_in(arena), plans = list_in(arena), pages = list_in(arena);
    struct list indicators = indicator_links(site, arena), units = unit_links(site, arena);
    struct list tasks = task_links(site, arena), periods = list_in(arena);

    for (uint32_t i = 0; i < site->model->plans.len; i++)
        list_add(&plans, link_plan(site, arena, i));
    for (uint32_t i = site->model->periods.len; i-- > 0;)
        if (pages_has_period(site, i))
            list_add(&periods, link_period(site, arena, i));
    for (uint32_t i = 0; i < site->model->pages.len; i++)
        list_add(&pages, link_new(site, arena, site->model->pages.at[i].title,
                                  address_page(arena, site->model, i)));
    add_shelf(&shelves, S("ke-hoach"), label(site->labels, LABEL_NAV_PLANS), &plans);
    add_shelf(&shelves, S("chi-tieu"), label(site->labels, LABEL_NAV_INDICATORS), &indicators);
    add_shelf(&shelves, S("don-vi"), label(site->labels, LABEL_NAV_UNITS), &units);
    add_shelf(&shelves, S("ky"), label(site->labels, LABEL_NAV_PERIODS), &periods);
    add_shelf(&shelves, S("nhiem-vu"), label(site->labels, LABEL_NAV_TASKS), &tasks);
    add_shelf(&shelves, S("trang"), label(site->labels, LABEL_TITLE_PAGES), &pages);
    frame_set(&frame, search_page_shelves, list_value(&shelves));
    frame_set(&frame, search_page_count,
              fill_count(arena, plans.items.len + indicators.items.len + units.items.len +
                                    periods.items.len + tasks.items.len + pages.items.len));
    frame_title(&frame, label(site->labels, LABEL_NAV_SEARCH),
                label(site->labels, LABEL_ABOUT_SEARCH));
    FRAME_CRUMBS(&frame);
    return frame.record;
}

const struct record *free_page_values(const struct site *site, const struct page_ref *page,
                                      struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_HOME);
    const struct page *free_page = &site->model->pages.at[page->a];

    frame_set(&frame, free_page_summary, value_text(free_page->summary));
    if (free_page->body)
        frame_set(&frame, free_page_blocks, blocks_value(site, arena, free_page->body, NO_INDEX));
    frame_title(&frame, free_page->title,
                free_page->summary.len ? free_page->summary : free_page->title);
    FRAME_CRUMBS(&frame);
    return frame.record;
}

const struct record *not_found_values(const struct site *site, const struct page_ref *page,
                                      struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_HOME);

    frame_title(&frame, label(site->labels, LABEL_TITLE_NOT_FOUND),
                label(site->labels, LABEL_ABOUT_NOT_FOUND));
    FRAME_CRUMBS(&frame);
    return frame.record;
}
