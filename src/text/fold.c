/* SPDX-License-Identifier: MIT */
/* The keys of unicode.h under which texts are compared, searched and addressed. */
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "text/unicode.h"

/* hòa -> hoà: the tone that stands on the first vowel of oa, oe, uy goes to the second. Rows and
 * columns fit each other: tones grave, acute, hook, tilde, dot. */
static const uint16_t tones_o[] = {0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD};
static const uint16_t tones_u[] = {0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5};
static const uint16_t tones_a[] = {0xE0, 0xE1, 0x1EA3, 0xE3, 0x1EA1};
static const uint16_t tones_e[] = {0xE8, 0xE9, 0x1EBB, 0x1EBD, 0x1EB9};
static const uint16_t tones_y[] = {0x1EF3, 0xFD, 0x1EF7, 0x1EF9, 0x1EF5};

static const struct {
    uint16_t first, second;
    const uint16_t *from, *to;
} placements[] = {
    {'o', 'a', tones_o, tones_a},
    {'o', 'e', tones_o, tones_e},
    {'u', 'y', tones_u, tones_y},
};

/* Changes the pair if it is one of those. */
static void move_tone(uint32_t *first, uint32_t *second)
{
    for (size_t i = 0; i < sizeof placements / sizeof *placements; i++)
        for (int tone = 0; tone < 5; tone++)
            if (*second == placements[i].second && *first == placements[i].from[tone]) {
                *first = placements[i].first;
                *second = placements[i].to[tone];
                return;
            }
}

/* Case folding, not lowering: it is the form for comparing. */
static uint32_t lower(uint32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (c >= 0x1EA0 && c <= 0x1EF9) /* the Vietnamese letters, large and small in turns */
        return c | 1;
    if (c >= 0xE0 && c <= 0xFF) /* small ones of Latin-1 */
        return c;
    return c > 0x10FFFF ? 0xFFFD : (uint32_t)u_foldCase((UChar32)c, U_FOLD_CASE_DEFAULT);
}

str unicode_fold(struct arena *arena, str s)
{
    struct buf out = buf_in(arena);
    uint32_t held = 0; /* written when it is known what follows */
    bool gap = false;
    size_t pos = 0;

    s = unicode_nfc(arena, s);
    buf_reserve(&out, s.len + 4);
    while (pos < s.len) {
        uint32_t c = utf8_next(s, &pos);

        if (unicode_is_zero_width(c))
            continue;
        if (unicode_is_blank(c)) {
            gap = true;
            continue;
        }
        c = lower(c);
        if (held && !gap)
            move_tone(&held, &c);
        if (held)
            buf_utf8(&out, held);
        if (held && gap)
            buf_byte(&out, ' ');
        gap = false;
        held = c;
    }
    if (held)
        buf_utf8(&out, held);
    return buf_str(&out);
}

/* Words in base letters, being written. */
struct words {
    struct buf out;
    char separator; /* 0 = none */
    bool ascii;     /* drop other letters; the word "đ" is "dd" */
    bool gap;       /* what comes is a new word */
    uint32_t word;  /* letters in the word so far */
    bool dd;        /* it began with đ */
};

static void end_word(struct words *words)
{
    if (words->ascii && words->word == 1 && words->dd)
        buf_byte(&words->out, 'd');
    words->word = 0;
    words->gap = true;
}

static void put_letter(struct words *words, uint32_t letter, uint32_t base)
{
    if (words->ascii && base >= 0x80)
        return;
    if (words->gap && words->out.len && words->separator)
        buf_byte(&words->out, words->separator);
    if (!words->word++)
        words->dd = letter == 0x110 || letter == 0x111;
    words->gap = false;
    buf_utf8(&words->out, base);
}

static str words_of(struct words words, str s)
{
    size_t pos = 0;

    buf_reserve(&words.out, s.len + 4);
    while (pos < s.len) {
        uint32_t c = utf8_next(s, &pos);
        uint32_t base = c == UTF8_BAD ? ' ' : unicode_base(c);

        if (!base || unicode_is_zero_width(c))
            continue;
        if (base < 0x80 ? (base >= 'a' && base <= 'z') || (base >= '0' && base <= '9')
                        : u_isalnum((UChar32)base))
            put_letter(&words, c, base);
        else
            end_word(&words);
    }
    end_word(&words);
    return buf_str(&words.out);
}

str unicode_bare(struct arena *arena, str s)
{
    return words_of((struct words){.out = buf_in(arena)}, s);
}

str unicode_search(struct arena *arena, str s)
{
    return words_of((struct words){.out = buf_in(arena), .separator = ' '}, s);
}

str unicode_slug(struct arena *arena, str s)
{
    return words_of((struct words){.out = buf_in(arena), .separator = '-', .ascii = true}, s);
}
