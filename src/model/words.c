/* SPDX-License-Identifier: MIT */
#include "model/words.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/near.h"
#include "text/unicode.h"

enum { MAX_NAMES = 7 };

/* names[0] is the contract's; the others are Vietnamese or other ways to write it. */
struct word {
    uint8_t table;
    uint8_t value;
    const char *names[MAX_NAMES];
};

static const struct word words[] = {
    {WORDS_PROVENANCE, PROVENANCE_OFFICIAL, {"official", "chính thức"}},
    {WORDS_PROVENANCE, PROVENANCE_PROVISIONAL, {"provisional", "tạm tính", "sơ bộ"}},
    {WORDS_PROVENANCE, PROVENANCE_ILLUSTRATIVE, {"illustrative", "minh họa"}},
    {WORDS_UNIT_KIND, UNIT_UNIT, {"unit", "đơn vị"}},
    {WORDS_UNIT_KIND, UNIT_GROUP, {"group", "nhóm", "nhóm đơn vị"}},
    {WORDS_UNIT_KIND, UNIT_ROLE, {"role", "chức danh", "vai trò"}},
    {WORDS_UNIT_KIND, UNIT_EXTERNAL, {"external", "bên ngoài", "đơn vị ngoài"}},
    {WORDS_INDICATOR_KIND, KIND_RATE, {"rate", "tỷ lệ", "tỉ lệ"}},
    {WORDS_INDICATOR_KIND, KIND_DURATION, {"duration", "thời gian", "thời lượng"}},
    {WORDS_INDICATOR_KIND, KIND_REDUCTION, {"reduction", "mức giảm", "giảm"}},
    {WORDS_INDICATOR_KIND, KIND_COUNT, {"count", "số lượng", "số đếm"}},
    {WORDS_INDICATOR_KIND, KIND_YES_NO, {"yes_no", "có/không"}},
    {WORDS_INDICATOR_KIND, KIND_QUALITATIVE, {"qualitative", "định tính"}},
    {WORDS_COMPARATOR,
     CMP_AT_LEAST,
     {"at_least", "tối thiểu", "ít nhất", "đạt", "trở lên", "≥", ">="}},
    {WORDS_COMPARATOR, CMP_MORE_THAN, {"more_than", "trên", "lớn hơn", "hơn", ">"}},
    {WORDS_COMPARATOR,
     CMP_AT_MOST,
     {"at_most", "tối đa", "không quá", "nhiều nhất", "không muộn hơn", "≤", "<="}},
    {WORDS_COMPARATOR, CMP_BELOW, {"below", "dưới", "nhỏ hơn", "ít hơn", "<"}},
    {WORDS_COMPARATOR, CMP_EQUALS, {"equals", "bằng", "đúng bằng", "là", "="}},
    {WORDS_COMPARATOR,
     CMP_REDUCE_BY_AT_LEAST,
     {"reduce_by_at_least", "giảm tối thiểu", "giảm ít nhất", "rút ngắn tối thiểu"}},
    {WORDS_COMPARATOR, CMP_YES_NO, {"yes_no", "có/không"}},
    {WORDS_COMPARATOR, CMP_QUALITATIVE, {"qualitative", "định tính"}},
    {WORDS_COMPARATOR,
     CMP_BY_REFERENCE,
     {"by_reference", "theo văn bản khác", "dẫn chiếu", "chờ giao"}},
    {WORDS_PLAN_STATUS, PLAN_IN_FORCE, {"in_force", "đang thực hiện", "có hiệu lực"}},
    {WORDS_PLAN_STATUS, PLAN_DRAFT, {"draft", "dự thảo"}},
    {WORDS_PLAN_STATUS, PLAN_ENDED, {"ended", "đã kết thúc", "hết hiệu lực"}},
    {WORDS_PLAN_STATUS, PLAN_REPLACED, {"replaced", "đã thay thế", "bị thay thế"}},
    {WORDS_REPORT_CYCLE, REPORT_MONTHLY, {"monthly", "hằng tháng", "hàng tháng", "tháng"}},
    {WORDS_REPORT_CYCLE, REPORT_QUARTERLY, {"quarterly", "hằng quý", "hàng quý", "quý"}},
    {WORDS_REPORT_CYCLE, REPORT_HALF_YEAR, {"half_year", "6 tháng", "sáu tháng"}},
    {WORDS_REPORT_CYCLE, REPORT_NINE_MONTH, {"nine_month", "9 tháng", "chín tháng"}},
    {WORDS_REPORT_CYCLE, REPORT_YEARLY, {"yearly", "hằng năm", "hàng năm", "năm"}},
    {WORDS_REPORT_CYCLE, REPORT_WEEKLY, {"weekly", "hằng tuần", "hàng tuần", "tuần"}},
    {WORDS_REPORT_CYCLE, REPORT_CUSTOM, {"custom", "theo đợt", "kỳ riêng"}},
    {WORDS_REPORT_CYCLE, REPORT_FINAL, {"final", "tổng kết"}},
    {WORDS_REPORT_CYCLE, REPORT_AD_HOC, {"ad_hoc", "đột xuất"}},
    {WORDS_TASK_ROLE, ROLE_LEAD, {"lead", "chủ trì", "chủ trì, phối hợp"}},
    {WORDS_TASK_ROLE, ROLE_SUPPORT, {"support", "phối hợp"}},
    {WORDS_PROGRESS_STATUS, PROGRESS_DONE, {"done", "hoàn thành", "đã hoàn thành", "xong"}},
    {WORDS_PROGRESS_STATUS,
     PROGRESS_IN_PROGRESS,
     {"in_progress", "đang thực hiện", "đang triển khai", "đang làm"}},
    {WORDS_PROGRESS_STATUS,
     PROGRESS_NOT_STARTED,
     {"not_started", "chưa thực hiện", "chưa triển khai", "chưa bắt đầu"}},
    {WORDS_PROGRESS_STATUS, PROGRESS_WAITING, {"waiting", "đang chờ", "chờ"}},
    {WORDS_YES_NO, 0, {"no", "không"}},
    {WORDS_YES_NO, 1, {"yes", "có"}},
    {WORDS_ONGOING, 0, {"ongoing", "thường xuyên"}},
};

