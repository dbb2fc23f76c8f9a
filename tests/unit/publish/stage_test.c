/* SPDX-License-Identifier: MIT */
#include "scratch.h"

#include <pthread.h>
#include <sys/wait.h>

#include "publish/stage.h"
#include "publish/sys.h"

static const struct manifest head = {
    .version = S_INIT(MINHBACH_VERSION), .as_of = S_INIT("2026-11-20"), .settings = S_INIT("")};

static struct stage_options plain(void)
{
    return (struct stage_options){.output = S("site"),
                                  .keep = stage_keep_default,
                                  .keep_count = stage_keep_default_count,
                                  .jobs = 2};
}

/* Publishes address, text, address, text …, NULL; returns the outcome and closes. */
static enum stage_outcome publish(struct stage_options options, const char *const *files)
{
    struct stage *stage = stage_open(&options);
    enum stage_outcome outcome;

    for (; *files; files += 2)
        stage_write(stage, str_of(files[0]), str_of(files[1]));
    outcome = stage_commit(stage, &head);
    if (stage_fault(stage))
        print_message("%.*s\n", STR_ARG(stage_fault(stage)->text[1]));
    assert_int_equal(outcome == STAGE_FAILED, stage_fault(stage) != NULL);
    assert_null(stage_warning(stage));
    stage_close(stage);
    return outcome;
}

#define FILES(...) ((const char *const[]){__VA_ARGS__, NULL})

/* Opening must fail with this code and status and leave everything as it is. */
static void refused(struct stage_options options, enum fault_code code, int status)
{
    struct stage *stage = stage_open(&options);

    assert_non_null(stage_fault(stage));
    assert_int_equal(stage_fault(stage)->code, code);
    assert_int_equal(stage_fault(stage)->status, status);
    assert_true(stage_fault(stage)->text[0].len > 10 && stage_fault(stage)->text[1].len > 10);
    assert_false(stage_write(stage, S("index.html"), S("x")));
    assert_int_equal(stage_commit(stage, &head), STAGE_FAILED);
    stage_close(stage);
}

static void publishes_where_nothing_was(void **state)
{
    (void)state;
    assert_int_equal(publish(plain(), FILES("index.html", "one", "ky/2026-06/index.html", "two")),
                     STAGE_PUBLISHED);
    assert_string_equal(scratch_get("site/index.html"), "one");
    assert_string_equal(scratch_get("site/ky/2026-06/index.html"), "two");
    assert_non_null(strstr(scratch_get("site/manifest.json"), "\"ky/2026-06/index.html\""));
    assert_int_equal(scratch_count("."), 1);
}

static void changes_only_what_changed(void **state)
{
    ino_t same, changed;

    (void)state;
    publish(plain(), FILES("a.html", "A", "b/b.html", "B", "gone.html", "G"));
    same = scratch_inode("site/b/b.html");
    changed = scratch_inode("site/a.html");
    assert_int_equal(publish(plain(), FILES("a.html", "A2", "b/b.html", "B")), STAGE_PUBLISHED);
    assert_int_equal(scratch_inode("site/b/b.html"), same);
    assert_int_not_equal(scratch_inode("site/a.html"), changed);
    assert_string_equal(scratch_get("site/a.html"), "A2");
    assert_false(scratch_exists("site/gone.html"));
    assert_int_equal(scratch_count("."), 1);
}

static void nothing_changed_nothing_written(void **state)
{
    struct stat before, after;

    (void)state;
    publish(plain(), FILES("a.html", "A", "b/b.html", "B"));
    assert_int_equal(stat("site", &before), 0);
    assert_int_equal(publish(plain(), FILES("b/b.html", "B", "a.html", "A")), STAGE_UNCHANGED);
    assert_int_equal(stat("site", &after), 0);
    assert_int_equal(before.st_ino, after.st_ino);
    assert_memory_equal(&before.st_mtim, &after.st_mtim, sizeof before.st_mtim);
}

