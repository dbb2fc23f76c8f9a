/* SPDX-License-Identifier: MIT */
#include "publish/verify.h"

#include <fcntl.h>
#include <stdlib.h>

#include "publish/sys.h"
#include "publish/tree.h"

struct verifying {
    int site;
    struct arena *arena;
    struct verify_report *report;
};

static void find(struct verifying *v, enum verify_kind kind, str file, int errnum)
{
    *vec_push(v->arena, &v->report->findings) =
        (struct verify_finding){kind, arena_str(v->arena, file), errnum};
}

/* What stands where the file should be is missing, something else than a file, or not to be read.
 */
static enum verify_kind why_not_open(int error)
{
    if (error == ENOENT || error == ENOTDIR)
        return VERIFY_MISSING;
    return error == ELOOP || error == EXDEV || error == EINVAL || error == ENXIO
               ? VERIFY_CHANGED
               : VERIFY_UNREADABLE;
}

static void check_file(struct verifying *v, const struct manifest_output *output)
{
    struct stat stat_of;
    struct sha256 hash;
    uint64_t bytes = 0;
    bool readable = true, same = false;
    int fd = sys_open_under(v->site, arena_cstr(v->arena, output->file), O_RDONLY);

    if (fd < 0) {
        find(v, why_not_open(errno), output->file, errno);
        return;
    }
    if (SYS_RETRY(fstat(fd, &stat_of)))
        readable = false;
    else if (S_ISREG(stat_of.st_mode) && (readable = sha256_file(fd, &hash, &bytes)))
        same = bytes == output->bytes && sha256_eq(hash, output->sha256);
    if (!readable)
        find(v, VERIFY_UNREADABLE, output->file, errno);
    else if (!same)
        find(v, VERIFY_CHANGED, output->file, 0);
    v->report->bytes += bytes;
    sys_close(fd);
}

static enum tree_step see(void *ctx, str path, enum tree_kind kind)
{
    struct verifying *v = ctx;
    const struct manifest *manifest = &v->report->manifest;

    if (manifest_keeps(manifest, path))
        return TREE_SKIP;
    if (kind == TREE_FILE && !str_eq(path, S(MANIFEST_FILE)) && !manifest_find(manifest, path))
        find(v, VERIFY_EXTRA, path, 0);
    return TREE_ON;
}

static int by_file(const void *a, const void *b)
{
    return str_cmp(((const struct verify_finding *)a)->file,
                   ((const struct verify_finding *)b)->file);
}

enum manifest_state verify_site(int site, struct arena *arena, struct verify_report *report)
{
    struct verifying v = {site, arena, report};
    enum manifest_state state;
    str text;

    *report = (struct verify_report){.bytes = 0};
    state = manifest_load(site, arena, &report->manifest, &text);
    if (state != MANIFEST_READ)
        return state;
    report->hash = sha256_of(text);
    for (uint32_t i = 0; i < report->manifest.outputs.len; i++)
        check_file(&v, &report->manifest.outputs.at[i]);
    if (!tree_walk(site, arena, see, &v))
        find(&v, VERIFY_UNREADABLE, S("."), errno);
    if (report->findings.len)
        qsort(report->findings.at, report->findings.len, sizeof *report->findings.at, by_file);
    return state;
}
