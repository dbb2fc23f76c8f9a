/* SPDX-License-Identifier: MIT */
/* diff: what the next build would change of the figures and verdicts that are published. */
#include <unistd.h>

#include "cli/csv_put.h"
#include "cli/figure_text.h"
#include "cli/previous.h"
#include "cli/revision.h"
#include "judge/names.h"
#include "mustache/template.h"
#include "pages/fill.h"
#include "pages/labels.h"

#define DIFF_LINE_FIELDS(F, P)                                                                     \
    F(P, kind, TEXT, NULL, "changed, gone or new")                                                 \
    F(P, what, TEXT, NULL, "id of the indicator or the target")                                    \
    F(P, unit, TEXT, NULL, "id")                                                                   \
    F(P, period, TEXT, NULL, "id")                                                                 \
    F(P, was, TEXT, NULL, "empty if new")                                                          \
    F(P, now, TEXT, NULL, "empty if gone")                                                         \
    F(P, silent, BOOL, NULL, "a published figure changed without a correction")
SHAPE_DECLARE(diff_line, DIFF_LINE_FIELDS)
SHAPE_DEFINE(diff_line, DIFF_LINE_FIELDS, "one change")

#define DIFF_FIELDS(F, P)                                                                          \
    F(P, found, BOOL, NULL, "there is a published site to compare with")                           \
    F(P, silent_count, TEXT, NULL, "figures changed without a correction; empty if none")          \
    F(P, figure_count, TEXT, NULL, "changes of figures; empty if none")                            \
    F(P, verdict_count, TEXT, NULL, "changes of verdicts; empty if none")                          \
    F(P, figures, LIST, &diff_line_shape, "changes of figures")                                    \
    F(P, verdicts, LIST, &diff_line_shape, "changes of verdicts")
SHAPE_DECLARE(diff, DIFF_FIELDS)
SHAPE_DEFINE(diff, DIFF_FIELDS, "what the next build would change")

struct diff_options {
    struct options common;
    bool corrections;
};

enum { KEY_CORRECTIONS = 600, CORRECTION_COLUMNS = 7 };

