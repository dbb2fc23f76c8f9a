/* SPDX-License-Identifier: MIT */
/* Corrections, glossary, free pages, 404: pages that list what the model holds. */
#include "pages/blocks.h"
#include "pages/duties.h"
#include "pages/explain.h"
#include "pages/kinds.h"
#include "pages/shapes_other.h"
#include "pages/shapes_pages.h"

/* Newest first. Lines without a reason are counted: they stand as unexplained (rule 11). */
const struct record *correction_list_values(const struct site *site, const struct page_ref *page,
                                            struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_HOME);
    struct list list = list_in(arena);
    struct abbrs abbrs = abbrs_new(site, arena);
    uint32_t unexplained = 0;

    for (uint32_t i = 0; i < site->model->corrections.len; i++) {
        unexplained += site->model->corrections.at[i].reason.len == 0;
        list_add(&list, corrections_record(site, arena, site->news.corrections[i]));
    }
    explain_list(&abbrs, list_value(&list), EXPLAIN_CORRECTION);
    frame_set(&frame, correction_list_has_corrections, value_bool(list.items.len > 0));
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

/* Shown by the host at any address: its links count from the root. */
const struct record *not_found_values(const struct site *site, const struct page_ref *page,
                                      struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_HOME);

    frame_title(&frame, label(site->labels, LABEL_TITLE_NOT_FOUND),
                label(site->labels, LABEL_ABOUT_NOT_FOUND));
    FRAME_CRUMBS(&frame);
    return frame.record;
}
