#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""slow.py MINHBACH: texts that take naive parsers long or much memory. Each is read within a second of processor time, or
refused; never more than 1 GB, never a crash."""
import os
import resource
import shutil
import subprocess
import sys
import tempfile

minhbach = os.path.realpath(sys.argv[1])
N = 50000
MARKDOWN = {
    "strong emphasis within itself": "*a **a " * N + "b" + " a** a*" * N,
    "emphasis that never closes": "_a " * N, "emphasis that never opens": "a_ " * N, "closers of all kinds": "a**b" + "c* " * N,
    "mixed marks": "*_* _" * N, "links that never open": "a]" * N, "links that never close": "[a" * N, "links open, twice": "[ (](" * N,
    "brackets within brackets": "[" * N + "a" + "]" * N, "images without end": "![[]()" * N, "links of links": "[a](" * N,
    "angles": "[a](<b" * N, "mismatched openers and closers": "a * b_ c__ d** " * N, "quotes in quotes": "> " * N + "a",
    "lists in lists": "- " * N + "a", "numbers in numbers": "1. " * N + "a", "lists ever deeper": "".join("  " * i + "* a\n" for i in range(900)),
    "quotes ever deeper": "".join(">" * i + " a\n" for i in range(900)), "backticks of all lengths": "".join("e" + "`" * i for i in range(1500)),
    "code spans that never close": "`a" * N, "HTML that never opens": "<" * N, "comments that never close": "</" + "<!--" * N,
    "declarations that never close": "<!A " * N, "instructions that never close": "<?" * N, "CDATA that never closes": "<![CDATA[" * N,
    "tags that never close": "<a b='" * N, "references by thousands": "".join("[x%d]: /y\n" % i for i in range(N)) + "[x1] " * 2000,
    "one reference, often": "[x]: /" + "y" * 9000 + "\n\n" + "[x]\n" * 9000, "long reference names": "[" + "a" * N + "]: /x\n\n" + ("[" + "a" * N + "]\n\n") * 8,
    "entities": "&" * N, "entities without end": "&amp" * N, "numbers of characters": "&#x1F600;" * N, "backslashes": "\\" * N, "tables of bars": "|" * N,
    "wide tables": "|a" * 5000 + "|\n" + "|-" * 5000 + "|\n" + ("|b" * 5000 + "|\n") * 20, "long tables": "|a|b|\n|-|-|\n" + "|c|d|\n" * N,
    "headings": "# a\n" * N, "underlines": "a\n=\n" * N, "rules": "---\n" * N, "blank lines": "\n" * (N * 10), "tabs": "\t" * N + "a",
    "blanks at the end": "a" + " " * N + "\n", "hard breaks": "a  \n" * N, "fences": "```\n" * (N + 1), "autolinks": "<http://a" * N,
    "clauses by thousands": "".join("%d. Điều\n\na) điểm\n\n" % i for i in range(4000)), "one long word": "a" * (900 * 1024),
    "marks of letters": "e" + "\u0301" * N, "markers of tables": "{{> targets}}\n\n" * 3000, "stars that stay": "** a" * N, "colons": ":" * N,
    "tildes": "~~a" * N, "short names by thousands": "TTHC " * N,
}
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
    "groups of groups": "id,name,kind,members\n" + "".join("g%d,Nhóm %d,group,g%d|g%d\n" % (i, i, i + 1, i + 1) for i in range(60)) + "g60,x,unit,\n",
}
FRONT = "---\ntitle: Trang\n---\n\n"
TARGETS = [("content/pages/x.md", MARKDOWN, FRONT), ("content/plans/ke-hoach-mau.md", MARKDOWN, "---\ntitle: Kế hoạch\nstatus: draft\n---\n\n"),
           ("content/site.yml", YAML, ""), ("content/pages/x.md", {k: "---\n" + v + "\n---\n\nchữ\n" for k, v in YAML.items()}, ""),
           ("data/units.csv", CSV, "")]
LIMIT = 1.0


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


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
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([minhbach, "check", "--as-of=2026-01-28", tree], capture_output=True, preexec_fn=limits)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        good = done.returncode in (0, 1) and spent < LIMIT and len(done.stderr) < 64 << 20
        tests, failed, slowest = tests + 1, failed + (not good), max(slowest, (spent, path + ": " + name))
        print("%s %d %s: %s (status %d, %.2f s)%s" % ("ok" if good else "not ok", tests, path, name, done.returncode, spent,
              "" if good else " " + repr(done.stderr[-300:])), flush=True)
shutil.rmtree(work)
print("# slowest: %.2f s, %s" % slowest)
print("1..%d" % tests)
sys.exit(1 if failed else 0)
