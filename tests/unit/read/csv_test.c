/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <pthread.h>
#include <stdlib.h>

#include "base/buf.h"
#include "read/csv.h"

static const struct csv_column columns[] = {
    {{"indicator", "Chỉ tiêu"}, true},
    {{"unit", "Đơn vị"}, true},
    {{"value", "Giá trị", "Kết quả"}, false},
    {{"note", "Ghi chú"}, false},
};
static const struct csv_schema schema = {columns, 4};

/* What one reading gave: the rows as text, the problems as text, the counts. */
struct outcome {
    struct arena *arena;
    struct buf rows;
    char *problems;
    struct csv_counts counts;
    bool good;
    uint32_t stop_after;
};

static bool take(void *ctx, const struct csv_row *row)
{
    struct outcome *outcome = ctx;

    buf_printf(&outcome->rows, "%u/%u", row->line, row->row);
    for (uint32_t i = 0; i < schema.count; i++)
        buf_printf(&outcome->rows, "|%.*s", STR_ARG(row->cells[i]));
    buf_byte(&outcome->rows, '\n');
    return !outcome->stop_after || --outcome->stop_after;
}

static struct outcome start(void)
{
    struct outcome outcome = {.arena = arena_new(0)};

    outcome.rows = buf_in(outcome.arena);
    return outcome;
}

static void end(struct outcome *outcome)
{
    free(outcome->problems);
    arena_free(outcome->arena);
}

static void run(struct outcome *outcome, str bytes, struct csv_options options)
{
    /* At its exact size on the heap, so that ASan sees a byte too far. */
    char *exact = malloc(bytes.len ? bytes.len : 1);
    struct source source = {S("t.csv"), {exact, bytes.len}};
    struct diag_style style = {DIAG_TEXT, DIAG_EN, false, false};
    size_t size = 0;

    memcpy(exact, bytes.ptr, bytes.len);
    options.arena = outcome->arena;
    options.diag = diag_new(outcome->arena);
    options.on_row = take;
    options.ctx = outcome;
    outcome->good = csv_read(&source, &schema, &options, &outcome->counts);
    FILE *out = open_memstream(&outcome->problems, &size);
    diag_print(options.diag, out, style);
    fclose(out);
    free(exact);
}

static struct outcome read_all(str bytes, struct csv_options options)
{
    struct outcome outcome = start();

    run(&outcome, bytes, options);
    return outcome;
}

/* ---- dialects: one table in many forms ---- */

#define ROWS                                                                                       \
    "|dvctt|so-noi-vu|1.234,5|\n"                                                                  \
    "|ho-so|Sở Y tế|95%|một; hai\n"                                                          \
    "|ho-so|so-tc||dòng 1\ndòng 2\n"

#define BODY_UNITS                                                                                 \
    "dvctt;so-noi-vu;1.234,5;\r\nho-so;Sở Y tế;95%;\"một; hai\"\r\n"                         \
    "ho-so;so-tc;;\"dòng 1\r\ndòng 2\"\r\n"

