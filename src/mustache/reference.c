/* SPDX-License-Identifier: MIT */
#include "mustache/template.h"

#include "base/vec.h"

struct shapes {
    const struct shape **at;
    uint32_t len;
    uint32_t cap;
};

static void see(struct arena *arena, struct shapes *seen, const struct shape *shape)
{
    for (uint32_t i = 0; i < seen->len; i++)
        if (seen->at[i] == shape)
            return;
    if (shape)
        *vec_push(arena, seen) = shape;
}

static void put_type(struct buf *out, const struct field *field)
{
    static const char *const words[] = {
        [VALUE_NONE] = "nothing",  [VALUE_TEXT] = "text",          [VALUE_URL] = "URL",
        [VALUE_HTML] = "HTML",     [VALUE_INT] = "number",         [VALUE_BOOL] = "condition",
        [VALUE_RECORD] = "record", [VALUE_LIST] = "list of texts", [VALUE_ANY] = "any",
    };

    if (!field->shape)
        buf_put(out, str_of(words[field->type]));
    else
        buf_printf(out, "%s [%s](#%s)", field->type == VALUE_LIST ? "list of" : "record",
                   field->shape->name, field->shape->name);
}

/* The heading is what links to the shape lead to. */
static void put_shape(struct buf *out, const struct shape *shape)
{
    buf_printf(out, "\n### %s\n\n%s\n\n| name | type | meaning |\n|---|---|---|\n", shape->name,
               shape->doc);
    for (uint32_t i = 0; i < shape->count; i++) {
        buf_printf(out, "| `%s` | ", shape->fields[i].name);
        put_type(out, &shape->fields[i]);
        buf_printf(out, " | %s |\n", shape->fields[i].doc);
    }
}

void template_reference(const struct template_page *pages, uint32_t count, struct buf *out)
{
    struct shapes seen = {0};

    buf_put(out, S("| template | rendered over |\n|---|---|\n"));
    for (uint32_t i = 0; i < count; i++) {
        buf_printf(out, "| `%s.mustache` | [%s](#%s) |\n", pages[i].template, pages[i].root->name,
                   pages[i].root->name);
        see(out->arena, &seen, pages[i].root);
    }
    for (uint32_t i = 0; i < seen.len; i++) {
        put_shape(out, seen.at[i]);
        for (uint32_t f = 0; f < seen.at[i]->count; f++)
            see(out->arena, &seen, seen.at[i]->fields[f].shape);
    }
}
