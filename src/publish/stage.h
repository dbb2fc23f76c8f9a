/* SPDX-License-Identifier: MIT */
/* stage: a site on its way out. Files are written into a hidden folder beside the output; those
 * that the old site holds byte for byte become hard links to it, so their mtimes stay. Committing
 * swaps the folders in one call. Whatever happens before that call leaves the old site as it was,
 * also a kill or a loss of power; if not a byte differs, nothing is written or swapped at all. */
#ifndef PUBLISH_STAGE_H
#define PUBLISH_STAGE_H

#include "publish/fault.h"
#include "publish/manifest.h"
#include "publish/seen.h"

struct stage_options {
    str output;      /* where the site goes */
    str source;      /* the source folder, which must not be the output or lie in it; "" = none */
    const str *keep; /* names at the top of the output to carry over */
    uint32_t keep_count;
    uint32_t jobs;    /* threads for linking; 0 = 1 */
    bool force;       /* write everything anew */
    bool precompress; /* a .gz and a .br beside each text file */
    bool fleeting;    /* a preview, not to outlive a loss of power: do not wait for the disk */
    str part;         /* "2/7": only this part of the site is put (publish/join.h); else empty */
    struct sha256 wish; /* fingerprint of the program and its options, for publish/seen.h */
};

struct stage; /* opaque: its lists are shared by the workers */

/* The names carried over where site.yml names none. */
extern const str stage_keep_default[];
extern const uint32_t stage_keep_default_count;

/* Locks the output, refuses one that is not ours (missing, empty, or with our manifest, which is not
 * that of a whole site if a part is to stand there; never the source folder or one around it, the home folder, `/`, a link, another file system), and clears
 * what a killed build left. Never NULL: ask stage_fault. The caller ends with stage_close. */
struct stage *stage_open(const struct stage_options *options);

/* The manifest of the site that stands there; an empty one if there is none (or with `force`). */
const struct manifest *stage_previous(const struct stage *stage);

/* Puts the file at `address` ("ky/2026-06/index.html"). From any thread. False once the stage has
 * a fault: there is no use in going on. */
bool stage_write(struct stage *stage, str address, str bytes);

/* The same for a file too large to lie in memory whole: it comes in pieces. stage_begin never says
 * NULL; the file lives in `arena` and belongs to one thread; stage_end must follow, whatever
 * stage_more said. `*out`: what the manifest will say of it. With `precompress`, what is packed is
 * gathered in `arena` all the same. */
struct stage_file;
struct stage_file *stage_begin(struct stage *stage, str address, struct arena *arena);
bool stage_more(struct stage_file *file, str piece);
bool stage_end(struct stage_file *file, struct manifest_output *out);

/* Takes the file at `address` from the old site as it is, for callers who know that its bytes would
 * be the same. False if the site is not known to be as the old build left it, or has no such file:
 * then write it. From any thread. */
bool stage_reuse(struct stage *stage, str address);

/* Whether the site that stands there was made from this head (of which the rows need not be
 * counted), by the same program with the same options, and is as it was left: then a build would
 * change nothing. One thread. */
bool stage_is_current(const struct stage *stage, const struct manifest *head);

/* What the manifest will say of a file already put; false if there is none. */
bool stage_find(struct stage *stage, str address, struct manifest_output *out);

enum stage_outcome { STAGE_FAILED, STAGE_UNCHANGED, STAGE_PUBLISHED };

/* All files are put: completes the tree, makes it durable, swaps. `head` gives version, as_of,
 * settings and inputs. One thread, once. */
enum stage_outcome stage_commit(struct stage *stage, const struct manifest *head);

/* Keeps for the next build what was seen in this one (publish/seen.h): `inputs` and `counts`; the
 * rest is filled in. After stage_commit, or where stage_is_current says that none is due. */
void stage_remember(struct stage *stage, const struct seen *seen);

/* Why it failed; NULL if nothing did. Good until stage_close. */
const struct fault *stage_fault(const struct stage *stage);
/* What went wrong after publishing (the old tree could not be removed); NULL. */
const struct fault *stage_warning(const struct stage *stage);

/* Removes what is staged and not published, unlocks, frees. */
void stage_close(struct stage *stage);

#endif
