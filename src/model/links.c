/* SPDX-License-Identifier: MIT */
/* What the texts of plans and pages, and the column `clause`, refer to. */
#include "base/near.h"
#include "model/addresses.h"
#include "model/cells.h"
#include "model/files.h"
#include "model/refs.h"
#include "model/texts.h"
#include "read/markdown.h"

/* Parts of an address: "/ke-hoach/a-plan/#x" -> {"ke-hoach", "a-plan"}, "x". */
enum { MAX_PARTS = 8 };

struct address {
    str parts[MAX_PARTS];
    uint32_t count;
    str anchor;
};

/* Adds the parts of a path to an address; ".." goes up. */
static bool add_parts(struct address *address, str path)
{
    while (path.ptr) {
        str part = str_cut(&path, '/');

        if (part.len == 0 || str_eq(part, S(".")))
            continue;
        if (str_eq(part, S(".."))) {
            if (address->count == 0)
                return false;
            address->count--;
        } else if (address->count == MAX_PARTS) {
            return false;
        } else {
            address->parts[address->count++] = part;
        }
    }
    return true;
}

/* True if the link leads out of the site: it has a scheme, or a host. */
static bool is_outside(str href)
{
    size_t colon = str_find(href, S(":"), 0);
    size_t slash = str_find(href, S("/"), 0);

    return str_starts(href, S("//")) || (colon != SIZE_MAX && (slash == SIZE_MAX || colon < slash));
}

static bool resolve(str base, str href, struct address *out)
{
    str anchor = href, path = str_cut(&anchor, '#');
    str rest = path;

    path = str_cut(&rest, '?');
    *out = (struct address){.count = 0};
    out->anchor = anchor.ptr ? anchor : S("");
    if (!(path.len && path.ptr[0] == '/') && !add_parts(out, base))
        return false;
    return add_parts(out, path);
}

static bool has_anchor(const struct md_doc *doc, str anchor)
{
    return anchor.len == 0 || !doc || map_get(doc->anchors, anchor) != MAP_NONE;
}

typedef bool known_fn(const struct model *model, const struct address *address);

static bool any_known(const struct model *model, const struct address *address)
{
    (void)model;
    (void)address;
    return true;
}

static bool plan_known(const struct model *model, const struct address *address)
{
    uint32_t plan = model_plan(model, address->parts[1]);

    return address->count == 2 && plan != NO_INDEX &&
           has_anchor(model->plans.at[plan].body, address->anchor);
}

static bool indicator_known(const struct model *model, const struct address *address)
{
    return address->count == 2 && model_indicator(model, address->parts[1]) != NO_INDEX;
}

static bool unit_known(const struct model *model, const struct address *address)
{
    return address->count == 2 && model_unit(model, address->parts[1]) != NO_INDEX;
}

static bool tasks_known(const struct model *model, const struct address *address)
{
    return address->count == 2 && model_plan(model, address->parts[1]) != NO_INDEX;
}

/* /ky/<period>/… and /ky/<plan>/<period>/…: whatever stands behind the period is not looked at. */
static bool period_known(const struct model *model, const struct address *address)
{
    uint32_t plan = model_plan(model, address->parts[1]);

    if (plan != NO_INDEX)
        return address->count >= 3 && model_period(model, plan, address->parts[2]) != NO_INDEX;
    return model_period(model, NO_INDEX, address->parts[1]) != NO_INDEX;
}

/* The parts behind "files" are the attachment's path, all of it. */
static bool is_attachment(str path, const struct address *address)
{
    uint32_t part = 1;

    while (path.ptr && part < address->count) {
        if (!str_eq(str_cut(&path, '/'), address->parts[part++]))
            return false;
    }
    return !path.ptr && part == address->count;
}

static bool attachment_known(const struct model *model, const struct address *address)
{
    for (uint32_t i = 0; i < model->attachments.len; i++) {
        if (is_attachment(model->attachments.at[i], address))
            return true;
    }
    return false;
}

/* What stands below a first part; NULL: nothing does. */
static const struct section {
    str name;
    known_fn *known;
} sections[] = {
    {S_INIT(ADDRESS_PLANS), plan_known},    {S_INIT(ADDRESS_INDICATORS), indicator_known},
    {S_INIT(ADDRESS_UNITS), unit_known},      {S_INIT(ADDRESS_PERIODS), period_known},
    {S_INIT(ADDRESS_TASKS), tasks_known},   {S_INIT(ADDRESS_DATA), any_known},
    {S_INIT(ADDRESS_FILES), attachment_known}, {S_INIT(ADDRESS_ASSETS), any_known},
    {S_INIT(ADDRESS_CORRECTIONS), NULL},        {S_INIT(ADDRESS_METHOD), NULL},
    {S_INIT(ADDRESS_GLOSSARY), NULL},         {S_INIT(ADDRESS_SEARCH), NULL},
    {S_INIT(ADDRESS_ATOM), NULL},          {S_INIT(ADDRESS_SITEMAP), NULL},
    {S_INIT("manifest.json"), NULL},
};