static const str dialects[] = {
    S_INIT("indicator;unit;value;note\r\n" BODY_UNITS),
    S_INIT("\xEF\xBB\xBFindicator;unit;value;note\r\n" BODY_UNITS),
    S_INIT("sep=;\r\nindicator;unit;value;note\r\n" BODY_UNITS),
    S_INIT("\xEF\xBB\xBF\"sep=;\"\r\nindicator;unit;value;note\r\n" BODY_UNITS),
    S_INIT("indicator;unit;value;note;;\r\n"
           "dvctt;so-noi-vu;1.234,5;;;\r\nho-so;Sở Y tế;95%;\"một; hai\";;\r\n"
           "ho-so;so-tc;;\"dòng 1\ndòng 2\";;\r\n;;;;;\r\n;;;;;\r\n"),
    S_INIT("indicator,unit,value,note\ndvctt,so-noi-vu,\"1.234,5\",\nho-so,Sở Y tế,95%,một; hai\n"
           "ho-so,so-tc,,\"dòng 1\ndòng 2\""),
    S_INIT("indicator\tunit\tvalue\tnote\rdvctt\tso-noi-vu\t1.234,5\t\r"
           "ho-so\tSở Y tế\t95%\tmột; hai\rho-so\tso-tc\t\t\"dòng 1\rdòng 2\"\r"),
    S_INIT("indicator;unit;value;note\ndvctt;so-noi-vu;1.234,5;\r\nho-so;Sở Y tế;95%;\"một; hai\"\r"
           "ho-so;so-tc;;\"dòng 1\r\ndòng 2\"\n"),
    S_INIT("Ghi chú;Đơn vị;Kết quả;CHỈ TIÊU\n;so-noi-vu;1.234,5;dvctt\n"
           "\"một; hai\";Sở Y tế;95%;ho-so\n\"dòng 1\ndòng 2\";so-tc;;ho-so\n"),
    S_INIT("chi tieu;don_vi;ketqua;GHI CHU\n" BODY_UNITS),
    S_INIT("BÁO CÁO KẾT QUẢ;;;\nTháng 6/2026;;;\n;;;\nindicator;unit;value;note\n" BODY_UNITS),
    S_INIT(
        "indicator;unit;value;note\n dvctt ;\xC2\xA0so-noi-vu\xE2\x80\x8B;1.234,5\xC2\xA0;\t\n"
        "ho-so;Sở\xC2\xA0Y tế;95%;\" một; hai \"\n;;;\xC2\xA0\nho-so;so-tc;;\"dòng 1\ndòng 2\"\n"),
    S_INIT("indicator;unit;value;note\ndvctt;so-noi-vu;1.234,5;\n"
           "ho-so;So\xCC\x9B\xCC\x89 Y te\xCC\x82\xCC\x81;95%;\"mo\xCC\xA3\xCC\x82t; hai\"\n"
           "ho-so;so-tc;;\"do\xCC\x80ng 1\ndo\xCC\x80ng 2\"\n"),
    S_INIT("\"indicator\";\"unit\";\"value\";\"note\"\n\"dvctt\";\"so-noi-vu\";\"1.234,5\";\"\"\n"
           "\"ho-so\";\"Sở Y tế\";\"95%\";\"một; hai\"\n\"ho-so\";\"so-tc\";\"\";\"dòng 1\ndòng "
           "2\"\n"),
    S_INIT("indicator;extra;unit;value;note\ndvctt;x;so-noi-vu;1.234,5;\n"
           "ho-so;;Sở Y tế;95%;\"một; hai\"\nho-so;;so-tc;;\"dòng 1\ndòng 2\"\n"),
};

/* The rows without their lines. */
static str without_lines(struct outcome *outcome)
{
    struct buf out = buf_in(outcome->arena);
    str rest = buf_str(&outcome->rows);

    while (rest.len) {
        str line = str_cut(&rest, '\n');
        size_t bar = str_find(line, S("|"), 0);
        bool starts = line.len && line.ptr[0] >= '0' && line.ptr[0] <= '9' && bar != SIZE_MAX;

        buf_put(&out, starts ? str_slice(line, bar, line.len) : line);
        buf_byte(&out, '\n');
    }
    return buf_str(&out);
}

static void same_rows(size_t number, str bytes, struct csv_options options)
{
    struct outcome outcome = read_all(bytes, options);

    if (!outcome.good || !str_eq(without_lines(&outcome), S(ROWS)))
        fail_msg("dialect %zu: %.*s%s", number, STR_ARG(buf_str(&outcome.rows)), outcome.problems);
    assert_int_equal(outcome.counts.rows, 3);
    assert_int_equal(outcome.counts.broken_rows, 0);
    end(&outcome);
}

