/* SPDX-License-Identifier: MIT */
#include "cli/preview_folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "publish/sys.h"
#include "publish/tree.h"

/* A site is up to 60 times as large as what it is made of, and there are two while one replaces the
 * other; half of the room is left to others. */
enum { ROOM_FACTOR = 60 * 2 * 2, MOST_TMPDIR = 255 };
#define MEMORY "/dev/shm"
#define PREFIX "minhbach-preview-"

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

static const char *parent_for(const char *dir)
{
    const char *parent = getenv("TMPDIR");

    if (!parent || !*parent || strlen(parent) > MOST_TMPDIR)
        parent = memory_has_room(dir) ? MEMORY : "/tmp";
    return parent;
}

/* -1 while somebody else holds the lock, or it is no folder of this user's. */
static int lock_folder(int parent, const char *name)
{
    int folder = sys_open_under(parent, name, O_RDONLY | O_DIRECTORY);
    struct stat stat;

    if (folder >= 0 && (fstat(folder, &stat) || stat.st_uid != geteuid() ||
                        SYS_RETRY(flock(folder, LOCK_EX | LOCK_NB)))) {
        sys_close(folder);
        folder = -1;
    }
    return folder;
}

/* In memory they would take room until the machine is switched off. */
static void remove_left(int parent)
{
    DIR *list = fdopendir(sys_open_under(parent, "", O_RDONLY | O_DIRECTORY));
    struct dirent *entry;

    while (list && (entry = readdir(list))) {
        int lock = strncmp(entry->d_name, PREFIX, strlen(PREFIX)) == 0
                       ? lock_folder(parent, entry->d_name)
                       : -1;

        if (lock >= 0)
            tree_remove(parent, entry->d_name);
        sys_close(lock);
    }
    if (list)
        closedir(list);
}

/* Between the making and the locking another preview may take the folder for one that was left. */
static bool still_there(const struct preview_folder *folder)
{
    struct stat held, named;

    return fstat(folder->lock, &held) == 0 &&
           fstatat(folder->parent, folder->name, &named, AT_SYMLINK_NOFOLLOW) == 0 &&
           held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

bool preview_folder_make(struct preview_folder *folder, const char *dir, struct arena *arena)
{
    const char *parent = parent_for(dir);

    *folder = (struct preview_folder){.lock = -1};
    folder->parent = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder->parent < 0)
        return false;
    remove_left(folder->parent);
    for (int tries = 0; tries < SYS_TRIES; tries++) {
        char *path = arena_cstr(arena, arena_printf(arena, "%s/" PREFIX "XXXXXX", parent));

        if (!mkdtemp(path))
            return false;
        folder->path = path;
        folder->name = path + strlen(parent) + 1;
        folder->lock = lock_folder(folder->parent, folder->name);
        if (folder->lock >= 0 && still_there(folder))
            return true;
        sys_close(folder->lock);
    }
    errno = EBUSY;
    return false;
}

void preview_folder_remove(struct preview_folder *folder)
{
    tree_remove(folder->parent, folder->name);
    sys_close(folder->lock);
    sys_close(folder->parent);
}
