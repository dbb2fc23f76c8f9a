/* SPDX-License-Identifier: MIT */
#include "model/model.h"

const struct result *model_result(const struct model *model, uint32_t period, uint32_t unit,
                                  uint32_t indicator)
{
    const struct results *results = &model->periods.at[period].results;
    uint32_t low, high;

    if (results->len == 0)
        return NULL;
    low = results->unit_start[unit];
    high = results->unit_start[unit + 1];
    while (low < high) {
        uint32_t middle = (low + high) / 2;

        if (results->at[middle].indicator < indicator)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < results->unit_start[unit + 1] && results->at[low].indicator == indicator)
        return &results->at[low];
    return NULL;
}

const struct result_more *model_more(const struct results *results, const struct result *result)
{
    static const struct result_more nothing;

    return !result || result->more == NO_INDEX ? &nothing : &results->more[result->more];
}

struct figure model_figure(const struct results *results, const struct result *result)
{
    const struct result_more *more = model_more(results, result);
    struct figure figure = {.kind = result->kind, .provisional = result->provisional};

    if (figure.kind == FIGURE_PARTS) {
        figure.numerator = result->value;
        figure.denominator = more->denominator;
    } else {
        figure.value = result->value;
    }
    figure.text = more->text;
    return figure;
}

/* Binary search over an array of records of `size` bytes that begin with their id. */
static uint32_t find(const void *at, uint32_t len, size_t size, str id)
{
    uint32_t low = 0, high = len;

    while (low < high) {
        uint32_t middle = (low + high) / 2;
        const str *key = (const void *)((const char *)at + middle * size);
        int order = str_cmp(*key, id);

        if (order == 0)
            return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NO_INDEX;
}

/* A type whose ids are searched must begin with its id. */
#define FIND(vec, id) (ID_IS_FIRST_(vec), find((vec)->at, (vec)->len, sizeof *(vec)->at, (id)))
#define ID_IS_FIRST_(vec)                                                                          \
    ((void)sizeof(char[__builtin_offsetof(__typeof__(*(vec)->at), id) == 0 ? 1 : -1]))

uint32_t model_unit(const struct model *model, str id)
{
    return FIND(&model->units, id);
}

uint32_t model_indicator(const struct model *model, str id)
{
    return FIND(&model->indicators, id);
}

uint32_t model_plan(const struct model *model, str id)
{
    return FIND(&model->plans, id);
}

uint32_t model_target(const struct model *model, str id)
{
    return FIND(&model->targets, id);
}

uint32_t model_task(const struct model *model, str id)
{
    return FIND(&model->tasks, id);
}

uint32_t model_period(const struct model *model, uint32_t plan, str id)
{
    for (uint32_t i = 0; i < model->periods.len; i++) {
        const struct period *period = &model->periods.at[i];

        if (period->plan == plan && str_eq(period->id, id))
            return i;
    }
    return NO_INDEX;
}
