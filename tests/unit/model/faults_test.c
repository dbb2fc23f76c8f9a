/* SPDX-License-Identifier: MIT */
#include "faults.h"

#define UNITS "data/units.csv"
#define INDICATORS "data/indicators.csv"
#define TARGETS "data/targets.csv"
#define TASKS "data/tasks.csv"
#define RESULTS "data/results/2026-06.csv"
#define PROGRESS "data/progress/2026-06.csv"
#define REPORTS "data/reports.csv"
#define CORRECTIONS "data/corrections.csv"

static const struct fault of_units[] = {
    {UNITS, 10, ",Không mã,,,unit,,,,,,,", UNITS ":10:1 missing-value\n"},
    {UNITS, 10, "so-3,,,,unit,,,,,,,", UNITS ":10:2 missing-value\n"},
    {UNITS, 10, "So-3,Sở Ba,,,unit,,,,,,,", UNITS ":10:1 bad-id\n"},
    {UNITS, 10, "../x,Sở Ba,,,unit,,,,,,,", UNITS ":10:1 bad-id\n"},
    {UNITS, 10, "bao-cao,Báo cáo,,,unit,,,,,,,", UNITS ":10:1 reserved-id\n"},
    {UNITS, 10, "so-1,Sở Nội vụ,,,unit,,,,,,,", UNITS ":10:1 duplicate-row\n"},
    {UNITS, 10, "so-3,Sở Ba,,,ubit,,,,,,,", UNITS ":10:5 unknown-word\n"},
    {UNITS, 10, "so-3,Sở Ba,,,unit,ubdn,,,,,,", UNITS ":10:6 unknown-unit\n"},
    {UNITS, 10, "so-3,Sở Ba,,,unit,so-3,,,,,,", UNITS ":10:6 parent-cycle\n"},
    {UNITS, 10, "nhom,Nhóm,,,group,,so-1|so-9,,,,,", UNITS ":10:7 unknown-unit\n"},
    {UNITS, 10, "nhom,Nhóm,,,group,,nhom,,,,,", UNITS ":10:7 group-cycle\n"},
    /* circles of several: each told once, and those who only lead into one are fine */
    {UNITS, 10, "p-2,P2,,,unit,p-1,,,,,,\np-1,P1,,,unit,p-2,,,,,,\np-0,P0,,,unit,p-2,,,,,,",
     UNITS ":11:6 parent-cycle\n"},
    {UNITS, 10,
     "g-0,G0,,,group,,g-1|so-1,,,,,\ng-1,G1,,,group,,so-1|g-2,,,,,\ng-2,G2,,,group,,g-1|g-0,,,,,",
     UNITS ":10:7 group-cycle\n" UNITS ":11:7 group-cycle\n"},
    {UNITS, 10, "g-0,G0,,,group,,g-1|g-1,,,,,\ng-1,G1,,,group,,so-1,,,,,", ""},
    {UNITS, 10, "nhom,Nhóm,,,group,,level=huyện,,,,,", UNITS ":10:7 empty-selector\n"},
    {UNITS, 10, "nhom,Nhóm,,,group,,cap=xã,,,,,", UNITS ":10:7 bad-selector\n"},
    {UNITS, 10, "nhom,Nhóm,,,group,,level=,,,,,", UNITS ":10:7 bad-selector\n"},
    {UNITS, 10, "nhom,Nhóm,,,group,,level=sở&parent=ubdn,,,,,", UNITS ":10:7 unknown-unit\n"},
    {UNITS, 10, "so-3,Sở Ba,,,unit,,so-1,,,,,", UNITS ":10:7 members-of-unit\n"},
    {UNITS, 10, "so-3,Sở Ba,,,unit,,,,javascript:alert(1),,,", UNITS ":10:9 bad-url\n"},
    {UNITS, 10, "so-3,Sở Ba,,,unit,,,,,,31/02/2026,", UNITS ":10:11 no-such-day\n"},
    {UNITS, 10, "so-3,Sở Ba,,,unit,,,,,,2026-06,2026-05", UNITS ":10:12 reversed-span\n"},
    {UNITS, 10, "so-3,Sở Nội vụ,,,unit,,,,,,,", ""},
    {UNITS, WHOLE_FILE, "name\nSở\n", UNITS ":1 csv-missing-column\n"},
    {UNITS, NO_FILE, "", UNITS " missing-file\n"},
};

