/* SPDX-License-Identifier: MIT */
/* session: what build, check, why and diff do alike: options, reading, judging, problems told. */
#ifndef CLI_SESSION_H
#define CLI_SESSION_H

#include "cli/command.h"
#include "cli/options.h"
#include "cli/meter.h"
#include "cli/theme.h"
#include "judge/judge.h"
#include "publish/seen.h"

struct session {
    struct options options;
    struct arena *arena;
    struct diag *diag;
    struct model *model;
    struct judgement *judgement; /* NULL while the input has errors */
    struct theme theme;
    struct seen seen; /* what lay there before reading; once read, the counts of rows too */
    struct meter meter;
    bool current; /* the output was known to be up to date: nothing was read */
};

/* The output folder: --output, else DIR/site, for a part DIR/site.2-of-7. */
str session_output(const struct session *session);

/* Starts over a session whose options are set. EXIT_FINE, else what to end with. */
int session_open(struct session *session);
/* Reads the source tree and, if it has no errors, judges. EXIT_FINE (problems of the input are in
 * diag), or EXIT_USAGE after a message: no such folder, no such day. */
int session_read(struct session *session);
/* Whether nothing stands against publishing (with --strict warnings do). */
bool session_clean(const struct session *session);
/* Prints the problems found, the counts of rows unless --quiet, frees all. Returns `status`, or
 * EXIT_INPUT when it is EXIT_FINE and the input has errors. */
int session_close(struct session *session, int status);

#endif
