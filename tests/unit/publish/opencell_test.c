/* SPDX-License-Identifier: MIT */
#include "scratch.h"

#include "base/date.h"
#include "base/json.h"
#include "publish/opencell.h"

struct cell_case {
    const char *text, *csv, *excel, *json;
};

static const struct cell_case cases[] = {
    {"", "", "", ""},
    {"Sở Nội vụ", "Sở Nội vụ", "Sở Nội vụ", "Sở Nội vụ"},
    {"a,b", "\"a,b\"", "a,b", "a,b"},
    {"a;b", "a;b", "\"a;b\"", "a;b"},
    {"a|b", "a|b", "a|b", "a|b"},
    {"say \"x\"", "\"say \"\"x\"\"\"", "\"say \"\"x\"\"\"", "say \\\"x\\\""},
    {"a\nb", "\"a\nb\"", "\"a\nb\"", "a\\nb"},
    {"a\r\nb\rc", "\"a\nb\nc\"", "\"a\nb\nc\"", "a\\r\\nb\\rc"},
    {"=1+1", "'=1+1", "'=1+1", "=1+1"},
    {"=A1,B1", "\"'=A1,B1\"", "'=A1,B1", "=A1,B1"},
    {"+84 236", "'+84 236", "'+84 236", "+84 236"},
    {"@sum", "'@sum", "'@sum", "@sum"},
    {"-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0", "-cmd|' /C calc'!A0"},
    {"-1+1", "'-1+1", "'-1+1", "-1+1"},
    {"-5", "-5", "-5", "-5"},
    {"-5.25", "-5.25", "-5.25", "-5.25"},
    {"-5,25", "\"-5,25\"", "-5,25", "-5,25"},
    {"-5.", "'-5.", "'-5.", "-5."},
    {"-", "'-", "'-", "-"},
    {"- gạch đầu dòng", "'- gạch đầu dòng", "'- gạch đầu dòng", "- gạch đầu dòng"},
    {"\tx", "'\tx", "'\tx", "\\tx"},
    {"\rx", "\"'\nx\"", "\"'\nx\"", "\\rx"},
    {"'=x", "'=x", "'=x", "'=x"},
    {"</script>", "</script>", "</script>", "\\u003c/script>"},
    {"\xE2\x80\xA8", "\xE2\x80\xA8", "\xE2\x80\xA8", "\\u2028"},
    {"\x01", "\x01", "\x01", "\\u0001"},
    {"\xFF", "\xFF", "\xFF", "\xEF\xBF\xBD"},
    {"C:\\x", "C:\\x", "C:\\x", "C:\\\\x"},
};

static void assert_written(struct scratch *s, str text, enum opencell_form form,
                           const char *expected)
{
    struct buf out = buf_in(s->arena);
    struct opencells cells = opencell_to(&out, form);

    opencell_text(&cells, text);
    assert_string_equal(buf_cstr(&out), expected);
}

static void every_text_stays_one_harmless_cell(void **state)
{
    struct scratch *s = *state;

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        str text = str_of(cases[i].text);

        assert_written(s, text, OPENCELL_CSV, cases[i].csv);
        assert_written(s, text, OPENCELL_EXCEL, cases[i].excel);
        assert_written(s, text, OPENCELL_JSON, cases[i].json);
    }
}

static void numbers_and_days(void **state)
{
    struct scratch *s = *state;
    struct buf out = buf_in(s->arena);
    struct opencells csv = opencell_to(&out, OPENCELL_CSV);
    struct opencells excel = opencell_to(&out, OPENCELL_EXCEL);
    int32_t day;

    assert_true(date_make(2026, 6, 5, &day));
    opencell_number(&csv, -12500000);
    buf_byte(&out, ' ');
    opencell_number(&excel, -12500000);
    buf_byte(&out, ' ');
    opencell_number(&csv, 0);
    buf_byte(&out, ' ');
    opencell_number(&csv, 999999999999999999);
    buf_byte(&out, ' ');
    opencell_day(&csv, day);
    opencell_day(&csv, DATE_NONE);
    assert_string_equal(buf_cstr(&out), "-12.5 -12,5 0 999999999999.999999 2026-06-05");
}

static void json_strings_have_quotes(void **state)
{
    struct scratch *s = *state;
    struct buf out = buf_in(s->arena);

    json_put_key(&out, S("a\"b"));
    json_put_str(&out, S("\b\x1f\x7f"));
    assert_string_equal(buf_cstr(&out), "\"a\\\"b\": \"\\b\\u001f\\u007f\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(every_text_stays_one_harmless_cell),
        SCRATCH_TEST(numbers_and_days),
        SCRATCH_TEST(json_strings_have_quotes),
    };

    return cmocka_run_group_tests_name("opencell", tests, NULL, NULL);
}
