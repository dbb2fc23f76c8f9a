/* SPDX-License-Identifier: MIT */
/* libyaml's events only: its document loader is quadratic, and sees neither places nor duplicates.
 */
#include "read/yaml.h"

#include <yaml.h>

#include "base/map.h"
#include "base/oom.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "read/lines.h"

/* How far a line was walked. */
struct walk {
    uint32_t line;
    size_t column;
    size_t byte;
};

struct reader {
    yaml_parser_t parser;
    struct arena *arena;
    struct diag *diag;
    struct lines lines;
    struct walk walk;
    uint32_t nodes;
    bool failed; /* no tree comes of it; reported already */
};

/* What libyaml says -> what we say, and whether the fault lies where the construct opens. */
struct complaint {
    const char *context; /* begins so; NULL = any */
    const char *problem; /* NULL = any */
    enum diag_code code;
    bool at_context;
};

static const struct complaint complaints[] = {
    {"while scanning a quoted scalar", "found unexpected end of stream", DIAG_YAML_QUOTE, true},
    {"while scanning a quoted scalar", "found unexpected document indicator", DIAG_YAML_QUOTE,
     true},
    {"while parsing a quoted scalar", NULL, DIAG_YAML_ESCAPE, false},
    {NULL, "mapping values are not allowed in this context", DIAG_YAML_COLON, false},
    {"while scanning a simple key", NULL, DIAG_YAML_NO_COLON, true},
    {"while parsing a flow", NULL, DIAG_YAML_BRACKET, true},
    {"while parsing a block", NULL, DIAG_YAML_INDENT, false},
    {NULL, "block sequence entries are not allowed in this context", DIAG_YAML_INDENT, false},
    {NULL, "block mapping keys are not allowed in this context", DIAG_YAML_INDENT, false},
    {NULL, "did not find expected <document start>", DIAG_YAML_INDENT, false},
    {NULL, "found character that cannot start any token", DIAG_YAML_CHARACTER, false},
    {"while scanning an anchor", NULL, DIAG_YAML_CHARACTER, true},
    {"while scanning an alias", NULL, DIAG_YAML_CHARACTER, true},
    {"while parsing a node", "found undefined tag handle", DIAG_YAML_TAG, false},
    {"while scanning a directive", NULL, DIAG_YAML_CHARACTER, true},
};

/* libyaml's columns count characters. Marks come mostly in order: a long line is walked once. */
static struct place place_of(struct reader *r, yaml_mark_t mark)
{
    uint32_t line = (uint32_t)mark.line + 1;
    struct place place = lines_place(&r->lines, line, 0);
    str s = lines_get(&r->lines, line);
    struct walk *walk = &r->walk;

    if (walk->line != line || walk->column > mark.column)
        *walk = (struct walk){.line = line};
    for (; walk->column < mark.column && walk->byte < s.len; walk->column++)
        utf8_next(s, &walk->byte);
    place.column = (uint32_t)walk->column + 1;
    place.offset += (uint32_t)walk->byte;
    return place;
}

static bool complains(const struct complaint *c, const char *context, const char *problem)
{
    return (!c->context || (context && str_starts(str_of(context), str_of(c->context)))) &&
           (!c->problem || strcmp(c->problem, problem) == 0);
}

static void report_syntax(struct reader *r)
{
    const yaml_parser_t *p = &r->parser;
    const char *problem = p->problem ? p->problem : "";

    if (p->error == YAML_MEMORY_ERROR)
        oom_exit();
    r->failed = true;
    for (size_t i = 0; i < sizeof complaints / sizeof *complaints; i++) {
        const struct complaint *c = &complaints[i];

        if (!complains(c, p->context, problem))
            continue;
        DIAG(r->diag, place_of(r, c->at_context ? p->context_mark : p->problem_mark), c->code);
        return;
    }
    DIAG(r->diag, place_of(r, p->problem_mark), DIAG_YAML_SYNTAX, str_of(problem));
}

static bool next_event(struct reader *r, yaml_event_t *event)
{
    if (r->failed)
        return false;
    if (yaml_parser_parse(&r->parser, event))
        return true;
    report_syntax(r);
    return false;
}

