/* SPDX-License-Identifier: MIT */
/* Text that lost its letters on the way, or was written for a font instead of in Unicode. The rules
 * ask for more than one sign where one could be an honest foreign word. */
#include "base/utf8.h"
#include "text/decode.h"
#include "text/syllable.h"
#include "text/unicode.h"

/* A combining mark counts as one, too: an NFD text has them within its words. */
static bool is_letter(uint32_t c)
{
    uint32_t base = c >= 0x80 && c != UTF8_BAD ? unicode_base(c) : c | 0x20;

    return (base >= 'a' && base <= 'z') || (c >= 0x80 && base == 0);
}

static bool is_vowel(uint32_t c)
{
    uint32_t base = c >= 0x80 ? unicode_base(c) : c | 0x20;

    return base && base < 0x80 && strchr("aeiouy", (int)base);
}

/* ---- lost letters ---- */

/* Words in which '?' has a meaning of its own: addresses, patterns, formulas. */
static bool is_technical(str word)
{
    for (size_t i = 0; i < word.len; i++)
        if (strchr("/=&%:@#<>\\*+[]{}|^$_0123456789", word.ptr[i]))
            return true;
    return false;
}

/* The letters on one side of a '?', without anything else between. */
struct side {
    size_t letters;
    bool vowel;
    bool lower;
};

static void count_letter(struct side *side, uint32_t c)
{
    side->letters++;
    side->vowel = side->vowel || is_vowel(c);
    side->lower = side->lower || (c >= 'a' && c <= 'z') || c >= 0x80;
}

/* The letters behind the '?' at `at`, and behind others that follow it at once. */
static struct side look_behind(str word, size_t at)
{
    struct side behind = {0, false, false};

    while (at < word.len && word.ptr[at] == '?')
        at++;
    while (at < word.len) {
        uint32_t c = utf8_next(word, &at);

        if (!is_letter(c))
            break;
        count_letter(&behind, c);
    }
    return behind;
}

/* "Ph?ng", "t?nh", "??n": a '?' before letters where one side alone has no vowel. "nào?Tại" is a
 * question with a space missing. */
static bool is_lost(const struct side *before, const struct side *behind)
{
    if (!behind->letters || (before->vowel && behind->vowel))
        return false;
    return before->lower || behind->lower || before->letters > 1 || behind->letters > 1;
}

/* The first '?' of a word that stands for a letter; word.len if none does. Each letter is looked at
 * twice at most, however long the word is. */
static size_t lost_in(str word)
{
    struct side before = {0, false, false}, behind = {0, false, false};

    for (size_t pos = 0; pos < word.len;) {
        size_t at = pos;
        uint32_t c = utf8_next(word, &pos);

        if (is_letter(c)) {
            count_letter(&before, c);
            continue;
        }
        if (c == '?' && (at == 0 || word.ptr[at - 1] != '?'))
            behind = look_behind(word, at);
        if (c == '?' && is_lost(&before, &behind))
            return at;
        before = (struct side){0, false, false};
    }
    return word.len;
}

/* U+FFFD is certain; a '?' must look like a lost letter, in a word that is no address. */
static bool lost_letters(str text, size_t *offset)
{
    size_t from = 0;

    size_t replaced = str_find(text, S("\xEF\xBF\xBD"), 0);
    if (replaced != SIZE_MAX) {
        *offset = replaced;
        return true;
    }
    while (from < text.len) {
        size_t to = from;
        while (to < text.len && (unsigned char)text.ptr[to] > ' ')
            to++;
        str word = str_slice(text, from, to);
        size_t lost = memchr(word.ptr, '?', word.len) ? lost_in(word) : word.len;
        if (lost < word.len && !is_technical(word)) {
            *offset = from + lost;
            return true;
        }
        from = to + 1;
    }
    return false;
}

/* ---- mojibake ---- */

/* A character that one byte 0x80..0xBF becomes when taken for Latin-1 or windows-1252; not NBSP,
 * which may well follow a letter. */
static bool is_continuation(uint32_t c)
{
    static const uint16_t windows_1252[] = {0x20AC, 0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                            0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x17D,  0x2018,
                                            0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
                                            0x2122, 0x161,  0x203A, 0x153,  0x17E,  0x178};

    if (c >= 0x80 && c < 0xC0)
        return c != 0xA0;
    for (size_t i = 0; i < sizeof windows_1252 / sizeof *windows_1252; i++)
        if (c == windows_1252[i])
            return true;
    return false;
}

static bool is_mojibake(uint32_t a, uint32_t b, uint32_t c)
{
    if (a == 0xE1)
        return (b == 0xBA || b == 0xBB) && is_continuation(c);
    if (a == 0xC4)
        return b == 0x2018 || b == 0x2019 || b == 0x192; /* đ, Đ, ă */
    if (a == 0xC6)
        return b == 0xB0 || b == 0xA1; /* ư, ơ */
    return a == 0xC3 && b > 0xA0 && b < 0xC0 && b != 0xAB && b != 0xBB;
}

