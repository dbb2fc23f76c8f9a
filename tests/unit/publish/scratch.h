/* SPDX-License-Identifier: MIT */
/* scratch: a folder of its own for each test, and short ways to put and see files in it. */
#ifndef TESTS_PUBLISH_SCRATCH_H
#define TESTS_PUBLISH_SCRATCH_H

#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"

struct scratch {
    char path[64];
    struct arena *arena;
};

static inline int scratch_setup(void **state)
{
    struct scratch *s = calloc(1, sizeof *s);

    strcpy(s->path, "/tmp/minhbach-test-XXXXXX");
    if (!s || !mkdtemp(s->path) || chdir(s->path))
        return -1;
    s->arena = arena_new(0);
    *state = s;
    return 0;
}

static inline int scratch_remove_one(const char *path, const struct stat *stat_of, int type,
                                     struct FTW *ftw)
{
    (void)stat_of, (void)type, (void)ftw;
    return remove(path);
}

static inline int scratch_teardown(void **state)
{
    struct scratch *s = *state;

    arena_free(s->arena);
    if (chdir("/") || nftw(s->path, scratch_remove_one, 16, FTW_DEPTH | FTW_PHYS))
        return -1;
    free(s);
    return 0;
}

static inline void scratch_put(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");

    assert_non_null(file);
    fputs(text, file);
    assert_int_equal(fclose(file), 0);
}

/* The file's text; NULL if there is none. Lives until the next call but three. */
static inline const char *scratch_get(const char *path)
{
    static char texts[4][4096];
    static unsigned next;
    char *text = texts[next++ % 4];
    FILE *file = fopen(path, "r");

    if (!file)
        return NULL;
    text[fread(text, 1, sizeof texts[0] - 1, file)] = 0;
    fclose(file);
    return text;
}

static inline bool scratch_exists(const char *path)
{
    struct stat stat_of;

    return lstat(path, &stat_of) == 0;
}

static inline ino_t scratch_inode(const char *path)
{
    struct stat stat_of;

    assert_int_equal(lstat(path, &stat_of), 0);
    return stat_of.st_ino;
}

/* Number of entries of a folder, without "." and "..". */
static inline int scratch_count(const char *path)
{
    DIR *folder = opendir(path);
    int count = -2;

    assert_non_null(folder);
    while (readdir(folder))
        count++;
    closedir(folder);
    return count;
}

#define SCRATCH_TEST(f) cmocka_unit_test_setup_teardown(f, scratch_setup, scratch_teardown)

#endif