/* Anchor and tag of any event that may carry them. */
static void decorations(const yaml_event_t *event, const char **anchor, const char **tag)
{
    if (event->type == YAML_SCALAR_EVENT) {
        *anchor = (const char *)event->data.scalar.anchor;
        *tag = (const char *)event->data.scalar.tag;
    } else if (event->type == YAML_MAPPING_START_EVENT) {
        *anchor = (const char *)event->data.mapping_start.anchor;
        *tag = (const char *)event->data.mapping_start.tag;
    } else if (event->type == YAML_SEQUENCE_START_EVENT) {
        *anchor = (const char *)event->data.sequence_start.anchor;
        *tag = (const char *)event->data.sequence_start.tag;
    }
}

static void refuse_decorations(struct reader *r, const yaml_event_t *event, struct place at)
{
    const char *anchor = NULL;
    const char *tag = NULL;

    decorations(event, &anchor, &tag);
    if (event->type == YAML_ALIAS_EVENT)
        DIAG(r->diag, at, DIAG_YAML_ALIAS, str_of((const char *)event->data.alias.anchor));
    if (anchor)
        DIAG(r->diag, at, DIAG_YAML_ANCHOR, str_of(anchor));
    if (tag)
        DIAG(r->diag, at, DIAG_YAML_TAG);
}

/* Told once: after a limit nothing more is read. */
static void check_limits(struct reader *r, struct place at, int depth)
{
    if (r->failed)
        return;
    r->failed = depth > YAML_MAX_DEPTH || ++r->nodes > YAML_MAX_NODES;
    if (depth > YAML_MAX_DEPTH)
        DIAG(r->diag, at, DIAG_YAML_DEPTH, arena_printf(r->arena, "%d", YAML_MAX_DEPTH));
    else if (r->failed)
        DIAG(r->diag, at, DIAG_YAML_NODES, arena_printf(r->arena, "%d", YAML_MAX_NODES));
}

static const struct yaml_node *read_node(struct reader *r, yaml_event_t *event, int depth);

static void read_seq(struct reader *r, struct yaml_node *node, int depth)
{
    VEC(struct yaml_item) items = {NULL, 0, 0};
    yaml_event_t event;

    while (next_event(r, &event)) {
        const struct yaml_node *value;

        if (event.type == YAML_SEQUENCE_END_EVENT) {
            yaml_event_delete(&event);
            break;
        }
        value = read_node(r, &event, depth + 1);
        *vec_push(r->arena, &items) = (struct yaml_item){.at = value->at, .value = value};
    }
    node->items = items.at;
    node->count = items.len;
}

/* A key must be a plain word that stands there once. */
static bool key_is_good(struct reader *r, const struct yaml_node *key)
{
    if (key->kind != YAML_SCALAR)
        DIAG(r->diag, key->at, DIAG_YAML_KEY);
    else if (str_eq(key->text, S("<<")) && !key->quoted)
        DIAG(r->diag, key->at, DIAG_YAML_MERGE);
    else
        return true;
    return false;
}

static void report_duplicate(struct reader *r, const struct yaml_node *key, struct place first)
{
    DIAG(r->diag, key->at, DIAG_YAML_DUPLICATE_KEY, key->text,
         arena_printf(r->arena, "%u", first.line));
}

static void read_map(struct reader *r, struct yaml_node *node, int depth)
{
    VEC(struct yaml_item) items = {NULL, 0, 0};
    struct map *seen = map_new(r->arena);
    yaml_event_t event;

    while (next_event(r, &event)) {
        const struct yaml_node *key;
        const struct yaml_node *value;
        uint32_t index;

        if (event.type == YAML_MAPPING_END_EVENT) {
            yaml_event_delete(&event);
            break;
        }
        key = read_node(r, &event, depth + 1);
        if (!next_event(r, &event))
            break;
        value = read_node(r, &event, depth + 1);
        if (r->failed || !key_is_good(r, key))
            continue;
        index = map_add(seen, key->text, items.len);
        if (index < items.len)
            report_duplicate(r, key, items.at[index].at);
        else
            *vec_push(r->arena, &items) = (struct yaml_item){key->text, key->at, value};
    }
    node->items = items.at;
    node->count = items.len;
}

/* As a string whatever it looks like: "no" is a word, 012 an id. */
static void read_scalar(struct reader *r, struct yaml_node *node, const yaml_event_t *event)
{
    str text = {(const char *)event->data.scalar.value, event->data.scalar.length};

    node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    node->text = arena_str(r->arena, text);
    lines_check_decoded(r->diag, node->at, S(""), text);
}

