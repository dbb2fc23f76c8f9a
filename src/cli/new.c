/* SPDX-License-Identifier: MIT */
/* new site DIR, new plan ID, new period PERIOD: files to begin with; never over one that exists. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/session.h"
#include "cli/period_file.h"

struct new_options {
    struct options common;
    const char *what;
    const char *name;
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
    struct new_options *o = state->input;

    switch (key) {
    case ARGP_KEY_INIT:
        state->child_inputs[0] = &o->common;
        return 0;
    case ARGP_KEY_ARG:
        if (state->arg_num == 0)
            o->what = arg;
        else if (state->arg_num == 1)
            o->name = arg;
        else if (state->arg_num == 2)
            o->common.dir = arg;
        else
            argp_error(state, "thừa tham số (too many arguments): %s", arg);
        return 0;
    case ARGP_KEY_END:
        if (!o->name)
            argp_error(state, "cần loại và tên (wants a kind and a name)");
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

static int say_failed(const char *path)
{
    int error = errno;

    if (error == EEXIST)
        fprintf(stderr, "minhbach: “%s” đã có, không ghi đè (exists already, left as it is)\n", path);
    else
        fprintf(stderr, "minhbach: không ghi được “%s” (cannot write): %s\n", path, strerror(error));
    return error == EEXIST ? EXIT_USAGE : EXIT_SYSTEM;
}

/* All folders on the way to `path`. Failures are met again, with their reason, when the file is
 * opened. */
static void make_folders(struct arena *arena, const char *path)
{
    char *copy = arena_cstr(arena, str_of(path));

    for (char *slash = strchr(copy + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(copy, 0777);
        *slash = '/';
    }
}

/* Never over an old file, also if it appears at the same moment: O_EXCL. What could not be written
 * whole is taken away. */
static int write_new(struct arena *arena, const char *path, str bytes)
{
    int fd;

    make_folders(arena, path);
    fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0)
        return say_failed(path);
    while (bytes.len) {
        ssize_t n = write(fd, bytes.ptr, bytes.len);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0) {
            int status = say_failed(path);

            close(fd);
            unlink(path);
            return status;
        }
        bytes = str_slice(bytes, (size_t)n, bytes.len);
    }
    if (close(fd) != 0)
        return say_failed(path);
    printf("%s\n", path);
    return EXIT_FINE;
}

/* Copies the scaffold folder `from` (below the installed templates) to `to`. */
static int copy_folder(struct session *session, str from, const char *to)
{
    const struct source_reader *installed = &session->theme.folders[THEME_FOLDERS - 1];
    struct source_list list;
    int status = EXIT_FINE;

    if (!source_list(installed, from, &list))
        return EXIT_SYSTEM;
    for (uint32_t i = 0; i < list.count && status == EXIT_FINE; i++) {
        str path = arena_printf(session->arena, "%.*s/%.*s", STR_ARG(from), STR_ARG(list.names[i]));
        str target = arena_printf(session->arena, "%s/%.*s", to, STR_ARG(list.names[i]));
        const struct source *source;

        if (list.kinds[i] == SOURCE_FOLDER) {
            status = copy_folder(session, path, target.ptr);
            continue;
        }
        source = source_bytes(installed, path);
        status = source ? write_new(session->arena, target.ptr, source->text) : EXIT_SYSTEM;
    }
    return status;
}

static int new_site(struct session *session, const char *dir)
{
    return copy_folder(session, S("new/site"), dir);
}

/* Ids as the contract has them, section 3. */
static bool good_id(str id)
{
    for (size_t i = 0; i < id.len; i++)
        if (!strchr("abcdefghijklmnopqrstuvwxyz0123456789-_", id.ptr[i]))
            return false;
    return id.len >= 1 && id.len <= 100;
}

/* The scaffold as it is: what it asks staff to fill in is written in it. */
static int new_plan(struct session *session, const char *id)
{
    const struct source_reader *installed = &session->theme.folders[THEME_FOLDERS - 1];
    const struct source *source;
    str path;

    if (!good_id(str_of(id))) {
        fprintf(stderr, "minhbach: mã kế hoạch “%s” chỉ được gồm a-z, 0-9, - và _, dài 1–100 "
                        "(an id is 1–100 of these)\n", id);
        return EXIT_USAGE;
    }
    source = source_bytes(installed, S("new/plan.md"));
    if (!source)
        return EXIT_SYSTEM;
    path = arena_printf(session->arena, "%s/content/plans/%s.md", session->options.dir, id);
    return write_new(session->arena, path.ptr, source->text);
}

/* Reads the site, as only the judgement knows whose figures are owed; with errors in the input that
 * would be a guess. */
static int new_period(struct session *session, const char *name)
{
    struct period_file file;
    int status = session_read(session);

    if (status != EXIT_FINE)
        return status;
    if (diag_count(session->diag, DIAG_ERROR) > 0)
        return EXIT_INPUT;
    if (!period_file_make(session->model, str_of(name), session->arena, &file)) {
        fprintf(stderr, "minhbach: không kế hoạch nào đòi kết quả của kỳ “%s”; kỳ viết như 2026-07, "
                        "2026-Q3, mã-kế-hoạch/mã-kỳ (no plan asks for results of this period)\n", name);
        return EXIT_USAGE;
    }
    return write_new(session->arena,
                     arena_printf(session->arena, "%s/%.*s", session->options.dir,
                                  STR_ARG(file.path)).ptr,
                     file.text);
}

static int run(struct session *session, const struct new_options *o)
{
    static const struct {
        const char *what;
        int (*make)(struct session *session, const char *name);
    } kinds[] = {{"site", new_site}, {"plan", new_plan}, {"period", new_period}};

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].what, o->what) == 0)
            return kinds[i].make(session, o->name);
    fprintf(stderr, "minhbach: new “%s”; cần site, plan hoặc period (wants one of these)\n", o->what);
    return EXIT_USAGE;
}

int cli_new(int argc, char **argv)
{
    static const struct argp_child children[] = {{&options_common, 0, NULL, 0}, {0}};
    static const struct argp argp = {
        .parser = parse,
        .args_doc = "site DIR\nplan ID [DIR]\nperiod PERIOD [DIR]",
        .doc = "Tạo tệp để bắt đầu, không ghi đè. (Writes files to begin with, never over old ones.)",
        .children = children};
    struct new_options o = {.common = options_default()};
    struct session session = {0};
    int status;

    options_parse(&argp, argc, argv, &o);
    /* stdout is for the names of the files made */
    o.common.quiet = true;
    session.options = o.common;
    status = session_open(&session);
    if (status == EXIT_FINE)
        status = run(&session, &o);
    return session_close(&session, status);
}