static void units(void **state)
{
    (void)state;
    FAULTS_CHECK(of_units);
}

static const struct fault of_indicators[] = {
    {INDICATORS, 8, "So hoa,Số hóa 2,,%,,,,,", INDICATORS ":8:1 bad-id\n"},
    {INDICATORS, 8, "cho,Chờ,,%,,,,,", INDICATORS ":8:1 duplicate-row\n"},
    {INDICATORS, 8, "ct-moi,,,%,,,,,", INDICATORS ":8:2 missing-value\n"},
    {INDICATORS, 8, "ct-moi,Mới,,%,7,,,,", INDICATORS ":8:5 out-of-range\n"},
    {INDICATORS, 8, "ct-moi,Mới,,%,một,,,,", INDICATORS ":8:5 out-of-range\n"},
    {INDICATORS, 8, "ct-moi,Mới,,%,,rats,,,", INDICATORS ":8:6 unknown-word\n"},
    {INDICATORS, NO_FILE, "", INDICATORS " missing-file\n"},
};

static void indicators(void **state)
{
    (void)state;
    FAULTS_CHECK(of_indicators);
}

static const struct fault of_targets[] = {
    {TARGETS, 10, ",kh-a,,,so-hoa,so-1,,80,,,,,,,,", TARGETS ":10:1 missing-value\n"},
    {TARGETS, 10, "t1,kh-a,,,so-hoa,so-1,,80,,,,,,,,", TARGETS ":10:1 duplicate-row\n"},
    {TARGETS, 10, "t9,,,,so-hoa,so-1,,80,,,,,,,,", TARGETS ":10:2 missing-value\n"},
    {TARGETS, 10, "t9,kh-aa,,,so-hoa,so-1,,80,,,,,,,,", TARGETS ":10:2 unknown-plan\n"},
    {TARGETS, 10, "t9,kh-a,,II.5,so-hoa,so-1,,80,,,,,,,,", TARGETS ":10:4 clause-not-found\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hao,so-1,,80,,,,,,,,", TARGETS ":10:5 unknown-indicator\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,so-9,,80,,,,,,,,", TARGETS ":10:6 unknown-unit\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,bo,,80,,,,,,,,", TARGETS ":10:6 external-owes\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,,,80,,,,,bo,,,", TARGETS ":10:13 external-owes\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,,,80,,,,,,,,", TARGETS ":10:6 no-units\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,so-1,at_lest,80,,,,,,,,", TARGETS ":10:7 unknown-word\n"},
    {TARGETS, 10, "t9,kh-a,,,co-trang,so-1,at_least,,,,,,,,,", TARGETS ":10:7 comparator-kind\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,so-1,yes_no,80,,,,,,,,", TARGETS ":10:7 comparator-kind\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,so-1,,,,,,,,,,", TARGETS ":10:8 missing-target-value\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,so-1,,tám mươi,,,,,,,,", TARGETS ":10:8 bad-number\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,so-1,,\"0,8\",,,,,,,,", TARGETS ":10:8 percent-fraction\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,so-1,,80.5,,,,,,,,", TARGETS ":10:8 wrong-decimal-mark\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,so-1,,101,,,,,,,,", TARGETS ":10:8 out-of-range\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,so-1,,[x],,,,,,,,", TARGETS ":10:8 bad-marker\n"},
    {TARGETS, 10, "t9,kh-a,,,cho,so-1,,-5,,,,,,,,", TARGETS ":10:8 out-of-range\n"},
    {TARGETS, 10, "t9,kh-a,,,co-trang,so-1,,maybe,,,,,,,,", TARGETS ":10:8 unknown-word\n"},
    {TARGETS, 10, "t9,kh-a,,,cho,so-1,by_reference,5,,,,,,,,", TARGETS ":10:8 unused-value\n"},
    {TARGETS, 10, "t9,kh-a,,,cho,so-1,reduce_by_at_least,20,,,,,,,,",
     TARGETS ":10:9 missing-baseline\n"},
    {TARGETS, 10, "t9,kh-a,,,cho,so-1,reduce_by_at_least,20,0,,,,,,,",
     TARGETS ":10:9 missing-baseline\n"},
    {TARGETS, 10, "t9,kh-a,,,cho,so-1,reduce_by_at_least,120,9,,,,,,,",
     TARGETS ":10:8 out-of-range\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,so-1,,80,,2026-07,2026-06,,,,,",
     TARGETS ":10:11 reversed-span\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,so-1,,80,,,,sớm,,,,", TARGETS ":10:12 bad-due\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,so-1,,80,,,,01/02/26,,,,", TARGETS ":10:12 two-digit-year\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,so-1,,80,,,,Dec-26,,,,", TARGETS ":10:12 excel-month\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,so-1,,80,,,,,so-9,,,", TARGETS ":10:13 unknown-unit\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,so-1,,80,,,,,,so-9,,", TARGETS ":10:14 unknown-unit\n"},
    {TARGETS, 10, "t9,kh-a,,,so-hoa,so-1,,80,,,,,,,t9,", TARGETS ":10:15 unknown-target\n"},
    {TARGETS, 2, "t1,kh-a,1,I,so-hoa,tat-ca,at_least,80,,,,2026-12,,so-1,t7,",
     TARGETS ":2:15 unknown-target\n"},
    {TARGETS, 10, "t9,kh-b,,,so-hoa,so-1,,80,,,,,,,t1,", TARGETS ":10:15 same-as-other-plan\n"},
};

