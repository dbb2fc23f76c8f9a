/* SPDX-License-Identifier: MIT */
#include "mustache/context.h"

static const struct {
    const char *name;
    uint8_t state; /* inside it */
} elements[] = {
    [ELEMENT_PLAIN] = {"", AT_TEXT},
    [ELEMENT_PRAGMA] = {"", AT_TEXT},           [ELEMENT_SCRIPT] = {"script", AT_RAW},
    [ELEMENT_DATA] = {"script", AT_JSON},      [ELEMENT_STYLE] = {"style", AT_RAW},
    [ELEMENT_TITLE] = {"title", AT_ESCAPABLE}, [ELEMENT_TEXTAREA] = {"textarea", AT_ESCAPABLE},
    [ELEMENT_IFRAME] = {"iframe", AT_RAW},     [ELEMENT_XMP] = {"xmp", AT_RAW},
    [ELEMENT_NOEMBED] = {"noembed", AT_RAW},   [ELEMENT_NOFRAMES] = {"noframes", AT_RAW},
};

static const struct {
    const char *name;
    uint8_t rule;
} attributes[] = {
    {"href", RULE_URL},        {"src", RULE_URL},        {"action", RULE_URL},
    {"formaction", RULE_URL},  {"poster", RULE_URL},     {"cite", RULE_URL},
    {"data", RULE_URL},        {"background", RULE_URL}, {"longdesc", RULE_URL},
    {"manifest", RULE_URL},    {"ping", RULE_URL},       {"srcset", RULE_URL},
    {"imagesrcset", RULE_URL}, {"xlink:href", RULE_URL}, {"classid", RULE_URL},
    {"codebase", RULE_URL},    {"profile", RULE_URL},    {"style", RULE_STYLE},
    {"srcdoc", RULE_MARKUP},   {"type", RULE_TYPE},      {"http-equiv", RULE_MARKUP},
};

/* The scheme of a URL that may be written out before a value. */
static const char *const schemes[] = {"http", "https", "mailto", "tel"};

