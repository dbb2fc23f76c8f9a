/* SPDX-License-Identifier: MIT */
/* What staff set out in tables: units, indicators, targets, tasks. */
#include "publish/openrow.h"

static void put_units(struct opencells *cells, const struct openrow *row, struct indexes units)
{
    for (uint32_t i = 0; i < units.len; i++) {
        if (i)
            opencell_plain(cells, S("|"));
        openrow_unit(cells, row, units.at[i]);
    }
}

/* ---- units ---- */

static const struct unit *unit_of(const struct openrow *row)
{
    return row->item;
}

#define UNIT_TEXT(member) OPENROW_TEXT(unit, unit, member, member)
UNIT_TEXT(id)
UNIT_TEXT(name)
UNIT_TEXT(short_name)
UNIT_TEXT(level)
UNIT_TEXT(url)
UNIT_TEXT(note)

OPENROW_GETTER(unit_kind)
{
    opencell_plain(cells, openrow_word(row, WORDS_UNIT_KIND, unit_of(row)->kind));
}

OPENROW_GETTER(unit_parent)
{
    openrow_unit(cells, row, unit_of(row)->parent);
}

OPENROW_GETTER(unit_members)
{
    put_units(cells, row, unit_of(row)->members);
}

OPENROW_GETTER(unit_aliases)
{
    openrow_texts(cells, unit_of(row)->aliases.at, unit_of(row)->aliases.len);
}

OPENROW_GETTER(unit_from)
{
    openrow_bound(cells, unit_of(row)->exists.first);
}

OPENROW_GETTER(unit_until)
{
    openrow_bound(cells, unit_of(row)->exists.last);
}

static const struct column_def unit_columns[] = {
    {"id", "string", NULL, unit_id},
    {"name", "string", NULL, unit_name},
    {"short_name", "string", NULL, unit_short_name},
    {"level", "string", NULL, unit_level},
    {"kind", "string", NULL, unit_kind},
    {"parent", "string", NULL, unit_parent},
    {"members", "string", NULL, unit_members},
    {"aliases", "string", NULL, unit_aliases},
    {"url", "string", NULL, unit_url},
    {"note", "string", NULL, unit_note},
    {"from", "date", NULL, unit_from},
    {"until", "date", NULL, unit_until},
};

OPENROW_ALL(rows_of_units, units)
const struct table_def opendata_units = {
    "units", LABEL_TABLE_UNITS, TABLE_UNITS, false, COLUMNS(unit_columns), rows_of_units, "id"};

/* ---- indicators ---- */

static const struct indicator *indicator_of(const struct openrow *row)
{
    return row->item;
}

#define INDICATOR_TEXT(member) OPENROW_TEXT(indicator, indicator, member, member)
INDICATOR_TEXT(id)
INDICATOR_TEXT(name)
INDICATOR_TEXT(short_name)
INDICATOR_TEXT(measure)
INDICATOR_TEXT(definition)
INDICATOR_TEXT(source)

OPENROW_GETTER(indicator_decimals)
{
    if (indicator_of(row)->decimals >= 0)
        openrow_uint(cells, (uint64_t)indicator_of(row)->decimals);
}

OPENROW_GETTER(indicator_kind)
{
    opencell_plain(cells, openrow_word(row, WORDS_INDICATOR_KIND, indicator_of(row)->kind));
}

OPENROW_GETTER(indicator_aliases)
{
    openrow_texts(cells, indicator_of(row)->aliases.at, indicator_of(row)->aliases.len);
}

static const struct column_def indicator_columns[] = {
    {"id", "string", NULL, indicator_id},
    {"name", "string", NULL, indicator_name},
    {"short_name", "string", NULL, indicator_short_name},
    {"measure", "string", NULL, indicator_measure},
    {"decimals", "integer", NULL, indicator_decimals},
    {"kind", "string", NULL, indicator_kind},
    {"definition", "string", NULL, indicator_definition},
    {"source", "string", NULL, indicator_source},
    {"aliases", "string", NULL, indicator_aliases},
};

OPENROW_ALL(rows_of_indicators, indicators)
const struct table_def opendata_indicators = {
    "indicators", LABEL_TABLE_INDICATORS,    TABLE_INDICATORS,
    false,        COLUMNS(indicator_columns), rows_of_indicators, "id"};

/* ---- targets ---- */

static const struct target *target_of(const struct openrow *row)
{
    return row->item;
}