static void targets(void **state)
{
    (void)state;
    FAULTS_CHECK(of_targets);
}

static const struct fault of_tasks[] = {
    {TASKS, 4, ",kh-a,,,,Việc,,,,,,,", TASKS ":4:1 missing-value\n"},
    {TASKS, 4, "v1,kh-a,,,,Việc,,,,,,,", TASKS ":4:1 duplicate-row\n"},
    {TASKS, 4, "v3,kh-x,,,,Việc,,,,,,,", TASKS ":4:2 unknown-plan\n"},
    {TASKS, 4, "v3,kh-a,IX,,,Việc,,,,,,,", TASKS ":4:3 clause-not-found\n"},
    {TASKS, 4, "v3,kh-a,,,,,,,,,,,", TASKS ":4:6 missing-value\n"},
    {TASKS, 4, "v3,kh-a,,,,Việc,chủ chốt,,,,,,", TASKS ":4:7 unknown-word\n"},
    {TASKS, 4, "v3,kh-a,,,,Việc,,,so-9,,,,", TASKS ":4:9 unknown-unit\n"},
    {TASKS, 4, "v3,kh-a,,,,Việc,,,bo,,,,", TASKS ":4:9 external-owes\n"},
    {TASKS, 4, "v3,kh-a,,,,Việc,,,,so-9,,,", TASKS ":4:10 unknown-unit\n"},
    {TASKS, 4, "v3,kh-a,,,,Việc,,,,,mai,,", TASKS ":4:11 bad-due\n"},
};

static void tasks(void **state)
{
    (void)state;
    FAULTS_CHECK(of_tasks);
}

