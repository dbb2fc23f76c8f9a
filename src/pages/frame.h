/* SPDX-License-Identifier: MIT */
/* frame: what stands around every page. */
#ifndef PAGES_FRAME_H
#define PAGES_FRAME_H

#include "pages/fill.h"
#include "pages/pages.h"
#include "pages/shapes.h"

/* The `site` records, one a section; called by site_prepare. */
void frame_prepare(struct site *site, struct arena *arena);

/* A page in the making. */
struct frame {
    const struct site *site;
    struct arena *arena;
    struct record *record; /* begins with PAGE_FIELDS */
};

/* A new record of the shape of the page's kind with `site` and `canonical` filled. */
struct frame frame_new(const struct site *site, const struct page_ref *page, struct arena *arena,
                       enum section section);

/* Title and description, and then the breadcrumbs, which end with the title: the steps between home
 * and the page are given as address, text, address, text …; ended by a str with ptr NULL. */
void frame_title(struct frame *frame, str title, str description);
#define FRAME_CRUMBS(frame, ...)                                                                   \
    frame_crumbs((frame), (const str[]){__VA_ARGS__ __VA_OPT__(, ){NULL, 0}})
void frame_crumbs(struct frame *frame, const str *steps);

/* Sets `has` to whether the list in `slot` has items; for a heading around a list. */
static inline void frame_has(struct frame *frame, uint32_t has, uint32_t slot)
{
    frame->record->slots[has] = value_bool(frame->record->slots[slot].len > 0);
}

/* Sets a slot. */
static inline void frame_set(struct frame *frame, uint32_t slot, struct value value)
{
    frame->record->slots[slot] = value;
}

#endif
