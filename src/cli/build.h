/* SPDX-License-Identifier: MIT */
/* One whole build, as the commands build, check and serve run it. */
#ifndef CLI_BUILD_H
#define CLI_BUILD_H

#include "cli/options.h"

enum build_aim {
    BUILD_CHECK,   /* write nothing */
    BUILD_PUBLISH,
    BUILD_PREVIEW  /* write a site that nobody keeps; figures are compared with the published one
                      (DIR/site, or --previous) where there is one, never with an earlier preview */
};

/* Reads, judges, compiles the templates and, if nothing stands against it, does what `aim` says.
 * Problems go to stderr. The exit status. */
int build_run(const struct options *options, enum build_aim aim);

#endif