static void force_writes_anew(void **state)
{
    struct stage_options options = plain();
    ino_t before;

    (void)state;
    publish(plain(), FILES("a.html", "A"));
    before = scratch_inode("site/a.html");
    options.force = true;
    assert_int_equal(publish(options, FILES("a.html", "A")), STAGE_PUBLISHED);
    assert_int_not_equal(scratch_inode("site/a.html"), before);
}

static void edits_by_hand_do_not_survive(void **state)
{
    (void)state;
    publish(plain(), FILES("a.html", "A", "b.html", "B"));
    scratch_put("site/a.html", "X");
    assert_int_equal(publish(plain(), FILES("a.html", "A", "b.html", "B")), STAGE_PUBLISHED);
    assert_string_equal(scratch_get("site/a.html"), "A");
    scratch_put("site/note.txt", "left here");
    assert_int_equal(publish(plain(), FILES("a.html", "A", "b.html", "B")), STAGE_PUBLISHED);
    assert_false(scratch_exists("site/note.txt"));
    assert_int_equal(unlink("site/b.html"), 0);
    assert_int_equal(publish(plain(), FILES("a.html", "A", "b.html", "B")), STAGE_PUBLISHED);
    assert_string_equal(scratch_get("site/b.html"), "B");
}

static void follows_no_link_in_the_old_site(void **state)
{
    (void)state;
    publish(plain(), FILES("a/a.html", "A"));
    assert_int_equal(rename("site/a", "outside"), 0);
    assert_int_equal(symlink("../outside", "site/a"), 0);
    assert_int_equal(publish(plain(), FILES("a/a.html", "A")), STAGE_PUBLISHED);
    assert_int_not_equal(scratch_inode("site/a/a.html"), scratch_inode("outside/a.html"));
    assert_string_equal(scratch_get("outside/a.html"), "A");
}

static void carries_kept_names_over(void **state)
{
    (void)state;
    assert_int_equal(mkdir("site", 0755), 0);
    scratch_put("site/.gitignore", "*\n");
    assert_int_equal(publish(plain(), FILES("a.html", "A")), STAGE_PUBLISHED);
    assert_int_equal(mkdir("site/.git", 0750), 0);
    assert_int_equal(mkdir("site/.git/refs", 0755), 0);
    scratch_put("site/.git/HEAD", "ref");
    scratch_put("site/.git/refs/x", "y");
    assert_int_equal(symlink("HEAD", "site/.git/link"), 0);
    assert_int_equal(publish(plain(), FILES("a.html", "A")), STAGE_UNCHANGED);
    assert_int_equal(publish(plain(), FILES("a.html", "B")), STAGE_PUBLISHED);
    assert_string_equal(scratch_get("site/.gitignore"), "*\n");
    assert_string_equal(scratch_get("site/.git/HEAD"), "ref");
    assert_string_equal(scratch_get("site/.git/refs/x"), "y");
    assert_string_equal(scratch_get("site/.git/link"), "ref");
}

static void refuses_bad_keep_and_addresses(void **state)
{
    static const char *const names[] = {"a/b", "..", "", MANIFEST_FILE};
    static const char *const addresses[] = {"/a", "a//b", "../a", "a/../b",
                                            "a/", "",     "./a",  MANIFEST_FILE};

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        str keep = str_of(names[i]);
        struct stage_options options = plain();

        options.keep = &keep;
        options.keep_count = 1;
        refused(options, FAULT_KEEP_NAME, 2);
    }
    for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
        struct stage_options options = plain();
        struct stage *stage = stage_open(&options);

        assert_false(stage_write(stage, str_of(addresses[i]), S("x")));
        assert_int_equal(stage_fault(stage)->code, FAULT_ADDRESS);
        stage_close(stage);
    }
    assert_int_equal(publish(plain(), FILES("CNAME", "x")), STAGE_FAILED);
    assert_int_equal(publish(plain(), FILES("a", "x", "a", "x")), STAGE_FAILED);
    publish(plain(), FILES("a", "x"));
    assert_int_equal(publish(plain(), FILES("a", "x", "a", "y")), STAGE_FAILED);
    assert_int_equal(publish(plain(), FILES("a", "x", "a", "x")), STAGE_FAILED);
    assert_string_equal(scratch_get("site/a"), "x");
}

