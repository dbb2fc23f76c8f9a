/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "text/decode.h"

static struct arena *arena;

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(0);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

#define BYTES(literal)                                                                             \
    {                                                                                              \
        "" literal, sizeof(literal) - 1                                                            \
    }

static const struct {
    str bytes;
    enum text_encoding declared;
    const char *text;
} good[] = {
    {BYTES(""), TEXT_UTF8, ""},
    {BYTES("abc"), TEXT_UTF8, "abc"},
    {BYTES("Sở Nội vụ"), TEXT_UTF8, "Sở Nội vụ"},
    {BYTES("\xEF\xBB\xBFSở"), TEXT_UTF8, "Sở"},
    {BYTES("\xEF\xBB\xBF"), TEXT_UTF8, ""},
    {BYTES("Sở Nội vụ"), TEXT_WINDOWS_1258, "Sở Nội vụ"},
    {BYTES("\xFF\xFES\0\xDF\x1E;\0"), TEXT_UTF8, "Sở;"},
    {BYTES("\xFE\xFF\0S\x1E\xDF\0;"), TEXT_UTF8, "Sở;"},
    {BYTES("\xFF\xFE\x3D\xD8\x00\xDE"), TEXT_UTF8, "😀"},
    {BYTES("\xFF\xFE"), TEXT_UTF8, ""},
    {BYTES("S\xF5\xD2"), TEXT_WINDOWS_1258, "Sở"},
    {BYTES("Vi\xEA\xF2t"), TEXT_WINDOWS_1258, "Việt"},
    {BYTES("\xD0\xF4\xCCng \x80"), TEXT_WINDOWS_1258, "Đồng €"},
};

static const struct {
    str bytes;
    enum text_encoding declared;
    enum decode_error error;
    size_t offset, line;
} bad[] = {
    {BYTES("abc\nd\xE9\n"), TEXT_UTF8, DECODE_NOT_UTF8, 5, 2},
    {BYTES("\xEF\xBB\xBF\xC3"), TEXT_UTF8, DECODE_NOT_UTF8, 3, 1},
    {BYTES("a\rb\r\nc\xE9"), TEXT_UTF8, DECODE_NOT_UTF8, 6, 3},
    {BYTES("\xC0\x80"), TEXT_UTF8, DECODE_NOT_UTF8, 0, 1},
    {BYTES("\xED\xA0\x80"), TEXT_UTF8, DECODE_NOT_UTF8, 0, 1},
    {BYTES("\xF4\x90\x80\x80"), TEXT_UTF8, DECODE_NOT_UTF8, 0, 1},
    {BYTES("12345678\xE1\xBB"), TEXT_UTF8, DECODE_NOT_UTF8, 8, 1},
    {BYTES("\xEF\xBB\xBF\xE9"), TEXT_WINDOWS_1258, DECODE_NOT_UTF8, 3, 1},
    {BYTES("\xFF\xFE\n\0\x3D\xD8"), TEXT_UTF8, DECODE_UTF16_BROKEN, 4, 2},
    {BYTES("\xFF\xFE\x00\xDE"), TEXT_UTF8, DECODE_UTF16_BROKEN, 2, 1},
    {BYTES("\xFF\xFE"
           "a\0\r\0\r\0\n\0\x3D\xD8"),
     TEXT_UTF8, DECODE_UTF16_BROKEN, 10, 3},
    {BYTES("\xFF\xFE"
           "a\0b"),
     TEXT_UTF8, DECODE_UTF16_BROKEN, 4, 1},
    {BYTES("a\0b\0c\0"), TEXT_UTF8, DECODE_UTF16_NO_BOM, 0, 1},
    {BYTES("\xE9\n\x8A"), TEXT_WINDOWS_1258, DECODE_NOT_DECLARED, 2, 2},
};

static void decodes(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct decoded out = text_decode(good[i].bytes, good[i].declared, arena);

        if (out.error || !str_eq(out.text, str_of(good[i].text)))
            fail_msg("%zu: error %d, “%.*s”", i, out.error, STR_ARG(out.text));
    }
}

static void refuses_what_it_cannot_know(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct decoded out = text_decode(bad[i].bytes, bad[i].declared, arena);

        if (out.error != bad[i].error || out.offset != bad[i].offset || out.line != bad[i].line)
            fail_msg("%zu: error %d at %zu, line %zu", i, out.error, out.offset, out.line);
    }
}

static void names_of_encodings(void **state)
{
    enum text_encoding encoding = TEXT_UTF8;

    (void)state;
    assert_true(text_encoding_named(S("Windows-1258"), &encoding));
    assert_int_equal(encoding, TEXT_WINDOWS_1258);
    assert_true(text_encoding_named(S("utf-8"), &encoding));
    assert_int_equal(encoding, TEXT_UTF8);
    assert_false(text_encoding_named(S("latin1"), &encoding));
}

