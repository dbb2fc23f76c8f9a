/* SPDX-License-Identifier: MIT */
/* Faults of content/, of files, and of what one place says of another. */
#include "faults.h"

#define SITE "content/site.yml"
#define PLAN "content/plans/kh-a.md"
#define PAGE "content/pages/gioi-thieu.md"

static const struct fault of_site[] = {
    {SITE, 1, "titel: x", SITE ":1:1 unknown-key\n"},
    {SITE, 1, "title: \"\"", SITE ":1:8 missing-key\n"},
    {SITE, 2, "agency: [a]", SITE ":2:9 yaml-want-text\n"},
    {SITE, 3, "base_url: a.example", SITE ":3:11 bad-url\n"},
    {SITE, 4, "lang: fr", SITE ":4:7 bad-setting\n"},
    {SITE, 5, "as_of: 31/02/2026", SITE ":5:8 no-such-day\n"},
    {SITE, 6, "decimal_mark: \";\"", SITE ":6:15 bad-setting\n"},
    {SITE, 7, "provenance: real", SITE ":7:13 unknown-word\n"},
    {SITE, 7, "encoding: tcvn", SITE ":7:11 bad-setting\n"},
    {SITE, 7, "encoding: windows-1258", ""},
    {SITE, 7, "keep: [../x]", SITE ":7:8 bad-setting\n"},
    {SITE, 7, "keep: [.git, CNAME]", ""},
    {SITE, 8, "root_unit: ubdn", SITE ":8:12 unknown-unit\n"},
    {SITE, 10, "  - {title: A, addres: /a/}", SITE ":10:16 unknown-key\n"},
    {SITE, 10, "  - {title: A, address: \"javascript:1\"}", SITE ":10:25 bad-url\n"},
    {SITE, NO_FILE, "", SITE " missing-file\n"},
};

static void site(void **state)
{
    (void)state;
    FAULTS_CHECK(of_site);
}

