/* SPDX-License-Identifier: MIT */
#include "text/dates.h"

#include <stdio.h>

#include "base/utf8.h"
#include "text/unicode.h"

enum { WIDEST = 48 };

/* The text in base letters, without blanks but those between two digits: "thang6/2026". */
struct plain {
    char text[WIDEST + 1];
    size_t len;
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A text that is wider than any date is none. */
static bool plain_of(str s, struct plain *plain)
{
    bool gap = false;
    size_t pos = 0;

    plain->len = 0;
    s = unicode_trim(s);
    while (pos < s.len) {
        uint32_t c = utf8_next(s, &pos);
        uint32_t base = c == UTF8_BAD ? 0xFFFD : unicode_base(c);

        if (!base || unicode_is_zero_width(c))
            continue;
        if (unicode_is_blank(c)) {
            gap = true;
            continue;
        }
        char put = base < 0x7F ? (char)base : '?';
        if (plain->len + 2 > WIDEST)
            return false;
        if (gap && is_digit(put) && plain->len && is_digit(plain->text[plain->len - 1]))
            plain->text[plain->len++] = ' ';
        plain->text[plain->len++] = put;
        gap = false;
    }
    plain->text[plain->len] = 0;
    return true;
}

/* What a pattern found. */
struct parts {
    int day, month, year, index; /* index: of a quarter, half or week */
};

enum outcome {
    IS_DAY,
    IS_MONTH,
    IS_YEAR,
    IS_QUARTER,
    IS_HALF,
    IS_NINE,
    IS_WEEK,
    SHORT_YEAR,
    MONTH_NAME
};

/* D, M, W: one or two digits; Y: four; S: two; Q: 1-4 or I-IV; H: 1 or 2; N: an English month as
 * Excel writes it; all else stands for itself. */
static const struct pattern {
    const char *form;
    enum outcome outcome;
    int index;
} patterns[] = {
    {"D/M/Y", IS_DAY, 0},           {"D-M-Y", IS_DAY, 0},          {"D.M.Y", IS_DAY, 0},
    {"Y-M-D", IS_DAY, 0},           {"Y/M/D", IS_DAY, 0},          {"ngayD/M/Y", IS_DAY, 0},
    {"ngayDthangMnamY", IS_DAY, 0}, {"DthangMnamY", IS_DAY, 0},    {"Y", IS_YEAR, 0},
    {"namY", IS_YEAR, 0},           {"canamY", IS_YEAR, 0},        {"Y-M", IS_MONTH, 0},
    {"M/Y", IS_MONTH, 0},           {"M-Y", IS_MONTH, 0},          {"thangM/Y", IS_MONTH, 0},
    {"thangM-Y", IS_MONTH, 0},      {"thangMnamY", IS_MONTH, 0},   {"tM/Y", IS_MONTH, 0},
    {"Y-qQ", IS_QUARTER, 0},        {"qQ/Y", IS_QUARTER, 0},       {"qQ-Y", IS_QUARTER, 0},
    {"quyQ/Y", IS_QUARTER, 0},      {"quyQ-Y", IS_QUARTER, 0},     {"quyQnamY", IS_QUARTER, 0},
    {"Y-hH", IS_HALF, 0},           {"6thangdaunamY", IS_HALF, 1}, {"6thangdauY", IS_HALF, 1},
    {"6thangcuoinamY", IS_HALF, 2}, {"6thangcuoiY", IS_HALF, 2},   {"Y-9m", IS_NINE, 0},
    {"9thangnamY", IS_NINE, 0},     {"9thangdaunamY", IS_NINE, 0}, {"9thang/Y", IS_NINE, 0},
    {"Y-wW", IS_WEEK, 0},           {"tuanW/Y", IS_WEEK, 0},       {"tuanW-Y", IS_WEEK, 0},
    {"tuanWnamY", IS_WEEK, 0},      {"D/M/S", SHORT_YEAR, 0},      {"D-M-S", SHORT_YEAR, 0},
    {"D.M.S", SHORT_YEAR, 0},       {"M/S", SHORT_YEAR, 0},        {"thangM/S", SHORT_YEAR, 0},
    {"N-S", MONTH_NAME, 0},         {"N-Y", MONTH_NAME, 0},        {"D-N", MONTH_NAME, 0},
    {"D-N-S", MONTH_NAME, 0},       {"D-N-Y", MONTH_NAME, 0},      {"thgM-S", MONTH_NAME, 0},
    {"thgM-Y", MONTH_NAME, 0},      {"D-thgM", MONTH_NAME, 0},     {"D-thgM-S", MONTH_NAME, 0},
};

/* All digits that stand there: 12026 is no year 1202 with a 6 behind it. */
static bool take_digits(const char **text, int least, int most, int *out)
{
    int count = 0;
    int value = 0;

    while (count < most && is_digit((*text)[count]))
        value = value * 10 + ((*text)[count++] - '0');
    if (count < least || is_digit((*text)[count]))
        return false;
    *text += count;
    *out = value;
    return true;
}

static bool take_quarter(const char **text, int *out)
{
    static const char *const roman[] = {"iv", "iii", "ii", "i"};
    static const int values[] = {4, 3, 2, 1};

    if (take_digits(text, 1, 1, out))
        return *out >= 1 && *out <= 4;
    for (int i = 0; i < 4; i++)
        if (!strncmp(*text, roman[i], strlen(roman[i]))) {
            *text += strlen(roman[i]);
            *out = values[i];
            return true;
        }
    return false;
}

static bool take_month_name(const char **text, int *out)
{
    static const char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";

    for (int i = 0; i < 12; i++)
        if (!strncmp(*text, names + (ptrdiff_t)3 * i, 3)) {
            *text += 3;
            *out = i + 1;
            return true;
        }
    return false;
}

static bool take(char kind, const char **text, struct parts *parts)
{
    switch (kind) {
    case 'D':
        return take_digits(text, 1, 2, &parts->day);
    case 'M':
        return take_digits(text, 1, 2, &parts->month);
    case 'Y':
        return take_digits(text, 4, 4, &parts->year);
    case 'S':
        return take_digits(text, 2, 2, &parts->year);
    case 'Q':
        return take_quarter(text, &parts->index);
    case 'H':
        return take_digits(text, 1, 1, &parts->index) && parts->index >= 1 && parts->index <= 2;
    case 'W':
        return take_digits(text, 1, 2, &parts->index);
    case 'N':
        return take_month_name(text, &parts->month);
    default:
        return *(*text)++ == kind;
    }
}

/* " 0:00", "t14:30:00.000": a time of day behind a day, which does not count. */
static bool is_time(const char *text)
{
    int value;

    if (*text != ' ' && *text != 't')
        return false;
    text++;
    if (!take_digits(&text, 1, 2, &value) || value > 23)
        return false;
    for (int i = 0; i < 2 && *text == ':'; i++) {
        text++;
        if (!take_digits(&text, 2, 2, &value) || value > 59)
            return false;
    }
    if (*text == '.')
        for (text++; is_digit(*text);)
            text++;
    return !*text || (*text == 'z' && !text[1]);
}

/* The whole text must fit; only a day may have a time behind it. */
static bool fits(const struct pattern *pattern, const char *text, struct parts *parts)
{
    *parts = (struct parts){.index = pattern->index};
    for (const char *p = pattern->form; *p; p++)
        if (!take(*p, &text, parts))
            return false;
    return !*text || (pattern->outcome == IS_DAY && strchr(text, ':') && is_time(text));
}

static struct dates refused(enum dates_error error)
{
    return (struct dates){.error = error, .span = {DATE_NONE, DATE_NONE}};
}

static bool in_range(int year)
{
    return year >= DATE_MIN_YEAR && year <= DATE_MAX_YEAR;
}

/* Never a guess: 04/25/2026 can only be month before day, and is refused as that. */
static struct dates day_of(const struct parts *parts)
{
    struct dates out = {.precision = DATES_DAY};

