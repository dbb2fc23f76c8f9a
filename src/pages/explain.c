/* SPDX-License-Identifier: MIT */
#include "pages/explain.h"

#include "pages/shapes_parts.h"

enum { MOST_WORDS = 8 };

/* Where a text stands, and where it goes in pieces. */
struct words {
    uint8_t text, pieces;
};

/* In the order in which the templates show them; no slot of words is the first of its shape. */
static const struct words words_of[][MOST_WORDS] = {
    [EXPLAIN_CASE] = {{case_warning, case_warning_pieces},
                      {case_cause, case_cause_pieces},
                      {case_responsibility, case_responsibility_pieces},
                      {case_solution, case_solution_pieces},
                      {case_note, case_note_pieces}},
    [EXPLAIN_CASE_REASONS] = {{case_cause, case_cause_pieces},
                              {case_responsibility, case_responsibility_pieces},
                              {case_solution, case_solution_pieces}},
    [EXPLAIN_CASE_WARNED] = {{case_warning, case_warning_pieces},
                             {case_solution, case_solution_pieces}},
    [EXPLAIN_TASK] = {{task_title, task_title_pieces},
                      {task_product, task_product_pieces},
                      {task_condition, task_condition_pieces},
                      {task_cause, task_cause_pieces},
                      {task_responsibility, task_responsibility_pieces},
                      {task_solution, task_solution_pieces},
                      {task_note, task_note_pieces}},
    [EXPLAIN_TASK_PAPER] = {{task_title, task_title_pieces},
                            {task_cause, task_cause_pieces},
                            {task_responsibility, task_responsibility_pieces},
                            {task_solution, task_solution_pieces}},
    [EXPLAIN_TASK_REASONS] = {{task_cause, task_cause_pieces},
                              {task_responsibility, task_responsibility_pieces},
                              {task_solution, task_solution_pieces},
                              {task_note, task_note_pieces}},
    [EXPLAIN_TARGET] = {{target_name, target_name_pieces}},
    [EXPLAIN_TARGET_SHORT] = {{target_short_name, target_short_pieces}},
    [EXPLAIN_COLUMN] = {{column_name, column_name_pieces}},
    [EXPLAIN_SERIES_ROW] = {{series_row_name, series_row_name_pieces}},
    [EXPLAIN_CORRECTION] = {{correction_reason, correction_reason_pieces}},
};

void explain_list(struct abbrs *abbrs, struct value list, enum explain what)
{
    for (uint32_t i = 0; i < list.len; i++) {
        struct value *slots = list.items[i].record->slots;

        for (const struct words *w = words_of[what]; w->pieces; w++)
            if (slots[w->text].len)
                slots[w->pieces] =
                    abbrs_pieces(abbrs, (str){slots[w->text].text, slots[w->text].len});
    }
}

void explain_within(struct abbrs *abbrs, struct value list, uint32_t slot, enum explain what)
{
    for (uint32_t i = 0; i < list.len; i++)
        explain_list(abbrs, list.items[i].record->slots[slot], what);
}
