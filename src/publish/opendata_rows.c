/* SPDX-License-Identifier: MIT */
/* What units reported: results, progress, reports, corrections. */
#include "publish/openrow.h"

/* ---- results: item = struct result, more = struct results ---- */

static const struct result *result_of(const struct openrow *row)
{
    return row->item;
}

static const struct result_more *more_of(const struct openrow *row)
{
    return model_more(row->more, row->item);
}

static void result_indicator(struct opencells *cells, const struct openrow *row)
{
    opencell_plain(cells, row->of->model->indicators.at[result_of(row)->indicator].id);
}

static void result_unit(struct opencells *cells, const struct openrow *row)
{
    openrow_unit(cells, row, row->unit);
}

static void result_value(struct opencells *cells, const struct openrow *row)
{
    struct figure figure = model_figure(row->more, row->item);

    if (figure.kind == FIGURE_PARTS && more_of(row)->has_given)
        openrow_number(cells, true, more_of(row)->given, figure.provisional);
    else
        openrow_figure(cells, row, &figure);
}

static void result_numerator(struct opencells *cells, const struct openrow *row)
{
    if (result_of(row)->kind == FIGURE_PARTS)
        opencell_number(cells, result_of(row)->value);
}

static void result_denominator(struct opencells *cells, const struct openrow *row)
{
    if (result_of(row)->kind == FIGURE_PARTS)
        opencell_number(cells, more_of(row)->denominator);
}

#define RESULT_TEXT(field)                                                                         \
    static void result_##field(struct opencells *cells, const struct openrow *row)                 \
    {                                                                                              \
        if (result_of(row)->more != NO_INDEX)                                                      \
            opencell_text(cells, more_of(row)->field);                                             \
    }
RESULT_TEXT(warning)
RESULT_TEXT(cause)
RESULT_TEXT(responsibility)
RESULT_TEXT(solution)
RESULT_TEXT(note)

static void result_reported_on(struct opencells *cells, const struct openrow *row)
{
    opencell_day(cells, result_of(row)->reported_on);
}

/* The unit's own source, if it named one, and the file and line: a list, as lists are written. */
static void result_source(struct opencells *cells, const struct openrow *row)
{
    const struct results *results = row->more;
    str given = more_of(row)->source;
    struct buf *text;

    if (!given.len) {
        openrow_line(cells->out, results->source, result_of(row)->line);
        return;
    }
    text = opencell_compose(cells);
    buf_put(text, given);
    buf_byte(text, '|');
    openrow_line(text, results->source, result_of(row)->line);
    opencell_text(cells, buf_str(text));
}

static const struct column_def result_columns[] = {
    {"indicator", "string", NULL, result_indicator},
    {"unit", "string", NULL, result_unit},
    {"value", "string", NULL, result_value},
    {"numerator", "number", NULL, result_numerator},
    {"denominator", "number", NULL, result_denominator},
    {"warning", "string", NULL, result_warning},
    {"cause", "string", NULL, result_cause},
    {"responsibility", "string", NULL, result_responsibility},
    {"solution", "string", NULL, result_solution},
    {"reported_on", "date", NULL, result_reported_on},
    {"source", "string", NULL, result_source},
    {"note", "string", NULL, result_note},
    {"period", "string", NULL, openrow_period_path},
};

static void rows_of_results(const struct openrow_all *of, uint32_t wanted, struct openrow_sink sink)
{
    for (uint32_t p = 0; p < of->model->periods.len; p++) {
        const struct results *results = &of->model->periods.at[p].results;
        struct openrow row = {of, NULL, results, NULL, NO_INDEX, 0, p};

        if (!openrow_wanted(of, p, wanted))
            continue;
        for (uint32_t i = 0; i < results->len; i++) {
            while (results->unit_start[row.unit + 1] <= i)
                row.unit++;
            row.item = &results->at[i];
            sink.fn(sink.ctx, &row);
        }
    }
}

const struct table_def opendata_results = {
    "results", LABEL_TABLE_RESULTS, TABLE_RESULTS,
    true,      COLUMNS(result_columns),      rows_of_results, "indicator unit period"};

/* ---- progress: item = struct progress ---- */

static const struct progress *progress_of(const struct openrow *row)
{
    return row->item;
}

static void progress_task(struct opencells *cells, const struct openrow *row)
{
    opencell_plain(cells, row->of->model->tasks.at[progress_of(row)->task].id);
}

static void progress_unit(struct opencells *cells, const struct openrow *row)
{
    openrow_unit(cells, row, progress_of(row)->unit);
}

static void progress_status(struct opencells *cells, const struct openrow *row)
{
    opencell_plain(cells, openrow_word(row, WORDS_PROGRESS_STATUS, progress_of(row)->status));
}

static void progress_done_on(struct opencells *cells, const struct openrow *row)
{
    opencell_day(cells, progress_of(row)->done_on);
}

static void progress_percent(struct opencells *cells, const struct openrow *row)
{
    if (progress_of(row)->percent >= 0)
        opencell_number(cells, progress_of(row)->percent);
}

static void progress_reported_on(struct opencells *cells, const struct openrow *row)
{
    opencell_day(cells, progress_of(row)->reported_on);
}

static void progress_source(struct opencells *cells, const struct openrow *row)
{
    openrow_line(cells->out, progress_of(row)->source, progress_of(row)->line);
}

