/* SPDX-License-Identifier: MIT */
/* What pages are made and what they say, over small models made by hand. */
#include "../judge/builder.h"

#include "pages/cells.h"
#include "pages/history.h"
#include "pages/lookups.h"
#include "pages/pages.h"
#include "pages/print.h"
#include "pages/shapes_pages.h"
#include "pages/targets.h"
#include "words.h"

static const struct build_facts facts = {
    .version = S_INIT("1"), .stylesheet = S_INIT("assets/style.css"), .rows_read = 3};

/* A plan with monthly reports on one target, "at least 80 %", for `units` units of which every
 * second one is a child of the first. */
struct scene {
    struct builder *b;
    uint32_t plan, indicator, months[3];
    struct site *site;
};

static void add_units(struct builder *b, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        str id = arena_printf(b->arena, "u%04u", (unsigned)i);
        uint32_t unit = add_unit(b, arena_cstr(b->arena, id), i % 2 ? "xa" : "so");

        b->model.units.at[unit].short_name = b->model.units.at[unit].name;
    }
}

static void set_children(struct builder *b)
{
    uint32_t *children = ARENA_ARRAY(b->arena, uint32_t, b->model.units.len);
    uint32_t count = 0;

    for (uint32_t i = 1; i < b->model.units.len; i += 2) {
        b->model.units.at[i].parent = 0;
        children[count++] = i;
    }
    b->model.units.at[0].children = (struct indexes){children, count};
}

static struct scene scene_new(uint32_t units)
{
    struct scene s = {.b = builder_new()};
    uint32_t *all = ARENA_ARRAY(s.b->arena, uint32_t, units);
    static const char *const months[] = {"2026-08", "2026-09", "2026-10"};
    uint16_t entry;

    s.b->model.config.base_url = S("https://host/");
    add_units(s.b, units);
    for (uint32_t i = 0; i < units; i++)
        all[i] = i;
    set_children(s.b);
    s.indicator = add_indicator(s.b, "so-hoa", KIND_RATE, "%");
    s.b->model.indicators.at[0].short_name = S("Số hóa");
    s.plan = add_plan(s.b, "kh", "2026-08-01", "2026-12-31");
    entry = add_entry(s.b, s.plan);
    for (uint32_t m = 0; m < 3; m++)
        s.months[m] = add_month(s.b, s.plan, entry, months[m]);
    set_value(add_target(s.b, "t1", s.plan, s.indicator, (struct indexes){all, units}),
              CMP_AT_LEAST, "80");
    s.b->model.targets.at[0].due = due_of("ongoing");
    return s;
}

static void scene_finish(struct scene *s, const char *as_of)
{
    const struct judgement *j;

    builder_finish(s->b);
    j = builder_judge(s->b, as_of);
    s->site = site_prepare(s->b->arena, &s->b->model, j, words_of(s->b->arena, "vi"), &facts);
}

static bool has_page(const struct scene *s, const char *address)
{
    for (uint32_t i = 0; i < s->site->pages->at.len; i++)
        if (str_eq(s->site->pages->at.at[i].address, str_of(address)))
            return true;
    return false;
}

static const struct record *values_of(const struct scene *s, const char *address)
{
    for (uint32_t i = 0; i < s->site->pages->at.len; i++)
        if (str_eq(s->site->pages->at.at[i].address, str_of(address)))
            return page_values(s->site, &s->site->pages->at.at[i], s->b->arena);
    fail_msg("no page %s", address);
    return NULL;
}

static void assert_text(struct value value, const char *want)
{
    str got = {value.text, value.len};

    if (!str_eq(got, str_of(want)))
        fail_msg("“%.*s” instead of “%s”", STR_ARG(got), want);
}

static struct cell cell_of(const struct scene *s, uint32_t unit, uint32_t month)
{
    return (struct cell){0, unit, s->months[month],
                         judge_cell(s->site->judgement, 0, unit, s->months[month])};
}

/* Every address of the contract is there, once; no two pages share one. */
static void addresses(void **state)
{
    static const char *const wanted[] = {
        "",           "ke-hoach/", "ke-hoach/kh/",       "chi-tieu/",  "chi-tieu/so-hoa/",
        "don-vi/",    "ky/",       "don-vi/u0003/",      "nhiem-vu/",  "nhiem-vu/kh/",
        "ky/2026-10/", "dinh-chinh/", "ky/2026-10/u0000/", "phuong-phap/", "thuat-ngu/",
        "tim-kiem/",  "du-lieu/",  "du-lieu/datapackage.json", "atom.xml", "sitemap.xml",
        "robots.txt", "404.html",  "ky/2026-10/bao-cao/kh/",
    };
    struct scene s = scene_new(4);

    (void)state;
    scene_finish(&s, "2026-11-20");
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (!has_page(&s, wanted[i]))
            fail_msg("no page %s", wanted[i]);
    for (uint32_t i = 0; i < s.site->pages->at.len; i++)
        for (uint32_t k = i + 1; k < s.site->pages->at.len; k++)
            assert_false(str_eq(s.site->pages->at.at[i].address, s.site->pages->at.at[k].address));
    builder_free(s.b);
}

