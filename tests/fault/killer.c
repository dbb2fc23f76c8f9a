/* SPDX-License-Identifier: MIT */
/* killer MICROSECONDS PROGRAM ARGUMENT…: runs the program and kills it (SIGKILL) after that time.
 * Prints how long it ran, in microseconds; status 137 if it was killed, else the program's. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000LL + t.tv_nsec / 1000;
}

int main(int argc, char **argv)
{
    long long limit = argc > 2 ? atoll(argv[1]) : 0;
    long long start = now();
    sigset_t child_ended;
    int status = 0;
    pid_t child;

    if (argc < 3)
        return 2;
    sigemptyset(&child_ended);
    sigaddset(&child_ended, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child_ended, NULL);
    child = fork();
    if (child == 0) {
        sigprocmask(SIG_UNBLOCK, &child_ended, NULL);
        execv(argv[2], argv + 2);
        _exit(127);
    }
    sigtimedwait(&child_ended, NULL, &(struct timespec){limit / 1000000, limit % 1000000 * 1000});
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    printf("%lld\n", now() - start);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
