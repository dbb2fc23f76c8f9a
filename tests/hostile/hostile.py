#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""hostile.py MINHBACH [ROUNDS]: hostile text in every field that takes text, every output read with a second parser.

Every round builds one small site, which has every table and every key, with other hostile strings in other fields (round
by round each string comes to each field; ROUNDS "all" takes as many as there are strings). The same site is built from
harmless words first: its elements and attributes are all that may occur. Then what must be refused is planted, one file
each. Prints TAP; leaves the last site in the folder named by HOSTILE_KEEP, for a browser."""
import collections
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from html.parser import HTMLParser
from urllib.parse import urlsplit
from xml.etree import ElementTree

minhbach, rounds = os.path.realpath(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "8"
work = tempfile.mkdtemp()
templates = shutil.copytree(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../templates"), os.path.join(work, "templates"))
AS_OF = "--as-of=2026-02-20"
tests = failed = 0
LINE, PARA = "\u2028", "\u2029"
STRINGS = [
    "<script>alert(1)</script>", "</script><script>alert(2)</script>", "</title></style></textarea><img src=x onerror=alert(3)>",
    "\" onmouseover=\"alert(4)", "' onfocus='alert(5)' autofocus='", "` onclick=`alert(6)`", "<svg/onload=alert(7)>",
    "<a href=javascript:alert(8)>x</a>", "javascript:alert(9)", "JaVaScRiPt&colon;alert(10)", "data:text/html,<script>alert(11)</script>",
    "]]><x>", "<!-- <x>", "--!><x>", "<![CDATA[x]]>", "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y 'z'>]>&y;",
    "&lt;script&gt;alert(12)&lt;/script&gt;", "&amp;lt;b&amp;gt; &#60;i&#62; &quot;", "&#x3C;script&#x3E;", "&", "a&b;c&copy=1",
    "{{title}} {{{title}}} {{&title}}", "{{> layout}} {{#site}}x{{/site}} {{^a}}", "{{=<% %>=}} <%title%>", "${7*7} #{7*7} <%= 7*7 %>",
    "=cmd|' /C calc'!A0", "=HYPERLINK(\"https://x.example\";\"a\")", "+1+cmd()", "-2+3+cmd()", "@SUM(1+1)", "-x", "= 1",
    "\"a\",\"b\";\"c\"", "\"\"\"", "'quoted'", "“ngoặc” ‘đơn’ «kép» „dưới“", "a;b,c\td", "back\\slash \\\" \\u003c \\n \\",
    "%2e%2e/%2e%2e/etc/passwd", "../../../etc/passwd", "/\\x.example", "//x.example/%00", "x" * 3000, "ươ" * 1500,
    "שלום עולם مرحبا", "e" + "\u0301\u0323\u0302" * 60 + " o", "👩\u200d👩\u200d👧 🇻🇳 \U000e0001x", "a" + LINE + "b" + PARA + "c",
    "ﷺ ‱ ⅷ İı ſ", "\ufdfd" * 20, "*x* _y_ **z** `w` [a](https://b.example) ![c](d)", "# x", "---", "| a | b |", "[x]: https://y.example",
    "<https://x.example>", "<style>*{display:none}</style>", "<base href=//x.example>", "<meta http-equiv=refresh content=0>",
    "<iframe srcdoc='<script>alert(13)</script>'>", "<form action=//x.example><input name=q>", "<math><mtext></p><script>alert(14)</script>",
    "null", "NaN", "true", "1e9", "NULL", "constructor", "__proto__", "0", "[object Object]",
]
BIG = {"x" * 3000, "ươ" * 1500}


def check(name, good, seen=""):
    global tests, failed
    tests += 1
    failed += not good
    line = "%s %d %s%s" % ("ok" if good else "not ok", tests, name, "" if good else ": " + repr(seen)[:900])
    print(re.sub(r"[\x00-\x08\x0b-\x1f]", "?", line).encode("utf-8", "replace").decode(), flush=True)


class Words:
    """Gives each field its text: harmless(field number), or the strings in turn. Remembers all of them."""

    def __init__(self, turn):
        self.turn, self.fields, self.said = turn, 0, {}

    def __call__(self, field, lists=False):
        self.fields += 1
        text = "Chữ thường" if self.turn is None else STRINGS[(self.fields * 5 + self.turn) % len(STRINGS)]
        text += " %d" % self.fields  # names must differ
        if lists:
            text = text.replace("|", "¦")
        self.said[field] = text
        return text


def yaml(text):
    return '"' + "".join(c if c.isprintable() and c not in '"\\' else "\\U%08x" % ord(c) for c in text) + '"'


def table(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def escaped(text):
    """The text as Markdown that shows just it: every ASCII punctuation mark escaped."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def tree(turn, raw):
    """The files of a site, {path: bytes}. `raw`: what the free page ends with."""
    w = Words(turn)
    t = {}
    base = "https://vi-du.example/" if turn is None else "https://vi-du.example/a\"b'c<d>&amp;/"
    t["content/site.yml"] = "\n".join(
        ["%s: %s" % (key, yaml(w("site " + key))) for key in ("title", "agency", "notice", "contact", "publish_date")] +
        ["base_url: " + yaml(base), "lang: vi", "provenance: illustrative", "root_unit: goc", "nav:",
         "  - {title: %s, address: %s}" % (yaml(w("nav")), yaml("/gioi-thieu/" if turn is None else "/gioi-thieu/?\"'<b>")),
         "  - {title: %s, address: %s}" % (yaml(w("nav 2")), yaml(base))]).encode()
    own = ["%s: %s" % (key, yaml(w("plan " + key))) for key in
           "title type number symbol place issuer signing_authority signatory signatory_title summary".split()]
    own += ["%s: [%s]" % (key, yaml(w("plan " + key))) for key in ("recipients", "implements", "cites", "superior")]
    t["content/plans/ke-hoach.md"] = ("---\n" + "\n".join(own) + """
date: "2026-01-02"
period: {from: "2026", to: "2026"}
status: in_force
reporting:
  - {cycle: monthly, due: before 25, to: %s, content: %s}
  - cycle: custom
    content: %s
    periods: [{id: dot-1, name: %s, from: "2026-01-05", to: "2026-01-20", due: "on 2026-01-25"}]
---
# I. %s

## 1. %s

a) %s

{{> targets}}

# II. Việc

{{> tasks}}
""" % tuple([yaml(w("reporting %d" % i)) for i in range(4)] + [escaped(w("body %d" % i)).replace("\u2028", " ").replace("\u2029", " ")
                                                                for i in range(3)])).encode()
    t["content/pages/gioi-thieu.md"] = ("---\ntitle: %s\nsummary: %s\n---\n\n%s\n\n| %s | b |\n|---|---|\n| %s | %s |\n\n%s" % (
        yaml(w("page title")), yaml(w("page summary")), escaped(w("page body")), escaped(w("head")), escaped(w("cell")),
        escaped(w("cell 2")), raw)).encode()
    t["data/units.csv"] = table(
        [("id", "name", "short_name", "level", "kind", "parent", "members", "aliases", "url", "note")] +
        [(unit, w(unit + " name"), w(unit + " short"), w("level"), kind, parent, members, w(unit + " alias", True),
          "https://x.example/" + ("" if turn is None else "\"onclick='alert(1)'><b>"), w(unit + " note"))
         for unit, kind, parent, members in (("goc", "unit", "", ""), ("phong-1", "unit", "goc", ""), ("phong-2", "unit", "goc", ""),
                                             ("nhom", "group", "goc", "phong-1|phong-2"), ("ngoai", "external", "", ""))])
    t["data/indicators.csv"] = table(
        [("id", "name", "short_name", "measure", "decimals", "kind", "definition", "source", "aliases")] +
        [(i, w(i + " name"), w(i + " short"), measure or w(i + " measure"), "1", kind, w(i + " definition"), w(i + " source"), w(i + " alias", True))
         for i, measure, kind in (("ty-le", "%", "rate"), ("giam", "%", "reduction"), ("dem", "", "count"), ("loi", "", "qualitative"))])
    named = "phong-2" if "|" in w.said["phong-2 name"] else w.said["phong-2 name"]
    t["data/targets.csv"] = table(
        [("id", "plan", "no", "clause", "indicator", "applies_to", "comparator", "value", "due", "lead", "coordinating", "note")] +
        [("muc-%d" % n, "ke-hoach", w("no %d" % n), clause, indicator, "nhom", how, value, "2026-12", named,
          named, w("target note %d" % n))
         for n, clause, indicator, how, value in ((1, "I.1.a", "ty-le", "at_least", "95"), (2, "I.1", "giam", "at_least", "30"),
                                                  (3, w("clause"), "dem", "at_most", "7"), (4, "I", "loi", "", w("wish")))])
    t["data/tasks.csv"] = table(
        [("id", "plan", "clause", "group", "goal", "title", "role", "product", "lead", "coordinating", "due", "condition", "note")] +
        [("viec-%d" % n, "ke-hoach", "II", w("group %d" % n), w("goal %d" % n), w("task %d" % n), "lead", w("product %d" % n),
          "phong-1", "phong-2", "2026-02", w("condition %d" % n), w("task note %d" % n)) for n in (1, 2)])
    t["data/results/2026-01.csv"] = table(
        [("indicator", "unit", "value", "numerator", "denominator", "warning", "cause", "responsibility", "solution", "reported_on",
          "source", "note")] +
        [(i, u, value, top, bottom, w("warning"), w("cause"), w("responsibility"), w("solution"), "2026-01-22", w("source"), w("note"))
         for i, u, value, top, bottom in (("ty-le", "phong-1", "", "190", "200"), ("ty-le", "phong-2", "93,5", "", ""),
                                          ("giam", "phong-1", "-5,5", "", ""), ("dem", "phong-1", "999999999999", "", ""),
                                          ("loi", "phong-1", w("qualitative"), "", ""), ("dem", "phong-2", "[x]", "", ""))])
    t["data/results/2026-02.csv"] = table(
        [("indicator", "unit", "value", "cause", "reported_on"), ("ty-le", "phong-1", "1", w("cause 2"), "2026-02-19"),
         ("giam", "phong-1", "-1", w("cause 3"), "2026-02-19")])
    t["data/results/ke-hoach/dot-1.csv"] = table(
        [("indicator", "unit", "value", "cause", "reported_on"), ("ty-le", "phong-1", "50", w("cause 4"), "2026-01-20")])
    t["data/progress/2026-01.csv"] = table(
        [("task", "unit", "status", "percent", "cause", "responsibility", "solution", "reported_on", "note")] +
        [("viec-%d" % n, "phong-1", status, "40", w("p cause"), w("p resp"), w("p solution"), "2026-01-22", w("p note"))
         for n, status in ((1, "in_progress"), (2, "waiting"))])
    t["data/reports.csv"] = table([("plan", "unit", "period", "submitted_on", "document"),
                                   ("ke-hoach", "phong-1", "2026-01", "2026-01-24", w("document"))])
    t["data/corrections.csv"] = table([("indicator", "unit", "period", "was", "now", "corrected_on", "reason"),
                                       ("ty-le", "phong-2", "2026-01", "90", "93,5", "2026-02-01", w("reason"))])
    t["data/glossary.csv"] = table([("abbr", "expansion", "note"), (w("abbr"), w("expansion"), w("g note"))])
    return t, w.said


