/* SPDX-License-Identifier: MIT */
#include "model/columns.h"

#define KEY(...)                                                                                   \
    {                                                                                              \
        {__VA_ARGS__}, true                                                                        \
    }
#define COL(...)                                                                                   \
    {                                                                                              \
        {__VA_ARGS__}, false                                                                       \
    }

/* Names that several tables share. */
#define NOTE COL("note", "ghi chú")
#define FROM COL("from", "từ ngày", "từ", "có hiệu lực từ")
#define UNTIL COL("until", "đến ngày", "đến", "đến hết", "có hiệu lực đến")
#define ALIASES COL("aliases", "tên gọi khác", "tên khác")
#define SHORT_NAME COL("short_name", "tên ngắn", "tên rút gọn", "tên viết tắt")
#define PLAN KEY("plan", "kế hoạch", "mã kế hoạch")
#define INDICATOR KEY("indicator", "chỉ tiêu", "mã chỉ tiêu")
#define UNIT KEY("unit", "đơn vị", "mã đơn vị")
#define CLAUSE COL("clause", "điều khoản", "mục", "điểm khoản mục")
#define LEAD COL("lead", "đơn vị chủ trì", "chủ trì", "cơ quan chủ trì")
#define COORDINATING COL("coordinating", "đơn vị phối hợp", "phối hợp", "cơ quan phối hợp")
#define DUE COL("due", "thời hạn", "hạn", "thời hạn hoàn thành", "thời gian hoàn thành")
#define CAUSE COL("cause", "nguyên nhân")
#define RESPONSIBILITY COL("responsibility", "trách nhiệm")
#define SOLUTION COL("solution", "giải pháp")
#define REPORTED_ON COL("reported_on", "ngày báo cáo")
#define PROVENANCE COL("provenance", "tính chất số liệu")
#define UNIT_NAME COL("unit_name", "tên đơn vị")
#define OWN_PERIOD COL("period", "kỳ", "kỳ báo cáo")

static const struct csv_column units[] = {
    KEY("id", "mã đơn vị", "mã"),
    KEY("name", "tên đơn vị", "tên", "đơn vị"),
    SHORT_NAME,
    COL("level", "cấp", "cấp đơn vị"),
    COL("kind", "loại", "loại đơn vị"),
    COL("parent", "đơn vị cấp trên", "trực thuộc", "cấp trên"),
    COL("members", "thành viên", "đơn vị thành viên"),
    ALIASES,
    COL("url", "trang web", "website", "địa chỉ web"),
    NOTE,
    FROM,
    UNTIL,
    PROVENANCE,
};

static const struct csv_column indicators[] = {
    KEY("id", "mã chỉ tiêu", "mã"),
    KEY("name", "tên chỉ tiêu", "tên", "chỉ tiêu"),
    SHORT_NAME,
    COL("measure", "đơn vị tính", "đơn vị đo"),
    COL("decimals", "số chữ số thập phân", "số lẻ", "chữ số thập phân"),
    COL("kind", "loại", "loại chỉ tiêu"),
    COL("definition", "định nghĩa", "cách tính"),
    COL("source", "nguồn", "nguồn số liệu"),
    ALIASES,
    PROVENANCE,
};

static const struct csv_column targets[] = {
    KEY("id", "mã mục tiêu", "mã", "mã dòng"),
    PLAN,
    COL("no", "số thứ tự", "stt", "tt"),
    CLAUSE,
    INDICATOR,
    COL("applies_to", "áp dụng cho", "đơn vị áp dụng", "đơn vị thực hiện"),
    COL("comparator", "so sánh", "cách so sánh"),
    COL("value", "mức giao", "giá trị", "mục tiêu"),
    COL("baseline", "mức gốc", "giá trị gốc", "mốc so sánh"),
    FROM,
    UNTIL,
    DUE,
    LEAD,
    COORDINATING,
    COL("same_as", "trùng với", "như dòng"),
    NOTE,
    PROVENANCE,
    COL("indicator_name", "tên chỉ tiêu"),
};

