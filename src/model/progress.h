/* SPDX-License-Identifier: MIT */
/* progress: data/progress/… -> the progress of tasks. Internal to model/. */
#ifndef MODEL_PROGRESS_H
#define MODEL_PROGRESS_H

#include "model/datafiles.h"

/* Reads all files, and lists them among the inputs. */
void progress_read(struct reading *r, struct data_files *files);

#endif
