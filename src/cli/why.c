/* SPDX-License-Identifier: MIT */
/* why: one verdict with its rule, numbers and the file and line of every input. */
#include "base/near.h"
#include "cli/session.h"
#include "cli/why_values.h"

struct why_options {
    struct options common;
    const char *words[4]; /* PLAN INDICATOR UNIT PERIOD */
};

enum { PLAN, INDICATOR, UNIT, PERIOD, WORDS };

static error_t parse(int key, char *arg, struct argp_state *state)
{
    struct why_options *o = state->input;

    switch (key) {
    case ARGP_KEY_INIT:
        state->child_inputs[0] = &o->common;
        return 0;
    case 'C':
        o->common.dir = arg;
        return 0;
    case ARGP_KEY_ARG:
        if (state->arg_num >= WORDS)
            argp_error(state, "thừa tham số (too many arguments): %s", arg);
        o->words[state->arg_num] = arg;
        return 0;
    case ARGP_KEY_END:
        if (state->arg_num < WORDS)
            argp_error(state, "cần đủ: kế hoạch, chỉ tiêu, đơn vị, kỳ (wants all four)");
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

struct asked_cell {
    uint32_t plan, indicator, unit, period;
};

/* Says that there is no such thing, and what is near. */
static uint32_t say_unknown(const struct session *session, const char *word, struct near *near)
{
    str names = near_join(near, session->arena);

    fprintf(stderr, "minhbach: không có “%s” (no such thing)%s%.*s%s\n", word,
            names.len ? "; có phải “" : "", STR_ARG(names), names.len ? "”?" : "");
    return NO_INDEX;
}

/* `found`, or NO_INDEX after a message with the nearest ids of `list`. */
#define FOUND(session, list, word, found)                                                          \
    ((found) != NO_INDEX ? (found)                                                                 \
                         : say_missing((session), (word), &(list).at[0].id, sizeof *(list).at,     \
                                       (list).len))

/* The ids are `stride` bytes apart. */
static uint32_t say_missing(const struct session *session, const char *word, const str *first,
                            size_t stride, uint32_t count)
{
    struct near near = near_start(str_of(word));

    for (uint32_t i = 0; i < count; i++)
        near_offer(&near, *(const str *)((const char *)first + i * stride));
    return say_unknown(session, word, &near);
}

static uint32_t find_period(const struct model *model, uint32_t plan, str id)
{
    uint32_t own = model_period(model, plan, id);

    return own == NO_INDEX ? model_period(model, NO_INDEX, id) : own;
}

/* False after a message. */
static bool find_cell(const struct session *session, const char *const *words,
                      struct asked_cell *cell)
{
    const struct model *m = session->model;

    *cell = (struct asked_cell){NO_INDEX, NO_INDEX, NO_INDEX, NO_INDEX};
    cell->plan = FOUND(session, m->plans, words[PLAN], model_plan(m, str_of(words[PLAN])));
    if (cell->plan == NO_INDEX)
        return false;
    cell->indicator = FOUND(session, m->indicators, words[INDICATOR],
                            model_indicator(m, str_of(words[INDICATOR])));
    cell->unit = FOUND(session, m->units, words[UNIT], model_unit(m, str_of(words[UNIT])));
    cell->period = FOUND(session, m->periods, words[PERIOD],
                         find_period(m, cell->plan, str_of(words[PERIOD])));
    return cell->indicator != NO_INDEX && cell->unit != NO_INDEX && cell->period != NO_INDEX;
}

static void print_one(struct session *session, const struct site *site,
                      const struct template *template, const struct cell_key *key)
{
    enum rule_lang lang = session->options.style.lang == DIAG_EN ? RULE_EN : RULE_VI;
    struct buf out = buf_in(session->arena);
    struct explanation why;

    if (!explain_cell(session->model, session->judgement, key, session->arena, &why))
        return;
    template_render(template, why_values(site, &why, lang, session->arena), &out);
    fwrite(out.ptr, 1, out.len, stdout);
}

/* All verdicts of the plan on that figure: a plan may ask for it more than once. The words come
 * from the labels of the messages' language, which need not be the site's. */
static int print_all(struct session *session, const struct asked_cell *cell)
{
    const struct model *model = session->model;
    bool english = session->options.style.lang == DIAG_EN;
    struct template_set *set = templates_new(session->arena, theme_loader(&session->theme));
    const struct template *template = template_compile(
        set, english ? S("why.en.txt") : S("why.txt"), &why_shape, session->diag);
    const struct build_facts *facts = ARENA_NEW(session->arena, struct build_facts);
    const struct labels *labels = theme_labels(&session->theme, english ? S("en") : S("vi"));
    const struct site *site;
    uint32_t found = 0;

    if (!template || !labels)
        return EXIT_USAGE;
    site = site_prepare(session->arena, model, session->judgement, labels, facts);
    for (uint32_t t = 0; t < model->targets.len; t++) {
        const struct target *target = &model->targets.at[t];
        const struct cell_key key = {t, cell->unit, cell->period};

        if (target->plan != cell->plan || target->indicator != cell->indicator ||
            !judge_cell(session->judgement, t, cell->unit, cell->period))
            continue;
        if (found++)
            printf("\n----\n\n");
        print_one(session, site, template, &key);
    }
    if (!found)
        fprintf(stderr, "minhbach: kế hoạch không đòi số liệu này của đơn vị trong kỳ đó, hoặc kỳ chưa "
                        "bắt đầu (the plan does not ask for this, or the period has not begun)\n");
    return found ? EXIT_FINE : EXIT_USAGE;
}

int cli_why(int argc, char **argv)
{
    static const struct argp_option rows[] = {
        {"directory", 'C', "DIR", 0, "thư mục nguồn, mặc định . (the source folder)", 0}, {0}};
    static const struct argp_child children[] = {{&options_common, 0, NULL, 0}, {0}};
    static const struct argp argp = {
        .options = rows,
        .parser = parse,
        .args_doc = "PLAN INDICATOR UNIT PERIOD",
        .doc = "Giải thích một đánh giá: quy tắc, con số, tệp và dòng. (Explains one verdict.)",
        .children = children};
    struct why_options o = {.common = options_default()};
    struct session session = {0};
    struct asked_cell cell;
    int status;

    options_parse(&argp, argc, argv, &o);
    /* stdout is for the result */
    o.common.quiet = true;
    session.options = o.common;
    status = session_open(&session);
    if (status == EXIT_FINE)
        status = session_read(&session);
    if (status == EXIT_FINE && session.judgement) {
        session.diag = diag_new(session.arena); /* warnings are the business of check */
        status = find_cell(&session, o.words, &cell) ? print_all(&session, &cell) : EXIT_USAGE;
    }
    return session_close(&session, status);
}
