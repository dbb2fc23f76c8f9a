/* SPDX-License-Identifier: MIT */
#include "text/number.h"

#include "base/decimal.h"
#include "base/utf8.h"
#include "text/dates.h"
#include "text/unicode.h"

enum { WIDEST = 64, WHOLE_DIGITS = 12, OTHER = 1 };

/* The cell in plain bytes: blanks as ' ', zero-width characters dropped, U+2212 as '-', letters and
 * signs beyond ASCII as OTHER. */
struct plain {
    char text[WIDEST];
    size_t from;
    size_t to;
    bool cut; /* it is longer than that */
};

static char plain_char(uint32_t c)
{
    if (unicode_is_blank(c))
        return ' ';
    if (c == 0x2212)
        return '-';
    return c > ' ' && c < 0x7F ? (char)c : OTHER;
}

static struct plain plain_of(str cell)
{
    struct plain plain = {.from = 0, .to = 0};
    size_t pos = 0;

    cell = unicode_trim(cell);
    while (pos < cell.len && !plain.cut) {
        uint32_t c = utf8_next(cell, &pos);

        if (unicode_is_zero_width(c))
            continue;
        if (plain.to == WIDEST)
            plain.cut = true;
        else
            plain.text[plain.to++] = plain_char(c);
    }
    return plain;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Anything beyond ASCII may be a letter. */
static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == OTHER;
}

static void skip_blanks_at_end(struct plain *plain)
{
    while (plain->to > plain->from && plain->text[plain->to - 1] == ' ')
        plain->to--;
}

static size_t span_of(const struct plain *plain, size_t from, bool (*fits)(char))
{
    while (from < plain->to && fits(plain->text[from]))
        from++;
    return from;
}

/* The letter within the mark [x] that stands at the end; 0 if none does, '?' for another mark. */
static char mark_at_end(const struct plain *plain)
{
    const char *end = plain->text + plain->to;
    size_t len = plain->to - plain->from;

    if (!memchr(plain->text + plain->from, '[', len) &&
        !memchr(plain->text + plain->from, ']', len))
        return 0;
    if (len < 3 || end[-3] != '[' || end[-1] != ']')
        return '?';
    char letter = end[-2] & ~0x20;
    if (letter != 'X' && letter != 'Z' && letter != 'P')
        return '?';
    if (letter != 'P' && len > 3)
        return '?';
    return memchr(plain->text + plain->from, '[', len - 3) ? '?' : letter;
}

/* Digits read as far as they are a figure; what stands behind decides what is wrong. */
struct figure {
    uint64_t whole;
    uint64_t millionths;
    int whole_digits;
    int places;
    enum number_error error;
};

static void take_digit(struct figure *figure, char digit, bool behind_mark)
{
    uint64_t value = (uint64_t)(digit - '0');

    if (!behind_mark) {
        if (++figure->whole_digits <= WHOLE_DIGITS)
            figure->whole = figure->whole * 10 + value;
    } else if (++figure->places <= DECIMAL_PLACES) {
        figure->millionths = figure->millionths * 10 + value;
    }
}

/* The digits before the mark, in groups of three or in none. */
static size_t read_whole(const struct plain *plain, char group, struct figure *figure)
{
    size_t at = plain->from;
    int in_group = 0;
    int groups = 0;
    char blank_or_mark = 0;

    for (; at < plain->to; at++) {
        char c = plain->text[at];
        bool splits =
            figure->whole_digits &&
            (c == group || (c == ' ' && at + 1 < plain->to && is_digit(plain->text[at + 1])));

        if (is_digit(c)) {
            take_digit(figure, c, false);
            in_group++;
            continue;
        }
        if (!splits)
            break;
        if (blank_or_mark && c != blank_or_mark)
            figure->error = NUMBER_BAD_GROUPS;
        blank_or_mark = c;
        if (groups++ ? in_group != 3 : in_group < 1 || in_group > 3)
            figure->error = NUMBER_BAD_GROUPS;
        in_group = 0;
    }
    if (groups && in_group != 3)
        figure->error = NUMBER_BAD_GROUPS;
    if (groups && plain->text[plain->from] == '0')
        figure->error = NUMBER_BAD_GROUPS; /* 0.950 is no thousand */
    if (figure->error && groups == 1 && blank_or_mark == group)
        figure->error = NUMBER_WRONG_MARK;
    return at;
}

/* Excel's way to write what is too wide for its column: "1,2E+11". */
static bool is_exponent(const struct plain *plain, size_t at)
{
    if (at >= plain->to || (plain->text[at] | 0x20) != 'e')
        return false;
    at++;
    if (at < plain->to && (plain->text[at] == '+' || plain->text[at] == '-'))
        at++;
    return at < plain->to && span_of(plain, at, is_digit) == plain->to;
}

/* What stands behind the last digit that could be read, or why nothing could. */
static enum number_error what_else(const struct plain *plain, size_t at, char mark)
{
    char c = plain->text[at];

    if (is_exponent(plain, at))
        return NUMBER_SCIENTIFIC;
    if (c == mark || c == (mark == ',' ? '.' : ','))
        return NUMBER_WRONG_MARK;
    if (c == ' ' || c == '/' || is_letter(c))
        return NUMBER_UNIT;
    return NUMBER_NOT_NUMBER;
}

