/* SPDX-License-Identifier: MIT */
/* json_value: JSON -> values for templates without shapes. Objects with the same keys in the same
 * order share a shape that is made for them. */
#ifndef CLI_JSON_VALUE_H
#define CLI_JSON_VALUE_H

#include "base/diag.h"
#include "mustache/value.h"

/* The value of the JSON text in `source`, in `arena`. False: it is no JSON, or it holds code (a
 * lambda); reported. */
bool json_value(struct arena *arena, const struct source *source, struct diag *diag,
                struct value *out);

#endif
