/* SPDX-License-Identifier: MIT */
#include "publish/stage_parts.h"

#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include "publish/compress.h"
#include "publish/sys.h"

const str stage_keep_default[] = {S_INIT(".git"), S_INIT(".gitignore"), S_INIT(".nojekyll"),
                                  S_INIT("CNAME"), S_INIT(".well-known")};
const uint32_t stage_keep_default_count = sizeof stage_keep_default / sizeof *stage_keep_default;

/* ---- opening and closing ---- */

bool stage_fail(struct stage *stage, enum fault_code code, str what, int errnum)
{
    pthread_mutex_lock(&stage->mutex);
    fault_set(&stage->fault, stage->arena, code, what, errnum);
    atomic_store(&stage->failed, true);
    pthread_mutex_unlock(&stage->mutex);
    return false;
}

static bool keep_name_ok(str name)
{
    return name.len && name.len < 256 && !memchr(name.ptr, '/', name.len) &&
           !memchr(name.ptr, 0, name.len) && !str_eq(name, S(".")) && !str_eq(name, S("..")) &&
           !str_eq(name, S(MANIFEST_FILE)) && !str_eq(name, S(MANIFEST_SIGNATURE));
}

static bool take_keep(struct stage *stage)
{
    for (uint32_t i = 0; i < stage->options.keep_count; i++) {
        str name = stage->options.keep[i];

        if (!keep_name_ok(name))
            return fault_set(&stage->fault, stage->arena, FAULT_KEEP_NAME, name, 0);
        *vec_push(stage->arena, &stage->fresh.keep) = arena_str(stage->arena, name);
    }
    return true;
}

/* What is known of the old site. */
static void look_back(struct stage *stage)
{
    const struct outlet *outlet = &stage->outlet;
    struct sha256 site;

    stage->pristine = !stage->options.force && outlet->old >= 0 && stage->old.text.len &&
                      seen_read(outlet->parent, outlet->seen, &stage->seen) &&
                      seen_site(outlet->old, &stage->old.manifest, stage->arena, &site) &&
                      sha256_eq(site, stage->seen.site);
}

struct stage *stage_open(const struct stage_options *options)
{
    struct arena *arena = arena_new(0);
    struct stage *stage = ARENA_NEW(arena, struct stage);
    struct outlet *outlet = &stage->outlet;

    *stage = (struct stage){.options = *options, .arena = arena, .folder = -1};
    *outlet = (struct outlet){.parent = -1, .old = -1, .lock = -1};
    stage->options.output = arena_str(arena, options->output);
    stage->fresh.part = arena_str(arena, options->part);
    pthread_mutex_init(&stage->mutex, NULL);
    if (take_keep(stage) &&
        outlet_open(outlet, stage->options.output, options->source, arena, &stage->fault) &&
        outlet_claim(outlet, &stage->fresh, &stage->old, arena, &stage->fault))
        look_back(stage);
    if (options->part.len && stage->old.text.len && !stage->old.manifest.part.len)
        fault_set(&stage->fault, arena, FAULT_PART_OVER_SITE, options->output, 0);
    if (options->force)
        stage->old = (struct outlet_site){0};
    atomic_store(&stage->failed, stage->fault.code != FAULT_NONE);
    return stage;
}

/* What was just written settles in less time than anybody notices, and the next build then knows
 * without reading that it has nothing to do. */
static void settle(void)
{
    static const struct timespec rest = {0, SEEN_SETTLED + SEEN_SETTLED / 4};

    nanosleep(&rest, NULL);
}

void stage_remember(struct stage *stage, const struct seen *seen)
{
    const struct outlet *outlet = &stage->outlet;
    const struct manifest *made =
        stage->fresh.outputs.len ? &stage->fresh : &stage->old.manifest;
    struct seen now = *seen;
    int site;

    if (atomic_load(&stage->failed) || stage->warning.code != FAULT_NONE)
        return;
    settle();
    site = sys_open_under(outlet->parent, outlet->name, O_RDONLY | O_DIRECTORY);
    now.wish = stage->options.wish;
    if (site >= 0 && seen_site(site, made, stage->arena, &now.site) &&
        memcmp(&now, &stage->seen, sizeof now) != 0)
        seen_write(outlet->parent, outlet->seen, &now);
    sys_close(site);
}

