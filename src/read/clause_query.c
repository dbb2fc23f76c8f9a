/* SPDX-License-Identifier: MIT */
/* What people write of a clause -> its steps. */
#include "read/clause.h"
#include "text/unicode.h"

/* Words before a mark, without accents: the kind that they give to the number behind them, NONE
 * where the mark says it by itself. */
static const struct {
    const char *word;
    enum clause_kind kind;
} leads[] = {{"muc", CLAUSE_NONE},  {"khoan", CLAUSE_NONE},   {"diem", CLAUSE_NONE},
             {"phan", CLAUSE_NONE}, {"dieu", CLAUSE_ARTICLE}, {"gach", CLAUSE_DASH},
             {"dau", CLAUSE_NONE},  {"dong", CLAUSE_NONE},    {"thu", CLAUSE_NONE},
             {"cong", CLAUSE_PLUS}};

struct scanner {
    struct arena *arena;
    str text;
    size_t at;
    size_t pending; /* where the lead words began that no mark has followed yet, else SIZE_MAX */
    enum clause_kind lead;
    struct clause_query *query;
};

/* The word at ->at, without the comma behind it; moves behind both. */
static str next_word(struct scanner *s)
{
    size_t start = s->at;
    str word;

    while (s->at < s->text.len && s->text.ptr[s->at] != ' ')
        s->at++;
    word = str_slice(s->text, start, s->at);
    while (s->at < s->text.len && s->text.ptr[s->at] == ' ')
        s->at++;
    while (word.len > 1 && strchr(",;.)", word.ptr[word.len - 1]))
        word.len--;
    return word;
}

static bool all_in(str s, const char *set)
{
    for (size_t i = 0; i < s.len; i++)
        if (!s.ptr[i] || !strchr(set, s.ptr[i]))
            return false;
    return s.len > 0;
}

/* "I", "V" and "X" are read as Roman numbers: parts of a document seldom come so far. */
static enum clause_kind kind_of_mark(str mark)
{
    if (all_in(mark, "IVX"))
        return CLAUSE_ROMAN;
    if (all_in(mark, "0123456789") && mark.len <= 4)
        return CLAUSE_NUMBER;
    if (str_eq(mark, S("đ")) || (mark.len == 1 && mark.ptr[0] >= 'a' && mark.ptr[0] <= 'z'))
        return CLAUSE_LETTER;
    if (mark.len == 1 && mark.ptr[0] >= 'A' && mark.ptr[0] <= 'Z')
        return CLAUSE_PART;
    return CLAUSE_NONE;
}

static void add_part(struct clause_query *query, enum clause_kind kind, str mark)
{
    if (query->count < CLAUSE_DEPTH)
        query->parts[query->count++] = (struct clause_part){kind, mark};
}

/* "III.1.b": false, and nothing added, unless each step is a mark. */
static bool add_dotted(struct scanner *s, str word)
{
    for (str rest = word; rest.ptr;)
        if (kind_of_mark(str_cut(&rest, '.')) == CLAUSE_NONE)
            return false;
    for (str rest = word; rest.ptr;) {
        str mark = str_cut(&rest, '.');
        enum clause_kind kind = kind_of_mark(mark);

        add_part(s->query, kind == CLAUSE_NUMBER && s->lead ? s->lead : kind, mark);
    }
    s->lead = CLAUSE_NONE;
    s->pending = SIZE_MAX;
    return true;
}

static bool take_lead(struct scanner *s, str word, size_t start)
{
    str bare = unicode_search(s->arena, word);

    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        if (!str_eq(bare, str_of(leads[i].word)))
            continue;
        s->lead = leads[i].kind ? leads[i].kind : s->lead;
        s->pending = s->pending == SIZE_MAX ? start : s->pending;
        return true;
    }
    return false;
}

/* "+ 2", "- 2": the sign stands for its word. */
static bool take_sign(struct scanner *s, str word, size_t start)
{
    bool plus = str_eq(word, S("+"));

    if (!plus && !str_eq(word, S("-")) && !str_eq(word, S("–")))
        return false;
    s->lead = plus ? CLAUSE_PLUS : CLAUSE_DASH;
    s->pending = s->pending == SIZE_MAX ? start : s->pending;
    return true;
}

static bool take_appendix(struct scanner *s, str word)
{
    size_t behind = s->at;

    if (!str_eq(unicode_search(s->arena, word), S("phu")))
        return false;
    if (str_eq(unicode_search(s->arena, next_word(s)), S("luc"))) {
        add_part(s->query, CLAUSE_APPENDIX, S(""));
        return true;
    }
    s->at = behind;
    return false;
}

/* Outermost first, whichever way it was said; equals keep their order. */
static void sort_parts(struct clause_query *query)
{
    for (uint32_t i = 1; i < query->count; i++) {
        struct clause_part part = query->parts[i];
        uint32_t k = i;

        for (; k > 0 && query->parts[k - 1].kind > part.kind; k--)
            query->parts[k] = query->parts[k - 1];
        query->parts[k] = part;
    }
}

/* From the first word that is no part of an address on, all is words. */
struct clause_query clause_query_parse(struct arena *arena, str text)
{
    struct clause_query query = {.rest = S("")};
    struct scanner s = {.arena = arena, .pending = SIZE_MAX, .query = &query};

    s.text = str_trim(unicode_nfc(arena, text));
    while (s.at < s.text.len) {
        size_t start = s.at;
        str word = next_word(&s);

        if (add_dotted(&s, word) || take_sign(&s, word, start) || take_appendix(&s, word) ||
            take_lead(&s, word, start))
            continue;
        s.pending = s.pending == SIZE_MAX ? start : s.pending;
        break;
    }
    if (s.pending != SIZE_MAX)
        query.rest = str_slice(s.text, s.pending, s.text.len);
    sort_parts(&query);
    return query;
}
