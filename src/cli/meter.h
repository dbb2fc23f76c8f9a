/* SPDX-License-Identifier: MIT */
/* meter: how far a build is, on stderr. On a terminal a bar, after half a second, gone at the end;
 * with --format json one object a line, at most five a second; else, and with --quiet, nothing:
 *
 *     {"event":"progress","phase":"pages","done":3912,"total":7969,"rate":1540,"left":2.6,"seconds":4.1}
 *
 * phase = read, judge, tables, pages, files, publish (in that order) or join; total 0 = not known, then
 * rate and left are missing; rate = items a second in this phase; left = seconds to its end; seconds =
 * since the start. */
#ifndef CLI_METER_H
#define CLI_METER_H

#include <pthread.h>
#include <stdatomic.h>
#include <time.h>

#include "cli/options.h"

enum meter_phase {
    PHASE_READ,
    PHASE_JUDGE,
    PHASE_TABLES,
    PHASE_PAGES,
    PHASE_FILES,
    PHASE_PUBLISH,
    PHASE_JOIN,
    PHASE_COUNT
};

/* Workers count, one thread draws. All zero is a progress that shows nothing. */
struct meter {
    struct diag_style style;
    pthread_t thread;
    pthread_mutex_t mutex;
    pthread_cond_t ended;
    struct timespec start;
    bool running, shown, stop;   /* stop: under the mutex */
    enum meter_phase phase;   /* under the mutex, as the next */
    struct timespec phase_start;
    atomic_uint done, total;
};

/* Begins, where it is to be shown; a thread runs until meter_end. */
void meter_begin(struct meter *meter, const struct options *options);
/* A new phase of `total` items (0: it cannot be counted). */
void meter_phase(struct meter *meter, enum meter_phase phase, uint32_t total);

/* One item is done. From any thread. */
static inline void meter_step(struct meter *meter)
{
    if (meter->running)
        atomic_fetch_add(&meter->done, 1);
}

/* Clears the line. What is printed afterwards stands alone. May come twice. */
void meter_end(struct meter *meter);

#endif