/* The values of every page have the shape that its template was compiled for. */
static void shapes(void **state)
{
    struct scene s = scene_new(4);

    (void)state;
    add_result(s.b, s.months[0], 1, s.indicator, "87/100");
    scene_finish(&s, "2026-11-20");
    for (uint32_t i = 0; i < s.site->pages->at.len; i++) {
        const struct page_ref *page = &s.site->pages->at.at[i];
        const struct record *record = page_values(s.site, page, s.b->arena);

        assert_ptr_equal(record->shape, page_shape_of(page->kind));
        assert_non_null(page_template(page->kind));
    }
    builder_free(s.b);
}

/* A period is whole up to PAGES_SPLIT units; beyond, the proof stands on the parent's part. */
static void proofs(void **state)
{
    static const uint32_t sizes[] = {PAGES_SPLIT, PAGES_SPLIT + 1};

    (void)state;
    for (uint32_t i = 0; i < 2; i++) {
        struct scene s = scene_new(sizes[i]);
        struct cell child, orphan;

        scene_finish(&s, "2026-11-20");
        child = cell_of(&s, 1, 2);
        orphan = cell_of(&s, 2, 2);
        assert_int_equal(cells_period_whole(s.site, s.months[2]), i == 0);
        assert_text(cells_link(s.site, s.b->arena, &child),
                    i ? "/ky/2026-10/u0000/#u0001.t1" : "/ky/2026-10/#u0001.t1");
        assert_text(cells_link(s.site, s.b->arena, &orphan), "/ky/2026-10/#u0002.t1");
        assert_int_equal(has_page(&s, "chi-tieu/so-hoa/u0000/"), i == 1);
        builder_free(s.b);
    }
}

static uint64_t proofs_of_block(const struct record *block)
{
    struct value groups = block->slots[matrix_block_groups];
    uint64_t count = 0;

    for (uint32_t g = 0; g < groups.len; g++) {
        struct value rows = groups.items[g].record->slots[matrix_group_rows];

        for (uint32_t r = 0; r < rows.len; r++) {
            struct value cells = rows.items[r].record->slots[matrix_row_cells];

            for (uint32_t c = 0; c < cells.len; c++)
                count += cells.items[c].record->slots[proof_anchor].len > 0;
        }
    }
    return count;
}

static uint64_t cells_with_proof(const struct record *period)
{
    struct value matrices = period->slots[period_page_matrices];
    uint64_t count = 0;

    for (uint32_t m = 0; m < matrices.len; m++) {
        struct value blocks = matrices.items[m].record->slots[matrix_blocks];

        for (uint32_t b = 0; b < blocks.len; b++)
            count += proofs_of_block(blocks.items[b].record);
    }
    return count;
}

/* Each proof stands once on the site, however the period is split. */
static void proofs_stand_once(void **state)
{
    static const uint32_t sizes[] = {7, PAGES_SPLIT + 2};

    (void)state;
    for (uint32_t i = 0; i < 2; i++) {
        struct scene s = scene_new(sizes[i]);
        uint64_t count;

        scene_finish(&s, "2026-11-20");
        count = cells_with_proof(values_of(&s, "ky/2026-10/")) +
                cells_with_proof(values_of(&s, "ky/2026-10/u0000/"));
        assert_int_equal(count, sizes[i]);
        builder_free(s.b);
    }
}

/* With blanks for the no-break ones. */
static str plain(struct arena *arena, str s)
{
    struct buf buf = buf_in(arena);

    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] == '\xC2' && i + 1 < s.len && s.ptr[i + 1] == '\xA0')
            buf_byte(&buf, ' '), i++;
        else
            buf_byte(&buf, s.ptr[i]);
    return buf_str(&buf);
}

