/* SPDX-License-Identifier: MIT */
#include "read/clause.h"

#include "base/buf.h"
#include "text/unicode.h"

enum { ANCHOR_WORDS = 80, NUMBER_DIGITS = 2 /* "2026." begins a sentence */ };

static const struct clause_mark no_mark = {CLAUSE_NONE, {"", 0}, 0};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static size_t count_digits(str text, size_t at)
{
    size_t n = 0;

    while (at + n < text.len && is_digit(text.ptr[at + n]))
        n++;
    return n;
}

/* A label ends at a blank (NBSP too), or the text ends with it. */
static bool ends_label(str text, size_t at)
{
    return at >= text.len || text.ptr[at] == ' ' || text.ptr[at] == '\t' ||
           str_starts(str_slice(text, at, text.len), S("\xC2\xA0"));
}

/* Canonical Roman numbers up to 39 are what documents use; "C." and "D." are letters. */
static size_t roman_len(str text)
{
    static const str ones[] = {S_INIT("VIII"), S_INIT("III"), S_INIT("VII"),
                               S_INIT("IV"),   S_INIT("IX"),  S_INIT("II"),
                               S_INIT("VI"),   S_INIT("V"),   S_INIT("I")};
    size_t tens = 0;

    while (tens < 3 && tens < text.len && text.ptr[tens] == 'X')
        tens++;
    for (size_t i = 0; i < sizeof ones / sizeof *ones; i++)
        if (str_starts(str_slice(text, tens, text.len), ones[i]))
            return tens + ones[i].len;
    return tens;
}

static struct clause_mark make_mark(enum clause_kind kind, str text, size_t mark, size_t len)
{
    if (mark == 0 || !ends_label(text, len))
        return no_mark;
    return (struct clause_mark){kind, str_slice(text, 0, mark), len};
}

/* "III." */
static struct clause_mark read_roman(str text)
{
    size_t n = roman_len(text);

    return n < text.len && text.ptr[n] == '.' ? make_mark(CLAUSE_ROMAN, text, n, n + 1) : no_mark;
}

/* "A." */
static struct clause_mark read_part(str text)
{
    bool letter = text.len > 1 && text.ptr[0] >= 'A' && text.ptr[0] <= 'Z' && text.ptr[1] == '.';

    return letter ? make_mark(CLAUSE_PART, text, 1, 2) : no_mark;
}

/* "1.", "1)", "1.2.", and without the last dot "1.2" where `bare` allows it. */
static struct clause_mark read_number(str text, bool bare)
{
    size_t at = 0;
    size_t n;
    uint32_t parts = 0;

    for (;;) {
        n = count_digits(text, at);
        if (n == 0)
            break;
        at += n;
        parts++;
        if (n > NUMBER_DIGITS || at >= text.len || (text.ptr[at] != '.' && text.ptr[at] != ')'))
            break;
        if (text.ptr[at++] == ')' || ends_label(text, at))
            return make_mark(CLAUSE_NUMBER, text, at - 1, at);
    }
    return bare && n && parts > 1 ? make_mark(CLAUSE_NUMBER, text, at, at) : no_mark;
}

/* "b)", "đ)"; in headings "b." too. */
static struct clause_mark read_letter(str text, str closers)
{
    size_t n = str_starts(text, S("đ")) ? sizeof "đ" - 1 : 1;

    if (text.len <= n || (n == 1 && (text.ptr[0] < 'a' || text.ptr[0] > 'z')))
        return no_mark;
    if (!memchr(closers.ptr, text.ptr[n], closers.len))
        return no_mark;
    return make_mark(CLAUSE_LETTER, text, n, n + 1);
}

/* Offset behind the first `words` words; a word ends at a blank. */
static size_t skip_words(str text, int words)
{
    size_t at = 0;

    while (words-- > 0) {
        while (at < text.len && text.ptr[at] != ' ')
            at++;
        while (at < text.len && text.ptr[at] == ' ')
            at++;
    }
    return at;
}

static bool ends_word(str text, size_t at)
{
    return at >= text.len || text.ptr[at] == ' ' || text.ptr[at] == '.' || text.ptr[at] == ':' ||
           text.ptr[at] == ')' || text.ptr[at] == ',';
}

/* The number that an appendix has in "Phụ lục II: …", "PHỤ LỤC 1". */
static str appendix_mark(str rest)
{
    size_t n = roman_len(rest);

    if (n == 0)
        n = count_digits(rest, 0);
    return ends_word(rest, n) ? str_slice(rest, 0, n) : S("");
}

static struct clause_mark read_appendix(struct arena *arena, str text)
{
    str words = unicode_search(arena, text);
    str name = S("phu luc");

    if (!str_starts(words, name) || !ends_word(words, name.len))
        return no_mark;
    return (struct clause_mark){CLAUSE_APPENDIX,
                                appendix_mark(str_slice(text, skip_words(text, 2), text.len)), 0};
}

