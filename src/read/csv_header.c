/* SPDX-License-Identifier: MIT */
/* Finding the header: the delimiter and the row, among the first ten, that fit the schema best. */
#include "base/map.h"
#include "base/near.h"
#include "read/csv_parts.h"
#include "text/unicode.h"

/* The schema's names, each in its bare key -> its column. */
static struct map *names_of(const struct csv_file *file)
{
    struct arena *arena = file->cutter.arena;
    struct map *names = map_new(arena);

    for (uint32_t i = 0; i < file->schema->count; i++)
        for (int n = 0; n < CSV_MAX_NAMES && file->schema->columns[i].names[n]; n++)
            map_add(names, unicode_bare(arena, str_of(file->schema->columns[i].names[n])), i);
    return names;
}

/* A header without letters or digits names nothing. */
static uint32_t column_of(const struct csv_file *file, const struct map *names, str header)
{
    str key = unicode_bare(file->cutter.scratch, header);

    return key.len ? map_get(names, key) : MAP_NONE;
}

/* A delimiter and a row that may be the header. */
struct candidate {
    char delimiter;
    uint32_t at;
    uint32_t line;
    uint32_t row;
    uint32_t titles;  /* rows with text above it */
    uint32_t matches; /* columns of the schema in it */
};

static uint32_t count_matches(const struct csv_file *file, const struct map *names,
                              const struct csv_line *line)
{
    bool seen[CSV_MAX_SCHEMA] = {false};
    uint32_t count = 0;

    for (uint32_t f = 0; f < line->fields && f < file->cutter.max_columns; f++) {
        uint32_t column = column_of(file, names, csv_field(&file->cutter, line, f));

        if (column != MAP_NONE && !seen[column]) {
            seen[column] = true;
            count++;
        }
    }
    return count;
}

/* Tries one delimiter on the first rows. The first faulty row is kept in *broken. */
static void try_delimiter(struct csv_file *file, const struct map *names, struct candidate now,
                          struct candidate *best)
{
    struct csv_cutter *cutter = &file->cutter;

    csv_cutter_delimiter(cutter, now.delimiter);
    for (int i = 0; i < CSV_HEADER_ROWS && now.at < cutter->text.len; i++) {
        struct csv_line line = csv_cut(cutter, now.at);

        if (!line.fault) {
            now.matches = count_matches(file, names, &line);
            if (now.matches > best->matches)
                *best = now;
        }
        now.titles += line.fault || (line.flags & CSV_TEXT);
        now.at = line.fault ? line.resume : line.next;
        now.line += line.lines;
        now.row++;
    }
}

/* "sep=;" in the first line: Excel's own way to name the delimiter, and no row of the table. */
static char take_sep(struct csv_file *file)
{
    str text = file->cutter.text;
    bool quoted = str_starts(text, S("\""));
    str rest = str_slice(text, quoted, text.len);

    if (rest.len < 5 || (rest.ptr[0] | 0x20) != 's' || (rest.ptr[1] | 0x20) != 'e' ||
        (rest.ptr[2] | 0x20) != 'p' || rest.ptr[3] != '=')
        return 0;
    char delimiter = rest.ptr[4];
    rest = str_slice(rest, 5 + quoted, rest.len);
    if (!delimiter || !strchr(";,\t|", delimiter) || (rest.len && rest.ptr[0] != '\r' && rest.ptr[0] != '\n'))
        return 0;
    file->at = (uint32_t)(rest.ptr - text.ptr);
    file->at += str_starts(rest, S("\r\n")) ? 2 : rest.len > 0;
    file->line = 2;
    return delimiter;
}

/* "unit, indicator": the required columns, or all if none is. */
static str needed(const struct csv_file *file)
{
    struct buf out = buf_in(file->cutter.arena);
    bool all = true;

    for (uint32_t i = 0; i < file->schema->count; i++)
        all = all && !file->schema->columns[i].required;
    for (uint32_t i = 0; i < file->schema->count; i++) {
        if (!all && !file->schema->columns[i].required)
            continue;
        if (out.len)
            buf_put(&out, S(", "));
        buf_put(&out, str_of(file->schema->columns[i].names[0]));
    }
    return buf_str(&out);
}

/* A stray quote in the first rows is the likelier reason than a missing header. */
static void report_no_header(struct csv_file *file)
{
    static const char delimiters[] = {';', ',', '\t'};
    uint32_t at = file->at;

    for (size_t i = 0; i < sizeof delimiters; i++) {
        csv_cutter_delimiter(&file->cutter, delimiters[i]);
        struct csv_line line = csv_cut(&file->cutter, at);
        if (line.fault) {
            csv_report_quote(file, &line);
            return;
        }
    }
    csv_report(file, csv_here(file, 1, at), DIAG_CSV_NO_HEADER, CSV_ARGS(needed(file)));
}

