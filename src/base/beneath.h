/* SPDX-License-Identifier: MIT */
/* beneath: opens what lies in a folder, and nothing else. */
#ifndef BASE_BENEATH_H
#define BASE_BENEATH_H

/* Opens the file or folder `path` below the folder `dir`; "" is the folder itself. Follows no link,
 * and waits for nothing but a disk: no FIFO, no terminal. -1 with errno; ELOOP or EXDEV: a link
 * stands on the way, or the path leads out. */
int beneath_open(int dir, const char *path, int flags);

#endif
