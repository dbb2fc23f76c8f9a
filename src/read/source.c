/* SPDX-License-Identifier: MIT */
#include "read/source.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/beneath.h"
#include "base/vec.h"

/* Of a call that says that it was interrupted; without an end the program would hang. */
enum { TRIES = 64 };

int source_open(const char *dir)
{
    return open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

/* -1 with errno; ELOOP or EXDEV: a link stands on the way, or the path leads out. */
static int open_beneath(const struct source_reader *reader, str path, int flags)
{
    char name[PATH_MAX];

    if (path.len >= sizeof name || memchr(path.ptr, 0, path.len)) {
        errno = ENAMETOOLONG;
        return -1;
    }
    memcpy(name, path.len ? path.ptr : ".", path.len ? path.len : 1);
    name[path.len ? path.len : 1] = 0;
    return beneath_open(reader->root, name, flags);
}

static struct source *new_source(const struct source_reader *reader, str path)
{
    struct source *source = ARENA_NEW(reader->arena, struct source);

    source->name = arena_str(reader->arena, path);
    return source;
}

static void report_errno(const struct source_reader *reader, struct place place, int error)
{
    if (error == ELOOP || error == EXDEV)
        DIAG(reader->diag, place, DIAG_FILE_LINK, S(""));
    else if (error == ENOENT || error == ENOTDIR)
        DIAG(reader->diag, place, DIAG_FILE_MISSING, S(""));
    else
        DIAG(reader->diag, place, DIAG_FILE_UNREADABLE, str_of(strerrordesc_np(error)));
}

static const char *kind_name(mode_t mode)
{
    if (S_ISDIR(mode))
        return "thư mục (folder)";
    if (S_ISFIFO(mode))
        return "ống dẫn (FIFO)";
    if (S_ISSOCK(mode))
        return "socket";
    return "thiết bị (device)";
}

/* False after reporting what is wrong with the file as it lies there. */
static bool is_readable(const struct source_reader *reader, struct place place,
                        const struct stat *state)
{
    uint64_t most = reader->max_file ? reader->max_file : SOURCE_MAX_FILE;

    if (!S_ISREG(state->st_mode)) {
        DIAG(reader->diag, place, DIAG_FILE_KIND, str_of(kind_name(state->st_mode)));
        return false;
    }
    if ((uint64_t)state->st_size > most) {
        DIAG(reader->diag, place, DIAG_FILE_TOO_LARGE,
             arena_printf(reader->arena, "%lld", (long long)state->st_size >> 20),
             arena_printf(reader->arena, "%llu", (unsigned long long)most >> 20));
        return false;
    }
    return true;
}

/* Reads until the end or `room` is full; -1 with errno. */
static ssize_t read_all(int file, char *bytes, size_t room)
{
    size_t len = 0;
    int tries = 0;

    while (len < room) {
        ssize_t got = read(file, bytes + len, room - len);

        if (got < 0 && errno == EINTR && ++tries < TRIES)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        len += (size_t)got;
    }
    return (ssize_t)len;
}

/* Size and times to the nanosecond: a file that is being saved is not half read. */
static bool same_state(const struct stat *a, const struct stat *b)
{
    return a->st_size == b->st_size && a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
           a->st_mtim.tv_nsec == b->st_mtim.tv_nsec && a->st_ctim.tv_sec == b->st_ctim.tv_sec &&
           a->st_ctim.tv_nsec == b->st_ctim.tv_nsec;
}

static bool read_file(const struct source_reader *reader, int file, struct source *source)
{
    struct place place = place_file(source);
    struct stat before, after;

    if (fstat(file, &before) < 0) {
        report_errno(reader, place, errno);
        return false;
    }
    if (!is_readable(reader, place, &before))
        return false;
    /* One byte more shows whether the file grew. */
    size_t size = (size_t)before.st_size;
    char *bytes = arena_alloc(reader->texts ? reader->texts : reader->arena, size + 1);
    ssize_t len = read_all(file, bytes, size + 1);
    if (len < 0 || fstat(file, &after) < 0) {
        report_errno(reader, place, errno);
        return false;
    }
    if ((size_t)len != size || !same_state(&before, &after)) {
        DIAG(reader->diag, place, DIAG_FILE_CHANGED, S(""));
        return false;
    }
    source->text = (str){bytes, size};
    return true;
}

struct source *source_bytes(const struct source_reader *reader, str path)
{
    struct source *source = new_source(reader, path);
    int file = open_beneath(reader, path, O_RDONLY);

    if (file < 0) {
        report_errno(reader, place_file(source), errno);
        return NULL;
    }
    bool good = read_file(reader, file, source);
    close(file);
    return good ? source : NULL;
}

/* Where a byte that cannot be decoded stands in a table: the line on which its row starts and the
 * number of its field. The delimiter is the first that stands in the file. */
static void place_in_table(str text, struct place *place)
{
    size_t delimiter = 0;
    bool quoted = false;
    uint32_t line = 1;

    while (delimiter < text.len && !strchr(";,\t", text.ptr[delimiter]))
        delimiter++;
    place->line = place->column = 1;
    for (size_t i = 0; i < place->offset; i++) {
        char c = text.ptr[i];
        bool ends = c == '\n' || (c == '\r' && text.ptr[i + 1] != '\n');

        line += ends;
        if (c == '"')
            quoted = !quoted;
        else if (ends && !quoted)
            *place = (struct place){place->source, line, 1, 0, place->offset};
        else if (!quoted && delimiter < text.len && c == text.ptr[delimiter])
            place->column++;
    }
}

/* In another file: the character of its line. */
static void place_in_text(str text, struct place *place)
{
    size_t start = place->offset;

    while (start > 0 && text.ptr[start - 1] != '\n' && text.ptr[start - 1] != '\r')
        start--;
    place->column = 1 + (uint32_t)str_chars(str_slice(text, start, place->offset));
}

static void report_bytes(struct source *source, const struct decoded *decoded, struct arena *arena,
                         struct diag *diag)
{
    static const enum diag_code codes[] = {
        [DECODE_NOT_UTF8] = DIAG_NOT_UTF8,
        [DECODE_UTF16_BROKEN] = DIAG_UTF16_BROKEN,
        [DECODE_NOT_DECLARED] = DIAG_NOT_DECLARED_ENCODING,
        [DECODE_UTF16_NO_BOM] = DIAG_UTF16_NO_BOM,
    };
    bool bytewise = decoded->error == DECODE_NOT_UTF8 || decoded->error == DECODE_NOT_DECLARED;
    unsigned char byte = (unsigned char)source->text.ptr[decoded->offset];
    struct place place = {source, (uint32_t)decoded->line, 0, 0, PLACE_NO_OFFSET};

    if (bytewise) {
        place.offset = (uint32_t)decoded->offset;
        (str_ends(source->name, S(".csv")) ? place_in_table : place_in_text)(source->text, &place);
    }
    DIAG(diag, place, codes[decoded->error], arena_printf(arena, "%02X", byte),
         arena_printf(arena, "%zu", decoded->offset + 1));
}

bool source_decode(struct source *source, enum text_encoding encoding, struct arena *arena,
                   struct diag *diag)
{
    struct decoded decoded = text_decode(source->text, encoding, arena);

    if (decoded.error) {
        report_bytes(source, &decoded, arena, diag);
        source->text = (str){NULL, 0};
        return false;
    }
    source->text = decoded.text.ptr ? decoded.text : S("");
    return true;
}

struct source *source_text(const struct source_reader *reader, str path)
{
    struct source *source = source_bytes(reader, path);

    if (source && !source_decode(source, reader->encoding, reader->arena, reader->diag))
        return NULL;
    return source;
}

static enum source_kind kind_of(mode_t mode)
{
    if (S_ISREG(mode))
        return SOURCE_FILE;
    return S_ISDIR(mode) ? SOURCE_FOLDER : SOURCE_OTHER;
}

enum source_kind source_kind(const struct source_reader *reader, str path)
{
    struct stat state;
    int file = open_beneath(reader, path, O_PATH | O_NOFOLLOW);

    if (file < 0)
        return errno == ENOENT || errno == ENOTDIR ? SOURCE_ABSENT : SOURCE_OTHER;
    bool known = fstat(file, &state) == 0;
    close(file);
    return known ? kind_of(state.st_mode) : SOURCE_OTHER;
}

struct entry {
    str name;
    enum source_kind kind;
};

struct entries {
    VEC(struct entry) of;
};

static int by_name(const void *left, const void *right)
{
    return str_cmp(((const struct entry *)left)->name, ((const struct entry *)right)->name);
}

/* What links and devices are is told here, once: nobody will open them. */
static void report_entry(const struct source_reader *reader, str folder, str name, mode_t mode)
{
    str path = folder.len ? arena_printf(reader->arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(name))
                          : name;
    struct place place = place_file(new_source(reader, path));

    if (S_ISLNK(mode))
        DIAG(reader->diag, place, DIAG_FILE_LINK, S(""));
    else
        DIAG(reader->diag, place, DIAG_FILE_KIND, str_of(kind_name(mode)));
}

/* False with errno where an entry cannot be told: one left out in silence would be a file
 * whose rows are lost. */
static bool list_entries(const struct source_reader *reader, DIR *dir, str folder,
                         struct entries *entries)
{
    struct dirent *found;
    struct stat state;

    while ((errno = 0, found = readdir(dir))) {
        str name = arena_str(reader->arena, str_of(found->d_name));

        if (name.ptr[0] == '.')
            continue;
        if (fstatat(dirfd(dir), found->d_name, &state, AT_SYMLINK_NOFOLLOW))
            return false;
        enum source_kind kind = kind_of(state.st_mode);
        if (kind == SOURCE_OTHER)
            report_entry(reader, folder, name, state.st_mode);
        else
            *vec_push(reader->arena, &entries->of) = (struct entry){name, kind};
    }
    return errno == 0;
}

static void sort_entries(const struct source_reader *reader, struct entries *entries,
                         struct source_list *out)
{
    if (entries->of.len > 1)
        qsort(entries->of.at, entries->of.len, sizeof *entries->of.at, by_name);
    out->count = entries->of.len;
    out->names = ARENA_ARRAY(reader->arena, str, entries->of.len);
    out->kinds = ARENA_ARRAY(reader->arena, enum source_kind, entries->of.len);
    for (uint32_t i = 0; i < entries->of.len; i++) {
        out->names[i] = entries->of.at[i].name;
        out->kinds[i] = entries->of.at[i].kind;
    }
}

bool source_list(const struct source_reader *reader, str path, struct source_list *out)
{
    struct entries entries = {0};

    *out = (struct source_list){0};
    int folder = open_beneath(reader, path, O_RDONLY | O_DIRECTORY);
    if (folder < 0 && errno == ENOENT)
        return true;
    DIR *dir = folder < 0 ? NULL : fdopendir(folder);
    bool good = dir && list_entries(reader, dir, path, &entries);
    if (!good)
        report_errno(reader, place_file(new_source(reader, path)), errno);
    else
        sort_entries(reader, &entries, out);
    if (dir)
        closedir(dir);
    else if (folder >= 0)
        close(folder);
    return good;
}
