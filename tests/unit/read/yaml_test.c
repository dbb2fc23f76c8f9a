/* SPDX-License-Identifier: MIT */
#include "read/yaml.h"

#include "read_support.h"

/* The tree as one line: {key@line:column=value,…}, [a,b], "quoted". */
static void put_tree(struct buf *buf, const struct yaml_node *node)
{
    if (node->kind == YAML_SCALAR) {
        buf_printf(buf, node->quoted ? "\"%.*s\"" : "%.*s", STR_ARG(node->text));
        return;
    }
    buf_byte(buf, node->kind == YAML_MAP ? '{' : '[');
    for (uint32_t i = 0; i < node->count; i++) {
        const struct yaml_item *item = &node->items[i];

        if (i)
            buf_byte(buf, ',');
        if (node->kind == YAML_MAP)
            buf_printf(buf, "%.*s@%u:%u=", STR_ARG(item->key), item->at.line, item->at.column);
        put_tree(buf, item->value);
    }
    buf_byte(buf, node->kind == YAML_MAP ? '}' : ']');
}

static const char *tree_of(struct reading *reading)
{
    struct buf buf = buf_in(reading->arena);
    const struct yaml_node *root =
        yaml_read(reading->arena, reading->diag, &reading->source, reading->source.text);

    if (root)
        put_tree(&buf, root);
    else
        buf_put(&buf, S("none"));
    return buf_cstr(&buf);
}

struct yaml_case {
    const char *text;
    const char *tree;
    const char *problems;
};

static void check_cases(const struct yaml_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct reading reading = reading_of(str_of(cases[i].text));

        check_text(cases[i].text, tree_of(&reading), cases[i].tree);
        check_text(cases[i].text, reading_problems(&reading), cases[i].problems);
        reading_end(&reading);
    }
}

#define CHECK(cases) check_cases((cases), sizeof(cases) / sizeof *(cases))

static void reads_what_site_yml_and_front_matter_need(void **state)
{
    static const struct yaml_case cases[] = {
        {"title: Kế hoạch\nnumber: \"18\"\n", "{title@1:1=Kế hoạch,number@2:1=\"18\"}", ""},
        {"a:\nb: \"\"\nc: ''\n", "{a@1:1=,b@2:1=\"\",c@3:1=\"\"}", ""},
        {"period: {from: \"2025\", to: \"2026\"}\n",
         "{period@1:1={from@1:10=\"2025\",to@1:24=\"2026\"}}", ""},
        {"r:\n  - Sở Nội vụ\n  - x\n", "{r@1:1=[Sở Nội vụ,x]}", ""},
        {"r:\n- cycle: monthly\n  due: before 25\n",
         "{r@1:1=[{cycle@2:3=monthly,due@3:3=before 25}]}", ""},
        {"s: >\n  a\n  b\nt: |\n  c\n  d\n", "{s@1:1=\"a b\n\",t@4:1=\"c\nd\n\"}", ""},
        {"# only a comment\n", "{}", ""},
        {"", "{}", ""},
        {"đơn vị: {x: ạ, y: b}\n", "{đơn vị@1:1={x@1:10=ạ,y@1:16=b}}", ""},
        {"- a\n- b\n", "[a,b]", ""},
    };

    (void)state;
    CHECK(cases);
}

static void every_scalar_stays_a_string(void **state)
{
    static const struct yaml_case cases[] = {
        {"a: no\nb: 1e3\nc: 012\nd: ~\ne: 2026-06-05\nf: 0x1F\ng: 1_000\nh: true\ni: null\n",
         "{a@1:1=no,b@2:1=1e3,c@3:1=012,d@4:1=~,e@5:1=2026-06-05,f@6:1=0x1F,g@7:1=1_000,"
         "h@8:1=true,i@9:1=null}",
         ""},
        {"no: yes\n1: 2\n", "{no@1:1=yes,1@2:1=2}", ""},
    };

    (void)state;
    CHECK(cases);
}

static void line_ends_and_bom_do_not_matter(void **state)
{
    static const struct yaml_case cases[] = {
        {"a: 1\r\nb: 2\r\n", "{a@1:1=1,b@2:1=2}", ""},
        {"a: 1\rb: 2\r", "{a@1:1=1,b@2:1=2}", ""},
        {"a: 1\n\r\nb: 2", "{a@1:1=1,b@3:1=2}", ""},
        {"\xEF\xBB\xBF"
         "a: 1\nb: 2\n",
         "{a@1:1=1,b@2:1=2}", ""},
        {"---\na: 1\n...\n", "{a@2:1=1}", ""},
    };

    (void)state;
    CHECK(cases);
}

static void refuses_duplicate_keys(void **state)
{
    static const struct yaml_case cases[] = {
        {"a: 1\nb: 2\na: 3\n", "{a@1:1=1,b@2:1=2}", "3:1 yaml-duplicate-key(a,1)"},
        {"p: {x: 1, x: 2}\n", "{p@1:1={x@1:5=1}}", "1:11 yaml-duplicate-key(x,1)"},
        {"a: 1\n\"a\": 2\n", "{a@1:1=1}", "2:1 yaml-duplicate-key(a,1)"},
        {"l:\n  - a: 1\n  - a: 2\n", "{l@1:1=[{a@2:5=1},{a@3:5=2}]}", ""},
    };

    (void)state;
    CHECK(cases);
}

