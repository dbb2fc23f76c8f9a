/* SPDX-License-Identifier: MIT */
#include "scratch.h"

#include "publish/sys.h"
#include "publish/tree.h"

static void writes_and_reads_under_a_folder(void **state)
{
    struct scratch *s = *state;
    struct buf out = buf_in(s->arena);
    int here = sys_open_under(AT_FDCWD, "", O_RDONLY | O_DIRECTORY);

    assert_true(here >= 0);
    assert_true(sys_write_new(here, "a/b/c.txt", S("text")));
    assert_false(sys_write_new(here, "a/b/c.txt", S("text")));
    assert_int_equal(errno, EEXIST);
    assert_false(sys_write_new(here, "a/b/c.txt/d", S("text")));
    assert_int_equal(errno, ENOTDIR);
    assert_true(sys_read_under(here, "a/b/c.txt", &out));
    assert_string_equal(buf_cstr(&out), "text");
    assert_true(sys_holds(here, "a/b/c.txt", S("text")));
    assert_false(sys_holds(here, "a/b/c.txt", S("tex")));
    assert_false(sys_holds(here, "a/b/c.txt", S("texT")));
    assert_false(sys_holds(here, "a/b/none", S("")));
    assert_false(sys_holds(here, "a/b", S("")));
    sys_close(here);
}

/* No symbolic link, no "..", no absolute path, whichever way the kernel offers to say so. */
static void stays_under_the_folder(void **state)
{
    static const char *const bad[] = {"link/x", "up", "dir/../../x", "../x", "/etc/passwd", "abs"};
    int here = sys_open_under(AT_FDCWD, "", O_RDONLY | O_DIRECTORY);

    (void)state;
    assert_int_equal(mkdir("dir", 0755), 0);
    scratch_put("x", "x");
    scratch_put("dir/x", "x");
    assert_int_equal(symlink("dir", "link"), 0);
    assert_int_equal(symlink("x", "up"), 0);
    assert_int_equal(symlink("/etc/passwd", "abs"), 0);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_int_equal(sys_open_under(here, bad[i], O_RDONLY), -1);
    assert_int_equal(mkfifo("pipe", 0644), 0);
    assert_false(sys_holds(here, "pipe", S("")));
    sys_close(here);
}

static void removes_without_following_links(void **state)
{
    int here = sys_open_under(AT_FDCWD, "", O_RDONLY | O_DIRECTORY);

    (void)state;
    assert_int_equal(mkdir("out", 0755), 0);
    scratch_put("out/x", "x");
    assert_true(sys_write_new(here, "tree/a/b/c", S("")));
    assert_int_equal(symlink("../out", "tree/link"), 0);
    assert_true(tree_remove(here, "tree"));
    assert_false(scratch_exists("tree"));
    assert_true(scratch_exists("out/x"));
    assert_true(tree_remove(here, "tree"));
    assert_int_equal(symlink("out", "tree"), 0);
    assert_true(tree_remove(here, "tree"));
    assert_true(scratch_exists("out/x"));
    sys_close(here);
}

static enum tree_step note(void *ctx, str path, enum tree_kind kind)
{
    struct buf *seen = ctx;

    buf_put(seen, path);
    buf_byte(seen, kind == TREE_FOLDER ? '/' : ' ');
    if (str_eq(path, S("stop")))
        return TREE_STOP;
    return str_ends(path, S("skip")) ? TREE_SKIP : TREE_ON;
}

static void walks_all_skips_and_stops(void **state)
{
    struct scratch *s = *state;
    struct buf seen = buf_in(s->arena);
    int here = sys_open_under(AT_FDCWD, "", O_RDONLY | O_DIRECTORY);

    assert_true(sys_write_new(here, "a/b", S("")));
    assert_true(sys_write_new(here, "a/skip/c", S("")));
    assert_true(tree_walk(here, s->arena, note, &seen));
    buf_cstr(&seen);
    assert_non_null(strstr(seen.ptr, "a/b "));
    assert_non_null(strstr(seen.ptr, "a/skip/"));
    assert_null(strstr(seen.ptr, "a/skip/c"));
    assert_true(sys_write_new(here, "stop", S("")));
    assert_false(tree_walk(here, s->arena, note, &seen));
    assert_int_equal(errno, 0);
    sys_close(here);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(writes_and_reads_under_a_folder),
        SCRATCH_TEST(stays_under_the_folder),
        SCRATCH_TEST(removes_without_following_links),
        SCRATCH_TEST(walks_all_skips_and_stops),
    };

    return cmocka_run_group_tests_name("sys", tests, NULL, NULL);
}