static void refuses_foreign_outputs(void **state)
{
    (void)state;
    assert_int_equal(mkdir("site", 0755), 0);
    scratch_put("site/thesis.doc", "years of work");
    refused(plain(), FAULT_OUTPUT_FOREIGN, 2);
    scratch_put("site/manifest.json", "{\"name\": \"some web app\"}");
    refused(plain(), FAULT_OUTPUT_FOREIGN, 2);
    assert_string_equal(scratch_get("site/thesis.doc"), "years of work");
    assert_int_equal(scratch_count("."), 1);
}

static void refuses_links_and_files(void **state)
{
    struct stage_options options = plain();

    (void)state;
    assert_int_equal(mkdir("real", 0755), 0);
    assert_int_equal(symlink("real", "link"), 0);
    scratch_put("file", "text");
    options.output = S("link");
    refused(options, FAULT_OUTPUT_LINK, 2);
    options.output = S("link/");
    refused(options, FAULT_OUTPUT_LINK, 2);
    options.output = S("file");
    refused(options, FAULT_OUTPUT_FILE, 2);
    options.output = S("none/site");
    refused(options, FAULT_NO_PARENT, 2);
    options.output = S("file/site");
    refused(options, FAULT_NO_PARENT, 2);
}

static void refuses_source_home_and_root(void **state)
{
    struct scratch *s = *state;
    struct stage_options options = plain();
    static const char *const above[] = {".", "./", "..", "src", "src/", "src/.", "src/deep/.."};

    assert_int_equal(mkdir("src", 0755), 0);
    assert_int_equal(mkdir("src/deep", 0755), 0);
    options.source = S("src/deep");
    for (size_t i = 0; i < sizeof above / sizeof *above; i++) {
        options.output = str_of(above[i]);
        refused(options, FAULT_OUTPUT_SOURCE, 2);
    }
    options.output = S("src/deep");
    refused(options, FAULT_OUTPUT_SOURCE, 2);
    assert_int_equal(setenv("HOME", s->path, 1), 0);
    options.source = S("");
    options.output = S(".");
    refused(options, FAULT_OUTPUT_HOME, 2);
    options.output = S("/");
    refused(options, FAULT_OUTPUT_HOME, 2);
    options.output = S("");
    refused(options, FAULT_OUTPUT_HOME, 2);
    options.output = S("/proc");
    refused(options, FAULT_OUTPUT_MOUNT, 2);
}

static void one_build_at_a_time(void **state)
{
    struct stage_options options = plain();
    struct stage *first = stage_open(&options);

    (void)state;
    assert_null(stage_fault(first));
    refused(plain(), FAULT_LOCKED, 4);
    assert_true(stage_write(first, S("a"), S("A")));
    assert_int_equal(stage_commit(first, &head), STAGE_PUBLISHED);
    stage_close(first);
    assert_int_equal(publish(plain(), FILES("a", "B")), STAGE_PUBLISHED);
}

/* A child is killed while it holds the lock and half a staging folder. */
static void recovers_from_a_killed_build(void **state)
{
    pid_t child;
    int status;

    (void)state;
    publish(plain(), FILES("a", "A"));
    child = fork();
    if (child == 0) {
        struct stage_options options = plain();
        struct stage *stage = stage_open(&options);

        stage_write(stage, S("a"), S("half"));
        kill(getpid(), SIGKILL);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status));
    assert_true(scratch_exists(".site.minhbach-new/a"));
    assert_true(scratch_exists(".site.minhbach-lock"));
    assert_string_equal(scratch_get("site/a"), "A");
    assert_int_equal(publish(plain(), FILES("a", "A")), STAGE_UNCHANGED);
    assert_int_equal(scratch_count("."), 1);
}

/* What a kill between the two renames of the fallback leaves. */
static void puts_back_a_site_left_aside(void **state)
{
    (void)state;
    publish(plain(), FILES("a", "A"));
    assert_int_equal(rename("site", ".site.minhbach-old"), 0);
    assert_int_equal(mkdir(".site.minhbach-new", 0755), 0);
    assert_int_equal(publish(plain(), FILES("a", "A")), STAGE_UNCHANGED);
    assert_string_equal(scratch_get("site/a"), "A");
    assert_int_equal(scratch_count("."), 1);
}

