/* SPDX-License-Identifier: MIT */
/* What is done with a tree once it is read: see yaml.h. */
#include "base/near.h"
#include "read/yaml.h"

const struct yaml_item *yaml_item(const struct yaml_node *node, str key)
{
    if (!node || node->kind != YAML_MAP)
        return NULL;
    for (uint32_t i = 0; i < node->count; i++)
        if (str_eq(node->items[i].key, key))
            return &node->items[i];
    return NULL;
}

const struct yaml_node *yaml_get(const struct yaml_node *node, str key)
{
    const struct yaml_item *item = yaml_item(node, key);

    return item ? item->value : NULL;
}

static bool is_known(struct yaml_keys known, str key)
{
    for (uint32_t i = 0; i < known.count; i++)
        if (str_eq(known.names[i], key))
            return true;
    return false;
}

bool yaml_check_keys(struct arena *arena, struct diag *diag, const struct yaml_node *map,
                     struct yaml_keys known)
{
    bool all = true;

    for (uint32_t i = 0; map && map->kind == YAML_MAP && i < map->count; i++) {
        const struct yaml_item *item = &map->items[i];
        struct near near = near_start(item->key);

        if (is_known(known, item->key))
            continue;
        for (uint32_t k = 0; k < known.count; k++)
            near_offer(&near, known.names[k]);
        DIAG(diag, item->at, DIAG_UNKNOWN_KEY, item->key, near_join(&near, arena));
        all = false;
    }
    return all;
}

bool yaml_expect(struct diag *diag, const struct yaml_node *node, enum yaml_kind kind)
{
    static const enum diag_code codes[] = {[YAML_SCALAR] = DIAG_YAML_WANT_TEXT,
                                           [YAML_MAP] = DIAG_YAML_WANT_MAP,
                                           [YAML_SEQ] = DIAG_YAML_WANT_LIST};

    if (!node)
        return false;
    if (node->kind != kind)
        DIAG(diag, node->at, codes[kind]);
    return node->kind == kind;
}
