/* SPDX-License-Identifier: MIT */
/* source: the files of the source tree, opened so that nothing outside it can be reached: regular
 * files only, no symbolic link on the way, no file that changes while it is read. */
#ifndef READ_SOURCE_H
#define READ_SOURCE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "text/decode.h"

/* Larger files are refused: so offsets and lengths of the input fit 32 bits everywhere, in ICU too,
 * even where a text grows threefold. */
enum { SOURCE_MAX_FILE = 100 * 1024 * 1024 };

/* Who reads, from where, into what. `root` comes from source_open; several readers may share it. */
struct source_reader {
    int root;
    struct arena *arena;
    struct arena *texts; /* of what the files hold; NULL: `arena` */
    struct diag *diag;
    enum text_encoding encoding; /* declared in site.yml; of CSV files */
    uint64_t max_file;           /* bytes; 0 = SOURCE_MAX_FILE */
};

/* A folder to read from, -1 with errno if it cannot be opened. Close it with close(2). */
int source_open(const char *dir);

/* Reads the file at `path` (relative, with '/') as bytes into a new source of the arena: ->text is
 * what the file holds. NULL after reporting why not; where a file may be absent, ask source_kind
 * first. */
struct source *source_bytes(const struct source_reader *reader, str path);

/* The same as text: decoded, without BOM. (CSV files: source_bytes, csv_read decodes.) */
struct source *source_text(const struct source_reader *reader, str path);

/* Turns ->text from bytes into text; false after reporting why not (->text is dropped then). */
bool source_decode(struct source *source, enum text_encoding encoding, struct arena *arena,
                   struct diag *diag);

enum source_kind { SOURCE_ABSENT, SOURCE_FILE, SOURCE_FOLDER, SOURCE_OTHER };

/* What stands at `path`, without a report; a link is OTHER, wherever it leads. */
enum source_kind source_kind(const struct source_reader *reader, str path);

struct source_list {
    str *names; /* of files and folders in it, sorted by their bytes; hidden ones (".x") are not */
    enum source_kind *kinds;
    uint32_t count;
};

/* The entries of the folder `path` ("" = the root). Empty if it does not exist; links, devices and
 * pipes are reported, and are not in it. False if the folder could not be read. */
bool source_list(const struct source_reader *reader, str path, struct source_list *out);

#endif