static const struct csv_column tasks[] = {
    KEY("id", "mã nhiệm vụ", "mã"),
    PLAN,
    CLAUSE,
    COL("group", "nhóm nhiệm vụ", "nhóm"),
    COL("goal", "mục tiêu"),
    KEY("title", "nhiệm vụ", "tên nhiệm vụ", "nội dung nhiệm vụ"),
    COL("role", "vai trò"),
    COL("product", "sản phẩm", "kết quả, sản phẩm"),
    LEAD,
    COORDINATING,
    DUE,
    COL("condition", "điều kiện"),
    NOTE,
    PROVENANCE,
};

static const struct csv_column results[] = {
    INDICATOR,
    UNIT,
    COL("value", "giá trị", "kết quả", "số liệu"),
    COL("numerator", "tử số"),
    COL("denominator", "mẫu số"),
    COL("warning", "cảnh báo"),
    CAUSE,
    RESPONSIBILITY,
    SOLUTION,
    REPORTED_ON,
    COL("source", "nguồn", "nguồn số liệu"),
    NOTE,
    OWN_PERIOD,
    COL("indicator_name", "tên chỉ tiêu"),
    UNIT_NAME,
    PROVENANCE,
};

static const struct csv_column progress[] = {
    KEY("task", "nhiệm vụ", "mã nhiệm vụ"),
    UNIT,
    COL("status", "trạng thái", "tình trạng"),
    COL("done_on", "ngày hoàn thành"),
    COL("percent", "phần trăm", "tỷ lệ hoàn thành", "phần trăm hoàn thành"),
    CAUSE,
    RESPONSIBILITY,
    SOLUTION,
    REPORTED_ON,
    NOTE,
    OWN_PERIOD,
    COL("task_name", "tên nhiệm vụ"),
    UNIT_NAME,
    COL("source", "nguồn"),
    PROVENANCE,
};

static const struct csv_column reports[] = {
    PLAN,
    UNIT,
    KEY("period", "kỳ", "kỳ báo cáo"),
    COL("submitted_on", "ngày gửi", "ngày nộp", "ngày gửi báo cáo"),
    COL("document", "văn bản", "số văn bản"),
    PROVENANCE,
};

static const struct csv_column corrections[] = {
    INDICATOR,
    UNIT,
    KEY("period", "kỳ", "kỳ báo cáo"),
    COL("was", "số cũ", "giá trị cũ"),
    COL("now", "số mới", "giá trị mới"),
    KEY("corrected_on", "ngày đính chính"),
    COL("reason", "lý do"),
    PROVENANCE,
};

static const struct csv_column glossary[] = {
    KEY("abbr", "từ viết tắt", "viết tắt"),
    KEY("expansion", "nghĩa", "viết đầy đủ", "giải thích"),
    NOTE,
    PROVENANCE,
};

#define TABLE(columns, contract)                                                                   \
    {                                                                                              \
        {(columns), sizeof(columns) / sizeof *(columns)}, contract                                 \
    }

static const struct {
    struct csv_schema schema;
    uint32_t contract;
} tables[TABLE_COUNT] = {
    [TABLE_UNITS] = TABLE(units, UNITS_CONTRACT),
    [TABLE_INDICATORS] = TABLE(indicators, INDICATORS_CONTRACT),
    [TABLE_TARGETS] = TABLE(targets, TARGETS_CONTRACT),
    [TABLE_TASKS] = TABLE(tasks, TASKS_CONTRACT),
    [TABLE_RESULTS] = TABLE(results, RESULTS_CONTRACT),
    [TABLE_PROGRESS] = TABLE(progress, PROGRESS_CONTRACT),
    [TABLE_REPORTS] = TABLE(reports, REPORTS_CONTRACT),
    [TABLE_CORRECTIONS] = TABLE(corrections, CORRECTIONS_CONTRACT),
    [TABLE_GLOSSARY] = TABLE(glossary, GLOSSARY_CONTRACT),
};

const struct csv_schema *columns_of(enum table table)
{
    return &tables[table].schema;
}

uint32_t columns_contract(enum table table)
{
    return tables[table].contract;
}
