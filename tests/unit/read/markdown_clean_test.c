/* SPDX-License-Identifier: MIT */
/* What a hostile or careless text can do: nothing. */
#include "markdown_support.h"

#include <time.h>

static void raw_html_and_script_are_inert(void **state)
{
    static const struct md_case cases[] = {
        {"<script>alert(1)</script>\n", "p@1:1 &lt;script&gt;alert(1)&lt;/script&gt;",
         "1:1 raw-html(<script>alert(1)</script>)"},
        {"x <img src=x onerror=alert(1)> y\n", "p@1:1 x &lt;img src=x onerror=alert(1)&gt; y",
         "1:3 raw-html(<img src=x onerror=alert(1)>)"},
        {"# a <b>\n", "h@1:1 #a-b a &lt;b&gt;", "1:5 raw-html(<b>)"},
        {"> <div>\n> x\n", "other@1:1 <blockquote>\n<p>&lt;div&gt;\nx</p>\n</blockquote>\n",
         "1:3 raw-html(<div>)"},
        {"<!-- chú thích -->\n\nx <!-- y --> z\n", "p@3:1 x  z", ""},
        {"<!-- a --><script>x</script>\n", "p@1:1 &lt;!-- a --&gt;&lt;script&gt;x&lt;/script&gt;",
         "1:1 raw-html(<!-- a --><script>x</script>)"},
        {"<!-->x<!-- -->\n", "p@1:1 &lt;!--&gt;x&lt;!-- --&gt;", "1:1 raw-html(<!-->x<!-- -->)"},
        {"```\n<script>\n```\n", "other@1:1 <pre><code>&lt;script&gt;\n</code></pre>\n", ""},
        {"``` \"><script>\nx\n```\n",
         "other@1:1 <pre><code class=\"language-&quot;&gt;&lt;script&gt;\">x\n</code></pre>\n", ""},
        {"- <b>x</b>\n", "c@1:3 #g1 [-] &lt;b&gt;x&lt;/b&gt;",
         "1:3 raw-html(<b>); 1:7 raw-html(</b>)"},
    };

    (void)state;
    CHECK(cases);
}

static void links_go_only_where_they_may(void **state)
{
    static const struct md_case cases[] = {
        {"[x](http://a.vn) [y](HTTPS://a.vn) [z](mailto:a@b.vn) [t](../x/) [u](#i) [v](/a?b:c)\n",
         "p@1:1 <a href=\"http://a.vn\">x</a> <a href=\"HTTPS://a.vn\">y</a> "
         "<a href=\"mailto:a@b.vn\">z</a> <a href=\"../x/\">t</a> <a href=\"#i\">u</a> "
         "<a href=\"/a?b:c\">v</a>",
         ""},
        {"<https://a.vn> <a@b.vn>\n",
         "p@1:1 <a href=\"https://a.vn\">https://a.vn</a> <a href=\"mailto:a@b.vn\">a@b.vn</a>",
         ""},
        {"[x](javascript:alert(1))\n", "p@1:1 x", "1:5 link-scheme(javascript:alert(1))"},
        {"[x](JaVaScript:y)\n", "p@1:1 x", "1:5 link-scheme(JaVaScript:y)"},
        {"[x](&#106;avascript:y)\n", "p@1:1 x", "1:1 link-scheme(javascript:y)"},
        {"[x](java&#9;script:y)\n", "p@1:1 x", "1:1 link-scheme(java\tscript:y)"},
        {"[x](&#1;javascript:y)\n", "p@1:1 x", "1:1 link-scheme(\x01javascript:y)"},
        {"[x](%6aavascript:y)\n", "p@1:1 x", "1:5 link-scheme(%6aavascript:y)"},
        {"[x](//evil.vn)\n", "p@1:1 x", "1:5 link-scheme(//evil.vn)"},
        {"[x](/\\evil.vn)\n", "p@1:1 x", "1:5 link-scheme(/\\evil.vn)"},
        {"[x](ftp://a) [y](data:text/html,z) [t](vbscript:u) [f](file:///etc/passwd)\n",
         "p@1:1 x y t f",
         "1:5 link-scheme(ftp://a); 1:18 link-scheme(data:text/html,z); "
         "1:40 link-scheme(vbscript:u); 1:56 link-scheme(file:///etc/passwd)"},
        {"<javascript:alert(1)>\n", "p@1:1 javascript:alert(1)",
         "1:2 link-scheme(javascript:alert(1))"},
        {"[x]()\n", "p@1:1 x", "1:1 link-scheme()"},
        {"![a](../files/b.png)\n", "p@1:1 <img src=\"../files/b.png\" alt=\"a\" />", ""},
        {"![a](http://h/b.png)\n", "p@1:1 a", "1:6 image-address(http://h/b.png)"},
        {"![a](data:image/png;base64,x)\n", "p@1:1 a",
         "1:6 image-address(data:image/png;base64,x)"},
        {"![a](//h/b.png)\n", "p@1:1 a", "1:6 image-address(//h/b.png)"},
        {"[x][r]\n\n[r]: javascript:y\n", "p@1:1 x", "1:1 link-scheme(javascript:y)"},
        {"[x](/a\"onclick=y 'z\">')\n",
         "p@1:1 <a href=\"/a%22onclick=y\" title=\"z&quot;&gt;\">x</a>", ""},
        {"![[x](javascript:y)](/z)\n", "p@1:1 <img src=\"/z\" alt=\"x\" />",
         "1:7 link-scheme(javascript:y)"},
    };

    (void)state;
    CHECK(cases);
}

