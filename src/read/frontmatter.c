/* SPDX-License-Identifier: MIT */
#include "read/frontmatter.h"

static const str BOM = S_INIT("\xEF\xBB\xBF");

/* Cuts the first line off *rest, with its end. */
static str take_line(str *rest)
{
    size_t at = 0;
    str line;

    while (at < rest->len && rest->ptr[at] != '\n' && rest->ptr[at] != '\r')
        at++;
    if (at + 1 < rest->len && rest->ptr[at] == '\r' && rest->ptr[at + 1] == '\n')
        at++;
    line = str_slice(*rest, 0, at + 1);
    *rest = str_slice(*rest, at + 1, rest->len);
    return line;
}

/* "---", or what else stands there, from the line's first column on. */
static bool is_fence(str line, str fence)
{
    return str_starts(line, fence) && str_trim(line).len == fence.len;
}

bool frontmatter_split(struct diag *diag, const struct source *source, enum frontmatter_need need,
                       struct frontmatter *out)
{
    str rest = source->text;
    str first;
    const char *start;

    if (str_starts(rest, BOM))
        rest = str_slice(rest, BOM.len, rest.len);
    *out = (struct frontmatter){.body = rest};
    first = take_line(&rest);
    if (!is_fence(first, S("---"))) {
        if (need == FRONTMATTER_REQUIRED)
            DIAG(diag, place_at(source, 0), DIAG_FRONTMATTER_MISSING);
        return need == FRONTMATTER_OPTIONAL;
    }
    start = rest.ptr;
    while (rest.len) {
        str line = take_line(&rest);

        if (is_fence(line, S("---")) || is_fence(line, S("..."))) {
            *out = (struct frontmatter){.yaml = {start, (size_t)(line.ptr - start)}, .body = rest};
            return true;
        }
    }
    DIAG(diag, place_at(source, 0), DIAG_FRONTMATTER_UNCLOSED);
    return false;
}
