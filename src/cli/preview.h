/* SPDX-License-Identifier: MIT */
/* preview: what `serve` adds to the pages of a site: the script that reloads them and, while the
 * input is broken, the messages of the build above the page. Markup is in templates/preview/. */
#ifndef CLI_PREVIEW_H
#define CLI_PREVIEW_H

#include "cli/session.h"
#include "serve/server.h"

struct preview_markup {
    const struct template *inject;
    const struct template *waiting;
    struct arena *arena; /* of the view shown now */
    uint32_t builds;
};

/* Compiles the templates, which stay in the session's arena. False if one is not right: its
 * problems are in the session's diag. */
bool preview_open(struct preview_markup *markup, struct session *session);
/* What to show after a build; `messages` NULL: it went well. The view before is freed. */
struct server_view preview_view(struct preview_markup *markup, str messages);
void preview_close(struct preview_markup *markup);

/* The bytes of one of minhbach's own files ("preview/reload.js"); empty if it is missing. */
str preview_file(struct session *session, str name);

#endif
