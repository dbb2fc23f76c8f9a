/* SPDX-License-Identifier: MIT */
#include "cli/theme.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#ifndef MINHBACH_DATADIR
#define MINHBACH_DATADIR "/usr/local/share/minhbach"
#endif

/* Hex digits of the hash in an asset's address. */
enum { HASH_CHARS = 10 };

/* The folder of this program, two levels up: build/release/minhbach -> the source tree; or under
 * the prefix that it was installed or moved to; else where it was to be installed. Known by its
 * layout. */
static int open_beside_program(struct arena *arena)
{
    char path[PATH_MAX];
    ssize_t len = readlink("/proc/self/exe", path, sizeof path - 1);
    str dir = {path, len > 0 ? (size_t)len : 0};
    static const char *const ways[] = {"../../templates", "../share/minhbach/templates"};

    while (dir.len && dir.ptr[dir.len - 1] != '/')
        dir.len--;
    for (size_t i = 0; i < 2 && dir.len; i++) {
        str try = arena_printf(arena, "%.*s%s", STR_ARG(dir), ways[i]);
        str layout = arena_printf(arena, "%.*s/layout.mustache", STR_ARG(try));

        if (access(layout.ptr, R_OK) == 0)
            return source_open(try.ptr);
    }
    return source_open(MINHBACH_DATADIR "/templates");
}

bool theme_open(struct theme *theme, const char *dir, const char *templates, struct arena *arena,
                struct diag *diag)
{
    str own = arena_printf(arena, "%s/templates", dir);

    *theme = (struct theme){.arena = arena};
    for (int i = 0; i < THEME_FOLDERS; i++)
        theme->folders[i] = (struct source_reader){.root = -1, .arena = arena, .diag = diag};
    theme->folders[0].root = source_open(own.ptr);
    theme->folders[1].root = templates ? source_open(templates) : open_beside_program(arena);
    if (theme->folders[1].root >= 0)
        return true;
    fprintf(stderr, "minhbach: không tìm thấy thư mục mẫu%s%s; dùng --templates DIR "
                    "(the templates that come with minhbach are not found)\n",
            templates ? " " : "", templates ? templates : "");
    return false;
}

void theme_close(struct theme *theme)
{
    for (int i = 0; i < THEME_FOLDERS; i++)
        if (theme->folders[i].root >= 0)
            close(theme->folders[i].root);
}

/* Templates decide on bytes, as content does: the manifest names them, and a change of one is a
 * reason to build. */
static void note_input(struct theme *theme, str name, str bytes)
{
    struct manifest_input *input = vec_push(theme->arena, &theme->inputs);

    input->file = name;
    input->sha256 = sha256_of(bytes);
}

/* The file as the first folder that has it gives it, named as in a source tree. */
static struct source *read_file(struct theme *theme, str path, bool text)
{
    for (int i = 0; i < THEME_FOLDERS; i++) {
        const struct source_reader *folder = &theme->folders[i];
        struct source *source;

        if (folder->root < 0 || source_kind(folder, path) == SOURCE_ABSENT)
            continue;
        source = text ? source_text(folder, path) : source_bytes(folder, path);
        if (!source)
            return NULL;
        source->name = arena_printf(theme->arena, "templates/%.*s", STR_ARG(path));
        note_input(theme, source->name, source->text);
        return source;
    }
    return NULL;
}

/* Templates by name, as {{> name}} has it. */
static const struct source *load(void *data, str name)
{
    struct theme *theme = data;

    return read_file(theme, arena_printf(theme->arena, "%.*s.mustache", STR_ARG(name)), true);
}