def write(files, folder):
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in files.items():
        os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
        with open(os.path.join(folder, path), "wb") as file:
            file.write(content)


def run(command, folder, *options):
    done = subprocess.run([minhbach, command, AS_OF, "--format", "json", "--templates", templates, *options, folder], capture_output=True, timeout=120)
    said = [json.loads(line) for line in done.stderr.decode().splitlines() if line.startswith("{")]
    return done.returncode, said


class Page(HTMLParser):
    """Every element with its attributes' names, every address, every script, all text."""

    def __init__(self):
        super().__init__()
        self.shapes, self.bad, self.text, self.open = collections.Counter(), [], [], []
        self.data, self.linked = False, []  # within JSON-LD, and what it says

    def handle_starttag(self, tag, attrs):
        names = tuple(sorted(name for name, _ in attrs))
        self.shapes[tag, names] += 1
        if len(set(names)) < len(names):
            self.bad.append((tag, "an attribute twice", names))
        self.open.append(tag)
        for name, value in attrs:
            value = value or ""
            policy = value.lower() == "content-security-policy"
            if name.startswith("on") or name in ("style", "srcdoc", "formaction") or (name == "http-equiv" and not policy):
                self.bad.append((tag, name, value))
            if name in ("href", "src", "action", "xlink:href", "poster", "data"):
                scheme = re.match(r"[\x00-\x20]*([a-zA-Z][\w+.\-\x00-\x20]*):", value)
                if scheme and scheme.group(1).lower() not in ("http", "https", "mailto"):
                    self.bad.append((tag, name, value))
            self.text.append(value)
        source = dict(attrs).get("src", "")
        self.data = tag == "script" and attrs == [("type", "application/ld+json")]
        if self.data:
            self.linked.append("")
        if tag == "script" and not self.data and not re.search(r"/?assets/site-[0-9a-f]{10}\.js$", source):
            self.bad.append((tag, "of another", attrs))
        if tag in ("style", "iframe", "object", "embed", "base"):
            self.bad.append((tag, "must not be", attrs))

    def handle_data(self, data):
        if self.data and self.open and self.open[-1] == "script":
            self.linked[-1] += data
        elif self.open and self.open[-1] in ("script", "style") and data.strip():
            self.bad.append(("script", "has text", data[:80]))
        self.text.append(data)

    def handle_endtag(self, tag):
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag):]

    def handle_pi(self, data):
        self.bad.append(("?", "processing instruction", data))

    def handle_comment(self, data):
        self.bad.append(("!", "comment", data))

    def unknown_decl(self, data):
        self.bad.append(("!", "declaration", data))


