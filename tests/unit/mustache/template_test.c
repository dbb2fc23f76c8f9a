/* SPDX-License-Identifier: MIT */
/* Templates over shapes: what names mean, sections, partials, inheritance, limits. */
#include "fixture.h"

static void names_resolve_through_shapes(void **state)
{
    (void)state;
    assert_renders("{{best.name}} {{best.value}} {{count}}", "A &amp; B 95 -3");
    assert_renders("{{#best}}{{name}}{{value}}{{count}}{{/best}}", "A &amp; B95-3");
    assert_renders("{{#targets}}{{name}}-{{title}}{{/targets}}{{name}}",
                   "một-&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; onload=&quot;x&amp;"
                   "hai-&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; onload=&quot;x&amp;"
                   "trang");
    assert_renders("{{#best}}{{note}}{{#note}}never{{/note}}{{^note}}none{{/note}}{{/best}}",
                   "none");
}

static void sections_of_all_types(void **state)
{
    (void)state;
    assert_renders("{{#months}}[{{.}}]{{/months}}", "[06][&lt;07&gt;]");
    assert_renders("{{#final}}yes{{/final}}{{^final}}no{{/final}}", "yes");
    assert_renders("{{#name}}{{.}}!{{/name}}", "trang!");
    assert_renders("{{#count}}{{.}}!{{/count}}", "-3!");
    assert_renders("{{#targets}}{{#value}}{{.}}{{/value}}{{^value}}nil{{/value}};{{/targets}}",
                   "1;nil;");
    assert_renders("{{#targets}}{{#.}}{{name}}{{/.}}{{^.}}never{{/.}}{{/targets}}", "mộthai");
    assert_renders("{{#months}}{{#targets}}{{name}}{{/targets}}{{.}}{{/months}}",
                   "mộthai06mộthai&lt;07&gt;");
    assert_renders("{{#tree}}{{#children}}{{label}}{{/children}}{{label}}{{/tree}}", "yzx");
    assert_renders("{{#name}}{{#best}}{{value}}{{/best}}{{.}}{{/name}}", "95trang");
}

static void partials_see_their_context(void **state)
{
    struct file files[] = {{"t", "{{>p}}\n {{>p}}\n{{#best}}{{>p}}{{/best}}"},
                           {"p", "<i>{{name}}</i>\n<b>\n"},
                           {NULL, NULL}};
    struct world w;

    (void)state;
    world_open(&w, files);
    assert_string_equal(world_render(&w, "t"),
                        "<i>trang</i>\n<b>\n <i>trang</i>\n <b>\n<i>A &amp; B</i>\n<b>\n");
    world_close(&w);
}

static void a_tree_recurses(void **state)
{
    struct file files[] = {{"t", "{{#tree}}\n{{>branch}}\n{{/tree}}\n"},
                           {"branch", "{{label}}\n{{#children}}\n  {{>branch}}\n{{/children}}\n"},
                           {NULL, NULL}};
    struct world w;

    (void)state;
    world_open(&w, files);
    assert_string_equal(world_render(&w, "t"), "x\n  y\n  z\n");
    world_close(&w);
}

static void a_layout_with_blocks(void **state)
{
    struct file files[] = {
        {"t", "{{<layout}}\n{{$title}}{{title}}{{/title}}\n{{$main}}\n<p>{{name}}</p>\n"
              "{{#targets}}\n<i>{{name}}</i>\n{{/targets}}\n{{/main}}\n{{/layout}}\n"},
        {"layout", "<title>{{$title}}none{{/title}}</title>\n{{>nav}}\n<main class=\"{{$class}}"
                   "plain{{/class}}\">\n{{$main}}{{/main}}\n</main>\n"},
        {"nav", "<nav>{{$nav}}home{{/nav}}</nav>\n"},
        {NULL, NULL}};
    struct world w;

    (void)state;
    world_open(&w, files);
    assert_string_equal(world_render(&w, "t"),
                        "<title>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; "
                        "onload=&quot;x&amp;</title>\n<nav>home</nav>\n<main class=\"plain\">\n"
                        "<p>trang</p>\n<i>một</i>\n<i>hai</i>\n\n</main>\n");
    world_close(&w);
}

