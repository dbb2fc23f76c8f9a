/* SPDX-License-Identifier: MIT */
#include "tree.h"

static void a_sound_tree_has_no_fault(void **state)
{
    struct tree tree = tree_new();

    (void)state;
    tree_read(&tree);
    assert_string_equal(tree_report(&tree), "");
    tree_free(&tree);
}
int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_sound_tree_has_no_fault)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