#define TARGET_TEXT(member) OPENROW_TEXT(target, target, member, member)
TARGET_TEXT(id)
TARGET_TEXT(no)
TARGET_TEXT(clause)
TARGET_TEXT(note)
OPENROW_TEXT(target, target, due, due.text)

OPENROW_GETTER(target_plan)
{
    openrow_plan(cells, row, target_of(row)->plan);
}

OPENROW_GETTER(target_indicator)
{
    opencell_plain(cells, row->of->model->indicators.at[target_of(row)->indicator].id);
}

OPENROW_GETTER(target_applies_to)
{
    put_units(cells, row, target_of(row)->applies_to);
}

OPENROW_GETTER(target_comparator)
{
    opencell_plain(cells, openrow_word(row, WORDS_COMPARATOR, target_of(row)->comparator));
}

OPENROW_GETTER(target_value)
{
    openrow_target_value(cells, row, target_of(row));
}

OPENROW_GETTER(target_baseline)
{
    if (target_of(row)->has_baseline)
        opencell_number(cells, target_of(row)->baseline);
}

OPENROW_GETTER(target_from)
{
    openrow_bound(cells, target_of(row)->holds.first);
}

OPENROW_GETTER(target_until)
{
    openrow_bound(cells, target_of(row)->holds.last);
}

OPENROW_GETTER(target_lead)
{
    put_units(cells, row, target_of(row)->lead);
}

OPENROW_GETTER(target_coordinating)
{
    put_units(cells, row, target_of(row)->coordinating);
}

OPENROW_GETTER(target_same_as)
{
    if (target_of(row)->same_as != NO_INDEX)
        opencell_plain(cells, row->of->model->targets.at[target_of(row)->same_as].id);
}

static const struct column_def target_columns[] = {
    {"id", "string", NULL, target_id},
    {"plan", "string", NULL, target_plan},
    {"no", "string", NULL, target_no},
    {"clause", "string", NULL, target_clause},
    {"indicator", "string", NULL, target_indicator},
    {"applies_to", "string", NULL, target_applies_to},
    {"comparator", "string", NULL, target_comparator},
    {"value", "string", NULL, target_value},
    {"baseline", "number", NULL, target_baseline},
    {"from", "date", NULL, target_from},
    {"until", "date", NULL, target_until},
    {"due", "string", NULL, target_due},
    {"lead", "string", NULL, target_lead},
    {"coordinating", "string", NULL, target_coordinating},
    {"same_as", "string", NULL, target_same_as},
    {"note", "string", NULL, target_note},
};

OPENROW_ALL(rows_of_targets, targets)
const struct table_def opendata_targets = {"targets", LABEL_TABLE_TARGETS, TABLE_TARGETS,
                                           false,     COLUMNS(target_columns),     rows_of_targets, "id"};

/* ---- tasks ---- */

static const struct task *task_of(const struct openrow *row)
{
    return row->item;
}

#define TASK_TEXT(member) OPENROW_TEXT(task, task, member, member)
TASK_TEXT(id)
TASK_TEXT(clause)
TASK_TEXT(group)
TASK_TEXT(goal)
TASK_TEXT(title)
TASK_TEXT(product)
TASK_TEXT(condition)
TASK_TEXT(note)
OPENROW_TEXT(task, task, due, due.text)

OPENROW_GETTER(task_plan)
{
    openrow_plan(cells, row, task_of(row)->plan);
}

OPENROW_GETTER(task_role)
{
    opencell_plain(cells, openrow_word(row, WORDS_TASK_ROLE, task_of(row)->role));
}

OPENROW_GETTER(task_lead)
{
    put_units(cells, row, task_of(row)->lead);
}

OPENROW_GETTER(task_coordinating)
{
    put_units(cells, row, task_of(row)->coordinating);
}

static const struct column_def task_columns[] = {
    {"id", "string", NULL, task_id},         {"plan", "string", NULL, task_plan},
    {"clause", "string", NULL, task_clause}, {"group", "string", NULL, task_group},
    {"goal", "string", NULL, task_goal},     {"title", "string", NULL, task_title},
    {"role", "string", NULL, task_role},     {"product", "string", NULL, task_product},
    {"lead", "string", NULL, task_lead},     {"coordinating", "string", NULL, task_coordinating},
    {"due", "string", NULL, task_due},       {"condition", "string", NULL, task_condition},
    {"note", "string", NULL, task_note},
};

OPENROW_ALL(rows_of_tasks, tasks)
const struct table_def opendata_tasks = {"tasks", LABEL_TABLE_TASKS, TABLE_TASKS,
                                         false,   COLUMNS(task_columns),       rows_of_tasks, "id"};
