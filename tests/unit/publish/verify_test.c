/* SPDX-License-Identifier: MIT */
#include "scratch.h"

#include <fcntl.h>

#include "publish/stage.h"
#include "publish/verify.h"

static void build(void)
{
    static const struct manifest head = {
        .version = S_INIT("1"), .as_of = S_INIT("2026-11-20"), .settings = S_INIT("")};
    struct stage_options options = {
        .output = S("site"), .keep = stage_keep_default, .keep_count = stage_keep_default_count};
    struct stage *stage = stage_open(&options);

    assert_true(stage_write(stage, S("a.html"), S("AAAA")));
    assert_true(stage_write(stage, S("b/b.html"), S("B")));
    assert_true(stage_write(stage, S("c/c.html"), S("C")));
    assert_int_equal(stage_commit(stage, &head), STAGE_PUBLISHED);
    stage_close(stage);
}

static enum manifest_state verify(struct scratch *s, struct verify_report *report)
{
    int site = open("site", O_RDONLY | O_DIRECTORY);
    enum manifest_state state = verify_site(site, s->arena, report);

    close(site);
    return state;
}

static void assert_finding(const struct verify_report *report, uint32_t i, enum verify_kind kind,
                           const char *file)
{
    assert_true(i < report->findings.len);
    assert_true(str_eq(report->findings.at[i].file, str_of(file)));
    assert_int_equal(report->findings.at[i].kind, kind);
}

static void finds_nothing_in_a_fresh_site(void **state)
{
    struct verify_report report;

    build();
    scratch_put("site/.gitignore", "*");
    scratch_put("site/manifest.json.sig", "signature");
    assert_int_equal(verify(*state, &report), MANIFEST_READ);
    assert_int_equal(report.findings.len, 0);
    assert_int_equal(report.bytes, 6);
    assert_int_equal(report.manifest.outputs.len, 3);
}

static void names_each_difference(void **state)
{
    struct verify_report report;

    build();
    scratch_put("site/a.html", "AAAB");
    assert_int_equal(unlink("site/b/b.html"), 0);
    assert_int_equal(mkdir("site/n", 0755), 0);
    scratch_put("site/n/new.html", "x");
    assert_int_equal(unlink("site/c/c.html"), 0);
    assert_int_equal(symlink("../a.html", "site/c/c.html"), 0);
    assert_int_equal(verify(*state, &report), MANIFEST_READ);
    assert_int_equal(report.findings.len, 4);
    assert_finding(&report, 0, VERIFY_CHANGED, "a.html");
    assert_finding(&report, 1, VERIFY_MISSING, "b/b.html");
    assert_finding(&report, 2, VERIFY_CHANGED, "c/c.html");
    assert_finding(&report, 3, VERIFY_EXTRA, "n/new.html");
}

static void never_leaves_the_site(void **state)
{
    struct verify_report report;

    build();
    assert_int_equal(rename("site/c", "outside"), 0);
    assert_int_equal(symlink("../outside", "site/c"), 0);
    assert_int_equal(mkfifo("site/pipe", 0644), 0);
    assert_int_equal(verify(*state, &report), MANIFEST_READ);
    assert_int_equal(report.findings.len, 3);
    assert_finding(&report, 0, VERIFY_EXTRA, "c");
    assert_finding(&report, 1, VERIFY_CHANGED, "c/c.html");
    assert_finding(&report, 2, VERIFY_EXTRA, "pipe");
}

static void says_when_there_is_nothing_to_compare(void **state)
{
    struct verify_report report;

    assert_int_equal(mkdir("site", 0755), 0);
    assert_int_equal(verify(*state, &report), MANIFEST_FOREIGN);
    scratch_put("site/manifest.json", "{\n\"generator\": \"minhbach\",\n");
    assert_int_equal(verify(*state, &report), MANIFEST_UNREADABLE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(finds_nothing_in_a_fresh_site),
        SCRATCH_TEST(names_each_difference),
        SCRATCH_TEST(never_leaves_the_site),
        SCRATCH_TEST(says_when_there_is_nothing_to_compare),
    };

    return cmocka_run_group_tests_name("verify", tests, NULL, NULL);
}
