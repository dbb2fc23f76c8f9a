/* SPDX-License-Identifier: MIT */
/* verify: a published site against its manifest, file by file. */
#ifndef PUBLISH_VERIFY_H
#define PUBLISH_VERIFY_H

#include "publish/manifest.h"

enum verify_kind {
    VERIFY_CHANGED,
    VERIFY_MISSING,
    VERIFY_EXTRA,
    VERIFY_UNREADABLE, /* errno in `errnum`; the comparison is not complete */
    VERIFY_KIND_COUNT
};

struct verify_finding {
    enum verify_kind kind;
    str file;
    int errnum;
};

struct verify_report {
    struct manifest manifest;
    struct sha256 hash;                  /* of manifest.json itself */
    uint64_t bytes;                      /* read and hashed, all files together */
    VEC(struct verify_finding) findings; /* sorted by file */
};

/* Compares the site in the folder `site` with its manifest.json. The result says whether there was
 * a manifest to compare with; only after MANIFEST_READ is *report filled. */
enum manifest_state verify_site(int site, struct arena *arena, struct verify_report *report);

#endif
