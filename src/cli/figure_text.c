/* SPDX-License-Identifier: MIT */
#include "cli/figure_text.h"

#include "base/decimal.h"

static void put_parts(struct buf *out, const struct figure *figure, char mark)
{
    decimal_put(out, figure->numerator, 0, mark, 0);
    buf_byte(out, '/');
    decimal_put(out, figure->denominator, 0, mark, 0);
}

/* As short as the figure is exact: no spare decimals. */
str figure_text(struct arena *arena, const struct figure *figure, char mark)
{
    struct buf out = buf_in(arena);

    switch (figure->kind) {
    case FIGURE_NONE:
        break;
    case FIGURE_NUMBER:
        decimal_put(&out, figure->value, 0, mark, 0);
        break;
    case FIGURE_PARTS:
        put_parts(&out, figure, mark);
        break;
    case FIGURE_YES_NO:
        buf_put(&out, words_name(WORDS_YES_NO, (uint32_t)figure->value));
        break;
    case FIGURE_TEXT:
        buf_put(&out, figure->text);
        break;
    case FIGURE_UNAVAILABLE:
        buf_put(&out, S("[x]"));
        break;
    case FIGURE_NOT_APPLICABLE:
        buf_put(&out, S("[z]"));
        break;
    }
    return buf_str(&out);
}

str figure_text_number(struct arena *arena, const struct figure *figure, char mark, bool percent)
{
    struct figure number = *figure;

    if (figure->kind == FIGURE_PARTS && figure->denominator > 0) {
        number.kind = FIGURE_NUMBER;
        number.value = decimal_ratio(figure->numerator, figure->denominator, percent ? 100 : 1,
                                     DECIMAL_HALF_AWAY, NULL);
    }
    return figure_text(arena, &number, mark);
}

str figure_text_period(struct arena *arena, const struct model *model, uint32_t period)
{
    const struct period *p = &model->periods.at[period];

    if (p->plan == NO_INDEX)
        return p->id;
    return arena_printf(arena, "%.*s/%.*s", STR_ARG(model->plans.at[p->plan].id), STR_ARG(p->id));
}
