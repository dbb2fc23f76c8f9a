/* SPDX-License-Identifier: MIT */
/* decode: the bytes of a file -> UTF-8 text. Nothing is guessed: what is neither UTF-8, nor UTF-16
 * with a BOM, nor declared, is refused. */
#ifndef TEXT_DECODE_H
#define TEXT_DECODE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"

enum text_encoding { TEXT_UTF8, TEXT_WINDOWS_1258 };

enum decode_error {
    DECODE_OK,
    DECODE_NOT_UTF8,     /* no UTF-8, and nothing else is declared */
    DECODE_UTF16_BROKEN, /* a lone surrogate, or half a unit at the end */
    DECODE_NOT_DECLARED, /* a byte that the declared encoding does not have */
    DECODE_UTF16_NO_BOM  /* looks like UTF-16, but no BOM says so */
};

struct decoded {
    str text; /* UTF-8 without BOM; NFC if it was windows-1258, else as it came */
    enum decode_error error;
    size_t offset; /* of the byte at fault in the file */
    size_t line;   /* in which that byte stands, from 1 */
};

/* The text is a part of `bytes` where they are UTF-8 already, else it is new in `arena`. */
struct decoded text_decode(str bytes, enum text_encoding declared, struct arena *arena);

/* False unless `name` is one of the names of an encoding that may be declared (any case). */
bool text_encoding_named(str name, enum text_encoding *out);

/* What damaged text looks like. */
enum text_damage {
    TEXT_SOUND,
    TEXT_LOST_LETTERS, /* U+FFFD, or '?' inside a word: "Ph?ng N?i v?" */
    TEXT_TCVN3,        /* an old .VnTime text taken for Latin-1: "Së Néi vô" */
    TEXT_VNI,          /* likewise VNI-Times: "Sôû Noäi vuï" */
    TEXT_MOJIBAKE      /* UTF-8 taken for Latin-1: "Sá»Ÿ Ná»™i vá»¥" */
};

/* Looks at one cell or one line of text; *offset = where the first sign of damage stands. Ordinary
 * Vietnamese, with real questions, addresses and formulas, is sound. */
enum text_damage text_damaged(str text, size_t *offset);

#endif
