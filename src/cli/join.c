/* SPDX-License-Identifier: MIT */
/* minhbach join PART… -o SITE: parts built with --shard, checked and swapped in as one site. */
#include "publish/join.h"

#include <argp.h>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/meter.h"
#include "cli/workers.h"

struct request {
    struct options options; /* output, lang, jobs, quiet, format */
    const char **parts;
    uint32_t count;
};

struct joining {
    const struct join *join;
    struct stage *stage;
    struct meter *meter;
    atomic_uint bad; /* a file that is not as it should be, + 1; 0 = none */
};

/* A file that is not what its part says ends the joining: nothing is published. */
static bool put_file(void *ctx, uint32_t item, struct arena *scratch)
{
    struct joining *j = ctx;

    meter_step(j->meter);
    if (join_put(j->join, item, j->stage, scratch))
        return true;
    atomic_store(&j->bad, item + 1);
    return false;
}

/* What is carried over from the old site is what the parts were built with, for join reads no
 * site.yml. */
static struct stage *open_stage(const struct request *request, const struct manifest *head)
{
    const struct options *o = &request->options;
    struct stage_options options = {.output = str_of(o->output),
                                    .keep = head->keep.at,
                                    .keep_count = head->keep.len,
                                    .jobs = (uint32_t)o->jobs,
                                    .force = o->force};

    return stage_open(&options);
}

/* Puts all files and publishes. */
static void publish(struct joining *j, const struct request *request, struct arena *arena,
                    struct fault *fault)
{
    const struct manifest *head = join_head(j->join);
    bool put;

    if (stage_fault(j->stage))
        return;
    meter_phase(j->meter, PHASE_JOIN, join_count(j->join));
    put = workers_run(request->options.jobs, join_count(j->join), put_file, j);
    meter_phase(j->meter, PHASE_PUBLISH, 0);
    if (put)
        stage_commit(j->stage, head);
    else if (!stage_fault(j->stage))
        join_name_fault(j->join, atomic_load(&j->bad) - 1, arena, fault);
}

static int say(const struct fault *fault, enum diag_lang lang)
{
    fprintf(stderr, "minhbach: %.*s\n", STR_ARG(fault->text[lang]));
    return fault->status;
}

static void say_done(const struct request *request, uint32_t files)
{
    static const char *const formats[2] = {"đã ghép %u phần, %u tệp thành “%s”\n",
                                           "joined %u parts, %u files into “%s”\n"};
    const struct options *o = &request->options;

    if (!o->quiet && o->style.format == DIAG_TEXT)
        printf(formats[o->style.lang], request->count, files, o->output);
}

/* The meter's line is gone before anything is said. A fault of the stage goes before one of the
 * parts. */
static int run(const struct request *request, struct arena *arena)
{
    struct meter meter = {0};
    struct joining j = {.meter = &meter};
    struct fault fault = {0};
    int status = EXIT_FINE;

    meter_begin(&meter, &request->options);
    j.join = join_open(request->parts, request->count, arena, &fault);
    if (fault.code == FAULT_NONE) {
        j.stage = open_stage(request, join_head(j.join));
        publish(&j, request, arena, &fault);
    }
    meter_end(&meter);
    if (j.stage && stage_fault(j.stage))
        fault = *stage_fault(j.stage);
    if (fault.code != FAULT_NONE)
        status = say(&fault, request->options.style.lang);
    else if (stage_warning(j.stage))
        say(stage_warning(j.stage), request->options.style.lang);
    if (status == EXIT_FINE)
        say_done(request, join_count(j.join));
    if (j.stage)
        stage_close(j.stage);
    join_close((struct join *)j.join);
    return status;
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
    struct request *request = state->input;

    switch (key) {
    case ARGP_KEY_INIT:
        state->child_inputs[0] = &request->options;
        return 0;
    case 'o':
        request->options.output = arg;
        return 0;
    case ARGP_KEY_ARG:
        request->parts[request->count++] = arg;
        return 0;
    case ARGP_KEY_END:
        if (!request->count)
            argp_error(state, "cần các thư mục phần (PART is needed)");
        if (!request->options.output)
            argp_error(state, "cần --output: nơi đặt trang (where the site goes)");
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

int cli_join(int argc, char **argv)
{
    static const struct argp_option rows[] = {
        {"output", 'o', "SITE", 0, "nơi đặt trang (where the site goes)", 0}, {0}};
    static const struct argp_child children[] = {{&options_running, 0, NULL, 0}, {0}};
    static const struct argp argp = {
        .options = rows,
        .parser = parse,
        .args_doc = "PART…",
        .doc = "Kiểm tra các phần dựng bằng build --shard rồi ghép thành một trang. "
               "(Checks the parts made by build --shard and joins them into one site.)",
        .children = children};
    struct arena *arena = arena_new(0);
    struct request request = {.options = options_default(),
                              .parts = ARENA_ARRAY(arena, const char *, (size_t)argc)};
    int status;

    options_parse(&argp, argc, argv, &request);
    options_jobs(&request.options);
    status = run(&request, arena);
    arena_free(arena);
    return status;
}