static void closing_early_leaves_nothing(void **state)
{
    struct stage_options options = plain();
    struct stage *stage;

    (void)state;
    publish(plain(), FILES("a", "A"));
    stage = stage_open(&options);
    assert_true(stage_write(stage, S("a"), S("B")));
    stage_close(stage);
    assert_string_equal(scratch_get("site/a"), "A");
    assert_int_equal(scratch_count("."), 1);
}

/* Publishes, lets what was written settle, and builds again, which keeps what it saw. */
static void publish_and_remember(const char *const *files)
{
    const struct seen seen = {.counts = {[SEEN_ROWS] = 7}};
    struct stage_options options = plain();
    struct stage *stage;

    publish(options, files);
    usleep(2 * SEEN_SETTLED / 1000);
    stage = stage_open(&options);
    for (uint32_t i = 0; files[i]; i += 2)
        assert_true(stage_write(stage, str_of(files[i]), str_of(files[i + 1])));
    assert_int_equal(stage_commit(stage, &head), STAGE_UNCHANGED);
    stage_remember(stage, &seen);
    stage_close(stage);
}

static void reuses_what_is_as_it_was_left(void **state)
{
    struct stage_options options = plain();
    struct stage *stage;
    struct manifest_output found;

    (void)state;
    publish(plain(), FILES("a", "A", "b", "B"));
    stage = stage_open(&options);
    assert_false(stage_reuse(stage, S("a"))); /* nobody looked at it since it was written */
    stage_close(stage);
    publish_and_remember(FILES("a", "A", "b", "B"));
    stage = stage_open(&options);
    assert_true(stage_reuse(stage, S("a")));
    assert_false(stage_reuse(stage, S("d")));
    assert_true(stage_find(stage, S("a"), &found));
    assert_int_equal(found.bytes, 1);
    assert_false(stage_find(stage, S("b"), &found));
    assert_true(stage_write(stage, S("b"), S("X")));
    assert_int_equal(stage_commit(stage, &head), STAGE_PUBLISHED);
    stage_close(stage);
    assert_string_equal(scratch_get("site/a"), "A");
    assert_string_equal(scratch_get("site/b"), "X");
}

static void knows_when_nothing_would_change(void **state)
{
    struct manifest other = head;
    struct stage_options options = plain();
    struct stage *stage = stage_open(&options);
    struct scratch *s = *state;

    assert_false(stage_is_current(stage, &head));
    stage_close(stage);
    publish_and_remember(FILES("a", "A", "b/b", "B"));
    stage = stage_open(&options);
    assert_true(stage_is_current(stage, &head));
    other.as_of = S("2026-11-21");
    assert_false(stage_is_current(stage, &other));
    other = head;
    *vec_push(s->arena, &other.inputs) = (struct manifest_input){.file = S("data/units.csv")};
    assert_false(stage_is_current(stage, &other));
    stage_close(stage);
    options.wish.bytes[0] = 1;
    stage = stage_open(&options);
    assert_false(stage_is_current(stage, &head));
    stage_close(stage);
    options = plain();
    options.keep_count = 1;
    stage = stage_open(&options);
    assert_false(stage_is_current(stage, &head));
    stage_close(stage);
}

/* Each of these leaves sizes, and mtimes of files, as they were. */
static void notices_every_hand(void **state)
{
    static const struct timespec old[2] = {{1000000000, 0}, {1000000000, 0}};
    struct stage_options options = plain();

    (void)state;
    for (int way = 0; way < 4; way++) {
        struct stage *stage;

        publish_and_remember(FILES("a", "A", "b/b", "B"));
        if (way == 0)
            scratch_put("site/b/b", "X");
        if (way == 1)
            scratch_put("site/b/c", "C");
        if (way == 2)
            assert_int_equal(unlink("site/b/b"), 0);
        if (way == 3)
            assert_int_equal(mkdir("site/d", 0755), 0);
        if (way == 0)
            assert_int_equal(utimensat(AT_FDCWD, "site/b/b", old, 0), 0);
        stage = stage_open(&options);
        assert_false(stage_is_current(stage, &head));
        assert_false(stage_reuse(stage, S("a")));
        stage_close(stage);
    }
}

