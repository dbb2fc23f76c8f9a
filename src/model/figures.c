/* SPDX-License-Identifier: MIT */
#include "model/figures.h"

#include "base/decimal.h"
#include "model/indicators.h"
#include "model/values.h"
#include "text/unicode.h"

static const int64_t most = DECIMAL_LARGEST;

/* Contract, section 3: rates in % are 0 to 100, reductions in % at most 100, all but reductions at
 * least 0; nothing has more than 12 digits before the mark. */
struct figure_range figures_range(const struct indicator *indicator)
{
    bool percent = indicators_percent(indicator);

    if (indicator->kind == KIND_REDUCTION && percent)
        return (struct figure_range){-most, 100 * (int64_t)DECIMAL_ONE, S("≤ 100")};
    if (indicator->kind == KIND_REDUCTION)
        return (struct figure_range){-most, most, S("")};
    if (indicator->kind == KIND_RATE && percent)
        return (struct figure_range){0, 100 * (int64_t)DECIMAL_ONE, S("0–100")};
    return (struct figure_range){0, most, S("≥ 0")};
}

static bool in_range(const struct row *row, uint32_t column, const struct indicator *indicator,
                     int64_t value)
{
    struct figure_range range = figures_range(indicator);

    if (value >= range.low && value <= range.high)
        return true;
    DIAG(row->r->diag, cell_at(row, column), DIAG_OUT_OF_RANGE, cell_text(row, column), range.text);
    return false;
}

static str text_of(const struct row *row, uint32_t column)
{
    return column == NO_INDEX ? S("") : cell_text(row, column);
}

/* [x] and [z] stand for any kind. */
static bool read_marker(str text, struct figure *out)
{
    if (str_eq(text, S("[x]")) || str_eq(text, S("[X]")))
        out->kind = FIGURE_UNAVAILABLE;
    else if (str_eq(text, S("[z]")) || str_eq(text, S("[Z]")))
        out->kind = FIGURE_NOT_APPLICABLE;
    else
        return false;
    return true;
}

/* "có [p]" */
static str cut_provisional(str text, bool *provisional)
{
    *provisional = str_ends(text, S("[p]")) || str_ends(text, S("[P]"));
    return *provisional ? unicode_trim(str_slice(text, 0, text.len - 3)) : text;
}

static bool read_word(const struct row *row, uint32_t column, struct figure *out)
{
    str text = cut_provisional(cell_text(row, column), &out->provisional);
    uint32_t value;

    if (!values_word(row->r, cell_at(row, column), text,
                     (struct word_wanted){WORDS_YES_NO, cell_column(row, column)}, &value))
        return false;
    out->kind = FIGURE_YES_NO;
    out->value = value;
    return true;
}

static bool read_number(const struct row *row, uint32_t column, const struct indicator *indicator,
                        struct figure *out)
{
    bool percent = indicators_percent(indicator);
    str text = cell_text(row, column);
    struct number number = number_parse(text, row->r->model->config.decimal_mark,
                                        percent ? NUMBER_PERCENT : NUMBER_PLAIN);

    if (number.error == NUMBER_OK && !number.present && number.kind == NUMBER_FIGURE)
        number.error = NUMBER_MARKER;
    if (number.error != NUMBER_OK) {
        values_report_number(row->r, cell_at(row, column), text, number.error);
        return false;
    }
    *out = (struct figure){
        .kind = FIGURE_NUMBER, .value = number.value, .provisional = number.provisional};
    if (number.kind == NUMBER_NO_DATA)
        out->kind = FIGURE_UNAVAILABLE;
    else if (number.kind == NUMBER_NOT_APPLICABLE)
        out->kind = FIGURE_NOT_APPLICABLE;
    return out->kind != FIGURE_NUMBER || in_range(row, column, indicator, out->value);
}

static bool read_value(const struct row *row, uint32_t column, const struct indicator *indicator,
                       struct figure *out)
{
    str text = cell_text(row, column);

