/* SPDX-License-Identifier: MIT */
/* minhbach render TEMPLATE [DATA.json]: plain Mustache over JSON. */
#include <argp.h>
#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/json_value.h"
#include "cli/options.h"
#include "mustache/template.h"

enum { OPT_PARTIALS = 'p', OPT_LANG = 0x100, READ_STEP = 65536 };

struct job {
    const char *template;
    const char *data;     /* NULL, "-": standard input */
    const char *partials; /* NULL: the template's folder */
    struct diag_style style;
    struct arena *arena;
    struct diag *diag;
    const struct source *main;
    str main_name;
};

static const struct argp_option known[] = {
    {"partials", OPT_PARTIALS, "DIR", 0,
     "thư mục chứa các mẫu con TÊN.mustache (folder of partials; default: the template's own)", 0},
    {"lang", OPT_LANG, "vi|en", 0, "ngôn ngữ của thông báo (language of messages)", 0},
    {0},
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
    struct job *job = state->input;

    switch (key) {
    case OPT_PARTIALS:
        job->partials = arg;
        return 0;
    case OPT_LANG:
        if (strcmp(arg, "vi") != 0 && strcmp(arg, "en") != 0)
            argp_error(state, "--lang: vi, en; không có “%s” (no such language)", arg);
        job->style.lang = strcmp(arg, "en") == 0 ? DIAG_EN : DIAG_VI;
        return 0;
    case ARGP_KEY_ARG:
        if (state->arg_num >= 2)
            argp_error(state, "thừa “%s” (too many arguments)", arg);
        if (state->arg_num == 0)
            job->template = arg;
        else
            job->data = arg;
        return 0;
    case ARGP_KEY_NO_ARGS:
        argp_error(state, "thiếu tên mẫu (no template given)");
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp parser = {
    known,
    parse,
    "MẪU [DỮ-LIỆU.json]",
    "Dựng một mẫu Mustache với dữ liệu JSON (từ đầu vào chuẩn nếu không nêu tệp hoặc nêu “-”).\n"
    "Renders one Mustache template with JSON data (standard input when absent or “-”).\v"
    "Theo Mustache 1.4, kể cả kế thừa và tên động; không có lambda: dữ liệu không mang mã.\n"
    "Mustache 1.4 with inheritance and dynamic names; no lambdas: data carries no code.",
    NULL,
    NULL,
    NULL};

static bool is_stdin(const char *path)
{
    return !path || strcmp(path, "-") == 0;
}

static bool read_stream(struct arena *arena, FILE *in, str *text)
{
    struct buf buf = buf_in(arena);
    size_t got;

    do {
        buf_reserve(&buf, READ_STEP);
        got = fread(buf.ptr + buf.len, 1, buf.cap - buf.len, in);
        buf.len += got;
    } while (got);
    *text = buf_str(&buf);
    return !ferror(in);
}

static bool read_file(struct arena *arena, const char *path, str *text)
{
    FILE *in = fopen(path, "rb");
    bool good;

    if (!in)
        return false;
    good = read_stream(arena, in, text);
    fclose(in);
    return good;
}

/* A file as a source; NULL if it cannot be read. */
static struct source *read_source(struct arena *arena, const char *path)
{
    struct source *source = ARENA_NEW(arena, struct source);
    bool good = is_stdin(path) ? read_stream(arena, stdin, &source->text)
                               : read_file(arena, path, &source->text);

    source->name = is_stdin(path) ? S("-") : arena_str(arena, str_of(path));
    return good ? source : NULL;
}

/* A partial is PARTIALS/name.mustache; the template itself is known by its own name. */
static const struct source *load(void *data, str name)
{
    struct job *job = data;
    str path;

    if (str_eq(name, job->main_name))
        return job->main;
    path = arena_printf(job->arena, "%s/%.*s.mustache", job->partials, STR_ARG(name));
    return read_source(job->arena, arena_cstr(job->arena, path));
}

/* The name by which the template is loaded, and its folder for partials. */
static void name_template(struct job *job)
{
    str path = str_of(job->template);
    size_t slash = path.len;

    while (slash > 0 && path.ptr[slash - 1] != '/')
        slash--;
    if (!job->partials)
        job->partials = slash ? arena_cstr(job->arena, str_slice(path, 0, slash)) : ".";
    job->main_name = str_slice(path, slash, path.len);
    if (str_ends(job->main_name, S(".mustache")))
        job->main_name.len -= strlen(".mustache");
    if (!job->main_name.len || str_eq(job->main_name, S("..")))
        job->main_name = S("-");
}

static int unreadable(const char *path)
{
    fprintf(stderr, "minhbach render: không đọc được “%s” (cannot read it): %m\n",
            path ? path : "-");
    return EXIT_SYSTEM;
}

/* Problems on stderr; nothing on stdout unless all went well, so that a pipe gets no half page. */
static int finish(struct job *job, int status)
{
    diag_print(job->diag, stderr, job->style);
    return status;
}

static int write_out(str text)
{
    if (fwrite(text.ptr, 1, text.len, stdout) == text.len && fflush(stdout) == 0)
        return EXIT_FINE;
    fprintf(stderr, "minhbach render: không ghi được kết quả (cannot write): %m\n");
    return EXIT_SYSTEM;
}

/* Without a shape: any name may be missing, and is empty then (contract, section 1). */
static int render(struct job *job, struct value root)
{
    struct template_loader loader = {.load = load, .data = job};
    struct template_set *set = templates_new(job->arena, loader);
    const struct template *template = template_compile(set, job->main_name, NULL, job->diag);
    struct buf out = buf_in(job->arena);

    if (!template)
        return finish(job, EXIT_INPUT);
    if (!template_render_any(template, root, &out))
        DIAG(job->diag, place_file(job->main), DIAG_TEMPLATE_LIMIT, job->main_name);
    if (diag_count(job->diag, DIAG_ERROR))
        return finish(job, EXIT_INPUT);
    return write_out(buf_str(&out));
}

static int run(struct job *job)
{
    const struct source *data;
    struct value root;

    if (is_stdin(job->template) && is_stdin(job->data)) {
        fprintf(stderr, "minhbach render: mẫu và dữ liệu không thể cùng là “-” (both are “-”)\n");
        return EXIT_USAGE;
    }
    name_template(job);
    job->main = read_source(job->arena, job->template);
    if (!job->main)
        return unreadable(job->template);
    data = read_source(job->arena, job->data);
    if (!data)
        return unreadable(job->data);
    if (!json_value(job->arena, data, job->diag, &root))
        return finish(job, EXIT_INPUT);
    return render(job, root);
}

int cli_render(int argc, char **argv)
{
    struct job job = {.style = options_default().style};
    int status;

    options_parse(&parser, argc, argv, &job);
    job.arena = arena_new(0);
    job.diag = diag_new(job.arena);
    status = run(&job);
    arena_free(job.arena);
    return status;
}
