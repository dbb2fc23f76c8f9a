/* SPDX-License-Identifier: MIT */
#include "model/remarks.h"

static const str nothing = S_INIT("");

str remarks_text(struct remarks *remarks, str text)
{
    uint32_t place;

    if (!text.len)
        return nothing;
    if (!remarks->places)
        remarks->places = map_new(remarks->arena);
    place = map_get(remarks->places, text);
    if (place == MAP_NONE) {
        place = remarks->texts.len;
        text = arena_str(remarks->arena, text);
        *vec_push(remarks->arena, &remarks->texts) = text;
        map_add(remarks->places, text, place);
    }
    return remarks->texts.at[place];
}

uint32_t remarks_add(struct remarks *remarks, const struct result_more *more)
{
    str bytes = {(const char *)more, sizeof *more};
    uint32_t place;

    if (!remarks->records)
        remarks->records = map_new(remarks->arena);
    place = map_get(remarks->records, bytes);
    if (place != MAP_NONE)
        return place;
    place = remarks->all.len;
    *vec_push(remarks->arena, &remarks->all) = *more;
    bytes.ptr = arena_str(remarks->arena, bytes).ptr;
    map_add(remarks->records, bytes, place);
    return place;
}

/* The kept copy of one of the texts. */
static str copy_of(const struct remarks *remarks, const str *kept, str text)
{
    return text.len ? kept[map_get(remarks->places, text)] : nothing;
}

const struct result_more *remarks_keep(const struct remarks *remarks, struct arena *arena)
{
    struct result_more *all = ARENA_ARRAY(arena, struct result_more, remarks->all.len);
    str *kept = ARENA_ARRAY(remarks->arena, str, remarks->texts.len);

    for (uint32_t i = 0; i < remarks->texts.len; i++)
        kept[i] = arena_str(arena, remarks->texts.at[i]);
    for (uint32_t i = 0; i < remarks->all.len; i++) {
        str *texts[] = {&all[i].text,     &all[i].warning, &all[i].cause, &all[i].responsibility,
                        &all[i].solution, &all[i].source,  &all[i].note};

        all[i] = remarks->all.at[i];
        for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
            *texts[k] = copy_of(remarks, kept, *texts[k]);
    }
    return all;
}
