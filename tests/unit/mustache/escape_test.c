/* SPDX-License-Identifier: MIT */
/* Where a value stands decides how it is written; hostile text is inert in every place. */
#include "fixture.h"

static void text_and_attributes(void **state)
{
    (void)state;
    assert_renders("<p>{{best.name}}</p>", "<p>A &amp; B</p>");
    assert_renders("<p title='{{best.name}}' class=\"a {{title}}\">",
                   "<p title='A &amp; B' class=\"a &lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"
                   "&quot; onload=&quot;x&amp;\">");
    assert_renders("<title>{{#months}}{{.}}{{/months}}</title>", "<title>06&lt;07&gt;</title>");
    assert_renders("<textarea>{{best.name}}</textarea>{{best.name}}",
                   "<textarea>A &amp; B</textarea>A &amp; B");
    assert_renders(
        "<!-- a -- b -> <!doctype -->{{{body}}}<!-->{{{body}}}<!--->{{{body}}}",
        "<!-- a -- b -> <!doctype --><p>an <b>đ</b></p><!--><p>an <b>đ</b></p><!---><p>an "
        "<b>đ</b></p>");
    assert_renders("<!-- a --!>{{{body}}}", "<!-- a --!><p>an <b>đ</b></p>");
    assert_renders("{{body}}", "&lt;p&gt;an &lt;b&gt;đ&lt;/b&gt;&lt;/p&gt;");
    assert_renders("1 < 2 {{name}} a<b {{^final}}x=\"y\"{{/final}}>", "1 < 2 trang a<b >");
}

static void addresses(void **state)
{
    (void)state;
    assert_renders("<a href=\"{{link}}\">", "<a href=\"/x/?a=1&amp;b=2\">");
    assert_renders("<a href=\"{{link}}&amp;q={{best.name}}\">",
                   "<a href=\"/x/?a=1&amp;b=2&amp;q=A%20%26%20B\">");
    assert_renders("<a href='#{{best.name}}'>", "<a href='#A%20%26%20B'>");
    assert_renders("<a href=\"/k/{{count}}/{{name}}\">", "<a href=\"/k/-3/trang\">");
    assert_renders("<a href=\"mailto:{{best.name}}\">", "<a href=\"mailto:A%20%26%20B\">");
    assert_renders("<img src=\"https://x/{{title}}\">",
                   "<img src=\"https://x/%3Cscript%3Ealert%28%271%27%29%3C%2Fscript%3E%22%20onload"
                   "%3D%22x%26\">");
    assert_renders("<a{{#final}} href=\"{{link}}\"{{/final}}>", "<a href=\"/x/?a=1&amp;b=2\">");
    assert_renders("<a href=\"{{#final}}{{link}}{{/final}}{{^final}}/{{/final}}\">",
                   "<a href=\"/x/?a=1&amp;b=2\">");
    assert_renders("<meta content=\"{{link}}\">", "<meta content=\"/x/?a=1&amp;b=2\">");
}

static void attributes_in_sections(void **state)
{
    (void)state;
    assert_renders("<td class=\"{{#final}}met{{/final}}{{^final}}miss{{/final}}\""
                   "{{#name}} title=\"{{name}}\"{{/name}}>",
                   "<td class=\"met\" title=\"trang\">");
    assert_renders("<option{{#final}} selected{{/final}}>{{name}}", "<option selected>trang");
    assert_renders("<option {{^final}}disabled{{/final}} value=\"{{name}}\">",
                   "<option  value=\"trang\">");
}

static void partials_take_their_place(void **state)
{
    struct file files[] = {{"t", "<a title=\"{{>p}}\" href=\"/{{>p}}\">{{>p}}</a>{{>script}}"},
                           {"p", "{{best.name}}"},
                           {"script", "<script type=\"application/ld+json\">\"{{>p}}\"</script>"},
                           {NULL, NULL}};
    struct world w;

    (void)state;
    world_open(&w, files);
    assert_string_equal(world_render(&w, "t"),
                        "<a title=\"A &amp; B\" href=\"/A%20%26%20B\">A &amp; B</a>"
                        "<script type=\"application/ld+json\">\"A \\u0026 B\"</script>");
    world_close(&w);
}

