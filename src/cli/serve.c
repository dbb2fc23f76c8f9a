/* SPDX-License-Identifier: MIT */
/* serve: previews the site; each build runs in a child, so that nothing it does can end the server. */
#include <errno.h>
#include <ftw.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/build.h"
#include "cli/session.h"
#include "serve/server.h"
#include "serve/watch.h"

enum { DEFAULT_PORT = 8000, MOST_PORT = 65535, MOST_MESSAGES = 256 * 1024, WANTED_FILES = 8192 };

#define OVERLAY_FIELDS(F, P) F(P, messages, TEXT, NULL, "the problems, as the terminal shows them")
SHAPE_DECLARE(overlay, OVERLAY_FIELDS)
SHAPE_DEFINE(overlay, OVERLAY_FIELDS, "what the preview shows above a page while the input is broken")
#define INJECT_FIELDS(F, P) F(P, version, TEXT, NULL, "of minhbach")
SHAPE_DECLARE(inject, INJECT_FIELDS)
SHAPE_DEFINE(inject, INJECT_FIELDS, "what the preview adds to every page")

struct serve_options {
    struct options common;
    const char *host;
    uint16_t port;
};

struct preview {
    struct serve_options options;
    struct arena *arena;   /* of the whole run */
    struct arena *overlay; /* of the overlay shown now */
    struct event_base *base;
    struct server *server;
    const struct template *overlay_template;
    char folder[64];
    pid_t child;
    int messages;   /* memfd of the running build's stderr */
    bool again;     /* something was saved while a build ran */
};

enum { KEY_PORT = 512, KEY_HOST };

