/* SPDX-License-Identifier: MIT */
/* bodies: the Markdown of all plans. Parsing it is most of what reading plans takes, and no plan's
 * needs another's, so several threads share it. Internal to model/. */
#ifndef MODEL_BODIES_H
#define MODEL_BODIES_H

#include "model/reading.h"
#include "read/frontmatter.h"

/* A plan's file while plans are read. */
struct draft {
    struct frontmatter parts; /* slices of the plan's source */
    bool readable;            /* else `parts` are void */
    bool faulty;              /* an error has been reported in it */
};

/* Fills `body` of every plan whose draft is readable; drafts[i] is of plan i. What is found in the
 * texts goes to r->diag, and marks their drafts faulty. */
void bodies_read(struct reading *r, struct draft *drafts, int jobs);

#endif
