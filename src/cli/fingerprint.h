/* SPDX-License-Identifier: MIT */
/* fingerprint: of what a build is about to read and how it is about to build, taken before it reads
 * (publish/seen.h). */
#ifndef CLI_FINGERPRINT_H
#define CLI_FINGERPRINT_H

#include "cli/session.h"
#include "publish/seen.h"

/* Fills wish and inputs; inputs stay zero where the folders cannot be read or changed just now. The
 * session must be open, and not have read. */
void fingerprint_take(const struct session *session, struct seen *seen);

/* Whether the output holds what this build would write: nothing need be read. Then *seen has the
 * counts of the build that made it. */
bool fingerprint_is_current(const struct session *session, struct seen *seen);

#endif
