/* SPDX-License-Identifier: MIT */
/* syllable: whether letters make a Vietnamese syllable, also when they come in an old encoding. */
#ifndef TEXT_SYLLABLE_H
#define TEXT_SYLLABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How the characters of a word are to be taken. */
enum syllable_code { SYLLABLE_UNICODE, SYLLABLE_TCVN3, SYLLABLE_VNI };

/* True if the word, of characters below U+0100 only, is a syllable when taken that way. */
bool syllable_is(const uint32_t *word, size_t len, enum syllable_code code);

#endif