/* What stands behind the digits (1,2E+11, 95 phút) says more of the cell than wrong groups do, and
 * names the error then. */
static struct figure read_figure(const struct plain *plain, char mark)
{
    struct figure figure = {.error = NUMBER_OK};
    size_t at = read_whole(plain, mark == ',' ? '.' : ',', &figure);

    if (!figure.whole_digits)
        return (struct figure){.error = NUMBER_NOT_NUMBER};
    if (at < plain->to && plain->text[at] == mark) {
        size_t behind = at + 1;

        for (at = behind; at < plain->to && is_digit(plain->text[at]); at++)
            take_digit(&figure, plain->text[at], true);
        if (at == behind)
            return (struct figure){.error = NUMBER_NOT_NUMBER};
    }
    if (at < plain->to) {
        enum number_error error = what_else(plain, at, mark);

        if (!figure.error || error != NUMBER_WRONG_MARK)
            figure.error = error;
    } else if (!figure.error && figure.whole_digits > WHOLE_DIGITS) {
        figure.error = NUMBER_TOO_LONG;
    } else if (!figure.error && figure.places > DECIMAL_PLACES) {
        figure.error = NUMBER_TOO_FINE;
    }
    for (int place = figure.places; place < DECIMAL_PLACES; place++)
        figure.millionths *= 10;
    return figure;
}

/* What the cell is when it is no figure at all; NUMBER_OK when it may be one. */
static enum number_error damaged(const struct plain *plain, str cell)
{
    char first = plain->text[plain->from];
    size_t len = plain->to - plain->from;

    if (first == '#' && len > 1) {
        for (size_t i = plain->from; i < plain->to; i++)
            if (plain->text[i] != '#')
                return is_letter(plain->text[plain->from + 1]) ? NUMBER_EXCEL_ERROR
                                                               : NUMBER_NOT_NUMBER;
        return NUMBER_HASHES;
    }
    if (first == '=' || first == '@')
        return NUMBER_FORMULA;
    if (memchr(plain->text, '/', plain->to) || memchr(plain->text + 1, '-', plain->to - 1) ||
        is_letter(first) || is_letter(plain->text[plain->to - 1])) {
        enum dates_error error = dates_any(cell).error;

        if (error == DATES_OK || error == DATES_EXCEL_MONTH || error == DATES_TWO_DIGIT_YEAR ||
            error == DATES_NO_SUCH_DAY || error == DATES_MONTH_FIRST)
            return NUMBER_DATE;
    }
    return NUMBER_OK;
}

/* Of digits alone it is a figure too long, else no figure. */
static enum number_error too_wide(const struct plain *plain)
{
    for (size_t i = 0; i < plain->to; i++)
        if (!is_digit(plain->text[i]) && !strchr(",. ", plain->text[i]))
            return NUMBER_NOT_NUMBER;
    return NUMBER_TOO_LONG;
}

static bool take_sign(struct plain *plain)
{
    char c = plain->text[plain->from];

    if (c == '-' || c == '+')
        plain->from++;
    return c == '-';
}

/* Contract, section 3: 0,95 in a column of % may be Excel's inner value of 95 %, so it is refused
 * unless its sign stands there, or the parts beside it tell. */
static void read_value(struct plain *plain, char mark, enum number_use use, struct number *number)
{
    if (plain->text[plain->to - 1] == '%') {
        number->percent = true;
        plain->to--;
        skip_blanks_at_end(plain);
    }
    bool negative = plain->to > plain->from && take_sign(plain);
    struct figure figure = read_figure(plain, mark);

    number->error = figure.error;
    number->present = true;
    number->places = (uint8_t)figure.places;
    if (figure.error)
        return;
    number->value = (int64_t)(figure.whole * DECIMAL_ONE + figure.millionths);
    if (use == NUMBER_PLAIN && number->percent)
        number->error = NUMBER_NOT_PERCENT;
    if (use == NUMBER_PERCENT && !number->percent && number->value > 0 &&
        number->value < DECIMAL_ONE)
        number->error = NUMBER_FRACTION;
    if (negative)
        number->value = -number->value;
}

static struct number refused(enum number_error error)
{
    return (struct number){.error = error};
}

struct number number_parse(str cell, char mark, enum number_use use)
{
    struct number number = {.error = NUMBER_OK};
    struct plain plain = plain_of(cell);

    if (plain.cut)
        return refused(too_wide(&plain));
    if (plain.from == plain.to)
        return refused(NUMBER_EMPTY);
    char letter = mark_at_end(&plain);
    if (letter == '?')
        return refused(NUMBER_MARKER);
    if (letter == 'X' || letter == 'Z') {
        number.kind = letter == 'X' ? NUMBER_NO_DATA : NUMBER_NOT_APPLICABLE;
        return number;
    }
    if (letter == 'P') {
        number.provisional = true;
        plain.to -= 3;
        skip_blanks_at_end(&plain);
        if (plain.from == plain.to)
            return number;
    }
    number.error = damaged(&plain, cell);
    if (!number.error)
        read_value(&plain, mark, use, &number);
    return number;
}

struct number number_parse_plain(str cell, char mark)
{
    struct number number = number_parse(cell, mark, NUMBER_PLAIN);

    if (number.error == NUMBER_OK && (number.provisional || !number.present))
        number.error = NUMBER_MARKER;
    return number;
}
