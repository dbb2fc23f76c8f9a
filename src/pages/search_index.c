/* SPDX-License-Identifier: MIT */
#include "pages/search.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "pages/fill.h"
#include "pages/pages.h"
#include "pages/print.h"
#include "read/markdown.h"
#include "text/unicode.h"

/* Files of words are cut at about so many bytes; beyond so much text of plans only the first words
 * of a clause are indexed. */
enum { WORD_FILE = 5000, FULL_TEXT = 2 * 1024 * 1024, FIRST_WORDS = 12, NO_LIMIT = 100000 };

struct indexer {
    const struct site *site;
    struct arena *arena;
    struct arena *lists;   /* of the words' entries, until all are known */
    struct arena *scratch; /* one entry's texts */
    struct search_index *index;
    struct map *words; /* exact -> word */
    uint32_t limit;    /* words indexed of one text of a plan */
};

static uint32_t word_of(struct indexer *x, str exact)
{
    uint32_t at = map_get(x->words, exact);
    struct search_word *word;

    if (at != MAP_NONE)
        return at;
    word = vec_push(x->arena, &x->index->words);
    word->exact = arena_str(x->arena, exact);
    word->bare = unicode_search(x->scratch, exact);
    word->bare = TEXT_JOIN(x->arena, exact.ptr[0] == ' ' ? S(" ") : S(""), word->bare);
    return map_add(x->words, word->exact, x->index->words.len - 1);
}

/* An entry stands once in a word's list, however often it has the word: entries come in order, so
 * the last one tells. */
static void add_word(struct indexer *x, str exact)
{
    uint32_t entry = x->index->entries.len - 1;
    uint32_t at = word_of(x, exact); /* the list may move: find first, point then */
    struct search_word *word = &x->index->words.at[at];

    if (word->bare.len && (!word->entries.len || word->entries.at[word->entries.len - 1] != entry))
        *vec_push(x->lists, &word->entries) = entry;
}

/* Letters and digits of any script, and the marks that combine with them (base 0). */
static bool in_word(struct indexer *x, uint32_t c, str bytes)
{
    uint32_t base = c == UTF8_BAD ? ' ' : unicode_base(c);

    if (base < 0x80)
        return base == 0 || (base >= 'a' && base <= 'z') || (base >= '0' && base <= '9');
    return unicode_bare(x->scratch, bytes).len > 0;
}

/* A word and, in texts that are names, the pair with the one before it: pairs let "so hoa" find
 * "số hóa" before "hồ sơ … hóa". Pairs begin with a space, so that they stand in files of their
 * own. */
static void add_words(struct indexer *x, str before, str word)
{
    add_word(x, word);
    if (before.len)
        add_word(x, TEXT_JOIN(x->scratch, S(" "), before, S(" "), word));
}

/* Adds at most `limit` words of `text` to the last entry. */
static void add_text(struct indexer *x, str text, uint32_t limit)
{
    bool clause = x->index->entries.at[x->index->entries.len - 1].kind == SEARCH_CLAUSE;
    str folded = unicode_fold(x->scratch, text), before = {NULL, 0};
    size_t from = 0, pos = 0;

    while (pos < folded.len && limit) {
        size_t at = pos;
        uint32_t c = utf8_next(folded, &pos);

        if (in_word(x, c, str_slice(folded, at, pos)))
            continue;
        if (at > from) {
            add_words(x, before, str_slice(folded, from, at));
            before = clause ? before : str_slice(folded, from, at);
            limit--;
        }
        from = pos;
    }
    if (limit && from < folded.len)
        add_words(x, before, str_slice(folded, from, folded.len));
}

static void add_entry(struct indexer *x, enum search_kind kind, uint32_t a, uint32_t b)
{
    arena_reset(x->scratch);
    *vec_push(x->arena, &x->index->entries) = (struct search_entry){a, b, (uint8_t)kind};
}

static void add_plans(struct indexer *x)
{
    const struct model *model = x->site->model;

    for (uint32_t i = 0; i < model->plans.len; i++) {
        const struct plan_head *head = &model->plans.at[i].head;

        add_entry(x, SEARCH_PLAN, i, NO_INDEX);
        add_text(x, head->title, NO_LIMIT);
        add_text(x, head->type, NO_LIMIT);
        add_text(x, print_plan_number(x->site, x->scratch, i), NO_LIMIT);
        add_text(x, head->summary, NO_LIMIT);
    }
}

static void add_indicators(struct indexer *x)
{
    const struct model *model = x->site->model;

    for (uint32_t i = 0; i < model->indicators.len; i++) {
        const struct indicator *indicator = &model->indicators.at[i];

        add_entry(x, SEARCH_INDICATOR, i, NO_INDEX);
        add_text(x, indicator->name, NO_LIMIT);
        add_text(x, indicator->short_name, NO_LIMIT);
        for (uint32_t k = 0; k < indicator->aliases.len; k++)
            add_text(x, indicator->aliases.at[k], NO_LIMIT);
    }
}

static void add_units(struct indexer *x)
{
    const struct model *model = x->site->model;

    for (uint32_t i = 0; i < model->units.len; i++) {
        const struct unit *unit = &model->units.at[x->site->look.unit_order[i]];

        add_entry(x, SEARCH_UNIT, x->site->look.unit_order[i], NO_INDEX);
        add_text(x, unit->name, NO_LIMIT);
        add_text(x, unit->short_name, NO_LIMIT);
        for (uint32_t k = 0; k < unit->aliases.len; k++)
            add_text(x, unit->aliases.at[k], NO_LIMIT);
    }
}

