/* SPDX-License-Identifier: MIT */
#include "serve/server.h"

#include <event2/buffer.h>
#include <event2/http.h>
#include <event2/keyvalq_struct.h>
#include <event2/listener.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/vec.h"
#include "serve/files.h"
#include "serve/route.h"

enum { MOST_HEADER_BYTES = 16 * 1024, MOST_BODY_BYTES = 4096, IDLE_SECONDS = 30, HEARTBEAT = 15 };

struct server {
    struct evhttp *http;
    struct evhttp_bound_socket *socket;
    struct event *heartbeat;
    struct server_options options;
    struct arena *arena;   /* lives as long as the server */
    struct arena *scratch; /* reset after each request */
    struct server_view view;
    VEC(struct evhttp_request *) listeners; /* open event streams; NULL = a free place */
};

static void answer(struct evhttp_request *request, int code, const char *reason)
{
    struct evbuffer *body = evbuffer_new();

    evbuffer_add_printf(body, "%d %s\n", code, reason);
    evhttp_add_header(evhttp_request_get_output_headers(request), "Content-Type",
                      "text/plain; charset=utf-8");
    evhttp_send_reply(request, code, reason, body);
    evbuffer_free(body);
}

static void answer_text(struct evhttp_request *request, int code, const char *type, str text)
{
    struct evbuffer *body = evbuffer_new();
    struct evkeyvalq *headers = evhttp_request_get_output_headers(request);

    evbuffer_add(body, text.ptr, text.len);
    evhttp_add_header(headers, "Content-Type", type);
    evhttp_add_header(headers, "Cache-Control", "no-store");
    evhttp_send_reply(request, code, code == HTTP_OK ? "OK" : "Service Unavailable", body);
    evbuffer_free(body);
}

static void forget_listener(struct evhttp_connection *connection, void *arg)
{
    struct server *server = arg;

    for (uint32_t i = 0; i < server->listeners.len; i++) {
        struct evhttp_request *request = server->listeners.at[i];

        if (request && evhttp_request_get_connection(request) == connection)
            server->listeners.at[i] = NULL;
    }
}

static void remember_listener(struct server *server, struct evhttp_request *request)
{
    for (uint32_t i = 0; i < server->listeners.len; i++)
        if (!server->listeners.at[i]) {
            server->listeners.at[i] = request;
            return;
        }
    *vec_push(server->arena, &server->listeners) = request;
}

static void send_text(struct evhttp_request *request, const char *text)
{
    struct evbuffer *chunk = evbuffer_new();

    evbuffer_add_printf(chunk, "%s", text);
    evhttp_send_reply_chunk(request, chunk);
    evbuffer_free(chunk);
}

static void send_state(const struct server *server, struct evhttp_request *request)
{
    struct evbuffer *chunk = evbuffer_new();

    evbuffer_add_printf(chunk, "event: build\ndata: %.*s\n\n", STR_ARG(server->view.build));
    evhttp_send_reply_chunk(request, chunk);
    evbuffer_free(chunk);
}

static void open_events(struct server *server, struct evhttp_request *request)
{
    struct evkeyvalq *headers = evhttp_request_get_output_headers(request);
    struct evhttp_connection *connection = evhttp_request_get_connection(request);

    evhttp_add_header(headers, "Content-Type", "text/event-stream");
    evhttp_add_header(headers, "Cache-Control", "no-store");
    evhttp_connection_set_timeout(connection, 24 * 3600);
    evhttp_connection_set_closecb(connection, forget_listener, server);
    evhttp_send_reply_start(request, HTTP_OK, "OK");
    remember_listener(server, request);
    send_state(server, request);
}

/* The page with our markup before the end of its body. */
static void add_page(const struct server *server, struct evbuffer *body, str page)
{
    size_t at = SIZE_MAX;

    for (size_t next = 0; (next = str_find(page, S("</body"), next)) != SIZE_MAX; next++)
        at = next;
    if (at == SIZE_MAX)
        at = page.len;
    evbuffer_add(body, page.ptr, at);
    evbuffer_add(body, server->view.inject.ptr, server->view.inject.len);
    evbuffer_add(body, page.ptr + at, page.len - at);
}

static str read_all(int fd, off_t size, struct arena *arena)
{
    char *text = arena_alloc(arena, (size_t)size);
    size_t got = 0;
    ssize_t n;

    while (got < (size_t)size && (n = read(fd, text + got, (size_t)size - got)) > 0)
        got += (size_t)n;
    return (str){text, got};
}

static void send_file(struct server *server, struct evhttp_request *request,
                      const struct served_file *file, int code)
{
    struct evkeyvalq *headers = evhttp_request_get_output_headers(request);
    struct evbuffer *body = evbuffer_new();

    evhttp_add_header(headers, "Content-Type", arena_cstr(server->scratch, file->type));
    evhttp_add_header(headers, "Cache-Control", "no-store");
    evhttp_add_header(headers, "X-Content-Type-Options", "nosniff");
    if (file->html) {
        add_page(server, body, read_all(file->fd, file->size, server->scratch));
        close(file->fd);
    } else if (evbuffer_add_file(body, file->fd, 0, file->size) < 0) {
        close(file->fd);
    }
    evhttp_send_reply(request, code, code == HTTP_OK ? "OK" : "Not Found", body);
    evbuffer_free(body);
}

