/* SPDX-License-Identifier: MIT */
#include "publish/sys.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/beneath.h"

enum { CHUNK = 64 * 1024 };

void sys_close(int fd)
{
    if (fd >= 0)
        close(fd);
}

int sys_open_under(int dir, const char *path, int flags)
{
    return beneath_open(dir, path, flags);
}

/* Where the folder that holds path[0..end) ends; 0 if that is the first one. */
static size_t slash_before(const char *path, size_t end)
{
    while (end > 0 && path[--end] != '/') {
    }
    return end;
}

/* Upwards as far as folders are missing, which is seldom more than the last, then down again. */
bool sys_make_parents(int dir, const char *path)
{
    char folder[SYS_PATH_MAX];
    size_t len = strlen(path), last = slash_before(path, len), end = last;

    errno = ENAMETOOLONG;
    if (len >= sizeof folder)
        return false;
    memcpy(folder, path, len + 1);
    for (; end; end = slash_before(path, end)) {
        folder[end] = 0;
        if (SYS_RETRY(mkdirat(dir, folder, 0777)) == 0 || errno == EEXIST)
            break;
        if (errno != ENOENT)
            return false;
    }
    if (last && !end)
        return false; /* not even the first could be made: `dir` itself is gone */
    while (end < last) {
        folder[end] = '/';
        end += strlen(folder + end);
        if (SYS_RETRY(mkdirat(dir, folder, 0777)) && errno != EEXIST)
            return false;
    }
    return true;
}

bool sys_write_all(int fd, str bytes)
{
    while (bytes.len) {
        ssize_t n = SYS_RETRY(write(fd, bytes.ptr, bytes.len));

        if (n == 0)
            errno = EIO; /* a file that takes nothing: never loop on it */
        if (n <= 0)
            return false;
        bytes = str_slice(bytes, (size_t)n, bytes.len);
    }
    return true;
}

int sys_open_new(int dir, const char *path)
{
    int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    int fd = SYS_RETRY(openat(dir, path, flags, 0666));

    /* Trying first and making folders only when they are missing saves most calls. */
    if (fd < 0 && errno == ENOENT && sys_make_parents(dir, path))
        fd = SYS_RETRY(openat(dir, path, flags, 0666));
    return fd;
}

/* EINTR says nothing of the kind: the descriptor is gone and syncing will tell. */
bool sys_close_written(int fd)
{
    return close(fd) == 0 || errno == EINTR;
}

bool sys_write_new(int dir, const char *path, str bytes)
{
    int fd = sys_open_new(dir, path);
    bool written;
    int error;

    if (fd < 0)
        return false;
    written = sys_write_all(fd, bytes);
    error = errno;
    if (!sys_close_written(fd) && written)
        return false;
    errno = error;
    return written;
}

int sys_open_regular(int dir, const char *path, struct stat *stat)
{
    int fd = sys_open_under(dir, path, O_RDONLY);

    if (fd >= 0 && SYS_RETRY(fstat(fd, stat)) == 0) {
        if (S_ISREG(stat->st_mode))
            return fd;
        errno = EINVAL;
    }
    sys_close(fd);
    return -1;
}

bool sys_read_under(int dir, const char *path, struct buf *out)
{
    struct stat stat;
    int fd = sys_open_regular(dir, path, &stat);
    ssize_t n;

    if (fd < 0)
        return false;
    buf_reserve(out, (size_t)stat.st_size + 1);
    do {
        buf_reserve(out, CHUNK);
        n = SYS_RETRY(read(fd, out->ptr + out->len, out->cap - out->len));
        out->len += n > 0 ? (size_t)n : 0;
    } while (n > 0);
    sys_close(fd);
    return n == 0;
}

bool sys_goes_on(int fd, str bytes)
{
    char chunk[CHUNK];
    ssize_t n = 1;

    while (n > 0 && bytes.len) {
        n = SYS_RETRY(read(fd, chunk, bytes.len < sizeof chunk ? bytes.len : sizeof chunk));
        if (n > 0 && memcmp(chunk, bytes.ptr, (size_t)n) != 0)
            return false;
        if (n > 0)
            bytes = str_slice(bytes, (size_t)n, bytes.len);
    }
    return bytes.len == 0;
}

bool sys_holds(int dir, const char *path, str bytes)
{
    struct stat stat;
    int fd = sys_open_regular(dir, path, &stat);
    bool same;

    if (fd < 0)
        return false;
    same = (uint64_t)stat.st_size == bytes.len && sys_goes_on(fd, bytes);
    sys_close(fd);
    return same;
}
