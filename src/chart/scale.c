/* SPDX-License-Identifier: MIT */
#include "chart/scale.h"

enum { STEPS_WANTED = 4 };

/* The least of 1, 2, 5 x 10^k times `unit` that is not below `least`. */
static int64_t round_step(int64_t least, int64_t unit)
{
    static const int64_t factors[] = {1, 2, 5};
    int64_t power = unit;

    while (power <= least / 10)
        power *= 10;
    for (int i = 0; i < 3; i++)
        if (factors[i] * power >= least)
            return factors[i] * power;
    return 10 * power;
}

static int64_t floor_to(int64_t value, int64_t step)
{
    int64_t rest = value % step;

    return value - rest - (rest < 0 ? step : 0);
}

static int64_t ceil_to(int64_t value, int64_t step)
{
    return -floor_to(-value, step);
}

/* Keeps an axis inside the bounds that its figures keep. */
static void clamp(struct scale *scale, const struct scale_range *range)
{
    if (scale->low < range->floor && range->low >= range->floor)
        scale->low = range->floor;
    if (scale->high > range->ceil && range->high <= range->ceil)
        scale->high = range->ceil;
}

/* About four steps, each of 1, 2 or 5 times a power of ten. */
struct scale scale_of(const struct scale_range *range)
{
    int64_t low = range->from_floor && range->low > range->floor ? range->floor : range->low;
    int64_t spread = (range->high - low) / STEPS_WANTED;
    struct scale scale = {.step = round_step(spread > 0 ? spread : 1, range->unit)};

    scale.low = floor_to(low, scale.step);
    scale.high = ceil_to(range->high, scale.step);
    if (scale.low == range->low && !range->from_floor)
        scale.low -= scale.step; /* a point on the axis itself is hard to see */
    if (scale.high == scale.low)
        scale.high += scale.step;
    clamp(&scale, range);
    if (scale.high == scale.low)
        scale.low -= scale.step;
    return scale;
}

uint32_t scale_ticks(const struct scale *scale)
{
    return (uint32_t)((scale->high - scale->low) / scale->step) + 1;
}

int32_t scale_y(const struct scale *scale, int64_t value, int32_t top, int32_t bottom)
{
    __int128 room = bottom - top;

    if (value < scale->low)
        value = scale->low;
    if (value > scale->high)
        value = scale->high;
    return bottom - (int32_t)(((__int128)value - scale->low) * room /
                              ((__int128)scale->high - scale->low));
}

int32_t slot_middle(uint32_t index, uint32_t count)
{
    return (int32_t)((((uint64_t)index * 2 + 1) * CHART_WHOLE + count) / ((uint64_t)count * 2));
}

int32_t slot_edge(uint32_t index, uint32_t count)
{
    return (int32_t)(((uint64_t)index * CHART_WHOLE + count / 2) / count);
}
