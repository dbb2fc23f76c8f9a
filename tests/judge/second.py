#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A second judge, plain and slow, to check the first: reads a source tree by itself and writes
verdicts.csv, duties.csv and task_verdicts.csv as the contract has them. It shares no code and no
structure with src/judge; figures are fractions, days are datetime.date, everything is looked up in
dictionaries.

    second.py TREE AS_OF OUT
"""
import csv
import datetime
import io
import os
import re
import sys
import unicodedata
from fractions import Fraction

DAY = datetime.timedelta(days=1)
EVER = (datetime.date.min, datetime.date.max)


# ---- the source tree -------------------------------------------------------------------------

def scalar(text):
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    return text


def split_flow(text):
    parts, depth, quote, part = [], 0, "", ""
    for char in text:
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'":
            quote = char
        elif char in "[{":
            depth += 1
        elif char in "]}":
            depth -= 1
        elif char == "," and depth == 0:
            parts.append(part)
            part = ""
            continue
        part += char
    return parts + [part] if part.strip() else parts


def flow(text):
    text = text.strip()
    if text[:1] == "{":
        return dict((scalar(k), flow(v)) for k, v in
                    (part.split(":", 1) for part in split_flow(text[1:-1])))
    if text[:1] == "[":
        return [flow(part) for part in split_flow(text[1:-1])]
    return scalar(text)


def block(lines, indent):
    """The little YAML that plans need: maps, lists, flow values, folded text."""
    if lines and lines[0].lstrip().startswith("- "):
        items = []
        while lines and lines[0].startswith(" " * indent + "- "):
            first = lines.pop(0)[indent + 2:]
            inner = [" " * (indent + 2) + first]
            while lines and lines[0].startswith(" " * (indent + 2)):
                inner.append(lines.pop(0))
            if re.match(r"[a-z_]+:( |$)", first):
                items.append(block(inner, indent + 2))
            else:
                items.append(flow(first))
        return items
    found = {}
    while lines and not lines[0][:indent].strip() and lines[0].strip():
        key, value = lines.pop(0)[indent:].split(":", 1)
        inner = []
        while lines and (lines[0].startswith(" " * (indent + 1))
                         or lines[0].startswith(" " * indent + "- ")):
            inner.append(lines.pop(0))
        if value.strip() in (">-", ">", "|"):
            found[key] = " ".join(line.strip() for line in inner)
        elif value.strip():
            found[key] = flow(value)
        else:
            deep = len(inner[0]) - len(inner[0].lstrip()) if inner else 0
            found[key] = block(inner, deep)
    return found


def front_matter(path):
    with open(path, encoding="utf-8-sig") as file:
        text = unicodedata.normalize("NFC", file.read())
    return block([line for line in text.split("---\n")[1].split("\n") if line.strip()], 0)


def table(path):
    """Rows as dictionaries; `@` is where a row stands: file and first line."""
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8-sig", newline="") as file:
        text = unicodedata.normalize("NFC", file.read())
    reader, rows, line = csv.reader(io.StringIO(text)), [], 1
    for cells in reader:
        rows.append((line, [cell.strip() for cell in cells]))
        line = reader.line_num + 1
    header = rows[0][1] if rows else []
    return [dict(zip(header, cells), **{"@": line}) for line, cells in rows[1:] if any(cells)]


def words(cell):
    return [word.strip() for word in (cell or "").split("|") if word.strip()]


def number(text):
    text = text.replace("%", "").strip()
    return Fraction(text.replace(".", "").replace(",", ".")) if text else None


def span_of(text):
    """A day or a calendar period: its first and last day."""
    y = r"(\d{4})"
    if re.fullmatch(y + r"-\d\d-\d\d", text):
        day = datetime.date.fromisoformat(text)
        return day, day
    if re.fullmatch(r"\d\d?/\d\d?/\d{4}", text):
        d, m, year = map(int, text.split("/"))
        return (datetime.date(year, m, d),) * 2
    for pattern, months in ((y, lambda n: (1, 12)), (y + r"-H([12])", lambda n: (6 * n - 5, 6 * n)),
                            (y + r"-(9)M", lambda n: (1, 9)),
                            (y + r"-Q([1-4])", lambda n: (3 * n - 2, 3 * n)),
                            (y + r"-(\d\d)", lambda n: (n, n))):
        found = re.fullmatch(pattern, text)
        if found:
            year = int(found[1])
            first, last = months(int(found[2]) if found.lastindex == 2 else 0)
            return datetime.date(year, first, 1), month_end(year, last)
    found = re.fullmatch(y + r"-W(\d\d)", text)
    if found:
        monday = datetime.date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday, monday + 6 * DAY
    return None


def month_end(year, month):
    return (datetime.date(year + month // 12, month % 12 + 1, 1)) - DAY


def fold(text):
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


class Tree:
    def __init__(self, root):
        self.root = root
        data = os.path.join(root, "data")
        self.units = {row["id"]: row for row in table(os.path.join(data, "units.csv"))}
        self.indicators = {row["id"]: row for row in table(os.path.join(data, "indicators.csv"))}
        for row in self.indicators.values():
            row["kind"] = row.get("kind") or ("rate" if row.get("measure") == "%" else "count")
        self.plans = {}
        for name in sorted(os.listdir(os.path.join(root, "content", "plans"))):
            if name.endswith(".md"):
                path = os.path.join(root, "content", "plans", name)
                self.plans[name[:-3]] = front_matter(path)
        self.targets = table(os.path.join(data, "targets.csv"))
        self.tasks = table(os.path.join(data, "tasks.csv"))
        self.corrections = table(os.path.join(data, "corrections.csv"))
        self.reports = {}
        for row in table(os.path.join(data, "reports.csv")):
            key = row["plan"], self.unit(row["unit"]), row["period"]
            self.reports[key] = span_of(row["submitted_on"])[0]
        self.results = self.by_period("results")
        self.progress = self.by_period("progress")
        self.owed = {plan: owed(head) for plan, head in self.plans.items()}
        self.spans = {}
        for plan, entries in self.owed.items():
            for entry in entries:
                for period, span, _ in entry["periods"]:
                    self.spans[plan, period] = span

    def by_period(self, folder):
        """(plan or None, period) -> rows, each with its file."""
        found, top = {}, os.path.join(self.root, "data", folder)
        for base, _, names in os.walk(top):
            for name in names:
                if not name.endswith(".csv"):
                    continue
                plan = os.path.relpath(base, top)
                rows = table(os.path.join(base, name))
                for row in rows:
                    row["file"] = os.path.relpath(os.path.join(base, name), self.root)
                    row["unit"] = self.unit(row["unit"])
                    if "indicator" in row:
                        row["indicator"] = self.named(self.indicators, row["indicator"])
                found[None if plan == "." else plan, name[:-4]] = rows
        return found

    def named(self, rows, text):
        if text in rows:
            return text
        for key, row in rows.items():
            names = [row.get("name", ""), row.get("short_name", "")] + words(row.get("aliases"))
            if fold(text) in [fold(name) for name in names if name]:
                return key
        raise SystemExit("unknown name: " + text)

    def unit(self, text):
        return self.named(self.units, text)

    def span(self, plan, period):
        """Of a period that a row names for a plan: its own, or the calendar's."""
        return self.spans.get((plan, period)) or span_of(period)

    def expand(self, names):
        found = set()
        for name in names:
            unit = self.units[self.unit(name)]
            members = unit.get("members", "") if unit.get("kind") == "group" else ""
            if not members:
                found.add(unit["id"])
            for member in words(members):
                if "=" in member:
                    wanted = dict(pair.split("=") for pair in member.split("&"))
                    found |= {key for key, row in self.units.items()
                              if (row.get("kind") or "unit") == "unit"
                              and all(row.get(k) == v for k, v in wanted.items())}
                else:
                    found |= self.expand([member])
        return found

    def exists(self, unit, day):
        row = self.units[unit]
        if row.get("kind") == "external":
            return False
        first = span_of(row["from"])[0] if row.get("from") else EVER[0]
        last = span_of(row["until"])[1] if row.get("until") else EVER[1]
        return first <= day <= last


