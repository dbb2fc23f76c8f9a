/* SPDX-License-Identifier: MIT */
/* csv_put: lines of CSV for staff to go on with in Excel. */
#ifndef CLI_CSV_PUT_H
#define CLI_CSV_PUT_H

#include "base/buf.h"

/* ';' where the decimal mark is a comma, as a Vietnamese Excel wants; else ','. */
char csv_put_delimiter(char decimal_mark);
/* The cells and CRLF; a cell is quoted when it has to be. */
void csv_put_row(struct buf *out, const str *cells, uint32_t count, char delimiter);

#endif
