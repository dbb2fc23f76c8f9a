/* SPDX-License-Identifier: MIT */
#include "cli/site_build.h"

#include <malloc.h>
#include <stdatomic.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "cli/explain.h"
#include "cli/workers.h"
#include "publish/opendata.h"
#include "publish/stage.h"

enum { PAGE_BYTES = 128 * 1024 };

struct publishing {
    struct session *session;
    const struct site_templates *templates;
    const struct site *site;
    const struct page_list *pages;
    struct build_facts *facts;
    struct stage *stage;
    struct opendata *data;
    atomic_uint endless; /* a page that would not end, + 1; 0 = none */
};

struct site_templates *site_templates(struct session *session)
{
    struct site_templates *all = ARENA_NEW(session->arena, struct site_templates);
    struct template_set *set = templates_new(session->arena, theme_loader(&session->theme));
    bool english = str_eq(session->model->config.lang, S("en"));

    for (int kind = 0; kind < PAGE_KIND_COUNT; kind++)
        all->of[kind] = template_compile(set, str_of(page_template((enum page_kind)kind)),
                                         page_shape_of((enum page_kind)kind), session->diag);
    /* another language than these two is reported already */
    all->labels = theme_labels(&session->theme, english ? S("en") : S("vi"));
    theme_read_assets(&session->theme);
    return all;
}

/* How the site is dealt out to parts. The first makes all tables, and the pages that tell their
 * sizes and hashes; the others all else in turns. */
static bool is_ours(const struct publishing *p, bool first, uint32_t item)
{
    const struct shard *shard = &p->session->options.shard;

    if (shard->count < 2)
        return true;
    return first ? shard->at == 0 : shard->at == 1 + item % (shard->count - 1);
}

/* False ends the work of all: the stage has the fault, or the page is noted in `endless`. */
static bool write_page(void *ctx, uint32_t item, struct arena *scratch)
{
    struct publishing *p = ctx;
    const struct page_ref *page = &p->pages->at.at[item];
    bool tells_tables = page->kind == PAGE_DATA || page->kind == PAGE_DATAPACKAGE;
    struct buf out = buf_in(scratch);

    meter_step(&p->session->meter);
    if (!is_ours(p, tells_tables, item))
        return true;
    buf_reserve(&out, PAGE_BYTES);
    if (!template_render(p->templates->of[page->kind], page_values(p->site, page, scratch), &out)) {
        atomic_store(&p->endless, item + 1);
        return false;
    }
    return stage_write(p->stage, url_file(scratch, page->address), buf_str(&out));
}

static bool write_table(void *ctx, uint32_t item, struct arena *scratch)
{
    struct publishing *p = ctx;

    meter_step(&p->session->meter);
    return opendata_write(p->data, item, p->stage, scratch);
}

static bool prepare_site(struct publishing *p)
{
    const struct session *session = p->session;

    p->site = site_prepare(session->arena, session->model, session->judgement,
                           p->templates->labels, p->facts);
    return true;
}

/* The first item makes what pages need, which takes as long as a few tables; the others write one
 * table each. Neither needs the other: only the pages themselves read what the tables became. */
static bool prepare_or_write(void *ctx, uint32_t item, struct arena *scratch)
{
    return item == 0 ? prepare_site(ctx) : write_table(ctx, item - 1, scratch);
}

/* Every asset, whether a page uses it or not: own templates may. */
static bool write_assets(const struct publishing *p)
{
    const struct theme *theme = &p->session->theme;

    for (uint32_t i = 0; i < theme->assets.len; i++)
        if (is_ours(p, false, i) &&
            !stage_write(p->stage, theme->assets.at[i].address, theme->assets.at[i].bytes))
            return false;
    return true;
}

/* One attachment of content/files, copied as it is. Its bytes may be many, so they live in scratch;
 * a failure is met once more where the report of it can stay. */
static bool write_attachment(const struct publishing *p, str name, int root, struct arena *scratch)
{
    const struct session *session = p->session;
    struct source_reader quiet = {.root = root, .arena = scratch, .diag = diag_new(scratch)};
    struct source_reader lasting = {.root = root, .arena = session->arena, .diag = session->diag};
    str path = arena_printf(scratch, "content/files/%.*s", STR_ARG(name));
    const struct source *source = source_bytes(&quiet, path);

    if (!source)
        source = source_bytes(&lasting, path);
    return source && stage_write(p->stage, address_attachment(scratch, name), source->text);
}

