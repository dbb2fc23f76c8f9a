/* SPDX-License-Identifier: MIT */
#include "cli/explain.h"

#include "mustache/template.h"
#include "pages/fill.h"

enum { DIGITS = 16 }; /* of a hash, as shown */

#define EXPLAIN_FILE_FIELDS(F, P)                                                                  \
    F(P, file, TEXT, NULL, "name in the source tree")                                              \
    F(P, digest, TEXT, NULL, "begin of its SHA-256; empty if it is gone")                          \
    F(P, was, TEXT, NULL, "that of the last build; empty if it was not there")                     \
    F(P, changed, BOOL, NULL, "it is not what it was")
SHAPE_DECLARE(explain_file, EXPLAIN_FILE_FIELDS)
SHAPE_DEFINE(explain_file, EXPLAIN_FILE_FIELDS, "an input")

#define EXPLAIN_FIELDS(F, P)                                                                       \
    F(P, file, TEXT, NULL, "of the page, in the output folder")                                    \
    F(P, bytes, INT, NULL, "its size")                                                             \
    F(P, digest, TEXT, NULL, "begin of its SHA-256")                                               \
    F(P, was, TEXT, NULL, "that of the last build; empty if it had none")                          \
    F(P, is_new, BOOL, NULL, "the last build had no such page")                                    \
    F(P, same, BOOL, NULL, "it has the bytes of the last build and is left as it is")              \
    F(P, forced, BOOL, NULL, "--force: the last build is not looked at")                           \
    F(P, version_was, TEXT, NULL, "of minhbach, if it was another")                                \
    F(P, day_was, TEXT, NULL, "as-of day of the last build, if it was another")                    \
    F(P, settings, BOOL, NULL, "base_url or another option changed")                               \
    F(P, changes, LIST, &explain_file_shape, "its inputs that changed")                            \
    F(P, others, LIST, &explain_file_shape, "inputs that changed and are none of its own")         \
    F(P, sources, LIST, &explain_file_shape, "from which it comes: content and data")              \
    F(P, templates, LIST, &explain_file_shape, "and templates")
SHAPE_DECLARE(explain, EXPLAIN_FIELDS)
SHAPE_DEFINE(explain, EXPLAIN_FIELDS, "one page, where it comes from and why it was written")

/* ---- which page ---- */

/* "https://host/sub/ky/2026-10#x" -> "ky/2026-10". */
static str address_of(const struct site *site, str page)
{
    size_t end = 0;

    if (site->urls.origin.len && str_starts(page, site->urls.origin))
        page = str_slice(page, site->urls.origin.len, page.len);
    if (site->urls.base.len > 1 && str_starts(page, site->urls.base))
        page = str_slice(page, site->urls.base.len, page.len);
    while (page.len && page.ptr[0] == '/')
        page = str_slice(page, 1, page.len);
    while (end < page.len && page.ptr[end] != '#' && page.ptr[end] != '?')
        end++;
    return str_slice(page, 0, end);
}

/* A page's address without its last slash finds it, too. */
static bool find_output(const struct explain_wish *wish, struct manifest_output *output)
{
    struct arena *arena = wish->session->arena;
    str address = address_of(wish->site, str_of(wish->session->options.explain));

    return stage_find(wish->stage, url_file(arena, address), output) ||
           stage_find(wish->stage, arena_printf(arena, "%.*s/index.html", STR_ARG(address)),
                      output);
}

/* NULL where the file is no page: a table, an asset, an attachment. */
static const struct page_ref *find_page(const struct explain_wish *wish, str file)
{
    const struct page_list *pages = wish->site->pages;

    for (uint32_t i = 0; i < pages->at.len; i++)
        if (str_eq(url_file(wish->session->arena, pages->at.at[i].address), file))
            return &pages->at.at[i];
    return NULL;
}

/* ---- from what ---- */

/* A loader that keeps the names of what it loads: the page's template and all that it uses. */
struct listening {
    struct template_loader loader;
    struct arena *arena;
    VEC(str) names;
};

static const struct source *load(void *data, str name)
{
    struct listening *listening = data;
    const struct source *source = listening->loader.load(listening->loader.data, name);

    if (source)
        *vec_push(listening->arena, &listening->names) = source->name;
    return source;
}

