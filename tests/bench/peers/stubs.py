#!/usr/bin/env python3
"""hugo_stubs.py SOURCE DIR: what Hugo needs beside its layouts: a stub for every page of figures."""
import csv
import json
import sys
from pathlib import Path

source, root = Path(sys.argv[1]), Path(sys.argv[2])


def rows(name):
    with open(source / "data" / name, encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def stub(path, layout, title, **more):
    path = root / path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"title": title, "layout": layout, **more}) + "\n")


units, indicators = rows("units.csv"), rows("indicators.csv")
months = sorted(p.stem for p in (source / "data/results").iterdir())
root.mkdir(parents=True, exist_ok=True)
(root / "_index.md").write_text('{"title": "Tổng quan"}\n')
for unit in units:
    where = unit["id"]
    if unit["parent"].startswith("tinh-"):
        stub("u/%s.md" % where, "unit", unit["name"], unit=where)
    elif unit["level"] == "tinh":
        stub("p/%s.md" % where, "province", unit["name"], province=where)
        for month in months:
            stub("p/%s/%s.md" % (where, month), "month", "%s %s" % (unit["name"], month),
                 province=where, month=month)
        for item in indicators:
            stub("p/%s/%s.md" % (where, item["id"]), "indicator",
                 "%s, %s" % (item["name"], unit["name"]), province=where, indicator=item["id"])
