/* SPDX-License-Identifier: MIT */
/* Figures, days and periods from any bytes: what is accepted prints and reads back the same, and
 * means the same under the other decimal mark with the marks exchanged. */
#include "base/decimal.h"
#include "text/dates.h"
#include "text/number.h"
#include "text/vietnamese.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds)
{
    if (!holds)
        __builtin_trap();
}

static char other(char mark)
{
    return mark == ',' ? '.' : ',';
}

static str exchanged(struct arena *arena, str text)
{
    str copy = arena_str(arena, text);
    char *bytes = arena_cstr(arena, copy);

    for (size_t i = 0; i < text.len; i++)
        if (bytes[i] == ',' || bytes[i] == '.')
            bytes[i] = other(bytes[i]);
    return (str){bytes, text.len};
}

static void check_number(struct arena *arena, str text, char mark, enum number_use use)
{
    struct number number = number_parse(text, mark, use);
    struct buf out = buf_in(arena);

    if (number.error)
        return;
    struct number twin = number_parse(exchanged(arena, text), other(mark), use);
    demand(!twin.error && twin.value == number.value && twin.kind == number.kind);
    demand(number.present || !number.value);
    demand(number.value < INT64_C(1000000000000000000));
    demand(number.value > INT64_C(-1000000000000000000));
    if (!number.present)
        return;
    decimal_put(&out, number.value, number.places, mark, other(mark));
    if (number.percent)
        buf_byte(&out, '%');
    struct number again = number_parse(buf_str(&out), mark, use);
    demand(!again.error && again.value == number.value && again.places == number.places);
}

static void check_date(struct arena *arena, str text)
{
    struct dates found = dates_any(text);
    struct dates day = dates_day(text);
    struct buf id = buf_in(arena), printed = buf_in(arena);
    str period = dates_period_id(&id, text);

    demand(!found.error == (found.span.first != DATE_NONE));
    if (found.error) {
        demand(day.error == found.error && !period.len);
        return;
    }
    demand(found.span.first <= found.span.last);
    demand(!day.error == (found.precision == DATES_DAY));
    demand(!period.len == (found.cycle == CYCLE_NONE));
    if (!period.len) {
        vi_date(&printed, found.span.first);
        demand(dates_day(buf_str(&printed)).span.first == found.span.first);
        return;
    }
    struct dates again = dates_any(period);
    demand(again.span.first == found.span.first && again.span.last == found.span.last);
    vi_period(&printed, period);
    vi_date_partial(&printed, period);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_new(4096);
    str text = {(const char *)data, size};

    for (int use = NUMBER_PLAIN; use <= NUMBER_PERCENT_PARTS; use++) {
        check_number(arena, text, ',', (enum number_use)use);
        check_number(arena, text, '.', (enum number_use)use);
    }
    check_date(arena, text);
    arena_free(arena);
    return 0;
}
