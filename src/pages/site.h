/* SPDX-License-Identifier: MIT */
/* site: all that pages are made from: the model, the judgement, words, addresses, what publishing
 * knows, and lookups that several pages need. Made once by site_prepare, read-only after: workers
 * share it. */
#ifndef PAGES_SITE_H
#define PAGES_SITE_H

#include "judge/judge.h"
#include "mustache/value.h"
#include "pages/labels.h"
#include "pages/urls.h"

/* Which entry of the main navigation a page belongs to. */
enum section {
    SECTION_HOME,
    SECTION_PERIODS,
    SECTION_PLANS,
    SECTION_INDICATORS,
    SECTION_UNITS,
    SECTION_TASKS,
    SECTION_DATA,
    SECTION_METHOD,
    SECTION_SEARCH,
    SECTION_COUNT
};

struct data_column {
    str name;
    str type;  /* of Table Schema: string, number, integer, date, boolean */
    str title; /* what it holds, in words */
};

/* One file of the open data, as publishing wrote it. */
struct data_file {
    str address; /* "du-lieu/verdicts.csv" */
    str table;   /* "verdicts" */
    enum label title; /* "Kết luận từng ô" */
    const struct data_column *columns;
    uint32_t column_count;
    str key;     /* columns that no two rows have alike: "plan unit period" */
    uint64_t rows;
    uint64_t bytes;
    char sha256[65]; /* of the published bytes */
};

/* What the pages show of the build; given by the caller of site_prepare. */
struct build_facts {
    str version;
    str stylesheet; /* addresses, perhaps with a hash in the name: "assets/style.css" */
    str colours;    /* of the office's own colour set; empty if there is none */
    str script;     /* empty: no script */
    str icon;       /* empty: no icon */
    uint64_t rows_read, rows_published, rows_reported;
    const struct data_file *files;
    uint32_t file_count;
};

/* Rows of a table by a key: the indexes of key k are at[start[k]] … at[start[k + 1] - 1]. */
struct lookup {
    const uint32_t *start;
    const uint32_t *at;
};

/* One unit in one target's block. */
struct unit_target {
    uint32_t target;
    uint32_t position; /* in the block's units */
};

struct site_lookups {
    const uint32_t *unit_target_start; /* units + 1 offsets into unit_targets, by target's row */
    const struct unit_target *unit_targets;
    struct lookup unit_tasks;        /* unit -> judgement.tasks */
    struct lookup unit_duties;       /* unit -> judgement.duties */
    struct lookup period_duties;     /* period -> judgement.duties, plan by plan, units by name */
    struct lookup period_targets;    /* period -> targets that have a cell there, in row order */
    struct lookup indicator_targets; /* indicator -> targets, in row order */
    struct lookup task_verdicts;     /* task -> judgement.tasks, units by name */
    struct lookup unit_corrections;  /* unit -> model.corrections */
    struct lookup unit_named;        /* unit -> targets that name it */
    const uint32_t *unit_order;      /* all units, in Vietnamese order of their names */
    const uint32_t *unit_rank;       /* unit -> place in unit_order */
};

/* What links lead to. */
enum link_kind { LINK_UNITS, LINK_INDICATORS, LINK_PERIODS, LINK_PLANS, LINK_KINDS };

/* Anchor of a row's clause in its plan, empty: none; the link of each unit, indicator, … */
struct site_anchors {
    const str *targets;
    const str *tasks;
    const struct record *const *links[LINK_KINDS]; /* pages/people.h */
};

struct target_summary; /* pages/summaries.h */

/* How many different units have a cell in a period, and in an indicator; what the cells of each
 * target add up to, which reports have pages. */
struct site_sizes {
    const uint32_t *period_units;
    const uint32_t *indicator_units;
    const struct target_summary *targets;
    const bool *const *papers; /* plan -> of each entry of its `owed`: report_has_units */
};

struct rank; /* judge/pool.h */

/* Where things stand now. */
struct site_news {
    uint32_t period;             /* the latest whose reports are due and that has cells; NO_INDEX */
    const uint32_t *corrections; /* model.corrections, newest first */
    const struct rank *const *ranks; /* target -> ranks of its block's units in its latest period;
                                        NULL where it has no cell */
};

struct page_list;    /* pages/pages.h */
struct search_index; /* pages/search.h */

struct site {
    const struct model *model;
    const struct judgement *judgement;
    const struct labels *labels;
    const struct build_facts *facts;
    struct urls urls;
    struct site_lookups look;
    struct site_sizes sizes;
    struct site_anchors anchors;
    const struct record *frames[SECTION_COUNT]; /* the `site` record with that entry current */
    const struct search_index *search;
    const struct page_list *pages;
    struct site_news news;
};

/* Everything lives in `arena`; the arguments must outlive it. */
struct site *site_prepare(struct arena *arena, const struct model *model,
                          const struct judgement *judgement, const struct labels *labels,
                          const struct build_facts *facts);

/* The rows of a key. */
static inline struct indexes lookup_rows(struct lookup lookup, uint32_t key)
{
    return (struct indexes){lookup.at + lookup.start[key],
                            lookup.start[key + 1] - lookup.start[key]};
}

/* Link of an address, as a value. */
struct value site_link(const struct site *site, struct arena *arena, str address);

#endif
