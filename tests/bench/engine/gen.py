#!/usr/bin/env python3
"""gen.py DIR: writes the templates and the data of the engine benchmark, a compliance table of 500
units by 12 months, into DIR. The same bytes every time. What is absent is false in the JSON, which
all engines take alike."""
import json
import random
import sys
from pathlib import Path

UNITS = ["Xã Bình Minh", "Phường Hòa Lạc", "Sở Y tế & Dân số", "Chi cục <thuế>", 'Xã "Mới"',
         "Phường Thanh Xuân", "Sở Giáo dục và Đào tạo"]
NOTES = ["Thiếu nhân sự, đã bổ sung", "Số liệu tạm tính", 'Theo "biên bản" kiểm tra',
         "Chờ Sở Y tế & đối tác", "Giá trị < năm trước"]

TEMPLATES = {
    "table": "{{>head}}\n<table>\n<thead><tr><th>Đơn vị</th>{{#months}}<th>{{.}}</th>{{/months}}"
             "<th>Đạt</th></tr></thead>\n<tbody>\n{{#rows}}\n{{>row}}\n{{/rows}}\n{{^rows}}\n"
             "<tr><td>Chưa có số liệu</td></tr>\n{{/rows}}\n</tbody>\n</table>\n",
    "head": '<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">'
            "<title>{{title}} – Minh bạch</title></head>\n<h1>{{title}}</h1>\n",
    "row": '<tr id="{{id}}"><th><a href="/u/{{id}}/">{{name}}</a></th>\n{{#cells}}\n{{>cell}}\n'
           '{{/cells}}\n<td class="sum">{{total}}</td></tr>\n',
    "cell": '<td class="{{#met}}met{{/met}}{{^met}}miss{{/met}}"{{#date}} title="{{date}}"{{/date}}>'
            "{{#value}}{{value}} {{#met}}✓{{/met}}{{^met}}✗{{/met}}{{/value}}{{^value}}–{{/value}}"
            "{{#note}}<small>{{note}}</small>{{/note}}</td>\n",
}


def cell(rnd, month):
    met = rnd.random() > .4
    if rnd.random() < .03:
        return {"met": False, "date": False, "value": False, "note": False}
    return {"met": met, "date": "2026-%02d-%02d" % (month + 1, rnd.randint(1, 28)),
            "value": "%d,%d" % (rnd.randint(40, 100), rnd.randint(0, 9)),
            "note": rnd.choice(NOTES) if rnd.random() < .06 else False}


def row(rnd, number):
    cells = [cell(rnd, month) for month in range(12)]
    return {"id": "bm-%03d" % number, "name": rnd.choice(UNITS), "cells": cells,
            "total": "%d/12" % sum(c["met"] for c in cells)}


def main():
    where, rnd = Path(sys.argv[1]), random.Random(11)
    data = {"title": "Bảng tuân thủ <2026>", "months": ["%02d/2026" % (m + 1) for m in range(12)],
            "rows": [row(rnd, n) for n in range(500)]}
    where.mkdir(parents=True, exist_ok=True)
    (where / "data.json").write_text(json.dumps(data, ensure_ascii=False))
    for name, text in TEMPLATES.items():
        (where / (name + ".mustache")).write_text(text)


main()