static void one_set_many_pages(void **state)
{
    struct file files[] = {{"a", "{{<l}}{{$b}}A{{/b}}{{/l}}"},
                           {"b", "{{<l}}{{$b}}B{{name}}{{/b}}{{/l}}"},
                           {"l", "<p>{{$b}}{{/b}}</p>"},
                           {NULL, NULL}};
    struct world w;

    (void)state;
    world_open(&w, files);
    assert_string_equal(world_render(&w, "a"), "<p>A</p>");
    assert_string_equal(world_render(&w, "b"), "<p>Btrang</p>");
    assert_string_equal(world_render(&w, "a"), "<p>A</p>");
    world_close(&w);
}

/* A chain of children, each in the one before, deeper than the C stack would bear. */
static struct value chain(struct arena *arena, uint32_t depth)
{
    struct value inner = value_list(NULL, 0);

    for (uint32_t i = 0; i < depth; i++) {
        struct value *item = ARENA_NEW(arena, struct value);

        *item = value_record(node_of(arena, "n", inner));
        inner = value_list(item, 1);
    }
    return value_record(node_of(arena, "r", inner));
}

static void deep_recursion_and_its_limit(void **state)
{
    struct file files[] = {{"t", "{{#tree}}{{>n}}{{/tree}}"},
                           {"n", "{{label}}{{#children}}{{>n}}{{/children}}"},
                           {NULL, NULL}};
    const struct template *t;
    struct world w;
    struct buf out;

    (void)state;
    world_open(&w, files);
    w.page->slots[page_tree] = chain(w.arena, 100000);
    assert_int_equal(strlen(world_render(&w, "t")), 100001);
    templates_limit(w.set, (struct template_limits){1000, 1000000, 1 << 30});
    t = template_compile(w.set, S("t"), &page_shape, w.diag);
    out = buf_in(w.arena);
    assert_false(template_render(t, w.page, &out));
    templates_limit(w.set, (struct template_limits){1000000, 50000, 1 << 30});
    assert_false(template_render(t, w.page, &out));
    templates_limit(w.set, (struct template_limits){1000000, 1000000, 2000});
    assert_false(template_render(t, w.page, &out));
    world_close(&w);
}

static void without_shapes_names_are_looked_up(void **state)
{
    struct file files[] = {{"t",
                            "{{title}}|{{{body}}}|{{missing}}|{{#best}}{{name}}{{value}}{{/best}}"
                            "{{#targets}}{{>*name}}{{/targets}}{{#months}}{{.}}{{/months}}"},
                           {"một", "1{{value}}{{count}};"},
                           {NULL, NULL}};
    const struct template *t;
    struct world w;
    struct buf out;

    (void)state;
    world_open(&w, files);
    out = buf_in(w.arena);
    t = template_compile(w.set, S("t"), NULL, w.diag);
    w.page->slots[page_title] = value_text(S("<'>"));
    assert_true(template_render(t, w.page, &out));
    assert_string_equal(buf_cstr(&out),
                        "&lt;&#39;&gt;|<p>an <b>đ</b></p>||A &amp; B9511-3;06&lt;07&gt;");
    world_close(&w);
}

static void output_is_appended(void **state)
{
    struct file files[] = {{"t", "{{name}}"}, {NULL, NULL}};
    const struct template *t;
    struct world w;
    struct buf out;

    (void)state;
    world_open(&w, files);
    out = buf_in(w.arena);
    t = template_compile(w.set, S("t"), &page_shape, w.diag);
    for (int i = 0; i < 1000; i++)
        assert_true(template_render(t, w.page, &out));
    assert_int_equal(out.len, 5000);
    assert_memory_equal(out.ptr + 4995, "trang", 5);
    world_close(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_resolve_through_shapes),
        cmocka_unit_test(sections_of_all_types),
        cmocka_unit_test(partials_see_their_context),
        cmocka_unit_test(a_tree_recurses),
        cmocka_unit_test(a_layout_with_blocks),
        cmocka_unit_test(one_set_many_pages),
        cmocka_unit_test(deep_recursion_and_its_limit),
        cmocka_unit_test(without_shapes_names_are_looked_up),
        cmocka_unit_test(output_is_appended),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
