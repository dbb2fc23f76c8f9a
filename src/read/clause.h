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
    size_t len;            /* bytes of the label and the blanks after it */
};

/* Looks at the start of a heading's text, or of a paragraph's (there only what cannot be a mere
 * sentence counts; "-" and "+" need a blank behind them). */
struct clause_mark clause_mark_heading(str text);
struct clause_mark clause_mark_paragraph(str text);

/* Where one stands in a document: the open clauses, outermost first. Zero it to begin. */
struct clause_frame {
    enum clause_kind kind;
    int level; /* of a heading, 0 for a clause of the text */
    struct clause_part part;
    str anchor;
    str address;
    uint32_t dashes; /* how many of its children were counted */
    uint32_t pluses;
};

struct clause_path {
    struct clause_frame frames[CLAUSE_DEPTH];
    uint32_t count;
};

/* Where the new clause stands. `floor`: the frames below it stay open (a list within an item lies
 * deeper than the item whatever its marks are). `level` of a heading, else 0. */
struct clause_spot {
    uint32_t floor;
    int level;
};

/* Enters the clause that `mark` opens, with the text after the mark as its words (only headings
 * without number need them). The anchor is not unique yet; a clause deeper than CLAUSE_DEPTH stays
 * at the last level. */
struct clause clause_enter(struct arena *arena, struct clause_path *path, struct clause_mark mark,
                           struct clause_spot spot, str words);

/* What a person writes of a clause: "III.1 gạch 2", "điểm b khoản 1 mục III", "Phụ lục I.3",
 * "III.2.a Giải pháp", "#iii-1-b". */
struct clause_query {
    struct clause_part parts[CLAUSE_DEPTH]; /* outermost first */
    uint32_t count;
    str rest; /* words behind the numbers: "Giải pháp", "TT 4" */
};

struct clause_query clause_query_parse(struct arena *arena, str text);

/* The anchor of the first `count` parts: "iii-1-g2". */
str clause_anchor_of(struct arena *arena, const struct clause_part *parts, uint32_t count);

#endif
