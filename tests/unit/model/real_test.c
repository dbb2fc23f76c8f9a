/* SPDX-License-Identifier: MIT */
/* The project's own content/ and data/ are sound, and are all there. Run from the project's folder.
 */
#include "tree.h"

static void the_real_tree_is_sound(void **state)
{
    struct tree tree = {.dir = ".", .arena = arena_new(0)};
    const struct model *m;
    uint32_t judged = 0;

    (void)state;
    tree.diag = diag_new(tree.arena);
    tree_read(&tree);
    m = tree.model;
    assert_string_equal(tree_report(&tree), "");
    assert_int_equal(m->plans.len, 5);
    assert_int_equal(m->indicators.len, 63);
    assert_int_equal(m->targets.len, 110);
    assert_int_equal(m->tasks.len, 156);
    for (uint32_t i = 0; i < m->plans.len; i++)
        judged += m->plans.at[i].targets.len;
    assert_int_equal(judged, 110);
    tree_check_rows(m);
    arena_free(tree.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_real_tree_is_sound)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
