/* SPDX-License-Identifier: MIT */
/* The inside of a stage, for stage.c and stage_file.c (putting files) and commit.c (publishing
 * them) only. */
#ifndef PUBLISH_STAGE_PARTS_H
#define PUBLISH_STAGE_PARTS_H

#include <pthread.h>
#include <stdatomic.h>

#include "publish/outlet.h"
#include "publish/seen.h"
#include "publish/stage.h"

struct stage {
    struct stage_options options;
    struct arena *arena;
    pthread_mutex_t mutex; /* guards the arena and all below while workers run */
    struct outlet outlet;
    struct outlet_site old; /* this and the next two: read only once the stage is open */
    struct seen seen;       /* of the last build; all zero: nothing is known of it */
    bool pristine;          /* the old site is, file by file, as the last build left it */
    struct manifest fresh;
    VEC(const char *) kept; /* paths to carry over from the old site */
    int folder;             /* the staging folder, -1 until something is written */
    struct fault fault, warning;
    atomic_bool failed;
};

/* Sets the fault unless there is one. Returns false. From any thread. */
bool stage_fail(struct stage *stage, enum fault_code code, str what, int errnum);

/* The staging folder, made when it is first needed; -1 after a fault. From any thread. */
int stage_folder(struct stage *stage);

/* Whether a file may be put at `address`; sets the fault if not. From any thread. */
bool stage_may_put(struct stage *stage, str address);

/* Notes a file that was put; `kept`: it is to be carried over from the old site. From any thread. */
void stage_record(struct stage *stage, struct manifest_output output, bool kept);

/* Whether the old site holds no file beside those of a manifest and those it keeps (commit.c). */
bool stage_adds_nothing(const struct stage *stage, const struct manifest *manifest);

#endif
