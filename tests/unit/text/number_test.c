/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "text/number.h"

static const struct {
    const char *text;
    char mark;
    enum number_use use;
    int64_t value;
    bool percent, provisional;
} good[] = {
    {"95%", ',', NUMBER_PERCENT, 95000000, true, false},
    {"95,00%", ',', NUMBER_PERCENT, 95000000, true, false},
    {"95 %", ',', NUMBER_PERCENT, 95000000, true, false},
    {"95\xC2\xA0%", ',', NUMBER_PERCENT, 95000000, true, false},
    {"95,5", ',', NUMBER_PERCENT, 95500000, false, false},
    {"95.5", '.', NUMBER_PERCENT, 95500000, false, false},
    {"1.234", ',', NUMBER_PLAIN, 1234000000, false, false},
    {"1,234", '.', NUMBER_PLAIN, 1234000000, false, false},
    {"1.234,5", ',', NUMBER_PLAIN, 1234500000, false, false},
    {"1.234.567,25", ',', NUMBER_PLAIN, 1234567250000, false, false},
    {"1 234 567", ',', NUMBER_PLAIN, 1234567000000, false, false},
    {"\xE2\x80\x8B\xC2\xA0"
     "12\xE2\x80\x8B,5 ",
     ',', NUMBER_PLAIN, 12500000, false, false},
    {"0", ',', NUMBER_PERCENT, 0, false, false},
    {"0,95%", ',', NUMBER_PERCENT, 950000, true, false},
    {"0,95", ',', NUMBER_PERCENT_PARTS, 950000, false, false},
    {"0,95", ',', NUMBER_PLAIN, 950000, false, false},
    {"0,000", ',', NUMBER_PERCENT, 0, false, false},
    {"1", ',', NUMBER_PERCENT, 1000000, false, false},
    {"1,5", ',', NUMBER_PERCENT, 1500000, false, false},
    {"-12,5", ',', NUMBER_PLAIN, -12500000, false, false},
    {"\xE2\x88\x92"
     "3",
     ',', NUMBER_PLAIN, -3000000, false, false},
    {"+3", ',', NUMBER_PLAIN, 3000000, false, false},
    {"007", ',', NUMBER_PLAIN, 7000000, false, false},
    {"87,2 [p]", ',', NUMBER_PERCENT, 87200000, false, true},
    {"87,2%[P]", ',', NUMBER_PERCENT, 87200000, true, true},
    {"999999999999,999999", ',', NUMBER_PLAIN, 999999999999999999, false, false},
    {"0,000001", ',', NUMBER_PLAIN, 1, false, false},
};

