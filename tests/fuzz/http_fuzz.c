/* SPDX-License-Identifier: MIT */
/* Requests of any bytes to the preview server, over a socket of this machine and to the function
 * that decides on them: what lies beside the site never comes back, and nothing is given to a
 * foreign Host. The input is what is sent; its first two lines are also tried as Host and URI. */
#include <arpa/inet.h>
#include <errno.h>
#include <event2/event.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "publish/tree.h"
#include "serve/files.h"
#include "serve/route.h"
#include "serve/server.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MOST_TURNS = 40, MOST_ANSWER = 64 * 1024 };
#define SECRET "Qx7z-not-of-the-site"

static void demand(bool holds)
{
    if (!holds)
        __builtin_trap();
}

static struct {
    char top[64], site[80];
    struct arena *arena;
    struct event_base *base;
    struct server *server;
} world;

static void put(const char *folder, const char *name, const char *text)
{
    char path[160];
    FILE *file;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    file = fopen(path, "w");
    demand(file != NULL);
    fputs(text, file);
    fclose(file);
}

static void make_site(void)
{
    char path[160];

    snprintf(world.top, sizeof world.top, "/tmp/minhbach-http-%d", (int)getpid());
    snprintf(world.site, sizeof world.site, "%s/site", world.top);
    mkdir(world.top, 0700);
    mkdir(world.site, 0700);
    put(world.top, "secret", SECRET);
    put(world.site, "index.html", "<html><body>home</body></html>");
    put(world.site, "404.html", "<html><body>none</body></html>");
    put(world.site, "a.csv", "a,b\n");
    snprintf(path, sizeof path, "%s/ky", world.site);
    mkdir(path, 0700);
    put(path, "index.html", "<html></html>");
    snprintf(path, sizeof path, "%s/link", world.site);
    (void)!symlink("../secret", path);
    snprintf(path, sizeof path, "%s/up", world.site);
    (void)!symlink("..", path);
}

static void remove_site(void)
{
    tree_remove(AT_FDCWD, world.top);
}

static void open_world(void)
{
    struct server_options options = {
        .host = "127.0.0.1", .root = world.site, .script = S("script"), .style = S("style")};

    make_site();
    atexit(remove_site);
    world.arena = arena_new(0);
    world.base = event_base_new();
    world.server = server_new(world.base, world.arena, &options);
    demand(world.server != NULL);
}

/* -1 where the system has no free port for the moment, or the fuzzer's clock interrupts. */
static int dial(void)
{
    struct sockaddr_in to = {.sin_family = AF_INET,
                             .sin_port = htons(server_port(world.server)),
                             .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

    demand(fd >= 0);
    if (connect(fd, (struct sockaddr *)&to, sizeof to) == 0)
        return fd;
    demand(errno == EADDRNOTAVAIL || errno == EINTR);
    close(fd);
    return -1;
}

/* Sends all and gives what comes back, cut at `room`. */
static size_t talk(str request, char *answer, size_t room)
{
    int fd = dial();
    size_t got = 0;

    if (fd < 0)
        return 0;
    (void)!send(fd, request.ptr, request.len, MSG_NOSIGNAL);
    shutdown(fd, SHUT_WR);
    for (int turn = 0; turn < MOST_TURNS && got < room; turn++) {
        ssize_t n;

        event_base_loop(world.base, EVLOOP_NONBLOCK);
        n = recv(fd, answer + got, room - got, MSG_DONTWAIT);
        if (n == 0)
            break;
        got += n > 0 ? (size_t)n : 0;
    }
    /* Without this the ports run out after some ten thousand inputs. */
    setsockopt(fd, SOL_SOCKET, SO_LINGER, &(struct linger){1, 0}, sizeof(struct linger));
    close(fd);
    event_base_loop(world.base, EVLOOP_NONBLOCK);
    return got;
}

static void check_socket(str request)
{
    static char answer[MOST_ANSWER];
    str reply = {answer, talk(request, answer, sizeof answer)};
    bool named = str_find(request, S("localhost"), 0) != SIZE_MAX ||
                 str_find(request, S("127.0.0.1"), 0) != SIZE_MAX ||
                 str_find(request, S("[::1]"), 0) != SIZE_MAX;

    demand(str_find(reply, S(SECRET), 0) == SIZE_MAX);
    demand(named || str_find(reply, S("200 OK"), 0) == SIZE_MAX);
}

static void check_file(const struct route *route, struct arena *arena)
{
    char link[64], path[256];
    struct served_file file;
    ssize_t len;

    demand(route->path.len > 0 && route->path.ptr[0] == '/');
    for (size_t i = 0; i < route->path.len; i++)
        demand((unsigned char)route->path.ptr[i] >= 0x20 && route->path.ptr[i] != '\\');
    file = files_open(world.site, route->path, arena);
    if (file.fd < 0)
        return;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file.fd);
    len = readlink(link, path, sizeof path);
    demand(len > 0 && str_starts((str){path, (size_t)len}, str_of(world.site)));
    close(file.fd);
}

static void check_route(str text, bool any_host)
{
    struct arena *arena = arena_new(0);
    str host = str_cut(&text, '\n'), uri = str_cut(&text, '\n');
    struct route route = route_of(host, uri, any_host, arena);

    if (route.kind == ROUTE_FILE)
        check_file(&route, arena);
    arena_free(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    str text = {(const char *)data, size};

    if (!world.server)
        open_world();
    check_route(text, true);
    check_route(text, false);
    check_socket(text);
    return 0;
}