static const struct fault of_results[] = {
    {RESULTS, 12, "so-hao,so-1,1,,,,,,,,,", RESULTS ":12:1 unknown-indicator\n"},
    {RESULTS, 12, ",so-1,1,,,,,,,,,", RESULTS ":12:1 missing-value\n"},
    {RESULTS, 12, "cho,so-9,1,,,,,,,,,", RESULTS ":12:2 unknown-unit\n"},
    {RESULTS, 12, "cho,,1,,,,,,,,,", RESULTS ":12:2 missing-value\n"},
    {RESULTS, 12, "so-hoa,so-1,1,,,,,,,,,", RESULTS ":12:2 duplicate-row\n"},
    {RESULTS, 12, "Số  HÓA,snv,1,,,,,,,,,", RESULTS ":12:2 duplicate-row\n"},
    {RESULTS, 12, "cho,xa-1,1,,,,,,,,,", RESULTS ":12:1 result-without-target\n"},
    {RESULTS, 3, "so-hoa,so-2,bảy chín,,,,,,,,,", RESULTS ":3:3 bad-number\n"},
    {RESULTS, 3, "so-hoa,so-2,79.5,,,,,,,,,", RESULTS ":3:3 wrong-decimal-mark\n"},
    {RESULTS, 3, "so-hoa,so-2,7.95.0,,,,,,,,,", RESULTS ":3:3 bad-thousands\n"},
    {RESULTS, 3, "so-hoa,so-2,\"1,2E+11\",,,,,,,,,", RESULTS ":3:3 scientific-number\n"},
    {RESULTS, 3, "so-hoa,so-2,#REF!,,,,,,,,,", RESULTS ":3:3 excel-error\n"},
    {RESULTS, 3, "so-hoa,so-2,####,,,,,,,,,", RESULTS ":3:3 excel-hashes\n"},
    {RESULTS, 3, "so-hoa,so-2,1234567890123,,,,,,,,,", RESULTS ":3:3 number-too-long\n"},
    {RESULTS, 3, "so-hoa,so-2,\"79,1234567\",,,,,,,,,", RESULTS ":3:3 number-too-fine\n"},
    {RESULTS, 3, "so-hoa,so-2,\"0,79\",,,,,,,,,", RESULTS ":3:3 percent-fraction\n"},
    {RESULTS, 3, "so-hoa,so-2,79 hồ sơ,,,,,,,,,", RESULTS ":3:3 number-with-unit\n"},
    {RESULTS, 3, "so-hoa,so-2,12/05/2026,,,,,,,,,", RESULTS ":3:3 number-is-date\n"},
    {RESULTS, 3, "so-hoa,so-2,=A1*2,,,,,,,,,", RESULTS ":3:3 formula-cell\n"},
    {RESULTS, 3, "so-hoa,so-2,79 [q],,,,,,,,,", RESULTS ":3:3 bad-marker\n"},
    {RESULTS, 3, "so-hoa,so-2,[p],,,,,,,,,", RESULTS ":3:3 bad-marker\n"},
    {RESULTS, 3, "so-hoa,so-2,\"100,1\",,,,,,,,,", RESULTS ":3:3 out-of-range\n"},
    {RESULTS, 3, "so-hoa,so-2,-1,,,,,,,,,", RESULTS ":3:3 out-of-range\n"},
    {RESULTS, 5, "cho,so-1,7%,,,,,,,,,", RESULTS ":5:3 percent-sign\n"},
    {RESULTS, 5, "cho,so-1,-7,,,,,,,,,", RESULTS ":5:3 out-of-range\n"},
    {RESULTS, 7, "giam,so-1,101,,,,,,,,,", RESULTS ":7:3 out-of-range\n"},
    {RESULTS, 7, "giam,so-1,-300,,,,,,,,,", ""},
    {RESULTS, 9, "co-trang,so-1,85,,,,,,,,,", RESULTS ":9:3 unknown-word\n"},
    {RESULTS, 9, "co-trang,so-1,,1,2,,,,,,,", RESULTS ":9:4 parts-not-allowed\n"},
    {RESULTS, 10, "dinh-tinh,so-1,Tốt,,2,,,,,,,", RESULTS ":10:5 parts-not-allowed\n"},
    {RESULTS, 3, "so-hoa,so-2,,79,,,,,,,,", RESULTS ":3:5 parts-incomplete\n"},
    {RESULTS, 3, "so-hoa,so-2,,,100,,,,,,,", RESULTS ":3:4 parts-incomplete\n"},
    {RESULTS, 3, "so-hoa,so-2,,79,x,,,,,,,", RESULTS ":3:5 bad-number\n"},
    {RESULTS, 3, "so-hoa,so-2,,101,100,,,,,,,", RESULTS ":3:4 out-of-range\n"},
    {RESULTS, 3, "so-hoa,so-2,,-1,100,,,,,,,", RESULTS ":3:4 out-of-range\n"},
    {RESULTS, 3, "so-hoa,so-2,,1,-100,,,,,,,", RESULTS ":3:5 out-of-range\n"},
    {RESULTS, 3, "so-hoa,so-2,,1,0,,,,,,,", RESULTS ":3:4 zero-denominator\n"},
    {RESULTS, 3, "so-hoa,so-2,0,0,0,,,,,,,", RESULTS ":3:3 zero-denominator\n"},
    {RESULTS, 3, "so-hoa,so-2,80,1,3,,,,,,,", RESULTS ":3:3 parts-disagree\n"},
    {RESULTS, 3, "so-hoa,so-2,33,1,3,,,,,,,", ""},
    {RESULTS, 3, "so-hoa,so-2,\"33,33\",1,3,,,,,,,", ""},
    {RESULTS, 3, "so-hoa,so-2,\"33,34\",1,3,,,,,,,", RESULTS ":3:3 parts-disagree\n"},
    {RESULTS, 3, "so-hoa,so-2,\"12,5\",1,8,,,,,,,", ""},
    {RESULTS, 3, "so-hoa,so-2,12,1,8,,,,,,,", ""},
    {RESULTS, 3, "so-hoa,so-2,13,1,8,,,,,,,", ""},
    {RESULTS, 3, "so-hoa,so-2,14,1,8,,,,,,,", RESULTS ":3:3 parts-disagree\n"},
    {RESULTS, 3, "so-hoa,so-2,\"12,5 [p]\",1,8,,,,,,,", ""},
    {RESULTS, 3, "so-hoa,so-2,[x],1,8,,,,,,,", RESULTS ":3:3 parts-not-allowed\n"},
    {RESULTS, 3, "so-hoa,so-2,79,,,,,,,hôm qua,,", RESULTS ":3:10 bad-date\n"},
    {RESULTS, 3, "so-hoa,so-2,79,,,,,,,46387,,", RESULTS ":3:10 excel-serial\n"},
    {RESULTS, 3, "so-hoa,so-2,79,,,,,,,04/25/2026,,", RESULTS ":3:10 month-first\n"},
    {RESULTS, 3, "so-hoa,so-2,79,,,,,,,01/01/2300,,", RESULTS ":3:10 year-range\n"},
    {RESULTS, 3, "so-hoa,so-2,79,,,,,,,2026-08-02,,",
     "content/site.yml:5:8 stale-as-of\n" RESULTS ":3:10 dated-after\n"},
    {RESULTS, WHOLE_FILE, "indicator,unit,value,period\nso-hoa,so-1,\"85,5\",2026-07\n",
     RESULTS ":2:4 period-mismatch\n"},
    {RESULTS, WHOLE_FILE, "indicator,unit,value,period\nso-hoa,so-1,\"85,5\",Tháng 6/2026\n", ""},
};

