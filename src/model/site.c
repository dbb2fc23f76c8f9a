/* SPDX-License-Identifier: MIT */
#include "model/site.h"

#include "model/fields.h"
#include "model/files.h"
#include "model/refs.h"
#include "model/values.h"

static const str site_path = S_INIT("content/site.yml");

static const str keys[] = {
    S_INIT("title"),   S_INIT("agency"),       S_INIT("base_url"),   S_INIT("lang"),
    S_INIT("as_of"),   S_INIT("decimal_mark"), S_INIT("provenance"), S_INIT("notice"),
    S_INIT("contact"), S_INIT("publish_date"), S_INIT("keep"),       S_INIT("root_unit"),
    S_INIT("nav"),     S_INIT("encoding"),
};

static const str nav_keys[] = {S_INIT("title"), S_INIT("address")};

/* Names at the top of the output and nothing deeper: what is kept is carried over as a whole. */
static void read_keep(struct reading *r, const struct yaml_node *tree)
{
    static const str usual[] = {S_INIT(".git"), S_INIT(".gitignore"), S_INIT(".nojekyll"),
                                S_INIT("CNAME"), S_INIT(".well-known")};
    struct config *config = &r->model->config;
    struct text_list list = fields_list(r, tree, S("keep"));

    for (uint32_t i = 0; !yaml_get(tree, S("keep")) && i < sizeof usual / sizeof *usual; i++)
        *vec_push(r->arena, &config->keep) = usual[i];
    for (uint32_t i = 0; i < list.texts.len; i++) {
        str name = list.texts.at[i];

        if (str_find(name, S("/"), 0) != SIZE_MAX || str_eq(name, S(".")) || str_eq(name, S("..")))
            DIAG(r->diag, list.at.at[i], DIAG_BAD_SETTING, name, S("keep"), S(".git, CNAME …"));
        else
            *vec_push(r->arena, &config->keep) = name;
    }
}

/* Only addresses that the templates may link to: of the site, or of the web. */
static bool nav_address_ok(struct reading *r, struct place at, str address)
{
    if (address.len && address.ptr[0] == '/' && !str_starts(address, S("//")))
        return true;
    return values_url(r, at, address);
}

static void read_nav(struct reading *r, const struct yaml_node *tree)
{
    const struct yaml_node *list = yaml_get(tree, S("nav"));
    struct yaml_keys known = {nav_keys, sizeof nav_keys / sizeof *nav_keys};

    if (!list || !yaml_expect(r->diag, list, YAML_SEQ))
        return;
    for (uint32_t i = 0; i < list->count; i++) {
        const struct yaml_node *node = list->items[i].value;
        struct nav_item item;
        struct place at;

        if (!yaml_expect(r->diag, node, YAML_MAP))
            continue;
        yaml_check_keys(r->arena, r->diag, node, known);
        item.title = fields_need(r, node, S("title"));
        item.address = fields_need(r, node, S("address"));
        fields_text(r, node, S("address"), &at);
        if (item.address.len && nav_address_ok(r, at, item.address))
            *vec_push(r->arena, &r->model->config.nav) = item;
    }
}

static void read_encoding(struct reading *r, const struct yaml_node *tree)
{
    struct place at;
    str name = fields_text(r, tree, S("encoding"), &at);

    r->model->config.encoding = name;
    if (name.len && !text_encoding_named(name, &r->files.encoding))
        DIAG(r->diag, at, DIAG_BAD_SETTING, name, S("encoding"), S("utf-8, windows-1258"));
}

static void read_texts(struct reading *r, const struct yaml_node *tree)
{
    struct config *config = &r->model->config;
    struct place at;

    config->title = fields_need(r, tree, S("title"));
    config->agency = fields_need(r, tree, S("agency"));
    config->notice = fields_text(r, tree, S("notice"), NULL);
    config->contact = fields_text(r, tree, S("contact"), NULL);
    config->publish_date = fields_text(r, tree, S("publish_date"), NULL);
    config->base_url = fields_text(r, tree, S("base_url"), &at);
    if (config->base_url.len)
        values_url(r, at, config->base_url);
}

/* The decimal mark and the encoding are needed by every table: this file is read first. */
static void read_config(struct reading *r, const struct yaml_node *tree)
{
    struct yaml_keys known = {keys, sizeof keys / sizeof *keys};
    struct config *config = &r->model->config;
    uint32_t provenance = PROVENANCE_OFFICIAL;
    str mark = S(",");

    yaml_check_keys(r->arena, r->diag, tree, known);
    read_texts(r, tree);
    fields_choice(r, tree, S("lang"), S("vi en"), &config->lang);
    fields_choice(r, tree, S("decimal_mark"), S(", ."), &mark);
    config->decimal_mark = mark.ptr[0] == '.' ? '.' : ',';
    fields_word(r, tree, S("provenance"), WORDS_PROVENANCE, &provenance);
    config->provenance = provenance;
    fields_day(r, tree, S("as_of"), &config->as_of);
    read_encoding(r, tree);
    read_keep(r, tree);
    read_nav(r, tree);
}

const struct yaml_node *site_read(struct reading *r)
{
    struct config *config = &r->model->config;
    const struct yaml_node *tree;
    const struct source *source;

    *config = (struct config){.lang = S("vi"),
                              .as_of = DATE_NONE,
                              .decimal_mark = ',',
                              .provenance = PROVENANCE_OFFICIAL,
                              .root_unit = NO_INDEX};
    if (source_kind(&r->files, site_path) == SOURCE_ABSENT) {
        struct source *missing = ARENA_NEW(r->arena, struct source);

        missing->name = site_path;
        DIAG(r->diag, place_file(missing), DIAG_MISSING_FILE, site_path);
        return NULL;
    }
    source = files_text(r, site_path);
    tree = source ? yaml_read(r->arena, r->diag, source, source->text) : NULL;
    if (!tree || !yaml_expect(r->diag, tree, YAML_MAP))
        return NULL;
    read_config(r, tree);
    return tree;
}

void site_finish(struct reading *r, const struct yaml_node *tree)
{
    struct config *config = &r->model->config;
    struct place at;
    str root;

    if (!tree)
        return;
    root = fields_text(r, tree, S("root_unit"), &at);
    if (root.len)
        config->root_unit = refs_unit(r, at, root);
    fields_text(r, tree, S("as_of"), &at);
    if (config->as_of != DATE_NONE && r->newest != DATE_NONE && config->as_of < r->newest)
        DIAG(r->diag, at, DIAG_STALE_AS_OF, values_day_text(r, config->as_of),
             values_day_text(r, r->newest));
}
