/* SPDX-License-Identifier: MIT */
#include "publish/outlet.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

#include "publish/sys.h"
#include "publish/tree.h"

enum { LOCK_TRIES = 32 };

static bool same_file(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/* ---- where it is ---- */

/* Splits a path into the folder and the name in it; "." and ".." are resolved first, as their
 * names say nothing. False if there is no such name ("/"). */
static bool split(str path, struct arena *arena, const char **folder, const char **name)
{
    char real[PATH_MAX];
    size_t slash;

    while (path.len > 1 && path.ptr[path.len - 1] == '/')
        path.len--;
    if ((str_eq(path, S(".")) || str_ends(path, S("/.")) || str_ends(path, S(".."))) &&
        realpath(arena_cstr(arena, path), real))
        path = str_of(real);
    slash = path.len;
    while (slash > 0 && path.ptr[slash - 1] != '/')
        slash--;
    *name = arena_cstr(arena, str_slice(path, slash, path.len));
    *folder = slash == 0 ? "." : arena_cstr(arena, str_slice(path, 0, slash));
    return path.len > slash;
}

/* The guards below are no, yes, or unknown with errno: what cannot be seen is not replaced. */
enum answer { UNKNOWN = -1, NO, YES };

/* Is the folder `source` the one that `wanted` describes, or does it lie in it? */
static enum answer lies_in(const char *source, const struct stat *wanted)
{
    struct stat here, below = {0};
    int fd = SYS_RETRY(open(source, O_PATH | O_DIRECTORY | O_CLOEXEC));
    enum answer answer = NO;

    while (answer == NO) {
        int up;

        if (fd < 0)
            return UNKNOWN;
        if (SYS_RETRY(fstat(fd, &here))) {
            answer = UNKNOWN;
            break;
        }
        if (same_file(&here, &below)) /* ".." of the root is the root */
            break;
        answer = same_file(&here, wanted) ? YES : NO;
        below = here;
        up = SYS_RETRY(openat(fd, "..", O_PATH | O_DIRECTORY | O_CLOEXEC));
        sys_close(fd);
        fd = up;
    }
    sys_close(fd);
    return answer;
}

static enum answer is_path(const char *path, const struct stat *wanted)
{
    struct stat stat_of;

    if (!path || !*path)
        return NO;
    if (SYS_RETRY(stat(path, &stat_of)))
        return errno == ENOENT || errno == ENOTDIR ? NO : UNKNOWN;
    return same_file(&stat_of, wanted) ? YES : NO;
}

static enum answer is_mounted(const struct outlet *outlet, const struct stat *wanted)
{
    struct stat parent;

    if (SYS_RETRY(fstat(outlet->parent, &parent)))
        return UNKNOWN;
    return parent.st_dev == wanted->st_dev ? NO : YES;
}

/* What an existing output must not be, whatever lies in it. */
static enum fault_code refusal(const struct outlet *outlet, const struct stat *output,
                               const char *source)
{
    enum answer root = is_path("/", output);
    enum answer home = root == NO ? is_path(getenv("HOME"), output) : root;
    enum answer above = home == NO && *source ? lies_in(source, output) : home;
    enum answer mounted = above == NO ? is_mounted(outlet, output) : above;

    if (S_ISLNK(output->st_mode))
        return FAULT_OUTPUT_LINK;
    if (!S_ISDIR(output->st_mode))
        return FAULT_OUTPUT_FILE;
    if (mounted == UNKNOWN)
        return FAULT_OPEN;
    if (home == YES)
        return FAULT_OUTPUT_HOME;
    if (above == YES)
        return FAULT_OUTPUT_SOURCE;
    return mounted == YES ? FAULT_OUTPUT_MOUNT : FAULT_NONE;
}

static bool find_place(struct outlet *outlet, const char *source, struct arena *arena,
                       struct fault *fault)
{
    const char *folder;
    struct stat output;
    enum fault_code code;

    if (!outlet->given.len || !split(outlet->given, arena, &folder, &outlet->name))
        return fault_set(fault, arena, FAULT_OUTPUT_HOME, outlet->given, 0);
    outlet->parent = SYS_RETRY(open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (outlet->parent < 0 && (errno == ENOENT || errno == ENOTDIR))
        return fault_set(fault, arena, FAULT_NO_PARENT, outlet->given, 0);
    if (outlet->parent < 0)
        return fault_set(fault, arena, FAULT_OPEN, str_of(folder), errno);
    if (SYS_RETRY(fstatat(outlet->parent, outlet->name, &output, AT_SYMLINK_NOFOLLOW)))
        return errno == ENOENT || fault_set(fault, arena, FAULT_OPEN, outlet->given, errno);
    code = refusal(outlet, &output, source);
    return code == FAULT_NONE || fault_set(fault, arena, code, outlet->given, errno);
}

/* ---- the lock ---- */

/* Does the locked file still bear the lock's name? Whoever held it last removes it. */
static enum answer lock_stands(const struct outlet *outlet, int fd)
{
    struct stat held, named;

    if (SYS_RETRY(fstat(fd, &held)))
        return UNKNOWN;
    if (SYS_RETRY(fstatat(outlet->parent, outlet->lock_name, &named, AT_SYMLINK_NOFOLLOW)))
        return errno == ENOENT ? NO : UNKNOWN;
    return same_file(&held, &named) ? YES : NO;
}

/* The kernel drops the lock of a process that dies, so a lock file left behind holds nobody up. */
static bool take_lock(struct outlet *outlet, struct arena *arena, struct fault *fault)
{
    str name = str_of(outlet->lock_name);
    enum answer stands;

    for (int i = 0; i < LOCK_TRIES; i++) {
        int fd = SYS_RETRY(openat(outlet->parent, outlet->lock_name,
                                  O_RDONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666));

        if (fd < 0)
            return fault_set(fault, arena, FAULT_LOCKING, name, errno);
        if (SYS_RETRY(flock(fd, LOCK_EX | LOCK_NB))) {
            int error = errno;

            sys_close(fd);
            if (error == EWOULDBLOCK)
                return fault_set(fault, arena, FAULT_LOCKED, outlet->given, 0);
            return fault_set(fault, arena, FAULT_LOCKING, name, error);
        }
        stands = lock_stands(outlet, fd);
        if (stands == YES) {
            outlet->lock = fd;
            return true;
        }
        if (stands == UNKNOWN)
            fault_set(fault, arena, FAULT_LOCKING, name, errno);
        sys_close(fd);
        if (stands == UNKNOWN)
            return false;
    }
    return fault_set(fault, arena, FAULT_LOCKED, outlet->given, 0);
}

void outlet_close(struct outlet *outlet)
{
    if (outlet->lock >= 0)
        SYS_RETRY(unlinkat(outlet->parent, outlet->lock_name, 0));
    sys_close(outlet->lock);
    sys_close(outlet->old);
    sys_close(outlet->parent);
    outlet->lock = outlet->old = outlet->parent = -1;
}

/* ---- what stands there ---- */

static bool exists(const struct outlet *outlet, const char *name)
{
    struct stat stat_of;

    return SYS_RETRY(fstatat(outlet->parent, name, &stat_of, AT_SYMLINK_NOFOLLOW)) == 0;
}

/* A kill between the fallback's two renames leaves the old site aside and none in its place. */
static bool repair(const struct outlet *outlet, struct arena *arena, struct fault *fault)
{
    if (!exists(outlet, outlet->name) && exists(outlet, outlet->aside) &&
        SYS_RETRY(renameat(outlet->parent, outlet->aside, outlet->parent, outlet->name)))
        return fault_set(fault, arena, FAULT_SWAP, outlet->given, errno);
    if (!outlet_clear(outlet))
        return fault_set(fault, arena, FAULT_CLEAN, str_of(outlet->fresh), errno);
    return true;
}

static bool open_old(struct outlet *outlet, struct arena *arena, struct fault *fault)
{
    outlet->old = sys_open_under(outlet->parent, outlet->name, O_RDONLY | O_DIRECTORY);
    if (outlet->old >= 0 || errno == ENOENT)
        return true;
    return fault_set(fault, arena, FAULT_OPEN, outlet->given, errno);
}

static void name_neighbours(struct outlet *outlet, struct arena *arena)
{
    outlet->fresh = arena_printf(arena, ".%s.minhbach-new%c", outlet->name, 0).ptr;
    outlet->aside = arena_printf(arena, ".%s.minhbach-old%c", outlet->name, 0).ptr;
    outlet->lock_name = arena_printf(arena, ".%s.minhbach-lock%c", outlet->name, 0).ptr;
    outlet->seen = arena_printf(arena, ".%s.minhbach-seen%c", outlet->name, 0).ptr;
}

bool outlet_peek(struct outlet *outlet, str given, struct arena *arena)
{
    const char *folder;

    *outlet = (struct outlet){.given = given, .parent = -1, .old = -1, .lock = -1};
    if (!given.len || !split(given, arena, &folder, &outlet->name))
        return false;
    name_neighbours(outlet, arena);
    outlet->parent = SYS_RETRY(open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (outlet->parent < 0 || exists(outlet, outlet->fresh) || exists(outlet, outlet->aside) ||
        exists(outlet, outlet->lock_name))
        return false;
    outlet->old = sys_open_under(outlet->parent, outlet->name, O_RDONLY | O_DIRECTORY);
    return outlet->old >= 0;
}

bool outlet_open(struct outlet *outlet, str given, str source, struct arena *arena,
                 struct fault *fault)
{
    *outlet = (struct outlet){.given = given, .parent = -1, .old = -1, .lock = -1};
    if (!find_place(outlet, arena_cstr(arena, source), arena, fault))
        return false;
    name_neighbours(outlet, arena);
    return take_lock(outlet, arena, fault) && repair(outlet, arena, fault) &&
           open_old(outlet, arena, fault);
}

/* The first name, by its bytes, that is not to be kept; "" if there is none. */
struct stranger {
    const struct manifest *manifest;
    struct arena *arena;
    str first;
};

static enum tree_step see_stranger(void *ctx, str path, enum tree_kind kind)
{
    struct stranger *stranger = ctx;

    if (!manifest_keeps(stranger->manifest, path) &&
        (!stranger->first.len || str_cmp(path, stranger->first) < 0))
        stranger->first = arena_str(stranger->arena, path);
    return kind == TREE_FOLDER ? TREE_SKIP : TREE_ON;
}

static bool only_kept(const struct outlet *outlet, const struct manifest *fresh,
                      struct arena *arena, struct fault *fault)
{
    struct stranger stranger = {fresh, arena, S("")};

    if (!tree_walk(outlet->old, arena, see_stranger, &stranger))
        return fault_set(fault, arena, FAULT_READ, outlet->given, errno);
    return !stranger.first.len ||
           fault_set_detail(fault, arena, FAULT_OUTPUT_FOREIGN, outlet->given, stranger.first);
}

bool outlet_claim(const struct outlet *outlet, const struct manifest *fresh,
                  struct outlet_site *site, struct arena *arena, struct fault *fault)
{
    struct stat stat_of;
    enum manifest_state state;

    if (outlet->old < 0)
        return true;
    state = manifest_load(outlet->old, arena, &site->manifest, &site->text);
    if (state == MANIFEST_FOREIGN)
        return only_kept(outlet, fresh, arena, fault);
    if (state == MANIFEST_FAILED ||
        SYS_RETRY(fstatat(outlet->old, MANIFEST_FILE, &stat_of, AT_SYMLINK_NOFOLLOW)))
        return fault_set(fault, arena, FAULT_READ, S(MANIFEST_FILE), errno);
    site->written = stat_of.st_mtim;
    return true;
}

/* ---- the swap ---- */

int outlet_make_fresh(const struct outlet *outlet)
{
    struct stat mode = {.st_mode = 0};
    int fd;

    if (SYS_RETRY(mkdirat(outlet->parent, outlet->fresh, 0777)))
        return -1;
    fd = sys_open_under(outlet->parent, outlet->fresh, O_RDONLY | O_DIRECTORY);
    if (fd >= 0 && outlet->old >= 0 &&
        (SYS_RETRY(fstat(outlet->old, &mode)) ||
         SYS_RETRY(fchmod(fd, (mode.st_mode & 07777) | S_IRWXU)))) {
        int error = errno;

        sys_close(fd);
        errno = error;
        return -1;
    }
    return fd;
}

static int rename_flags(const struct outlet *outlet, unsigned flags)
{
    return SYS_RETRY(renameat2(outlet->parent, outlet->fresh, outlet->parent, outlet->name, flags));
}

static int rename_plain(const struct outlet *outlet, const char *from, const char *to)
{
    return SYS_RETRY(renameat(outlet->parent, from, outlet->parent, to));
}

static bool swap_in_steps(const struct outlet *outlet)
{
    if (rename_plain(outlet, outlet->name, outlet->aside))
        return false;
    if (rename_plain(outlet, outlet->fresh, outlet->name)) {
        int error = errno;

        rename_plain(outlet, outlet->aside, outlet->name);
        errno = error;
        return false;
    }
    /* Should this fail, the old site stays aside and outlet_clear removes it there. */
    rename_plain(outlet, outlet->aside, outlet->fresh);
    return true;
}

bool outlet_swap(const struct outlet *outlet)
{
    bool replaces = outlet->old >= 0;

    if (rename_flags(outlet, replaces ? RENAME_EXCHANGE : RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    return replaces ? swap_in_steps(outlet)
                    : rename_plain(outlet, outlet->fresh, outlet->name) == 0;
}

bool outlet_unswap(const struct outlet *outlet)
{
    return outlet->old >= 0 ? outlet_swap(outlet)
                            : rename_plain(outlet, outlet->name, outlet->fresh) == 0;
}

bool outlet_clear(const struct outlet *outlet)
{
    return tree_remove(outlet->parent, outlet->fresh) && tree_remove(outlet->parent, outlet->aside);
}
