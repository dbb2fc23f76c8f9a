/* SPDX-License-Identifier: MIT */
#include "scratch.h"

#include <fcntl.h>

#include "publish/manifest.h"

static struct manifest sample(struct arena *arena)
{
    struct manifest manifest = {
        .version = S("1.2"), .as_of = S("2026-11-20"), .settings = S("a=\"<b>\"")};

    *vec_push(arena, &manifest.keep) = S(".git");
    *vec_push(arena, &manifest.keep) = S("CNAME");
    *vec_push(arena, &manifest.inputs) =
        (struct manifest_input){S("data/units.csv"), sha256_of(S("u")), true, 12, 2, 9, 3};
    *vec_push(arena, &manifest.inputs) =
        (struct manifest_input){.file = S("content/site.yml"), .sha256 = sha256_of(S("s"))};
    *vec_push(arena, &manifest.outputs) =
        (struct manifest_output){S("z\nđ\\.html"), 7, sha256_of(S("z"))};
    *vec_push(arena, &manifest.outputs) =
        (struct manifest_output){S("index.html"), 123456789012, sha256_of(S("i"))};
    return manifest;
}

static str text_of(struct arena *arena, struct manifest *manifest)
{
    struct buf out = buf_in(arena);

    manifest_put(&out, manifest);
    return buf_str(&out);
}

static void writes_one_entry_a_line_sorted(void **state)
{
    struct scratch *s = *state;
    struct manifest manifest = sample(s->arena);
    str text = text_of(s->arena, &manifest);
    static const char expected[] =
        "{\n\"generator\": \"minhbach\",\n\"version\": \"1.2\",\n\"as_of\": \"2026-11-20\",\n"
        "\"settings\": \"a=\\\"\\u003cb>\\\"\",\n\"keep\": [\".git\", \"CNAME\"],\n\"inputs\": [\n"
        "{\"file\": \"content/site.yml\", \"sha256\": "
        "\"043a718774c572bd8a25adbeb1bfcd5c0256ae11cecf9f9c3f925d0e52beaf89\"},\n"
        "{\"file\": \"data/units.csv\", \"rows\": 12, \"blank\": 2, \"published\": 9, "
        "\"reported\": 3, \"sha256\": "
        "\"0bfe935e70c321c7ca3afc75ce0d0ca2f98b5422e008bb31c00c6d7f1f1c0ad6\"}\n],\n"
        "\"outputs\": [\n"
        "{\"file\": \"index.html\", \"bytes\": 123456789012, \"sha256\": "
        "\"de7d1b721a1e0632b7cf04edf5032c8ecffa9f9a08492152b926f1a5a7e765d7\"},\n"
        "{\"file\": \"z\\nđ\\\\.html\", \"bytes\": 7, \"sha256\": "
        "\"594e519ae499312b29433b7dd8a97ff068defcba9755b6d5d00e84c524d67b06\"}\n]\n}\n";

    assert_int_equal(text.len, sizeof expected - 1);
    assert_memory_equal(text.ptr, expected, text.len);
}

static void reads_what_it_wrote(void **state)
{
    struct scratch *s = *state;
    struct manifest manifest = sample(s->arena), read;
    str text = text_of(s->arena, &manifest), again;

    assert_int_equal(manifest_parse(text, s->arena, &read), MANIFEST_READ);
    assert_int_equal(read.inputs.len, 2);
    assert_int_equal(read.inputs.at[1].rows, 12);
    assert_int_equal(read.inputs.at[1].reported, 3);
    assert_false(read.inputs.at[0].is_table);
    assert_int_equal(manifest_find(&read, S("index.html"))->bytes, 123456789012);
    assert_non_null(manifest_find(&read, S("z\nđ\\.html")));
    assert_null(manifest_find(&read, S("index.htm")));
    again = text_of(s->arena, &read);
    assert_true(str_eq(text, again));
}

