/* SPDX-License-Identifier: MIT */
#include "publish/manifest.h"

#include <stdlib.h>

#include "base/json.h"

/* Both kinds of entries begin with their file's name. */
static int by_file(const void *a, const void *b)
{
    return str_cmp(*(const str *)a, *(const str *)b);
}

static void put_hash(struct buf *out, struct sha256 hash)
{
    char hex[SHA256_HEX + 1];

    sha256_hex(hash, hex);
    buf_put(out, S("\"sha256\": \""));
    buf_put(out, (str){hex, SHA256_HEX});
    buf_put(out, S("\"}"));
}

static void put_member(struct buf *out, str key, str value)
{
    json_put_key(out, key);
    json_put_str(out, value);
    buf_put(out, S(",\n"));
}

static void put_count(struct buf *out, str key, uint64_t count)
{
    json_put_key(out, key);
    buf_uint(out, count);
    buf_put(out, S(", "));
}

static void put_file(struct buf *out, uint32_t i, str file)
{
    buf_put(out, i ? S(",\n{") : S("\n{"));
    json_put_key(out, S("file"));
    json_put_str(out, file);
    buf_put(out, S(", "));
}

static void put_input(struct buf *out, uint32_t i, const struct manifest_input *input)
{
    put_file(out, i, input->file);
    if (input->is_table) {
        put_count(out, S("rows"), input->rows);
        put_count(out, S("blank"), input->blank);
        put_count(out, S("published"), input->published);
        put_count(out, S("reported"), input->reported);
    }
    put_hash(out, input->sha256);
}

static void put_output(struct buf *out, uint32_t i, const struct manifest_output *output)
{
    put_file(out, i, output->file);
    put_count(out, S("bytes"), output->bytes);
    put_hash(out, output->sha256);
}

void manifest_sort(struct manifest *manifest)
{
    if (manifest->inputs.len)
        qsort(manifest->inputs.at, manifest->inputs.len, sizeof *manifest->inputs.at, by_file);
    if (manifest->outputs.len)
        qsort(manifest->outputs.at, manifest->outputs.len, sizeof *manifest->outputs.at, by_file);
}

/* About the bytes that the text will take: a nation's is many megabytes, and growing by steps
 * would hold it twice. */
static size_t text_size(const struct manifest *manifest)
{
    size_t size = 4096;

    for (uint32_t i = 0; i < manifest->inputs.len; i++)
        size += manifest->inputs.at[i].file.len + 200;
    for (uint32_t i = 0; i < manifest->outputs.len; i++)
        size += manifest->outputs.at[i].file.len + 128;
    return size;
}

void manifest_put(struct buf *out, struct manifest *manifest)
{
    buf_reserve(out, text_size(manifest));
    manifest_sort(manifest);
    buf_put(out, S("{\n"));
    put_member(out, S("generator"), S("minhbach"));
    put_member(out, S("version"), manifest->version);
    put_member(out, S("as_of"), manifest->as_of);
    put_member(out, S("settings"), manifest->settings);
    if (manifest->part.len)
        put_member(out, S("part"), manifest->part);
    json_put_key(out, S("keep"));
    for (uint32_t i = 0; i < manifest->keep.len; i++) {
        buf_put(out, i ? S(", ") : S("["));
        json_put_str(out, manifest->keep.at[i]);
    }
    buf_put(out, manifest->keep.len ? S("],\n\"inputs\": [") : S("[],\n\"inputs\": ["));
    for (uint32_t i = 0; i < manifest->inputs.len; i++)
        put_input(out, i, &manifest->inputs.at[i]);
    buf_put(out, S("\n],\n\"outputs\": ["));
    for (uint32_t i = 0; i < manifest->outputs.len; i++)
        put_output(out, i, &manifest->outputs.at[i]);
    buf_put(out, S("\n]\n}\n"));
}

const struct manifest_output *manifest_find(const struct manifest *manifest, str file)
{
    if (!manifest->outputs.len)
        return NULL;
    return bsearch(&file, manifest->outputs.at, manifest->outputs.len, sizeof *manifest->outputs.at,
                   by_file);
}

bool manifest_keeps(const struct manifest *manifest, str path)
{
    str rest = path;
    str top = str_cut(&rest, '/');

    for (uint32_t i = 0; i < manifest->keep.len; i++)
        if (str_eq(manifest->keep.at[i], top))
            return true;
    return str_eq(path, S(MANIFEST_SIGNATURE));
}

static bool same_input(const struct manifest_input *a, const struct manifest_input *b)
{
    return str_eq(a->file, b->file) && sha256_eq(a->sha256, b->sha256);
}

bool manifest_same_origin(const struct manifest *a, const struct manifest *b)
{
    bool same = str_eq(a->version, b->version) && str_eq(a->as_of, b->as_of) &&
                str_eq(a->settings, b->settings) && a->keep.len == b->keep.len &&
                a->inputs.len == b->inputs.len;

    for (uint32_t i = 0; same && i < a->keep.len; i++)
        same = str_eq(a->keep.at[i], b->keep.at[i]);
    for (uint32_t i = 0; same && i < a->inputs.len; i++)
        same = same_input(&a->inputs.at[i], &b->inputs.at[i]);
    return same;
}