static void links_are_collected_with_their_places(void **state)
{
    struct reading reading =
        reading_of(S("# I. A\n\nxem [mục](#i-9) và [k](../ke-hoach/x/)\n\n- ![a](b.png)\n"));
    struct md_doc *doc = markdown_read(reading.arena, reading.diag, &reading.source,
                                       reading.source.text, &plan_options);

    (void)state;
    assert_int_equal(doc->link_count, 3);
    check_str("link", doc->links[0].href, "#i-9");
    assert_int_equal(doc->links[0].at.line, 3);
    assert_int_equal(doc->links[0].at.column, 11);
    check_str("link", doc->links[1].href, "../ke-hoach/x/");
    assert_false(doc->links[1].image);
    check_str("link", doc->links[2].href, "b.png");
    assert_true(doc->links[2].image);
    assert_int_equal(doc->links[2].at.line, 5);
    assert_int_equal(map_get(doc->anchors, S("i")), 0);
    assert_int_equal(map_get(doc->anchors, S("i-9")), MAP_NONE);
    reading_end(&reading);
}

static void leftover_stars_are_reported(void **state)
{
    static const struct md_case cases[] = {
        {"**Đạt:**95,5\n", "p@1:1 **Đạt:**95,5", "1:1 leftover-stars(**Đạt:**95,5)"},
        {"**Điều 5.**Phạm vi\n", "p@1:1 **Điều 5.**Phạm vi",
         "1:1 leftover-stars(**Điều 5.**Phạm vi)"},
        {"x **đậm** y\n\nz **w\n", "p@1:1 x <strong>đậm</strong> y\np@3:1 z **w",
         "3:3 leftover-stars(z **w)"},
        {"\\*\\*x\\*\\* `**` \n", "p@1:1 **x** <code>**</code>", ""},
        {"**a:**b\n**c:**d\n", "p@1:1 **a:**b\n**c:**d",
         "1:1 leftover-stars(**a:**b); 2:1 leftover-stars(**c:**d)"},
        {"# I. **a:**b\n", "h@1:1 #i [I.] **a:**b", "1:6 leftover-stars(I. **a:**b)"},
    };

    (void)state;
    CHECK(cases);
}

static void bidi_and_control_characters_are_errors(void **state)
{
    static const struct md_case cases[] = {
        {"a \xE2\x80\xAE b\n", "p@1:1 a \xE2\x80\xAE b", "1:3 bidi-control(U+202E)"},
        {"\xE2\x80\xAA\xE2\x80\xAB\xE2\x80\xAC\xE2\x80\xAD\n",
         "p@1:1 \xE2\x80\xAA\xE2\x80\xAB\xE2\x80\xAC\xE2\x80\xAD",
         "1:1 bidi-control(U+202A); 1:2 bidi-control(U+202B); 1:3 bidi-control(U+202C); "
         "1:4 bidi-control(U+202D)"},
        {"đ\xE2\x81\xA7x\n", "p@1:1 đ\xE2\x81\xA7x", "1:2 bidi-control(U+2067)"},
        {"a\x07\n", "p@1:1 a\x07", "1:2 control-character(U+0007)"},
        {"a\xFFz\n", "p@1:1 a\xEF\xBF\xBDz", "1:2 control-character(0xFF)"},
        {"a\xEF\xBF\xBE\n", "p@1:1 a\xEF\xBF\xBE", "1:2 control-character(U+FFFE)"},
        {"x\n\na &#x202e; b\n", "p@1:1 x\np@3:1 a \xE2\x80\xAE b", "3:1 bidi-control(U+202E)"},
        {"a&#7;\n", "p@1:1 a\x07", "1:1 control-character(U+0007)"},
    };

    (void)state;
    CHECK(cases);
}

