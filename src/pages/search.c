/* SPDX-License-Identifier: MIT */
/* The files of the search index, and what an entry of each kind shows. */
#include "pages/search.h"

#include "base/utf8.h"
#include "pages/kinds.h"
#include "pages/print.h"
#include "pages/shapes_other.h"
#include "read/markdown.h"

/* Longer texts are cut in a result. */
enum { SHOWN_BYTES = 160 };

str search_words_address(struct arena *arena, uint32_t file)
{
    return arena_printf(arena, "tim-kiem/tu/%u.json", (unsigned)file);
}

str search_entries_address(struct arena *arena, uint32_t file)
{
    return arena_printf(arena, "tim-kiem/muc/%u.json", (unsigned)file);
}

static void put_base36(struct buf *buf, uint32_t number)
{
    char digits[8];
    int i = 8;

    do {
        digits[--i] = "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36];
        number /= 36;
    } while (number);
    buf_put(buf, (str){digits + i, (size_t)(8 - i)});
}

str search_entries_text(struct arena *arena, const struct search_word *word)
{
    struct buf buf = buf_in(arena);
    uint32_t before = 0;

    for (uint32_t i = 0, run; i < word->entries.len; i += run + 1) {
        uint32_t first = word->entries.at[i];

        for (run = 0; i + run + 1 < word->entries.len; run++)
            if (word->entries.at[i + run + 1] != first + run + 1)
                break;
        if (i)
            buf_byte(&buf, ',');
        put_base36(&buf, first - before);
        if (run) {
            buf_byte(&buf, '-');
            put_base36(&buf, run);
        }
        before = first + run;
    }
    return buf_str(&buf);
}

/* Between words where one ends in the second half, else between characters. */
static str cut(struct arena *arena, str text)
{
    size_t at = SHOWN_BYTES;

    if (text.len <= SHOWN_BYTES)
        return text;
    while (at > SHOWN_BYTES / 2 && text.ptr[at] != ' ')
        at--;
    if (text.ptr[at] != ' ')
        at = utf8_floor(text, SHOWN_BYTES);
    return TEXT_JOIN(arena, str_slice(text, 0, at), S("…"));
}

typedef struct search_shown show_fn(const struct site *, struct arena *,
                                    const struct search_entry *);

static struct search_shown show_plan(const struct site *site, struct arena *arena,
                                     const struct search_entry *entry)
{
    return (struct search_shown){print_plan_title(site, entry->a),
                                 print_plan_number(site, arena, entry->a),
                                 address_plan(arena, site->model, entry->a)};
}

static struct search_shown show_indicator(const struct site *site, struct arena *arena,
                                          const struct search_entry *entry)
{
    const struct indicator *indicator = &site->model->indicators.at[entry->a];

    return (struct search_shown){
        indicator->name,
        str_eq(indicator->short_name, indicator->name) ? S("") : indicator->short_name,
        address_indicator(arena, site->model, entry->a)};
}

static struct search_shown show_unit(const struct site *site, struct arena *arena,
                                     const struct search_entry *entry)
{
    const struct unit *unit = &site->model->units.at[entry->a];

    return (struct search_shown){
        unit->name,
        unit->parent == NO_INDEX ? unit->level : site->model->units.at[unit->parent].name,
        address_unit(arena, site->model, entry->a)};
}

static struct search_shown show_period(const struct site *site, struct arena *arena,
                                       const struct search_entry *entry)
{
    uint32_t plan = site->model->periods.at[entry->a].plan;

    return (struct search_shown){print_period(site, arena, entry->a),
                                 plan == NO_INDEX ? S("") : print_plan_number(site, arena, plan),
                                 address_period(arena, site->model, entry->a)};
}

static struct search_shown show_page(const struct site *site, struct arena *arena,
                                     const struct search_entry *entry)
{
    return (struct search_shown){site->model->pages.at[entry->a].title, S(""),
                                 address_page(arena, site->model, entry->a)};
}

static struct search_shown show_term(const struct site *site, struct arena *arena,
                                     const struct search_entry *entry)
{
    const struct term *term = &site->model->terms.at[entry->a];

    (void)arena;
    return (struct search_shown){term->abbr, term->expansion, URL_GLOSSARY};
}

