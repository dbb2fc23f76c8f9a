/* SPDX-License-Identifier: MIT */
#include "text/syllable.h"

#include <string.h>

/* Letters are written here in ASCII: A ă, B â, E ê, O ô, P ơ, U ư, D đ; the tone stands apart. */
enum { NONE, GRAVE, ACUTE, HOOK, TILDE, DOT, LONGEST = 8 };

struct letters {
    char text[LONGEST + 1];
    size_t len;
    int tones;
    int tone;
};

static bool put(struct letters *letters, char letter, int tone)
{
    if (letters->len == LONGEST || letter == '.' || !letter)
        return false;
    letters->text[letters->len++] = letter;
    if (tone != NONE) {
        letters->tones++;
        letters->tone = tone;
    }
    return true;
}

static uint32_t lower_ascii(uint32_t c)
{
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

static uint32_t lower_latin(uint32_t c)
{
    return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 32 : lower_ascii(c);
}

static bool put_ascii(struct letters *letters, uint32_t c)
{
    return c >= 'a' && c <= 'z' && put(letters, (char)c, NONE);
}

/* ---- the three ways ---- */

struct mapping {
    uint8_t from;
    char letter;
    uint8_t tone;
};

static const struct mapping *mapped(const struct mapping *rows, size_t count, uint32_t c)
{
    for (size_t i = 0; i < count; i++)
        if (rows[i].from == c)
            return &rows[i];
    return NULL;
}

#define MAPPED(rows, c) mapped(rows, sizeof(rows) / sizeof *(rows), c)

static const struct mapping latin[] = {
    {0xE0, 'a', GRAVE}, {0xE1, 'a', ACUTE}, {0xE2, 'B', NONE},  {0xE3, 'a', TILDE},
    {0xE8, 'e', GRAVE}, {0xE9, 'e', ACUTE}, {0xEA, 'E', NONE},  {0xEC, 'i', GRAVE},
    {0xED, 'i', ACUTE}, {0xF2, 'o', GRAVE}, {0xF3, 'o', ACUTE}, {0xF4, 'O', NONE},
    {0xF5, 'o', TILDE}, {0xF9, 'u', GRAVE}, {0xFA, 'u', ACUTE}, {0xFD, 'y', ACUTE}};

static bool from_unicode(struct letters *letters, const uint32_t *word, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        uint32_t c = lower_latin(word[i]);
        const struct mapping *row = MAPPED(latin, c);

        if (row ? !put(letters, row->letter, row->tone) : !put_ascii(letters, c))
            return false;
    }
    return true;
}

static bool from_tcvn3(struct letters *letters, const uint32_t *word, size_t len)
{
    /* 0xA1 to 0xFE. */
    static const char letter[] = "ABEOPUDABEOPUD......aaaaa.AAAA......."
                                 "ABBBBBe.eeeeEEEEEii...iiio.oooo"
                                 "OOOOOPPPPPu.uuuuUUUUUyyyyy";
    static const char tone[] = "0000000000000000000013425013420000000"
                               "5134251034251342513000425103425"
                               "1342513425103425134251"
                               "3425";

    for (size_t i = 0; i < len; i++) {
        uint32_t c = lower_ascii(word[i]);

        if (c >= 0xA1 && c <= 0xFE ? !put(letters, letter[c - 0xA1], tone[c - 0xA1] - '0')
                                   : !put_ascii(letters, c))
            return false;
    }
    return true;
}

/* VNI writes a vowel and, behind it, one character for its mark and tone. */
static const struct mapping vni_tones[] = {
    {0xF8, 0, GRAVE}, {0xF9, 0, ACUTE}, {0xFB, 0, HOOK}, {0xF5, 0, TILDE}, {0xEF, 0, DOT}};
static const struct mapping vni_hats[] = {{0xE2, 0, NONE}, {0xE0, 0, GRAVE}, {0xE1, 0, ACUTE},
                                          {0xE5, 0, HOOK}, {0xE3, 0, TILDE}, {0xE4, 0, DOT}};
static const struct mapping vni_breves[] = {{0xEA, 'A', NONE},  {0xE8, 'A', GRAVE},
                                            {0xE9, 'A', ACUTE}, {0xFA, 'A', HOOK},
                                            {0xFC, 'A', TILDE}, {0xEB, 'A', DOT}};
