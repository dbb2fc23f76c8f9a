/* SPDX-License-Identifier: MIT */
#include "mustache/context.h"

#include "mustache/markup.h"

/* The states are those of the tokenizer in the HTML standard, without what makes no difference to
 * safety: character references, errors, the insides of declarations. Each step takes one byte;
 * bytes of letters beyond ASCII are letters of names or text, as they are to browsers. */

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

/* Of a longer name its beginning, which equals no name that is looked for. */
static str name_of(const struct context *x)
{
    return (str){x->name, x->length < CONTEXT_NAME ? x->length : CONTEXT_NAME - 1};
}

static bool is_name(const struct context *x, str name)
{
    return str_eq(name_of(x), name);
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

/* In XML nothing but script and style is special, and those only because they are code. */
uint8_t context_element_named(const struct context *x)
{
    uint8_t element = markup_element(name_of(x));

    if (x->language == LANGUAGE_XML && element != ELEMENT_SCRIPT && element != ELEMENT_STYLE)
        return ELEMENT_PLAIN;
    return element;
}

static void end_tag_name(struct context *x)
{
    uint8_t element = context_element_named(x);

    if (element != ELEMENT_PLAIN || x->element != ELEMENT_PRAGMA) /* that was joined (place.c) */
        x->element = element;
    name_clear(x);
    x->state = AT_ATTRIBUTES;
}

static void end_tag(struct context *x)
{
    bool empty = x->language == LANGUAGE_XML && x->match;
    uint8_t element = x->closing || empty ? ELEMENT_PLAIN : x->element;
    uint8_t state = markup_inside(element);

    /* <title/> is empty in SVG and an opening elsewhere: nothing may follow where both are possible
     */
    enter(x, state != AT_TEXT && x->match ? AT_CDATA : state, element);
}

static void end_attribute_name(struct context *x)
{
    x->rule = markup_rule(name_of(x));
    if (is_name(x, S("http-equiv")))
        x->element = ELEMENT_PRAGMA;
    if (x->element == ELEMENT_PRAGMA && is_name(x, S("content")))
        x->rule = RULE_MARKUP;
    if (x->rule == RULE_TYPE && x->element != ELEMENT_SCRIPT && x->element != ELEMENT_DATA)
        x->rule = RULE_PLAIN;
    x->url = URL_START;
    name_clear(x);
    x->state = AT_BEFORE_VALUE;
}

/* A script is JSON only if its type says so, in literal text. */
static void end_value(struct context *x)
{
    if (x->rule == RULE_TYPE)
        x->element = is_name(x, S("application/ld+json")) || is_name(x, S("application/json"))
                         ? ELEMENT_DATA
                         : ELEMENT_SCRIPT;
    name_clear(x);
    x->rule = RULE_PLAIN;
    x->url = URL_START;
    x->state = AT_ATTRIBUTES;
}

/* Up to the first / ? # or : nobody knows whether a scheme stands there. */
static void url_char(struct context *x, char c)
{
    if (x->url == URL_SETTLED || x->url == URL_BAD || is_space(c))
        return;
    if (c == '/' || c == '?' || c == '#') {
        x->url = URL_SETTLED;
    } else if (c == ':') {
        x->url = markup_scheme(name_of(x)) ? URL_SETTLED : URL_BAD;
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
    if (is_name(x, S("--")))
        enter_comment(x);
    else if (is_name(x, S("[cdata[")))
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
    str name = markup_name(x->element);
    size_t length = name.len;

    if (x->match == length + 2 && (is_space(c) || c == '/' || c == '>')) {
        enter(x, AT_ATTRIBUTES, ELEMENT_PLAIN);
        x->closing = 1;
        step_attributes(x, c);
    } else if (x->match >= 2 && x->match < length + 2 && small(c) == name.ptr[x->match - 2]) {
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
