/* SPDX-License-Identifier: MIT */
/* Goals, dues, names and flags as people read them; the feed; tables over many periods. */
#include "../judge/builder.h"

#include "pages/blocks.h"
#include "pages/cells.h"
#include "pages/pages.h"
#include "pages/print.h"
#include "pages/series.h"
#include "pages/shapes_other.h"
#include "words.h"

static const struct build_facts facts = {.version = S_INIT("1")};

/* With blanks for the no-break ones. */
static str plain(struct arena *arena, str s)
{
    struct buf buf = buf_in(arena);

    for (size_t i = 0; i < s.len; i++) {
        bool nbsp = s.ptr[i] == '\xC2' && i + 1 < s.len && s.ptr[i + 1] == '\xA0';

        buf_byte(&buf, nbsp ? ' ' : s.ptr[i]);
        i += nbsp;
    }
    return buf_str(&buf);
}

static void assert_str(struct arena *arena, str got, const char *want)
{
    if (!str_eq(plain(arena, got), str_of(want)))
        fail_msg("“%.*s” instead of “%s”", STR_ARG(got), want);
}

static struct site *site_of(struct builder *b, const char *as_of)
{
    const struct judgement *j;

    builder_finish(b);
    j = builder_judge(b, as_of);
    return site_prepare(b->arena, &b->model, j, words_of(b->arena, "vi"), &facts);
}

static void goals(void **state)
{
    static const struct {
        enum comparator comparator;
        enum indicator_kind kind;
        const char *measure, *value, *goal, *words;
    } cases[] = {
        {CMP_AT_LEAST, KIND_RATE, "%", "80", "≥ 80 %", "tối thiểu 80 %"},
        {CMP_MORE_THAN, KIND_RATE, "%", "99.5", "> 99,5 %", "trên 99,5 %"},
        {CMP_AT_MOST, KIND_DURATION, "days", "3", "≤ 3 ngày", "không quá 3 ngày"},
        {CMP_BELOW, KIND_DURATION, "minutes", "8", "< 8 phút", "dưới 8 phút"},
        {CMP_EQUALS, KIND_RATE, "%", "100", "100 %", "đạt 100 %"},
        {CMP_EQUALS, KIND_COUNT, "count", "1234", "1.234", "đạt 1.234"},
        {CMP_REDUCE_BY_AT_LEAST, KIND_DURATION, "hours", "30", "giảm ≥ 30 %",
         "giảm tối thiểu 30 %"},
        {CMP_YES_NO, KIND_YES_NO, "", "yes", "Có", "Có"},
        {CMP_QUALITATIVE, KIND_QUALITATIVE, "", NULL, "định tính", "định tính"},
        {CMP_BY_REFERENCE, KIND_RATE, "%", NULL, "chờ giao", "theo văn bản giao chỉ tiêu"},
        {CMP_AT_LEAST, KIND_COUNT, "cuộc", "2", "≥ 2 cuộc", "tối thiểu 2 cuộc"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct builder *b = builder_new();
        uint32_t unit = add_unit(b, "a", "xa"), plan = add_plan(b, "kh", "2026-01-01", "2026-12-31");
        uint32_t indicator = add_indicator(b, "i", cases[i].kind, cases[i].measure);
        const struct site *site;

        set_value(add_target(b, "t", plan, indicator, LIST(b, unit)), cases[i].comparator,
                  cases[i].value);
        site = site_of(b, "2026-11-20");
        assert_str(b->arena, print_goal(site, b->arena, 0), cases[i].goal);
        assert_str(b->arena, print_goal_words(site, b->arena, 0), cases[i].words);
        builder_free(b);
    }
}

static void dues(void **state)
{
    static const struct {
        const char *due, *words;
    } cases[] = {
        {"ongoing", "thường xuyên"},
        {"2026-12-31", "31/12/2026"},
        {NULL, ""},
    };
    struct builder *b = builder_new();
    struct due december = {DUE_DAY, day("2026-12-31"), S("2026-12")};
    const struct site *site = site_of(b, "2026-11-20");

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct due due = due_of(cases[i].due);

        assert_str(b->arena, print_due(site, b->arena, &due, 0), cases[i].words);
    }
    assert_str(b->arena, print_due(site, b->arena, &december, 0), "tháng 12/2026");
    builder_free(b);
}

/* A number that is not written is never invented; a year tells the plans apart. */
static void plans(void **state)
{
    struct builder *b = builder_new();
    uint32_t one = add_plan(b, "a", "2025-01-01", "2026-12-31");
    uint32_t two = add_plan(b, "b", "2025-07-25", "2025-08-25");
    const struct site *site;

    (void)state;
    b->model.plans.at[one].head.symbol = S("KH-SKHCN");
    b->model.plans.at[two].head.symbol = S("KH-UBND");
    b->model.plans.at[two].head.number = S("18");
    site = site_of(b, "2026-11-20");
    assert_str(b->arena, print_plan_number(site, b->arena, one), "(chưa ghi số)/KH-SKHCN");
    assert_str(b->arena, print_plan_short(site, b->arena, one), "KH-SKHCN năm 2025–2026");
    assert_str(b->arena, print_plan_number(site, b->arena, two), "18/KH-UBND");
    assert_str(b->arena, print_plan_short(site, b->arena, two), "18/KH-UBND");
    builder_free(b);
}

