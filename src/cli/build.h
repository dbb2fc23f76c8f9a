/* SPDX-License-Identifier: MIT */
/* One whole build, as the commands build, check and serve run it. */
#ifndef CLI_BUILD_H
#define CLI_BUILD_H

#include "cli/options.h"

/* Reads, judges, compiles the templates and, if `publish` and nothing stands against it, writes the
 * site. Problems go to stderr. The exit status. */
int build_run(const struct options *options, bool publish);

#endif
