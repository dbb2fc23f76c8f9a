/* SPDX-License-Identifier: MIT */
/* read: a source tree (content/ and data/) -> the checked model. */
#ifndef MODEL_READ_H
#define MODEL_READ_H

#include "model/model.h"

struct model_input {
    const char *dir; /* the source folder */
    int jobs;        /* threads that read result files; below 2: none beside the caller's */
    int32_t as_of;   /* --as-of or SOURCE_DATE_EPOCH; DATE_NONE: as_of of site.yml, else `today` */
    int32_t today;   /* in UTC+7; the layers below main know no clock */
};

/* Reads everything and reports every fault to `diag`: with errors the model is what
 * could be understood, and only good for being thrown away. All of it lives in `arena`. NULL with
 * errno only when the folder cannot be opened. */
struct model *model_read(const struct model_input *input, struct arena *arena, struct diag *diag);

/* Counts the rows of each input as published or reported as of that day (model_read has done so
 * for model->as_of). */
void model_account(struct model *model, int32_t as_of);
/* Counts rows that have errors as reported (model_read has done so). */
void model_account_faults(struct model *model, const struct diag *diag, struct arena *scratch);

#endif
