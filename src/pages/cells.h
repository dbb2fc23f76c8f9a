/* SPDX-License-Identifier: MIT */
/* cells: verdicts as pages show them: printed figure, word, class, flags, place of the proof. */
#ifndef PAGES_CELLS_H
#define PAGES_CELLS_H

#include "pages/fill.h"
#include "pages/pages.h"
#include "pages/shapes.h"

/* A target's cells of one period, all its units: cells[unit position]. */
struct cell_column {
    const struct block *block;
    const struct verdict *cells; /* NULL: the target has no cell in this period */
    uint32_t target, period;
    uint32_t position; /* of the period in the block */
};

/* The column of a target and period; `cells` NULL where the target has none there. */
struct cell_column cells_column(const struct site *site, uint32_t target, uint32_t period);

/* The cell of the unit at a position; NULL if it is a hole. */
static inline const struct verdict *cells_at(const struct cell_column *column, uint32_t position)
{
    const struct verdict *cell;

    if (!column->cells)
        return NULL;
    cell = column->cells + position;
    return cell->status == STATUS_NO_CELL ? NULL : cell;
}

/* The first cell that is no hole; NULL. */
const struct verdict *cells_first(const struct cell_column *column);
/* The cell of a unit; NULL. */
const struct verdict *cells_of_unit(const struct cell_column *column, uint32_t unit);
/* The units that a table of the children of `parent` may show, in the column's order; those of the
 * whole column where parent is NO_INDEX. Ask for their cells by cells_of_unit. */
struct indexes cells_units(const struct site *site, const struct cell_column *column,
                           uint32_t parent);
/* Last day on time of the report that the cell waits for; DATE_NONE. */
int32_t cells_due(const struct site *site, uint32_t target, const struct verdict *cell);

/* One cell in full: who, what, when. */
struct cell {
    uint32_t target, unit, period;
    const struct verdict *verdict;
};

/* The row it rests on; NULL. */
const struct result *cells_result(const struct site *site, const struct cell *cell);
/* What stands beside it; never NULL. */
const struct result_more *cells_more(const struct site *site, const struct cell *cell);

/* True if the cells of this period are all shown on the period's own page. */
bool cells_period_whole(const struct site *site, uint32_t period);
/* Link to the proof: the period's page, or the page of the unit's parent, with the anchor. */
struct value cells_link(const struct site *site, struct arena *arena, const struct cell *cell);
/* "báo cáo muộn 3 ngày, thiếu giải pháp"; empty without flags. `interim` is not told: the mark
 * and the word tell it. */
str cells_flags(const struct site *site, struct arena *arena, const struct verdict *verdict);
/* The same but for those in `skip`, which row or column tell. */
str cells_flags_but(const struct site *site, struct arena *arena, const struct verdict *verdict,
                    uint32_t skip);
/* "Đạt", "Tạm đạt", "Nguy cơ" …; in full "Đạt (tạm tính)", "Có nguy cơ không đạt". */
str cells_word(const struct site *site, const struct verdict *verdict);
str cells_word_full(const struct site *site, const struct verdict *verdict);

/* A record of cell_shape; `cell->verdict` NULL gives a hole. */
const struct record *cells_record(const struct site *site, struct arena *arena,
                                  const struct cell *cell);
/* A record of proof_shape; `here`: the proof stands on this page; `skip`: as in cells_flags_but. */
const struct record *cells_proof(const struct site *site, struct arena *arena,
                                 const struct cell *cell, bool here, uint32_t skip);
/* Whether there is more to tell than the proof: a warning, a cause, a solution. */
bool cells_has_case(const struct cell *cell);
/* A record of case_shape: the verdict with warning, cause, responsibility, solution; `here`: its
 * proof stands on this page. */
struct record *cells_case(const struct site *site, struct arena *arena, const struct cell *cell,
                          bool here);

/* Counts of statuses; duplicates are left out of every count. */
struct tally {
    uint32_t by_status[STATUS_COUNT];
    uint32_t interim; /* of those met */
    uint32_t total;
};

/* Adds one cell, unless it is a duplicate (rule 9). */
void tally_add(struct tally *tally, const struct verdict *verdict);
/* A record of sentence_shape. */
const struct record *tally_record(const struct site *site, struct arena *arena,
                                  const struct tally *tally);
/* The gravest status that occurs: not met, not reported, at risk, …; STATUS_NO_CELL if none. */
enum status tally_gravest(const struct tally *tally);

#endif
