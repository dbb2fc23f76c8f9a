/* SPDX-License-Identifier: MIT */
#include "base/oom.h"

#include <unistd.h>

#include "base/str.h"

_Noreturn void oom_exit(void)
{
    str text = S("minhbach: hết bộ nhớ, trang đã công bố không bị thay đổi "
                 "(out of memory, the published site is untouched)\n");
    ssize_t ignored = write(STDERR_FILENO, text.ptr, text.len);

    (void)ignored;
    _exit(3);
}
