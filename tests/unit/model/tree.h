/* SPDX-License-Identifier: MIT */
/* A small source tree in a temporary folder, sound as it stands; a test changes a line or a file
 * and sees what is reported. */
#ifndef TESTS_MODEL_TREE_H
#define TESTS_MODEL_TREE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/read.h"
#include "tree_files.h"

struct tree {
    char dir[64];
    struct arena *arena;
    struct diag *diag;
    struct model *model;
};

static inline void tree_make_folders(const char *path)
{
    char copy[512];

    snprintf(copy, sizeof copy, "%s", path);
    for (char *slash = strchr(copy + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        if (mkdir(copy, 0700) && errno != EEXIST)
            fail_msg("mkdir %s: %s", copy, strerror(errno));
        *slash = '/';
    }
}

static inline void tree_write_bytes(const struct tree *tree, const char *path, str bytes)
{
    char full[512];
    FILE *file;

    snprintf(full, sizeof full, "%s/%s", tree->dir, path);
    tree_make_folders(full);
    file = fopen(full, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes.ptr, 1, bytes.len, file), bytes.len);
    fclose(file);
}

static inline void tree_write(const struct tree *tree, const char *path, const char *text)
{
    tree_write_bytes(tree, path, str_of(text));
}

static inline const char *tree_text(const char *path)
{
    for (int i = 0; i < TREE_FILES; i++) {
        if (!strcmp(tree_files[i].path, path))
            return tree_files[i].text;
    }
    return "";
}

/* Writes the file with line `line` (from 1; one behind the last is added) replaced by `text`. */
static inline void tree_change_line(const struct tree *tree, const char *path, int line,
                                    const char *text)
{
    struct buf out = buf_in(tree->arena);
    str rest = str_of(tree_text(path));
    int at = 1;

    while (rest.len) {
        str old = str_cut(&rest, '\n');

        buf_put(&out, at++ == line ? str_of(text) : old);
        buf_byte(&out, '\n');
    }
    if (at == line) {
        buf_put(&out, str_of(text));
        buf_byte(&out, '\n');
    }
    tree_write_bytes(tree, path, buf_str(&out));
}

/* The sound tree, in a new folder. */
static inline struct tree tree_new(void)
{
    struct tree tree = {.dir = "/tmp/minhbach-tree-XXXXXX", .arena = arena_new(0)};

    assert_non_null(mkdtemp(tree.dir));
    tree.diag = diag_new(tree.arena);
    for (int i = 0; i < TREE_FILES; i++)
        tree_write(&tree, tree_files[i].path, tree_files[i].text);
    return tree;
}

static inline void tree_read_with(struct tree *tree, int jobs)
{
    struct model_input input = {tree->dir, jobs, DATE_NONE, 0};

    date_parse_iso(S("2026-11-23"), &input.today);
    tree->model = model_read(&input, tree->arena, tree->diag);
    assert_non_null(tree->model);
}

static inline void tree_read(struct tree *tree)
{
    tree_read_with(tree, 1);
}

/* What was reported, a line each: "data/units.csv:3:2 unknown-unit\n". Without severity INFO. */
static inline const char *tree_report(const struct tree *tree)
{
    struct buf out = buf_in(tree->arena);
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);
    str rest;

    diag_print(tree->diag, stream, (struct diag_style){DIAG_TEXT, DIAG_EN, false, false});
    fclose(stream);
    rest = (str){text, size};
    while (rest.len) {
        str line = str_cut(&rest, '\n');
        size_t colon = str_find(line, S(": "), 0);
        size_t open = str_find(line, S("["), 0), close = str_find(line, S("]"), 0);

        if (line.ptr[0] == ' ' || colon == SIZE_MAX || close == SIZE_MAX ||
            str_starts(str_slice(line, colon + 2, line.len), S("info")))
            continue;
        buf_put(&out, str_slice(line, 0, colon));
        buf_byte(&out, ' ');
        buf_put(&out, str_slice(line, open + 1, close));
        buf_byte(&out, '\n');
    }
    free(text);
    return buf_cstr(&out);
}

/* Of a tree without faults: what is not published is blank, or of a period not begun. */
static inline void tree_check_rows(const struct model *m)
{
    for (uint32_t i = 0; i < m->inputs.len; i++) {
        const struct input *input = &m->inputs.at[i];
        bool begun =
            input->period == NO_INDEX || m->periods.at[input->period].span.first <= m->as_of;

        assert_int_equal(input->published, begun ? input->rows - input->blank : 0);
        assert_int_equal(input->reported, begun ? input->blank : input->rows);
    }
}

static inline void tree_free(struct tree *tree)
{
    char command[128];

    snprintf(command, sizeof command, "rm -rf %s", tree->dir);
    assert_int_equal(system(command), 0);
    arena_free(tree->arena);
}

#endif
