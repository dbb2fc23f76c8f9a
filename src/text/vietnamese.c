/* SPDX-License-Identifier: MIT */
#include "text/vietnamese.h"

#include "base/decimal.h"

static const char *const quarters[] = {"I", "II", "III", "IV"};

void vi_number(struct buf *buf, int64_t value, int places)
{
    decimal_put(buf, value, places, ',', '.');
}

void vi_percent(struct buf *buf, int64_t value, int places)
{
    vi_number(buf, value, places);
    buf_put(buf, S("\xC2\xA0%"));
}

/* Of whole things: no decimals, whatever the number. */
void vi_count(struct buf *buf, int64_t count)
{
    char digits[32];
    size_t at = sizeof digits;
    uint64_t left = count < 0 ? 0 - (uint64_t)count : (uint64_t)count;

    for (int written = 0; left || !written; written++, left /= 10) {
        if (written && written % 3 == 0)
            digits[--at] = '.';
        digits[--at] = (char)('0' + left % 10);
    }
    if (count < 0)
        buf_byte(buf, '-');
    buf_put(buf, (str){digits + at, sizeof digits - at});
}

void vi_date(struct buf *buf, int32_t date)
{
    if (date == DATE_NONE)
        return;
    struct ymd ymd = date_ymd(date);
    const int parts[] = {ymd.day, ymd.month, ymd.year / 100, ymd.year % 100};
    char text[] = "00/00/0000";
    static const int places[] = {0, 3, 6, 8};

    for (int i = 0; i < 4; i++) { /* in nearly every row: formats would be dear */
        text[places[i]] = (char)('0' + parts[i] / 10);
        text[places[i] + 1] = (char)('0' + parts[i] % 10);
    }
    buf_put(buf, (str){text, sizeof text - 1});
}

/* A month below three gets its zero and a day below ten too, as in official documents: 05/4/2026.
 */
static void put_month(struct buf *buf, int month)
{
    buf_printf(buf, month < 3 ? "%02d" : "%d", month);
}

void vi_date_long(struct buf *buf, int32_t date)
{
    if (date == DATE_NONE)
        return;
    struct ymd ymd = date_ymd(date);
    buf_printf(buf, "ngày %02d tháng ", ymd.day);
    put_month(buf, ymd.month);
    buf_printf(buf, " năm %d", ymd.year);
}

void vi_date_partial(struct buf *buf, str date)
{
    int32_t day;
    struct span span;
    enum cycle cycle = date_period(date, &span);

    if (date_parse_iso(date, &day)) {
        vi_date_long(buf, day);
        return;
    }
    buf_put(buf, S("ngày … tháng "));
    if (cycle == CYCLE_MONTHLY)
        put_month(buf, date_ymd(span.first).month);
    else
        buf_put(buf, S("…"));
    buf_put(buf, S(" năm "));
    if (cycle == CYCLE_MONTHLY || cycle == CYCLE_YEARLY)
        buf_int(buf, date_ymd(span.first).year);
    else
        buf_put(buf, S("…"));
}

/* With its days: few readers know weeks by their numbers. */
static void put_week(struct buf *buf, str id, struct span span)
{
    struct ymd first = date_ymd(span.first);
    /* The number stands in the id, 2026-W07; a week's year may differ from its days'. */
    str week = str_slice(id, 6, id.len);
    str year = str_slice(id, 0, 4);

    if (week.len && week.ptr[0] == '0')
        week = str_slice(week, 1, week.len);
    buf_printf(buf, "uần %.*s/%.*s (%02d/%02d", STR_ARG(week), STR_ARG(year), first.day,
               first.month);
    if (first.year != date_ymd(span.last).year)
        buf_printf(buf, "/%d", first.year);
    buf_put(buf, S("–"));
    vi_date(buf, span.last);
    buf_byte(buf, ')');
}

static void put_period(struct buf *buf, str id, bool capital)
{
    struct span span;
    enum cycle cycle = date_period(id, &span);
    struct ymd first = cycle == CYCLE_NONE ? (struct ymd){0} : date_ymd(span.first);
    char t = capital ? 'T' : 't';

    switch (cycle) {
    case CYCLE_YEARLY:
        buf_printf(buf, "%căm %d", capital ? 'N' : 'n', first.year);
        break;
    case CYCLE_HALF_YEAR:
        buf_printf(buf, "6 tháng %s năm %d", first.month == 1 ? "đầu" : "cuối", first.year);
        break;
    case CYCLE_NINE_MONTH:
        buf_printf(buf, "9 tháng năm %d", first.year);
        break;
    case CYCLE_QUARTERLY:
        buf_printf(buf, "%cuý %s/%d", capital ? 'Q' : 'q', quarters[(first.month - 1) / 3],
                   first.year);
        break;
    case CYCLE_MONTHLY:
        buf_byte(buf, t);
        buf_put(buf, S("háng "));
        buf_int(buf, first.month);
        buf_byte(buf, '/');
        buf_int(buf, first.year);
        break;
    case CYCLE_WEEKLY:
        buf_byte(buf, t);
        put_week(buf, id, span);
        break;
    case CYCLE_NONE:
        buf_put(buf, id);
    }
}

void vi_period(struct buf *buf, str id)
{
    put_period(buf, id, true);
}

void vi_period_lower(struct buf *buf, str id)
{
    put_period(buf, id, false);
}
