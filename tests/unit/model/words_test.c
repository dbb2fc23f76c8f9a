/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/map.h"
#include "model/columns.h"
#include "model/words.h"
#include "text/unicode.h"

struct word_case {
    enum word_table table;
    const char *word;
    int value; /* -1: none of the table's */
};

static const struct word_case cases[] = {
    {WORDS_COMPARATOR, "at_least", CMP_AT_LEAST},
    {WORDS_COMPARATOR, "At least", CMP_AT_LEAST},
    {WORDS_COMPARATOR, "Tối thiểu", CMP_AT_LEAST},
    {WORDS_COMPARATOR, "TOI THIEU", CMP_AT_LEAST},
    {WORDS_COMPARATOR, ">=", CMP_AT_LEAST},
    {WORDS_COMPARATOR, "≤", CMP_AT_MOST},
    {WORDS_COMPARATOR, "<", CMP_BELOW},
    {WORDS_COMPARATOR, "!", -1},
    {WORDS_COMPARATOR, "", -1},
    {WORDS_COMPARATOR, "yes_no", CMP_YES_NO},
    {WORDS_UNIT_KIND, "nhóm", UNIT_GROUP},
    {WORDS_UNIT_KIND, "rate", -1},
    {WORDS_INDICATOR_KIND, "có/không", KIND_YES_NO},
    {WORDS_PROGRESS_STATUS, "Đã hoàn thành", PROGRESS_DONE},
    {WORDS_YES_NO, "Có", 1},
    {WORDS_YES_NO, "không", 0},
    {WORDS_YES_NO, "yes", 1},
    {WORDS_YES_NO, "1", -1},
    {WORDS_ONGOING, "Thường xuyên", 0},
    {WORDS_TASK_ROLE, "Chủ trì, phối hợp", ROLE_LEAD},
};

static void words_in_both_languages(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint32_t value = 999;
        bool found = words_find(cases[i].table, str_of(cases[i].word), &value);

        if (found != (cases[i].value >= 0) || (found && value != (uint32_t)cases[i].value))
            fail_msg("%s: %d %u", cases[i].word, found, value);
    }
}

/* The list in messages is the table's. */
static void lists_are_whole(void **state)
{
    (void)state;
    for (int table = WORDS_PROVENANCE; table <= WORDS_ONGOING; table++) {
        struct arena *arena = arena_new(0);
        str list = words_list(arena, table);

        for (uint32_t value = 0; value < 32; value++) {
            str name = words_name(table, value);
            str both = arena_printf(arena, "%.*s (%.*s)", STR_ARG(name),
                                    STR_ARG(words_vietnamese(table, value)));

            if (name.len && str_find(list, both, 0) == SIZE_MAX)
                fail_msg("%.*s is in no list", STR_ARG(both));
        }
        arena_free(arena);
    }
}

/* No two columns of a table answer to one header; and each has its Vietnamese one. */
static void columns_differ(void **state)
{
    struct arena *arena = arena_new(0);

    (void)state;
    for (int table = 0; table < TABLE_COUNT; table++) {
        const struct csv_schema *schema = columns_of(table);
        struct map *seen = map_new(arena);

        assert_true(schema->count <= CSV_MAX_SCHEMA);
        assert_true(columns_contract(table) <= schema->count);
        for (uint32_t i = 0; i < schema->count; i++) {
            assert_non_null(schema->columns[i].names[1]);
            for (int j = 0; j < CSV_MAX_NAMES && schema->columns[i].names[j]; j++) {
                str key = unicode_bare(arena, str_of(schema->columns[i].names[j]));

                if (map_add(seen, key, i) != i)
                    fail_msg("table %d: two columns %.*s", table, STR_ARG(key));
            }
        }
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_in_both_languages),
        cmocka_unit_test(lists_are_whole),
        cmocka_unit_test(columns_differ),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
