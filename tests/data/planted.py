#!/usr/bin/env python3
"""planted.py MINHBACH PROJECT [COUNT [SEED]]: plants random faults in random valid trees.

Each round makes a tree that check must find nothing in, plants faults of known kinds in it and runs check again: every
fault must be reported at its line and column with its code, and nothing else may be. Stops when COUNT faults were
planted (default 60); a round can be repeated alone with its SEED and a COUNT of 1. Prints TAP, one line a round.
"""
import collections
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

FAST = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # spares the disk
AS_OF = "--as-of=2026-06-20"
SYLLABLES = "an bình cường dũng đông giang hà hải hòa hương khánh lâm long mai minh nam ngọc phúc quang sơn tâm thủy tiến trung vân".split()
WORDS = "bố trí thêm người trực; đôn đốc từng bộ phận, rà soát lại hồ sơ quá hạn và báo cáo trước ngày cuối tháng".split()

Expected = collections.namedtuple("Expected", "file line column code")


class Table:
    """A table being made: rows are dicts, `line` of each is known once it is written."""

    def __init__(self, path, head, rows=()):
        self.path, self.head, self.rows = path, head, [dict.fromkeys(head, "") | row for row in rows]
        self.lines = {}
        self.raw = {}  # id of a row -> how it changes the row as written
        self.spoilt = set()  # ids of rows that hold a fault
        self.locked = False  # no more faults: one hides the others

    def add(self, **cells):
        self.rows.append(dict.fromkeys(self.head, "") | cells)
        return self.rows[-1]

    def column(self, name):
        return self.head.index(name) + 1

    def write(self, rng):
        delimiter = rng.choice(",;\t")
        bom = rng.choice(["", "\ufeff"])
        end = rng.choice(["\n", "\r\n"])
        every = rng.random() < 0.3

        def cell(text):
            if every or any(char in text for char in delimiter + '"\n'):
                return '"' + text.replace('"', '""') + '"'
            return text
        lines = [delimiter.join(self.head)]
        number = 2
        for row in self.rows:
            if rng.random() < 0.03:
                lines.append(delimiter * (len(self.head) - 1))
                number += 1
            text = delimiter.join(cell(row[name]) for name in self.head)
            text = self.raw.get(id(row), lambda written, _: written)(text, delimiter)
            self.lines[id(row)] = number
            number += 1 + text.count("\n")
            lines.append(text)
        return (bom + end.join(line.replace("\n", end) for line in lines) + end).encode("utf-8", "surrogateescape")


class Text:
    """A text being made, line by line."""

    def __init__(self, path, text):
        self.path, self.text, self.locked = path, text.split("\n"), False

    def write(self, rng):
        return "\n".join(self.text).encode()


def name_of(rng, n):
    return " ".join(rng.choice(SYLLABLES).capitalize() for _ in range(2)) + f" {n}"


def sentence(rng):
    start = rng.randrange(len(WORDS) - 6)
    return " ".join(WORDS[start:start + rng.randint(3, 6)])


SITE = """title: Thử
agency: Cơ quan thử
base_url: https://vi-du.example/
lang: vi
decimal_mark: ","
root_unit: co-quan
"""
PLAN = """---
title: Kế hoạch {n}
type: Kế hoạch
number: "{n}"
date: 2026-01-02
issuer: co-quan
period: {{from: 2026, to: 2026}}
status: in_force
reporting:
  - cycle: monthly
    due: before 25
    content: Kết quả tháng
---

# I. MỤC TIÊU

1. Chỉ tiêu thứ nhất của kế hoạch.

2. Chỉ tiêu thứ hai của kế hoạch.

# II. NHIỆM VỤ

Các đơn vị thực hiện nhiệm vụ sau đây.

a) Rà soát thủ tục.

b) Công bố kết quả.

{{{{> targets}}}}
"""


