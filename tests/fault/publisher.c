/* SPDX-License-Identifier: MIT */
/* publisher OUTPUT a|b [precompress]: publishes one of two small sites with the program's own
 * stage, as fast as can be, so that thousands of faults can be tried on it. Of their files some are
 * alike, some differ, some are in one of them only. */
#include <stdio.h>
#include <string.h>

#include "publish/stage.h"

enum { SAME = 6, CHANGED = 4, OWN = 2 };

static bool put(struct stage *stage, const char *folder, int number, const char *version)
{
    char address[64], text[4096];

    snprintf(address, sizeof address, "%s/p%d/index.html", folder, number);
    memset(text, *version, sizeof text);
    return stage_write(stage, str_of(address), (str){text, (size_t)(100 + 300 * number)});
}

static bool put_all(struct stage *stage, const char *version)
{
    bool done = stage_write(stage, S("index.html"), str_of(version));

    for (int i = 0; i < SAME && done; i++)
        done = put(stage, "same", i, "=");
    for (int i = 0; i < CHANGED && done; i++)
        done = put(stage, "changed", i, version);
    for (int i = 0; i < OWN && done; i++)
        done = put(stage, version, i, version);
    return done;
}

static int say(const struct fault *fault, const char *what)
{
    fprintf(stderr, "%s: %.*s\n", what, STR_ARG(fault->text[1]));
    return fault->status;
}

int main(int argc, char **argv)
{
    struct manifest head = {.as_of = S("2026-11-20"), .settings = S(""), .version = S("fault")};
    struct stage_options options = {.keep = stage_keep_default,
                                    .keep_count = stage_keep_default_count};
    struct stage *stage;
    int status = 0;

    if (argc < 3)
        return 2;
    options.output = str_of(argv[1]);
    options.precompress = argc > 3;
    stage = stage_open(&options);
    if (!stage_fault(stage) && put_all(stage, argv[2]))
        stage_commit(stage, &head);
    if (stage_fault(stage))
        status = say(stage_fault(stage), "fault");
    else if (stage_warning(stage))
        say(stage_warning(stage), "warning");
    stage_close(stage);
    return status;
}
