/* SPDX-License-Identifier: MIT */
/* The second half of context.h: what may stand at a place, and which places are alike. */
#include "mustache/context.h"

/* A value as text between tags or in a quoted attribute. */
static enum escape text_escape(const struct context *x)
{
    return x->language == LANGUAGE_XML ? ESCAPE_XML : ESCAPE_HTML;
}

static bool in_text(struct context *x, enum value_type type, bool raw, enum escape *escape,
                    enum diag_code *code)
{
    x->match = 0;
    *code = DIAG_TEMPLATE_NOT_HTML;
    *escape = raw ? ESCAPE_MARKUP : text_escape(x);
    return !raw || (type == VALUE_HTML && x->state == AT_TEXT);
}

/* A URL of its own type may begin an address or go on with it; anything else only goes on. */
static bool in_url(struct context *x, enum value_type type, enum escape *escape,
                   enum diag_code *code)
{
    bool whole = type == VALUE_URL && x->url != URL_OPEN && x->url != URL_BAD;

    *code = DIAG_TEMPLATE_NOT_URL;
    *escape = whole ? ESCAPE_URL : ESCAPE_PERCENT;
    if (whole)
        x->url = URL_SETTLED;
    return whole || x->url == URL_SETTLED;
}

/* Rules that refuse all values, and what {{{x}}} gets in the others. */
static bool in_attribute(struct context *x, enum value_type type, bool raw, enum escape *escape,
                         enum diag_code *code)
{
    static const enum diag_code refused[] = {
        [RULE_HANDLER] = DIAG_TEMPLATE_IN_HANDLER, [RULE_STYLE] = DIAG_TEMPLATE_IN_STYLE,
        [RULE_MARKUP] = DIAG_TEMPLATE_IN_MARKUP,   [RULE_TYPE] = DIAG_TEMPLATE_IN_MARKUP,
        [RULE_PLAIN] = DIAG_TEMPLATE_NOT_HTML,     [RULE_URL] = DIAG_TEMPLATE_NOT_HTML,
    };

    *code = refused[x->rule];
    *escape = text_escape(x);
    if (raw)
        return false;
    return x->rule == RULE_URL ? in_url(x, type, escape, code) : x->rule == RULE_PLAIN;
}

/* Text only inside quotes, so that it cannot become structure. */
static bool in_json(const struct context *x, enum value_type type, bool raw, enum escape *escape,
                    enum diag_code *code)
{
    *code = raw ? DIAG_TEMPLATE_NOT_HTML : DIAG_TEMPLATE_IN_JSON;
    *escape = ESCAPE_JSON;
    return !raw && (x->state == AT_JSON_STRING || (x->state == AT_JSON && type == VALUE_INT));
}

/* Why nothing may stand in the other states. */
static enum diag_code refusal(const struct context *x)
{
    if (x->state == AT_BEFORE_VALUE || x->state == AT_UNQUOTED)
        return DIAG_TEMPLATE_UNQUOTED;
    if (x->state == AT_RAW && x->element == ELEMENT_STYLE)
        return DIAG_TEMPLATE_IN_STYLE;
    if (x->state == AT_COMMENT)
        return DIAG_TEMPLATE_IN_COMMENT;
    if (x->state == AT_JSON_BACKSLASH)
        return DIAG_TEMPLATE_IN_JSON;
    return x->state == AT_RAW ? DIAG_TEMPLATE_IN_SCRIPT : DIAG_TEMPLATE_IN_TAG;
}

bool context_value(struct context *x, enum value_type type, bool raw, enum escape *escape,
                   enum diag_code *code)
{
    *escape = ESCAPE_NONE;
    if (x->language == LANGUAGE_PLAIN)
        return true;
    switch (x->state) {
    case AT_TEXT:
    case AT_ESCAPABLE:
        return in_text(x, type, raw, escape, code);
    case AT_DOUBLE:
    case AT_SINGLE:
        return in_attribute(x, type, raw, escape, code);
    case AT_JSON:
    case AT_JSON_STRING:
        return in_json(x, type, raw, escape, code);
    default:
        *code = refusal(x);
        return false;
    }
}

/* Inside a tag but in no value: places that differ only in how far a name has come. */
static bool among_attributes(const struct context *x)
{
    return x->state == AT_TAG_NAME || x->state == AT_ATTRIBUTES || x->state == AT_NAME ||
           x->state == AT_AFTER_NAME;
}

