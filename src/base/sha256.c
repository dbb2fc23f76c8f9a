/* SPDX-License-Identifier: MIT */
#include "base/sha256.h"

/* The plain functions, though OpenSSL 3 would rather have its providers used: those take 2 ms and
 * five thousand allocations to start, and crash when one of these fails. The code that hashes is
 * the same. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include <errno.h>
#include <openssl/sha.h>
#include <string.h>
#include <unistd.h>

#include "base/bug.h"

_Static_assert(sizeof(SHA256_CTX) <= sizeof(struct sha256_sum), "room for libcrypto's state");

struct sha256_sum sha256_start(void)
{
    struct sha256_sum sum;
    SHA256_CTX context;

    INVARIANT(SHA256_Init(&context));
    memcpy(&sum, &context, sizeof context);
    return sum;
}

void sha256_add(struct sha256_sum *sum, str bytes)
{
    SHA256_CTX context;

    memcpy(&context, sum, sizeof context);
    if (bytes.len)
        INVARIANT(SHA256_Update(&context, bytes.ptr, bytes.len));
    memcpy(sum, &context, sizeof context);
}

struct sha256 sha256_end(const struct sha256_sum *sum)
{
    struct sha256 hash;
    SHA256_CTX context;

    memcpy(&context, sum, sizeof context);
    INVARIANT(SHA256_Final(hash.bytes, &context));
    return hash;
}

struct sha256 sha256_of(str bytes)
{
    struct sha256_sum sum = sha256_start();

    sha256_add(&sum, bytes);
    return sha256_end(&sum);
}

enum { READ_TRIES = 64 };

/* Tries again when a signal cuts it short, but not for ever. */
static ssize_t read_some(int fd, char *chunk, size_t size)
{
    ssize_t n;
    int tries = 0;

    do
        n = read(fd, chunk, size);
    while (n < 0 && errno == EINTR && ++tries < READ_TRIES);
    return n;
}

bool sha256_file(int fd, struct sha256 *out, uint64_t *size)
{
    char chunk[64 * 1024];
    struct sha256_sum sum = sha256_start();
    ssize_t n;

    *size = 0;
    while ((n = read_some(fd, chunk, sizeof chunk)) > 0) {
        *size += (uint64_t)n;
        sha256_add(&sum, (str){chunk, (size_t)n});
    }
    *out = sha256_end(&sum);
    return n == 0;
}

void sha256_hex(struct sha256 hash, char hex[SHA256_HEX + 1])
{
    static const char digits[] = "0123456789abcdef";

    for (size_t i = 0; i < SHA256_BYTES; i++) {
        hex[2 * i] = digits[hash.bytes[i] >> 4];
        hex[2 * i + 1] = digits[hash.bytes[i] & 15];
    }
    hex[SHA256_HEX] = 0;
}

static int digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool sha256_parse(str hex, struct sha256 *out)
{
    if (hex.len != SHA256_HEX)
        return false;
    for (size_t i = 0; i < SHA256_BYTES; i++) {
        int high = digit(hex.ptr[2 * i]);
        int low = digit(hex.ptr[2 * i + 1]);

        if (high < 0 || low < 0)
            return false;
        out->bytes[i] = (unsigned char)(high << 4 | low);
    }
    return true;
}