class Tree:
    def __init__(self, rng):
        self.rng = rng
        self.months = sorted(rng.sample(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"], rng.randint(1, 3)))
        self.units = [(f"don-vi-{i}", name_of(rng, i)) for i in range(1, rng.randint(6, 14))]
        self.plans = [f"ke-hoach-{i}" for i in range(1, rng.randint(2, 4))]
        self.files = {}
        self.make_lists()
        self.make_targets()
        for month in self.months:
            self.make_month(month)
        self.make_others()

    def put(self, file):
        self.files[file.path] = file
        return file

    def make_lists(self):
        rng = self.rng
        self.put(Text("content/site.yml", SITE))
        for n, plan in enumerate(self.plans, 1):
            self.put(Text(f"content/plans/{plan}.md", PLAN.format(n=n)))
        self.put(Text("content/pages/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\n" + "\n\n".join(
            sentence(rng).capitalize() + "." for _ in range(4)) + "\n"))
        units = self.put(Table("data/units.csv", "id name short_name level kind parent members aliases url note from until".split()))
        units.add(id="co-quan", name="Cơ quan thử", kind="unit", level="sở")
        for unit, name in self.units:
            units.add(id=unit, name=name, kind=rng.choice(["unit", "", "Đơn vị"]), level="phòng", parent="co-quan")
        units.add(id="tat-ca", name="Tất cả", kind="group", members="level=phòng&parent=co-quan")
        units.add(id="bo", name="Bộ chủ quản", kind="external")
        indicators = self.put(Table("data/indicators.csv", "id name measure decimals kind aliases".split()))
        for indicator, name, measure, kind in (
                ("ty-le-a", "Tỷ lệ đúng hạn", "%", "rate"), ("ty-le-b", "Tỷ lệ số hóa", "%", ""),
                ("cho", "Thời gian chờ", "phút", "duration"), ("so-luong", "Số mô hình", "mô hình", "count"),
                ("giam", "Mức giảm", "%", "reduction"), ("co-khong", "Có trang thông tin", "", "yes_no"),
                ("nhan-xet", "Nhận xét", "", "qualitative"), ("rieng", "Chỉ tiêu riêng", "%", "rate"),
                ("phu-1", "Chỉ tiêu phụ một", "%", "rate"), ("phu-2", "Chỉ tiêu phụ hai", "", "count")):
            indicators.add(id=indicator, name=name, measure=measure, kind=kind, decimals="1" if measure == "%" else "")

    def make_targets(self):
        head = "id plan no clause indicator applies_to comparator value baseline from until due lead same_as note".split()
        targets = self.put(Table("data/targets.csv", head))
        for n, plan in enumerate(self.plans, 1):
            for i, (indicator, comparator, value) in enumerate((
                    ("ty-le-a", "at_least", "80"), ("ty-le-b", "", "90,5%"), ("cho", "tối đa", "30"),
                    ("so-luong", "equals", "3"), ("giam", "at_least", "20"), ("co-khong", "yes_no", "có"),
                    ("nhan-xet", "", "")), 1):
                targets.add(id=f"mt-{n}-{i}", plan=plan, no=str(i), clause=self.rng.choice(["I.1", "I.2", "II.a", ""]),
                            indicator=indicator, applies_to="tat-ca", comparator=comparator, value=value,
                            due=self.rng.choice(["ongoing", "2026-12", "31/12/2026", "Tháng 9/2026"]))
        targets.add(id="mt-rieng", plan=self.plans[0], indicator="rieng", applies_to=self.units[0][0], value="50", due="2026-12")

    def value_cells(self, indicator):
        rng = self.rng
        if indicator in ("ty-le-a", "ty-le-b") and rng.random() < 0.4:
            bottom = rng.randint(1, 300)
            return {"numerator": str(rng.randint(0, bottom)), "denominator": str(bottom)}
        return {"value": {"ty-le-a": f"{rng.randint(2, 99)},{rng.randint(0, 9)}", "ty-le-b": f"{rng.randint(2, 99)}%",
                          "cho": str(rng.randint(1, 60)), "so-luong": f"{rng.randint(1, 9)}.{rng.randint(100, 999)}",
                          "giam": str(rng.randint(-20, 60)), "co-khong": rng.choice(["yes", "không"]),
                          "nhan-xet": sentence(rng)}[indicator]}

    def make_month(self, month):
        rng = self.rng
        head = "indicator unit value numerator denominator warning cause responsibility solution reported_on source note".split()
        if rng.random() < 0.3:
            rng.shuffle(head)
        table = self.put(Table(f"data/results/{month}.csv", head))
        for indicator in ("ty-le-a", "ty-le-b", "cho", "so-luong", "giam", "co-khong", "nhan-xet"):
            for unit, name in self.units:
                if rng.random() < 0.15:
                    continue
                row = table.add(indicator=indicator, unit=rng.choice([unit, unit, name, name.upper()]), **self.value_cells(indicator))
                row["reported_on"] = rng.choice([f"{month}-20", f"{rng.randint(1, 24)}/{month[5:]}/2026", ""])
                row["cause"] = sentence(rng) if rng.random() < 0.3 else ""
        progress = self.put(Table(f"data/progress/{month}.csv", "task unit status done_on percent cause reported_on note".split()))
        for task in ("viec-1", "viec-2", "viec-3", "viec-4", "viec-5"):
            for unit, _ in self.units[:4]:
                progress.add(task=task, unit=unit, status=rng.choice(["in_progress", "Đang chờ", "not_started"]))

    def make_others(self):
        rng = self.rng
        tasks = self.put(Table("data/tasks.csv", "id plan clause title role product lead due condition note".split()))
        for n in range(1, 7):
            tasks.add(id=f"viec-{n}", plan=self.plans[0], clause=rng.choice(["II.a", "II.b", "II"]), title=f"Việc {n}",
                      lead="|".join(unit for unit, _ in self.units[:4]), due=rng.choice(["2026-06", "", "Thường xuyên"]))
        reports = self.put(Table("data/reports.csv", "plan unit period submitted_on document".split()))
        for plan in self.plans:
            for unit, _ in self.units:
                reports.add(plan=plan, unit=unit, period=rng.choice(["2026-01", "Tháng 1/2026", "1/2026"]), submitted_on="22/01/2026")
        glossary = self.put(Table("data/glossary.csv", "abbr expansion note".split()))
        for n in range(5):
            glossary.add(abbr=f"VT{n}", expansion=sentence(rng))

    def write(self, folder, seed):
        rng = random.Random(seed)
        for path, file in self.files.items():
            os.makedirs(os.path.dirname(f"{folder}/{path}"), exist_ok=True)
            with open(f"{folder}/{path}", "wb") as out:
                out.write(file.write(rng))

    def table(self, path):
        return self.files[path]


# ---- faults: each plants itself and gives a function that says, once all is written, where it must be reported ----

FAULTS = []


def fault(plant):
    FAULTS.append(plant)
    return plant


class Skip(Exception):
    """There is no place for this fault in this tree."""


def take_row(tree, table, wanted=lambda row: True):
    rows = [row for row in table.rows if id(row) not in table.spoilt and wanted(row)]
    if table.locked or not rows:
        raise Skip
    row = tree.rng.choice(rows)
    table.spoilt.add(id(row))
    return row


def at(table, row, column, code):
    return lambda: Expected(table.path, table.lines[id(row)], table.column(column) if column else 0, code)


def cell_fault(name, path, column, code, values, wanted=lambda row: True, also=None):
    """A cell of a random sound row becomes one of `values` (or what they make of it)."""
    def plant(tree):
        table = tree.table(path(tree) if callable(path) else path)
        row = take_row(tree, table, wanted)
        value = tree.rng.choice(values)
        row[column] = value(row[column]) if callable(value) else value
        row.update(also or {})
        return at(table, row, column, code)
    plant.__name__ = name
    FAULTS.append(plant)


def some_results(tree):
    return f"data/results/{tree.rng.choice(tree.months)}.csv"


def some_progress(tree):
    return f"data/progress/{tree.rng.choice(tree.months)}.csv"


def of(*indicators):
    return lambda row: row["indicator"] in indicators


RATES = of("ty-le-a", "ty-le-b")
NO_PARTS = {"numerator": "", "denominator": ""}
for code, values in {
        "bad-number": ["chín mươi", "khoảng", "--5"], "wrong-decimal-mark": ["79.5", "80.25", "7.5"],
        "bad-thousands": ["7.95.0", "1.23.456"], "scientific-number": ["1,2E+11", "8E+10"],
        "excel-error": ["#REF!", "#DIV/0!", "#N/A", "#VALUE!"], "excel-hashes": ["####", "#########"],
        "number-too-long": ["1234567890123"], "number-too-fine": ["79,1234567"], "percent-fraction": ["0,95", "0,5"],
        "number-with-unit": ["95 hồ sơ", "80 điểm"], "number-is-date": ["12/05/2026", "2026-05-12"],
        "formula-cell": ["=B2*2", "=SUM(A1:A4)"], "bad-marker": ["95 [q]", "[p]", "[x] 5"],
        "out-of-range": ["100,5", "101", "-3", "-0,5%"]}.items():
    cell_fault(code, some_results, "value", code, values, RATES, NO_PARTS)
cell_fault("percent-sign", some_results, "value", "percent-sign", ["7%", "12,5 %"], of("cho"))
cell_fault("negative", some_results, "value", "out-of-range", ["-7"], of("cho", "so-luong"))
cell_fault("reduction", some_results, "value", "out-of-range", ["101", "250,5"], of("giam"))
cell_fault("yes-no", some_results, "value", "unknown-word", ["85", "có thể"], of("co-khong"))
cell_fault("numerator only", some_results, "denominator", "parts-incomplete", [""], RATES, {"numerator": "7", "value": ""})
cell_fault("denominator only", some_results, "numerator", "parts-incomplete", [""], RATES, {"denominator": "7", "value": ""})
cell_fault("parts", some_results, "value", "parts-disagree", ["80", "33,5"], RATES, {"numerator": "1", "denominator": "3"})
cell_fault("zero", some_results, "numerator", "zero-denominator", ["1", "79"], RATES, {"denominator": "0", "value": ""})
cell_fault("over one", some_results, "numerator", "out-of-range", ["12"], RATES, {"denominator": "11", "value": ""})
cell_fault("mark and parts", some_results, "value", "parts-not-allowed", ["[x]", "[z]"], RATES, {"numerator": "1", "denominator": "8"})
cell_fault("unknown unit", some_results, "unit", "unknown-unit", ["don-vi-x", "Đơn vị lạ", "don-vi-99"])
cell_fault("unknown indicator", some_results, "indicator", "unknown-indicator", ["ty-le-x", "Chỉ tiêu lạ"])
cell_fault("no indicator", some_results, "indicator", "missing-value", [""])
cell_fault("no unit", some_results, "unit", "missing-value", [""])
for code, values in {"bad-date": ["hôm qua", "đầu tháng"], "no-such-day": ["31/02/2026", "2026-04-31"],
                     "two-digit-year": ["20/01/26"], "month-first": ["04/25/2026"], "excel-serial": ["46042"],
                     "year-range": ["01/01/2300", "1/1/1066"], "excel-month": ["Jan-26"]}.items():
    cell_fault(code, some_results, "reported_on", code, values)
for code, values in {"lost-letters": ["Thi?u ngư?i tr?c", "M\ufffdt s\ufffd"], "tcvn3-text": ["ThiÕu ng\u00adêi trùc mét tuÇn"],
                     "mojibake": ["Thiáº¿u ngÆ°á»i trá»±c"], "control-character": ["có\x07 chuông"],
                     "bidi-control": ["chữ\u202e đảo", "\u2066ẩn"]}.items():
    cell_fault(code, some_results, "solution", code, values)
cell_fault("bad id", "data/units.csv", "id", "bad-id", [str.upper], lambda row: row["id"].startswith("don-vi-"))
cell_fault("kind", "data/units.csv", "kind", "unknown-word", ["phòng ban", "x"], lambda row: row["id"].startswith("don-vi-"))
cell_fault("parent", "data/units.csv", "parent", "unknown-unit", ["phong-y"], lambda row: row["id"].startswith("don-vi-"))
cell_fault("url", "data/units.csv", "url", "bad-url", ["www.vi-du.example", "javascript:alert(1)"])
cell_fault("until", "data/units.csv", "until", "reversed-span", ["2025-12"], also={"from": "2026-01"})
cell_fault("selector", "data/units.csv", "members", "bad-selector", ["cap=phòng", "level="], lambda row: row["kind"] == "group")
cell_fault("members", "data/units.csv", "members", "members-of-unit", ["don-vi-1"], lambda row: row["id"] == "co-quan")
cell_fault("indicator kind", "data/indicators.csv", "kind", "unknown-word", ["tỷ số"], lambda row: row["id"].startswith("phu-"))
cell_fault("decimals", "data/indicators.csv", "decimals", "out-of-range", ["7", "một"], lambda row: row["id"].startswith("phu-"))
cell_fault("plan", "data/targets.csv", "plan", "unknown-plan", ["ke-hoach-x"])
cell_fault("clause", "data/targets.csv", "clause", "clause-not-found", ["I.9", "VII", "Điều 40"])
cell_fault("target indicator", "data/targets.csv", "indicator", "unknown-indicator", ["ty-le-x"])
cell_fault("applies to", "data/targets.csv", "applies_to", "unknown-unit", ["nhom-x", "don-vi-1|don-vi-x"])
cell_fault("external", "data/targets.csv", "applies_to", "external-owes", ["bo"])
cell_fault("comparator", "data/targets.csv", "comparator", "unknown-word", ["chừng", "approx"])
cell_fault("no value", "data/targets.csv", "value", "missing-target-value", [""], of("ty-le-a", "cho", "giam"))
cell_fault("due", "data/targets.csv", "due", "bad-due", ["sớm", "khi xong"])
cell_fault("task title", "data/tasks.csv", "title", "missing-value", [""])
cell_fault("task lead", "data/tasks.csv", "lead", "unknown-unit", ["don-vi-x"])
cell_fault("task role", "data/tasks.csv", "role", "unknown-word", ["phụ", "chính"])
cell_fault("task due", "data/tasks.csv", "due", "bad-due", ["cuối năm"])
cell_fault("progress task", some_progress, "task", "unknown-task", ["viec-x"])
cell_fault("progress status", some_progress, "status", "unknown-word", ["xong rồi", "đã xong phần lớn"])
cell_fault("done on", some_progress, "done_on", "done-on-not-done", ["20/01/2026"], also={"status": "in_progress"})
cell_fault("done without day", some_progress, "done_on", "done-without-day", [""], also={"status": "done"})
cell_fault("percent", some_progress, "percent", "out-of-range", ["130", "-1"])
cell_fault("report day", "data/reports.csv", "submitted_on", "no-such-day", ["30/02/2026"])
cell_fault("report after", "data/reports.csv", "submitted_on", "dated-after", ["01/07/2026"])
cell_fault("expansion", "data/glossary.csv", "expansion", "missing-value", [""])


@fault
def period_of_a_report(tree):
    """Of a plan without faults: what a faulty one asks for nobody knows."""
    table = tree.table("data/reports.csv")
    row = take_row(tree, table, lambda row: not tree.files[f"content/plans/{row['plan']}.md"].locked)
    tree.files[f"content/plans/{row['plan']}.md"].locked = True
    row["period"], code = tree.rng.choice([("dot-1", "unknown-period"), ("2026-13", "unknown-period"),
                                           ("2025-03", "period-not-owed"), ("2026-Q1", "period-not-owed")])
    return at(table, row, "period", code)


@fault
def no_name(tree):
    """Of a unit that nobody names by it: a name that stands nowhere cannot be excused."""
    named = {row["unit"].casefold() for table in tree.files.values() if isinstance(table, Table) and "unit" in table.head
             for row in table.rows}
    table = tree.table("data/units.csv")
    row = take_row(tree, table, lambda row: row["id"].startswith("don-vi-") and row["name"].casefold() not in named)
    row["name"] = ""
    return at(table, row, "name", "missing-value")


@fault
def two_in_a_row(tree):
    """A row that cannot be placed is looked through all the same."""
    path, first, second = tree.rng.choice([
        (some_results(tree), ("unit", "don-vi-x", "unknown-unit"), ("reported_on", "31/02/2026", "no-such-day")),
        (some_results(tree), ("indicator", "ty-le-x", "unknown-indicator"), ("reported_on", "46042", "excel-serial")),
        (some_progress(tree), ("task", "viec-x", "unknown-task"), ("status", "xong rồi", "unknown-word")),
        (some_progress(tree), ("unit", "don-vi-x", "unknown-unit"), ("percent", "130", "out-of-range")),
        ("data/targets.csv", ("plan", "ke-hoach-x", "unknown-plan"), ("due", "sớm", "bad-due")),
        ("data/targets.csv", ("plan", "ke-hoach-x", "unknown-plan"), ("applies_to", "nhom-x", "unknown-unit")),
        ("data/tasks.csv", ("plan", "ke-hoach-x", "unknown-plan"), ("due", "sớm", "bad-due")),
        ("data/reports.csv", ("unit", "don-vi-x", "unknown-unit"), ("submitted_on", "30/02/2026", "no-such-day")),
        ("data/units.csv", ("kind", "phòng ban", "unknown-word"), ("url", "www.vi-du.example", "bad-url")),
        ("data/indicators.csv", ("kind", "tỷ số", "unknown-word"), ("decimals", "7", "out-of-range"))])
    table = tree.table(path)
    row = take_row(tree, table, lambda row: path != "data/units.csv" and path != "data/indicators.csv"
                   or row["id"].startswith(("don-vi-", "phu-")))
    row[first[0]], row[second[0]] = first[1], second[1]
    return lambda: [at(table, row, column, code)() for column, _, code in (first, second)]


@fault
def same_row_again(tree):
    table, units = tree.table(some_results(tree)), tree.table("data/units.csv")
    sound = {row["id"] for row in units.rows if id(row) not in units.spoilt}
    first = take_row(tree, table, lambda row: row["unit"] in sound)
    units.spoilt |= {id(row) for row in units.rows if row["id"] == first["unit"]}
    again = table.add(**first)
    table.spoilt.add(id(again))
    return at(table, again, "unit" if table.column("unit") else "indicator", "duplicate-row")


@fault
def unit_twice(tree):
    table = tree.table("data/units.csv")
    first = take_row(tree, table, lambda row: row["id"].startswith("don-vi-"))
    again = table.add(id=first["id"], name="Tên khác", kind="unit")
    table.spoilt.add(id(again))
    return at(table, again, "id", "duplicate-row")


@fault
def without_target(tree):
    table = tree.table(some_results(tree))
    done = {row["unit"] for row in table.rows if row["indicator"] == "rieng"}
    units = [unit for unit, _ in tree.units[1:] if unit not in done]
    if table.locked or not units or tree.table("data/targets.csv").spoilt or tree.table("data/units.csv").spoilt:
        raise Skip
    for path in ("data/targets.csv", "data/units.csv", f"content/plans/{tree.plans[0]}.md"):
        tree.files[path].locked = True  # with faults there nobody can tell
    row = table.add(indicator="rieng", unit=tree.rng.choice(units), value="60")
    table.spoilt.add(id(row))
    return at(table, row, "indicator", "result-without-target")


@fault
def another_cell(tree):
    table = tree.table(some_results(tree))
    row = take_row(tree, table)
    table.raw[id(row)] = lambda text, delimiter: text + delimiter + "thừa"
    return lambda: Expected(table.path, table.lines[id(row)], len(table.head) + 1, "csv-ragged-row")


@fault
def bare_quote(tree):
    table = tree.table(some_progress(tree))
    row = take_row(tree, table)
    row["note"] = ""
    table.raw[id(row)] = lambda text, delimiter: (text[:-2] if text.endswith('""') else text) + 'dài 5" thôi'
    return at(table, row, "note", "csv-bare-quote")


@fault
def open_quote(tree):
    table = tree.table(some_progress(tree))
    if table.locked or id(table.rows[-1]) in table.spoilt:
        raise Skip
    table.locked = True
    row = table.rows[-1]
    table.spoilt.add(id(row))
    row["note"] = ""
    table.raw[id(row)] = lambda text, delimiter: (text[:-2] if text.endswith('""') else text) + '"không đóng'
    return at(table, row, "note", "csv-open-quote")


@fault
def byte_of_another_encoding(tree):
    table = tree.table(some_results(tree))
    if table.spoilt or table.locked:
        raise Skip
    row = take_row(tree, table)
    table.locked = True
    row["cause"] = "Thi\udcea\udcecu"
    return at(table, row, "cause", "not-utf8")


def text_fault(name, path, code, old, new, column, line_of=0):
    """A line of a text becomes other lines; `line_of` counts from the first of them."""
    def plant(tree):
        file = tree.files[path(tree) if callable(path) else path]
        places = [i for i, line in enumerate(file.text) if line.startswith(old)]
        if file.locked or not places:
            raise Skip
        file.locked = True  # lines move
        i = places[0]
        file.text[i:i + 1] = new
        return lambda: Expected(file.path, i + 1 + line_of, column, code)
    plant.__name__ = name
    FAULTS.append(plant)


def some_plan(tree):
    return f"content/plans/{tree.rng.choice(tree.plans)}.md"


SITE_YML, PAGE = "content/site.yml", "content/pages/gioi-thieu.md"
text_fault("unknown key", SITE_YML, "unknown-key", "agency", ["agency: A", "agancy: B"], 1, 1)
text_fault("lang", SITE_YML, "bad-setting", "lang", ["lang: fr"], 7)
text_fault("base_url", SITE_YML, "bad-url", "base_url", ["base_url: vi-du.example"], 11)
text_fault("root", SITE_YML, "unknown-unit", "root_unit", ["root_unit: so-x"], 12)
text_fault("twice", SITE_YML, "yaml-duplicate-key", "lang", ["lang: vi", "lang: vi"], 1, 1)
text_fault("plan key", some_plan, "unknown-key", "type", ["type: Kế hoạch", "  ", "tpye: x"], 1, 2)
text_fault("plan day", some_plan, "no-such-day", "date", ["date: 2026-02-30"], 7)
text_fault("plan status", some_plan, "unknown-word", "status", ["status: đang chạy"], 9)
text_fault("due rule", some_plan, "bad-due-rule", "    due", ["    due: sometime"], 10)
text_fault("document", some_plan, "missing-document", "type", ["type: Kế hoạch", "document: khong-co.pdf"], 11, 1)
text_fault("scheme", some_plan, "link-scheme", "Các đơn vị", ["Xem [đây](javascript:x) ngay."], 11)
text_fault("marker", some_plan, "unknown-marker", "{{> targets}}", ["{{> target}}"], 1)
text_fault("clause twice", some_plan, "duplicate-clause", "b) Công bố", ["b) Công bố kết quả.", "", "b) Một lần nữa."], 1, 2)


@fault
def markdown_of_a_page(tree):
    file = tree.files[PAGE]
    if file.locked:
        raise Skip
    file.locked = True
    line, column, code = tree.rng.choice([
        ("Xem [trang](/khong-co/) này.", 13, "broken-link"), ("Chữ <b>đậm.", 5, "raw-html"),
        ("Chữ **đậm ** hỏng.", 5, "leftover-stars"), ("Chữ \u202eđảo.", 5, "bidi-control"),
        ("![ảnh](https://khac.example/a.png)", 8, "image-address"), ("Gọi [số](tel:113).", 10, "link-scheme")])
    file.text += [line, ""]
    return lambda: Expected(PAGE, len(file.text) - 1, column, code)


@fault
def stray_file(tree):
    path = f"data/results/{tree.rng.choice(['ghi chú.txt', '2026-01.xlsx', '~$2026-01.csv.bak'])}"
    if path in tree.files:
        raise Skip
    tree.put(Text(path, "x\n"))
    return lambda: Expected(path, 0, 0, "unknown-file")


@fault
def file_of_no_period(tree):
    path = f"data/results/{tree.rng.choice(['2026-13', 'thang-1', '2026-1'])}.csv"
    if path in tree.files:
        raise Skip
    tree.put(Text(path, "indicator,unit\n"))
    return lambda: Expected(path, 0, 0, "unknown-period")


# ---- the rounds ----

def check(minhbach, tree):
    run = subprocess.run([minhbach, "check", AS_OF, "--format=json", "--lang=vi", tree], capture_output=True)
    said = [json.loads(line) for line in run.stderr.decode().splitlines()]
    return run.returncode, [Expected(item["file"], item.get("line") or 0, item.get("column") or 0, item["code"]) for item in said]


def plant_faults(tree, count):
    planted = []
    for plant in tree.rng.sample(FAULTS, min(count, len(FAULTS))):
        try:
            planted.append((plant.__name__, plant(tree)))
        except Skip:
            pass
    return planted


def play_round(minhbach, folder, seed):
    """The number of faults planted, and what went wrong."""
    rng = random.Random(seed)
    tree = Tree(rng)
    tree.write(folder, seed)
    status, said = check(minhbach, folder)
    if status or said:
        return 0, [f"alarm in a sound tree: {item}" for item in said] or [f"status {status}"]
    shutil.rmtree(folder)
    planted = plant_faults(tree, rng.choice([1, 2, 4, 8, 16]))
    tree.write(folder, seed)
    status, said = check(minhbach, folder)
    places = [where() for _, where in planted]
    expected = collections.Counter(place for found in places for place in (found if isinstance(found, list) else [found]))
    got = collections.Counter(said)
    wrong = [f"missed: {item}" for item in (expected - got)] + [f"invented: {item}" for item in (got - expected)]
    return len(planted), wrong


def main(minhbach, project, count="60", seed="1"):
    number, planted, failed = 0, 0, 0
    with tempfile.TemporaryDirectory(dir=FAST) as work:
        while planted < int(count) and failed < 10:
            number += 1
            folder = f"{work}/tree"
            more, wrong = play_round(os.path.abspath(minhbach), folder, int(seed) + number - 1)
            shutil.rmtree(folder, ignore_errors=True)
            planted += more
            failed += bool(wrong)
            print("".join(f"# {line}\n" for line in wrong[:12]), end="")
            print(f"{'not ok' if wrong else 'ok'} {number} {more} faults, seed {int(seed) + number - 1}", flush=True)
    print(f"1..{number}\n# {planted} faults of {len(FAULTS)} kinds planted in {number} trees")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
