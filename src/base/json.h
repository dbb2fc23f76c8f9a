/* SPDX-License-Identifier: MIT */
/* json: strings as JSON writes them. Whatever is quoted here can also stand inside a page's script
 * element: `<`, U+2028 and U+2029 are escaped too. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/buf.h"
#include "base/str.h"

/* Writes `s` in quotes; bytes that are no UTF-8 become U+FFFD. */
void json_put_str(struct buf *out, str s);

/* The same without the quotes. */
void json_put_inner(struct buf *out, str s);

/* Writes the key in quotes, a colon and a blank. */
void json_put_key(struct buf *out, str key);

#endif
