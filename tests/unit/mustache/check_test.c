/* SPDX-License-Identifier: MIT */
/* Each static check has its planted fault: found at its place, alone, and nothing where it is
 * right. */
#include "fixture.h"

static void unknown_names(void **state)
{
    (void)state;
    assert_fault("<p>\n  {{titel}}", DIAG_TEMPLATE_UNKNOWN_NAME, 2, 3, "titel");
    assert_fault("{{#best}}{{nmae}}{{/best}}", DIAG_TEMPLATE_UNKNOWN_NAME, 1, 10, "nmae");
    assert_fault("{{best.nam}}", DIAG_TEMPLATE_UNKNOWN_NAME, 1, 1, "nam");
    assert_fault("{{value}}", DIAG_TEMPLATE_UNKNOWN_NAME, 1, 1, "value");
    assert_fault("{{#targest}}{{name}}{{whatever}}{{/targest}}", DIAG_TEMPLATE_UNKNOWN_NAME, 1, 1,
                 "targest");
    assert_fault("đ{{^finl}}{{/finl}}", DIAG_TEMPLATE_UNKNOWN_NAME, 1, 2, "finl");
    assert_fault("{{title.x}}", DIAG_TEMPLATE_NO_PARTS, 1, 1, "title.x");
    assert_fault("{{targets.name}}", DIAG_TEMPLATE_NO_PARTS, 1, 1, "targets.name");
}

static void a_near_name_is_suggested(void **state)
{
    struct file files[] = {{"t", "{{#targets}}{{tile}}{{/targets}}"}, {NULL, NULL}};
    struct world w;

    (void)state;
    world_open(&w, files);
    assert_null(template_compile(w.set, S("t"), &page_shape, w.diag));
    assert_non_null(strstr(arena_cstr(w.arena, w.diag->items.at[0].args[1]), "title"));
    world_close(&w);
}

/* Places are counted on from the last one: backwards, other line ends and letters of many bytes
 * too. */
static void places_of_many_problems(void **state)
{
    struct file files[] = {{"t", "đ{{a}}\r{{b}}\r\nế {{c}}\n\n{{#final}}<p {{/final}}{{d}}"},
                           {NULL, NULL}};
    struct world w;

    (void)state;
    world_open(&w, files);
    assert_null(template_compile(w.set, S("t"), &page_shape, w.diag));
    assert_int_equal(w.diag->items.len, 5);
    for (uint32_t i = 0; i < w.diag->items.len; i++) {
        struct place got = w.diag->items.at[i].place;
        struct place expected = place_at(got.source, got.offset);

        assert_int_equal(got.line, expected.line);
        assert_int_equal(got.column, expected.column);
    }
    world_close(&w);
}

static void an_unknown_name_in_a_partial_stands_there(void **state)
{
    struct file files[] = {
        {"t", "{{>p}}{{#targets}}{{>p}}{{/targets}}"}, {"p", "{{title}}\n{{met}}"}, {NULL, NULL}};
    struct world w;

    (void)state;
    world_open(&w, files);
    assert_null(template_compile(w.set, S("t"), &page_shape, w.diag));
    assert_int_equal(w.diag->items.len, 2); /* unknown in the page, a condition in the targets */
    assert_string_equal(arena_cstr(w.arena, w.diag->items.at[0].file), "p.mustache");
    assert_int_equal(w.diag->items.at[0].place.line, 2);
    world_close(&w);
}

static void what_has_no_text(void **state)
{
    (void)state;
    assert_fault("{{months}}", DIAG_TEMPLATE_NOT_TEXT, 1, 1, "months");
    assert_fault("{{best}}", DIAG_TEMPLATE_NOT_TEXT, 1, 1, "best");
    assert_fault("{{final}}", DIAG_TEMPLATE_NOT_TEXT, 1, 1, "final");
    assert_fault("{{#targets}}{{.}}{{/targets}}", DIAG_TEMPLATE_NOT_TEXT, 1, 13, ".");
    assert_fault("{{{targets}}}", DIAG_TEMPLATE_NOT_TEXT, 1, 1, "targets");
}

