/* SPDX-License-Identifier: MIT */
#include "chart/heat.h"

enum { ROOM = 70 /* between columns, hundredths of a percent */ };

enum heat_level heat_level(int64_t gap, int64_t whole)
{
    static const int64_t steps[] = {25, 50, 100}; /* thousandths */

    if (gap <= 0)
        return HEAT_MET;
    for (int i = 0; i < 3 && whole > 0; i++)
        if ((__int128)gap * 1000 <= (__int128)whole * steps[i])
            return (enum heat_level)(HEAT_NEAR + i);
    return HEAT_MOST;
}

struct heat_box heat_column(uint32_t index, uint32_t count)
{
    int32_t x = slot_edge(index, count), width = slot_edge(index + 1, count) - x;

    return (struct heat_box){x, width > 2 * ROOM ? width - ROOM : width};
}

void bar_lay(const uint32_t *parts, uint32_t count, struct heat_box *boxes)
{
    uint64_t whole = 0, before = 0;

    for (uint32_t i = 0; i < count; i++)
        whole += parts[i];
    for (uint32_t i = 0; i < count; i++) {
        int32_t x = (int32_t)((before * CHART_WHOLE + whole / 2) / whole);

        before += parts[i];
        boxes[i] =
            (struct heat_box){x, (int32_t)((before * CHART_WHOLE + whole / 2) / whole) - x};
    }
}
