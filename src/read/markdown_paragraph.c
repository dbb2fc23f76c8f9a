/* SPDX-License-Identifier: MIT */
/* "a)", "đ)", "I." make no lists in Markdown: their lines run into one paragraph, which is cut
 * apart here again. */
#include "base/near.h"
#include "read/markdown_parts.h"

/* A paragraph being cut into segments of whole lines. */
struct cutter {
    struct md_reader *r;
    cmark_node *paragraph;
    struct md_lines lines;
    uint32_t line;                      /* the one to look for the next segment from */
    uint32_t misses;                    /* segments looked for in vain; each costs, so few are */
    const struct clause_entry *opening; /* for the first segment, then NULL */
};

enum { MISSES = 50 };

static bool is_break(cmark_node *node)
{
    cmark_node_type type = cmark_node_get_type(node);

    return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
}

/* The name in a line "{{> name }}" that stands alone; empty if it is none. */
static str marker_name(str text)
{
    str s = str_trim(text);

    if (!str_starts(s, S("{{")) || !str_ends(s, S("}}")))
        return S("");
    s = str_trim(str_slice(s, 2, s.len - 2));
    if (!str_starts(s, S(">")))
        return S("");
    s = str_trim(str_slice(s, 1, s.len));
    for (size_t i = 0; i < s.len; i++)
        if (strchr(" {}", s.ptr[i]))
            return S("");
    return s;
}

/* A node that is alone on its line and a marker. */
static bool is_marker(cmark_node *node)
{
    cmark_node *before = node ? cmark_node_previous(node) : NULL;
    cmark_node *behind = node ? cmark_node_next(node) : NULL;

    return node && cmark_node_get_type(node) == CMARK_NODE_TEXT && (!before || is_break(before)) &&
           (!behind || is_break(behind)) &&
           marker_name(str_of(cmark_node_get_literal(node))).len > 0;
}

/* Whether a new segment begins behind a line break. `now` is the mark of the present one. */
static bool cuts(const struct cutter *c, cmark_node *line_break, enum clause_kind now)
{
    cmark_node *next = cmark_node_next(line_break);
    struct clause_mark mark;

    if (!next || !c->r->options->clauses)
        return false;
    if (is_marker(next) || is_marker(cmark_node_previous(line_break)))
        return true;
    mark = clause_mark_paragraph(md_leading(next));
    return mark.kind && (mark.kind == now || clause_continues(&c->r->path, mark));
}

/* The first break that ends the segment, NULL if it goes on to the end. */
static cmark_node *find_cut(const struct cutter *c, enum clause_kind now)
{
    for (cmark_node *n = cmark_node_first_child(c->paragraph); n; n = cmark_node_next(n))
        if (is_break(n) && cuts(c, n, now))
            return n;
    return NULL;
}

/* Where the segment that begins with `words` stands: at the next line that begins so, emphasis
 * aside; where none does (an escape stands there), at the paragraph. */
static struct place locate(struct cutter *c, str words)
{
    str start = str_slice(words, 0, 8);

    for (uint32_t line = c->line; c->misses < MISSES && line <= c->lines.range.last; line++) {
        str text = md_line(c->r, c->lines, line);
        str s = text;

        while (s.len && (s.ptr[0] == '*' || s.ptr[0] == '_'))
            s = str_slice(s, 1, s.len);
        if (!text.len || !str_starts(s, start))
            continue;
        c->line = line + 1;
        return lines_place_at(&c->r->lines, (size_t)(text.ptr - c->r->lines.text.ptr));
    }
    c->misses++;
    return md_place(c->r, c->paragraph);
}

/* An unknown marker stays in the text, where its writer will see it. */
static bool emit_marker(struct md_reader *r, str text, struct place at)
{
    static const str names[] = {S_INIT("targets"), S_INIT("tasks")};
    static const enum md_kind kinds[] = {MD_TARGETS, MD_TASKS};
    str name = marker_name(text);
    struct near near = near_start(name);

    if (!name.len || !r->options->clauses)
        return false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        near_offer(&near, names[i]);
        if (!str_eq(name, names[i]))
            continue;
        md_emit(r, (struct md_block){.kind = kinds[i], .at = at});
        return true;
    }
    DIAG(r->diag, at, DIAG_UNKNOWN_MARKER, name, near_join(&near, r->arena));
    return false;
}

