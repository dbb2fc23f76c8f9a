/* SPDX-License-Identifier: MIT */
/* A plan's text from any bytes: no crash, no leak, anchors that are unique and tell their block,
 * and no element that cmark does not make itself. */
#include "read/markdown.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds)
{
    if (!holds)
        __builtin_trap();
}

/* Every tag in the markup must be one of these. */
static void check_markup(str html)
{
    static const char *const names[] = {
        "a ",    "/a>",     "abbr ",    "/abbr>", "blockquote>", "/blockquote>", "br ", "code>",
        "code ", "/code>",  "em>",      "/em>",   "h",           "/h",           "hr ", "img ",
        "li>",   "/li>",    "ol>",      "ol ",    "/ol>",        "p>",           "/p>", "pre>",
        "/pre>", "strong>", "/strong>", "ul>",    "/ul>"};

    for (size_t at = 0; (at = str_find(html, S("<"), at)) != SIZE_MAX; at++) {
        bool known = false;

        for (size_t i = 0; i < sizeof names / sizeof *names && !known; i++)
            known = str_starts(str_slice(html, at + 1, html.len), str_of(names[i]));
        demand(known);
    }
    demand(str_find(html, S("href=\"javascript:"), 0) == SIZE_MAX);
    demand(str_find(html, S("href=\"//"), 0) == SIZE_MAX);
}

static void check_table(const struct md_table *table)
{
    for (uint32_t i = 0; table && i < table->columns; i++)
        check_markup(table->head[i].html);
    for (uint32_t i = 0; table && i < table->rows * table->columns; i++)
        check_markup(table->cells[i].html);
}

static void check_doc(struct arena *arena, const struct md_doc *doc, const struct source *source)
{
    for (uint32_t i = 0; i < doc->count; i++) {
        const struct md_block *block = &doc->blocks[i];

        demand(block->at.line >= 1 && block->at.offset <= source->text.len);
        demand(block->parent == MD_NO_PARENT || block->parent < i);
        if (block->kind == MD_HEADING || block->kind == MD_CLAUSE)
            demand(map_get(doc->anchors, block->clause.anchor) == i);
        check_markup(block->html);
        check_table(block->table);
        if (i < 20 && block->clause.address.len)
            markdown_clause_anchor(arena, doc, block->clause.address, NULL);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct md_abbr abbrs[] = {{S_INIT("TTHC"), S_INIT("thủ tục <\"&>")},
                                           {S_INIT("a"), S_INIT("b")}};
    struct arena *arena = arena_new(0);
    struct diag *diag = diag_new(arena);
    struct source source = {S("fuzz.md"), {(const char *)data, size}};
    struct md_options options = {true, abbrs, 2};

    check_doc(arena, markdown_read(arena, diag, &source, source.text, &options), &source);
    options.clauses = false;
    check_doc(arena, markdown_read(arena, diag, &source, source.text, &options), &source);
    markdown_clause_anchor(
        arena, markdown_read(arena, diag, &source, str_slice(source.text, 0, 0), &options),
        source.text, NULL);
    arena_free(arena);
    return 0;
}
