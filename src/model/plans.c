/* SPDX-License-Identifier: MIT */
#include "model/plans.h"

#include "model/bodies.h"
#include "model/fields.h"
#include "model/files.h"
#include "model/periods.h"
#include "model/refs.h"
#include "model/rows.h"
#include "model/values.h"
#include "read/markdown.h"

static const str folder = S_INIT("content/plans");

static const str keys[] = {
    S_INIT("title"),
    S_INIT("type"),
    S_INIT("number"),
    S_INIT("symbol"),
    S_INIT("date"),
    S_INIT("place"),
    S_INIT("issuer"),
    S_INIT("superior"),
    S_INIT("signing_authority"),
    S_INIT("signatory"),
    S_INIT("signatory_title"),
    S_INIT("recipients"),
    S_INIT("implements"),
    S_INIT("cites"),
    S_INIT("period"),
    S_INIT("document"),
    S_INIT("status"),
    S_INIT("replaces"),
    S_INIT("summary"),
    S_INIT("reporting"),
};
static const str span_keys[] = {S_INIT("from"), S_INIT("to")};

void plans_abbreviations(struct reading *r, struct md_options *options)
{
    const struct model *model = r->model;
    struct md_abbr *abbrs = ARENA_ARRAY(r->scratch, struct md_abbr, model->terms.len);

    for (uint32_t i = 0; i < model->terms.len; i++)
        abbrs[i] = (struct md_abbr){model->terms.at[i].abbr, model->terms.at[i].expansion};
    options->abbrs = abbrs;
    options->abbr_count = model->terms.len;
}

/* A name that happens to be a unit's becomes a link to it; anything else is shown as it stands. */
static struct party read_party(struct reading *r, str text)
{
    return (struct party){refs_unit_quiet(r, text), text};
}

static void read_lists(struct reading *r, const struct yaml_node *tree, struct plan_head *head)
{
    struct text_list superior = fields_list(r, tree, S("superior"));
    struct text_list recipients = fields_list(r, tree, S("recipients"));
    struct text_list implements = fields_list(r, tree, S("implements"));
    struct text_list cites = fields_list(r, tree, S("cites"));

    for (uint32_t i = 0; i < superior.texts.len; i++)
        *vec_push(r->arena, &head->superior) = read_party(r, superior.texts.at[i]);
    for (uint32_t i = 0; i < recipients.texts.len; i++)
        *vec_push(r->arena, &head->recipients) = recipients.texts.at[i];
    for (uint32_t i = 0; i < implements.texts.len; i++)
        *vec_push(r->arena, &head->implements) = implements.texts.at[i];
    for (uint32_t i = 0; i < cites.texts.len; i++)
        *vec_push(r->arena, &head->cites) = cites.texts.at[i];
}

/* A signed document that is not there would be a dead link on the plan's page. */
static str read_document(struct reading *r, const struct yaml_node *tree)
{
    const struct model *model = r->model;
    struct place at;
    str document = fields_text(r, tree, S("document"), &at);

    for (uint32_t i = 0; i < model->attachments.len; i++) {
        if (str_eq(model->attachments.at[i], document))
            return document;
    }
    if (document.len)
        DIAG(r->diag, at, DIAG_MISSING_DOCUMENT, document,
             refs_near(r, model->attachments.at, model->attachments.len, sizeof(str), document));
    return S("");
}

static void read_head(struct reading *r, const struct yaml_node *tree, struct plan_head *head)
{
    struct place at;
    str date = fields_text(r, tree, S("date"), &at);

    head->title = fields_need(r, tree, S("title"));
    head->type = fields_text(r, tree, S("type"), NULL);
    head->number = fields_text(r, tree, S("number"), NULL);
    head->symbol = fields_text(r, tree, S("symbol"), NULL);
    head->place = fields_text(r, tree, S("place"), NULL);
    head->signing_authority = fields_text(r, tree, S("signing_authority"), NULL);
    head->signatory = fields_text(r, tree, S("signatory"), NULL);
    head->signatory_title = fields_text(r, tree, S("signatory_title"), NULL);
    head->summary = fields_text(r, tree, S("summary"), NULL);
    head->issuer = read_party(r, fields_text(r, tree, S("issuer"), NULL));
    values_partial_date(r, at, date, &head->date);
    read_lists(r, tree, head);
    head->document = read_document(r, tree);
}

/* Without a `period` a plan has no bounds; with a bad one, no day at all (so that nothing follows
 * from what was reported). */
static struct span read_period(struct reading *r, const struct yaml_node *tree)
{
    const struct yaml_node *map = yaml_get(tree, S("period"));
    struct span bad = {INT32_MAX, INT32_MIN}, from = bad, to = bad;
    struct place at;
    bool sound;

