/* SPDX-License-Identifier: MIT */
#include "cli/revision.h"

#include <unistd.h>

#include "base/date.h"
#include "base/map.h"
#include "cli/figure_text.h"
#include "cli/previous.h"
#include "model/addresses.h"
#include "publish/manifest.h"

/* A table with fewer of its rows than this looks as if a part got lost. */
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

/* The last build, and how its inputs stand to those of now. */
struct last_build {
    struct session *session;
    struct manifest manifest; /* empty where there is none */
    struct map *now;          /* name -> index in model.inputs */
    bool same_frame;          /* all but the results is as it was: so are figures of equal files */
};

static const struct input *input_now(const struct last_build *last, str file)
{
    uint32_t index = map_get(last->now, file);

    return index == MAP_NONE ? NULL : &last->session->model->inputs.at[index];
}

static bool is_results(str file)
{
    return str_starts(file, S("data/results/"));
}

/* The file is there, with the bytes of then. */
static bool as_it_was(const struct last_build *last, const struct manifest_input *was)
{
    const struct input *now = input_now(last, was->file);
    struct sha256 hash;

    return now && sha256_parse(str_of(now->sha256), &hash) && sha256_eq(hash, was->sha256);
}

/* Templates aside, which decide no figure. A day before that of the last build unpublishes some. */
static bool frame_is_same(const struct last_build *last)
{
    const struct model *model = last->session->model;
    uint32_t matched = 0, wanted = 0;
    struct buf day = buf_in(last->session->arena);

    date_put(&day, model->as_of);
    if (!str_eq(last->manifest.version, S(MINHBACH_VERSION)) ||
        str_cmp(buf_str(&day), last->manifest.as_of) < 0)
        return false;
    for (uint32_t i = 0; i < model->inputs.len; i++)
        wanted += !is_results(model->inputs.at[i].source->name);
    for (uint32_t i = 0; i < last->manifest.inputs.len; i++) {
        const struct manifest_input *was = &last->manifest.inputs.at[i];

        if (is_results(was->file) || str_starts(was->file, S("templates/")))
            continue;
        if (!as_it_was(last, was))
            return false;
        matched++;
    }
    return matched == wanted;
}

/* "du-lieu/results/2026-06.csv" holds what data/results/2026-06.csv gave. */
static bool has_same_figures(void *ctx, str file)
{
    const struct last_build *last = ctx;
    str tail = str_slice(file, S(ADDRESS_DATA "/").len, file.len);

    if (!last->same_frame || !str_starts(file, S(ADDRESS_DATA "/results/")))
        return false;
    for (uint32_t i = 0; i < last->manifest.inputs.len; i++) {
        const struct manifest_input *was = &last->manifest.inputs.at[i];

        if (is_results(was->file) && str_eq(str_slice(was->file, S("data/").len, was->file.len), tail))
            return as_it_was(last, was);
    }
    return false;
}

/* In an arena of its own: of a nation's figures only those that are reported outlast their file. */
static void check_part(void *ctx, const struct previous *part)
{
    const struct last_build *last = ctx;
    struct session *session = last->session;
    struct arena *arena = arena_new(0);
    struct figure_changes changes = {0};

    compare_published(session->model, part->figures.at, part->figures.len, arena, &changes);
    for (uint32_t i = 0; i < changes.list.len; i++)
        if (compare_is_silent(&changes.list.at[i]))
            report_change(session, &changes.list.at[i]);
    arena_free(arena);
}

static void check_figures(struct last_build *last)
{
    struct session *session = last->session;
    const struct previous_wish wish = {.path = revision_path(session),
                                       .must = session->options.previous != NULL,
                                       .each = check_part,
                                       .skip = has_same_figures,
                                       .ctx = last};
    struct previous previous;

    previous_read(&wish, session->model, session->arena, session->diag, &previous);
}

static str number_text(struct arena *arena, uint32_t number)
{
    return arena_printf(arena, "%u", number);
}

/* A file that is gone has lost all rows, and is named though it is no input any more. */
static void check_rows(const struct last_build *last, const struct manifest_input *was)
{
    struct session *session = last->session;
    const struct input *input = input_now(last, was->file);
    struct source *gone = ARENA_NEW(session->arena, struct source);
    uint32_t rows = input ? input->rows : 0;

    if (!was->is_table || (uint64_t)rows * 100 >= (uint64_t)was->rows * KEPT_PERCENT)
        return;
    gone->name = was->file;
    DIAG(session->diag, place_file(input ? input->source : gone), DIAG_FEWER_ROWS,
         number_text(session->arena, rows), number_text(session->arena, was->rows));
}

/* Without a manifest nothing is known to be as it was: every figure is compared. */
static void look_back(struct last_build *last)
{
    struct session *session = last->session;
    int site = source_open(revision_path(session));
    str text;

    last->now = map_new(session->arena);
    for (uint32_t i = 0; i < session->model->inputs.len; i++)
        map_add(last->now, session->model->inputs.at[i].source->name, i);
    if (site < 0)
        return;
    manifest_load(site, session->arena, &last->manifest, &text);
    close(site);
    last->same_frame = frame_is_same(last);
}

void revision_check(struct session *session)
{
    struct last_build last = {.session = session};

    look_back(&last);
    check_figures(&last);
    for (uint32_t i = 0; i < last.manifest.inputs.len; i++)
        check_rows(&last, &last.manifest.inputs.at[i]);
}