/* The one that lets less stand in it; false if they lead into different kinds of text. */
static bool join_element(uint8_t *element, uint8_t other)
{
    bool either_pragma = *element == ELEMENT_PRAGMA || other == ELEMENT_PRAGMA;
    bool either_plain = *element == ELEMENT_PLAIN || other == ELEMENT_PLAIN;
    bool either_script = *element == ELEMENT_SCRIPT || other == ELEMENT_SCRIPT;
    bool either_data = *element == ELEMENT_DATA || other == ELEMENT_DATA;

    if (*element == other)
        return true;
    if (either_pragma && either_plain)
        *element = ELEMENT_PRAGMA;
    else if (either_script && either_data)
        *element = ELEMENT_SCRIPT;
    else
        return false;
    return true;
}

static bool same_name(const struct context *a, const struct context *b)
{
    return a->length == b->length && memcmp(a->name, b->name, sizeof a->name) == 0;
}

/* What goes on with a name that is not known may become any: as one that begins with "on" it takes
 * no value. A blank, "/" or ">" ends it, as nearly always, and all is well. */
static void join_attribute(struct context *at, const struct context *end)
{
    bool open = at->state == AT_NAME || end->state == AT_NAME;
    bool ended = at->state == AT_AFTER_NAME || end->state == AT_AFTER_NAME;

    if (at->state == end->state && (at->state == AT_ATTRIBUTES || same_name(at, end)))
        return;
    at->state = open ? AT_NAME : ended ? AT_AFTER_NAME : AT_ATTRIBUTES;
    memset(at->name, 0, sizeof at->name);
    memcpy(at->name, "on?", 3);
    at->length = 3;
}

/* Two places among the attributes of a tag: of the same tag, or of one that leads into the same. */
static bool join_tags(struct context *at, const struct context *end)
{
    uint8_t element = at->element;

    if (at->closing != end->closing)
        return false;
    if (at->state == AT_TAG_NAME && end->state == AT_TAG_NAME)
        return same_name(at, end);
    if (end->state == AT_TAG_NAME)
        return false;
    if (at->state == AT_TAG_NAME)
        element = context_element_named(at);
    if (!join_element(&element, end->element))
        return false;
    if (at->state == AT_TAG_NAME) {
        if (element == ELEMENT_PRAGMA)
            at->element = element;
        return true;
    }
    at->element = element;
    join_attribute(at, end);
    return true;
}

/* The less settled of the two: what follows must be safe behind either. */
static uint8_t join_url(uint8_t a, uint8_t b)
{
    if (a == b)
        return a;
    if (a == URL_BAD || b == URL_BAD)
        return URL_BAD;
    return a == URL_OPEN || b == URL_OPEN ? URL_OPEN : URL_START;
}

bool context_join(struct context *at, const struct context *end)
{
    if (among_attributes(at) && among_attributes(end))
        return join_tags(at, end);
    if (at->state != end->state || at->element != end->element || at->rule != end->rule)
        return false;
    at->url = join_url(at->url, end->url);
    if (at->match != end->match)
        at->match = 0;
    return true;
}

bool context_may_end(const struct context *x)
{
    return x->state == AT_TEXT || x->state == AT_JSON;
}

str context_word(const struct context *x)
{
    static const str words[CONTEXT_STATES] = {
        [AT_TEXT] = S_INIT("văn bản (text)"),
        [AT_TAG_OPEN] = S_INIT("thẻ (tag)"),
        [AT_TAG_NAME] = S_INIT("thẻ (tag)"),
        [AT_ATTRIBUTES] = S_INIT("thẻ (tag)"),
        [AT_NAME] = S_INIT("thẻ (tag)"),
        [AT_AFTER_NAME] = S_INIT("thẻ (tag)"),
        [AT_BEFORE_VALUE] = S_INIT("sau dấu = (attribute value)"),
        [AT_DOUBLE] = S_INIT("giá trị thuộc tính “\"…\"” (attribute value)"),
        [AT_SINGLE] = S_INIT("giá trị thuộc tính “'…'” (attribute value)"),
        [AT_UNQUOTED] = S_INIT("giá trị không có ngoặc kép (unquoted value)"),
        [AT_MARKUP] = S_INIT("khai báo (declaration)"),
        [AT_COMMENT] = S_INIT("chú thích (comment)"),
        [AT_CDATA] = S_INIT("CDATA"),
        [AT_DECLARATION] = S_INIT("khai báo (declaration)"),
        [AT_ESCAPABLE] = S_INIT("title, textarea"),
        [AT_RAW] = S_INIT("script, style"),
        [AT_JSON] = S_INIT("JSON"),
        [AT_JSON_STRING] = S_INIT("chuỗi JSON (JSON string)"),
        [AT_JSON_BACKSLASH] = S_INIT("chuỗi JSON (JSON string)"),
    };

    return words[x->state];
}
