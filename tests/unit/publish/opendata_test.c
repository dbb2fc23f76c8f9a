/* SPDX-License-Identifier: MIT */
#include "scratch.h"

#include "model/columns.h"
#include "publish/opendata.h"

#define DAY(y, m, d) day_of(y, m, d)

static int32_t day_of(int year, int month, int day)
{
    int32_t date = DATE_NONE;

    assert_true(date_make(year, month, day, &date));
    return date;
}

/* A small province: two units, three indicators, one plan with three targets and a week of its own,
 * two periods with results, all by hand. */
struct world {
    struct model model;
    struct judgement judgement;
    struct arena *arena;
};

static struct indexes list(struct arena *arena, uint32_t count, const uint32_t *at)
{
    uint32_t *copy = ARENA_ARRAY(arena, uint32_t, count);

    memcpy(copy, at, count * sizeof *at);
    return (struct indexes){copy, count};
}

#define LIST(arena, ...)                                                                           \
    list(arena, sizeof((uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t), (uint32_t[]){__VA_ARGS__})

static const struct source june = {S_INIT("data/results/2026-06.csv"), {NULL, 0}};
static const struct source week = {S_INIT("data/results/kh/tuan-1.csv"), {NULL, 0}};
static const struct source tasks_june = {S_INIT("data/progress/2026-06.csv"), {NULL, 0}};

static void add_units(struct world *w)
{
    struct span always = {INT32_MIN, INT32_MAX};
    struct unit *unit = vec_push(w->arena, &w->model.units);

    *unit = (struct unit){.id = S("so-a"),
                          .name = S("Sở A; \"cũ\""),
                          .short_name = S("=SUM(A1)"),
                          .parent = NO_INDEX,
                          .exists = always};
    *vec_push(w->arena, &unit->aliases) = S("A");
    *vec_push(w->arena, &unit->aliases) = S("Sở A1");
    *vec_push(w->arena, &w->model.units) = (struct unit){.id = S("so-b"),
                                                         .name = S("Sở B"),
                                                         .kind = UNIT_GROUP,
                                                         .parent = 0,
                                                         .members = LIST(w->arena, 0, 1),
                                                         .exists = {DAY(2026, 1, 1), INT32_MAX}};
}

static void add_indicators(struct world *w)
{
    *vec_push(w->arena, &w->model.indicators) = (struct indicator){
        .id = S("co-khong"), .name = S("Có"), .kind = KIND_YES_NO, .decimals = -1};
    *vec_push(w->arena, &w->model.indicators) = (struct indicator){
        .id = S("ty-le"), .name = S("Tỷ lệ"), .measure = S("%"), .kind = KIND_RATE, .decimals = 1};
}

static void add_targets(struct world *w)
{
    struct span always = {INT32_MIN, INT32_MAX};

    *vec_push(w->arena, &w->model.targets) =
        (struct target){.id = S("t1"),
                        .no = S("1"),
                        .indicator = 1,
                        .value = 90500000,
                        .has_value = true,
                        .holds = always,
                        .due = {DUE_DAY, DAY(2026, 12, 31), S("2026-12")},
                        .lead = LIST(w->arena, 0, 1),
                        .units = LIST(w->arena, 0, 1),
                        .same_as = NO_INDEX};
    *vec_push(w->arena, &w->model.targets) = (struct target){.id = S("t2"),
                                                             .indicator = 0,
                                                             .comparator = CMP_YES_NO,
                                                             .value = 1,
                                                             .has_value = true,
                                                             .holds = always,
                                                             .due = {DUE_ONGOING, 0, S("ongoing")},
                                                             .units = LIST(w->arena, 0),
                                                             .same_as = 0};
}

static const struct result results_june[] = {
    {90000000, 2, DATE_NONE, 0, 1, FIGURE_PARTS, 0},
    {1, 3, DATE_NONE, NO_INDEX, 0, FIGURE_YES_NO, 0},
    {-12500000, 4, DATE_NONE, 1, 1, FIGURE_NUMBER, 1},
};
static const struct result_more more_june[] = {
    {.denominator = 99447514, .cause = S_INIT("-cao\r\nthấp"), .source = S_INIT("Sổ A")},
    {.solution = S_INIT("a,b")},
};
static const uint32_t start_june[] = {0, 2, 3};
static const struct result results_week[] = {{0, 9, 20600, NO_INDEX, 1, FIGURE_UNAVAILABLE, 0}};
static const uint32_t start_week[] = {0, 0, 1};

static void add_periods(struct world *w)
{
    *vec_push(w->arena, &w->model.periods) =
        (struct period){.id = S("tuan-1"),
                        .plan = 0,
                        .span = {DAY(2026, 6, 1), DAY(2026, 6, 7)},
                        .results = {&week, results_week, 1, start_week, NULL}};
    *vec_push(w->arena, &w->model.periods) =
        (struct period){.id = S("2026-06"),
                        .plan = NO_INDEX,
                        .span = {DAY(2026, 6, 1), DAY(2026, 6, 30)},
                        .results = {&june, results_june, 3, start_june, more_june}};
    *vec_push(w->arena, &w->model.periods) =
        (struct period){.id = S("2026-07"),
                        .plan = NO_INDEX,
                        .span = {DAY(2026, 7, 1), DAY(2026, 7, 31)},
                        .results = {&june, results_june, 3, start_june, more_june}};
}

static void add_rest(struct world *w)
{
    struct plan *plan = vec_push(w->arena, &w->model.plans);

    plan->id = S("kh");
    plan->head.title = S("Kế hoạch, số 1");
    plan->head.date = (struct partial_date){2026, 4, 0};
    plan->head.issuer = (struct party){NO_INDEX, S("UBND")};
    plan->span = (struct span){DAY(2026, 1, 1), DAY(2026, 12, 31)};
    plan->replaces = NO_INDEX;
    *vec_push(w->arena, &plan->reporting) =
        (struct reporting){.cycle = REPORT_MONTHLY, .due_text = S("before 25")};
    *vec_push(w->arena, &plan->owed) = (struct plan_period){0, 0, DATE_NONE};
    *vec_push(w->arena, &plan->owed) = (struct plan_period){1, 0, DAY(2026, 6, 24)};
    *vec_push(w->arena, &w->model.submissions) =
        (struct submission){0, 0, 1, DAY(2026, 6, 27), S("12/BC"), 2};
    *vec_push(w->arena, &w->model.tasks) = (struct task){
        .id = S("v1"), .title = S("Việc"), .due = {DUE_NONE, 0, S("")}, .role = ROLE_LEAD};
    *vec_push(w->arena, &w->model.progress) = (struct progress){.unit = 1,
                                                                .period = 1,
                                                                .status = PROGRESS_DONE,
                                                                .done_on = DATE_NONE,
                                                                .reported_on = DAY(2026, 6, 20),
                                                                .percent = 100000000,
                                                                .source = &tasks_june,
                                                                .line = 5};
    *vec_push(w->arena, &w->model.corrections) =
        (struct correction){.indicator = 1,
                            .unit = 0,
                            .period = 1,
                            .was = {.kind = FIGURE_NUMBER, .value = 80000000},
                            .now = {.kind = FIGURE_NONE},
                            .corrected_on = DAY(2026, 7, 1),
                            .reason = S("nhầm")};
    *vec_push(w->arena, &w->model.terms) = (struct term){.abbr = S("TTHC"), .expansion = S("x")};
}

static void judge_by_hand(struct world *w)
{
    struct block *blocks = ARENA_ARRAY(w->arena, struct block, 2);
    struct verdict *cells = ARENA_ARRAY(w->arena, struct verdict, 5);

    blocks[0] = (struct block){0, LIST(w->arena, 0, 1), LIST(w->arena, 0, 1), cells};
    cells[0] = (struct verdict){.result = NO_INDEX, .status = STATUS_NO_CELL};
    cells[2] = (struct verdict){.result = 0,
                                .status = STATUS_NOT_MET,
                                .days_late = 3,
                                .flags = FLAG_LATE_REPORT | FLAG_REVISED,
                                .owed = 1};
    cells[1] = (struct verdict){.result = 0, .status = STATUS_NOT_AVAILABLE};
    cells[3] = (struct verdict){.result = 2, .status = STATUS_NOT_MET, .owed = 1};
    blocks[1] = (struct block){1, LIST(w->arena, 0), LIST(w->arena, 1), cells + 4};
    cells[4] = (struct verdict){.result = 1, .status = STATUS_MET, .owed = 1};
    w->judgement.blocks = blocks;
    w->judgement.as_of = DAY(2026, 6, 28);
    *vec_push(w->arena, &w->judgement.duties) =
        (struct duty){0, 0, 1, DUTY_LATE, DAY(2026, 6, 24), DAY(2026, 6, 27), 3};
    *vec_push(w->arena, &w->judgement.duties) =
        (struct duty){0, 1, 0, DUTY_NOT_DUE, DATE_NONE, DATE_NONE, 0};
    *vec_push(w->arena, &w->judgement.tasks) =
        (struct task_verdict){0, 1, 1, 0, FLAG_EXPLANATION_MISSING, TASK_DONE_LATE};
    *vec_push(w->arena, &w->judgement.tasks) =
        (struct task_verdict){0, NO_INDEX, NO_INDEX, NO_INDEX, 0, TASK_NO_DEADLINE};
}

static struct world *make_world(struct scratch *s)
{
    struct world *w = ARENA_NEW(s->arena, struct world);

    w->arena = s->arena;
    add_units(w);
    add_indicators(w);
    add_targets(w);
    add_periods(w);
    add_rest(w);
    judge_by_hand(w);
    return w;
}

/* The file at `address`; "" if none is planned. */
static str made(struct world *w, const struct opendata *data, const char *address)
{
    struct buf out = buf_in(w->arena);
    uint32_t count;
    const struct data_file *files = opendata_files(data, &count);

    for (uint32_t i = 0; i < count; i++)
        if (str_eq(files[i].address, str_of(address)))
            opendata_put(data, i, &out);
    return buf_str(&out);
}

static void assert_made(struct world *w, const struct opendata *data, const char *address,
                        const char *expected)
{
    str text = made(w, data, address);

    assert_string_equal(arena_cstr(w->arena, text), expected);
}

static struct opendata *open_all(struct world *w)
{
    return opendata_open(w->arena, &w->model, &w->judgement, OPENDATA_ROWS);
}

#define BOM "\xEF\xBB\xBF"

static void verdicts_as_the_contract_has_them(void **state)
{
    struct world *w = make_world(*state);
    struct opendata *data = open_all(w);

    assert_made(w, data, "du-lieu/verdicts.csv",
                BOM "plan,target,indicator,unit,period,status,flags,value,target_value,comparator,"
                    "delta,due,reported_on,source\r\n"
                    "kh,t1,ty-le,so-a,2026-06,not_met,late_report:3|revised,90.499999,90.5,"
                    "at_least,-0.000001,2026-12-31,2026-06-27,data/results/2026-06.csv:2\r\n"
                    "kh,t1,ty-le,so-b,2026-06,not_met,,-12.5,90.5,at_least,-103,2026-12-31,,"
                    "data/results/2026-06.csv:4\r\n"
                    "kh,t1,ty-le,so-b,tuan-1,not_available,,,90.5,at_least,,2026-12-31,2026-05-27,"
                    "data/results/kh/tuan-1.csv:9\r\n"
                    "kh,t2,co-khong,so-a,2026-06,met,,yes,yes,yes_no,,ongoing,2026-06-27,"
                    "data/results/2026-06.csv:3\r\n");
    assert_made(w, data, "du-lieu/duties.csv",
                BOM "plan,unit,period,due,submitted_on,status,days_late\r\n"
                    "kh,so-a,2026-06,2026-06-24,2026-06-27,late,3\r\n"
                    "kh,so-b,tuan-1,,,not_due,\r\n");
    assert_made(w, data, "du-lieu/task_verdicts.csv",
                BOM "plan,task,unit,period,status,flags,due,done_on,source\r\n"
                    "kh,v1,so-b,2026-06,done_late,explanation_missing,,2026-06-20,"
                    "data/progress/2026-06.csv:5\r\n"
                    "kh,v1,,,no_deadline,,,,\r\n");
}

static void inputs_with_normalised_values(void **state)
{
    struct world *w = make_world(*state);
    struct opendata *data = open_all(w);

    assert_made(w, data, "du-lieu/units.csv",
                BOM "id,name,short_name,level,kind,parent,members,aliases,url,note,from,until\r\n"
                    "so-a,\"Sở A; \"\"cũ\"\"\",'=SUM(A1),,unit,,,A|Sở A1,,,,\r\n"
                    "so-b,Sở B,,,group,so-a,so-a|so-b,,,,2026-01-01,\r\n");
    assert_made(w, data, "du-lieu/targets.csv",
                BOM "id,plan,no,clause,indicator,applies_to,comparator,value,baseline,from,until,"
                    "due,lead,coordinating,same_as,note\r\n"
                    "t1,kh,1,,ty-le,,at_least,90.5,,,,2026-12,so-a|so-b,,,\r\n"
                    "t2,kh,,,co-khong,,yes_no,yes,,,,ongoing,,,t1,\r\n");
    assert_made(w, data, "du-lieu/plans.csv",
                BOM "id,title,type,number,symbol,date,place,issuer,superior,signing_authority,"
                    "signatory,signatory_title,recipients,implements,cites,from,to,document,"
                    "summary,status,replaces,reporting\r\n"
                    "kh,\"Kế hoạch, số 1\",,,,2026-04,,UBND,,,,,,,,2026-01-01,2026-12-31,,,"
                    "in_force,,monthly before 25\r\n");
    assert_made(w, data, "du-lieu/tasks.csv",
                BOM "id,plan,clause,group,goal,title,role,product,lead,coordinating,due,condition,"
                    "note\r\nv1,kh,,,,Việc,lead,,,,,,\r\n");
}

static void rows_of_units_with_their_place(void **state)
{
    struct world *w = make_world(*state);
    struct opendata *data = open_all(w);

    assert_made(w, data, "du-lieu/results.csv",
                BOM "indicator,unit,value,numerator,denominator,warning,cause,responsibility,"
                    "solution,reported_on,source,note,period\r\n"
                    "ty-le,so-b,[x],,,,,,,2026-05-27,data/results/kh/tuan-1.csv:9,,kh/tuan-1\r\n"
                    "ty-le,so-a,,90,99.447514,,\"'-cao\nthấp\",,,,"
                    "Sổ A|data/results/2026-06.csv:2,,2026-06\r\n"
                    "co-khong,so-a,yes,,,,,,,,data/results/2026-06.csv:3,,2026-06\r\n"
                    "ty-le,so-b,-12.5 [p],,,,,,\"a,b\",,data/results/2026-06.csv:4,,2026-06\r\n");
    assert_made(w, data, "du-lieu/progress.csv",
                BOM "task,unit,status,done_on,percent,cause,responsibility,solution,reported_on,"
                    "note,period,source\r\n"
                    "v1,so-b,done,,100,,,,2026-06-20,,2026-06,data/progress/2026-06.csv:5\r\n");
    assert_made(w, data, "du-lieu/reports.csv",
                BOM "plan,unit,period,submitted_on,document\r\n"
                    "kh,so-a,2026-06,2026-06-27,12/BC\r\n");
    assert_made(w, data, "du-lieu/corrections.csv",
                BOM "indicator,unit,period,was,now,corrected_on,reason\r\n"
                    "ty-le,so-a,2026-06,80,,2026-07-01,nhầm\r\n");
}

static void json_says_the_same_in_strings(void **state)
{
    struct world *w = make_world(*state);
    struct opendata *data = open_all(w);

    assert_made(
        w, data, "du-lieu/duties.json",
        "[\n{\"plan\":\"kh\",\"unit\":\"so-a\",\"period\":\"2026-06\",\"due\":\"2026-06-24\","
        "\"submitted_on\":\"2026-06-27\",\"status\":\"late\",\"days_late\":\"3\"},"
        "\n{\"plan\":\"kh\",\"unit\":\"so-b\",\"period\":\"tuan-1\",\"due\":\"\","
        "\"submitted_on\":\"\",\"status\":\"not_due\",\"days_late\":\"\"}\n]\n");
    assert_made(w, data, "du-lieu/glossary.json",
                "[\n{\"abbr\":\"TTHC\",\"expansion\":\"x\",\"note\":\"\"}\n]\n");
    w->model.terms.len = 0;
    assert_made(w, open_all(w), "du-lieu/glossary.json", "[\n]\n");
}

static void provenance_stands_last_unless_official(void **state)
{
    struct world *w = make_world(*state);

    w->model.config.provenance = PROVENANCE_ILLUSTRATIVE;
    assert_made(w, open_all(w), "du-lieu/glossary.csv",
                BOM "abbr,expansion,note,provenance\r\nTTHC,x,,illustrative\r\n");
    assert_made(w, open_all(w), "du-lieu/glossary.json",
                "[\n{\"abbr\":\"TTHC\",\"expansion\":\"x\",\"note\":\"\",\"provenance\":"
                "\"illustrative\"}\n]\n");
}

static void long_tables_are_cut_by_period(void **state)
{
    struct world *w = make_world(*state);
    struct opendata *data = opendata_open(w->arena, &w->model, &w->judgement, 1);

    assert_int_equal(made(w, data, "du-lieu/results.csv").len, 0);
    assert_int_equal(made(w, data, "du-lieu/results.json").len, 0);
    assert_made(w, data, "du-lieu/results/kh/tuan-1.csv",
                BOM "indicator,unit,value,numerator,denominator,warning,cause,responsibility,"
                    "solution,reported_on,source,note,period\r\n"
                    "ty-le,so-b,[x],,,,,,,2026-05-27,data/results/kh/tuan-1.csv:9,,kh/tuan-1\r\n");
    assert_true(made(w, data, "du-lieu/excel/results/2026-06.csv").len > 0);
    assert_true(made(w, data, "du-lieu/verdicts/kh/tuan-1.csv").len > 0);
    assert_made(w, data, "du-lieu/task_verdicts/khong-ky.csv",
                BOM "plan,task,unit,period,status,flags,due,done_on,source\r\n"
                    "kh,v1,,,no_deadline,,,,\r\n");
    /* no period to cut by */
    assert_true(made(w, data, "du-lieu/units.csv").len > 0);
    assert_int_equal(made(w, data, "du-lieu/units.json").len, 0);
}

/* ---- the Excel form is read back ---- */

struct seen_rows {
    struct buf text;
    uint32_t columns;
};

static bool see_row(void *ctx, const struct csv_row *row)
{
    struct seen_rows *seen = ctx;

    for (uint32_t i = 0; i < seen->columns; i++) {
        buf_byte(&seen->text, '<');
        buf_put(&seen->text, row->cells[i]);
        buf_byte(&seen->text, '>');
    }
    buf_byte(&seen->text, '\n');
    return true;
}

static void assert_read_back(struct world *w, const char *address, enum table table,
                             const char *expected)
{
    struct source source = {str_of(address), made(w, open_all(w), address)};
    struct seen_rows seen = {buf_in(w->arena), columns_contract(table)};
    struct diag *diag = diag_new(w->arena);
    struct csv_options options = {
        .arena = arena_new(0), .diag = diag, .on_row = see_row, .ctx = &seen};

    assert_true(csv_read(&source, columns_of(table), &options, NULL));
    assert_int_equal(diag_count(diag, DIAG_ERROR) + diag_count(diag, DIAG_WARNING), 0);
    assert_string_equal(buf_cstr(&seen.text), expected);
    arena_free(options.arena);
}

static void excel_tables_are_read_back(void **state)
{
    struct world *w = make_world(*state);

    w->model.config.provenance = PROVENANCE_PROVISIONAL;
    assert_read_back(w, "du-lieu/excel/units.csv", TABLE_UNITS,
                     "<so-a><Sở A; \"cũ\"><'=SUM(A1)><><unit><><><A|Sở A1><><><><>\n"
                     "<so-b><Sở B><><><group><so-a><so-a|so-b><><><><2026-01-01><>\n");
    assert_read_back(w, "du-lieu/excel/targets.csv", TABLE_TARGETS,
                     "<t1><kh><1><><ty-le><><at_least><90,5><><><><2026-12><so-a|so-b><><><>\n"
                     "<t2><kh><><><co-khong><><yes_no><yes><><><><ongoing><><><t1><>\n");
    assert_read_back(w, "du-lieu/excel/tasks.csv", TABLE_TASKS,
                     "<v1><kh><><><><Việc><lead><><><><><><>\n");
    assert_read_back(w, "du-lieu/excel/indicators.csv", TABLE_INDICATORS,
                     "<co-khong><Có><><><><yes_no><><><>\n<ty-le><Tỷ lệ><><%><1><rate><><><>\n");
    assert_read_back(w, "du-lieu/excel/progress.csv", TABLE_PROGRESS,
                     "<v1><so-b><done><><100><><><><2026-06-20><>\n");
    assert_read_back(w, "du-lieu/excel/reports.csv", TABLE_REPORTS,
                     "<kh><so-a><2026-06><2026-06-27><12/BC>\n");
    assert_read_back(w, "du-lieu/excel/corrections.csv", TABLE_CORRECTIONS,
                     "<ty-le><so-a><2026-06><80><><2026-07-01><nhầm>\n");
    assert_read_back(w, "du-lieu/excel/glossary.csv", TABLE_GLOSSARY, "<TTHC><x><>\n");
}

static void files_are_staged_with_their_fingerprints(void **state)
{
    struct scratch *s = *state;
    struct world *w = make_world(s);
    struct opendata *data = open_all(w);
    struct stage_options options = {.output = S("site")};
    struct stage *stage = stage_open(&options);
    struct arena *worker = arena_new(0);
    uint32_t count;
    const struct data_file *files = opendata_files(data, &count);

    assert_int_equal(count, 13 * 3);
    for (uint32_t i = 0; i < count; i++) {
        assert_true(opendata_write(data, i, stage, worker));
        arena_reset(worker);
    }
    assert_int_equal(files[0].rows, 4);
    assert_int_equal(files[0].bytes, made(w, data, "du-lieu/verdicts.csv").len);
    assert_int_equal(strlen(files[count - 1].sha256), 64);
    assert_true(str_eq(files[0].columns[0].title, S("kế hoạch")));
    assert_true(str_eq(files[0].columns[0].type, S("string")));
    arena_free(worker);
    stage_close(stage);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(verdicts_as_the_contract_has_them),
        SCRATCH_TEST(inputs_with_normalised_values),
        SCRATCH_TEST(rows_of_units_with_their_place),
        SCRATCH_TEST(json_says_the_same_in_strings),
        SCRATCH_TEST(provenance_stands_last_unless_official),
        SCRATCH_TEST(long_tables_are_cut_by_period),
        SCRATCH_TEST(excel_tables_are_read_back),
        SCRATCH_TEST(files_are_staged_with_their_fingerprints),
    };

    return cmocka_run_group_tests_name("opendata", tests, NULL, NULL);
}