static void sees_a_site_that_is_current(void **state)
{
    struct scratch *s = *state;
    uint64_t counts[SEEN_COUNTS] = {0};
    struct seen now = {.counts = {0}};

    assert_false(seen_is_current(S("site"), &now, s->arena, counts));
    publish_and_remember(FILES("a", "A", "b/b", "B"));
    assert_true(seen_is_current(S("site"), &now, s->arena, counts));
    assert_int_equal(counts[SEEN_ROWS], 7);
    now.inputs.bytes[31] = 1;
    assert_false(seen_is_current(S("site"), &now, s->arena, counts));
    now.inputs.bytes[31] = 0;
    assert_int_equal(mkdir(".site.minhbach-new", 0755), 0);
    assert_false(seen_is_current(S("site"), &now, s->arena, counts));
    assert_int_equal(rmdir(".site.minhbach-new"), 0);
    scratch_put(".site.minhbach-seen", "minhbach seen 1\n");
    assert_false(seen_is_current(S("site"), &now, s->arena, counts));
}

static void compresses_beside(void **state)
{
    struct stage_options options = plain();
    ino_t gzip, brotli;

    (void)state;
    options.precompress = true;
    assert_int_equal(publish(options, FILES("a.html", "aaaaaaaaaaaaaa", "b.png", "b")),
                     STAGE_PUBLISHED);
    assert_true(scratch_exists("site/a.html.gz") && scratch_exists("site/a.html.br"));
    assert_false(scratch_exists("site/b.png.gz"));
    assert_int_equal(system("gzip -dc site/a.html.gz | cmp - site/a.html"), 0);
    gzip = scratch_inode("site/a.html.gz");
    brotli = scratch_inode("site/a.html.br");
    assert_int_equal(publish(options, FILES("a.html", "aaaaaaaaaaaaaa", "b.png", "b")),
                     STAGE_UNCHANGED);
    assert_int_equal(publish(options, FILES("a.html", "aaaaaaaaaaaaaa", "b.png", "c")),
                     STAGE_PUBLISHED);
    assert_int_equal(scratch_inode("site/a.html.gz"), gzip);
    assert_int_equal(scratch_inode("site/a.html.br"), brotli);
    scratch_put("site/a.html.gz", "not what it was");
    assert_int_equal(publish(options, FILES("a.html", "aaaaaaaaaaaaaa", "b.png", "c")),
                     STAGE_PUBLISHED);
    assert_int_equal(system("gzip -dc site/a.html.gz | cmp - site/a.html"), 0);
    assert_int_equal(publish(plain(), FILES("a.html", "aaaaaaaaaaaaaa")), STAGE_PUBLISHED);
    assert_false(scratch_exists("site/a.html.gz"));
}

enum { WORKERS = 4, EACH = 200 };

struct worker {
    struct stage *stage;
    int number;
};

static void *write_many(void *ctx)
{
    struct worker *worker = ctx;
    char address[64], text[64];

    for (int i = 0; i < EACH; i++) {
        snprintf(address, sizeof address, "d%d/e%d/f%d.html", i % 7, i % 3,
                 worker->number * EACH + i);
        snprintf(text, sizeof text, "text %d", i);
        if (!stage_write(worker->stage, str_of(address), str_of(text)))
            return worker;
    }
    return NULL;
}

