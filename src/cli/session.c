/* SPDX-License-Identifier: MIT */
#include "cli/session.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/decimal.h"
#include "model/read.h"

str session_output(const struct session *session)
{
    const struct options *o = &session->options;

    if (o->output)
        return str_of(o->output);
    if (o->shard.count)
        return arena_printf(session->arena, "%s/site.%u-of-%u", o->dir, o->shard.at + 1,
                            o->shard.count);
    return arena_printf(session->arena, "%s/site", o->dir);
}

int session_open(struct session *session)
{
    struct options *o = &session->options;

    session->arena = arena_new(0);
    session->diag = diag_new(session->arena);
    options_jobs(o);
    if (!theme_open(&session->theme, o->dir, o->templates, session->arena, session->diag))
        return EXIT_USAGE;
    return EXIT_FINE;
}

/* Of all input files, for the line at the end; only tables count as files there. */
static void count_rows(struct session *session)
{
    uint64_t *counts = session->seen.counts;

    for (uint32_t i = 0; i < session->model->inputs.len; i++) {
        const struct input *input = &session->model->inputs.at[i];

        counts[SEEN_FILES] += str_ends(input->source->name, S(".csv"));
        counts[SEEN_ROWS] += input->rows;
        counts[SEEN_PUBLISHED] += input->published;
        counts[SEEN_REPORTED] += input->reported;
    }
}

int session_read(struct session *session)
{
    struct options *o = &session->options;
    struct model_input input = {.dir = o->dir, .jobs = o->jobs, .today = options_today()};

    if (!options_as_of(o, &input.as_of))
        return EXIT_USAGE;
    session->model = model_read(&input, session->arena, session->diag);
    if (!session->model) {
        fprintf(stderr, "minhbach: không mở được thư mục “%s” (cannot open the folder): %s\n", o->dir,
                strerror(errno));
        return EXIT_USAGE;
    }
    count_rows(session);
    session->seen.counts[SEEN_LANG] = str_starts(session->model->config.lang, S("en"));
    options_site_lang(o, session->model->config.lang);
    /* the option goes before site.yml */
    if (o->base_url)
        session->model->config.base_url = str_of(o->base_url);
    if (diag_count(session->diag, DIAG_ERROR) == 0) {
        meter_phase(&session->meter, PHASE_JUDGE, 0);
        session->judgement = judge(session->model, session->model->as_of, session->arena);
    }
    return EXIT_FINE;
}

bool session_clean(const struct session *session)
{
    return diag_count(session->diag, DIAG_ERROR) == 0 &&
           !(session->options.style.strict && diag_count(session->diag, DIAG_WARNING) > 0);
}

static void print_count(const struct session *session, uint64_t count)
{
    struct buf text = buf_in(session->arena);
    char group = session->options.style.lang == DIAG_VI ? '.' : ',';

    decimal_put(&text, (int64_t)count * DECIMAL_ONE, 0, '.', group);
    fwrite(text.ptr, 1, text.len, stdout);
}

/* "10 tệp, 1.234 dòng: 1.230 công bố, 4 không công bố (trống, có lỗi hoặc của kỳ chưa bắt đầu)" */
static void print_rows(const struct session *session)
{
    static const char *const words[2][SEEN_LANG] = {
        {" tệp số liệu, ", " dòng: ", " công bố, ",
         " không công bố (trống, có lỗi, hoặc của kỳ chưa bắt đầu)\n"},
        {" data files, ", " rows: ", " published, ",
         " not published (blank, faulty, or of a period not begun)\n"}};
    const char *const *word = words[session->options.style.lang];

    for (int i = 0; i < SEEN_LANG; i++) {
        print_count(session, session->seen.counts[i]);
        fputs(word[i], stdout);
    }
}

/* The bar goes before the problems are told. The counts of rows are for people: the other forms are
 * without them. */
int session_close(struct session *session, int status)
{
    const struct options *o = &session->options;

    meter_end(&session->meter);
    diag_print(session->diag, stderr, o->style);
    if ((session->model || session->current) && status == EXIT_FINE && !o->quiet &&
        o->style.format == DIAG_TEXT)
        print_rows(session);
    if (status == EXIT_FINE && !session_clean(session))
        status = EXIT_INPUT;
    theme_close(&session->theme);
    arena_free(session->arena);
    return status;
}
