/* SPDX-License-Identifier: MIT */
/* A whole build, from files to the published site, with some files of a sound tree, its templates
 * too, replaced by any bytes. It ends with 0, 1 or 2; after 0 the site is what its manifest says,
 * each row published or reported, and no text came out as markup; else the old site stands. Input:
 * as in tree.h; of the files the last ones are templates. */
#include "tree.h"

#include "base/date.h"
#include "cli/build.h"
#include "publish/verify.h"

#define MARK "<Qx7z"

static const char *const templates[] = {"templates/home.mustache", "templates/unit.mustache",
                                        "templates/period.mustache", "templates/assets/site.js"};
enum { TEMPLATES = sizeof templates / sizeof *templates, FILES = TREE_FILES + TEMPLATES };

static const char *path_of(uint32_t i)
{
    return i < TREE_FILES ? tree_files[i].path : templates[i - TREE_FILES];
}

static void put_back(const char *dir, uint32_t i)
{
    char path[128];

    if (i < TREE_FILES) {
        write_sound(dir, i);
        return;
    }
    snprintf(path, sizeof path, "%s/%s", dir, path_of(i));
    unlink(path);
}

struct look {
    struct arena *arena;
    int site;
};

static enum tree_step look_for_mark(void *ctx, str path, enum tree_kind kind)
{
    struct look *look = ctx;
    struct buf text = buf_in(look->arena);

    if (kind == TREE_FILE && str_ends(path, S(".html"))) {
        demand(sys_read_under(look->site, arena_cstr(look->arena, path), &text));
        demand(str_find(buf_str(&text), S(MARK), 0) == SIZE_MAX);
    }
    return TREE_ON;
}

static void check_rows(const struct manifest *manifest)
{
    for (uint32_t i = 0; i < manifest->inputs.len; i++) {
        const struct manifest_input *input = &manifest->inputs.at[i];

        demand(!input->is_table || input->rows == input->published + input->reported);
    }
}

/* The hash of the manifest of the site that stands, after a look at the whole of it. */
static struct sha256 check_site(const char *dir, bool own_templates)
{
    struct arena *arena = arena_new(0);
    struct verify_report report = {.bytes = 0};
    struct look look = {arena, -1};
    char path[128];

    snprintf(path, sizeof path, "%s/site", dir);
    look.site = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (look.site >= 0) {
        demand(verify_site(look.site, arena, &report) == MANIFEST_READ);
        demand(report.findings.len == 0);
        check_rows(&report.manifest);
        if (!own_templates)
            demand(tree_walk(look.site, arena, look_for_mark, &look));
        close(look.site);
    }
    arena_free(arena);
    return report.hash;
}

static int build(const char *dir)
{
    struct options options = options_default();

    options.dir = dir;
    options.templates = "templates";
    options.jobs = 1;
    options.quiet = true;
    demand(date_parse_iso(S("2026-11-23"), &options.as_of));
    return build_run(&options, true);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct sha256 before;
    const char *dir = sound_tree();
    uint32_t changed = change_files(dir, (str){(const char *)data, size}, path_of, FILES);
    int status = build(dir);
    struct sha256 after;

    demand(status >= 0 && status <= 2);
    after = check_site(dir, changed >> TREE_FILES);
    demand(status == 0 || memcmp(&before, &after, sizeof before) == 0);
    before = after;
    for (uint32_t i = 0; i < FILES; i++)
        if (changed & 1u << i)
            put_back(dir, i);
    return 0;
}
