/* SPDX-License-Identifier: MIT */
/* revision: the build against the site published last: figures changed without a correction, tables
 * that lost many rows. */
#ifndef CLI_REVISION_H
#define CLI_REVISION_H

#include "cli/session.h"

/* Reports silent-revision and fewer-rows against --previous, else the output folder. Nothing to
 * compare with is fine. The session must have been judged. */
void revision_check(struct session *session);

/* Where the last published site is: --previous, else the output folder. */
const char *revision_path(const struct session *session);

#endif
