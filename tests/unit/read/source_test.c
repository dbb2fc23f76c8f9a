/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "read/source.h"

/* A folder of its own for each test. */
static char dir[64];
static struct arena *arena;
static struct source_reader reader;

static void in_dir(char path[256], const char *name)
{
    snprintf(path, 256, "%s/%s", dir, name);
}

static void write_file(const char *name, str bytes)
{
    char path[256];

    in_dir(path, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes.ptr, 1, bytes.len, file), bytes.len);
    fclose(file);
}

static void make_dir(const char *name)
{
    char path[256];

    in_dir(path, name);
    assert_int_equal(mkdir(path, 0755), 0);
}

static int set_up(void **state)
{
    (void)state;
    strcpy(dir, "/tmp/minhbach-source-XXXXXX");
    assert_non_null(mkdtemp(dir));
    arena = arena_new(0);
    reader =
        (struct source_reader){.root = source_open(dir), .arena = arena, .diag = diag_new(arena)};
    assert_true(reader.root >= 0);
    return 0;
}

static int tear_down(void **state)
{
    char command[256];

    (void)state;
    close(reader.root);
    arena_free(arena);
    snprintf(command, sizeof command, "chmod -R u+rwx %s; rm -rf %s", dir, dir);
    return system(command);
}

/* The problems reported since the last time, as printed in English. */
static void problems(const char *expected)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);

    diag_print(reader.diag, out, (struct diag_style){DIAG_TEXT, DIAG_EN, false, false});
    fclose(out);
    if (strncmp(text, expected, strlen(expected)) || (!*expected && *text))
        fail_msg("“%s”, not “%s”", text, expected);
    free(text);
    reader.diag = diag_new(arena);
}

static void reads_files(void **state)
{
    (void)state;
    make_dir("data");
    write_file("data/a.csv", S("\xEF\xBB\xBFx;y\n"));
    write_file("empty", S(""));
    struct source *source = source_bytes(&reader, S("data/a.csv"));
    assert_non_null(source);
    assert_true(str_eq(source->name, S("data/a.csv")));
    assert_true(str_eq(source->text, S("\xEF\xBB\xBFx;y\n")));
    source = source_text(&reader, S("data/a.csv"));
    assert_true(source && str_eq(source->text, S("x;y\n")));
    source = source_text(&reader, S("empty"));
    assert_true(source && source->text.ptr && source->text.len == 0);
    problems("");
}

static void missing_and_misplaced(void **state)
{
    (void)state;
    write_file("a", S("x"));
    make_dir("folder");
    assert_null(source_bytes(&reader, S("none.csv")));
    problems("none.csv: error[file-missing]");
    assert_null(source_bytes(&reader, S("a/b")));
    problems("a/b: error[file-missing]");
    assert_null(source_bytes(&reader, S("folder")));
    problems("folder: error[file-kind]");
    assert_null(source_bytes(&reader, S("../etc/passwd")));
    problems("../etc/passwd: error[file-link]");
    assert_null(source_bytes(&reader, S("/etc/passwd")));
    problems("/etc/passwd: error[file-link]");
    assert_null(source_bytes(&reader, S("a\0b")));
    problems("a␀b: error[file-unreadable]");
    assert_int_equal(source_kind(&reader, S("a")), SOURCE_FILE);
    assert_int_equal(source_kind(&reader, S("folder")), SOURCE_FOLDER);
    assert_int_equal(source_kind(&reader, S("b")), SOURCE_ABSENT);
    assert_int_equal(source_kind(&reader, S("a/b")), SOURCE_ABSENT);
}

static void no_links(void **state)
{
    char path[256];

    (void)state;
    write_file("real", S("x"));
    in_dir(path, "out");
    assert_int_equal(symlink("/etc/passwd", path), 0);
    in_dir(path, "in");
    assert_int_equal(symlink("real", path), 0);
    in_dir(path, "etc");
    assert_int_equal(symlink("/etc", path), 0);
    assert_null(source_bytes(&reader, S("out")));
    problems("out: error[file-link]");
    assert_null(source_bytes(&reader, S("in")));
    problems("in: error[file-link]");
    assert_null(source_bytes(&reader, S("etc/passwd")));
    problems("etc/passwd: error[file-link]");
    assert_int_equal(source_kind(&reader, S("out")), SOURCE_OTHER);
}

static void no_pipes_and_devices(void **state)
{
    char path[256];

    (void)state;
    in_dir(path, "pipe");
    assert_int_equal(mkfifo(path, 0644), 0);
    assert_null(source_bytes(&reader, S("pipe")));
    problems("pipe: error[file-kind]");
    struct source_reader dev = reader;
    dev.root = source_open("/dev");
    assert_null(source_bytes(&dev, S("null")));
    problems("null: error[file-kind]");
    close(dev.root);
}