# ---- the reporting calendar ------------------------------------------------------------------

MONTHS = {"monthly": 1, "quarterly": 3, "half_year": 6, "yearly": 12}


def calendar(cycle, first, last):
    """Ids of the cycle's periods that share a day with first … last."""
    ids = []
    if cycle == "weekly":
        day = first - first.weekday() * DAY
        while day <= last:
            ids.append("%d-W%02d" % day.isocalendar()[:2])
            day += 7 * DAY
        return ids
    for year in range(first.year, last.year + 1):
        if cycle == "nine_month":
            names = ["%d-9M" % year]
        elif cycle == "yearly":
            names = ["%d" % year]
        elif cycle == "half_year":
            names = ["%d-H%d" % (year, n) for n in (1, 2)]
        elif cycle == "quarterly":
            names = ["%d-Q%d" % (year, n) for n in (1, 2, 3, 4)]
        else:
            names = ["%d-%02d" % (year, n) for n in range(1, 13)]
        ids += [n for n in names if span_of(n)[0] <= last and span_of(n)[1] >= first]
    return ids


def last_on_time(rule, span):
    """The last day on time; None if there is none."""
    end = span[1]
    if not rule:
        return None
    if rule == "within":
        return end
    if rule.startswith("on "):
        return span_of(rule[3:].strip())[0]
    found = re.fullmatch(r"before (\d+)/(\d+)", rule)
    if found:
        return datetime.date(end.year, int(found[2]), int(found[1])) - DAY
    found = re.fullmatch(r"before (\d+)( of next month)?", rule)
    year, month = end.year, end.month
    if found[2]:
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    if int(found[1]) == 1:
        return datetime.date(year, month, 1) - DAY
    return min(datetime.date(year, month, 1) + (int(found[1]) - 2) * DAY, month_end(year, month))


