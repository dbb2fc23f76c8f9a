/* SPDX-License-Identifier: MIT */
#include "model/calendar.h"

#include "text/dates.h"

/* Which rules a cycle takes, as bits of enum due_rule. */
static uint32_t rules_of(enum report_cycle cycle)
{
    static const uint32_t months =
        1 << DUE_RULE_BEFORE_DAY | 1 << DUE_RULE_BEFORE_DAY_NEXT | 1 << DUE_RULE_WITHIN;
    static const uint32_t rules[] = {
        [REPORT_MONTHLY] = months,
        [REPORT_QUARTERLY] = months,
        [REPORT_HALF_YEAR] = months,
        [REPORT_NINE_MONTH] = months | 1 << DUE_RULE_BEFORE_DATE,
        [REPORT_YEARLY] = months | 1 << DUE_RULE_BEFORE_DATE,
        [REPORT_WEEKLY] = 1 << DUE_RULE_WITHIN,
        [REPORT_CUSTOM] = months | 1 << DUE_RULE_BEFORE_DATE | 1 << DUE_RULE_ON,
        [REPORT_FINAL] = months | 1 << DUE_RULE_BEFORE_DATE | 1 << DUE_RULE_ON,
        [REPORT_AD_HOC] = 0,
    };

    return rules[cycle];
}

/* The words of a text, one blank between them. */
static str next_word(str *rest)
{
    str word = S("");

    while (rest->ptr && word.len == 0)
        word = str_trim(str_cut(rest, ' '));
    return word;
}

/* "25" or "13/3" behind "before", and what may follow. */
static bool parse_before(str rest, struct calendar_due *out)
{
    str month = next_word(&rest), day = str_cut(&month, '/');
    uint32_t d, m;

    if (!str_to_uint(day, 31, &d) || d == 0)
        return false;
    *out = (struct calendar_due){DUE_RULE_BEFORE_DAY, (int)d, 0, DATE_NONE};
    if (month.ptr) {
        /* A leap year's month: 29/2 is a day of some years. */
        if (!str_to_uint(month, 12, &m) || m == 0 || (int)d > date_month_days(2024, (int)m))
            return false;
        out->rule = DUE_RULE_BEFORE_DATE;
        out->month = (int)m;
        return next_word(&rest).len == 0;
    }
    if (!rest.ptr || str_trim(rest).len == 0)
        return true;
    out->rule = DUE_RULE_BEFORE_DAY_NEXT;
    return str_eq(next_word(&rest), S("of")) && str_eq(next_word(&rest), S("next")) &&
           str_eq(next_word(&rest), S("month")) && next_word(&rest).len == 0;
}

static bool parse_rule(str text, struct calendar_due *out)
{
    str rest = text, word = next_word(&rest);

    *out = (struct calendar_due){DUE_RULE_NONE, 0, 0, DATE_NONE};
    if (str_eq(word, S("within"))) {
        out->rule = DUE_RULE_WITHIN;
        return next_word(&rest).len == 0;
    }
    if (str_eq(word, S("before")) && rest.ptr)
        return parse_before(rest, out);
    if (str_eq(word, S("on")) && rest.ptr) {
        struct dates dates = dates_day(str_trim(rest));

        out->rule = DUE_RULE_ON;
        out->on = dates.span.first;
        return dates.error == DATES_OK;
    }
    return false;
}

/* A rule of the right form is refused all the same where its cycle has no use for it: “before 25”
 * says nothing of a week. */
bool calendar_due_parse(str text, enum report_cycle cycle, struct calendar_due *out)
{
    *out = (struct calendar_due){DUE_RULE_NONE, 0, 0, DATE_NONE};
    if (str_trim(text).len == 0)
        return true;
    return parse_rule(text, out) && (rules_of(cycle) & 1u << out->rule);
}

/* The day before the day `day` of a month; where the month is shorter, its last day. */
static int32_t day_before(int year, int month, int day)
{
    int longest = date_month_days(year, month);
    int32_t first;

    if (!date_make(year, month, 1, &first))
        return DATE_NONE;
    return first + (day - 1 > longest ? longest : day - 1) - 1;
}

/* Rule 1: “trước ngày 25” means that day 24 is the last one on time; weekends shift nothing. */
int32_t calendar_due_day(struct calendar_due due, int32_t last)
{
    struct ymd end = date_ymd(last);
    int next = end.month == 12 ? 1 : end.month + 1;

    switch (due.rule) {
    case DUE_RULE_BEFORE_DAY:
        return day_before(end.year, end.month, due.day);
    case DUE_RULE_BEFORE_DAY_NEXT:
        return day_before(end.year + (end.month == 12), next, due.day);
    case DUE_RULE_BEFORE_DATE:
        return day_before(end.year, due.month, due.day);
    case DUE_RULE_WITHIN:
        return last;
    case DUE_RULE_ON:
        return due.on;
    case DUE_RULE_NONE:
        break;
    }
    return DATE_NONE;
}

enum cycle calendar_cycle(enum report_cycle cycle)
{
    static const enum cycle cycles[] = {
        [REPORT_MONTHLY] = CYCLE_MONTHLY,     [REPORT_QUARTERLY] = CYCLE_QUARTERLY,
        [REPORT_HALF_YEAR] = CYCLE_HALF_YEAR, [REPORT_NINE_MONTH] = CYCLE_NINE_MONTH,
        [REPORT_YEARLY] = CYCLE_YEARLY,       [REPORT_WEEKLY] = CYCLE_WEEKLY,
        [REPORT_CUSTOM] = CYCLE_NONE,         [REPORT_FINAL] = CYCLE_NONE,
        [REPORT_AD_HOC] = CYCLE_NONE,
    };

    return cycles[cycle];
}

/* A plan of July owes no report of March: what had to be in before the plan was signed is not asked
 * for. */
bool calendar_owed(struct calendar_bounds bounds, struct span period, int32_t due)
{
    if (period.last < bounds.plan.first || period.first > bounds.plan.last)
        return false;
    if (bounds.first != DATE_NONE && period.first < bounds.first)
        return false;
    return bounds.date == DATE_NONE || (due == DATE_NONE ? period.last : due) >= bounds.date;
}

/* Sharing a day is enough: the first period may begin before `within`, the last end behind it. */
bool calendar_next(struct buf *buf, enum cycle cycle, int32_t *day, struct span within,
                   struct period *out)
{
    while (*day <= within.last) {
        struct span span = {0, 0};
        str id;

        buf->len = 0;
        id = date_period_at(buf, cycle, *day, &span);
        if (id.len == 0) { /* October to December belong to no nine months; nor do the last days */
            struct ymd d = date_ymd(*day);

            if (!date_make(d.year + 1, 1, 1, day))
                return false;
            continue;
        }
        *day = span.last + 1;
        *out = (struct period){.id = id, .plan = NO_INDEX, .cycle = cycle, .span = span};
        return true;
    }
    return false;
}

int32_t calendar_partial_first(struct partial_date date)
{
    int32_t day;

    if (date.year == 0 ||
        !date_make(date.year, date.month ? date.month : 1, date.day ? date.day : 1, &day))
        return DATE_NONE;
    return day;
}
