/* SPDX-License-Identifier: MIT */
#include "base/decimal.h"

int decimal_ratio_cmp(int64_t numerator, int64_t denominator, int64_t scale, int64_t bound)
{
    __int128 left = (__int128)numerator * scale * DECIMAL_ONE;
    __int128 right = (__int128)bound * denominator;

    return (left > right) - (left < right);
}

static __int128 divide(__int128 a, __int128 b, enum decimal_round round)
{
    __int128 quotient = a / b;
    __int128 rest = a % b;
    int sign = (a < 0) != (b < 0) ? -1 : 1;
    __int128 twice = (rest < 0 ? -rest : rest) * 2;

    if (rest == 0)
        return quotient;
    if (round == DECIMAL_HALF_AWAY)
        return twice >= (b < 0 ? -b : b) ? quotient + sign : quotient;
    if (round == DECIMAL_UP)
        return sign > 0 ? quotient + 1 : quotient;
    return sign < 0 ? quotient - 1 : quotient;
}

int64_t decimal_ratio(int64_t numerator, int64_t denominator, int64_t scale,
                      enum decimal_round round, bool *exact)
{
    __int128 top = (__int128)numerator * scale * DECIMAL_ONE;

    if (exact)
        *exact = top % denominator == 0;
    return (int64_t)divide(top, denominator, round);
}

static int64_t power_of_ten(int n)
{
    int64_t p = 1;

    while (n-- > 0)
        p *= 10;
    return p;
}

int64_t decimal_round_to(int64_t value, int places, enum decimal_round round)
{
    int64_t step = power_of_ten(DECIMAL_PLACES - places);

    if (value % step == 0)
        return value;
    return (int64_t)divide(value, step, round) * step;
}

int decimal_places(int64_t value)
{
    int places = DECIMAL_PLACES;

    while (places > 0 && value % 10 == 0) {
        value /= 10;
        places--;
    }
    return places;
}

static void put_grouped(struct buf *buf, uint64_t whole, char group)
{
    char digits[32];
    size_t at = sizeof digits;
    int n = 0;

    do {
        if (group && n && n % 3 == 0)
            digits[--at] = group;
        digits[--at] = (char)('0' + whole % 10);
        whole /= 10;
        n++;
    } while (whole);
    buf_put(buf, (str){digits + at, sizeof digits - at});
}

void decimal_put(struct buf *buf, int64_t value, int places, char mark, char group)
{
    uint64_t size = value < 0 ? (uint64_t)0 - (uint64_t)value : (uint64_t)value;
    uint64_t fraction = size % DECIMAL_ONE;
    int needed = decimal_places(value);

    if (value < 0)
        buf_byte(buf, '-');
    put_grouped(buf, size / DECIMAL_ONE, group);
    if (needed > places)
        places = needed;
    if (places == 0)
        return;
    buf_byte(buf, mark);
    for (uint64_t unit = DECIMAL_ONE / 10; places-- > 0; unit /= 10)
        buf_byte(buf, (char)('0' + fraction / unit % 10));
}
