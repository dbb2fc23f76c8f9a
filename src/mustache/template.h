/* SPDX-License-Identifier: MIT */
/* template: Mustache, as specified in version 1.4 (core, inheritance, dynamic names), compiled once
 * and rendered many times. This is the engine's manual; value.h describes the data.
 *
 *     {{name}}            the value, escaped for where it stands     {{a.b}} of a record in a
 * record
 *     {{{name}}}, {{&name}}   markup as it is
 *     {{#name}}…{{/name}}     for each item of a list; for a record or text if there is one
 *     {{^name}}…{{/name}}     if there is none (empty text, empty list, 0, false, absent)
 *     {{.}}               the item itself, in a list of texts or a section over a text
 *     {{>name}}           a partial: the template of that name, in this context
 *     {{<name}}{{$block}}…{{/block}}{{/name}}   the template of that name with blocks replaced
 *     {{$block}}…{{/block}}   a block and what it holds unless replaced
 *     {{>*name}}, {{<*name}}  the template whose name the value is (only without shapes)
 *     {{! comment }}      {{=<% %>=}} other delimiters
 *
 * Lambdas are not supported: data carries no code.
 *
 * Two ways to compile
 *   With a root shape (site templates). Every name is resolved to a slot through the shapes, and
 *   what cannot work is reported at its line and column: unknown names, lists used as text,
 *   unclosed and mismatched tags, missing or endless partials, blocks that no parent has. The
 *   place of every variable in the document is known, and so is its escaping:
 *     text, quoted attribute    & < > " ' escaped
 *     href, src, action …       begins with a value typed URL, or with literal text that decides
 *                               where it leads (holds / ? # or a harmless scheme, as in "#{{id}}",
 *                               "/x/{{id}}/"); any text behind that is percent-encoded
 *     <script type="application/ld+json"> (or application/json)   inside a string: escaped as JSON,
 *                               < > & too; outside a string: only whole numbers
 *     refused                   unquoted attributes, attributes on… and style, srcdoc, names of
 *                               tags and attributes, other scripts, style sheets, CDATA
 *   {{{x}}} takes only values typed HTML, and only between tags. A section must end in the kind of
 *   place in which it began. The language is that of the root template's name: *.xml and *.svg are
 *   XML (also without characters that XML forbids), *.json is JSON, *.txt plain text without
 *   escaping, anything else HTML. Partials follow the template that uses them.
 *
 *   Without a root shape (NULL): plain Mustache over any record; names are looked up while
 *   rendering, missing ones are empty, {{x}} is always escaped as HTML, {{{x}}} never.
 *
 * Lines: a tag alone on its line takes the line with it. A partial or parent alone on its line is
 * indented as its tag is. A replaced block loses the indentation of its first line and takes that
 * of the block it replaces. Partials hand on the blocks that were replaced around them. */
#ifndef MUSTACHE_TEMPLATE_H
#define MUSTACHE_TEMPLATE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "mustache/value.h"

/* Gives the text of templates by name ("page", "chart/line"; no ".mustache"). NULL if there is no
 * such template. Called once for a name; never for names that lead out of the folder (absolute,
 * with a part ".." or "\"). The source outlives the set. `each`, which may be NULL, tells `see`
 * the names there are, for suggestions. */
struct template_loader {
    const struct source *(*load)(void *data, str name);
    void (*each)(void *data, void (*see)(void *to, str name), void *to);
    void *data;
};

struct template_set; /* opaque: what was loaded and compiled agrees with its index */
struct template;     /* opaque: compiled code, immutable */

/* Templates that use each other; lives in `arena`, which must not be reset before it. */
struct template_set *templates_new(struct arena *arena, struct template_loader loader);

/* What a rendering may use before it is stopped. */
struct template_limits {
    uint32_t depth;  /* sections and partials inside each other */
    uint64_t calls;  /* partials, parents and blocks */
    uint64_t output; /* bytes, all that `out` holds */
};

/* For renderings from now on; the default is a million, a hundred million and a GiB. */
void templates_limit(struct template_set *set, struct template_limits limits);

/* Compiles a template and all it uses; once per name, root shape and language. Problems go to
 * `diag`, each once for a set. NULL when there were errors, now or when a part of it was compiled
 * earlier. Not for several threads at once on one set. */
const struct template *template_compile(struct template_set *set, str name,
                                        const struct shape *root, struct diag *diag);

/* Appends the result to `out`. False when a limit was reached: `out` is then of no use. Stack and
 * list of contexts grow in out->arena, a few KB unless the nesting is deep; nothing is allocated
 * for a tag. With shapes, from any number of threads at once. INVARIANT: records have the shapes
 * that were compiled for. */
bool template_render(const struct template *template, const struct record *root, struct buf *out);

/* Without shapes: over any value. Partials are compiled when they are reached, into the set and
 * into the `diag` of template_compile, so only one thread may render from one set. */
bool template_render_any(const struct template *template, struct value root, struct buf *out);

/* Writes the reference of names for people who write templates, as Markdown: for each root shape,
 * then for each shape used in them, one table of name, type and meaning. */
struct template_page {
    const char *template; /* "plan": the template that is rendered over it */
    const struct shape *root;
};
void template_reference(const struct template_page *pages, uint32_t count, struct buf *out);

#endif
