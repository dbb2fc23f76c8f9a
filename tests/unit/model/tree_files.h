/* SPDX-License-Identifier: MIT */
/* The files of a small sound source tree, for the unit tests of the model and for fuzzing it. */
#ifndef TESTS_MODEL_TREE_FILES_H
#define TESTS_MODEL_TREE_FILES_H

struct tree_file {
    const char *path;
    const char *text;
};

static const struct tree_file tree_files[] = {
    {"content/site.yml", "title: Minh bạch\n"
                         "agency: UBND A\n"
                         "base_url: https://a.example/\n"
                         "lang: vi\n"
                         "as_of: \"2026-08-01\"\n"
                         "decimal_mark: \",\"\n"
                         "provenance: official\n"
                         "root_unit: ubnd\n"
                         "nav:\n"
                         "  - {title: Giới thiệu, address: /gioi-thieu/}\n"},
    {"content/plans/kh-a.md", "---\n"
                              "title: Kế hoạch A\n"
                              "number: \"1\"\n"
                              "date: 2026-05-10\n"
                              "issuer: ubnd\n"
                              "superior: [bo, Cấp trên]\n"
                              "period: {from: \"2026\", to: \"2026\"}\n"
                              "document: kh-a.pdf\n"
                              "status: in_force\n"
                              "reporting:\n"
                              "  - cycle: monthly\n"
                              "    due: before 25\n"
                              "    from_units: [cac-so, xa-1]\n"
                              "    first: 2026-05\n"
                              "  - cycle: custom\n"
                              "    periods:\n"
                              "      - {id: dot-1, name: Đợt 1, from: 2026-06-01, to: 2026-06-20, "
                              "due: before 25/6}\n"
                              "      - {id: \"2026-H1\", due: on 2026-07-10}\n"
                              "  - cycle: final\n"
                              "    due: before 20/12\n"
                              "---\n"
                              "# I. MỤC TIÊU\n"
                              "\n"
                              "Xem [kế hoạch B](/ke-hoach/kh-b/), [mục I](#i), [tệp]"
                              "(/files/kh-a.pdf), [số hóa](/chi-tieu/so-hoa/).\n"
                              "\n"
                              "{{> targets}}\n"},
    {"content/plans/kh-b.md", "---\n"
                              "title: Kế hoạch B\n"
                              "period: {from: \"2026\", to: \"2026\"}\n"
                              "replaces: kh-a\n"
                              "---\n"
                              "# I. CHUNG\n"},
    {"content/pages/gioi-thieu.md",
     "---\ntitle: Giới thiệu\n---\n"
     "Xem [kế hoạch](/ke-hoach/kh-a/#i) và [đơn vị](../don-vi/so-1/).\n"},
    {"content/files/kh-a.pdf", "%PDF-1.4\n"},
    {"data/units.csv", "id,name,short_name,level,kind,parent,members,aliases,url,note,from,until\n"
                       "ubnd,Ủy ban nhân dân,UBND,tỉnh,unit,,,,https://a.example,,,\n"
                       "so-1,Sở Nội vụ,SNV,sở,unit,ubnd,,Sở NV|Nội vụ,,,,\n"
                       "so-2,Sở Y tế,,sở,unit,ubnd,,Y tế,,,,\n"
                       "xa-1,Xã Một,,xã,unit,ubnd,,,,,2026-01,31/12/2030\n"
                       "cac-so,Các sở,,,group,,level=sở&parent=ubnd,,,,,\n"
                       "tat-ca,Tất cả,,,group,,cac-so|xa-1,,,,,\n"
                       "bo,Bộ X,,,external,,,,,,,\n"
                       "ct,Chủ tịch,,,role,ubnd,,,,,,\n"},
    {"data/indicators.csv", "id,name,short_name,measure,decimals,kind,definition,source,aliases\n"
                            "so-hoa,Tỷ lệ số hóa,Số hóa,%,1,,,,\n"
                            "cho,Thời gian chờ,,minutes,0,duration,,,\n"
                            "giam,Mức giảm,,%,,reduction,,,\n"
                            "so-luong,Số lượng,,count,0,,,,\n"
                            "co-trang,Có trang,,,,yes_no,,,\n"
                            "dinh-tinh,Định tính,,,,qualitative,,,\n"},
    {"data/targets.csv",
     "id,plan,no,clause,indicator,applies_to,comparator,value,baseline,from,until,due,lead,"
     "coordinating,same_as,note\n"
     "t1,kh-a,1,I,so-hoa,tat-ca,at_least,80,,,,2026-12,,so-1,,\n"
     "t2,kh-a,2,I,cho,cac-so,below,8,,,,ongoing,,,,\n"
     "t3,kh-a,3,,giam,,reduce_by_at_least,\"20,5\",,,,,so-1|so-2,,,\n"
     "t4,kh-a,4,,so-luong,so-1,at_most,5,,2026,2026-06,31/12/2026,,,,\n"
     "t5,kh-a,5,,co-trang,so-1,,,,,,,,,,\n"
     "t6,kh-a,6,,dinh-tinh,so-1,,,,,,,,,,\n"
     "t7,kh-a,7,,so-hoa,so-1,by_reference,,,,,,,,t1,\n"
     "t8,kh-b,1,,cho,so-1,reduce_by_at_least,30,10,,,,,,,\n"},
    {"data/tasks.csv", "id,plan,clause,group,goal,title,role,product,lead,coordinating,due,"
                       "condition,note\n"
                       "v1,kh-a,I,,,Làm việc một,lead,,so-1,so-2,2026-12,,\n"
                       "v2,kh-b,,,,Làm việc hai,support,,,,Thường xuyên,,\n"},
    {"data/results/2026-06.csv",
     "indicator,unit,value,numerator,denominator,warning,cause,responsibility,solution,"
     "reported_on,source,note\n"
     "so-hoa,so-1,\"85,5\",171,200,,,,,2026-06-20,,\n"
     "so-hoa,so-2,79,,,nguy cơ,chậm,Phòng A,,20/06/2026,,\n"
     "so-hoa,xa-1,,,,,,,,,,\n"
     "cho,so-1,7,,,,,,,,,\n"
     "cho,so-2,[x],,,,,,,,,\n"
     "giam,so-1,-3,,,,,,,,,\n"
     "so-luong,so-1,3 [p],,,,,,,,,\n"
     "co-trang,so-1,có,,,,,,,,,\n"
     "dinh-tinh,so-1,Đã làm tốt,,,,,,,,,\n"
     "giam,so-2,[p],1,4,,,,,,,\n"},
    {"data/results/2026-09.csv", "indicator,unit,value\nso-hoa,so-1,90\n"},
    {"data/results/kh-a/dot-1.csv", "indicator,unit,value,numerator,denominator\n"
                                    "so-hoa,so-1,90,,\n"
                                    "so-hoa,so-2,,0,0\n"},
    {"data/progress/2026-06.csv",
     "task,unit,status,done_on,percent,cause,responsibility,solution,reported_on,note\n"
     "v1,so-1,in_progress,,45,,,,2026-06-20,\n"
     "v2,so-2,done,2026-06-01,,,,,,\n"
     "v2,so-1,,,,,,,,\n"},
    {"data/reports.csv", "plan,unit,period,submitted_on,document\n"
                         "kh-a,so-1,2026-06,2026-06-20,BC 1\n"
                         "kh-a,so-2,dot-1,2026-06-21,\n"
                         "kh-a,so-2,Tháng 6/2026,2026-06-21,\n"},
    {"data/corrections.csv", "indicator,unit,period,was,now,corrected_on,reason\n"
                             "so-hoa,so-1,2026-06,80,85,2026-07-01,Đếm sai\n"
                             "so-hoa,so-1,2026-06,85,\"85,5\",2026-07-02,Đếm sai\n"
                             "so-hoa,so-1,kh-a/dot-1,80,90,2026-07-01,Sai\n"},
    {"data/glossary.csv", "abbr,expansion,note\nTTHC,thủ tục hành chính,\n"},
};

enum { TREE_FILES = sizeof tree_files / sizeof *tree_files };

#endif