static const struct mapping vni_letters[] = {
    {0xF1, 'D', NONE},  {0xF4, 'P', NONE},  {0xF6, 'U', NONE},
    {0xEC, 'i', GRAVE}, {0xED, 'i', ACUTE}, {0xE6, 'i', HOOK},
    {0xF3, 'i', TILDE}, {0xF2, 'i', DOT},   {0xEE, 'y', DOT}};

/* The mark behind the vowel `letter`, which it may change. */
static const struct mapping *vni_mark(char *letter, uint32_t next)
{
    static const char hatted[] = "aBeEoO";
    const struct mapping *row = MAPPED(vni_tones, next);
    const char *hat = strchr(hatted, *letter);

    if (row)
        return row;
    if (hat && (row = MAPPED(vni_hats, next))) {
        *letter = hat[1];
        return row;
    }
    if (*letter == 'a' && (row = MAPPED(vni_breves, next)))
        *letter = row->letter;
    return row;
}

static bool from_vni(struct letters *letters, const uint32_t *word, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        uint32_t c = lower_latin(word[i]);
        const struct mapping *row = MAPPED(vni_letters, c);
        char letter = row ? row->letter : (char)(c >= 'a' && c <= 'z' ? c : 0);
        int tone = row ? row->tone : NONE;

        if (letter && strchr("aeoPuUy", letter) && i + 1 < len) {
            row = vni_mark(&letter, lower_latin(word[i + 1]));
            if (row) {
                tone = row->tone;
                i++;
            }
        }
        if (!put(letters, letter, tone))
            return false;
    }
    return true;
}

/* ---- what a syllable is ---- */

static const char *const onsets[] = {"",   "b",  "c", "ch", "d",  "D",  "g",   "gh", "gi", "h",
                                     "k",  "kh", "l", "m",  "n",  "ng", "ngh", "nh", "p",  "ph",
                                     "qu", "r",  "s", "t",  "th", "tr", "v",   "x"};

static const char rhymes[] =
    " a ac ach ai am an ang anh ao ap at au ay Ac Am An Ang Ap At Bc Bm Bn Bng Bp Bt Bu By"
    " e ec em en eng eo ep et E Ech Em En Enh Ep Et Eu i ia ich iEc iEm iEn iEng iEp iEt iEu"
    " im in inh ip it iu o oa oac oach oai oam oan oang oanh oat oay oAc oAm oAn oAng oAt oc oe"
    " oen oeo oet oi om on ong op ot O Oc Oi Om On Ong Op Ot P Pi Pm Pn Pp Pt u ua uB uBn uBng"
    " uBt uBy uc uE uEch uEn uEnh ui um un ung uOc uOi uOm uOn uOng uOt uP up ut uy uya uyEn uyEt"
    " uych uynh uyt uyu U Ua Uc Ui Um Un Ung UPc UPi UPm UPn UPng UPp UPt UPu Ut Uu y yE yEm yEn"
    " yEt yEu yEng ynh yt ";

static bool is_rhyme(const char *text)
{
    char padded[LONGEST + 3];
    size_t len = strlen(text);

    padded[0] = ' ';
    memcpy(padded + 1, text, len);
    padded[len + 1] = ' ';
    padded[len + 2] = 0;
    return len && strstr(rhymes, padded);
}

/* Before p, t, c, ch only the acute and the dot are heard. */
static bool tone_fits(const struct letters *letters)
{
    char last = letters->text[letters->len - 1];
    bool stopped = last == 'p' || last == 't' || last == 'c' ||
                   (last == 'h' && letters->len > 1 && letters->text[letters->len - 2] == 'c');

    return letters->tones <= 1 && (!stopped || letters->tone == ACUTE || letters->tone == DOT);
}

bool syllable_is(const uint32_t *word, size_t len, enum syllable_code code)
{
    static bool (*const ways[])(struct letters *, const uint32_t *,
                                size_t) = {from_unicode, from_tcvn3, from_vni};
    struct letters letters = {.len = 0};

    if (!ways[code](&letters, word, len) || !letters.len || !tone_fits(&letters))
        return false;
    letters.text[letters.len] = 0;
    for (size_t i = 0; i < sizeof onsets / sizeof *onsets; i++) {
        size_t onset = strlen(onsets[i]);

        if (!strncmp(letters.text, onsets[i], onset) && is_rhyme(letters.text + onset))
            return true;
    }
    return false;
}
