/* SPDX-License-Identifier: MIT */
/* manifest: manifest.json at the top of a site. It says which inputs, as of which day, made which
 * bytes, one entry a line, sorted by file; it is how a site is known to be ours, how the next build
 * finds what is unchanged, and what anyone can check the site against. */
#ifndef PUBLISH_MANIFEST_H
#define PUBLISH_MANIFEST_H

#include <stdint.h>

#include "base/buf.h"
#include "base/sha256.h"
#include "base/vec.h"

#define MANIFEST_FILE "manifest.json"
/* A detached signature of it, as `ssh-keygen -Y sign` names it; it may lie in a site unlisted. */
#define MANIFEST_SIGNATURE "manifest.json.sig"

struct manifest_input {
    str file;
    struct sha256 sha256;
    bool is_table; /* it has rows: read = published + reported */
    uint32_t rows, blank, published, reported;
};

struct manifest_output {
    str file; /* address path without leading '/', "ky/2026-06/index.html" */
    uint64_t bytes;
    struct sha256 sha256;
};

struct manifest {
    str version;   /* of minhbach */
    str as_of;     /* 2026-11-20 */
    str settings;  /* what else decided the bytes (options), in the words of whoever builds */
    str part;      /* "2/7": the second of seven parts of a site; empty: a whole site */
    VEC(str) keep; /* names at the top that are not ours */
    VEC(struct manifest_input) inputs;
    VEC(struct manifest_output) outputs;
};

/* Sorts inputs and outputs by file; keep stays as it is. */
void manifest_sort(struct manifest *manifest);
/* Sorts, and writes the file's text. */
void manifest_put(struct buf *out, struct manifest *manifest);

enum manifest_state {
    MANIFEST_FOREIGN,    /* none, or not one of ours */
    MANIFEST_UNREADABLE, /* ours, but cut off, or of a version that writes it otherwise */
    MANIFEST_READ,
    MANIFEST_FAILED /* manifest_load only: the file is there but could not be read; errno */
};

/* Reads what manifest_put wrote; strs lie in `text` or `arena`. Strict: anything else than that
 * form is unreadable. *manifest is all empty unless MANIFEST_READ. */
enum manifest_state manifest_parse(str text, struct arena *arena, struct manifest *manifest);

/* Whether both were made from the same inputs, as of the same day, by the same version with the
 * same settings and kept names: then their outputs are the same, if both are the same part. Both
 * must be sorted. */
bool manifest_same_origin(const struct manifest *a, const struct manifest *b);

/* The manifest of the site in the folder `site`; its text in *text. */
enum manifest_state manifest_load(int site, struct arena *arena, struct manifest *manifest,
                                  str *text);

/* Whether `path` is none of ours by its first part: one of `keep`, or the manifest's signature. */
bool manifest_keeps(const struct manifest *manifest, str path);

/* The entry of `file`; NULL. The manifest must be sorted, as both functions above leave it. */
const struct manifest_output *manifest_find(const struct manifest *manifest, str file);

#endif
