/* SPDX-License-Identifier: MIT */
/* opendata: every table as files for people and machines: du-lieu/<table>.csv and .json, and
 * du-lieu/excel/<table>.csv. What a column is called, of what type it is and where its cells come
 * from stands once, in the table definitions (openrow.h). */
#ifndef PUBLISH_OPENDATA_H
#define PUBLISH_OPENDATA_H

#include "judge/judge.h"
#include "pages/site.h"
#include "publish/stage.h"

/* A table of more rows is cut by period, and has no .json. */
enum { OPENDATA_ROWS = 100000 };

struct opendata; /* opaque: its files must agree with its plan of them */

/* Plans all files. Model and judgement must outlive it; `most_rows` is OPENDATA_ROWS. */
struct opendata *opendata_open(struct arena *arena, const struct model *model,
                               const struct judgement *judgement, uint32_t most_rows);

/* The files; bytes and sha256 of each are filled by opendata_write. */
const struct data_file *opendata_files(const struct opendata *data, uint32_t *count);

/* The bytes of a file into `out`. From any thread. */
void opendata_put(const struct opendata *data, uint32_t file, struct buf *out);

/* Makes a file and stages it, one for Excel together with its CSV: asked for alone, it does nothing.
 * Different files from any thread. False: the stage has a fault. */
bool opendata_write(struct opendata *data, uint32_t file, struct stage *stage,
                    struct arena *scratch);

#endif
