/* SPDX-License-Identifier: MIT */
/* What each request of a preview leads to, and that no spelling of a path leads out of the site. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "serve/files.h"
#include "serve/route.h"

static struct route ask(struct arena *arena, const char *host, const char *uri)
{
    return route_of(str_of(host), str_of(uri), false, arena);
}

static void test_own_hosts(void **state)
{
    static const char *const ours[] = {"localhost", "localhost:8000", "127.0.0.1", "127.0.0.1:1",
                                       "[::1]",     "[::1]:65535",    "localhost:"};
    static const char *const foreign[] = {
        "",        "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.2",
        "0.0.0.0", "::1",          "localhost:80:80",        "localhost@evil.example", ":8000",
        "8000",    "LOCALHOST\t",  "localhost, evil"};

    struct arena *arena = arena_new(0);
    (void)state;
    for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
        assert_int_equal(ask(arena, ours[i], "/").kind, ROUTE_FILE);
    for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++)
        assert_int_equal(ask(arena, foreign[i], "/").kind, ROUTE_FOREIGN);
    assert_int_equal(route_of(S("a.example"), S("/"), true, arena).kind, ROUTE_FILE);
    assert_int_equal(route_of(S(""), S("/"), true, arena).kind, ROUTE_FOREIGN);
    arena_free(arena);
}

static void test_kinds(void **state)
{
    static const struct {
        const char *uri;
        enum route_kind kind;
        const char *path;
    } cases[] = {
        {"/", ROUTE_FILE, "/"},
        {"/ky/2026-06/?x=/../y", ROUTE_FILE, "/ky/2026-06/"},
        {"/%6By/%C4%91/", ROUTE_FILE, "/ky/đ/"},
        {"/.minhbach/events", ROUTE_EVENTS, ""},
        {"/.minhbach/events?1", ROUTE_EVENTS, ""},
        {"/.minhbach/reload.js", ROUTE_SCRIPT, ""},
        {"/.minhbach/overlay.css", ROUTE_STYLE, ""},
        {"/.minhbach%2fevents", ROUTE_FILE, "/.minhbach/events"},
        {"", ROUTE_BAD, ""},
        {"?", ROUTE_BAD, ""},
        {"*", ROUTE_BAD, ""},
        {"http://localhost/", ROUTE_BAD, ""},
        {"/%00", ROUTE_BAD, ""},
        {"/a%0d%0aSet-Cookie:x", ROUTE_BAD, ""},
        {"/..%5c..%5cx", ROUTE_BAD, ""},
        {"/a\\b", ROUTE_BAD, ""},
        {"/%", ROUTE_BAD, ""},
        {"/%2", ROUTE_BAD, ""},
        {"/%zz", ROUTE_BAD, ""},
        {"/%7f", ROUTE_BAD, ""},
    };
    struct arena *arena = arena_new(0);

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct route route = ask(arena, "localhost", cases[i].uri);

        assert_int_equal(route.kind, cases[i].kind);
        if (route.kind == ROUTE_FILE)
            assert_true(str_eq(route.path, str_of(cases[i].path)));
    }
    arena_free(arena);
}

/* A folder with a site, and beside it what must stay out of reach. */
struct folders {
    char top[64], site[80];
};

static void put(const char *folder, const char *name)
{
    char path[160];
    FILE *file;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(name, file);
    fclose(file);
}

static void make_folders(struct folders *made)
{
    char path[160];

    snprintf(made->top, sizeof made->top, "/tmp/minhbach-route-XXXXXX");
    assert_non_null(mkdtemp(made->top));
    snprintf(made->site, sizeof made->site, "%s/site", made->top);
    assert_int_equal(mkdir(made->site, 0700), 0);
    put(made->top, "secret");
    put(made->site, "index.html");
    snprintf(path, sizeof path, "%s/link", made->site);
    assert_int_equal(symlink("../secret", path), 0);
    snprintf(path, sizeof path, "%s/up", made->site);
    assert_int_equal(symlink("..", path), 0);
    snprintf(path, sizeof path, "%s/pipe", made->site);
    assert_int_equal(mkfifo(path, 0600), 0);
}

static void remove_folders(const struct folders *made)
{
    static const char *const names[] = {"site/index.html", "site/link", "site/up", "site/pipe",
                                        "secret"};
    char path[160];

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        snprintf(path, sizeof path, "%s/%s", made->top, names[i]);
        unlink(path);
    }
    rmdir(made->site);
    rmdir(made->top);
}

static void test_no_way_out(void **state)
{
    static const char *const uris[] = {"/../secret",
                                       "/%2e%2e/secret",
                                       "/..%2fsecret",
                                       "/%2e%2e%2fsecret",
                                       "/./../secret",
                                       "/x/../../secret",
                                       "//secret",
                                       "/link",
                                       "/up/secret",
                                       "/up/",
                                       "/pipe",
                                       "/dev/null",
                                       "//dev/null",
                                       "/%2fdev%2fnull",
                                       "/.%2e/secret",
                                       "/%252e%252e/secret",
                                       "/index.html/../../secret",
                                       "/index.html/",
                                       "/index.html%20"};
    struct arena *arena = arena_new(0);
    struct folders made;

    (void)state;
    make_folders(&made);
    for (size_t i = 0; i < sizeof uris / sizeof *uris; i++) {
        struct route route = ask(arena, "localhost", uris[i]);

        assert_int_equal(route.kind, ROUTE_FILE);
        assert_int_equal(files_open(made.site, route.path, arena).fd, -1);
    }
    struct served_file home = files_open(made.site, S("/"), arena);
    assert_true(home.fd >= 0 && home.html && home.size == 10);
    close(home.fd);
    remove_folders(&made);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_own_hosts),
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_no_way_out),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
