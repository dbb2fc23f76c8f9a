/* SPDX-License-Identifier: MIT */
/* workers: the same function over the numbers 0 … count-1, shared among threads. */
#ifndef CLI_WORKERS_H
#define CLI_WORKERS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* One item, with an arena that is reset after it. False: this worker and the others stop. */
typedef bool worker_fn(void *ctx, uint32_t item, struct arena *scratch);

/* Runs on `jobs` threads, the caller's among them (fewer if the system gives fewer). True if every
 * item was done. */
bool workers_run(int jobs, uint32_t count, worker_fn *work, void *ctx);

#endif