/* The bytes of `text` in UTF-16 with BOM. */
static str utf16(struct arena *arena, str text, bool little)
{
    struct buf out = buf_in(arena);

    buf_put(&out, little ? S("\xFF\xFE") : S("\xFE\xFF"));
    for (size_t i = 0; i < text.len;) {
        unsigned char a = (unsigned char)text.ptr[i];
        size_t more = a < 0x80 ? 0 : a < 0xE0 ? 1 : 2;
        uint32_t c = more == 0 ? a : more == 1 ? a & 0x1Fu : a & 0x0Fu;

        for (i++; more; more--)
            c = c << 6 | ((unsigned char)text.ptr[i++] & 0x3Fu);
        buf_byte(&out, (char)(little ? c : c >> 8));
        buf_byte(&out, (char)(little ? c >> 8 : c));
    }
    return buf_str(&out);
}

static void all_dialects_read_the_same(void **state)
{
    struct arena *arena = arena_new(0);

    (void)state;
    for (size_t i = 0; i < sizeof dialects / sizeof *dialects; i++) {
        str bytes = str_starts(dialects[i], S("\xEF\xBB\xBF"))
                        ? str_slice(dialects[i], 3, dialects[i].len)
                        : dialects[i];
        same_rows(i, dialects[i], (struct csv_options){0});
        same_rows(100 + i, utf16(arena, bytes, true), (struct csv_options){0});
        same_rows(200 + i, utf16(arena, bytes, false), (struct csv_options){0});
    }
    same_rows(300,
              S("indicator;unit;value;note\r\ndvctt;so-noi-vu;1.234,5;\r\n"
                "ho-so;S\xF5\xD2 Y t\xEA\xEC;95%;\"m\xF4\xF2t; hai\"\r\n"
                "ho-so;so-tc;;\"do\xCCng 1\r\ndo\xCCng 2\"\r\n"),
              (struct csv_options){.encoding = TEXT_WINDOWS_1258});
    arena_free(arena);
}

/* ---- tables of cases: input, rows, problems (place, severity and code of each line) ---- */

struct row_case {
    str bytes;
    const char *rows;
    const char *problems;
    uint32_t blank, broken, trailing;
};

#define HEAD "indicator;unit;value;note\n"

