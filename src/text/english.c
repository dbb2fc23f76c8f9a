/* SPDX-License-Identifier: MIT */
#include "text/english.h"

#include "text/vietnamese.h"

static const char *const months[] = {"January",   "February", "March",    "April",
                                     "May",       "June",     "July",     "August",
                                     "September", "October",  "November", "December"};

void en_date_partial(struct buf *buf, str date)
{
    int32_t day;
    struct span span;
    enum cycle cycle = date_period(date, &span);
    bool whole = date_parse_iso(date, &day);
    struct ymd ymd = whole ? date_ymd(day) : cycle == CYCLE_NONE ? (struct ymd){0} : date_ymd(span.first);

    if (whole)
        buf_int(buf, ymd.day);
    else
        buf_put(buf, S("…"));
    buf_byte(buf, ' ');
    buf_put(buf, whole || cycle == CYCLE_MONTHLY ? str_of(months[ymd.month - 1]) : S("…"));
    buf_byte(buf, ' ');
    if (whole || cycle == CYCLE_MONTHLY || cycle == CYCLE_YEARLY)
        buf_int(buf, ymd.year);
    else
        buf_put(buf, S("…"));
}

static void put_name(struct buf *buf, str name, bool within)
{
    if (within)
        buf_byte(buf, (char)(name.ptr[0] | 0x20));
    buf_put(buf, str_slice(name, within, name.len));
}

static void put_week(struct buf *buf, str id, struct span span)
{
    buf_int(buf, (id.ptr[6] - '0') * 10 + id.ptr[7] - '0'); /* 2026-W07 */
    buf_put(buf, S(", "));
    buf_put(buf, str_slice(id, 0, 4));
    buf_put(buf, S(" ("));
    vi_date(buf, span.first);
    buf_put(buf, S("–"));
    vi_date(buf, span.last);
    buf_byte(buf, ')');
}

void en_period(struct buf *buf, str id, bool within)
{
    struct span span;
    enum cycle cycle = date_period(id, &span);
    struct ymd first = cycle == CYCLE_NONE ? (struct ymd){0} : date_ymd(span.first);

    switch (cycle) {
    case CYCLE_YEARLY:
        put_name(buf, S("Year "), within);
        break;
    case CYCLE_HALF_YEAR:
        put_name(buf, first.month == 1 ? S("First half of ") : S("Second half of "), within);
        break;
    case CYCLE_NINE_MONTH:
        put_name(buf, S("Nine months of "), within);
        break;
    case CYCLE_QUARTERLY:
        put_name(buf, S("Quarter "), within);
        buf_int(buf, (first.month + 2) / 3);
        buf_put(buf, S(", "));
        break;
    case CYCLE_MONTHLY:
        buf_put(buf, str_of(months[first.month - 1]));
        buf_byte(buf, ' ');
        break;
    case CYCLE_WEEKLY:
        put_name(buf, S("Week "), within);
        put_week(buf, id, span);
        return;
    case CYCLE_NONE:
        buf_put(buf, id);
        return;
    }
    buf_int(buf, first.year);
}
