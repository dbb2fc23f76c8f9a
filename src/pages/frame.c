/* SPDX-License-Identifier: MIT */
#include "pages/frame.h"

#include "text/vietnamese.h"

struct nav_row {
    enum label label;
    str address;
};

/* The navigation, in this order; home is the site's title and no entry of its own. */
static const struct nav_row nav_rows[SECTION_COUNT] = {
    [SECTION_HOME] = {LABEL_NAV_HOME, S_INIT("")},
    [SECTION_PERIODS] = {LABEL_NAV_PERIODS, S_INIT(ADDRESS_PERIODS "/")},
    [SECTION_PLANS] = {LABEL_NAV_PLANS, S_INIT(ADDRESS_PLANS "/")},
    [SECTION_INDICATORS] = {LABEL_NAV_INDICATORS, S_INIT(ADDRESS_INDICATORS "/")},
    [SECTION_UNITS] = {LABEL_NAV_UNITS, S_INIT(ADDRESS_UNITS "/")},
    [SECTION_TASKS] = {LABEL_NAV_TASKS, S_INIT(ADDRESS_TASKS "/")},
    [SECTION_DATA] = {LABEL_NAV_DATA, S_INIT(ADDRESS_DATA "/")},
    [SECTION_METHOD] = {LABEL_NAV_METHOD, S_INIT(ADDRESS_METHOD "/")},
    [SECTION_SEARCH] = {LABEL_NAV_SEARCH, S_INIT(ADDRESS_SEARCH "/")},
};

struct value site_link(const struct site *site, struct arena *arena, str address)
{
    return value_url(url_link(&site->urls, arena, address));
}

static struct record *nav_link(const struct site *site, struct arena *arena, str text, str address)
{
    struct record *link = record_new(arena, &link_shape);

    link->slots[link_text] = value_text(text);
    link->slots[link_url] = site_link(site, arena, address);
    return link;
}

/* site.yml's `nav` replaces the built-in one; an address there is relative to the root. */
static struct value nav_list(const struct site *site, struct arena *arena, enum section current)
{
    const struct config *config = &site->model->config;
    struct list nav = list_in(arena);

    for (uint32_t i = 0; i < config->nav.len; i++) {
        str address = config->nav.at[i].address;

        if (str_starts(address, S("/")))
            address = str_slice(address, 1, address.len);
        list_add(&nav, nav_link(site, arena, config->nav.at[i].title, address));
    }
    for (uint32_t i = SECTION_PERIODS; i < SECTION_COUNT && !config->nav.len; i++) {
        struct record *link =
            nav_link(site, arena, label(site->labels, nav_rows[i].label), nav_rows[i].address);

        link->slots[link_current] = value_bool(i == current);
        list_add(&nav, link);
    }
    return list_value(&nav);
}

static struct value free_pages(const struct site *site, struct arena *arena)
{
    struct list pages = list_in(arena);

    for (uint32_t i = 0; i < site->model->pages.len; i++)
        list_add(&pages, nav_link(site, arena, site->model->pages.at[i].title,
                                  address_page(arena, site->model, i)));
    return list_value(&pages);
}

static void fill_facts(const struct site *site, struct arena *arena, struct value *slots)
{
    const struct build_facts *facts = site->facts;
    struct buf iso = buf_in(arena);

    date_put(&iso, site->judgement->as_of);
    slots[site_as_of] = fill_date(arena, site->judgement->as_of);
    slots[site_as_of_iso] = value_text(buf_str(&iso));
    slots[site_version] = value_text(facts->version);
    slots[site_rows_read] = fill_count(arena, facts->rows_read);
    slots[site_rows_published] = fill_count(arena, facts->rows_published);
    slots[site_rows_reported] = fill_count(arena, facts->rows_reported);
    slots[site_stylesheet] = site_link(site, arena, facts->stylesheet);
    if (facts->colours.len)
        slots[site_colours] = site_link(site, arena, facts->colours);
    if (facts->icon.len)
        slots[site_icon] = site_link(site, arena, facts->icon);
    if (facts->script.len)
        slots[site_script] = site_link(site, arena, facts->script);
}

