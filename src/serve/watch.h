/* SPDX-License-Identifier: MIT */
/* watch: tells when something in the source folders was saved (inotify, all folders below). */
#ifndef SERVE_WATCH_H
#define SERVE_WATCH_H

#include <event2/event.h>

#include "base/arena.h"

struct watch;

typedef void watch_fn(void *ctx);

/* Watches `names` (relative folders; missing ones are left out, NULL ends) below `dir`. `changed` is
 * called once the saving has been quiet for a moment: editors write a file in several steps. NULL
 * with errno when the system gives no inotify. */
struct watch *watch_new(struct event_base *base, struct arena *arena, const char *dir,
                        const char *const *names, watch_fn *changed);
/* What `changed` is given. */
void watch_context(struct watch *watch, void *ctx);
void watch_free(struct watch *watch);

#endif
