/* SPDX-License-Identifier: MIT */
/* The plan of the open data's files, for opendata.c (planning) and opendata_write.c (writing) only. */
#ifndef PUBLISH_OPENDATA_PARTS_H
#define PUBLISH_OPENDATA_PARTS_H

#include "publish/opendata.h"
#include "publish/openrow.h"

enum { OPENDATA_TABLES = 13, OPENDATA_COLUMNS = 32, OPENDATA_NO_TWIN = 0xFFFFFFFF };

/* How one file is to be made. */
struct opendata_job {
    const struct table_def *table;
    enum opencell_form form;
    uint32_t period; /* PERIOD_ALL, or the one that the file holds */
    uint32_t twin;   /* of OPENCELL_CSV: the file of the same rows for Excel */
};

struct opendata {
    struct openrow_all of;
    struct arena *arena;
    str provenance; /* last cell of every row; empty if official */
    struct data_column *columns[OPENDATA_TABLES];
    uint32_t column_counts[OPENDATA_TABLES];
    VEC(struct opendata_job) jobs;
    VEC(struct data_file) files; /* same index */
};

#endif