def plan_span(head):
    return span_of(head["period"]["from"])[0], span_of(head["period"]["to"])[1]


def owed(head):
    """The entries of a plan, each with its (period, span, due) in the order of periods."""
    first, last = plan_span(head)
    issued = span_of(head["date"])[0] if head.get("date") else EVER[0]
    entries = []
    for entry in head.get("reporting") or []:
        cycle, periods = entry["cycle"], []
        begin = span_of(entry["first"])[0] if entry.get("first") else EVER[0]
        if cycle == "custom":
            for own in entry["periods"]:
                span = ((span_of(own["from"])[0], span_of(own["to"])[1]) if "from" in own
                        else span_of(own["id"]))
                periods.append((own["id"], span, last_on_time(own.get("due"), span)))
        elif cycle == "final":
            periods.append(("tong-ket", (first, last), last_on_time(entry.get("due"), (first, last))))
        elif cycle != "ad_hoc":
            for name in calendar(cycle, first, last):
                span = span_of(name)
                periods.append((name, span, last_on_time(entry.get("due"), span)))
        periods = [p for p in periods if p[1][0] <= last and p[1][1] >= first
                   and (p[2] or p[1][1]) >= issued and p[1][0] >= begin]
        entries.append({"periods": sorted(periods, key=order), "named": "from_units" in entry,
                        "from": entry.get("from_units", []),
                        "figures": entry.get("figures", "no" if cycle == "final" else "yes") == "yes"
                        and cycle != "ad_hoc"})
    return entries


def order(period):
    return period[1][1], period[1][0], period[0]