static void results(void **state)
{
    (void)state;
    FAULTS_CHECK(of_results);
}

static const struct fault of_progress[] = {
    {PROGRESS, 5, "v9,so-1,done,2026-06-01,,,,,,", PROGRESS ":5:1 unknown-task\n"},
    {PROGRESS, 5, "v1,so-9,done,2026-06-01,,,,,,", PROGRESS ":5:2 unknown-unit\n"},
    {PROGRESS, 5, "v1,so-1,done,2026-06-01,,,,,,", PROGRESS ":5:2 duplicate-row\n"},
    {PROGRESS, 5, "v1,so-2,xong rồi,,,,,,,", PROGRESS ":5:3 unknown-word\n"},
    {PROGRESS, 5, "v1,so-2,in_progress,2026-06-01,,,,,,", PROGRESS ":5:4 done-on-not-done\n"},
    {PROGRESS, 5, "v1,so-2,,2026-06-01,,,,,,", PROGRESS ":5:4 done-on-not-done\n"},
    {PROGRESS, 5, "v1,so-2,done,,,,,,,", PROGRESS ":5:4 done-without-day\n"},
    {PROGRESS, 5, "v1,so-2,done,,,,,,2026-06-03,", ""},
    {PROGRESS, 5, "v1,so-2,hoàn thành,03/06/2026,100%,,,,,", ""},
    {PROGRESS, 5, "v1,so-2,in_progress,,130,,,,,", PROGRESS ":5:5 out-of-range\n"},
    {PROGRESS, 5, "v1,so-2,in_progress,,\"0,3\",,,,,", PROGRESS ":5:5 percent-fraction\n"},
    {PROGRESS, 5, "v1,so-2,done,2026-08-05,,,,,,",
     "content/site.yml:5:8 stale-as-of\n" PROGRESS ":5:4 dated-after\n"},
    {"data/progress/kh-a/dot-1.csv", WHOLE_FILE, "task,unit,status\nv2,so-1,in_progress\n",
     "data/progress/kh-a/dot-1.csv:2:1 task-of-other-plan\n"},
};