static const struct fault of_plans[] = {
    {PLAN, 2, "titel: Kế hoạch A", PLAN ":2:1 unknown-key\n"},
    {PLAN, 4, "date: 2026-13-10", PLAN ":4:7 month-first\n"},
    {PLAN, 4, "date: 2026-Q2", PLAN ":4:7 bad-date\n"},
    {PLAN, 4, "date: 2026-05", ""},
    {PLAN, 4, "date: \"2026\"", ""},
    {PLAN, 4, "date: \"\"", ""},
    {PLAN, 7, "period: {from: \"2026\"}", PLAN ":7:9 missing-key\n"},
    {PLAN, 7, "period: {from: \"2026\", too: \"2027\"}", PLAN ":7:24 unknown-key\n"},
    {PLAN, 7, "period: {from: \"2027\", to: \"2026\"}", PLAN ":7:28 reversed-span\n"},
    {PLAN, 7, "period: {from: đầu năm, to: \"2026\"}", PLAN ":7:16 bad-date\n"},
    {PLAN, 7, "period: 2026", PLAN ":7:9 yaml-want-keys\n"},
    {PLAN, 8, "document: kh-b.pdf", PLAN ":8:11 missing-document\n"},
    {PLAN, 9, "status: in_farce", PLAN ":9:9 unknown-word\n"},
    {PLAN, 9, "replaces: kh-c", PLAN ":9:11 unknown-plan\n"},
    {PLAN, 11, "  - cycle: monthy", PLAN ":11:12 unknown-word\n"},
    {PLAN, 11, "  - content: x", PLAN ":11:5 missing-key\n"},
    {PLAN, 11, "  - cycel: monthly", PLAN ":11:5 unknown-key\n"},
    {PLAN, 11, "  - cycle: weekly", PLAN ":12:10 bad-due-rule\n"},
    {PLAN, 12, "    due: before 13/3", PLAN ":12:10 bad-due-rule\n"},
    {PLAN, 12, "    due: before 32", PLAN ":12:10 bad-due-rule\n"},
    {PLAN, 12, "    due: on 2026-07-01", PLAN ":12:10 bad-due-rule\n"},
    {PLAN, 12, "    figures: maybe", PLAN ":12:14 unknown-word\n"},
    {PLAN, 12, "    periods: []", PLAN ":12:5 unused-value\n"},
    {PLAN, 13, "    from_units: [cac-so, xa-9]", PLAN ":13:26 unknown-unit\n"},
    {PLAN, 13, "    from_units: bo", PLAN ":13:17 external-owes\n"},
    {PLAN, 14, "    first: sớm", PLAN ":14:12 bad-date\n"},
    {PLAN, 17, "      - {id: dot-1, from: 2026-06-01}", PLAN ":17:9 missing-key\n"},
    {PLAN, 17, "      - {id: Đợt 1, from: 2026-06-01, to: 2026-06-20}", PLAN ":17:14 bad-id\n"},
    {PLAN, 17, "      - {id: tong-ket, from: 2026-06-01, to: 2026-06-20}",
     PLAN ":17:14 reserved-id\n"},
    {PLAN, 17, "      - {id: 2026-H1}", PLAN ":18:14 duplicate-row\n"},
    {PLAN, 15, "  - {cycle: custom, periods: [{id: 2026-Q1}, {id: 2026-Q1}]}\n  - cycle: custom",
     PLAN ":15:51 duplicate-row\n"},
    {PLAN, 17, "      - {id: dot-1, from: 2026-06-21, to: 2026-06-20}",
     PLAN ":17:43 reversed-span\n"},
    {PLAN, 18, "      - {id: 2026-H1, from: 2026-02-01}", PLAN ":18:9 period-conflict\n"},
    {PLAN, 18, "      - {id: 2026-H1, due: within 5 days}", PLAN ":18:28 bad-due-rule\n"},
    {PLAN, 19, "  - cycle: custom", PLAN ":19:5 missing-key\n"},
    {PLAN, 24, "Xem [B](/ke-hoach/kh-c/).", PLAN ":24:9 broken-link\n"},
    {PLAN, 24, "Xem [B](../kh-b/#i).", ""},
    {PLAN, 24, "Xem [B](../kh-b/#ii).", PLAN ":24:9 broken-link\n"},
    {PLAN, 24, "Xem [I](#i-1).", PLAN ":24:9 broken-link\n"},
    {PLAN, 24, "Xem [s](/chi-tieu/so-hao/).", PLAN ":24:9 broken-link\n"},
    {PLAN, 24, "Xem [s](/don-vi/so-9/).", PLAN ":24:9 broken-link\n"},
    {PLAN, 24, "Xem [s](/khong-co/).", PLAN ":24:9 broken-link\n"},
    {PLAN, 24, "Xem [s](/files/kh-c.pdf).", PLAN ":24:9 broken-link\n"},
    {PLAN, 24, "Xem [s](/files/a.pdf).", PLAN ":24:9 broken-link\n"},
    {PLAN, 24, "Xem [s](/files/x/kh-a.pdf).", PLAN ":24:9 broken-link\n"},
    {PLAN, 24, "Xem [s](/ky/2026-06/) [t](/ky/kh-a/dot-1/) [u](/ky/) [v](https://x.example/).", ""},
    {PLAN, 24, "Xem [s](../../../x/).", PLAN ":24:9 broken-link\n"},
    {PLAN, 24, "Xem [s](/1/2/3/4/5/6/7/8/9/).", PLAN ":24:9 broken-link\n"},
    {PLAN, 24, "Xem [s](/dinh-chinh/x/).", PLAN ":24:9 broken-link\n"},
    {PLAN, 24, "Xem [s](/ky/kh-b/dot-1/).", PLAN ":24:9 broken-link\n"},
    {PLAN, 24, "Xem [s](/nhiem-vu/kh-c/).", PLAN ":24:9 broken-link\n"},
    {PLAN, 24,
     "[a](/) [b](/du-lieu/results.csv) [c](./#i) [d](?x=1) [e](mailto:a@b.example) "
     "[f](/dinh-chinh/)",
     ""},
    {PLAN, 24, "Xem [s](/ky/2026-01/).", PLAN ":24:9 broken-link\n"},
    {"content/plans/2026-06.md", WHOLE_FILE, "---\ntitle: x\n---\n",
     "content/plans/2026-06.md reserved-id\n"},
    {"content/plans/Kế hoạch.md", WHOLE_FILE, "---\ntitle: x\n---\n",
     "content/plans/Kế hoạch.md bad-id\n"},
};

static void plans(void **state)
{
    (void)state;
    FAULTS_CHECK(of_plans);
}