static void takes_files_from_many_workers(void **state)
{
    (void)state;
    for (int round = 0; round < 2; round++) {
        struct stage_options options = plain();
        struct stage *stage = stage_open(&options);
        struct worker workers[WORKERS];
        pthread_t threads[WORKERS];
        void *failed;

        if (round)
            assert_true(stage_write(stage, S("new"), S("file")));
        for (int i = 0; i < WORKERS; i++) {
            workers[i] = (struct worker){stage, i};
            assert_int_equal(pthread_create(&threads[i], NULL, write_many, &workers[i]), 0);
        }
        for (int i = 0; i < WORKERS; i++) {
            assert_int_equal(pthread_join(threads[i], &failed), 0);
            assert_null(failed);
        }
        assert_int_equal(stage_commit(stage, &head), STAGE_PUBLISHED);
        stage_close(stage);
        assert_string_equal(scratch_get("site/d6/e0/f6.html"), "text 6");
    }
    assert_int_equal(publish(plain(), FILES("x", "x")), STAGE_PUBLISHED);
}

static void keeps_the_mode_of_the_output(void **state)
{
    struct stat stat_of;

    (void)state;
    assert_int_equal(mkdir("site", 0700), 0);
    assert_int_equal(chmod("site", 02775), 0);
    assert_int_equal(publish(plain(), FILES("a", "A")), STAGE_PUBLISHED);
    assert_int_equal(stat("site", &stat_of), 0);
    assert_int_equal(stat_of.st_mode & 07777, 02775);
}

/* A text of `bytes` bytes; after `at` it depends on `salt`. */
static str long_text(struct arena *arena, size_t bytes, size_t at, unsigned salt)
{
    char *text = arena_alloc(arena, bytes);

    for (size_t i = 0; i < bytes; i++)
        text[i] = (char)('a' + (i * 7 + (i < at ? 0 : salt)) % 26);
    return (str){text, bytes};
}

/* Publishes one file in pieces of `piece` bytes; whether it was put. */
static bool publish_pieces(struct stage_options options, str text, size_t piece,
                           enum stage_outcome wanted)
{
    struct stage *stage = stage_open(&options);
    struct arena *arena = arena_new(0);
    struct stage_file *file = stage_begin(stage, S("t/long.csv"), arena);
    struct manifest_output out, found;
    bool put = true;

    for (size_t at = 0; at < text.len; at += piece)
        put = stage_more(file, str_slice(text, at, at + piece < text.len ? at + piece : text.len)) &&
              put;
    put = stage_end(file, &out) && put;
    if (put) {
        assert_true(stage_find(stage, S("t/long.csv"), &found));
        assert_int_equal(out.bytes, text.len);
        assert_int_equal(found.bytes, text.len);
        assert_true(sha256_eq(out.sha256, sha256_of(text)) && sha256_eq(out.sha256, found.sha256));
    }
    assert_int_equal(stage_commit(stage, &head), wanted);
    stage_close(stage);
    arena_free(arena);
    return put;
}

static void assert_published(struct arena *arena, str text)
{
    struct buf buf = buf_in(arena);
    int here = open("site", O_PATH | O_DIRECTORY);

    assert_true(sys_read_under(here, "t/long.csv", &buf));
    assert_true(str_eq(buf_str(&buf), text));
    close(here);
}

static void puts_files_in_pieces(void **state)
{
    enum { LONG = 300000, HALF = 150001 };
    struct scratch *s = *state;
    const struct {
        str text;
        size_t piece;
        enum stage_outcome outcome;
    } cases[] = {
        {long_text(s->arena, LONG, LONG, 0), 1000, STAGE_PUBLISHED},
        {long_text(s->arena, LONG, LONG, 0), 70001, STAGE_UNCHANGED},
        {long_text(s->arena, LONG, HALF, 3), 1000, STAGE_PUBLISHED}, /* they part in the middle */
        {long_text(s->arena, LONG, 0, 5), 1000, STAGE_PUBLISHED},    /* at once */
        {long_text(s->arena, HALF, 0, 5), HALF, STAGE_PUBLISHED},    /* the old one is longer */
        {long_text(s->arena, LONG, 0, 5), 4096, STAGE_PUBLISHED},    /* and shorter */
        {S(""), 1, STAGE_PUBLISHED},
        {S(""), 1, STAGE_UNCHANGED},
        {S("x"), 1, STAGE_PUBLISHED},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ino_t before = i ? scratch_inode("site/t/long.csv") : 0;

        assert_true(publish_pieces(plain(), cases[i].text, cases[i].piece, cases[i].outcome));
        assert_published(s->arena, cases[i].text);
        if (cases[i].outcome == STAGE_UNCHANGED)
            assert_int_equal(scratch_inode("site/t/long.csv"), before);
        assert_int_equal(scratch_count("."), 1);
    }
}

