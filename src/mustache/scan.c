/* SPDX-License-Identifier: MIT */
#include "mustache/scan.h"

#include "mustache/tags.h"

struct scanner {
    struct tags tags;
    str text;
    VEC(struct node) nodes;
    VEC(uint32_t) dedents; /* of the replacing blocks around, innermost last */
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* Offset of the line's start if only blanks stand between it and `at`, else SIZE_MAX. */
static size_t blank_before(str text, size_t at)
{
    while (at > 0 && is_blank(text.ptr[at - 1]))
        at--;
    return at == 0 || text.ptr[at - 1] == '\n' ? at : SIZE_MAX;
}

/* Offset behind the line's end if only blanks stand between `at` and it, else SIZE_MAX. */
static size_t blank_after(str text, size_t at)
{
    while (at < text.len && is_blank(text.ptr[at]))
        at++;
    if (at == text.len)
        return at;
    if (text.ptr[at] == '\r' && at + 1 < text.len && text.ptr[at + 1] == '\n')
        at++;
    return text.ptr[at] == '\n' ? at + 1 : SIZE_MAX;
}

static str blanks_at(str text, size_t at)
{
    size_t end = at;

    while (end < text.len && is_blank(text.ptr[end]))
        end++;
    return str_slice(text, at, end);
}

/* Blanks before the first text on a line of [from, to); ptr NULL when all of it is blank. */
static str first_indent(str text, size_t from, size_t to)
{
    for (size_t line = from; line < to;) {
        str blanks = blanks_at(text, line);
        size_t next = blank_after(text, line);

        if (next == SIZE_MAX || line + blanks.len >= to)
            return line + blanks.len >= to ? (str){NULL, 0} : blanks;
        line = next;
    }
    return (str){NULL, 0};
}

/* Takes the lines of `open` and `close` away if each stands alone; true if both do. */
static bool cut_pair(str text, struct tag *open, struct tag *close)
{
    size_t before = blank_before(text, open->start);
    size_t after = blank_after(text, close->end);

    if (before == SIZE_MAX || after == SIZE_MAX)
        return false;
    open->cut_from = (uint32_t)before;
    close->cut_to = (uint32_t)after;
    open->flags |= NODE_ALONE;
    close->flags |= NODE_ALONE;
    return true;
}

/* What stands between a parent tag and its blocks is ignored, so only the block's own side counts.
 */
static void cut_override(str text, struct tag *open, struct tag *close)
{
    size_t after = blank_after(text, open->end);
    size_t before = blank_before(text, close->start);

    if (after != SIZE_MAX && after <= close->start) {
        open->cut_to = (uint32_t)after;
        open->flags |= NODE_ALONE;
    }
    if (before != SIZE_MAX && before >= open->cut_to) {
        close->cut_from = (uint32_t)before;
        close->flags |= NODE_ALONE;
    }
}

/* What is taken from the lines of a replacement, and given to what comes in the place of a block:
 * the blanks before its first text, else those before its tag. */
static void block_indent(str text, struct tag *open, const struct tag *close)
{
    size_t before = blank_before(text, open->start);
    str own = before == SIZE_MAX ? S("") : str_slice(text, before, open->start);

    open->indent = own;
    if (open->flags & NODE_ALONE) {
        str inside = first_indent(text, open->cut_to, close->cut_from);

        open->indent = inside.ptr ? inside : own;
    } else if (before != SIZE_MAX && !(open->flags & NODE_OVERRIDE)) {
        open->flags |= NODE_PREFIXED;
        open->cut_from = (uint32_t)before;
    }
}

/* Of a block that is a place each tag alone on its line vanishes with the line. */
static void cut_block(str text, struct tag *open, struct tag *close)
{
    if (open->flags & NODE_OVERRIDE) {
        cut_override(text, open, close);
    } else {
        struct tag end_of_open = *open;

        if (cut_pair(text, open, &end_of_open))
            open->cut_to = end_of_open.cut_to;
        end_of_open = *close;
        if (cut_pair(text, close, &end_of_open))
            close->cut_to = end_of_open.cut_to;
    }
    block_indent(text, open, close);
}

static void cut_single(str text, struct tag *tag)
{
    struct tag end = *tag;

    if (cut_pair(text, tag, &end)) {
        tag->cut_to = end.cut_to;
        tag->indent = str_slice(text, tag->cut_from, tag->start);
    }
}

static void cut_tag(struct scanner *s, struct tag *tag)
{
    struct tag *other = &s->tags.list.at[tag->match];

    if (tag->kind == NODE_PARENT) {
        if (cut_pair(s->text, tag, other))
            tag->indent = str_slice(s->text, tag->cut_from, tag->start);
    } else if (tag->kind == NODE_BLOCK) {
        cut_block(s->text, tag, other);
    } else if (tag->kind == NODE_END && (other->kind == NODE_PARENT || other->kind == NODE_BLOCK)) {
        return; /* with its opening */
    } else if (tag->kind != NODE_VALUE && tag->kind != NODE_RAW) {
        cut_single(s->text, tag);
    }
}

static size_t dedent(const struct scanner *s)
{
    return s->dedents.len ? s->dedents.at[s->dedents.len - 1] : 0;
}

static struct node *add_node(struct scanner *s, enum node_kind kind, size_t offset)
{
    struct node *node = vec_push(s->tags.arena, &s->nodes);

