/* SPDX-License-Identifier: MIT */
/* context: where in the document a place of a template is, by following its literal text as an HTML
 * parser would, and so how a value must be escaped there, or why none may stand there. */
#ifndef MUSTACHE_CONTEXT_H
#define MUSTACHE_CONTEXT_H

#include "base/diag.h"
#include "mustache/escape.h"
#include "mustache/value.h"

enum context_language { LANGUAGE_PLAIN, LANGUAGE_HTML, LANGUAGE_XML, LANGUAGE_JSON };

enum context_state {
    AT_TEXT,
    AT_TAG_OPEN,
    AT_TAG_NAME,
    AT_ATTRIBUTES, /* in a tag, between attributes */
    AT_NAME,
    AT_AFTER_NAME,
    AT_BEFORE_VALUE,
    AT_DOUBLE, /* in a value between "…" */
    AT_SINGLE,
    AT_UNQUOTED,
    AT_MARKUP, /* behind <! */
    AT_COMMENT,
    AT_CDATA,
    AT_DECLARATION, /* <!doctype …, <?xml … */
    AT_ESCAPABLE,   /* in title, textarea: text without tags */
    AT_RAW,         /* in script, style, iframe …: no escaping helps */
    AT_JSON,        /* JSON, outside strings */
    AT_JSON_STRING,
    AT_JSON_BACKSLASH,
    CONTEXT_STATES
};

enum context_element {
    ELEMENT_PLAIN,
    ELEMENT_SCRIPT,
    ELEMENT_DATA, /* a script element of JSON */
    ELEMENT_STYLE,
    ELEMENT_TITLE,
    ELEMENT_TEXTAREA,
    ELEMENT_IFRAME,
    ELEMENT_XMP,
    ELEMENT_NOEMBED,
    ELEMENT_NOFRAMES,
    ELEMENT_PRAGMA /* meta with http-equiv */
};

enum context_rule { RULE_PLAIN, RULE_URL, RULE_HANDLER, RULE_STYLE, RULE_MARKUP, RULE_TYPE };

/* What the beginning of a URL has settled. */
enum context_url { URL_START, URL_OPEN, URL_SETTLED, URL_BAD };

enum { CONTEXT_NAME = 24 };

/* All bytes count in comparing; no padding. */
struct context {
    uint8_t language;
    uint8_t state;           /* enum context_state */
    uint8_t element;         /* what the tag being read will lead into */
    uint8_t rule;            /* of the attribute being read */
    uint8_t url;             /* how far a URL is settled */
    uint8_t match;           /* characters seen of what ends a comment or a script */
    uint8_t closing;         /* 1 in an end tag */
    uint8_t length;          /* of name; CONTEXT_NAME: it was longer */
    char name[CONTEXT_NAME]; /* tag, attribute or scheme being read, in small letters */
};

/* The start of a document; the language is that of the template's name. */
struct context context_start(str template_name);

/* Behind the literal `text`. */
void context_feed(struct context *context, str text);

/* How a value of `type` is written here. `raw` is for {{{x}}}. False: it must not stand here and
 * *code says why. Moves the context behind the value. */
bool context_value(struct context *context, enum value_type type, bool raw, enum escape *escape,
                   enum diag_code *code);

/* The enum context_element whose name was read last. For place.c. */
uint8_t context_element_named(const struct context *context);

/* Whether what may end in `end` or never have run at all (a section that began in *at) is one kind
 * of place; if so *at becomes the place behind it. */
bool context_join(struct context *at, const struct context *end);

/* Whether a document may end here. */
bool context_may_end(const struct context *context);

/* For messages: "text", "attribute value" … as an argument. */
str context_word(const struct context *context);

#endif
