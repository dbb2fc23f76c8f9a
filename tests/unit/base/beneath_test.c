/* SPDX-License-Identifier: MIT */
/* What is opened and what is refused must not depend on whether the kernel knows openat2. */
#include "base/beneath.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

struct attempt {
    const char *path;
    int flags, error; /* 0: it is opened */
};

static const struct attempt attempts[] = {
    {"file", O_RDONLY, 0},
    {"folder/file", O_RDONLY, 0},
    {"", O_RDONLY | O_DIRECTORY, 0},
    {".", O_PATH | O_DIRECTORY, 0},
    {"folder", O_RDONLY | O_DIRECTORY, 0},
    {"pipe", O_RDONLY, 0}, /* which does not wait */
    {"none", O_RDONLY, ENOENT},
    {"none/file", O_RDONLY, ENOENT},
    {"file/file", O_RDONLY, ENOTDIR},
    {"file", O_RDONLY | O_DIRECTORY, ENOTDIR},
    {"link", O_RDONLY, ELOOP},
    {"way/file", O_RDONLY, ELOOP},
    {"way", O_RDONLY | O_DIRECTORY, ELOOP},
    {"..", O_RDONLY, EXDEV},
    {"../file", O_RDONLY, EXDEV},
    {"/etc/passwd", O_RDONLY, EXDEV},
};

/* The attempt that does not end as it should; 0: all do. Exit status of the child. */
static int first_fault(int folder)
{
    for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++) {
        const struct attempt *a = &attempts[i];
        int fd = beneath_open(folder, a->path, a->flags);
        int error = fd < 0 ? errno : 0;

        if (fd >= 0)
            close(fd);
        if (error != a->error) {
            fprintf(stderr, "“%s”: %d, not %d\n", a->path, error, a->error);
            return (int)i + 1;
        }
    }
    return 0;
}

/* From here on this process has no openat2. */
static void forbid_openat2(uint32_t error)
{
    struct sock_filter steps[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat2, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | error),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {sizeof steps / sizeof *steps, steps};

    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program))
        _exit(77);
}

static int in_child(int folder, uint32_t error)
{
    pid_t child = fork();
    int status;

    if (child == 0) {
        if (error)
            forbid_openat2(error);
        _exit(first_fault(folder));
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    return WEXITSTATUS(status);
}

static void opens_the_same_in_each_way(void **state)
{
    char dir[] = "/tmp/beneath-XXXXXX";
    const uint32_t errors[] = {0, ENOSYS, EPERM};
    int folder, status;

    (void)state;
    assert_non_null(mkdtemp(dir));
    folder = open(dir, O_RDONLY | O_DIRECTORY);
    assert_int_equal(mkdirat(folder, "folder", 0755), 0);
    close(openat(folder, "file", O_CREAT | O_WRONLY, 0644));
    close(openat(folder, "folder/file", O_CREAT | O_WRONLY, 0644));
    assert_int_equal(symlinkat("file", folder, "link"), 0);
    assert_int_equal(symlinkat("folder", folder, "way"), 0);
    assert_int_equal(mkfifoat(folder, "pipe", 0644), 0);
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        status = in_child(folder, errors[i]);
        assert_true(status == 0 || (errors[i] && status == 77)); /* 77: no filters here */
    }
    for (const char *const *name = (const char *const[]){"folder/file", "file", "link", "way", "pipe", NULL}; *name; name++)
        assert_int_equal(unlinkat(folder, *name, 0), 0);
    assert_int_equal(unlinkat(folder, "folder", AT_REMOVEDIR), 0);
    close(folder);
    assert_int_equal(rmdir(dir), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(opens_the_same_in_each_way)};

    return cmocka_run_group_tests_name("beneath", tests, NULL, NULL);
}
