/* SPDX-License-Identifier: MIT */
#include "publish/compress.h"

#include <brotli/encode.h>
#include <libdeflate.h>

#include "base/oom.h"

/* Brotli's best, 11, runs at 0.4 MB/s for a few percent; 9 is the last that a daily build bears. */
enum { GZIP_LEVEL = 12, BROTLI_QUALITY = 9 };

static bool pack_gzip(str bytes, struct arena *arena, str *out)
{
    struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(GZIP_LEVEL);
    size_t bound;
    char *packed;

    if (!compressor)
        oom_exit();
    bound = libdeflate_gzip_compress_bound(compressor, bytes.len);
    packed = arena_alloc(arena, bound);
    *out = (str){packed, libdeflate_gzip_compress(compressor, bytes.ptr, bytes.len, packed, bound)};
    libdeflate_free_compressor(compressor);
    return out->len > 0;
}

/* A window that holds the whole file and no more: for pages (up to 64 KB) brotli then takes tables
 * of one megabyte, not of thirty, which cost more to touch than the page to compress. */
static int window_bits(size_t len)
{
    int bits = BROTLI_MIN_WINDOW_BITS;

    while (bits < BROTLI_DEFAULT_WINDOW && ((size_t)1 << bits) - 16 < len)
        bits++;
    return bits;
}

static bool pack_brotli(str bytes, struct arena *arena, str *out)
{
    size_t len = BrotliEncoderMaxCompressedSize(bytes.len);
    char *packed = arena_alloc(arena, len);

    if (!BrotliEncoderCompress(BROTLI_QUALITY, window_bits(bytes.len), BROTLI_MODE_TEXT, bytes.len,
                               (const uint8_t *)bytes.ptr, &len, (uint8_t *)packed))
        return false;
    *out = (str){packed, len};
    return true;
}

const struct compress_format compress_formats[COMPRESS_FORMATS] = {{".gz", pack_gzip},
                                                                   {".br", pack_brotli}};

bool compress_wanted(str address)
{
    static const str suffixes[] = {S_INIT(".html"), S_INIT(".css"), S_INIT(".js"),
                                   S_INIT(".json"), S_INIT(".csv"), S_INIT(".svg"),
                                   S_INIT(".xml"),  S_INIT(".txt"), S_INIT(".md")};

    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
        if (str_ends(address, suffixes[i]))
            return true;
    return false;
}
