/* SPDX-License-Identifier: MIT */
#include "pages/kinds.h"
#include "pages/shapes_other.h"

const struct record *method_page_values(const struct site *site, const struct page_ref *page,
                                        struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_METHOD);

    frame_title(&frame, label(site->labels, LABEL_NAV_METHOD),
                label(site->labels, LABEL_ABOUT_METHOD));
    FRAME_CRUMBS(&frame);
    return frame.record;
}
