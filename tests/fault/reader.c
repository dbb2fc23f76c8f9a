/* SPDX-License-Identifier: MIT */
/* reader OUTPUT STOP: looks at the site again and again until the file STOP exists. Each look must
 * find a whole site, one whose every file is what its manifest says. Says how often it looked;
 * status 1 if a look found anything else. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "publish/verify.h"

/* A site that was replaced while it was read is taken apart meanwhile: that look does not count. */
static bool still_there(const char *path, int site)
{
    struct stat named, opened;

    return stat(path, &named) == 0 && fstat(site, &opened) == 0 && named.st_ino == opened.st_ino &&
           named.st_dev == opened.st_dev;
}

/* 1 whole, 0 replaced meanwhile, -1 not whole. */
static int look(const char *path, struct arena *arena)
{
    struct verify_report report = {.bytes = 0};
    int site = open(path, O_RDONLY | O_DIRECTORY);
    bool whole;
    int result;

    if (site < 0) {
        fprintf(stderr, "reader: %s: %s\n", path, strerror(errno));
        return -1;
    }
    whole = verify_site(site, arena, &report) == MANIFEST_READ && report.findings.len == 0;
    result = whole ? 1 : still_there(path, site) ? -1 : 0;
    for (uint32_t i = 0; result < 0 && i < report.findings.len; i++)
        fprintf(stderr, "reader: finding %d: %.*s\n", report.findings.at[i].kind,
                STR_ARG(report.findings.at[i].file));
    close(site);
    return result;
}

int main(int argc, char **argv)
{
    struct arena *arena = arena_new(0);
    unsigned long whole = 0, replaced = 0, broken = 0;

    if (argc < 3)
        return 2;
    while (access(argv[2], F_OK) != 0) {
        int result = look(argv[1], arena);

        whole += result == 1;
        replaced += result == 0;
        broken += result == -1;
        arena_reset(arena);
    }
    printf("%lu looks at a whole site, %lu at one just replaced, %lu at a broken one\n", whole,
           replaced, broken);
    arena_free(arena);
    return broken || !whole;
}
