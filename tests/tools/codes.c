/* SPDX-License-Identifier: MIT */
/* Prints the table of diagnostics as Markdown, in Vietnamese (codes vi) or English (codes en), for the
 * guide and the README; `make reference` puts it there and a test keeps it true. */
#include <stdio.h>
#include <string.h>

#include "base/diag.h"

static const char *const severities[2][3] = {{"tin", "cảnh báo", "lỗi"}, {"info", "warning", "error"}};

/* A cell of a Markdown table: placeholders as dots, what Markdown reads as marks escaped. */
static void print_cell(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '{' && i + 2 < text.len && text.ptr[i + 2] == '}') {
            fputs("…", stdout);
            i += 2;
        } else if (strchr("\\|*_<>`[]&", text.ptr[i])) {
            printf("\\%c", text.ptr[i]);
        } else {
            putchar(text.ptr[i]);
        }
    }
}

static void print_row(const struct diag_text *row, enum diag_lang lang)
{
    printf("| `%.*s` | %s | ", STR_ARG(row->slug), severities[lang][row->severity]);
    print_cell(row->text[lang]);
    fputs(" | ", stdout);
    print_cell(row->hint[lang]);
    puts(" |");
}

int main(int argc, char **argv)
{
    enum diag_lang lang = argc > 1 && strcmp(argv[1], "en") == 0 ? DIAG_EN : DIAG_VI;
    const struct diag_text *rows[DIAG_CODE_COUNT];

    for (int i = 0; i < DIAG_CODE_COUNT; i++) {
        int at = i;

        for (; at > 0 && str_cmp(diag_text((enum diag_code)i)->slug, rows[at - 1]->slug) < 0; at--)
            rows[at] = rows[at - 1];
        rows[at] = diag_text((enum diag_code)i);
    }
    puts(lang == DIAG_VI ? "| Mã | Mức | Chương trình nói | Nên làm |\n|---|---|---|---|"
                         : "| code | level | what it says | what to do |\n|---|---|---|---|");
    for (int i = 0; i < DIAG_CODE_COUNT; i++)
        print_row(rows[i], lang);
    return 0;
}
