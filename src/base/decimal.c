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

static const int64_t powers_of_ten[DECIMAL_PLACES + 1] = {1, 10, 100, 1000, 10000, 100000, 1000000};

int64_t decimal_round_to(int64_t value, int places, enum decimal_round round)
{
    int64_t step = powers_of_ten[DECIMAL_PLACES - places];

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

/* Writes the digits of a whole number before text + at; returns where they begin. */
static size_t put_grouped(char *text, size_t at, uint64_t whole, char group)
{
    int n = 0;

    do {
        if (group && n == 3) {
            text[--at] = group;
            n = 0;
        }
        text[--at] = (char)('0' + whole % 10);
        whole /= 10;
        n++;
    } while (whole);
    return at;
}

void decimal_put(struct buf *buf, int64_t value, int places, char mark, char group)
{
    uint64_t size = value < 0 ? (uint64_t)0 - (uint64_t)value : (uint64_t)value;
    uint32_t fraction = (uint32_t)(size % DECIMAL_ONE);
    char text[48]; /* 20 digits, 6 groups, sign, mark, decimals */
    size_t at = sizeof text;
    int shown = DECIMAL_PLACES;

    for (; shown > places && fraction % 10 == 0 && shown > 0; shown--)
        fraction /= 10;
    for (int i = 0; i < shown; i++, fraction /= 10)
        text[--at] = (char)('0' + fraction % 10);
    if (shown)
        text[--at] = mark;
    at = put_grouped(text, at, size / DECIMAL_ONE, group);
    if (value < 0)
        text[--at] = '-';
    buf_put(buf, (str){text + at, sizeof text - at});
}
