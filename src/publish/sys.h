/* SPDX-License-Identifier: MIT */
/* sys: system calls on trees of files. Each is tried again when a signal cut it short, but not
 * for ever; none follows a symbolic link on its way. All return false or -1 with errno set. */
#ifndef PUBLISH_SYS_H
#define PUBLISH_SYS_H

#include <errno.h>
#include <stdbool.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/str.h"

enum { SYS_TRIES = 64, SYS_PATH_MAX = 4096 };

/* The value of `call`, repeated while it says EINTR. */
#define SYS_RETRY(call)                                                                            \
    __extension__({                                                                                \
        __typeof__(call) value_;                                                                   \
        int tries_ = 0;                                                                            \
        do                                                                                         \
            value_ = (call);                                                                       \
        while (value_ == -1 && errno == EINTR && ++tries_ < SYS_TRIES);                            \
        value_;                                                                                    \
    })

/* The same for calls that say NULL. errno is 0 at the start of each try. */
#define SYS_RETRY_NULL(call)                                                                       \
    __extension__({                                                                                \
        __typeof__(call) value_;                                                                   \
        int tries_ = 0;                                                                            \
        do {                                                                                       \
            errno = 0;                                                                             \
            value_ = (call);                                                                       \
        } while (!value_ && errno == EINTR && ++tries_ < SYS_TRIES);                               \
        value_;                                                                                    \
    })

/* Closes if it is open. A close that fails loses nothing here: what must last is synced before. */
void sys_close(int fd);

/* Opens the file or folder `path` under the folder `dir`; "" is the folder itself. Fails on a
 * symbolic link anywhere in it and on a way out of `dir`. Never waits (pipes). */
int sys_open_under(int dir, const char *path, int flags);

/* Makes the folders above `path` under `dir`, where they are missing. */
bool sys_make_parents(int dir, const char *path);

/* All of `bytes`, however many calls that takes. */
bool sys_write_all(int fd, str bytes);

/* Opens a new file under `dir` for writing, its folders are made too; -1 if it exists. */
int sys_open_new(int dir, const char *path);
/* Closes what was written, which some file systems (NFS, quotas) take for the time to say that it
 * did not fit. */
bool sys_close_written(int fd);

/* Writes a new file under `dir`, its folders too; fails if it exists. A part of it may stand there
 * after a failure. */
bool sys_write_new(int dir, const char *path, str bytes);

/* Appends the whole regular file to `out`. */
bool sys_read_under(int dir, const char *path, struct buf *out);

/* Opens a regular file for reading; -1 if it is anything else. */
int sys_open_regular(int dir, const char *path, struct stat *stat);

/* Whether `path` under `dir` is a regular file of exactly these bytes; false on any trouble. */
bool sys_holds(int dir, const char *path, str bytes);

/* Whether the next bytes of an open file are these; false on any trouble. */
bool sys_goes_on(int fd, str bytes);

#endif
