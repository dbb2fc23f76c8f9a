/* SPDX-License-Identifier: MIT */
/* seen: how a build knows without reading a byte that nothing has changed. A small file beside the
 * output (".site.minhbach-seen") keeps three fingerprints of the last build: of the way it was built
 * (program, options), of the folders that it read, and of the site. The last two are made of the
 * name, kind, inode, size, mtime and ctime of every file and folder, compared for equality with what
 * was seen then, never for "older than": clocks may be set back, and mtimes forged, but nothing
 * changes a file's bytes and leaves its ctime.
 *
 * What is trusted, then: that the file system keeps ctime. Times finer than its clock's tick cannot
 * tell two changes apart, so nothing younger than SEEN_SETTLED is ever fingerprinted. A lost, stale or
 * damaged file costs time and nothing else: the site is then compared byte by byte. */
#ifndef PUBLISH_SEEN_H
#define PUBLISH_SEEN_H

#include "base/arena.h"
#include "publish/manifest.h"

enum seen_count {
    SEEN_FILES, /* of rows */
    SEEN_ROWS,
    SEEN_PUBLISHED,
    SEEN_REPORTED,
    SEEN_LANG, /* of the site: an enum diag_lang */
    SEEN_COUNTS
};

struct seen {
    struct sha256 wish;   /* of how it was built */
    struct sha256 inputs; /* of the folders read, as they stood before they were read; all zero:
                             they had not settled, or problems were told, which must be told again */
    struct sha256 site;
    uint64_t counts[SEEN_COUNTS]; /* what the build said at its end */
};

/* Nanoseconds: more than a tick of any kernel's clock, which is 10 ms at the most (HZ=100). */
enum { SEEN_SETTLED = 12 * 1000 * 1000 };

/* The fingerprint of all in the folders `dirs` (-1: one that is not there, which counts too). False
 * if one of them could not be read, or holds something that changed just now, in SEEN_SETTLED. */
bool seen_folders(const int *dirs, uint32_t count, struct arena *arena, struct sha256 *out);

/* The same of a site: of the files that its manifest names, of the manifest, and of the folders they
 * lie in, so that a file more is seen too. What it keeps of others (.git) is left alone. */
bool seen_site(int site, const struct manifest *manifest, struct arena *arena, struct sha256 *out);

/* False if there is none that can be read. */
bool seen_read(int parent, const char *name, struct seen *seen);
/* Where it cannot be written, the old one is gone. */
void seen_write(int parent, const char *name, const struct seen *seen);

/* Whether the output was built so, from that, and is as it was left: then a build would change
 * nothing. Fills `counts`. Takes no lock; false while another build holds it, or one that was killed
 * left something to clear. */
bool seen_is_current(str output, const struct seen *now, struct arena *arena,
                     uint64_t counts[SEEN_COUNTS]);

#endif
