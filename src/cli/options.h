/* SPDX-License-Identifier: MIT */
/* The options that build, check, why and diff share; an argp parser that commands take as a child. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <argp.h>
#include <stdbool.h>

#include "base/diag.h"
#include "publish/join.h"

/* What is not given stays NULL, 0 or DATE_NONE: what stands for it is decided where it is used.
 * Strings are those of argv. */
struct options {
    const char *dir;       /* the source folder; "." */
    const char *output;    /* NULL: dir/site */
    const char *templates; /* NULL: the installed ones */
    const char *base_url;  /* NULL: that of site.yml */
    const char *explain;   /* a page that build explains; NULL */
    const char *previous;  /* NULL: the output folder */
    struct shard shard;    /* --shard; count 0: the whole site */
    int jobs;              /* 0: as many as there are cores */
    int shown;             /* of a preview: the eventfd that is told when its site stands */
    int32_t as_of;         /* DATE_NONE: SOURCE_DATE_EPOCH, site.yml, today */
    struct diag_style style;
    bool lang_given;
    bool quiet;
    bool force;
    bool precompress;
};

/* Reads a command line into `input`. What argp finds wrong ends the process with EXIT_USAGE; that it
 * lacks memory it only returns, and a command must not go on with options that it was not given. */
void options_parse(const struct argp *argp, int argc, char **argv, void *input);

/* Nothing chosen yet; colour (not with NO_COLOR, and on a terminal only) and language from the
 * environment. */
struct options options_default(void);

/* --format, --lang, --jobs, --quiet. Its input (argp_child.group aside) is a struct options, as that
 * of those below. */
extern const struct argp options_running;
/* These, and --as-of, --base-url, --strict, --templates. */
extern const struct argp options_common;
/* --output, --force, --previous, --precompress, --shard. */
extern const struct argp options_output;

/* Puts the number of cores where no --jobs was given. */
void options_jobs(struct options *options);

/* Sets style.lang from the site's language when neither option nor environment chose. */
void options_site_lang(struct options *options, str lang);

/* The day on which everything is judged, where the option or SOURCE_DATE_EPOCH says so; DATE_NONE:
 * the site decides. False (after a message) when SOURCE_DATE_EPOCH is no number. */
bool options_as_of(const struct options *options, int32_t *as_of);
/* Today in UTC+7. */
int32_t options_today(void);

#endif
