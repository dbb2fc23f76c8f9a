/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "read/markdown.h"
#include "text/unicode.h"

/* The anchor of the first `count` steps, as the document has it. */
static str known_anchor(struct arena *scratch, const struct md_doc *doc,
                        const struct clause_query *query, uint32_t count)
{
    str anchor = clause_anchor_of(scratch, query->parts, count);
    uint32_t index = map_get(doc->anchors, anchor);

    return index == MAP_NONE ? S("") : doc->blocks[index].clause.anchor;
}

static bool is_below(str outer, str anchor)
{
    return str_starts(anchor, outer) && anchor.len > outer.len && anchor.ptr[outer.len] == '-';
}

/* No letter takes more than four bytes: only the head is made bare. */
static bool begins_with(struct arena *scratch, str text, str bare)
{
    str head =
        str_slice(text, 0, utf8_floor(text, bare.len * 4 < text.len ? bare.len * 4 : text.len));

    return str_starts(unicode_bare(scratch, head), bare);
}

/* The first clause below `outer` whose words begin with `words`. */
static str find_words(struct arena *scratch, const struct md_doc *doc, str outer, str words)
{
    str bare = unicode_bare(scratch, words);

    for (uint32_t i = 0; bare.len && i < doc->count; i++) {
        const struct md_block *block = &doc->blocks[i];

        if (is_below(outer, block->clause.anchor) && begins_with(scratch, block->text, bare))
            return block->clause.anchor;
    }
    return S("");
}

/* A heading without number, by its words. */
static str find_heading(struct arena *scratch, const struct md_doc *doc, str words)
{
    uint32_t index = map_get(doc->anchors, unicode_slug(scratch, words));

    return index == MAP_NONE ? S("") : doc->blocks[index].clause.anchor;
}

static str found(str anchor, enum md_match how, enum md_match *match)
{
    if (match)
        *match = anchor.len ? how : MD_MATCH_NONE;
    return anchor;
}

/* As much of the address as the document has, from all of it down to its first step; MD_MATCH tells
 * how much that was. */
str markdown_clause_anchor(struct arena *scratch, const struct md_doc *doc, str clause,
                           enum md_match *match)
{
    struct clause_query query = clause_query_parse(scratch, clause);
    str anchor;
    str inner;

    if (query.count == 0)
        return found(find_heading(scratch, doc, query.rest), MD_MATCH_EXACT, match);
    anchor = known_anchor(scratch, doc, &query, query.count);
    if (anchor.len && !query.rest.len)
        return found(anchor, MD_MATCH_EXACT, match);
    if (anchor.len) {
        inner = find_words(scratch, doc, anchor, query.rest);
        return inner.len ? found(inner, MD_MATCH_EXACT, match)
                         : found(anchor, MD_MATCH_CONTAINING, match);
    }
    for (uint32_t n = query.count; n > 1 && !anchor.len; n--)
        anchor = known_anchor(scratch, doc, &query, n - 1);
    return found(anchor, MD_MATCH_OUTER, match);
}
