/* SPDX-License-Identifier: MIT */
#include "publish/tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "publish/sys.h"

enum { DEPTH_MAX = 128, PASSES = 4, COPY_CHUNK = 64 * 1024 };

static bool is_dots(const char *name)
{
    return !strcmp(name, ".") || !strcmp(name, "..");
}

/* The next entry but "." and ".."; NULL with errno 0 at the end. */
static struct dirent *next_entry(DIR *folder)
{
    struct dirent *entry;

    do
        entry = SYS_RETRY_NULL(readdir(folder));
    while (entry && is_dots(entry->d_name));
    return entry;
}

static bool is_folder(int dir, const struct dirent *entry)
{
    struct stat stat;

    if (entry->d_type != DT_UNKNOWN)
        return entry->d_type == DT_DIR;
    return SYS_RETRY(fstatat(dir, entry->d_name, &stat, AT_SYMLINK_NOFOLLOW)) == 0 &&
           S_ISDIR(stat.st_mode);
}

/* Opens the folder `name` for reading. NULL with errno. */
static DIR *open_folder(int dir, const char *name)
{
    int fd = SYS_RETRY(openat(dir, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    DIR *folder = fd < 0 ? NULL : fdopendir(fd);
    int error = errno;

    if (!folder)
        sys_close(fd);
    errno = error;
    return folder;
}

/* Closes without losing errno. */
static bool close_folder(DIR *folder, bool value)
{
    int error = errno;

    closedir(folder);
    errno = error;
    return value;
}

/* ---- removing ---- */

static bool remove_folder(int dir, const char *name, int depth);

static bool remove_entries(DIR *folder, int depth)
{
    struct dirent *entry;

    while ((entry = next_entry(folder))) {
        bool gone = is_folder(dirfd(folder), entry)
                        ? remove_folder(dirfd(folder), entry->d_name, depth + 1)
                        : SYS_RETRY(unlinkat(dirfd(folder), entry->d_name, 0)) == 0;

        if (!gone && errno != ENOENT)
            return false;
    }
    return errno == 0;
}

/* A folder of another file system that somebody mounted there is not ours to empty. */
static bool same_device(int dir, int inner)
{
    struct stat a, b;

    if (SYS_RETRY(fstat(dir, &a)) || SYS_RETRY(fstat(inner, &b)))
        return false;
    errno = EXDEV;
    return a.st_dev == b.st_dev;
}

static bool remove_folder(int dir, const char *name, int depth)
{
    DIR *folder = open_folder(dir, name);
    bool removed = false;

    if (!folder)
        return false;
    errno = ELOOP;
    if (depth > DEPTH_MAX || !same_device(dir, dirfd(folder)))
        return close_folder(folder, false);
    /* Some file systems skip entries while others are being removed: look again then. */
    for (int pass = 0; pass < PASSES && !removed; pass++) {
        rewinddir(folder);
        if (!remove_entries(folder, depth))
            return close_folder(folder, false);
        removed = SYS_RETRY(unlinkat(dir, name, AT_REMOVEDIR)) == 0;
        if (!removed && errno != ENOTEMPTY)
            break;
    }
    return close_folder(folder, removed);
}

bool tree_remove(int dir, const char *name)
{
    struct stat stat;

    if (SYS_RETRY(fstatat(dir, name, &stat, AT_SYMLINK_NOFOLLOW)))
        return errno == ENOENT;
    if (S_ISDIR(stat.st_mode))
        return remove_folder(dir, name, 0);
    return SYS_RETRY(unlinkat(dir, name, 0)) == 0;
}

/* ---- carrying over ---- */

static bool copy_bytes(int from, int to)
{
    char chunk[COPY_CHUNK];
    ssize_t n;

    while ((n = SYS_RETRY(read(from, chunk, sizeof chunk))) > 0)
        if (!sys_write_all(to, (str){chunk, (size_t)n}))
            return false;
    return n == 0;
}

static bool copy_file(int from, int to, const char *path)
{
    struct stat stat;
    int in = sys_open_under(from, path, O_RDONLY);
    int out = -1;
    bool copied = in >= 0 && SYS_RETRY(fstat(in, &stat)) == 0;
    int error;

    if (copied && !S_ISREG(stat.st_mode)) {
        errno = EINVAL;
        copied = false;
    }
    if (copied)
        out = SYS_RETRY(
            openat(to, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, stat.st_mode & 0777));
    copied = out >= 0 && copy_bytes(in, out) &&
             SYS_RETRY(futimens(out, (struct timespec[]){stat.st_atim, stat.st_mtim})) == 0;
    error = errno;
    sys_close(in);
    sys_close(out);
    errno = error;
    return copied;
}

bool tree_carry_file(int from, int to, const char *path)
{
    if (SYS_RETRY(linkat(from, path, to, path, 0)) == 0)
        return true;
    /* No hard links here (FAT, some network shares), or no more of this one. */
    if (errno == EPERM || errno == EMLINK || errno == EOPNOTSUPP)
        return copy_file(from, to, path);
    return false;
}

static bool carry_folder(int from, int to, const char *name, int depth);

static bool carry_entries(DIR *folder, int to, int depth)
{
    struct dirent *entry;

    while ((entry = next_entry(folder))) {
        bool carried = is_folder(dirfd(folder), entry)
                           ? carry_folder(dirfd(folder), to, entry->d_name, depth + 1)
                           : tree_carry_file(dirfd(folder), to, entry->d_name);

        if (!carried)
            return false;
    }
    return errno == 0;
}

static bool carry_folder(int from, int to, const char *name, int depth)
{
    DIR *folder = open_folder(from, name);
    struct stat stat;
    int inner = -1;
    bool carried = false;
    int error;

    if (!folder)
        return false;
    errno = ELOOP;
    if (depth <= DEPTH_MAX && same_device(from, dirfd(folder)) &&
        SYS_RETRY(fstat(dirfd(folder), &stat)) == 0 && SYS_RETRY(mkdirat(to, name, 0700)) == 0)
        inner = SYS_RETRY(openat(to, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (inner >= 0)
        carried = carry_entries(folder, inner, depth) &&
                  SYS_RETRY(fchmod(inner, stat.st_mode & 07777)) == 0;
    error = errno;
    sys_close(inner);
    errno = error;
    return close_folder(folder, carried);
}

bool tree_carry(int from, int to, const char *name)
{
    struct stat stat;

    if (SYS_RETRY(fstatat(from, name, &stat, AT_SYMLINK_NOFOLLOW)))
        return errno == ENOENT;
    return S_ISDIR(stat.st_mode) ? carry_folder(from, to, name, 0)
                                 : tree_carry_file(from, to, name);
}

/* ---- listing ---- */

struct walk {
    struct buf path;
    tree_visit_fn *visit;
    void *ctx;
};

static bool walk_folder(struct walk *walk, int dir, const char *name, int depth);

static bool walk_entry(struct walk *walk, DIR *folder, const struct dirent *entry, int depth)
{
    enum tree_kind kind = is_folder(dirfd(folder), entry) ? TREE_FOLDER : TREE_FILE;
    enum tree_step step;
    size_t len = walk->path.len;
    bool on = true;

    if (len)
        buf_byte(&walk->path, '/');
    buf_put(&walk->path, str_of(entry->d_name));
    step = walk->visit(walk->ctx, buf_str(&walk->path), kind);
    if (step == TREE_ON && kind == TREE_FOLDER)
        on = walk_folder(walk, dirfd(folder), entry->d_name, depth + 1);
    if (step == TREE_STOP)
        errno = 0;
    walk->path.len = len;
    return on && step != TREE_STOP;
}

static bool walk_folder(struct walk *walk, int dir, const char *name, int depth)
{
    DIR *folder = open_folder(dir, name);
    struct dirent *entry;

    if (!folder)
        return false;
    if (depth > DEPTH_MAX) {
        errno = ELOOP;
        return close_folder(folder, false);
    }
    while ((entry = next_entry(folder)))
        if (!walk_entry(walk, folder, entry, depth))
            return close_folder(folder, false);
    return close_folder(folder, errno == 0);
}

bool tree_walk(int dir, struct arena *arena, tree_visit_fn *visit, void *ctx)
{
    struct walk walk = {buf_in(arena), visit, ctx};

    return walk_folder(&walk, dir, ".", 0);
}

/* ---- looking ---- */

static bool stat_folder(int dir, const char *name, tree_stat_fn *see, void *ctx, int depth)
{
    DIR *folder = open_folder(dir, name);
    struct dirent *entry;
    struct stat stat;

    if (!folder)
        return false;
    errno = ELOOP;
    if (depth > DEPTH_MAX)
        return close_folder(folder, false);
    while ((entry = next_entry(folder))) {
        int at = dirfd(folder);

        if (SYS_RETRY(fstatat(at, entry->d_name, &stat, AT_SYMLINK_NOFOLLOW)) ||
            !see(ctx, str_of(entry->d_name), &stat) ||
            (S_ISDIR(stat.st_mode) && (!stat_folder(at, entry->d_name, see, ctx, depth + 1) ||
                                       !see(ctx, S("/"), &stat))))
            return close_folder(folder, false);
    }
    return close_folder(folder, errno == 0);
}

bool tree_stat(int dir, tree_stat_fn *see, void *ctx)
{
    return stat_folder(dir, ".", see, ctx, 0);
}
