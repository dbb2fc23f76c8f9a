/* SPDX-License-Identifier: MIT */
/* The open data: its page, and datapackage.json (Frictionless), which has the same files as
 * publishing wrote them, with columns, rows and hashes. */
#include "pages/kinds.h"
#include "pages/shapes_other.h"

static struct value columns(struct arena *arena, const struct data_file *file)
{
    struct list list = list_in(arena);

    for (uint32_t i = 0; i < file->column_count; i++) {
        struct record *column = record_new(arena, &data_column_shape);

        column->slots[data_column_name] = value_text(file->columns[i].name);
        column->slots[data_column_type] = value_text(file->columns[i].type);
        column->slots[data_column_title] = value_text(file->columns[i].title);
        column->slots[data_column_last] = value_bool(i + 1 == file->column_count);
        list_add(&list, column);
    }
    return list_value(&list);
}

/* The names alone of the columns that make a row itself. */
static struct value row_key(struct arena *arena, const struct data_file *file)
{
    struct list list = list_in(arena);
    str rest = file->key;

    while (rest.len) {
        struct record *column = record_new(arena, &data_column_shape);

        column->slots[data_column_name] = value_text(str_cut(&rest, ' '));
        column->slots[data_column_last] = value_bool(!rest.len);
        list_add(&list, column);
    }
    return list_value(&list);
}

/* The name of a resource, which Frictionless allows small letters, digits, '.', '-' and '_' only:
 * "excel/verdicts.csv" -> "excel-verdicts"; "verdicts/2026-06.csv" -> "verdicts-2026-06". */