/* Folders within folders, too: templates are named by their path. */
static void each_in(const struct source_reader *folder, str path, void (*see)(void *, str), void *to)
{
    struct source_list list;

    if (folder->root < 0 || !source_list(folder, path, &list))
        return;
    for (uint32_t i = 0; i < list.count; i++) {
        str name = path.len ? arena_printf(folder->arena, "%.*s/%.*s", STR_ARG(path),
                                           STR_ARG(list.names[i]))
                            : list.names[i];

        if (list.kinds[i] == SOURCE_FOLDER)
            each_in(folder, name, see, to);
        else if (str_ends(name, S(".mustache")))
            see(to, str_slice(name, 0, name.len - S(".mustache").len));
    }
}

static void each(void *data, void (*see)(void *to, str name), void *to)
{
    struct theme *theme = data;

    for (int i = 0; i < THEME_FOLDERS; i++)
        each_in(&theme->folders[i], S(""), see, to);
}

struct template_loader theme_loader(struct theme *theme)
{
    return (struct template_loader){.load = load, .each = each, .data = theme};
}

const struct labels *theme_labels(struct theme *theme, str lang)
{
    str path = arena_printf(theme->arena, "labels.%.*s.csv", STR_ARG(lang));
    struct source *source = read_file(theme, path, false);
    struct diag *diag = theme->folders[0].diag;
    uint32_t errors = diag_count(diag, DIAG_ERROR);

    if (source)
        return labels_read(source, str_eq(lang, S("en")), theme->arena, diag);
    if (diag_count(diag, DIAG_ERROR) == errors) { /* absent; else it could not be read */
        source = ARENA_NEW(theme->arena, struct source);
        source->name = arena_printf(theme->arena, "templates/%.*s", STR_ARG(path));
        DIAG(diag, place_file(source), DIAG_LABELS_ABSENT, source->name);
    }
    return NULL;
}

/* style.css -> assets/style-1a2b3c4d5e.css */
static str hashed_address(struct arena *arena, str name, str bytes)
{
    char hex[SHA256_HEX + 1];
    size_t dot = name.len;

    sha256_hex(sha256_of(bytes), hex);
    while (dot > 0 && name.ptr[dot - 1] != '.')
        dot--;
    if (dot == 0)
        return arena_printf(arena, "assets/%.*s-%.*s", STR_ARG(name), HASH_CHARS, hex);
    return arena_printf(arena, "assets/%.*s-%.*s.%.*s", (int)dot - 1, name.ptr, HASH_CHARS, hex,
                        (int)(name.len - dot), name.ptr + dot);
}

/* The user's own folder is read first: its file goes before the installed one. */
static bool have_asset(const struct theme *theme, str name)
{
    return theme_address(theme, name).len > 0;
}

static int by_name(const void *a, const void *b)
{
    return str_cmp(((const struct asset *)a)->name, ((const struct asset *)b)->name);
}

static void read_assets_of(struct theme *theme, const struct source_reader *folder)
{
    struct source_list list;

    if (folder->root < 0 || !source_list(folder, S("assets"), &list))
        return;
    for (uint32_t i = 0; i < list.count; i++) {
        str path = arena_printf(theme->arena, "assets/%.*s", STR_ARG(list.names[i]));
        struct source *source;
        struct asset *asset;

        if (list.kinds[i] != SOURCE_FILE || have_asset(theme, list.names[i]))
            continue;
        source = read_file(theme, path, false);
        if (!source)
            continue;
        asset = vec_push(theme->arena, &theme->assets);
        asset->name = list.names[i];
        asset->bytes = source->text;
        asset->address = hashed_address(theme->arena, asset->name, asset->bytes);
    }
}

void theme_read_assets(struct theme *theme)
{
    for (int i = 0; i < THEME_FOLDERS; i++)
        read_assets_of(theme, &theme->folders[i]);
    if (theme->assets.len)
        qsort(theme->assets.at, theme->assets.len, sizeof *theme->assets.at, by_name);
}

str theme_address(const struct theme *theme, str name)
{
    for (uint32_t i = 0; i < theme->assets.len; i++)
        if (str_eq(theme->assets.at[i].name, name))
            return theme->assets.at[i].address;
    return S("");
}
