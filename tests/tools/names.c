/* SPDX-License-Identifier: MIT */
/* Prints templates/README.md: an introduction, then every name that a template may use, page by page,
 * out of the same shape tables against which templates are checked. */
#include <stdio.h>

#include "mustache/template.h"
#include "pages/pages.h"

static const char introduction[] =
    "# Templates\n"
    "\n"
    "Pages are Mustache templates over the values listed below. A file of the same name in the folder\n"
    "`templates/` of your own source tree replaces the one that came with minhbach; all others stay.\n"
    "`layout.mustache` holds what all pages share; a page is a child of it (`{{<layout}}`) and fills its\n"
    "blocks (`{{$main}}`). Assets in `templates/assets/` are published under a name that holds a part\n"
    "of their hash, so they may be cached for ever.\n"
    "\n"
    "## A worked example: another colour, another footer\n"
    "\n"
    "`templates/example/` is a folder `templates/` such as an office may have: a partial that stands\n"
    "for the one that is shipped, and a set of colours.\n"
    "\n"
    "1. `cp -r templates/example my-office/templates` (installed: /usr/share/minhbach/templates/example).\n"
    "2. `footer.mustache` is the partial at the end of every page: change its words. Nothing else is\n"
    "   copied, so that every other template keeps following new versions of minhbach.\n"
    "3. `assets/colours.css` sets the tokens of the top of `assets/style.css` anew, for light and dark;\n"
    "   a page loads it after the stylesheet if it is there. Keep a contrast of 4.5 to 1 or more.\n"
    "4. `minhbach check my-office`: a wrong name, an unclosed section or a value where it cannot be\n"
    "   escaped is reported at its line, with the nearest name that exists.\n"
    "5. `minhbach serve my-office` shows each change as it is saved; `minhbach build my-office` publishes.\n"
    "\n"
    "How values are escaped, and what Mustache can do here, stands in `src/mustache/template.h`. In short:\n"
    "`{{name}}` is always safe where it stands; attributes must be quoted; `href` and `src` begin with a\n"
    "value of type URL or with literal text; `{{{name}}}` takes values of type HTML only.\n"
    "\n"
    "This file is made by `make reference` from the tables in `src/pages/`; a test keeps it true.\n"
    "\n";

int main(void)
{
    struct arena *arena = arena_new(0);
    struct template_page pages[PAGE_KIND_COUNT];
    struct buf out = buf_in(arena);
    uint32_t count = 0;

    for (int kind = 0; kind < PAGE_KIND_COUNT; kind++) {
        const char *template = page_template((enum page_kind)kind);
        bool seen = false;

        for (uint32_t i = 0; i < count; i++)
            seen |= str_eq(str_of(pages[i].template), str_of(template));
        if (!seen)
            pages[count++] =
                (struct template_page){template, page_shape_of((enum page_kind)kind)};
    }
    template_reference(pages, count, &out);
    fputs(introduction, stdout);
    fwrite(out.ptr, 1, out.len, stdout);
    arena_free(arena);
    return 0;
}
