/* SPDX-License-Identifier: MIT */
/* Front matter from any bytes: no crash, no leak, and every node stands within the file. */
#include "read/frontmatter.h"
#include "read/yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds)
{
    if (!holds)
        __builtin_trap();
}

static void check_node(const struct yaml_node *node, const struct source *source)
{
    demand(node->at.line >= 1 && node->at.offset <= source->text.len);
    for (uint32_t i = 0; i < node->count; i++) {
        demand(node->items[i].at.offset <= source->text.len);
        check_node(node->items[i].value, source);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const str names[] = {S_INIT("title"), S_INIT("status")};
    struct arena *arena = arena_new(0);
    struct diag *diag = diag_new(arena);
    struct source source = {S("fuzz.md"), {(const char *)data, size}};
    struct frontmatter split;
    const struct yaml_node *root;

    frontmatter_split(diag, &source, FRONTMATTER_OPTIONAL, &split);
    root = yaml_read(arena, diag, &source, split.yaml.ptr ? split.yaml : source.text);
    if (root) {
        check_node(root, &source);
        yaml_check_keys(arena, diag, root, (struct yaml_keys){names, 2});
    } else {
        demand(diag_count(diag, DIAG_ERROR) > 0);
    }
    arena_free(arena);
    return 0;
}
