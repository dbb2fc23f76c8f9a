/* SPDX-License-Identifier: MIT */
#include "markdown_support.h"

static const struct md_options page = {.clauses = false};

static void headings_and_clauses_have_anchors(void **state)
{
    static const struct md_case cases[] = {
        {"# I. MỤC TIÊU\n\n## 1. Yêu cầu\n\nb) Đẩy *mạnh*\n",
         "h@1:1 #i [I.] MỤC TIÊU\nh@3:1 #i-1 [1.] Yêu cầu\n"
         "c@5:1 #i-1-b [b)] Đẩy <em>mạnh</em>",
         ""},
        {"a) một\nb) hai\nđ) ba\nd) bốn\n",
         "c@1:1 #a [a)] một\nc@2:1 #b [b)] hai\nc@3:1 #dd [đ)] ba\nc@4:1 #d [d)] bốn", ""},
        {"**a)** một\n**b) hai**\n", "c@1:1 #a [a)] một\nc@2:1 #b [b)] <strong>hai</strong>", ""},
        {"I. MỤC\n1. Khoản\n2. Hai\n",
         "c@1:1 #i [I.] MỤC\nc@2:4 #i-1 [1.] Khoản\n"
         "c@3:4 #i-2 [2.] Hai",
         ""},
        {"theo điểm\nb) khoản 1\n", "p@1:1 theo điểm\nb) khoản 1", ""},
        {"# Lời nói đầu\n# Lời nói đầu\n",
         "h@1:1 #loi-noi-dau Lời nói đầu\n"
         "h@2:1 #loi-noi-dau-2 Lời nói đầu",
         ""},
        {"# I. A\n# I. B\n## 1. C\n", "h@1:1 #i [I.] A\nh@2:1 #i-2 [I.] B\nh@3:1 #i-2-1 [1.] C",
         "2:1 duplicate-clause(I,1)"},
        {"## **II. Yêu cầu**\n", "h@1:1 #ii [II.] <strong>Yêu cầu</strong>", ""},
        {"# Phụ lục\n## I. Một\n", "h@1:1 #phu-luc Phụ lục\nh@2:1 #phu-luc-i [I.] Một", ""},
        {"– một\n– hai\n", "c@1:1 #g1 [–] một\nc@2:1 #g2 [–] hai", ""},
        {"#\n", "h@1:1 #muc", ""},
        {"Tên\n===\n", "h@1:1 #ten Tên", ""},
    };

    (void)state;
    CHECK(cases);
}

static void list_items_are_clauses_with_ordinals(void **state)
{
    static const struct md_case cases[] = {
        {"# I. A\n\n- một\n\n- hai\n\n  + ba\n\n  + bốn\n\n- năm\n",
         "h@1:1 #i [I.] A\nc@3:3 #i-g1 [-] một\nc@5:3 #i-g2 [-] hai\nc@7:5 #i-g2-c1 [+] ba\n"
         "c@9:5 #i-g2-c2 [+] bốn\nc@11:3 #i-g3 [-] năm",
         ""},
        {"- một\n+ hai\n- ba\n", "c@1:3 #g1 [-] một\nc@2:3 #g1-c1 [+] hai\nc@3:3 #g2 [-] ba", ""},
        {"- một\n\nchữ\n\n- hai\n", "c@1:3 #g1 [-] một\np@3:1 chữ\nc@5:3 #g2 [-] hai", ""},
        {"## 1. A\n1. x\n2. y\n\n## 2. B\n",
         "h@1:1 #1 [1.] A\nc@2:4 #1-1 [1.] x\nc@3:4 #1-2 [2.] y\nh@5:1 #2 [2.] B", ""},
        {"## 1. A\n\n## 1. B\n", "h@1:1 #1 [1.] A\nh@3:1 #1-2 [1.] B",
         "3:1 duplicate-clause(1,1)"},
        {"2. hai\n5. năm\n", "c@1:4 #2 [2.] hai\nc@2:4 #5 [5.] năm", ""},
        {"07) bảy\n", "c@1:5 #7 [07)] bảy", ""},
        {"- một\n  1. x\n  1. y\n- hai\n",
         "c@1:3 #g1 [-] một\nc@2:6 #g1-1 [1.] x\nc@3:6 #g1-1-2 [1.] y\nc@4:3 #g2 [-] hai",
         "3:6 duplicate-clause(gạch 1 khoản 1,2)"},
        {"-\n- hai\n", "c@1:1 #g1 [-]\nc@2:3 #g2 [-] hai", ""},
        {"- một\n\n  > trích\n",
         "c@1:3 #g1 [-] một\nother@3:3 <blockquote>\n<p>trích</p>\n"
         "</blockquote>\n",
         ""},
        {"* sao\n* trăng\n", "other@1:1 <ul>\n<li>sao</li>\n<li>trăng</li>\n</ul>\n", ""},
        {"- một\na) hai\n", "c@1:3 #g1 [-] một\nc@2:1 #g1-a [a)] hai", ""},
    };

    (void)state;
    CHECK(cases);
}

