/* SPDX-License-Identifier: MIT */
/* What the tests of markdown share: the blocks of a document as lines of text, tables of cases. */
#ifndef MARKDOWN_SUPPORT_H
#define MARKDOWN_SUPPORT_H

#include "read/markdown.h"

#include "read_support.h"

static const struct md_options plan_options = {.clauses = true};

static const char *const kinds[] = {"h", "c", "p", "table", "targets", "tasks", "other"};

static inline void put_cells(struct buf *buf, const struct md_cell *cells, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        buf_printf(buf, "|%.*s", STR_ARG(cells[i].html));
    buf_put(buf, S("|"));
}

static inline void put_table(struct buf *buf, const struct md_table *table)
{
    buf_byte(buf, ' ');
    for (uint32_t i = 0; i < table->columns; i++)
        buf_byte(buf, "-lcr"[table->align[i]]);
    put_cells(buf, table->head, table->columns);
    for (uint32_t i = 0; i < table->rows; i++)
        put_cells(buf, table->cells + (size_t)i * table->columns, table->columns);
}

/* "c3@2:1 #i-1-b b) html" for each block, one a line. */
static inline const char *blocks_of(struct arena *arena, const struct md_doc *doc)
{
    struct buf buf = buf_in(arena);

    for (uint32_t i = 0; i < doc->count; i++) {
        const struct md_block *block = &doc->blocks[i];

        buf_printf(&buf, "%s%s@%u:%u", i ? "\n" : "", kinds[block->kind], block->at.line,
                   block->at.column);
        if (block->clause.anchor.len)
            buf_printf(&buf, " #%.*s", STR_ARG(block->clause.anchor));
        if (block->clause.label.len)
            buf_printf(&buf, " [%.*s]", STR_ARG(block->clause.label));
        if (block->html.len)
            buf_printf(&buf, " %.*s", STR_ARG(block->html));
        if (block->table)
            put_table(&buf, block->table);
    }
    return buf_cstr(&buf);
}

struct md_case {
    const char *text;
    const char *blocks;
    const char *problems;
};

static inline void check_cases(const struct md_case *cases, size_t count,
                               const struct md_options *options)
{
    for (size_t i = 0; i < count; i++) {
        struct reading reading = reading_of(str_of(cases[i].text));
        struct md_doc *doc = markdown_read(reading.arena, reading.diag, &reading.source,
                                           reading.source.text, options);

        check_text(cases[i].text, blocks_of(reading.arena, doc), cases[i].blocks);
        check_text(cases[i].text, reading_problems(&reading), cases[i].problems);
        reading_end(&reading);
    }
}

#define CHECK(cases) check_cases((cases), sizeof(cases) / sizeof *(cases), &plan_options)

#endif
