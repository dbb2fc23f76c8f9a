/* SPDX-License-Identifier: MIT */
#include "base/date.h"

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int date_month_days(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

/* Days from civil, after the proleptic Gregorian calendar with years that begin in March. */
static int32_t day_number(int year, int month, int day)
{
    int y = month <= 2 ? year - 1 : year;
    int m = month <= 2 ? month + 9 : month - 3;
    int era = y / 400;
    int year_of_era = y - era * 400;
    int day_of_year = (153 * m + 2) / 5 + day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * 146097 + day_of_era - 719468;
}

bool date_make(int year, int month, int day, int32_t *out)
{
    if (year < DATE_MIN_YEAR || year > DATE_MAX_YEAR || month < 1 || month > 12 || day < 1 ||
        day > date_month_days(year, month))
        return false;
    *out = day_number(year, month, day);
    return true;
}

struct ymd date_ymd(int32_t date)
{
    int32_t z = date + 719468;
    int era = z / 146097;
    int day_of_era = z - era * 146097;
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int m = (5 * day_of_year + 2) / 153;
    int month = m < 10 ? m + 3 : m - 9;

    return (struct ymd){era * 400 + year_of_era + (month <= 2), month,
                        day_of_year - (153 * m + 2) / 5 + 1};
}

int date_weekday(int32_t date)
{
    int weekday = (date + 3) % 7; /* 1970-01-01 was a Thursday */

    return (weekday < 0 ? weekday + 7 : weekday) + 1;
}

static void put_padded(struct buf *buf, int number, int width)
{
    for (int unit = width == 4 ? 1000 : 10; unit > 0; unit /= 10)
        buf_byte(buf, (char)('0' + number / unit % 10));
}

void date_put(struct buf *buf, int32_t date)
{
    struct ymd d;

    if (date == DATE_NONE)
        return;
    d = date_ymd(date);
    put_padded(buf, d.year, 4);
    buf_byte(buf, '-');
    put_padded(buf, d.month, 2);
    buf_byte(buf, '-');
    put_padded(buf, d.day, 2);
}

/* Fixed-width digits at an offset. */
static bool number_at(str s, size_t from, size_t width, int *out)
{
    uint32_t n;

    if (s.len < from + width || !str_to_uint(str_slice(s, from, from + width), 9999, &n))
        return false;
    *out = (int)n;
    return true;
}

bool date_parse_iso(str s, int32_t *out)
{
    int year, month, day;

    return s.len == 10 && s.ptr[4] == '-' && s.ptr[7] == '-' && number_at(s, 0, 4, &year) &&
           number_at(s, 5, 2, &month) && number_at(s, 8, 2, &day) &&
           date_make(year, month, day, out);
}

static struct span months(int year, int first, int last)
{
    return (struct span){day_number(year, first, 1),
                         day_number(year, last, date_month_days(year, last))};
}

/* The Monday of ISO week 1 of a year: the week that holds 4 January. */
static int32_t first_monday(int year)
{
    int32_t fourth = day_number(year, 1, 4);

    return fourth - (date_weekday(fourth) - 1);
}

static bool week_span(int year, int week, struct span *span)
{
    int32_t monday = first_monday(year) + (week - 1) * 7;

    if (week < 1 || monday >= first_monday(year + 1))
        return false;
    *span = (struct span){monday, monday + 6};
    return true;
}

/* What stands behind the year and the "-": H1, 9M, Q2, 06, W27. */
static enum cycle parse_tail(str tail, int year, struct span *span)
{
    int n;

    if (str_eq(tail, S("9M"))) {
        *span = months(year, 1, 9);
        return CYCLE_NINE_MONTH;
    }
    if (tail.len == 2 && tail.ptr[0] == 'H' && number_at(tail, 1, 1, &n) && n >= 1 && n <= 2) {
        *span = months(year, n * 6 - 5, n * 6);
        return CYCLE_HALF_YEAR;
    }
    if (tail.len == 2 && tail.ptr[0] == 'Q' && number_at(tail, 1, 1, &n) && n >= 1 && n <= 4) {
        *span = months(year, n * 3 - 2, n * 3);
        return CYCLE_QUARTERLY;
    }
    if (tail.len == 2 && number_at(tail, 0, 2, &n) && n >= 1 && n <= 12) {
        *span = months(year, n, n);
        return CYCLE_MONTHLY;
    }
    if (tail.len == 3 && tail.ptr[0] == 'W' && number_at(tail, 1, 2, &n) &&
        week_span(year, n, span))
        return CYCLE_WEEKLY;
    return CYCLE_NONE;
}

enum cycle date_period(str id, struct span *span)
{
    int year;

    if (!number_at(id, 0, 4, &year) || year < DATE_MIN_YEAR || year >= DATE_MAX_YEAR)
        return CYCLE_NONE;
    if (id.len == 4) {
        *span = months(year, 1, 12);
        return CYCLE_YEARLY;
    }
    if (id.ptr[4] != '-')
        return CYCLE_NONE;
    return parse_tail(str_slice(id, 5, id.len), year, span);
}

/* The ISO year and week of a day: the year of that week's Thursday. */
static int iso_year(int32_t day)
{
    return date_ymd(day - (date_weekday(day) - 1) + 3).year;
}

str date_period_at(struct buf *buf, enum cycle cycle, int32_t day, struct span *span)
{
    size_t start = buf->len;
    struct ymd d = date_ymd(day);
    str id;

    if (cycle == CYCLE_NINE_MONTH && d.month > 9)
        return (str){NULL, 0};
    put_padded(buf, cycle == CYCLE_WEEKLY ? iso_year(day) : d.year, 4);
    if (cycle == CYCLE_HALF_YEAR)
        buf_printf(buf, "-H%d", d.month > 6 ? 2 : 1);
    else if (cycle == CYCLE_NINE_MONTH)
        buf_put(buf, S("-9M"));
    else if (cycle == CYCLE_QUARTERLY)
        buf_printf(buf, "-Q%d", (d.month + 2) / 3);
    else if (cycle == CYCLE_MONTHLY)
        buf_printf(buf, "-%02d", d.month);
    else if (cycle == CYCLE_WEEKLY)
        buf_printf(buf, "-W%02d", (day - first_monday(iso_year(day))) / 7 + 1);
    id = str_slice(buf_str(buf), start, buf->len);
    if (date_period(id, span) == cycle)
        return id;
    buf->len = start;
    return (str){NULL, 0};
}
