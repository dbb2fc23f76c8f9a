/* SPDX-License-Identifier: MIT */
#include "model/rows.h"

#include <stdlib.h>

#include "model/files.h"

struct row_ids rows_ids(struct arena *arena)
{
    return (struct row_ids){map_new(arena), arena};
}

bool rows_new_key(struct row_ids *ids, const struct row *row, uint32_t column, str key, str shown)
{
    uint32_t line = row->csv->line;
    uint32_t first = map_get(ids->lines, key);

    if (first == MAP_NONE) {
        map_add(ids->lines, arena_str(ids->arena, key), line);
        return true;
    }
    DIAG(row->r->diag, cell_at(row, column), DIAG_DUPLICATE_ROW, shown,
         arena_printf(ids->arena, "%u", first));
    return false;
}

bool rows_new_id(struct row_ids *ids, const struct row *row, uint32_t column)
{
    return rows_new_key(ids, row, column, cell_text(row, column), cell_text(row, column));
}

static int by_id(const void *a, const void *b)
{
    return str_cmp(*(const str *)a, *(const str *)b);
}

void rows_sort(void *at, uint32_t len, size_t size)
{
    if (len)
        qsort(at, len, size, by_id);
}

void rows_missing_file(struct reading *r, enum table table)
{
    struct source *source = ARENA_NEW(r->arena, struct source);

    source->name = files_path(table);
    DIAG(r->diag, place_file(source), DIAG_MISSING_FILE, source->name);
}
