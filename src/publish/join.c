/* SPDX-License-Identifier: MIT */
#include "publish/join.h"

#include <fcntl.h>
#include <stdlib.h>

#include "publish/sys.h"
#include "publish/tree.h"

struct part {
    str path; /* as people wrote it */
    int folder;
    struct manifest manifest;
};

struct entry {
    const struct manifest_output *output;
    const struct part *part;
};

struct join {
    struct arena *arena;
    struct part *parts;
    uint32_t count;
    struct manifest head;
    VEC(struct entry) files; /* sorted */
};

bool shard_parse(str text, struct shard *shard)
{
    str count = text;
    str at = str_cut(&count, '/');

    if (!count.ptr || !str_to_uint(at, SHARD_MOST, &shard->at) ||
        !str_to_uint(count, SHARD_MOST, &shard->count) || shard->at == 0 ||
        shard->at > shard->count)
        return false;
    shard->at--;
    return true;
}

/* ---- does each part stand by itself? ---- */

static bool open_part(struct join *join, struct part *part, struct fault *fault)
{
    enum manifest_state state;
    str text;

    part->folder =
        SYS_RETRY(open(arena_cstr(join->arena, part->path), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (part->folder < 0)
        return fault_set(fault, join->arena, FAULT_JOIN_FOLDER, part->path, errno);
    state = manifest_load(part->folder, join->arena, &part->manifest, &text);
    if (state == MANIFEST_FAILED)
        return fault_set(fault, join->arena, FAULT_READ, part->path, errno);
    if (state != MANIFEST_READ)
        return fault_set(fault, join->arena, FAULT_JOIN_FOREIGN, part->path, 0);
    return part->manifest.part.len ||
           fault_set(fault, join->arena, FAULT_JOIN_WHOLE, part->path, 0);
}

struct looking {
    const struct manifest *manifest;
    struct arena *arena;
    str stranger;
};

static enum tree_step see(void *ctx, str path, enum tree_kind kind)
{
    struct looking *looking = ctx;

    if (kind == TREE_FOLDER || str_eq(path, S(MANIFEST_FILE)) ||
        manifest_find(looking->manifest, path))
        return TREE_ON;
    looking->stranger = arena_str(looking->arena, path);
    return TREE_STOP;
}

static bool holds_no_stranger(const struct join *join, const struct part *part, struct fault *fault)
{
    struct looking looking = {&part->manifest, join->arena, S("")};

    if (tree_walk(part->folder, join->arena, see, &looking))
        return true;
    if (!looking.stranger.len)
        return fault_set(fault, join->arena, FAULT_READ, part->path, errno);
    return fault_set_detail(fault, join->arena, FAULT_JOIN_STRANGER, part->path, looking.stranger);
}

/* ---- do they go together? ---- */

/* Which of the things that make a site differs; NULL: none. */
static const char *other_maker(const struct manifest *a, const struct manifest *b)
{
    bool same_keep = a->keep.len == b->keep.len;

    for (uint32_t i = 0; same_keep && i < a->keep.len; i++)
        same_keep = str_eq(a->keep.at[i], b->keep.at[i]);
    if (!str_eq(a->version, b->version))
        return "version";
    if (!str_eq(a->as_of, b->as_of))
        return "as_of";
    if (!str_eq(a->settings, b->settings))
        return "settings";
    return same_keep ? NULL : "keep";
}

static bool same_input(const struct manifest_input *a, const struct manifest_input *b)
{
    return str_eq(a->file, b->file) && sha256_eq(a->sha256, b->sha256) &&
           a->is_table == b->is_table && a->rows == b->rows && a->blank == b->blank &&
           a->published == b->published && a->reported == b->reported;
}

static bool has_same_inputs(const struct join *join, const struct part *part, struct fault *fault)
{
    const struct manifest *a = &join->parts[0].manifest, *b = &part->manifest;
    uint32_t len = a->inputs.len < b->inputs.len ? a->inputs.len : b->inputs.len;
    uint32_t i = 0;

    while (i < len && same_input(&a->inputs.at[i], &b->inputs.at[i]))
        i++;
    if (i == a->inputs.len && i == b->inputs.len)
        return true;
    return fault_set_detail(fault, join->arena, FAULT_JOIN_INPUT, part->path,
                            i < b->inputs.len ? b->inputs.at[i].file : a->inputs.at[i].file);
}

static bool goes_with_first(const struct join *join, const struct part *part, struct fault *fault)
{
    const char *other = other_maker(&join->parts[0].manifest, &part->manifest);

    if (other)
        return fault_set_detail(fault, join->arena, FAULT_JOIN_MAKER, part->path, str_of(other));
    return has_same_inputs(join, part, fault);
}

/* Every part once. */
static bool parts_are_complete(const struct join *join, struct fault *fault)
{
    uint8_t *seen = ARENA_ARRAY(join->arena, uint8_t, SHARD_MOST);
    struct shard first = {0, 0}, shard;

    for (uint32_t i = 0; i < join->count; i++) {
        const struct part *part = &join->parts[i];
        str name = part->manifest.part;

        if (!shard_parse(name, &shard))
            return fault_set(fault, join->arena, FAULT_JOIN_FOREIGN, part->path, 0);
        if (i == 0)
            first = shard;
        if (shard.count != first.count)
            return fault_set_detail(fault, join->arena, FAULT_JOIN_COUNT, part->path, name);
        if (seen[shard.at]++)
            return fault_set_detail(fault, join->arena, FAULT_JOIN_TWICE, part->path, name);
    }
    for (uint32_t i = 0; i < first.count; i++)
        if (!seen[i])
            return fault_set(fault, join->arena, FAULT_JOIN_MISSING,
                             arena_printf(join->arena, "%u/%u", i + 1, first.count), 0);
    return true;
}

static int by_file(const void *a, const void *b)
{
    return str_cmp(((const struct entry *)a)->output->file,
                   ((const struct entry *)b)->output->file);
}

static bool list_files(struct join *join, struct fault *fault)
{
    for (uint32_t p = 0; p < join->count; p++)
        for (uint32_t i = 0; i < join->parts[p].manifest.outputs.len; i++)
            *vec_push(join->arena, &join->files) =
                (struct entry){&join->parts[p].manifest.outputs.at[i], &join->parts[p]};
    if (join->files.len)
        qsort(join->files.at, join->files.len, sizeof *join->files.at, by_file);
    for (uint32_t i = 1; i < join->files.len; i++)
        if (by_file(&join->files.at[i - 1], &join->files.at[i]) == 0)
            return fault_set_detail(fault, join->arena, FAULT_JOIN_OVERLAP,
                                    join->files.at[i].part->path, join->files.at[i].output->file);
    return true;
}

static bool check_all(struct join *join, struct fault *fault)
{
    for (uint32_t i = 0; i < join->count; i++)
        if (!open_part(join, &join->parts[i], fault))
            return false;
    for (uint32_t i = 0; i < join->count; i++)
        if (!goes_with_first(join, &join->parts[i], fault))
            return false;
    for (uint32_t i = 0; i < join->count; i++)
        if (!holds_no_stranger(join, &join->parts[i], fault))
            return false;
    return parts_are_complete(join, fault) && list_files(join, fault);
}

struct join *join_open(const char *const *paths, uint32_t count, struct arena *arena,
                       struct fault *fault)
{
    struct join *join = ARENA_NEW(arena, struct join);

    join->arena = arena;
    join->count = count;
    join->parts = ARENA_ARRAY(arena, struct part, count);
    for (uint32_t i = 0; i < count; i++)
        join->parts[i] = (struct part){.path = str_of(paths[i]), .folder = -1};
    if (!check_all(join, fault))
        return join;
    join->head = join->parts[0].manifest;
    join->head.part = S("");
    join->head.outputs.len = 0;
    return join;
}

void join_close(struct join *join)
{
    for (uint32_t i = 0; i < join->count; i++)
        sys_close(join->parts[i].folder);
}

/* ---- the files ---- */

const struct manifest *join_head(const struct join *join)
{
    return &join->head;
}

uint32_t join_count(const struct join *join)
{
    return join->files.len;
}

bool join_put(const struct join *join, uint32_t file, struct stage *stage, struct arena *scratch)
{
    const struct entry *entry = &join->files.at[file];
    struct buf bytes = buf_in(scratch);

    return sys_read_under(entry->part->folder, arena_cstr(scratch, entry->output->file), &bytes) &&
           bytes.len == entry->output->bytes &&
           sha256_eq(sha256_of(buf_str(&bytes)), entry->output->sha256) &&
           stage_write(stage, entry->output->file, buf_str(&bytes));
}

void join_name_fault(const struct join *join, uint32_t file, struct arena *arena,
                     struct fault *fault)
{
    const struct entry *entry = &join->files.at[file];

    fault_set_detail(fault, arena, FAULT_JOIN_FILE, entry->part->path, entry->output->file);
}