static error_t parse(int key, char *arg, struct argp_state *state)
{
    struct serve_options *o = state->input;
    uint32_t port;

    switch (key) {
    case ARGP_KEY_INIT:
        state->child_inputs[0] = &o->common;
        return 0;
    case KEY_PORT:
        if (!str_to_uint(str_of(arg), MOST_PORT, &port))
            argp_error(state, "--port: “%s”; cần số từ 0 đến %d (a number)", arg, MOST_PORT);
        o->port = (uint16_t)port;
        return 0;
    case KEY_HOST:
        o->host = arg;
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

/* The child: a build into the preview folder, what it says into the memfd. */
static void build_in_child(const struct preview *preview)
{
    struct options options = preview->options.common;
    struct arena *arena = arena_new(0);

    signal(SIGINT, SIG_DFL);
    signal(SIGTERM, SIG_DFL);
    dup2(preview->messages, STDERR_FILENO);
    options.output = arena_printf(arena, "%s/site", preview->folder).ptr;
    options.base_url = "/";
    options.quiet = true;
    options.style.colour = false;
    fflush(NULL);
    _exit(build_run(&options, true));
}

static void start_build(struct preview *preview)
{
    if (preview->child > 0) {
        preview->again = true;
        return;
    }
    preview->messages = memfd_create("minhbach", MFD_CLOEXEC);
    preview->child = fork();
    if (preview->child == 0)
        build_in_child(preview);
}

static str read_messages(const struct preview *preview, struct arena *arena)
{
    char *text = arena_alloc(arena, MOST_MESSAGES);
    ssize_t len = pread(preview->messages, text, MOST_MESSAGES, 0);

    return (str){text, len > 0 ? (size_t)len : 0};
}

static void show_overlay(struct preview *preview, str messages)
{
    struct record *record;
    struct buf markup;

    arena_reset(preview->overlay);
    record = record_new(preview->overlay, &overlay_shape);
    record->slots[overlay_messages] = value_text(arena_str(preview->overlay, messages));
    markup = buf_in(preview->overlay);
    template_render(preview->overlay_template, record, &markup);
    server_overlay(preview->server, buf_str(&markup));
}

static void end_build(struct preview *preview, int status)
{
    struct arena *arena = arena_new(0);
    str messages = read_messages(preview, arena);

    fwrite(messages.ptr, 1, messages.len, stderr);
    close(preview->messages);
    preview->child = 0;
    if (status == EXIT_FINE)
        server_overlay(preview->server, (str){"", 0});
    else
        show_overlay(preview, messages);
    server_reload(preview->server);
    arena_free(arena);
    if (preview->again) {
        preview->again = false;
        start_build(preview);
    }
}

static void on_child(evutil_socket_t fd, short what, void *arg)
{
    struct preview *preview = arg;
    int status;

    (void)fd;
    (void)what;
    if (preview->child > 0 && waitpid(preview->child, &status, WNOHANG) == preview->child)
        end_build(preview, WIFEXITED(status) ? WEXITSTATUS(status) : EXIT_BUG);
}

static void on_stop(evutil_socket_t fd, short what, void *arg)
{
    struct preview *preview = arg;

    (void)fd;
    (void)what;
    event_base_loopbreak(preview->base);
}

static void on_saved(void *ctx)
{
    start_build(ctx);
}

static str read_preview_file(struct session *session, const char *name)
{
    const struct source_reader *installed = &session->theme.folders[THEME_FOLDERS - 1];
    const struct source *source = source_bytes(installed, str_of(name));

    return source ? source->text : (str){"", 0};
}

static str render_inject(struct session *session, struct template_set *set)
{
    const struct template *template =
        template_compile(set, S("preview/inject"), &inject_shape, session->diag);
    struct record *record = record_new(session->arena, &inject_shape);
    struct buf out = buf_in(session->arena);

    record->slots[inject_version] = value_text(S(MINHBACH_VERSION));
    if (template)
        template_render(template, record, &out);
    return buf_str(&out);
}

static int remove_entry(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
    (void)st;
    (void)type;
    (void)ftw;
    return remove(path);
}

static bool make_folder(struct preview *preview)
{
    const char *tmp = getenv("TMPDIR");
    int len = snprintf(preview->folder, sizeof preview->folder, "%s/minhbach-XXXXXX",
                       tmp && strlen(tmp) < 40 ? tmp : "/tmp");

    return len > 0 && mkdtemp(preview->folder);
}

static void raise_file_limit(void)
{
    struct rlimit limit;

    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < WANTED_FILES) {
        limit.rlim_cur = limit.rlim_max < WANTED_FILES ? limit.rlim_max : WANTED_FILES;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

static bool open_server(struct preview *preview, struct session *session)
{
    struct template_set *set = templates_new(session->arena, theme_loader(&session->theme));
    struct server_options options = {
        .host = preview->options.host ? preview->options.host : "127.0.0.1",
        .port = preview->options.port,
        .root = arena_printf(preview->arena, "%s/site", preview->folder).ptr,
        .script = read_preview_file(session, "preview/reload.js"),
        .style = read_preview_file(session, "preview/overlay.css"),
        .inject = render_inject(session, set),
        .any_host = preview->options.host != NULL,
    };

    preview->overlay_template =
        template_compile(set, S("preview/overlay"), &overlay_shape, session->diag);
    preview->overlay = arena_new(0);
    if (!preview->overlay_template)
        return false;
    preview->server = server_new(preview->base, preview->arena, &options);
    if (!preview->server)
        fprintf(stderr, "minhbach: không mở được %s:%d (cannot listen): %s; thử --port 0\n",
                options.host, options.port, strerror(errno));
    return preview->server != NULL;
}

/* Everything on one loop: requests, saved files, ended builds, signals. */
static int run_loop(struct preview *preview)
{
    static const char *const folders[] = {"content", "data", "templates", NULL};
    struct event *child = evsignal_new(preview->base, SIGCHLD, on_child, preview);
    struct event *stop[2] = {evsignal_new(preview->base, SIGINT, on_stop, preview),
                             evsignal_new(preview->base, SIGTERM, on_stop, preview)};
    struct watch *watch = watch_new(preview->base, preview->arena, preview->options.common.dir,
                                    folders, on_saved);

    if (!watch) {
        fprintf(stderr, "minhbach: không theo dõi được thư mục (cannot watch): %s\n", strerror(errno));
        return EXIT_SYSTEM;
    }
    watch_context(watch, preview);
    evsignal_add(child, NULL);
    evsignal_add(stop[0], NULL);
    evsignal_add(stop[1], NULL);
    start_build(preview);
    printf("http://%s:%d/\n", preview->options.host ? preview->options.host : "127.0.0.1",
           server_port(preview->server));
    fflush(stdout);
    event_base_dispatch(preview->base);
    if (preview->child > 0)
        kill(preview->child, SIGTERM);
    watch_free(watch);
    event_free(child);
    event_free(stop[0]);
    event_free(stop[1]);
    return EXIT_FINE;
}

static int run(struct preview *preview, struct session *session)
{
    int status = EXIT_SYSTEM;

    if (!make_folder(preview))
        return EXIT_SYSTEM;
    raise_file_limit();
    signal(SIGPIPE, SIG_IGN);
    preview->base = event_base_new();
    if (preview->base && open_server(preview, session))
        status = run_loop(preview);
    server_free(preview->server);
    if (preview->base)
        event_base_free(preview->base);
    if (preview->overlay)
        arena_free(preview->overlay);
    nftw(preview->folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
    return status;
}

int cli_serve(int argc, char **argv)
{
    static const struct argp_option rows[] = {
        {"port", KEY_PORT, "N", 0, "cổng, mặc định 8000; 0 = cổng trống bất kỳ (port)", 0},
        {"host", KEY_HOST, "ADDRESS", 0,
         "địa chỉ khác 127.0.0.1, để xem từ điện thoại (listen elsewhere than on this machine)", 0},
        {0}};
    static const struct argp_child children[] = {{&options_common, 0, NULL, 0}, {0}};
    static const struct argp argp = {
        .options = rows,
        .parser = parse,
        .args_doc = "[DIR]",
        .doc = "Xem trước; tự dựng lại khi lưu tệp. (Previews the site, rebuilds on save.)",
        .children = children};
    struct preview preview = {.options = {.common = options_default(), .port = DEFAULT_PORT}};
    struct session session = {0};
    int status;

    argp_parse(&argp, argc, argv, 0, NULL, &preview.options);
    session.options = preview.options.common;
    session.options.quiet = true;
    status = session_open(&session);
    preview.arena = session.arena;
    if (status == EXIT_FINE)
        status = run(&preview, &session);
    return session_close(&session, status);
}