void stage_close(struct stage *stage)
{
    sys_close(stage->folder);
    /* Leftovers harm nobody: the next build clears them. After an unsure swap the old site is in
     * the staging folder and may yet be wanted. */
    if (stage->outlet.lock >= 0 && stage->fault.code != FAULT_UNSURE)
        outlet_clear(&stage->outlet);
    outlet_close(&stage->outlet);
    pthread_mutex_destroy(&stage->mutex);
    arena_free(stage->arena);
}

const struct fault *stage_fault(const struct stage *stage)
{
    return stage->fault.code == FAULT_NONE ? NULL : &stage->fault;
}

const struct fault *stage_warning(const struct stage *stage)
{
    return stage->warning.code == FAULT_NONE ? NULL : &stage->warning;
}

const struct manifest *stage_previous(const struct stage *stage)
{
    return &stage->old.manifest;
}

/* ---- putting files ---- */

/* Relative, without empty, "." and ".." parts, every part a file name. */
static bool address_ok(str address)
{
    str rest = address;

    if (!address.len || address.len >= SYS_PATH_MAX || memchr(address.ptr, 0, address.len))
        return false;
    while (rest.ptr) {
        str part = str_cut(&rest, '/');

        if (!part.len || part.len > 255 || str_eq(part, S(".")) || str_eq(part, S("..")))
            return false;
    }
    return !str_eq(address, S(MANIFEST_FILE)) && !str_eq(address, S(MANIFEST_SIGNATURE));
}

int stage_folder(struct stage *stage)
{
    int error, folder;

    pthread_mutex_lock(&stage->mutex);
    if (stage->folder < 0)
        stage->folder = outlet_make_fresh(&stage->outlet);
    error = errno;
    folder = stage->folder;
    pthread_mutex_unlock(&stage->mutex);
    if (folder < 0)
        stage_fail(stage, FAULT_FOLDER, str_of(stage->outlet.fresh), error);
    return folder;
}

void stage_record(struct stage *stage, struct manifest_output output, bool kept)
{
    pthread_mutex_lock(&stage->mutex);
    output.file = (str){arena_cstr(stage->arena, output.file), output.file.len};
    *vec_push(stage->arena, &stage->fresh.outputs) = output;
    if (kept)
        *vec_push(stage->arena, &stage->kept) = output.file.ptr;
    pthread_mutex_unlock(&stage->mutex);
}

bool stage_may_put(struct stage *stage, str address)
{
    if (atomic_load(&stage->failed))
        return false;
    if (!address_ok(address))
        return stage_fail(stage, FAULT_ADDRESS, address, 0);
    if (manifest_keeps(&stage->fresh, address))
        return stage_fail(stage, FAULT_KEEP_CLASH, address, 0);
    return true;
}

/* What the old manifest says is not enough to call a file unchanged: somebody may have edited it
 * since. Unless the site is known to be as it was left, the bytes are compared. */
static bool put(struct stage *stage, str address, str bytes, bool *kept)
{
    struct manifest_output output = {address, bytes.len, sha256_of(bytes)};
    const struct manifest_output *before = manifest_find(&stage->old.manifest, address);
    char path[SYS_PATH_MAX];
    int folder;

    memcpy(path, address.ptr, address.len);
    path[address.len] = 0;
    *kept = before && before->bytes == bytes.len && sha256_eq(before->sha256, output.sha256) &&
            (stage->pristine || sys_holds(stage->outlet.old, path, bytes));
    if (!*kept) {
        folder = stage_folder(stage);
        if (folder < 0)
            return false;
        if (!sys_write_new(folder, path, bytes))
            return stage_fail(stage, errno == EEXIST ? FAULT_TWICE : FAULT_WRITE, address, errno);
    }
    stage_record(stage, output, *kept);
    return true;
}

