/* SPDX-License-Identifier: MIT */
/* theme: where templates and assets come from: the user's own templates/ folder, and behind it the
 * one that came with minhbach (beside the source tree, under the install prefix, or --templates). */
#ifndef CLI_THEME_H
#define CLI_THEME_H

#include "base/vec.h"
#include "mustache/template.h"
#include "pages/labels.h"
#include "publish/manifest.h"
#include "read/source.h"

struct asset {
    str name;     /* "style.css" */
    str address;  /* "assets/style-1a2b3c4d.css" */
    str bytes;
};

enum { THEME_FOLDERS = 2 };

/* Sources and names live in `arena`, which must outlive the theme. */
struct theme {
    struct source_reader folders[THEME_FOLDERS]; /* own, installed; root -1 where there is none */
    struct arena *arena;
    VEC(struct asset) assets;          /* sorted by name */
    VEC(struct manifest_input) inputs; /* every file that was used */
};

/* Finds the folders. False, after a message on stderr, when there are no installed templates. */
bool theme_open(struct theme *theme, const char *dir, const char *templates, struct arena *arena,
                struct diag *diag);
void theme_close(struct theme *theme);

/* The loader of page templates; `theme` must outlive it. */
struct template_loader theme_loader(struct theme *theme);

/* Reads templates/assets/: own files stand for installed ones of the same name. The address of an
 * asset holds a part of its content's hash, so that it may be cached for ever. */
void theme_read_assets(struct theme *theme);
/* The words of "vi" or "en" out of labels.<lang>.csv; NULL after reporting why not. */
const struct labels *theme_labels(struct theme *theme, str lang);
/* Empty if there is no such asset. */
str theme_address(const struct theme *theme, str name);

#endif
