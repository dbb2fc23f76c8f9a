/* SPDX-License-Identifier: MIT */
/* A reader of the one form in which manifest_put writes; a general JSON reader would cost more on
 * a hundred thousand entries and accept what no build of ours wrote. */
#include "publish/manifest.h"

#include "base/utf8.h"
#include "publish/sys.h"

struct reader {
    str rest;
    struct arena *arena;
    bool ok;
};

/* Moves past `text` if it stands here. */
static bool take(struct reader *reader, str text)
{
    if (!reader->ok || !str_starts(reader->rest, text))
        return false;
    reader->rest = str_slice(reader->rest, text.len, reader->rest.len);
    return true;
}

static void expect(struct reader *reader, str text)
{
    reader->ok = take(reader, text);
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static uint32_t escape_value(str s, size_t *used)
{
    static const char names[] = "\"\\nrtb";
    static const char values[] = "\"\\\n\r\t\b";
    const char *name = s.len && s.ptr[0] ? strchr(names, s.ptr[0]) : NULL;
    uint32_t value = 0;

    *used = 1;
    if (name)
        return (unsigned char)values[name - names];
    *used = 5;
    if (s.len < 5 || s.ptr[0] != 'u')
        return UTF8_BAD;
    for (int i = 1; i < 5; i++) {
        if (hex_digit(s.ptr[i]) < 0)
            return UTF8_BAD;
        value = value << 4 | (uint32_t)hex_digit(s.ptr[i]);
    }
    return value;
}

/* The text between the quotes, `raw`, with its escapes undone. */
static str unescape(struct reader *reader, str raw)
{
    struct buf out = buf_in(reader->arena);

    for (size_t i = 0; i < raw.len && reader->ok;) {
        size_t used;
        uint32_t value;

        if (raw.ptr[i] != '\\') {
            buf_byte(&out, raw.ptr[i++]);
            continue;
        }
        value = escape_value(str_slice(raw, i + 1, raw.len), &used);
        reader->ok = value != UTF8_BAD;
        buf_utf8(&out, value);
        i += 1 + used;
    }
    return buf_str(&out);
}

static str take_string(struct reader *reader)
{
    str rest, raw;
    size_t end = 0;
    bool escaped = false;

    expect(reader, S("\""));
    rest = reader->rest;
    while (end < rest.len && rest.ptr[end] != '"') {
        escaped |= rest.ptr[end] == '\\';
        end += rest.ptr[end] == '\\' ? 2 : 1;
    }
    if (!reader->ok || end >= rest.len) {
        reader->ok = false;
        return S("");
    }
    raw = str_slice(rest, 0, end);
    reader->rest = str_slice(rest, end + 1, rest.len);
    return escaped ? unescape(reader, raw) : raw;
}

static uint64_t take_number(struct reader *reader)
{
    uint64_t value = 0;
    size_t n = 0;

    while (n < reader->rest.len && n < 18 && reader->rest.ptr[n] >= '0' &&
           reader->rest.ptr[n] <= '9')
        value = value * 10 + (uint64_t)(reader->rest.ptr[n++] - '0');
    if (!n)
        reader->ok = false;
    reader->rest = str_slice(reader->rest, n, reader->rest.len);
    return value;
}

static str take_member(struct reader *reader, str key)
{
    str value;

    expect(reader, key);
    value = take_string(reader);
    expect(reader, S(",\n"));
    return value;
}

static uint64_t take_count(struct reader *reader, str key)
{
    uint64_t count;

    expect(reader, key);
    count = take_number(reader);
    expect(reader, S(", "));
    return count;
}

static struct sha256 take_hash(struct reader *reader)
{
    struct sha256 hash = {{0}};

    expect(reader, S("\"sha256\": "));
    if (reader->ok)
        reader->ok = sha256_parse(take_string(reader), &hash);
    expect(reader, S("}"));
    return hash;
}

static str take_file(struct reader *reader)
{
    str file;

    expect(reader, S("\n{\"file\": "));
    file = take_string(reader);
    expect(reader, S(", "));
    return file;
}

static struct manifest_input take_input(struct reader *reader)
{
    struct manifest_input input = {.file = take_file(reader)};

    input.is_table = str_starts(reader->rest, S("\"rows\""));
    if (input.is_table) {
        input.rows = (uint32_t)take_count(reader, S("\"rows\": "));
        input.blank = (uint32_t)take_count(reader, S("\"blank\": "));
        input.published = (uint32_t)take_count(reader, S("\"published\": "));
        input.reported = (uint32_t)take_count(reader, S("\"reported\": "));
    }
    input.sha256 = take_hash(reader);
    return input;
}

static struct manifest_output take_output(struct reader *reader)
{
    struct manifest_output output = {.file = take_file(reader)};

    output.bytes = take_count(reader, S("\"bytes\": "));
    output.sha256 = take_hash(reader);
    return output;
}

static void take_keep(struct reader *reader, struct manifest *manifest)
{
    expect(reader, S("\"keep\": ["));
    if (take(reader, S("],\n")))
        return;
    do
        *vec_push(reader->arena, &manifest->keep) = take_string(reader);
    while (take(reader, S(", ")));
    expect(reader, S("],\n"));
}

static void take_inputs(struct reader *reader, struct manifest *manifest)
{
    expect(reader, S("\"inputs\": ["));
    if (take(reader, S("\n],\n")))
        return;
    do
        *vec_push(reader->arena, &manifest->inputs) = take_input(reader);
    while (take(reader, S(",")));
    expect(reader, S("\n],\n"));
}

/* Out of order means that manifest_find would lie. */
static void take_outputs(struct reader *reader, struct manifest *manifest)
{
    str last = S("");

    expect(reader, S("\"outputs\": ["));
    if (take(reader, S("\n]\n}\n")))
        return;
    do {
        struct manifest_output output = take_output(reader);

        reader->ok = reader->ok && str_cmp(last, output.file) < 0;
        last = output.file;
        *vec_push(reader->arena, &manifest->outputs) = output;
    } while (take(reader, S(",")));
    expect(reader, S("\n]\n}\n"));
}

enum manifest_state manifest_parse(str text, struct arena *arena, struct manifest *manifest)
{
    struct reader reader = {text, arena, true};

    *manifest = (struct manifest){0};
    expect(&reader, S("{\n\"generator\": \"minhbach\",\n"));
    if (!reader.ok)
        return MANIFEST_FOREIGN;
    manifest->version = take_member(&reader, S("\"version\": "));
    manifest->as_of = take_member(&reader, S("\"as_of\": "));
    manifest->settings = take_member(&reader, S("\"settings\": "));
    if (str_starts(reader.rest, S("\"part\"")))
        manifest->part = take_member(&reader, S("\"part\": "));
    take_keep(&reader, manifest);
    take_inputs(&reader, manifest);
    take_outputs(&reader, manifest);
    if (reader.ok && reader.rest.len == 0)
        return MANIFEST_READ;
    *manifest = (struct manifest){0};
    return MANIFEST_UNREADABLE;
}

enum manifest_state manifest_load(int site, struct arena *arena, struct manifest *manifest,
                                  str *text)
{
    struct buf bytes = buf_in(arena);

    *manifest = (struct manifest){0};
    *text = S("");
    if (!sys_read_under(site, MANIFEST_FILE, &bytes))
        return errno == ENOENT || errno == ELOOP || errno == EINVAL ? MANIFEST_FOREIGN
                                                                    : MANIFEST_FAILED;
    *text = buf_str(&bytes);
    return manifest_parse(*text, arena, manifest);
}