static void listen(const struct explain_wish *wish, const struct page_ref *page,
                   struct listening *listening)
{
    struct arena *arena = wish->session->arena;
    struct template_loader loader = {.load = load, .data = listening};
    uint32_t inputs = wish->session->theme.inputs.len;

    *listening = (struct listening){theme_loader(&wish->session->theme), arena, {0}};
    if (page)
        template_compile(templates_new(arena, loader), str_of(page_template(page->kind)),
                         page_shape_of(page->kind), diag_new(arena));
    wish->session->theme.inputs.len = inputs; /* they were noted before */
}

static bool is_period_page(const struct page_ref *page)
{
    return page && (page->kind == PAGE_PERIOD || page->kind == PAGE_PERIOD_PART ||
                    page->kind == PAGE_REPORT);
}

/* Results and progress of a period show on pages of that and of later ones: warnings, runs and what
 * was done before are looked up backwards. Pages of all else may show any. */
static bool rests_on_rows(const struct explain_wish *wish, const struct page_ref *page,
                          const struct input *input)
{
    const struct model *model = wish->session->model;

    return !is_period_page(page) || input->period == NO_INDEX ||
           model->periods.at[input->period].span.last <= model->periods.at[page->a].span.last;
}

/* A page of a text comes from that text, the glossary (abbreviations) and site.yml, which is on every
 * page; all others from the plans and the tables, too. */
static bool rests_on(const struct explain_wish *wish, const struct page_ref *page,
                     const struct input *input)
{
    const struct model *model = wish->session->model;
    str name = input->source->name;

    if (str_eq(name, S("content/site.yml")))
        return true;
    if (str_starts(name, S("content/files/")))
        return false;
    if (page && page->kind == PAGE_FREE)
        return str_eq(name, S("data/glossary.csv")) ||
               str_eq(name, model->pages.at[page->a].source->name);
    if (page && (page->kind == PAGE_ROBOTS || page->kind == PAGE_NOT_FOUND))
        return false;
    return !str_starts(name, S("content/pages/")) || (page && page->kind == PAGE_SITEMAP)
               ? rests_on_rows(wish, page, input)
               : false;
}

/* ---- what changed ---- */

static const struct manifest_input *find_input(const struct manifest *manifest, str file)
{
    for (uint32_t i = 0; i < manifest->inputs.len; i++)
        if (str_eq(manifest->inputs.at[i].file, file))
            return &manifest->inputs.at[i];
    return NULL;
}

static struct value digest(struct arena *arena, const struct sha256 *hash)
{
    char hex[SHA256_HEX + 1];

    if (!hash)
        return value_text(S(""));
    sha256_hex(*hash, hex);
    return value_text(arena_str(arena, (str){hex, DIGITS}));
}

/* An input that is gone has no hash of now, a new one none of then; both count as changed. */
static struct record *file_record(const struct explain_wish *wish, str file)
{
    struct arena *arena = wish->session->arena;
    struct record *record = record_new(arena, &explain_file_shape);
    const struct manifest_input *now = find_input(wish->head, file);
    const struct manifest_input *was = find_input(stage_previous(wish->stage), file);

    record->slots[explain_file_file] = value_text(file);
    record->slots[explain_file_digest] = digest(arena, now ? &now->sha256 : NULL);
    record->slots[explain_file_was] = digest(arena, was ? &was->sha256 : NULL);
    record->slots[explain_file_changed] =
        value_bool(!now || !was || !sha256_eq(now->sha256, was->sha256));
    return record;
}

struct lists {
    struct list changes, others, sources, templates;
    bool compare; /* there is a last build */
};

static void add_file(const struct explain_wish *wish, struct lists *lists, struct list *own, str file)
{
    struct record *record = file_record(wish, file);

    if (own)
        list_add(own, record);
    if (lists->compare && record->slots[explain_file_changed].number)
        list_add(own ? &lists->changes : &lists->others, record);
}

static bool among(const struct listening *listening, str file)
{
    for (uint32_t i = 0; i < listening->names.len; i++)
        if (str_eq(listening->names.at[i], file))
            return true;
    return false;
}

