/* SPDX-License-Identifier: MIT */
/* figure_text: a figure as staff would write it into a cell. */
#ifndef CLI_FIGURE_TEXT_H
#define CLI_FIGURE_TEXT_H

#include "model/model.h"

/* "87,2", "179/203", "[x]", "yes"; "" without a figure. */
str figure_text(struct arena *arena, const struct figure *figure, char mark);
/* The same for a cell of corrections.csv, which takes no parts: a ratio as the number it is. */
str figure_text_number(struct arena *arena, const struct figure *figure, char mark, bool percent);
/* The period as corrections.csv names it: 2026-06, or plan/period. */
str figure_text_period(struct arena *arena, const struct model *model, uint32_t period);

#endif
