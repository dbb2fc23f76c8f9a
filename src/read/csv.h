/* SPDX-License-Identifier: MIT */
/* csv: a table as Excel or a text editor left it -> rows of cells under the names of a schema.
 * Everything of the contract's section 3 on dialects ends here: past this header a table has one
 * form. Rows go to a callback one by one; nothing is kept, so memory does not grow with the file.
 * Several files may be read by several threads, each with its own arena and diag. */
#ifndef READ_CSV_H
#define READ_CSV_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "text/decode.h"

enum { CSV_MAX_NAMES = 8, CSV_MAX_COLUMNS = 10000, CSV_HEADER_ROWS = 10 };
enum { CSV_MAX_CELL = 10 * 1024 * 1024, CSV_MAX_SCHEMA = 32 };

/* names[0] is the contract's name, the others its Vietnamese names and aliases, ended by NULL;
 * a header is matched without case, accents, spaces, '_' and '-'. */
struct csv_column {
    const char *names[CSV_MAX_NAMES];
    bool required; /* a header without it is an error, and no row is read */
};

/* At most CSV_MAX_SCHEMA columns. */
struct csv_schema {
    const struct csv_column *columns;
    uint32_t count;
};

struct csv_row;
/* Called for each row; false stops reading. */
typedef bool csv_row_fn(void *ctx, const struct csv_row *row);

/* The first four are needed; zero in the others means the default. */
struct csv_options {
    struct arena *arena; /* for the text if it must be decoded: it ends up there */
    struct diag *diag;
    csv_row_fn *on_row;
    void *ctx;
    enum text_encoding encoding; /* declared in site.yml */
    uint32_t max_columns;
    uint32_t max_cell; /* bytes */
};

/* One row of data. Everything here dies with the callback: copy what you keep. */
struct csv_row {
    const struct source *source;
    uint32_t line;           /* where the row starts */
    uint32_t row;            /* as Excel counts it */
    uint32_t offset;         /* of the row's first byte in source->text */
    const str *cells;        /* [schema column]: NFC, NBSP as space, no ZWSP, BOM and the like, line
                                breaks as LF, trimmed; {NULL, 0}: the file has no such column */
    const uint16_t *fields;  /* [schema column]: the field's number in the file, 0 = absent */
    const uint32_t *offsets; /* [schema column]: the cell's first byte in source->text */
};

/* rows + blank_rows + broken_rows = rows of data in the file; blank rows after the last row with
 * data are Excel's waste and stand in none of them. */
struct csv_counts {
    uint32_t rows;          /* handed to on_row */
    uint32_t blank_rows;    /* between other rows, without any text */
    uint32_t broken_rows;   /* reported here, not handed on */
    uint32_t trailing_rows; /* blank, after the last row with data */
};

/* Reads source->text: the file's bytes, or text decoded already; afterwards it is the decoded text.
 * Reports to options->diag and goes on after a broken row where that is safe. True when the whole
 * table was understood: no error was reported here, on_row never said stop. `counts` may be NULL.
 */
bool csv_read(struct source *source, const struct csv_schema *schema,
              const struct csv_options *options, struct csv_counts *counts);

/* The cell of schema column `column` (where the file lacks it: the whole row), for a diagnostic. */
struct place csv_place(const struct csv_row *row, uint32_t column);
/* The row as a whole. */
struct place csv_row_place(const struct csv_row *row);

#endif