static void fill_addresses(const struct site *site, struct arena *arena, struct value *slots)
{
    const struct {
        uint32_t slot;
        str address;
    } rows[] = {
        {site_home, S("")},
        {site_method, URL_METHOD},
        {site_corrections, URL_CORRECTIONS},
        {site_glossary, URL_GLOSSARY},
        {site_data, URL_DATA},
        {site_search, URL_SEARCH},
        {site_periods, URL_PERIODS},
        {site_plans, URL_PLANS},
        {site_indicators, URL_INDICATORS},
        {site_units, URL_UNITS},
        {site_tasks, URL_TASKS},
        {site_atom, URL_ATOM},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        slots[rows[i].slot] = site_link(site, arena, rows[i].address);
    slots[site_root] = value_url(url_absolute(&site->urls, arena, S("")));
}

/* A day, or whatever else staff wrote there, as it stands. */
static str publish_date(const struct config *config, struct arena *arena)
{
    int32_t day;

    if (date_parse_iso(config->publish_date, &day))
        return text_date(arena, day);
    return config->publish_date;
}

/* One record a section, as only the current entry of the navigation differs: all its pages share
 * it. */
void frame_prepare(struct site *site, struct arena *arena)
{
    const struct config *config = &site->model->config;

    for (uint32_t i = 0; i < SECTION_COUNT; i++) {
        struct record *record = record_new(arena, &site_shape);
        struct value *slots = record->slots;

        slots[site_title] = value_text(config->title);
        slots[site_agency] = value_text(config->agency);
        slots[site_lang] = value_text(config->lang);
        slots[site_nav] = nav_list(site, arena, i);
        slots[site_warning] =
            value_text(label(site->labels, LABEL_PROVENANCE_OFFICIAL + config->provenance));
        slots[site_notice] = value_text(config->notice);
        slots[site_contact] = value_text(config->contact);
        slots[site_published] = value_text(publish_date(config, arena));
        slots[site_pages] = free_pages(site, arena);
        fill_facts(site, arena, slots);
        fill_addresses(site, arena, slots);
        site->frames[i] = record;
    }
}

struct frame frame_new(const struct site *site, const struct page_ref *page, struct arena *arena,
                       enum section section)
{
    struct frame frame = {site, arena, record_new(arena, page_shape_of(page->kind))};

    frame_set(&frame, page_site, value_record(site->frames[section]));
    frame_set(&frame, page_canonical, value_url(url_absolute(&site->urls, arena, page->address)));
    return frame;
}

void frame_title(struct frame *frame, str title, str description)
{
    frame_set(frame, page_title, value_text(title));
    frame_set(frame, page_description, value_text(description));
}

static struct record *crumb(struct frame *frame, str address, str text, int64_t position)
{
    struct record *record = record_new(frame->arena, &crumb_shape);

    record->slots[crumb_text] = value_text(text);
    record->slots[crumb_url] = site_link(frame->site, frame->arena, address);
    record->slots[crumb_absolute] =
        value_url(url_absolute(&frame->site->urls, frame->arena, address));
    record->slots[crumb_position] = value_int(position);
    return record;
}

/* Home comes first and the page itself last, without a link. */
void frame_crumbs(struct frame *frame, const str *steps)
{
    const struct site *site = frame->site;
    struct list crumbs = list_in(frame->arena);
    struct value title = frame->record->slots[page_title];
    struct record *last;
    int64_t position = 1;

    list_add(&crumbs, crumb(frame, S(""), label(site->labels, LABEL_NAV_HOME), position));
    for (; steps->ptr; steps += 2)
        list_add(&crumbs, crumb(frame, steps[0], steps[1], ++position));
    last = record_new(frame->arena, &crumb_shape);
    last->slots[crumb_text] = title;
    last->slots[crumb_position] = value_int(position + 1);
    last->slots[crumb_last] = value_bool(true);
    list_add(&crumbs, last);
    frame_set(frame, page_crumbs, list_value(&crumbs));
    frame_set(frame, page_has_crumbs, value_bool(true));
}
