/* SPDX-License-Identifier: MIT */
#include "model/texts.h"

#include "model/fields.h"
#include "model/files.h"
#include "model/plans.h"
#include "model/refs.h"
#include "read/frontmatter.h"
#include "read/markdown.h"

static const str files_folder = S_INIT("content/files");
static const str pages_folder = S_INIT("content/pages");

static const str page_keys[] = {S_INIT("title"), S_INIT("summary")};

static struct source *named(struct reading *r, str path)
{
    struct source *source = ARENA_NEW(r->arena, struct source);

    source->name = path;
    return source;
}

/* Hashed and forgotten: publishing copies the file itself. */
static void add_attachment(struct reading *r, str path)
{
    struct source *source = named(r, path);
    struct input *input;

    if (str_ends(path, S("/README.md")))
        return;
    input = vec_push(r->arena, &r->model->inputs);
    if (files_fill(r, source, input)) {
        *vec_push(r->arena, &r->model->attachments) =
            str_slice(path, files_folder.len + 1, path.len);
    } else {
        r->model->inputs.len--;
        files_report_bad(r, path);
    }
    source->text = (str){NULL, 0};
    arena_reset(r->scratch);
}

void texts_attachments(struct reading *r)
{
    files_walk(r, files_folder, add_attachment);
}

static str lower_case(struct arena *arena, str s)
{
    char *copy = arena_cstr(arena, s);

    for (size_t i = 0; i < s.len; i++) {
        if (copy[i] >= 'A' && copy[i] <= 'Z')
            copy[i] = (char)(copy[i] - 'A' + 'a');
    }
    return (str){copy, s.len};
}

/* The address is free: not the site's own, not another page's (letters' case does not count). */
static bool address_free(struct reading *r, struct place at, str slug)
{
    str key = lower_case(r->scratch, slug);
    str owner = links_is_section(key) ? S("minhbach") : S("");

    for (uint32_t i = 0; i < r->model->pages.len && !owner.len; i++) {
        const struct page *page = &r->model->pages.at[i];

        if (str_eq(lower_case(r->scratch, page->slug), key))
            owner = page->source->name;
    }
    if (owner.len == 0)
        return true;
    DIAG(r->diag, at, DIAG_SAME_ADDRESS, arena_printf(r->scratch, "/%.*s/", STR_ARG(key)), owner);
    return false;
}

/* An address that is taken is not called malformed as well. */
static void read_page(struct reading *r, str path, str name)
{
    struct md_options options = {0};
    struct page page = {.slug = arena_str(r->arena, str_slice(name, 0, name.len - 3))};
    struct frontmatter parts;
    const struct yaml_node *tree;
    struct source *source = named(r, path);

    page.source = source;
    if (address_free(r, place_file(source), page.slug))
        refs_id_ok(r, place_file(source), page.slug);
    page.source = files_text(r, path);
    if (!page.source)
        return;
    *vec_push(r->arena, &r->model->pages) = page;
    if (!frontmatter_split(r->diag, page.source, FRONTMATTER_REQUIRED, &parts))
        return;
    plans_abbreviations(r, &options);
    page.body = markdown_read(r->arena, r->diag, page.source, parts.body, &options);
    tree = yaml_read(r->arena, r->diag, page.source, parts.yaml);
    if (tree && yaml_expect(r->diag, tree, YAML_MAP)) {
        yaml_check_keys(r->arena, r->diag, tree, (struct yaml_keys){page_keys, 2});
        page.title = fields_need(r, tree, S("title"));
        page.summary = fields_text(r, tree, S("summary"), NULL);
    }
    r->model->pages.at[r->model->pages.len - 1] = page;
}

void texts_pages(struct reading *r)
{
    struct source_list list;

    if (!source_list(&r->files, pages_folder, &list))
        return;
    for (uint32_t i = 0; i < list.count; i++) {
        str path = files_join(r->arena, pages_folder, list.names[i]);

        if (str_eq(list.names[i], S("README.md")))
            continue;
        if (list.kinds[i] == SOURCE_FILE && str_ends(list.names[i], S(".md")))
            read_page(r, path, list.names[i]);
        else
            files_unknown(r, path);
    }
    arena_reset(r->scratch);
}

static bool is_table(str path)
{
    for (int i = 0; i < TABLE_COUNT; i++) {
        if (str_eq(files_path(i), path))
            return true;
    }
    return false;
}

static bool is_content(str path)
{
    static const str known[] = {S_INIT("content/site.yml"), S_INIT("content/plans"),
                                S_INIT("content/pages"), S_INIT("content/files")};

    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (str_eq(known[i], path))
            return true;
    }
    return false;
}

static void look_for_unknown(struct reading *r, str folder, bool known(str path))
{
    struct source_list list;

    if (!source_list(&r->files, folder, &list))
        return;
    for (uint32_t i = 0; i < list.count; i++) {
        str path = files_join(r->arena, folder, list.names[i]);

        if (!known(path))
            files_unknown(r, path);
    }
}

void texts_unknown(struct reading *r)
{
    look_for_unknown(r, S("content"), is_content);
    look_for_unknown(r, S("data"), is_table);
}
