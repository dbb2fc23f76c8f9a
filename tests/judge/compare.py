#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Judges random trees twice, by `minhbach build` and by second.py, and shows where they differ.

    compare.py COUNT [FIRST_SEED]      MINHBACH names the program, WORK a scratch folder to keep
"""
import collections
import csv
import datetime
import os
import shutil
import subprocess
import sys
import tempfile

import random_tree
import second

TABLES = ("verdicts", "duties", "task_verdicts")
STATUS = {"verdicts": 5, "duties": 5, "task_verdicts": 4}


def published(site, table):
    path = os.path.join(site, "du-lieu", table + ".csv")
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.reader(file)][1:]


def judged(tree, as_of):
    judge = second.Judge(second.Tree(tree), as_of)
    return {"verdicts": judge.verdicts(), "duties": judge.duties(),
            "task_verdicts": judge.task_verdicts()}


def show(seed, as_of, table, ours, theirs):
    print("seed %d, as of %s: %s differ" % (seed, as_of, table))
    for name, rows, others in (("second", ours, theirs), ("minhbach", theirs, ours)):
        others = set(map(tuple, others))
        for row in [row for row in rows if tuple(row) not in others][:5]:
            print("  %-8s %s" % (name, ",".join(row)))


def compare(seed, work, program, seen):
    tree, site = os.path.join(work, "tree"), os.path.join(work, "site")
    for folder in (tree, site):
        shutil.rmtree(folder, ignore_errors=True)
    as_of = random_tree.Maker(seed, tree).make()
    run = subprocess.run([program, "build", tree, "-o", site, "--as-of", as_of.isoformat(), "-j1",
                          "--quiet", "--lang", "en"], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        errors = [line for line in run.stderr.split("\n") if "error[" in line] or [run.stderr[-500:]]
        print("seed %d: minhbach ended with %d\n  %s" % (seed, run.returncode, "\n  ".join(errors[:5])))
        return False
    same = True
    for table, ours in judged(tree, as_of).items():
        theirs = published(site, table)
        seen.update("%s %s" % (table, row[STATUS[table]]) for row in ours)
        if ours != theirs:
            show(seed, as_of, table, ours, theirs)
            same = False
    return same


def main():
    count, first = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    work = os.environ.get("WORK") or tempfile.mkdtemp(prefix="judges-")
    os.makedirs(work, exist_ok=True)
    seen, bad = collections.Counter(), []
    for seed in range(first, first + count):
        if not compare(seed, work, os.environ["MINHBACH"], seen):
            bad.append(seed)
            if len(bad) >= 10:
                break
    for name in sorted(seen):
        print("%8d %s" % (seen[name], name))
    print("%d trees, %d differ%s" % (count, len(bad), ": " + " ".join(map(str, bad)) if bad else ""))
    if "WORK" not in os.environ:
        shutil.rmtree(work, ignore_errors=True)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