static void refuses_anchors_aliases_tags_and_merges(void **state)
{
    static const struct yaml_case cases[] = {
        {"a: &x 1\nb: *x\n", "{a@1:1=1,b@2:1=}", "1:4 yaml-anchor(x); 2:4 yaml-alias(x)"},
        {"a: &x {k: 1}\n", "{a@1:1={k@1:8=1}}", "1:4 yaml-anchor(x)"},
        {"a: &x [k]\n", "{a@1:1=[k]}", "1:4 yaml-anchor(x)"},
        {"a: !!str 1\n", "{a@1:1=1}", "1:4 yaml-tag()"},
        {"a: !local {}\n", "{a@1:1={}}", "1:4 yaml-tag()"},
        {"a: !!python/object:x []\n", "{a@1:1=[]}", "1:4 yaml-tag()"},
        {"a: !e!x 1\n", "none", "1:4 yaml-tag()"},
        {"a:\n  <<: {b: 1}\n  c: 2\n", "{a@1:1={c@3:3=2}}", "2:3 yaml-merge()"},
        {"a:\n  \"<<\": 1\n", "{a@1:1={<<@2:3=1}}", ""},
        {"a: & x\n", "none", "1:4 yaml-character()"},
        {"a: *\n", "none", "1:4 yaml-character()"},
    };

    (void)state;
    CHECK(cases);
}

static void refuses_tabs_as_indent(void **state)
{
    static const struct yaml_case cases[] = {
        {"a:\n\tb: 1\n", "none", "2:1 yaml-tab()"},
        {"a:\n  \tb: 1\n\tc: 2\n", "none", "2:3 yaml-tab(); 3:1 yaml-tab()"},
        {"a:\t1\nb: 2\n", "{a@1:1=1,b@2:1=2}", ""},
        {"a: 1\n\t\nb: 2\n", "none", "2:1 yaml-tab()"},
    };

    (void)state;
    CHECK(cases);
}

static void reports_syntax_where_a_clerk_can_see_it(void **state)
{
    static const struct yaml_case cases[] = {
        {"title: Kế hoạch: năm 2026\n", "none", "1:16 yaml-colon()"},
        {"a: \"mở\nb: 2\n", "none", "1:4 yaml-quote()"},
        {"a: 'mở\n", "none", "1:4 yaml-quote()"},
        {"a: [1, 2\nb: 3\n", "none", "1:4 yaml-bracket()"},
        {"a: {b: 1\n", "none", "1:4 yaml-bracket()"},
        {"a: 1\n  b: 2\n", "none", "2:4 yaml-colon()"},
        {"a:\n    b: 1\n  c: 2\n", "none", "3:3 yaml-indent()"},
        {"a: @x\n", "none", "1:4 yaml-character()"},
        {"a: `x`\n", "none", "1:4 yaml-character()"},
        {"a: 1\nb\nc: 2\n", "none", "2:1 yaml-no-colon()"},
        {"a: \"\\q\"\n", "none", "1:5 yaml-escape()"},
        {"a: 1\n---\nb: 2\n", "none", "2:1 yaml-documents()"},
        {"? [a]\n: 1\nb: 2\n", "{b@3:1=2}", "1:3 yaml-key()"},
        {"{a: 1}: 2\n", "{}", "1:1 yaml-key()"},
        {"a: 1\n]\n", "none", "2:1 yaml-indent()"},
    };

    (void)state;
    CHECK(cases);
}

static void refuses_characters_that_are_no_text(void **state)
{
    static const struct yaml_case cases[] = {
        {"a: x\xE2\x80\xAEy\n", "none", "1:5 bidi-control(U+202E)"},
        {"a: \xE2\x81\xA6y\xE2\x81\xA9\n", "none",
         "1:4 bidi-control(U+2066); 1:6 bidi-control(U+2069)"},
        {"a: \x01\n", "none", "1:4 control-character(U+0001)"},
        {"a: \xC2\x85\n", "none", "1:4 control-character(U+0085)"},
        {"a: \xFF\n", "none", "1:4 control-character(0xFF)"},
        {"a: b\xE2\x80\xA8"
         "c: d\n",
         "none", "1:5 control-character(U+2028)"},
        {"a: \"b\\u202ec\"\n", "{a@1:1=\"b\xE2\x80\xAE" "c\"}", "1:4 bidi-control(U+202E)"},
        {"a: \"\\x07\"\n", "{a@1:1=\"\x07\"}", "1:4 control-character(U+0007)"},
    };
    struct reading reading = reading_of(S("a: \0b\n"));

    (void)state;
    CHECK(cases);
    check_text("NUL", tree_of(&reading), "none");
    check_text("NUL", reading_problems(&reading), "1:4 control-character(U+0000)");
    reading_end(&reading);
}

