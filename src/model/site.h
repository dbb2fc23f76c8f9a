/* SPDX-License-Identifier: MIT */
/* site: content/site.yml -> config. Internal to model/. */
#ifndef MODEL_SITE_H
#define MODEL_SITE_H

#include "model/reading.h"
#include "read/yaml.h"

/* Reads the file before everything else: it declares the encoding and the decimal mark. Returns its
 * tree for site_finish; NULL if there is none. */
const struct yaml_node *site_read(struct reading *r);
/* What needs the units and the days of all rows: root_unit, and an as_of that is out of date. */
void site_finish(struct reading *r, const struct yaml_node *tree);

#endif
