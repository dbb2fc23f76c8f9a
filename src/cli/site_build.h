/* SPDX-License-Identifier: MIT */
/* site_build: from a judged model to a published site: templates, open data, pages, assets. */
#ifndef CLI_SITE_BUILD_H
#define CLI_SITE_BUILD_H

#include "cli/session.h"
#include "mustache/template.h"
#include "pages/pages.h"

struct site_templates {
    const struct template *of[PAGE_KIND_COUNT];
    const struct labels *labels;
};

/* Compiles the template of every kind of page and reads the labels; problems go to the session's diag. */
struct site_templates *site_templates(struct session *session);

/* Writes and swaps in the whole site; a fleeting one (stage.h) is a preview. EXIT_FINE, else after a
 * message what to end with. */
int site_publish(struct session *session, const struct site_templates *templates, bool fleeting);

#endif