static void json_in_a_script(void **state)
{
    (void)state;
    assert_renders("<script type=\"application/ld+json\">{\"n\":\"{{title}}\",\"c\":{{count}}"
                   "{{#final}},\"f\":true{{/final}}}</script>{{best.name}}",
                   "<script type=\"application/ld+json\">{\"n\":\"\\u003Cscript\\u003Ealert("
                   "\\u00271\\u0027)\\u003C/script\\u003E\\u0022 onload=\\u0022x\\u0026\",\"c\":-3"
                   ",\"f\":true}</script>A &amp; B");
    assert_fault("<script type=application/json>{{name}}</script>", DIAG_TEMPLATE_IN_JSON, 1, 31,
                 "name");
    assert_fault("<script type=\"application/json\">\"\\{{name}}\"</script>", DIAG_TEMPLATE_IN_JSON,
                 1, 35, "name");
}

static void other_languages(void **state)
{
    (void)state;
    assert_renders_as("feed.xml", "<id>{{link}}</id><title>{{best.name}}</title><b a='{{name}}'/>",
                      "<id>/x/?a=1&amp;b=2</id><title>A &amp; B</title><b a='trang'/>");
    assert_renders_as("d.json", "{\"a\":\"{{best.name}}\",\"n\":{{count}}}",
                      "{\"a\":\"A \\u0026 B\",\"n\":-3}");
    assert_renders_as("robots.txt", "{{best.name}} <p class={{title}}>",
                      "A & B <p class=" HOSTILE ">");
    assert_renders_as("x.svg", "<style/>{{name}}", "<style/>trang");
}

static str escaped(struct arena *arena, str text, enum escape escape)
{
    struct buf out = buf_in(arena);
    struct value value = value_text(text);

    escape_put(&out, &value, escape);
    return (str){buf_cstr(&out), out.len};
}

static void odd_bytes(void **state)
{
    struct arena *a = arena_new(0);

    (void)state;
    assert_string_equal(escaped(a, S("a\x01\xEF\xBF\xBF\xEF\xBB\xBF\t"), ESCAPE_XML).ptr,
                        "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBB\xBF\t");
    assert_string_equal(
        escaped(a, S("a\n\\\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\x93\xE2"), ESCAPE_JSON).ptr,
        "a\\u000A\\\\\\u2028\\u2029\xE2\x80\x93\xE2");
    assert_string_equal(escaped(a, S("đ-._~/"), ESCAPE_PERCENT).ptr, "%C4%91-._~%2F");
    assert_string_equal(escaped(a, S("javascript:x"), ESCAPE_URL).ptr, "javascript%3Ax");
    assert_string_equal(escaped(a, S("<b>"), ESCAPE_MARKUP).ptr, "&lt;b&gt;");
    arena_free(a);
}

/* The fast copy and the slow escape agree for every byte at every place of texts of every length.
 */
static void fast_and_slow_agree(void **state)
{
    struct arena *a = arena_new(0);
    char text[41], copy[41];

    (void)state;
    for (uint32_t len = 1; len <= 40; len++)
        for (uint32_t at = 0; at < len; at++)
            for (int c = 0; c < 256; c++) {
                memset(text, 'x', sizeof text);
                text[at] = (char)c;
                bool plain = escape_copy_plain(copy, text, len);
                str slow = escaped(a, (str){text, len}, ESCAPE_HTML);
                assert_int_equal(plain, slow.len == len);
                if (plain)
                    assert_memory_equal(copy, slow.ptr, len);
            }
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_and_attributes),
        cmocka_unit_test(addresses),
        cmocka_unit_test(attributes_in_sections),
        cmocka_unit_test(partials_take_their_place),
        cmocka_unit_test(json_in_a_script),
        cmocka_unit_test(other_languages),
        cmocka_unit_test(odd_bytes),
        cmocka_unit_test(fast_and_slow_agree),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
