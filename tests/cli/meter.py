#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""meter.py MINHBACH ROOM: the progress of a build as a terminal, a pipe and a script see it. The build is
held up for half a second, so that it is a long one on any machine. Prints TAP."""
import fcntl
import json
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

PROGRAM, ROOM = sys.argv[1], Path(sys.argv[2])
GENERATOR = Path(__file__).resolve().parents[1] / "bench/gen.py"
count = 0


def ok(good, what, seen=""):
    global count
    count += 1
    print("%s %d %s" % ("ok" if good else "not ok", count, what))
    if not good:
        print("# seen: %r" % (seen,))
        sys.exit(1)


def build(*more, colour=True, term="xterm", columns=None, terminal=True):
    """What stands on stderr after a build."""
    out = ROOM / "site"
    subprocess.run(["rm", "-rf", out], check=True)
    environment = {**os.environ, "TERM": term, "LANGUAGE": "vi"}
    environment.pop("NO_COLOR", None)
    if not colour:
        environment["NO_COLOR"] = "1"
    ours, theirs = pty.openpty() if terminal else os.pipe()
    if columns:
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen([PROGRAM, "build", ROOM / "source", "-o", out, "-j1", "--precompress",
                                "--force", *more], stdout=subprocess.DEVNULL, stderr=theirs,
                               env=environment)
    os.close(theirs)
    time.sleep(.05)
    process.send_signal(signal.SIGSTOP)
    time.sleep(.5)
    process.send_signal(signal.SIGCONT)
    seen = b""
    try:
        while chunk := os.read(ours, 65536):
            seen += chunk
    except OSError:  # the terminal is gone with the process
        pass
    os.close(ours)
    assert process.wait() == 0, seen
    return seen.decode()


def main():
    subprocess.run([GENERATOR, "S", ROOM / "source"], check=True)
    seen = build()
    ok("\r\033[K" in seen, "a terminal sees a line that is written over itself", seen)
    ok(re.search(r"(trang|bảng dữ liệu) [0-9.]+/[0-9.]+, [0-9.]+/giây, còn [0-9]+ giây", seen),
       "with phase, number done, rate and time left", seen)
    ok("█" in seen and "\033[32m" in seen, "and a bar in colour", seen)
    ok(seen.endswith("\r\033[K"), "which is gone at the end", seen)
    seen = build(colour=False)
    ok("\033[K" in seen and "\033[3" not in seen, "NO_COLOR: no colour", seen)
    seen = build("--lang", "en")
    ok(re.search(r"(pages|tables) [0-9,]+/[0-9,]+, [0-9,]+/s, [0-9]+ s left", seen), "in English", seen)
    seen = build(columns=30)
    lines = [re.sub(r"\033\[[0-9;]*[mK]", "", line) for line in seen.split("\r")]
    ok(max(map(len, lines)) < 30, "no wider than the terminal", lines)
    ok(build("--quiet") == "", "--quiet: nothing")
    ok(build(term="dumb") == "", "a terminal that cannot write over a line: nothing")
    ok(build(terminal=False) == "", "no terminal: nothing")
    events = [json.loads(line) for line in build("--format", "json", terminal=False).splitlines()]
    ok(events and all(e["event"] == "progress" and e["done"] <= max(e["total"], e["done"])
                      and e["seconds"] >= .5 for e in events), "--format json: events", events)
    ok({e["phase"] for e in events} <= {"read", "judge", "tables", "pages", "files", "publish"},
       "of known phases", events)


main()
