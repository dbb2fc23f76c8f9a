/* SPDX-License-Identifier: MIT */
/* plans: content/plans/<plan>.md -> plans: front matter, reporting entries, body. Internal to
 * model/. */
#ifndef MODEL_PLANS_H
#define MODEL_PLANS_H

#include "model/reading.h"
#include "read/yaml.h"

/* Reads all plans, sorted by id; attachments, glossary and units must be known. The periods that
 * they ask for are collected in r->periods. `jobs` threads read the texts. */
void plans_read(struct reading *r, int jobs);

/* reporting.c: the entries under `reporting` of the plan at that index. */
void reporting_read(struct reading *r, uint32_t plan, const struct yaml_node *tree);

/* The glossary's terms as what Markdown marks up, in scratch. */
struct md_options;
void plans_abbreviations(struct reading *r, struct md_options *options);

#endif
