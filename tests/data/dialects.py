#!/usr/bin/env python3
"""dialects.py MINHBACH PROJECT: the project's own tables, written as Excel and its like would, give the same site.

Each dialect rewrites every table of data/ and builds; all files of the site but manifest.json (which lists the hashes
of the inputs) are compared with those of the plain tables: byte by byte where the dialect leaves each row on its line.
A dialect that moves rows changes the lines that the site names as its sources, so there the numbers of lines, and the
sizes and hashes of tables that hold them, are blanked on both sides first; where it changes their order, so do the tables of the open data, whose rows are
then sorted. Prints TAP.
"""
import csv
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

FAST = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # spares the disk
AS_OF = "--as-of=2026-11-20"
TABLES = {"results": "results", "progress": "progress"}
TONES = "\u0300\u0301\u0303\u0309\u0323"
ZERO_WIDTH, NBSP = "\u200b", "\u00a0"


class Dialect:
    """How a table is written; the defaults are the plain form."""

    delimiter = ","
    line_end = "\n"
    encoding = "utf-8"
    bom = b""
    quote_all = False
    exact = True  # each row stays on its line
    ordered = True  # rows stay in order

    def rows(self, table, rows):
        return rows

    def text(self, table, text):
        return text

    def encode(self, text):
        return self.bom + text.encode(self.encoding)

    def site_yml(self, text):
        return text

    def write(self, table, rows):
        out = io.StringIO()
        quoting = csv.QUOTE_ALL if self.quote_all else csv.QUOTE_MINIMAL
        csv.writer(out, delimiter=self.delimiter, lineterminator="\n", quoting=quoting).writerows(self.rows(table, rows))
        return self.encode(self.text(table, out.getvalue()).replace("\n", self.line_end))


def dialect(base=Dialect, **settings):
    def make(methods):
        return type(methods.__name__, (methods, base), settings)()
    return make


def plain(**settings):
    return type("Plain", (Dialect,), settings)()


def cell_by_cell(change):
    """Changes each cell below the header: change(table, header name, cell)."""
    def rows(self, table, rows):
        head = rows[0]
        return [head] + [[change(table, name, cell) for name, cell in zip(head, row)] for row in rows[1:]]
    return type("Cells", (Dialect,), {"rows": rows})()


def windows_1258(text):
    out = bytearray()
    for char in unicodedata.normalize("NFC", text):
        try:
            out += char.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", char)
            tones = "".join(mark for mark in parts[1:] if mark in TONES)
            base = parts[0] + "".join(mark for mark in parts[1:] if mark not in TONES)
            out += (unicodedata.normalize("NFC", base) + tones).encode("cp1258")
    return bytes(out)


class Windows1258(Dialect):
    delimiter, line_end = ";", "\r\n"

    def encode(self, text):
        try:
            return windows_1258(text)
        except UnicodeEncodeError:  # a table with a character that this encoding lacks can only be Unicode
            return text.encode("utf-8-sig")

    def site_yml(self, text):
        return text + "encoding: windows-1258\n"


class Sep(Dialect):
    delimiter, line_end, exact = ";", "\r\n", False

    def text(self, table, text):
        return "sep=;\n" + text


class Titles(Dialect):
    delimiter, line_end, exact = ";", "\r\n", False

    def rows(self, table, rows):
        pad = [""] * (len(rows[0]) - 1)
        return [["BẢNG SỐ LIỆU THÁNG 6"] + pad, ["(Kèm theo Công văn số 12)"] + pad, [""] + pad] + rows


class Trailing(Dialect):
    delimiter, line_end = ";", "\r\n"

    def rows(self, table, rows):
        wide = [row + ["", "", ""] for row in rows]
        return wide + [[""] * len(wide[0])] * 40


class Mixed(Dialect):
    def encode(self, text):
        ends = ["\n", "\r\n", "\r"]
        lines = text.split("\n")
        return "".join(line + ends[i % 3] for i, line in enumerate(lines[:-1])).encode() + lines[-1].encode()


class Headers(Dialect):
    """Vietnamese headers, from the open data for a Vietnamese Excel; `change` spoils them."""

    delimiter, line_end, bom = ";", "\r\n", b"\xef\xbb\xbf"

    def __init__(self, names, change=lambda name: name):
        self.names, self.change = names, change

    def rows(self, table, rows):
        return [[self.change(self.names[table][name]) for name in rows[0]]] + rows[1:]


