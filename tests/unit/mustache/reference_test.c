/* SPDX-License-Identifier: MIT */
/* The reference lists every name of the shapes; values keep their truth. */
#include "fixture.h"

static void every_name_once(void **state)
{
    const struct template_page pages[] = {{"page", &page_shape}, {"other", &page_shape}};
    struct arena *arena = arena_new(0);
    struct buf out = buf_in(arena);

    (void)state;
    template_reference(pages, 2, &out);
    assert_string_equal(
        buf_cstr(&out),
        "| template | rendered over |\n|---|---|\n| `page.mustache` | [page](#page) |\n"
        "| `other.mustache` | [page](#page) |\n\n### page\n\na page\n\n"
        "| name | type | meaning |\n|---|---|---|\n| `title` | text | title |\n"
        "| `link` | URL | address |\n| `body` | HTML | markup |\n| `count` | number | how many |\n"
        "| `final` | condition | no more to come |\n| `months` | list of texts | names of months "
        "|\n"
        "| `best` | record [target](#target) | the best target |\n"
        "| `targets` | list of [target](#target) | all targets |\n"
        "| `tree` | record [node](#node) | a tree |\n| `name` | text | hidden by a target's name "
        "|\n"
        "\n### target\n\na target\n\n| name | type | meaning |\n|---|---|---|\n"
        "| `name` | text | name |\n| `met` | condition | whether it is met |\n"
        "| `value` | number | the figure |\n| `note` | text | a note |\n"
        "\n### node\n\na tree\n\n| name | type | meaning |\n|---|---|---|\n"
        "| `label` | text | what it says |\n| `children` | list of [node](#node) | what is under "
        "it |\n");
    arena_free(arena);
}

static void values_are_true_or_not(void **state)
{
    struct arena *arena = arena_new(0);
    struct value items[1] = {value_int(0)};

    (void)state;
    assert_int_equal(value_text(S("")).len, 0);
    assert_int_equal(value_url(S("/")).len, 1);
    assert_int_equal(value_html(S("<b>")).len, 3);
    assert_int_equal(value_int(0).len, 0);
    assert_int_equal(value_int(-7).len, 1);
    assert_int_equal(value_bool(true).len, 1);
    assert_int_equal(value_bool(false).len, 0);
    assert_int_equal(value_list(items, 1).len, 1);
    assert_int_equal(value_record(NULL).type, VALUE_NONE);
    assert_int_equal(value_record(record_new(arena, &page_shape)).len, 1);
    assert_int_equal(record_new(arena, &page_shape)->slots[page_name].type, VALUE_NONE);
    arena_free(arena);
}

static void slots_by_name(void **state)
{
    (void)state;
    assert_int_equal(shape_slot(&target_shape, S("value")), target_value);
    assert_int_equal(shape_slot(&target_shape, S("val")), SHAPE_NO_SLOT);
    assert_int_equal(shape_slot(&target_shape, S("values")), SHAPE_NO_SLOT);
    assert_int_equal(shape_slot(&target_shape, S("")), SHAPE_NO_SLOT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_name_once),
        cmocka_unit_test(values_are_true_or_not),
        cmocka_unit_test(slots_by_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
