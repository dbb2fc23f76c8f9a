/* SPDX-License-Identifier: MIT */
/* A library to preload, for what a tracer cannot do: FAULT="write:short:5" makes the fifth write
 * take only half of its bytes (truly: injected values would claim bytes that were never written);
 * "openat:5:9" makes the ninth openat fail with errno 5, so that a program can run under the leak
 * check, which does not work below a tracer; "linkat:kill:2" kills it before its second linkat. A
 * "+" at the end: all after it too. FAULT_COUNT names a file that gets "CALL COUNT" lines at the
 * end. */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { KILL = -2, SHORT = -1, FINE = 0 };

enum call {
    OPEN,
    OPENAT,
    OPENAT2,
    READ,
    READDIR,
    WRITE,
    CLOSE,
    MKDIRAT,
    LINKAT,
    RENAMEAT2,
    UNLINKAT,
    FLOCK,
    FSYNC,
    SYNCFS,
    FCHMOD,
    FSTAT,
    FSTATAT,
    CALLS
};

static const char *const names[CALLS] = {
    "open",      "openat",   "openat2", "read",  "readdir", "write",  "close", "mkdirat", "linkat",
    "renameat2", "unlinkat", "flock",   "fsync", "syncfs",  "fchmod", "fstat", "fstatat"};
static atomic_ulong counts[CALLS];

static struct {
    int ready, call, error;
    unsigned long at;
    int for_good;
} wanted = {.call = CALLS};

static void learn(void)
{
    const char *text = getenv("FAULT");
    char name[32] = "", what[32] = "", rest = 0;

    wanted.ready = 1;
    if (!text || sscanf(text, "%31[a-z0-9]:%31[a-z0-9]:%lu%c", name, what, &wanted.at, &rest) < 3)
        return;
    wanted.for_good = rest == '+';
    wanted.error = !strcmp(what, "short") ? SHORT : !strcmp(what, "kill") ? KILL : atoi(what);
    for (int i = 0; i < CALLS; i++)
        if (!strcmp(names[i], name))
            wanted.call = i;
}

/* FINE, SHORT, or the errno to fail with. */
static int fault(enum call call)
{
    unsigned long number = atomic_fetch_add(&counts[call], 1) + 1;

    if (!wanted.ready)
        learn();
    if ((int)call != wanted.call || number < wanted.at || (number > wanted.at && !wanted.for_good))
        return FINE;
    if (wanted.error == KILL)
        raise(SIGKILL);
    if (wanted.error > 0)
        errno = wanted.error;
    return wanted.error;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define FAILS(call) (fault(call) > 0)

int open(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
    va_end(more);
    return FAILS(OPEN) ? -1 : REAL(open)(path, flags, mode);
}

int openat(int dir, const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
    va_end(more);
    return FAILS(OPENAT) ? -1 : REAL(openat)(dir, path, flags, mode);
}

long syscall(long number, ...)
{
    long a[6];
    va_list more;
    va_start(more, number);
    for (int i = 0; i < 6; i++)
        a[i] = va_arg(more, long);
    va_end(more);
    if (number == SYS_openat2 && FAILS(OPENAT2))
        return -1;
    return REAL(syscall)(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

ssize_t read(int fd, void *bytes, size_t size)
{
    int error = fault(READ);

    return error > 0 ? -1 : REAL(read)(fd, bytes, error == SHORT && size > 1 ? size / 2 : size);
}

ssize_t write(int fd, const void *bytes, size_t size)
{
    int error = fault(WRITE);

    return error > 0 ? -1 : REAL(write)(fd, bytes, error == SHORT && size > 1 ? size / 2 : size);
}

/* The descriptor is gone all the same, as with Linux. */
int close(int fd)
{
    int error = fault(CLOSE), result = REAL(close)(fd);

    if (error <= 0)
        return result;
    errno = error;
    return -1;
}

int mkdirat(int dir, const char *path, mode_t mode)
{
    return FAILS(MKDIRAT) ? -1 : REAL(mkdirat)(dir, path, mode);
}

int linkat(int from, const char *old, int to, const char *path, int flags)
{
    return FAILS(LINKAT) ? -1 : REAL(linkat)(from, old, to, path, flags);
}

int renameat2(int from, const char *old, int to, const char *path, unsigned flags)
{
    return FAILS(RENAMEAT2) ? -1 : REAL(renameat2)(from, old, to, path, flags);
}

int unlinkat(int dir, const char *path, int flags)
{
    return FAILS(UNLINKAT) ? -1 : REAL(unlinkat)(dir, path, flags);
}

struct dirent *readdir(DIR *folder)
{
    return FAILS(READDIR) ? NULL : REAL(readdir)(folder);
}

int flock(int fd, int operation)
{
    return FAILS(FLOCK) ? -1 : REAL(flock)(fd, operation);
}

int fsync(int fd)
{
    return FAILS(FSYNC) ? -1 : REAL(fsync)(fd);
}

int syncfs(int fd)
{
    return FAILS(SYNCFS) ? -1 : REAL(syncfs)(fd);
}

int fchmod(int fd, mode_t mode)
{
    return FAILS(FCHMOD) ? -1 : REAL(fchmod)(fd, mode);
}

int fstat(int fd, struct stat *state)
{
    return FAILS(FSTAT) ? -1 : REAL(fstat)(fd, state);
}

int fstatat(int dir, const char *path, struct stat *state, int flags)
{
    return FAILS(FSTATAT) ? -1 : REAL(fstatat)(dir, path, state, flags);
}

__attribute__((destructor)) static void tell(void)
{
    const char *path = getenv("FAULT_COUNT");
    FILE *file = path ? fopen(path, "w") : NULL;

    for (int i = 0; file && i < CALLS; i++)
        if (atomic_load(&counts[i]))
            fprintf(file, "%s %lu\n", names[i], atomic_load(&counts[i]));
    if (file)
        fclose(file);
}
