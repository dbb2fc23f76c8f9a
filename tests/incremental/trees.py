# SPDX-License-Identifier: MIT
"""The trees that walk.py edits, and the edits. An edit takes the walk and says what it did."""
import csv
import os
import re
import shutil
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "tests/judge"))
import random_tree  # noqa: E402

CUT_PLAN = "qn-skhcn-2025-2026"
CUT = {}  # path -> bytes: the project's own tree with one plan and what it needs


# -- trees

def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    return rows[0], [dict(zip(rows[0], row)) for row in rows[1:]]


def wanted_units(units, names):
    """The units behind those names, with parents, and members that are named."""
    by_name = {}
    for row in units:
        for name in [row["id"], row["name"], row["short_name"]] + row["aliases"].split("|"):
            by_name.setdefault(name.strip().lower(), row)
    found, todo = {}, [n for n in names if n]
    while todo:
        row = by_name.get(todo.pop().strip().lower())
        if row and row["id"] not in found:
            found[row["id"]] = row
            todo += [row["parent"]] + [m for m in row["members"].split("|") if "=" not in m]
            if "level=" in row["members"]:
                level = re.search(r"level=([^&|]*)", row["members"]).group(1)
                todo += [u["id"] for u in units if u["level"] == level]
    return found


def cut_tables():
    data = PROJECT / "data"
    tables = {name: rows_of(data / name) for name in ("units.csv", "indicators.csv", "targets.csv",
                                                      "tasks.csv")}
    for name in ("targets.csv", "tasks.csv"):
        tables[name][1][:] = [r for r in tables[name][1] if r["plan"] == CUT_PLAN]
    used = {r["indicator"] for r in tables["targets.csv"][1]}
    tables["indicators.csv"][1][:] = [r for r in tables["indicators.csv"][1] if r["id"] in used]
    text = (PROJECT / "content/plans" / (CUT_PLAN + ".md")).read_text()
    names = re.findall(r"^(?:issuer|signing_authority): *(.+)$", text, re.M)
    names += re.findall(r"^ +(?:to|from_units): *\[?([^\]\n]+)\]?$", text, re.M)
    for table in ("targets.csv", "tasks.csv"):
        for row in tables[table][1]:
            for key in ("applies_to", "lead", "coordinating"):
                names += row.get(key, "").split("|")
    units = wanted_units(tables["units.csv"][1], [n.strip().strip('"') for n in names] + ["dn-ubnd"])
    tables["units.csv"][1][:] = units.values()
    for path in sorted((data / "results").glob("*.csv"))[:4]:
        header, rows = rows_of(path)
        rows = [r for r in rows if r["indicator"] in used and r["unit"] in units]
        if rows:
            tables["results/" + path.name] = header, rows
    return text, tables


def cut_tree():
    text, tables = cut_tables()
    site = (PROJECT / "content/site.yml").read_text()
    CUT["content/site.yml"] = re.sub("^as_of:.*\n", "", site, flags=re.M).encode()
    CUT["content/plans/%s.md" % CUT_PLAN] = text.encode()
    for name, (header, rows) in tables.items():
        lines = [",".join(header)]
        for row in rows:
            lines.append(",".join('"%s"' % row.get(k, "").replace('"', '""') for k in header))
        CUT["data/" + name] = ("\n".join(lines) + "\n").encode()


def make(walk):
    """Lays the first tree; the day on which it is judged."""
    walk.tree.mkdir()
    if walk.number % 5:
        day = random_tree.Maker(walk.r.randrange(10 ** 6), str(walk.tree)).make().isoformat()
    else:
        if not CUT:
            cut_tree()
        day = "2026-11-20"
        for name, data in CUT.items():
            write(walk.tree / name, data)
    write(walk.tree / "content/pages/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nMột trang.\n".encode())
    return day


# -- edits of files