/* Root may read everything: such a user becomes nobody for a moment. */
static void unreadable(void **state)
{
    enum { NOBODY = 65534 };
    bool root = geteuid() == 0;
    char path[256];

    (void)state;
    write_file("secret", S("x"));
    in_dir(path, "secret");
    assert_int_equal(chmod(path, 0), 0);
    assert_int_equal(chmod(dir, 0755), 0);
    if (root)
        assert_int_equal(seteuid(NOBODY), 0);
    struct source *source = source_bytes(&reader, S("secret"));
    if (root)
        assert_int_equal(seteuid(0), 0);
    assert_null(source);
    problems("secret: error[file-unreadable]: the file cannot be read: Permission denied");
}

static void too_large(void **state)
{
    (void)state;
    write_file("a", S("12345"));
    reader.max_file = 4;
    assert_null(source_bytes(&reader, S("a")));
    problems("a: error[file-too-large]");
    reader.max_file = 5;
    assert_non_null(source_bytes(&reader, S("a")));
}

static void *keep_writing(void *stop)
{
    char path[256];
    atomic_bool *stopped = stop;

    in_dir(path, "a");
    for (int i = 0; !*stopped; i++) {
        int file = open(path, O_WRONLY | (i % 2 ? O_APPEND : O_TRUNC));
        if (file >= 0) {
            (void)!write(file, "0123456789", 10);
            close(file);
        }
    }
    return NULL;
}

/* What is read while somebody writes is whole or refused, and it is seen that it changes. */
static void changing(void **state)
{
    atomic_bool stop = false;
    bool refused = false;
    pthread_t writer;

    (void)state;
    write_file("a", S("0123456789"));
    assert_int_equal(pthread_create(&writer, NULL, keep_writing, &stop), 0);
    for (int i = 0; i < 200000 && !refused; i++) {
        struct source *source = source_bytes(&reader, S("a"));

        refused = !source;
        if (source)
            assert_true(source->text.len % 10 == 0);
    }
    stop = true;
    pthread_join(writer, NULL);
    assert_true(refused);
    problems("a: error[file-changed]");
}

static void bad_encoding(void **state)
{
    (void)state;
    write_file("a", S("abc\nd\xE9\n"));
    assert_null(source_text(&reader, S("a")));
    problems("a:2:2: error[not-utf8]: the file is not UTF-8 (byte E9 at position 6)");
    reader.encoding = TEXT_WINDOWS_1258;
    struct source *source = source_text(&reader, S("a"));
    assert_true(source && str_eq(source->text, S("abc\ndé\n")));
}

static void lists_folders(void **state)
{
    struct source_list list;
    char path[256];

    (void)state;
    make_dir("d");
    make_dir("d/sub");
    write_file("d/b.csv", S(""));
    write_file("d/B.csv", S(""));
    write_file("d/a.csv", S(""));
    write_file("d/.hidden", S(""));
    in_dir(path, "d/link");
    assert_int_equal(symlink("a.csv", path), 0);
    in_dir(path, "d/pipe");
    assert_int_equal(mkfifo(path, 0644), 0);
    assert_true(source_list(&reader, S("d"), &list));
    assert_int_equal(list.count, 4);
    assert_true(str_eq(list.names[0], S("B.csv")));
    assert_true(str_eq(list.names[1], S("a.csv")));
    assert_true(str_eq(list.names[3], S("sub")));
    assert_int_equal(list.kinds[0], SOURCE_FILE);
    assert_int_equal(list.kinds[3], SOURCE_FOLDER);
    assert_int_equal(diag_count(reader.diag, DIAG_ERROR), 2);
    problems("d/link: error[file-link]");
    assert_true(source_list(&reader, S(""), &list));
    assert_int_equal(list.count, 1);
    assert_true(source_list(&reader, S("none"), &list));
    assert_int_equal(list.count, 0);
    assert_false(source_list(&reader, S("d/a.csv"), &list));
    problems("d/a.csv: error[file-");
    assert_true(source_open("/nonexistent") < 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(reads_files, set_up, tear_down),
        cmocka_unit_test_setup_teardown(missing_and_misplaced, set_up, tear_down),
        cmocka_unit_test_setup_teardown(no_links, set_up, tear_down),
        cmocka_unit_test_setup_teardown(no_pipes_and_devices, set_up, tear_down),
        cmocka_unit_test_setup_teardown(unreadable, set_up, tear_down),
        cmocka_unit_test_setup_teardown(too_large, set_up, tear_down),
        cmocka_unit_test_setup_teardown(changing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(bad_encoding, set_up, tear_down),
        cmocka_unit_test_setup_teardown(lists_folders, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
