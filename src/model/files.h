/* SPDX-License-Identifier: MIT */
/* files: the files of the tree as inputs: opened, hashed, listed. Internal to model/. */
#ifndef MODEL_FILES_H
#define MODEL_FILES_H

#include "model/reading.h"

/* Reads the table, hands its rows to on_row with ctx, and lists the file among the inputs. The text
 * stays until the build ends (such tables are small). False if there is no such file; what is wrong
 * is reported. */
bool files_table(struct reading *r, enum table table, csv_row_fn *on_row, void *ctx);
/* A second look at the same table; what the first reported of its form is not reported again. */
void files_table_again(struct reading *r, enum table table, csv_row_fn *on_row, void *ctx);
/* "data/units.csv" */
str files_path(enum table table);

/* Reads a text file (YAML, Markdown) and lists it; NULL after a report. */
const struct source *files_text(struct reading *r, str path);
/* Fills the source's text with the bytes of the file of its name; they live in scratch. *input gets
 * the source and the hash and is not listed yet. False without a report: files_report_bad makes
 * one, in the thread to which the build's arena belongs. */
bool files_fill(struct reading *r, struct source *source, struct input *input);
void files_report_bad(struct reading *r, str path);
/* What was counted of a table's rows. */
void files_count(struct input *input, const struct csv_counts *counts);

/* Calls `visit` for each file below `folder` ("content/files"), with its path, in the order of
 * names. The path stays. */
typedef void files_visit_fn(struct reading *r, str path);
void files_walk(struct reading *r, str folder, files_visit_fn *visit);

/* Warns of a file that is none of those read. README.md is for people, and passes. */
void files_unknown(struct reading *r, str path);

/* "a/b" in `arena`. */
str files_join(struct arena *arena, str folder, str name);

#endif
