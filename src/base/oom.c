/* SPDX-License-Identifier: MIT */
#include "base/oom.h"

#include <stdatomic.h>
#include <unistd.h>

#include "base/str.h"

static atomic_bool published;

void oom_published(void)
{
    atomic_store(&published, true);
}

_Noreturn void oom_exit(void)
{
    bool done = atomic_load(&published);
    str text = done ? S("minhbach: hết bộ nhớ khi trang mới đã công bố xong; lần dựng sau sẽ đọc lại từ đầu "
                        "(out of memory after the new site was published; the next build reads all again)\n")
                    : S("minhbach: hết bộ nhớ, trang đã công bố không bị thay đổi "
                        "(out of memory, the published site is untouched)\n");
    ssize_t ignored = write(STDERR_FILENO, text.ptr, text.len);

    (void)ignored;
    _exit(done ? 0 : 3);
}
