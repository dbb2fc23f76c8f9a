/* SPDX-License-Identifier: MIT */
/* The second half of a stage's life: complete the tree, make it durable, swap. */
#include "publish/stage_parts.h"

#include <unistd.h>

#include "base/oom.h"
#include "publish/sys.h"
#include "publish/tree.h"

enum { JOBS_MAX = 64 };

/* ---- is there anything to do? ---- */

static enum tree_step see_file(void *ctx, str path, enum tree_kind kind)
{
    const struct manifest *manifest = ctx;

    if (manifest_keeps(manifest, path))
        return TREE_SKIP;
    if (kind == TREE_FOLDER || str_eq(path, S(MANIFEST_FILE)) || manifest_find(manifest, path))
        return TREE_ON;
    return TREE_STOP;
}

bool stage_adds_nothing(const struct stage *stage, const struct manifest *manifest)
{
    return tree_walk(stage->outlet.old, stage->arena, see_file, (void *)manifest);
}

/* The same manifest and no file written: only a file that somebody added by hand could differ. */
static bool unchanged(struct stage *stage, str text)
{
    return stage->folder < 0 && str_eq(text, stage->old.text) &&
           stage_adds_nothing(stage, &stage->fresh);
}

/* ---- completing the tree ---- */

struct linking {
    struct stage *stage;
    atomic_uint next;
};

static bool carry_file(struct stage *stage, const char *path)
{
    int old = stage->outlet.old;

    if (tree_carry_file(old, stage->folder, path))
        return true;
    return errno == ENOENT && sys_make_parents(stage->folder, path) &&
           tree_carry_file(old, stage->folder, path);
}

static void *link_some(void *ctx)
{
    struct linking *linking = ctx;
    struct stage *stage = linking->stage;
    unsigned i;

    while (!atomic_load(&stage->failed) &&
           (i = atomic_fetch_add(&linking->next, 1)) < stage->kept.len)
        if (!carry_file(stage, stage->kept.at[i]))
            stage_fail(stage, errno == EEXIST ? FAULT_TWICE : FAULT_LINK, str_of(stage->kept.at[i]),
                       errno);
    return NULL;
}

/* Every thread does what it finds to do, this one too: one that cannot start is not missed. */
static bool link_kept(struct stage *stage)
{
    struct linking linking = {stage, 0};
    pthread_t threads[JOBS_MAX];
    uint32_t jobs = stage->options.jobs < JOBS_MAX ? stage->options.jobs : JOBS_MAX;
    uint32_t started = 0;

    while (started + 1 < jobs && started * 256 < stage->kept.len &&
           !pthread_create(&threads[started], NULL, link_some, &linking))
        started++;
    link_some(&linking);
    while (started)
        pthread_join(threads[--started], NULL);
    return !atomic_load(&stage->failed);
}

static bool carry_keep(struct stage *stage)
{
    for (uint32_t i = 0; i < stage->fresh.keep.len && stage->outlet.old >= 0; i++) {
        const char *name = arena_cstr(stage->arena, stage->fresh.keep.at[i]);

        if (!tree_carry(stage->outlet.old, stage->folder, name))
            return stage_fail(stage, FAULT_LINK, str_of(name), errno);
    }
    return true;
}

/* Two pages on one address would be a bug in what makes addresses; a file that was kept and another
 * that was written would not meet on the disk before now. */
static bool no_twins(struct stage *stage)
{
    for (uint32_t i = 1; i < stage->fresh.outputs.len; i++)
        if (str_eq(stage->fresh.outputs.at[i - 1].file, stage->fresh.outputs.at[i].file))
            return stage_fail(stage, FAULT_TWICE, stage->fresh.outputs.at[i].file, 0);
    return true;
}

/* ---- publishing ---- */

/* One syncfs instead of an fsync for each file and each folder: it waits for all data and all
 * entries of the file system (links need no more), and since Linux 5.8 it reports any write that
 * failed since `folder` was opened, which was before the first of them. */
static bool make_durable(struct stage *stage)
{
    if (!stage->options.fleeting && SYS_RETRY(syncfs(stage->folder)))
        return stage_fail(stage, FAULT_SYNC, str_of(stage->outlet.fresh), errno);
    return true;
}

static bool swap(struct stage *stage)
{
    const struct outlet *outlet = &stage->outlet;
    int error;

    if (!outlet_swap(outlet))
        return stage_fail(stage, FAULT_SWAP, outlet->given, errno);
    if (stage->options.fleeting || SYS_RETRY(fsync(outlet->parent)) == 0)
        return true;
    error = errno;
    return stage_fail(stage, outlet_unswap(outlet) ? FAULT_SWAPPED_BACK : FAULT_UNSURE,
                      outlet->given, error);
}

static bool publish(struct stage *stage, str manifest)
{
    if (stage_folder(stage) < 0 || !link_kept(stage) || !carry_keep(stage))
        return false;
    if (!sys_write_new(stage->folder, MANIFEST_FILE, manifest))
        return stage_fail(stage, FAULT_WRITE, S(MANIFEST_FILE), errno);
    if (!make_durable(stage) || !swap(stage))
        return false;
    oom_published();
    return true;
}

enum stage_outcome stage_commit(struct stage *stage, const struct manifest *head)
{
    struct buf text = buf_in(stage->arena);

    if (atomic_load(&stage->failed))
        return STAGE_FAILED;
    stage->fresh.version = head->version;
    stage->fresh.as_of = head->as_of;
    stage->fresh.settings = head->settings;
    for (uint32_t i = 0; i < head->inputs.len; i++)
        *vec_push(stage->arena, &stage->fresh.inputs) = head->inputs.at[i];
    manifest_put(&text, &stage->fresh);
    if (!no_twins(stage))
        return STAGE_FAILED;
    if (unchanged(stage, buf_str(&text)))
        return STAGE_UNCHANGED;
    if (!publish(stage, buf_str(&text)))
        return STAGE_FAILED;
    /* A preview is looked at first: stage_close clears after it. */
    if (!stage->options.fleeting && !outlet_clear(&stage->outlet))
        fault_set(&stage->warning, stage->arena, FAULT_CLEAN, str_of(stage->outlet.fresh), errno);
    return STAGE_PUBLISHED;
}
