/* SPDX-License-Identifier: MIT */
#include "cli/workers.h"

#include <pthread.h>
#include <stdatomic.h>

/* SCRATCH: the first block of a worker's arena; reset, it goes from item to item. */
enum { MOST_THREADS = 256, SCRATCH = 1024 * 1024 };

struct shared {
    atomic_uint next;
    atomic_bool stop;
    uint32_t count;
    worker_fn *work;
    void *ctx;
};

static void *run(void *arg)
{
    struct shared *shared = arg;
    struct arena *scratch = arena_new(SCRATCH);

    while (!atomic_load(&shared->stop)) {
        uint32_t item = atomic_fetch_add(&shared->next, 1);

        if (item >= shared->count)
            break;
        if (!shared->work(shared->ctx, item, scratch))
            atomic_store(&shared->stop, true);
        arena_reset(scratch);
    }
    arena_free(scratch);
    return NULL;
}

/* Items are taken one by one, as they take very different times. Which thread has which, and in
 * what order they end, must not show in the output. */
bool workers_run(int jobs, uint32_t count, worker_fn *work, void *ctx)
{
    struct shared shared = {.count = count, .work = work, .ctx = ctx};
    pthread_t threads[MOST_THREADS];
    int started = 0;

    while (started + 1 < jobs && started < MOST_THREADS &&
           pthread_create(&threads[started], NULL, run, &shared) == 0)
        started++;
    run(&shared);
    for (int i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    return !atomic_load(&shared.stop);
}
