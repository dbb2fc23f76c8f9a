/* SPDX-License-Identifier: MIT */
/* The printer of diagnostics: three forms of one sorted list. */
#include <stdlib.h>

#include "base/diag_list.h"
#include "base/json.h"
#include "base/utf8.h"

/* One item made ready: texts with their arguments, in the language of the run. */
struct message {
    const struct diag_item *item;
    enum diag_severity severity;
    str slug;
    str file;
    str cell; /* "C17", empty outside CSV */
    str text; /* with the cell in it */
    str hint;
};

struct printer {
    struct arena *arena; /* emptied after each item */
    struct buf out;
    struct diag_style style;
};

static const char *const severity_names[] = {"info", "warning", "error"};
static const char *const github_names[] = {"notice", "warning", "error"};
static const char *const colours[] = {"\033[1;36m", "\033[1;33m", "\033[1;31m"};
static const str cell_words[] = {S_INIT("ô "), S_INIT("cell ")};

static void put_filled(struct buf *buf, str text, const str *args)
{
    for (size_t i = 0; i < text.len; i++) {
        uint32_t digit = i + 2 < text.len ? (uint32_t)(text.ptr[i + 1] - '0') : DIAG_ARGS;
        if (text.ptr[i] != '{' || digit >= DIAG_ARGS || text.ptr[i + 2] != '}') {
            buf_byte(buf, text.ptr[i]);
            continue;
        }
        utf8_put_text(buf, args[digit]);
        i += 2;
    }
}

static bool names_empty_arg(str text, const str *args)
{
    for (size_t i = 0; i + 2 < text.len; i++) {
        uint32_t digit = (uint32_t)(text.ptr[i + 1] - '0');
        if (text.ptr[i] == '{' && text.ptr[i + 2] == '}' && digit < DIAG_ARGS && !args[digit].len)
            return true;
    }
    return false;
}

/* Columns as Excel names them: A … Z, AA …, then the row. */
static str cell_name(struct arena *arena, struct place place)
{
    char letters[8];
    size_t at = sizeof letters;
    if (!place.row || !place.column)
        return S("");
    for (uint32_t n = place.column; n; n = (n - 1) / 26)
        letters[--at] = (char)('A' + (n - 1) % 26);
    return arena_printf(arena, "%.*s%u", (int)(sizeof letters - at), letters + at, place.row);
}

static enum diag_severity severity_of(enum diag_code code, bool strict)
{
    enum diag_severity severity = diag_text(code)->severity;
    return strict && severity == DIAG_WARNING ? DIAG_ERROR : severity;
}

static struct message message_of(struct printer *printer, const struct diag_item *item)
{
    struct message message = {.item = item};
    const struct diag_text *entry = diag_text(item->code);
    enum diag_lang lang = printer->style.lang;
    struct buf text = buf_in(printer->arena);
    struct buf file = buf_in(printer->arena);
    struct buf hint = buf_in(printer->arena);

    message.severity = severity_of(item->code, printer->style.strict);
    message.slug = entry->slug;
    message.cell = cell_name(printer->arena, item->place);
    utf8_put_text(&file, item->file);
    put_filled(&text, entry->text[lang], item->args);
    if (message.cell.len) {
        buf_put(&text, S(" ("));
        buf_put(&text, cell_words[lang]);
        buf_put(&text, message.cell);
        buf_byte(&text, ')');
    }
    if (entry->hint[lang].len && !names_empty_arg(entry->hint[lang], item->args))
        put_filled(&hint, entry->hint[lang], item->args);
    message.file = buf_str(&file);
    message.text = buf_str(&text);
    message.hint = buf_str(&hint);
    return message;
}

/* ---- text ---- */

static void put_colour(struct printer *printer, const char *colour)
{
    if (printer->style.colour)
        buf_put(&printer->out, str_of(colour));
}

