/* SPDX-License-Identifier: MIT */
#include "cli/build.h"
#include "cli/revision.h"
#include "cli/session.h"
#include "cli/site_build.h"

static error_t parse(int key, char *arg, struct argp_state *state)
{
    struct options *o = state->input;

    switch (key) {
    case ARGP_KEY_INIT:
        state->child_inputs[0] = o;
        state->child_inputs[1] = o;
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

/* read -> model -> judge -> templates -> publish; stops where a stage found errors. */
int build_run(const struct options *options, bool publish)
{
    struct session session = {.options = *options};
    const struct site_templates *templates;
    int status = session_open(&session);

    if (status == EXIT_FINE)
        status = session_read(&session);
    if (status != EXIT_FINE)
        return session_close(&session, status);
    templates = site_templates(&session);
    if (session.judgement && (!options->force || options->previous))
        revision_check(&session);
    if (publish && session_clean(&session))
        status = site_publish(&session, templates);
    return session_close(&session, status);
}

static int run(int argc, char **argv, const char *doc, bool publish)
{
    static const struct argp_child children[] = {
        {&options_common, 0, NULL, 0}, {&options_output, 0, NULL, 0}, {0}};
    const struct argp argp = {
        .parser = parse, .args_doc = "[DIR]", .doc = doc, .children = children};
    struct options options = options_default();

    argp_parse(&argp, argc, argv, 0, NULL, &options);
    return build_run(&options, publish);
}

int cli_build(int argc, char **argv)
{
    return run(argc, argv,
               "Đọc DIR (mặc định .), ghi trang vào DIR/site. (Reads DIR, writes the site to DIR/site.)",
               true);
}

int cli_check(int argc, char **argv)
{
    return run(argc, argv,
               "Kiểm tra như build, không ghi gì. (Checks all that build checks, writes nothing.)",
               false);
}
