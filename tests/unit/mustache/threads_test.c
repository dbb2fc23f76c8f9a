/* SPDX-License-Identifier: MIT */
/* One compiled template, several threads, each with its own output: the same bytes. */
#include <pthread.h>

#include "fixture.h"

enum { THREADS = 4, ROUNDS = 200 };

struct worker {
    pthread_t thread;
    const struct template *template;
    const struct record *page;
    struct arena *arena;
    struct buf out;
    bool good;
};

static void *work(void *data)
{
    struct worker *w = data;

    w->good = true;
    for (int i = 0; i < ROUNDS; i++) {
        arena_reset(w->arena);
        w->out = buf_in(w->arena);
        w->good &= template_render(w->template, w->page, &w->out);
    }
    return NULL;
}

static void threads_share_a_template(void **state)
{
    struct file files[] = {
        {"t",
         "{{<l}}{{$b}}\n{{#targets}}\n{{name}}{{best.name}}{{>p}}\n{{/targets}}\n{{/b}}{{/l}}"},
        {"l", "{{#tree}}\n  {{>n}}\n{{/tree}}\n  {{$b}}{{/b}}\n{{#months}}{{.}}{{/months}}"},
        {"n", "{{label}}\n{{#children}}\n  {{>n}}\n{{/children}}\n"},
        {"p", "<a href=\"{{link}}\">{{title}}</a>"},
        {NULL, NULL}};
    struct worker workers[THREADS];
    const char *expected;
    struct world w;

    (void)state;
    world_open(&w, files);
    expected = world_render(&w, "t");
    for (int i = 0; i < THREADS; i++) {
        workers[i] =
            (struct worker){.template = template_compile(w.set, S("t"), &page_shape, w.diag),
                            .page = w.page,
                            .arena = arena_new(0)};
        assert_int_equal(pthread_create(&workers[i].thread, NULL, work, &workers[i]), 0);
    }
    for (int i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_join(workers[i].thread, NULL), 0);
        assert_true(workers[i].good);
        assert_string_equal(buf_cstr(&workers[i].out), expected);
        arena_free(workers[i].arena);
    }
    world_close(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(threads_share_a_template)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