def read_page(path):
    page = Page()
    with open(path, "rb") as file:
        content = file.read()
    try:
        page.feed(content.decode())
    except UnicodeDecodeError as error:
        page.bad.append(("UTF-8", str(error), content[max(0, error.start - 200):error.start + 9]))
    page.close()
    try:
        page.linked = [json.loads(text) for text in page.linked]
    except ValueError as error:
        page.bad.append(("script", "JSON-LD", error))
    return page


def files_of(site, ending):
    found = []
    for folder, _, names in os.walk(site):
        found += [os.path.relpath(os.path.join(folder, name), site) for name in names if name.endswith(ending)]
    return sorted(found)


def squeezed(text):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).replace("\u200b", "").replace("\u00ad", "").replace("\u2060", "")).strip()


def check_pages(name, site, known, usual):
    pages = {path: read_page(os.path.join(site, path)) for path in files_of(site, ".html")}
    bad = [(path, page.bad[:2]) for path, page in pages.items() if page.bad]
    check(name + " pages: no script, handler, style or scheme but ours (%d)" % len(pages), not bad, bad[:3])
    odd = [(path, shape) for path, page in pages.items() for shape in page.shapes if shape not in known]
    check(name + " pages: only elements and attributes of the templates", not odd, odd[:5])
    if usual:
        other = [(path, [(s, n, usual[path].shapes[s]) for s, n in pages[path].shapes.items() if usual[path].shapes[s] != n][:4])
                 for path in usual if path in pages and "gioi-thieu" not in path and pages[path].shapes != usual[path].shapes]
        check(name + " pages: as many of each as with harmless words", not other, other[:3])
        check(name + " pages: the same ones", set(pages) == set(usual), set(pages) ^ set(usual))
    return pages