static void where_no_variable_may_stand(void **state)
{
    (void)state;
    assert_fault("<a class={{name}}>", DIAG_TEMPLATE_UNQUOTED, 1, 10, "name");
    assert_fault("<a class=x{{name}}>", DIAG_TEMPLATE_UNQUOTED, 1, 11, "name");
    assert_fault("<script>var x = '{{name}}'</script>", DIAG_TEMPLATE_IN_SCRIPT, 1, 18, "name");
    assert_fault("<script type=\"module\">{{name}}</script>", DIAG_TEMPLATE_IN_SCRIPT, 1, 23,
                 "name");
    assert_fault("<iframe>{{name}}</iframe>", DIAG_TEMPLATE_IN_SCRIPT, 1, 9, "name");
    assert_fault("<style>{{name}}</style>", DIAG_TEMPLATE_IN_STYLE, 1, 8, "name");
    assert_fault("<p style=\"{{name}}\"></p>", DIAG_TEMPLATE_IN_STYLE, 1, 11, "name");
    assert_fault("<p onclick=\"{{name}}\"></p>", DIAG_TEMPLATE_IN_HANDLER, 1, 13, "name");
    assert_fault("<p ONFOCUS='{{name}}'></p>", DIAG_TEMPLATE_IN_HANDLER, 1, 13, "name");
    assert_fault("<p onsecuritypolicyviolation='{{name}}'></p>", DIAG_TEMPLATE_IN_HANDLER, 1, 31,
                 "name");
    assert_fault("<p {{name}}></p>", DIAG_TEMPLATE_IN_TAG, 1, 4, "name");
    assert_fault("<{{name}}></p>", DIAG_TEMPLATE_IN_TAG, 1, 2, "name");
    assert_fault("<p data-{{name}}=\"1\"></p>", DIAG_TEMPLATE_IN_TAG, 1, 9, "name");
    assert_fault("<iframe srcdoc=\"{{name}}\"></iframe>", DIAG_TEMPLATE_IN_MARKUP, 1, 17, "name");
    assert_fault("<script type=\"{{name}}\"></script>", DIAG_TEMPLATE_IN_MARKUP, 1, 15, "name");
    assert_fault("<!-- {{name}} -->", DIAG_TEMPLATE_IN_COMMENT, 1, 6, "name");
    assert_fault("<!--><a href=\"{{name}}\">", DIAG_TEMPLATE_NOT_URL, 1, 15, "name");
    assert_fault("<meta http-equiv=\"refresh\" content=\"0;url={{name}}\">",
                 DIAG_TEMPLATE_IN_MARKUP, 1, 43, "name");
    assert_fault("<svg><title/>{{name}}</svg><i a=\"]]>\"></i>", DIAG_TEMPLATE_IN_TAG, 1, 14,
                 "name");
    assert_fault("<!doctype {{name}}>", DIAG_TEMPLATE_IN_TAG, 1, 11, "name");
}

static void addresses(void **state)
{
    (void)state;
    assert_fault("<a href=\"{{name}}\"></a>", DIAG_TEMPLATE_NOT_URL, 1, 10, "name");
    assert_fault("<a href=\"java{{link}}\"></a>", DIAG_TEMPLATE_NOT_URL, 1, 14, "link");
    assert_fault("<a href=\"javascript:{{count}}\"></a>", DIAG_TEMPLATE_NOT_URL, 1, 21, "count");
    assert_fault("<a href=\"data:{{link}}\"></a>", DIAG_TEMPLATE_NOT_URL, 1, 15, "link");
    assert_fault("<a href=\"{{#final}}/x/{{/final}}{{name}}\"></a>", DIAG_TEMPLATE_NOT_URL, 1, 33,
                 "name");
    assert_fault("<form action='{{body}}'></form>", DIAG_TEMPLATE_NOT_URL, 1, 15, "body");
    assert_fault("<svg><use xlink:href=\"{{name}}\"/></svg>", DIAG_TEMPLATE_NOT_URL, 1, 23, "name");
}

static void markup(void **state)
{
    (void)state;
    assert_fault("{{{name}}}", DIAG_TEMPLATE_NOT_HTML, 1, 1, "name");
    assert_fault("{{&link}}", DIAG_TEMPLATE_NOT_HTML, 1, 1, "link");
    assert_fault("<p title=\"{{{body}}}\"></p>", DIAG_TEMPLATE_NOT_HTML, 1, 11, "body");
    assert_fault("<title>{{{body}}}</title>", DIAG_TEMPLATE_NOT_HTML, 1, 8, "body");
    assert_fault("<a href=\"{{{link}}}\"></a>", DIAG_TEMPLATE_NOT_HTML, 1, 10, "link");
}

