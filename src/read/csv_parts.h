/* SPDX-License-Identifier: MIT */
/* csv_parts: what the files csv*.c share; nobody else includes it. csv_line.c cuts the text into
 * rows and fields, csv_quoted.c those that need libcsv, csv_header.c finds the header and its
 * columns, csv_cell.c makes a cell clean, csv.c runs through the rows. */
#ifndef READ_CSV_PARTS_H
#define READ_CSV_PARTS_H

#include <csv.h>

#include "base/buf.h"
#include "base/vec.h"
#include "read/csv.h"

enum csv_fault {
    CSV_SOUND,
    CSV_FAULT_BARE,    /* a quote within a cell */
    CSV_FAULT_OPEN,    /* a quote that is not closed */
    CSV_FAULT_TOO_LONG /* a cell over the limit */
};

/* One row as it stands in the file. */
struct csv_line {
    uint32_t start;
    uint32_t end;    /* behind its last byte, before the line end */
    uint32_t next;   /* where the next row starts */
    uint32_t lines;  /* physical lines that it takes */
    uint32_t fields; /* at most max_columns + 1 */
    uint8_t flags;
    enum csv_fault fault;
    uint32_t fault_at;    /* offset */
    uint32_t fault_field; /* number of the field, from 1 */
    uint32_t fault_line;  /* physical lines of the row above the one with fault_at */
    uint32_t resume;      /* after a fault: the next physical line */
};

enum {
    CSV_DELIMITER = 1,
    CSV_LINE_END = 2,
    CSV_QUOTED = 4,
    CSV_ODD = 8,     /* characters that need csv_clean */
    CSV_LATIN = 16,  /* 0xC3: odd only before some bytes */
    CSV_COPIED = 64, /* its texts are copies in `scratch` */
    CSV_TEXT = 32    /* something else than blanks and delimiters */
};

/* Cuts rows. `starts` holds the first byte of each field, `texts` the fields of a row with quotes.
 * Beyond max_columns all the rest of a row counts as one field. */
struct csv_cutter {
    str text;
    uint32_t max_columns;
    uint32_t max_cell;
    char delimiter;
    bool foreign_e1;
    uint8_t kinds[256];
    uint32_t *starts;
    str *texts;
    size_t *ends; /* scratch */
    struct csv_parser *parser;
    struct arena *arena;   /* for the time of the reading */
    struct arena *scratch; /* emptied by the next row that needs it */
};

/* End it with csv_cutter_end, which frees its memory. */
void csv_cutter_start(struct csv_cutter *cutter, str text, const struct csv_options *options);
void csv_cutter_end(struct csv_cutter *cutter);
void csv_cutter_delimiter(struct csv_cutter *cutter, char delimiter);

/* The row that starts at `start` (< text.len). */
struct csv_line csv_cut(struct csv_cutter *cutter, uint32_t start);

/* Field `field` (from 0) of the row just cut, with its blanks. */
str csv_field(const struct csv_cutter *cutter, const struct csv_line *line, uint32_t field);

/* True if the rest of a row with a stray quote opens a cell that goes on in the next line. */
bool csv_leaves_open(const struct csv_cutter *cutter, const struct csv_line *line);

/* ---- between csv_line.c and csv_quoted.c ---- */

static inline bool csv_ends_line(char c)
{
    return c == '\n' || c == '\r';
}

/* Behind the line end that stands at `at`. */
uint32_t csv_behind_end(str text, uint32_t at);

/* 0xC3 and a byte that make no Vietnamese letter: perhaps the trace of an old encoding. */
bool csv_foreign_latin(str row);

/* A new libcsv parser in the cutter. */
void csv_parser_start(struct csv_cutter *cutter);

/* The row that starts at `start`, through libcsv. */
struct csv_line csv_cut_quoted(struct csv_cutter *cutter, uint32_t start);

/* What is wrong with the text of a cell: a code, DIAG_CODE_COUNT if nothing. */
struct csv_cell_fault {
    enum diag_code code;
    const char *at; /* within the cell as it was given */
    uint32_t character;
};

/* Trims and normalises *cell: NBSP as space, zero-width characters out, CR LF as LF, NFC. New text
 * is made in `scratch`. Reports by what it returns. */
struct csv_cell_fault csv_clean(struct arena *scratch, str *cell);

/* The run over one file. */
struct csv_file {
    struct source *source;
    const struct csv_schema *schema;
    const struct csv_options *options;
    struct csv_cutter cutter;
    uint32_t at;    /* where the next row starts */
    uint32_t line;  /* its number */
    uint32_t row;   /* its number as Excel counts */
    uint32_t width; /* fields of the header up to the last one with a name */
    bool failed;
    uint16_t *fields;      /* [schema column]: number of the field, 0 = absent */
    VEC(uint32_t) unnamed; /* fields (from 0) without a name before the last named */
};

/* Finds delimiter, header and columns and moves behind the header. False: the table cannot be
 * read, which was reported. */
bool csv_find_header(struct csv_file *file);

/* The arguments of a report. */
#define CSV_ARGS(...) ((const str[]){__VA_ARGS__, {NULL, SIZE_MAX}})

/* Reports at field `field` (from 1, 0 = the row) of the row at hand. */
void csv_report(struct csv_file *file, struct place place, enum diag_code code, const str *args);
struct place csv_here(const struct csv_file *file, uint32_t field, uint32_t offset);
void csv_report_quote(struct csv_file *file, const struct csv_line *line);
void csv_report_cell(struct csv_file *file, const struct csv_line *line, uint32_t field, str cell,
                     struct csv_cell_fault fault);

/* Moves behind the row. */
void csv_step(struct csv_file *file, const struct csv_line *line);

#endif