/* Rule 4: what is printed cannot contradict the verdict; figure, sum and goal agree. */
static void figures_in_words(void **state)
{
    static const struct {
        const char *value, *printed, *sum;
    } cases[] = {
        {"79.96", "79,96", "79,96 % < 80 %"},
        {"80", "80", "80 % ≥ 80 %"},
        {"7996/10000", "79,96", "79,96 % < 80 % (7.996/10.000)"},
        {"2/3", "66,7", "66,7 % < 80 % (2/3)"},
        {"0/0", "", "(0/0)"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct scene s = scene_new(2);
        struct cell cell;

        s.b->model.indicators.at[0].decimals = i == 1 ? 0 : 1;
        add_result(s.b, s.months[2], 1, s.indicator, cases[i].value);
        scene_finish(&s, "2026-11-20");
        cell = cell_of(&s, 1, 2);
        assert_text(value_text(print_cell(s.site, s.b->arena, &cell)), cases[i].printed);
        assert_text(value_text(plain(s.b->arena, print_sum(s.site, s.b->arena, &cell))),
                    cases[i].sum);
        builder_free(s.b);
    }
}

/* The latest period of a target is the newest whose report should be in, not the current one. */
static void latest_period(void **state)
{
    struct scene s = scene_new(2);

    (void)state;
    add_result(s.b, s.months[2], 1, s.indicator, "90");
    scene_finish(&s, "2026-10-20");
    assert_int_equal(targets_latest(s.site, 0), s.months[1]);
    assert_int_equal(s.site->news.period, s.months[1]);
    builder_free(s.b);

    s = scene_new(2);
    scene_finish(&s, "2026-10-25");
    assert_int_equal(targets_latest(s.site, 0), s.months[2]);
    builder_free(s.b);
}

static void turns(void **state)
{
    struct scene s = scene_new(2);
    struct cell before, now;

    (void)state;
    add_result(s.b, s.months[0], 1, s.indicator, "70");
    add_result(s.b, s.months[1], 1, s.indicator, "75");
    add_result(s.b, s.months[2], 1, s.indicator, "85");
    scene_finish(&s, "2026-11-20");
    now = cell_of(&s, 1, 1);
    before = history_before(s.site, &now);
    assert_int_equal(before.period, s.months[0]);
    assert_int_equal(history_run(s.site, &now), 2);
    assert_int_equal(history_turn(&before, &now), HISTORY_SAME);
    now = cell_of(&s, 1, 2);
    before = history_before(s.site, &now);
    assert_int_equal(history_turn(&before, &now), HISTORY_BETTER);
    assert_int_equal(history_turn(&now, &before), HISTORY_WORSE);
    assert_int_equal(history_run(s.site, &now), 0);
    builder_free(s.b);
}

/* The sentence counts every cell once; the tallies add up to all. */
static void sentence(void **state)
{
    struct scene s = scene_new(5);
    const struct record *home, *told;
    struct value tallies;

    (void)state;
    add_result(s.b, s.months[2], 1, s.indicator, "90");
    add_result(s.b, s.months[2], 2, s.indicator, "50");
    add_result(s.b, s.months[2], 3, s.indicator, "[x]");
    scene_finish(&s, "2026-11-20");
    home = values_of(&s, "");
    told = home->slots[home_sentence].record;
    assert_text(told->slots[sentence_met], "1");
    assert_text(told->slots[sentence_total], "5");
    assert_text(told->slots[sentence_not_met], "1");
    assert_text(told->slots[sentence_not_reported], "2");
    assert_text(told->slots[sentence_at_risk], "");
    tallies = told->slots[sentence_tallies];
    assert_int_equal(tallies.len, 4);
    assert_text(home->slots[home_misses_count], "1");
    builder_free(s.b);
}

/* Home tells of the corrections since the last publication, its day included; without a day, of all. */
static void corrections_since(void **state)
{
    static const struct {
        const char *published, *since, *count;
        size_t listed;
    } cases[] = {
        {"2026-09-02", "02/09/2026", "0", 0},
        {"2026-09-01", "01/09/2026", "7", 6},
        {"", "", "7", 6},
        {"mỗi tháng", "", "7", 6},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct scene s = scene_new(2);
        const struct value *slots;

        s.b->model.config.publish_date = str_of(cases[i].published);
        add_result(s.b, s.months[0], 1, s.indicator, "90");
        for (int n = 0; n < 7; n++)
            add_correction(s.b, s.indicator, 1, s.months[0], "80", "90");
        scene_finish(&s, "2026-11-20");
        slots = values_of(&s, "")->slots;
        assert_text(slots[home_corrections_since], cases[i].since);
        assert_text(slots[home_corrections_count], cases[i].count);
        assert_text(slots[home_corrections_more], cases[i].listed ? "1" : "");
        assert_int_equal(slots[home_corrections].len, cases[i].listed);
        assert_text(slots[home_corrections_all], "7");
        assert_text(slots[home_corrections_latest], "01/09/2026");
        builder_free(s.b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(addresses),      cmocka_unit_test(shapes),
        cmocka_unit_test(proofs),         cmocka_unit_test(proofs_stand_once),
        cmocka_unit_test(figures_in_words), cmocka_unit_test(latest_period),
        cmocka_unit_test(turns),          cmocka_unit_test(sentence),
        cmocka_unit_test(corrections_since),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
