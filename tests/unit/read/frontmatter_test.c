/* SPDX-License-Identifier: MIT */
#include "read/frontmatter.h"

#include "read_support.h"

struct split_case {
    const char *text;
    const char *yaml; /* NULL = none */
    const char *body;
    const char *problems;
    enum frontmatter_need need;
};

static const struct split_case cases[] = {
    {"---\na: 1\n---\nbody\n", "a: 1\n", "body\n", "", FRONTMATTER_REQUIRED},
    {"---\r\na: 1\r\n---\r\nbody", "a: 1\r\n", "body", "", FRONTMATTER_REQUIRED},
    {"---\ra: 1\r---\rbody", "a: 1\r", "body", "", FRONTMATTER_REQUIRED},
    {"\xEF\xBB\xBF---\na: 1\n---\nbody", "a: 1\n", "body", "", FRONTMATTER_REQUIRED},
    {"---  \na: 1\n--- \t\nbody", "a: 1\n", "body", "", FRONTMATTER_REQUIRED},
    {"---\na: 1\n...\nbody", "a: 1\n", "body", "", FRONTMATTER_REQUIRED},
    {"---\n---\n", "", "", "", FRONTMATTER_REQUIRED},
    {"---\na: 1\n---", "a: 1\n", "", "", FRONTMATTER_REQUIRED},
    {"---\na: ---\n b: ----\n---\nx", "a: ---\n b: ----\n", "x", "", FRONTMATTER_REQUIRED},
    {"body only\n", NULL, "body only\n", "", FRONTMATTER_OPTIONAL},
    {"", NULL, "", "", FRONTMATTER_OPTIONAL},
    {"----\nx", NULL, "----\nx", "", FRONTMATTER_OPTIONAL},
    {" ---\na: 1\n---\n", NULL, " ---\na: 1\n---\n", "", FRONTMATTER_OPTIONAL},
    {"body\n", NULL, "body\n", "1:1 front-matter-missing()", FRONTMATTER_REQUIRED},
    {"", NULL, "", "1:1 front-matter-missing()", FRONTMATTER_REQUIRED},
    {"---\na: 1\nbody\n", NULL, "---\na: 1\nbody\n", "1:1 front-matter-unclosed()",
     FRONTMATTER_OPTIONAL},
};

static void splits_front_matter_from_body(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reading reading = reading_of(str_of(cases[i].text));
        struct frontmatter out;
        bool good = frontmatter_split(reading.diag, &reading.source, cases[i].need, &out);

        check_text(cases[i].text, reading_problems(&reading), cases[i].problems);
        assert_int_equal(good, cases[i].problems[0] == '\0');
        assert_int_equal(out.yaml.ptr != NULL, cases[i].yaml != NULL);
        check_str(cases[i].text, out.yaml, cases[i].yaml ? cases[i].yaml : "");
        check_str(cases[i].text, out.body, cases[i].body);
        reading_end(&reading);
    }
}

static void slices_belong_to_the_source(void **state)
{
    str text = S("---\na: 1\n---\nbody\n");
    struct reading reading = reading_of(text);
    struct frontmatter out;

    (void)state;
    assert_true(frontmatter_split(reading.diag, &reading.source, FRONTMATTER_REQUIRED, &out));
    assert_ptr_equal(out.yaml.ptr, text.ptr + 4);
    assert_ptr_equal(out.body.ptr, text.ptr + 13);
    reading_end(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(splits_front_matter_from_body),
                                       cmocka_unit_test(slices_belong_to_the_source)};

    return cmocka_run_group_tests_name("frontmatter", tests, NULL, NULL);
}