def is_number(text):
    return re.fullmatch(r"-?\d+([.,]\d+)?", text) is not None


def check_data(name, site, said):
    broken, cells, formulas, objects = [], set(), [], []
    for path in files_of(site, ".json"):
        with open(os.path.join(site, path), encoding="utf-8") as file:
            try:
                content = json.load(file)
            except ValueError as error:
                broken.append((path, str(error)[-200:]))
                continue
        if path.startswith("du-lieu/") and isinstance(content, list):
            objects += [(path, row) for row in content if not all(isinstance(v, str) for v in row.values())]
            cells |= {v for row in content for v in row.values()}
    check(name + " JSON is JSON", not broken, broken[:3])
    broken.clear()
    check(name + " JSON: all values are strings", not objects, objects[:2])
    for path in files_of(site, ".csv"):
        mark = ";" if "/excel/" in path else ","
        with open(os.path.join(site, path), encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=mark, strict=True))
        broken += [(path, row) for row in rows if len(row) != len(rows[0])]
        formulas += [(path, cell) for row in rows for cell in row if cell and cell[0] in "=+-@\t\r" and not is_number(cell)]
    check(name + " CSV: every row has all cells", not broken, broken[:2])
    check(name + " CSV: no formula", not formulas, formulas[:4])
    lost = [(field, text) for field, text in said.items() if re.match(r"goc|phong|ty-le|cause|task|product|reason|expansion|p note", field) and
            "alias" not in field and squeezed(text) not in {squeezed(cell) for cell in cells}]
    check(name + " data: every text as it was written", not lost, lost[:3])
    for path in ["atom.xml", "sitemap.xml"] + files_of(site, ".svg"):
        try:
            root = ElementTree.parse(os.path.join(site, path)).getroot()
            links = [e.get("href") or e.text for e in root.iter() if e.tag.endswith(("}link", "}loc"))]
            bad = [link for link in links if urlsplit(link).scheme not in ("https", "http")]
        except ElementTree.ParseError as error:
            bad = [error]
        check(name + " XML: " + path.replace(re.search(r"(-[0-9a-f]{10})?", path).group(0), ""), not bad, bad[:3])


