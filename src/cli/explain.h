/* SPDX-License-Identifier: MIT */
/* explain: from which inputs a page of the site comes, and why this build wrote it or left it. */
#ifndef CLI_EXPLAIN_H
#define CLI_EXPLAIN_H

#include "cli/session.h"
#include "pages/pages.h"
#include "publish/stage.h"

struct explain_wish {
    struct session *session;
    const struct site *site;
    struct stage *stage; /* all is put, nothing committed */
    struct manifest *head;
};

/* The explanation of --explain PAGE into `out`. PAGE is an address in any spelling: "/ky/2026-10/",
 * "ky/2026-10/index.html", with base_url before it. False after a message: no such page. */
bool explain_put(const struct explain_wish *wish, struct buf *out);

#endif
