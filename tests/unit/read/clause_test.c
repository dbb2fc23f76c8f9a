/* SPDX-License-Identifier: MIT */
#include "read/clause.h"

#include "read_support.h"

struct mark_case {
    const char *text;
    const char *seen; /* "kind mark len" */
};

static const char *const kinds[] = {"none",  "appendix", "part",   "roman", "article",
                                    "named", "number",   "letter", "dash",  "plus"};

static const char *describe(struct arena *arena, struct clause_mark mark)
{
    return arena_printf(arena, "%s %.*s %zu", kinds[mark.kind], STR_ARG(mark.mark), mark.len).ptr;
}

static void finds_the_numbering_of_headings(void **state)
{
    static const struct mark_case cases[] = {
        {"I. MỤC ĐÍCH", "roman I 2"},
        {"VIII. X", "roman VIII 5"},
        {"XIV. X", "roman XIV 4"},
        {"IX.", "roman IX 3"},
        {"III.\xC2\xA0Tên", "roman III 4"},
        {"IIII. X", "none  0"},
        {"C. Phần", "part C 2"},
        {"A. Phần", "part A 2"},
        {"1. Mục đích", "number 1 2"},
        {"12) Mục", "number 12 3"},
        {"1.2. Tiểu mục", "number 1.2 4"},
        {"1.2 Tiểu mục", "number 1.2 3"},
        {"1.2.3. Nhỏ", "number 1.2.3 6"},
        {"2026. Năm", "none  0"},
        {"95% hồ sơ", "none  0"},
        {"b) Điểm", "letter b 2"},
        {"b. Điểm", "letter b 2"},
        {"đ) Điểm", "letter đ 3"},
        {"ab) Điểm", "none  0"},
        {"I.Mục", "none  0"},
        {"Phụ lục", "appendix  0"},
        {"PHỤ LỤC II: Danh mục", "appendix II 0"},
        {"Phụ lục 3. Danh mục", "appendix 3 0"},
        {"Phụ lục kèm theo", "appendix  0"},
        {"Phu\xCC\xA3 lu\xCC\xA3"
         "c I",
         "appendix I 0"},
        {"Phụ lụcx", "none  0"},
        {"Điều 5. Phạm vi", "article 5 10"},
        {"ĐIỀU 12: X", "article 12 11"},
        {"Điều kiện 5. X", "none  0"},
        {"Mục đích", "none  0"},
        {"", "none  0"},
    };
    struct arena *arena = arena_new(0);

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_text(cases[i].text,
                   describe(arena, clause_mark_heading(arena, str_of(cases[i].text))),
                   cases[i].seen);
    arena_free(arena);
}

static void takes_no_sentence_for_a_clause(void **state)
{
    static const struct mark_case cases[] = {
        {"I. MỤC ĐÍCH", "roman I 2"}, {"a) Điểm", "letter a 2"},  {"đ) Điểm", "letter đ 3"},
        {"2. Khoản", "number 2 2"},   {"– gạch", "dash  3"},      {"–gạch", "none  0"},
        {"- x", "none  0"},           {"a. Điểm", "none  0"},     {"A. Nguyễn Văn A", "none  0"},
        {"2026. Sau đó", "none  0"},  {"1.234 hồ sơ", "none  0"}, {"1.2. Tiểu", "number 1.2 4"},
        {"Phụ lục I", "none  0"},     {"Điều 5. X", "none  0"},   {"Đ) Điểm", "none  0"},
        {"a)", "letter a 2"},
    };
    struct arena *arena = arena_new(0);

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_text(cases[i].text, describe(arena, clause_mark_paragraph(str_of(cases[i].text))),
                   cases[i].seen);
    arena_free(arena);
}

/* Enters headings ("# …") and clauses one after the other; the last one's anchor and address. */
static void follow(struct arena *arena, struct clause_path *path, const char *line,
                   struct clause *out)
{
    struct clause_entry entry = {.label = S("")};
    str text = str_of(line);

    while (str_starts(text, S("#"))) {
        entry.level++;
        text = str_slice(text, 1, text.len);
    }
    text = str_trim(text);
    if (entry.level)
        entry.mark = clause_mark_heading(arena, text);
    else if (str_starts(text, S("- ")) || str_starts(text, S("+ ")))
        entry.mark.kind = text.ptr[0] == '-' ? CLAUSE_DASH : CLAUSE_PLUS;
    else
        entry.mark = clause_mark_paragraph(text);
    entry.words = str_slice(text, entry.mark.len, text.len);
    *out = clause_enter(arena, path, &entry);
}

struct path_case {
    const char *lines; /* split by '|' */
    const char *anchor;
    const char *address;
};