static void packs_files_in_pieces(void **state)
{
    struct scratch *s = *state;
    struct stage_options options = plain();
    str text = long_text(s->arena, 100000, 0, 1);

    options.precompress = true;
    assert_true(publish_pieces(options, text, 999, STAGE_PUBLISHED));
    assert_published(s->arena, text);
    assert_true(scratch_exists("site/t/long.csv.gz") && scratch_exists("site/t/long.csv.br"));
    assert_true(publish_pieces(options, text, 1000, STAGE_UNCHANGED));
}

/* Somebody changes the beginning of the old file while the new one is being put. */
static void copies_nothing_that_has_changed(void **state)
{
    struct stage_options options = plain();
    struct stage *stage;
    struct arena *arena = arena_new(0);
    struct stage_file *file;
    struct manifest_output out;

    (void)state;
    publish(plain(), FILES("a", "AAAABBBB"));
    stage = stage_open(&options);
    file = stage_begin(stage, S("a"), arena);
    assert_true(stage_more(file, S("AAAA")));
    scratch_put("site/a", "XAAABBBB");
    assert_false(stage_more(file, S("CCCC")));
    assert_false(stage_end(file, &out));
    assert_int_equal(stage_fault(stage)->code, FAULT_READ);
    assert_int_equal(stage_commit(stage, &head), STAGE_FAILED);
    stage_close(stage);
    arena_free(arena);
    assert_string_equal(scratch_get("site/a"), "XAAABBBB");
}

static void refuses_pieces_of_what_it_refuses(void **state)
{
    static const str bad[] = {S_INIT("../a"), S_INIT("manifest.json"), S_INIT(".git")};

    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct stage_options options = plain();
        struct stage *stage = stage_open(&options);
        struct arena *arena = arena_new(0);
        struct stage_file *file = stage_begin(stage, bad[i], arena);
        struct manifest_output out;

        assert_false(stage_more(file, S("x")));
        assert_false(stage_end(file, &out));
        assert_non_null(stage_fault(stage));
        stage_close(stage);
        arena_free(arena);
    }
    assert_int_equal(scratch_count("."), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(puts_files_in_pieces),
        SCRATCH_TEST(packs_files_in_pieces),
        SCRATCH_TEST(copies_nothing_that_has_changed),
        SCRATCH_TEST(refuses_pieces_of_what_it_refuses),
        SCRATCH_TEST(publishes_where_nothing_was),
        SCRATCH_TEST(changes_only_what_changed),
        SCRATCH_TEST(nothing_changed_nothing_written),
        SCRATCH_TEST(force_writes_anew),
        SCRATCH_TEST(edits_by_hand_do_not_survive),
        SCRATCH_TEST(follows_no_link_in_the_old_site),
        SCRATCH_TEST(carries_kept_names_over),
        SCRATCH_TEST(refuses_bad_keep_and_addresses),
        SCRATCH_TEST(refuses_foreign_outputs),
        SCRATCH_TEST(refuses_links_and_files),
        SCRATCH_TEST(refuses_source_home_and_root),
        SCRATCH_TEST(one_build_at_a_time),
        SCRATCH_TEST(recovers_from_a_killed_build),
        SCRATCH_TEST(puts_back_a_site_left_aside),
        SCRATCH_TEST(closing_early_leaves_nothing),
        SCRATCH_TEST(reuses_what_is_as_it_was_left),
        SCRATCH_TEST(knows_when_nothing_would_change),
        SCRATCH_TEST(notices_every_hand),
        SCRATCH_TEST(sees_a_site_that_is_current),
        SCRATCH_TEST(compresses_beside),
        SCRATCH_TEST(takes_files_from_many_workers),
        SCRATCH_TEST(keeps_the_mode_of_the_output),
    };

    return cmocka_run_group_tests_name("stage", tests, NULL, NULL);
}