    if (read_marker(text, out))
        return true;
    if (indicator->kind == KIND_YES_NO)
        return read_word(row, column, out);
    if (indicator->kind == KIND_QUALITATIVE) {
        out->kind = FIGURE_TEXT;
        out->text = text;
        return true;
    }
    return read_number(row, column, indicator, out);
}

static bool read_part(const struct row *row, uint32_t column, int64_t *out)
{
    return values_number(row->r, cell_at(row, column), cell_text(row, column), NUMBER_PLAIN, out);
}

/* Numerator and denominator come together, and only where there is something to divide. */
static bool parts_possible(const struct row *row, const struct indicator *indicator,
                           struct figure_columns columns)
{
    bool figures = indicator->kind != KIND_YES_NO && indicator->kind != KIND_QUALITATIVE;
    bool numerator = cell_text(row, columns.numerator).len > 0;
    uint32_t empty = numerator ? columns.denominator : columns.numerator;

    if (!figures) {
        DIAG(row->r->diag, cell_at(row, numerator ? columns.numerator : columns.denominator),
             DIAG_PARTS_NOT_ALLOWED, words_name(WORDS_INDICATOR_KIND, indicator->kind));
        return false;
    }
    if (cell_text(row, empty).len)
        return true;
    DIAG(row->r->diag, cell_at(row, empty), DIAG_PARTS_INCOMPLETE, cell_column(row, empty));
    return false;
}

static int64_t scale_of(const struct indicator *indicator)
{
    return indicators_percent(indicator) ? 100 : 1;
}

/* By comparing, not by dividing: the ratio itself may be too large to be held. */
static bool ratio_in_range(const struct indicator *indicator, const struct figure *figure)
{
    struct figure_range range = figures_range(indicator);
    int64_t scale = scale_of(indicator);

    return decimal_ratio_cmp(figure->numerator, figure->denominator, scale, range.low) >= 0 &&
           decimal_ratio_cmp(figure->numerator, figure->denominator, scale, range.high) <= 0;
}

/* The parts by themselves: not negative below, and within the kind's range. */
static bool parts_in_range(const struct row *row, const struct indicator *indicator,
                           struct figure_columns columns, const struct figure *figure)
{
    if (figure->denominator < 0) {
        DIAG(row->r->diag, cell_at(row, columns.denominator), DIAG_OUT_OF_RANGE,
             cell_text(row, columns.denominator), S("≥ 0"));
        return false;
    }
    if (figure->denominator == 0 && figure->numerator != 0) {
        DIAG(row->r->diag, cell_at(row, columns.numerator), DIAG_ZERO_DENOMINATOR,
             cell_text(row, columns.numerator));
        return false;
    }
    if (figure->denominator == 0 || ratio_in_range(indicator, figure))
        return true;
    DIAG(row->r->diag, cell_at(row, columns.numerator), DIAG_OUT_OF_RANGE,
         cell_text(row, columns.numerator),
         figure->numerator < 0 ? S("≥ 0")
                               : arena_printf(row->r->scratch, "≤ %.*s",
                                              STR_ARG(cell_text(row, columns.denominator))));
    return false;
}

/* |value - ratio| is at most half of the value's last digit; doubled, so that halves are whole. */
static bool within_half(int64_t value, int places, const struct figure *parts, int64_t scale)
{
    int64_t digit = DECIMAL_ONE;

    for (int i = 0; i < places; i++)
        digit /= 10;
    return decimal_ratio_cmp(2 * parts->numerator, parts->denominator, scale, 2 * value - digit) >=
               0 &&
           decimal_ratio_cmp(2 * parts->numerator, parts->denominator, scale, 2 * value + digit) <=
               0;
}

static void report_disagreement(const struct row *row, uint32_t column,
                                const struct indicator *indicator, const struct figure *parts)
{
    int64_t ratio = decimal_ratio(parts->numerator, parts->denominator, scale_of(indicator),
                                  DECIMAL_HALF_AWAY, NULL);

    DIAG(row->r->diag, cell_at(row, column), DIAG_PARTS_DISAGREE, cell_text(row, column),
         values_figure_text(row->r, ratio));
}

