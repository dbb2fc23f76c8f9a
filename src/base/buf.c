/* SPDX-License-Identifier: MIT */
#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/oom.h"

void buf_reserve(struct buf *buf, size_t more)
{
    size_t cap = buf->cap ? buf->cap : 64;

    if (more > SIZE_MAX / 2 - buf->len)
        oom_exit();
    while (cap - buf->len < more)
        cap *= 2;
    if (cap == buf->cap)
        return;
    buf->ptr = arena_grow(buf->arena, buf->ptr, buf->cap, cap);
    buf->cap = cap;
}

void buf_uint(struct buf *buf, uint64_t number)
{
    char digits[20];
    size_t at = sizeof digits;

    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    buf_put(buf, (str){digits + at, sizeof digits - at});
}

void buf_int(struct buf *buf, int64_t number)
{
    if (number < 0)
        buf_byte(buf, '-');
    buf_uint(buf, number < 0 ? (uint64_t)0 - (uint64_t)number : (uint64_t)number);
}

void buf_utf8(struct buf *buf, uint32_t c)
{
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        c = 0xFFFD;
    if (c < 0x80) {
        buf_byte(buf, (char)c);
        return;
    }
    if (c < 0x800) {
        buf_byte(buf, (char)(0xC0 | c >> 6));
    } else {
        if (c < 0x10000) {
            buf_byte(buf, (char)(0xE0 | c >> 12));
        } else {
            buf_byte(buf, (char)(0xF0 | c >> 18));
            buf_byte(buf, (char)(0x80 | (c >> 12 & 0x3F)));
        }
        buf_byte(buf, (char)(0x80 | (c >> 6 & 0x3F)));
    }
    buf_byte(buf, (char)(0x80 | (c & 0x3F)));
}

void buf_printf(struct buf *buf, const char *format, ...)
{
    va_list args;
    int len;

    va_start(args, format);
    len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (len < 0)
        return;
    buf_reserve(buf, (size_t)len + 1);
    va_start(args, format);
    vsnprintf(buf->ptr + buf->len, (size_t)len + 1, format, args);
    va_end(args);
    buf->len += (size_t)len;
}

const char *buf_cstr(struct buf *buf)
{
    buf_reserve(buf, 1);
    buf->ptr[buf->len] = '\0';
    return buf->ptr;
}
