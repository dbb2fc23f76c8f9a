/* SPDX-License-Identifier: MIT */
/* engine DIR shapes|plain|hard SECONDS [OUT]: renders the table of gen.py again and again and
 * prints megabytes a second of processor time: with shapes, by names as `minhbach render` does, or
 * written out in C as the least that any engine must do. 0 seconds: once, for counting
 * instructions. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "cli/json_value.h"
#include "mustache/escape.h"
#include "mustache/template.h"

#define CELL_FIELDS(F, P)                                                                          \
    F(P, met, BOOL, NULL, "")                                                                      \
    F(P, date, TEXT, NULL, "")                                                                     \
    F(P, value, TEXT, NULL, "")                                                                    \
    F(P, note, TEXT, NULL, "")
SHAPE_DECLARE(cell, CELL_FIELDS)
SHAPE_DEFINE(cell, CELL_FIELDS, "")

#define ROW_FIELDS(F, P)                                                                           \
    F(P, id, TEXT, NULL, "")                                                                       \
    F(P, name, TEXT, NULL, "")                                                                     \
    F(P, cells, LIST, &cell_shape, "")                                                             \
    F(P, total, TEXT, NULL, "")
SHAPE_DECLARE(row, ROW_FIELDS)
SHAPE_DEFINE(row, ROW_FIELDS, "")

#define TABLE_FIELDS(F, P)                                                                         \
    F(P, title, TEXT, NULL, "")                                                                    \
    F(P, months, LIST, NULL, "")                                                                   \
    F(P, rows, LIST, &row_shape, "")
SHAPE_DECLARE(table, TABLE_FIELDS)
SHAPE_DEFINE(table, TABLE_FIELDS, "")

struct bench {
    struct arena *arena;
    struct diag *diag;
    const char *dir;
    struct value data; /* as the JSON reader made it */
    struct record *table;
    const struct template *template;
};

static const struct source *read_file(struct arena *arena, str path)
{
    struct source *source = ARENA_NEW(arena, struct source);
    FILE *in = fopen(arena_cstr(arena, path), "rb");
    struct buf text = buf_in(arena);
    size_t got;

    if (!in)
        return NULL;
    do {
        buf_reserve(&text, 1 << 16);
        got = fread(text.ptr + text.len, 1, text.cap - text.len, in);
        text.len += got;
    } while (got);
    fclose(in);
    *source = (struct source){path, buf_str(&text)};
    return source;
}

static const struct source *load(void *data, str name)
{
    struct bench *b = data;

    return read_file(b->arena, arena_printf(b->arena, "%s/%.*s.mustache", b->dir, STR_ARG(name)));
}

/* The same data in records of fixed shapes. */
static struct value shaped(struct arena *arena, const struct value *from, const struct shape *shape)
{
    struct value *items;
    struct record *to;

    if (from->type == VALUE_LIST) {
        items = ARENA_ARRAY(arena, struct value, from->len);
        for (uint32_t i = 0; i < from->len; i++)
            items[i] = shaped(arena, &from->items[i], shape);
        return value_list(items, from->len);
    }
    if (from->type != VALUE_RECORD)
        return *from;
    to = record_new(arena, shape);
    for (uint32_t i = 0; i < shape->count; i++) {
        uint32_t slot = shape_slot(from->record->shape, str_of(shape->fields[i].name));
        struct value value = shaped(arena, &from->record->slots[slot], shape->fields[i].shape);

        if (value.type != VALUE_BOOL || shape->fields[i].type == VALUE_BOOL)
            to->slots[i] = value;
    }
    return value_record(to);
}

static void put(struct buf *out, const struct value *value)
{
    buf_reserve(out, value->len);
    if (escape_copy_plain(out->ptr + out->len, value->text, value->len))
        out->len += value->len;
    else
        escape_put(out, value, ESCAPE_HTML);
}

static void hard_cell(struct buf *out, const struct value *s)
{
    buf_put(out, S("<td class=\""));
    buf_put(out, s[cell_met].len ? S("met") : S("miss"));
    buf_byte(out, '"');
    if (s[cell_date].len) {
        buf_put(out, S(" title=\""));
        put(out, &s[cell_date]);
        buf_byte(out, '"');
    }
    buf_byte(out, '>');
    put(out, &s[cell_value]);
    buf_put(out, !s[cell_value].len ? S("–") : s[cell_met].len ? S(" ✓") : S(" ✗"));
    if (s[cell_note].len) {
        buf_put(out, S("<small>"));
        put(out, &s[cell_note]);
        buf_put(out, S("</small>"));
    }
    buf_put(out, S("</td>\n"));
}