/* "Điều 5.", "Điều 5:" */
static struct clause_mark read_article(struct arena *arena, str text)
{
    size_t at = skip_words(text, 1);
    size_t n = count_digits(text, at);
    str word = unicode_search(arena, str_slice(text, 0, at));

    if (n == 0 || !str_eq(word, S("dieu")) || at + n >= text.len ||
        (text.ptr[at + n] != '.' && text.ptr[at + n] != ':'))
        return no_mark;
    return (struct clause_mark){CLAUSE_ARTICLE, str_slice(text, at, at + n), at + n + 1};
}

struct clause_mark clause_mark_heading(struct arena *arena, str text)
{
    struct clause_mark mark = read_roman(text);

    if (!mark.kind)
        mark = read_part(text);
    if (!mark.kind)
        mark = read_number(text, true);
    if (!mark.kind)
        mark = read_letter(text, S(")."));
    if (!mark.kind)
        mark = read_appendix(arena, text);
    if (!mark.kind)
        mark = read_article(arena, text);
    return mark;
}

struct clause_mark clause_mark_paragraph(str text)
{
    struct clause_mark mark = read_roman(text);

    if (!mark.kind)
        mark = read_number(text, false);
    if (!mark.kind)
        mark = read_letter(text, S(")"));
    if (!mark.kind && str_starts(text, S("– ")))
        mark = (struct clause_mark){CLAUSE_DASH, S(""), sizeof "–" - 1};
    return mark;
}

/* ---- anchors and addresses ---- */

static void put_lower(struct buf *buf, str s)
{
    for (size_t i = 0; i < s.len; i++)
        buf_byte(buf, s.ptr[i] >= 'A' && s.ptr[i] <= 'Z' ? (char)(s.ptr[i] + 32)
                                                         : (s.ptr[i] == '.' ? '-' : s.ptr[i]));
}

/* What a step adds to an anchor: iii, 1, b, dd, g2, c1, phu-luc-ii, dieu-5. */
static void put_token(struct buf *buf, struct clause_part part)
{
    static const char *const prefix[] = {[CLAUSE_APPENDIX] = "phu-luc",
                                         [CLAUSE_ARTICLE] = "dieu-",
                                         [CLAUSE_DASH] = "g",
                                         [CLAUSE_PLUS] = "c"};

    if ((size_t)part.kind < sizeof prefix / sizeof *prefix && prefix[part.kind])
        buf_put(buf, str_of(prefix[part.kind]));
    if (part.kind == CLAUSE_APPENDIX && part.mark.len)
        buf_byte(buf, '-');
    if (part.kind == CLAUSE_LETTER && str_eq(part.mark, S("đ")))
        buf_put(buf, S("dd"));
    else
        put_lower(buf, part.mark);
}

str clause_anchor_of(struct arena *arena, const struct clause_part *parts, uint32_t count)
{
    struct buf buf = buf_in(arena);

    for (uint32_t i = 0; i < count; i++) {
        if (buf.len)
            buf_byte(&buf, '-');
        put_token(&buf, parts[i]);
    }
    return buf_str(&buf);
}

static str child_anchor(struct arena *arena, str parent, struct clause_part part)
{
    struct buf buf = buf_in(arena);

    buf_put(&buf, parent);
    if (parent.len)
        buf_byte(&buf, '-');
    put_token(&buf, part);
    return buf_str(&buf);
}

/* "…" + ".b", " gạch 2", " + 1": the words that the column `clause` of the tables uses. */
static str child_address(struct arena *arena, const struct clause_frame *parent,
                         struct clause_part part)
{
    static const char *const words[] = {[CLAUSE_APPENDIX] = "Phụ lục",
                                        [CLAUSE_ARTICLE] = "Điều",
                                        [CLAUSE_DASH] = "gạch",
                                        [CLAUSE_PLUS] = "+"};
    bool named = (size_t)part.kind < sizeof words / sizeof *words && words[part.kind];
    bool dotted = !named && parent->address.len && parent->kind != CLAUSE_APPENDIX &&
                  parent->kind != CLAUSE_NAMED;
    struct buf buf = buf_in(arena);

    buf_put(&buf, parent->address);
    if (parent->address.len)
        buf_byte(&buf, dotted ? '.' : ' ');
    if (named)
        buf_put(&buf, str_of(words[part.kind]));
    if (named && part.mark.len)
        buf_byte(&buf, ' ');
    buf_put(&buf, part.mark);
    return buf_str(&buf);
}

static str words_anchor(struct arena *arena, str words)
{
    str slug = unicode_slug(arena, words);

    if (slug.len > ANCHOR_WORDS) {
        slug = str_slice(slug, 0, ANCHOR_WORDS);
        while (slug.len > 1 && slug.ptr[slug.len - 1] != '-')
            slug.len--;
        slug.len--;
    }
    return slug.len ? slug : S("muc");
}

