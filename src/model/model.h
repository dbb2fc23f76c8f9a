/* SPDX-License-Identifier: MIT */
/* model: the tables of the source tree, checked and with all references resolved to indexes.
 * Built once by model_read (model/read.h), never changed after; open structs, to be read by
 * everybody. All memory lives in the build's arena. Shapes and rules: contract, section 3.
 *
 * units, indicators, plans, targets, tasks are sorted by the bytes of their ids: index order is
 * id order. What depends on the order in which rows stand keeps `line`. Periods are sorted by
 * last day, first day, id, plan ("periods follow each other by last day, then first day, then id").
 * Days are base/date.h, figures are millionths (base/decimal.h). */
#ifndef MODEL_MODEL_H
#define MODEL_MODEL_H

#include "base/date.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/vec.h"
#include "model/words.h"

enum { NO_INDEX = 0xFFFFFFFF }; /* = MAP_NONE: there is none, or it was not named */

/* A list of indexes into one of the model's tables, in the build's arena. */
struct indexes {
    const uint32_t *at;
    uint32_t len;
};

/* A date that may be blank or partial: 0 where unknown. */
struct partial_date {
    int year, month, day;
};

/* An entry of the site's menu: an address within the site (/…), or one of the web. */
struct nav_item {
    str title;
    str address;
};

/* content/site.yml. Texts are empty where a key is absent, all else has the contract's default. */
struct config {
    str title, agency, base_url, lang, notice, contact, publish_date, encoding;
    int32_t as_of; /* as written there; DATE_NONE if absent */
    char decimal_mark;
    enum provenance provenance;
    uint32_t root_unit;
    VEC(str) keep;
    VEC(struct nav_item) nav;
};

/* A row of units.csv. Circles of parents or members are cut: both may be followed to the end. */
struct unit {
    str id, name, short_name, level, url, note; /* short_name = name if blank */
    enum unit_kind kind;
    uint32_t parent;
    struct indexes members;  /* of a group: as listed, selectors expanded; not recursive */
    struct indexes children; /* units whose parent this is */
    VEC(str) aliases;
    struct span exists; /* INT32_MIN … INT32_MAX where blank */
    uint32_t line;
};

/* A row of indicators.csv. A measure of "%" makes its figures percentages. */
struct indicator {
    str id, name, short_name, measure, definition, source;
    enum indicator_kind kind;
    int decimals; /* -1 = blank */
    VEC(str) aliases;
    uint32_t line;
};

/* A figure as a row or a correction gives it. */
struct figure {
    enum figure_kind kind;
    int64_t value;     /* FIGURE_NUMBER; YES = 1, NO = 0 */
    int64_t numerator; /* FIGURE_PARTS, in millionths; denominator 0 = no cases */
    int64_t denominator;
    str text; /* FIGURE_TEXT */
    bool provisional;
};

/* 24 bytes: a nation has millions. Rare things stand in `more`. */
struct result {
    int64_t value; /* FIGURE_NUMBER, or the numerator of FIGURE_PARTS */
    uint32_t line;
    int32_t reported_on; /* DATE_NONE if blank */
    uint32_t more;       /* index into results.more, NO_INDEX if nothing stands there */
    uint16_t indicator;
    uint8_t kind; /* enum figure_kind; FIGURE_NONE = an unfilled row */
    uint8_t provisional;
};

/* What few results have, and several of a period may share. Texts are empty where the cell is blank. */
struct result_more {
    int64_t denominator;
    int64_t given; /* a value that stood beside the parts */
    bool has_given;
    str text; /* FIGURE_TEXT */
    str warning, cause, responsibility, solution, source, note;
};

/* All results of one period, from one file; sorted by unit, then indicator. */
struct results {
    const struct source *source; /* NULL: no file for this period */
    const struct result *at;
    uint32_t len;
    const uint32_t *unit_start; /* units + 1 offsets into at; NULL when len is 0 */
    const struct result_more *more;
};

