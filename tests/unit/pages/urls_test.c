/* SPDX-License-Identifier: MIT */
/* Addresses, links below a subfolder, and the table of words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "pages/labels.h"
#include "pages/urls.h"
#include "words.h"

static void assert_str(str got, const char *want)
{
    if (!str_eq(got, str_of(want)))
        fail_msg("“%.*s” instead of “%s”", STR_ARG(got), want);
}

static void base_urls(void **state)
{
    static const struct {
        const char *base_url, *origin, *base;
    } cases[] = {
        {"https://host/", "https://host", "/"},
        {"https://host", "https://host", "/"},
        {"https://host/sub/folder/", "https://host", "/sub/folder/"},
        {"https://host/sub", "https://host", "/sub/"},
        {"http://host:8080/a", "http://host:8080", "/a/"},
        {"", "", "/"},
    };
    struct arena *arena = arena_new(0);

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct urls urls = urls_of(arena, str_of(cases[i].base_url));

        assert_str(urls.origin, cases[i].origin);
        assert_str(urls.base, cases[i].base);
    }
    arena_free(arena);
}

static void links(void **state)
{
    struct arena *arena = arena_new(0);
    struct urls urls = urls_of(arena, S("https://host/sub/"));

    (void)state;
    assert_str(url_link(&urls, arena, S("ky/2026-10/")), "/sub/ky/2026-10/");
    assert_str(url_absolute(&urls, arena, S("")), "https://host/sub/");
    assert_str(url_file(arena, S("")), "index.html");
    assert_str(url_file(arena, S("ky/2026-10/")), "ky/2026-10/index.html");
    assert_str(url_file(arena, S("atom.xml")), "atom.xml");
    assert_str(address_anchor(arena, S("ky/2026-10/"), S("a.t")), "ky/2026-10/#a.t");
    arena_free(arena);
}

/* Every word is there in both languages, and the runs of keys follow the enums. */
static void words(void **state)
{
    struct arena *arena = arena_new(0);
    const struct labels *vi = words_of(arena, "vi"), *en = words_of(arena, "en");

    (void)state;
    for (uint32_t key = LABEL_NONE + 1; key < LABEL_COUNT; key++)
        if (!vi->text[key].len != !en->text[key].len)
            fail_msg("label %u is missing in one language", (unsigned)key);
    assert_str(label_status(vi, STATUS_MET), "Đạt");
    assert_str(label_status(vi, STATUS_NOT_DUE), "Chưa đạt, chưa đến hạn");
    assert_str(label_status(vi, STATUS_TARGET_PENDING), "Chờ giao chỉ tiêu");
    assert_str(label_status_short(vi, STATUS_TARGET_PENDING), "Chờ giao");
    assert_str(label_status(vi, STATUS_NO_CELL), "");
    assert_str(label_flag(vi, FLAG_LATE_REPORT), "báo cáo muộn");
    assert_str(label_flag(vi, FLAG_DUPLICATE_TARGET), "trùng chỉ tiêu");
    assert_str(label_duty(en, DUTY_NOT_DUE), "Not due yet");
    assert_str(label_task(vi, TASK_NOT_STARTED), "Chưa thực hiện");
    assert_str(label_progress(vi, PROGRESS_WAITING), "Đang chờ");
    assert_str(label(vi, LABEL_CYCLE_MONTHLY + REPORT_AD_HOC), "Đột xuất");
    assert_str(label(vi, LABEL_KIND_RATE + KIND_QUALITATIVE), "Định tính");
    assert_str(label(vi, LABEL_SIGN_AT_LEAST + CMP_BY_REFERENCE), "chờ giao");
    assert_str(label(vi, LABEL_PLAN_IN_FORCE + PLAN_REPLACED), "Đã được thay thế");
    assert_str(label(vi, LABEL_UNIT_UNIT + UNIT_ROLE), "Chức danh");
    assert_str(label(vi, LABEL_PROVENANCE_OFFICIAL + PROVENANCE_ILLUSTRATIVE),
               "Số liệu minh họa.");
    assert_str(label(vi, LABEL_WHEN_TASK_DONE_ON_TIME + TASK_NOT_STARTED),
               "Chưa bắt đầu, thời hạn chưa qua.");
    assert_str(label(vi, LABEL_WHEN_LATE_REPORT + 7),
               "Lặp lại một dòng trước; hiển thị nhưng không đếm.");
    arena_free(arena);
}

/* Word, shape and colour: no two statuses of a cell share a mark, except that met for the time being
 * has one of its own. */
static void marks(void **state)
{
    (void)state;
    for (uint32_t a = STATUS_MET; a < STATUS_COUNT; a++)
        for (uint32_t b = a + 1; b < STATUS_COUNT; b++)
            assert_false(str_eq(mark_status(a, 0), mark_status(b, 0)));
    assert_str(mark_status(STATUS_MET, FLAG_INTERIM), "metp");
    assert_str(mark_status(STATUS_NOT_MET, FLAG_INTERIM), "not");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(base_urls),
        cmocka_unit_test(links),
        cmocka_unit_test(words),
        cmocka_unit_test(marks),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
