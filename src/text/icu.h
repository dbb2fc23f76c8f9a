/* SPDX-License-Identifier: MIT */
/* icu: how ICU gets its memory. Left to itself it crashes or waits for ever where an allocation
 * fails while a locale is opened; so it never sees one fail. */
#ifndef TEXT_ICU_H
#define TEXT_ICU_H

/* Once, before any other call of text/, from main: running out of memory ends as everywhere else
 * (base/oom.h). Without it ICU works all the same, on the system's malloc. */
void text_icu_begin(void);

#endif