static void pages_keep_their_lists(void **state)
{
    static const struct md_case cases[] = {
        {"# 1. Giới thiệu\n\n- a\n- b\n\na) x\n\n{{> targets}}\n",
         "h@1:1 #1-gioi-thieu 1. Giới thiệu\nother@3:1 <ul>\n<li>a</li>\n<li>b</li>\n</ul>\n\n"
         "p@6:1 a) x\np@8:1 {{&gt; targets}}",
         ""},
    };

    (void)state;
    check_cases(cases, sizeof cases / sizeof *cases, &page);
}

static void markers_stand_on_lines_of_their_own(void **state)
{
    static const struct md_case cases[] = {
        {"{{> targets}}\n\n{{>tasks}}\n\n  {{ > targets }}  \n",
         "targets@1:1\ntasks@3:1\ntargets@5:3", ""},
        {"chữ\n{{> tasks}}\nchữ\n", "p@1:1 chữ\ntasks@2:1\np@3:1 chữ", ""},
        {"xem {{> tasks}}\n", "p@1:1 xem {{&gt; tasks}}", ""},
        {"{{> task}}\n", "p@1:1 {{&gt; task}}", "1:1 unknown-marker(task,tasks)"},
        {"{{> ../../etc/passwd}}\n", "p@1:1 {{&gt; ../../etc/passwd}}",
         "1:1 unknown-marker(../../etc/passwd,)"},
        {"{{x}} {{{y}}} {{&z}} {{#s}}t{{/s}} {{!c}} {{=<% %>=}}\n",
         "p@1:1 {{x}} {{{y}}} {{&amp;z}} {{#s}}t{{/s}} {{!c}} {{=&lt;% %&gt;=}}", ""},
        {"- {{> tasks}}\n", "c@1:3 #g1 [-] {{&gt; tasks}}", ""},
        {"# {{> tasks}}\n", "h@1:1 #tasks {{&gt; tasks}}", ""},
    };

    (void)state;
    CHECK(cases);
}

static void pipe_tables_are_read_cell_by_cell(void **state)
{
    static const struct md_case cases[] = {
        {"| A | B |\n|:--|--:|\n| 1 | *2* |\n", "table@1:1 lr|A|B||1|<em>2</em>|", ""},
        {"A | B\n:-: | -\n1 | 2\n", "table@1:1 c-|A|B||1|2|", ""},
        {"|A|\n|-|\n", "table@1:1 -|A|", ""},
        {"|A|\n|-|\n|a\\|b|\n|`c\\|d`|\n|\\\\|\n", "table@1:1 -|A||a|b||<code>c|d</code>||\\|", ""},
        {"|A|B|\n|-|-|\n|1|\n", "table@1:1 --|A|B||1||", ""},
        {"|A|B|\n|-|-|\n|1|2|3|4|\n", "table@1:1 --|A|B||1|2|", "3:6 table-cells(4,2)"},
        {"|A|\n|-|\n|1. x|\n|- y|\n|# z|\n|> q|\n|    c|\n|***|\n|[a]: /b|\n",
         "table@1:1 -|A||1. x||- y||# z||&gt; q||c||***||[a]: /b|", "8:2 leftover-stars(***)"},
        {"chữ\n|A|\n|-|\n|1|\nsau\n", "p@1:1 chữ\ntable@2:1 -|A||1|\np@5:1 sau", ""},
        {"|A|B|\n|-|\n|1|2|\n", "p@1:1 |A|B|\n|-|\n|1|2|", "2:1 table-rule(1,2)"},
        {"- |A|\n  |-|\n  |1|\n- x\n", "c@1:3 #g1 [-]\ntable@1:3 -|A||1|\nc@4:3 #g2 [-] x", ""},
        {"|A|\n|-|\n|[x](javascript:y)|\n", "table@1:1 -|A||x|", "3:6 link-scheme(javascript:y)"},
        {"|A|\r\n|-|\r\n|1|\r\n", "table@1:1 -|A||1|", ""},
        {"|A|\n|-|\nx\n|B|\n|-|\n|2|\n", "table@1:1 -|A|\np@3:1 x\ntable@4:1 -|B||2|", ""},
    };

    (void)state;
    CHECK(cases);
}

