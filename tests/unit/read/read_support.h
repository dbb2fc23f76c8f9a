/* SPDX-License-Identifier: MIT */
/* What the tests of yaml and markdown share: a document in memory, its diagnostics as one line of
 * text. Each test program includes it once. */
#ifndef READ_SUPPORT_H
#define READ_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/diag_list.h"

/* One input being read. */
struct reading {
    struct arena *arena;
    struct diag *diag;
    struct source source;
};

static inline struct reading reading_of(str text)
{
    struct arena *arena = arena_new(0);

    return (struct reading){arena, diag_new(arena), {S("t.md"), text}};
}

static inline void reading_end(struct reading *reading)
{
    arena_free(reading->arena);
}

/* "2:5 unknown-key(titel,title); …" in the order of reporting, in the arena. */
static inline const char *reading_problems(struct reading *reading)
{
    struct buf buf = buf_in(reading->arena);

    for (uint32_t i = 0; i < reading->diag->items.len; i++) {
        const struct diag_item *item = &reading->diag->items.at[i];

        buf_printf(&buf, "%s%u:%u %.*s(", i ? "; " : "", item->place.line, item->place.column,
                   STR_ARG(diag_text(item->code)->slug));
        for (uint32_t k = 0; k < diag_arg_count(item->code); k++)
            buf_printf(&buf, "%s%.*s", k ? "," : "", STR_ARG(item->args[k]));
        buf_put(&buf, S(")"));
    }
    return buf_cstr(&buf);
}

/* Fails with both texts unless they are the same; `what` names the case. */
static inline void check_text(const char *what, const char *seen, const char *wanted)
{
    if (strcmp(seen, wanted) == 0)
        return;
    print_error("%.200s\n  seen   %s\n  wanted %s\n", what, seen, wanted);
    fail();
}

static inline void check_str(const char *what, str seen, const char *wanted)
{
    char copy[4096];

    snprintf(copy, sizeof copy, "%.*s", STR_ARG(seen));
    check_text(what, copy, wanted);
}

#endif