static bool mojibake(str text, size_t *offset)
{
    uint32_t a = 0, b = 0;
    size_t at_a = 0, at_b = 0;
    size_t pos = 0;

    /* Two turns past the end, so that a pair at the end is seen too. */
    for (int past = 0; past < 2;) {
        size_t at = pos;
        uint32_t c = pos < text.len ? utf8_next(text, &pos) : 0;

        past += at >= text.len;
        if (is_mojibake(a, b, c)) {
            *offset = at_a;
            return true;
        }
        a = b, b = c;
        at_a = at_b, at_b = at;
    }
    return false;
}

/* ---- old fonts ---- */

enum { LONGEST_WORD = 24 };

struct word {
    uint32_t text[LONGEST_WORD];
    size_t len;
    size_t at;
    bool ascii; /* some letter is ASCII */
    bool latin; /* some character is not */
};

/* The cell holds letters that only Vietnamese in Unicode has: then it is no old text. */
static bool is_unicode_vietnamese(str text)
{
    static const uint16_t letters[] = {0x102, 0x103, 0x110, 0x111, 0x128, 0x129,
                                       0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0};

    for (size_t pos = 0; pos < text.len;) {
        uint32_t c = utf8_next(text, &pos);

        if ((c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x300 && c < 0x370))
            return true;
        for (size_t i = 0; c >= 0x100 && i < sizeof letters / sizeof *letters; i++)
            if (c == letters[i])
                return true;
    }
    return false;
}

/* The next run of letters and Latin-1 signs; false at the end. Longer ones are skipped. */
static bool next_word(str text, size_t *pos, struct word *word)
{
    *word = (struct word){.len = 0};
    while (*pos < text.len) {
        size_t at = *pos;
        uint32_t c = utf8_next(text, pos);
        bool ascii = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        bool latin = c > 0xA0 && c < 0x100;

        if (!ascii && !latin) {
            if (word->len)
                return true;
            continue;
        }
        if (!word->len)
            word->at = at;
        if (word->len < LONGEST_WORD)
            word->text[word->len++] = c;
        word->ascii = word->ascii || ascii;
        word->latin = word->latin || latin;
    }
    return word->len > 0;
}

static bool is_lower_ascii(uint32_t c)
{
    return c >= 'a' && c <= 'z';
}

/* A sign within letters (n«ng), or a capital behind small ones (tØnh): one such word is enough. */
static bool is_odd_word(const struct word *word)
{
    for (size_t i = 1; i < word->len; i++) {
        uint32_t c = word->text[i];
        bool sign = c < 0xC0 && c > 0xA0;
        bool behind = i + 1 < word->len && is_lower_ascii(word->text[i + 1]);
        bool before = is_lower_ascii(word->text[i - 1] | 0x20);

        if ((sign && before && behind) ||
            (c >= 0xC0 && c < 0xDF && is_lower_ascii(word->text[i - 1])))
            return true;
    }
    return false;
}

struct signs {
    int tcvn3, vni, other;
    bool sure;
    size_t at;
};

/* Words that are syllables in Unicode as they stand say nothing, unless they look odd. */
static void weigh(struct signs *signs, const struct word *word)
{
    bool odd = is_odd_word(word);

    if (!word->latin || !word->ascii || word->len < 2 ||
        (!odd && syllable_is(word->text, word->len, SYLLABLE_UNICODE)))
        return;
    bool micro = word->len == 2 && word->text[0] == 0xB5;
    bool tcvn3 = !micro && syllable_is(word->text, word->len, SYLLABLE_TCVN3);
    bool vni = syllable_is(word->text, word->len, SYLLABLE_VNI);
    if (!signs->tcvn3 && !signs->vni && (tcvn3 || vni))
        signs->at = word->at;
    signs->tcvn3 += tcvn3;
    signs->vni += vni;
    signs->other += !tcvn3 && !vni;
    signs->sure = signs->sure || (tcvn3 && odd);
}

/* Two signs at least (one, of a word that is odd), and more for an old font than against it: "São
 * Paulo" is no VNI. */
static enum text_damage old_font(str text, size_t *offset)
{
    struct signs signs = {0};
    struct word word;
    size_t pos = 0;

    if (is_unicode_vietnamese(text))
        return TEXT_SOUND;
    while (next_word(text, &pos, &word))
        weigh(&signs, &word);
    *offset = signs.at;
    if (signs.vni >= 2 && signs.vni >= signs.tcvn3 && signs.vni > signs.other)
        return TEXT_VNI;
    if ((signs.tcvn3 >= 2 || signs.sure) && signs.tcvn3 > signs.other)
        return TEXT_TCVN3;
    return TEXT_SOUND;
}

enum text_damage text_damaged(str text, size_t *offset)
{
    *offset = 0;
    if (lost_letters(text, offset))
        return TEXT_LOST_LETTERS;
    if (mojibake(text, offset))
        return TEXT_MOJIBAKE;
    return old_font(text, offset);
}
