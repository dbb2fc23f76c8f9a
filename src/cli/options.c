/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/date.h"
#include "base/oom.h"

/* MOST_DEFAULT_JOBS: without --jobs, however many cores there are. */
enum { UTC_PLUS_7 = 7 * 3600, DAY_SECONDS = 86400, MOST_JOBS = 256, MOST_DEFAULT_JOBS = 16 };

/* The language of the environment: vi or en by the first variable that names one of them; others
 * (C, fr) say nothing (contract, section 2). */
static bool environment_lang(enum diag_lang *lang)
{
    static const char *const names[] = {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);

        if (!value || !*value)
            continue;
        if (strncmp(value, "vi", 2) == 0 || strncmp(value, "en", 2) == 0) {
            *lang = value[0] == 'v' ? DIAG_VI : DIAG_EN;
            return true;
        }
    }
    return false;
}

void options_parse(const struct argp *argp, int argc, char **argv, void *input)
{
    if (argp_parse(argp, argc, argv, 0, NULL, input))
        oom_exit();
}

struct options options_default(void)
{
    struct options options = {.dir = ".", .as_of = DATE_NONE};
    const char *no_color = getenv("NO_COLOR");

    options.style.colour = isatty(STDERR_FILENO) && !(no_color && *no_color);
    options.lang_given = environment_lang(&options.style.lang);
    return options;
}

void options_site_lang(struct options *options, str lang)
{
    if (!options->lang_given)
        options->style.lang = str_starts(lang, S("en")) ? DIAG_EN : DIAG_VI;
}

static bool choose_format(const char *arg, enum diag_format *format)
{
    static const char *const names[] = {"text", "json", "github"};

    for (int i = 0; i < 3; i++)
        if (strcmp(arg, names[i]) == 0) {
            *format = (enum diag_format)i;
            return true;
        }
    return false;
}

/* Above all characters: options without a short form. */
enum { KEY_AS_OF = 256, KEY_BASE_URL, KEY_STRICT, KEY_FORMAT, KEY_LANG, KEY_TEMPLATES };
enum { KEY_FORCE = 320, KEY_PREVIOUS, KEY_PRECOMPRESS, KEY_SHARD };

static void parse_lang(const char *arg, struct options *o, struct argp_state *state)
{
    if (strcmp(arg, "vi") != 0 && strcmp(arg, "en") != 0)
        argp_error(state, "--lang: “%s”; cần vi hoặc en (wants vi or en)", arg);
    o->style.lang = arg[0] == 'v' ? DIAG_VI : DIAG_EN;
    o->lang_given = true;
}

static void parse_jobs(const char *arg, struct options *o, struct argp_state *state)
{
    uint32_t jobs;

    if (!str_to_uint(str_of(arg), MOST_JOBS, &jobs) || jobs == 0)
        argp_error(state, "--jobs: “%s”; cần một số từ 1 đến %d (a number from 1)", arg, MOST_JOBS);
    o->jobs = (int)jobs;
}