/* A reporting period that somebody asks for or gives figures for. */
struct period {
    str id;        /* unique among calendar periods, and within its plan */
    str name;      /* custom ones only */
    uint32_t plan; /* NO_INDEX: a calendar period */
    enum cycle cycle;
    struct span span;
    struct results results;
};

/* By which day a report is due (contract, section 3). What comes out of it stands in
 * plan_period.due; the rule itself is for explaining. */
enum due_rule {
    DUE_RULE_NONE,
    DUE_RULE_BEFORE_DAY,      /* before 25: of the month in which the period ends */
    DUE_RULE_BEFORE_DAY_NEXT, /* before 10 of next month */
    DUE_RULE_WITHIN,
    DUE_RULE_BEFORE_DATE, /* before 13/3: in the year in which it ends */
    DUE_RULE_ON
};

/* One entry of a plan's `reporting`. */
struct reporting {
    enum report_cycle cycle;
    enum due_rule rule;
    str due_text; /* as written */
    str to, content;
    uint32_t to_unit;          /* if `to` names a unit; NO_INDEX */
    struct indexes from_units; /* as named; len 0 = the units of the plan's targets */
    struct indexes reporters;  /* from_units with groups expanded, sorted */
    bool figures;
    struct place at;
};

/* One period that one entry asks for; due = last day on time, DATE_NONE if it has none. */
struct plan_period {
    uint32_t period;
    uint16_t entry; /* index into plan.reporting */
    int32_t due;
};

struct party { /* a unit, or plain text where no id was given */
    uint32_t unit;
    str text;
};

/* The front matter, as the page shows it. */
struct plan_head {
    str title, type, number, symbol, place, signing_authority, signatory, signatory_title;
    str document, summary;
    struct partial_date date;
    struct party issuer;
    VEC(struct party) superior;
    VEC(str) recipients;
    VEC(str) implements;
    VEC(str) cites;
};

struct md_doc; /* read/markdown.h */

/* content/plans/<id>.md */
struct plan {
    str id;
    const struct source *source;
    struct plan_head head;
    struct span span; /* `period` */
    enum plan_status status;
    uint32_t replaces;
    VEC(struct reporting) reporting;
    /* Every period that any entry asks for, over the plan's whole life, future ones too; in the
     * order of periods, one period's entries in the order of the file. */
    VEC(struct plan_period) owed;
    const struct md_doc *body;
    struct indexes targets; /* in the order of the rows of targets.csv */
    struct indexes tasks;
};

/* By when a target or a task must be met. */
struct due {
    enum due_kind kind; /* DUE_NONE, DUE_ONGOING, DUE_DAY */
    int32_t day;        /* DUE_DAY: the last day on time */
    str text;           /* normalised: 2026-12, 2026-12-31, ongoing */
};

/* A row of targets.csv: what a plan asks of some units for one indicator. A plan may ask twice:
 * what two rows mean to each other is for judge/relate.h to say. */
struct target {
    str id, no, clause, note;
    uint32_t plan, indicator;
    enum comparator comparator;
    int64_t value, baseline; /* value of yes_no: 1 yes, 0 no */
    bool has_value, has_baseline;
    struct span holds; /* from … until; INT32_MIN … INT32_MAX where blank */
    struct due due;    /* never DUE_NONE: a blank one is the plan's last day (text empty) */
    struct indexes applies_to, lead, coordinating; /* as named */
    struct indexes units; /* applies_to (else lead) with groups expanded, sorted */
    uint32_t same_as;
    uint32_t line;
};

/* A row of tasks.csv: work to be done, with a product and not a figure. */
struct task {
    str id, clause, group, goal, title, product, condition, note;
    uint32_t plan;
    enum task_role role;
    struct due due;
    struct indexes lead, coordinating; /* as named */
    struct indexes units;              /* lead with groups expanded, sorted; may be empty */
    uint32_t line;
};