static void add_periods(struct indexer *x)
{
    for (uint32_t i = x->site->model->periods.len; i-- > 0;) {
        if (!pages_has_period(x->site, i))
            continue;
        add_entry(x, SEARCH_PERIOD, i, NO_INDEX);
        add_text(x, print_period(x->site, x->scratch, i), NO_LIMIT);
    }
}

static void add_small(struct indexer *x)
{
    const struct model *model = x->site->model;

    for (uint32_t i = 0; i < model->pages.len; i++) {
        add_entry(x, SEARCH_PAGE, i, NO_INDEX);
        add_text(x, model->pages.at[i].title, NO_LIMIT);
        add_text(x, model->pages.at[i].summary, NO_LIMIT);
    }
    for (uint32_t i = 0; i < model->terms.len; i++) {
        add_entry(x, SEARCH_TERM, i, NO_INDEX);
        add_text(x, model->terms.at[i].abbr, NO_LIMIT);
        add_text(x, model->terms.at[i].expansion, NO_LIMIT);
    }
    for (uint32_t i = 0; i < model->tasks.len; i++) {
        add_entry(x, SEARCH_TASK, i, NO_INDEX);
        add_text(x, model->tasks.at[i].title, NO_LIMIT);
        add_text(x, model->tasks.at[i].product, NO_LIMIT);
    }
}

/* A clause with the paragraphs that stand in it. */
static void add_clause(struct indexer *x, uint32_t plan, uint32_t block)
{
    const struct md_doc *doc = x->site->model->plans.at[plan].body;

    add_entry(x, SEARCH_CLAUSE, plan, block);
    add_text(x, doc->blocks[block].text, x->limit);
    for (uint32_t b = block + 1; b < doc->count && !doc->blocks[b].clause.anchor.len; b++)
        if (x->limit == NO_LIMIT)
            add_text(x, doc->blocks[b].text, NO_LIMIT);
}

/* Clauses of all plans; how much of them depends on how long all texts are together. */
static void add_clauses(struct indexer *x)
{
    const struct model *model = x->site->model;
    size_t bytes = 0;

    for (uint32_t p = 0; p < model->plans.len; p++) {
        const struct md_doc *doc = model->plans.at[p].body;

        for (uint32_t b = 0; doc && b < doc->count; b++)
            bytes += doc->blocks[b].text.len;
    }
    x->limit = bytes > FULL_TEXT ? FIRST_WORDS : NO_LIMIT;
    for (uint32_t p = 0; p < model->plans.len; p++) {
        const struct md_doc *doc = model->plans.at[p].body;

        for (uint32_t b = 0; doc && b < doc->count; b++)
            if (doc->blocks[b].clause.anchor.len && doc->blocks[b].text.len)
                add_clause(x, p, b);
    }
}

static int word_cmp(const void *a, const void *b)
{
    const struct search_word *x = a, *y = b;
    int order = str_cmp(x->bare, y->bare);

    return order ? order : str_cmp(x->exact, y->exact);
}

/* Cuts the sorted words into files; the forms of one bare word stay together. */
static void cut_words(struct indexer *x)
{
    struct search_index *index = x->index;
    size_t bytes = 0;

    if (index->words.len)
        qsort(index->words.at, index->words.len, sizeof *index->words.at, word_cmp);
    for (uint32_t w = 0; w < index->words.len; w++) {
        const struct search_word *word = &index->words.at[w];
        bool same = w > 0 && str_eq(word->bare, word[-1].bare);

        if (w == 0 || (bytes > WORD_FILE && !same)) {
            *vec_push(x->arena, &index->starts) = w;
            bytes = 0;
        }
        arena_reset(x->scratch);
        bytes += word->bare.len + word->exact.len + 12 + search_entries_text(x->scratch, word).len;
    }
}

/* The lists copied to their size: growing leaves twice as much behind. */
static void keep_lists(struct indexer *x)
{
    for (uint32_t w = 0; w < x->index->words.len; w++) {
        struct search_word *word = &x->index->words.at[w];
        uint32_t *kept = ARENA_ARRAY(x->arena, uint32_t, word->entries.len);

        if (word->entries.len)
            memcpy(kept, word->entries.at, word->entries.len * sizeof *kept);
        word->entries.at = kept;
        word->entries.cap = word->entries.len;
    }
    arena_free(x->lists);
}

/* Entries are added in the order in which they should be found: plans before clauses, units by
 * name, the newest period first. */
const struct search_index *search_index_new(const struct site *site, struct arena *arena)
{
    struct indexer x = {
        .site = site, .arena = arena, .lists = arena_new(0), .scratch = arena_new(0)};

    x.index = ARENA_NEW(arena, struct search_index);
    x.words = map_new(arena);
    add_plans(&x);
    add_indicators(&x);
    add_units(&x);
    add_periods(&x);
    add_small(&x);
    add_clauses(&x);
    keep_lists(&x);
    cut_words(&x);
    x.index->entry_files = (x.index->entries.len + SEARCH_ENTRIES - 1) / SEARCH_ENTRIES;
    arena_free(x.scratch);
    return x.index;
}
