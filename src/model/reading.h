/* SPDX-License-Identifier: MIT */
/* reading: what the parts of model/ share while a tree is being read. Internal to model/. */
#ifndef MODEL_READING_H
#define MODEL_READING_H

#include "model/columns.h"
#include "model/model.h"
#include "model/names.h"
#include "read/source.h"

/* What is known of a table's file after reading. A name that is not found is not reported when its
 * row may be one that was reported: the table is incomplete, and the name stands in it. */
struct table_state {
    struct source *source; /* NULL: no such file, or it could not be read */
    struct map *words; /* of an incomplete table: what stands in its cells (folded) -> how often */
    bool incomplete;
};

struct periods; /* model/periods.h */

/* A thread that reads result files has a copy with its own arenas and diag. */
struct reading {
    struct model *model;
    struct arena *arena;   /* of what is kept */
    struct arena *scratch; /* reset after each file */
    struct diag *diag;
    struct source_reader files; /* its texts: of the files of content/, until all of them are read */
    struct names *units;
    struct names *indicators;
    struct periods *periods;    /* until they are in the model */
    struct table_state *tables; /* [TABLE_COUNT] */
    int32_t newest;             /* day of the newest row */
    uint32_t near_left;         /* searches for near names still allowed: each looks at all names */
    bool targets_doubtful;      /* faults of units or targets: who has a target is not known */
};

/* Searches for near names in one file, or one stage: enough for honest mistakes, and a table of
 * wrong names does not take minutes. */
enum { READING_NEAR = 200 };

#endif