static void progress(void **state)
{
    (void)state;
    FAULTS_CHECK(of_progress);
}

static const struct fault of_records[] = {
    {REPORTS, 5, "kh-x,so-1,2026-06,,", REPORTS ":5:1 unknown-plan\n"},
    {REPORTS, 5, "kh-a,so-x,2026-07,,", REPORTS ":5:2 unknown-unit\n"},
    {REPORTS, 5, "kh-a,so-1,dot-2,,", REPORTS ":5:3 unknown-period\n"},
    {REPORTS, 5, "kh-a,so-1,,,", REPORTS ":5:3 missing-value\n"},
    {REPORTS, 5, "kh-a,so-1,2026-02,,", REPORTS ":5:3 period-not-owed\n"},
    {REPORTS, 5, "kh-b,so-1,2026-06,,", REPORTS ":5:3 period-not-owed\n"},
    {REPORTS, 5, "kh-a,so-1,6/2026,,", REPORTS ":5:3 duplicate-row\n"},
    {REPORTS, 5, "kh-a,so-1,2026-07,32/07/2026,", REPORTS ":5:4 no-such-day\n"},
    {CORRECTIONS, 5, "so-x,so-1,2026-06,,,2026-07-05,", CORRECTIONS ":5:1 unknown-indicator\n"},
    {CORRECTIONS, 5, "so-hoa,so-x,2026-06,,,2026-07-05,", CORRECTIONS ":5:2 unknown-unit\n"},
    {CORRECTIONS, 5, "so-hoa,so-1,kh-a/dot-3,,,2026-07-05,", CORRECTIONS ":5:3 unknown-period\n"},
    {CORRECTIONS, 5, "so-hoa,so-1,dot-1,,,2026-07-05,", CORRECTIONS ":5:3 unknown-period\n"},
    {CORRECTIONS, 5, "so-hoa,so-2,2026-06,x,79,2026-07-05,", CORRECTIONS ":5:4 bad-number\n"},
    {CORRECTIONS, 5, "so-hoa,so-2,2026-06,70,78,2026-07-05,",
     CORRECTIONS ":5:5 correction-disagrees\n"},
    {CORRECTIONS, 5, "so-hoa,so-2,2026-06,70,,2026-07-05,",
     CORRECTIONS ":5:5 correction-disagrees\n"},
    {CORRECTIONS, 5, "so-hoa,xa-1,2026-06,70,,2026-07-05,", ""},
    {CORRECTIONS, 5, "so-hoa,so-1,2026-06,70,99,2026-07-01,", CORRECTIONS ":5:6 duplicate-row\n"},
    {CORRECTIONS, 5, "so-hoa,so-2,2026-06,70,79,,", CORRECTIONS ":5:6 missing-value\n"},
    {"data/glossary.csv", 3, "TTHC,thủ tục,", "data/glossary.csv:3:1 duplicate-row\n"},
    {"data/glossary.csv", 3, "CCHC,,", "data/glossary.csv:3:2 missing-value\n"},
};

