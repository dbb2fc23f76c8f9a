/* SPDX-License-Identifier: MIT */
#include "cli/meter.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/utf8.h"

/* Nothing is shown of what takes less than half a second (contract, section 1); then a line at
 * every tick. WIDTH is that of a terminal that does not say. */
enum { SILENT_MS = 500, TICK_MS = 200, BAR_CELLS = 24, WIDTH = 80, MS = 1000 * 1000 };

struct phase_name {
    const char *key; /* of the events */
    const char *text[2];
};

static const struct phase_name names[PHASE_COUNT] = {
    [PHASE_READ] = {"read", {"đọc", "reading"}},
    [PHASE_JUDGE] = {"judge", {"đánh giá", "judging"}},
    [PHASE_TABLES] = {"tables", {"bảng dữ liệu", "tables"}},
    [PHASE_PAGES] = {"pages", {"trang", "pages"}},
    [PHASE_FILES] = {"files", {"tệp kèm", "files"}},
    [PHASE_PUBLISH] = {"publish", {"công bố", "publishing"}},
    [PHASE_JOIN] = {"join", {"ghép tệp", "joining files"}},
};

/* One moment of the work, as it is to be shown. */
struct moment {
    enum meter_phase phase;
    uint32_t done, total;
    double seconds; /* since the start */
    double rate;    /* items a second; 0 = not known */
    double left;    /* seconds */
};

/* By the monotonic clock: setting the time must not end or hold up a bar. */
static double since(struct timespec start)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - start.tv_sec) + (double)(now.tv_nsec - start.tv_nsec) / 1e9;
}

/* The rate is that of the phase: items of different phases take different times. */
static struct moment moment_of(struct meter *p)
{
    struct moment m = {.phase = p->phase,
                       .done = atomic_load(&p->done),
                       .total = atomic_load(&p->total),
                       .seconds = since(p->start)};
    double phase = since(p->phase_start);

    if (m.total && m.done && phase > 0)
        m.rate = m.done / phase;
    if (m.rate > 0 && m.done <= m.total)
        m.left = (m.total - m.done) / m.rate;
    return m;
}

static void put_bar(struct buf *out, const struct moment *m, bool colour)
{
    uint32_t full = m->total ? (uint32_t)((uint64_t)m->done * BAR_CELLS / m->total) : 0;

    buf_put(out, colour ? S("\033[32m") : S(""));
    for (uint32_t i = 0; i < BAR_CELLS; i++)
        buf_put(out, i < full ? S("█") : S("·"));
    buf_put(out, colour ? S("\033[0m ") : S(" "));
}

static void put_count(struct buf *out, uint32_t number, enum diag_lang lang)
{
    if (number >= 1000)
        buf_printf(out, "%u%c%03u", number / 1000, lang == DIAG_EN ? ',' : '.', number % 1000);
    else
        buf_uint(out, number);
}

static void put_words(struct buf *out, const struct moment *m, enum diag_lang lang)
{
    buf_put(out, str_of(names[m->phase].text[lang]));
    if (!m->total)
        return;
    buf_byte(out, ' ');
    put_count(out, m->done, lang);
    buf_byte(out, '/');
    put_count(out, m->total, lang);
    if (m->rate <= 0)
        return;
    buf_put(out, S(", "));
    put_count(out, (uint32_t)m->rate, lang);
    buf_printf(out, lang == DIAG_EN ? "/s, %.0f s left" : "/giây, còn %.0f giây", m->left + .5);
}

/* No wider than the terminal, for a line that wraps cannot be taken back. */
static void put_line(struct buf *out, const struct meter *p, const struct moment *m)
{
    struct winsize size;
    size_t width = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : WIDTH;
    struct buf words = buf_in(out->arena);

    put_words(&words, m, p->style.lang);
    buf_put(out, S("\r\033[K"));
    if (str_chars(buf_str(&words)) + BAR_CELLS + 1 < width)
        put_bar(out, m, p->style.colour);
    if (str_chars(buf_str(&words)) < width)
        buf_put(out, buf_str(&words));
}

