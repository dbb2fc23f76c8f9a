/* SPDX-License-Identifier: MIT */
/* The page of search: everything that can be found as lists, for who reads it without a script. */
#include <stdlib.h>

#include "base/utf8.h"
#include "pages/kinds.h"
#include "pages/people.h"
#include "pages/print.h"
#include "pages/search.h"
#include "pages/shapes_other.h"
#include "read/markdown.h"
#include "text/unicode.h"

/* More links than SHELF_LINKS are left to the list of their kind; no more than SHELF_PLAIN are
 * read as one list. */
enum { SHELF_LINKS = 1000, SHELF_PLAIN = 24 };
enum { SMALL_D_WITH_STROKE = 0x111, CAPITAL_D_WITH_STROKE = 0x110 };

/* Sentences are looked for where their plan has them, everything else by its name. */
static const struct {
    str id;
    enum label title;
    bool by_plan;
} heads[SEARCH_KIND_COUNT] = {
    [SEARCH_PLAN] = {S_INIT("m-ke-hoach"), LABEL_NAV_PLANS, false},
    [SEARCH_INDICATOR] = {S_INIT("m-chi-tieu"), LABEL_NAV_INDICATORS, false},
    [SEARCH_UNIT] = {S_INIT("m-don-vi"), LABEL_NAV_UNITS, false},
    [SEARCH_PERIOD] = {S_INIT("m-ky"), LABEL_NAV_PERIODS, false},
    [SEARCH_PAGE] = {S_INIT("m-trang"), LABEL_TITLE_PAGES, false},
    [SEARCH_TERM] = {S_INIT("m-thuat-ngu"), LABEL_TITLE_GLOSSARY, false},
    [SEARCH_TASK] = {S_INIT("m-nhiem-vu"), LABEL_NAV_TASKS, true},
    [SEARCH_CLAUSE] = {S_INIT("m-dieu-khoan"), LABEL_TITLE_CLAUSES, true},
};

/* A link, what it is sorted by, and the heading under which it stands. */
struct item {
    str key, heading;
    uint32_t plan, place;
    struct record *link;
};

struct shelf {
    const struct site *site;
    struct arena *arena;
    enum search_kind kind;
    uint32_t count; /* entries of the kind, with those that are no item */
    VEC(struct item) items;
};

/* A for Ấ, but Đ for đ, which is a letter of its own. Signs are sorted before digits. */
static str first_letter(struct arena *arena, str text)
{
    size_t at = 0;
    uint32_t letter = text.len ? utf8_next(text, &at) : 0, base = unicode_base(letter);
    char capital = (char)(base - 'a' + 'A');

    if (letter == SMALL_D_WITH_STROKE || letter == CAPITAL_D_WITH_STROKE)
        return S("Đ");
    if (base >= '0' && base <= '9')
        return S("0–9");
    return base >= 'a' && base <= 'z' ? arena_str(arena, (str){&capital, 1}) : S("…");
}

static uint32_t plan_of(const struct site *site, const struct search_entry *entry)
{
    return entry->kind == SEARCH_TASK ? site->model->tasks.at[entry->a].plan : entry->a;
}

/* Under a plan's heading its number is not said again. */
static str clause_of(const struct site *site, const struct search_entry *entry)
{
    if (entry->kind == SEARCH_TASK)
        return site->model->tasks.at[entry->a].clause;
    return site->model->plans.at[entry->a].body->blocks[entry->b].clause.address;
}

static struct item item_of(const struct shelf *shelf, const struct search_entry *entry)
{
    const struct site *site = shelf->site;
    struct search_shown shown = search_show(site, shelf->arena, entry);
    struct item item = {.place = shelf->items.len};

    if (entry->kind == SEARCH_INDICATOR && shown.note.len) { /* nearly all names begin alike */
        str name = shown.text;

        shown.text = shown.note;
        shown.note = name;
    }
    item.link = link_new(site, shelf->arena, shown.text, shown.address);
    if (heads[shelf->kind].by_plan) {
        item.plan = plan_of(site, entry);
        item.heading = print_plan_short(site, shelf->arena, item.plan);
        item.link->slots[link_note] = value_text(clause_of(site, entry));
    } else {
        item.key = unicode_sort_key(shelf->arena, shown.text);
        item.heading = first_letter(shelf->arena, shown.text);
        item.link->slots[link_note] = value_text(shown.note);
    }
    return item;
}

