/* SPDX-License-Identifier: MIT */
#include "base/bug.h"

#include <stdio.h>
#include <unistd.h>

_Noreturn void bug_exit(const char *condition, const char *file, int line)
{
    char text[512];
    int len = snprintf(text, sizeof text,
                       "minhbach: lỗi của chính chương trình, trang đã công bố không bị thay đổi "
                       "(a bug in minhbach, the published site is untouched): %s:%d: %s\n",
                       file, line, condition);
    size_t size = len < 0 ? 0 : (size_t)len < sizeof text ? (size_t)len : sizeof text - 1;
    ssize_t ignored = write(STDERR_FILENO, text, size);

    (void)ignored;
    _exit(5);
}
