/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdlib.h>

#include "base/diag.h"

static struct arena *arena;
static struct diag *diag;

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(0);
    diag = diag_new(arena);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

/* To be freed. */
static char *printed(struct diag_style style)
{
    static char *text;
    static size_t size;
    FILE *out = open_memstream(&text, &size);

    diag_print(diag, out, style);
    fclose(out);
    return text;
}

static void prints(struct diag_style style, const char *expected)
{
    char *text = printed(style);

    assert_string_equal(text, expected);
    free(text);
}

static const struct diag_style vi = {DIAG_TEXT, DIAG_VI, false, false};
static const struct diag_style en = {DIAG_TEXT, DIAG_EN, false, false};

static void unknown(const struct source *source, uint32_t line, uint32_t column, const char *seen,
                    const char *near)
{
    struct place place = {source, line, column, line, PLACE_NO_OFFSET};

    DIAG(diag, place, DIAG_UNKNOWN_UNIT, str_of(seen), str_of(near));
}

static void text_form(void **state)
{
    static const struct source source = {S_INIT("data/results/2026-06.csv"),
                                         S_INIT("a;b\nx;y;so-noi-vuu\n")};
    struct place place = {&source, 2, 3, 17, 8};

    (void)state;
    DIAG(diag, place, DIAG_UNKNOWN_UNIT, S("so-noi-vuu"), S("so-noi-vu"));
    prints(vi, "data/results/2026-06.csv:2:3: error[unknown-unit]: không có đơn vị “so-noi-vuu” "
               "(ô C17); có phải “so-noi-vu”?\n"
               "     2 | x;y;so-noi-vuu\n"
               "       |     ^\n");
    prints(en, "data/results/2026-06.csv:2:3: error[unknown-unit]: no unit “so-noi-vuu” "
               "(cell C17); did you mean “so-noi-vu”?\n"
               "     2 | x;y;so-noi-vuu\n"
               "       |     ^\n");
    assert_int_equal(diag_count(diag, DIAG_ERROR), 1);
    assert_int_equal(diag_count(diag, DIAG_WARNING), 0);
}

static void hint_needs_its_argument(void **state)
{
    static const struct source source = {S_INIT("a.csv"), {NULL, 0}};

    (void)state;
    unknown(&source, 3, 28, "x", "");
    prints(vi, "a.csv:3:28: error[unknown-unit]: không có đơn vị “x” (ô AB3)\n");
}

static void sorted_by_place(void **state)
{
    static const struct source a = {S_INIT("a.csv"), {NULL, 0}};
    static const struct source b = {S_INIT("b.csv"), {NULL, 0}};

    (void)state;
    unknown(&b, 1, 1, "4", "");
    unknown(&a, 10, 1, "3", "");
    unknown(&a, 9, 2, "2", "");
    unknown(&a, 9, 1, "1", "");
    prints(en, "a.csv:9:1: error[unknown-unit]: no unit “1” (cell A9)\n"
               "a.csv:9:2: error[unknown-unit]: no unit “2” (cell B9)\n"
               "a.csv:10:1: error[unknown-unit]: no unit “3” (cell A10)\n"
               "b.csv:1:1: error[unknown-unit]: no unit “4” (cell A1)\n");
}

static void at_most_twenty_alike(void **state)
{
    static const struct source source = {S_INIT("a.csv"), {NULL, 0}};
    struct diag_style github = {DIAG_GITHUB, DIAG_EN, false, false};
    struct diag_style json = {DIAG_JSON, DIAG_EN, false, false};
    int lines = 0;

    (void)state;
    for (uint32_t line = 2; line < 334; line++)
        unknown(&source, line, 1, "x", "");
    char *text = printed(vi);
    assert_non_null(strstr(text, "a.csv:21:1:"));
    assert_null(strstr(text, "a.csv:22:1:"));
    assert_non_null(strstr(text, "\na.csv: error[unknown-unit]: và 312 dòng tương tự\n"));
    free(text);
    text = printed(github);
    assert_non_null(strstr(text, "\n::error file=a.csv,title=unknown-unit::and 312 more alike\n"));
    free(text);
    text = printed(json);
    for (char *p = text; *p; p++)
        lines += *p == '\n';
    assert_int_equal(lines, 332);
    free(text);
}

struct caret {
    const char *text;
    uint32_t offset;
    const char *expected;
};