static int item_cmp(const void *a, const void *b)
{
    const struct item *x = a, *y = b;
    int order = str_cmp(x->key, y->key);

    if (x->plan != y->plan)
        return x->plan < y->plan ? -1 : 1;
    return order ? order : (x->place > y->place) - (x->place < y->place);
}

/* All of one heading, or simply all. */
static struct value groups_of(const struct shelf *shelf, bool grouped)
{
    struct list groups = list_in(shelf->arena);

    for (uint32_t from = 0, to; from < shelf->items.len; from = to) {
        struct record *group = record_new(shelf->arena, &shelf_shape);
        struct list links = list_in(shelf->arena);
        str heading = shelf->items.at[from].heading;

        for (to = from; to < shelf->items.len; to++) {
            if (grouped && !str_eq(shelf->items.at[to].heading, heading))
                break;
            list_add(&links, shelf->items.at[to].link);
        }
        if (grouped) {
            group->slots[shelf_id] = value_text(arena_printf(
                shelf->arena, "%.*s-%u", STR_ARG(heads[shelf->kind].id), groups.items.len + 1));
            group->slots[shelf_title] = value_text(heading);
        }
        group->slots[shelf_count] = fill_count(shelf->arena, links.items.len);
        group->slots[shelf_links] = list_value(&links);
        list_add(&groups, group);
    }
    return list_value(&groups);
}

/* Every entry of the kind, unless they are too many for a page: then the way to their list. */
static void gather(struct shelf *shelf, str list_address)
{
    const struct search_index *index = shelf->site->search;

    for (uint32_t i = 0; i < index->entries.len; i++)
        shelf->count += index->entries.at[i].kind == shelf->kind;
    if (shelf->count > SHELF_LINKS) {
        str title = label(shelf->site->labels, heads[shelf->kind].title);

        *vec_push(shelf->arena, &shelf->items) =
            (struct item){.link = link_new(shelf->site, shelf->arena, title, list_address)};
        return;
    }
    for (uint32_t i = 0; i < index->entries.len; i++)
        if (index->entries.at[i].kind == shelf->kind)
            *vec_push(shelf->arena, &shelf->items) = item_of(shelf, &index->entries.at[i]);
}

static void add_shelf(struct list *shelves, const struct site *site, enum search_kind kind,
                      str list_address)
{
    struct shelf shelf = {.site = site, .arena = shelves->arena, .kind = kind};
    struct record *record = record_new(shelves->arena, &search_shelf_shape);
    bool grouped;

    gather(&shelf, list_address);
    if (!shelf.items.len)
        return;
    grouped = shelf.items.len > SHELF_PLAIN;
    if (grouped)
        qsort(shelf.items.at, shelf.items.len, sizeof *shelf.items.at, item_cmp);
    record->slots[search_shelf_id] = value_text(heads[kind].id);
    record->slots[search_shelf_title] = value_text(label(site->labels, heads[kind].title));
    record->slots[search_shelf_count] = fill_count(shelves->arena, shelf.count);
    record->slots[search_shelf_grouped] = value_bool(grouped);
    record->slots[search_shelf_groups] = groups_of(&shelf, grouped);
    list_add(shelves, record);
}

const struct record *search_page_values(const struct site *site, const struct page_ref *page,
                                        struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_SEARCH);
    struct list shelves = list_in(arena);

    add_shelf(&shelves, site, SEARCH_PLAN, URL_PLANS);
    add_shelf(&shelves, site, SEARCH_INDICATOR, URL_INDICATORS);
    add_shelf(&shelves, site, SEARCH_UNIT, URL_UNITS);
    add_shelf(&shelves, site, SEARCH_PERIOD, URL_PERIODS);
    add_shelf(&shelves, site, SEARCH_TASK, URL_TASKS);
    add_shelf(&shelves, site, SEARCH_CLAUSE, URL_PLANS);
    add_shelf(&shelves, site, SEARCH_TERM, URL_GLOSSARY);
    add_shelf(&shelves, site, SEARCH_PAGE, S(""));
    frame_set(&frame, search_page_shelves, list_value(&shelves));
    frame_set(&frame, search_page_count, fill_count(arena, site->search->entries.len));
    frame_set(&frame, search_page_index, site_link(site, arena, URL_SEARCH));
    frame_title(&frame, label(site->labels, LABEL_NAV_SEARCH),
                label(site->labels, LABEL_ABOUT_SEARCH));
    FRAME_CRUMBS(&frame);
    return frame.record;
}
