/* SPDX-License-Identifier: MIT */
/* Plans as their front matter gives them, and the glossary. */
#include "publish/openrow.h"

/* ---- plans ---- */

static const struct plan *plan_of(const struct openrow *row)
{
    return row->item;
}

#define PLAN_TEXT(member) OPENROW_TEXT(plan, plan, member, head.member)
OPENROW_TEXT(plan, plan, id, id)
PLAN_TEXT(title)
PLAN_TEXT(type)
PLAN_TEXT(number)
PLAN_TEXT(symbol)
PLAN_TEXT(place)
PLAN_TEXT(signing_authority)
PLAN_TEXT(signatory)
PLAN_TEXT(signatory_title)
PLAN_TEXT(document)
PLAN_TEXT(summary)

/* As much of it as is known: 2026-04-07, 2026-04, 2026. */
OPENROW_GETTER(plan_date)
{
    struct partial_date date = plan_of(row)->head.date;

    if (date.year)
        buf_printf(cells->out, "%04d", date.year);
    if (date.year && date.month)
        buf_printf(cells->out, "-%02d", date.month);
    if (date.year && date.month && date.day)
        buf_printf(cells->out, "-%02d", date.day);
}

static str party_text(const struct openrow *row, const struct party *party)
{
    return party->unit == NO_INDEX ? party->text : row->of->model->units.at[party->unit].id;
}

OPENROW_GETTER(plan_issuer)
{
    opencell_text(cells, party_text(row, &plan_of(row)->head.issuer));
}

OPENROW_GETTER(plan_superior)
{
    struct buf *text = opencell_compose(cells);

    for (uint32_t i = 0; i < plan_of(row)->head.superior.len; i++) {
        if (i)
            buf_byte(text, '|');
        buf_put(text, party_text(row, &plan_of(row)->head.superior.at[i]));
    }
    opencell_text(cells, buf_str(text));
}

#define PLAN_LIST(member)                                                                          \
    OPENROW_GETTER(plan_##member)                                                                  \
    {                                                                                              \
        openrow_texts(cells, plan_of(row)->head.member.at, plan_of(row)->head.member.len);         \
    }
PLAN_LIST(recipients)
PLAN_LIST(implements)
PLAN_LIST(cites)

OPENROW_GETTER(plan_from)
{
    openrow_bound(cells, plan_of(row)->span.first);
}

OPENROW_GETTER(plan_to)
{
    openrow_bound(cells, plan_of(row)->span.last);
}

OPENROW_GETTER(plan_status)
{
    opencell_plain(cells, openrow_word(row, WORDS_PLAN_STATUS, plan_of(row)->status));
}

OPENROW_GETTER(plan_replaces)
{
    openrow_plan(cells, row, plan_of(row)->replaces);
}

/* Each entry's cycle and due text: monthly before 25|yearly within. */
OPENROW_GETTER(plan_reporting)
{
    struct buf *text = opencell_compose(cells);

    for (uint32_t i = 0; i < plan_of(row)->reporting.len; i++) {
        const struct reporting *entry = &plan_of(row)->reporting.at[i];

        if (i)
            buf_byte(text, '|');
        buf_put(text, openrow_word(row, WORDS_REPORT_CYCLE, entry->cycle));
        if (entry->due_text.len)
            buf_byte(text, ' ');
        buf_put(text, entry->due_text);
    }
    opencell_text(cells, buf_str(text));
}

static const struct column_def plan_columns[] = {
    {"id", "string", "mã kế hoạch", plan_id},
    {"title", "string", "tên kế hoạch", plan_title},
    {"type", "string", "loại văn bản", plan_type},
    {"number", "string", "số", plan_number},
    {"symbol", "string", "ký hiệu", plan_symbol},
    {"date", "string", "ngày ban hành", plan_date},
    {"place", "string", "nơi ban hành", plan_place},
    {"issuer", "string", "cơ quan ban hành", plan_issuer},
    {"superior", "string", "cơ quan cấp trên", plan_superior},
    {"signing_authority", "string", "thẩm quyền ký", plan_signing_authority},
    {"signatory", "string", "người ký", plan_signatory},
    {"signatory_title", "string", "chức vụ người ký", plan_signatory_title},
    {"recipients", "string", "nơi nhận", plan_recipients},
    {"implements", "string", "thực hiện văn bản", plan_implements},
    {"cites", "string", "căn cứ", plan_cites},
    {"from", "date", "từ ngày", plan_from},
    {"to", "date", "đến ngày", plan_to},
    {"document", "string", "văn bản đính kèm", plan_document},
    {"summary", "string", "tóm tắt", plan_summary},
    {"status", "string", "tình trạng", plan_status},
    {"replaces", "string", "thay thế kế hoạch", plan_replaces},
    {"reporting", "string", "chế độ báo cáo", plan_reporting},
};

OPENROW_ALL(rows_of_plans, plans)
const struct table_def opendata_plans = {
    "plans", LABEL_TABLE_PLANS, TABLE_COUNT, false, COLUMNS(plan_columns), rows_of_plans, "id"};

/* ---- glossary ---- */

#define TERM_TEXT(member) OPENROW_TEXT(term, term, member, member)
TERM_TEXT(abbr)
TERM_TEXT(expansion)
TERM_TEXT(note)

static const struct column_def term_columns[] = {
    {"abbr", "string", NULL, term_abbr},
    {"expansion", "string", NULL, term_expansion},
    {"note", "string", NULL, term_note},
};

OPENROW_ALL(rows_of_terms, terms)
const struct table_def opendata_glossary = {"glossary", LABEL_TABLE_GLOSSARY, TABLE_GLOSSARY,
                                            false,      COLUMNS(term_columns),     rows_of_terms, "abbr"};
