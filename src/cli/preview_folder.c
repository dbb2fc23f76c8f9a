/* SPDX-License-Identifier: MIT */
#include "cli/preview_folder.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "publish/sys.h"
#include "publish/tree.h"

/* A site is up to 60 times as large as what it is made of, and there are two while one replaces the
 * other; half of the room is left to others. */
enum { ROOM_FACTOR = 60 * 2 * 2, MOST_TMPDIR = 255 };
#define MEMORY "/dev/shm"

static bool add_size(void *ctx, str name, const struct stat *stat)
{
    uint64_t *sum = ctx;

    (void)name;
    *sum += S_ISREG(stat->st_mode) ? (uint64_t)stat->st_size : 0;
    return true;
}

static bool sum_folder(int source, const char *name, uint64_t *sum)
{
    int folder = sys_open_under(source, name, O_RDONLY | O_DIRECTORY);
    bool summed = folder >= 0 && tree_stat(folder, add_size, sum);

    sys_close(folder);
    return summed;
}

/* Making and removing the hundreds of small files of a preview takes a disk's file system ten times
 * as long as one in memory. */
static bool memory_has_room(const char *dir)
{
    int source = open(dir, O_PATH | O_DIRECTORY | O_CLOEXEC);
    struct statvfs memory;
    uint64_t sum = 0;
    bool summed = sum_folder(source, "content", &sum) && sum_folder(source, "data", &sum);

    sys_close(source);
    return summed && statvfs(MEMORY, &memory) == 0 && access(MEMORY, W_OK | X_OK) == 0 &&
           sum < (uint64_t)memory.f_bavail * memory.f_frsize / ROOM_FACTOR;
}

const char *preview_folder_make(const char *dir, struct arena *arena)
{
    const char *parent = getenv("TMPDIR");
    char *path;

    if (!parent || !*parent || strlen(parent) > MOST_TMPDIR)
        parent = memory_has_room(dir) ? MEMORY : "/tmp";
    path = arena_cstr(arena, arena_printf(arena, "%s/minhbach-XXXXXX", parent));
    return mkdtemp(path);
}

static int remove_entry(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
    (void)st;
    (void)type;
    (void)ftw;
    return remove(path);
}

/* Links are removed, not followed. */
void preview_folder_remove(const char *folder)
{
    nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}
