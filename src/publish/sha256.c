/* SPDX-License-Identifier: MIT */
#include "publish/sha256.h"

#include <openssl/evp.h>
#include <unistd.h>

#include "base/oom.h"
#include "publish/sys.h"

struct sha256 sha256_of(str bytes)
{
    struct sha256 hash;

    if (!EVP_Digest(bytes.len ? bytes.ptr : "", bytes.len, hash.bytes, NULL, EVP_sha256(), NULL))
        oom_exit();
    return hash;
}

bool sha256_file(int fd, struct sha256 *out, uint64_t *size)
{
    char chunk[64 * 1024];
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    ssize_t n;

    if (!context || !EVP_DigestInit_ex(context, EVP_sha256(), NULL))
        oom_exit();
    *size = 0;
    while ((n = SYS_RETRY(read(fd, chunk, sizeof chunk))) > 0) {
        *size += (uint64_t)n;
        if (!EVP_DigestUpdate(context, chunk, (size_t)n))
            oom_exit();
    }
    if (!EVP_DigestFinal_ex(context, out->bytes, NULL))
        oom_exit();
    EVP_MD_CTX_free(context);
    return n == 0;
}

void sha256_hex(struct sha256 hash, char hex[SHA256_HEX + 1])
{
    static const char digits[] = "0123456789abcdef";

    for (int i = 0; i < SHA256_BYTES; i++) {
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
    for (int i = 0; i < SHA256_BYTES; i++) {
        int high = digit(hex.ptr[2 * i]);
        int low = digit(hex.ptr[2 * i + 1]);

        if (high < 0 || low < 0)
            return false;
        out->bytes[i] = (unsigned char)(high << 4 | low);
    }
    return true;
}