class Judge:
    def __init__(self, tree, as_of):
        self.tree, self.as_of = tree, as_of
        self.index = {}
        for (plan, period), rows in tree.results.items():
            for row in rows:
                self.index[plan, period, row["unit"], row["indicator"]] = row
        for entries in tree.owed.values():
            for entry in entries:
                entry["reporters"] = tree.expand(entry["from"])
        for target in tree.targets:
            target["units"] = sorted(tree.expand(words(target.get("applies_to")) or
                                                 words(target.get("lead"))))
            target["indicator"] = tree.named(tree.indicators, target["indicator"])
        for task in tree.tasks:
            task["units"] = sorted(u for u in tree.expand(words(task.get("lead")))
                                   if tree.units[u].get("kind") != "external")
        self.partners = {}

    # -- who owes what

    def owes(self, plan, unit):
        """period -> (entry, span, due) by which the unit's figures are owed, begun ones only."""
        entries = [e for e in self.tree.owed[plan] if e["figures"]]
        mine = [e for e in entries if not e["named"] or unit in e["reporters"]] or entries
        found = {}
        for entry in mine:
            for period, span, due in entry["periods"]:
                if span[0] <= self.as_of and period not in found:
                    found[period] = entry, span, due
        return found

    def row(self, plan, period, unit, indicator):
        own = (plan, period) in self.tree.spans and span_of(period) is None
        return self.index.get((plan if own else None, period, unit, indicator))

    # -- figures

    def figure(self, row, indicator):
        """kind, exact number; a row without figure: None"""
        text = row.get("value", "")
        parts = number(row.get("numerator", "")), number(row.get("denominator", ""))
        if parts[1] is not None:
            if parts[1] == 0:
                return "no_cases", None
            return "number", parts[0] / parts[1] * (100 if indicator.get("measure") == "%" else 1)
        if not text:
            return None
        if text in ("[x]", "[z]"):
            return text, None
        if indicator["kind"] == "yes_no":
            return "word", {"yes": "yes", "có": "yes", "no": "no", "không": "no"}[text.lower()]
        if indicator["kind"] == "qualitative":
            return "text", text
        return "number", number(text.replace("[p]", ""))

    def judged(self, target, indicator, exact):
        """What is compared with the target's value."""
        if target["comparator"] == "reduce_by_at_least" and indicator["kind"] != "reduction":
            base = number(target["baseline"])
            return (base - exact) / base * 100
        return exact

    def satisfied(self, target, indicator, figure):
        kind, exact = figure
        if kind == "word":
            return exact == (target.get("value") or "yes").replace("có", "yes")
        value, bound = self.judged(target, indicator, exact), number(target["value"])
        return {"at_least": value >= bound, "more_than": value > bound, "at_most": value <= bound,
                "below": value < bound, "equals": value == bound,
                "reduce_by_at_least": value >= bound}[target["comparator"]]

    # -- one cell

    def cells(self):
        for target in self.tree.targets:
            plan, indicator = target["plan"], self.tree.indicators[target["indicator"]]
            head = self.tree.plans[plan]
            if head.get("status") == "draft":
                continue
            self.normalise(target, indicator, head)
            for unit in target["units"]:
                for period, (_, span, due) in self.owes(plan, unit).items():
                    if (target["holds"][0] <= span[1] <= target["holds"][1]
                            and self.tree.exists(unit, span[1])):
                        yield target, unit, period, span, due

    def normalise(self, target, indicator, head):
        if not target.get("comparator"):
            target["comparator"] = {"yes_no": "yes_no", "qualitative": "qualitative"}.get(
                indicator["kind"], "at_least")
        target["holds"] = (span_of(target["from"])[0] if target.get("from") else EVER[0],
                           span_of(target["until"])[1] if target.get("until") else EVER[1])
        text = target.get("due", "")
        target["ongoing"] = text == "ongoing" or fold(text) == "thường xuyên"
        target["last"] = (None if target["ongoing"] else span_of(text)[1] if text
                          else plan_span(head)[1])

    def ahead(self, target, span):
        return target["last"] is not None and (target["last"] > span[1]
                                               or self.as_of <= target["last"])

    def status(self, target, row, figure, span, due):
        if target["comparator"] == "by_reference":
            return "target_pending"
        if figure is None:
            return "report_not_due" if due is None or self.as_of <= due else "not_reported"
        if figure[0] in ("[x]", "[z]", "no_cases"):
            return {"[x]": "not_available", "[z]": "not_applicable"}.get(figure[0], "no_cases")
        if target["comparator"] == "qualitative" or figure[0] == "text":
            return "qualitative"
        if self.satisfied(target, self.tree.indicators[target["indicator"]], figure):
            return "met"
        if not self.ahead(target, span):
            return "not_met"
        return "at_risk" if row.get("warning") else "not_due"

    def warned(self, plan, unit, indicator, period):
        """Rule 6: the period is the next one, in its entry, of one whose row warned."""
        for before, (entry, _, _) in self.owes(plan, unit).items():
            names = [p[0] for p in entry["periods"]]
            at = names.index(before)
            if at + 1 < len(names) and names[at + 1] == period:
                row = self.row(plan, before, unit, indicator)
                if row and row.get("warning"):
                    return True
        return False

    def flags(self, cell, row, figure, status):
        target, unit, period, span, due = cell
        flags, day = [], self.day(cell, row, figure)
        if figure and due and day and day > due:
            flags.append("late_report:%d" % (day - due).days)
        if (self.warned(target["plan"], unit, target["indicator"], period)
                and not (row and row.get("solution"))
                and (figure or (due and self.as_of > due))):
            flags.append("solution_missing")
        if status == "not_met" and not all(row.get(k) for k in
                                           ("cause", "responsibility", "solution")):
            flags.append("explanation_missing")
        if figure and "[p]" in row.get("value", ""):
            flags.append("provisional")
        if status == "met" and self.ahead(target, span):
            flags.append("interim")
        own = (target["plan"], period) in self.tree.spans and span_of(period) is None
        name = target["plan"] + "/" + period if own else period
        if any(self.tree.named(self.tree.indicators, c["indicator"]) == target["indicator"]
               and self.tree.unit(c["unit"]) == unit and c["period"] == name
               for c in self.tree.corrections):
            flags.append("revised")
        return flags + self.related(cell)

    def day(self, cell, row, figure):
        target, unit, period = cell[:3]
        if not figure:
            return None
        if row.get("reported_on"):
            return span_of(row["reported_on"])[0]
        return self.tree.reports.get((target["plan"], unit, period))

    # -- rules 9 and 10

    def measure(self, target):
        indicator = self.tree.indicators[target["indicator"]]
        comparator, value = target["comparator"], number_or_word(target.get("value"))
        if comparator == "yes_no":
            value = value or "yes"
        if (comparator == "equals" and indicator["kind"] == "rate"
                and indicator.get("measure") == "%" and value == 100):
            comparator = "at_least"
        return comparator, value, number_or_word(target.get("baseline"))

    def related(self, cell):
        target, unit, period = cell[:3]
        flags = set()
        for other in self.partners[target["plan"], unit, period]:
            if other is target:
                continue
            later = other["@"] < target["@"]
            joined = (target.get("same_as") == other["id"] or other.get("same_as") == target["id"])
            alike = (other["indicator"] == target["indicator"]
                     and (other["ongoing"], other["last"]) == (target["ongoing"], target["last"]))
            same = alike and self.measure(other) == self.measure(target)
            if later and (joined or same):
                flags.add("duplicate_target")
            if alike and not same and not joined:
                flags.add("conflicting_target")
        return sorted(flags)

    # -- the tables

    def verdicts(self):
        cells = list(self.cells())
        for target, unit, period, _, _ in cells:
            self.partners.setdefault((target["plan"], unit, period), []).append(target)
        rows = []
        for cell in cells:
            target, unit, period, span, due = cell
            indicator = self.tree.indicators[target["indicator"]]
            row = self.row(target["plan"], period, unit, target["indicator"])
            figure = self.figure(row, indicator) if row else None
            status = self.status(target, row, figure, span, due)
            value, delta = self.printed(target, indicator, figure, status)
            day = self.day(cell, row, figure)
            text = target.get("value", "")
            if target["comparator"] == "yes_no":
                text = text or "yes"
            elif text:
                text = plain(number(text))
            rows.append([target["plan"], target["id"], target["indicator"], unit, period, status,
                         "|".join(self.flags(cell, row, figure, status)), value, text,
                         target["comparator"], delta,
                         "ongoing" if target["ongoing"] else target["last"].isoformat(),
                         day.isoformat() if day else "",
                         "%s:%d" % (row["file"], row["@"]) if row else ""])
        return sorted(rows, key=lambda r: [c.encode() for c in r[:5]])

    def printed(self, target, indicator, figure, status):
        if not figure or figure[0] in ("[x]", "[z]", "no_cases"):
            return "", ""
        kind, exact = figure
        if kind != "number":
            return exact, ""
        bound = number(target["value"]) if target.get("value") else None
        if bound is None or target["comparator"] in ("by_reference", "qualitative"):
            return plain(six(exact)), ""
        met = self.satisfied(target, indicator, figure)
        compared = self.judged(target, indicator, exact)
        safe = six(compared)
        if not met and safe == bound and compared != bound:
            safe += Fraction(1 if compared > bound else -1, 10**6)
        return plain(safe if compared is exact else six(exact)), plain(safe - bound)

    def duties(self):
        rows = []
        for plan, head in self.tree.plans.items():
            if head.get("status") == "draft":
                continue
            called = set()
            for entry in self.tree.owed[plan]:
                for period, span, due in entry["periods"]:
                    if span[0] > self.as_of:
                        continue
                    for unit in self.callers(plan, entry, span):
                        if (unit, period) not in called and self.tree.exists(unit, span[1]):
                            called.add((unit, period))
                            rows.append(self.duty(plan, unit, period, span, due))
        return sorted(rows, key=lambda r: [c.encode() for c in r[:3]])

    def callers(self, plan, entry, span):
        if entry["named"]:
            return entry["reporters"]
        return {unit for target in self.tree.targets if target["plan"] == plan
                and target["holds"][0] <= span[1] <= target["holds"][1] for unit in target["units"]}

    def submitted(self, plan, unit, period, span):
        day = self.tree.reports.get((plan, unit, period))
        if day:
            return day
        days = []
        for target in self.tree.targets:
            row = self.row(plan, period, unit, target["indicator"])
            if (target["plan"] == plan and unit in target["units"] and row
                    and target["holds"][0] <= span[1] <= target["holds"][1]
                    and self.figure(row, self.tree.indicators[target["indicator"]])):
                days.append(row.get("reported_on"))
        tasks = {task["id"] for task in self.tree.tasks if task["plan"] == plan}
        for row in self.progress_rows(plan, period):
            if row["task"] in tasks and row["unit"] == unit and filled(row):
                days.append(row.get("reported_on"))
        return max((span_of(day)[0] for day in days if day), default=None)

    def progress_rows(self, plan, period):
        own = (plan, period) in self.tree.spans and span_of(period) is None
        return self.tree.progress.get((plan if own else None, period), [])

    def duty(self, plan, unit, period, span, due):
        day = self.submitted(plan, unit, period, span)
        days = ((day or self.as_of) - due).days if due else 0
        status = (("late" if days > 0 else "on_time") if day
                  else ("missing" if days > 0 else "not_due"))
        return [plan, unit, period, due.isoformat() if due else "", day.isoformat() if day else "",
                status, str(days) if days > 0 else ""]

    # -- tasks

    def task_verdicts(self):
        rows = []
        for task in self.tree.tasks:
            if self.tree.plans[task["plan"]].get("status") == "draft":
                continue
            by_unit = {}
            for (plan, period), lines in self.tree.progress.items():
                span = self.tree.span(plan or task["plan"], period)
                for line in lines:
                    if line["task"] == task["id"] and span[0] <= self.as_of:
                        by_unit.setdefault(line["unit"], {})[period] = span, line
            units = task["units"]
            if not words(task.get("lead")):
                units = sorted(by_unit)
            for unit in units or [""]:
                rows += self.task_unit(task, unit, by_unit.get(unit, {}))
        return sorted(rows, key=lambda r: [c.encode() for c in r[:4]])

    def task_unit(self, task, unit, lines):
        spans = {period: span for period, (span, _) in lines.items()}
        if unit:
            for period, (_, span, _) in self.owes(task["plan"], unit).items():
                if self.tree.exists(unit, span[1]):
                    spans[period] = span
        names = sorted(spans, key=lambda p: order((p, spans[p])))
        rows = []
        for name in names or [""]:
            last = name == (names or [""])[-1]
            day = self.as_of if last else min(spans[name][1], self.as_of)
            ended = sorted((order((p, s)), p) for p, (s, line) in lines.items()
                           if name and s[1] <= spans[name][1] and filled(line))
            line = lines[name][1] if name in lines else None
            base = line if line and filled(line) else lines[ended[-1][1]][1] if ended else None
            rows.append(self.task_row(task, unit, name, day, base, line))
        return rows

    def task_row(self, task, unit, period, day, base, line):
        said = {"": ""}.get(base.get("status", ""), base.get("status")) if base else ""
        if base and not said:
            said = "in_progress" if number(base.get("percent", "")) else "not_started"
        done = base and (base.get("done_on") or base.get("reported_on"))
        due = task.get("due", "")
        ongoing = due == "ongoing" or fold(due) == "thường xuyên"
        end = span_of(due)[1] if due and not ongoing else None
        if said == "done":
            status = "done_late" if end and span_of(done)[0] > end else "done_on_time"
        elif task.get("condition") and said != "in_progress":
            status = "waiting"
        elif ongoing:
            status = "ongoing"
        elif not end:
            status = "no_deadline"
        elif day > end:
            status = "overdue"
        else:
            status = "in_progress" if said == "in_progress" else "not_started"
        told = all(any(r.get(key) for r in (base, line) if r)
                   for key in ("cause", "responsibility", "solution"))
        flags = ("explanation_missing" if status in ("overdue", "done_late") and not told else "")
        shown = base or line
        return [task["plan"], task["id"], unit, period, status, flags,
                "ongoing" if ongoing else end.isoformat() if end else "",
                span_of(done)[0].isoformat() if said == "done" else "",
                "%s:%d" % (shown["file"], shown["@"]) if shown else ""]


