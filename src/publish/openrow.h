/* SPDX-License-Identifier: MIT */
/* openrow: the definitions of the open data tables, and the rows that their getters work on.
 * Internal to opendata*.c. */
#ifndef PUBLISH_OPENROW_H
#define PUBLISH_OPENROW_H

#include "judge/judge.h"
#include "model/columns.h"
#include "pages/labels.h"
#include "publish/opencell.h"

enum { WORD_TABLES = WORDS_ONGOING + 1, WORDS_MOST = 16 };

/* What all rows are made from. */
struct openrow_all {
    const struct model *model;
    const struct judgement *judgement;
    str words[WORD_TABLES][WORDS_MOST]; /* words_name, looked up once */
    const uint32_t *targets;            /* by plan, then id */
    const uint32_t *const *positions;   /* of each target's block: its periods by the bytes of id */
};

/* What a comparison needs to know. */
struct openrow_order {
    const struct model *model;
    const uint32_t *periods;
};

/* Sorts once what verdicts are listed by. */
void openrow_prepare(struct openrow_all *all, struct arena *arena);

/* One row. What `item` and `more` point to is the table's own business. */
struct openrow {
    const struct openrow_all *of;
    const void *item;
    const void *more;
    void *memo; /* what one getter works out and another needs, too */
    uint32_t target;
    uint32_t unit;
    uint32_t period; /* NO_INDEX: blank */
};

typedef void openrow_fn(void *ctx, const struct openrow *row);

struct openrow_sink {
    openrow_fn *fn;
    void *ctx;
};

enum { PERIOD_ALL = 0xFFFFFFFE }; /* another value: only rows of that period, NO_INDEX too */

struct column_def {
    const char *name;
    const char *type;  /* of Table Schema */
    const char *title; /* Vietnamese header; NULL: the one that model/columns.h has. A site in another
                          language has the name itself */
    void (*put)(struct opencells *cells, const struct openrow *row);
};

struct table_def {
    const char *name;
    enum label title;
    enum table input; /* whose headers model/columns.h has; TABLE_COUNT: none */
    bool has_period;
    const struct column_def *columns;
    uint32_t count;
    /* Hands all rows of `period` to the sink, in the table's order. */
    void (*rows)(const struct openrow_all *of, uint32_t period, struct openrow_sink sink);
    const char *key; /* the columns that no two rows have alike: "plan unit period" */
};

#define COLUMNS(array) (array), sizeof(array) / sizeof *(array)

extern const struct table_def opendata_verdicts, opendata_duties, opendata_task_verdicts;
extern const struct table_def opendata_plans, opendata_units, opendata_indicators;
extern const struct table_def opendata_targets, opendata_tasks, opendata_glossary;
extern const struct table_def opendata_results, opendata_progress, opendata_reports;
extern const struct table_def opendata_corrections;

static inline str openrow_word(const struct openrow *row, enum word_table table, uint32_t value)
{
    return value < WORDS_MOST ? row->of->words[table][value] : S("");
}

/* Whether a row of `period` is wanted: the period asked for, and begun by the as-of day. */
bool openrow_wanted(const struct openrow_all *of, uint32_t period, uint32_t wanted);

/* Helpers of getters. */
void openrow_unit(struct opencells *cells, const struct openrow *row, uint32_t unit);
void openrow_plan(struct opencells *cells, const struct openrow *row, uint32_t plan);
/* Where a plan stands beside it: the bare id. Elsewhere an own period is <plan>/<period>. */
void openrow_period(struct opencells *cells, const struct openrow *row);
void openrow_period_path(struct opencells *cells, const struct openrow *row);
str openrow_path_of(const struct model *model, uint32_t period, struct arena *arena);
/* data/results/2026-06.csv:17 */
void openrow_line(struct buf *out, const struct source *source, uint32_t line);
void openrow_uint(struct opencells *cells, uint64_t number);
/* A figure with its mark, or the mark alone. */
void openrow_number(struct opencells *cells, bool number, int64_t value, bool provisional);
/* A figure as normalised input writes it: 95.5, 95.5 [p], yes, a text, [x]. */
void openrow_figure(struct opencells *cells, const struct openrow *row,
                    const struct figure *figure);

/* The row's own unit. */
void openrow_own_unit(struct opencells *cells, const struct openrow *row);
/* Flags in their order: late_report:3|revised. */
void openrow_flags(struct opencells *cells, uint32_t flags, uint32_t days_late);
/* The last day, or `ongoing`; blank if there is none. */
void openrow_due(struct opencells *cells, const struct openrow *row, const struct due *due);
/* A list, as lists are written in a cell: a|b. */
void openrow_texts(struct opencells *cells, const str *texts, uint32_t count);
/* One end of a span; blank where it is open. */
void openrow_bound(struct opencells *cells, int32_t day);
/* A target's figure: 95.5, yes. */
void openrow_target_value(struct opencells *cells, const struct openrow *row,
                          const struct target *target);

#define OPENROW_GETTER(name) static void name(struct opencells *cells, const struct openrow *row)
/* A getter of a text field of the item. */
#define OPENROW_TEXT(prefix, type, member, path)                                                   \
    OPENROW_GETTER(prefix##_##member)                                                              \
    {                                                                                              \
        opencell_text(cells, ((const struct type *)row->item)->path);                              \
    }
/* Hands every item of a vec of the model to the sink. */
#define OPENROW_ALL(function, vec)                                                                 \
    static void function(const struct openrow_all *of, uint32_t wanted, struct openrow_sink sink)  \
    {                                                                                              \
        struct openrow row = {of, NULL, NULL, NULL, NO_INDEX, NO_INDEX, NO_INDEX};                 \
                                                                                                   \
        (void)wanted;                                                                              \
        for (uint32_t i = 0; i < of->model->vec.len; i++) {                                        \
            row.item = &of->model->vec.at[i];                                                      \
            sink.fn(sink.ctx, &row);                                                               \
        }                                                                                          \
    }

#endif
