#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""slow.py MINHBACH [all]: texts that take naive parsers long or much memory. Each is read within a second of processor time, or
refused; never more than 1 GB, never a crash. `all`: in plans too. MINHBACH_PATHOLOGICAL may name a JSON file with more Markdown:
a list of {"name", "parts": [[text, how often], …]}."""
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile

minhbach = os.path.realpath(sys.argv[1])
N = 50000


def markdown(n):
    return {
        "strong emphasis within itself": "*a **a " * n + "b" + " a** a*" * n,
        "emphasis that never closes": "_a " * n, "emphasis that never opens": "a_ " * n, "closers of all kinds": "a**b" + "c* " * n,
        "mixed marks": "*_* _" * n, "links that never open": "a]" * n, "links that never close": "[a" * n, "links open, twice": "[ (](" * n,
        "brackets within brackets": "[" * n + "a" + "]" * n, "images without end": "![[]()" * n, "links of links": "[a](" * n,
        "angles": "[a](<b" * n, "mismatched openers and closers": "a * b_ c__ d** " * n, "quotes in quotes": "> " * n + "a",
        "lists in lists": "- " * n + "a", "numbers in numbers": "1. " * n + "a", "lists ever deeper": "".join("  " * i + "* a\n" for i in range(900)),
        "quotes ever deeper": "".join(">" * i + " a\n" for i in range(900)), "backticks of all lengths": "".join("e" + "`" * i for i in range(1500)),
        "code spans that never close": "`a" * n, "HTML that never opens": "<" * n, "comments that never close": "</" + "<!--" * n,
        "declarations that never close": "<!A " * n, "instructions that never close": "<?" * n, "CDATA that never closes": "<![CDATA[" * n,
        "tags that never close": "<a b='" * n, "references by thousands": "".join("[x%d]: /y\n" % i for i in range(n)) + "[x1] " * 2000,
        "one reference, often": "[x]: /" + "y" * 9000 + "\n\n" + "[x]\n" * 9000, "long reference names": "[" + "a" * n + "]: /x\n\n" + ("[" + "a" * n + "]\n\n") * 8,
        "entities": "&" * n, "entities without end": "&amp" * n, "numbers of characters": "&#x1F600;" * n, "backslashes": "\\" * n, "tables of bars": "|" * n,
        "a wide head over short rows": "|a" * 4000 + "|\n" + "|-" * 4000 + "|\n" + "|\n" * n,
        "escaped clauses": "a\\) x\n" * n, "links that lead nowhere": "".join("# Mục %d\n\n[a](/muk-%d)\n\n" % (i, i) for i in range(n // 5)),
        "wide tables": "|a" * 5000 + "|\n" + "|-" * 5000 + "|\n" + ("|b" * 5000 + "|\n") * 20, "long tables": "|a|b|\n|-|-|\n" + "|c|d|\n" * n,
        "headings": "# a\n" * n, "underlines": "a\n=\n" * n, "rules": "---\n" * n, "blank lines": "\n" * (n * 10), "tabs": "\t" * n + "a",
        "blanks at the end": "a" + " " * n + "\n", "hard breaks": "a  \n" * n, "fences": "```\n" * (n + 1), "autolinks": "<http://a" * n,
        "clauses by thousands": "".join("%d. Điều\n\na) điểm\n\n" % i for i in range(4000)), "one long word": "a" * (900 * 1024),
        "marks of letters": "e" + "\u0301" * n, "markers of tables": "{{> targets}}\n\n" * 3000, "stars that stay": "** a" * n, "colons": ":" * n,
        "tildes": "~~a" * n, "short names by thousands": "TTHC " * n,
    }


def wrapped(text):
    """In lines that are not refused for their length."""
    return text if "\n" in text else "\n".join(text[i:i + 12000] for i in range(0, min(len(text), 1000000), 12000))


MARKDOWN = markdown(N)
if os.environ.get("MINHBACH_PATHOLOGICAL"):
    with open(os.environ["MINHBACH_PATHOLOGICAL"], encoding="utf-8") as recipes:
        MARKDOWN.update({"recipe: " + r["name"]: "".join(part * often for part, often in r["parts"]) for r in json.load(recipes)})
MARKDOWN.update({name + ", in lines": wrapped(text) for name, text in MARKDOWN.items()})
# As much of each as is let through to the parser, in one paragraph and in many.
MARKDOWN.update({name + ", just allowed": (text + "\n\n") * max(1, min(60, 900000 // len(text))) for name, text in markdown(240).items()})
MARKDOWN.update({name + ", alone": text for name, text in markdown(490).items()})
YAML = {
    "a billion laughs": "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join("%s: &%s [%s]\n" % (b, b, ",".join(["*" + a] * 9)) for a, b in zip("abcdefgh", "bcdefghi")),
    "an alias of itself": "a: &a [*a]\n", "merges": "a: &a {b: c}\nd:\n  <<: [*a, *a]\n", "lists in lists": "a: " + "[" * N,
    "closed lists in lists": "a: " + "[" * 10000 + "]" * 10000, "keys in keys": "a: " + "{a: " * N, "indentation": "".join(" " * i + "a:\n" for i in range(700)),
    "dashes": "a: \n" + "- " * N, "keys by thousands": "".join("k%d: v\n" % i for i in range(N)), "one long key": "k" * N + ": v\n",
    "one long text": "title: " + "a" * (900 * 1024), "a quote that never closes": "title: \"" + "a\n" * N, "escapes": "title: \"" + "\\u0041" * N + "\"\n",
    "question marks": "? " * N, "tags": "title: " + "!a " * N, "a tag of a program": "title: !!python/object/apply:os.system ['x']\n",
    "percent": "%YAML 9.9\n" * 2000, "comments": "#" * N + "\n" + "# a\n" * N, "folded lines": "title: >\n" + "  a\n" * N, "documents": "---\n" * N,
    "anchors": "".join("a%d: &a%d x\n" % (i, i) for i in range(9000)), "long lists": "keep: [" + "a, " * N + "a]\n",
}
CSV = {
    "quotes": '"' * N, "pairs of quotes": "id,name\n" + '""' * N, "columns": "id,name" + ",x" * 20000 + "\n", "delimiters": "id,name\na,b" + "," * N,
    "rows without anything": "id,name\n" + "\n" * (N * 10), "blank rows": "id,name\n" + ",\n" * N, "near names": "id,name,parent\n" + "".join(
        "don-vi-%d,Đơn vị %d,don-vj-%d\n" % (i, i, i) for i in range(3000)), "long cells": "id,name\na," + "b" * (5 << 20) + "\n",
    "a quote that never closes": 'id,name\na,"' + "b\n" * N, "one unit, often": "id,name\n" + "a,b\n" * N,
    "parents in a ring": "id,name,parent\n" + "".join("u%d,Tên %d,u%d\n" % (i, i, (i + 1) % 3000) for i in range(3000)),
    "parents in a chain": "id,name,parent\n" + "".join("u%d,Tên %d,u%d\n" % (i, i, i + 1) for i in range(5000)),
    "one long word with a question": 'id,name\na,"' + "b" * (1 << 20) + '?"\n', "questions in a word": 'id,name\na,"' + "X?" * (1 << 19) + '"\n',
    "one name, often": "id,name\n" + "".join("u%d,Tên\n" % i for i in range(N)),
    "groups in a chain": "id,name,kind,members\n" + "".join("g%d,Nhóm %d,group,g%d\n" % (i, i, i + 1) for i in range(N)) + "g%d,x,unit,\n" % N,
    "groups in a ring": "id,name,kind,members\n" + "".join("g%d,Nhóm %d,group,g%d\n" % (i, i, (i + 1) % N) for i in range(N)),
    "groups of groups": "id,name,kind,members\n" + "".join("g%d,Nhóm %d,group,g%d|g%d\n" % (i, i, i + 1, i + 1) for i in range(60)) + "g60,x,unit,\n",
}
FRONT = "---\ntitle: Trang\n---\n\n"
TARGETS = [("content/pages/x.md", MARKDOWN, FRONT), ("content/plans/ke-hoach-mau.md", MARKDOWN, "---\ntitle: Kế hoạch\nstatus: draft\n---\n\n"),
           ("content/site.yml", YAML, ""), ("content/pages/x.md", {k: "---\n" + v + "\n---\n\nchữ\n" for k, v in YAML.items()}, ""),
           ("data/units.csv", CSV, "")]
if sys.argv[2:] != ["all"]:
    del TARGETS[1]
LIMIT = float(os.environ.get("SLOW", "1"))  # seconds, up to 1 MB; more in proportion
TRIES = 4  # processor time, too, grows where others use the machine: the least counts


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def check(tree):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([minhbach, "check", "--as-of=2026-01-28", tree], capture_output=True, preexec_fn=limits)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


work = tempfile.mkdtemp()
tests = failed = 0
slowest = (0, "")
for path, texts, front in TARGETS:
    tree = os.path.join(work, "tree")
    shutil.rmtree(tree, ignore_errors=True)
    subprocess.run([minhbach, "new", "site", tree], check=True, stdout=subprocess.DEVNULL)
    for name, text in texts.items():
        with open(os.path.join(tree, path), "w", encoding="utf-8") as file:
            file.write(front + text)
        most = LIMIT * max(1, len(text) >> 20)
        done, spent = check(tree)
        for _ in range(1, TRIES):
            if spent < most or done.returncode not in (0, 1):
                break
            spent = min(spent, check(tree)[1])
        good = done.returncode in (0, 1) and spent < most and len(done.stderr) < 64 << 20
        tests, failed, slowest = tests + 1, failed + (not good), max(slowest, (spent, path + ": " + name))
        print("%s %d %s: %s (status %d, %.2f s)%s" % ("ok" if good else "not ok", tests, path, name, done.returncode, spent,
              "" if good else " " + repr(done.stderr[-300:])), flush=True)
shutil.rmtree(work)
print("# slowest: %.2f s, %s" % slowest)
print("1..%d" % tests)
sys.exit(1 if failed else 0)