static error_t parse(int key, char *arg, struct argp_state *state)
{
    struct diff_options *o = state->input;

    switch (key) {
    case ARGP_KEY_INIT:
        state->child_inputs[0] = &o->common;
        state->child_inputs[1] = &o->common;
        return 0;
    case KEY_CORRECTIONS:
        o->corrections = true;
        return 0;
    case ARGP_KEY_ARG:
        if (state->arg_num > 0)
            argp_error(state, "chỉ nhận một thư mục (takes one folder)");
        o->common.dir = arg;
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

/* Words of the JSON form, which scripts read: the same in both languages. */
static const str kinds[] = {[CHANGE_CHANGED] = S_INIT("changed"),
                            [CHANGE_GONE] = S_INIT("gone"),
                            [CHANGE_NEW] = S_INIT("new")};

/* What a change of a figure is about, by its ids. */
struct change_ids {
    str indicator, unit, period;
};

/* What is gone may have no row, target or even unit in the model any more: then the ids are those
 * published. */
static struct change_ids ids_of(const struct session *session, const struct figure_change *change)
{
    const struct model *model = session->model;

    if (change->was)
        return (struct change_ids){change->was->indicator, change->was->unit, change->was->period};
    return (struct change_ids){model->indicators.at[change->indicator].id,
                               model->units.at[change->unit].id,
                               figure_text_period(session->arena, model, change->period)};
}

static const struct record *figure_line(const struct session *session,
                                        const struct figure_change *change)
{
    struct record *record = record_new(session->arena, &diff_line_shape);
    struct change_ids ids = ids_of(session, change);
    char mark = session->model->config.decimal_mark;

    record->slots[diff_line_kind] = value_text(kinds[change->kind]);
    record->slots[diff_line_what] = value_text(ids.indicator);
    record->slots[diff_line_unit] = value_text(ids.unit);
    record->slots[diff_line_period] = value_text(ids.period);
    if (change->was)
        record->slots[diff_line_was] =
            value_text(figure_text(session->arena, &change->was->figure, mark));
    record->slots[diff_line_now] = value_text(figure_text(session->arena, &change->now, mark));
    record->slots[diff_line_silent] = value_bool(compare_is_silent(change));
    return record;
}

/* Scripts get the names of the open data, people the words of the site. */
static str status_word(const struct session *session, const struct labels *labels,
                       enum status status)
{
    if (status == STATUS_NO_CELL)
        return S("");
    return session->options.style.format == DIAG_JSON ? judge_status_name(status)
                                                      : label_status(labels, status);
}

static const struct record *verdict_line(const struct session *session, const struct labels *labels,
                                         const struct verdict_change *change)
{
    const struct model *model = session->model;
    struct record *record = record_new(session->arena, &diff_line_shape);
    struct value *slots = record->slots;

    slots[diff_line_kind] = value_text(kinds[change->kind]);
    slots[diff_line_what] =
        value_text(change->was ? change->was->target : model->targets.at[change->cell.target].id);
    slots[diff_line_unit] =
        value_text(change->was ? change->was->unit : model->units.at[change->cell.unit].id);
    slots[diff_line_period] =
        value_text(change->was ? change->was->period : model->periods.at[change->cell.period].id);
    if (change->was)
        slots[diff_line_was] = value_text(status_word(session, labels, change->was->status));
    slots[diff_line_now] = value_text(status_word(session, labels, change->now));
    return record;
}

/* Published figures that changed or went without a line in corrections.csv (rule 11). */
static uint32_t count_silent(const struct figure_changes *figures)
{
    uint32_t silent = 0;

    for (uint32_t i = 0; i < figures->list.len; i++)
        silent += compare_is_silent(&figures->list.at[i]);
    return silent;
}

/* The form is a template for each language and format: JSON is one for both, and GitHub's is a
 * table in Markdown. False after reporting a template or labels that cannot be used. */
static bool print_changes(struct session *session, const struct previous *previous,
                          const struct figure_changes *figures,
                          const struct verdict_changes *verdicts)
{
    static const char *const names[2][3] = {
        {"diff.txt", "diff.json", "diff.github.txt"},
        {"diff.en.txt", "diff.json", "diff.github.en.txt"}};
    static const str langs[] = {[DIAG_VI] = S_INIT("vi"), [DIAG_EN] = S_INIT("en")};
    const struct options *o = &session->options;
    struct template_set *set = templates_new(session->arena, theme_loader(&session->theme));
    const struct template *template = template_compile(
        set, str_of(names[o->style.lang][o->style.format]), &diff_shape, session->diag);
    const struct labels *labels = theme_labels(&session->theme, langs[o->style.lang]);
    struct record *record = record_new(session->arena, &diff_shape);
    struct list lines[2] = {list_in(session->arena), list_in(session->arena)};
    struct buf out = buf_in(session->arena);

    if (!template || !labels)
        return false;
    for (uint32_t i = 0; i < figures->list.len; i++)
        list_add(&lines[0], figure_line(session, &figures->list.at[i]));
    for (uint32_t i = 0; i < verdicts->list.len; i++)
        list_add(&lines[1], verdict_line(session, labels, &verdicts->list.at[i]));
    record->slots[diff_found] = value_bool(previous->found);
    record->slots[diff_silent_count] = fill_some(session->arena, count_silent(figures));
    record->slots[diff_figure_count] = fill_some(session->arena, figures->list.len);
    record->slots[diff_verdict_count] = fill_some(session->arena, verdicts->list.len);
    record->slots[diff_figures] = list_value(&lines[0]);
    record->slots[diff_verdicts] = list_value(&lines[1]);
    template_render(template, record, &out);
    if (out.ptr)
        fwrite(out.ptr, 1, out.len, stdout);
    return true;
}

/* The table as it stands; it was read without fault just now, or it is not there. */
static str corrections_text(const struct session *session)
{
    struct source_reader files = {.root = source_open(session->options.dir),
                                  .arena = session->arena,
                                  .diag = diag_new(session->arena)};
    const struct source *table = NULL;

    if (files.root >= 0) {
        table = source_bytes(&files, S("data/corrections.csv"));
        close(files.root);
    }
    return table ? table->text : S("");
}

/* What makes the lines fit behind those that are there: the delimiter of the header (or of the line
 * "sep=" above it), the end of a last line that has none; a header if there is nothing yet. */
static char begin_corrections(const struct session *session, struct buf *out)
{
    static const str header[CORRECTION_COLUMNS] = {
        S_INIT("indicator"), S_INIT("unit"),         S_INIT("period"), S_INIT("was"),
        S_INIT("now"),       S_INIT("corrected_on"), S_INIT("reason")};
    char mark = session->model->config.decimal_mark;
    str text = corrections_text(session);

    if (text.len && text.ptr[text.len - 1] != '\n')
        buf_put(out, S("\r\n"));
    for (size_t i = 0; i < text.len; i++)
        if (strchr(";,\t", text.ptr[i]))
            return text.ptr[i];
    csv_put_row(out, header, CORRECTION_COLUMNS, csv_put_delimiter(mark));
    return csv_put_delimiter(mark);
}

/* Every silent revision as a line of corrections.csv; the reason is for staff to write. */
static void print_corrections(const struct session *session, const struct figure_changes *figures)
{
    const struct model *model = session->model;
    struct buf out = buf_in(session->arena);
    struct buf day = buf_in(session->arena);
    char mark = model->config.decimal_mark;
    char delimiter;

    if (count_silent(figures) == 0)
        return;
    delimiter = begin_corrections(session, &out);
    date_put(&day, model->as_of);
    for (uint32_t i = 0; i < figures->list.len; i++) {
        const struct figure_change *change = &figures->list.at[i];
        struct change_ids ids = ids_of(session, change);
        bool percent = change->indicator != NO_INDEX &&
                       str_eq(model->indicators.at[change->indicator].measure, S("%"));
        const str cells[CORRECTION_COLUMNS] = {
            ids.indicator, ids.unit, ids.period,
            change->was ? figure_text_number(session->arena, &change->was->figure, mark, percent)
                        : S(""),
            figure_text_number(session->arena, &change->now, mark, percent), buf_str(&day), S("")};

        if (compare_is_silent(change))
            csv_put_row(&out, cells, CORRECTION_COLUMNS, delimiter);
    }
    fwrite(out.ptr, 1, out.len, stdout);
}

/* Always EXIT_FINE: a change is no error, and check reports those that are silent. */
static int compare(struct session *session, bool corrections)
{
    struct figure_changes figures = {0};
    struct verdict_changes verdicts = {0};
    const struct previous_wish wish = {.path = revision_path(session),
                                       .must = session->options.previous != NULL,
                                       .verdicts = true};
    struct published_verdicts published;
    struct previous previous;

    previous_read(&wish, session->model, session->arena, session->diag, &previous);
    published = (struct published_verdicts){previous.verdicts.at, previous.verdicts.len};
    if (previous.found)
        compare_figures(session->model, previous.figures.at, previous.figures.len, session->arena,
                        &figures);
    if (previous.verdicts.len)
        compare_verdicts(session->model, session->judgement, &published, session->arena, &verdicts);
    if (corrections)
        print_corrections(session, &figures);
    else
        print_changes(session, &previous, &figures, &verdicts);
    return EXIT_FINE;
}

int cli_diff(int argc, char **argv)
{
    static const struct argp_option rows[] = {
        {"corrections", KEY_CORRECTIONS, 0, 0,
         "in thành dòng để nối vào corrections.csv (as lines to append to corrections.csv)", 0},
        {0}};
    static const struct argp_child children[] = {
        {&options_common, 0, NULL, 0}, {&options_output, 0, NULL, 0}, {0}};
    static const struct argp argp = {
        .options = rows,
        .parser = parse,
        .args_doc = "[DIR]",
        .doc = "Những số liệu và đánh giá đã công bố sẽ thay đổi; --format github cho bảng Markdown. "
               "(What the next build would change.)",
        .children = children};
    struct diff_options o = {.common = options_default()};
    struct session session = {0};
    int status;

    options_parse(&argp, argc, argv, &o);
    /* stdout is for the result */
    o.common.quiet = true;
    session.options = o.common;
    status = session_open(&session);
    if (status == EXIT_FINE)
        status = session_read(&session);
    if (status == EXIT_FINE && session.judgement) {
        session.diag = diag_new(session.arena); /* warnings are the business of check */
        status = compare(&session, o.corrections);
    }
    return session_close(&session, status);
}
