/* SPDX-License-Identifier: MIT */
/* texts: content/pages and content/files, and what the texts of plans and pages refer to: clauses,
 * anchors, addresses of the site. Internal to model/. */
#ifndef MODEL_TEXTS_H
#define MODEL_TEXTS_H

#include "model/reading.h"

/* content/files/…: listed and hashed. */
void texts_attachments(struct reading *r);
/* content/pages/<slug>.md */
void texts_pages(struct reading *r);
/* Files in content/ and data/ that nobody reads. */
void texts_unknown(struct reading *r);

/* links.c, when everything is in the model: links of plans and pages that lead nowhere. */
void links_check(struct reading *r);
/* Whether the first part of an address belongs to the site itself. */
bool links_is_section(str first);
/* The column `clause` of targets and tasks: a clause of the plan's text. */
void links_check_clauses(struct reading *r);

#endif
