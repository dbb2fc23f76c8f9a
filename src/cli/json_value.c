/* SPDX-License-Identifier: MIT */
#include "cli/json_value.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/bug.h"
#include "base/map.h"
#include "base/vec.h"

struct reader {
    struct arena *arena;
    struct diag *diag;
    const struct source *source;
    struct map *index; /* of shapes, by their keys */
    VEC(struct shape *) shapes;
    bool refused;
};

static struct value convert(struct reader *reader, const char *key, const json_t *json);

/* Each key with the NUL behind it: keys hold none. */
static str joined_keys(struct arena *arena, json_t *object)
{
    struct buf keys = buf_in(arena);
    const char *key;
    json_t *item;

    json_object_foreach(object, key, item) buf_put(&keys, (str){key, strlen(key) + 1});
    return buf_str(&keys);
}

/* Fields that may be anything, as JSON says no more; their names lie in `keys`. */
static struct shape *make_shape(struct arena *arena, str keys, uint32_t count)
{
    struct shape *shape = ARENA_NEW(arena, struct shape);
    struct field *fields = ARENA_ARRAY(arena, struct field, count);
    size_t at = 0;

    INVARIANT(keys.ptr || !count);
    for (uint32_t i = 0; i < count; i++) {
        fields[i] = (struct field){keys.ptr + at, VALUE_ANY, NULL, ""};
        at += strlen(keys.ptr + at) + 1;
    }
    *shape = (struct shape){"JSON", "", fields, count};
    return shape;
}

static struct shape *shape_of(struct reader *reader, json_t *object)
{
    str keys = joined_keys(reader->arena, object);
    uint32_t found = map_get(reader->index, keys);
    struct shape *shape;

    INVARIANT(reader->shapes.at || found == MAP_NONE);
    if (found != MAP_NONE)
        return reader->shapes.at[found];
    shape = make_shape(reader->arena, keys, (uint32_t)json_object_size(object));
    map_add(reader->index, keys, reader->shapes.len);
    *vec_push(reader->arena, &reader->shapes) = shape;
    return shape;
}

/* The way in which the official tests write functions into JSON. */
static bool is_code(json_t *object)
{
    const char *tag = json_string_value(json_object_get(object, "__tag__"));

    return tag && strcmp(tag, "code") == 0;
}

static struct value convert_object(struct reader *reader, const char *key, json_t *object)
{
    struct record *record;
    uint32_t slot = 0;
    const char *name;
    json_t *item;

    if (is_code(object)) {
        reader->refused = true;
        DIAG(reader->diag, place_file(reader->source), DIAG_TEMPLATE_LAMBDA, str_of(key));
        return value_text(S(""));
    }
    record = record_new(reader->arena, shape_of(reader, object));
    json_object_foreach(object, name, item) record->slots[slot++] = convert(reader, name, item);
    return value_record(record);
}

static struct value convert_array(struct reader *reader, const char *key, const json_t *array)
{
    uint32_t count = (uint32_t)json_array_size(array);
    struct value *items = ARENA_ARRAY(reader->arena, struct value, count);

    for (uint32_t i = 0; i < count; i++)
        items[i] = convert(reader, key, json_array_get(array, i));
    return value_list(items, count);
}

/* The fewest digits that read back as the same number; 0,0 and −0,0 are 0, which is false as a
 * section. */
static struct value convert_real(struct reader *reader, double number)
{
    char digits[40];

    for (int places = 15; places <= 17; places++) {
        snprintf(digits, sizeof digits, "%.*g", places, number);
        if (strtod(digits, NULL) == number)
            break;
    }
    if (number == 0)
        return value_int(0);
    return value_text(arena_str(reader->arena, str_of(digits)));
}

/* Nesting is bounded by the reader of JSON (2048). */
static struct value convert(struct reader *reader, const char *key, const json_t *json)
{
    switch (json_typeof(json)) {
    case JSON_OBJECT:
        return convert_object(reader, key, (json_t *)json);
    case JSON_ARRAY:
        return convert_array(reader, key, json);
    case JSON_STRING:
        return value_text(
            arena_str(reader->arena, (str){json_string_value(json), json_string_length(json)}));
    case JSON_INTEGER:
        return value_int(json_integer_value(json));
    case JSON_REAL:
        return convert_real(reader, json_real_value(json));
    case JSON_TRUE:
    case JSON_FALSE:
        return value_bool(json_is_true(json));
    default:
        return (struct value){.len = 0};
    }
}

/* Any value may be the data, a text alone, too; strings may hold NUL. */
bool json_value(struct arena *arena, const struct source *source, struct diag *diag,
                struct value *out)
{
    struct reader reader = {
        .arena = arena, .diag = diag, .source = source, .index = map_new(arena)};
    json_error_t error;
    json_t *json = json_loadb(source->text.ptr ? source->text.ptr : "", source->text.len,
                              JSON_DECODE_ANY | JSON_ALLOW_NUL, &error);

    if (!json) {
        size_t at = error.position > 0 ? (size_t)error.position - 1 : 0;

        DIAG(diag, place_at(source, at), DIAG_TEMPLATE_JSON, str_of(error.text));
        return false;
    }
    *out = convert(&reader, ".", json);
    json_decref(json);
    return !reader.refused;
}
