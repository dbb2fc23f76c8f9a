/* SPDX-License-Identifier: MIT */
#include "pages/fill.h"

#include "pages/shapes.h"
#include "text/vietnamese.h"

str text_uint(struct arena *arena, uint64_t number)
{
    char digits[20];
    size_t at = sizeof digits;

    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    return arena_str(arena, (str){digits + at, sizeof digits - at});
}

str text_count(struct arena *arena, uint64_t count)
{
    struct buf buf = buf_in(arena);

    vi_count(&buf, (int64_t)count);
    return buf_str(&buf);
}

str text_date(struct arena *arena, int32_t date)
{
    struct buf buf = buf_in(arena);

    vi_date(&buf, date);
    return buf_str(&buf);
}

str text_join(struct arena *arena, const str *parts, size_t count)
{
    struct buf buf = buf_in(arena);
    size_t len = 0;

    for (size_t i = 0; i < count; i++)
        len += parts[i].len;
    buf_reserve(&buf, len + 1);
    for (size_t i = 0; i < count; i++)
        buf_put(&buf, parts[i]);
    return buf_str(&buf);
}

struct value fill_count(struct arena *arena, uint64_t count)
{
    return value_text(text_count(arena, count));
}

struct value fill_some(struct arena *arena, uint64_t count)
{
    return count ? fill_count(arena, count) : (struct value){.len = 0};
}

struct value fill_date(struct arena *arena, int32_t date)
{
    return value_text(text_date(arena, date));
}

struct value fill_percent(struct arena *arena, uint64_t hundredths)
{
    struct buf buf = buf_in(arena);

    buf_uint(&buf, hundredths / 100);
    buf_byte(&buf, '.');
    buf_byte(&buf, (char)('0' + hundredths % 100 / 10));
    buf_byte(&buf, (char)('0' + hundredths % 10));
    buf_byte(&buf, '%');
    return value_text(buf_str(&buf));
}

struct value fill_share(struct arena *arena, uint64_t part, uint64_t whole)
{
    return fill_percent(arena, whole ? (part * 10000 + whole / 2) / whole : 0);
}

struct value fill_status(struct arena *arena, str word, str mark)
{
    struct record *record = record_new(arena, &status_shape);

    record->slots[status_word] = value_text(word);
    record->slots[status_mark] = value_text(mark);
    return value_record(record);
}