static const struct fault of_files[] = {
    {PAGE, 2, "summary: x", PAGE ":2:1 missing-key\n"},
    {PAGE, 2, "{title: x, lay-out: y}", PAGE ":2:12 unknown-key\n"},
    {PAGE, 4, "[x](/gioi-thieu/#khong)", PAGE ":4:5 broken-link\n"},
    {"content/pages/ke-hoach.md", WHOLE_FILE, "---\ntitle: x\n---\n",
     "content/pages/ke-hoach.md same-address\n"},
    {"content/pages/Gioi-Thieu.md", WHOLE_FILE, "---\ntitle: x\n---\n",
     "content/pages/Gioi-Thieu.md bad-id\ncontent/pages/gioi-thieu.md same-address\n"},
    {"content/pages/a%2e.md", WHOLE_FILE, "---\ntitle: x\n---\n", "content/pages/a%2e.md bad-id\n"},
    {"content/notes.txt", WHOLE_FILE, "x", "content/notes.txt unknown-file\n"},
    {"content/README.md", WHOLE_FILE, "x", ""},
    {"content/plans/anh.png", WHOLE_FILE, "x", "content/plans/anh.png unknown-file\n"},
    {"data/unit.csv", WHOLE_FILE, "id\n", "data/unit.csv unknown-file\n"},
    {"data/results/2026-06.xlsx", WHOLE_FILE, "x", "data/results/2026-06.xlsx unknown-file\n"},
    {"data/results/2026-13.csv", WHOLE_FILE, "x", "data/results/2026-13.csv unknown-period\n"},
    {"data/results/dot-1.csv", WHOLE_FILE, "x", "data/results/dot-1.csv period-wrong-folder\n"},
    {"data/results/kh-a/2026-06.csv", WHOLE_FILE, "x",
     "data/results/kh-a/2026-06.csv period-wrong-folder\n"},
    {"data/results/kh-a/dot-2.csv", WHOLE_FILE, "x",
     "data/results/kh-a/dot-2.csv unknown-period\n"},
    {"data/results/kh-x/dot-1.csv", WHOLE_FILE, "x", "data/results/kh-x unknown-plan\n"},
    {"data/progress/kh-b/tong-ket.csv", WHOLE_FILE, "x",
     "data/progress/kh-b/tong-ket.csv period-wrong-folder\n"},
    {"data/results/kh-a.csv", WHOLE_FILE, "x", "data/results/kh-a.csv unknown-period\n"},
    {"data/progress/2026-06.txt", WHOLE_FILE, "x", "data/progress/2026-06.txt unknown-file\n"},
    {"content/files/sub/them.pdf", WHOLE_FILE, "x", ""},
    {"content/files/README.md", WHOLE_FILE, "x", ""},
    {"content/pages/anh/a.md", WHOLE_FILE, "x", "content/pages/anh unknown-file\n"},
    {"data/results/kh-a/sub/x.csv", WHOLE_FILE, "x", "data/results/kh-a/sub unknown-file\n"},
};

static void files(void **state)
{
    (void)state;
    FAULTS_CHECK(of_files);
}

/* What merely follows from a reported fault is not reported again. */
static const struct fault of_consequences[] = {
    /* an id is lost: rows that name it are not at fault */
    {"data/units.csv", 3, "So-1,Sở Nội vụ,SNV,sở,unit,ubnd,,,,,,", "data/units.csv:3:1 bad-id\n"},
    {"data/indicators.csv", 2, "so-hoa,Tỷ lệ số hóa,Số hóa,%,9,,,,",
     "data/indicators.csv:2:5 out-of-range\n"},
    {"data/indicators.csv", 3, "Cho,cho,,minutes,0,duration,,,",
     "data/indicators.csv:3:1 bad-id\n"},
    /* a target is lost: its results have one all the same, and same_as may name it */
    {"data/targets.csv", 3, "t2,kh-x,2,I,cho,cac-so,below,8,,,,ongoing,,,,",
     "data/targets.csv:3:2 unknown-plan\n"},
    {"data/targets.csv", 2, "t1,kh-a,1,I,so-hao,tat-ca,at_least,80,,,,2026-12,,so-1,,",
     "data/targets.csv:2:5 unknown-indicator\n"},
    /* a task is lost: so is its progress */
    {"data/tasks.csv", 2, "v1,kh-x,I,,,Làm việc một,lead,,so-1,so-2,2026-12,,",
     "data/tasks.csv:2:2 unknown-plan\n"},
    /* a plan's calendar is lost */
    {PLAN, 15, "  - cycle: custum", PLAN ":15:12 unknown-word\n"},
    {PLAN, 10, "reporting: [a: b, - c", PLAN ":10:19 yaml-bracket\n"},
    {PLAN, 1, "title: x", PLAN ":1:1 front-matter-missing\n"},
    /* a result is lost: its correction cannot agree */
    {"data/results/2026-06.csv", 2, "so-hoa,so-1,\"85.5\",,,,,,,,,",
     "data/results/2026-06.csv:2:3 wrong-decimal-mark\n"},
    {"data/results/2026-06.csv", 2, "so-hao,so-1,\"85,5\",,,,,,,,,",
     "data/results/2026-06.csv:2:1 unknown-indicator\n"},
};

static void consequences(void **state)
{
    (void)state;
    FAULTS_CHECK(of_consequences);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(site), cmocka_unit_test(plans),
                                       cmocka_unit_test(files), cmocka_unit_test(consequences)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
