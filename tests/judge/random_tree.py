#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes a small random source tree that minhbach accepts, for judging it twice.

    random_tree.py SEED DIR      prints the as-of day
"""
import csv
import datetime
import io
import os
import random
import sys
import unicodedata

import second

DAY = datetime.timedelta(days=1)
COMPARATORS = ["", "at_least", "more_than", "at_most", "below", "equals"]


class Maker:
    def __init__(self, seed, root):
        self.r, self.root = random.Random(seed), root
        self.odd = self.r.random() < .4
        self.as_of = datetime.date(2026, 1, 1) + self.r.randrange(500) * DAY
        self.units, self.indicators, self.plans = [], [], {}
        self.targets, self.tasks, self.results, self.progress = [], [], {}, {}

    def maybe(self, chance, value, other=""):
        return value if self.r.random() < chance else other

    def day(self, spread=300):
        return self.as_of + self.r.randint(-spread, spread) * DAY

    def decimal(self, low, high):
        text = "%.*f" % (self.r.choice([0, 0, 1, 2, 6]), self.r.uniform(low, high))
        return text.replace(".", ",")

    # -- who and what

    def make_units(self):
        for n in range(self.r.randint(2, 6)):
            self.units.append({"id": "u%d" % n, "name": "Đơn vị %d" % n,
                               "level": self.r.choice(["so", "xa", ""]), "kind": self.maybe(.3, "unit"),
                               "from": self.maybe(.1, self.day().isoformat()),
                               "until": self.maybe(.1, (self.day() + 200 * DAY).isoformat())})
            row = self.units[-1]
            if row["from"] and row["until"] and row["from"] > row["until"]:
                row["until"] = ""
        members = [u["id"] for u in self.units]
        if self.r.random() < .5:
            self.units.append({"id": "vai", "name": "Vai trò", "kind": "role"})
        if self.r.random() < .6:
            some = self.r.sample(members, self.r.randint(1, len(members)))
            self.units.append({"id": "nhom", "name": "Nhóm", "kind": "group",
                               "members": "|".join(some)})
            if self.r.random() < .5:
                self.units.append({"id": "nhom-lon", "name": "Nhóm lớn", "kind": "group",
                                   "members": "nhom|" + self.r.choice(members)})
        if any(u.get("level") == "xa" for u in self.units) and self.r.random() < .6:
            self.units.append({"id": "cac-xa", "name": "Các xã", "kind": "group",
                               "members": "level=xa"})
        if self.r.random() < .3:
            self.units.append({"id": "tap-the", "name": "Tập thể", "kind": "group"})
        self.ids = [u["id"] for u in self.units]
        groups = [u for u in self.units if u.get("members") and "=" not in u["members"]]
        if groups and self.r.random() < .2: # it owes nothing, through a group either
            self.units.append({"id": "ngoai", "name": "Ngoài", "kind": "external"})
            groups[0]["members"] += "|ngoai"
        self.r.shuffle(self.units)

    def make_indicators(self):
        for n in range(self.r.randint(1, 5)):
            kind, measure = self.r.choice([("rate", "%"), ("rate", "%"), ("", "%"),
                                           ("duration", "days"), ("duration", "minutes"),
                                           ("reduction", "%"), ("count", "count"), ("", "hồ sơ"),
                                           ("yes_no", ""), ("qualitative", "")])
            self.indicators.append({"id": "i%d" % n, "name": "Chỉ số %d" % n, "kind": kind,
                                    "measure": measure,
                                    "decimals": self.maybe(.5, str(self.r.randint(0, 3)))})

    def kind(self, indicator):
        row = next(i for i in self.indicators if i["id"] == indicator)
        return row["kind"] or ("rate" if row["measure"] == "%" else "count"), row["measure"]

    # -- plans

    def entry(self, first, last, own):
        cycle = self.r.choice(["monthly", "monthly", "quarterly", "half_year", "nine_month",
                               "yearly", "weekly", "custom", "final", "ad_hoc"])
        if cycle == "weekly" and (last - first).days > 100:
            cycle = "monthly"
        lines = ["  - cycle: " + cycle]
        if self.r.random() < .4:
            names = self.r.sample(self.ids, self.r.randint(1, min(3, len(self.ids))))
            lines.append("    from_units: [%s]" % ", ".join(names))
        if self.r.random() < .25:
            lines.append("    figures: " + self.r.choice(["yes", "no"]))
        if cycle == "custom":
            lines += self.custom(first, last, own)
        else:
            if self.r.random() < .2:
                lines.append('    first: "%s"' % self.period_text(first + self.r.randrange(99) * DAY))
            due = self.due(cycle)
            if due:
                lines.append("    due: " + due)
        return lines

    def due(self, cycle):
        if cycle == "ad_hoc" or self.r.random() < .15:
            return ""
        if cycle == "weekly":
            return "within"
        before = ["before %d/%d" % (self.r.randint(2, 28), self.r.randint(1, 12))]
        common = ["within", "before %d" % self.r.randint(2, 31),
                  "before %d of next month" % self.r.randint(2, 31)]
        if cycle == "final":
            return self.r.choice(before + ["within", "on " + self.day().isoformat()])
        if cycle in ("nine_month", "yearly"):
            return self.r.choice(before + common)
        return self.r.choice(common)

    def custom(self, first, last, own):
        lines, day = ["    periods:"], first
        for n in range(self.r.randint(1, 4)):
            if self.r.random() < .3:
                name = self.r.choice(["%d" % first.year, "%d-H1" % last.year, "%d-Q2" % first.year,
                                      "%d-0%d" % (last.year, self.r.randint(1, 9))])
                if name in [n for n in own["calendar"]]:
                    continue
                own["calendar"].append(name)
                lines.append('      - {id: "%s", due: %s}' % (name, self.r.choice(
                    ["within", "before %d/%d" % (self.r.randint(2, 28), self.r.randint(1, 12))])))
                continue
            end = day + self.r.randint(3, 40) * DAY
            own["count"] += 1
            due = self.maybe(.8, ", due: " + self.r.choice(["within", "on " + end.isoformat(),
                                                           "before 15/8"]))
            lines.append('      - {id: dot-%d, name: Đợt %d, from: "%s", to: "%s"%s}'
                         % (own["count"], own["count"], day, end, due))
            day = end + self.r.randint(-3, 3) * DAY
        return lines if len(lines) > 1 else ["    periods:", '      - {id: dot-%d, from: "%s", to: "%s"}'
                                             % (self.next_own(own), first, first + 9 * DAY)]

    def next_own(self, own):
        own["count"] += 1
        return own["count"]

    def period_text(self, day):
        return self.r.choice([day.isoformat(), "%d-%02d" % (day.year, day.month)])

    def make_plans(self):
        for n in range(self.r.randint(1, 3)):
            first = datetime.date(self.r.choice([2025, 2026]), self.r.choice([1, 1, 4, 7]), 1)
            last = self.r.choice([datetime.date(2026, 12, 31), first + self.r.randint(40, 400) * DAY])
            issued = self.r.choice(["", '"2025"', '"2026-04"', '"%s"' % (first + 20 * DAY)])
            own = {"count": 0, "calendar": []}
            lines = ["---", "title: Kế hoạch %d" % n]
            if issued:
                lines.append("date: " + issued)
            lines += ['period: {from: "%s", to: "%s"}' % (first, last),
                      "status: " + self.r.choice(["in_force"] * 6 + ["ended", "replaced", "draft"]),
                      "reporting:"]
            for _ in range(self.r.randint(1, 3)):
                lines += self.entry(first, last, own)
            self.plans["p%d" % n] = "\n".join(lines + ["---", "", "Nội dung.", ""])

    # -- rows

    def place(self, most=3):
        return "|".join(self.r.sample(self.ids, self.r.randint(1, min(most, len(self.ids)))))

    def row_due(self):
        return self.r.choice(["", "ongoing", "Thường xuyên", self.day(150).isoformat(),
                              self.period_text(self.day(150)), "2026-12"])

    def make_targets(self):
        for n in range(self.r.randint(1, 8)):
            plan, indicator = self.r.choice(list(self.plans)), self.r.choice(self.indicators)["id"]
            kind, measure = self.kind(indicator)
            row = {"id": "t%d" % n, "plan": plan, "indicator": indicator, "clause": "II",
                   "due": self.r.choice(["", "ongoing", self.row_due()])}
            row[self.r.choice(["applies_to", "applies_to", "lead"])] = self.place()
            self.bound(row, kind, measure)
            if self.r.random() < .15:
                row["until"] = self.period_text(self.day(100))
            elif self.r.random() < .15:
                row["from"] = self.period_text(self.day(100))
            same = [t["id"] for t in self.targets if t["plan"] == plan]
            if same and self.r.random() < .1:
                row["same_as"] = self.r.choice(same)
            if self.targets and self.r.random() < .25:
                other = self.r.choice(self.targets)
                row.update({k: other[k] for k in ("plan", "indicator", "comparator", "value",
                                                  "baseline", "due") if k in other})
                row.pop("same_as", None)
                if row.get("value") == "100" and self.r.random() < .6:
                    row["comparator"] = self.r.choice(["equals", "at_least", ""])
                if self.r.random() < .4 and self.kind(row["indicator"])[0] == "rate":
                    self.bound(row, *self.kind(row["indicator"]))
            self.targets.append(row)

    def bound(self, row, kind, measure):
        row["value"] = row["baseline"] = ""
        if self.r.random() < .08:
            row["comparator"] = "by_reference"
        elif kind == "yes_no":
            row["comparator"], row["value"] = "yes_no", self.r.choice(["", "yes", "no"])
        elif kind == "qualitative":
            row["comparator"] = "qualitative"
        elif kind == "reduction":
            row["comparator"], row["value"] = "reduce_by_at_least", str(self.r.choice([10, 20, 30]))
        elif kind == "duration" and self.r.random() < .4:
            row["comparator"], row["value"] = "reduce_by_at_least", self.r.choice(["20", "33,3"])
            row["baseline"] = self.r.choice(["10", "7", "12,5"])
        else:
            row["comparator"] = self.r.choice(COMPARATORS)
            row["value"] = self.r.choice(["100", "80", "90", "66,666667", "33,333333", "8"])

    def figure(self, indicator):
        """value, numerator, denominator, as the file has them; a plain number if there is one."""
        kind, measure = self.kind(indicator)
        if self.r.random() < .12:
            return "", "", ""
        if self.r.random() < .08:
            return self.r.choice(["[x]", "[z]"]), "", ""
        if kind == "yes_no":
            return self.r.choice(["yes", "no", "có", "không"]), "", ""
        if kind == "qualitative":
            return self.r.choice(["Đã ban hành", "Đang làm, 2 đợt"]), "", ""
        provisional = self.maybe(.1, "[p]")
        if self.r.random() < .45:
            return (provisional,) + self.parts(kind, measure)
        high = 100 if measure == "%" else 12
        low = 1 if measure == "%" else 0 # less than 1 % must have its sign
        value = self.r.choice([self.decimal(low, high), self.decimal(.6 * high, high), "8", "80", "100",
                               "79,96", "66,666667", "99,999999"])
        if kind == "reduction" and self.r.random() < .2:
            value = "-" + value
        return (value + provisional).replace("-0", "0"), "", ""

    def parts(self, kind, measure):
        if self.r.random() < .12:
            return "0", "0"
        whole = self.r.choice([3, 3, 6, 7, 10, 12, 100, 250, 1000000, 30000000])
        if measure == "%":
            return str(self.r.choice([whole, whole - 1, 2 * whole // 3, self.r.randint(0, whole)])), \
                str(whole)
        return str(self.r.randint(0, 12 * min(whole, 1000))), str(min(whole, 1000))

    def explanation(self):
        some = self.r.random()
        return {key: self.maybe(some, key + ' "x", y') for key in ("cause", "responsibility",
                                                                  "solution")}

    def named(self, plan, period):
        return (None if second.span_of(period) else plan), period

    def make_results(self, calendar):
        everyone = [u for u in self.ids]
        for plan, entries in calendar.items():
            for entry in entries:
                for period, span, due in entry["periods"]:
                    rows = self.results.setdefault(self.named(plan, period), {})
                    for unit in everyone:
                        for row in self.indicators:
                            if self.r.random() < .35:
                                rows.setdefault((row["id"], unit), self.result(row["id"], unit, span,
                                                                             due))

    def result(self, indicator, unit, span, due):
        value, numerator, denominator = self.figure(indicator)
        near = due or span[1]
        return {"indicator": indicator, "unit": unit, "value": value, "numerator": numerator,
                "denominator": denominator, "warning": self.maybe(.3, "nguy cơ"),
                "reported_on": self.maybe(.6, (near + self.r.randint(-9, 9) * DAY).isoformat()),
                **self.explanation()}

    def make_progress(self, calendar):
        for n in range(self.r.randint(0, 5)):
            plan = self.r.choice(list(self.plans))
            task = {"id": "k%d" % n, "plan": plan, "title": "Việc %d" % n, "due": self.row_due(),
                    "lead": self.maybe(.8, self.place()),
                    "condition": self.maybe(.15, "Khi có quy định")}
            self.tasks.append(task)
            for entry in calendar[plan]:
                for period, span, _ in entry["periods"]:
                    rows = self.progress.setdefault(self.named(plan, period), {})
                    for unit in self.ids:
                        if self.r.random() < .25:
                            rows.setdefault((task["id"], unit), self.step(task["id"], unit, span))

    def step(self, task, unit, span):
        status = self.r.choice(["done", "in_progress", "in_progress", "not_started", "waiting", ""])
        row = {"task": task, "unit": unit, "status": status, **self.explanation()}
        if status != "done" and self.r.random() < .4:
            row["percent"] = str(self.r.choice([0, 40, 80]))
        row["reported_on"] = self.maybe(.6, (span[1] + self.r.randint(-9, 9) * DAY).isoformat())
        if status == "done" and (not row["reported_on"] or self.r.random() < .7):
            row["done_on"] = (span[1] + self.r.randint(-20, 9) * DAY).isoformat()
        return row

    def make_reports(self, calendar):
        rows = {}
        for plan, entries in calendar.items():
            for entry in entries:
                for period, span, due in entry["periods"]:
                    for unit in self.ids:
                        if self.r.random() < .2:
                            day = (due or span[1]) + self.r.randint(-9, 9) * DAY
                            rows[plan, unit, period] = {"plan": plan, "unit": unit, "period": period,
                                                        "submitted_on": day.isoformat()}
        return list(rows.values())

    def make_corrections(self):
        rows = []
        for (plan, period), results in self.results.items():
            for row in results.values():
                if self.r.random() > .02 or row["numerator"] or row["value"] in ("[p]",):
                    continue
                was = {"yes_no": "yes", "qualitative": "Chưa"}.get(self.kind(row["indicator"])[0], "1,5")
                rows.append({"indicator": row["indicator"], "unit": row["unit"],
                             "period": "%s/%s" % (plan, period) if plan else period, "was": was,
                             "now": row["value"].replace("[p]", ""),
                             "corrected_on": self.day(50).isoformat(),
                             "reason": self.maybe(.8, "nhập nhầm")})
        return rows

    # -- files

    def disguise(self, row):
        """Names for ids, as staff write them."""
        row = dict(row)
        for key, rows in (("unit", self.units), ("indicator", self.indicators)):
            if row.get(key) and self.r.random() < .3:
                name = next(r["name"] for r in rows if r["id"] == row[key])
                row[key] = self.r.choice([name, name.upper(), "  ".join(name.split(" "))])
        return row

    def write(self, name, header, rows):
        """Order of rows and columns, names, NFD, BOM and line ends must not matter."""
        path, rows, header = os.path.join(self.root, name), list(rows), header.split(",")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if name != "data/targets.csv": # whose order says which row is the later one
            self.r.shuffle(rows)
        if self.odd:
            self.r.shuffle(header)
            rows = [self.disguise(row) for row in rows]
        text = io.StringIO()
        out = csv.DictWriter(text, header, restval="", extrasaction="raise",
                             lineterminator=self.r.choice(["\n", "\r\n"]))
        out.writeheader()
        out.writerows(rows)
        text = text.getvalue()
        if self.odd and self.r.random() < .5:
            text = unicodedata.normalize("NFD", text)
        with open(path, "w", encoding=self.r.choice(["utf-8", "utf-8-sig"]), newline="") as file:
            file.write(text)

    def make(self):
        self.make_units()
        self.make_indicators()
        self.make_plans()
        self.make_targets()
        calendar = {}
        for plan, text in self.plans.items():
            path = os.path.join(self.root, "content", "plans", plan + ".md")
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            calendar[plan] = second.owed(second.front_matter(path))
        with open(os.path.join(self.root, "content", "site.yml"), "w", encoding="utf-8") as file:
            file.write("title: Thử\nagency: Thử\nbase_url: https://example.vn/\nlang: vi\n"
                       "provenance: official\n")
        self.make_results(calendar)
        self.make_progress(calendar)
        self.write("data/units.csv", "id,name,level,kind,members,from,until", self.units)
        self.write("data/indicators.csv", "id,name,kind,measure,decimals", self.indicators)
        self.write("data/targets.csv", "id,plan,indicator,clause,applies_to,lead,comparator,value,"
                   "baseline,from,until,due,same_as", self.targets)
        self.write("data/tasks.csv", "id,plan,title,lead,due,condition", self.tasks)
        self.write("data/reports.csv", "plan,unit,period,submitted_on", self.make_reports(calendar))
        self.write("data/corrections.csv", "indicator,unit,period,was,now,corrected_on,reason",
                   self.make_corrections())
        for folder, files, header in (
                ("results", self.results, "indicator,unit,value,numerator,denominator,warning,cause,"
                 "responsibility,solution,reported_on"),
                ("progress", self.progress, "task,unit,status,done_on,percent,cause,responsibility,"
                 "solution,reported_on")):
            for (plan, period), rows in files.items():
                name = "data/%s/%s%s.csv" % (folder, plan + "/" if plan else "", period)
                self.write(name, header, rows.values())
        return self.sharp_day(calendar)

    def sharp_day(self, calendar):
        """Most rules turn on a day: judge on one of those, or the day before or after it."""
        days = [day for entries in calendar.values() for entry in entries
                for _, span, due in entry["periods"] for day in (span[0], span[1], due) if day]
        days += [second.span_of(row["due"])[1] for row in self.targets + self.tasks
                 if second.span_of(row["due"])]
        days = [day for day in days if abs((day - self.as_of).days) < 200]
        if not days or self.r.random() < .3:
            return self.as_of
        return self.r.choice(days) + self.r.choice([0, 0, 0, 1, -1]) * DAY


if __name__ == "__main__":
    print(Maker(int(sys.argv[1]), sys.argv[2]).make().isoformat())
