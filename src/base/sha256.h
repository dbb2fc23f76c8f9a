/* SPDX-License-Identifier: MIT */
/* sha256: the fingerprint of files, over libcrypto. A failure of the library itself (no memory)
 * ends the process as running out of memory does. */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum { SHA256_BYTES = 32, SHA256_HEX = 64 };

struct sha256 {
    unsigned char bytes[SHA256_BYTES];
};

/* One being worked out, of bytes that come piece by piece. A copy of it goes on by itself. */
struct sha256_sum {
    uint64_t state[14]; /* libcrypto's own */
};

struct sha256_sum sha256_start(void);
void sha256_add(struct sha256_sum *sum, str bytes);
/* Of all that was added; the sum itself stays as it is. */
struct sha256 sha256_end(const struct sha256_sum *sum);

/* Of bytes in memory; they may be empty. */
struct sha256 sha256_of(str bytes);
/* Of what can be read from `fd` to its end; *size = bytes read. False with errno. */
bool sha256_file(int fd, struct sha256 *out, uint64_t *size);
/* 64 small hexadecimal digits and a NUL. */
void sha256_hex(struct sha256 hash, char hex[SHA256_HEX + 1]);
/* False unless `hex` is exactly that. */
bool sha256_parse(str hex, struct sha256 *out);

static inline bool sha256_eq(struct sha256 a, struct sha256 b)
{
    return memcmp(a.bytes, b.bytes, SHA256_BYTES) == 0;
}

#endif
