/* SPDX-License-Identifier: MIT */
/* A cell told in full, with the words of its row: warning, cause, responsibility, solution. */
#include "pages/cells.h"
#include "pages/print.h"

static void fill_words(const struct result_more *more, struct value *slots)
{
    slots[case_warning] = value_text(more->warning);
    slots[case_cause] = value_text(more->cause);
    slots[case_responsibility] = value_text(more->responsibility);
    slots[case_solution] = value_text(more->solution);
    slots[case_note] = value_text(more->note);
}

/* The case has the anchor of its proof behind "g.": the two may stand on one page and link to each
 * other. */
struct record *cells_case(const struct site *site, struct arena *arena, const struct cell *cell,
                          bool here)
{
    struct record *record = record_new(arena, &case_shape);
    const struct target *target = &site->model->targets.at[cell->target];
    const struct verdict *verdict = cell->verdict;
    struct value *slots = record->slots;
    str anchor = anchor_cell(arena, site->model, cell->unit, cell->target);

    slots[case_anchor] = value_text(TEXT_JOIN(arena, S("g."), anchor));
    slots[case_unit] = value_record(site->anchors.links[LINK_UNITS][cell->unit]);
    slots[case_indicator] = value_record(site->anchors.links[LINK_INDICATORS][target->indicator]);
    slots[case_period] = value_record(site->anchors.links[LINK_PERIODS][cell->period]);
    slots[case_status] = fill_status(arena, cells_word_full(site, verdict),
                                     mark_status(verdict->status, verdict->flags));
    slots[case_short_word] = value_text(cells_word(site, verdict));
    slots[case_value] = value_text(print_cell_measure(site, arena, cell));
    slots[case_sum] = value_text(print_sum(site, arena, cell));
    slots[case_url] =
        here ? value_url(TEXT_JOIN(arena, S("#"), anchor)) : cells_link(site, arena, cell);
    slots[case_flags] = value_text(cells_flags(site, arena, verdict));
    slots[case_missing] =
        value_bool(verdict->flags & (FLAG_EXPLANATION_MISSING | FLAG_SOLUTION_MISSING));
    fill_words(cells_more(site, cell), slots);
    return record;
}