static const struct {
    const char *text;
    char mark;
    enum number_use use;
    enum number_error error;
} bad[] = {
    {"", ',', NUMBER_PLAIN, NUMBER_EMPTY},
    {"\xC2\xA0\xE2\x80\x8B", ',', NUMBER_PLAIN, NUMBER_EMPTY},
    {"95.5", ',', NUMBER_PERCENT, NUMBER_WRONG_MARK},
    {"95.50%", ',', NUMBER_PERCENT, NUMBER_WRONG_MARK},
    {"95,5", '.', NUMBER_PERCENT, NUMBER_WRONG_MARK},
    {"0.950", ',', NUMBER_PERCENT, NUMBER_WRONG_MARK},
    {"1,234.5", ',', NUMBER_PLAIN, NUMBER_WRONG_MARK},
    {"1,234,567", ',', NUMBER_PLAIN, NUMBER_WRONG_MARK},
    {"1234.567", ',', NUMBER_PLAIN, NUMBER_WRONG_MARK},
    {"1.2345", ',', NUMBER_PLAIN, NUMBER_WRONG_MARK},
    {"1.23.456", ',', NUMBER_PLAIN, NUMBER_BAD_GROUPS},
    {"12.34,5", ',', NUMBER_PLAIN, NUMBER_WRONG_MARK},
    {"1.234.56", ',', NUMBER_PLAIN, NUMBER_BAD_GROUPS},
    {"1 23", ',', NUMBER_PLAIN, NUMBER_BAD_GROUPS},
    {"1.234 567", ',', NUMBER_PLAIN, NUMBER_BAD_GROUPS},
    {"1,2E+11", ',', NUMBER_PLAIN, NUMBER_SCIENTIFIC},
    {"1.2E+11", ',', NUMBER_PLAIN, NUMBER_SCIENTIFIC},
    {"1E5", ',', NUMBER_PLAIN, NUMBER_SCIENTIFIC},
    {"2e-05", '.', NUMBER_PLAIN, NUMBER_SCIENTIFIC},
    {"#REF!", ',', NUMBER_PLAIN, NUMBER_EXCEL_ERROR},
    {"#N/A", ',', NUMBER_PLAIN, NUMBER_EXCEL_ERROR},
    {"#DIV/0!", ',', NUMBER_PLAIN, NUMBER_EXCEL_ERROR},
    {"####", ',', NUMBER_PLAIN, NUMBER_HASHES},
    {"1234567890123", ',', NUMBER_PLAIN, NUMBER_TOO_LONG},
    {"1.234.567.890.123", ',', NUMBER_PLAIN, NUMBER_TOO_LONG},
    {"1,1234567", ',', NUMBER_PLAIN, NUMBER_TOO_FINE},
    {"0,95", ',', NUMBER_PERCENT, NUMBER_FRACTION},
    {"0.95", '.', NUMBER_PERCENT, NUMBER_FRACTION},
    {"-0,5", ',', NUMBER_PERCENT, NUMBER_FRACTION},
    {"0,5 [p]", ',', NUMBER_PERCENT, NUMBER_FRACTION},
    {"95%", ',', NUMBER_PLAIN, NUMBER_NOT_PERCENT},
    {"95 phút", ',', NUMBER_PLAIN, NUMBER_UNIT},
    {"95phút", ',', NUMBER_PLAIN, NUMBER_UNIT},
    {"5 ngày 3 giờ", ',', NUMBER_PLAIN, NUMBER_UNIT},
    {"95%%", ',', NUMBER_PERCENT, NUMBER_NOT_NUMBER},
    {"12/05/2026", ',', NUMBER_PLAIN, NUMBER_DATE},
    {"2026-05-12", ',', NUMBER_PLAIN, NUMBER_DATE},
    {"12/2026", ',', NUMBER_PLAIN, NUMBER_DATE},
    {"Dec-26", ',', NUMBER_PLAIN, NUMBER_DATE},
    {"Thg12-26", ',', NUMBER_PLAIN, NUMBER_DATE},
    {"12-May", ',', NUMBER_PLAIN, NUMBER_DATE},
    {"3/4 hồ sơ", ',', NUMBER_PLAIN, NUMBER_UNIT},
    {"=A1*2", ',', NUMBER_PLAIN, NUMBER_FORMULA},
    {"chưa có", ',', NUMBER_PLAIN, NUMBER_NOT_NUMBER},
    {"-", ',', NUMBER_PLAIN, NUMBER_NOT_NUMBER},
    {"%", ',', NUMBER_PERCENT, NUMBER_NOT_NUMBER},
    {"5,", ',', NUMBER_PLAIN, NUMBER_NOT_NUMBER},
    {",5", ',', NUMBER_PLAIN, NUMBER_NOT_NUMBER},
    {"--5", ',', NUMBER_PLAIN, NUMBER_NOT_NUMBER},
    {"- 5", ',', NUMBER_PLAIN, NUMBER_NOT_NUMBER},
    {"(5)", ',', NUMBER_PLAIN, NUMBER_NOT_NUMBER},
    {"NaN", '.', NUMBER_PLAIN, NUMBER_NOT_NUMBER},
    {"[q]", ',', NUMBER_PLAIN, NUMBER_MARKER},
    {"95 [x]", ',', NUMBER_PLAIN, NUMBER_MARKER},
    {"[p] 95", ',', NUMBER_PLAIN, NUMBER_MARKER},
    {"[p][p]", ',', NUMBER_PLAIN, NUMBER_MARKER},
    {"[x", ',', NUMBER_PLAIN, NUMBER_MARKER},
    {"\xFF", ',', NUMBER_PLAIN, NUMBER_NOT_NUMBER},
    {"1111111111111111111111111111111111111111111111111111111111111111111", ',', NUMBER_PLAIN,
     NUMBER_TOO_LONG},
    {"một câu dài hơn sáu mươi tư ký tự thì không thể nào là một con số được đâu", ',',
     NUMBER_PLAIN, NUMBER_NOT_NUMBER},
};

static void reads_figures_exactly(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct number number = number_parse(str_of(good[i].text), good[i].mark, good[i].use);

        if (number.error || number.value != good[i].value)
            fail_msg("%s: error %d, value %lld", good[i].text, number.error,
                     (long long)number.value);
        assert_true(number.present);
        assert_int_equal(number.kind, NUMBER_FIGURE);
        assert_int_equal(number.percent, good[i].percent);
        assert_int_equal(number.provisional, good[i].provisional);
    }
    assert_int_equal(number_parse(S("95,50"), ',', NUMBER_PERCENT).places, 2);
    assert_int_equal(number_parse(S("1.234"), ',', NUMBER_PLAIN).places, 0);
}

static void refuses_with_the_reason(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct number number = number_parse(str_of(bad[i].text), bad[i].mark, bad[i].use);

        if (number.error != bad[i].error)
            fail_msg("%s: error %d, not %d", bad[i].text, number.error, bad[i].error);
    }
}

static void reads_marks(void **state)
{
    struct number number = number_parse(S(" [x] "), ',', NUMBER_PERCENT);

    (void)state;
    assert_int_equal(number.error, NUMBER_OK);
    assert_int_equal(number.kind, NUMBER_NO_DATA);
    assert_false(number.present);
    number = number_parse(S("[Z]"), ',', NUMBER_PERCENT);
    assert_int_equal(number.kind, NUMBER_NOT_APPLICABLE);
    number = number_parse(S("[p]"), ',', NUMBER_PERCENT);
    assert_int_equal(number.error, NUMBER_OK);
    assert_true(number.provisional && !number.present);
    assert_int_equal(number_parse_plain(S("[p]"), ',').error, NUMBER_MARKER);
    assert_int_equal(number_parse_plain(S("[x]"), ',').error, NUMBER_MARKER);
    assert_int_equal(number_parse_plain(S("5 [p]"), ',').error, NUMBER_MARKER);
    assert_int_equal(number_parse_plain(S("5"), ',').error, NUMBER_OK);
    assert_int_equal(number_parse_plain(S("5%"), ',').error, NUMBER_NOT_PERCENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_figures_exactly),
        cmocka_unit_test(refuses_with_the_reason),
        cmocka_unit_test(reads_marks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
