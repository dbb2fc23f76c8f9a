/* SPDX-License-Identifier: MIT */
#include "read/clause.h"

#include "base/buf.h"
#include "text/unicode.h"

enum { ANCHOR_WORDS = 80 };
enum { SEEN_DASHES, SEEN_PLUSES, SEEN_ITEMS }; /* of a frame's `seen` */

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

/* The word before a mark: within a dash a number would read as part of the dash's ordinal. */
static str mark_word(const struct clause_frame *parent, enum clause_kind kind)
{
    static const str words[] = {
        [CLAUSE_APPENDIX] = S_INIT("Phụ lục"), [CLAUSE_ARTICLE] = S_INIT("Điều"),
        [CLAUSE_NUMBER] = S_INIT("khoản"),     [CLAUSE_LETTER] = S_INIT("điểm"),
        [CLAUSE_DASH] = S_INIT("gạch"),        [CLAUSE_PLUS] = S_INIT("+")};
    bool plain = kind == CLAUSE_NUMBER || kind == CLAUSE_LETTER;

    if (plain && parent->kind != CLAUSE_DASH && parent->kind != CLAUSE_PLUS)
        return S("");
    return (size_t)kind < sizeof words / sizeof *words && words[kind].ptr ? words[kind] : S("");
}

/* "…" + ".b", " gạch 2", " + 1": as the column `clause` of the tables has it. */
static str child_address(struct arena *arena, const struct clause_frame *parent,
                         struct clause_part part)
{
    str word = mark_word(parent, part.kind);
    bool dotted = !word.len && parent->kind != CLAUSE_APPENDIX && parent->kind != CLAUSE_NAMED;
    struct buf buf = buf_in(arena);

    buf_put(&buf, parent->address);
    if (parent->address.len)
        buf_byte(&buf, dotted ? '.' : ' ');
    buf_put(&buf, word);
    if (word.len && part.mark.len)
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

/* A list "1. 2. 3." or "a) b)" in the text under a heading that is numbered in that way, or more
 * finely, lies below the heading: one that begins anew, and what goes on with it. */
static bool begins_below(const struct clause_frame *top, const struct clause_entry *entry)
{
    enum clause_kind kind = entry->mark.kind;
    bool begins = str_eq(entry->mark.mark, S("1")) || str_eq(entry->mark.mark, S("a"));

    return top->level && !entry->level && (kind == CLAUSE_NUMBER || kind == CLAUSE_LETTER) &&
           top->kind >= kind && (begins || top->seen[SEEN_ITEMS]);
}

/* Whether the open frame `top` contains the new clause. */
static bool contains(const struct clause_frame *top, const struct clause_entry *entry)
{
    enum clause_kind kind = entry->mark.kind ? entry->mark.kind : CLAUSE_NAMED;

    if (kind == CLAUSE_NAMED)
        return top->level && top->level < entry->level;
    if (top->kind == CLAUSE_NAMED && entry->level && top->level >= entry->level)
        return false;
    if (begins_below(top, entry))
        return true;
    if (top->kind == kind && kind == CLAUSE_NUMBER)
        return is_subnumber(top->mark, entry->mark.mark);
    return top->kind < kind;
}

/* Closes what does not contain the new clause, but nothing below its floor. Too deep a clause takes
 * the place of the last one: the numbering stays, its depth does not. */
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

/* A heading of level 1 that comes first and has no number is the document's title. */
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

/* Dashes and pluses have no marks of their own: their addresses count them within their parent. */
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
    if (mark.kind == CLAUSE_DASH)
        frame->part.mark = arena_printf(arena, "%u", ++parent->seen[SEEN_DASHES]);
    else if (mark.kind == CLAUSE_PLUS)
        frame->part.mark = arena_printf(arena, "%u", ++parent->seen[SEEN_PLUSES]);
    else if (mark.kind == CLAUSE_NUMBER && is_subnumber(parent->mark, frame->mark))
        frame->part.mark = str_slice(frame->mark, parent->mark.len + 1, frame->mark.len);
    else if (!entry->level)
        parent->seen[SEEN_ITEMS]++;
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
