/* SPDX-License-Identifier: MIT */
#include "cli/fingerprint.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "base/date.h"
#include "publish/sys.h"

/* The program itself, by what changes when another is put in its place; its version does not tell
 * two builds of one version apart. */
static void put_program(struct buf *out)
{
    struct stat program;

    buf_put(out, S(MINHBACH_VERSION "\n"));
    if (stat("/proc/self/exe", &program) == 0)
        buf_printf(out, "%ju %ju %jd %jd.%09ld %jd.%09ld\n", (uintmax_t)program.st_dev,
                   (uintmax_t)program.st_ino, (intmax_t)program.st_size,
                   (intmax_t)program.st_mtim.tv_sec, program.st_mtim.tv_nsec,
                   (intmax_t)program.st_ctim.tv_sec, program.st_ctim.tv_nsec);
}

/* All that decides on bytes and does not stand in the folders: the day, unless site.yml says it, is
 * that of the options or today. */
static struct sha256 wish_of(const struct session *session)
{
    const struct options *o = &session->options;
    struct buf text = buf_in(session->arena);
    int32_t as_of = DATE_NONE;

    put_program(&text);
    options_as_of(o, &as_of);
    buf_int(&text, as_of == DATE_NONE ? options_today() : as_of);
    buf_put(&text, as_of == DATE_NONE ? S(" today\n") : S(" given\n"));
    buf_put(&text, o->base_url ? str_of(o->base_url) : S("\n"));
    buf_put(&text, o->precompress ? S("\nprecompress") : S("\nplain"));
    buf_printf(&text, "\n%u/%u", o->shard.at, o->shard.count);
    return sha256_of(buf_str(&text));
}

void fingerprint_take(const struct session *session, struct seen *seen)
{
    int source = source_open(session->options.dir);
    int content = sys_open_under(source, "content", O_RDONLY | O_DIRECTORY);
    int data = sys_open_under(source, "data", O_RDONLY | O_DIRECTORY);
    int folders[] = {content, data, session->theme.folders[0].root, session->theme.folders[1].root};

    *seen = (struct seen){.wish = wish_of(session)};
    if (source < 0 || !seen_folders(folders, 4, session->arena, &seen->inputs))
        seen->inputs = (struct sha256){{0}};
    sys_close(data);
    sys_close(content);
    sys_close(source);
}

bool fingerprint_is_current(const struct session *session, struct seen *seen)
{
    static const struct sha256 none;
    const struct options *o = &session->options;

    return !o->force && !o->previous && !o->explain && !sha256_eq(seen->inputs, none) &&
           seen_is_current(session_output(session), seen, session->arena, seen->counts);
}