static str key_of(struct arena *arena, str path)
{
    struct buf buf = buf_in(arena);
    size_t dot = path.len;

    while (dot > 0 && path.ptr[dot - 1] != '.')
        dot--;
    for (size_t i = 0; i + 1 < dot; i++) {
        char c = path.ptr[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';

        if (c >= 'A' && c <= 'Z')
            buf_byte(&buf, (char)(c - 'A' + 'a'));
        else
            buf_byte(&buf, plain ? c : '-');
    }
    return buf_str(&buf);
}

static str size_text(struct arena *arena, uint64_t bytes)
{
    if (bytes < 1024)
        return TEXT_JOIN(arena, text_count(arena, bytes), S(" B"));
    if (bytes / 1024 < 1024)
        return TEXT_JOIN(arena, text_count(arena, bytes / 1024), S(" kB"));
    return TEXT_JOIN(arena, text_count(arena, bytes / 1024 / 1024), S(" MB"));
}

/* Columns are left to the caller: the page tells them once a table, the package once a file. */
static struct record *file_record(const struct site *site, struct arena *arena,
                                  const struct data_file *file)
{
    struct record *record = record_new(arena, &data_file_shape);
    struct value *slots = record->slots;
    str path = str_slice(file->address, URL_DATA.len, file->address.len);
    bool excel = str_starts(path, S("excel/"));
    bool json = str_ends(path, S(".json"));

    slots[data_file_url] = site_link(site, arena, file->address);
    slots[data_file_absolute] = value_url(url_absolute(&site->urls, arena, file->address));
    slots[data_file_path] = value_text(path);
    slots[data_file_name] = value_text(path);
    slots[data_file_key] = value_text(key_of(arena, path));
    slots[data_file_title] = value_text(label(site->labels, file->title));
    slots[data_file_format] = value_text(json ? S("json") : S("csv"));
    slots[data_file_csv] = value_bool(!json && !excel);
    slots[data_file_json] = value_bool(json);
    slots[data_file_excel] = value_bool(excel);
    slots[data_file_bytes] = value_int((int64_t)file->bytes);
    slots[data_file_size] = value_text(size_text(arena, file->bytes));
    slots[data_file_hash] = value_text(str_of(file->sha256));
    return record;
}

/* The files of the tables, table by table, in the order in which they were given. */
static struct value tables(const struct site *site, struct arena *arena, uint32_t *count)
{
    const struct build_facts *facts = site->facts;
    struct list tables = list_in(arena);

    *count = 0;
    for (uint32_t i = 0; i < facts->file_count; i++) {
        const struct data_file *first = &facts->files[i];
        struct list files = list_in(arena);
        struct record *table;
        uint64_t rows = 0;
        bool seen = false;

        for (uint32_t k = 0; k < i && !seen; k++)
            seen = str_eq(facts->files[k].table, first->table);
        if (seen)
            continue;
        for (uint32_t k = i; k < facts->file_count; k++)
            if (str_eq(facts->files[k].table, first->table)) {
                struct record *file = file_record(site, arena, &facts->files[k]);

                /* the other formats repeat the same rows */
                if (file->slots[data_file_csv].number)
                    rows += facts->files[k].rows;
                list_add(&files, file);
            }
        table = record_new(arena, &data_table_shape);
        table->slots[data_table_name] = value_text(first->table);
        table->slots[data_table_title] = value_text(label(site->labels, first->title));
        table->slots[data_table_rows] = fill_count(arena, rows);
        table->slots[data_table_files] = list_value(&files);
        table->slots[data_table_columns] = columns(arena, first);
        list_add(&tables, table);
        ++*count;
    }
    return list_value(&tables);
}

/* All CSV files for machines, each with its columns. JSON and the tables for Excel say the same
 * once more and are no resources of the package. */
static struct value csv_files(const struct site *site, struct arena *arena)
{
    struct list list = list_in(arena);
    struct record *last = NULL;

    for (uint32_t i = 0; i < site->facts->file_count; i++) {
        const struct data_file *file = &site->facts->files[i];
        struct record *record = file_record(site, arena, file);

        if (!record->slots[data_file_csv].number)
            continue;
        record->slots[data_file_columns] = columns(arena, file);
        record->slots[data_file_row_key] = row_key(arena, file);
        list_add(&list, record);
        last = record;
    }
    if (last)
        last->slots[data_file_last] = value_bool(true);
    return list_value(&list);
}

/* Rows read = rows published + rows reported, file by file (contract, section 3). */
static struct value inputs(const struct site *site, struct arena *arena)
{
    struct list list = list_in(arena);

    for (uint32_t i = 0; i < site->model->inputs.len; i++) {
        const struct input *input = &site->model->inputs.at[i];
        struct record *record = record_new(arena, &input_shape);

        if (!input->rows)
            continue;
        record->slots[input_name] = value_text(input->source->name);
        record->slots[input_read] = fill_count(arena, input->rows);
        record->slots[input_published] = fill_count(arena, input->published);
        record->slots[input_reported] = fill_count(arena, input->reported);
        list_add(&list, record);
    }
    return list_value(&list);
}

const struct record *data_page_values(const struct site *site, const struct page_ref *page,
                                      struct arena *arena)
{
    struct frame frame = frame_new(site, page, arena, SECTION_DATA);
    uint32_t count;

    frame_set(&frame, data_page_tables, tables(site, arena, &count));
    frame_set(&frame, data_page_count, fill_count(arena, count));
    frame_set(&frame, data_page_files, csv_files(site, arena));
    frame_set(&frame, data_page_inputs, inputs(site, arena));
    frame_set(&frame, data_page_datapackage, site_link(site, arena, URL_DATAPACKAGE));
    frame_set(&frame, data_page_manifest, site_link(site, arena, S("manifest.json")));
    frame_title(&frame, label(site->labels, LABEL_NAV_DATA), label(site->labels, LABEL_ABOUT_DATA));
    FRAME_CRUMBS(&frame);
    return frame.record;
}

const struct record *datapackage_values(const struct site *site, const struct page_ref *page,
                                        struct arena *arena)
{
    struct record *record = record_new(arena, &datapackage_shape);

    record->slots[datapackage_site] = value_record(site->frames[SECTION_HOME]);
    record->slots[datapackage_self] = value_url(url_absolute(&site->urls, arena, page->address));
    record->slots[datapackage_files] = csv_files(site, arena);
    return record;
}
