/* SPDX-License-Identifier: MIT */
#include "cli/preview.h"

#include <unistd.h>

#define PREVIEW_FIELDS(F, P)                                                                       \
    F(P, build, TEXT, NULL, "names the build that the page comes from")                            \
    F(P, messages, TEXT, NULL, "its problems, as the terminal shows them; absent if it went well")
SHAPE_DECLARE(preview, PREVIEW_FIELDS)
SHAPE_DEFINE(preview, PREVIEW_FIELDS, "what the preview adds to every page")

bool preview_open(struct preview_markup *markup, struct session *session)
{
    struct template_set *set = templates_new(session->arena, theme_loader(&session->theme));

    markup->inject = template_compile(set, S("preview/inject"), &preview_shape, session->diag);
    markup->waiting = template_compile(set, S("preview/waiting"), &preview_shape, session->diag);
    markup->arena = arena_new(0);
    return markup->inject && markup->waiting;
}

static str render(const struct template *template, const struct record *record, struct arena *arena)
{
    struct buf out = buf_in(arena);

    template_render(template, record, &out);
    return buf_str(&out);
}

/* The name holds the process too: pages of a server that was ended must not pass for new ones. */
struct server_view preview_view(struct preview_markup *markup, str messages)
{
    struct arena *arena = markup->arena;
    struct server_view view;
    struct record *record;

    arena_reset(arena);
    view.build = arena_printf(arena, "%ld-%u", (long)getpid(), (unsigned)markup->builds++);
    record = record_new(arena, &preview_shape);
    record->slots[preview_build] = value_text(view.build);
    if (messages.ptr)
        record->slots[preview_messages] = value_text(arena_str(arena, messages));
    view.inject = render(markup->inject, record, arena);
    view.waiting = render(markup->waiting, record, arena);
    return view;
}

void preview_close(struct preview_markup *markup)
{
    if (markup->arena)
        arena_free(markup->arena);
}

str preview_file(struct session *session, str name)
{
    const struct source_reader *installed = &session->theme.folders[THEME_FOLDERS - 1];
    const struct source *source = source_bytes(installed, name);

    return source ? source->text : (str){"", 0};
}