static void tags_that_do_not_pair(void **state)
{
    (void)state;
    assert_fault("a\n{{#final}}", DIAG_TEMPLATE_UNCLOSED, 2, 1, "final");
    assert_fault("{{name", DIAG_TEMPLATE_UNCLOSED_TAG, 1, 1, "}}");
    assert_fault("{{{name}}", DIAG_TEMPLATE_UNCLOSED_TAG, 1, 1, "}}}");
    assert_fault("{{/final}}", DIAG_TEMPLATE_UNOPENED, 1, 1, "final");
    assert_fault("{{#final}}{{#best}}{{/final}}{{/best}}", DIAG_TEMPLATE_MISMATCHED, 1, 20,
                 "final");
    assert_fault("{{}}", DIAG_TEMPLATE_EMPTY_TAG, 1, 1, "");
    assert_fault("{{# }}{{/ }}", DIAG_TEMPLATE_EMPTY_TAG, 1, 1, "");
    assert_fault("{{=<%=}}", DIAG_TEMPLATE_DELIMITERS, 1, 1, "<%");
    assert_fault("{{=a b c=}}", DIAG_TEMPLATE_DELIMITERS, 1, 1, "a b c");
}

/* A name that begins within a section and goes on behind it may be any. */
static void sections_within_names(void **state)
{
    (void)state;
    assert_fault("<p {{#final}}on{{/final}}click=\"{{name}}\"></p>", DIAG_TEMPLATE_IN_HANDLER, 1,
                 33, "name");
    assert_fault("<p {{#final}}onclick {{/final}}=\"{{name}}\"></p>", DIAG_TEMPLATE_IN_HANDLER, 1,
                 34, "name");
    assert_fault("<p x{{#final}} onclick{{/final}}=\"{{name}}\"></p>", DIAG_TEMPLATE_IN_HANDLER, 1,
                 35, "name");
    assert_fault("<meta {{#final}}http-equiv=\"refresh\"{{/final}} content=\"{{name}}\">",
                 DIAG_TEMPLATE_IN_MARKUP, 1, 57, "name");
    assert_fault("<meta{{#final}} http-equiv=\"refresh\"{{/final}} content=\"{{name}}\">",
                 DIAG_TEMPLATE_IN_MARKUP, 1, 57, "name");
}

static void sections_among_attributes(void **state)
{
    static const char *const sound[] = {
        "<p{{#final}} hidden{{/final}} title=\"{{name}}\">{{name}}</p>",
        "<p {{#final}}hidden{{/final}} title=\"{{name}}\">{{name}}</p>",
        "<p {{#final}}hidden {{/final}}title=\"{{name}}\">{{name}}</p>",
        "<p {{#final}}class=\"x\" {{/final}}title=\"{{name}}\">{{name}}</p>",
        "<p{{#final}} class=\"{{name}}\"{{/final}}{{^final}} "
        "id=\"{{name}}\"{{/final}}>{{name}}</p>",
        "<input{{#final}} checked{{/final}}>{{name}}",
        "<textarea {{#final}}readonly{{/final}}>{{name}}</textarea>",
        "<script type=\"application/json\"{{#final}} id=\"x\"{{/final}}>\"{{name}}\"</script>",
        "<title{{#final}} lang=\"vi\"{{/final}}>{{name}}</title>",
    };

    (void)state;
    for (size_t i = 0; i < sizeof sound / sizeof *sound; i++) {
        struct file files[] = {{"t", sound[i]}, {NULL, NULL}};
        struct world w;

        world_open(&w, files);
        if (!template_compile(w.set, S("t"), &page_shape, w.diag))
            fail_msg("%s", sound[i]);
        world_close(&w);
    }
}

static void sections_that_change_the_place(void **state)
{
    (void)state;
    assert_fault("{{#final}}<p class=\"{{/final}}\">", DIAG_TEMPLATE_CONTEXT, 1, 21, "final");
    assert_fault("<a {{#final}}href={{/final}}\"/x\">", DIAG_TEMPLATE_CONTEXT, 1, 19, "final");
    assert_fault("{{#final}}<script>{{/final}}", DIAG_TEMPLATE_CONTEXT, 1, 19, "final");
    assert_fault("<s{{#final}}cript{{/final}}>{{name}}", DIAG_TEMPLATE_CONTEXT, 1, 18, "final");
    assert_fault("<p {{#final}}class=\"x\"><script {{/final}}>{{name}}", DIAG_TEMPLATE_CONTEXT, 1,
                 32, "final");
    assert_fault("<p {{#final}}><script{{/final}}>{{name}}", DIAG_TEMPLATE_CONTEXT, 1, 22, "final");
    assert_fault("<p class=\"", DIAG_TEMPLATE_OPEN_END, 1, 11,
                 "giá trị thuộc tính “\"…\"” "
                 "(attribute value)");
}