static void other_blocks_are_cmarks(void **state)
{
    static const struct md_case cases[] = {
        {"> a\n> b\n", "other@1:1 <blockquote>\n<p>a\nb</p>\n</blockquote>\n", ""},
        {"    code\n", "other@1:5 <pre><code>code\n</code></pre>\n", ""},
        {"a\n\n---\n\nb\n", "p@1:1 a\nother@3:1 <hr />\n\np@5:1 b", ""},
        {"* a\n\n  b\n", "other@1:1 <ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n", ""},
        {"a & b < c \"d\" &copy;\n", "p@1:1 a &amp; b &lt; c &quot;d&quot; ©", ""},
        {"a  \nb\\\nc\n", "p@1:1 a<br />\nb<br />\nc", ""},
        {"", "", ""},
        {"\n\n\r\n", "", ""},
    };

    (void)state;
    CHECK(cases);
}

static void abbreviations_are_marked_on_first_use(void **state)
{
    static const struct md_abbr abbrs[] = {{S_INIT("TTHC"), S_INIT("thủ tục \"hành\" <chính> & x")},
                                           {S_INIT("TT."), S_INIT("Trung tâm")},
                                           {S_INIT("KH"), S_INIT("Kế hoạch")},
                                           {S_INIT("e-form"), S_INIT("biểu mẫu")},
                                           {S_INIT(""), S_INIT("x")}};
    static const struct md_options options = {true, abbrs, 5};
    static const struct md_case cases[] = {
        {"# TTHC\n\nCác “TTHC”, TTHC.\n",
         "h@1:1 #tthc TTHC\np@3:1 Các “<abbr title=\"thủ tục &quot;hành&quot; &lt;chính&gt; &amp; "
         "x\">TTHC</abbr>”, TTHC.",
         ""},
        {"TT. A, TT. B\n", "p@1:1 <abbr title=\"Trung tâm\">TT.</abbr> A, TT. B", ""},
        {"số 18/KH-UBND; KHÔNG; đKH; KH.\n",
         "p@1:1 số 18/KH-UBND; KHÔNG; đKH; <abbr title=\"Kế hoạch\">KH</abbr>.", ""},
        {"`KH` [KH](#a) KH\n",
         "p@1:1 <code>KH</code> <a href=\"#a\"><abbr title=\"Kế hoạch\">KH</abbr></a> KH", ""},
        {"![KH](a.png) KH\n",
         "p@1:1 <img src=\"a.png\" alt=\"KH\" /> <abbr title=\"Kế hoạch\">KH</abbr>", ""},
        {"|KH|\n|-|\n|KH e-form|\n",
         "table@1:1 -|<abbr title=\"Kế hoạch\">KH</abbr>||KH <abbr title=\"biểu "
         "mẫu\">e-form</abbr>|",
         ""},
        {"- KH\n- KH\n", "c@1:3 #g1 [-] <abbr title=\"Kế hoạch\">KH</abbr>\nc@2:3 #g2 [-] KH", ""},
    };

    (void)state;
    check_cases(cases, sizeof cases / sizeof *cases, &options);
}

static void text_has_no_markup(void **state)
{
    struct reading reading = reading_of(S("a) x **y**\nz [u](#a) `v` &amp; w\n\n* p\n* q\n"));
    struct md_doc *doc = markdown_read(reading.arena, reading.diag, &reading.source,
                                       reading.source.text, &plan_options);

    (void)state;
    assert_int_equal(doc->count, 2);
    check_str("clause", doc->blocks[0].text, "x y z u v & w");
    check_str("list", doc->blocks[1].text, "p  q");
    reading_end(&reading);
}

