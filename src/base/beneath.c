/* SPDX-License-Identifier: MIT */
#include "base/beneath.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/openat2.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Of a call that says that it was interrupted; without an end the program would hang. */
enum { TRIES = 64 };

static bool try_again(int tries)
{
    return (errno == EINTR || errno == EAGAIN) && tries < TRIES;
}

static int open_once(int at, const char *name, int flags)
{
    int file, tries = 0;

    do
        file = openat(at, name, flags);
    while (file < 0 && try_again(++tries));
    return file;
}

/* openat calls a link that should be a folder no folder; openat2 tells what it is. */
static int open_part(int at, const char *name, int flags)
{
    int file = open_once(at, name, flags | O_NOFOLLOW);
    struct stat stat;

    if (file >= 0 || errno != ENOTDIR)
        return file;
    errno = fstatat(at, name, &stat, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(stat.st_mode) ? ELOOP
                                                                                       : ENOTDIR;
    return -1;
}

static void close_quietly(int fd)
{
    int error = errno;

    close(fd);
    errno = error;
}

static int open_by_steps(int dir, const char *path, int flags)
{
    char name[NAME_MAX + 1];
    int at = open_once(dir, ".", O_DIRECTORY | O_PATH | O_CLOEXEC);

    while (at >= 0) {
        size_t len = strcspn(path, "/");
        bool last = path[len] == 0;
        int next = -1;

        errno = len > NAME_MAX ? ENAMETOOLONG : EXDEV;
        if (len > 0 && len <= NAME_MAX && (len != 2 || memcmp(path, "..", 2) != 0)) {
            memcpy(name, path, len);
            name[len] = 0;
            next = open_part(at, name, last ? flags : O_DIRECTORY | O_PATH | O_CLOEXEC);
        }
        close_quietly(at);
        if (last)
            return next;
        path += len + 1;
        at = next;
    }
    return -1;
}

int beneath_open(int dir, const char *path, int flags)
{
    /* O_PATH opens nothing that could wait, and goes with few other flags. */
    int more = flags & O_PATH ? O_CLOEXEC : O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
    struct open_how how = {.flags = (uint64_t)(flags | more),
                           .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS};
    int tries = 0;
    long fd;

    if (!*path)
        path = ".";
    do
        fd = syscall(SYS_openat2, dir, path, &how, sizeof how);
    while (fd < 0 && try_again(++tries));
    /* It is missing on kernels before 5.6 and forbidden in some containers: one folder at a time
     * then, which comes to the same. */
    if (fd < 0 && (errno == ENOSYS || errno == EPERM))
        return open_by_steps(dir, path, (int)how.flags);
    return (int)fd;
}
