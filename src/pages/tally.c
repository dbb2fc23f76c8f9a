/* SPDX-License-Identifier: MIT */
/* Counts of cells by status, as a sentence and as the parts of a bar. */
#include "pages/cells.h"

void tally_add(struct tally *tally, const struct verdict *verdict)
{
    if (verdict->flags & FLAG_DUPLICATE_TARGET)
        return;
    tally->by_status[verdict->status]++;
    tally->interim += verdict->status == STATUS_MET && (verdict->flags & FLAG_INTERIM);
    tally->total++;
}

/* The order in which a bar shows them: from met to absent. */
static const uint8_t order[] = {
    STATUS_MET,         STATUS_NOT_MET,        STATUS_AT_RISK,
    STATUS_NOT_DUE,     STATUS_NOT_REPORTED,   STATUS_REPORT_NOT_DUE,
    STATUS_NO_CASES,    STATUS_NOT_AVAILABLE,  STATUS_NOT_APPLICABLE,
    STATUS_QUALITATIVE, STATUS_TARGET_PENDING,
};

struct tally_row {
    str word, mark;
    uint32_t count;
};

static void row_add(struct list *list, const struct tally_row *row, uint32_t before, uint32_t total)
{
    struct record *record;

    if (!row->count)
        return;
    record = record_new(list->arena, &tally_shape);
    record->slots[tally_word] = value_text(row->word);
    record->slots[tally_mark] = value_text(row->mark);
    record->slots[tally_count] = fill_count(list->arena, row->count);
    record->slots[tally_share] = fill_share(list->arena, row->count, total);
    record->slots[tally_offset] = fill_share(list->arena, before, total);
    list_add(list, record);
}

/* Met for the time being is a part of its own behind met. Each part knows how much comes before it,
 * as a template cannot add. */
static struct value rows(const struct site *site, struct arena *arena, const struct tally *tally)
{
    struct list list = list_in(arena);
    uint32_t before = 0;

    for (size_t i = 0; i < sizeof order; i++) {
        struct tally_row row = {label_status(site->labels, order[i]), mark_status(order[i], 0),
                                tally->by_status[order[i]]};

        if (order[i] == STATUS_MET) {
            row.count -= tally->interim;
            row_add(&list, &row, before, tally->total);
            before += row.count;
            row = (struct tally_row){label(site->labels, LABEL_STATUS_INTERIM), S("metp"),
                                     tally->interim};
        }
        row_add(&list, &row, before, tally->total);
        before += row.count;
    }
    return list_value(&list);
}

const struct record *tally_record(const struct site *site, struct arena *arena,
                                  const struct tally *tally)
{
    struct record *record = record_new(arena, &sentence_shape);
    const uint32_t *by = tally->by_status;

    record->slots[sentence_met] = fill_count(arena, by[STATUS_MET]);
    record->slots[sentence_total] = fill_count(arena, tally->total);
    record->slots[sentence_not_met] = fill_some(arena, by[STATUS_NOT_MET]);
    record->slots[sentence_at_risk] = fill_some(arena, by[STATUS_AT_RISK]);
    record->slots[sentence_not_reported] = fill_some(arena, by[STATUS_NOT_REPORTED]);
    /* whether another count follows in the sentence, behind a comma */
    record->slots[sentence_after_met] =
        value_bool(by[STATUS_NOT_MET] + by[STATUS_AT_RISK] + by[STATUS_NOT_REPORTED]);
    record->slots[sentence_after_not_met] =
        value_bool(by[STATUS_AT_RISK] + by[STATUS_NOT_REPORTED]);
    record->slots[sentence_tallies] = rows(site, arena, tally);
    return record;
}

/* A figure that is missing weighs more than one that is met. */
static const uint8_t gravity[] = {
    STATUS_NOT_MET,
    STATUS_NOT_REPORTED,
    STATUS_AT_RISK,
    STATUS_NOT_DUE,
    STATUS_REPORT_NOT_DUE,
    STATUS_NOT_AVAILABLE,
    STATUS_MET,
    STATUS_NO_CASES,
    STATUS_QUALITATIVE,
    STATUS_TARGET_PENDING,
    STATUS_NOT_APPLICABLE,
};

enum status tally_gravest(const struct tally *tally)
{
    for (size_t i = 0; i < sizeof gravity; i++)
        if (tally->by_status[gravity[i]])
            return gravity[i];
    return STATUS_NO_CELL;
}
