/* SPDX-License-Identifier: MIT */
/* datafiles: the files of data/results/ and data/progress/, each of one period: <period>.csv, and
 * <plan>/<period>.csv for a plan's own. Internal to model/. */
#ifndef MODEL_DATAFILES_H
#define MODEL_DATAFILES_H

#include "model/reading.h"

struct data_file {
    struct source *source;
    uint32_t period; /* its number in r->periods; after periods_build its index in the model */
    struct input input;
    bool bad; /* could not be opened: to be reported */
};

struct data_files {
    VEC(struct data_file) list;
};

/* Finds them, before periods_build: calendar periods that nobody asked for are added. Names that
 * are no period are reported. */
struct data_files datafiles_find(struct reading *r, enum table table);
/* After periods_build. */
void datafiles_settle(struct reading *r, struct data_files *files);

/* Says so if the file's period has not begun: its rows are not published yet. */
void datafiles_note_unbegun(struct reading *r, const struct data_file *file);

/* True if a row's own `period` is blank or names the file's; else reports. */
struct row;
bool datafiles_same_period(const struct row *row, uint32_t column, uint32_t period);

#endif