static void blocks_know_what_contains_them(void **state)
{
    static const uint32_t parents[] = {MD_NO_PARENT, 0, 1, 1, 1, 4, 0, MD_NO_PARENT};
    struct reading reading =
        reading_of(S("# I. A\n\n## 1. B\n\nx\n\n- c\n- d\n  + e\n\n## 2. F\n\n# II. G\n"));
    struct md_doc *doc = markdown_read(reading.arena, reading.diag, &reading.source,
                                       reading.source.text, &plan_options);

    (void)state;
    assert_int_equal(doc->count, 8);
    for (uint32_t i = 0; i < 8; i++)
        assert_int_equal(doc->blocks[i].parent, parents[i]);
    assert_int_equal(doc->blocks[5].level, 4);
    reading_end(&reading);
}

static void lines_of_a_body_are_the_files(void **state)
{
    struct reading reading = reading_of(S("---\r\na: 1\r\n---\r\n\r\n# I. A\r\n<b>\r\n"));
    str body = str_slice(reading.source.text, 16, reading.source.text.len);
    struct md_doc *doc =
        markdown_read(reading.arena, reading.diag, &reading.source, body, &plan_options);

    (void)state;
    check_text("blocks", blocks_of(reading.arena, doc), "h@5:1 #i [I.] A\np@6:1 &lt;b&gt;");
    check_text("problems", reading_problems(&reading), "6:1 raw-html(<b>)");
    assert_int_equal(doc->blocks[0].at.offset, 18);
    reading_end(&reading);
}

static void finds_the_clause_that_a_table_means(void **state)
{
    static const struct {
        const char *clause;
        const char *anchor;
        enum md_match match;
    } cases[] = {
        {"I.1", "i-1", MD_MATCH_EXACT},
        {"I.1 gạch 2", "i-1-g2", MD_MATCH_EXACT},
        {"I.1 gạch 2 + 1", "i-1-g2-c1", MD_MATCH_EXACT},
        {"gạch 2 khoản 1 mục I", "i-1-g2", MD_MATCH_EXACT},
        {"I.1 Giải pháp", "i-1-g2", MD_MATCH_EXACT},
        {"I.1 tuần 1", "i-1-g2-c1", MD_MATCH_EXACT},
        {"I.1 Tuần 9", "i-1", MD_MATCH_CONTAINING},
        {"I.1 gạch 7", "i-1", MD_MATCH_OUTER},
        {"I.9.a", "i", MD_MATCH_OUTER},
        {"I.đ", "i-dd", MD_MATCH_EXACT},
        {"Phụ lục", "phu-luc", MD_MATCH_EXACT},
        {"Phụ lục TT 4", "phu-luc", MD_MATCH_CONTAINING},
        {"Phụ lục I.3", "phu-luc", MD_MATCH_OUTER},
        {"Nơi nhận", "noi-nhan", MD_MATCH_EXACT},
        {"Không có", "", MD_MATCH_NONE},
        {"V.2", "", MD_MATCH_NONE},
        {"", "", MD_MATCH_NONE},
    };
    struct reading reading = reading_of(
        S("# I. A\n\nđ) x\n\n## 1. B\n\n- Nhiệm vụ: x\n- *Giải pháp:*\n  + **Tuần 1**: y\n\n"
          "# Nơi nhận\n\n# Phụ lục\n"));
    struct md_doc *doc = markdown_read(reading.arena, reading.diag, &reading.source,
                                       reading.source.text, &plan_options);

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        enum md_match match;
        str anchor = markdown_clause_anchor(reading.arena, doc, str_of(cases[i].clause), &match);

        check_str(cases[i].clause, anchor, cases[i].anchor);
        assert_int_equal(match, cases[i].match);
    }
    reading_end(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headings_and_clauses_have_anchors),
        cmocka_unit_test(list_items_are_clauses_with_ordinals),
        cmocka_unit_test(pages_keep_their_lists),
        cmocka_unit_test(markers_stand_on_lines_of_their_own),
        cmocka_unit_test(pipe_tables_are_read_cell_by_cell),
        cmocka_unit_test(other_blocks_are_cmarks),
        cmocka_unit_test(abbreviations_are_marked_on_first_use),
        cmocka_unit_test(text_has_no_markup),
        cmocka_unit_test(blocks_know_what_contains_them),
        cmocka_unit_test(lines_of_a_body_are_the_files),
        cmocka_unit_test(finds_the_clause_that_a_table_means),
    };

    return cmocka_run_group_tests_name("markdown", tests, NULL, NULL);
}
