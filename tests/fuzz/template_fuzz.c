/* SPDX-License-Identifier: MIT */
/* Templates: the first byte chooses how (with shapes as HTML, XML, JSON, or without shapes), the
 * rest is up to four files "t", "p", "q", "r", split by bytes 0x1E. Looked for: crashes, two
 * renderings that differ, and a hostile text that comes out as markup. */
#include <stdlib.h>

#include "../unit/mustache/world.h"

#define MARK "<Qx7z\"'>"

static const char *const roots[] = {"t", "t.xml", "t.json", "t"};

/* NUL-terminated files, in `arena`. */
static void split(struct arena *arena, str text, const char *root, struct file files[5])
{
    static const char *const names[] = {"t", "p", "q", "r"};
    size_t count = 0;

    while (count < 4 && text.ptr) {
        files[count].name = count ? names[count] : root;
        files[count++].text = arena_cstr(arena, str_cut(&text, '\x1E'));
    }
    files[count] = (struct file){NULL, NULL};
}

static struct buf render(struct world *w, const struct template *template, bool shapes)
{
    struct buf out = buf_in(w->arena);
    bool done = shapes ? template_render(template, w->page, &out)
                       : template_render_any(template, value_record(w->page), &out);

    if (!done)
        out.len = 0;
    return out;
}

static void check(struct world *w, const char *root, bool shapes, str input)
{
    const struct template *template =
        template_compile(w->set, str_of(root), shapes ? &page_shape : NULL, w->diag);
    struct buf first, second;

    if (!template)
        return;
    first = render(w, template, shapes);
    second = render(w, template, shapes);
    if (!str_eq(buf_str(&first), buf_str(&second)))
        abort();
    if (shapes && str_find(input, S("Qx7z"), 0) == SIZE_MAX &&
        (str_find(buf_str(&first), S("<Qx7z"), 0) != SIZE_MAX ||
         str_find(buf_str(&first), S("Qx7z\""), 0) != SIZE_MAX))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    str input = {(const char *)data + 1, size - 1};
    struct arena *files_arena;
    struct file files[5];
    struct world w;

    if (!size)
        return 0;
    files_arena = arena_new(0);
    split(files_arena, input, roots[data[0] % 4], files);
    world_open(&w, files);
    templates_limit(w.set, (struct template_limits){2000, 20000, 1 << 20});
    w.page->slots[page_title] = value_text(S(MARK));
    w.page->slots[page_name] = value_text(S("p"));
    check(&w, roots[data[0] % 4], data[0] % 4 != 3, input);
    world_close(&w);
    arena_free(files_arena);
    return 0;
}
