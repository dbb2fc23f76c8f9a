/* SPDX-License-Identifier: MIT */
/* A source tree with some files replaced by any bytes: no crash, each row is published or reported,
 * and what the model says holds together. Input: as in tree.h. */
#include "tree.h"

#include "model/read.h"

static const char *path_of(uint32_t i)
{
    return tree_files[i].path;
}

static void check_units(const struct model *m, struct indexes list)
{
    for (uint32_t i = 0; i < list.len; i++)
        demand(list.at[i] < m->units.len && (i == 0 || list.at[i - 1] < list.at[i]));
}

static void check_periods(const struct model *m)
{
    for (uint32_t i = 0; i < m->periods.len; i++) {
        const struct results *results = &m->periods.at[i].results;

        demand(i == 0 || m->periods.at[i - 1].span.last <= m->periods.at[i].span.last);
        for (uint32_t j = 0; j < results->len; j++) {
            demand(results->at[j].indicator < m->indicators.len);
            demand(model_figure(results, &results->at[j]).denominator >= 0);
        }
        demand(results->len == 0 || results->unit_start[m->units.len] == results->len);
    }
}

/* Without faults only what is blank, or of a period not begun, is not published. */
static void check_rows(const struct model *m, bool sound)
{
    for (uint32_t i = 0; i < m->inputs.len; i++) {
        const struct input *input = &m->inputs.at[i];

        demand(input->published <= input->rows && input->blank <= input->rows);
        demand(!sound || input->published == 0 || input->reported == input->blank);
    }
}

static void check_model(const struct model *m)
{
    for (uint32_t i = 0; i < m->targets.len; i++) {
        const struct target *target = &m->targets.at[i];

        demand(target->plan < m->plans.len && target->indicator < m->indicators.len);
        demand(target->same_as == NO_INDEX || target->same_as < m->targets.len);
        demand(i == 0 || str_cmp(m->targets.at[i - 1].id, target->id) < 0);
        check_units(m, target->units);
    }
    for (uint32_t i = 0; i < m->plans.len; i++) {
        for (uint32_t j = 0; j < m->plans.at[i].owed.len; j++)
            demand(m->plans.at[i].owed.at[j].period < m->periods.len);
    }
    check_periods(m);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *dir = sound_tree();
    struct arena *arena = arena_new(0);
    struct model_input input = {dir, 1, DATE_NONE, 0};
    uint32_t changed = change_files(dir, (str){(const char *)data, size}, path_of, TREE_FILES);

    date_parse_iso(S("2026-11-23"), &input.today);
    struct diag *diag = diag_new(arena);
    struct model *model = model_read(&input, arena, diag);
    demand(model != NULL);
    check_rows(model, diag_count(diag, DIAG_ERROR) == 0);
    check_model(model);
    arena_free(arena);
    for (uint32_t i = 0; i < TREE_FILES; i++)
        if (changed & 1u << i)
            write_sound(dir, i);
    return 0;
}
