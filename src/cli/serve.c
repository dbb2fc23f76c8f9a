/* SPDX-License-Identifier: MIT */
/* serve: previews the site; each build runs in a child, so that nothing it does can end the server. */
#include <arpa/inet.h>
#include <errno.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/build.h"
#include "cli/preview.h"
#include "cli/preview_folder.h"
#include "cli/session.h"
#include "publish/manifest.h"
#include "serve/watch.h"

/* WANTED_FILES: descriptors, of which every open page holds one. */
enum { DEFAULT_PORT = 8000, MOST_PORT = 65535, MOST_MESSAGES = 256 * 1024, WANTED_FILES = 8192 };

struct serve_options {
    struct options common;
    const char *host;
    uint16_t port;
};

struct preview {
    struct serve_options options;
    struct arena *arena; /* of the whole run */
    struct preview_markup markup;
    struct event_base *base;
    struct server *server;
    struct preview_folder folder;
    pid_t child;
    int messages; /* memfd of the running build's stderr */
    int swapped;  /* eventfd of builds whose site stands and who only clear up behind it */
    bool shown;   /* that of the running build */
    bool again;   /* something was saved while a build ran */
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

/* The site that the last build published, NULL if there is none. */
static const char *published_site(const struct preview *preview, struct arena *arena)
{
    const char *site = arena_printf(arena, "%s/site", preview->options.common.dir).ptr;

    return access(arena_printf(arena, "%s/" MANIFEST_FILE, site).ptr, R_OK) == 0 ? site : NULL;
}

/* The child: a build into the preview folder, what it says into the memfd. Links count from the
 * server's root, whatever base_url says. The signals are its own again, so that it can be ended. */
static void build_in_child(const struct preview *preview)
{
    struct options options = preview->options.common;
    struct arena *arena = arena_new(0);

    signal(SIGINT, SIG_DFL);
    signal(SIGTERM, SIG_DFL);
    dup2(preview->messages, STDERR_FILENO);
    if (!options.previous)
        options.previous = published_site(preview, arena);
    options.output = arena_printf(arena, "%s/site", preview->folder.path).ptr;
    options.base_url = "/";
    options.quiet = true;
    options.shown = preview->swapped;
    options.style.colour = false;
    fflush(NULL);
    _exit(build_run(&options, BUILD_PREVIEW));
}

/* One build at a time; what is saved meanwhile asks for another behind it. */
static void start_build(struct preview *preview)
{
    if (preview->child > 0) {
        preview->again = true;
        return;
    }
    preview->shown = false;
    preview->messages = memfd_create("minhbach", MFD_CLOEXEC);
    preview->child = fork();
    if (preview->child == 0)
        build_in_child(preview);
}

/* What goes beyond MOST_MESSAGES is cut off. */
static str read_messages(const struct preview *preview, struct arena *arena)
{
    char *text = arena_alloc(arena, MOST_MESSAGES);
    ssize_t len = pread(preview->messages, text, MOST_MESSAGES, 0);

    return (str){text, len > 0 ? (size_t)len : 0};
}

/* Open pages are loaded again; with messages over them, unless these are NULL. */
static void show(struct preview *preview, str messages)
{
    struct server_view view = preview_view(&preview->markup, messages);

    server_show(preview->server, &view);
}

/* Once a build: told by its eventfd as soon as the site stands, else at its end. */
static void show_new_site(struct preview *preview)
{
    eventfd_t builds;

    if (eventfd_read(preview->swapped, &builds) || preview->shown)
        return;
    preview->shown = true;
    show(preview, (str){NULL, 0});
}

static void on_swapped(evutil_socket_t fd, short what, void *arg)
{
    (void)fd;
    (void)what;
    show_new_site(arg);
}

/* A build that ended badly without a word is told by its status. Messages are shown over the site
 * that stood before. */
static void end_build(struct preview *preview, int status)
{
    struct arena *arena = arena_new(0);
    str messages = read_messages(preview, arena);

    show_new_site(preview);
    if (status != EXIT_FINE && messages.len == 0)
        messages = arena_printf(arena, "minhbach: lần dựng kết thúc với mã %d (the build ended with "
                                       "this status)\n", status);
    fwrite(messages.ptr, 1, messages.len, stderr);
    close(preview->messages);
    preview->child = 0;
    if (status != EXIT_FINE)
        show(preview, messages);
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

static void raise_file_limit(void)
{
    struct rlimit limit;

    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < WANTED_FILES) {
        limit.rlim_cur = limit.rlim_max < WANTED_FILES ? limit.rlim_max : WANTED_FILES;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

/* False after a message, or with problems of the preview's templates in the session's diag. */
static bool open_server(struct preview *preview, struct session *session)
{
    struct server_options options = {
        .host = preview->options.host ? preview->options.host : "127.0.0.1",
        .port = preview->options.port,
        .root = arena_printf(preview->arena, "%s/site", preview->folder.path).ptr,
        .script = preview_file(session, S("preview/reload.js")),
        .style = preview_file(session, S("preview/overlay.css")),
        .any_host = preview->options.host != NULL,
    };

    if (!preview_open(&preview->markup, session))
        return false;
    preview->server = server_new(preview->base, preview->arena, &options);
    if (!preview->server) {
        fprintf(stderr, "minhbach: không mở được %s:%d (cannot listen): %s; thử --port 0\n",
                options.host, options.port, strerror(errno));
        return false;
    }
    show(preview, (str){NULL, 0});
    return true;
}

/* Where to look; for 0.0.0.0 one line for each address by which another device finds this machine. */
static void print_addresses(const struct preview *preview)
{
    const char *host = preview->options.host ? preview->options.host : "127.0.0.1";
    bool every = strcmp(host, "0.0.0.0") == 0;
    struct ifaddrs *all = NULL;

    printf("http://%s:%d/\n", every ? "127.0.0.1" : host, server_port(preview->server));
    if (every && getifaddrs(&all) == 0)
        for (struct ifaddrs *at = all; at; at = at->ifa_next) {
            char name[INET_ADDRSTRLEN];

            if (!at->ifa_addr || at->ifa_addr->sa_family != AF_INET || at->ifa_flags & IFF_LOOPBACK)
                continue;
            inet_ntop(AF_INET, &((struct sockaddr_in *)at->ifa_addr)->sin_addr, name, sizeof name);
            printf("http://%s:%d/\n", name, server_port(preview->server));
        }
    if (all)
        freeifaddrs(all);
    fflush(stdout);
}

/* Everything on one loop: requests, saved files, ended builds, signals. */
static int run_loop(struct preview *preview)
{
    static const char *const folders[] = {"content", "data", "templates", NULL};
    struct event *child = evsignal_new(preview->base, SIGCHLD, on_child, preview);
    struct event *swapped = event_new(preview->base, preview->swapped, EV_READ | EV_PERSIST, on_swapped, preview);
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
    event_add(swapped, NULL);
    evsignal_add(stop[0], NULL);
    evsignal_add(stop[1], NULL);
    start_build(preview);
    print_addresses(preview);
    event_base_dispatch(preview->base);
    if (preview->child > 0)
        kill(preview->child, SIGTERM);
    watch_free(watch);
    event_free(child);
    event_free(swapped);
    event_free(stop[0]);
    event_free(stop[1]);
    return EXIT_FINE;
}

/* Everything that was opened is closed on each way out; the folder of the preview goes last. */
static int run(struct preview *preview, struct session *session)
{
    int status = EXIT_SYSTEM;

    if (!preview_folder_make(&preview->folder, preview->options.common.dir, preview->arena)) {
        fprintf(stderr, "minhbach: không tạo được thư mục tạm (no temporary folder): %s\n", strerror(errno));
        return EXIT_SYSTEM;
    }
    raise_file_limit();
    signal(SIGPIPE, SIG_IGN);
    preview->base = event_base_new();
    preview->swapped = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (preview->base && preview->swapped >= 0 && open_server(preview, session))
        status = run_loop(preview);
    server_free(preview->server);
    if (preview->base)
        event_base_free(preview->base);
    preview_close(&preview->markup);
    preview_folder_remove(&preview->folder);
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

    options_parse(&argp, argc, argv, &preview.options);
    session.options = preview.options.common;
    session.options.quiet = true;
    status = session_open(&session);
    preview.arena = session.arena;
    if (status == EXIT_FINE)
        status = run(&preview, &session);
    return session_close(&session, status);
}
