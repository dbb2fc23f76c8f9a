/* SPDX-License-Identifier: MIT */
#include "publish/seen.h"

#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "publish/outlet.h"
#include "publish/sys.h"
#include "publish/tree.h"

enum { RECORD_MAX = 1024, NANOSECONDS = 1000 * 1000 * 1000 };

#define SIGNATURE "minhbach seen 1\n"

/* ---- fingerprints ---- */

struct look {
    struct buf seen;
    int64_t newest; /* ctime, nanoseconds */
};

/* What of a file or folder changes when it does. */
struct traits {
    uint64_t device, inode, size, mode;
    int64_t modified, changed;
};

static int64_t nanoseconds(struct timespec time)
{
    return (int64_t)time.tv_sec * NANOSECONDS + time.tv_nsec;
}

static void add(struct look *look, str name, const struct stat *stat)
{
    struct traits traits = {(uint64_t)stat->st_dev,     stat->st_ino,
                            (uint64_t)stat->st_size,    stat->st_mode,
                            nanoseconds(stat->st_mtim), nanoseconds(stat->st_ctim)};

    if (look->newest < traits.changed)
        look->newest = traits.changed;
    buf_put(&look->seen, name);
    buf_byte(&look->seen, 0);
    buf_put(&look->seen, (str){(const char *)&traits, sizeof traits});
}

static bool see(void *ctx, str name, const struct stat *stat)
{
    add(ctx, name, stat);
    return true;
}

/* File systems without nanoseconds tick by seconds, FAT by two. */
static bool settled(int64_t newest)
{
    int64_t least = newest % NANOSECONDS ? SEEN_SETTLED : 2 * (int64_t)NANOSECONDS;
    struct timespec now;

    return clock_gettime(CLOCK_REALTIME, &now) == 0 && newest < nanoseconds(now) - least;
}

bool seen_folders(const int *dirs, uint32_t count, struct arena *arena, struct sha256 *out)
{
    struct look look = {buf_in(arena), 0};
    struct stat stat;

    for (uint32_t i = 0; i < count; i++) {
        buf_put(&look.seen, dirs[i] < 0 ? S("no folder\n") : S("folder\n"));
        if (dirs[i] < 0)
            continue;
        if (SYS_RETRY(fstat(dirs[i], &stat)))
            return false;
        add(&look, S("."), &stat);
        if (!tree_stat(dirs[i], see, &look))
            return false;
    }
    *out = sha256_of(buf_str(&look.seen));
    return settled(look.newest);
}

static bool add_path(struct look *look, int site, const char *path)
{
    struct stat stat;

    if (SYS_RETRY(fstatat(site, path, &stat, AT_SYMLINK_NOFOLLOW)))
        return false;
    add(look, str_of(path), &stat);
    return true;
}

/* The folders of `path` that the path before it did not lie in: each comes once, as the manifest is
 * sorted. */
static bool add_parents(struct look *look, int site, char *path, str before)
{
    bool shared = true;

    for (size_t i = 0; path[i]; i++) {
        bool seen;

        shared = shared && i < before.len && before.ptr[i] == path[i];
        if (path[i] != '/' || shared)
            continue;
        path[i] = 0;
        seen = add_path(look, site, path);
        path[i] = '/';
        if (!seen)
            return false;
    }
    return true;
}

bool seen_site(int site, const struct manifest *manifest, struct arena *arena, struct sha256 *out)
{
    struct look look = {buf_in(arena), 0};
    char path[SYS_PATH_MAX];
    str before = S("");

    if (!add_path(&look, site, ".") || !add_path(&look, site, MANIFEST_FILE))
        return false;
    for (uint32_t i = 0; i < manifest->outputs.len; i++) {
        str file = manifest->outputs.at[i].file;

        if (file.len >= sizeof path)
            return false;
        memcpy(path, file.ptr, file.len);
        path[file.len] = 0;
        if (!add_parents(&look, site, path, before) || !add_path(&look, site, path))
            return false;
        before = file;
    }
    *out = sha256_of(buf_str(&look.seen));
    return settled(look.newest);
}

/* ---- the record ---- */

static void put_hash(struct buf *out, struct sha256 hash)
{
    char hex[SHA256_HEX + 1];

    sha256_hex(hash, hex);
    buf_put(out, (str){hex, SHA256_HEX});
    buf_byte(out, '\n');
}

static void put_record(struct buf *out, const struct seen *seen)
{
    buf_put(out, S(SIGNATURE));
    put_hash(out, seen->wish);
    put_hash(out, seen->inputs);
    put_hash(out, seen->site);
    for (int i = 0; i < SEEN_COUNTS; i++) {
        buf_uint(out, seen->counts[i]);
        buf_byte(out, '\n');
    }
    put_hash(out, sha256_of(buf_str(out)));
}

static bool take_hash(str *rest, struct sha256 *hash)
{
    return sha256_parse(str_cut(rest, '\n'), hash);
}

static bool parse_record(str text, struct seen *seen)
{
    struct sha256 sum;
    str rest = text, body;

    if (text.len < SHA256_HEX + 1)
        return false;
    body = str_slice(text, 0, text.len - SHA256_HEX - 1);
    if (!sha256_parse(str_slice(text, body.len, text.len - 1), &sum) ||
        !sha256_eq(sum, sha256_of(body)) || !str_eq(str_cut(&rest, '\n'), S("minhbach seen 1")))
        return false;
    if (!take_hash(&rest, &seen->wish) || !take_hash(&rest, &seen->inputs) ||
        !take_hash(&rest, &seen->site))
        return false;
    for (int i = 0; i < SEEN_COUNTS; i++) {
        str number = str_cut(&rest, '\n');

        seen->counts[i] = 0;
        for (size_t c = 0; c < number.len; c++)
            seen->counts[i] = seen->counts[i] * 10 + (uint64_t)(number.ptr[c] - '0');
    }
    return true;
}

bool seen_read(int parent, const char *name, struct seen *seen)
{
    char bytes[RECORD_MAX];
    int fd = sys_open_under(parent, name, O_RDONLY);
    ssize_t len = fd < 0 ? -1 : SYS_RETRY(read(fd, bytes, sizeof bytes));

    sys_close(fd);
    return len > 0 && parse_record((str){bytes, (size_t)len}, seen);
}

void seen_write(int parent, const char *name, const struct seen *seen)
{
    struct arena *arena = arena_new(0);
    struct buf text = buf_in(arena);

    put_record(&text, seen);
    /* A new file: nobody who reads the old one sees it half. What is half after a crash has the
     * wrong sum. */
    if (SYS_RETRY(unlinkat(parent, name, 0)) == 0 || errno == ENOENT)
        sys_write_new(parent, name, buf_str(&text));
    arena_free(arena);
}

/* ---- is there anything to do? ---- */

bool seen_is_current(str output, const struct seen *now, struct arena *arena,
                     uint64_t counts[SEEN_COUNTS])
{
    struct manifest manifest;
    struct outlet outlet;
    struct sha256 site;
    struct seen then;
    str text;
    bool current = outlet_peek(&outlet, output, arena) &&
                   seen_read(outlet.parent, outlet.seen, &then) &&
                   sha256_eq(then.wish, now->wish) && sha256_eq(then.inputs, now->inputs) &&
                   manifest_load(outlet.old, arena, &manifest, &text) == MANIFEST_READ &&
                   seen_site(outlet.old, &manifest, arena, &site) && sha256_eq(then.site, site);

    if (current)
        memcpy(counts, then.counts, sizeof then.counts);
    outlet_close(&outlet);
    return current;
}
