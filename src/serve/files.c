/* SPDX-License-Identifier: MIT */
#include "serve/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/beneath.h"
#include "base/buf.h"

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool files_decode(str raw, struct arena *arena, str *path)
{
    struct buf out = buf_in(arena);

    for (size_t i = 0; i < raw.len; i++) {
        int c = (unsigned char)raw.ptr[i];

        if (c == '%') {
            int high = i + 2 < raw.len ? hex_digit(raw.ptr[i + 1]) : -1;
            int low = high >= 0 ? hex_digit(raw.ptr[i + 2]) : -1;

            if (low < 0)
                return false;
            c = high * 16 + low;
            i += 2;
        }
        if (c < 0x20 || c == 0x7F || c == '\\')
            return false;
        buf_byte(&out, (char)c);
    }
    *path = buf_str(&out);
    return path->len > 0 && path->ptr[0] == '/';
}

static const struct {
    str ending;
    str type;
} types[] = {
    {S_INIT(".html"), S_INIT("text/html; charset=utf-8")},
    {S_INIT(".css"), S_INIT("text/css; charset=utf-8")},
    {S_INIT(".js"), S_INIT("text/javascript; charset=utf-8")},
    {S_INIT(".json"), S_INIT("application/json")},
    {S_INIT(".csv"), S_INIT("text/csv; charset=utf-8")},
    {S_INIT(".xml"), S_INIT("application/xml")},
    {S_INIT(".svg"), S_INIT("image/svg+xml")},
    {S_INIT(".txt"), S_INIT("text/plain; charset=utf-8")},
    {S_INIT(".pdf"), S_INIT("application/pdf")},
    {S_INIT(".png"), S_INIT("image/png")},
    {S_INIT(".jpg"), S_INIT("image/jpeg")},
    {S_INIT(".webp"), S_INIT("image/webp")},
};

static str type_of(str path)
{
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (str_ends(path, types[i].ending))
            return types[i].type;
    return S("application/octet-stream");
}

/* Keeps a regular file open, closes all else. */
static void keep_regular(struct served_file *file)
{
    struct stat st;

    if (file->fd < 0)
        return;
    if (fstat(file->fd, &st) == 0 && S_ISREG(st.st_mode)) {
        file->size = st.st_size;
        return;
    }
    file->folder = S_ISDIR(st.st_mode);
    close(file->fd);
    file->fd = -1;
}

struct served_file files_open(const char *root, str path, struct arena *arena)
{
    struct served_file file = {.fd = -1};
    str name = str_slice(path, 1, path.len);
    int folder = open(root, O_PATH | O_DIRECTORY | O_CLOEXEC);

    if (folder < 0)
        return file;
    if (path.ptr[path.len - 1] == '/')
        name = arena_printf(arena, "%.*sindex.html", STR_ARG(name));
    file.type = type_of(name);
    file.html = str_ends(name, S(".html"));
    file.fd = beneath_open(folder, arena_cstr(arena, name), O_RDONLY);
    keep_regular(&file);
    close(folder);
    return file;
}