static const struct row_case cases[] = {
    /* lines and rows */
    {S_INIT(HEAD "a;b;c;d\n"), "2/2|a|b|c|d\n", "", 0, 0, 0},
    {S_INIT(HEAD "a;b;c;d"), "2/2|a|b|c|d\n", "", 0, 0, 0},
    {S_INIT(HEAD "a;\"x\ny\";;\nb;c;;\n"), "2/2|a|x\ny||\n4/3|b|c||\n", "", 0, 0, 0},
    {S_INIT("sep=,\nindicator,unit\na,b\n"), "3/2|a|b||\n", "", 0, 0, 0},
    {S_INIT(HEAD "\na;b;;\n;;;\n \t;;\xC2\xA0;\nc;d;;\n\n;;;\n"), "3/3|a|b||\n6/6|c|d||\n", "", 3,
     0, 2},
    {S_INIT(HEAD "\"\";\"\";;\n \"\" ;;;\n\" \";\"\n\";;\na;b;;\n"), "6/5|a|b||\n", "", 3, 0, 0},
    {S_INIT("unit;indicator\nb;a\n"), "2/2|a|b||\n", "", 0, 0, 0},
    {S_INIT(HEAD), "", "", 0, 0, 0},
    {S_INIT(HEAD "a;\"b \"\"q\"\" c\";;\n"), "2/2|a|b \"q\" c||\n", "", 0, 0, 0},
    {S_INIT(HEAD "a;b\xE1\xBF\x8B;;\n"), "2/2|a|b\xCE\x89||\n", "", 0, 0, 0},
    {S_INIT(HEAD "a;\xE2\x84\xA6;;\n"), "2/2|a|Ω||\n", "", 0, 0, 0},
    {S_INIT(HEAD "a; \"b\" ;;\n"), "2/2|a|b||\n", "", 0, 0, 0},
    /* quotes */
    {S_INIT(HEAD "a;b\"c;;\nd;e;;\n"), "3/3|d|e||\n", "2:2 error[csv-bare-quote]\n", 0, 1, 0},
    {S_INIT(HEAD "a;\"b\"c;;\nd;e;;\n"), "3/3|d|e||\n", "2:2 error[csv-bare-quote]\n", 0, 1, 0},
    {S_INIT(HEAD "a;\"b;;\nd;e;;\nf;g;;\n"), "3/3|d|e||\n4/4|f|g||\n",
     "2:2 error[csv-open-quote]\n", 0, 1, 0},
    {S_INIT(HEAD "a;\"b;;\nd;e;\"n\";\nf;g;;\n"), "3/3|d|e|n|\n4/4|f|g||\n",
     "2:2 error[csv-open-quote]\n", 0, 1, 0},
    {S_INIT(HEAD "a;\"b;\"c\";\nd;e;;\n"), "3/3|d|e||\n", "2:2 error[csv-open-quote]\n", 0, 1, 0},
    {S_INIT(HEAD "a;b;c;\"d"), "", "2:4 error[csv-open-quote]\n", 0, 1, 0},
    {S_INIT(HEAD "a;b;c;\""), "", "2:4 error[csv-open-quote]\n", 0, 1, 0},
    {S_INIT(HEAD "a;\"x\ny\";\"c;\nd;e;;\n"), "4/3|d|e||\n", "3:3 error[csv-open-quote]\n", 0, 1,
     0},
    {S_INIT(HEAD "a;b\"c;;\"x\ny\"\nd;e;;\n"), "4/4|d|e||\n", "2:2 error[csv-bare-quote]\n", 0, 1,
     0},
    {S_INIT(HEAD "a;b\"c;;\nd;e\"f;;\n"), "",
     "2:2 error[csv-bare-quote]\n3:2 error[csv-bare-quote]\n", 0, 2, 0},
    /* fields */
    {S_INIT(HEAD "a;b;c\nd;e;;\n"), "3/3|d|e||\n", "2:4 error[csv-ragged-row]\n", 0, 1, 0},
    {S_INIT(HEAD "a;b;c;d;e\nd;e;;;\n"), "3/3|d|e||\n", "2:5 error[csv-ragged-row]\n", 0, 1, 0},
    {S_INIT(HEAD "a\nd;e;;\n"), "3/3|d|e||\n", "2:2 error[csv-ragged-row]\n", 0, 1, 0},
    /* characters */
    {S_INIT(HEAD "a;b\0c;;\nd;e;;\n"), "3/3|d|e||\n", "2:2 error[control-character]\n", 0, 1, 0},
    {S_INIT(HEAD "a;b\x07;;\n"), "", "2:2 error[control-character]\n", 0, 1, 0},
    {S_INIT(HEAD "a;b;;\xC2\x85x\n"), "", "2:4 error[control-character]\n", 0, 1, 0},
    {S_INIT(HEAD "a;b;;x\x7F\n"), "", "2:4 error[control-character]\n", 0, 1, 0},
    {S_INIT(HEAD "a;b;;x\xE2\x80\xAEy\n"), "", "2:4 error[bidi-control]\n", 0, 1, 0},
    {S_INIT(HEAD "a;b;;\"x\xE2\x81\xA6y\"\n"), "", "2:4 error[bidi-control]\n", 0, 1, 0},
    {S_INIT(HEAD "a;b;;x\xEF\xBF\xBFy\n"), "", "2:4 error[control-character]\n", 0, 1, 0},
    {S_INIT(HEAD "a;Ph?ng N?i v?;;\n"), "", "2:2 error[lost-letters]\n", 0, 1, 0},
    {S_INIT(HEAD "a;S\xEF\xBF\xBD;;\n"), "", "2:2 error[lost-letters]\n", 0, 1, 0},
    {S_INIT(HEAD "a;Së Néi vô;;\n"), "", "2:2 error[tcvn3-text]\n", 0, 1, 0},
    {S_INIT(HEAD "a;\"Sôû Noäi vuï\";;\n"), "", "2:2 error[vni-text]\n", 0, 1, 0},
    {S_INIT(HEAD "a;Sá»Ÿ;;\n"), "", "2:2 error[mojibake]\n", 0, 1, 0},
    {S_INIT(HEAD "a;b;;Vì sao? https://a.vn?b=c\n"), "2/2|a|b||Vì sao? https://a.vn?b=c\n", "", 0,
     0, 0},
    /* headers */
    {S_INIT("indicator;unt;unit\na;x;b\n"), "2/2|a|b||\n", "1:2 warning[csv-unknown-column]\n", 0,
     0, 0},
    {S_INIT("indicator;unit;Đơn vị\na;b;c\n"), "2/2|a|b||\n", "1:3 error[csv-duplicate-column]\n",
     0, 0, 0},
    {S_INIT("indicator;;unit\na;;b\n"), "2/2|a|b||\n", "", 0, 0, 0},
    {S_INIT("indicator;;unit\na;;b\nc;x;d\ne;y;f\n"), "2/2|a|b||\n3/3|c|d||\n4/4|e|f||\n",
     "3:2 warning[csv-blank-column]\n", 0, 0, 0},
    {S_INIT("indicator;value\na;b\n"), "", "1 error[csv-missing-column]\n", 0, 0, 0},
    {S_INIT("indicator\na\n"), "", "1 error[csv-missing-column]\n", 0, 0, 0},
    {S_INIT("indicator|unit\na|b\n"), "", "1:1 error[csv-no-header]\n", 0, 0, 0},
    {S_INIT("x;y\n1;2\n"), "", "1:1 error[csv-no-header]\n", 0, 0, 0},
    {S_INIT("x\n\n\n\n\n\n\n\n\n\nindicator;unit\n"), "", "1:1 error[csv-no-header]\n", 0, 0, 0},
    {S_INIT("x\n\n\n\n\n\n\n\n\nindicator;unit\na;b\n"), "11/11|a|b||\n",
     "10 info[csv-title-rows]\n", 0, 0, 0},
    {S_INIT("\nindicator;unit\na;b\n"), "3/3|a|b||\n", "", 0, 0, 0},
    {S_INIT("indicator;unit\"\na;b\n"), "", "1:2 error[csv-bare-quote]\n", 0, 0, 0},
    {S_INIT(""), "", " error[csv-empty]\n", 0, 0, 0},
    {S_INIT("\xEF\xBB\xBF\r\n \n"), "", " error[csv-empty]\n", 0, 0, 0},
    /* encodings */
    {S_INIT(HEAD "a;\xE9;;\n"), "", "2:2 error[not-utf8]\n", 0, 0, 0},
    {S_INIT("\xFF\xFE"
            "a\0;"),
     "", "1 error[utf16-broken]\n", 0, 0, 0},
    {S_INIT("a\0;\0b\0"), "", "1 error[utf16-no-bom]\n", 0, 0, 0},
};

