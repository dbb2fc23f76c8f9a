/* SPDX-License-Identifier: MIT */
/* route: what a request is answered with, from its Host and its URI alone. Pure, so that it can be
 * tried with any bytes. */
#ifndef SERVE_ROUTE_H
#define SERVE_ROUTE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

enum route_kind {
    ROUTE_FOREIGN, /* a Host that is not this machine: 403 */
    ROUTE_BAD,     /* 400 */
    ROUTE_EVENTS,  /* the stream of server-sent events */
    ROUTE_SCRIPT,
    ROUTE_STYLE,
    ROUTE_FILE
};

struct route {
    enum route_kind kind;
    str path; /* of a file: decoded, begins with '/', without NUL, control character and backslash;
                 "." and ".." may stand in it: files_open keeps beneath the site */
    str raw;  /* the same as the browser sent it */
};

/* `host` is the header's value, empty where there is none; `any_host` lets every name in, but not
 * the lack of one. `uri` may have a query, which is left out. */
struct route route_of(str host, str uri, bool any_host, struct arena *arena);

#endif