static const struct {
    const char *text;
    enum text_damage damage;
    const char *from; /* the text from the first sign on */
} damaged[] = {
    {"S\xEF\xBF\xBD Nội vụ", TEXT_LOST_LETTERS, "\xEF\xBF\xBD Nội vụ"},
    {"Ph?ng N?i v?", TEXT_LOST_LETTERS, "?ng N?i v?"},
    {"t?nh", TEXT_LOST_LETTERS, "?nh"},
    {"S? Tài chính huy?n", TEXT_LOST_LETTERS, "?n"},
    {"??n v?", TEXT_LOST_LETTERS, "??n v?"},
    {"PH?NG", TEXT_LOST_LETTERS, "?NG"},
    {"v?i", TEXT_LOST_LETTERS, "?i"},
    {"Thông qu?n lý", TEXT_LOST_LETTERS, "?n lý"},
    {"nào?Tại-t?nh", TEXT_LOST_LETTERS, "?nh"},
    {"(??n v?)", TEXT_LOST_LETTERS, "??n v?)"},
    {"Së Néi vô", TEXT_TCVN3, "Së Néi vô"},
    {"Uû ban nh©n d©n tØnh §ång Nai", TEXT_TCVN3, "Uû ban nh©n d©n tØnh §ång Nai"},
    {"n«ng", TEXT_TCVN3, "n«ng"},
    {"Së Y tÕ", TEXT_TCVN3, "Së Y tÕ"},
    {"C«ng v¨n ®· göi", TEXT_TCVN3, "C«ng v¨n ®· göi"},
    {"Phßng T­ ph¸p", TEXT_TCVN3, "Phßng T­ ph¸p"},
    {"Sôû Noäi vuï", TEXT_VNI, "Sôû Noäi vuï"},
    {"UÛy ban nhaân daân tænh Ñoàng Nai", TEXT_VNI, "UÛy ban nhaân daân tænh Ñoàng Nai"},
    {"SÔÛ NOÄI VUÏ", TEXT_VNI, "SÔÛ NOÄI VUÏ"},
    {"Sá»Ÿ Ná»™i vá»¥", TEXT_MOJIBAKE, "á»Ÿ Ná»™i vá»¥"},
    {"Ä‘Æ¡n vá»‹", TEXT_MOJIBAKE, "Ä‘Æ¡n vá»‹"},
    {"TÃªn", TEXT_MOJIBAKE, "Ãªn"},
};

static const char *const sound[] = {
    "",
    "Sở Nội vụ",
    "Thế nào? Ai chịu trách nhiệm?",
    "thế nào?Tại sao?",
    "Đã xong chưa??",
    "?",
    "???",
    "Vì sao (ai?) chưa làm?",
    "https://dichvucong.gov.vn/p/home?id=1&q=ph?ng",
    "https://a.vn?x",
    "Mấy giờ/ngày?",
    "TTHC? HS?",
    "“Bao giờ?”, ông hỏi",
    "hồ sơ nào?",
    "café à la crème",
    "Müller & Söhne, Citroën",
    "José, François, Noël, Zoë, Løv",
    "Nguyễn Thị Bích à, ồ, ê, ô",
    "5 µm và 10 µg",
    "10 µm; 20 µm",
    "20 °C ± 2, 3×4, 5·10, ½",
    "§5, ©2026 VTV, Windows® 11, Excel™",
    "«Tên đơn vị» và “tên”",
    "«ba» «ma»",
    "không có quy định",
    "xã, phường, thị trấn",
    "dân, nhân dân, khô, vô, tám, lí do, té, các",
    "Ubnd xã Tân Phú, Ân Hòa, Ô Môn",
    "Hà Lan, Áo, Ý, Úc",
    "São Paulo, Århus, Ñuñoa",
    "naïve, rôle, fête, coöperate",
    "Số: 622/QĐ-UBND (chưa ghi ngày?)",
    "X?Y",
    "ÁP DỤNG, ÂM, ÍT, ÓC, ÚNG, Ý KIẾN",
};

static void sees_damage(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof damaged / sizeof *damaged; i++) {
        str text = str_of(damaged[i].text);
        size_t offset = 0;
        enum text_damage damage = text_damaged(text, &offset);

        if (damage != damaged[i].damage ||
            !str_eq(str_slice(text, offset, text.len), str_of(damaged[i].from)))
            fail_msg("%s: %d at %zu", damaged[i].text, damage, offset);
    }
}

static void leaves_ordinary_text_alone(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof sound / sizeof *sound; i++) {
        size_t offset;

        if (text_damaged(str_of(sound[i]), &offset) != TEXT_SOUND)
            fail_msg("%s", sound[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decodes),
        cmocka_unit_test(refuses_what_it_cannot_know),
        cmocka_unit_test(names_of_encodings),
        cmocka_unit_test(sees_damage),
        cmocka_unit_test(leaves_ordinary_text_alone),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
