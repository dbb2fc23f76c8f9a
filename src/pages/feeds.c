/* SPDX-License-Identifier: MIT */
/* atom.xml, sitemap.xml, robots.txt. */
#include "pages/cells.h"
#include "pages/duties.h"
#include "pages/kinds.h"
#include "pages/plan_rows.h"
#include "pages/print.h"
#include "pages/shapes_other.h"

/* The newest; everything else is on the site only. */
enum { FEED_ENTRIES = 40 };

static struct record *feed_new(const struct site *site, const struct page_ref *page,
                               struct arena *arena)
{
    struct record *record = record_new(arena, &feed_shape);

    record->slots[feed_site] = value_record(site->frames[SECTION_HOME]);
    record->slots[feed_self] = value_url(url_absolute(&site->urls, arena, page->address));
    return record;
}

static struct value iso(struct arena *arena, int32_t day)
{
    struct buf buf = buf_in(arena);

    date_put(&buf, day);
    return value_text(buf_str(&buf));
}

/* What happened on a day: newest first is the order of the feed. */
struct event {
    int32_t day;
    uint32_t order; /* keeps events of one day as they were found */
    struct record *entry;
};

struct events {
    VEC(struct event) all;
    const struct site *site;
    struct arena *arena;
};

static struct record *event_add(struct events *events, int32_t day, str title, str address)
{
    struct record *entry = record_new(events->arena, &entry_shape);

    entry->slots[entry_title] = value_text(title);
    entry->slots[entry_url] = value_url(url_absolute(&events->site->urls, events->arena, address));
    entry->slots[entry_date] = iso(events->arena, day);
    *vec_push(events->arena, &events->all) = (struct event){day, events->all.len, entry};
    return entry;
}

/* A period is news once its reports should be in: the day of the news is the last of their last
 * days on time, else the period's last day. DATE_NONE while that day is not past. */
static int32_t news_day(const struct site *site, uint32_t period)
{
    struct indexes targets = lookup_rows(site->look.period_targets, period);
    int32_t day = DATE_NONE;

    for (uint32_t t = 0; t < targets.len; t++) {
        struct cell_column column = cells_column(site, targets.at[t], period);
        const struct verdict *cell = cells_first(&column);
        int32_t due = cell ? cells_due(site, targets.at[t], cell) : DATE_NONE;

        if (cell && due == DATE_NONE)
            due = site->model->periods.at[period].span.last;
        if (due > day)
            day = due;
    }
    return day < site->judgement->as_of ? day : DATE_NONE;
}

static void add_period(struct events *events, uint32_t period)
{
    const struct site *site = events->site;
    struct indexes targets = lookup_rows(site->look.period_targets, period);
    int32_t day = news_day(site, period);
    struct tally tally = {.total = 0};
    struct record *entry;

    if (day == DATE_NONE)
        return;
    for (uint32_t t = 0; t < targets.len; t++) {
        struct cell_column column = cells_column(site, targets.at[t], period);

        for (uint32_t u = 0; u < column.block->units.len; u++)
            if (cells_at(&column, u))
                tally_add(&tally, cells_at(&column, u));
    }
    entry = event_add(events, day, print_period(site, events->arena, period),
                      address_period(events->arena, site->model, period));
    entry->slots[entry_met] = fill_count(events->arena, tally.by_status[STATUS_MET]);
    entry->slots[entry_total] = fill_count(events->arena, tally.total);
}

/* With figures and verdicts before and after (rule 11). */
static void add_correction(struct events *events, uint32_t index)
{
    const struct correction *correction = &events->site->model->corrections.at[index];
    struct record *record = corrections_record(events->site, events->arena, index);
    str anchor = arena_printf(events->arena, "dc%u", (unsigned)index + 1);
    struct record *entry;

    entry = event_add(events, correction->corrected_on,
                      label(events->site->labels, LABEL_TITLE_CORRECTIONS),
                      address_anchor(events->arena, URL_CORRECTIONS, anchor));
    entry->slots[entry_correction] = value_record(record);
}

/* A partial date counts as its first day, as in judging; a plan without a year is no news. */
static void add_plan(struct events *events, uint32_t index)
{
    const struct plan *plan = &events->site->model->plans.at[index];
    int32_t day;

    if (!date_make(plan->head.date.year, plan->head.date.month ? plan->head.date.month : 1,
                   plan->head.date.day ? plan->head.date.day : 1, &day))
        return;
    event_add(events, day, plan->head.title,
              address_plan(events->arena, events->site->model, index))
        ->slots[entry_summary] = value_text(plan->head.summary);
}

static bool newer(const struct event *a, const struct event *b)
{
    return a->day != b->day ? a->day > b->day : a->order < b->order;
}

/* The newest events, picked one by one: there are few to pick. */
static struct value pick(struct events *events)
{
    struct list list = list_in(events->arena);

    for (uint32_t n = 0; n < FEED_ENTRIES && n < events->all.len; n++) {
        uint32_t best = n;
        struct event event;

        for (uint32_t i = n + 1; i < events->all.len; i++)
            if (newer(&events->all.at[i], &events->all.at[best]))
                best = i;
        event = events->all.at[best];
        events->all.at[best] = events->all.at[n];
        events->all.at[n] = event;
        list_add(&list, event.entry);
    }
    return list_value(&list);
}

const struct record *atom_values(const struct site *site, const struct page_ref *page,
                                 struct arena *arena)
{
    struct record *record = feed_new(site, page, arena);
    struct events events = {.site = site, .arena = arena};

    for (uint32_t p = site->model->periods.len; p-- > 0;)
        if (pages_has_period(site, p))
            add_period(&events, p);
    for (uint32_t i = 0; i < site->model->corrections.len; i++)
        add_correction(&events, i);
    for (uint32_t i = 0; i < site->model->plans.len; i++)
        add_plan(&events, i);
    record->slots[feed_entries] = pick(&events);
    record->slots[feed_updated] = events.all.len
                                      ? events.all.at[0].entry->slots[entry_date]
                                      : site->frames[SECTION_HOME]->slots[site_as_of_iso];
    return record;
}

/* Pages only: addresses that end in '/', and the home page, whose address is empty. */
const struct record *sitemap_values(const struct site *site, const struct page_ref *page,
                                    struct arena *arena)
{
    struct record *record = feed_new(site, page, arena);
    struct list list = list_in(arena);

    for (uint32_t i = 0; i < site->pages->at.len; i++) {
        const struct page_ref *ref = &site->pages->at.at[i];
        struct record *entry;

        if (ref->address.len && !str_ends(ref->address, S("/")))
            continue;
        entry = record_new(arena, &entry_shape);
        entry->slots[entry_url] = value_url(url_absolute(&site->urls, arena, ref->address));
        list_add(&list, entry);
    }
    record->slots[feed_entries] = list_value(&list);
    return record;
}

/* All that robots.txt tells of this site is where the sitemap is. */
const struct record *robots_values(const struct site *site, const struct page_ref *page,
                                   struct arena *arena)
{
    struct record *record = feed_new(site, page, arena);

    record->slots[feed_self] = value_url(url_absolute(&site->urls, arena, URL_SITEMAP));
    return record;
}
