/* SPDX-License-Identifier: MIT */
/* GFM's pipe tables, read from the raw lines: cmark's text nodes cannot tell "\|" from "|". */
#include "base/buf.h"
#include "read/markdown_parts.h"

str md_line(const struct md_reader *r, struct md_lines within, uint32_t line)
{
    str s = lines_get(&r->lines, line);

    return str_trim(line == within.range.first ? str_slice(s, within.column, s.len) : s);
}

/* Cuts the next cell off *rest: slices of the source, "\|" still in them. */
static str cut_cell(str *rest)
{
    size_t at = 0;
    str cell;

    while (at < rest->len && rest->ptr[at] != '|')
        at += rest->ptr[at] == '\\' && at + 1 < rest->len ? 2 : 1;
    cell = str_trim(str_slice(*rest, 0, at));
    *rest = at < rest->len ? str_slice(*rest, at + 1, rest->len) : (str){NULL, 0};
    return cell;
}

/* A row without the bars at its two ends, ready for cut_cell. */
static str open_row(str line)
{
    if (str_starts(line, S("|")))
        line = str_slice(line, 1, line.len);
    return line;
}

/* Nothing stands behind the last bar. */
static bool at_end(str rest)
{
    return !rest.ptr || str_trim(rest).len == 0;
}

static uint32_t count_cells(str line)
{
    uint32_t count = 0;
    str rest = open_row(line);

    do {
        cut_cell(&rest);
        count++;
    } while (!at_end(rest));
    return count;
}

/* ":---:" */
static bool is_rule_cell(str cell, enum md_align *align)
{
    bool left = str_starts(cell, S(":"));
    bool right = cell.len > 1 && str_ends(cell, S(":"));
    str dashes = str_slice(cell, left, cell.len - right);

    for (size_t i = 0; i < dashes.len; i++)
        if (dashes.ptr[i] != '-')
            return false;
    *align = left && right ? MD_ALIGN_CENTER
             : left        ? MD_ALIGN_LEFT
             : right       ? MD_ALIGN_RIGHT
                           : MD_ALIGN_NONE;
    return dashes.len > 0;
}

static bool has_bar(str line)
{
    return line.len && memchr(line.ptr, '|', line.len);
}

static bool is_rule(str line)
{
    str rest = open_row(line);
    enum md_align align;

    if (!has_bar(line))
        return false;
    do {
        if (!is_rule_cell(cut_cell(&rest), &align))
            return false;
    } while (!at_end(rest));
    return true;
}

/* Line `line` has the form of a rule below the head of a table. */
static bool is_ruled(const struct md_reader *r, struct md_lines within, uint32_t line)
{
    return is_rule(md_line(r, within, line)) && has_bar(md_line(r, within, line - 1));
}

/* And the two have as many cells. */
static bool is_table_at(const struct md_reader *r, struct md_lines within, uint32_t line)
{
    return is_ruled(r, within, line) &&
           count_cells(md_line(r, within, line)) == count_cells(md_line(r, within, line - 1));
}

void md_table_warn(struct md_reader *r, struct md_lines within)
{
    for (uint32_t line = within.range.first + 1; line <= within.range.last; line++) {
        str rule = md_line(r, within, line);

        if (is_ruled(r, within, line))
            DIAG(r->diag, lines_place_at(&r->lines, (size_t)(rule.ptr - r->lines.text.ptr)),
                 DIAG_TABLE_RULE, arena_printf(r->arena, "%u", count_cells(rule)),
                 arena_printf(r->arena, "%u", count_cells(md_line(r, within, line - 1))));
    }
}

bool md_table_find(const struct md_reader *r, struct md_lines within, struct md_range *table)
{
    for (uint32_t line = within.range.first + 1; line <= within.range.last; line++) {
        if (!is_table_at(r, within, line))
            continue;
        table->first = line - 1;
        while (line < within.range.last && has_bar(md_line(r, within, line + 1)))
            line++;
        table->last = line;
        return true;
    }
    return false;
}

/* ---- cells ---- */