    if (!in_range(parts->year))
        return refused(DATES_YEAR_RANGE);
    if (parts->month > 12 && parts->month <= 31 && parts->day >= 1 && parts->day <= 12)
        return refused(DATES_MONTH_FIRST);
    if (!date_make(parts->year, parts->month, parts->day, &out.span.first))
        return refused(DATES_NO_SUCH_DAY);
    out.span.last = out.span.first;
    return out;
}

/* The contract's id of the period, NUL-terminated. */
static void format_id(char id[16], enum outcome outcome, const struct parts *parts)
{
    unsigned year = (unsigned)parts->year % 10000;
    unsigned month = (unsigned)parts->month % 100;
    unsigned index = (unsigned)parts->index % 100;

    if (outcome == IS_MONTH)
        snprintf(id, 16, "%04u-%02u", year, month);
    else if (outcome == IS_QUARTER)
        snprintf(id, 16, "%04u-Q%u", year, index);
    else if (outcome == IS_HALF)
        snprintf(id, 16, "%04u-H%u", year, index);
    else if (outcome == IS_WEEK)
        snprintf(id, 16, "%04u-W%02u", year, index);
    else
        snprintf(id, 16, outcome == IS_NINE ? "%04u-9M" : "%04u", year);
}

/* Through the contract's own form, so that what is a period is decided in one place (base/date.h).
 */
static struct dates period_of(enum outcome outcome, const struct parts *parts)
{
    struct dates out = {.precision = DATES_PERIOD};
    char id[16];

