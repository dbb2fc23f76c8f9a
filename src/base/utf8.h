/* SPDX-License-Identifier: MIT */
/* utf8: characters of a UTF-8 text one by one, and a form of them that is harmless to print. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdint.h>

#include "base/buf.h"
#include "base/str.h"

enum { UTF8_BAD = 0xFFFFFFFF };

/* The character at *pos, and moves *pos behind it; UTF8_BAD and one byte further where no UTF-8
 * stands (overlong forms, surrogates and cut characters too). *pos must be < s.len. */
uint32_t utf8_next(str s, size_t *pos);

/* Offset of the first byte that is no valid UTF-8 (as utf8_next reads it); s.len if all is. */
size_t utf8_invalid(str s);

/* The largest offset <= `offset` at which a character starts (or the end). */
size_t utf8_floor(str s, size_t offset);

/* Columns of a terminal that a character takes: 0 (combining), 1 or 2 (East Asian, emoji). */
int utf8_width(uint32_t character);

/* Writes the character so that no terminal, editor or page is misled by it: control characters as
 * pictures (␀), bidi controls, zero-width characters and the like as <U+202E>. Returns the columns
 * taken. */
int utf8_put_visible(struct buf *buf, uint32_t character);

/* The whole text that way; what is no UTF-8 as <FF>, a line break as ⏎. */
void utf8_put_text(struct buf *buf, str s);

#endif