static void partials(void **state)
{
    struct file none[] = {{"t", "{{>lay}}"}, {"lays", ""}, {NULL, NULL}};
    struct file out[] = {{"t", "\n{{>../secret}}"}, {NULL, NULL}};
    struct file root[] = {{"t", "{{</etc/x}}{{//etc/x}}"}, {NULL, NULL}};
    struct file self[] = {{"t", "a{{>t}}"}, {NULL, NULL}};
    struct file two[] = {{"t", "{{>u}}"}, {"u", "{{#final}}{{>t}}{{/final}}"}, {NULL, NULL}};
    struct file flat[] = {{"t", "{{#targets}}{{>t}}{{/targets}}"}, {NULL, NULL}};
    struct file inside[] = {
        {"t", "{{<p}}{{$b}}{{>t}}{{/b}}{{/p}}"}, {"p", "{{$b}}{{/b}}"}, {NULL, NULL}};

    (void)state;
    assert_fault_in(none, DIAG_TEMPLATE_MISSING, 1, 1, "lay");
    assert_fault_in(out, DIAG_TEMPLATE_OUTSIDE, 2, 1, "../secret");
    assert_fault_in(root, DIAG_TEMPLATE_OUTSIDE, 1, 1, "/etc/x");
    assert_fault_in(self, DIAG_TEMPLATE_RECURSION, 1, 2, "t");
    assert_fault_in(two, DIAG_TEMPLATE_RECURSION, 1, 11, "t");
    assert_fault_in(flat, DIAG_TEMPLATE_RECURSION, 1, 13, "t");
    assert_fault_in(inside, DIAG_TEMPLATE_RECURSION, 1, 13, "t");
}

static void blocks_nobody_has(void **state)
{
    struct file files[] = {{"t", "{{<p}}\n{{$titel}}x{{/titel}}\n{{$deep}}y{{/deep}}{{/p}}"},
                           {"p", "{{$title}}{{/title}}{{>q}}"},
                           {"q", "{{$deep}}{{/deep}}"},
                           {NULL, NULL}};

    (void)state;
    assert_fault_in(files, DIAG_TEMPLATE_UNKNOWN_BLOCK, 2, 1, "titel");
}

static void names_from_data(void **state)
{
    (void)state;
    assert_fault("{{>*name}}", DIAG_TEMPLATE_DYNAMIC_NAME, 1, 1, "name");
    assert_fault("{{<*name}}{{/*name}}", DIAG_TEMPLATE_DYNAMIC_NAME, 1, 1, "name");
}

static void a_fault_in_a_used_template_fails_the_user(void **state)
{
    struct file files[] = {{"t", "{{>p}}"}, {"p", "{{#final}}"}, {NULL, NULL}};
    struct file again[] = {{"t", "{{>p}}"}, {"u", "{{>p}}"}, {"p", "{{nope}}"}, {NULL, NULL}};
    struct world w;

    (void)state;
    assert_fault_in(files, DIAG_TEMPLATE_UNCLOSED, 1, 1, "final");
    world_open(&w, again);
    assert_null(template_compile(w.set, S("t"), &page_shape, w.diag));
    assert_null(template_compile(w.set, S("u"), &page_shape, w.diag));
    assert_null(template_compile(w.set, S("missing"), &page_shape, w.diag));
    assert_int_equal(w.diag->items.len, 2); /* the fault of p only once */
    world_close(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(unknown_names),
        cmocka_unit_test(a_near_name_is_suggested),
        cmocka_unit_test(places_of_many_problems),
        cmocka_unit_test(an_unknown_name_in_a_partial_stands_there),
        cmocka_unit_test(what_has_no_text),
        cmocka_unit_test(where_no_variable_may_stand),
        cmocka_unit_test(addresses),
        cmocka_unit_test(markup),
        cmocka_unit_test(tags_that_do_not_pair),
        cmocka_unit_test(sections_within_names),
        cmocka_unit_test(sections_among_attributes),
        cmocka_unit_test(sections_that_change_the_place),
        cmocka_unit_test(partials),
        cmocka_unit_test(blocks_nobody_has),
        cmocka_unit_test(names_from_data),
        cmocka_unit_test(a_fault_in_a_used_template_fails_the_user),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
