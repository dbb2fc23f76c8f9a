/* SPDX-License-Identifier: MIT */
/* rows: what all tables have in common: keys that may stand once, order by id. Internal to model/.
 */
#ifndef MODEL_ROWS_H
#define MODEL_ROWS_H

#include "model/cells.h"

/* The keys seen in a table. */
struct row_ids {
    struct map *lines; /* key -> line of its first row */
    struct arena *arena;
};

/* None yet; keys are copied into `arena`, which must live as long as the table is read. */
struct row_ids rows_ids(struct arena *arena);

/* False after reporting that the cell's key stands in an earlier row. */
bool rows_new_id(struct row_ids *ids, const struct row *row, uint32_t column);
/* The same for a key of several cells; `shown` is what the message quotes. */
bool rows_new_key(struct row_ids *ids, const struct row *row, uint32_t column, str key, str shown);

/* Sorts records of `size` bytes by the id that they begin with. */
void rows_sort(void *at, uint32_t len, size_t size);

/* Reports that a table that is needed is not there. */
void rows_missing_file(struct reading *r, enum table table);

#endif
