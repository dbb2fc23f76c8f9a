/* SPDX-License-Identifier: MIT */
/* buf: bytes being written, growing in an arena. A str of it is good until the next write. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/arena.h"
#include "base/str.h"

struct buf {
    char *ptr;
    size_t len;
    size_t cap;
    struct arena *arena;
};

/* An empty buffer that will grow in `arena`. */
static inline struct buf buf_in(struct arena *arena)
{
    return (struct buf){NULL, 0, 0, arena};
}

/* Makes room for `more` bytes past len; afterwards `ptr` is not NULL, even for 0. */
void buf_reserve(struct buf *buf, size_t more);

static inline void buf_put(struct buf *buf, str s)
{
    if (buf->cap - buf->len < s.len)
        buf_reserve(buf, s.len);
    if (s.len) {
        if (!buf->ptr) /* said to the compiler: where there is room, there is memory */
            __builtin_unreachable();
        memcpy(buf->ptr + buf->len, s.ptr, s.len);
    }
    buf->len += s.len;
}

static inline void buf_byte(struct buf *buf, char c)
{
    if (buf->cap == buf->len)
        buf_reserve(buf, 1);
    buf->ptr[buf->len++] = c;
}

void buf_uint(struct buf *buf, uint64_t number);
void buf_int(struct buf *buf, int64_t number);
/* One Unicode character as UTF-8; what is no character becomes U+FFFD. */
void buf_utf8(struct buf *buf, uint32_t character);
void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));

static inline str buf_str(const struct buf *buf)
{
    return (str){buf->ptr, buf->len};
}

/* NUL-terminated (the NUL is not counted); for the edges of libraries. */
const char *buf_cstr(struct buf *buf);

#endif