static error_t parse_running(int key, char *arg, struct argp_state *state)
{
    struct options *o = state->input;

    switch (key) {
    case KEY_FORMAT:
        if (!choose_format(arg, &o->style.format))
            argp_error(state, "--format: “%s”; cần text, json hoặc github (wants one of these)", arg);
        return 0;
    case KEY_LANG:
        parse_lang(arg, o, state);
        return 0;
    case 'j':
        parse_jobs(arg, o, state);
        return 0;
    case 'q':
        o->quiet = true;
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

static error_t parse_common(int key, char *arg, struct argp_state *state)
{
    struct options *o = state->input;

    switch (key) {
    case ARGP_KEY_INIT:
        state->child_inputs[0] = o;
        return 0;
    case KEY_AS_OF:
        if (!date_parse_iso(str_of(arg), &o->as_of))
            argp_error(state, "--as-of: “%s” không phải ngày dạng 2026-06-30 (not such a day)", arg);
        return 0;
    case KEY_BASE_URL:
        o->base_url = arg;
        return 0;
    case KEY_STRICT:
        o->style.strict = true;
        return 0;
    case KEY_TEMPLATES:
        o->templates = arg;
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

static error_t parse_output(int key, char *arg, struct argp_state *state)
{
    struct options *o = state->input;

    switch (key) {
    case 'o':
        o->output = arg;
        return 0;
    case KEY_FORCE:
        o->force = true;
        return 0;
    case KEY_PREVIOUS:
        o->previous = arg;
        return 0;
    case KEY_PRECOMPRESS:
        o->precompress = true;
        return 0;
    case KEY_SHARD:
        if (!shard_parse(str_of(arg), &o->shard))
            argp_error(state, "--shard: “%s”; cần i/n, ví dụ 2/7 (wants i/n, 2/7 for instance)", arg);
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_option common_rows[] = {
    {"as-of", KEY_AS_OF, "YYYY-MM-DD", 0, "ngày đánh giá (the day on which everything is judged)", 0},
    {"base-url", KEY_BASE_URL, "URL", 0, "địa chỉ công bố, thay cho site.yml (public address)", 0},
    {"strict", KEY_STRICT, 0, 0, "coi cảnh báo là lỗi (warnings are errors)", 0},
    {"templates", KEY_TEMPLATES, "DIR", 0, "thư mục mẫu đi kèm (the installed templates)", 0},
    {0},
};

static const struct argp_option running_rows[] = {
    {"format", KEY_FORMAT, "text|json|github", 0, "dạng của thông báo (form of the messages)", 0},
    {"lang", KEY_LANG, "vi|en", 0, "ngôn ngữ của thông báo (language of the messages)", 0},
    {"jobs", 'j', "N", 0, "số luồng làm việc (workers)", 0},
    {"quiet", 'q', 0, 0, "chỉ in lỗi và cảnh báo (only problems)", 0},
    {0},
};

static const struct argp_option output_rows[] = {
    {"output", 'o', "PATH", 0, "thư mục đích, mặc định DIR/site (where the site goes)", 0},
    {"force", KEY_FORCE, 0, 0, "bỏ qua lần dựng trước (ignore the previous build)", 0},
    {"previous", KEY_PREVIOUS, "PATH", 0,
     "trang đã công bố để so sánh (a published site, or its results.csv, to compare with)", 0},
    {"precompress", KEY_PRECOMPRESS, 0, 0, "ghi kèm bản .gz và .br (compressed copies)", 0},
    {"shard", KEY_SHARD, "i/n", 0,
     "chỉ dựng phần i trong n, vào DIR/site.i-of-n; ghép bằng join (only part i of n; join them)", 0},
    {0},
};

const struct argp options_running = {.options = running_rows, .parser = parse_running};

static const struct argp_child common_children[] = {{&options_running, 0, NULL, 0}, {0}};
const struct argp options_common = {
    .options = common_rows, .parser = parse_common, .children = common_children};
const struct argp options_output = {.options = output_rows, .parser = parse_output};

/* One where the system does not know. */
void options_jobs(struct options *options)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);

    if (options->jobs == 0)
        options->jobs = cores < 1 ? 1 : cores > MOST_DEFAULT_JOBS ? MOST_DEFAULT_JOBS : (int)cores;
}

/* The day in UTC+7, in which everything is judged, whatever the machine's time zone. */
static bool epoch_day(const char *text, int32_t *day)
{
    char *end;
    long long seconds = strtoll(text, &end, 10);

    if (end == text || *end || seconds < 0 || seconds > 7258118400LL) /* the year 2200 */
        return false;
    *day = (int32_t)((seconds + UTC_PLUS_7) / DAY_SECONDS);
    return true;
}

bool options_as_of(const struct options *options, int32_t *as_of)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");

    *as_of = options->as_of;
    if (*as_of != DATE_NONE || !epoch || !*epoch || epoch_day(epoch, as_of))
        return true;
    fprintf(stderr, "minhbach: SOURCE_DATE_EPOCH “%s” không phải số giây (is no number of seconds)\n",
            epoch);
    return false;
}

int32_t options_today(void)
{
    return (int32_t)((time(NULL) + UTC_PLUS_7) / DAY_SECONDS);
}
