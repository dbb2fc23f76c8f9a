/* SPDX-License-Identifier: MIT */
/* The table of diagnostics: DIAG_CODE(NAME, "slug", severity, vi, en, vi hint, en hint).
 * {0}, {1} … are the arguments, which the comment before a row names. The text says what was seen
 * and expected, the hint what to do; a hint that names an empty argument is not printed.
 * The printer adds the cell ("ô C17") by itself. Included more than once: no include guard. */

#include "base/diag_codes_model.h"
#include "base/diag_codes_publish.h"
#include "base/diag_codes_read.h"
#include "base/diag_codes_templates.h"
#include "base/diag_codes_values.h"