static void addresses_follow_the_numbering_of_the_text(void **state)
{
    static const struct path_case cases[] = {
        {"# I. X", "i", "I"},
        {"# I. X|## 1. Y|b) z", "i-1-b", "I.1.b"},
        {"# I. X|## 1. Y|d) z", "i-1-d", "I.1.d"},
        {"# I. X|## 1. Y|đ) z", "i-1-dd", "I.1.đ"},
        {"# I. X|## 1. Y|- z", "i-1-g1", "I.1 gạch 1"},
        {"# I. X|## 1. Y|- z|- z", "i-1-g2", "I.1 gạch 2"},
        {"# I. X|## 1. Y|- z|+ u|+ v", "i-1-g1-c2", "I.1 gạch 1 + 2"},
        {"# I. X|## 1. Y|- z|+ u|- v", "i-1-g2", "I.1 gạch 2"},
        {"# I. X|## 1. Y|- z|## 2. Y|- z", "i-2-g1", "I.2 gạch 1"},
        {"# I. X|## 1. Y|a) z|# II. U|- v", "ii-g1", "II gạch 1"},
        {"# I. X|## 1. Y|a) z|b) z|## 2. Y", "i-2", "I.2"},
        {"# I. X|## 1. Y|## 1.1. Z|## 1.2. Z|1.2.1. u", "i-1-2-1", "I.1.2.1"},
        {"# I. X|## 2.1. Z", "i-2-1", "I.2.1"},
        {"# A. P|# I. X|## 1. Y", "a-i-1", "A.I.1"},
        {"# I. X|# Điều 5. Y|1. z|a) u", "i-dieu-5-1-a", "I Điều 5.1.a"},
        {"# I. X|# Phụ lục", "phu-luc", "Phụ lục"},
        {"# I. X|# Phụ lục|## I. Y|### 3. Z|- u", "phu-luc-i-3-g1", "Phụ lục I.3 gạch 1"},
        {"# Phụ lục II|# I. Y", "phu-luc-ii-i", "Phụ lục II I"},
        {"# Phụ lục I|# Phụ lục II", "phu-luc-ii", "Phụ lục II"},
        {"# KẾ HOẠCH|## I. X", "i", "I"},
        {"# KẾ HOẠCH|1. X", "1", "1"},
        {"# I. X|## Ghi chú|1. Y", "ghi-chu-1", "Ghi chú 1"},
        {"# I. X|## Ghi chú|## 1. Y", "i-1", "I.1"},
        {"# I. X|## Ghi chú|# II. Y", "ii", "II"},
        {"# I. X|# Nơi nhận|- y", "noi-nhan-g1", "Nơi nhận gạch 1"},
        {"- x|1. y", "1", "1"},
        {"## 3. X|1. y", "3-1", "3.1"},
        {"## 3. X|1. y|2. z", "3-2", "3.2"},
        {"## 3. X|1. y|2. z|## 4. U", "4", "4"},
        {"## 3. X|- x|1. y|- z", "3-1-g1", "3.1 gạch 1"},
        {"## 1. X|2. y", "2", "2"},
        {"# I. X|## a) Y|a) z|b) u", "i-a-b", "I.a.b"},
        {"# I. X|## a) Y|b) z", "i-b", "I.b"},
        {"# I. X|## 1. Y|### a) Z|1. u|2. v", "i-1-a-2", "I.1.a.2"},
        {"# ???", "muc", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *arena = arena_new(0);
        struct clause_path path = {.depth = 0};
        struct clause clause = {.kind = CLAUSE_NONE};
        str rest = str_of(cases[i].lines);

        while (rest.ptr) {
            str line = str_cut(&rest, '|');

            follow(arena, &path, arena_cstr(arena, line), &clause);
        }
        check_str(cases[i].lines, clause.anchor, cases[i].anchor);
        check_str(cases[i].lines, clause.address, cases[i].address);
        arena_free(arena);
    }
}

static void parts_say_what_each_step_is(void **state)
{
    struct arena *arena = arena_new(0);
    struct clause_path path = {.depth = 0};
    struct clause clause;

    (void)state;
    follow(arena, &path, "# III. X", &clause);
    follow(arena, &path, "## 1. Y", &clause);
    follow(arena, &path, "đ) z", &clause);
    assert_int_equal(clause.part_count, 3);
    assert_int_equal(clause.parts[0].kind, CLAUSE_ROMAN);
    check_str("III", clause.parts[0].mark, "III");
    assert_int_equal(clause.parts[1].kind, CLAUSE_NUMBER);
    check_str("1", clause.parts[1].mark, "1");
    assert_int_equal(clause.parts[2].kind, CLAUSE_LETTER);
    check_str("đ", clause.parts[2].mark, "đ");
    arena_free(arena);
}

static void depth_is_bounded(void **state)
{
    struct arena *arena = arena_new(0);
    struct clause_path path = {.depth = 0};
    struct clause clause = {.kind = CLAUSE_NONE};

    (void)state;
    for (uint32_t i = 0; i < 100; i++) {
        struct clause_entry entry = {
            .mark = {CLAUSE_DASH, S(""), 0}, .label = S("-"), .floor = path.depth};

        clause = clause_enter(arena, &path, &entry);
        assert_true(path.depth <= CLAUSE_DEPTH);
    }
    assert_int_equal(clause.part_count, CLAUSE_DEPTH);
    arena_free(arena);
}

static void a_line_goes_on_with_the_numbering_or_is_text(void **state)
{
    static const struct {
        const char *lines;
        const char *next;
        bool continues;
    } cases[] = {
        {"# I. X", "a) y", true},       {"# I. X", "b) y", false},
        {"# I. X|a) y", "b) y", true},  {"# I. X|1. y", "2. z", true},
        {"# I. X|1. y", "3. z", false}, {"# I. X|1. y", "12. z", false},
        {"# I. X", "1. y", true},       {"# I. X", "II. y", true},
        {"x", "II. y", false},          {"# I. X", "– y", false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *arena = arena_new(0);
        struct clause_path path = {.depth = 0};
        struct clause clause;
        str rest = str_of(cases[i].lines);

        while (rest.ptr)
            follow(arena, &path, arena_cstr(arena, str_cut(&rest, '|')), &clause);
        if (clause_continues(&path, clause_mark_paragraph(str_of(cases[i].next))) !=
            cases[i].continues)
            fail_msg("%s, %s", cases[i].lines, cases[i].next);
        arena_free(arena);
    }
}

static void understands_what_people_write_of_a_clause(void **state)
{
    static const struct path_case cases[] = {
        {"III.1.b", "iii-1-b", ""},
        {"III.1.đ", "iii-1-dd", ""},
        {" III.1  gạch 2 ", "iii-1-g2", ""},
        {"III.1 gạch đầu dòng thứ 2", "iii-1-g2", ""},
        {"III.1 gạch 2 + 1", "iii-1-g2-c1", ""},
        {"III.1 gạch 2 dấu cộng 1", "iii-1-g2-c1", ""},
        {"điểm b khoản 1 mục III", "iii-1-b", ""},
        {"Điểm b, khoản 1, Mục III", "iii-1-b", ""},
        {"gạch 4 điểm g khoản 1 mục III", "iii-1-g-g4", ""},
        {"mục III.1", "iii-1", ""},
        {"Phụ lục", "phu-luc", ""},
        {"Phụ lục I.3", "phu-luc-i-3", ""},
        {"Phụ lục II", "phu-luc-ii", ""},
        {"khoản 2 mục I Phụ lục", "phu-luc-i-2", ""},
        {"Phụ lục TT 4", "phu-luc", "TT 4"},
        {"III.2.a Giải pháp", "iii-2-a", "Giải pháp"},
        {"III.1 Tuần 1", "iii-1", "Tuần 1"},
        {"Điều 5", "dieu-5", ""},
        {"khoản 2 Điều 5", "dieu-5-2", ""},
        {"Mục tiêu chung", "", "Mục tiêu chung"},
        {"III", "iii", ""},
        {"", "", ""},
        {"...", "", "..."},
        {"III..1", "", "III..1"},
        {"điểm", "", "điểm"},
        {"1.2.3.4.5.6.7.8.9.10.11.12.13.14", "1-2-3-4-5-6-7-8-9-10-11-12", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *arena = arena_new(0);
        struct clause_query query = clause_query_parse(arena, str_of(cases[i].lines));

        check_str(cases[i].lines, clause_anchor_of(arena, query.parts, query.count),
                  cases[i].anchor);
        check_str(cases[i].lines, query.rest, cases[i].address);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_numbering_of_headings),
        cmocka_unit_test(takes_no_sentence_for_a_clause),
        cmocka_unit_test(addresses_follow_the_numbering_of_the_text),
        cmocka_unit_test(parts_say_what_each_step_is),
        cmocka_unit_test(depth_is_bounded),
        cmocka_unit_test(a_line_goes_on_with_the_numbering_or_is_text),
        cmocka_unit_test(understands_what_people_write_of_a_clause),
    };

    return cmocka_run_group_tests_name("clause", tests, NULL, NULL);
}
