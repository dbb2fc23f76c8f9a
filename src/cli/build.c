/* SPDX-License-Identifier: MIT */
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
static int run(const struct argp *argp, int argc, char **argv, bool publish)
{
    struct session session = {.options = options_default()};
    const struct site_templates *templates;
    int status;

    argp_parse(argp, argc, argv, 0, NULL, &session.options);
    status = session_open(&session);
    if (status == EXIT_FINE)
        status = session_read(&session);
    if (status != EXIT_FINE)
        return session_close(&session, status);
    templates = site_templates(&session);
    session_compare(&session);
    if (publish && session_clean(&session))
        status = site_publish(&session, templates);
    return session_close(&session, status);
}

int cli_build(int argc, char **argv)
{
    static const struct argp_child children[] = {
        {&options_common, 0, NULL, 0}, {&options_output, 0, NULL, 0}, {0}};
    static const struct argp argp = {
        .parser = parse,
        .args_doc = "[DIR]",
        .doc = "Đọc DIR (mặc định .), ghi trang vào DIR/site. (Reads DIR, writes the site to DIR/site.)",
        .children = children};

    return run(&argp, argc, argv, true);
}

int cli_check(int argc, char **argv)
{
    static const struct argp_child children[] = {
        {&options_common, 0, NULL, 0}, {&options_output, 0, NULL, 0}, {0}};
    static const struct argp argp = {
        .parser = parse,
        .args_doc = "[DIR]",
        .doc = "Kiểm tra như build, không ghi gì. (Checks all that build checks, writes nothing.)",
        .children = children};

    return run(&argp, argc, argv, false);
}