/* "t.csv:2:3: error[x]: text" -> "2:3 error[x]" for each problem. */
static str heads(struct arena *arena, const char *problems)
{
    struct buf out = buf_in(arena);
    str rest = str_of(problems);

    while (rest.len) {
        str line = str_cut(&rest, '\n');
        if (!str_starts(line, S("t.csv:")))
            continue;
        size_t close = str_find(line, S("]"), 0);
        size_t space = str_find(line, S(" "), 0);
        str place = str_slice(line, 6, space - 1);

        buf_put(&out, place);
        buf_put(&out, str_slice(line, space, close + 1));
        buf_byte(&out, '\n');
    }
    return buf_str(&out);
}

static void cases_of_rows_and_faults(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct outcome outcome = read_all(cases[i].bytes, (struct csv_options){0});
        str problems = heads(outcome.arena, outcome.problems);
        bool clean = !strstr(cases[i].problems, "error");

        if (!str_eq(buf_str(&outcome.rows), str_of(cases[i].rows)) ||
            !str_eq(problems, str_of(cases[i].problems)))
            fail_msg("case %zu: %.*s%s", i, STR_ARG(buf_str(&outcome.rows)), outcome.problems);
        if (outcome.counts.blank_rows != cases[i].blank ||
            outcome.counts.broken_rows != cases[i].broken ||
            outcome.counts.trailing_rows != cases[i].trailing)
            fail_msg("case %zu: %u blank, %u broken, %u trailing", i, outcome.counts.blank_rows,
                     outcome.counts.broken_rows, outcome.counts.trailing_rows);
        assert_int_equal(outcome.good, clean);
        end(&outcome);
    }
}

