/* SPDX-License-Identifier: MIT */
/* diag: what is wrong with the input, collected while reading goes on and printed once, sorted.
 * Every message has a code; codes, severities and texts stand in base/diag_codes.h, only there.
 * A diag belongs to one thread; workers have their own, merged at the end of a stage. */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/str.h"

/* A file of the input. Lives as long as the build; `text` may be dropped (ptr NULL) after reading,
 * so a place keeps numbers, not pointers, and the excerpt is copied when a problem is reported. */
struct source {
    str name; /* as printed: path relative to the source folder, with '/' */
    str text; /* decoded UTF-8 */
};

/* Where. line 0 = the file as a whole. For CSV: `column` is the field's number, `row` the row as
 * Excel counts it, `line` where the row starts. Elsewhere `column` counts characters and row is 0.
 * `offset` = byte offset in text of what the caret points at, PLACE_NO_OFFSET if unknown. */
struct place {
    const struct source *source;
    uint32_t line;
    uint32_t column;
    uint32_t row;
    uint32_t offset;
};

enum { PLACE_NO_OFFSET = 0xFFFFFFFF };

enum diag_severity { DIAG_INFO, DIAG_WARNING, DIAG_ERROR };

enum diag_code {
#define DIAG_CODE(name, slug, severity, vi, en, vi_hint, en_hint) DIAG_##name,
#include "base/diag_codes.h"
#undef DIAG_CODE
    DIAG_CODE_COUNT
};

/* One row of the table of codes, for the printer and for the generated lists. */
struct diag_text {
    str slug; /* "unknown-unit" */
    enum diag_severity severity;
    str text[2]; /* [DIAG_VI], [DIAG_EN]: {0} {1} … stand for the arguments */
    str hint[2]; /* what to do; dropped when an argument it names is empty */
};

enum diag_lang { DIAG_VI, DIAG_EN };

const struct diag_text *diag_text(enum diag_code code);

struct diag; /* opaque: counts must agree with the list */

struct diag *diag_new(struct arena *arena);

/* Reports a problem; the arguments and the excerpt are copied. As many arguments as the code's
 * texts name; an empty one may have ptr NULL. */
#define DIAG(diag, place, code, ...)                                                               \
    diag_add((diag), (place), (code), (const str[]){__VA_ARGS__ __VA_OPT__(, ){NULL, SIZE_MAX}})
void diag_add(struct diag *diag, struct place place, enum diag_code code, const str *args);

/* Moves all of `from` into `into`. */
void diag_merge(struct diag *into, struct diag *from);

uint32_t diag_count(const struct diag *diag, enum diag_severity severity);

/* The lines of a file on which errors stand, ascending, each once; in `arena`. */
struct diag_lines {
    uint32_t *at;
    uint32_t len;
};
struct diag_lines diag_error_lines(const struct diag *diag, str file, struct arena *arena);

enum diag_format { DIAG_TEXT, DIAG_JSON, DIAG_GITHUB };

struct diag_style {
    enum diag_format format;
    enum diag_lang lang;
    bool colour;
    bool strict; /* warnings are printed and counted as errors */
};

/* Prints all, sorted by file, line, column; in text and github form at most 20 of one code in one
 * file, then how many more there are. */
void diag_print(const struct diag *diag, FILE *out, struct diag_style style);

/* The place of a whole file, and of a character offset in a source's text (line and column are
 * counted from the text). */
struct place place_file(const struct source *source);
struct place place_at(const struct source *source, size_t offset);

#endif