    if (!in_range(parts->year))
        return refused(DATES_YEAR_RANGE);
    format_id(id, outcome, parts);
    out.cycle = date_period(str_of(id), &out.span);
    if (out.cycle == CYCLE_NONE)
        return refused(DATES_NO_SUCH_DAY);
    if (outcome == IS_MONTH || outcome == IS_YEAR)
        out.precision = outcome == IS_MONTH ? DATES_MONTH : DATES_YEAR;
    return out;
}

/* Excel counts days from 1900; these numbers are 1954 to 2099. */
static bool is_serial(const struct plain *plain)
{
    uint32_t number;

    return plain->len == 5 && str_to_uint((str){plain->text, plain->len}, 73050, &number) &&
           number >= 20000;
}

static struct dates unmatched(const struct plain *plain)
{
    bool hashes = plain->len > 1;

    for (size_t i = 0; i < plain->len; i++)
        hashes = hashes && plain->text[i] == '#';
    if (hashes)
        return refused(DATES_HASHES);
    return refused(is_serial(plain) ? DATES_EXCEL_SERIAL : DATES_NOT_DATE);
}

static struct dates of_outcome(enum outcome outcome, const struct parts *parts)
{
    switch (outcome) {
    case IS_DAY:
        return day_of(parts);
    case SHORT_YEAR:
        return refused(DATES_TWO_DIGIT_YEAR);
    case MONTH_NAME:
        return refused(DATES_EXCEL_MONTH);
    default:
        return period_of(outcome, parts);
    }
}

struct dates dates_any(str s)
{
    struct plain plain = {.len = 0};
    struct parts parts;

    if (!plain_of(s, &plain))
        return refused(DATES_NOT_DATE);
    if (!plain.len)
        return refused(DATES_EMPTY);
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
        if (fits(&patterns[i], plain.text, &parts))
            return of_outcome(patterns[i].outcome, &parts);
    return unmatched(&plain);
}

struct dates dates_day(str s)
{
    struct dates out = dates_any(s);

    return out.error == DATES_OK && out.precision != DATES_DAY ? refused(DATES_NOT_DATE) : out;
}

str dates_period_id(struct buf *buf, str s)
{
    struct dates found = dates_any(s);
    struct span span;

    if (found.error || found.cycle == CYCLE_NONE)
        return S("");
    return date_period_at(buf, found.cycle, found.span.last, &span);
}
