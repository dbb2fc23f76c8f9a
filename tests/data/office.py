#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""office.py SITE FOLDER: the tables of SITE/du-lieu/excel as LibreOffice opened them (FOLDER/<table>.fods): every figure is
a number, every day a date, everything else the same text as in the table for machines."""
import csv
import json
import os
import re
import sys
import xml.etree.ElementTree as tree

site, folder = sys.argv[1:]
OFFICE, TABLE, TEXT = ("{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}" % name for name in ("office", "table", "text"))
FIGURE = re.compile(r"-?[0-9]+(\.[0-9]+)?")
# Columns of text that may hold a figure, too: a value or yes, a figure or a mark.
MIXED = {"value", "target_value", "was", "now", "baseline", "numerator", "denominator"}
# What looks like a figure and is a name: a year as a period or a plan's date, the number of a plan or of a row.
NAMES = {"period", "date", "number", "no", "due"}
faults, seen = [], {"number": 0, "date": 0, "text": 0}


def opened(name):
    """The rows of a sheet, each cell as (type, value)."""
    for row in tree.parse(os.path.join(folder, name + ".fods")).iter(TABLE + "table-row"):
        cells = []
        for cell in row.iter(TABLE + "table-cell"):
            kind = cell.get(OFFICE + "value-type", "empty")
            text = "\n".join("".join(part.itertext()) for part in cell.iter(TEXT + "p"))
            value = {"float": cell.get(OFFICE + "value"), "percentage": cell.get(OFFICE + "value"),
                     "date": cell.get(OFFICE + "date-value")}.get(kind, text)
            cells += [(kind, value)] * min(int(cell.get(TABLE + "number-columns-repeated", 1)), 64)
        if any(kind != "empty" for kind, _ in cells):
            yield cells


def judge(field, plain, kind, value):
    """What is wrong with one cell, whose plain text is that of the table for machines."""
    if plain == "":
        return kind != "empty" and "is not empty"
    if field["type"] in ("number", "integer") or (field["name"] in MIXED and FIGURE.fullmatch(plain)):
        seen["number"] += 1
        return (kind != "float" or float(value) != float(plain)) and "is no number"
    if field["type"] == "date":
        seen["date"] += 1
        return (kind != "date" or value[:10] != plain) and "is no date"
    if field["name"] in NAMES:
        return False
    seen["text"] += 1
    if field["name"] in MIXED: # 97,6 [p]
        plain = plain.replace(".", ",")
    same = re.sub(r"\s+", " ", value or "").lstrip("'") == re.sub(r"\s+", " ", plain).lstrip("'")
    return (kind != "string" or not same) and field["name"] != "note" and "is no longer the text that it was"


package = json.load(open(os.path.join(site, "du-lieu/datapackage.json"), encoding="utf-8"))
for resource in package["resources"]:
    name, fields = resource["path"][:-len(".csv")], resource["schema"]["fields"]
    with open(os.path.join(site, "du-lieu", resource["path"]), encoding="utf-8-sig", newline="") as file:
        plain = list(csv.reader(file))
    rows = list(opened(name))
    if len(rows) != len(plain):
        faults.append("%s: %d rows, not %d" % (name, len(rows), len(plain)))
    titles = [value for _, value in rows[0][:len(fields)]]
    if titles != [field["title"] for field in fields]:
        faults.append("%s: headers %s" % (name, titles))
    for at, (texts, cells) in enumerate(zip(plain[1:], rows[1:]), 2):
        cells += [("empty", "")] * (len(fields) - len(cells))
        for field, text, (kind, value) in zip(fields, texts, cells):
            fault = judge(field, text, kind, value)
            if fault:
                faults.append("%s:%d %s: “%s” %s (%s “%s”)" % (name, at, field["name"], text, fault, kind, value))
print("\n".join(faults[:20]))
print(seen)
sys.exit(1 if faults or min(seen.values()) < 1000 else 0)