static void put_event(struct buf *out, const struct moment *m)
{
    buf_printf(out, "{\"event\":\"progress\",\"phase\":\"%s\",\"done\":%u,\"total\":%u",
               names[m->phase].key, m->done, m->total);
    if (m->rate > 0)
        buf_printf(out, ",\"rate\":%.0f,\"left\":%.1f", m->rate, m->left);
    buf_printf(out, ",\"seconds\":%.1f}\n", m->seconds);
}

/* Under the mutex, so that no phase begins in the middle of a line. */
static void show(struct meter *p, struct arena *arena)
{
    struct moment m = moment_of(p);
    struct buf out = buf_in(arena);

    if (m.seconds * 1000 < SILENT_MS)
        return;
    if (p->style.format == DIAG_JSON)
        put_event(&out, &m);
    else
        put_line(&out, p, &m);
    p->shown = true;
    fwrite(out.ptr, 1, out.len, stderr);
    fflush(stderr);
    arena_reset(arena);
}

static struct timespec next_tick(void)
{
    struct timespec at;

    clock_gettime(CLOCK_MONOTONIC, &at);
    at.tv_nsec += TICK_MS * (long)MS;
    at.tv_sec += at.tv_nsec / (1000L * MS);
    at.tv_nsec %= 1000L * MS;
    return at;
}

/* Wakes at every tick, or when meter_end asks it to stop: its line must not come after. */
static void *draw(void *arg)
{
    struct meter *p = arg;
    struct arena *arena = arena_new(0);

    pthread_mutex_lock(&p->mutex);
    while (!p->stop) {
        struct timespec at = next_tick();

        pthread_cond_timedwait(&p->ended, &p->mutex, &at);
        if (!p->stop)
            show(p, arena);
    }
    pthread_mutex_unlock(&p->mutex);
    arena_free(arena);
    return NULL;
}

/* On a terminal that can take a line back, or as JSON for who asked for it. GitHub's annotations
 * are read afterwards. */
static bool wanted(const struct options *o)
{
    const char *term = getenv("TERM");

    if (o->quiet || o->style.format == DIAG_GITHUB)
        return false;
    return o->style.format == DIAG_JSON ||
           (isatty(STDERR_FILENO) && !(term && strcmp(term, "dumb") == 0));
}

/* Without its thread a build goes on and shows nothing. */
void meter_begin(struct meter *p, const struct options *options)
{
    pthread_condattr_t clock;

    p->style = options->style;
    if (!wanted(options))
        return;
    clock_gettime(CLOCK_MONOTONIC, &p->start);
    p->phase_start = p->start;
    pthread_mutex_init(&p->mutex, NULL);
    pthread_condattr_init(&clock);
    pthread_condattr_setclock(&clock, CLOCK_MONOTONIC);
    pthread_cond_init(&p->ended, &clock);
    pthread_condattr_destroy(&clock);
    p->running = pthread_create(&p->thread, NULL, draw, p) == 0;
}

void meter_phase(struct meter *p, enum meter_phase phase, uint32_t total)
{
    if (!p->running)
        return;
    pthread_mutex_lock(&p->mutex);
    p->phase = phase;
    clock_gettime(CLOCK_MONOTONIC, &p->phase_start);
    atomic_store(&p->done, 0);
    atomic_store(&p->total, total);
    pthread_mutex_unlock(&p->mutex);
}

void meter_end(struct meter *p)
{
    if (!p->running)
        return;
    pthread_mutex_lock(&p->mutex);
    p->stop = true;
    pthread_cond_signal(&p->ended);
    pthread_mutex_unlock(&p->mutex);
    pthread_join(p->thread, NULL);
    pthread_cond_destroy(&p->ended);
    pthread_mutex_destroy(&p->mutex);
    p->running = false;
    if (p->shown && p->style.format != DIAG_JSON)
        fputs("\r\033[K", stderr);
}