/* What cmark would take long for is refused, or read quickly. */
static void pathological_input_is_refused(void **state)
{
    static const struct {
        const char *piece;
        size_t count;
        const char *code;
    } cases[] = {
        {"![[]()\n", 80000, "markdown-brackets"}, {"[\n", 100000, "markdown-brackets"},
        {"[a](<b\n", 60000, "markdown-brackets"}, {"<!--\n", 100000, "markdown-brackets"},
        {"- ", 5000, "markdown-nesting"},         {"> ", 5000, "markdown-nesting"},
        {"1. ", 4000, "markdown-nesting"},        {"* + ", 3000, "markdown-nesting"},
        {"     ", 30, "markdown-nesting"},        {"*a ", 20000, "markdown-line"},
        {"a\n", 600000, "markdown-size"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *arena = arena_new(0);
        struct buf buf = buf_in(arena);
        struct reading reading;
        struct md_doc *doc;

        for (size_t k = 0; k < cases[i].count; k++)
            buf_put(&buf, str_of(cases[i].piece));
        buf_put(&buf, S("x\n"));
        reading = reading_of(buf_str(&buf));
        doc = markdown_read(reading.arena, reading.diag, &reading.source, reading.source.text,
                            &plan_options);
        assert_int_equal(doc->count, 0);
        assert_non_null(strstr(reading_problems(&reading), cases[i].code));
        reading_end(&reading);
        arena_free(arena);
    }
}

/* Short rows below a wide head are not filled up to more memory than there is. */
static void wide_tables_are_refused(void **state)
{
    struct arena *arena = arena_new(0);
    struct buf buf = buf_in(arena);
    struct reading reading;
    struct md_doc *doc;

    (void)state;
    for (int i = 0; i < 4000; i++)
        buf_put(&buf, S("|a"));
    buf_put(&buf, S("|\n"));
    for (int i = 0; i < 4000; i++)
        buf_put(&buf, S("|-"));
    for (int i = 0; i < 100000; i++)
        buf_put(&buf, S("|\n"));
    reading = reading_of(buf_str(&buf));
    doc = markdown_read(reading.arena, reading.diag, &reading.source, reading.source.text,
                        &plan_options);
    assert_int_equal(doc->count, 1);
    assert_int_equal(doc->blocks[0].table->rows, 0);
    assert_string_equal(reading_problems(&reading), "1:1 markdown-cells(99999,4000,524288)");
    reading_end(&reading);
    arena_free(arena);
}

/* Clauses that are not found again in the lines, for an escape stands there, cost no search each.
 */
static void escaped_clauses_are_read_quickly(void **state)
{
    enum { LINES = 100000 };
    struct arena *arena = arena_new(0);
    struct buf buf = buf_in(arena);
    struct reading reading;
    struct md_doc *doc;
    clock_t before;

    (void)state;
    for (int i = 0; i < LINES; i++)
        buf_put(&buf, S("a\\) x\n"));
    reading = reading_of(buf_str(&buf));
    before = clock();
    doc = markdown_read(reading.arena, reading.diag, &reading.source, reading.source.text,
                        &plan_options);
    assert_true((clock() - before) / CLOCKS_PER_SEC < 10);
    assert_int_equal(doc->count, LINES);
    assert_int_equal(doc->blocks[LINES - 1].at.line, 1);
    reading_end(&reading);
    arena_free(arena);
}

static void what_documents_need_is_within_the_limits(void **state)
{
    static const struct md_case cases[] = {
        {"* * * * * * * * * * * * * * * * * * * * *\n", "other@1:1 <hr />\n", ""},
        {"- - - - - - - - - - - - - - - - - - - - -\n", "other@1:1 <hr />\n", ""},
        {"- a\n  - b\n    - c\n      - d\n        - e\n",
         "c@1:3 #g1 [-] a\nc@2:5 #g1-g1 [-] b\nc@3:7 #g1-g1-g1 [-] c\nc@4:9 #g1-g1-g1-g1 [-] d\n"
         "c@5:11 #g1-g1-g1-g1-g1 [-] e",
         ""},
    };

    (void)state;
    CHECK(cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(raw_html_and_script_are_inert),
        cmocka_unit_test(links_go_only_where_they_may),
        cmocka_unit_test(links_are_collected_with_their_places),
        cmocka_unit_test(leftover_stars_are_reported),
        cmocka_unit_test(bidi_and_control_characters_are_errors),
        cmocka_unit_test(pathological_input_is_refused),
        cmocka_unit_test(wide_tables_are_refused),
        cmocka_unit_test(escaped_clauses_are_read_quickly),
        cmocka_unit_test(what_documents_need_is_within_the_limits),
    };

    return cmocka_run_group_tests_name("markdown_clean", tests, NULL, NULL);
}