/* A row of data/progress/…: what a unit says of a task in a period. */
struct progress {
    uint32_t task, unit, period;
    enum progress_status status; /* PROGRESS_NONE: an unfilled row */
    int32_t done_on, reported_on;
    int64_t percent; /* millionths; -1 if blank */
    str cause, responsibility, solution, note;
    const struct source *source;
    uint32_t line;
};

struct submission { /* a row of reports.csv */
    uint32_t plan, unit, period;
    int32_t submitted_on;
    str document;
    uint32_t line;
};

/* A line of corrections.csv. The latest of a figure ends in what its result says (checked). */
struct correction {
    uint32_t indicator, unit, period;
    struct figure was, now;
    int32_t corrected_on;
    str reason;
    uint32_t line;
};

/* A row of glossary.csv; its first use in a text is marked up. */
struct term {
    str abbr, expansion, note;
    uint32_t line;
};

struct page { /* content/pages/<slug>.md */
    str slug, title, summary;
    const struct source *source;
    const struct md_doc *body;
};

/* read = published + reported, per file; rows of other tables than results and progress are
 * published when they are in the model. */
struct input {
    struct source *source; /* without its text, once the model is read */
    uint32_t period; /* of a file of results or progress; NO_INDEX for others */
    uint32_t rows, blank, published, reported;
    char sha256[65];
};

/* All of a source tree. Nothing in it is NULL that has a count above 0. */
struct model {
    struct config config;
    int32_t as_of; /* the day on which everything is judged */
    VEC(struct unit) units;
    VEC(struct indicator) indicators;
    VEC(struct plan) plans;
    VEC(struct target) targets;
    VEC(struct task) tasks;
    VEC(struct period) periods;
    VEC(struct progress) progress;      /* sorted by task, unit, period */
    VEC(struct submission) submissions; /* sorted by plan, unit, period */
    VEC(struct correction) corrections; /* in the order of the file */
    VEC(struct term) terms;
    VEC(struct page) pages;
    VEC(struct input) inputs; /* every file read, sorted by name */
    VEC(str) attachments;     /* content/files/…, relative */
};

/* The result of a unit for an indicator in a period; NULL if there is no row. */
const struct result *model_result(const struct model *model, uint32_t period, uint32_t unit,
                                  uint32_t indicator);
/* What stands beside a result; an all-empty record if nothing does, or there is no row (NULL).
 * Never NULL. */
const struct result_more *model_more(const struct results *results, const struct result *result);
/* The result's figure in its general form. */
struct figure model_figure(const struct results *results, const struct result *result);
/* Index by id; NO_INDEX. Binary search. */
uint32_t model_unit(const struct model *model, str id);
uint32_t model_indicator(const struct model *model, str id);
uint32_t model_plan(const struct model *model, str id);
uint32_t model_target(const struct model *model, str id);
uint32_t model_task(const struct model *model, str id);
/* `plan` NO_INDEX for a calendar period. */
uint32_t model_period(const struct model *model, uint32_t plan, str id);

/* The place of an index in a sorted list without repeats; NO_INDEX. Such a list leaves few places
 * open: none before index - first, and none beyond last - index from its end. */
static inline uint32_t indexes_find(struct indexes list, uint32_t index)
{
    uint32_t low, high;

    if (list.len == 0 || index < list.at[0] || index > list.at[list.len - 1])
        return NO_INDEX;
    low = list.at[list.len - 1] - index < list.len ? list.len - 1 - (list.at[list.len - 1] - index)
                                                   : 0;
    high = index - list.at[0] < list.len ? index - list.at[0] + 1 : list.len;
    while (low < high) {
        uint32_t middle = (low + high) / 2;

        if (list.at[middle] < index)
            low = middle + 1;
        else
            high = middle;
    }
    return low < list.len && list.at[low] == index ? low : NO_INDEX;
}

static inline bool indexes_have(struct indexes list, uint32_t index) /* list sorted */
{
    return indexes_find(list, index) != NO_INDEX;
}

#endif