/* The caret stands under the character at fault whatever stands before it. */
static const struct caret carets[] = {
    {"đơn vị;x", 11, "     1 | đơn vị;x\n       |        ^\n"},
    {"日本;x", 7, "     1 | 日本;x\n       |      ^\n"},
    {"e\xCC\x81;x", 4, "     1 | e\xCC\x81;x\n       |   ^\n"},
    {"a\tb\tx", 4, "     1 | a   b   x\n       |         ^\n"},
    {"a\x07;x", 3, "     1 | a␇;x\n       |    ^\n"},
    {"a\xE2\x80\xAE;x", 5, "     1 | a<U+202E>;x\n       |           ^\n"},
    {"ab;\xFF", 3, "     1 | ab;<FF>\n       |    ^\n"},
    {"a;", 2, "     1 | a;\n       |   ^\n"},
    {"x\r\nzzz\r\nccc", 3, "     1 | zzz\n       | ^\n"},
};

static void caret_under_the_fault(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof carets / sizeof *carets; i++) {
        struct source source = {S_INIT("a"), str_of(carets[i].text)};
        struct place place = {&source, 1, 1, 0, carets[i].offset};

        diag = diag_new(arena);
        DIAG(diag, place, DIAG_UNKNOWN_UNIT, S("x"), S(""));
        char *text = printed(en);
        assert_string_equal(strchr(text, '\n') + 1, carets[i].expected);
        free(text);
    }
}

static void long_lines_are_cut(void **state)
{
    static char line[3001];
    struct source source = {S_INIT("a"), {line, 3000}};
    struct place place = {&source, 1, 1, 0, 1500};

    (void)state;
    memset(line, 'b', 3000);
    line[1500] = 'X';
    DIAG(diag, place, DIAG_UNKNOWN_UNIT, (str){line, 3000}, S(""));
    char *text = printed(en);
    char *excerpt = strchr(text, '\n') + 1;
    assert_true(strlen(text) < 900);
    assert_true(strstr(excerpt, "…b") == excerpt + 9);
    assert_non_null(strstr(excerpt, "b…\n"));
    char *below = strchr(excerpt, '\n') + 1;
    /* "…" takes three bytes and one column. */
    assert_int_equal(strchr(below, '^') - below, strchr(excerpt, 'X') - excerpt - 2);
    free(text);
}

static void hostile_text_is_harmless(void **state)
{
    static const struct source source = {S_INIT("a\x1b[2J.csv"), {NULL, 0}};
    struct diag_style json = {DIAG_JSON, DIAG_EN, false, false};

    (void)state;
    unknown(&source, 1, 1, "x\x1b[31m\n\xE2\x80\xAE\"\\\xFF", "");
    prints(en, "a␛[2J.csv:1:1: error[unknown-unit]: no unit “x␛[31m⏎<U+202E>\"\\<FF>” (cell A1)\n");
    prints(
        json,
        "{\"file\":\"a␛[2J.csv\",\"line\":1,\"column\":1,\"cell\":\"A1\",\"severity\":\"error\","
        "\"code\":\"unknown-unit\",\"message\":\"no unit “x␛[31m⏎\\u003cU+202E>\\\"\\\\\\u003cFF>” "
        "(cell A1)\",\"hint\":\"\"}\n");
}

static void github_form(void **state)
{
    static const struct source source = {S_INIT("a,b:c%.csv"), {NULL, 0}};
    struct diag_style github = {DIAG_GITHUB, DIAG_EN, false, false};

    (void)state;
    unknown(&source, 5, 2, "50%\r\n", "so");
    DIAG(diag, place_file(&source), DIAG_UNKNOWN_UNIT, S("y"), S(""));
    prints(github, "::error file=a%2Cb%3Ac%25.csv,title=unknown-unit::no unit “y”\n"
                   "::error file=a%2Cb%3Ac%25.csv,line=5,col=2,title=unknown-unit::no unit "
                   "“50%25␍⏎” (cell B5); did you mean “so”?\n");
}

static void colour_and_no_file(void **state)
{
    struct diag_style style = {DIAG_TEXT, DIAG_EN, true, false};

    (void)state;
    DIAG(diag, place_file(NULL), DIAG_UNKNOWN_UNIT, S("y"), S(""));
    prints(style, "\033[1mminhbach\033[0m: \033[1;31merror[unknown-unit]\033[0m: no unit “y”\n");
}

