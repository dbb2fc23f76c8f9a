/* SPDX-License-Identifier: MIT */
#include "cli/csv_put.h"

char csv_put_delimiter(char decimal_mark)
{
    return decimal_mark == ',' ? ';' : ',';
}

/* CRLF at the end of rows, LF within a cell: that is how Excel writes and reads line breaks. */
static void put_cell(struct buf *out, str cell, char delimiter)
{
    bool quote = false;

    for (size_t i = 0; i < cell.len; i++)
        quote |= cell.ptr[i] == delimiter || cell.ptr[i] == '"' || cell.ptr[i] == '\n';
    if (!quote) {
        buf_put(out, cell);
        return;
    }
    buf_byte(out, '"');
    for (size_t i = 0; i < cell.len; i++) {
        if (cell.ptr[i] == '"')
            buf_byte(out, '"');
        buf_byte(out, cell.ptr[i]);
    }
    buf_byte(out, '"');
}

void csv_put_row(struct buf *out, const str *cells, uint32_t count, char delimiter)
{
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0)
            buf_byte(out, delimiter);
        put_cell(out, cells[i], delimiter);
    }
    buf_put(out, S("\r\n"));
}
