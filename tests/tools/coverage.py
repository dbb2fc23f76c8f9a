#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""coverage.py BUILD [all]: what the suite ran of src/, from the counts that a build with MODE=coverage left in BUILD/coverage.
Prints lines and branches of every file and of all; with `all` also each line that was never run. Branches of calls that
never return otherwise (gcc counts them as exceptions) are left out."""
import gzip
import json
import os
import subprocess
import sys
import tempfile

root = os.path.join(sys.argv[1], "coverage", "src")
counts = [os.path.abspath(os.path.join(folder, name)) for folder, _, names in os.walk(root) for name in sorted(names) if name.endswith(".gcno")]
if not counts:
    sys.exit("nothing in %s: make coverage" % root)
lines, branches = {}, {}
with tempfile.TemporaryDirectory() as folder:
    subprocess.run(["gcov", "--json-format", "--branch-probabilities", *counts], cwd=folder, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for name in os.listdir(folder):
        with gzip.open(os.path.join(folder, name)) as file:
            report = json.load(file)
        for source in report["files"]:
            if not source["file"].startswith("src/"):
                continue
            for line in source["lines"]:
                key = source["file"], line["line_number"]
                lines[key] = lines.get(key, 0) + line["count"]
                for number, branch in enumerate(line["branches"]):
                    if not branch["throw"]:
                        branches[key + (number,)] = branches.get(key + (number,), 0) + branch["count"]


def share(counted):
    return len(counted) and 100 * sum(1 for count in counted if count) / len(counted)


for path in sorted({key[0] for key in lines}):
    own = [count for key, count in lines.items() if key[0] == path]
    forks = [count for key, count in branches.items() if key[0] == path]
    print("%-34s %5d lines %6.1f %%  %5d branches %6.1f %%" % (path, len(own), share(own), len(forks), share(forks)))
    if sys.argv[2:] == ["all"]:
        for key in sorted(key for key, count in lines.items() if key[0] == path and not count):
            print("%s:%d never run" % key)
print("%d lines, %.1f %% of them run; %d branches, %.1f %% of them taken" % (
    len(lines), share(lines.values()), len(branches), share(branches.values())))

# Files of which the suite runs less than nine lines in ten, and why (tests/tools/uncovered).
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "uncovered"), encoding="utf-8") as file:
    reasons = dict(line.rstrip("\n").split("\t") for line in file)
for path in sorted({key[0] for key in lines}):
    if share([count for key, count in lines.items() if key[0] == path]) < 90:
        print("below 90 %%: %s: %s" % (path, reasons.get(path, "not tested enough, no reason")))
sys.exit(0 if share(lines.values()) >= 95 and share(branches.values()) >= 85 else "less than 95 % of the lines or 85 % of the branches")
