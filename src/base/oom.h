/* SPDX-License-Identifier: MIT */
/* The one place where running out of memory ends the process. */
#ifndef BASE_OOM_H
#define BASE_OOM_H

/* Says so on stderr without allocating and ends with status 3. Safe at any moment: the site is
 * only ever replaced by one swap of finished folders. */
_Noreturn void oom_exit(void);

/* From here on it says that the new site stands, and ends with status 0: what is left to do only
 * spares the next build some work. */
void oom_published(void);

#endif
