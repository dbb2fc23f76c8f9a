/* SPDX-License-Identifier: MIT */
/* figures: value, numerator and denominator of a row -> a figure of its indicator's kind, checked:
 * what the kind takes, ranges, and that a value agrees with its parts. Internal to model/. */
#ifndef MODEL_FIGURES_H
#define MODEL_FIGURES_H

#include "model/cells.h"

/* The columns of a figure; NO_INDEX where the table has none. */
struct figure_columns {
    uint32_t value, numerator, denominator;
};

/* What a row says. text dies with the row. */
struct row_figure {
    struct figure figure;
    int64_t given; /* the value beside the parts */
    bool has_given;
};

/* Reads the columns of a row as a figure of the indicator's kind. An unfilled row gives
 * FIGURE_NONE. False after a report: the figure is then of no use, though `provisional` may be set.
 */
bool figures_read(const struct row *row, const struct indicator *indicator,
                  struct figure_columns columns, struct row_figure *out);

/* The range that a kind's figures have, as a text for messages. */
struct figure_range {
    int64_t low, high;
    str text;
};
struct figure_range figures_range(const struct indicator *indicator);

/* Whether what a correction says, `a`, is what the row says, `b`: equal kinds and numbers; a number
 * agrees with a ratio that rounds to it. Provisional or not does not count. */
bool figures_agree(const struct indicator *indicator, struct figure a, struct figure b);

/* As the input would write it, for messages; in scratch. */
str figures_text(struct reading *r, const struct indicator *indicator, struct figure figure);

#endif
