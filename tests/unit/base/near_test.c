/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/near.h"

struct row {
    const char *wanted;
    const char *offered; /* split by '|' */
    const char *found;
};

static const struct row rows[] = {
    {"so-noi-vuu", "so-tai-chinh|so-noi-vu|so-y-te", "so-noi-vu"},
    {"so-noi-vu", "vp-ubnd|dn", ""},
    {"hoà", "hòa|hoa|hoả|nhà", "hoa”, “hoả"},
    {"value", "vlaue|valu|xalue|value2|note", "vlaue”, “valu”, “xalue"},
    {"ab", "ac|ab1", "ab1"},
    {"", "a|abc", ""},
    {"unit", "unit|unit|units", "unit”, “units"},
};

static void finds_the_nearest(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena *arena = arena_new(0);
        struct near near = near_start(str_of(rows[i].wanted));
        str rest = str_of(rows[i].offered);

        while (rest.ptr)
            near_offer(&near, str_cut(&rest, '|'));
        str joined = near_join(&near, arena);
        if (!str_eq(joined, str_of(rows[i].found)))
            fail_msg("%s: %.*s", rows[i].wanted, STR_ARG(joined));
        arena_free(arena);
    }
}

static void takes_names_of_any_length(void **state)
{
    char name[1000];
    struct near near;

    (void)state;
    memset(name, 'x', sizeof name);
    near = near_start((str){name, sizeof name});
    near_offer(&near, (str){name, sizeof name - 1});
    assert_int_equal(near.count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_nearest),
        cmocka_unit_test(takes_names_of_any_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