static void flags(void **state)
{
    struct builder *b = builder_new();
    const struct site *site = site_of(b, "2026-11-20");
    struct verdict verdict = {.flags = FLAG_LATE_REPORT | FLAG_SOLUTION_MISSING | FLAG_INTERIM,
                              .days_late = 3,
                              .status = STATUS_MET};

    (void)state;
    assert_str(b->arena, cells_flags(site, b->arena, &verdict),
               "báo cáo muộn 3 ngày, thiếu giải pháp");
    assert_str(b->arena, cells_flags_but(site, b->arena, &verdict, FLAG_LATE_REPORT),
               "thiếu giải pháp");
    assert_str(b->arena, cells_word(site, &verdict), "Tạm đạt");
    verdict.flags = 0;
    assert_str(b->arena, cells_flags(site, b->arena, &verdict), "");
    assert_str(b->arena, cells_word(site, &verdict), "Đạt");
    builder_free(b);
}

/* Fourteen months of one target: the newest twelve are shown, and that two are left out is said. */
static void periods_are_cut(void **state)
{
    struct builder *b = builder_new();
    uint32_t unit = add_unit(b, "a", "xa"), plan = add_plan(b, "kh", "2025-01-01", "2026-12-31");
    uint32_t indicator = add_indicator(b, "i", KIND_RATE, "%");
    uint16_t entry = add_entry(b, plan);
    const struct record *series;
    const struct site *site;

    (void)state;
    for (int month = 0; month < 14; month++) {
        str id = arena_printf(b->arena, "%d-%02d", 2025 + month / 12, month % 12 + 1);

        add_month(b, plan, entry, arena_cstr(b->arena, id));
    }
    set_value(add_target(b, "t", plan, indicator, LIST(b, unit)), CMP_AT_LEAST, "80");
    site = site_of(b, "2026-11-20");
    series = series_of_unit(site, b->arena, unit, plan);
    assert_non_null(series);
    assert_int_equal(series->slots[series_columns].len, SERIES_PERIODS);
    assert_str(b->arena, (str){series->slots[series_older].text, series->slots[series_older].len},
               "2");
    assert_null(series_of_unit(site, b->arena, unit, plan + 1));
    builder_free(b);
}

static uint32_t entries_of(const struct site *site, enum page_kind kind)
{
    for (uint32_t i = 0; i < site->pages->at.len; i++)
        if (site->pages->at.at[i].kind == kind) {
            struct arena *arena = arena_new(0);
            uint32_t count =
                page_values(site, &site->pages->at.at[i], arena)->slots[feed_entries].len;

            arena_free(arena);
            return count;
        }
    return NO_INDEX;
}

/* The feed tells of a period once its reports should be in, and not before. */
static void feed(void **state)
{
    static const struct {
        const char *as_of;
        uint32_t periods;
    } cases[] = {{"2026-10-24", 0}, {"2026-10-25", 1}, {"2026-11-24", 1}, {"2026-11-25", 2}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct builder *b = builder_new();
        uint32_t unit = add_unit(b, "a", "xa");
        uint32_t plan = add_plan(b, "kh", "2026-10-01", "2026-12-31");
        uint32_t indicator = add_indicator(b, "i", KIND_RATE, "%");
        uint16_t entry = add_entry(b, plan);

        add_month(b, plan, entry, "2026-10");
        add_month(b, plan, entry, "2026-11");
        set_value(add_target(b, "t", plan, indicator, LIST(b, unit)), CMP_AT_LEAST, "80");
        assert_int_equal(entries_of(site_of(b, cases[i].as_of), PAGE_ATOM), cases[i].periods);
        builder_free(b);
    }
}

/* Links from the root follow the site into its subfolder; what merely looks like one is text. */
static void subfolder(void **state)
{
    static const struct source source = {S_INIT("content/pages/a.md"), {NULL, 0}};
    static const char *const bases[] = {"https://host/", "https://host/sub/"};
    static const char *const wanted[] = {"/ky/", "/sub/ky/"};

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct builder *b = builder_new();
        const struct md_options options = {.clauses = false};
        struct source text = source;
        const struct site *site;
        struct value blocks;
        str html;

        text.text = S("Xem [các kỳ](/ky/) và chữ href=\"/x\".\n");
        b->model.config.base_url = str_of(bases[i]);
        site = site_of(b, "2026-11-20");
        blocks = blocks_value(
            site, b->arena,
            markdown_read(b->arena, diag_new(b->arena), &text, text.text, &options), NO_INDEX);
        assert_int_equal(blocks.len, 1);
        html = (str){blocks.items[0].record->slots[block_html].text,
                     blocks.items[0].record->slots[block_html].len};
        assert_true(str_find(html, str_of(wanted[i]), 0) != SIZE_MAX);
        assert_true(str_find(html, S("/x"), 0) != SIZE_MAX);
        assert_true(str_find(html, S("/sub/x"), 0) == SIZE_MAX);
        builder_free(b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(goals), cmocka_unit_test(dues),           cmocka_unit_test(plans),
        cmocka_unit_test(flags), cmocka_unit_test(periods_are_cut), cmocka_unit_test(feed),
        cmocka_unit_test(subfolder),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
