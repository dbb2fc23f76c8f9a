/* SPDX-License-Identifier: MIT */
#include "mustache/value.h"

#include "base/bug.h"

/* A text of 4 GiB or more has no place in a page. */
static struct value text_of(str s, enum value_type type)
{
    struct value value = {.text = s.ptr, .len = (uint32_t)s.len, .type = (uint8_t)type};

    INVARIANT(s.len <= UINT32_MAX);
    return value;
}

struct value value_text(str s)
{
    return text_of(s, VALUE_TEXT);
}

struct value value_url(str s)
{
    return text_of(s, VALUE_URL);
}

struct value value_html(str s)
{
    return text_of(s, VALUE_HTML);
}

struct value value_int(int64_t number)
{
    return (struct value){.number = number, .len = number != 0, .type = VALUE_INT};
}

struct value value_bool(bool truth)
{
    return (struct value){.number = truth, .len = truth, .type = VALUE_BOOL};
}

struct value value_record(const struct record *record)
{
    if (!record)
        return (struct value){.len = 0};
    return (struct value){.record = record, .len = 1, .type = VALUE_RECORD};
}

struct value value_list(const struct value *items, uint32_t count)
{
    return (struct value){.items = items, .len = count, .type = VALUE_LIST};
}

struct record *record_new(struct arena *arena, const struct shape *shape)
{
    size_t slots = shape->count * sizeof(struct value);
    struct record *record = arena_alloc(arena, sizeof *record + slots);

    record->shape = shape;
    record->slots = memset(record + 1, 0, slots); /* _Alignof(struct value) is a pointer's */
    return record;
}

uint32_t shape_slot(const struct shape *shape, str name)
{
    for (uint32_t i = 0; i < shape->count; i++) {
        const char *field = shape->fields[i].name;

        if (strncmp(field, name.ptr, name.len) == 0 && field[name.len] == '\0')
            return i;
    }
    return SHAPE_NO_SLOT;
}
