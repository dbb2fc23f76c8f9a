/* SPDX-License-Identifier: MIT */
#include "serve/route.h"

#include "serve/files.h"

static const struct {
    str path;
    enum route_kind kind;
} own[] = {
    {S_INIT("/.minhbach/events"), ROUTE_EVENTS},
    {S_INIT("/.minhbach/reload.js"), ROUTE_SCRIPT},
    {S_INIT("/.minhbach/overlay.css"), ROUTE_STYLE},
};

static str without_port(str host)
{
    size_t colon = host.len;

    while (colon > 0 && host.ptr[colon - 1] >= '0' && host.ptr[colon - 1] <= '9')
        colon--;
    return colon > 0 && host.ptr[colon - 1] == ':' ? str_slice(host, 0, colon - 1) : host;
}

/* A page on another site must not read the preview by a name of its own that leads here. */
static bool is_this_machine(str host)
{
    static const str ours[] = {S_INIT("localhost"), S_INIT("127.0.0.1"), S_INIT("[::1]")};

    for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
        if (str_eq(without_port(host), ours[i]))
            return true;
    return false;
}

struct route route_of(str host, str uri, bool any_host, struct arena *arena)
{
    struct route route = {.kind = ROUTE_FILE};

    route.raw = str_cut(&uri, '?');
    if (any_host ? host.len == 0 : !is_this_machine(host))
        return (struct route){.kind = ROUTE_FOREIGN};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (str_eq(route.raw, own[i].path))
            route.kind = own[i].kind;
    if (route.kind == ROUTE_FILE && !files_decode(route.raw, arena, &route.path))
        route.kind = ROUTE_BAD;
    return route;
}