static str near_names(const struct csv_file *file, str header)
{
    struct arena *arena = file->cutter.arena;
    struct near near = near_start(unicode_bare(arena, header));

    for (uint32_t i = 0; i < file->schema->count; i++)
        for (int n = 0; n < CSV_MAX_NAMES && file->schema->columns[i].names[n]; n++) {
            str name = str_of(file->schema->columns[i].names[n]);
            near_offer_as(&near, unicode_bare(arena, name), name);
        }
    return near_join(&near, arena);
}

/* One header cell with a text. */
static void take_column(struct csv_file *file, const struct map *names, const struct csv_line *line,
                        uint32_t field)
{
    struct place place = csv_here(file, field + 1, file->cutter.starts[field]);
    str header = csv_field(&file->cutter, line, field);
    uint32_t column = column_of(file, names, header);
    struct csv_cell_fault fault = csv_clean(file->cutter.scratch, &header);

    if (fault.code != DIAG_CODE_COUNT && column == MAP_NONE)
        csv_report_cell(file, line, field, header, fault);
    else if (column == MAP_NONE)
        csv_report(file, place, DIAG_CSV_UNKNOWN_COLUMN,
                   CSV_ARGS(header, near_names(file, header)));
    else if (file->fields[column])
        csv_report(file, place, DIAG_CSV_DUPLICATE_COLUMN,
                   CSV_ARGS(header, arena_printf(file->cutter.arena, "%u", file->fields[column])));
    else
        file->fields[column] = (uint16_t)(field + 1);
}

/* The width of the table is that of its named columns; a nameless one before the last is warned of
 * at its first text, those behind it must be empty. */
static bool map_columns(struct csv_file *file, const struct map *names, const struct csv_line *line)
{
    struct arena *arena = file->cutter.arena;
    uint32_t most = file->cutter.max_columns;

    if (line->fields > most) {
        csv_report(file, csv_here(file, most + 1, file->cutter.starts[most]),
                   DIAG_CSV_TOO_MANY_COLUMNS, CSV_ARGS(arena_printf(arena, "%u", most)));
        return false;
    }
    for (uint32_t f = 0; f < line->fields; f++) {
        if (!unicode_trim(csv_field(&file->cutter, line, f)).len)
            continue;
        while (file->width < f)
            *vec_push(arena, &file->unnamed) = file->width++;
        file->width = f + 1;
        take_column(file, names, line, f);
    }
    bool complete = true;
    for (uint32_t i = 0; i < file->schema->count; i++)
        if (file->schema->columns[i].required && !file->fields[i]) {
            csv_report(file, csv_here(file, 0, file->at), DIAG_CSV_MISSING_COLUMN,
                       CSV_ARGS(str_of(file->schema->columns[i].names[0])));
            complete = false;
        }
    return complete;
}

static bool is_empty(const struct csv_file *file)
{
    return !unicode_trim(str_slice(file->cutter.text, file->at, file->cutter.text.len)).len;
}

/* Excel's exports have titles above the header: rows above it are warned of, and no data. */
bool csv_find_header(struct csv_file *file)
{
    static const char delimiters[] = {';', ',', '\t'};
    const struct map *names = names_of(file);
    char sep = take_sep(file);
    struct candidate best = {.matches = 0};
    struct candidate first = {.at = file->at, .line = file->line, .row = 1};

    if (is_empty(file)) {
        csv_report(file, place_file(file->source), DIAG_CSV_EMPTY, NULL);
        return false;
    }
    for (size_t i = 0; i < (sep ? 1 : sizeof delimiters); i++) {
        first.delimiter = sep ? sep : delimiters[i];
        try_delimiter(file, names, first, &best);
    }
    if (!best.matches) {
        report_no_header(file);
        return false;
    }
    file->at = best.at;
    file->line = best.line;
    file->row = best.row;
    csv_cutter_delimiter(&file->cutter, best.delimiter);
    struct csv_line line = csv_cut(&file->cutter, best.at);
    if (best.titles)
        csv_report(file, csv_here(file, 0, best.at), DIAG_CSV_TITLE_ROWS,
                   CSV_ARGS(arena_printf(file->cutter.arena, "%u", best.titles)));
    bool complete = map_columns(file, names, &line);
    csv_step(file, &line);
    return complete;
}
