/* SPDX-License-Identifier: MIT */
/* escape: values as they are written where they stand. */
#ifndef MUSTACHE_ESCAPE_H
#define MUSTACHE_ESCAPE_H

#include "base/buf.h"
#include "mustache/value.h"

enum escape {
    ESCAPE_HTML,    /* & < > " ' */
    ESCAPE_XML,     /* and U+FFFD for what XML forbids */
    ESCAPE_JSON,    /* inside a JSON string, which may be inside a script element */
    ESCAPE_PERCENT, /* inside a URL whose start is settled */
    ESCAPE_URL,     /* a URL of its own: as HTML if the value is typed URL, else PERCENT */
    ESCAPE_MARKUP,  /* as it is if the value is typed HTML, else as HTML */
    ESCAPE_NONE
};

/* Appends a value's text; records, lists and NONE have none. */
void escape_put(struct buf *out, const struct value *value, enum escape escape);

/* The common case: copies `text` to `to` and returns true if it holds nothing that HTML escapes.
 * When false, what stands at `to` is of no use. */
static inline bool escape_copy_plain(char *to, const char *text, uint32_t len);

#define ESCAPE_ONES UINT64_C(0x0101010101010101)

/* A high bit somewhere if one of the 8 bytes is & ' (alike but for bit 0), < > (bit 1) or ". */
static inline uint64_t escape_marks(uint64_t word)
{
    uint64_t a = (word | ESCAPE_ONES) ^ ESCAPE_ONES * 0x27;
    uint64_t b = (word | ESCAPE_ONES * 2) ^ ESCAPE_ONES * 0x3E;
    uint64_t c = word ^ ESCAPE_ONES * 0x22;

    return (((a - ESCAPE_ONES) & ~a) | ((b - ESCAPE_ONES) & ~b) | ((c - ESCAPE_ONES) & ~c)) &
           ESCAPE_ONES * 0x80;
}

static inline uint64_t escape_load(const char *at, size_t size)
{
    uint64_t word = 0;

    memcpy(&word, at, size);
    return word;
}

/* Words are read whole; the last one overlaps the one before, so nothing behind the text is read.
 */
static inline bool escape_copy_plain(char *to, const char *text, uint32_t len)
{
    uint64_t marks = 0;

    if (len >= 8) {
        uint64_t word;

        for (uint32_t i = 0; i + 8 < len; i += 8) {
            word = escape_load(text + i, 8);
            marks |= escape_marks(word);
            memcpy(to + i, &word, 8);
        }
        word = escape_load(text + len - 8, 8);
        memcpy(to + len - 8, &word, 8);
        return (marks | escape_marks(word)) == 0;
    }
    if (len >= 4) {
        uint64_t head = escape_load(text, 4);
        uint64_t tail = escape_load(text + len - 4, 4);

        memcpy(to, text, 4);
        memcpy(to + len - 4, text + len - 4, 4);
        return escape_marks(head | tail << 32) == 0;
    }
    for (uint32_t i = 0; i < len; i++) {
        to[i] = text[i];
        marks |= escape_marks((unsigned char)text[i] | ESCAPE_ONES << 8);
    }
    return marks == 0;
}

#endif