static void put_head(struct printer *printer, const struct message *message, struct place place)
{
    struct buf *out = &printer->out;
    put_colour(printer, "\033[1m");
    buf_put(out, message->file.len ? message->file : S("minhbach"));
    if (place.line)
        buf_printf(out, ":%u", place.line);
    if (place.line && place.column)
        buf_printf(out, ":%u", place.column);
    put_colour(printer, "\033[0m");
    buf_put(out, S(": "));
    put_colour(printer, colours[message->severity]);
    buf_printf(out, "%s[%.*s]", severity_names[message->severity], STR_ARG(message->slug));
    put_colour(printer, "\033[0m");
    buf_put(out, S(": "));
}

/* The piece of line in visible form; returns the screen column of the caret. */
static int put_piece(struct buf *out, const struct diag_excerpt *excerpt)
{
    enum { TAB = 4 };
    int column = 0;
    int caret = -1;
    size_t pos = 0;
    while (pos < excerpt->text.len) {
        size_t at = pos;
        uint32_t c = utf8_next(excerpt->text, &pos);
        if (caret < 0 && at >= excerpt->caret)
            caret = column;
        if (c == UTF8_BAD) {
            buf_printf(out, "<%02X>", (unsigned char)excerpt->text.ptr[at]);
            column += 4;
        } else if (c == '\t') {
            int wide = TAB - column % TAB;
            buf_printf(out, "%*s", wide, "");
            column += wide;
        } else {
            column += utf8_put_visible(out, c);
        }
    }
    return caret < 0 ? column : caret;
}

static void put_excerpt(struct printer *printer, const struct diag_item *item)
{
    const struct diag_excerpt *excerpt = &item->excerpt;
    struct buf *out = &printer->out;
    if (!excerpt->text.ptr || !item->place.line)
        return;
    buf_printf(out, "%6u | %s", item->place.line, excerpt->cut_left ? "…" : "");
    int caret = put_piece(out, excerpt) + (excerpt->cut_left ? 1 : 0);
    buf_printf(out, "%s\n       | %*s", excerpt->cut_right ? "…" : "", caret, "");
    put_colour(printer, colours[severity_of(item->code, printer->style.strict)]);
    buf_byte(out, '^');
    put_colour(printer, "\033[0m");
    buf_byte(out, '\n');
}

static void put_text(struct printer *printer, const struct message *message)
{
    struct buf *out = &printer->out;
    put_head(printer, message, message->item->place);
    buf_put(out, message->text);
    if (message->hint.len) {
        buf_put(out, S("; "));
        buf_put(out, message->hint);
    }
    buf_byte(out, '\n');
    put_excerpt(printer, message->item);
}

static str more_alike(struct printer *printer, uint32_t count)
{
    return arena_printf(
        printer->arena,
        printer->style.lang == DIAG_VI ? "và %u dòng tương tự" : "and %u more alike", count);
}

static void put_text_more(struct printer *printer, const struct message *message, uint32_t count)
{
    put_head(printer, message, place_file(NULL));
    buf_put(&printer->out, more_alike(printer, count));
    buf_byte(&printer->out, '\n');
}

/* ---- json ---- */

static void put_json(struct printer *printer, const struct message *message)
{
    struct buf *out = &printer->out;
    struct place place = message->item->place;
    buf_put(out, S("{\"file\":"));
    json_put_str(out, message->file);
    buf_printf(out, ",\"line\":%u,\"column\":%u,\"cell\":", place.line, place.column);
    json_put_str(out, message->cell);
    buf_printf(out, ",\"severity\":\"%s\",\"code\":", severity_names[message->severity]);
    json_put_str(out, message->slug);
    buf_put(out, S(",\"message\":"));
    json_put_str(out, message->text);
    buf_put(out, S(",\"hint\":"));
    json_put_str(out, message->hint);
    buf_put(out, S("}\n"));
}

/* ---- github ---- */

static void put_escaped(struct buf *out, str s, str special)
{
    for (size_t i = 0; i < s.len; i++) {
        if (memchr(special.ptr, s.ptr[i], special.len))
            buf_printf(out, "%%%02X", (unsigned char)s.ptr[i]);
        else
            buf_byte(out, s.ptr[i]);
    }
}

