/* SPDX-License-Identifier: MIT */
/* What a sound tree becomes. */
#include "tree.h"

static struct tree read_tree(void)
{
    struct tree tree = tree_new();

    tree_read(&tree);
    return tree;
}

static void a_sound_tree_has_no_fault(void **state)
{
    struct tree tree = read_tree();

    (void)state;
    assert_string_equal(tree_report(&tree), "");
    assert_int_equal(diag_count(tree.diag, DIAG_INFO), 1); /* 2026-09 has not begun */
    tree_free(&tree);
}

static const char *ids(const struct tree *tree, struct indexes list)
{
    struct buf out = buf_in(tree->arena);

    for (uint32_t i = 0; i < list.len; i++) {
        buf_put(&out, tree->model->units.at[list.at[i]].id);
        buf_byte(&out, ' ');
    }
    return buf_cstr(&out);
}

static void units_and_groups(void **state)
{
    struct tree tree = read_tree();
    const struct model *m = tree.model;
    const struct unit *unit = &m->units.at[model_unit(m, S("so-1"))];

    (void)state;
    assert_int_equal(m->units.len, 8);
    for (uint32_t i = 1; i < m->units.len; i++)
        assert_true(str_cmp(m->units.at[i - 1].id, m->units.at[i].id) < 0);
    assert_int_equal(model_unit(m, S("so-9")), NO_INDEX);
    assert_true(str_eq(unit->short_name, S("SNV")));
    assert_int_equal(unit->aliases.len, 2);
    assert_int_equal(unit->line, 3);
    assert_string_equal(ids(&tree, m->units.at[model_unit(m, S("ubnd"))].children),
                        "ct so-1 so-2 xa-1 ");
    assert_string_equal(ids(&tree, m->units.at[model_unit(m, S("cac-so"))].members), "so-1 so-2 ");
    assert_string_equal(ids(&tree, m->units.at[model_unit(m, S("tat-ca"))].members),
                        "cac-so xa-1 ");
    assert_string_equal(ids(&tree, m->targets.at[model_target(m, S("t1"))].units),
                        "so-1 so-2 xa-1 ");
    assert_string_equal(ids(&tree, m->plans.at[model_plan(m, S("kh-a"))].reporting.at[0].reporters),
                        "so-1 so-2 xa-1 ");
    assert_int_equal(m->config.root_unit, model_unit(m, S("ubnd")));
    tree_free(&tree);
}

static const char *owed(const struct tree *tree, const struct plan *plan)
{
    struct buf out = buf_in(tree->arena);

    for (uint32_t i = 0; i < plan->owed.len; i++) {
        const struct plan_period *asked = &plan->owed.at[i];

        buf_printf(&out, "%u:", asked->entry);
        buf_put(&out, tree->model->periods.at[asked->period].id);
        buf_byte(&out, '=');
        date_put(&out, asked->due);
        buf_byte(&out, ' ');
    }
    return buf_cstr(&out);
}

static void plans_and_periods(void **state)
{
    struct tree tree = read_tree();
    const struct model *m = tree.model;
    const struct plan *plan = &m->plans.at[model_plan(m, S("kh-a"))];

    (void)state;
    assert_string_equal(owed(&tree, plan),
                        "0:2026-05=2026-05-24 1:dot-1=2026-06-24 1:2026-H1=2026-07-10 "
                        "0:2026-06=2026-06-24 0:2026-07=2026-07-24 0:2026-08=2026-08-24 "
                        "0:2026-09=2026-09-24 0:2026-10=2026-10-24 0:2026-11=2026-11-24 "
                        "2:tong-ket=2026-12-19 0:2026-12=2026-12-24 ");
    assert_int_equal(plan->targets.len, 7);
    assert_int_equal(plan->tasks.len, 1);
    assert_int_equal(plan->head.superior.len, 2);
    assert_int_equal(plan->head.superior.at[0].unit, model_unit(m, S("bo")));
    assert_int_equal(plan->head.superior.at[1].unit, NO_INDEX);
    assert_true(plan->reporting.at[0].figures);
    assert_false(plan->reporting.at[2].figures);
    assert_int_equal(m->plans.at[model_plan(m, S("kh-b"))].replaces, model_plan(m, S("kh-a")));
    assert_int_equal(m->as_of, m->config.as_of);
    tree_free(&tree);
}