def filled(line):
    return any(line.get(key) for key in ("status", "done_on", "percent"))


def number_or_word(text):
    try:
        return number(text or "")
    except ValueError:
        return text


def six(exact):
    """Half away from zero to six decimals."""
    scaled = abs(exact) * 10**6
    whole = scaled.numerator // scaled.denominator
    whole += scaled - whole >= Fraction(1, 2)
    return Fraction(whole if exact >= 0 else -whole, 10**6)


def plain(exact):
    """With a decimal point, without spare zeros."""
    scaled = exact * 10**6
    whole = abs(scaled.numerator // scaled.denominator) if exact >= 0 else abs(
        -((-scaled).numerator // (-scaled).denominator))
    text = "%d.%06d" % divmod(whole, 10**6)
    text = text.rstrip("0").rstrip(".")
    return "-" + text if exact < 0 and whole else text


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header.split(","))
        writer.writerows(rows)


def main():
    root, as_of, out = sys.argv[1:4]
    judge = Judge(Tree(root), datetime.date.fromisoformat(as_of))
    os.makedirs(out, exist_ok=True)
    write(os.path.join(out, "verdicts.csv"),
          "plan,target,indicator,unit,period,status,flags,value,target_value,comparator,delta,due,"
          "reported_on,source", judge.verdicts())
    write(os.path.join(out, "duties.csv"),
          "plan,unit,period,due,submitted_on,status,days_late", judge.duties())
    write(os.path.join(out, "task_verdicts.csv"),
          "plan,task,unit,period,status,flags,due,done_on,source", judge.task_verdicts())


if __name__ == "__main__":
    main()
