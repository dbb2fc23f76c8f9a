/* SPDX-License-Identifier: MIT */
/* search: an index of everything that has an address, cut into small files that a browser fetches
 * as they are needed.
 *   tim-kiem/muc-luc.json   the first word of each file of words
 *   tim-kiem/tu/N.json      words: [without accents, with accents or "", entries]
 *   tim-kiem/muc/N.json     entries: [kind, text, note, address], SEARCH_ENTRIES a file
 * Pairs of neighbouring words in names stand among the words, with a space before each of the two.
 * Entries are numbered in the order in which they should be found. The entries of a word are
 * written as differences in base 36, "3,1-2,k": 3, 4 with two more after it (5, 6), 26. */
#ifndef PAGES_SEARCH_H
#define PAGES_SEARCH_H

#include "pages/site.h"

enum { SEARCH_ENTRIES = 32 };

enum search_kind {
    SEARCH_PLAN,      /* a: plan */
    SEARCH_INDICATOR, /* a: indicator */
    SEARCH_UNIT,      /* a: unit */
    SEARCH_PERIOD,    /* a: period */
    SEARCH_PAGE,      /* a: free page */
    SEARCH_TERM,      /* a: term */
    SEARCH_TASK,      /* a: task */
    SEARCH_CLAUSE,    /* a: plan, b: block of its text */
    SEARCH_KIND_COUNT
};

struct search_entry {
    uint32_t a, b;
    uint8_t kind;
};

struct search_word {
    str bare;  /* "so", of letters and digits only; of a pair " so hoa" */
    str exact; /* "số"; of a pair " số hóa" */
    VEC(uint32_t) entries; /* in order, each once */
};

struct search_index {
    VEC(struct search_entry) entries;
    VEC(struct search_word) words;  /* sorted by bare, exact */
    VEC(uint32_t) starts;           /* first word of each file of words */
    uint32_t entry_files;
};

/* Reads the whole model; lives in `arena`, read-only after. */
const struct search_index *search_index_new(const struct site *site, struct arena *arena);

/* The entries of a word as they are written. */
str search_entries_text(struct arena *arena, const struct search_word *word);

/* What an entry shows: its words, a note beside it, its address. */
struct search_shown {
    str text, note, address;
};
struct search_shown search_show(const struct site *site, struct arena *arena,
                                const struct search_entry *entry);

/* Addresses of the files, by their numbers from 0. */
str search_words_address(struct arena *arena, uint32_t file);
str search_entries_address(struct arena *arena, uint32_t file);

#endif
