#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Walks random sequences of edits over small source trees. After every edit the site that is built over
the old one must be, byte for byte, the site that is built from nothing; a faulty input must leave the
old one alone; files of the same bytes must keep inode and mtime; and building again must touch nothing.

    walk.py MINHBACH OTHER [COUNT [SEED [ONE]]]

OTHER is the same program under another version. ONE walks that sequence alone, aloud."""
import concurrent.futures
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import trees

PROGRAM, OTHER = (Path(p).resolve() for p in sys.argv[1:3])
COUNT, SEED = int((sys.argv[3:] or [500])[0]), int((sys.argv[4:] or [1])[0])
ONE = int(sys.argv[5]) if len(sys.argv) > 5 else None
ROOM = Path(tempfile.mkdtemp(prefix="minhbach-walk-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None))
INSTALLED = Path(__file__).resolve().parents[2] / "templates"
SETTINGS = {"as_of": None, "precompress": False, "jobs": 1, "base_url": None, "program": PROGRAM}
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "SOURCE_DATE_EPOCH"}


def files_of(root):
    """Path -> stat and bytes of every file; None for what is no regular file."""
    found, todo = {}, [str(root)]
    while todo:
        for entry in os.scandir(todo.pop()):
            if entry.is_dir(follow_symlinks=False):
                todo.append(entry.path)
                continue
            status = entry.stat(follow_symlinks=False)
            data = open(entry.path, "rb").read() if entry.is_file(follow_symlinks=False) else None
            found[os.path.relpath(entry.path, root)] = ((status.st_ino, status.st_mtime_ns,
                                                         status.st_ctime_ns), data)
    return found


def bytes_of(files):
    return {path: data for path, (_, data) in files.items()}


def some(paths):
    return ", ".join(sorted(paths)[:9])


class Wrong(Exception):
    pass


class Walk:
    def __init__(self, number):
        self.number, self.r = number, random.Random("%d-%d" % (SEED, number))
        self.room = ROOM / str(number)
        self.tree, self.site, self.cold = (self.room / name for name in ("tree", "site", "cold"))
        self.own_templates, self.said, self.again = INSTALLED, [], 0
        self.o = dict(SETTINGS)
        self.trusted = True  # the old manifest: without one, every file is written anew

    def run(self, output, *more):
        o = self.o
        command = [o["program"], "build", self.tree, "-q", "-o", output, "-j", o["jobs"], "--as-of",
                   o["as_of"], "--templates", self.own_templates]
        command += ["--precompress"] if o["precompress"] else []
        command += ["--base-url", o["base_url"]] if o["base_url"] else []
        done = subprocess.run([str(c) for c in command + list(more)], env=ENVIRONMENT,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        if done.returncode not in (0, 1):
            raise Wrong("status %d: %s" % (done.returncode, done.stderr.decode()[-1500:]))
        return done.returncode

    # -- one step: edit, build over the old site, build from nothing, compare

    def step(self):
        edits = self.r.choice([1, 1, 2, 3])
        for _ in range(edits):
            name, edit = self.r.choice(trees.EDITS)
            self.said.append("%s: %s" % (name, edit(self)))
            if ONE is not None:
                print(self.said[-1], flush=True)
        before = files_of(self.site)
        status = self.run(self.site)
        if status != self.run(self.cold, "--force"):
            raise Wrong("the build over the old site ends with %d, from nothing not" % status)
        after = files_of(self.site)
        if status:
            if after != before:
                raise Wrong("a faulty input touched the site")
            return False
        self.compare(bytes_of(after), bytes_of(files_of(self.cold)))
        shutil.rmtree(self.cold)
        for path, (status_of, data) in before.items():
            if self.trusted and path in after and path != "manifest.json" and after[path][1] == data is not None and \
                    after[path][0][:2] != status_of[:2]:
                raise Wrong("%s has the same bytes and is another file" % path)
        self.trusted = True
        return True

    def compare(self, ours, wanted):
        if ours != wanted:
            raise Wrong("differs from a cold build: " + some(
                p for p in ours.keys() | wanted.keys() if ours.get(p) != wanted.get(p)))

    def nothing(self, builds):
        before = files_of(self.site)
        for _ in range(builds):
            self.run(self.site)
        after = files_of(self.site)
        if after != before:
            raise Wrong("building again touched the site: " + some(
                p for p in before.keys() | after.keys() if before.get(p) != after.get(p)))

    def verify(self):
        done = subprocess.run([str(PROGRAM), "verify", str(self.site)], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
        if done.returncode:
            raise Wrong("verify: " + done.stdout.decode())

    # -- the whole sequence

    def walk(self):
        self.room.mkdir()
        self.o["as_of"] = trees.make(self)
        if self.run(self.site):
            raise Wrong("the first tree is faulty")
        steps = faulty = 0
        for _ in range(self.r.choice([1, 1, 2])):
            if self.r.random() < .3:
                time.sleep(self.r.choice([0, .03]))
                self.nothing(self.r.choice([1, 1, 2]))
            self.keep()
            if self.step():
                steps += 1
            else:
                faulty += 1
                self.restore()
                self.run(self.site)  # clears what hands left in it
        if self.r.random() < .5:
            self.nothing(1)
        if self.r.random() < .3:
            self.verify()
        shutil.rmtree(self.room)
        return steps, faulty

    def keep(self):
        self.kept = self.room / "kept"
        shutil.rmtree(self.kept, ignore_errors=True)
        shutil.copytree(self.tree, self.kept, copy_function=os.link)
        self.kept_o = dict(self.o)

    def restore(self):
        """What was faulty is put right; the files that were not edited stay themselves."""
        shutil.rmtree(self.tree)
        shutil.copytree(self.kept, self.tree, copy_function=os.link)
        self.o = self.kept_o


def walk(number):
    one = Walk(number)
    try:
        return number, one.walk(), None
    except Wrong as wrong:
        return number, (0, 0), "%s\n  %s" % (wrong, "\n  ".join(one.said))


def main():
    numbers = range(COUNT) if ONE is None else [ONE]
    failed = steps = faulty = 0
    try:
        with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
            for number, counts, wrong in pool.map(walk, numbers, chunksize=4):
                steps, faulty = steps + counts[0], faulty + counts[1]
                if wrong and failed < 5:
                    print("not ok %d sequence %d of seed %d: %s" % (number + 1, number, SEED, wrong))
                    print("# alone: tests/incremental/walk.py %s %s %d %d %d" % (
                        sys.argv[1], sys.argv[2], COUNT, SEED, number))
                failed += wrong is not None
    finally:
        shutil.rmtree(ROOM, ignore_errors=True)
    print("%s 1 %d sequences of edits, seed %d: %d steps equal a cold build, %d were faulty input, %d failed"
          % ("not ok" if failed else "ok", len(numbers), SEED, steps, faulty, failed))
    if steps < len(numbers):
        print("not ok 2 too few steps were sound input: the test tests little")
    return failed > 0 or steps < len(numbers)


if __name__ == "__main__":
    sys.exit(main())