static void excerpts_point_at_the_fault(void **state)
{
    static const struct {
        str bytes;
        const char *excerpt;
    } rows[] = {
        {S_INIT(HEAD "a;b\"c;;\n"), "     2 | a;b\"c;;\n       |    ^\n"},
        {S_INIT(HEAD "a;\"bc;;\n"), "     2 | a;\"bc;;\n       |   ^\n"},
        {S_INIT(HEAD "a;b;c\n"), "     2 | a;b;c\n       |      ^\n"},
        {S_INIT(HEAD "Sở;t?nh;;\n"), "     2 | Sở;t?nh;;\n       |     ^\n"},
        {S_INIT(HEAD "a;b\xE9;;\n"), "     2 | a;b<E9>;;\n       |    ^\n"},
        {S_INIT("indicator;unt;unit\n"), "     1 | indicator;unt;unit\n       |           ^\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct outcome outcome = read_all(rows[i].bytes, (struct csv_options){0});

        assert_string_equal(strchr(outcome.problems, '\n') + 1, rows[i].excerpt);
        end(&outcome);
    }
}

static void messages_name_cell_and_remedy(void **state)
{
    struct outcome outcome =
        read_all(S("Bảng;;\nindicator;unitt;unit\na;;\"x\ny\"\nb;;c;d\n"), (struct csv_options){0});

    (void)state;
    assert_non_null(strstr(outcome.problems,
                           "t.csv:2:2: warning[csv-unknown-column]: unknown column "
                           "“unitt”, its cells are ignored (cell B2); did you "
                           "mean “unit”?\n"));
    assert_non_null(strstr(outcome.problems,
                           "t.csv:5:4: error[csv-ragged-row]: the row has 4 cells, "
                           "the header has 3 (cell D4)"));
    end(&outcome);
}

/* ---- limits ---- */

static void limits(void **state)
{
    struct outcome outcome = start();
    struct buf text = buf_in(outcome.arena);

    (void)state;
    buf_put(&text, S(HEAD));
    buf_put(&text, S("a;"));
    for (int i = 0; i < 3000; i++)
        buf_byte(&text, 'x');
    buf_put(&text, S(";;\nb;\"y\ny\";;\nc;\""));
    for (int i = 0; i < 300; i++)
        buf_put(&text, S("yyyyyyyyy\n"));
    buf_put(&text, S("\";;\nd;e;;\n"));
    run(&outcome, buf_str(&text), (struct csv_options){.max_cell = 1000});
    assert_non_null(strstr(outcome.problems, "t.csv:2:2: error[csv-cell-too-long]"));
    assert_non_null(strstr(outcome.problems, "t.csv:5:2: error[csv-cell-too-long]"));
    assert_true(str_eq(buf_str(&outcome.rows), S("3/3|b|y\ny||\n306/305|d|e||\n")));
    end(&outcome);
}

static void too_many_columns(void **state)
{
    struct outcome outcome = start();
    struct buf text = buf_in(outcome.arena);

    (void)state;
    buf_put(&text, S("indicator;unit"));
    for (int i = 0; i < 10001; i++)
        buf_put(&text, S(";x"));
    buf_put(&text, S("\na;b\n"));
    run(&outcome, buf_str(&text), (struct csv_options){0});
    assert_non_null(
        strstr(outcome.problems, "error[csv-too-many-columns]: the table has more than 10000 "));
    assert_int_equal(outcome.counts.rows, 0);
    end(&outcome);

    outcome = start();
    text = buf_in(outcome.arena);
    buf_put(&text, S("indicator;unit\na;b"));
    for (int i = 0; i < 50000; i++)
        buf_put(&text, S(";x"));
    buf_put(&text, S("\na;b"));
    for (int i = 0; i < 50000; i++)
        buf_put(&text, S(";"));
    buf_put(&text, S("\na;\"b\""));
    for (int i = 0; i < 50000; i++)
        buf_put(&text, S(";\"x\""));
    run(&outcome, buf_str(&text), (struct csv_options){0});
    assert_non_null(strstr(outcome.problems, "t.csv:2:3: error[csv-ragged-row]"));
    assert_non_null(strstr(outcome.problems, "t.csv:4:3: error[csv-ragged-row]"));
    assert_int_equal(outcome.counts.rows, 1);
    end(&outcome);
}

static void stops_when_told(void **state)
{
    struct outcome outcome = start();

    (void)state;
    outcome.stop_after = 2;
    run(&outcome, S(HEAD "a;b;;\nc;d;;\ne;f;;\n"), (struct csv_options){0});
    assert_true(str_eq(buf_str(&outcome.rows), S("2/2|a|b||\n3/3|c|d||\n")));
    assert_false(outcome.good);
    end(&outcome);
}

/* ---- places ---- */

struct seen {
    struct place cell, absent, row;
};

static bool keep_places(void *ctx, const struct csv_row *row)
{
    struct seen *seen = ctx;

    seen->cell = csv_place(row, 1);
    seen->absent = csv_place(row, 3);
    seen->row = csv_row_place(row);
    return true;
}

static void places_of_cells(void **state)
{
    struct arena *arena = arena_new(0);
    struct source source = {S("t.csv"), S("T\nindicator;x;unit\na;; b\n")};
    struct seen seen;
    struct csv_options options = {arena, diag_new(arena), keep_places, &seen, TEXT_UTF8, 0, 0};

    (void)state;
    assert_true(csv_read(&source, &schema, &options, NULL));
    assert_int_equal(seen.cell.line, 3);
    assert_int_equal(seen.cell.column, 3);
    assert_int_equal(seen.cell.row, 3);
    assert_int_equal(source.text.ptr[seen.cell.offset], 'b');
    assert_int_equal(seen.absent.column, 0);
    assert_int_equal(seen.row.offset, 19);
    arena_free(arena);
}

/* ---- threads and any bytes ---- */

static void *read_much(void *ctx)
{
    bool *good = ctx;

    for (int i = 0; i < 50; i++) {
        struct outcome outcome = read_all(dialects[12], (struct csv_options){0});
        *good = *good && outcome.good && str_eq(without_lines(&outcome), S(ROWS));
        end(&outcome);
    }
    return NULL;
}

static void from_several_threads(void **state)
{
    pthread_t threads[4];
    bool good[4] = {true, true, true, true};

    (void)state;
    for (int i = 0; i < 4; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, read_much, &good[i]), 0);
    for (int i = 0; i < 4; i++) {
        pthread_join(threads[i], NULL);
        assert_true(good[i]);
    }
}

/* Rows read + reported are all rows, whatever the bytes. */
static void takes_any_bytes(void **state)
{
    static const char alphabet[] = "ab;,\t\"\"\n\r \xC3\xA9?=;;\n\"";
    uint32_t seed = 7;

    (void)state;
    for (int round = 0; round < 5000; round++) {
        char text[256] = HEAD;
        size_t len = strlen(text);

        for (int i = 0; i < 60; i++) {
            seed = seed * 1664525u + 1013904223u;
            text[len++] = alphabet[(seed >> 16) % (sizeof alphabet - 1)];
        }
        struct outcome outcome = read_all((str){text, len}, (struct csv_options){0});
        if (outcome.good)
            assert_int_equal(outcome.counts.broken_rows, 0);
        end(&outcome);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_dialects_read_the_same),
        cmocka_unit_test(cases_of_rows_and_faults),
        cmocka_unit_test(excerpts_point_at_the_fault),
        cmocka_unit_test(messages_name_cell_and_remedy),
        cmocka_unit_test(limits),
        cmocka_unit_test(too_many_columns),
        cmocka_unit_test(stops_when_told),
        cmocka_unit_test(places_of_cells),
        cmocka_unit_test(from_several_threads),
        cmocka_unit_test(takes_any_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
