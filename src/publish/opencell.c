/* SPDX-License-Identifier: MIT */
#include "publish/opencell.h"

#include "base/date.h"
#include "base/decimal.h"
#include "base/json.h"

enum { SCRATCH = 4096 };

struct opencells opencell_to(struct buf *out, enum opencell_form form)
{
    struct opencells cells = {.out = out,
                              .scratch = buf_in(out->arena),
                              .form = form,
                              .mark = form == OPENCELL_EXCEL ? ',' : '.'};

    for (int i = 0; i < OPENCELL_DAYS; i++)
        cells.days[i] = DATE_NONE;
    buf_reserve(&cells.scratch, SCRATCH);
    return cells;
}

struct buf *opencell_compose(struct opencells *cells)
{
    cells->scratch.len = 0;
    return &cells->scratch;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* -12, -12.5, -12,5: what a spreadsheet shows as it stands. */
static bool is_negative_number(str s)
{
    size_t i = 1;

    if (s.len < 2 || s.ptr[0] != '-' || !is_digit(s.ptr[1]))
        return false;
    while (i < s.len && is_digit(s.ptr[i]))
        i++;
    if (i + 1 < s.len && (s.ptr[i] == '.' || s.ptr[i] == ','))
        for (i++; i < s.len && is_digit(s.ptr[i]);)
            i++;
    return i == s.len;
}

bool opencell_is_formula(str s)
{
    return s.len && s.ptr[0] && strchr("=+-@\t\r", s.ptr[0]) && !is_negative_number(s);
}

/* In quotes, with quotes doubled and line breaks as LF. */
static void put_quoted(struct buf *out, str s, str prefix)
{
    buf_byte(out, '"');
    buf_put(out, prefix);
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];

        if (c == '\r') {
            c = '\n';
            i += i + 1 < s.len && s.ptr[i + 1] == '\n';
        }
        if (c == '"')
            buf_byte(out, '"');
        buf_byte(out, c);
    }
    buf_byte(out, '"');
}

static bool must_quote(str s, char separator)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] == separator || s.ptr[i] == '"' || s.ptr[i] == '\n' || s.ptr[i] == '\r')
            return true;
    return false;
}

void opencell_text(struct opencells *cells, str s)
{
    str prefix = opencell_is_formula(s) ? S("'") : S("");

    if (cells->form == OPENCELL_JSON) {
        json_put_inner(cells->out, s);
    } else if (must_quote(s, cells->form == OPENCELL_EXCEL ? ';' : ',')) {
        put_quoted(cells->out, s, prefix);
    } else {
        buf_put(cells->out, prefix);
        buf_put(cells->out, s);
    }
}

/* What decimal_put writes with no decimals asked for, in a third of its time: a nation's tables
 * have ten million figures. A decimal comma would have to be quoted where commas separate; none of
 * the forms has both. */
void opencell_number(struct opencells *cells, int64_t millionths)
{
    uint64_t size = millionths < 0 ? (uint64_t)0 - (uint64_t)millionths : (uint64_t)millionths;
    uint32_t fraction = (uint32_t)(size % DECIMAL_ONE);
    char digits[1 + DECIMAL_PLACES];
    size_t len = sizeof digits;

    if (millionths < 0)
        buf_byte(cells->out, '-');
    buf_uint(cells->out, size / DECIMAL_ONE);
    if (fraction == 0)
        return;
    digits[0] = cells->mark;
    for (size_t i = DECIMAL_PLACES; i > 0; i--, fraction /= 10)
        digits[i] = (char)('0' + fraction % 10);
    while (digits[len - 1] == '0')
        len--;
    buf_put(cells->out, (str){digits, len});
}

void opencell_day(struct opencells *cells, int32_t day)
{
    uint32_t slot = (uint32_t)day % OPENCELL_DAYS;

    if (day == DATE_NONE)
        return;
    if (cells->days[slot] != day) {
        cells->scratch.len = 0;
        date_put(&cells->scratch, day);
        memcpy(cells->day_texts[slot], cells->scratch.ptr, sizeof cells->day_texts[slot]);
        cells->days[slot] = day;
    }
    buf_put(cells->out, (str){cells->day_texts[slot], sizeof cells->day_texts[slot]});
}