static void targets_as_meant(void **state)
{
    struct tree tree = read_tree();
    const struct model *m = tree.model;
    const struct target *t3 = &m->targets.at[model_target(m, S("t3"))];
    const struct target *t4 = &m->targets.at[model_target(m, S("t4"))];
    const struct target *t5 = &m->targets.at[model_target(m, S("t5"))];
    const struct target *t7 = &m->targets.at[model_target(m, S("t7"))];
    struct span span;

    (void)state;
    assert_int_equal(t3->value, 20500000);
    assert_string_equal(ids(&tree, t3->units), "so-1 so-2 "); /* those who lead */
    date_period(S("2026"), &span);
    assert_int_equal(t3->due.day, span.last); /* the plan's last day */
    assert_int_equal(t3->due.text.len, 0);
    assert_true(str_eq(t4->due.text, S("2026-12-31")));
    assert_int_equal(t4->holds.first, span.first);
    assert_int_equal(t5->comparator, CMP_YES_NO);
    assert_true(t5->has_value && t5->value == 1);
    assert_int_equal(m->targets.at[model_target(m, S("t6"))].comparator, CMP_QUALITATIVE);
    assert_int_equal(t7->same_as, model_target(m, S("t1")));
    assert_int_equal(m->targets.at[model_target(m, S("t2"))].due.kind, DUE_ONGOING);
    tree_free(&tree);
}

static struct figure figure_of(const struct model *m, const char *unit, const char *indicator)
{
    uint32_t period = model_period(m, NO_INDEX, S("2026-06"));
    const struct result *result =
        model_result(m, period, model_unit(m, str_of(unit)), model_indicator(m, str_of(indicator)));

    assert_non_null(result);
    return model_figure(&m->periods.at[period].results, result);
}

static void results_as_meant(void **state)
{
    struct tree tree = read_tree();
    const struct model *m = tree.model;
    uint32_t period = model_period(m, NO_INDEX, S("2026-06"));
    const struct results *results = &m->periods.at[period].results;
    const struct result *late =
        model_result(m, period, model_unit(m, S("so-2")), model_indicator(m, S("so-hoa")));

    (void)state;
    assert_int_equal(sizeof(struct result), 24);
    assert_int_equal(results->len, 10);
    assert_int_equal(figure_of(m, "so-1", "so-hoa").kind, FIGURE_PARTS);
    assert_int_equal(figure_of(m, "so-1", "so-hoa").numerator, 171000000);
    assert_int_equal(figure_of(m, "so-1", "so-hoa").denominator, 200000000);
    assert_int_equal(figure_of(m, "xa-1", "so-hoa").kind, FIGURE_NONE);
    assert_int_equal(figure_of(m, "so-2", "cho").kind, FIGURE_UNAVAILABLE);
    assert_int_equal(figure_of(m, "so-1", "giam").value, -3000000);
    assert_true(figure_of(m, "so-1", "so-luong").provisional);
    assert_true(figure_of(m, "so-2", "giam").provisional);
    assert_int_equal(figure_of(m, "so-1", "co-trang").value, 1);
    assert_true(str_eq(figure_of(m, "so-1", "dinh-tinh").text, S("Đã làm tốt")));
    assert_true(str_eq(model_more(results, late)->warning, S("nguy cơ")));
    assert_int_equal(late->line, 3);
    assert_null(model_result(m, period, model_unit(m, S("xa-1")), model_indicator(m, S("giam"))));
    assert_null(model_result(m, model_period(m, NO_INDEX, S("2026-12")), 0, 0));
    tree_free(&tree);
}

static const struct input *input_of(const struct model *m, const char *name)
{
    for (uint32_t i = 0; i < m->inputs.len; i++) {
        if (str_eq(m->inputs.at[i].source->name, str_of(name)))
            return &m->inputs.at[i];
    }
    fail_msg("no input %s", name);
    return NULL;
}

static void every_row_is_accounted_for(void **state)
{
    struct tree tree = read_tree();
    struct model *m = tree.model;

    (void)state;
    assert_int_equal(m->inputs.len, TREE_FILES);
    tree_check_rows(m);
    assert_int_equal(input_of(m, "data/results/2026-06.csv")->rows, 10);
    assert_int_equal(input_of(m, "data/results/2026-06.csv")->published, 9);
    assert_int_equal(input_of(m, "data/results/2026-09.csv")->reported, 1);
    assert_int_equal(input_of(m, "data/progress/2026-06.csv")->published, 2);
    assert_int_equal(input_of(m, "data/units.csv")->published, 8);
    model_account(m, m->periods.at[m->periods.len - 1].span.last);
    assert_int_equal(input_of(m, "data/results/2026-09.csv")->published, 1);
    /* of "%PDF-1.4\n" */
    assert_string_equal(input_of(m, "content/files/kh-a.pdf")->sha256,
                        "e5c62df5dab5c87b6a015ef3d43597074d1eec433b15f51aec63b8582d0e4ab4");
    tree_free(&tree);
}