#define PROGRESS_TEXT(field)                                                                       \
    static void progress_##field(struct opencells *cells, const struct openrow *row)               \
    {                                                                                              \
        opencell_text(cells, progress_of(row)->field);                                             \
    }
PROGRESS_TEXT(cause)
PROGRESS_TEXT(responsibility)
PROGRESS_TEXT(solution)
PROGRESS_TEXT(note)

static const struct column_def progress_columns[] = {
    {"task", "string", NULL, progress_task},
    {"unit", "string", NULL, progress_unit},
    {"status", "string", NULL, progress_status},
    {"done_on", "date", NULL, progress_done_on},
    {"percent", "number", NULL, progress_percent},
    {"cause", "string", NULL, progress_cause},
    {"responsibility", "string", NULL, progress_responsibility},
    {"solution", "string", NULL, progress_solution},
    {"reported_on", "date", NULL, progress_reported_on},
    {"note", "string", NULL, progress_note},
    {"period", "string", NULL, openrow_period_path},
    {"source", "string", NULL, progress_source},
};

static void rows_of_progress(const struct openrow_all *of, uint32_t wanted,
                             struct openrow_sink sink)
{
    for (uint32_t i = 0; i < of->model->progress.len; i++) {
        const struct progress *progress = &of->model->progress.at[i];
        struct openrow row = {of, progress, NULL, NULL, NO_INDEX, progress->unit, progress->period};

        if (openrow_wanted(of, progress->period, wanted))
            sink.fn(sink.ctx, &row);
    }
}

const struct table_def opendata_progress = {"progress",
                                            LABEL_TABLE_PROGRESS,
                                            TABLE_PROGRESS,
                                            true,
                                            COLUMNS(progress_columns),
                                            rows_of_progress, "task unit period"};

/* ---- reports: item = struct submission ---- */

static const struct submission *submission_of(const struct openrow *row)
{
    return row->item;
}

static void report_plan(struct opencells *cells, const struct openrow *row)
{
    openrow_plan(cells, row, submission_of(row)->plan);
}

static void report_unit(struct opencells *cells, const struct openrow *row)
{
    openrow_unit(cells, row, submission_of(row)->unit);
}

static void report_submitted_on(struct opencells *cells, const struct openrow *row)
{
    opencell_day(cells, submission_of(row)->submitted_on);
}

static void report_document(struct opencells *cells, const struct openrow *row)
{
    opencell_text(cells, submission_of(row)->document);
}

static const struct column_def report_columns[] = {
    {"plan", "string", NULL, report_plan},
    {"unit", "string", NULL, report_unit},
    {"period", "string", NULL, openrow_period},
    {"submitted_on", "date", NULL, report_submitted_on},
    {"document", "string", NULL, report_document},
};

static void rows_of_reports(const struct openrow_all *of, uint32_t wanted, struct openrow_sink sink)
{
    for (uint32_t i = 0; i < of->model->submissions.len; i++) {
        const struct submission *submission = &of->model->submissions.at[i];
        struct openrow row = {
            of, submission, NULL, NULL, NO_INDEX, submission->unit, submission->period};

        if (openrow_wanted(of, submission->period, wanted))
            sink.fn(sink.ctx, &row);
    }
}

const struct table_def opendata_reports = {"reports", LABEL_TABLE_REPORTS,        TABLE_REPORTS,
                                           true,      COLUMNS(report_columns), rows_of_reports, "plan unit period"};

/* ---- corrections: item = struct correction ---- */

static const struct correction *correction_of(const struct openrow *row)
{
    return row->item;
}

static void correction_indicator(struct opencells *cells, const struct openrow *row)
{
    opencell_plain(cells, row->of->model->indicators.at[correction_of(row)->indicator].id);
}

static void correction_unit(struct opencells *cells, const struct openrow *row)
{
    openrow_unit(cells, row, correction_of(row)->unit);
}

static void correction_was(struct opencells *cells, const struct openrow *row)
{
    openrow_figure(cells, row, &correction_of(row)->was);
}

static void correction_now(struct opencells *cells, const struct openrow *row)
{
    openrow_figure(cells, row, &correction_of(row)->now);
}

static void correction_day(struct opencells *cells, const struct openrow *row)
{
    opencell_day(cells, correction_of(row)->corrected_on);
}

static void correction_reason(struct opencells *cells, const struct openrow *row)
{
    opencell_text(cells, correction_of(row)->reason);
}

static const struct column_def correction_columns[] = {
    {"indicator", "string", NULL, correction_indicator},
    {"unit", "string", NULL, correction_unit},
    {"period", "string", NULL, openrow_period_path},
    {"was", "string", NULL, correction_was},
    {"now", "string", NULL, correction_now},
    {"corrected_on", "date", NULL, correction_day},
    {"reason", "string", NULL, correction_reason},
};

static void rows_of_corrections(const struct openrow_all *of, uint32_t wanted,
                                struct openrow_sink sink)
{
    for (uint32_t i = 0; i < of->model->corrections.len; i++) {
        const struct correction *correction = &of->model->corrections.at[i];
        struct openrow row = {
            of, correction, NULL, NULL, NO_INDEX, correction->unit, correction->period};

        if (openrow_wanted(of, correction->period, wanted))
            sink.fn(sink.ctx, &row);
    }
}

const struct table_def opendata_corrections = {
    "corrections",      LABEL_TABLE_CORRECTIONS, TABLE_CORRECTIONS, true, COLUMNS(correction_columns),
    rows_of_corrections, "indicator unit period corrected_on"};