static void hard_row(struct buf *out, const struct value *s)
{
    buf_put(out, S("<tr id=\""));
    put(out, &s[row_id]);
    buf_put(out, S("\"><th><a href=\"/u/"));
    put(out, &s[row_id]);
    buf_put(out, S("/\">"));
    put(out, &s[row_name]);
    buf_put(out, S("</a></th>\n"));
    for (uint32_t i = 0; i < s[row_cells].len; i++)
        hard_cell(out, s[row_cells].items[i].record->slots);
    buf_put(out, S("<td class=\"sum\">"));
    put(out, &s[row_total]);
    buf_put(out, S("</td></tr>\n"));
}

static void hard_table(struct buf *out, const struct value *s)
{
    buf_put(out, S("<!doctype html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>"));
    put(out, &s[table_title]);
    buf_put(out, S(" – Minh bạch</title></head>\n<h1>"));
    put(out, &s[table_title]);
    buf_put(out, S("</h1>\n<table>\n<thead><tr><th>Đơn vị</th>"));
    for (uint32_t i = 0; i < s[table_months].len; i++) {
        buf_put(out, S("<th>"));
        put(out, &s[table_months].items[i]);
        buf_put(out, S("</th>"));
    }
    buf_put(out, S("<th>Đạt</th></tr></thead>\n<tbody>\n"));
    for (uint32_t i = 0; i < s[table_rows].len; i++)
        hard_row(out, s[table_rows].items[i].record->slots);
    buf_put(out, S("</tbody>\n</table>\n"));
}

static void by_shapes(const struct bench *b, struct buf *out)
{
    template_render(b->template, b->table, out);
}

static void by_names(const struct bench *b, struct buf *out)
{
    template_render_any(b->template, b->data, out);
}

static void by_hand(const struct bench *b, struct buf *out)
{
    hard_table(out, b->table->slots);
}

static const struct way {
    const char *name;
    const struct shape *root;
    void (*render)(const struct bench *b, struct buf *out);
} ways[] = {
    {"shapes", &table_shape, by_shapes}, {"plain", NULL, by_names}, {"hard", NULL, by_hand}};

static void measure(const struct bench *b, const struct way *way, double seconds, struct buf *out)
{
    struct arena *page = arena_new(1 << 22);
    struct buf text;
    clock_t start = clock();
    double spent;
    uint64_t rounds = 0;

    do {
        arena_reset(page);
        text = buf_in(page);
        buf_reserve(&text, 1 << 20);
        way->render(b, &text);
        rounds++;
        spent = (double)(clock() - start) / CLOCKS_PER_SEC;
    } while (spent < seconds);
    buf_put(out, buf_str(&text));
    printf("%s %.1f MB/s %zu bytes\n", way->name, (double)(rounds * text.len) / spent / 1e6,
           text.len);
    arena_free(page);
}

int main(int argc, char **argv)
{
    struct arena *arena = arena_new(0);
    struct bench b = {.arena = arena, .diag = diag_new(arena), .dir = argc > 3 ? argv[1] : NULL};
    const struct source *data;
    struct template_set *set;
    struct buf out = buf_in(arena);

    if (argc < 4)
        return 2;
    data = read_file(arena, arena_printf(arena, "%s/data.json", b.dir));
    if (!data || !json_value(arena, data, b.diag, &b.data))
        return 1;
    b.table = (struct record *)shaped(arena, &b.data, &table_shape).record;
    set = templates_new(arena, (struct template_loader){load, NULL, &b});
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        if (strcmp(ways[i].name, argv[2]) != 0)
            continue;
        b.template = template_compile(set, S("table"), ways[i].root, b.diag);
        if (!b.template)
            return 1;
        measure(&b, &ways[i], atof(argv[3]), &out);
    }
    if (argc > 4) {
        FILE *to = fopen(argv[4], "wb");

        if (!to || fwrite(out.ptr, 1, out.len, to) != out.len || fclose(to) != 0)
            return 3;
    }
    return out.len ? 0 : 2;
}