/* Takes `event` over. Never NULL: what is refused becomes an empty scalar. */
static const struct yaml_node *read_node(struct reader *r, yaml_event_t *event, int depth)
{
    struct yaml_node *node = ARENA_NEW(r->arena, struct yaml_node);
    yaml_event_type_t type = event->type;

    node->at = place_of(r, event->start_mark);
    node->text = S("");
    node->refused = type == YAML_ALIAS_EVENT;
    refuse_decorations(r, event, node->at);
    check_limits(r, node->at, depth);
    if (type == YAML_SCALAR_EVENT)
        read_scalar(r, node, event);
    yaml_event_delete(event);
    if (type == YAML_MAPPING_START_EVENT) {
        node->kind = YAML_MAP;
        read_map(r, node, depth);
    } else if (type == YAML_SEQUENCE_START_EVENT) {
        node->kind = YAML_SEQ;
        read_seq(r, node, depth);
    }
    return node;
}

/* The one document; anything behind it is refused. */
static struct yaml_node *read_stream(struct reader *r)
{
    struct yaml_node *root = NULL;
    yaml_event_t event;
    bool end = false;

    while (!end && next_event(r, &event)) {
        yaml_event_type_t type = event.type;
        struct place at = place_of(r, event.start_mark);

        end = type == YAML_STREAM_END_EVENT;
        if (type == YAML_DOCUMENT_START_EVENT && root) {
            DIAG(r->diag, at, DIAG_YAML_DOCUMENTS);
            r->failed = true;
        } else if (type == YAML_SCALAR_EVENT || type == YAML_ALIAS_EVENT ||
                   type == YAML_MAPPING_START_EVENT || type == YAML_SEQUENCE_START_EVENT) {
            root = (struct yaml_node *)read_node(r, &event, 1);
            continue;
        }
        yaml_event_delete(&event);
    }
    return root;
}

/* libyaml's own complaint about a tab is hard to understand, and it lets some pass. */
static bool check_tabs(const struct lines *lines, struct diag *diag)
{
    bool sound = true;

    for (uint32_t i = 1; i <= lines->count; i++) {
        str line = lines_get(lines, i);
        size_t tab = 0;

        while (tab < line.len && line.ptr[tab] == ' ')
            tab++;
        if (tab == line.len || line.ptr[tab] != '\t')
            continue;
        DIAG(diag, lines_place(lines, i, tab), DIAG_YAML_TAB);
        sound = false;
    }
    return sound;
}

/* U+2028 and U+2029 end lines for libyaml and for nobody else. */
static bool check_separators(const struct lines *lines, struct diag *diag)
{
    size_t at = str_find(lines->text, S("\xE2\x80\xA8"), 0);
    bool paragraph = at == SIZE_MAX;

    if (paragraph)
        at = str_find(lines->text, S("\xE2\x80\xA9"), 0);
    if (at == SIZE_MAX)
        return true;
    DIAG(diag, lines_place_at(lines, at), DIAG_CONTROL_CHARACTER,
         paragraph ? S("U+2029") : S("U+2028"));
    return false;
}

static struct yaml_node *parse(struct reader *r)
{
    struct yaml_node *root;

    if (!yaml_parser_initialize(&r->parser))
        oom_exit();
    yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&r->parser, (const unsigned char *)r->lines.text.ptr,
                                 r->lines.text.len);
    root = read_stream(r);
    yaml_parser_delete(&r->parser);
    return root;
}

const struct yaml_node *yaml_read(struct arena *arena, struct diag *diag,
                                  const struct source *source, str text)
{
    struct reader r = {.arena = arena, .diag = diag};
    struct yaml_node *root;

    if (str_starts(text, S("\xEF\xBB\xBF")))
        text = str_slice(text, 3, text.len);
    r.lines = lines_of(arena, source, text);
    if (text.len > YAML_MAX_BYTES) {
        DIAG(diag, lines_place(&r.lines, 1, 0), DIAG_YAML_BYTES,
             arena_printf(arena, "%d", YAML_MAX_BYTES));
        return NULL;
    }
    if (!lines_check_characters(&r.lines, diag) || !check_separators(&r.lines, diag) ||
        !check_tabs(&r.lines, diag))
        return NULL;
    root = parse(&r);
    if (r.failed)
        return NULL;
    if (!root || (root->kind == YAML_SCALAR && root->text.len == 0 && !root->quoted)) {
        root = ARENA_NEW(arena, struct yaml_node);
        *root = (struct yaml_node){.kind = YAML_MAP, .at = lines_place(&r.lines, 1, 0)};
    }
    return root;
}