/* `count` times `piece`, between `head` and `tail`. */
static str repeat(struct arena *arena, str piece, size_t count)
{
    struct buf buf = buf_in(arena);

    for (size_t i = 0; i < count; i++)
        buf_put(&buf, piece);
    return buf_str(&buf);
}

static void keeps_its_limits(void **state)
{
    static const struct {
        const char *piece;
        size_t count;
        const char *problems;
    } cases[] = {
        {"[", 16, "1:1 yaml-bracket()"},
        {"[", 100000, "1:17 yaml-depth(16)"},
        {"{a: ", 100000, "1:62 yaml-depth(16)"},
        {"- ", 100000, "1:33 yaml-depth(16)"},
        {"- a\n", 20000, "20000:3 yaml-nodes(20000)"},
        {"# x\n", 300000, "1:1 yaml-size(1048576)"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *arena = arena_new(0);
        struct reading reading = reading_of(repeat(arena, str_of(cases[i].piece), cases[i].count));

        check_text(cases[i].piece, tree_of(&reading), "none");
        check_text(cases[i].piece, reading_problems(&reading), cases[i].problems);
        reading_end(&reading);
        arena_free(arena);
    }
}

static void lines_of_a_slice_are_the_files(void **state)
{
    struct reading reading = reading_of(S("---\r\ntitle: x\r\ntitle: y\r\n---\r\nbody\r\n"));
    str slice = str_slice(reading.source.text, 5, 25);
    const struct yaml_node *root = yaml_read(reading.arena, reading.diag, &reading.source, slice);

    (void)state;
    assert_non_null(root);
    assert_int_equal(yaml_get(root, S("title"))->at.line, 2);
    assert_int_equal(yaml_get(root, S("title"))->at.column, 8);
    assert_int_equal(yaml_get(root, S("title"))->at.offset, 12);
    check_text("slice", reading_problems(&reading), "3:1 yaml-duplicate-key(title,2)");
    reading_end(&reading);
}

static void unknown_keys_get_a_suggestion(void **state)
{
    static const str names[] = {S_INIT("title"), S_INIT("status"), S_INIT("date")};
    struct reading reading = reading_of(S("titel: x\nstatus: y\nzzz: 1\n"));
    const struct yaml_node *root =
        yaml_read(reading.arena, reading.diag, &reading.source, reading.source.text);
    struct yaml_keys known = {names, 3};

    (void)state;
    assert_false(yaml_check_keys(reading.arena, reading.diag, root, known));
    check_text("keys", reading_problems(&reading),
               "1:1 unknown-key(titel,title); 3:1 unknown-key(zzz,)");
    assert_null(yaml_get(root, S("title")));
    assert_null(yaml_get(NULL, S("title")));
    assert_null(yaml_item(yaml_get(root, S("zzz")), S("a")));
    assert_true(yaml_check_keys(reading.arena, reading.diag, NULL, known));
    reading_end(&reading);
}

static void says_which_kind_is_expected(void **state)
{
    struct reading reading = reading_of(S("a: x\nb: [1]\nc: {d: 1}\n"));
    const struct yaml_node *root =
        yaml_read(reading.arena, reading.diag, &reading.source, reading.source.text);

    (void)state;
    assert_true(yaml_expect(reading.diag, yaml_get(root, S("a")), YAML_SCALAR));
    assert_true(yaml_expect(reading.diag, yaml_get(root, S("b")), YAML_SEQ));
    assert_true(yaml_expect(reading.diag, yaml_get(root, S("c")), YAML_MAP));
    assert_false(yaml_expect(reading.diag, NULL, YAML_MAP));
    assert_false(yaml_expect(reading.diag, yaml_get(root, S("a")), YAML_SEQ));
    assert_false(yaml_expect(reading.diag, yaml_get(root, S("b")), YAML_MAP));
    assert_false(yaml_expect(reading.diag, yaml_get(root, S("c")), YAML_SCALAR));
    check_text("kinds", reading_problems(&reading),
               "1:4 yaml-want-list(); 2:4 yaml-want-keys(); 3:4 yaml-want-text()");
    reading_end(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_what_site_yml_and_front_matter_need),
        cmocka_unit_test(every_scalar_stays_a_string),
        cmocka_unit_test(line_ends_and_bom_do_not_matter),
        cmocka_unit_test(refuses_duplicate_keys),
        cmocka_unit_test(refuses_anchors_aliases_tags_and_merges),
        cmocka_unit_test(refuses_tabs_as_indent),
        cmocka_unit_test(reports_syntax_where_a_clerk_can_see_it),
        cmocka_unit_test(refuses_characters_that_are_no_text),
        cmocka_unit_test(keeps_its_limits),
        cmocka_unit_test(lines_of_a_slice_are_the_files),
        cmocka_unit_test(unknown_keys_get_a_suggestion),
        cmocka_unit_test(says_which_kind_is_expected),
    };

    return cmocka_run_group_tests_name("yaml", tests, NULL, NULL);
}