/* An asset comes from the file of its own name, an attachment likewise. */
static bool is_copied_from(const struct explain_wish *wish, str file, str input)
{
    const struct theme *theme = &wish->session->theme;

    for (uint32_t i = 0; i < theme->assets.len; i++)
        if (str_eq(theme->assets.at[i].address, file))
            return str_starts(input, S("templates/assets/")) &&
                   str_ends(input, theme->assets.at[i].name);
    return str_starts(file, S("files/")) && str_starts(input, S("content/")) && str_ends(input, file);
}

/* Assets and attachments are copied as they are; tables and pages are made. */
static bool is_copy(str file)
{
    return str_starts(file, S("assets/")) || str_starts(file, S("files/"));
}

/* Every input is one of the page's own or one of the others; of both it is told which changed. */
static void sort_out(const struct explain_wish *wish, str file, struct lists *lists)
{
    const struct model *model = wish->session->model;
    const struct manifest *old = stage_previous(wish->stage);
    const struct page_ref *page = find_page(wish, file);
    struct listening listening;

    listen(wish, page, &listening);
    for (uint32_t i = 0; i < model->inputs.len; i++) {
        str name = model->inputs.at[i].source->name;
        bool own = is_copy(file) ? is_copied_from(wish, file, name)
                                 : rests_on(wish, page, &model->inputs.at[i]);

        add_file(wish, lists, own ? &lists->sources : NULL, name);
    }
    for (uint32_t i = 0; i < wish->session->theme.inputs.len; i++) {
        str name = wish->session->theme.inputs.at[i].file;
        bool own = among(&listening, name) || is_copied_from(wish, file, name);

        add_file(wish, lists, own ? &lists->templates : NULL, name);
    }
    for (uint32_t i = 0; i < old->inputs.len; i++) /* what is gone may have been on any page */
        if (!find_input(wish->head, old->inputs.at[i].file))
            list_add(&lists->changes, file_record(wish, old->inputs.at[i].file));
}

/* ---- in words ---- */

static const struct record *values_of(const struct explain_wish *wish,
                                      const struct manifest_output *output)
{
    struct arena *arena = wish->session->arena;
    const struct manifest *old = stage_previous(wish->stage);
    const struct manifest_output *before = manifest_find(old, output->file);
    struct lists lists = {list_in(arena), list_in(arena), list_in(arena), list_in(arena),
                          old->version.len > 0};
    struct record *record = record_new(arena, &explain_shape);
    struct value *slots = record->slots;

    sort_out(wish, output->file, &lists);
    slots[explain_file] = value_text(output->file);
    slots[explain_bytes] = value_int((int64_t)output->bytes);
    slots[explain_digest] = digest(arena, &output->sha256);
    slots[explain_was] = digest(arena, before ? &before->sha256 : NULL);
    slots[explain_is_new] = value_bool(!before && !wish->session->options.force);
    slots[explain_same] = value_bool(before && sha256_eq(before->sha256, output->sha256));
    slots[explain_forced] = value_bool(wish->session->options.force);
    if (lists.compare && !str_eq(old->version, wish->head->version))
        slots[explain_version_was] = value_text(old->version);
    if (lists.compare && !str_eq(old->as_of, wish->head->as_of))
        slots[explain_day_was] = value_text(old->as_of);
    slots[explain_settings] =
        value_bool(lists.compare && !str_eq(old->settings, wish->head->settings));
    slots[explain_changes] = list_value(&lists.changes);
    slots[explain_others] = list_value(&lists.others);
    slots[explain_sources] = list_value(&lists.sources);
    slots[explain_templates] = list_value(&lists.templates);
    return record;
}

bool explain_put(const struct explain_wish *wish, struct buf *out)
{
    static const char *const names[2] = {"explain.txt", "explain.en.txt"};
    struct session *session = wish->session;
    struct template_set *set;
    const struct template *template;
    struct manifest_output output;
    uint32_t inputs = session->theme.inputs.len;

    if (!find_output(wish, &output)) {
        meter_end(&session->meter);
        fprintf(stderr, "minhbach: --explain: trang không có “%s” (no such page)\n",
                session->options.explain);
        return false;
    }
    /* Into a diag of its own: the site is fine, whatever is wrong with this template. */
    set = templates_new(session->arena, theme_loader(&session->theme));
    template = template_compile(set, str_of(names[session->options.style.lang]), &explain_shape,
                                diag_new(session->arena));
    session->theme.inputs.len = inputs; /* this one is no input of the site */
    return template && template_render(template, values_of(wish, &output), out);
}