def write(path, data):
    """A new file in its place, as editors save: the old one may be linked elsewhere."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() or path.is_symlink():
        path.unlink()
    path.write_bytes(data)


def pick(walk, pattern):
    found = sorted(p for p in walk.tree.glob(pattern) if p.is_file())
    return walk.r.choice(found) if found else None


def lines_edit(pattern, change):
    """An edit of one line, not the first, of a file of that pattern."""
    def edit(walk):
        path = pick(walk, pattern)
        lines = path.read_bytes().split(b"\n") if path else []
        if len(lines) < 3:
            return "nothing to do"
        at = walk.r.randrange(1, len(lines) - 1)
        was = lines[at]
        change(walk, lines, at)
        write(path, b"\n".join(lines))
        return "%s, line %d: %r -> %r" % (path.relative_to(walk.tree), at + 1, was,
                                          lines[at] if at < len(lines) else b"")
    return edit


def other_digit(walk, lines, at):
    digits = [m.start() for m in re.finditer(rb"[0-9]", lines[at])]
    if digits:
        place = walk.r.choice(digits)
        lines[at] = lines[at][:place] + b"%d" % walk.r.randrange(10) + lines[at][place + 1:]


def drop(walk, lines, at):
    del lines[at]


def swap(walk, lines, at):
    other = walk.r.randrange(1, len(lines) - 1)
    lines[at], lines[other] = lines[other], lines[at]


def new_row(walk, lines, at):
    """The row of another unit, from the row of one: u0 -> u3."""
    lines.insert(at, re.sub(rb"\bu[0-9]", b"u%d" % walk.r.randrange(6), lines[at], count=1))


def move_file(walk):
    path = pick(walk, "data/results/*.csv")
    if not path:
        return "nothing to do"
    to = path.with_name("%d-%02d.csv" % (walk.r.choice([2025, 2026]), walk.r.randint(1, 12)))
    if not to.exists():
        shutil.copy(path, to) if walk.r.random() < .5 else path.rename(to)
    return "%s to %s" % (path.name, to.name)


def drop_file(walk):
    path = pick(walk, walk.r.choice(["data/results/**/*.csv", "data/progress/**/*.csv", "data/reports.csv",
                                     "data/corrections.csv", "data/tasks.csv", "content/pages/*.md"]))
    if not path:
        return "nothing to do"
    path.unlink()
    return path.name


def everywhere(walk, old, new):
    for path in sorted(walk.tree.glob("data/**/*.csv")) + sorted(walk.tree.glob("content/plans/*.md")):
        data = path.read_bytes()
        if re.search(old, data):
            write(path, re.sub(old, new, data))
    return "%r -> %r" % (old, new)


def rename_unit(walk):
    unit = walk.r.choice(["u0", "u1", "u2", "nhom", "cac-xa", "vai"])
    return everywhere(walk, rb"\b%s\b" % unit.encode(), b"%s-moi" % unit.encode())


def rename_name(walk):
    number = b"%d" % walk.r.randrange(4)
    return everywhere(walk, "Đơn vị ".encode() + number, "Cơ quan ".encode() + number)


def site_yml(walk):
    path = walk.tree / "content/site.yml"
    key, value = walk.r.choice([("title", "Trang %d" % walk.r.randrange(99)), ("lang", "en"), ("lang", "vi"),
                                ("provenance", "illustrative"), ("provenance", "official"),
                                ("base_url", "https://example.vn/%s/" % walk.r.choice("ab")),
                                ("notice", "Lưu ý"), ("agency", "Cơ quan"), ("keep", "[.git, CNAME]"),
                                ("contact", "ai@example.vn"), ("as_of", '"2026-02-01"')])
    text = re.sub("^%s:.*\n(  .*\n)*" % key, "", path.read_text(), flags=re.M)
    write(path, (text + "%s: %s\n" % (key, value)).encode())
    return "%s: %s" % (key, value)


def front_matter(walk):
    path = pick(walk, "content/plans/*.md")
    key, value = walk.r.choice([("title", "Tên %d" % walk.r.randrange(99)), ("status", "in_force"),
                                ("status", "draft"), ("status", "ended"), ("number", '"%d"' % walk.r.randrange(9)),
                                ("summary", "Tóm tắt"), ("date", '"2026-0%d-03"' % walk.r.randint(1, 6))])
    text = re.sub("^%s:.*\n(  .*\n)*" % key, "", path.read_text(), flags=re.M)
    write(path, text.replace("---\n", "---\n%s: %s\n" % (key, value), 1).encode())
    return "%s, %s: %s" % (path.name, key, value)


def body(walk):
    path = pick(walk, "content/p*/*.md")
    if not path:
        return "nothing to do"
    write(path, path.read_bytes() + b"\n" + walk.r.choice(["Thêm một đoạn.\n", "{{> targets}}\n", "- một\n- hai\n"])
          .encode())
    return path.name


def page(walk):
    path = walk.tree / ("content/pages/trang-%d.md" % walk.r.randrange(3))
    write(path, b"---\ntitle: Trang %d\n---\n\n[Xem](/don-vi/)\n" % walk.r.randrange(99))
    return path.name


def attachment(walk):
    path = walk.tree / ("content/files/van-ban-%d.pdf" % walk.r.randrange(2))
    if path.exists() and walk.r.random() < .4:
        path.unlink()
        return "gone: " + path.name
    write(path, b"%%PDF-1.4 %d\n" % walk.r.randrange(99))
    return path.name


# -- templates and assets

def template(walk):
    name = walk.r.choice(["footer", "unit", "home", "crumbs", "units", "why.txt", "plan_row"]) + ".mustache"
    own = walk.tree / "templates" / name
    if own.exists() and walk.r.random() < .4:
        own.unlink()
        return "gone: " + name
    write(own, (PROJECT / "templates" / name).read_bytes() + b"<!-- %d -->\n" % walk.r.randrange(99))
    return name


def installed(walk):
    """The templates that came with the program, of another version."""
    if walk.own_templates == PROJECT / "templates":
        walk.own_templates = walk.room / "templates"
        shutil.copytree(PROJECT / "templates", walk.own_templates)
    path = walk.own_templates / (walk.r.choice(["footer", "periods", "crumbs"]) + ".mustache")
    write(path, path.read_bytes() + b"<!-- %d -->\n" % walk.r.randrange(99))
    return path.name


def asset(walk):
    name = walk.r.choice(["style.css", "site.js", "icon.svg", "them.txt"])
    own = walk.tree / "templates/assets" / name
    if own.exists() and walk.r.random() < .5:
        own.unlink()
        return "gone: " + name
    write(own, b"/* %d */\n" % walk.r.randrange(99))
    return name


# -- how it is built

def option(key, choose):
    def edit(walk):
        walk.o[key] = choose(walk)
        return walk.o[key]
    return edit


def another_day(walk):
    year, month, day = map(int, walk.o["as_of"].split("-"))
    return "%04d-%02d-%02d" % (year, walk.r.choice([month, walk.r.randint(1, 12)]), walk.r.randint(1, 28))


def another_program(walk):
    return walk.room.parent.parent and walk.r.choice(PROGRAMS(walk))


def PROGRAMS(walk):
    import __main__
    copy = walk.room / "copied"
    if not copy.exists():
        shutil.copy(__main__.PROGRAM, copy)
    return [__main__.PROGRAM, __main__.OTHER, copy]


# -- hands in the output, and things that must not matter

def by_hand(walk):
    path = walk.r.choice(sorted(p for p in walk.site.rglob("*") if p.is_file() and p.name != "manifest.json"))
    status, data = path.stat(), path.read_bytes()
    how = walk.r.choice(["same size", "same size, old time", "longer", "gone", "link", "folder", "again"])
    if how == "gone":
        path.unlink()
    elif how == "link":
        path.unlink()
        path.symlink_to("/etc/hostname")
    elif how == "folder":
        path.unlink()
        path.mkdir()
        (path / "x").write_text("x")
    elif how == "again":  # the same bytes in another file, with the old time
        write(path, data)
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    elif how == "longer":
        write(path, data + b"x")
    else:
        with open(path, "r+b") as file:  # in place, as an editor or a fault of the disk does
            file.write(bytes([(data or b"a")[0] ^ 1]))
        if how.endswith("old time"):
            os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    return "%s: %s" % (path.relative_to(walk.site), how)


def stranger(walk):
    path = walk.site / walk.r.choice(["them.txt", "ky/them.txt", "la/them.txt", ".an", "CNAME2"])
    path.parent.mkdir(exist_ok=True)
    path.write_text("x")
    return path.relative_to(walk.site)


def manifest(walk):
    path = walk.site / "manifest.json"
    data = path.read_bytes()
    place = walk.r.randrange(30, len(data))
    walk.trusted = False
    write(path, walk.r.choice([data[:place], data[:place] + b"0" + data[place + 1:], data + b" "]))
    return "edited at %d" % place


def touch(walk):
    path = pick(walk, "data/**/*.csv")
    if walk.r.random() < .5:
        os.utime(path)
    else:
        write(path, path.read_bytes())
    return path.name


def leftovers(walk):
    name = walk.r.choice([".site.minhbach-new", ".site.minhbach-lock", ".site.minhbach-seen"])
    path = walk.room / name
    if name.endswith("new"):
        path.mkdir(exist_ok=True)
        (path / "half.html").write_text("half")
    else:
        path.write_text("not ours")
    return name


RESULTS = "data/results/**/*.csv"
EDITS = [
    ("a value", lines_edit(RESULTS, other_digit)), ("a value", lines_edit(RESULTS, other_digit)),
    ("a value", lines_edit("data/**/*.csv", other_digit)), ("a new row", lines_edit(RESULTS, new_row)),
    ("a row gone", lines_edit(RESULTS, drop)), ("a row gone", lines_edit("data/*.csv", drop)),
    ("rows swapped", lines_edit("data/**/*.csv", swap)), ("progress", lines_edit("data/progress/**/*.csv", other_digit)),
    ("a report gone", lines_edit("data/reports.csv", drop)), ("a report", lines_edit("data/reports.csv", other_digit)),
    ("a correction", lines_edit("data/corrections.csv", other_digit)),
    ("a target", lines_edit("data/targets.csv", other_digit)), ("a file moved", move_file), ("a file gone", drop_file),
    ("a unit renamed", rename_unit), ("names changed", rename_name), ("site.yml", site_yml), ("site.yml", site_yml),
    ("front matter", front_matter), ("a text", body), ("a page", page), ("an attachment", attachment),
    ("a template", template), ("an installed template", installed), ("an asset", asset),
    ("as of", option("as_of", another_day)), ("as of", option("as_of", another_day)),
    ("precompress", option("precompress", lambda walk: not walk.o["precompress"])),
    ("jobs", option("jobs", lambda walk: walk.r.choice([1, 2, 4]))),
    ("base url", option("base_url", lambda walk: walk.r.choice([None, "https://example.com/", "https://a.vn/b/"]))),
    ("program", option("program", another_program)), ("by hand", by_hand), ("by hand", by_hand),
    ("by hand", by_hand), ("a stranger", stranger), ("manifest", manifest), ("touched", touch),
    ("leftovers", leftovers),
]