/* ---- the path ---- */

/* "1.2" stands below "1". */
static bool is_subnumber(str outer, str inner)
{
    return str_starts(inner, outer) && inner.len > outer.len && inner.ptr[outer.len] == '.';
}

/* Whether the open frame `top` contains the new clause. */
static bool contains(const struct clause_frame *top, const struct clause_entry *entry)
{
    enum clause_kind kind = entry->mark.kind ? entry->mark.kind : CLAUSE_NAMED;

    if (kind == CLAUSE_NAMED)
        return top->level && top->level < entry->level;
    if (top->kind == CLAUSE_NAMED && entry->level && top->level >= entry->level)
        return false;
    if (top->kind == kind && kind == CLAUSE_NUMBER)
        return is_subnumber(top->mark, entry->mark.mark);
    return top->kind < kind;
}

static struct clause_frame *push(struct clause_path *path, const struct clause_entry *entry)
{
    uint32_t floor = entry->floor < CLAUSE_DEPTH - 1 ? entry->floor : CLAUSE_DEPTH - 1;

    while (path->depth > floor && !contains(&path->frames[path->depth], entry))
        path->depth--;
    if (path->depth == CLAUSE_DEPTH)
        path->depth--;
    path->frames[++path->depth] = (struct clause_frame){.level = entry->level};
    return &path->frames[path->depth];
}

static const struct clause_part *copy_parts(struct arena *arena, const struct clause_path *path,
                                            uint32_t *count)
{
    struct clause_part *parts = ARENA_ARRAY(arena, struct clause_part, path->depth);

    *count = 0;
    for (uint32_t i = 1; i <= path->depth; i++)
        if (path->frames[i].kind != CLAUSE_NAMED)
            parts[(*count)++] = path->frames[i].part;
    return parts;
}

static struct clause enter_named(struct arena *arena, struct clause_path *path,
                                 const struct clause_entry *entry)
{
    bool title = !path->begun && entry->level == 1;
    struct clause_frame *frame = push(path, entry);
    str words = arena_str(arena, entry->words);

    frame->kind = CLAUSE_NAMED;
    frame->anchor = words_anchor(arena, words);
    frame->address = words;
    if (title)
        path->depth = 0;
    return (struct clause){
        .kind = CLAUSE_NAMED, .label = S(""), .anchor = frame->anchor, .address = S("")};
}

struct clause clause_enter(struct arena *arena, struct clause_path *path,
                           const struct clause_entry *entry)
{
    struct clause_mark mark = entry->mark;
    struct clause_frame *parent;
    struct clause_frame *frame;
    struct clause clause = {.kind = mark.kind};

    if (mark.kind == CLAUSE_NONE) {
        clause = enter_named(arena, path, entry);
        path->begun = true;
        return clause;
    }
    path->begun = true;
    frame = push(path, entry);
    parent = frame - 1;
    frame->kind = mark.kind;
    frame->mark = arena_str(arena, mark.mark);
    frame->part = (struct clause_part){mark.kind, frame->mark};
    if (mark.kind == CLAUSE_DASH || mark.kind == CLAUSE_PLUS)
        frame->part.mark = arena_printf(arena, "%u", ++parent->seen[mark.kind == CLAUSE_PLUS]);
    else if (mark.kind == CLAUSE_NUMBER && is_subnumber(parent->mark, frame->mark))
        frame->part.mark = str_slice(frame->mark, parent->mark.len + 1, frame->mark.len);
    frame->anchor = child_anchor(arena, parent->anchor, frame->part);
    frame->address = child_address(arena, parent, frame->part);
    clause.label = arena_str(arena, entry->label);
    clause.anchor = frame->anchor;
    clause.address = frame->address;
    clause.parts = copy_parts(arena, path, &clause.part_count);
    return clause;
}

static const struct clause_frame *open_of_kind(const struct clause_path *path,
                                               enum clause_kind kind)
{
    for (uint32_t i = path->depth; i > 0; i--)
        if (path->frames[i].kind == kind)
            return &path->frames[i];
    return NULL;
}

bool clause_continues(const struct clause_path *path, struct clause_mark mark)
{
    const struct clause_frame *open = open_of_kind(path, mark.kind);
    uint32_t before;
    uint32_t number;

    if (str_eq(mark.mark, S("1")) || str_eq(mark.mark, S("a")) || str_eq(mark.mark, S("I")))
        return true;
    if (!open || mark.kind != CLAUSE_NUMBER)
        return open != NULL;
    return str_to_uint(open->mark, 999, &before) && str_to_uint(mark.mark, 999, &number)
               ? number == before + 1
               : mark.mark.len > 2;
}
