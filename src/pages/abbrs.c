/* SPDX-License-Identifier: MIT */
#include "pages/abbrs.h"

#include <string.h>

#include "base/map.h"
#include "pages/shapes_parts.h"
#include "read/markdown.h"

struct abbrs abbrs_new(const struct site *site, struct arena *arena)
{
    struct abbrs abbrs = {site, arena, map_new(arena)};

    for (uint32_t i = 0; i < site->model->terms.len; i++)
        if (site->model->terms.at[i].abbr.len && site->model->terms.at[i].expansion.len)
            map_add(abbrs.left, site->model->terms.at[i].abbr, i);
    return abbrs;
}

/* The term that a word is: as it stands ("TT."), else without the stop behind it, which is cut. */
static uint32_t term_of(const struct abbrs *abbrs, str *word)
{
    uint32_t term = map_get(abbrs->left, *word);

    while (term == MAP_NONE && word->len && strchr(".-/&", word->ptr[word->len - 1])) {
        word->len--;
        term = map_get(abbrs->left, *word);
    }
    return term;
}

static void add_piece(struct list *list, str text, str expansion)
{
    struct record *piece;

    if (!text.len)
        return;
    piece = record_new(list->arena, &piece_shape);
    piece->slots[piece_text] = value_text(text);
    piece->slots[piece_expansion] = value_text(expansion);
    list_add(list, piece);
}

struct value abbrs_pieces(struct abbrs *abbrs, str text)
{
    struct list list = list_in(abbrs->arena);
    bool any = map_count(abbrs->left) > 0; /* a site without a glossary is not searched */
    size_t done = 0;
    str word;

    for (size_t at = 0; any && (word = markdown_word(text, &at)).len;) {
        uint32_t term = term_of(abbrs, &word);
        size_t start = (size_t)(word.ptr - text.ptr);

        if (term == MAP_NONE)
            continue;
        map_set(abbrs->left, word, MAP_NONE);
        add_piece(&list, str_slice(text, done, start), (str){NULL, 0});
        add_piece(&list, word, abbrs->site->model->terms.at[term].expansion);
        done = start + word.len;
    }
    add_piece(&list, str_slice(text, done, text.len), (str){NULL, 0});
    return list_value(&list);
}