static void emit_words(struct md_reader *r, cmark_node *carrier, const struct clause_entry *entry,
                       struct place at)
{
    struct md_block block = {.kind = entry ? MD_CLAUSE : MD_PARAGRAPH, .at = at};
    struct md_cell cell;

    md_abbr_mark(r, carrier);
    cell = md_take(r, carrier);
    block.html = cell.html;
    block.text = cell.text;
    if (entry)
        md_emit_clause(r, block, entry);
    else if (block.html.len)
        md_emit(r, block);
}

static void emit_segment(struct cutter *c, cmark_node *carrier, struct clause_mark mark)
{
    struct md_reader *r = c->r;
    str leading = md_leading(carrier);
    struct place at = locate(c, leading);
    struct clause_entry entry = {.mark = mark, .floor = r->floor};

    if (c->opening) {
        emit_words(r, carrier, c->opening, at);
        r->floor = r->path.depth;
        c->opening = NULL;
    } else if (is_marker(cmark_node_first_child(carrier)) && emit_marker(r, leading, at)) {
        cmark_node_free(carrier);
    } else if (mark.kind) {
        entry.label = arena_str(r->arena, str_slice(leading, 0, mark.len));
        entry.mark.mark = arena_str(r->arena, mark.mark);
        md_strip_leading(r->arena, carrier, mark.len);
        emit_words(r, carrier, &entry, at);
    } else {
        emit_words(r, carrier, NULL, at);
    }
}

/* The list item that begins the paragraph has taken the first segment's mark already. */
static void cut_paragraph(struct cutter *c)
{
    cmark_node *first;

    while ((first = cmark_node_first_child(c->paragraph))) {
        struct clause_mark mark = {CLAUSE_NONE, S(""), 0};
        cmark_node *end;

        if (c->r->options->clauses && !c->opening)
            mark = clause_mark_paragraph(md_leading(first));
        end = find_cut(c, mark.kind);
        emit_segment(c, md_gather(first, end), mark);
        if (end)
            cmark_node_free(end);
    }
}

/* What stands around and between the tables of a paragraph is read as pieces of their own. */
static void read_tables(struct md_reader *r, struct md_lines lines)
{
    struct md_range table;

    while (lines.range.first <= lines.range.last && md_table_find(r, lines, &table)) {
        struct md_lines before = {{lines.range.first, table.first - 1}, lines.column};
        struct md_lines rows = {table, table.first == lines.range.first ? lines.column : 0};
        struct md_block block = {.kind = MD_TABLE, .html = S(""), .text = S("")};
        str head = md_line(r, rows, table.first);

        if (before.range.first <= before.range.last)
            md_piece(r, before);
        block.at = lines_place_at(&r->lines, (size_t)(head.ptr - r->lines.text.ptr));
        block.table = md_table_read(r, rows);
        md_emit(r, block);
        lines = (struct md_lines){{table.last + 1, lines.range.last}, 0};
    }
    if (lines.range.first <= lines.range.last)
        md_piece(r, lines);
}

/* A table is looked for in the raw lines, before cmark's inline text is touched. */
void md_paragraph(struct md_reader *r, cmark_node *paragraph, const struct clause_entry *opening)
{
    uint32_t first = r->base + (uint32_t)cmark_node_get_start_line(paragraph);
    uint32_t last = r->base + (uint32_t)cmark_node_get_end_line(paragraph);
    uint32_t column = (uint32_t)cmark_node_get_start_column(paragraph);
    struct cutter c = {.r = r,
                       .paragraph = paragraph,
                       .lines = {{first, last}, column ? column - 1 : 0},
                       .line = first,
                       .opening = opening};
    struct md_range table;

    if (!md_table_find(r, c.lines, &table)) {
        md_table_warn(r, c.lines);
        md_clean(r, paragraph);
        cut_paragraph(&c);
        return;
    }
    if (opening) {
        emit_words(r, md_node(CMARK_NODE_CUSTOM_INLINE), opening, md_place(r, paragraph));
        r->floor = r->path.depth;
    }
    read_tables(r, c.lines);
}
