#!/usr/bin/env python3
"""hostile.py MINHBACH: markup, scripts, templates and formulas in every text of the input stay text in every output.

The scaffold is built twice, with a word and with a hostile string in each title, name, cell and label. Each page is
parsed; the two trees of elements and attributes must be the same, and their texts and values too, once the hostile
string is put for the word. JSON and XML are parsed and compared likewise, and no cell of a download begins a formula.
Prints TAP.
"""
import csv
import html.parser
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

FAST = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # spares the disk
WORD = "qzqzq"
HOSTILE = ['"><script>alert(1)</script>', "'><img src=x onerror=alert(1)>", "</title><svg onload=alert(1)>", "</script><script>//",
           "{{{title}}}{{>layout}}{{#x}}", "javascript:alert(1)", "&lt;b&gt;&amp;amp;", "<!-- --> ]]> <![CDATA[", "\\u003cb\\\"\\",
           "%3Cscript%3E ${7*7} <%= 1 %>", "</textarea></style></noscript>", "x\u2028y\u2029z", "' onmouseover='alert(1)"]
FORMULAS = ["=HYPERLINK(\"http://x\";\"y\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)"]


def csv_text(head, rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([head.split(",")] + rows)
    return out.getvalue()


def yaml_text(text):
    return json.dumps(text, ensure_ascii=True)


def files(text, start):
    """The tree; `text` stands in every place where people write freely, `start` begins cells."""
    t = lambda prefix: f"{prefix} {text}"
    y = lambda prefix: yaml_text(t(prefix).replace("\u2028", " ").replace("\u2029", " "))
    return {
        "content/site.yml": f"title: {y('Trang')}\nagency: {y('Cơ quan')}\nbase_url: https://vi-du.example/\nprovenance: illustrative\n"
                            f"notice: {y('Thông báo')}\ncontact: {y('Liên hệ')}\nroot_unit: co-quan\n"
                            f"nav:\n  - {{title: {y('Mục')}, address: /gioi-thieu/}}\n",
        "content/pages/gioi-thieu.md": f"---\ntitle: {y('Giới thiệu')}\nsummary: {y('Tóm tắt')}\n---\n\nChữ thường và {{{{title}}}} hay {{{{> targets}}}}.\n",
        "content/plans/ke-hoach-mau.md":
            f"---\ntitle: {y('Kế hoạch')}\ntype: {y('Loại')}\nnumber: {y('1')}\nsymbol: {y('KH')}\ndate: 2026-01-02\nplace: {y('Nơi')}\n"
            f"issuer: {y('Nơi ban hành')}\nsuperior: [{y('Cấp trên')}]\nsigning_authority: {y('KT')}\nsignatory: {y('Ông')}\n"
            f"signatory_title: {y('Chức vụ')}\nrecipients: [{y('Như trên')}]\nimplements: [{y('Văn bản')}]\ncites: [{y('Căn cứ')}]\n"
            f"summary: {y('Tóm tắt')}\nperiod: {{from: 2026, to: 2026}}\nstatus: in_force\nreporting:\n  - cycle: monthly\n    due: before 25\n"
            f"    to: {y('Gửi')}\n    content: {y('Nội dung')}\n---\n\n# I. MỤC TIÊU\n\na) Điểm một.\n\n{{{{> targets}}}}\n\n{{{{> tasks}}}}\n",
        "data/units.csv": csv_text("id,name,short_name,level,kind,parent,members,aliases,note", [
            ["co-quan", t("Cơ quan"), t("CQ"), t("sở"), "unit", "", "", t("Bí danh 1"), start],
            ["phong-1", t("Phòng 1"), t("P1"), t("phòng"), "unit", "co-quan", "", "", t("Ghi chú")],
            ["phong-2", t("Phòng 2"), t("P2"), t("phòng"), "unit", "co-quan", "", "", ""],
            ["cac-phong", t("Các phòng"), "", "", "group", "co-quan", "phong-1|phong-2", "", ""]]),
        "data/indicators.csv": csv_text("id,name,short_name,measure,decimals,kind,definition,source,aliases", [
            ["ty-le", t("Tỷ lệ"), t("TL"), "%", "1", "rate", t("Định nghĩa"), t("Nguồn"), t("Tên khác")],
            ["dem", t("Số lượng"), t("SL"), t("cái"), "", "count", start, "", ""],
            ["loi", t("Nhận xét"), t("NX"), "", "", "qualitative", "", "", ""]]),
        "data/targets.csv": csv_text("id,plan,no,clause,indicator,applies_to,value,due,lead,note", [
            ["mt-1", "ke-hoach-mau", t("1"), "I.a", "ty-le", "cac-phong", "95", "ongoing", "phong-1", t("Ghi chú")],
            ["mt-2", "ke-hoach-mau", "2", "I.a", "dem", "cac-phong", "3", "2026-12", "", start],
            ["mt-3", "ke-hoach-mau", "3", "I.a", "loi", "cac-phong", "", "ongoing", "", ""]]),
        "data/tasks.csv": csv_text("id,plan,clause,group,goal,title,product,lead,due,condition,note", [
            ["v-1", "ke-hoach-mau", "I.a", t("Nhóm"), t("Mục tiêu"), t("Việc"), t("Sản phẩm"), "phong-1", "2026-01", "", t("Ghi chú")],
            ["v-2", "ke-hoach-mau", "I.a", start, start, t("Việc 2"), start, "phong-2", "", t("Khi có"), start]]),
        "data/results/2026-01.csv": csv_text("indicator,unit,value,numerator,denominator,warning,cause,responsibility,solution,reported_on,source,note", [
            ["ty-le", "phong-1", "", "8", "10", t("Nguy cơ"), t("Do"), t("Ai"), t("Cách"), "2026-01-20", t("Nguồn"), t("Ghi chú")],
            ["ty-le", "phong-2", "80", "", "", start, start, start, start, "2026-01-28", start, start],
            ["dem", "phong-1", "-0", "", "", "", "", "", "", "", "", ""],
            ["loi", "phong-1", t("Tốt"), "", "", "", "", "", "", "", "", ""], ["loi", "phong-2", start, "", "", "", "", "", "", "", "", ""]]),
        "data/progress/2026-01.csv": csv_text("task,unit,status,done_on,cause,responsibility,solution,reported_on,note", [
            ["v-1", "phong-1", "in_progress", "", t("Do"), t("Ai"), t("Cách"), "", t("Ghi chú")],
            ["v-2", "phong-2", "in_progress", "", start, start, start, "", start]]),
        "data/reports.csv": csv_text("plan,unit,period,submitted_on,document", [["ke-hoach-mau", "phong-1", "2026-01", "2026-01-20", t("Báo cáo")],
                                     ["ke-hoach-mau", "phong-2", "2026-01", "2026-01-26", start]]),
        "data/corrections.csv": csv_text("indicator,unit,period,was,now,corrected_on,reason", [
            ["ty-le", "phong-2", "2026-01", "79", "80", "2026-01-29", t("Lý do")], ["loi", "phong-1", "2026-01", t("Kém"), t("Tốt"), "2026-01-29", start]]),
        "data/glossary.csv": csv_text("abbr,expansion,note", [["TTHC", t("thủ tục"), t("Ghi chú")], ["VT2", start, ""]]),
    }


class Page(html.parser.HTMLParser):
    """What a page consists of, as a list of comparable parts."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.parts.append(("start", tag, tuple(attrs)))

    def handle_endtag(self, tag):
        self.parts.append(("end", tag))

    def handle_data(self, data):
        if self.parts and self.parts[-1][0] == "text":
            data = self.parts.pop()[1] + data
        if self.parts and self.parts[-1][:2] == ("start", "script") and "json" in str(self.parts[-1]):
            self.parts.append(("json", json.loads(data)))
        else:
            self.parts.append(("text", data))

    def handle_comment(self, data):
        self.parts.append(("comment", data))

    def handle_decl(self, decl):
        self.parts.append(("declaration", decl))


def translated(value, words):
    """The value with the hostile strings for the words, as an address has them too."""
    if isinstance(value, str):
        for word, hostile in words:
            value = value.replace(word, hostile)
        return value
    if isinstance(value, (tuple, list)):
        return type(value)(translated(part, words) for part in value)
    if isinstance(value, dict):
        return {translated(key, words): translated(part, words) for key, part in value.items()}
    return value


def lenient(value, name):
    """Blanks may be folded; the page of downloads tells sizes and hashes, which differ."""
    if isinstance(value, str):
        value = " ".join(value.split())
        return re.sub(r"[0-9a-f]{64}|[\d.,]+(?: k?B)?", "#", value) if name == "du-lieu/index.html" else value
    if isinstance(value, (tuple, list)):
        return type(value)(lenient(part, name) for part in value)
    if isinstance(value, dict):
        return {lenient(key, name): lenient(part, name) for key, part in value.items()}
    return lenient(str(value), name)


def alike(want, got):
    """Equal; a text on a chart may be cut."""
    if isinstance(got, str):
        return want == got or got.endswith("…") and want.startswith(got[:-1].rstrip())
    if type(want) is not type(got) or len(want) != len(got):
        return False
    if isinstance(got, dict):
        return want.keys() == got.keys() and all(alike(want[key], got[key]) for key in got)
    return all(alike(a, b) for a, b in zip(want, got))


def xml_parts(text):
    return [(node.tag, node.text or "", node.tail or "", tuple(sorted(node.attrib.items()))) for node in xml.etree.ElementTree.fromstring(text).iter()]


def csv_rows(text, delimiter):
    return list(csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=delimiter))


READERS = {".html": lambda text, path: Page(text).parts, ".json": lambda text, path: json.loads(text), ".xml": lambda text, path: xml_parts(text),
           ".csv": lambda text, path: csv_rows(text, ";" if "/excel/" in path else ",")}


def build(minhbach, folder, text, start):
    for path, content in files(text, start).items():
        os.makedirs(os.path.dirname(f"{folder}/{path}"), exist_ok=True)
        with open(f"{folder}/{path}", "w", encoding="utf-8", newline="") as file:
            file.write(content)
    run = subprocess.run([minhbach, "build", "--as-of=2026-01-30", "-q", "--lang=en", folder], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"not ok 1 the tree builds\n# {run.stderr[:3000]}")


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def same(plain, hostile, name, words):
    reader = READERS[os.path.splitext(name)[1]]
    want = lenient(translated(reader(read(f"{plain}/{name}"), name), words), name)
    got = lenient(reader(read(f"{hostile}/{name}"), name), name)
    if alike(want, got):
        return True
    pairs = zip(want, got) if isinstance(want, list) else [(want, got)]
    shown = next(((a, b) for a, b in pairs if not alike(a, b)), (len(want), len(got)))
    print(f"# {name}:\n#   - {str(shown[0])[:300]}\n#   + {str(shown[1])[:300]}")
    return False


def formulas(site):
    """Cells of downloads that a spreadsheet would take for a formula."""
    found = []
    for folder, _, names in os.walk(f"{site}/du-lieu"):
        for name in names:
            if name.endswith(".csv"):
                rows = csv_rows(read(f"{folder}/{name}"), ";" if "/excel" in folder else ",")
                found += [(name, cell) for row in rows for cell in row if cell[:1] in tuple("=+@\t\r") and cell
                          or cell[:1] == "-" and not cell[1:].replace(",", "").replace(".", "").isdigit()]
    return found


def main(minhbach):
    number = failed = 0
    with tempfile.TemporaryDirectory(dir=FAST) as work:
        for hostile, formula in zip(HOSTILE, FORMULAS * len(HOSTILE)):
            words = [(WORD + "y", formula), (WORD, hostile)]
            build(minhbach, f"{work}/plain", WORD, WORD + "y")
            build(minhbach, f"{work}/hostile", hostile, formula)
            names = sorted(os.path.relpath(f"{folder}/{name}", f"{work}/plain/site") for folder, _, found in os.walk(f"{work}/plain/site")
                           for name in found if os.path.splitext(name)[1] in READERS and name not in ("manifest.json", "datapackage.json") and "/tim-kiem/tu" not in folder)
            wrong = [name for name in names if not name.endswith(".csv") and not same(f"{work}/plain/site", f"{work}/hostile/site", name, words)]
            wrong += [f"{name}: {cell!r} begins a formula" for name, cell in formulas(f"{work}/hostile/site")]
            number += 1
            failed += bool(wrong)
            print("".join(f"# {name}\n" for name in wrong[:8]) + f"{'not ok' if wrong else 'ok'} {number} {hostile.encode('unicode_escape').decode()}", flush=True)
            shutil.rmtree(f"{work}/plain")
            shutil.rmtree(f"{work}/hostile")
    print(f"1..{number}")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
