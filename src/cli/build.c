/* SPDX-License-Identifier: MIT */
/* build and check, and the whole of a build as serve runs it, too. */
#include "cli/build.h"
#include "cli/fingerprint.h"
#include "cli/revision.h"
#include "cli/session.h"
#include "cli/site_build.h"

enum { KEY_EXPLAIN = 700 };

static error_t parse(int key, char *arg, struct argp_state *state)
{
    struct options *o = state->input;

    switch (key) {
    case ARGP_KEY_INIT:
        state->child_inputs[0] = o;
        state->child_inputs[1] = o;
        return 0;
    case KEY_EXPLAIN:
        o->explain = arg;
        return 0;
    case ARGP_KEY_ARG:
        if (state->arg_num > 0)
            argp_error(state, "chỉ nhận một thư mục (takes one folder)");
        o->dir = arg;
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

/* Whether there is something to look for silent revisions against (rule 11): where only a part is
 * built, the output holds none of the whole site; a preview's own output is the preview before. */
static bool compares(const struct options *options, enum build_aim aim)
{
    return options->previous ||
           (aim != BUILD_PREVIEW && !options->force && !options->shard.count);
}

/* read -> model -> judge -> templates -> publish; stops where a stage found errors. Only a build
 * that publishes may find that there is nothing to do: check is asked for the problems, and nobody
 * keeps a preview. Templates are compiled before the input's errors end the build, so that one run
 * reports both. */
int build_run(const struct options *options, enum build_aim aim)
{
    struct session session = {.options = *options};
    const struct site_templates *templates;
    int status = session_open(&session);

    if (status == EXIT_FINE && aim == BUILD_PUBLISH) {
        fingerprint_take(&session, &session.seen);
        session.current = fingerprint_is_current(&session, &session.seen);
    }
    if (session.current) {
        /* site.yml was not read: the build before left its language */
        options_site_lang(&session.options, session.seen.counts[SEEN_LANG] ? S("en") : S("vi"));
        return session_close(&session, status);
    }
    if (status == EXIT_FINE && aim != BUILD_PREVIEW)
        meter_begin(&session.meter, &session.options);
    if (status == EXIT_FINE)
        status = session_read(&session);
    if (status != EXIT_FINE)
        return session_close(&session, status);
    templates = site_templates(&session);
    if (session.judgement && compares(options, aim))
        revision_check(&session);
    if (aim != BUILD_CHECK && session_clean(&session))
        status = site_publish(&session, templates, aim == BUILD_PREVIEW);
    return session_close(&session, status);
}

static int run(int argc, char **argv, const char *doc, enum build_aim aim)
{
    static const struct argp_option rows[] = {
        {"explain", KEY_EXPLAIN, "PAGE", 0,
         "trang này dựng từ đâu, vì sao ghi lại (from what PAGE is made, why it was rebuilt)", 0},
        {0}};
    static const struct argp_child children[] = {
        {&options_common, 0, NULL, 0}, {&options_output, 0, NULL, 0}, {0}};
    const struct argp argp = {
        .options = aim == BUILD_PUBLISH ? rows : NULL, .parser = parse, .args_doc = "[DIR]", .doc = doc, .children = children};
    struct options options = options_default();

    options_parse(&argp, argc, argv, &options);
    return build_run(&options, aim);
}

int cli_build(int argc, char **argv)
{
    return run(argc, argv,
               "Đọc DIR (mặc định .), ghi trang vào DIR/site. (Reads DIR, writes the site to DIR/site.)",
               BUILD_PUBLISH);
}

int cli_check(int argc, char **argv)
{
    return run(argc, argv,
               "Kiểm tra như build, không ghi gì. (Checks all that build checks, writes nothing.)",
               BUILD_CHECK);
}
