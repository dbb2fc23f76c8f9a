/* SPDX-License-Identifier: MIT */
/* decimal: an exact figure in millionths. Figures have at most 12 digits before the mark and 6
 * after it (contract, section 3), so one fits an int64_t with room to spare. Never a float. */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

enum { DECIMAL_ONE = 1000000, DECIMAL_PLACES = 6 };

/* The largest figure: 12 digits before the mark, 6 after it. */
#define DECIMAL_LARGEST INT64_C(999999999999999999)

/* -1, 0, 1 as numerator/denominator x `scale` compares with `bound`; exact, by cross-multiplying.
 * All but `scale` in millionths; denominator > 0; scale is 1 or 100. */
int decimal_ratio_cmp(int64_t numerator, int64_t denominator, int64_t scale, int64_t bound);

enum decimal_round { DECIMAL_HALF_AWAY, DECIMAL_DOWN, DECIMAL_UP };

/* numerator/denominator x scale in millionths, rounded as told (down and up: towards minus and
 * plus infinity; half away from zero). *exact tells whether nothing was lost; may be NULL. The
 * caller knows that it fits: it has compared it with a bound before. */
int64_t decimal_ratio(int64_t numerator, int64_t denominator, int64_t scale,
                      enum decimal_round round, bool *exact);

/* `value` rounded to `places` (0..6) decimals, still in millionths. */
int64_t decimal_round_to(int64_t value, int places, enum decimal_round round);

/* Number of decimals that `value` needs (0..6). */
int decimal_places(int64_t value);

/* Writes with `mark` before at least `places` (0..6) decimals, more if the value has more, groups
 * of three split by `group` unless it is 0. Machine form: decimal_put(buf, v, 0, '.', 0). */
void decimal_put(struct buf *buf, int64_t value, int places, char mark, char group);

#endif
