/* SPDX-License-Identifier: MIT */
#include "serve/watch.h"

#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"

enum { QUIET_MICROSECONDS = 30 * 1000, DEEPEST = 12 };
static const uint32_t EVENTS = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                               IN_MOVED_TO | IN_DELETE_SELF | IN_ONLYDIR;

struct watch {
    int fd;
    struct event *readable;
    struct event *quiet;
    const char *dir;
    const char *const *names;
    watch_fn *changed;
    void *ctx;
};

static void add_folder(const struct watch *watch, const char *path, int depth)
{
    DIR *folder;
    struct dirent *entry;

    if (depth > DEEPEST || inotify_add_watch(watch->fd, path, EVENTS) < 0)
        return;
    folder = opendir(path);
    if (!folder)
        return;
    while ((entry = readdir(folder))) {
        char below[PATH_MAX];
        struct stat st;
        int len = snprintf(below, sizeof below, "%s/%s", path, entry->d_name);

        if (entry->d_name[0] == '.' || len < 0 || len >= (int)sizeof below)
            continue;
        if (lstat(below, &st) == 0 && S_ISDIR(st.st_mode))
            add_folder(watch, below, depth + 1);
    }
    closedir(folder);
}

/* Adding a folder that is watched already changes nothing, so all are added again: this catches
 * folders that came up meanwhile. */
static void add_all(const struct watch *watch)
{
    for (const char *const *name = watch->names; *name; name++) {
        char path[PATH_MAX];
        int len = snprintf(path, sizeof path, "%s/%s", watch->dir, *name);

        if (len > 0 && len < (int)sizeof path)
            add_folder(watch, path, 0);
    }
}

static void on_readable(evutil_socket_t fd, short what, void *arg)
{
    struct watch *watch = arg;
    struct timeval moment = {0, QUIET_MICROSECONDS};
    char events[16 * 1024] __attribute__((aligned(__alignof__(struct inotify_event))));

    (void)what;
    while (read(fd, events, sizeof events) > 0) {
        /* which file it was does not matter: a build looks at all of them */
    }
    evtimer_add(watch->quiet, &moment);
}

static void on_quiet(evutil_socket_t fd, short what, void *arg)
{
    struct watch *watch = arg;

    (void)fd;
    (void)what;
    add_all(watch);
    watch->changed(watch->ctx);
}

struct watch *watch_new(struct event_base *base, struct arena *arena, const char *dir,
                        const char *const *names, watch_fn *changed)
{
    struct watch *watch = ARENA_NEW(arena, struct watch);

    watch->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (watch->fd < 0)
        return NULL;
    watch->dir = dir;
    watch->names = names;
    watch->changed = changed;
    watch->readable = event_new(base, watch->fd, EV_READ | EV_PERSIST, on_readable, watch);
    watch->quiet = evtimer_new(base, on_quiet, watch);
    event_add(watch->readable, NULL);
    add_all(watch);
    return watch;
}

void watch_context(struct watch *watch, void *ctx)
{
    watch->ctx = ctx;
}

void watch_free(struct watch *watch)
{
    if (!watch)
        return;
    event_free(watch->readable);
    event_free(watch->quiet);
    close(watch->fd);
}