static void put_github_line(struct printer *printer, const struct message *message,
                            struct place place, str text)
{
    struct buf *out = &printer->out;
    buf_printf(out, "::%s ", github_names[message->severity]);
    if (message->file.len) {
        buf_put(out, S("file="));
        put_escaped(out, message->file, S("%\r\n:,"));
        buf_byte(out, ',');
    }
    if (place.line)
        buf_printf(out, "line=%u,", place.line);
    if (place.line && place.column)
        buf_printf(out, "col=%u,", place.column);
    buf_put(out, S("title="));
    put_escaped(out, message->slug, S("%\r\n:,"));
    buf_put(out, S("::"));
    put_escaped(out, text, S("%\r\n"));
    buf_byte(out, '\n');
}

static void put_github(struct printer *printer, const struct message *message)
{
    str text = message->text;
    if (message->hint.len)
        text = arena_printf(printer->arena, "%.*s; %.*s", STR_ARG(text), STR_ARG(message->hint));
    put_github_line(printer, message, message->item->place, text);
}

static void put_github_more(struct printer *printer, const struct message *message, uint32_t count)
{
    put_github_line(printer, message, place_file(NULL), more_alike(printer, count));
}

/* ---- the list ---- */

/* A form without `more` prints every item. */
struct form {
    void (*one)(struct printer *, const struct message *);
    void (*more)(struct printer *, const struct message *, uint32_t count);
};

static const struct form forms[] = {
    [DIAG_TEXT] = {put_text, put_text_more},
    [DIAG_JSON] = {put_json, NULL},
    [DIAG_GITHUB] = {put_github, put_github_more},
};

static int by_number(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int by_place(const void *left, const void *right)
{
    const struct diag_item *a = *(const struct diag_item *const *)left;
    const struct diag_item *b = *(const struct diag_item *const *)right;
    int order = str_cmp(a->file, b->file);
    if (!order)
        order = by_number(a->place.line, b->place.line);
    if (!order)
        order = by_number(a->place.column, b->place.column);
    return order ? order : by_number(a->order, b->order);
}

static const struct diag_item **sorted(const struct diag *diag, struct arena *arena)
{
    const struct diag_item **items = ARENA_ARRAY(arena, const struct diag_item *, diag->items.len);
    for (uint32_t i = 0; i < diag->items.len; i++)
        items[i] = &diag->items.at[i];
    if (diag->items.len > 1)
        qsort(items, diag->items.len, sizeof(void *), by_place);
    return items;
}

/* Items of one file: counted by code, so that the one after which to stop is known. */
struct tally {
    uint32_t total[DIAG_CODE_COUNT];
    uint32_t printed[DIAG_CODE_COUNT];
};

static void print_one(struct printer *printer, const struct diag_item *item, struct tally *tally)
{
    const struct form *form = &forms[printer->style.format];
    uint32_t total = tally->total[item->code];
    if (form->more && tally->printed[item->code] == DIAG_ALIKE)
        return;
    struct message message = message_of(printer, item);
    form->one(printer, &message);
    if (++tally->printed[item->code] == DIAG_ALIKE && form->more && total > DIAG_ALIKE)
        form->more(printer, &message, total - DIAG_ALIKE);
}

static void flush(struct printer *printer, FILE *out)
{
    fwrite(printer->out.ptr, 1, printer->out.len, out);
    arena_reset(printer->arena);
    printer->out = buf_in(printer->arena);
}

void diag_print(const struct diag *diag, FILE *out, struct diag_style style)
{
    struct arena *lasting = arena_new(0);
    struct printer printer = {arena_new(0), {0}, style};
    const struct diag_item **items = sorted(diag, lasting);
    struct tally *tally = ARENA_NEW(lasting, struct tally);
    printer.out = buf_in(printer.arena);
    for (uint32_t i = 0, end = 0; i < diag->items.len; i++) {
        if (i == end) {
            memset(tally, 0, sizeof *tally);
            for (; end < diag->items.len && str_eq(items[end]->file, items[i]->file); end++)
                tally->total[items[end]->code]++;
        }
        print_one(&printer, items[i], tally);
        if (printer.out.len)
            flush(&printer, out);
    }
    arena_free(printer.arena);
    arena_free(lasting);
}
