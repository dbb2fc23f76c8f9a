/* SPDX-License-Identifier: MIT */
/* A small source tree in a temporary folder, sound as it stands; a test changes a line or a file
 * and sees what is reported. */
#ifndef TESTS_MODEL_TREE_H
#define TESTS_MODEL_TREE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/read.h"

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

struct tree {
    char dir[64];
    struct arena *arena;
    struct diag *diag;
    struct model *model;
};

static void tree_make_folders(const char *path)
{
    char copy[512];

    snprintf(copy, sizeof copy, "%s", path);
    for (char *slash = strchr(copy + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        if (mkdir(copy, 0700) && errno != EEXIST)
            fail_msg("mkdir %s: %s", copy, strerror(errno));
        *slash = '/';
    }
}

static void tree_write_bytes(const struct tree *tree, const char *path, str bytes)
{
    char full[512];
    FILE *file;

    snprintf(full, sizeof full, "%s/%s", tree->dir, path);
    tree_make_folders(full);
    file = fopen(full, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes.ptr, 1, bytes.len, file), bytes.len);
    fclose(file);
}

static void tree_write(const struct tree *tree, const char *path, const char *text)
{
    tree_write_bytes(tree, path, str_of(text));
}

static const char *tree_text(const char *path)
{
    for (int i = 0; i < TREE_FILES; i++) {
        if (!strcmp(tree_files[i].path, path))
            return tree_files[i].text;
    }
    return "";
}

/* Writes the file with line `line` (from 1; one behind the last is added) replaced by `text`. */
static void tree_change_line(const struct tree *tree, const char *path, int line, const char *text)
{
    struct buf out = buf_in(tree->arena);
    str rest = str_of(tree_text(path));
    int at = 1;

    while (rest.len) {
        str old = str_cut(&rest, '\n');

        buf_put(&out, at++ == line ? str_of(text) : old);
        buf_byte(&out, '\n');
    }
    if (at == line) {
        buf_put(&out, str_of(text));
        buf_byte(&out, '\n');
    }
    tree_write_bytes(tree, path, buf_str(&out));
}

/* The sound tree, in a new folder. */
static struct tree tree_new(void)
{
    struct tree tree = {.dir = "/tmp/minhbach-tree-XXXXXX", .arena = arena_new(0)};

    assert_non_null(mkdtemp(tree.dir));
    tree.diag = diag_new(tree.arena);
    for (int i = 0; i < TREE_FILES; i++)
        tree_write(&tree, tree_files[i].path, tree_files[i].text);
    return tree;
}

static void tree_read_with(struct tree *tree, int jobs)
{
    struct model_input input = {tree->dir, jobs, DATE_NONE, 0};

    date_parse_iso(S("2026-11-23"), &input.today);
    tree->model = model_read(&input, tree->arena, tree->diag);
    assert_non_null(tree->model);
}

static void tree_read(struct tree *tree)
{
    tree_read_with(tree, 1);
}

/* What was reported, a line each: "data/units.csv:3:2 unknown-unit\n". Without severity INFO. */
static const char *tree_report(const struct tree *tree)
{
    struct buf out = buf_in(tree->arena);
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);
    str rest;

    diag_print(tree->diag, stream, (struct diag_style){DIAG_TEXT, DIAG_EN, false, false});
    fclose(stream);
    rest = (str){text, size};
    while (rest.len) {
        str line = str_cut(&rest, '\n');
        size_t colon = str_find(line, S(": "), 0);
        size_t open = str_find(line, S("["), 0), close = str_find(line, S("]"), 0);

        if (line.ptr[0] == ' ' || colon == SIZE_MAX || close == SIZE_MAX ||
            str_starts(str_slice(line, colon + 2, line.len), S("info")))
            continue;
        buf_put(&out, str_slice(line, 0, colon));
        buf_byte(&out, ' ');
        buf_put(&out, str_slice(line, open + 1, close));
        buf_byte(&out, '\n');
    }
    free(text);
    return buf_cstr(&out);
}

static void tree_free(struct tree *tree)
{
    char command[128];

    snprintf(command, sizeof command, "rm -rf %s", tree->dir);
    assert_int_equal(system(command), 0);
    arena_free(tree->arena);
}

#endif