    if (!map)
        return (struct span){INT32_MIN, INT32_MAX};
    if (!yaml_expect(r->diag, map, YAML_MAP))
        return bad;
    yaml_check_keys(r->arena, r->diag, map, (struct yaml_keys){span_keys, 2});
    if (!fields_need(r, map, S("from")).len || !fields_need(r, map, S("to")).len)
        return bad;
    sound = fields_span(r, map, S("from"), &from);
    sound = fields_span(r, map, S("to"), &to) && sound;
    if (!sound)
        return bad;
    if (from.first <= to.last)
        return (struct span){from.first, to.last};
    fields_text(r, map, S("to"), &at);
    DIAG(r->diag, at, DIAG_REVERSED_SPAN, values_day_text(r, from.first),
         values_day_text(r, to.last));
    return bad;
}

static uint32_t read_replaces(struct reading *r, const struct yaml_node *tree)
{
    struct place at;
    str text = fields_text(r, tree, S("replaces"), &at);

    return text.len ? refs_plan(r, at, text) : NO_INDEX;
}

static void read_source(struct reading *r, struct plan *plan, struct draft *draft)
{
    uint32_t errors = diag_count(r->diag, DIAG_ERROR);

    plan->source =
        files_text(r, arena_printf(r->arena, "%.*s/%.*s.md", STR_ARG(folder), STR_ARG(plan->id)));
    plan->span = (struct span){INT32_MAX, INT32_MIN};
    draft->readable = plan->source &&
                      frontmatter_split(r->diag, plan->source, FRONTMATTER_REQUIRED, &draft->parts);
    draft->faulty = diag_count(r->diag, DIAG_ERROR) != errors;
}

static void read_front(struct reading *r, uint32_t index, str yaml)
{
    struct plan *plan = &r->model->plans.at[index];
    const struct yaml_node *tree = yaml_read(r->arena, r->diag, plan->source, yaml);
    uint32_t status = PLAN_IN_FORCE;

    if (!tree || !yaml_expect(r->diag, tree, YAML_MAP))
        return;
    yaml_check_keys(r->arena, r->diag, tree, (struct yaml_keys){keys, sizeof keys / sizeof *keys});
    read_head(r, tree, &plan->head);
    plan->span = read_period(r, tree);
    fields_word(r, tree, S("status"), WORDS_PLAN_STATUS, &status);
    plan->status = status;
    plan->replaces = read_replaces(r, tree);
    reporting_read(r, index, tree);
}

static bool is_calendar(str id)
{
    struct span span;

    return date_period(id, &span) != CYCLE_NONE;
}

/* A file's name becomes a plan's id. */
static void add_plan(struct reading *r, str path, str name)
{
    str id = str_slice(name, 0, name.len - 3);
    struct source *source = ARENA_NEW(r->arena, struct source);
    struct plan *plan;

    source->name = path;
    if (!refs_id_ok(r, place_file(source), id))
        return;
    if (is_calendar(id) || str_eq(id, S("tong-ket"))) {
        DIAG(r->diag, place_file(source), DIAG_RESERVED_ID, id);
        return;
    }
    plan = vec_push(r->arena, &r->model->plans);
    plan->id = arena_str(r->arena, id);
    plan->replaces = NO_INDEX;
    plan->head.issuer.unit = NO_INDEX;
}

/* A plan with errors is `spoiled`: what it asks for is not known in full, and nothing is concluded
 * from it. */
static void read_files(struct reading *r, int jobs)
{
    struct plan *plans = r->model->plans.at;
    uint32_t count = r->model->plans.len;
    struct draft *drafts = ARENA_ARRAY(r->scratch, struct draft, count + 1);

    for (uint32_t i = 0; i < count; i++)
        read_source(r, &plans[i], &drafts[i]);
    bodies_read(r, drafts, jobs);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t errors = diag_count(r->diag, DIAG_ERROR);

        if (drafts[i].readable)
            read_front(r, i, drafts[i].parts.yaml);
        if (drafts[i].faulty || diag_count(r->diag, DIAG_ERROR) != errors)
            periods_spoil(r->periods, i);
    }
}

void plans_read(struct reading *r, int jobs)
{
    struct source_list list;

    if (!source_list(&r->files, folder, &list))
        return;
    for (uint32_t i = 0; i < list.count; i++) {
        str path = files_join(r->arena, folder, list.names[i]);

        if (str_eq(list.names[i], S("README.md")))
            continue;
        if (list.kinds[i] == SOURCE_FILE && str_ends(list.names[i], S(".md")))
            add_plan(r, path, list.names[i]);
        else
            files_unknown(r, path);
    }
    rows_sort(r->model->plans.at, r->model->plans.len, sizeof *r->model->plans.at);
    read_files(r, jobs);
    arena_reset(r->scratch);
}
