/* SPDX-License-Identifier: MIT */
/* Cases of one fault each: a line of the sound tree is changed, and exactly this is reported. */
#ifndef TESTS_MODEL_FAULTS_H
#define TESTS_MODEL_FAULTS_H

#include "tree.h"

enum { WHOLE_FILE = 0, NO_FILE = -1 };

struct fault {
    const char *path;
    int line; /* to be changed; WHOLE_FILE: `text` is the file; NO_FILE: it is removed */
    const char *text;
    const char *report;
};

static inline void faults_apply(const struct tree *tree, const struct fault *fault)
{
    char full[512];

    snprintf(full, sizeof full, "%s/%s", tree->dir, fault->path);
    if (fault->line == NO_FILE)
        assert_int_equal(unlink(full), 0);
    else if (fault->line == WHOLE_FILE)
        tree_write(tree, fault->path, fault->text);
    else
        tree_change_line(tree, fault->path, fault->line, fault->text);
}

static inline void faults_check(const struct fault *faults, size_t count)
{
    int wrong = 0;

    for (size_t i = 0; i < count; i++) {
        struct tree tree = tree_new();
        const char *report;

        faults_apply(&tree, &faults[i]);
        tree_read(&tree);
        report = tree_report(&tree);
        if (strcmp(report, faults[i].report)) {
            print_message("%s:%d: %s\n-- expected:\n%s-- reported:\n%s", faults[i].path,
                          faults[i].line, faults[i].text, faults[i].report, report);
            wrong++;
        }
        tree_free(&tree);
    }
    assert_int_equal(wrong, 0);
}

#define FAULTS_CHECK(table) faults_check((table), sizeof(table) / sizeof *(table))

#endif
