/* SPDX-License-Identifier: MIT */
/* results: data/results/… -> the periods' results. Files are read one by one, by several threads;
 * what is kept of a row is compact, and its text is copied only where there is any. Internal to
 * model/. */
#ifndef MODEL_RESULTS_H
#define MODEL_RESULTS_H

#include "model/datafiles.h"

/* A row whose figure was reported. Never in a model without errors; corrections pass it over. */
#define FIGURE_BROKEN ((enum figure_kind)255)

/* Reads all files, with up to `jobs` threads, and lists them among the inputs. */
void results_read(struct reading *r, struct data_files *files, int jobs);

#endif
