/* SPDX-License-Identifier: MIT */
/* A library to preload: the allocation number FAIL_AT fails (with FAIL_ON=1 all after it too).
 * FAIL_COUNT names a file that gets the number of allocations at the end. */
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *ptr, size_t size);

static atomic_ulong calls;

static int fails(void)
{
    static unsigned long at, on, read_yet;
    unsigned long call;

    if (!read_yet) {
        const char *wanted = getenv("FAIL_AT");
        const char *for_good = getenv("FAIL_ON");

        at = wanted ? strtoul(wanted, NULL, 10) : 0;
        on = for_good != NULL;
        read_yet = 1;
    }
    call = atomic_fetch_add(&calls, 1) + 1;
    if (at && (call == at || (on && call > at))) {
        errno = ENOMEM;
        return 1;
    }
    return 0;
}

void *malloc(size_t size)
{
    return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return fails() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *ptr, size_t size)
{
    return fails() ? NULL : __libc_realloc(ptr, size);
}

__attribute__((destructor)) static void tell(void)
{
    const char *path = getenv("FAIL_COUNT");
    unsigned long total = atomic_load(&calls);
    FILE *file = path ? fopen(path, "w") : NULL;

    if (file) {
        fprintf(file, "%lu\n", total);
        fclose(file);
    }
}