bool links_is_section(str first)
{
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        if (str_eq(sections[i].name, first))
            return true;
    }
    return false;
}

/* Free pages stand at the top of the site, beside its own sections. */
static bool page_known(const struct model *model, const struct address *address)
{
    for (uint32_t i = 0; i < model->pages.len; i++) {
        if (address->count == 1 && str_eq(model->pages.at[i].slug, address->parts[0]))
            return has_anchor(model->pages.at[i].body, address->anchor);
    }
    return false;
}

static bool leads_somewhere(const struct model *model, const struct address *address)
{
    if (address->count == 0)
        return true;
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        if (!str_eq(sections[i].name, address->parts[0]))
            continue;
        return address->count == 1 || (sections[i].known && sections[i].known(model, address));
    }
    return page_known(model, address);
}

/* Near names for the last part of an address that leads nowhere. */
static str near_part(struct reading *r, const struct md_doc *doc, const struct address *address)
{
    str last = address->count ? address->parts[address->count - 1] : S("");
    str first = address->count ? address->parts[0] : S("");
    struct near near = near_start(address->anchor);

    if (r->near_left == 0)
        return S("");
    if (str_eq(first, S(ADDRESS_INDICATORS)) && address->count == 2)
        return REFS_NEAR(r, &r->model->indicators, last);
    if (str_eq(first, S(ADDRESS_UNITS)) && address->count == 2)
        return REFS_NEAR(r, &r->model->units, last);
    if (address->count == 2 && model_plan(r->model, last) == NO_INDEX)
        return REFS_NEAR(r, &r->model->plans, last);
    r->near_left--;
    for (uint32_t i = 0; doc && i < doc->count; i++) {
        if (doc->blocks[i].clause.anchor.len)
            near_offer(&near, doc->blocks[i].clause.anchor);
    }
    return near_join(&near, r->scratch);
}

/* A link to a row that may be one that was reported. */
static bool is_excused(struct reading *r, const struct md_link *link, const struct address *to)
{
    if (to->count != 2)
        return false;
    return (str_eq(to->parts[0], S(ADDRESS_UNITS)) &&
            refs_excused(r, TABLE_UNITS, link->at, to->parts[1])) ||
           (str_eq(to->parts[0], S(ADDRESS_INDICATORS)) &&
            refs_excused(r, TABLE_INDICATORS, link->at, to->parts[1]));
}

/* `base` = the page's own address, for relative links. */
static void check_links(struct reading *r, const struct md_doc *doc, str base)
{
    for (uint32_t i = 0; doc && i < doc->link_count; i++) {
        const struct md_link *link = &doc->links[i];
        struct address address;

        if (is_outside(link->href) ||
            (resolve(base, link->href, &address) &&
             (leads_somewhere(r->model, &address) || is_excused(r, link, &address))))
            continue;
        DIAG(r->diag, link->at, DIAG_BROKEN_LINK, link->href, near_part(r, doc, &address));
    }
}

void links_check(struct reading *r)
{
    const struct model *model = r->model;

    r->near_left = READING_NEAR;
    for (uint32_t i = 0; i < model->plans.len; i++)
        check_links(r, model->plans.at[i].body,
                    files_join(r->scratch, S(ADDRESS_PLANS), model->plans.at[i].id));
    for (uint32_t i = 0; i < model->pages.len; i++)
        check_links(r, model->pages.at[i].body, model->pages.at[i].slug);
    arena_reset(r->scratch);
}

/* A table whose rows have a plan and a clause. */
struct clauses {
    struct reading *r;
    enum table table;
    uint32_t plan, clause; /* columns */
};

/* A clause that is found only in part (“I” of “I.9.a”) is not found: a reader would land elsewhere.
 */
static bool check_clause(void *ctx, const struct csv_row *csv)
{
    const struct clauses *look = ctx;
    struct reading *r = look->r;
    struct row row = {r, csv, look->table};
    str clause = cell_text(&row, look->clause);
    uint32_t plan = model_plan(r->model, cell_text(&row, look->plan));
    const struct md_doc *doc = plan == NO_INDEX ? NULL : r->model->plans.at[plan].body;
    enum md_match match = MD_MATCH_NONE;

    if (clause.len == 0 || !doc || doc->count == 0)
        return true;
    markdown_clause_anchor(r->scratch, doc, clause, &match);
    if (match == MD_MATCH_NONE || match == MD_MATCH_OUTER)
        DIAG(r->diag, cell_at(&row, look->clause), DIAG_CLAUSE_NOT_FOUND, clause,
             r->model->plans.at[plan].id);
    return true;
}

void links_check_clauses(struct reading *r)
{
    struct clauses targets = {r, TABLE_TARGETS, TARGETS_PLAN, TARGETS_CLAUSE};
    struct clauses tasks = {r, TABLE_TASKS, TASKS_PLAN, TASKS_CLAUSE};

    files_table_again(r, TABLE_TARGETS, check_clause, &targets);
    files_table_again(r, TABLE_TASKS, check_clause, &tasks);
    arena_reset(r->scratch);
}