static void an_empty_site_has_a_manifest_too(void **state)
{
    struct scratch *s = *state;
    struct manifest manifest = {.version = S("")}, read;

    assert_int_equal(manifest_parse(text_of(s->arena, &manifest), s->arena, &read), MANIFEST_READ);
    assert_int_equal(read.outputs.len, 0);
    assert_null(manifest_find(&read, S("x")));
}

/* Cut anywhere, or with any byte changed, it is never taken for what it was. */
static void anything_else_is_not_read(void **state)
{
    struct scratch *s = *state;
    struct manifest manifest = sample(s->arena), read;
    str text = text_of(s->arena, &manifest);
    char *copy = arena_cstr(s->arena, text);

    for (size_t len = 0; len < text.len; len++)
        assert_int_not_equal(manifest_parse(str_slice(text, 0, len), s->arena, &read),
                             MANIFEST_READ);
    for (size_t i = 0; i < text.len; i++) {
        copy[i] ^= 1;
        if (manifest_parse((str){copy, text.len}, s->arena, &read) == MANIFEST_READ)
            assert_false(str_eq(text_of(s->arena, &read), text));
        copy[i] ^= 1;
    }
    assert_int_equal(manifest_parse(S("{}"), s->arena, &read), MANIFEST_FOREIGN);
    assert_int_equal(manifest_parse(S("{\n\"generator\": \"minhbach\",\n"), s->arena, &read),
                     MANIFEST_UNREADABLE);
    assert_int_equal(read.outputs.len, 0);
}

static void loads_from_a_folder(void **state)
{
    struct scratch *s = *state;
    struct manifest manifest = sample(s->arena), read;
    int here = open(".", O_RDONLY | O_DIRECTORY);
    str text;

    assert_int_equal(manifest_load(here, s->arena, &read, &text), MANIFEST_FOREIGN);
    scratch_put(MANIFEST_FILE, arena_cstr(s->arena, text_of(s->arena, &manifest)));
    assert_int_equal(manifest_load(here, s->arena, &read, &text), MANIFEST_READ);
    assert_int_equal(rename(MANIFEST_FILE, "elsewhere"), 0);
    assert_int_equal(symlink("elsewhere", MANIFEST_FILE), 0);
    assert_int_equal(manifest_load(here, s->arena, &read, &text), MANIFEST_FOREIGN);
    close(here);
}

static void knows_what_is_kept(void **state)
{
    struct scratch *s = *state;
    struct manifest manifest = sample(s->arena);

    assert_true(manifest_keeps(&manifest, S(".git")));
    assert_true(manifest_keeps(&manifest, S(".git/refs/x")));
    assert_true(manifest_keeps(&manifest, S("manifest.json.sig")));
    assert_false(manifest_keeps(&manifest, S(".gitx")));
    assert_false(manifest_keeps(&manifest, S("a/.git")));
}

static void hashes_as_everybody_does(void **state)
{
    char hex[SHA256_HEX + 1];
    struct sha256 hash;

    (void)state;
    sha256_hex(sha256_of(S("abc")), hex);
    assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    sha256_hex(sha256_of((str){NULL, 0}), hex);
    assert_string_equal(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_true(sha256_parse(str_of(hex), &hash));
    assert_true(sha256_eq(hash, sha256_of(S(""))));
    hex[3] = 'G';
    assert_false(sha256_parse(str_of(hex), &hash));
    assert_false(sha256_parse(S("ab"), &hash));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(writes_one_entry_a_line_sorted),
        SCRATCH_TEST(reads_what_it_wrote),
        SCRATCH_TEST(an_empty_site_has_a_manifest_too),
        SCRATCH_TEST(anything_else_is_not_read),
        SCRATCH_TEST(loads_from_a_folder),
        SCRATCH_TEST(knows_what_is_kept),
        SCRATCH_TEST(hashes_as_everybody_does),
    };

    return cmocka_run_group_tests_name("manifest", tests, NULL, NULL);
}
