/* SPDX-License-Identifier: MIT */
#include "cli/revision.h"

#include <unistd.h>

#include "base/map.h"
#include "cli/figure_text.h"
#include "cli/previous.h"
#include "publish/manifest.h"

enum { KEPT_PERCENT = 80 };

const char *revision_path(const struct session *session)
{
    return session->options.previous ? session->options.previous : session_output(session).ptr;
}

/* The row of a change, else the file in which it stood. */
static struct place change_place(const struct session *session, const struct figure_change *change)
{
    const struct period *period =
        change->period == NO_INDEX ? NULL : &session->model->periods.at[change->period];
    const struct result *row = NULL;
    struct source *named;

    if (period && period->results.source && change->unit != NO_INDEX &&
        change->indicator != NO_INDEX)
        row = model_result(session->model, change->period, change->unit, change->indicator);
    if (period && period->results.source)
        return (struct place){period->results.source, row ? row->line : 0, row ? 1 : 0, 0,
                              PLACE_NO_OFFSET};
    named = ARENA_NEW(session->arena, struct source);
    named->name = arena_printf(session->arena, "data/results/%.*s.csv", STR_ARG(change->was->period));
    return place_file(named);
}

static void report_change(struct session *session, const struct figure_change *change)
{
    char mark = session->model->config.decimal_mark;

    DIAG(session->diag, change_place(session, change), DIAG_SILENT_REVISION, change->was->indicator,
         change->was->unit, change->was->period,
         figure_text(session->arena, &change->was->figure, mark),
         figure_text(session->arena, &change->now, mark));
}

static void check_figures(struct session *session)
{
    struct figure_changes changes = {0};
    const struct previous_wish wish = {revision_path(session), session->options.previous != NULL,
                                       false};
    struct previous previous;

    previous_read(&wish, session->model, session->arena, session->diag, &previous);
    if (!previous.found)
        return;
    compare_figures(session->model, previous.figures.at, previous.figures.len, session->arena,
                    &changes);
    for (uint32_t i = 0; i < changes.list.len; i++)
        if (compare_is_silent(&changes.list.at[i]))
            report_change(session, &changes.list.at[i]);
}

static str number_text(struct arena *arena, uint32_t number)
{
    return arena_printf(arena, "%u", number);
}

static void check_file(struct session *session, const struct manifest_input *was,
                       const struct map *now)
{
    uint32_t index = map_get(now, was->file);
    const struct input *input = index == MAP_NONE ? NULL : &session->model->inputs.at[index];
    struct source *gone = ARENA_NEW(session->arena, struct source);
    uint32_t rows = input ? input->rows : 0;

    if (!was->is_table || (uint64_t)rows * 100 >= (uint64_t)was->rows * KEPT_PERCENT)
        return;
    gone->name = was->file;
    DIAG(session->diag, place_file(input ? input->source : gone), DIAG_FEWER_ROWS,
         number_text(session->arena, rows), number_text(session->arena, was->rows));
}

static void check_rows(struct session *session)
{
    struct map *now = map_new(session->arena);
    struct manifest manifest = {0};
    int site = source_open(revision_path(session));
    str text;

    if (site < 0)
        return;
    for (uint32_t i = 0; i < session->model->inputs.len; i++)
        map_add(now, session->model->inputs.at[i].source->name, i);
    if (manifest_load(site, session->arena, &manifest, &text) == MANIFEST_READ)
        for (uint32_t i = 0; i < manifest.inputs.len; i++)
            check_file(session, &manifest.inputs.at[i], now);
    close(site);
}

void revision_check(struct session *session)
{
    check_figures(session);
    check_rows(session);
}
