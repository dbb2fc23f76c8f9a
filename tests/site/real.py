#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""real.py SITE: the site of the project's own five plans, checked from outside: what the plans say, that every number
adds up wherever it is shown, that every status and flag occurs, that every link and anchor leads somewhere."""
import csv
import html
import json
import os
import re
import sys
from collections import Counter
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

site = sys.argv[1]
tests = failed = 0


def check(name, good, seen=""):
    global tests, failed
    tests += 1
    failed += not good
    print("%s %d %s%s" % ("ok" if good else "not ok", tests, name, "" if good else ": " + str(seen)[:600]))


def read(path):
    with open(os.path.join(site, path), encoding="utf-8-sig", newline="") as file:
        return file.read()


def table(name):
    return list(csv.DictReader(read("du-lieu/%s.csv" % name).splitlines(keepends=True)))


# What the plans say.
PLANS = {"dn-skhcn-2026": (14, 10), "dn-skhcn-2025": (52, 73), "dn-ubnd-18-2025": (11, 29),
         "qn-skhcn-2025-2026": (18, 8), "dn-ubnd-2026": (15, 36)}
CITY = [  # no, indicator, comparator, figure, due: the appendix of dn-ubnd-2026
    ("1", "dvctt-toan-trinh", "at_least", "80", "2026-12"), ("2", "ho-so-truc-tuyen", "at_least", "90", "2026-12"),
    ("3", "thanh-toan-truc-tuyen", "at_least", "80", "2026-12"), ("4", "so-hoa", "at_least", "95", "2026-12"),
    ("5", "dong-bo-ket-qua", "at_least", "100", "2026-12"), ("6", "ket-qua-dien-tu", "at_least", "100", "2026-12"),
    ("7", "tai-su-dung-du-lieu", "at_least", "90", "2026-12"),
    ("8", "phan-anh-kien-nghi-dung-han", "at_least", "100", "2026-12"),
    ("9", "hai-long", "at_least", "95", "2026-12"), ("10", "xu-ly-tren-moi-truong-so", "at_least", "100", "ongoing"),
    ("11", "ho-so-cap-tinh-dien-tu", "at_least", "100", "ongoing"),
    ("12", "ho-so-cap-xa-dien-tu", "at_least", "95", "ongoing"),
    ("13", "rut-ngan-thoi-gian-so-voi-quy-dinh", "reduce_by_at_least", "30", "2026-12"),
    ("14", "rut-ngan-thoi-gian-so-voi-quy-dinh", "reduce_by_at_least", "30", "2026-12"),
    ("15", "dung-han", "at_least", "98", "ongoing")]
targets, tasks, indicators = table("targets"), table("tasks"), table("indicators")
check("5 plans", {row["id"] for row in table("plans")} == set(PLANS), table("plans"))
check("63 indicators", len(indicators) == 63, len(indicators))
check("110 targets", len(targets) == 110, len(targets))
check("156 tasks", len(tasks) == 156, len(tasks))
for plan, counts in PLANS.items():
    seen = (sum(t["plan"] == plan for t in targets), sum(t["plan"] == plan for t in tasks))
    check("targets and tasks of " + plan, seen == counts, seen)
city = sorted((t for t in targets if t["plan"] == "dn-ubnd-2026"), key=lambda t: int(t["no"]))
seen = [(t["no"], t["indicator"], t["comparator"], t["value"], t["due"]) for t in city]
check("the 15 targets of the city plan, figure by figure", seen == CITY, seen)
page = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", read("ke-hoach/dn-ubnd-2026/index.html"))).replace("\u00a0", " ")
names = {row["id"]: row for row in indicators}
for no, indicator, comparator, value, due in CITY:
    known = names[indicator]["short_name"] in page or names[indicator]["name"] in page
    check("target %s stands on the plan's page" % no, known and value + " %" in page, indicator)

# Every status and flag; sums.
verdicts, duties, task_verdicts = table("verdicts"), table("duties"), table("task_verdicts")
statuses = {row["status"] for row in verdicts}
# `qualitative` needs a target without a figure, and none of the 110 is one; tests/unit/judge covers it
check("every status", statuses == set("met not_met at_risk not_due report_not_due not_reported no_cases not_available "
                                      "not_applicable target_pending".split()), statuses)
flags = {flag.split(":")[0] for row in verdicts for flag in row["flags"].split("|") if flag}
check("every flag", flags == set("late_report solution_missing explanation_missing provisional interim revised "
                                 "conflicting_target duplicate_target".split()), flags)
check("every duty", {row["status"] for row in duties} == {"on_time", "late", "missing", "not_due"})
check("every status of tasks", {row["status"] for row in task_verdicts} ==
      set("done_on_time done_late waiting ongoing no_deadline overdue in_progress not_started".split()),
      {row["status"] for row in task_verdicts})
keys = [[row[k].encode() for k in ("plan", "target", "indicator", "unit", "period")] for row in verdicts]
check("verdicts are sorted by the bytes of their keys", keys == sorted(keys))
check("no cell twice", len({tuple(k) for k in keys}) == len(keys))
real = {row["unit"] for row in table("results")} | {row["unit"] for row in table("progress")}
check("results and progress belong to made-up units only", all("mau-" in unit for unit in real), real)
check("the banner's word in every row", all(row["provenance"] == "illustrative" for row in verdicts))
for name in ("verdicts", "duties", "task_verdicts", "results", "targets", "tasks", "units", "indicators", "plans",
             "progress", "reports", "corrections", "glossary"):
    rows = json.loads(read("du-lieu/%s.json" % name))
    check("%s.json says what %s.csv says" % (name, name), rows == table(name), (len(rows), len(table(name))))

# The same period has the same counts wherever it is told: home, its page, its report.
month = [row for row in verdicts if row["period"] == "2026-10" and "duplicate_target" not in row["flags"]]
count = Counter(row["status"] for row in month)
words = "%d/%d" % (count["met"], len(month))
for path in ("index.html", "ky/2026-10/index.html", "ky/2026-10/bao-cao/dn-ubnd-2026/index.html"):
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", read(path))).replace("\u00a0", " ")
    check("%s tells %s" % (path, words), words + " kết quả đạt" in text, text[:200])
manifest = json.loads(read("manifest.json"))
rows = [entry for entry in manifest["inputs"] if "rows" in entry]
check("rows read = published + reported", rows and all(e["rows"] == e["published"] + e["reported"] for e in rows), rows[:3])


# Links and anchors.
class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.links, self.twice = set(), [], []

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name == "id":
                if value in self.ids:
                    self.twice.append(value)
                self.ids.add(value)
            elif name in ("href", "src") and tag != "base":
                self.links.append(value)


pages = {}
for folder, _, files in os.walk(site):
    for file in files:
        if file.endswith(".html"):
            path = os.path.relpath(os.path.join(folder, file), site)
            pages[path] = Page()
            pages[path].feed(read(path))
twice = [(path, page.twice[:3]) for path, page in pages.items() if page.twice]
check("no id twice on a page", not twice, twice[:5])
broken, abroad = [], []
base = urlsplit(re.search(r'rel="?canonical"?[^>]*href="([^"]*)"|href="([^"]*)"[^>]*rel="?canonical', read("index.html")).group(1))
for path, page in pages.items():
    for link in page.links:
        parts = urlsplit(link)
        if parts.scheme in ("mailto", "https", "http"):
            continue
        target = unquote(parts.path)
        if target.startswith("/"):
            target = target[len(base.path) if target.startswith(base.path) else 1:]
        elif target:
            target = os.path.normpath(os.path.join(os.path.dirname(path), target))
        else:
            target = path
        if target == "" or target.endswith("/"):
            target += "index.html"
        if not os.path.exists(os.path.join(site, target)):
            broken.append((path, link))
        elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
            broken.append((path, link))
check("every link and anchor leads somewhere (%d pages)" % len(pages), not broken, broken[:8])
check("an address of its own for every clause", "iii-1-b" in pages["ke-hoach/dn-ubnd-2026/index.html"].ids)
late = [path for path, page in pages.items() if not re.search(r'<html[^>]* lang="vi"', read(path))]
check("every page says its language", not late, late[:5])
silent = [path for path in pages if "minh họa" not in read(path)]
check("the banner on every page", not silent, silent[:5])

# Abbreviations are explained where they stand first in a text, and there alone.
known = {row["abbr"]: row["expansion"] for row in table("glossary")}
abbreviations = {path: re.findall(r'<abbr title="([^"]*)">([^<]*)</abbr>', read(path)) for path in pages}
seen = [path for path, found in abbreviations.items() if len({abbr for _, abbr in found}) != len(found)]
check("no abbreviation is explained twice on a page", not seen, seen[:5])
seen = [pair for found in abbreviations.values() for pair in found if known.get(pair[1]) != pair[0]]
check("abbreviations are explained in the words of the glossary", not seen, seen[:5])
seen = [plan for plan in PLANS if not abbreviations["ke-hoach/%s/index.html" % plan]]
check("every plan's text explains its abbreviations", not seen, seen)
LISTS = r"(don-vi/[^/]+|ky/.+|dinh-chinh|nhiem-vu/[^/]+)/index\.html"
told = {row[key] for name in ("results", "progress") for row in table(name)
        for key in ("warning", "cause", "responsibility", "solution", "note") if row.get(key)}
told |= {row["title"] for row in tasks} | {row["reason"] for row in table("corrections")}
told = [(text, {word.rstrip(".-/&") for word in re.findall(r"[\w&./-]+", text)} & set(known)) for text in told]
seen = []
for path in filter(re.compile(LISTS).fullmatch, pages):
    bare = html.unescape(re.sub(r"<[^>]+>", "", read(path)))
    used = set().union(*[abbrs for text, abbrs in told if abbrs and text in bare] or [set()])
    seen += [(path, abbr) for abbr in sorted(used - {abbr for _, abbr in abbreviations[path]})]
check("abbreviations are explained where units, periods and reports use them", told and not seen, seen[:5])

print("1..%d" % tests)
sys.exit(1 if failed else 0)