class Columns(Dialect):
    def rows(self, table, rows):
        return [row[3:] + row[:3][::-1] for row in rows]


class Rows(Dialect):
    exact = ordered = False

    def rows(self, table, rows):
        # the order of targets and tasks is the plan's, that of units and indicators the site's
        return [rows[0]] + (rows[:0:-1] if table in ("results", "progress", "reports") else rows[1:])


def bare(text):
    text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in text if not unicodedata.combining(char))


def padded(table, name, cell):
    return NBSP + ZERO_WIDTH + cell + " " + NBSP + "\ufeff" if cell else NBSP


def names_for_ids(tree):
    """Units and indicators by their names where those are unambiguous, in other case and with more blanks."""
    names = {}
    for table, column in (("units", "unit"), ("indicators", "indicator")):
        rows = read_table(f"{tree}/data/{table}.csv")
        said = [value.casefold() for row in rows[1:] for value in (row[1], row[2], *row[rows[0].index("aliases")].split("|")) if value]
        names[column] = {row[0]: row[1].upper().replace(" ", "  ") for row in rows[1:] if said.count(row[1].casefold()) == 1}

    def change(table, name, cell):
        if table in ("results", "progress", "reports", "corrections") and name in names:
            return names[name].get(cell, cell)
        if table == "targets" and name == "indicator":
            return names["indicator"].get(cell, cell)
        return cell
    return cell_by_cell(change)


def day_and_percent(measures):
    """Days as dd/mm/yyyy, periods as Tháng 6/2026; figures of % indicators with the sign."""
    def change(table, name, cell):
        day = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", cell)
        month = re.fullmatch(r"(\d{4})-(\d\d)", cell)
        if day and (name.endswith("_on") or name == "due"):
            return f"{int(day[3])}/{day[2]}/{day[1]}"
        if month and name in ("period", "due"):
            return f"Tháng {int(month[2])}/{month[1]}"
        return cell
    made = cell_by_cell(change)
    days = made.rows

    def rows(table, rows):
        rows = days(table, rows)
        if table == "results":
            value, indicator = rows[0].index("value"), rows[0].index("indicator")
            for row in rows[1:]:
                if re.fullmatch(r"[\d,]+", row[value]) and measures[row[indicator]] == "%":
                    row[value] += "%"
        return rows
    made.rows = rows
    return made


def read_table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        text = file.read()
    delimiter = max(";,\t", key=text.split("\n")[0].count)
    return list(csv.reader(io.StringIO(text), delimiter=delimiter))


def tables(tree):
    for folder, _, files in os.walk(f"{tree}/data"):
        for file in sorted(files):
            if file.endswith(".csv"):
                kind = os.path.relpath(folder, f"{tree}/data").split("/")[0]
                yield f"{folder}/{file}", TABLES.get(kind, file[:-4])


def build(minhbach, tree):
    run = subprocess.run([minhbach, "build", AS_OF, "--lang=vi", tree], capture_output=True, text=True)
    return run.returncode, run.stdout + run.stderr


LINE = re.compile(rb"(data/[A-Za-z0-9/_.-]+\.csv:|[Dd]\xc3\xb2ng )\d+")
SUM = re.compile(rb"[0-9a-f]{64}|\"bytes\": \d+|[\d,]+ kB")  # of the tables that name their sources


def blanked(bytes_, ordered):
    bytes_ = SUM.sub(b"", LINE.sub(rb"\1", bytes_))
    return bytes_ if ordered else b"\n".join(sorted(bytes_.split(b"\n")))


def site(tree, how):
    found = {}
    for folder, _, files in os.walk(f"{tree}/site"):
        for file in files:
            path = f"{folder}/{file}"
            if path.endswith("/site/manifest.json"):
                continue
            with open(path, "rb") as opened:
                bytes_ = opened.read()
            found[os.path.relpath(path, f"{tree}/site")] = bytes_ if how.exact else blanked(bytes_, how.ordered)
    return found


def headers(tree):
    """The Vietnamese names of the columns, as the program itself writes them for Excel."""
    names = {}
    for table in ("units", "indicators", "targets", "tasks", "results", "progress", "reports", "corrections", "glossary"):
        plain_head = read_table(f"{tree}/site/du-lieu/{table}.csv")[0]
        excel_head = read_table(f"{tree}/site/du-lieu/excel/{table}.csv")[0]
        names[table] = dict(zip(plain_head, excel_head))
    return names