enum { WORD_COUNT = sizeof words / sizeof *words };

static bool word_is(const struct word *word, str given, bool bare, struct arena *scratch)
{
    for (int i = 0; i < MAX_NAMES && word->names[i]; i++) {
        str name = str_of(word->names[i]);
        str key = bare ? unicode_bare(scratch, name) : name;

        if (key.len && str_eq(key, given))
            return true;
    }
    return false;
}

static bool search(enum word_table table, str given, struct arena *scratch, uint32_t *value)
{
    for (int i = 0; i < WORD_COUNT; i++) {
        if (words[i].table == table && word_is(&words[i], given, scratch != NULL, scratch)) {
            *value = words[i].value;
            return true;
        }
    }
    return false;
}

/* Most cells hold the exact word; only the others cost an arena and folding. */
bool words_find(enum word_table table, str word, uint32_t *value)
{
    struct arena *scratch;
    str bare;
    bool found;

    if (search(table, word, NULL, value))
        return true;
    scratch = arena_new(4096);
    bare = unicode_bare(scratch, word);
    found = bare.len > 0 && search(table, bare, scratch, value);
    arena_free(scratch);
    return found;
}

str words_name(enum word_table table, uint32_t value)
{
    for (int i = 0; i < WORD_COUNT; i++) {
        if (words[i].table == table && words[i].value == value)
            return str_of(words[i].names[0]);
    }
    return S("");
}

str words_vietnamese(enum word_table table, uint32_t value)
{
    for (int i = 0; i < WORD_COUNT; i++) {
        if (words[i].table == table && words[i].value == value)
            return str_of(words[i].names[1]);
    }
    return S("");
}

str words_list(struct arena *arena, enum word_table table)
{
    struct buf buf = buf_in(arena);

    for (int i = 0; i < WORD_COUNT; i++) {
        if (words[i].table != table)
            continue;
        if (buf.len)
            buf_put(&buf, S(", "));
        buf_put(&buf, arena_printf(arena, "%s (%s)", words[i].names[0], words[i].names[1]));
    }
    return buf_str(&buf);
}

str words_near(struct arena *arena, enum word_table table, str word)
{
    struct near near = near_start(word);

    for (int i = 0; i < WORD_COUNT; i++) {
        for (int n = 0; words[i].table == table && n < MAX_NAMES && words[i].names[n]; n++)
            near_offer(&near, str_of(words[i].names[n]));
    }
    return near_join(&near, arena);
}