/* A value beside the parts: the parts decide, and it must say the same. */
static bool check_value(const struct row *row, uint32_t column, const struct indicator *indicator,
                        struct row_figure *out)
{
    str text = cell_text(row, column);
    struct number number =
        number_parse(text, row->r->model->config.decimal_mark,
                     indicators_percent(indicator) ? NUMBER_PERCENT_PARTS : NUMBER_PLAIN);

    if (number.error != NUMBER_OK) {
        values_report_number(row->r, cell_at(row, column), text, number.error);
        return false;
    }
    if (number.kind != NUMBER_FIGURE) {
        DIAG(row->r->diag, cell_at(row, column), DIAG_PARTS_NOT_ALLOWED, text);
        return false;
    }
    out->figure.provisional = number.provisional;
    if (!number.present)
        return true;
    if (out->figure.denominator == 0) {
        DIAG(row->r->diag, cell_at(row, column), DIAG_ZERO_DENOMINATOR, text);
        return false;
    }
    out->given = number.value;
    out->has_given = true;
    if (within_half(number.value, number.places, &out->figure, scale_of(indicator)))
        return true;
    report_disagreement(row, column, indicator, &out->figure);
    return false;
}

/* The parts decide. A value may stand beside them only if it says the same. */
static bool read_parts(const struct row *row, const struct indicator *indicator,
                       struct figure_columns columns, struct row_figure *out)
{
    struct figure *figure = &out->figure;
    bool sound;

    if (!parts_possible(row, indicator, columns))
        return false;
    sound = read_part(row, columns.numerator, &figure->numerator);
    sound = read_part(row, columns.denominator, &figure->denominator) && sound;
    if (!sound)
        return false;
    figure->kind = FIGURE_PARTS;
    return parts_in_range(row, indicator, columns, figure) &&
           (text_of(row, columns.value).len == 0 ||
            check_value(row, columns.value, indicator, out));
}

bool figures_read(const struct row *row, const struct indicator *indicator,
                  struct figure_columns columns, struct row_figure *out)
{
    *out = (struct row_figure){.figure = {.kind = FIGURE_NONE}};
    if (text_of(row, columns.numerator).len || text_of(row, columns.denominator).len)
        return read_parts(row, indicator, columns, out);
    if (text_of(row, columns.value).len == 0)
        return true;
    return read_value(row, columns.value, indicator, &out->figure);
}

/* Which of the two is the ratio matters: a number may be said of a ratio, a ratio of no number. */
bool figures_agree(const struct indicator *indicator, struct figure a, struct figure b)
{
    int64_t scale = scale_of(indicator);

    if (b.kind == FIGURE_PARTS && a.kind == FIGURE_NUMBER)
        return b.denominator != 0 && within_half(a.value, decimal_places(a.value), &b, scale);
    if (a.kind != b.kind)
        return false;
    if (a.kind == FIGURE_PARTS)
        return a.numerator == b.numerator && a.denominator == b.denominator;
    return a.value == b.value && str_eq(a.text, b.text);
}

str figures_text(struct reading *r, const struct indicator *indicator, struct figure figure)
{
    switch (figure.kind) {
    case FIGURE_NUMBER:
        return values_figure_text(r, figure.value);
    case FIGURE_PARTS:
        if (figure.denominator == 0)
            return S("0/0");
        return values_figure_text(r, decimal_ratio(figure.numerator, figure.denominator,
                                                   scale_of(indicator), DECIMAL_HALF_AWAY, NULL));
    case FIGURE_YES_NO:
        return words_name(WORDS_YES_NO, (uint32_t)figure.value);
    case FIGURE_TEXT:
        return figure.text;
    case FIGURE_UNAVAILABLE:
        return S("[x]");
    case FIGURE_NOT_APPLICABLE:
        return S("[z]");
    case FIGURE_NONE:
        break;
    }
    return S("");
}
