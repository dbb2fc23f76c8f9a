/* SPDX-License-Identifier: MIT */
/* lines: where the lines of a slice of a source start, so that libraries that count lines and
 * columns, and searches that count bytes, all come to the same places. Lines end with LF, CR or
 * CR LF. */
#ifndef READ_LINES_H
#define READ_LINES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"

struct lines {
    const struct source *source;
    str text;         /* the slice */
    uint32_t *starts; /* offsets in text, one a line; a last empty line counts */
    uint32_t count;
    uint32_t before; /* lines of the source before the slice */
    uint32_t offset; /* of the slice in the source */
};

/* `text` must be a slice of source->text. */
struct lines lines_of(struct arena *arena, const struct source *source, str text);

/* Line `line` of the slice (from 1) without its end; empty if there is none. */
str lines_get(const struct lines *lines, uint32_t line);
/* The place `byte` bytes into line `line` of the slice (both clamped). */
struct place lines_place(const struct lines *lines, uint32_t line, size_t byte);
/* The same of an offset in the slice. */
struct place lines_place_at(const struct lines *lines, size_t offset);

/* Reports bidi controls (U+202A–E, U+2066–9) and other characters that no text has: NUL and its
 * like, noncharacters, bytes that are no UTF-8. True if there was none. */
bool lines_check_characters(const struct lines *lines, struct diag *diag);
/* Reports at `at` the first such character that an escape (\u202E, &#x202E;) put into `text`: one
 * that does not stand in `raw`, where it was reported already. True if there was none. */
bool lines_check_decoded(struct diag *diag, struct place at, str raw, str text);

#endif