static void redirect(struct server *server, struct evhttp_request *request, str path)
{
    str to = arena_printf(server->scratch, "%.*s/", STR_ARG(path));

    evhttp_add_header(evhttp_request_get_output_headers(request), "Location",
                      arena_cstr(server->scratch, to));
    answer(request, HTTP_MOVEPERM, "Moved Permanently");
}

static void serve_file(struct server *server, struct evhttp_request *request,
                       const struct route *route)
{
    struct served_file file = files_open(server->options.root, route->path, server->scratch);

    if (file.fd >= 0) {
        send_file(server, request, &file, HTTP_OK);
    } else if (file.folder && !str_starts(route->path, S("//"))) {
        redirect(server, request, route->raw);
    } else {
        file = files_open(server->options.root, S("/404.html"), server->scratch);
        if (file.fd >= 0)
            send_file(server, request, &file, HTTP_NOTFOUND);
        else
            answer_text(request, HTTP_SERVUNAVAIL, "text/html; charset=utf-8",
                        server->view.waiting);
    }
}

static struct route route_for(const struct server *server, struct evhttp_request *request)
{
    const char *host = evhttp_find_header(evhttp_request_get_input_headers(request), "Host");
    const char *uri = evhttp_request_get_uri(request);

    return route_of(str_of(host ? host : ""), str_of(uri ? uri : ""), server->options.any_host,
                    server->scratch);
}

static void on_request(struct evhttp_request *request, void *arg)
{
    struct server *server = arg;
    struct route route = route_for(server, request);

    switch (route.kind) {
    case ROUTE_FOREIGN:
        answer(request, 403, "Forbidden");
        break;
    case ROUTE_BAD:
        answer(request, HTTP_BADREQUEST, "Bad Request");
        break;
    case ROUTE_EVENTS:
        open_events(server, request);
        break;
    case ROUTE_SCRIPT:
        answer_text(request, HTTP_OK, "text/javascript; charset=utf-8", server->options.script);
        break;
    case ROUTE_STYLE:
        answer_text(request, HTTP_OK, "text/css; charset=utf-8", server->options.style);
        break;
    case ROUTE_FILE:
        serve_file(server, request, &route);
        break;
    }
    arena_reset(server->scratch);
}

static void on_heartbeat(evutil_socket_t fd, short what, void *arg)
{
    const struct server *server = arg;

    (void)fd;
    (void)what;
    for (uint32_t i = 0; i < server->listeners.len; i++)
        if (server->listeners.at[i])
            send_text(server->listeners.at[i], ": still here\n\n");
}

struct server *server_new(struct event_base *base, struct arena *arena,
                          const struct server_options *options)
{
    struct server *server = ARENA_NEW(arena, struct server);
    struct timeval every = {HEARTBEAT, 0};

    server->arena = arena;
    server->options = *options;
    server->http = evhttp_new(base);
    if (!server->http)
        return NULL;
    evhttp_set_max_headers_size(server->http, MOST_HEADER_BYTES);
    evhttp_set_max_body_size(server->http, MOST_BODY_BYTES);
    evhttp_set_timeout(server->http, IDLE_SECONDS);
    evhttp_set_allowed_methods(server->http, EVHTTP_REQ_GET | EVHTTP_REQ_HEAD);
    evhttp_set_gencb(server->http, on_request, server);
    server->socket = evhttp_bind_socket_with_handle(server->http, options->host, options->port);
    if (!server->socket) {
        evhttp_free(server->http);
        return NULL;
    }
    server->scratch = arena_new(0);
    server->heartbeat = event_new(base, -1, EV_PERSIST, on_heartbeat, server);
    evtimer_add(server->heartbeat, &every);
    return server;
}

uint16_t server_port(const struct server *server)
{
    union {
        struct sockaddr any;
        struct sockaddr_in v4;
        struct sockaddr_in6 v6;
    } bound = {.v6 = {.sin6_family = AF_UNSPEC}};
    socklen_t size = sizeof bound;

    if (getsockname(evhttp_bound_socket_get_fd(server->socket), &bound.any, &size))
        return 0;
    return ntohs(bound.any.sa_family == AF_INET6 ? bound.v6.sin6_port : bound.v4.sin_port);
}

void server_show(struct server *server, const struct server_view *view)
{
    server->view = *view;
    for (uint32_t i = 0; i < server->listeners.len; i++)
        if (server->listeners.at[i])
            send_state(server, server->listeners.at[i]);
}

void server_free(struct server *server)
{
    if (!server)
        return;
    for (uint32_t i = 0; i < server->listeners.len; i++)
        if (server->listeners.at[i])
            evhttp_send_reply_end(server->listeners.at[i]);
    event_free(server->heartbeat);
    evhttp_free(server->http);
    arena_free(server->scratch);
}
