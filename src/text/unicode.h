/* SPDX-License-Identifier: MIT */
/* unicode: the forms of a text that comparing, sorting and addressing need. ICU stands behind it
 * and is opened at the first need only. All functions may be called from several threads. */
#ifndef TEXT_UNICODE_H
#define TEXT_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"

/* True if `s` is in NFC for sure; false asks for unicode_nfc. Fast, without ICU. */
bool unicode_is_nfc(str s);
/* `s` itself if it is in NFC already, else its NFC form in `arena`. */
str unicode_nfc(struct arena *arena, str s);

/* Without blanks, NBSP, other Unicode spaces and zero-width characters at both ends. */
str unicode_trim(str s);

/* Key under which names are the same: NFC, no case, runs of spaces (NBSP too) as one, zero-width
 * characters removed, tone mark placed the new way (hòa = hoà), accents kept. */
str unicode_fold(struct arena *arena, str s);
/* Key without accents either, đ as d, only letters and digits: "Đơn vị" -> "donvi". For headers. */
str unicode_bare(struct arena *arena, str s);
/* The same with single spaces between the words: "don vi". For search. */
str unicode_search(struct arena *arena, str s);
/* For addresses and anchors: "Đơn vị A" -> "don-vi-a"; a clause's letter "đ" alone (between
 * separators) becomes "dd", as "d" is another clause. Empty if nothing is left. */
str unicode_slug(struct arena *arena, str s);

/* Bytes whose order (str_cmp) is the Vietnamese order of the texts, numbers in them by their value.
 * The keys of many texts at once: opening the collation costs more than a key. */
void unicode_sort_keys(struct arena *arena, const str *texts, uint32_t count, str *keys);
str unicode_sort_key(struct arena *arena, str s);

/* Blanks of any kind (NBSP and line breaks too); characters that take no room (ZWSP, BOM …). */
bool unicode_is_blank(uint32_t character);
bool unicode_is_zero_width(uint32_t character);
/* What has no place in text: control characters but tab and line breaks, and noncharacters. */
bool unicode_is_control(uint32_t character);
/* What turns the direction of reading, so that a text looks like another one. */
bool unicode_is_bidi_control(uint32_t character);
/* The letter without accent and case (ế -> e, Đ -> d); 0 for a combining mark. */
uint32_t unicode_base(uint32_t character);

#endif