static bool write_attachments(const struct publishing *p)
{
    const struct model *model = p->session->model;
    struct arena *scratch = arena_new(0);
    int root = source_open(p->session->options.dir);
    bool good = true;

    for (uint32_t i = 0; i < model->attachments.len && good; i++) {
        meter_step(&p->session->meter);
        if (!is_ours(p, false, i))
            continue;
        good = write_attachment(p, model->attachments.at[i], root, scratch);
        arena_reset(scratch);
    }
    if (root >= 0)
        close(root);
    arena_free(scratch);
    return good;
}

/* A file that cannot be read is reported when it is copied. */
static void add_attachments(const struct session *session, struct manifest *head)
{
    const struct model *model = session->model;
    struct arena *scratch = arena_new(0);
    struct source_reader quiet = {.root = source_open(session->options.dir)};

    for (uint32_t i = 0; i < model->attachments.len && quiet.root >= 0; i++) {
        struct manifest_input *entry = vec_push(session->arena, &head->inputs);
        const struct source *source;

        entry->file =
            arena_printf(session->arena, "content/files/%.*s", STR_ARG(model->attachments.at[i]));
        quiet.arena = scratch;
        quiet.diag = diag_new(scratch);
        source = source_bytes(&quiet, entry->file);
        if (source)
            entry->sha256 = sha256_of(source->text);
        arena_reset(scratch);
    }
    if (quiet.root >= 0)
        close(quiet.root);
    arena_free(scratch);
}

static void add_inputs(const struct session *session, struct manifest *head)
{
    const struct model *model = session->model;

    for (uint32_t i = 0; i < model->inputs.len; i++) {
        const struct input *input = &model->inputs.at[i];
        struct manifest_input *entry = vec_push(session->arena, &head->inputs);

        entry->file = input->source->name;
        sha256_parse(str_of(input->sha256), &entry->sha256);
        entry->is_table = str_ends(input->source->name, S(".csv"));
        entry->rows = input->rows;
        entry->blank = input->blank;
        entry->published = input->published;
        entry->reported = input->reported;
    }
    for (uint32_t i = 0; i < session->theme.inputs.len; i++)
        *vec_push(session->arena, &head->inputs) = session->theme.inputs.at[i];
    add_attachments(session, head);
}

/* All that a site rests on: version, day, settings, inputs; the outputs are the stage's to add. */
static struct manifest manifest_head(const struct session *session)
{
    struct manifest head = {.version = S(MINHBACH_VERSION)};
    struct buf day = buf_in(session->arena);

    date_put(&day, session->model->as_of);
    head.as_of = buf_str(&day);
    head.settings =
        arena_printf(session->arena, "base_url=%.*s precompress=%d",
                     STR_ARG(session->model->config.base_url), session->options.precompress);
    add_inputs(session, &head);
    return head;
}

static void count_rows(const struct model *model, struct build_facts *facts)
{
    for (uint32_t i = 0; i < model->inputs.len; i++) {
        facts->rows_read += model->inputs.at[i].rows;
        facts->rows_published += model->inputs.at[i].published;
        facts->rows_reported += model->inputs.at[i].reported;
    }
}

/* The tables first: the pages tell their sizes and fingerprints. Several workers prepare the pages
 * meanwhile; one does it afterwards, so that the two do not stand in memory together. */
static bool write_tables(struct publishing *p)
{
    struct session *session = p->session;
    uint32_t count;

    p->data = opendata_open(session->arena, session->model, session->judgement, OPENDATA_ROWS);
    p->facts->files = opendata_files(p->data, &count);
    p->facts->file_count = count;
    if (!is_ours(p, true, 0))
        count = 0;
    meter_phase(&session->meter, PHASE_TABLES, count);
    if (session->options.jobs > 1)
        return workers_run(session->options.jobs, count + 1, prepare_or_write, p);
    return workers_run(1, count, write_table, p) && prepare_site(p);
}

/* Threads that read leave what they freed in heaps of their own, where those that write do not find
 * it. */
static void give_back(void)
{
    malloc_trim(0);
}

static bool write_all(struct publishing *p)
{
    struct session *session = p->session;
    struct build_facts *facts = ARENA_NEW(session->arena, struct build_facts);
    int jobs = session->options.jobs;

    facts->version = S(MINHBACH_VERSION);
    facts->stylesheet = theme_address(&session->theme, S("style.css"));
    facts->colours = theme_address(&session->theme, S("colours.css"));
    facts->icon = theme_address(&session->theme, S("icon.svg"));
    facts->script = theme_address(&session->theme, S("site.js"));
    count_rows(session->model, facts);
    p->facts = facts;
    give_back();
    if (!write_tables(p))
        return false;
    p->pages = p->site->pages;
    meter_phase(&session->meter, PHASE_PAGES, p->pages->at.len);
    if (!workers_run(jobs, p->pages->at.len, write_page, p))
        return false;
    meter_phase(&session->meter, PHASE_FILES, session->model->attachments.len);
    return write_attachments(p) && write_assets(p);
}