/* Behind "a " nothing at the start of a cell (1. - # >) can begin a block. */
static cmark_node *parse_cell(struct md_reader *r, str cell)
{
    struct buf buf = buf_in(r->arena);

    buf_put(&buf, S("a "));
    for (size_t i = 0; i < cell.len; i++) {
        bool pair = cell.ptr[i] == '\\' && i + 1 < cell.len;

        if (!pair || cell.ptr[i + 1] != '|')
            buf_byte(&buf, cell.ptr[i]);
        if (pair)
            buf_byte(&buf, cell.ptr[++i]);
    }
    return md_parse(buf_str(&buf));
}

/* Each cell is a piece of its own, so that no markup reaches over a bar. */
static struct md_cell read_cell(struct md_reader *r, str cell, uint32_t line)
{
    cmark_node *root;
    cmark_node *paragraph;
    cmark_node *carrier;
    struct md_cell out = {S(""), S("")};

    if (cell.len == 0)
        return out;
    r->base = line - 1;
    root = parse_cell(r, cell);
    paragraph = cmark_node_first_child(root);
    md_strip_leading(r->arena, paragraph, 1);
    md_clean(r, paragraph);
    carrier = md_gather(cmark_node_first_child(paragraph), NULL);
    md_abbr_mark(r, carrier);
    out = md_take(r, carrier);
    cmark_node_free(root);
    return out;
}

static void report_spare(struct md_reader *r, str line, str rest, uint32_t columns)
{
    size_t at = (size_t)(rest.ptr - r->lines.text.ptr);

    DIAG(r->diag, lines_place_at(&r->lines, at), DIAG_TABLE_CELLS,
         arena_printf(r->arena, "%u", count_cells(line)), arena_printf(r->arena, "%u", columns));
}

static void read_row(struct md_reader *r, str line, uint32_t number, struct md_cell *out,
                     uint32_t columns)
{
    str rest = open_row(line);

    for (uint32_t i = 0; i < columns; i++)
        out[i] = read_cell(r, rest.ptr ? cut_cell(&rest) : S(""), number);
    if (!at_end(rest))
        report_spare(r, line, rest, columns);
}

static const enum md_align *read_rule(struct md_reader *r, str line, uint32_t columns)
{
    enum md_align *align = ARENA_ARRAY(r->arena, enum md_align, columns);
    str rest = open_row(line);

    for (uint32_t i = 0; i < columns; i++)
        is_rule_cell(cut_cell(&rest), &align[i]);
    return align;
}

/* Short rows are filled up: a wide head above many short ones would take memory without end. Then
 * no row is read. */
static uint32_t rows_to_read(struct md_reader *r, struct md_lines within, uint32_t columns)
{
    uint32_t rows = within.range.last - within.range.first - 1;

    if ((uint64_t)rows * columns <= MD_MAX_CELLS)
        return rows;
    DIAG(r->diag, lines_place(&r->lines, within.range.first, 0), DIAG_MARKDOWN_CELLS,
         arena_printf(r->arena, "%u", rows), arena_printf(r->arena, "%u", columns),
         arena_printf(r->arena, "%d", MD_MAX_CELLS));
    return 0;
}

const struct md_table *md_table_read(struct md_reader *r, struct md_lines within)
{
    struct md_table *table = ARENA_NEW(r->arena, struct md_table);
    uint32_t first = within.range.first;
    uint32_t columns = count_cells(md_line(r, within, first));
    uint32_t rows = rows_to_read(r, within, columns);
    struct md_cell *head = ARENA_ARRAY(r->arena, struct md_cell, columns);
    struct md_cell *cells = ARENA_ARRAY(r->arena, struct md_cell, (size_t)rows * columns);
    uint32_t base = r->base;

    read_row(r, md_line(r, within, first), first, head, columns);
    for (uint32_t i = 0; i < rows; i++)
        read_row(r, md_line(r, within, first + 2 + i), first + 2 + i, cells + (size_t)i * columns,
                 columns);
    r->base = base;
    *table = (struct md_table){read_rule(r, md_line(r, within, first + 1), columns), head, cells,
                               columns, rows};
    return table;
}
