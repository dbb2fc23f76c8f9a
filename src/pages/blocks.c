/* SPDX-License-Identifier: MIT */
#include "pages/blocks.h"

#include "pages/targets.h"
#include "pages/tasks.h"

/* The highest rank of heading in the text: it becomes h2, below the page's title. */
static int top_level(const struct md_doc *doc)
{
    int top = 6;

    for (uint32_t i = 0; i < doc->count; i++)
        if (doc->blocks[i].kind == MD_HEADING && doc->blocks[i].level < top)
            top = doc->blocks[i].level;
    return top;
}

/* Classes of style.css; "n" is that of figures, which stand to the right. */
static str align_class(enum md_align align)
{
    static const str classes[] = {
        [MD_ALIGN_NONE] = S_INIT(""),
        [MD_ALIGN_LEFT] = S_INIT("left"),
        [MD_ALIGN_CENTER] = S_INIT("center"),
        [MD_ALIGN_RIGHT] = S_INIT("n"),
    };

    return classes[align];
}

/* Addresses that begin with '/' count from the site's root, wherever the site lives. Quotes within
 * the text are escaped, so that such a sequence is always an attribute's beginning. */
static str based(const struct site *site, struct arena *arena, str html)
{
    const str root = S("=\"/");
    struct buf buf;
    size_t from = 0, at;

    if (site->urls.base.len <= 1 || str_find(html, root, 0) == SIZE_MAX)
        return html;
    buf = buf_in(arena);
    while ((at = str_find(html, root, from)) != SIZE_MAX) {
        buf_put(&buf, str_slice(html, from, at + 2));
        buf_put(&buf, site->urls.base);
        from = at + root.len;
    }
    buf_put(&buf, str_slice(html, from, html.len));
    return buf_str(&buf);
}

static struct value cells(const struct site *site, struct arena *arena,
                          const struct md_table *table, const struct md_cell *row)
{
    struct list list = list_in(arena);

    for (uint32_t c = 0; c < table->columns; c++) {
        struct record *cell = record_new(arena, &text_cell_shape);

        cell->slots[text_cell_html] = value_html(based(site, arena, row[c].html));
        cell->slots[text_cell_align] = value_text(align_class(table->align[c]));
        list_add(&list, cell);
    }
    return list_value(&list);
}

static void fill_table(const struct site *site, struct arena *arena, const struct md_table *table,
                       struct value *slots)
{
    struct list rows = list_in(arena);

    for (uint32_t r = 0; r < table->rows; r++) {
        struct record *row = record_new(arena, &text_row_shape);

        row->slots[text_row_cells] =
            cells(site, arena, table, table->cells + (size_t)r * table->columns);
        list_add(&rows, row);
    }
    slots[block_head] = cells(site, arena, table, table->head);
    slots[block_rows] = list_value(&rows);
}

/* Targets and tasks that name this clause, each with its latest verdict: beside what a plan demands
 * stands what became of it. */
static struct value said(const struct site *site, struct arena *arena, uint32_t plan, str anchor)
{
    struct indexes targets = site->model->plans.at[plan].targets;
    struct list list = list_in(arena);

    for (uint32_t t = 0; t < targets.len; t++)
        if (str_eq(site->anchors.targets[targets.at[t]], anchor))
            list_add(&list, targets_record(site, arena, targets.at[t], NO_INDEX));
    return list_value(&list);
}

static struct value tasks_here(const struct site *site, struct arena *arena, uint32_t plan,
                               str anchor)
{
    struct indexes tasks = site->model->plans.at[plan].tasks;
    struct list list = list_in(arena);

    for (uint32_t t = 0; t < tasks.len; t++)
        if (str_eq(site->anchors.tasks[tasks.at[t]], anchor))
            list_add(&list, tasks_summary(site, arena, tasks.at[t]));
    return list_value(&list);
}

/* Exactly one slot of the kind is set. What lies deeper than two ranks below the top is h4, too. */
static void fill_kind(const struct md_block *block, int top, struct value *slots)
{
    static const uint32_t kinds[] = {
        [MD_CLAUSE] = block_clause,     [MD_PARAGRAPH] = block_paragraph,
        [MD_TABLE] = block_table,       [MD_TARGETS] = block_place_targets,
        [MD_TASKS] = block_place_tasks, [MD_OTHER] = block_other,
    };
    int rank = block->level - top;

    if (block->kind == MD_HEADING)
        slots[rank <= 0 ? block_h2 : rank == 1 ? block_h3 : block_h4] = value_bool(true);
    else
        slots[kinds[block->kind]] = value_bool(true);
}

/* An appendix holds the table of all targets: nothing is said of each beside its heading. */
static bool has_notes(const struct md_doc *doc, const struct md_block *block)
{
    return block->clause.anchor.len &&
           !(block + 1 < doc->blocks + doc->count && block[1].kind == MD_TARGETS);
}

static struct record *record_of(const struct site *site, struct arena *arena,
                                const struct md_block *block, int top)
{
    struct record *record = record_new(arena, &block_shape);
    struct value *slots = record->slots;

    fill_kind(block, top, slots);
    slots[block_depth] = value_text(arena_printf(arena, "%d", block->level));
    slots[block_anchor] = value_text(block->clause.anchor);
    slots[block_label] = value_text(block->clause.label);
    slots[block_address] = value_text(block->clause.address);
    slots[block_html] = value_html(based(site, arena, block->html));
    if (block->table)
        fill_table(site, arena, block->table, slots);
    return record;
}

struct value blocks_value(const struct site *site, struct arena *arena, const struct md_doc *doc,
                          uint32_t plan)
{
    struct list list = list_in(arena);
    int top = top_level(doc);

    for (uint32_t i = 0; i < doc->count; i++) {
        const struct md_block *block = &doc->blocks[i];
        struct record *record = record_of(site, arena, block, top);

        if (plan != NO_INDEX && has_notes(doc, block)) {
            record->slots[block_said] = said(site, arena, plan, block->clause.anchor);
            record->slots[block_tasks_here] = tasks_here(site, arena, plan, block->clause.anchor);
        }
        list_add(&list, record);
    }
    return list_value(&list);
}

struct value blocks_toc(struct arena *arena, const struct md_doc *doc)
{
    struct list list = list_in(arena);
    int top = top_level(doc);

    for (uint32_t i = 0; i < doc->count; i++) {
        const struct md_block *block = &doc->blocks[i];
        struct record *record;

        if (block->kind != MD_HEADING || block->level > top + 1)
            continue;
        record = record_new(arena, &toc_shape);
        record->slots[toc_anchor] = value_text(block->clause.anchor);
        record->slots[toc_text] = value_text(
            block->clause.label.len ? TEXT_JOIN(arena, block->clause.label, S(" "), block->text)
                                    : block->text);
        record->slots[toc_second] = value_bool(block->level > top);
        list_add(&list, record);
    }
    return list_value(&list);
}

bool blocks_have(const struct md_doc *doc, enum md_kind kind)
{
    for (uint32_t i = 0; i < doc->count; i++)
        if (doc->blocks[i].kind == kind)
            return true;
    return false;
}
