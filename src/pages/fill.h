/* SPDX-License-Identifier: MIT */
/* fill: short forms for making values in an arena. */
#ifndef PAGES_FILL_H
#define PAGES_FILL_H

#include "base/vec.h"
#include "mustache/value.h"

/* A list that grows; read it as a value with list_value. */
struct list {
    VEC(struct value) items;
    struct arena *arena;
};

static inline struct list list_in(struct arena *arena)
{
    return (struct list){{NULL, 0, 0}, arena};
}

/* The record is shared, not copied: it may stand in several lists. */
static inline void list_add(struct list *list, const struct record *record)
{
    *vec_push(list->arena, &list->items) = value_record(record);
}

static inline struct value list_value(const struct list *list)
{
    return value_list(list->items.at, list->items.len);
}

/* "1.234" */
struct value fill_count(struct arena *arena, uint64_t count);
/* The count, or nothing at all for 0. */
struct value fill_some(struct arena *arena, uint64_t count);
/* "05/04/2026"; empty for DATE_NONE. */
struct value fill_date(struct arena *arena, int32_t date);
/* "12.50%" of 1250, for styles and SVG. */
struct value fill_percent(struct arena *arena, uint64_t hundredths);
/* part/whole in percent as fill_percent writes it, for lengths in SVG. */
struct value fill_share(struct arena *arena, uint64_t part, uint64_t whole);
/* { word, mark } */
struct value fill_status(struct arena *arena, str word, str mark);

/* "1234" */
str text_uint(struct arena *arena, uint64_t number);
str text_count(struct arena *arena, uint64_t count);
str text_date(struct arena *arena, int32_t date);

/* Strs written one behind the other. */
str text_join(struct arena *arena, const str *parts, size_t count);
#define TEXT_JOIN(arena, ...)                                                                      \
    text_join((arena), (const str[]){__VA_ARGS__},                                                 \
              sizeof((const str[]){__VA_ARGS__}) / sizeof(str))

#endif