static void names_and_periods_in_other_words(void **state)
{
    struct tree tree = tree_new();
    uint32_t period;

    (void)state;
    tree_write(&tree, "data/results/2026-06.csv",
               "Chỉ tiêu;Đơn vị;Giá trị;Ngày báo cáo\r\n"
               "SỐ  HÓA;sở nội vụ;85,5%;20/06/2026\r\n"
               "Tỷ lệ số hoá;nội vụ (không có);;\r\n");
    tree_write(&tree, "data/units.csv",
               "Mã đơn vị;Tên đơn vị;Tên khác\nubnd;UBND;\nso-1;Sở Nội vụ;Phòng một\n"
               "so-2;Sở Hai;nội vụ (không có)\nxa-1;Xã;\ncac-so;Các sở;\ntat-ca;Tất cả;\nct;Ct;\n");
    tree_write(&tree, "data/targets.csv",
               "id;plan;indicator;applies_to;value\n"
               "t1;kh-a;so-hoa;cac-so|so-1|so-2;80\n");
    tree_read(&tree);
    period = model_period(tree.model, NO_INDEX, S("2026-06"));
    assert_int_equal(figure_of(tree.model, "so-1", "so-hoa").value, 85500000);
    assert_int_equal(tree.model->periods.at[period].results.len, 2);
    tree_free(&tree);
}

/* A name that two things have is no name; an id always is one. */
static void two_candidates(void **state)
{
    struct tree tree = tree_new();
    struct buf out = buf_in(tree.arena);
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);

    (void)state;
    tree_change_line(&tree, "data/units.csv", 10, "so-3,Y tế,,sở,unit,ubnd,,,,,,");
    tree_change_line(&tree, "data/tasks.csv", 4, "v3,kh-b,,,,Việc,,,Y  TẾ,so-3,,,");
    tree_read(&tree);
    assert_string_equal(tree_report(&tree), "data/tasks.csv:4:9 ambiguous-name\n");
    diag_print(tree.diag, stream, (struct diag_style){DIAG_TEXT, DIAG_EN, false, false});
    fclose(stream);
    buf_put(&out, (str){text, size});
    assert_non_null(strstr(buf_cstr(&out), "so-2, so-3"));
    free(text);
    tree_free(&tree);
}

/* Any number of threads gives the same. */
static void threads_do_not_matter(void **state)
{
    struct tree one = tree_new();
    struct tree many = tree_new();

    (void)state;
    tree_change_line(&one, "data/results/2026-06.csv", 3, "so-hao,so-9,x");
    tree_change_line(&many, "data/results/2026-06.csv", 3, "so-hao,so-9,x");
    tree_write(&one, "data/results/2026-07.csv", "indicator,unit,value\nso-hoa,so-1,x\n");
    tree_write(&many, "data/results/2026-07.csv", "indicator,unit,value\nso-hoa,so-1,x\n");
    tree_read(&one);
    tree_read_with(&many, 8);
    assert_string_equal(tree_report(&one), tree_report(&many));
    assert_int_equal(one.model->inputs.len, many.model->inputs.len);
    for (uint32_t i = 0; i < one.model->periods.len; i++) {
        const struct results *a = &one.model->periods.at[i].results;
        const struct results *b = &many.model->periods.at[i].results;

        assert_int_equal(a->len, b->len);
        for (uint32_t j = 0; j < a->len; j++)
            assert_int_equal(a->at[j].value, b->at[j].value);
    }
    tree_free(&one);
    tree_free(&many);
}

/* Links, pipes and what cannot be read are told once, by any number of threads. */
static void files_of_other_kinds(void **state)
{
    struct tree tree = tree_new();
    char path[512];

    (void)state;
    snprintf(path, sizeof path, "%s/data/results/2026-07.csv", tree.dir);
    assert_int_equal(symlink("/etc/passwd", path), 0);
    snprintf(path, sizeof path, "%s/data/progress/2026-07.csv", tree.dir);
    assert_int_equal(mkfifo(path, 0600), 0);
    tree_read_with(&tree, 2);
    assert_string_equal(tree_report(&tree), "data/progress/2026-07.csv file-kind\n"
                                            "data/results/2026-07.csv file-link\n");
    tree_free(&tree);
}

static void the_judging_day(void **state)
{
    struct tree tree = tree_new();
    struct model_input input = {tree.dir, 1, DATE_NONE, 0};

    (void)state;
    tree_change_line(&tree, "content/site.yml", 5, "notice: x");
    date_parse_iso(S("2026-11-23"), &input.today);
    assert_int_equal(model_read(&input, tree.arena, tree.diag)->as_of, input.today);
    date_parse_iso(S("2026-10-01"), &input.as_of);
    assert_int_equal(model_read(&input, tree.arena, tree.diag)->as_of, input.as_of);
    input.dir = "/nowhere/at/all";
    assert_null(model_read(&input, tree.arena, tree.diag));
    tree_free(&tree);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sound_tree_has_no_fault),
        cmocka_unit_test(units_and_groups),
        cmocka_unit_test(plans_and_periods),
        cmocka_unit_test(targets_as_meant),
        cmocka_unit_test(results_as_meant),
        cmocka_unit_test(every_row_is_accounted_for),
        cmocka_unit_test(names_and_periods_in_other_words),
        cmocka_unit_test(two_candidates),
        cmocka_unit_test(threads_do_not_matter),
        cmocka_unit_test(files_of_other_kinds),
        cmocka_unit_test(the_judging_day),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
