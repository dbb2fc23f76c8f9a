/* SPDX-License-Identifier: MIT */
/* A file put piece by piece. As long as the pieces are what the old site's file says, nothing is
 * written; where they part, the common beginning is copied and the rest written behind it. */
#include "publish/stage_parts.h"

#include <fcntl.h>
#include <unistd.h>

#include "publish/compress.h"
#include "publish/sys.h"

enum { COPY_CHUNK = 64 * 1024 };

struct stage_file {
    struct stage *stage;
    const char *path;
    struct sha256_sum sum; /* of the pieces so far */
    uint64_t bytes;        /* of them */
    int old;               /* the old file, which says the same so far; -1 */
    int fresh;             /* the new one; -1 as long as it need not be written */
    bool gathers;          /* into `whole`, to be packed */
    struct buf whole;
};

static int close_fd(int *fd)
{
    int closed = *fd;

    *fd = -1;
    return closed;
}

struct stage_file *stage_begin(struct stage *stage, str address, struct arena *arena)
{
    struct stage_file *file = ARENA_NEW(arena, struct stage_file);
    struct stat stat;

    file->stage = stage;
    file->path = arena_cstr(arena, address);
    file->sum = sha256_start();
    file->old = file->fresh = -1;
    file->whole = buf_in(arena);
    file->gathers = stage->options.precompress && compress_wanted(address);
    if (!file->gathers && stage_may_put(stage, address) &&
        manifest_find(&stage->old.manifest, address))
        file->old = sys_open_regular(stage->outlet.old, file->path, &stat);
    return file;
}

static bool fail(const struct stage_file *file, enum fault_code code)
{
    return stage_fail(file->stage, code, str_of(file->path), errno);
}

static bool open_fresh(struct stage_file *file)
{
    int folder = stage_folder(file->stage);

    if (folder < 0)
        return false;
    file->fresh = sys_open_new(folder, file->path);
    return file->fresh >= 0 || fail(file, errno == EEXIST ? FAULT_TWICE : FAULT_WRITE);
}

/* Copies what the old file has of the pieces so far, and checks that it still is what they said. */
static bool copy_beginning(struct stage_file *file)
{
    char chunk[COPY_CHUNK];
    struct sha256_sum sum = sha256_start();
    uint64_t done = 0;

    while (done < file->bytes) {
        uint64_t rest = file->bytes - done;
        size_t wanted = rest < sizeof chunk ? (size_t)rest : sizeof chunk;
        ssize_t n = SYS_RETRY(pread(file->old, chunk, wanted, (off_t)done));

        if (n == 0)
            errno = EBUSY; /* somebody cut it short */
        if (n <= 0)
            return fail(file, FAULT_READ);
        if (!sys_write_all(file->fresh, (str){chunk, (size_t)n}))
            return fail(file, FAULT_WRITE);
        sha256_add(&sum, (str){chunk, (size_t)n});
        done += (uint64_t)n;
    }
    errno = EBUSY;
    return sha256_eq(sha256_end(&sum), sha256_end(&file->sum)) || fail(file, FAULT_READ);
}

/* The new file is not the old one: from here on it is written. */
static bool part(struct stage_file *file)
{
    bool parted = open_fresh(file) && (file->old < 0 || copy_beginning(file));

    sys_close(close_fd(&file->old));
    return parted;
}

bool stage_more(struct stage_file *file, str piece)
{
    if (atomic_load(&file->stage->failed))
        return false;
    if (file->gathers) {
        buf_put(&file->whole, piece);
        return true;
    }
    if (file->fresh < 0 && !(file->old >= 0 && sys_goes_on(file->old, piece)) && !part(file))
        return false;
    if (file->fresh >= 0 && !sys_write_all(file->fresh, piece))
        return fail(file, FAULT_WRITE);
    sha256_add(&file->sum, piece);
    file->bytes += piece.len;
    return true;
}

/* Whether the old file ends where the new one does. */
static bool old_ends(const struct stage_file *file)
{
    char more;

    return file->old >= 0 && SYS_RETRY(read(file->old, &more, 1)) == 0;
}

static bool end_whole(struct stage_file *file, struct manifest_output *out)
{
    str address = str_of(file->path);
    str bytes = buf_str(&file->whole);

    *out = (struct manifest_output){address, bytes.len, sha256_of(bytes)};
    return stage_write(file->stage, address, bytes);
}

static bool end_pieces(struct stage_file *file, struct manifest_output *out)
{
    if (atomic_load(&file->stage->failed) ||
        (file->fresh < 0 && !old_ends(file) && !part(file)))
        return false;
    if (file->fresh >= 0 && !sys_close_written(close_fd(&file->fresh)))
        return fail(file, FAULT_WRITE);
    *out = (struct manifest_output){str_of(file->path), file->bytes, sha256_end(&file->sum)};
    stage_record(file->stage, *out, file->old >= 0);
    return true;
}

bool stage_end(struct stage_file *file, struct manifest_output *out)
{
    bool ended = file->gathers ? end_whole(file, out) : end_pieces(file, out);

    sys_close(close_fd(&file->old));
    sys_close(close_fd(&file->fresh));
    return ended;
}
