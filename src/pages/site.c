/* SPDX-License-Identifier: MIT */
#include "pages/site.h"

#include "judge/pool.h"
#include "pages/cells.h"
#include "pages/frame.h"
#include "pages/lookups.h"
#include "pages/pages.h"
#include "pages/people.h"
#include "pages/report.h"
#include "pages/search.h"
#include "pages/summaries.h"
#include "pages/targets.h"
#include "read/markdown.h"

static str anchor_of(struct arena *scratch, const struct md_doc *doc, str clause)
{
    if (!clause.len || !doc)
        return (str){NULL, 0};
    return markdown_clause_anchor(scratch, doc, clause, NULL);
}

static void anchors_prepare(struct site *site, struct arena *arena)
{
    const struct model *model = site->model;
    struct arena *scratch = arena_new(0);
    str *targets = ARENA_ARRAY(arena, str, model->targets.len + 1);
    str *tasks = ARENA_ARRAY(arena, str, model->tasks.len + 1);

    for (uint32_t t = 0; t < model->targets.len; t++) {
        const struct target *target = &model->targets.at[t];

        targets[t] = anchor_of(scratch, model->plans.at[target->plan].body, target->clause);
    }
    for (uint32_t t = 0; t < model->tasks.len; t++) {
        const struct task *task = &model->tasks.at[t];

        tasks[t] = anchor_of(scratch, model->plans.at[task->plan].body, task->clause);
    }
    arena_free(scratch);
    site->anchors.targets = targets;
    site->anchors.tasks = tasks;
}

/* The latest period of which a report is overdue or in: one whose last day on time has passed. */
static uint32_t latest_due(const struct site *site)
{
    for (uint32_t p = site->model->periods.len; p-- > 0;) {
        struct indexes targets = lookup_rows(site->look.period_targets, p);

        for (uint32_t i = 0; i < targets.len; i++) {
            struct cell_column column = cells_column(site, targets.at[i], p);
            const struct verdict *cell = cells_first(&column);

            if (cell && cells_due(site, targets.at[i], cell) != DATE_NONE &&
                cells_due(site, targets.at[i], cell) < site->judgement->as_of)
                return p;
        }
    }
    return NO_INDEX;
}

/* Ranks among peers (rule 13), of each target's latest period only. */
static const struct rank *const *ranks(const struct site *site, struct arena *arena)
{
    const struct rank **all = ARENA_ARRAY(arena, const struct rank *, site->model->targets.len + 1);

    for (uint32_t t = 0; t < site->model->targets.len; t++) {
        uint32_t period = targets_latest(site, t);

        if (period != NO_INDEX)
            all[t] = pool_ranks(site->model, site->judgement, t, period, arena);
    }
    return all;
}

/* In this order: what is prepared later reads what is there before. The list of pages comes last,
 * as it needs the index of search and the reports that have pages. */
struct site *site_prepare(struct arena *arena, const struct model *model,
                          const struct judgement *judgement, const struct labels *labels,
                          const struct build_facts *facts)
{
    struct site *site = ARENA_NEW(arena, struct site);

    site->model = model;
    site->judgement = judgement;
    site->labels = labels;
    site->facts = facts;
    site->urls = urls_of(arena, model->config.base_url);
    lookups_prepare(site, arena);
    reports_prepare(site, arena);
    summaries_prepare(site, arena);
    links_prepare(site, arena);
    anchors_prepare(site, arena);
    site->news.period = latest_due(site);
    site->news.ranks = ranks(site, arena);
    frame_prepare(site, arena);
    site->search = search_index_new(site, arena);
    site->pages = page_plan(site, arena);
    return site;
}
