/* SPDX-License-Identifier: MIT */
#include "small.h"

#include "pages/search.h"

static const struct search_word *word(const struct search_index *index, const char *bare,
                                      const char *exact)
{
    for (uint32_t i = 0; i < index->words.len; i++)
        if (str_eq(index->words.at[i].bare, str_of(bare)) &&
            str_eq(index->words.at[i].exact, str_of(exact)))
            return &index->words.at[i];
    return NULL;
}

static bool leads_to(const struct small *s, const struct search_word *found, const char *address)
{
    for (uint32_t i = 0; found && i < found->entries.len; i++) {
        const struct search_entry *entry = &s->site->search->entries.at[found->entries.at[i]];

        if (str_eq(search_show(s->site, s->b->arena, entry).address, str_of(address)))
            return true;
    }
    return false;
}

/* Words with and without accents, pairs, the parts of a number. */
static void words(void **state)
{
    struct small s = small_new(false);
    const struct search_index *index;

    (void)state;
    small_finish(&s);
    index = s.site->search;
    assert_true(leads_to(&s, word(index, "so", "số"), "chi-tieu/so-hoa/"));
    assert_true(leads_to(&s, word(index, "so", "sở"), "don-vi/so-mot/"));
    assert_true(leads_to(&s, word(index, "hoa", "hoá"), "chi-tieu/so-hoa/"));
    assert_true(leads_to(&s, word(index, " so hoa", " số hoá"), "chi-tieu/so-hoa/"));
    assert_false(leads_to(&s, word(index, " so hoa", " số hoá"), "don-vi/so-mot/"));
    assert_true(leads_to(&s, word(index, "18", "18"), "ke-hoach/kh/"));
    assert_true(leads_to(&s, word(index, "ubnd", "ubnd"), "ke-hoach/kh/"));
    builder_free(s.b);
}

/* Sorted, cut at the marks, each file begins with the word that the directory names. */
static void files(void **state)
{
    struct small s = small_new(false);
    const struct search_index *index;
    const struct record *directory;

    (void)state;
    small_finish(&s);
    index = s.site->search;
    for (uint32_t i = 1; i < index->words.len; i++)
        assert_true(str_cmp(index->words.at[i - 1].bare, index->words.at[i].bare) <= 0);
    directory = small_page(&s, "tim-kiem/muc-luc.json");
    assert_non_null(directory);
    assert_int_equal(directory->slots[search_file_words].len, index->starts.len);
    assert_non_null(small_page(&s, "tim-kiem/tu/0.json"));
    assert_non_null(small_page(&s, "tim-kiem/muc/0.json"));
    builder_free(s.b);
}

/* Differences in base 36, runs with their length. */
static void packed(void **state)
{
    uint32_t entries[] = {3, 4, 5, 6, 26, 100};
    struct search_word w = {.entries = {entries, 6, 6}};
    struct arena *arena = arena_new(0);

    (void)state;
    assert_true(str_eq(search_entries_text(arena, &w), S("3-3,k,22")));
    w.entries.len = 0;
    assert_int_equal(search_entries_text(arena, &w).len, 0);
    arena_free(arena);
}

/* The page lists everything for those without scripts. */
static void plain_list(void **state)
{
    struct small s = small_new(false);
    const struct record *page;
    uint32_t links = 0;

    (void)state;
    small_finish(&s);
    page = small_page(&s, "tim-kiem/");
    for (uint32_t i = 0; i < page->slots[search_page_shelves].len; i++) {
        const struct value *shelf = page->slots[search_page_shelves].items[i].record->slots;

        assert_int_equal(shelf[search_shelf_groups].len, 1);
        links += shelf[search_shelf_groups].items[0].record->slots[shelf_links].len;
    }
    assert_int_equal(links, s.site->search->entries.len);
    builder_free(s.b);
}

static const struct value *shelf_of(const struct record *page, const char *id)
{
    for (uint32_t i = 0; i < page->slots[search_page_shelves].len; i++) {
        const struct value *shelf = page->slots[search_page_shelves].items[i].record->slots;

        if (str_eq((str){shelf[search_shelf_id].text, shelf[search_shelf_id].len}, str_of(id)))
            return shelf;
    }
    fail_msg("no %s", id);
    return NULL;
}

/* What is many stands by first letter, in Vietnamese order; numbers by their value. */
static void by_letter(void **state)
{
    static const char *const names[] = {"Đội 1", "Ấp 1", "Xã Hai 10", "(Dự án) 1", "Xã Hai 9"};
    static const char *const letters[] = {"…", "A", "Đ", "S", "X"};
    struct small s = small_new(false);
    const struct value *shelf, *last;

    (void)state;
    for (uint32_t i = 0; i < 30; i++) {
        str id = arena_printf(s.b->arena, "u%02u", (unsigned)i);
        uint32_t unit = add_unit(s.b, arena_cstr(s.b->arena, id), "xa");

        s.b->model.units.at[unit].name = str_of(names[i % 5]);
    }
    small_finish(&s);
    shelf = shelf_of(small_page(&s, "tim-kiem/"), "m-don-vi");
    assert_true(shelf[search_shelf_grouped].len);
    assert_text(shelf[search_shelf_count], "32");
    assert_int_equal(shelf[search_shelf_groups].len, 5);
    for (uint32_t g = 0; g < 5; g++)
        assert_text(shelf[search_shelf_groups].items[g].record->slots[shelf_title], letters[g]);
    last = shelf[search_shelf_groups].items[4].record->slots;
    assert_text(last[shelf_id], "m-don-vi-5");
    assert_int_equal(last[shelf_links].len, 13);
    assert_text(last[shelf_links].items[1].record->slots[link_text], "Xã Hai 9");
    assert_text(last[shelf_links].items[12].record->slots[link_text], "Xã Hai 10");
    builder_free(s.b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words),
        cmocka_unit_test(files),
        cmocka_unit_test(packed),
        cmocka_unit_test(plain_list),
        cmocka_unit_test(by_letter),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
