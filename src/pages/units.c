/* SPDX-License-Identifier: MIT */
/* The list of units: kind by kind, within one by level, by name. */
#include "pages/kinds.h"
#include "pages/peers.h"
#include "pages/people.h"
#include "pages/shapes_pages.h"

static struct record *shelf(struct arena *arena, str id, str title, const struct list *links)
{
    struct record *record = record_new(arena, &shelf_shape);

    record->slots[shelf_id] = value_text(id);
    record->slots[shelf_title] = value_text(title);
    record->slots[shelf_count] = fill_count(arena, links->items.len);
    record->slots[shelf_links] = list_value(links);
    return record;
}

/* Units of one kind as links, group by group. */
static void add_kind(struct frame *frame, struct list *shelves, enum unit_kind kind)
{
    const struct site *site = frame->site;
    struct peers peers = {{NULL, 0, 0}, {NULL, 0, 0}};

    for (uint32_t i = 0; i < site->model->units.len; i++)
        if (site->model->units.at[i].kind == kind)
            peers_add(&peers, site, frame->arena, i);
    peers_sort(&peers);
    for (uint32_t from = 0, to; from < peers.rows.len; from = to) {
        struct list links = list_in(frame->arena);
        str title = peers_name(&peers, site, from);

        to = peers_end(&peers, from);
        for (uint32_t i = from; i < to; i++)
            list_add(&links, link_unit(site, frame->arena, peers.rows.at[i].unit));
        if (kind != UNIT_UNIT)
            title = TEXT_JOIN(frame->arena, label(site->labels, LABEL_UNIT_UNIT + kind), S(", "),
                              title);
        list_add(shelves,
                 shelf(frame->arena, arena_printf(frame->arena, "n%u", shelves->items.len + 1),
                       title, &links));
    }
}

const struct record *unit_list_values(const struct site *site, const struct page_ref *page,
                                      struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_UNITS);
    struct list shelves = list_in(arena);

    for (uint32_t kind = UNIT_UNIT; kind <= UNIT_EXTERNAL; kind++)
        add_kind(&frame, &shelves, kind);
    frame_set(&frame, unit_list_count, fill_count(arena, site->model->units.len));
    frame_set(&frame, unit_list_shelves, list_value(&shelves));
    frame_title(&frame, label(site->labels, LABEL_NAV_UNITS),
                label(site->labels, LABEL_ABOUT_UNITS));
    FRAME_CRUMBS(&frame);
    return frame.record;
}