def dialects(reference):
    measures = {row[0]: row[3] for row in read_table(f"{reference}/data/indicators.csv")}
    names = headers(reference)
    return {
        "UTF-8 with BOM, CRLF": plain(bom=b"\xef\xbb\xbf", line_end="\r\n"),
        "semicolons, BOM, CRLF": plain(delimiter=";", bom=b"\xef\xbb\xbf", line_end="\r\n"),
        "tabs": plain(delimiter="\t"),
        "UTF-16LE with tabs (Unicode Text)": plain(delimiter="\t", encoding="utf-16-le", bom=b"\xff\xfe", line_end="\r\n"),
        "UTF-16BE with tabs": plain(delimiter="\t", encoding="utf-16-be", bom=b"\xfe\xff", line_end="\r\n"),
        "windows-1258, declared": Windows1258(),
        "a sep= line": Sep(),
        "CR only": plain(line_end="\r"),
        "mixed line ends": Mixed(),
        "every cell quoted": plain(quote_all=True, line_end="\r\n"),
        "trailing empty columns and rows": Trailing(),
        "title rows above the header": Titles(),
        "Vietnamese headers": Headers(names),
        "Vietnamese headers without accents": Headers(names, lambda name: bare(name).upper()),
        "headers with NBSP, breaks and underscores": Headers(names, lambda name: f"{NBSP}{name.replace(' ', '_')} {ZERO_WIDTH}"),
        "NBSP and zero-width characters around cells": cell_by_cell(padded),
        "NFD": type("Nfd", (Dialect,), {"text": lambda self, table, text: unicodedata.normalize("NFD", text)})(),
        "names instead of ids": names_for_ids(reference),
        "dd/mm/yyyy, Tháng 6/2026 and percent signs": day_and_percent(measures),
        "columns in another order": Columns(),
        "rows in another order": Rows(),
    }


def prepare(project, tree):
    """The plain tables, with line breaks in some cells: the lines of the last row of a table move no other."""
    os.makedirs(tree)
    for name in ("content", "data"):
        shutil.copytree(f"{project}/{name}", f"{tree}/{name}")
    for path, table in tables(tree):
        rows = [[unicodedata.normalize("NFC", cell) for cell in row] for row in read_table(path)]
        if table in ("results", "progress"):
            rows[-1][rows[0].index("note")] = "Dòng một\nDòng “hai”; \"ba\", bốn"
        with open(path, "wb") as file:
            file.write(Dialect().write(table, rows))


def differences(expected, got):
    names = sorted(name for name in expected.keys() | got.keys() if expected.get(name) != got.get(name))
    for name in names[:5]:
        a, b = expected.get(name, b""), got.get(name, b"")
        at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
        print(f"# {name}, byte {at}:\n#   - {a[max(0, at - 80):at + 80]!r}\n#   + {b[max(0, at - 80):at + 80]!r}")
    return names


def try_dialect(minhbach, work, reference, how):
    tree = f"{work}/tree"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(reference, tree, ignore=shutil.ignore_patterns("site"))
    for path, table in tables(reference):
        with open(path.replace(reference, tree, 1), "wb") as file:
            file.write(how.write(table, read_table(path)))
    with open(f"{tree}/content/site.yml", "r+", encoding="utf-8") as file:
        text = how.site_yml(file.read())
        file.seek(0)
        file.write(text)
    status, said = build(minhbach, tree)
    if status != 0:
        print("\n".join("# " + line[:200] for line in said.splitlines()[:12]))
        return False
    return not differences(site(reference, how), site(tree, how))


def main(minhbach, project, *wanted):
    failed = 0
    with tempfile.TemporaryDirectory(dir=FAST) as work:
        reference = f"{work}/reference"
        prepare(project, reference)
        status, said = build(minhbach, reference)
        if status != 0:
            sys.exit(f"not ok 1 the plain tables build\n{said[:4000]}")
        ways = [(name, how) for name, how in dialects(reference).items() if not wanted or name in wanted]
        for number, (name, how) in enumerate(ways, 1):
            good = try_dialect(os.path.abspath(minhbach), work, reference, how)
            failed += not good
            print(f"{'ok' if good else 'not ok'} {number} {name}", flush=True)
        print(f"1..{len(ways)}")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
