#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""english.py MINHBACH OUT: makes English templates out of the shipped ones by the table phrases.tsv (a phrase, a tab, its
English), builds the project's own example with them and labels.en.csv into OUT/site, and looks for Vietnamese that comes
neither from the example's content nor from its data. A phrase is what stands between tags, quotes and line breaks."""
import csv
import glob
import html
import os
import re
import shutil
import subprocess
import sys

program, out = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
here = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(os.path.dirname(here))
ACCENT = re.compile("[\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed"
                    "\u00f2-\u00f5\u00f9\u00fa\u00fd\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0"
                    "\u1ea0-\u1ef9]")
PIECE = re.compile(r"(\{\{[^{}]*\}\}|<[^<>\"]*>|[<>\"\n])")
tests = failed = 0


def check(name, faults):
    global tests, failed
    tests += 1
    failed += bool(faults)
    print("%s %d %s" % ("not ok" if faults else "ok", tests, name))
    for fault in list(faults)[:200]:
        print("#   " + fault)


def translate(text, phrases, used, missing):
    parts = PIECE.split(re.sub(r"\{\{!.*?\}\}", "", text, flags=re.S))
    for at, part in enumerate(parts):
        phrase = part.strip()
        if at % 2 == 0 and ACCENT.search(phrase):
            used.add(phrase)
            if phrase in phrases:
                parts[at] = part.replace(phrase, phrases[phrase])
            else:
                missing.append(phrase)
    return "".join(parts)


# ---- templates ----
with open(os.path.join(here, "phrases.tsv"), encoding="utf-8") as file:
    phrases = dict(line.rstrip("\n").split("\t") for line in file)
templates = os.path.join(out, "templates")
shutil.rmtree(out, ignore_errors=True)
shutil.copytree(os.path.join(root, "templates"), templates)
os.remove(os.path.join(templates, "labels.vi.csv"))
missing, used = [], set()
for path in sorted(glob.glob(templates + "/**/*.mustache", recursive=True)):
    name = os.path.relpath(path, templates)
    if re.match(r"(new|preview|example)/|(why|diff|explain)\.", name):  # for staff
        continue
    with open(path, encoding="utf-8") as file:
        text = file.read()
    faults = []
    english = translate(text, phrases, used, faults)
    missing += ["%s: %s\t…" % (name, fault) for fault in faults]
    with open(path, "w", encoding="utf-8") as file:
        file.write(english)
check("phrases.tsv has every Vietnamese phrase of the templates", missing)
for phrase in sorted(set(phrases) - used):
    print("# phrases.tsv: no template says any more: " + phrase)

# ---- the example, in English ----
tree = os.path.join(out, "tree")
for folder in ("content", "data"):
    shutil.copytree(os.path.join(root, folder), os.path.join(tree, folder))
config = os.path.join(tree, "content/site.yml")
with open(config, encoding="utf-8") as file:
    text = file.read()
with open(config, "w", encoding="utf-8") as file:
    file.write(text.replace("lang: vi", "lang: en"))
built = subprocess.run([program, "build", "-q", "--templates", templates, "-o", os.path.join(out, "site"), tree],
                       capture_output=True, text=True, check=False)
check("the example builds", [built.stderr] if built.returncode else [])

# ---- what its pages say ----
def plain(text):
    return re.sub(r"[\s\u00a0]+", " ", text).strip()


with open(os.path.join(root, "templates/labels.vi.csv"), encoding="utf-8") as file:
    labels = [row["text"] for row in csv.DictReader(file)]
chrome = {plain(text).strip(" .,:;()") for text in labels + list(phrases) if ACCENT.search(text)}
cells, corpus = set(), []
for path in sum((glob.glob("%s/**/*.%s" % (tree, kind), recursive=True) for kind in ("csv", "md", "yml")), []):
    with open(path, encoding="utf-8-sig") as file:
        text = file.read()
    corpus.append(plain(re.sub(r"[*_`#|\\]", "", text)))
    if path.endswith(".csv"):
        for row in csv.reader(text.splitlines()):
            cells.update(plain(cell).strip(" .,:;()") for cell in row)
    cells.update(plain(re.sub(r"^[#\s*+-]*([IVX\d]+\.|[a-zđ]\))?", "", line)).strip(" .,:;()") for line in text.splitlines())
    cells.update(plain(line.split(":", 1)[-1]).strip(' ."“”,:;()') for line in text.splitlines())
corpus = re.sub(r" +", " ", " ".join(corpus))
SPLIT = re.compile(r"[,.;:()–—→·×/|“”\"]+ ?| - ")


def of_content(text):
    """Whether a text comes from the content: as a whole, else in runs of two words and more."""
    for part in [] if text.rstrip("…") in corpus else SPLIT.split(text):
        words, at = part.split(), 0
        while at < len(words):
            end = len(words)
            while end > at + 1 and " ".join(words[at:end]) not in corpus:
                end -= 1
            if ACCENT.search(words[at]) and end == at + 1 < len(words):
                return False
            at = end
    return True


def visible(page):
    page = re.sub(r"<script.*?</script>|</?abbr[^>]*>", "", page, flags=re.S)  # an abbreviation stands within a text
    for text in re.split(r"<[^>]*>", page):
        yield plain(html.unescape(text))
    for tag in re.findall(r"<[a-z][^>]*>", page):
        for text in re.findall(r' (?:title|alt|aria-label|content|placeholder|data-[a-z-]+)="([^"]*)"', tag):
            yield plain(html.unescape(text))


left, other, wrong, judged = {}, {}, [], set()
pages = glob.glob(out + "/site/**/*.html", recursive=True)
for path in pages:
    name = os.path.relpath(path, out + "/site")
    with open(path, encoding="utf-8") as file:
        page = file.read()
    if '<html lang="en">' not in page:
        wrong.append(name)
    if os.path.exists(os.path.join(tree, "content/pages", os.path.dirname(name) + ".md")):
        page = re.sub(r"<main.*</main>", "", page, flags=re.S)  # a text of the editors'
    for text in visible(page):
        if text in judged or not ACCENT.search(text):
            continue
        judged.add(text)
        core = text.strip(" .,:;()0123456789%/-–")
        if core in chrome and core not in cells:
            left.setdefault(text, name)
        elif not of_content(text):
            other.setdefault(text, name)
check("every page says lang=en (%d pages)" % len(pages), wrong or ([] if len(pages) > 300 else ["too few pages"]))
check("no word of the Vietnamese templates or labels is left", ["%s: %s" % (v, k) for k, v in left.items()])
check("all other Vietnamese comes from content and data", ["%s: %s" % (v, k) for k, v in other.items()])
with open(out + "/site/ky/2026-10/index.html", encoding="utf-8") as file:
    page = file.read()
check("periods have English names", [] if "October 2026" in page and "Tháng" not in re.sub(r"<[^>]*>", "", page) else ["no"])
print("1..%d" % tests)
sys.exit(1 if failed else 0)
