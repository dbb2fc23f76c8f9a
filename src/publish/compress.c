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

static bool pack_brotli(str bytes, struct arena *arena, str *out)
{
    size_t len = BrotliEncoderMaxCompressedSize(bytes.len);
    char *packed = arena_alloc(arena, len);

    if (!BrotliEncoderCompress(BROTLI_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.len,
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