/* Corrections of every kind of figure, against the results of the sound tree. */
static const struct fault of_corrections[] = {
    {CORRECTIONS, 5, "so-hoa,so-1,2026-06,80,\"85,4\",2026-07-09,",
     CORRECTIONS ":5:5 correction-disagrees\n"},
    {CORRECTIONS, 5, "so-hoa,so-1,2026-06,80,86,2026-07-09,", ""}, /* 85,5 printed so */
    {CORRECTIONS, 5, "so-hoa,so-2,kh-a/dot-1,80,90,2026-07-09,",
     CORRECTIONS ":5:5 correction-disagrees\n"},
    {CORRECTIONS, 5, "cho,so-2,2026-06,80,[x],2026-07-09,", ""},
    {CORRECTIONS, 5, "cho,so-2,2026-06,80,[z],2026-07-09,",
     CORRECTIONS ":5:5 correction-disagrees\n"},
    {CORRECTIONS, 5, "cho,so-2,2026-06,[x],8,2026-07-09,",
     CORRECTIONS ":5:5 correction-disagrees\n"},
    {CORRECTIONS, 5, "co-trang,so-1,2026-06,no,yes,2026-07-09,", ""},
    {CORRECTIONS, 5, "co-trang,so-1,2026-06,yes,no,2026-07-09,",
     CORRECTIONS ":5:5 correction-disagrees\n"},
    {CORRECTIONS, 5, "dinh-tinh,so-1,2026-06,,Đã làm tốt,2026-07-09,", ""},
    {CORRECTIONS, 5, "dinh-tinh,so-1,2026-06,,Chưa làm,2026-07-09,",
     CORRECTIONS ":5:5 correction-disagrees\n"},
    {CORRECTIONS, 5, "cho,xa-1,2026-06,5,6,2026-07-09,", CORRECTIONS ":5:5 correction-disagrees\n"},
    {CORRECTIONS, 5, "cho,xa-1,2026-06,5,,2026-07-09,", ""},
    {CORRECTIONS, 5, "cho,so-1,2026-06,5,7,2026-08-09,",
     "content/site.yml:5:8 stale-as-of\n" CORRECTIONS ":5:6 dated-after\n"},
    {CORRECTIONS, 5, "cho,so-1,kh-x/dot-1,5,7,2026-07-09,", CORRECTIONS ":5:3 unknown-period\n"},
};

static void corrections(void **state)
{
    (void)state;
    FAULTS_CHECK(of_corrections);
}

static void records(void **state)
{
    (void)state;
    FAULTS_CHECK(of_records);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(units),   cmocka_unit_test(indicators),  cmocka_unit_test(targets),
        cmocka_unit_test(tasks),   cmocka_unit_test(results),     cmocka_unit_test(progress),
        cmocka_unit_test(records), cmocka_unit_test(corrections),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