/* The compressed neighbour of an unchanged file is taken over if this version made it and it is
 * still what it made; compressing is by far the dearest thing that publishing does. */
static bool reuse_packed(struct stage *stage, str address)
{
    const struct manifest_output *before = manifest_find(&stage->old.manifest, address);
    char path[SYS_PATH_MAX];
    struct sha256 hash;
    uint64_t size;
    bool same;
    int fd = -1;

    if (!before || address.len >= sizeof path ||
        !str_eq(stage->old.manifest.version, S(MINHBACH_VERSION)))
        return false;
    memcpy(path, address.ptr, address.len);
    path[address.len] = 0;
    if (!stage->pristine)
        fd = sys_open_under(stage->outlet.old, path, O_RDONLY);
    same = stage->pristine ||
           (fd >= 0 && sha256_file(fd, &hash, &size) && sha256_eq(hash, before->sha256));
    sys_close(fd);
    if (same)
        stage_record(stage, *before, true);
    return same;
}

/* Compresses, or takes over from the old site if the file itself was. */
static bool put_packed(struct stage *stage, str address, str bytes, bool kept)
{
    struct arena *arena = arena_new(0);
    bool put_all = true;

    for (uint32_t i = 0; i < COMPRESS_FORMATS && put_all; i++) {
        const struct compress_format *format = &compress_formats[i];
        str packed_address = arena_printf(arena, "%.*s%s", STR_ARG(address), format->suffix);
        str packed;
        bool ignored;

        if (kept && reuse_packed(stage, packed_address))
            continue;
        if (!format->pack(bytes, arena, &packed))
            put_all = stage_fail(stage, FAULT_COMPRESS, address, 0);
        else
            put_all =
                stage_may_put(stage, packed_address) && put(stage, packed_address, packed, &ignored);
    }
    arena_free(arena);
    return put_all;
}

bool stage_write(struct stage *stage, str address, str bytes)
{
    bool kept;

    if (!stage_may_put(stage, address) || !put(stage, address, bytes, &kept))
        return false;
    return !stage->options.precompress || !compress_wanted(address) ||
           put_packed(stage, address, bytes, kept);
}

bool stage_is_current(const struct stage *stage, const struct manifest *head)
{
    struct manifest wanted = *head;

    wanted.keep.at = stage->fresh.keep.at;
    wanted.keep.len = stage->fresh.keep.len;
    manifest_sort(&wanted);
    return !atomic_load(&stage->failed) && stage->pristine &&
           sha256_eq(stage->seen.wish, stage->options.wish) &&
           str_eq(stage->old.manifest.part, stage->fresh.part) &&
           manifest_same_origin(&stage->old.manifest, &wanted);
}

bool stage_reuse(struct stage *stage, str address)
{
    bool packed = stage->options.precompress && compress_wanted(address);
    struct arena *arena;
    str paths[1 + COMPRESS_FORMATS] = {address};
    uint32_t count = 1;
    bool reused;

    if (!stage->pristine || !stage_may_put(stage, address))
        return false;
    arena = arena_new(0);
    for (uint32_t i = 0; packed && i < COMPRESS_FORMATS; i++)
        paths[count++] =
            arena_printf(arena, "%.*s%s", STR_ARG(address), compress_formats[i].suffix);
    reused = true;
    for (uint32_t i = 0; i < count; i++)
        reused = reused && manifest_find(&stage->old.manifest, paths[i]);
    for (uint32_t i = 0; i < count && reused; i++)
        stage_record(stage, *manifest_find(&stage->old.manifest, paths[i]), true);
    arena_free(arena);
    return reused;
}

bool stage_find(struct stage *stage, str address, struct manifest_output *out)
{
    bool found = false;

    pthread_mutex_lock(&stage->mutex);
    for (uint32_t i = 0; i < stage->fresh.outputs.len && !found; i++)
        if (str_eq(stage->fresh.outputs.at[i].file, address)) {
            *out = stage->fresh.outputs.at[i];
            found = true;
        }
    pthread_mutex_unlock(&stage->mutex);
    return found;
}
