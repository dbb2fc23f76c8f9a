/* SPDX-License-Identifier: MIT */
/* A broken invariant is a bug in minhbach, not in the input: the process says where and ends with
 * status 5 before anything is published. Kept in release builds: a wrong figure is worse. */
#ifndef BASE_BUG_H
#define BASE_BUG_H

/* The condition is always evaluated: it may do the work that it checks. */
#define INVARIANT(condition) ((condition) ? (void)0 : bug_exit(#condition, __FILE__, __LINE__))

/* Says it on stderr in both languages without allocating. */
_Noreturn void bug_exit(const char *condition, const char *file, int line);

#endif
