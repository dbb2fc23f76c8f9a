/* SPDX-License-Identifier: MIT */
/* minhbach: reads its first word and hands over to the command of that name. */
#include <argp.h>
#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "text/icu.h"

static const struct command commands[] = {
    {"build", "đọc kế hoạch và số liệu, ghi trang tĩnh (read everything, write the site)", cli_build},
    {"check", "kiểm tra như build, không ghi gì (all checks of build, writing nothing)", cli_check},
    {"serve", "xem trước, tự dựng lại khi lưu (preview, rebuilds on save)", cli_serve},
    {"new", "tạo site, plan hoặc period mới (scaffold a site, a plan, a period)", cli_new},
    {"why", "giải thích một đánh giá (explain one verdict)", cli_why},
    {"diff", "những gì lần công bố tới sẽ thay đổi (what the next build would change)", cli_diff},
    {"verify", "đối chiếu trang với manifest.json (rehash a published site)", cli_verify},
    {"join", "ghép các phần dựng bằng --shard (join parts made by --shard)", cli_join},
    {"render", "Mustache thuần với dữ liệu JSON (plain Mustache over JSON)", cli_render},
};

enum { COMMANDS = sizeof commands / sizeof *commands };

static void print_help(FILE *out)
{
    fprintf(out, "Cách dùng: minhbach LỆNH [TÙY CHỌN…]\n\n");
    for (int i = 0; i < COMMANDS; i++)
        fprintf(out, "  %-8s %s\n", commands[i].name, commands[i].summary);
    fprintf(out, "\n`minhbach LỆNH --help` nói về từng lệnh (describes each command).\n"
                 "Mã kết thúc (exit status): 0 tốt; 1 dữ liệu có lỗi, không công bố; 2 dùng sai;\n"
                 "3 lỗi hệ thống; 4 có lần chạy khác đang giữ thư mục đích; 5 lỗi của minhbach.\n");
}

static const struct command *find_command(const char *name)
{
    for (int i = 0; i < COMMANDS; i++)
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    return NULL;
}

int main(int argc, char **argv)
{
    const struct command *command = argc > 1 ? find_command(argv[1]) : NULL;

    argp_err_exit_status = EXIT_USAGE;
    text_icu_begin();
    if (command) {
        char name[32];

        snprintf(name, sizeof name, "minhbach %s", command->name);
        argv[1] = name;
        return command->run(argc - 1, argv + 1);
    }
    if (argc > 1 && strcmp(argv[1], "--version") == 0) {
        printf("minhbach %s\n", MINHBACH_VERSION);
        return EXIT_FINE;
    }
    if (argc > 1 && (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0)) {
        print_help(stdout);
        return EXIT_FINE;
    }
    if (argc > 1)
        fprintf(stderr, "minhbach: không có lệnh “%s” (no such command)\n\n", argv[1]);
    print_help(stderr);
    return EXIT_USAGE;
}
