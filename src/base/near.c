/* SPDX-License-Identifier: MIT */
#include "base/near.h"

#include "base/utf8.h"

/* Longer names are not compared: nobody mistypes an id of that length into another. */
enum { LONGEST = 128 };

struct near near_start(str wanted)
{
    return (struct near){.wanted = wanted};
}

static uint32_t characters(str s, uint32_t *out)
{
    uint32_t count = 0;
    size_t pos = 0;

    while (pos < s.len && count < LONGEST)
        out[count++] = utf8_next(s, &pos);
    return count;
}

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

/* Edits that turn a into b; two neighbours changing places are one edit. */
static uint32_t distance(const uint32_t *a, uint32_t a_len, const uint32_t *b, uint32_t b_len)
{
    uint32_t rows[3][LONGEST + 1];

    for (uint32_t j = 0; j <= b_len; j++)
        rows[0][j] = j;
    for (uint32_t i = 1; i <= a_len; i++) {
        uint32_t *now = rows[i % 3];
        const uint32_t *last = rows[(i + 2) % 3];
        const uint32_t *earlier = rows[(i + 1) % 3];

        now[0] = i;
        for (uint32_t j = 1; j <= b_len; j++) {
            uint32_t differ = a[i - 1] != b[j - 1];

            now[j] = least(least(last[j], now[j - 1]) + 1, last[j - 1] + differ);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = least(now[j], earlier[j - 2] + 1);
        }
    }
    return rows[a_len % 3][b_len];
}

static void insert(struct near *near, str name, uint32_t edits)
{
    uint32_t at = near->count;

    while (at > 0 && near->distances[at - 1] > edits)
        at--;
    if (at == NEAR_MAX)
        return;
    for (uint32_t i = least(near->count, NEAR_MAX - 1); i > at; i--) {
        near->names[i] = near->names[i - 1];
        near->distances[i] = near->distances[i - 1];
    }
    near->names[at] = name;
    near->distances[at] = edits;
    near->count = least(near->count + 1, NEAR_MAX);
}

void near_offer_as(struct near *near, str key, str name)
{
    uint32_t a[LONGEST], b[LONGEST];
    uint32_t a_len = characters(near->wanted, a);
    uint32_t b_len = characters(key, b);
    uint32_t longer = a_len > b_len ? a_len : b_len;
    uint32_t limit = longer >= 3 ? (longer + 2) / 3 : 0;
    uint32_t gap = a_len > b_len ? a_len - b_len : b_len - a_len;

    if (gap > limit || longer >= LONGEST || !limit)
        return;
    for (uint32_t i = 0; i < near->count; i++)
        if (str_eq(near->names[i], name))
            return;
    uint32_t edits = distance(a, a_len, b, b_len);
    if (edits <= limit)
        insert(near, name, edits);
}

void near_offer(struct near *near, str name)
{
    near_offer_as(near, name, name);
}

str near_join(const struct near *near, struct arena *arena)
{
    struct buf out = buf_in(arena);

    buf_reserve(&out, 64);
    for (uint32_t i = 0; i < near->count; i++) {
        if (i)
            buf_put(&out, S("”, “"));
        buf_put(&out, near->names[i]);
    }
    return buf_str(&out);
}
