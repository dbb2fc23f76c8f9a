/* SPDX-License-Identifier: MIT */
#include "model/bodies.h"

#include <pthread.h>
#include <stdatomic.h>

#include "model/plans.h"
#include "read/markdown.h"

struct crew {
    struct reading *r;
    struct draft *drafts;
    struct md_options options;
    pthread_mutex_t lock; /* of the reading's arena and diag */
    atomic_uint next;
};

static void read_some(struct crew *crew, struct arena *arena, struct diag *diag)
{
    struct model *model = crew->r->model;
    uint32_t i;

    while ((i = atomic_fetch_add(&crew->next, 1)) < model->plans.len) {
        struct plan *plan = &model->plans.at[i];
        uint32_t errors = diag_count(diag, DIAG_ERROR);

        if (!crew->drafts[i].readable)
            continue;
        plan->body =
            markdown_read(arena, diag, plan->source, crew->drafts[i].parts.body, &crew->options);
        crew->drafts[i].faulty |= diag_count(diag, DIAG_ERROR) != errors;
    }
}

/* A thread writes into an arena of its own, which the reading takes over in the end. */
static void *work(void *ctx)
{
    struct crew *crew = ctx;
    struct arena *arena = arena_new(0);
    struct diag *diag = diag_new(arena);

    read_some(crew, arena, diag);
    pthread_mutex_lock(&crew->lock);
    diag_merge(crew->r->diag, diag);
    arena_absorb(crew->r->arena, arena);
    pthread_mutex_unlock(&crew->lock);
    return NULL;
}

void bodies_read(struct reading *r, struct draft *drafts, int jobs)
{
    struct crew crew = {
        .r = r, .drafts = drafts, .options = {.clauses = true}, .lock = PTHREAD_MUTEX_INITIALIZER};
    uint32_t most = r->model->plans.len < (uint32_t)jobs ? r->model->plans.len : (uint32_t)jobs;
    pthread_t *threads = ARENA_ARRAY(r->scratch, pthread_t, most);
    uint32_t started = 0;

    plans_abbreviations(r, &crew.options);
    while (most > 1 && started < most && pthread_create(&threads[started], NULL, work, &crew) == 0)
        started++;
    if (started == 0)
        read_some(&crew, r->arena, r->diag);
    for (uint32_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
}
