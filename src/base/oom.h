/* SPDX-License-Identifier: MIT */
/* The one place where running out of memory ends the process. */
#ifndef BASE_OOM_H
#define BASE_OOM_H

/* Says so on stderr without allocating and ends with status 3. Safe at any moment: the site is
 * only ever replaced by one swap of finished folders. */
_Noreturn void oom_exit(void);

#endif
