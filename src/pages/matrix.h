/* SPDX-License-Identifier: MIT */
/* matrix: the compliance table of one plan in one period: units x targets, grouped by peers. */
#ifndef PAGES_MATRIX_H
#define PAGES_MATRIX_H

#include "pages/cells.h"

enum matrix_rows {
    MATRIX_ALL,      /* every unit that has a cell */
    MATRIX_CHILDREN, /* those whose parent is `parent` */
    MATRIX_ORPHANS   /* those without a parent */
};

struct matrix_ask {
    uint32_t period, plan, parent;
    enum matrix_rows rows;
    bool proofs; /* the proofs stand here; else cells link to them */
};

/* A record of matrix_shape, and its cells added to *tally (may be NULL). NULL if no cell is asked
 * for. */
struct record *matrix_record(const struct site *site, struct arena *arena,
                             const struct matrix_ask *ask, struct tally *tally);

#endif