RAW_HARMLESS = "Chữ\n\n- mục\n\n> trích\n\n`mã` [a](https://b.example) *c* **d**\n\n1. một\n"
RAW_HOSTILE = "\n\n".join(text for text in STRINGS if text not in BIG and "](" not in text and "|" not in text) + "\n"


def build(turn, raw, name):
    files, said = tree(turn, raw)
    folder = os.path.join(work, name)
    write(files, folder)
    status, spoken = run("build", folder)
    faults = [(s["file"], s["line"], s["code"], s["message"]) for s in spoken if s["severity"] == "error"]
    check(name + " builds", status == 0, faults[:4])
    return (os.path.join(folder, "site"), said) if status == 0 else (None, said)


site, _ = build(None, RAW_HARMLESS, "harmless")
if not site:
    sys.exit(1)
usual = {path: read_page(os.path.join(site, path)) for path in files_of(site, ".html")}
known = {shape for page in usual.values() for shape in page.shapes}
check_pages("harmless", site, known, None)
count = len(STRINGS) if rounds == "all" else int(rounds)
for turn in range(count):
    name = "round %d" % turn
    site, said = build(turn * (len(STRINGS) // count), RAW_HOSTILE, "round %d" % turn)
    if not site:
        continue
    pages = check_pages(name, site, known, usual)
    check_data(name, site, said)
    shown = squeezed("".join(text for page in pages.values() for text in page.text))
    lost = [(f, text) for f, text in said.items() if re.search(r"^site (title|agency|notice|contact)|^plan (title|summary)|name$|^cause|^task \d", f)
            and text[:400] and squeezed(text)[:400] not in shown]
    check(name + " pages: what was written is what is shown", not lost, lost[:3])
    if turn == count - 1 and os.environ.get("HOSTILE_KEEP"):
        shutil.copytree(site, os.environ["HOSTILE_KEEP"], dirs_exist_ok=True)
    shutil.rmtree(os.path.join(work, name))

# What must be refused: (code, file, from, to) with a character or a piece of text.
CHARACTERS = [("bidi-control", c) for c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"]
CHARACTERS += [("control-character", c) for c in "\x00\x01\x08\x0b\x1b\x7f\x85\uffff"]
BASE, _ = tree(None, "xin chao\n")
SINKS = {"content/site.yml": "lang: vi", "content/plans/ke-hoach.md": "# II. Việc", "content/pages/gioi-thieu.md": "xin chao"}
SINKS.update({path: "," for path in BASE if path.startswith("data/")})
expected = []
for path, needle in SINKS.items():
    for code, char in CHARACTERS:
        if path.endswith(".csv"):
            head, _, rest = BASE[path].partition(b"\n")
            at = rest.index("Chữ".encode()) if "Chữ".encode() in rest else 0
            expected.append((code, path, head + b"\n" + rest[:at] + char.encode() + rest[at:], char))
        else:
            where = "Việc" if "plans" in path else "chao" if "pages" in path else "Chữ"
            expected.append((code, path, BASE[path].replace(where.encode(), (where[0] + char + where[1:]).encode(), 1), char))
for code, path, old, new, char in [
        ("bidi-control", "content/site.yml", "Chữ thường 1\"", "a\\u202eb\"", "an escaped U+202E"),
        ("control-character", "content/site.yml", "Chữ thường 1\"", "a\\0b\"", "an escaped NUL"),
        ("bidi-control", "content/plans/ke-hoach.md", "Chữ thường 8\"", "a\\u2066b\"", "an escaped U+2066"),
        ("bidi-control", "content/pages/gioi-thieu.md", "xin chao", "a &#x202e; b", "an entity of U+202E"),
        ("control-character", "content/pages/gioi-thieu.md", "xin chao", "a &#27; b", "an entity of ESC"),
        ("link-scheme", "content/pages/gioi-thieu.md", "xin chao", "[x](javascript:alert(1))", "javascript:"),
        ("link-scheme", "content/pages/gioi-thieu.md", "xin chao", "[x](JAVA&#x53;CRIPT&colon;alert(1))", "javascript: in entities"),
        ("link-scheme", "content/pages/gioi-thieu.md", "xin chao", "<javascript:alert(1)>", "an autolink"),
        ("link-scheme", "content/pages/gioi-thieu.md", "xin chao", "[x][y]\n\n[y]: vbscript:x", "vbscript: by reference"),
        ("link-scheme", "content/pages/gioi-thieu.md", "xin chao", "[x](data:text/html;base64,PHNjcmlwdD4=)", "data:"),
        ("link-scheme", "content/pages/gioi-thieu.md", "xin chao", "[x](//x.example/)", "no scheme"),
        ("link-scheme", "content/pages/gioi-thieu.md", "xin chao", "[x](<java\tscript:alert(1)>)", "a tab in a scheme"),
        ("image-address", "content/pages/gioi-thieu.md", "xin chao", "![x](https://x.example/y.png)", "an image from elsewhere"),
        ("bad-url", "content/site.yml", "https://vi-du.example/\"", "javascript:alert(1)\"", "javascript: as the base"),
        ("bad-url", "content/site.yml", "/gioi-thieu/", "javascript:alert(1)", "javascript: in nav"),
        ("bad-url", "content/site.yml", "/gioi-thieu/", "//x.example/", "another host in nav"),
        ("bad-url", "data/units.csv", "https://x.example/", "javascript:alert(1)", "javascript: in url"),
        ("bad-id", "data/units.csv", "\ngoc,", "\n<script>,", "an id of marks"),
        ("bad-id", "data/indicators.csv", "\ndem,", "\n../dem,", "an id that climbs"),
        ("bad-id", "data/targets.csv", "\nmuc-1,", "\nmuc%2e1,", "an id with escapes"),
        ("bad-id", "data/units.csv", "\ngoc,", "\n" + "a" * 300 + ",", "an id of over 255 bytes"),
        ("missing-value", "data/units.csv", "\ngoc,", "\n,", "an empty id"),
        ("bad-id", "data/tasks.csv", "\nviec-1,", "\nviec\"1,".replace("viec\"1", '"viec""1"'), "an id with a quote")]:
    content = BASE[path].replace(old.encode(), new.encode(), 1)
    assert content != BASE[path], (path, old)
    expected.append((code, path, content, char))
wrong = collections.defaultdict(list)
folder = os.path.join(work, "refused")
for code, path, content, char in expected:
    write({**BASE, path: content}, folder)
    status, spoken = run("check", folder)
    codes = {s["code"] for s in spoken if s["file"] == path and s["severity"] == "error"}
    if status != 1 or code not in codes:
        wrong[path].append((code, char, status, sorted(codes)))
for path in sorted({e[1] for e in expected}):
    check("%s: %d hostile inputs, each refused by its name" % (path, sum(e[1] == path for e in expected)), not wrong[path], wrong[path][:4])

# Names of files.
for path, code in [("content/pages/<script>.md", "bad-id"), ("content/pages/%2e%2e.md", "bad-id"), ("content/plans/a\"b.md", "bad-id"),
                   ("content/pages/" + "a" * 252 + ".md", "bad-id"), ("content/pages/Gioi-Thieu.md", "same-address"),
                   ("data/results/2026-13.csv", None), ("data/results/<b>.csv", None)]:
    write({**BASE, path: BASE["content/pages/gioi-thieu.md" if path.endswith("md") else "data/results/2026-02.csv"]}, folder)
    status, spoken = run("check", folder)
    codes = {s["code"] for s in spoken if s["severity"] == "error"}
    check("a file named %s is refused" % path[:60], status == 1 and (code is None or code in codes), (status, sorted(codes)))
names = ["javascript:alert(1).pdf", "a\"onmouseover=\"alert(1).pdf", "%2e%2e.pdf", "<b>&amp;.pdf", "=cmd().pdf", "a?b#c.pdf"]
for name in names:
    plan = BASE["content/plans/ke-hoach.md"].replace(b"status: in_force", b"status: in_force\ndocument: " + yaml(name).encode())
    write({**BASE, "content/plans/ke-hoach.md": plan, "content/files/" + name: b"x"}, folder)
    status, spoken = run("build", folder)
    good = status == 1
    if status == 0:
        page = read_page(os.path.join(folder, "site/ke-hoach/ke-hoach/index.html"))
        odd = [shape for shape in page.shapes if shape not in known and shape[0] != "a"]
        good = not page.bad and not odd
        spoken = [{"code": what} for what in page.bad + odd] or spoken
    check("an attachment named %s is inert or refused" % name, good, (status, [s["code"] for s in spoken][:3]))

shutil.rmtree(work)
print("1..%d" % tests)
sys.exit(1 if failed else 0)
