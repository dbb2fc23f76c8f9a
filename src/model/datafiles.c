/* SPDX-License-Identifier: MIT */
#include "model/datafiles.h"

#include "base/near.h"
#include "model/cells.h"
#include "model/files.h"
#include "model/periods.h"
#include "model/refs.h"
#include "model/values.h"
#include "text/dates.h"

/* A folder of the tree, and the plan that it stands for. */
struct folder {
    enum table table;
    uint32_t plan; /* NO_INDEX: data/results itself */
    str path;
};

static struct source *name_source(struct reading *r, str path)
{
    struct source *source = ARENA_NEW(r->arena, struct source);

    source->name = path;
    return source;
}

/* Where a period's file belongs: data/results/a-plan/x.csv. */
static str right_place(struct reading *r, enum table table, uint32_t plan, str id)
{
    str root = files_path(table);

    if (plan == NO_INDEX)
        return arena_printf(r->scratch, "%.*s/%.*s.csv", STR_ARG(root), STR_ARG(id));
    return arena_printf(r->scratch, "%.*s/%.*s/%.*s.csv", STR_ARG(root),
                        STR_ARG(r->model->plans.at[plan].id), STR_ARG(id));
}

/* A name that is a period, but not here, or none at all: staff are told where the file belongs. */
static void report_name(struct reading *r, struct folder folder, const struct source *source,
                        str id)
{
    struct near near = near_start(id);
    uint32_t own = NO_INDEX;
    struct span span;

    for (uint32_t i = 0; i < r->model->plans.len; i++) {
        if (own == NO_INDEX && periods_find(r->periods, i, id) != NO_INDEX)
            own = i;
    }
    if (own != NO_INDEX || date_period(id, &span) != CYCLE_NONE) {
        DIAG(r->diag, place_file(source), DIAG_PERIOD_WRONG_FOLDER, id,
             right_place(r, folder.table, own, id));
        return;
    }
    for (uint32_t i = 0; i < periods_count(r->periods); i++) {
        if (periods_at(r->periods, i)->plan == folder.plan)
            near_offer(&near, periods_at(r->periods, i)->id);
    }
    DIAG(r->diag, place_file(source), DIAG_UNKNOWN_PERIOD, id, near_join(&near, r->scratch));
}

/* Calendar periods stand in the folder itself, a plan's own below the name of the plan, each only
 * there (contract, section 3). Of a plan with faults nobody knows which periods it has: then
 * nothing is said. */
static void add_file(struct reading *r, struct folder folder, str name, struct data_files *out)
{
    str id = str_slice(name, 0, name.len - 4);
    struct period period = {.id = id, .plan = NO_INDEX};
    struct data_file file = {.source = name_source(r, files_join(r->arena, folder.path, name)),
                             .period = NO_INDEX};

    period.cycle = date_period(id, &period.span);
    if (folder.plan == NO_INDEX && period.cycle != CYCLE_NONE)
        file.period = periods_add(r->periods, &period);
    else if (folder.plan != NO_INDEX && period.cycle == CYCLE_NONE)
        file.period = periods_find(r->periods, folder.plan, id);
    if (file.period == NO_INDEX) {
        if (folder.plan == NO_INDEX || !periods_spoiled(r->periods, folder.plan))
            report_name(r, folder, file.source, id);
    } else {
        *vec_push(r->arena, &out->list) = file;
    }
}

static void look_into(struct reading *r, struct folder folder, struct data_files *out);

/* One folder deep and no deeper: what stands below a plan's folder belongs to nothing. */
static void enter_plan(struct reading *r, struct folder folder, str name, struct data_files *out)
{
    str path = files_join(r->arena, folder.path, name);
    struct folder inner = {folder.table, NO_INDEX, path};

    if (folder.plan != NO_INDEX) {
        files_unknown(r, path);
        return;
    }
    inner.plan = refs_plan(r, place_file(name_source(r, path)), name);
    if (inner.plan != NO_INDEX)
        look_into(r, inner, out);
}

static void look_into(struct reading *r, struct folder folder, struct data_files *out)
{
    struct source_list list;

    if (!source_list(&r->files, folder.path, &list))
        return;
    for (uint32_t i = 0; i < list.count; i++) {
        str name = list.names[i];

        if (list.kinds[i] == SOURCE_FOLDER)
            enter_plan(r, folder, name, out);
        else if (str_ends(name, S(".csv")))
            add_file(r, folder, name, out);
        else
            files_unknown(r, files_join(r->arena, folder.path, name));
    }
}

struct data_files datafiles_find(struct reading *r, enum table table)
{
    struct data_files files = {0};

    look_into(r, (struct folder){table, NO_INDEX, files_path(table)}, &files);
    return files;
}

void datafiles_settle(struct reading *r, struct data_files *files)
{
    for (uint32_t i = 0; i < files->list.len; i++) {
        struct data_file *file = &files->list.at[i];

        file->period = periods_index(r->periods, file->period);
    }
}

void datafiles_note_unbegun(struct reading *r, const struct data_file *file)
{
    const struct period *period = &r->model->periods.at[file->period];

    if (period->span.first > r->model->as_of)
        DIAG(r->diag, place_file(file->source), DIAG_PERIOD_NOT_BEGUN, period->id,
             values_day_text(r, period->span.first));
}

/* The file's name decides; the column is there because a downloaded table has it, and must not say
 * otherwise. */
bool datafiles_same_period(const struct row *row, uint32_t column, uint32_t period)
{
    const struct period *own = &row->r->model->periods.at[period];
    str text = cell_text(row, column);
    struct buf buf = buf_in(row->r->scratch);
    str id, rest = text;

    if (text.len == 0 || str_eq(text, own->id))
        return true;
    id = dates_period_id(&buf, text);
    if (id.len && own->plan == NO_INDEX && str_eq(id, own->id))
        return true;
    if (own->plan != NO_INDEX &&
        str_eq(str_cut(&rest, '/'), row->r->model->plans.at[own->plan].id) && rest.ptr &&
        str_eq(rest, own->id))
        return true;
    DIAG(row->r->diag, cell_at(row, column), DIAG_PERIOD_MISMATCH, text, own->id);
    return false;
}