/* `fault` may be a warning: then the status does not matter. */
static int say_fault(struct session *session, const struct fault *fault)
{
    meter_end(&session->meter);
    fprintf(stderr, "minhbach: %.*s\n", STR_ARG(fault->text[session->options.style.lang]));
    return fault->status;
}

/* Why the pages could not all be written, where the stage has no fault: the input is to blame. */
static int say_unfinished(const struct publishing *p)
{
    const struct session *session = p->session;
    uint32_t page = atomic_load(&p->endless);
    struct source *template;

    if (page) {
        template = ARENA_NEW(session->arena, struct source);
        template->name = arena_printf(session->arena, "templates/%s.mustache",
                                      page_template(p->pages->at.at[page - 1].kind));
        DIAG(session->diag, place_file(template), DIAG_TEMPLATE_LIMIT,
             str_of(page_template(p->pages->at.at[page - 1].kind)));
    }
    return EXIT_INPUT;
}

/* Nothing has changed since that site was made: neither is there anything to do. */
static bool is_current(const struct publishing *p)
{
    struct manifest head;

    if (stage_fault(p->stage) || p->session->options.explain)
        return false;
    head = manifest_head(p->session);
    return stage_is_current(p->stage, &head);
}

/* What was told must be told again by the next build, so that one has to read. */
static void remember(const struct publishing *p)
{
    const struct diag *diag = p->session->diag;
    struct seen seen = p->session->seen;

    if (diag_count(diag, DIAG_INFO) || diag_count(diag, DIAG_WARNING))
        seen.inputs = (struct sha256){{0}};
    stage_remember(p->stage, &seen);
}

/* Asked before anything is published: a page that does not exist publishes nothing. */
static bool explain(const struct publishing *p, struct manifest *head, struct buf *out)
{
    const struct explain_wish wish = {p->session, p->site, p->stage, head};

    return explain_put(&wish, out);
}

/* Writes, explains if asked, swaps; then says what went wrong, or nothing. */
static int publish(struct publishing *p)
{
    struct session *session = p->session;
    bool written = !stage_fault(p->stage) && write_all(p);
    struct buf said = buf_in(session->arena);
    struct manifest head;

    if (written) {
        meter_phase(&session->meter, PHASE_PUBLISH, 0);
        head = manifest_head(session);
        if (session->options.explain && !explain(p, &head, &said))
            return EXIT_USAGE;
        stage_commit(p->stage, &head);
    }
    if (stage_fault(p->stage))
        return say_fault(session, stage_fault(p->stage));
    if (!written)
        return say_unfinished(p);
    if (stage_warning(p->stage))
        say_fault(session, stage_warning(p->stage));
    meter_end(&session->meter);
    if (said.len)
        fwrite(said.ptr, 1, said.len, stdout);
    return EXIT_FINE;
}

/* "2/7"; empty for a whole site. */
static str part_name(struct session *session)
{
    const struct shard *shard = &session->options.shard;

    return shard->count ? arena_printf(session->arena, "%u/%u", shard->at + 1, shard->count)
                        : S("");
}

/* Without `keep` in site.yml the names that hosts and git need are carried over (contract, section
 * 3). */
int site_publish(struct session *session, const struct site_templates *templates, bool fleeting)
{
    const struct config *config = &session->model->config;
    struct stage_options options = {
        .output = session_output(session),
        .source = str_of(session->options.dir),
        .keep = config->keep.len ? config->keep.at : stage_keep_default,
        .keep_count = config->keep.len ? config->keep.len : stage_keep_default_count,
        .jobs = (uint32_t)session->options.jobs,
        .force = session->options.force,
        .precompress = session->options.precompress,
        .fleeting = fleeting,
        .part = part_name(session),
        .wish = session->seen.wish,
    };
    struct publishing p = {.session = session, .templates = templates};
    int status;

    p.stage = stage_open(&options);
    status = is_current(&p) ? EXIT_FINE : publish(&p);
    if (status == EXIT_FINE && !fleeting)
        remember(&p);
    if (status == EXIT_FINE && fleeting)
        eventfd_write(session->options.shown, 1); /* nobody waits until the old site is removed */
    stage_close(p.stage);
    return status;
}
