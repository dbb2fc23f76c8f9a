/* SPDX-License-Identifier: MIT */
#include "model/values.h"

#include "base/decimal.h"

void values_report_date(struct reading *r, struct place at, str text, enum dates_error error)
{
    static const enum diag_code codes[] = {
        [DATES_EMPTY] = DIAG_BAD_DATE,
        [DATES_NOT_DATE] = DIAG_BAD_DATE,
        [DATES_NO_SUCH_DAY] = DIAG_NO_SUCH_DAY,
        [DATES_TWO_DIGIT_YEAR] = DIAG_TWO_DIGIT_YEAR,
        [DATES_MONTH_FIRST] = DIAG_MONTH_FIRST,
        [DATES_EXCEL_MONTH] = DIAG_EXCEL_MONTH,
        [DATES_EXCEL_SERIAL] = DIAG_EXCEL_SERIAL,
        [DATES_HASHES] = DIAG_EXCEL_HASHES,
        [DATES_YEAR_RANGE] = DIAG_YEAR_RANGE,
    };

    DIAG(r->diag, at, codes[error], text);
}

bool values_day(struct reading *r, struct place at, str text, int32_t *out)
{
    struct dates dates;

    if (date_parse_iso(text, out)) /* most are written so */
        return true;
    dates = dates_day(text);
    *out = dates.span.first;
    if (dates.error == DATES_OK)
        return true;
    *out = DATE_NONE;
    values_report_date(r, at, text, dates.error);
    return false;
}

bool values_span(struct reading *r, struct place at, str text, struct span *out)
{
    struct dates dates = dates_any(text);

    *out = dates.span;
    if (dates.error == DATES_OK)
        return true;
    *out = (struct span){INT32_MIN, INT32_MAX};
    values_report_date(r, at, text, dates.error);
    return false;
}

/* A quarter or a week is no date of a document. */
bool values_partial_date(struct reading *r, struct place at, str text, struct partial_date *out)
{
    struct dates dates = dates_any(text);
    struct ymd first;

    *out = (struct partial_date){0, 0, 0};
    if (text.len == 0)
        return true;
    if (dates.error != DATES_OK || dates.precision == DATES_PERIOD) {
        values_report_date(r, at, text, dates.error == DATES_OK ? DATES_NOT_DATE : dates.error);
        return false;
    }
    first = date_ymd(dates.span.first);
    out->year = first.year;
    out->month = dates.precision == DATES_YEAR ? 0 : first.month;
    out->day = dates.precision == DATES_DAY ? first.day : 0;
    return true;
}

/* 2026-12 for a period, 2026-12-31 for a day. */
static str due_text(struct reading *r, str text, struct dates dates)
{
    struct buf buf = buf_in(r->arena);

    if (dates.cycle != CYCLE_NONE)
        return dates_period_id(&buf, text);
    date_put(&buf, dates.span.last);
    return buf_str(&buf);
}

bool values_due(struct reading *r, struct place at, str text, struct due *out)
{
    struct dates dates;
    uint32_t value;

    *out = (struct due){.kind = DUE_NONE, .day = DATE_NONE};
    if (text.len == 0)
        return true;
    if (words_find(WORDS_ONGOING, text, &value)) {
        *out = (struct due){DUE_ONGOING, DATE_NONE, S("ongoing")};
        return true;
    }
    dates = dates_any(text);
    if (dates.error == DATES_OK) {
        *out = (struct due){DUE_DAY, dates.span.last, due_text(r, text, dates)};
        return true;
    }
    if (dates.error == DATES_NOT_DATE)
        DIAG(r->diag, at, DIAG_BAD_DUE, text);
    else
        values_report_date(r, at, text, dates.error);
    return false;
}

void values_report_number(struct reading *r, struct place at, str text, enum number_error error)
{
    static const enum diag_code codes[] = {
        [NUMBER_EMPTY] = DIAG_BAD_NUMBER,
        [NUMBER_NOT_NUMBER] = DIAG_BAD_NUMBER,
        [NUMBER_WRONG_MARK] = DIAG_WRONG_DECIMAL_MARK,
        [NUMBER_BAD_GROUPS] = DIAG_BAD_THOUSANDS,
        [NUMBER_SCIENTIFIC] = DIAG_SCIENTIFIC_NUMBER,
        [NUMBER_EXCEL_ERROR] = DIAG_EXCEL_ERROR,
        [NUMBER_HASHES] = DIAG_EXCEL_HASHES,
        [NUMBER_TOO_LONG] = DIAG_NUMBER_TOO_LONG,
        [NUMBER_TOO_FINE] = DIAG_NUMBER_TOO_FINE,
        [NUMBER_FRACTION] = DIAG_PERCENT_FRACTION,
        [NUMBER_NOT_PERCENT] = DIAG_PERCENT_SIGN,
        [NUMBER_UNIT] = DIAG_NUMBER_WITH_UNIT,
        [NUMBER_DATE] = DIAG_NUMBER_IS_DATE,
        [NUMBER_FORMULA] = DIAG_FORMULA_CELL,
        [NUMBER_MARKER] = DIAG_BAD_MARKER,
    };
    const char *mark = &r->model->config.decimal_mark;

    DIAG(r->diag, at, codes[error], text, (str){mark, 1});
}

/* The marks [x], [z] and [p] belong to `value` of results only. */
bool values_number(struct reading *r, struct place at, str text, enum number_use use, int64_t *out)
{
    char mark = r->model->config.decimal_mark;
    struct number number =
        use == NUMBER_PLAIN ? number_parse_plain(text, mark) : number_parse(text, mark, use);

    if (number.error == NUMBER_OK && (number.kind != NUMBER_FIGURE || number.provisional))
        number.error = NUMBER_MARKER;
    *out = number.value;
    if (number.error == NUMBER_OK)
        return true;
    *out = 0;
    values_report_number(r, at, text, number.error);
    return false;
}

bool values_word(struct reading *r, struct place at, str text, struct word_wanted wanted,
                 uint32_t *out)
{
    if (words_find(wanted.table, text, out))
        return true;
    DIAG(r->diag, at, DIAG_UNKNOWN_WORD, text, wanted.key, words_list(r->scratch, wanted.table),
         words_near(r->scratch, wanted.table, text));
    return false;
}

/* Only what a browser may follow from the site: no other scheme, no address without one. */
bool values_url(struct reading *r, struct place at, str text)
{
    if (str_starts(text, S("https://")) || str_starts(text, S("http://")))
        return true;
    DIAG(r->diag, at, DIAG_BAD_URL, text);
    return false;
}

str values_day_text(struct reading *r, int32_t day)
{
    struct buf buf = buf_in(r->scratch);

    date_put(&buf, day);
    return buf_str(&buf);
}

str values_figure_text(struct reading *r, int64_t value)
{
    struct buf buf = buf_in(r->scratch);

    decimal_put(&buf, value, 0, r->model->config.decimal_mark, 0);
    return buf_str(&buf);
}

void values_note_day(struct reading *r, struct place at, int32_t day)
{
    if (day == DATE_NONE)
        return;
    if (day > r->newest)
        r->newest = day;
    if (day > r->model->as_of)
        DIAG(r->diag, at, DIAG_DATED_AFTER, values_day_text(r, day),
             values_day_text(r, r->model->as_of));
}
