/* SPDX-License-Identifier: MIT */
/* The table of diagnostics: DIAG_CODE(NAME, "slug", severity, vi, en, vi hint, en hint).
 * {0}, {1} … are the arguments, which the comment before a row names. The text says what was seen
 * and expected, the hint what to do; a hint that names an empty argument is not printed.
 * The printer adds the cell ("ô C17") by itself. Included more than once: no include guard. */

/* {0} the value seen, {1} a near id or empty */
DIAG_CODE(UNKNOWN_UNIT, "unknown-unit", DIAG_ERROR, "không có đơn vị “{0}”", "no unit “{0}”",
          "có phải “{1}”?", "did you mean “{1}”?")