    node->kind = (uint8_t)kind;
    node->offset = (uint32_t)offset;
    return node;
}

static bool starts_line(const struct scanner *s, size_t at)
{
    return at == 0 || s->text.ptr[at - 1] == '\n';
}

/* The text [from, to) line by line, each without the dedent. */
static void add_text(struct scanner *s, size_t from, size_t to)
{
    while (from < to) {
        const char *newline = memchr(s->text.ptr + from, '\n', to - from);
        size_t end = newline ? (size_t)(newline - s->text.ptr) + 1 : to;

        if (starts_line(s, from)) {
            size_t blanks = blanks_at(str_slice(s->text, 0, to), from).len;

            add_node(s, NODE_LINE, from);
            from += blanks < dedent(s) ? blanks : dedent(s);
        }
        if (from < end)
            add_node(s, NODE_TEXT, from)->text = str_slice(s->text, from, end);
        from = end;
    }
}

/* The line of a block with NODE_PREFIXED is started by whoever fills the block. */
static void add_tag(struct scanner *s, struct tag *tag, uint32_t *node_of)
{
    uint32_t index = (uint32_t)(tag - s->tags.list.at);
    struct node *node;

    if (starts_line(s, tag->cut_from) && !(tag->flags & (NODE_ALONE | NODE_PREFIXED)))
        add_node(s, NODE_LINE, tag->cut_from);
    if (tag->kind >= NODE_KINDS)
        return;
    node_of[index] = s->nodes.len;
    node = add_node(s, tag->kind, tag->start);
    node->flags = tag->flags;
    node->text = tag->name;
    node->indent = str_slice(tag->indent, dedent(s), tag->indent.len);
    if (tag->flags & NODE_OVERRIDE)
        *vec_push(s->tags.arena, &s->dedents) = (uint32_t)tag->indent.len;
    if (tag->kind == NODE_END) {
        node->match = node_of[tag->match];
        s->nodes.at[node->match].match = node_of[index];
        node->flags = s->tags.list.at[tag->match].flags;
        if (node->flags & NODE_OVERRIDE)
            s->dedents.len--;
    }
}

static void add_nodes(struct scanner *s)
{
    uint32_t *node_of = ARENA_ARRAY(s->tags.arena, uint32_t, s->tags.list.len);
    size_t at = 0;

    for (uint32_t i = 0; i < s->tags.list.len; i++) {
        struct tag *tag = &s->tags.list.at[i];

        add_text(s, at, tag->cut_from);
        add_tag(s, tag, node_of);
        at = tag->cut_to;
    }
    add_text(s, at, s->text.len);
    add_node(s, NODE_LINE, s->text.len); /* so that `nodes` is never NULL; not counted */
}

struct tree *scan(struct arena *arena, const struct source *source, str name, struct diag *diag)
{
    struct tree *tree = ARENA_NEW(arena, struct tree);
    struct scanner s = {.tags = {.arena = arena, .source = source, .diag = diag},
                        .text = source->text};

    tree->name = arena_str(arena, name);
    tree->source = source;
    tags_find(&s.tags);
    if (s.tags.broken)
        return tree;
    for (uint32_t i = 0; i < s.tags.list.len; i++)
        cut_tag(&s, &s.tags.list.at[i]);
    add_nodes(&s);
    tree->nodes = s.nodes.at;
    tree->count = s.nodes.len - 1;
    return tree;
}
