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

/* In which forms a character has to be quoted. */
enum { IN_CSV = 1, IN_EXCEL = 2 };
static const uint8_t chars[256] = {[','] = IN_CSV,
                                   [';'] = IN_EXCEL,
                                   ['"'] = IN_CSV | IN_EXCEL,
                                   ['\n'] = IN_CSV | IN_EXCEL,
                                   ['\r'] = IN_CSV | IN_EXCEL};

void opencell_text(struct opencells *cells, str s)
{
    str prefix = opencell_is_formula(s) ? S("'") : S("");
    uint8_t quote = 0;

    if (cells->form == OPENCELL_JSON) {
        json_put_inner(cells->out, s);
        return;
    }
    for (size_t i = 0; i < s.len; i++)
        quote |= chars[(unsigned char)s.ptr[i]];
    cells->quotes |= quote != 0;
    if (quote & (cells->form == OPENCELL_EXCEL ? IN_EXCEL : IN_CSV)) {
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
    uint64_t whole = size / DECIMAL_ONE;
    uint32_t fraction = (uint32_t)(size % DECIMAL_ONE);
    char text[32]; /* 14 digits, sign, mark, decimals */
    size_t at = sizeof text, mark;
    int places = fraction ? DECIMAL_PLACES : 0;

    for (; places && fraction % 10 == 0; places--)
        fraction /= 10;
    for (int i = 0; i < places; i++, fraction /= 10)
        text[--at] = (char)('0' + fraction % 10);
    if (places)
        text[--at] = cells->mark;
    mark = at;
    do {
        text[--at] = (char)('0' + whole % 10);
        whole /= 10;
    } while (whole);
    if (millionths < 0)
        text[--at] = '-';
    if (places && cells->mark_count++ < OPENCELL_MARKS)
        cells->marks[cells->mark_count - 1] = cells->out->len + mark - at;
    buf_put(cells->out, (str){text + at, sizeof text - at});
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
