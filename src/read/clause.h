/* SPDX-License-Identifier: MIT */
/* clause: the numbering of Vietnamese official documents (Phụ lục, A., I., Điều 1., 1., a), đ), -,
 * +) -> the address and the anchor of each clause: "III.1.b" and iii-1-b, "III.1 gạch 2" and
 * iii-1-g2. Knows nothing of Markdown. */
#ifndef READ_CLAUSE_H
#define READ_CLAUSE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

/* In the order in which one contains the next. */
enum clause_kind {
    CLAUSE_NONE,
    CLAUSE_APPENDIX, /* "Phụ lục", "Phụ lục II" */
    CLAUSE_PART,     /* "A." (headings only) */
    CLAUSE_ROMAN,    /* "III.": mục */
    CLAUSE_ARTICLE,  /* "Điều 5." */
    CLAUSE_NAMED,    /* a heading without number */
    CLAUSE_NUMBER,   /* "1.", "1.2.": khoản */
    CLAUSE_LETTER,   /* "b)": điểm */
    CLAUSE_DASH,     /* "-": gạch đầu dòng, by its ordinal */
    CLAUSE_PLUS      /* "+": dấu cộng, by its ordinal */
};

enum { CLAUSE_DEPTH = 12 };

/* One step of an address, outermost first: { ROMAN, "III" }, { NUMBER, "1" }, { DASH, "2" }. */
struct clause_part {
    enum clause_kind kind;
    str mark;
};

/* A clause as it is named. Of a heading without number: parts.len 0 and an anchor made of its
 * words. All strs are in the document's arena. */
struct clause {
    enum clause_kind kind;
    str label;   /* as printed: "III.", "b)", "-", "+"; empty if there is none */
    str anchor;  /* "iii-1-b": unique in the document */
    str address; /* "III.1.b", "III.1 gạch 2", "Phụ lục I.3"; empty without number */
    const struct clause_part *parts;
    uint32_t part_count;
};

/* The numbering that a text begins with. */
struct clause_mark {
    enum clause_kind kind; /* NONE: it begins with none */
    str mark;              /* "III", "1", "1.2", "b"; empty for DASH and PLUS */
    size_t len;            /* bytes of the label; an APPENDIX keeps its words: 0 */
};

/* Looks at the start of a heading's text (`arena` is for work), or of a paragraph's: there only
 * what can hardly be a mere sentence counts, and an en dash makes a DASH. */
struct clause_mark clause_mark_heading(struct arena *arena, str text);
struct clause_mark clause_mark_paragraph(str text);

/* Where one stands in a document: frames[1..depth] are the open clauses, outermost first; frames[0]
 * is the document. Zero it to begin. */
struct clause_frame {
    enum clause_kind kind;
    int level;        /* of a heading, 0 for a clause of the text */
    str mark;         /* in full: "1.2" */
    str anchor;       /* the caller may replace it by a unique one */
    str address;      /* NAMED: its words */
    uint32_t seen[3]; /* dashes, pluses, and numbered items of text counted in it */
    uint32_t owner;   /* the caller's */
    struct clause_part part;
};

struct clause_path {
    struct clause_frame frames[CLAUSE_DEPTH + 1];
    uint32_t depth;
    bool begun; /* something was entered already */
};

/* A clause to enter. */
struct clause_entry {
    struct clause_mark mark; /* NONE: a heading without number */
    str label;               /* as printed */
    str words;               /* what stands behind it; headings without number and appendices */
    int level;               /* of a heading, 0 for a clause of the text */
    uint32_t floor; /* frames up to this one stay open: a list within an item lies deeper than the
                       item, whatever its marks are */
};

/* Enters it and names it; its frame is then the last one. The anchor is not made unique here. The
 * first heading, when it has no number and level 1, is the document's title: it contains nothing.
 * Deeper than CLAUSE_DEPTH a clause takes the place of the last one. */
struct clause clause_enter(struct arena *arena, struct clause_path *path,
                           const struct clause_entry *entry);

/* True if `mark` goes on with the numbering that is open, or begins one (1, a, I): a line within a
 * paragraph starts a clause only then. */
bool clause_continues(const struct clause_path *path, struct clause_mark mark);

/* What a person writes of a clause: "III.1 gạch 2", "điểm b khoản 1 mục III", "Phụ lục I.3",
 * "III.1 gạch 2 + 1", "III.2.a Giải pháp". */
struct clause_query {
    struct clause_part parts[CLAUSE_DEPTH]; /* outermost first */
    uint32_t count;
    str rest; /* words behind the numbers: "Giải pháp", "TT 4" */
};

struct clause_query clause_query_parse(struct arena *arena, str text);

/* The anchor of the first `count` parts: "iii-1-g2". */
str clause_anchor_of(struct arena *arena, const struct clause_part *parts, uint32_t count);

#endif
