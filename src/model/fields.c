/* SPDX-License-Identifier: MIT */
#include "model/fields.h"

#include "base/near.h"
#include "model/values.h"

/* A key without a value is as good as absent: scaffolds leave keys open for staff to fill. */
str fields_text(struct reading *r, const struct yaml_node *map, str key, struct place *at)
{
    const struct yaml_node *node = yaml_get(map, key);

    if (at)
        *at = node ? node->at : map->at;
    if (!node || !yaml_expect(r->diag, node, YAML_SCALAR))
        return S("");
    return node->text.len ? node->text : S("");
}

/* A key that is nearly `key`: mistyped, and reported as unknown. */
static bool nearly_there(const struct yaml_node *map, str key)
{
    for (uint32_t i = 0; map->kind == YAML_MAP && i < map->count; i++) {
        struct near near = near_start(key);

        near_offer(&near, map->items[i].key);
        if (near.count && !str_eq(map->items[i].key, key))
            return true;
    }
    return false;
}

str fields_need(struct reading *r, const struct yaml_node *map, str key)
{
    const struct yaml_node *node = yaml_get(map, key);
    struct place at;
    str text = fields_text(r, map, key, &at);

    if (text.len == 0 &&
        (node ? node->kind == YAML_SCALAR && !node->refused : !nearly_there(map, key)))
        DIAG(r->diag, at, DIAG_MISSING_KEY, key);
    return text;
}

static void add_text(struct reading *r, struct text_list *list, const struct yaml_node *node)
{
    if (!yaml_expect(r->diag, node, YAML_SCALAR) || node->text.len == 0)
        return;
    *vec_push(r->arena, &list->at) = node->at;
    *vec_push(r->arena, &list->texts) = node->text;
}

struct text_list fields_list(struct reading *r, const struct yaml_node *map, str key)
{
    const struct yaml_node *node = yaml_get(map, key);
    struct text_list list = {0};

    if (node && node->kind == YAML_SCALAR)
        add_text(r, &list, node);
    else if (node && yaml_expect(r->diag, node, YAML_SEQ)) {
        for (uint32_t i = 0; i < node->count; i++)
            add_text(r, &list, node->items[i].value);
    }
    return list;
}

bool fields_word(struct reading *r, const struct yaml_node *map, str key, enum word_table table,
                 uint32_t *out)
{
    struct place at;
    str text = fields_text(r, map, key, &at);

    return text.len == 0 || values_word(r, at, text, (struct word_wanted){table, key}, out);
}

/* "a b" -> "a; b" */
static str readable(struct arena *arena, str choices)
{
    struct buf buf = buf_in(arena);

    while (choices.ptr) {
        buf_put(&buf, buf.len ? S("; ") : S(""));
        buf_put(&buf, str_cut(&choices, ' '));
    }
    return buf_str(&buf);
}

bool fields_choice(struct reading *r, const struct yaml_node *map, str key, str choices, str *out)
{
    struct place at;
    str text = fields_text(r, map, key, &at);
    str rest = choices;

    if (text.len == 0)
        return true;
    *out = text;
    while (rest.ptr) {
        if (str_eq(str_trim(str_cut(&rest, ' ')), text))
            return true;
    }
    DIAG(r->diag, at, DIAG_BAD_SETTING, text, key, readable(r->scratch, choices));
    return false;
}

bool fields_day(struct reading *r, const struct yaml_node *map, str key, int32_t *out)
{
    struct place at;
    str text = fields_text(r, map, key, &at);

    return text.len == 0 || values_day(r, at, text, out);
}

bool fields_span(struct reading *r, const struct yaml_node *map, str key, struct span *out)
{
    struct place at;
    str text = fields_text(r, map, key, &at);

    return text.len == 0 || values_span(r, at, text, out);
}