static struct search_shown show_task(const struct site *site, struct arena *arena,
                                     const struct search_entry *entry)
{
    const struct task *task = &site->model->tasks.at[entry->a];
    str address = address_tasks(arena, site->model, task->plan);

    return (struct search_shown){cut(arena, task->title),
                                 print_plan_number(site, arena, task->plan),
                                 address_anchor(arena, address, task->id)};
}

static struct search_shown show_clause(const struct site *site, struct arena *arena,
                                       const struct search_entry *entry)
{
    const struct md_block *block = &site->model->plans.at[entry->a].body->blocks[entry->b];
    str number = print_plan_number(site, arena, entry->a);
    str note = number;

    if (block->clause.address.len)
        note = TEXT_JOIN(arena, block->clause.address, S(", "), number);
    return (struct search_shown){
        cut(arena, block->text), note,
        address_anchor(arena, address_plan(arena, site->model, entry->a), block->clause.anchor)};
}

struct search_shown search_show(const struct site *site, struct arena *arena,
                                const struct search_entry *entry)
{
    static show_fn *const shows[SEARCH_KIND_COUNT] = {
        [SEARCH_PLAN] = show_plan, [SEARCH_INDICATOR] = show_indicator,
        [SEARCH_UNIT] = show_unit, [SEARCH_PERIOD] = show_period,
        [SEARCH_PAGE] = show_page, [SEARCH_TERM] = show_term,
        [SEARCH_TASK] = show_task, [SEARCH_CLAUSE] = show_clause,
    };

    return shows[entry->kind](site, arena, entry);
}

/* The first word of each file: by it the browser knows which file may hold a word. */
const struct record *search_directory_values(const struct site *site, const struct page_ref *page,
                                             struct arena *arena)
{
    const struct search_index *index = site->search;
    struct record *record = record_new(arena, &search_file_shape);
    struct list words = list_in(arena);

    (void)page;
    for (uint32_t f = 0; f < index->starts.len; f++) {
        struct record *word = record_new(arena, &search_word_shape);

        word->slots[search_word_bare] = value_text(index->words.at[index->starts.at[f]].bare);
        word->slots[search_word_last] = value_bool(f + 1 == index->starts.len);
        list_add(&words, word);
    }
    record->slots[search_file_words] = list_value(&words);
    record->slots[search_file_size] = value_int(SEARCH_ENTRIES);
    return record;
}

const struct record *search_words_values(const struct site *site, const struct page_ref *page,
                                         struct arena *arena)
{
    const struct search_index *index = site->search;
    struct record *record = record_new(arena, &search_file_shape);
    uint32_t end =
        page->a + 1 < index->starts.len ? index->starts.at[page->a + 1] : index->words.len;
    struct list words = list_in(arena);

    for (uint32_t w = index->starts.at[page->a]; w < end; w++) {
        const struct search_word *at = &index->words.at[w];
        struct record *word = record_new(arena, &search_word_shape);

        word->slots[search_word_bare] = value_text(at->bare);
        word->slots[search_word_exact] =
            value_text(str_eq(at->bare, at->exact) ? S("") : at->exact);
        word->slots[search_word_entries] = value_text(search_entries_text(arena, at));
        word->slots[search_word_last] = value_bool(w + 1 == end);
        list_add(&words, word);
    }
    record->slots[search_file_words] = list_value(&words);
    return record;
}

const struct record *search_entries_values(const struct site *site, const struct page_ref *page,
                                           struct arena *arena)
{
    const struct search_index *index = site->search;
    struct record *record = record_new(arena, &search_file_shape);
    uint32_t end = (page->a + 1) * SEARCH_ENTRIES;
    struct list entries = list_in(arena);

    if (end > index->entries.len)
        end = index->entries.len;
    for (uint32_t i = page->a * SEARCH_ENTRIES; i < end; i++) {
        struct search_shown shown = search_show(site, arena, &index->entries.at[i]);
        struct record *entry = record_new(arena, &search_entry_shape);

        entry->slots[search_entry_kind] = value_int(index->entries.at[i].kind);
        entry->slots[search_entry_text] = value_text(shown.text);
        entry->slots[search_entry_note] = value_text(shown.note);
        entry->slots[search_entry_address] = value_text(shown.address);
        entry->slots[search_entry_last] = value_bool(i + 1 == end);
        list_add(&entries, entry);
    }
    record->slots[search_file_entries] = list_value(&entries);
    return record;
}