static void merging_moves_all(void **state)
{
    static const struct source source = {S_INIT("a.csv"), S_INIT("x;y")};
    struct arena *other = arena_new(0);
    struct diag *from = diag_new(other);
    struct place place = {&source, 1, 2, 1, 2};

    (void)state;
    DIAG(from, place, DIAG_UNKNOWN_UNIT, S("y"), S("z"));
    diag_merge(diag, from);
    assert_int_equal(diag_count(from, DIAG_ERROR), 0);
    arena_free(other);
    assert_int_equal(diag_count(diag, DIAG_ERROR), 1);
    prints(en, "a.csv:1:2: error[unknown-unit]: no unit “y” (cell B1); did you mean “z”?\n"
               "     1 | x;y\n       |   ^\n");
}

/* Every code is printed in both languages; no text names an argument that the other lacks. */
static void every_code_has_its_texts(void **state)
{
    (void)state;
    for (int code = 0; code < DIAG_CODE_COUNT; code++) {
        const struct diag_text *entry = diag_text((enum diag_code)code);

        assert_true(entry->slug.len && entry->text[DIAG_VI].len && entry->text[DIAG_EN].len);
        assert_int_equal(!entry->hint[DIAG_VI].len, !entry->hint[DIAG_EN].len);
        for (char digit = '0'; digit < '8'; digit++) {
            char named[] = {'{', digit, '}', 0};
            bool in_vi = str_find(entry->text[DIAG_VI], str_of(named), 0) != SIZE_MAX;
            bool in_en = str_find(entry->text[DIAG_EN], str_of(named), 0) != SIZE_MAX;

            if (in_vi != in_en)
                fail_msg("%.*s: %s", STR_ARG(entry->slug), named);
        }
        for (int other = 0; other < code; other++)
            assert_false(str_eq(entry->slug, diag_text((enum diag_code)other)->slug));
    }
}

static void warnings_under_strict(void **state)
{
    static const struct source source = {S_INIT("a.csv"), {NULL, 0}};
    struct diag_style strict = {DIAG_TEXT, DIAG_EN, false, true};
    int code = 0;

    (void)state;
    while (code < DIAG_CODE_COUNT && diag_text((enum diag_code)code)->severity != DIAG_WARNING)
        code++;
    if (code == DIAG_CODE_COUNT)
        skip();
    diag_add(diag, place_file(&source), (enum diag_code)code,
             (const str[]){S("a"), S("b"), S("c"), S("d"), S("e"), S("f"), S("g"), S("h")});
    char *text = printed(en);
    assert_non_null(strstr(text, "a.csv: warning["));
    free(text);
    text = printed(strict);
    assert_non_null(strstr(text, "a.csv: error["));
    free(text);
    assert_int_equal(diag_count(diag, DIAG_WARNING), 1);
}

static void places_in_text(void **state)
{
    static const struct source source = {S_INIT("a"), S_INIT("a\r\nđb\rc\nd")};
    static const uint32_t rows[][3] = {{0, 1, 1}, {3, 2, 1}, {5, 2, 2},
                                       {7, 3, 1}, {9, 4, 1}, {10, 4, 2}};

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct place place = place_at(&source, rows[i][0]);

        assert_int_equal(place.line, rows[i][1]);
        assert_int_equal(place.column, rows[i][2]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(text_form, set_up, tear_down),
        cmocka_unit_test_setup_teardown(hint_needs_its_argument, set_up, tear_down),
        cmocka_unit_test_setup_teardown(sorted_by_place, set_up, tear_down),
        cmocka_unit_test_setup_teardown(at_most_twenty_alike, set_up, tear_down),
        cmocka_unit_test_setup_teardown(caret_under_the_fault, set_up, tear_down),
        cmocka_unit_test_setup_teardown(long_lines_are_cut, set_up, tear_down),
        cmocka_unit_test_setup_teardown(hostile_text_is_harmless, set_up, tear_down),
        cmocka_unit_test_setup_teardown(github_form, set_up, tear_down),
        cmocka_unit_test_setup_teardown(colour_and_no_file, set_up, tear_down),
        cmocka_unit_test_setup_teardown(merging_moves_all, set_up, tear_down),
        cmocka_unit_test_setup_teardown(every_code_has_its_texts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(warnings_under_strict, set_up, tear_down),
        cmocka_unit_test_setup_teardown(places_in_text, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
