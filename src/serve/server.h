/* SPDX-License-Identifier: MIT */
/* server: shows a folder to a browser on this machine. HTML pages get a script that reloads them
 * after a build (server-sent events), and, while the input is broken, an overlay above the last
 * good page. Everything that is markup comes from the caller, who has it from templates. */
#ifndef SERVE_SERVER_H
#define SERVE_SERVER_H

#include <event2/event.h>

#include "base/arena.h"
#include "base/str.h"

struct server;

struct server_options {
    const char *host; /* "127.0.0.1" unless the user asked for more */
    uint16_t port;    /* 0: any free one */
    const char *root; /* the site; looked up anew for each request, so it may be swapped */
    str script;       /* JavaScript served at /.minhbach/reload.js */
    str style;        /* CSS served at /.minhbach/overlay.css */
    bool any_host;    /* --host was given: names other than this machine's are let in */
};

/* NULL with errno if the address cannot be bound. The options' strings are borrowed. */
struct server *server_new(struct event_base *base, struct arena *arena,
                          const struct server_options *options);
uint16_t server_port(const struct server *server);

/* What is shown from now on; all borrowed until the next one. */
struct server_view {
    str build;   /* names this state; the pages carry it, the event stream tells it */
    str inject;  /* markup put before the end of every page's body */
    str waiting; /* the page that stands in for all others while there is no site */
};

/* Tells every open page the new state's name, so that those of another one reload. A page that asks
 * for the stream is told at once: none can miss a build that ended while it was loading. */
void server_show(struct server *server, const struct server_view *view);
void server_free(struct server *server);

#endif
