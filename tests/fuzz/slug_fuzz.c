/* SPDX-License-Identifier: MIT */
/* Addresses and keys from any bytes: a slug is one, and of itself; what folds alike folds to
 * itself; and a name that the model takes as an id, a page or an attachment gives an address within
 * the site. Input: up to the first line break, a name; all of it, a text. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/utf8.h"
#include "model/read.h"
#include "pages/urls.h"
#include "publish/tree.h"
#include "text/unicode.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds)
{
    if (!holds)
        __builtin_trap();
}

static void check_slug(struct arena *arena, str text)
{
    str slug = unicode_slug(arena, text);

    for (size_t i = 0; i < slug.len; i++) {
        char c = slug.ptr[i];

        demand((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
        demand(c != '-' || (i > 0 && i + 1 < slug.len && slug.ptr[i - 1] != '-'));
    }
    demand(str_eq(unicode_slug(arena, slug), slug));
}

/* Of text as files may hold it; what is none is only survived. */
static void check_keys(struct arena *arena, str text)
{
    str nfc = unicode_nfc(arena, text);
    str fold = unicode_fold(arena, text);
    str search = unicode_search(arena, text);

    unicode_bare(arena, text);
    if (utf8_invalid(text) < text.len || (text.len && memchr(text.ptr, 0, text.len)))
        return;
    demand(str_eq(unicode_nfc(arena, nfc), nfc));
    demand(str_eq(unicode_fold(arena, nfc), fold));
    demand(str_eq(unicode_fold(arena, fold), fold));
    demand(str_eq(unicode_search(arena, search), search));
}

/* An address that names something within the site, however it is read. */
static void check_address(str address, bool id)
{
    demand(address.len > 0 && address.ptr[0] != '/' && address.len < 600);
    demand(str_find(address, S("//"), 0) == SIZE_MAX &&
           str_find(address, S("/../"), 0) == SIZE_MAX);
    for (size_t i = 0; id && i < address.len; i++) {
        char c = address.ptr[i];

        demand((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '/');
    }
}

static struct written {
    char dir[64];
    char page[400], file[400];
} w;

static void remove_folder(void)
{
    tree_remove(AT_FDCWD, w.dir);
}

static bool put(const char *path, str bytes)
{
    FILE *file = fopen(path, "wb");

    if (!file)
        return false;
    demand(fwrite(bytes.ptr, 1, bytes.len, file) == bytes.len);
    fclose(file);
    return true;
}

static void put_quoted(struct buf *out, str cell)
{
    buf_byte(out, '"');
    for (size_t i = 0; i < cell.len; i++) {
        if (cell.ptr[i] == '"')
            buf_byte(out, '"');
        buf_byte(out, cell.ptr[i]);
    }
    buf_put(out, S("\",x\n"));
}

static void make_folders(const char *dir)
{
    static const char *const names[] = {"", "content", "content/pages", "content/files", "data"};
    char path[160];

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        snprintf(path, sizeof path, "%s/%s", dir, names[i]);
        mkdir(path, 0700);
    }
    snprintf(path, sizeof path, "%s/content/site.yml", dir);
    demand(put(path, S("title: a\nagency: b\nbase_url: https://a.example/\n")));
}

/* The name as a page, as an attachment and as the id of a unit and an indicator. */
static void put_name(struct arena *arena, str name)
{
    bool whole = name.len > 0 && name.len < 250 && !memchr(name.ptr, 0, name.len);
    struct buf table = buf_in(arena);
    char path[160];

    w.page[0] = w.file[0] = 0;
    if (whole && !memchr(name.ptr, '/', name.len)) {
        snprintf(w.page, sizeof w.page, "%s/content/pages/%.*s.md", w.dir, STR_ARG(name));
        snprintf(w.file, sizeof w.file, "%s/content/files/%.*s", w.dir, STR_ARG(name));
        put(w.page, S("---\ntitle: a\n---\nb\n"));
        put(w.file, S("c"));
    }
    buf_put(&table, S("id,name\n"));
    put_quoted(&table, name);
    snprintf(path, sizeof path, "%s/data/units.csv", w.dir);
    demand(put(path, buf_str(&table)));
    snprintf(path, sizeof path, "%s/data/indicators.csv", w.dir);
    demand(put(path, buf_str(&table)));
}

static void check_model(struct arena *arena, const char *dir)
{
    struct model_input input = {dir, 1, DATE_NONE, 20000};
    struct diag *diag = diag_new(arena);
    const struct model *m = model_read(&input, arena, diag);

    demand(m != NULL);
    if (diag_count(diag, DIAG_ERROR))
        return;
    for (uint32_t i = 0; i < m->units.len; i++)
        check_address(address_unit(arena, m, i), true);
    for (uint32_t i = 0; i < m->indicators.len; i++)
        check_address(address_indicator(arena, m, i), true);
    for (uint32_t i = 0; i < m->pages.len; i++)
        check_address(address_page(arena, m, i), true);
    for (uint32_t i = 0; i < m->attachments.len; i++)
        check_address(address_attachment(arena, m->attachments.at[i]), false);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_new(0);
    str text = {(const char *)data, size};
    str rest = text;

    if (!w.dir[0]) {
        snprintf(w.dir, sizeof w.dir, "/tmp/minhbach-slug-%d", (int)getpid());
        make_folders(w.dir);
        atexit(remove_folder);
    }
    check_slug(arena, text);
    check_keys(arena, text);
    put_name(arena, str_cut(&rest, '\n'));
    check_model(arena, w.dir);
    if (w.page[0]) {
        unlink(w.page);
        unlink(w.file);
    }
    arena_free(arena);
    return 0;
}
