/* SPDX-License-Identifier: MIT */
/* period_file: the table that staff fill in for a period, one row a figure that is owed. */
#ifndef CLI_PERIOD_FILE_H
#define CLI_PERIOD_FILE_H

#include "model/model.h"

struct period_file {
    str path; /* below the source folder: data/results/2026-07.csv */
    str text; /* CSV with BOM; ';' where the decimal mark is a comma, as a Vietnamese Excel wants */
};

/* For a calendar period ("2026-07") or a plan's own ("plan/tuan-1"), begun or not. False if no plan
 * asks for figures then. Rows follow indicators, then units, by their ids. */
bool period_file_make(const struct model *model, str name, struct arena *arena,
                      struct period_file *out);

#endif
