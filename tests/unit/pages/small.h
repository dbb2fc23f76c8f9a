/* SPDX-License-Identifier: MIT */
/* A small site made by hand: two units, one plan with monthly reports from August to October. */
#ifndef TESTS_PAGES_SMALL_H
#define TESTS_PAGES_SMALL_H

#include "../judge/builder.h"

#include "pages/pages.h"
#include "words.h"
#include "pages/shapes_other.h"
#include "pages/shapes_pages.h"

enum { SO = 0, XA = 1 };

struct small {
    struct builder *b;
    uint32_t plan, indicator, months[3];
    struct site *site;
};

/* One target on both units, "at least 80 %", ongoing; with `only_one` on the first unit. */
static inline struct small small_new(bool only_one)
{
    static const uint32_t units[] = {SO, XA};
    static const char *const months[] = {"2026-08", "2026-09", "2026-10"};
    struct small s = {.b = builder_new()};
    uint16_t entry;

    s.b->model.config.base_url = S("https://host/");
    add_unit(s.b, "so-mot", "so");
    add_unit(s.b, "xa-hai", "xa");
    s.b->model.units.at[SO].name = s.b->model.units.at[SO].short_name = S("Sở Một");
    s.b->model.units.at[XA].name = s.b->model.units.at[XA].short_name = S("Xã Hai");
    s.indicator = add_indicator(s.b, "so-hoa", KIND_RATE, "%");
    s.b->model.indicators.at[0].name = S("Tỷ lệ số hóa hồ sơ");
    s.b->model.indicators.at[0].short_name = S("Số hóa");
    s.plan = add_plan(s.b, "kh", "2026-08-01", "2026-12-31");
    s.b->model.plans.at[0].head.title = S("Kế hoạch năm");
    s.b->model.plans.at[0].head.number = S("18");
    s.b->model.plans.at[0].head.symbol = S("KH-UBND");
    entry = add_entry(s.b, s.plan);
    for (uint32_t m = 0; m < 3; m++)
        s.months[m] = add_month(s.b, s.plan, entry, months[m]);
    set_value(add_target(s.b, "t1", s.plan, s.indicator,
                         list_of(s.b, only_one ? 1 : 2, units)),
              CMP_AT_LEAST, "80");
    s.b->model.targets.at[0].due = due_of("ongoing");
    return s;
}

static inline void small_finish(struct small *s)
{
    static const struct build_facts facts = {.version = S_INIT("1"),
                                             .stylesheet = S_INIT("assets/style.css")};

    builder_finish(s->b);
    s->site = site_prepare(s->b->arena, &s->b->model, builder_judge(s->b, "2026-11-20"),
                           words_of(s->b->arena, "vi"), &facts);
}

static inline const struct record *small_page(const struct small *s, const char *address)
{
    for (uint32_t i = 0; i < s->site->pages->at.len; i++)
        if (str_eq(s->site->pages->at.at[i].address, str_of(address)))
            return page_values(s->site, &s->site->pages->at.at[i], s->b->arena);
    return NULL;
}

static inline void assert_text(struct value value, const char *want)
{
    str got = {value.len ? value.text : NULL, value.len};

    if (!str_eq(got, str_of(want)))
        fail_msg("“%.*s” instead of “%s”", STR_ARG(got), want);
}

#endif