enum {
    ELEMENTS = sizeof elements / sizeof *elements,
    ATTRIBUTES = sizeof attributes / sizeof *attributes,
    SCHEMES = sizeof schemes / sizeof *schemes
};

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static char small(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool is_letter(char c)
{
    return small(c) >= 'a' && small(c) <= 'z';
}

static bool is_name(const struct context *x, const char *name)
{
    return strlen(name) == x->length && memcmp(x->name, name, x->length) == 0;
}

static void name_clear(struct context *x)
{
    x->length = 0;
    memset(x->name, 0, sizeof x->name);
}

static void name_add(struct context *x, char c)
{
    if (x->length + 1 < CONTEXT_NAME)
        x->name[x->length++] = small(c);
    else
        x->length = CONTEXT_NAME;
}

/* To a place between tags; what was read of the tag is forgotten, so that equal places are equal.
 */
static void enter(struct context *x, uint8_t state, uint8_t element)
{
    *x = (struct context){.language = x->language, .state = state, .element = element};
}

static void end_tag_name(struct context *x)
{
    x->element = ELEMENT_PLAIN;
    for (uint8_t i = 1; i < ELEMENTS; i++)
        if (i != ELEMENT_DATA && is_name(x, elements[i].name))
            x->element = i;
    if (x->language == LANGUAGE_XML && x->element != ELEMENT_SCRIPT && x->element != ELEMENT_STYLE)
        x->element = ELEMENT_PLAIN;
    name_clear(x);
    x->state = AT_ATTRIBUTES;
}

static void end_tag(struct context *x)
{
    bool empty = x->language == LANGUAGE_XML && x->match;
    uint8_t element = x->closing || empty ? ELEMENT_PLAIN : x->element;
    uint8_t state = elements[element].state;

    /* <title/> is empty in SVG and an opening elsewhere: nothing may follow where both are possible */
    enter(x, state != AT_TEXT && x->match ? AT_CDATA : state, element);
}

static void end_attribute_name(struct context *x)
{
    x->rule = RULE_PLAIN;
    if (x->length > 2 && x->name[0] == 'o' && x->name[1] == 'n')
        x->rule = RULE_HANDLER;
    for (int i = 0; i < ATTRIBUTES; i++)
        if (is_name(x, attributes[i].name))
            x->rule = attributes[i].rule;
    if (is_name(x, "http-equiv"))
        x->element = ELEMENT_PRAGMA;
    if (x->element == ELEMENT_PRAGMA && is_name(x, "content"))
        x->rule = RULE_MARKUP;
    if (x->rule == RULE_TYPE && x->element != ELEMENT_SCRIPT && x->element != ELEMENT_DATA)
        x->rule = RULE_PLAIN;
    x->url = URL_START;
    name_clear(x);
    x->state = AT_BEFORE_VALUE;
}

static void end_value(struct context *x)
{
    if (x->rule == RULE_TYPE)
        x->element = is_name(x, "application/ld+json") || is_name(x, "application/json")
                         ? ELEMENT_DATA
                         : ELEMENT_SCRIPT;
    name_clear(x);
    x->rule = RULE_PLAIN;
    x->url = URL_START;
    x->state = AT_ATTRIBUTES;
}

static void url_char(struct context *x, char c)
{
    if (x->url == URL_SETTLED || x->url == URL_BAD || is_space(c))
        return;
    if (c == '/' || c == '?' || c == '#') {
        x->url = URL_SETTLED;
    } else if (c == ':') {
        x->url = URL_BAD;
        for (int i = 0; i < SCHEMES; i++)
            if (is_name(x, schemes[i]))
                x->url = URL_SETTLED;
    } else {
        x->url = URL_OPEN;
        name_add(x, c);
    }
}

static void value_char(struct context *x, char c)
{
    if (x->rule == RULE_TYPE)
        name_add(x, c);
    else if (x->rule == RULE_URL)
        url_char(x, c);
}

static void step_text(struct context *x, char c)
{
    if (c == '<')
        x->state = AT_TAG_OPEN;
}

static void step_tag_open(struct context *x, char c)
{
    if (c == '!') {
        x->state = AT_MARKUP;
    } else if (c == '?') {
        x->state = AT_DECLARATION;
    } else if (c == '/' && !x->closing) {
        x->closing = 1;
    } else if (is_letter(c)) {
        x->state = AT_TAG_NAME;
        name_add(x, c);
    } else {
        enter(x, AT_TEXT, ELEMENT_PLAIN);
        step_text(x, c);
    }
}

static void step_attributes(struct context *x, char c)
{
    if (c == '>') {
        end_tag(x);
    } else if (c == '/') {
        x->match = 1; /* "/>" ends an element in XML */
    } else if (!is_space(c)) {
        x->match = 0;
        x->state = AT_NAME;
        name_clear(x);
        name_add(x, c);
    }
}

static void step_tag_name(struct context *x, char c)
{
    if (!is_space(c) && c != '/' && c != '>') {
        name_add(x, c);
        return;
    }
    end_tag_name(x);
    step_attributes(x, c);
}

static void step_after_name(struct context *x, char c)
{
    if (c == '=') {
        end_attribute_name(x);
    } else if (!is_space(c)) {
        x->state = AT_ATTRIBUTES;
        step_attributes(x, c);
    }
}

static void step_name(struct context *x, char c)
{
    if (is_space(c))
        x->state = AT_AFTER_NAME;
    else if (c == '=' || c == '>' || c == '/')
        step_after_name(x, c);
    else
        name_add(x, c);
}

static void step_before_value(struct context *x, char c)
{
    if (c == '"' || c == '\'') {
        x->state = c == '"' ? AT_DOUBLE : AT_SINGLE;
    } else if (c == '>') {
        end_tag(x);
    } else if (!is_space(c)) {
        x->state = AT_UNQUOTED;
        value_char(x, c);
    }
}

static void step_double(struct context *x, char c)
{
    if (c == '"')
        end_value(x);
    else
        value_char(x, c);
}

static void step_single(struct context *x, char c)
{
    if (c == '\'')
        end_value(x);
    else
        value_char(x, c);
}

static void step_unquoted(struct context *x, char c)
{
    if (!is_space(c) && c != '>') {
        value_char(x, c);
        return;
    }
    end_value(x);
    step_attributes(x, c);
}

/* "<!-->" and "<!--->" are whole comments. */
static void enter_comment(struct context *x)
{
    enter(x, AT_COMMENT, ELEMENT_PLAIN);
    x->match = x->language == LANGUAGE_HTML ? 2 : 0;
}

static void step_markup(struct context *x, char c)
{
    name_add(x, c);
    if (is_name(x, "--"))
        enter_comment(x);
    else if (is_name(x, "[cdata["))
        enter(x, AT_CDATA, ELEMENT_PLAIN);
    else if (c == '>')
        enter(x, AT_TEXT, ELEMENT_PLAIN);
    else if (x->name[0] != '-' && x->name[0] != '[')
        x->state = AT_DECLARATION;
}

static void step_declaration(struct context *x, char c)
{
    if (c == '>')
        enter(x, AT_TEXT, ELEMENT_PLAIN);
}

/* "-->" and "]]>": two or more of one sign, then ">"; HTML ends a comment at "--!>" too. */
static void step_until(struct context *x, char sign, char c)
{
    if (c == '>' && x->match >= 2)
        enter(x, AT_TEXT, ELEMENT_PLAIN);
    else if (c == sign)
        x->match = x->match < 2 ? x->match + 1 : 2;
    else if (c != '!' || sign != '-' || x->match != 2)
        x->match = 0;
    else
        x->match = 3;
}

static void step_comment(struct context *x, char c)
{
    step_until(x, '-', c);
}

static void step_cdata(struct context *x, char c)
{
    step_until(x, ']', c);
}

/* Looks for "</name" of the element around. */
static void step_raw(struct context *x, char c)
{
    const char *name = elements[x->element].name;
    size_t length = strlen(name);

    if (x->match == length + 2 && (is_space(c) || c == '/' || c == '>')) {
        enter(x, AT_ATTRIBUTES, ELEMENT_PLAIN);
        x->closing = 1;
        step_attributes(x, c);
    } else if (x->match >= 2 && x->match < length + 2 && small(c) == name[x->match - 2]) {
        x->match++;
    } else if (x->match == 1 && c == '/') {
        x->match = 2;
    } else {
        x->match = c == '<';
    }
}

static void step_json(struct context *x, char c)
{
    if (c == '"')
        x->state = AT_JSON_STRING;
    if (x->language == LANGUAGE_HTML || x->language == LANGUAGE_XML)
        step_raw(x, c);
}

static void step_json_string(struct context *x, char c)
{
    if (c == '"' || c == '\\')
        x->state = c == '"' ? AT_JSON : AT_JSON_BACKSLASH;
    if (x->language == LANGUAGE_HTML || x->language == LANGUAGE_XML)
        step_raw(x, c);
}

static void step_json_backslash(struct context *x, char c)
{
    (void)c;
    x->state = AT_JSON_STRING;
}

static void (*const steps[CONTEXT_STATES])(struct context *x, char c) = {
    [AT_TEXT] = step_text,
    [AT_TAG_OPEN] = step_tag_open,
    [AT_TAG_NAME] = step_tag_name,
    [AT_ATTRIBUTES] = step_attributes,
    [AT_NAME] = step_name,
    [AT_AFTER_NAME] = step_after_name,
    [AT_BEFORE_VALUE] = step_before_value,
    [AT_DOUBLE] = step_double,
    [AT_SINGLE] = step_single,
    [AT_UNQUOTED] = step_unquoted,
    [AT_MARKUP] = step_markup,
    [AT_COMMENT] = step_comment,
    [AT_CDATA] = step_cdata,
    [AT_DECLARATION] = step_declaration,
    [AT_ESCAPABLE] = step_raw,
    [AT_RAW] = step_raw,
    [AT_JSON] = step_json,
    [AT_JSON_STRING] = step_json_string,
    [AT_JSON_BACKSLASH] = step_json_backslash,
};

struct context context_start(str template_name)
{
    struct context x = {.language = LANGUAGE_HTML, .state = AT_TEXT};

    if (str_ends(template_name, S(".xml")) || str_ends(template_name, S(".svg")))
        x.language = LANGUAGE_XML;
    if (str_ends(template_name, S(".txt")))
        x.language = LANGUAGE_PLAIN;
    if (str_ends(template_name, S(".json"))) {
        x.language = LANGUAGE_JSON;
        x.state = AT_JSON;
    }
    return x;
}

void context_feed(struct context *x, str text)
{
    if (x->language == LANGUAGE_PLAIN)
        return;
    for (size_t i = 0; i < text.len; i++)
        steps[x->state](x, text.ptr[i]);
}
