/* SPDX-License-Identifier: MIT */
/* figures: which numbers are printed for a figure beside its target, so that they cannot contradict
 * the verdict (rule 4): 79,96 against 80 is a miss and never prints as 80,0. Numbers only: the text
 * is made by whoever prints. */
#ifndef JUDGE_FIGURES_H
#define JUDGE_FIGURES_H

#include "base/decimal.h"
#include "model/model.h"

/* A number to print: decimal_put(buf, value, places, …). */
struct number {
    int64_t value; /* millionths, already rounded */
    int places;    /* decimals, spare zeros included */
};

struct figures {
    bool has_value; /* the figure is a number; else all below is void */
    bool has_delta; /* and so is the target's */
    bool computed;  /* what is compared is the reduction that the figure makes of the baseline */
    /* Of the open data: exact, a ratio rounded half away from zero to six decimals, or to the next
     * millionth where this would print the target it misses. */
    int64_t value;
    int64_t reduction; /* if computed */
    int64_t delta;     /* of the value, or of the reduction, from the target's value */
    /* For readers: with the indicator's decimals, and more where these would contradict. */
    struct number shown;
    struct number shown_reduction;
    struct number shown_delta; /* agrees with what is shown */
};

/* `target` may be NULL: a figure that nothing is asked of. */
struct figures figures_of(const struct target *target, const struct indicator *indicator,
                          const struct figure *figure);

/* True if the target has a number that a figure is compared with. */
bool figures_has_bound(const struct target *target, const struct indicator *indicator);

#endif
